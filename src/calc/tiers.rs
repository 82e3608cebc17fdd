//! Marginal tiers, like tax brackets: each rate applies to the slice of spend inside its band and to nothing else.
//!
//! Tiers that do not start at zero or do not rise cannot be built. Source of the rule: the worked examples of AWS's
//! pricing pages, and the base-charge form of AWS's Billing API, which gives the same sums (see `tests/properties.rs`).

use super::{exact::Overflow, money::Money, rate::Rate};

/// Spend from `from` on is charged at `rate`, up to where the next tier begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tier {
    /// First dollar of the band.
    pub from: Money,
    /// Marginal rate inside it.
    pub rate: Rate,
}

/// Tiers in rising order from zero; an empty list charges nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tiers {
    tiers: Vec<Tier>,
    /// The bands that another one follows, each filled, with the sum of their charges so far: the same for every base beyond.
    full: Vec<(Slice, Money)>,
}

/// Why a list of tiers is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TiersError {
    /// The first tier does not start at zero.
    NotFromZero,
    /// The tier at this place does not start above the one before it.
    NotRising(usize),
}

/// What one band of one account contributes to a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slice {
    /// First dollar of the band.
    pub from: Money,
    /// First dollar beyond it; none for the last band.
    pub to: Option<Money>,
    /// Marginal rate.
    pub rate: Rate,
    /// Spend inside the band.
    pub slice: Money,
    /// `slice` x `rate`, not rounded.
    pub charge: Money,
}

impl Tiers {
    /// Checks that the tiers start at zero and rise.
    pub fn new(tiers: Vec<Tier>) -> Result<Tiers, TiersError> {
        if tiers.first().is_some_and(|first| first.from != Money::ZERO) {
            return Err(TiersError::NotFromZero);
        }
        match tiers.windows(2).position(|pair| pair[1].from <= pair[0].from) {
            Some(place) => Err(TiersError::NotRising(place + 1)),
            None => Ok(Tiers { full: full(&tiers).unwrap_or_default(), tiers }),
        }
    }

    /// The tiers, lowest first.
    pub fn tiers(&self) -> &[Tier] {
        &self.tiers
    }

    /// The bands that `base` reaches, lowest first, and what their charges sum to; their slices add up to `base`.
    pub fn slices(&self, base: Money) -> Result<(Vec<Slice>, Money), Overflow> {
        let reached = self.tiers.partition_point(|tier| tier.from < base);
        let mut slices = Vec::with_capacity(reached);
        let full = &self.full[..self.full.len().min(reached.saturating_sub(1))];
        slices.extend(full.iter().map(|(slice, _)| *slice));
        let mut sum = full.last().map_or(Money::ZERO, |(_, sum)| *sum);
        for (place, tier) in self.tiers.iter().enumerate().take(reached).skip(slices.len()) {
            let slice = slice(tier, self.tiers.get(place + 1), base)?;
            sum = sum.plus(slice.charge)?;
            slices.push(slice);
        }
        Ok((slices, sum))
    }
}

/// Every band that another one follows, filled; nothing where that cannot be computed, and then no base that high can.
fn full(tiers: &[Tier]) -> Result<Vec<(Slice, Money)>, Overflow> {
    let mut sum = Money::ZERO;
    let full = tiers.windows(2).map(|pair| {
        let slice = slice(&pair[0], Some(&pair[1]), pair[1].from)?;
        sum = sum.plus(slice.charge)?;
        Ok((slice, sum))
    });
    full.collect()
}

/// The part of `base` that lies in a band.
fn slice(tier: &Tier, next: Option<&Tier>, base: Money) -> Result<Slice, Overflow> {
    let to = next.map(|next| next.from);
    let slice = to.map_or(base, |to| to.min(base)).minus(tier.from)?;
    Ok(Slice { from: tier.from, to, rate: tier.rate, slice, charge: slice.at(tier.rate)? })
}

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use super::*;

    fn tiers(rows: &[(i64, i64)]) -> Result<Tiers, TiersError> {
        let tier = |(from, percent): &(i64, i64)| Tier {
            from: Money::new(Decimal::from(*from)),
            rate: Rate::new(Decimal::new(*percent, 2)),
        };
        Tiers::new(rows.iter().map(tier).collect())
    }

    #[test]
    fn a_gap_at_the_bottom_or_a_fall_is_refused() {
        assert_eq!(tiers(&[(1, 10)]), Err(TiersError::NotFromZero));
        assert_eq!(tiers(&[(0, 10), (5, 7), (5, 3)]), Err(TiersError::NotRising(2)));
    }

    #[test]
    fn a_base_on_an_edge_fills_the_band_below_and_no_more() {
        let slices =
            tiers(&[(0, 10), (10_000, 7)]).expect("sound").slices(Money::new(Decimal::from(10_000))).expect("small");
        assert_eq!(slices.0.len(), 1);
        assert_eq!(slices.1, Money::new(Decimal::from(1_000)));
    }

    #[test]
    fn nothing_reaches_no_band() {
        assert_eq!(tiers(&[(0, 10)]).expect("sound").slices(Money::ZERO), Ok((vec![], Money::ZERO)));
    }
}

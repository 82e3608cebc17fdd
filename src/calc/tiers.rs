//! Marginal tiers, like tax brackets: each rate applies to the slice of spend inside its band and to nothing else.
//!
//! Tiers that do not start at zero or do not rise cannot be built. Source of the rule: the worked examples of AWS's
//! pricing pages, and the base-charge form of AWS's Billing API, which gives the same sums (see `tests/properties.rs`).

use std::sync::Arc;

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
    /// The bands that another one follows, each filled: the same for every base beyond.
    full: Arc<[Slice]>,
    /// What the full bands up to each of them charge.
    sums: Vec<Money>,
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
            None => {
                let (full, sums): (Vec<_>, Vec<_>) = full(&tiers).into_iter().unzip();
                Ok(Tiers { tiers, full: full.into(), sums })
            }
        }
    }

    /// The tiers, lowest first.
    pub fn tiers(&self) -> &[Tier] {
        &self.tiers
    }

    /// The bands that `base` reaches, and what their charges sum to; their slices add up to `base`.
    pub fn slices(&self, base: Money) -> Result<(Lines, Money), Overflow> {
        let reached = self.tiers.partition_point(|tier| tier.from < base);
        let Some(place) = reached.checked_sub(1) else {
            return Ok((Lines { full: Arc::clone(&self.full), filled: 0, last: None }, Money::ZERO));
        };
        let last = slice(&self.tiers[place], self.tiers.get(reached), base)?;
        let sum = match place.checked_sub(1) {
            // A base beyond a band that cannot be computed cannot be computed itself.
            Some(below) => self.sums.get(below).ok_or(Overflow)?.plus(last.charge)?,
            None => last.charge,
        };
        Ok((Lines { full: Arc::clone(&self.full), filled: place, last: Some(last) }, sum))
    }
}

/// The bands that a base reaches: those it fills, which other bases fill as well and share, and the one it ends in.
#[derive(Clone, Debug)]
pub struct Lines {
    full: Arc<[Slice]>,
    filled: usize,
    last: Option<Slice>,
}

impl Lines {
    /// The bands, lowest first.
    pub fn iter(&self) -> impl Iterator<Item = &Slice> {
        self.full.iter().take(self.filled).chain(&self.last)
    }
}

impl PartialEq for Lines {
    fn eq(&self, other: &Lines) -> bool {
        self.iter().eq(other.iter())
    }
}

impl Eq for Lines {}

/// Every band that another one follows, filled, with the sum of their charges so far; up to the first that cannot be computed.
fn full(tiers: &[Tier]) -> Vec<(Slice, Money)> {
    let mut sum = Money::ZERO;
    let full = tiers.windows(2).map_while(|pair| {
        let slice = slice(&pair[0], Some(&pair[1]), pair[1].from).ok()?;
        sum = sum.plus(slice.charge).ok()?;
        Some((slice, sum))
    });
    full.collect()
}

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
        assert_eq!(slices.0.iter().count(), 1);
        assert_eq!(slices.1, Money::new(Decimal::from(1_000)));
    }

    #[test]
    fn nothing_reaches_no_band() {
        let (lines, sum) = tiers(&[(0, 10)]).expect("sound").slices(Money::ZERO).expect("small");
        assert_eq!((lines.iter().count(), sum), (0, Money::ZERO));
    }
}

//! Marginal tiers, like tax brackets: each rate applies to the slice of spend inside its band and to nothing else.
//!
//! Tiers that do not start at zero or do not rise cannot be built. Source of the rule: the worked examples of AWS's
//! pricing pages, and the base-charge form of AWS's Billing API, which gives the same sums (see `tests/native/properties.rs`).

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
    /// Every band as a base beyond it fills it; the last one, which no base fills, with nothing in it.
    filled: Arc<[Slice]>,
    /// What the bands up to each of them charge where they are filled, as far as that can be computed.
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
                let (filled, sums) = filled(&tiers);
                Ok(Tiers { tiers, filled, sums })
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
        let none = Lines { filled: Arc::clone(&self.filled), reached, slice: Money::ZERO, charge: Money::ZERO };
        let Some(place) = reached.checked_sub(1) else { return Ok((none, Money::ZERO)) };
        let tier = &self.tiers[place];
        let slice = base.minus(tier.from)?;
        let charge = slice.at(tier.rate)?;
        let sum = match place.checked_sub(1) {
            // A base beyond a band that cannot be computed cannot be computed itself.
            Some(below) => self.sums.get(below).ok_or(Overflow)?.plus(charge)?,
            None => charge,
        };
        Ok((Lines { slice, charge, ..none }, sum))
    }
}

/// The bands that a base reaches: those it fills, as other bases do, and the one it ends in.
#[derive(Clone, Debug)]
pub struct Lines {
    filled: Arc<[Slice]>,
    reached: usize,
    /// What lies in the last band.
    slice: Money,
    charge: Money,
}

impl Lines {
    /// The bands, lowest first.
    pub fn iter(&self) -> impl Iterator<Item = Slice> {
        self.filled.iter().enumerate().take(self.reached).map(|(place, band)| match place + 1 == self.reached {
            true => Slice { slice: self.slice, charge: self.charge, ..*band },
            false => *band,
        })
    }
}

impl PartialEq for Lines {
    fn eq(&self, other: &Lines) -> bool {
        self.iter().eq(other.iter())
    }
}

impl Eq for Lines {}

fn filled(tiers: &[Tier]) -> (Arc<[Slice]>, Vec<Money>) {
    let (mut sum, mut sums) = (Some(Money::ZERO), Vec::new());
    let filled = tiers.iter().enumerate().map(|(place, tier)| {
        let next = tiers.get(place + 1);
        let full = next.and_then(|next| full(tier, next.from).ok());
        sum = full.zip(sum).and_then(|(full, sum)| sum.plus(full.charge).ok());
        sums.extend(sum);
        // The last one is never full, and one that cannot be computed is never read.
        let to = next.map(|next| next.from);
        full.unwrap_or(Slice { from: tier.from, to, rate: tier.rate, slice: Money::ZERO, charge: Money::ZERO })
    });
    (filled.collect(), sums)
}

fn full(tier: &Tier, to: Money) -> Result<Slice, Overflow> {
    let slice = to.minus(tier.from)?;
    Ok(Slice { from: tier.from, to: Some(to), rate: tier.rate, slice, charge: slice.at(tier.rate)? })
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
        let (lines, sum) =
            tiers(&[(0, 10), (10_000, 7)]).expect("sound").slices(Money::new(Decimal::from(10_000))).expect("small");
        let charges: Vec<Money> = lines.iter().map(|line| line.charge).collect();
        assert_eq!((charges, sum), (vec![Money::new(Decimal::from(1_000))], Money::new(Decimal::from(1_000))));
    }

    #[test]
    fn nothing_reaches_no_band() {
        let (lines, sum) = tiers(&[(0, 10)]).expect("sound").slices(Money::ZERO).expect("small");
        assert_eq!((lines.iter().count(), sum), (0, Money::ZERO));
    }
}

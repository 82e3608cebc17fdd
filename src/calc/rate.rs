//! Rates and shares: 0.07 is 7%.
//!
//! A rate says nothing of its range; whoever reads one from outside checks it (see `scenario`).

use std::fmt;

use rust_decimal::Decimal;

use super::{exact, exact::Overflow};

/// A share of one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rate(Decimal);

impl Rate {
    /// Nothing of it.
    pub const ZERO: Rate = Rate(Decimal::ZERO);
    /// All of it.
    pub const ONE: Rate = Rate(Decimal::ONE);

    /// The rate of such a share: 0.07 for 7%.
    pub const fn new(share: Decimal) -> Rate {
        Rate(share)
    }

    /// The share as a decimal.
    pub const fn share(self) -> Decimal {
        self.0
    }

    /// What a discount leaves: 1 - rate.
    pub fn rest(self) -> Result<Rate, Overflow> {
        exact::sub(Decimal::ONE, self.0).map(Rate)
    }

    /// The rate in percent, for showing.
    pub fn percent(self) -> Decimal {
        let mut moved = self.0;
        // Moving the point is exact; only a rate without a fraction has to be multiplied, and a scenario's stay below 11.
        match moved.scale() {
            2.. => moved.set_scale(moved.scale() - 2).map_or(self.0, |()| moved.normalize()),
            _ => exact::mul(self.0, Decimal::ONE_HUNDRED).unwrap_or(Decimal::MAX).normalize(),
        }
    }
}

impl fmt::Display for Rate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.normalize())
    }
}

//! Rates and shares: 0.07 is 7 %.
//!
//! A rate says nothing of its range; whoever reads one from outside checks it (see `scenario`).

use std::fmt;

use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::money::decimal_text;

/// A share of one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rate(Decimal);

impl Rate {
    /// Nothing of it.
    pub const ZERO: Rate = Rate(Decimal::ZERO);
    /// All of it.
    pub const ONE: Rate = Rate(Decimal::ONE);

    /// The rate of such a share: 0.07 for 7 %.
    pub const fn new(share: Decimal) -> Rate {
        Rate(share)
    }

    /// The share as a decimal.
    pub const fn share(self) -> Decimal {
        self.0
    }

    /// What a discount leaves: 1 - rate. A scenario's rates lie far inside what a decimal holds, so this cannot overflow.
    pub fn rest(self) -> Rate {
        Rate(Decimal::ONE - self.0)
    }

    /// The rate in percent, for showing.
    pub fn percent(self) -> Decimal {
        (self.0 * Decimal::ONE_HUNDRED).normalize()
    }
}

impl fmt::Display for Rate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.normalize())
    }
}

impl Serialize for Rate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Rate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decimal_text(deserializer).map(Rate)
    }
}

//! A figure that is not known exactly: a low, a likely and a high value. One that was given as a single value is all three.
//!
//! The projection computes with the likely one; the others act in `range` (and, of a count of accounts, in the comparison of plans).

/// Low, likely and high, in rising order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Estimate<T> {
    /// The least that is expected.
    pub low: T,
    /// What the projection computes with.
    pub likely: T,
    /// The most that is expected.
    pub high: T,
}

/// Which value of every range is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// The low one.
    Low,
    /// The likely one.
    Likely,
    /// The high one.
    High,
}

impl Level {
    /// All three, rising.
    pub const ALL: [Level; 3] = [Level::Low, Level::Likely, Level::High];

    /// The name in the contract.
    pub const fn key(self) -> &'static str {
        match self {
            Level::Low => "low",
            Level::Likely => "likely",
            Level::High => "high",
        }
    }
}

impl<T: Copy + PartialEq> Estimate<T> {
    /// A value that was given as a single one.
    pub const fn of(value: T) -> Estimate<T> {
        Estimate { low: value, likely: value, high: value }
    }

    /// The value of a level.
    pub const fn at(self, level: Level) -> T {
        match level {
            Level::Low => self.low,
            Level::Likely => self.likely,
            Level::High => self.high,
        }
    }

    /// True where the values differ.
    pub fn is_range(self) -> bool {
        self.low != self.high
    }
}

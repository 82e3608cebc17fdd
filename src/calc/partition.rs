//! The parts of AWS that have price lists of their own.

/// A part of AWS.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Partition {
    /// The commercial regions.
    #[default]
    Commercial,
    /// AWS GovCloud (US).
    GovCloud,
    /// The regions in China; no price list of theirs is known.
    China,
}

impl Partition {
    /// The names in files.
    pub const NAMES: [(&'static str, Partition); 3] =
        [("aws", Partition::Commercial), ("aws-us-gov", Partition::GovCloud), ("aws-cn", Partition::China)];

    /// True where price lists are known. Elsewhere only the customer's own prices count.
    pub fn has_price_list(self) -> bool {
        self != Partition::China
    }
}

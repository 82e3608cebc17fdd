//! How the visitor's region writes numbers and dates: asked only where a text alone can be read in two ways that differ.

use rust_decimal::Decimal;

/// Which marks stand between digits, and whether day or month comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Habits {
    /// Before decimals: a point or a comma.
    pub decimal: char,
    /// Between groups of digits.
    pub group: char,
    /// Whether the day stands before the month in "03/04/2027"; nothing where the region writes the year first, or is not known.
    pub day_first: Option<bool>,
}

impl Habits {
    /// Those of nobody in particular: numbers as in English, and day and month are not told apart.
    pub const UNKNOWN: Habits = Habits { decimal: '.', group: ',', day_first: None };

    /// A number as the page itself writes it into a field: with the region's decimal mark, for it is read by the region.
    pub fn written(self, number: Decimal) -> String {
        number.to_string().replace('.', self.decimal.encode_utf8(&mut [0; 4]))
    }
}

//! What is wrong with a file: where, and of what kind. The words for it are in `report::problems`.

use super::super::month::Month;

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Path of the field, `asks.credits[0].amount`; empty for the file as a whole.
    pub field: String,
    /// What is wrong with it.
    pub kind: Kind,
}

/// What can be wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Kind {
    /// The text is not JSON.
    NotJson(String),
    /// The file is longer than any scenario.
    FileTooLong {
        /// Most bytes.
        most: usize,
    },
    /// A required field is absent.
    Missing,
    /// `spend.monthly` is absent though the month named has no explicit amount either.
    MissingSpend(Month),
    /// The contract has no such field.
    Unknown {
        /// The fields it has here.
        accepted: Vec<&'static str>,
    },
    /// The key stands more than once.
    Repeated,
    /// Another type was wanted.
    Type {
        /// What is accepted.
        wanted: Wanted,
        /// What stood there.
        found: Found,
    },
    /// Text of the right type that does not read as what is wanted.
    Unreadable {
        /// What is accepted.
        wanted: Wanted,
        /// The beginning of what stood there.
        text: String,
    },
    /// More digits than can be held exactly.
    TooPrecise,
    /// Outside the bounds.
    Range {
        /// Least value.
        least: String,
        /// Greatest value.
        most: String,
    },
    /// Text that is too long.
    TextTooLong,
    /// A list with too many entries.
    TooMany,
    /// A list with no entry where one is needed.
    Empty,
    /// None of the words that are accepted.
    NotOneOf {
        /// The beginning of what stood there.
        text: String,
        /// The words.
        accepted: Vec<String>,
    },
    /// Tiers that do not start at zero.
    TiersNotFromZero,
    /// A tier that does not start above the one before it.
    TierNotRising,
    /// A band of a tariff file that does not end where the next one begins, or a last one that ends.
    BandGap,
    /// Cards of a tariff file that do not follow each other day by day.
    Cards,
    /// Two tariff files describe this plan.
    PlanTwice,
    /// A plan that ends is followed by one that is not in the book or ends no later.
    Successor,
    /// Shares that do not sum to one.
    Shares {
        /// What they sum to.
        sum: String,
    },
    /// `spend.monthly` is another amount than the accounts' amounts sum to.
    AccountsSum {
        /// What they sum to.
        sum: String,
    },
    /// Some accounts have a share and some an amount.
    SharesAndAmounts,
    /// The accounts' amounts sum to nothing, so nothing can be divided by them.
    NoAmounts,
    /// An account is named where the file names none.
    NoNamedAccounts,
    /// Several accounts have the name that is referred to.
    NameTwice,
    /// A low, a likely and a high value that do not rise.
    NotRising,
    /// A last month before the first one.
    EndsBefore(Month),
    /// `asks.agreement` without the agreement it would change.
    NoNextAgreement,
    /// No price list is known for AWS China: the contract's own is needed.
    NeededInChina,
    /// Not one yearly commitment for each contract year.
    Commitments {
        /// The years.
        years: u32,
    },
    /// A month that has an entry already.
    MonthTwice(Month),
    /// The tariff book has no such edition.
    Edition {
        /// The editions it has, the newest first.
        known: Vec<String>,
    },
    /// The plan has no price in a month of the horizon.
    NoCard {
        /// The plan.
        plan: String,
        /// The month.
        month: Month,
        /// The first month with one.
        first: Option<Month>,
    },
    /// The figures grow beyond what can be held exactly.
    Overflow,
}

/// What a field accepts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A map with named fields.
    Map,
    /// A list.
    List,
    /// Text.
    Text,
    /// A decimal written as text.
    Decimal,
    /// A whole number.
    Count,
    /// True or false.
    Bool,
    /// "YYYY-MM".
    Month,
    /// "YYYY-MM-DD".
    Date,
    /// "YYYY-MM-DDTHH:MM", with or without seconds and an offset.
    Time,
    /// Text or a list of texts.
    Texts,
    /// Hours: a whole number or a decimal written as text.
    Hours,
    /// A whole number or a list of named shares.
    Accounts,
}

/// What stood there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// Null.
    Null,
    /// True or false.
    Bool,
    /// A number.
    Number,
    /// Text.
    Text,
    /// A list.
    List,
    /// A map.
    Map,
}

//! The form's folds with what stands in them, marks of what was changed, and the register of assumptions.

/// Nothing is asked for.
pub const NOTHING_ASKED: &str = "Nothing asked for";
/// A fold with a value that is wrong.
pub const WRONG: &str = "A value here needs attention";
/// Between the parts of a summary.
pub const COMMA: &str = ", ";
/// Spend.
pub const A_MONTH: &str = "{amount} a month";
/// The day of renewal.
pub const RENEWAL: &str = "renewal {date}";
/// A discount off the plan.
pub const OFF: &str = "{percent} off the plan";
/// A plan to move to.
pub const MOVE: &str = "move to {plan}";
/// Any other change.
pub const OTHER_TERMS: &str = "other terms";
/// The month from which it holds.
pub const FROM: &str = "from {month}";
/// One credit.
pub const CREDIT: &str = "{amount} from {month}, {months}";
/// Several credits.
pub const CREDITS: &str = "{count} credits, {amount} in all";
/// The horizon.
pub const HORIZON: &str = "{months} from {month}";
/// The rate.
pub const DISCOUNTED: &str = "{percent} discount rate";
/// The agreement's term.
pub const TERM: &str = "{years} from {month}";
/// The agreement's discount.
pub const DISCOUNT: &str = "{percent} discount";
/// Migrations: how many, and what they add.
pub const WAVES: &str = "{count}, adds {amount} a month";
/// Several rows with an amount.
pub const LEFT: &str = "{count}, {amount} left";
/// Work.
pub const HOURS: &str = "{count} hours";
/// The chance.
pub const CHANCE: &str = "{percent} chance";
/// One value.
pub const ONE_VALUE: &str = "1 value";
/// Several values.
pub const VALUES: &str = "{count} values";
/// One entry of a list.
pub const ONE_ENTRY: &str = "1 entry";
/// Several entries of a list.
pub const ENTRIES: &str = "{count} entries";
/// One year.
pub const ONE_YEAR: &str = "1 year";
/// Several years.
pub const YEARS: &str = "{count} years";

/// A value that differs from its default.
pub const CHANGED: &str = "Changed; default: {default}";
/// Takes it back.
pub const RESET: &str = "Reset";
/// The same for who only listens.
pub const RESET_FIELD: &str = "Reset {field} to {default}";
/// From a field to the register.
pub const WHY: &str = "See why";
/// The same for who only listens.
pub const WHY_FIELD: &str = "See why: {field}";

/// The register.
pub const TITLE: &str = "What this takes for granted";
/// What it is for.
pub const LEDE: &str = "Every assumption under the figures above, with its source and how sure it is. What is named in the first column can be changed.";
/// Its columns.
pub const COLUMNS: [&str; 6] = ["What", "Assumed", "Yours", "Why", "Source", "Grade"];
/// Nothing of the visitor's own.
pub const NONE: &str = "\u{2013}";
/// The same aloud.
pub const NOT_GIVEN: &str = "not given";
/// A grade where it is the person's to say.
pub const NO_GRADE: &str = "yours to say";
/// A field of a section or a list.
pub const OF: &str = "{entry}: {label}";
/// One of several entries of a list.
pub const ROW: &str = "{entry} {row}";
/// The source of a default.
pub const DEFAULT: &str = "Default of this projection";

/// Why each default is what it is, by its field.
pub const REASONS: [(&str, &str); 10] = [
    ("start", "The next whole month after today."),
    ("months", "Three years: long enough for a credit to end and for what lasts to show."),
    ("spend.annual_growth", "No growth is assumed that you do not name."),
    ("discount_rate", "Without a rate, present value equals the plain sum."),
    ("accounts", "Plans charged per account need the number of accounts that hold them."),
    ("asks.credits[#].name", "A name to tell credits apart by."),
    ("asks.credits[#].months", "A contract year, as credits are usually bound to one."),
    ("asks.credits[#].release", "All of the credit is usable from its first month."),
    ("asks.credits[#].start", "The first month after the renewal; without a renewal the first month shown."),
    ("asks.structural.effective", "The first month after the renewal; without a renewal the first month shown."),
];
/// What is assumed of something that is not a field of the form, by its place in the file.
pub const PLACES: [(&str, &str); 15] = [
    ("tariff", "Tariff book"),
    ("terms", super::form::TERMS),
    ("agreement", super::form::AGREEMENT),
    ("asks", "Lasting change"),
    ("asks.credits", "Support credit"),
    ("migrations", super::form::MIGRATIONS),
    ("commitment_discounts", super::form::COMMITMENTS),
    ("spend.months", super::form::SINGLE),
    ("actuals", super::form::CLOSED),
    ("incidents", super::form::INCIDENTS),
    ("effort", super::form::EFFORT),
    ("buys_through", "How support is bought"),
    ("next_agreement", "Next agreement"),
    ("terms.until", "Last month of your terms"),
    ("terms.maximum_yearly_charge", "Yearly cap"),
];

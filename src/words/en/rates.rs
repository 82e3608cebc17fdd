//! The rate cards.

/// What the best grade means.
pub const GRADE_A: &str = "read on an AWS page, API or signed contract";
/// What the next one means.
pub const GRADE_B: &str = "quoted from the AWS page by a dated document, others agree";
/// What the weakest means.
pub const GRADE_C: &str = "one secondary source only; check it before you rely on it";
/// What it means that there is none.
pub const GRADE_UNKNOWN: &str = "not found anywhere; an assumption";
/// What a grade is of: the rates.
pub const OF_RATES: &str = "rates";
/// Where bands begin and end.
pub const OF_BANDS: &str = "band edges";
/// The minimum.
pub const OF_MINIMUM: &str = "minimum";
/// A plan that costs nothing.
pub const CHARGED_NONE: &str = "No charge";
/// A plan that each account pays for.
pub const CHARGED_PER_ACCOUNT: &str = "Charged for each account by itself";
/// A plan that all accounts pay for together.
pub const CHARGED_POOLED: &str = "Charged once, on the sum of the enrolled accounts";
/// The minimum with its period.
pub const A_MONTH: &str = "{amount} a month";
/// A band between two amounts.
pub const BAND: &str = "{from} to {to}";
/// The only band.
pub const BAND_ALL: &str = "all spend";
/// The last band.
pub const BAND_ABOVE: &str = "above {from}";
/// A card with both its dates.
pub const FROM_UNTIL: &str = "from {from} until {to}";
/// A card that holds still.
pub const FROM: &str = "from {from}";
/// A card of which only the end is known.
pub const UNTIL: &str = "until {to}";
/// A card of which neither is known.
pub const NO_START: &str = "start not found";
/// When the source was last read.
pub const CHECKED: &str = "Checked {date}";
/// A card that was not found to hold in the partition.
pub const ASSUMED: &str =
    "No price was found for this plan in your partition: this is the card of the commercial regions.";
/// What follows a plan that ends, where that is known.
pub const FATE: &str = "What follows for customers who do nothing: {next} (grade {grade}).";
/// What may follow it.
pub const FATES: &str = "What may follow for customers who do nothing: {next} (grade {grade}), or {before}, as in 2017 (grade {before_grade}: {source}).";
/// Beside a plan's name: nobody can take it any more.
pub const CLOSED: &str = "closed to new customers since {date}";
/// Beside a plan's name: it ends.
pub const ENDS: &str = "ends {date}";
/// Beside a plan's name: not all of it was read on an AWS page.
pub const WEAK: &str = "partly unverified (grade {grade})";
/// How fast AWS answers.
pub const FIRST_RESPONSE: &str = "First response to a critical case: {response}";
/// Nobody answers for the account.
pub const MANAGER_NONE: &str = "No technical account manager";
/// Somebody does, who serves others as well.
pub const MANAGER_POOLED: &str = "Technical account managers from a pool";
/// Somebody does.
pub const MANAGER_DESIGNATED: &str = "A designated technical account manager";

/// The fold with the cards.
pub const TITLE: &str = "Rate cards used";
/// Beside its title.
pub const EDITION: &str = "Tariff book of {date}";
/// Before the grades.
pub const LEDE: &str = "AWS\u{2019}s own current pricing page was not seen when this book was made; each row says where it was read and how sure it is. Always compare with your contract.";
/// How a plan is charged, one of `CHARGED_`, and its minimum.
pub const CHARGED: &str = "{charged}. Minimum {minimum}.";
/// Over the bands, for the ear.
pub const BANDS: &str = "Bands of monthly spend and their rates";
/// Before the letter of a grade, for the ear.
pub const GRADE: &str = "Grade ";
/// After it, for the ear.
pub const GRADE_MEANS: &str = ", {meaning}";

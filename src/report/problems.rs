//! The words for what is wrong with an input: what, and what is accepted instead.

use crate::calc::input::{Found, Kind, Problem, Wanted, bounds};

use super::data::Data;

/// A problem as the contract prints it.
#[derive(Debug)]
pub struct Worded {
    /// Path of the field; empty for the file as a whole.
    pub field: String,
    /// One sentence or two.
    pub problem: String,
}

/// All problems, worded.
#[derive(Debug)]
pub struct Problems {
    /// In the order in which they were found.
    pub problems: Vec<Worded>,
}

impl Worded {
    fn data(&self) -> Data<'_> {
        Data::named().text("field", &self.field).text("problem", &self.problem).done()
    }
}

impl Problems {
    /// As the contract prints them.
    pub fn data(&self) -> Data<'_> {
        Data::named().with("problems", Data::List(self.problems.iter().map(Worded::data).collect())).done()
    }
}

/// Words for all problems.
pub fn worded(problems: &[Problem]) -> Problems {
    let word = |problem: &Problem| Worded { field: problem.field.clone(), problem: sentence(&problem.kind) };
    Problems { problems: problems.iter().map(word).collect() }
}

/// All problems as plain text, one a line.
pub fn plain(problems: &[Problem]) -> String {
    let lines: Vec<String> =
        problems.iter().map(|wrong| format!("{}: {}", wrong.field, sentence(&wrong.kind))).collect();
    lines.join("\n")
}

/// What is wrong and what is accepted.
pub fn sentence(kind: &Kind) -> String {
    match kind {
        Kind::NotJson(error) => format!("This is not JSON: {error}."),
        Kind::FileTooLong { most } => format!("The file is longer than {most} bytes; no scenario is that long."),
        Kind::Missing => "This field is missing and there is no default for it.".into(),
        Kind::MissingSpend(month) => {
            format!("This field is missing, and {month} has no amount under spend.months; give one of the two.")
        }
        Kind::Unknown { accepted } => format!("There is no such field. Accepted here: {}.", accepted.join(", ")),
        Kind::Repeated => "This stands more than once; keep one.".into(),
        Kind::Type { wanted, found } => {
            format!("{} stands here; accepted is {}.", found_words(*found), wanted_words(*wanted))
        }
        Kind::Unreadable { wanted, text } => {
            format!("\"{text}\" cannot be read; accepted is {}.", wanted_words(*wanted))
        }
        Kind::TooPrecise => "This has more digits than can be computed with exactly; at most 28 are accepted.".into(),
        Kind::Range { least, most } => format!("This is out of range; accepted is {least} to {most}."),
        Kind::TextTooLong => format!("The text is too long; accepted are {} characters.", bounds::TEXT),
        Kind::TooMany => format!("The list is too long; accepted are {} entries.", bounds::ENTRIES),
        Kind::Empty => "The list is empty; at least one entry is needed, or leave the field out.".into(),
        Kind::NotOneOf { text, accepted } => {
            format!("\"{text}\" is not known here; accepted: {}.", accepted.join(", "))
        }
        Kind::TiersNotFromZero => "The first tier must start at \"0\".".into(),
        Kind::TierNotRising => "Each tier must start above the one before it.".into(),
        Kind::BandGap => "Each band must end where the next one begins, and the last one must not end.".into(),
        Kind::Cards => "The cards must stand in order, each from the day on which the one before it ends.".into(),
        Kind::PlanTwice => "Two files describe this plan; keep one.".into(),
        Kind::Successor => "What follows must be a plan of the book that ends later or not at all.".into(),
        Kind::Shares { sum } => format!("The shares sum to {sum}; they must sum to 1 exactly."),
        Kind::Commitments { years } => format!("One amount is needed for each of the {years} contract years."),
        Kind::MonthTwice(month) => format!("{month} has an entry already; keep one."),
        Kind::Edition { known } => {
            format!("There is no tariff book of that date; this version holds {}.", known.join(", "))
        }
        Kind::NoCard { plan, month, first: Some(first) } => {
            format!("No price of the plan {plan} is known for {month}; the first month with one is {first}.")
        }
        Kind::NoCard { plan, month, first: None } => format!("No price of the plan {plan} is known for {month}."),
        Kind::Overflow => {
            "The figures grow beyond what can be computed exactly; lower the spend, the growth or the horizon.".into()
        }
    }
}

fn wanted_words(wanted: Wanted) -> &'static str {
    match wanted {
        Wanted::Map => "an object with named fields",
        Wanted::List => "a list",
        Wanted::Text => "text",
        Wanted::Decimal => "a decimal in quotes, like \"850000.00\" or \"0.07\"",
        Wanted::Count => "a whole number without quotes, like 36",
        Wanted::Bool => "true or false",
        Wanted::Month => "a month in quotes, like \"2027-04\"",
        Wanted::Date => "a date in quotes, like \"2027-04-30\"",
        Wanted::Time => "a date and time in quotes, like \"2027-04-30T14:05Z\"",
        Wanted::Texts => "text or a list of texts",
        Wanted::Hours => "hours as a whole number, or as a decimal in quotes, like \"12.5\"",
        Wanted::Accounts => "a whole number, or a list of accounts with name and share",
    }
}

fn found_words(found: Found) -> &'static str {
    match found {
        Found::Null => "null",
        Found::Bool => "true or false",
        Found::Number => "A number",
        Found::Text => "Text",
        Found::List => "A list",
        Found::Map => "An object",
    }
}

//! The words for what is wrong with an input: what, and what is accepted instead.

use crate::{
    calc::input::{Found, Kind, Problem, Wanted, bounds},
    words::{fill, lists, problems as words},
};

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
    let one = |template, name, value: &dyn ToString| fill(template, &[(name, &value.to_string())]);
    match kind {
        Kind::NotJson(error) => one(words::NOT_JSON, "error", error),
        Kind::FileTooLong { most } => one(words::FILE_TOO_LONG, "most", most),
        Kind::MissingSpend(month) => one(words::MISSING_SPEND, "month", month),
        Kind::Unknown { accepted } => one(words::UNKNOWN, "accepted", &accepted.join(lists::COMMA)),
        Kind::Type { wanted, found } => {
            fill(words::TYPE, &[("found", found_words(*found)), ("wanted", wanted_words(*wanted))])
        }
        Kind::Unreadable { wanted, text } => {
            fill(words::UNREADABLE, &[("text", text), ("wanted", wanted_words(*wanted))])
        }
        Kind::Range { least, most } => fill(words::RANGE, &[("least", least), ("most", most)]),
        Kind::TextTooLong => one(words::TEXT_TOO_LONG, "most", &bounds::TEXT),
        Kind::TooMany => one(words::TOO_MANY, "most", &bounds::ENTRIES),
        Kind::NotOneOf { text, accepted } => {
            fill(words::NOT_ONE_OF, &[("text", text), ("accepted", &accepted.join(lists::COMMA))])
        }
        Kind::Shares { sum } => one(words::SHARES, "sum", sum),
        Kind::AccountsSum { sum } => one(words::ACCOUNTS_SUM, "sum", sum),
        Kind::EndsBefore(start) => one(words::ENDS_BEFORE, "start", start),
        Kind::Commitments { years } => one(words::COMMITMENTS, "years", years),
        Kind::MonthTwice(month) => one(words::MONTH_TWICE, "month", month),
        Kind::Edition { known } => one(words::EDITION, "known", &known.join(lists::COMMA)),
        Kind::NoCard { plan, month, first } => {
            let template = if first.is_some() { words::NO_CARD_UNTIL } else { words::NO_CARD };
            let first = first.map_or_else(String::new, |first| first.to_string());
            fill(template, &[("plan", plan), ("month", &month.to_string()), ("first", &first)])
        }
        Kind::SharesAndAmounts => words::SHARES_AND_AMOUNTS.to_owned(),
        Kind::NoAmounts => words::NO_AMOUNTS.to_owned(),
        Kind::NoNamedAccounts => words::NO_NAMED_ACCOUNTS.to_owned(),
        Kind::NameTwice => words::NAME_TWICE.to_owned(),
        Kind::NotRising => words::NOT_RISING.to_owned(),
        Kind::NoNextAgreement => words::NO_NEXT_AGREEMENT.to_owned(),
        Kind::NeededInChina => words::NEEDED_IN_CHINA.to_owned(),
        Kind::Missing => words::MISSING.to_owned(),
        Kind::Repeated => words::REPEATED.to_owned(),
        Kind::TooPrecise => words::TOO_PRECISE.to_owned(),
        Kind::Empty => words::EMPTY.to_owned(),
        Kind::TiersNotFromZero => words::TIERS_NOT_FROM_ZERO.to_owned(),
        Kind::TierNotRising => words::TIER_NOT_RISING.to_owned(),
        Kind::BandGap => words::BAND_GAP.to_owned(),
        Kind::Cards => words::CARDS.to_owned(),
        Kind::PlanTwice => words::PLAN_TWICE.to_owned(),
        Kind::Successor => words::SUCCESSOR.to_owned(),
        Kind::Overflow => words::OVERFLOW.to_owned(),
    }
}

fn wanted_words(wanted: Wanted) -> &'static str {
    match wanted {
        Wanted::Map => words::WANTED_MAP,
        Wanted::List => words::WANTED_LIST,
        Wanted::Text => words::WANTED_TEXT,
        Wanted::Decimal => words::WANTED_DECIMAL,
        Wanted::Count => words::WANTED_COUNT,
        Wanted::Bool => words::WANTED_BOOL,
        Wanted::Month => words::WANTED_MONTH,
        Wanted::Date => words::WANTED_DATE,
        Wanted::Time => words::WANTED_TIME,
        Wanted::Texts => words::WANTED_TEXTS,
        Wanted::Hours => words::WANTED_HOURS,
        Wanted::Accounts => words::WANTED_ACCOUNTS,
    }
}

fn found_words(found: Found) -> &'static str {
    match found {
        Found::Null => words::FOUND_NULL,
        Found::Bool => words::FOUND_BOOL,
        Found::Number => words::FOUND_NUMBER,
        Found::Text => words::FOUND_TEXT,
        Found::List => words::FOUND_LIST,
        Found::Map => words::FOUND_MAP,
    }
}

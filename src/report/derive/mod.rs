//! Every figure explained: a formula in words and with its numbers, the rule it follows, and the figures that it is made of, each
//! of which has a derivation of its own, down to the band, the rate and the tariff row where it was read.
//!
//! A figure is named by its path in the result, "stay.paid"; what the result does not hold but the chain passes through has a
//! path of the same make (`stay.months\[3\].accounts\[0\].bands`, "comparison.credits_add"). `docs/decisions/0023-explaining-figures.md`
//! lists those. Nothing here computes a figure: values come from the projection, formulas say how they come about, and
//! `tests/native/derivations.rs` computes each formula from its own numbers.

mod agreed;
mod asked;
mod charge;
mod compared;
mod decided;
mod ends;
pub mod formula;
mod given;
mod lever;
mod month;
mod others;
mod path;
mod readout;
pub mod term;
mod trials;
mod turning;
mod usage;
mod windows;

use rust_decimal::Decimal;

use crate::{
    calc::{
        Money, PathName, Projection, Rate, Scenario, TariffBook, present::Weights, project, scenario, tariff::Card,
    },
    share::sitting::{Named, Sitting},
    words::{explain as words, fill},
};

use super::{
    detail::{CardSource, card_source},
    format,
};
use formula::{Formula, Relation, Statement};
use term::{Operand, Origin, Quantity, Term};

/// How a figure came about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Derivation {
    /// The figure's path.
    pub figure: String,
    /// What it is.
    pub title: String,
    /// Its exact value.
    pub value: Quantity,
    /// Formulas that give it; none for what was typed or read.
    pub formulas: Vec<Formula>,
    /// What a found figure satisfies.
    pub statements: Vec<Statement>,
    /// The rule it follows, one sentence.
    pub rule: String,
    /// The tariff rows it rests on.
    pub sources: Vec<CardSource>,
}

/// What a figure is made of: another figure, or a number that was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What it is.
    pub words: String,
    /// Its value.
    pub shown: String,
    /// The path of its derivation; none for what was typed.
    pub figure: Option<String>,
}

/// The alternatives of a sitting, under their names or by their numbers. All of them can be projected, or none is held against any.
pub fn cases(sitting: &Sitting, book: &TariffBook) -> Vec<Case> {
    let case = |(place, named): (usize, &Named)| {
        let scenario = scenario::read(&sitting.file(place, book.edition()), book).ok()?;
        let projection = project(&scenario, book).ok()?;
        let name = match named.name.trim() {
            "" => fill(words::NAMELESS_CASE, &[("number", &(place + 1).to_string())]),
            name => name.to_owned(),
        };
        Some(Case { name, scenario, projection })
    };
    sitting.cases.iter().enumerate().map(case).collect::<Option<_>>().unwrap_or_default()
}

/// What figures are explained of.
#[derive(Clone, Copy)]
pub struct Of<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// Its projection.
    pub projection: &'a Projection,
    /// The edition of the tariff book that it was made under.
    pub book: &'a TariffBook,
    /// The newest edition, which knows the others.
    pub newest: &'a TariffBook,
    /// The alternatives that stand beside it, itself among them.
    pub cases: &'a [Case],
}

/// An alternative that the case is held against.
#[derive(Clone, Debug)]
pub struct Case {
    /// What it is called.
    pub name: String,
    /// Its scenario.
    pub scenario: Scenario,
    /// Its projection.
    pub projection: Projection,
}

/// A step of a figure's path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step<'f> {
    Name(&'f str),
    At(usize),
}

/// `stay.months[3].paid` -> stay, months, 3, paid.
fn steps(figure: &str) -> Vec<Step<'_>> {
    let read = |text| match str::parse(text) {
        Ok(place) => Step::At(place),
        Err(_) => Step::Name(text),
    };
    figure.split(['.', '[', ']']).filter(|text| !text.is_empty()).map(read).collect()
}

/// `stay.months[3].paid` of its steps.
fn written(steps: &[Step]) -> String {
    let mut text = String::new();
    for step in steps {
        match step {
            Step::At(place) => text.push_str(&format!("[{place}]")),
            Step::Name(name) if text.is_empty() => text.push_str(name),
            Step::Name(name) => text.extend([".", name]),
        }
    }
    text
}

/// Explains a figure; nothing where there is none of that path.
pub fn derivation(figure: &str, scenario: &Scenario, projection: &Projection, book: &TariffBook) -> Option<Derivation> {
    beside(figure, scenario, projection, book, &[])
}

/// The same where alternatives stand beside the case, with figures of their own.
pub fn beside(
    figure: &str,
    scenario: &Scenario,
    projection: &Projection,
    newest: &TariffBook,
    cases: &[Case],
) -> Option<Derivation> {
    let of = Of { scenario, projection, book: newest.of(scenario), newest, cases };
    let mut found = Derivation { figure: figure.to_owned(), ..explained(of, &steps(figure))? };
    if !scenario.partition.has_price_list() {
        found.sources.clear();
    }
    Some(found)
}

/// The derivation at the end of these steps.
fn explained(of: Of, steps: &[Step]) -> Option<Derivation> {
    match steps {
        [Step::Name("comparison"), Step::Name(list @ ("ceiling" | "best_window")), Step::At(place), rest @ ..] => {
            windows::derive(of, PathName::Stay, list, *place, rest)
        }
        [Step::Name("beside"), Step::Name("ceiling"), Step::At(place), rest @ ..] => {
            windows::derive(of, PathName::Structural, "ceiling", *place, rest)
        }
        [Step::Name("comparison"), Step::Name(field), rest @ ..] => compared::derive(of, field, rest),
        [Step::Name("agreement"), Step::At(place), rest @ ..] => agreed::derive(of, *place, rest),
        [Step::Name("alternatives"), Step::At(place), rest @ ..] => others::alternative(of, *place, rest),
        [Step::Name("calibration"), Step::At(place), rest @ ..] => others::calibrated(of, *place, rest),
        [Step::Name("growth"), Step::At(place)] => usage::growth(of, *place),
        [Step::Name("weight"), Step::At(place)] => usage::weight(of, *place),
        [Step::Name("incidents"), Step::At(place), Step::Name(field)] => given::incident(of, *place, field),
        [Step::Name("ends"), ..] => ends::derive(of, steps),
        [Step::Name("reopen" | "switch"), ..] => decided::derive(of, steps),
        [Step::Name("lever" | "lapse"), ..] => lever::derive(of, steps),
        [Step::Name("flips"), rest @ ..] => turning::derive(of, rest),
        [Step::Name("chart"), Step::At(view), Step::At(month), rest @ ..] => readout::derive(of, *view, *month, rest),
        [Step::Name("between"), Step::At(view), Step::At(month), rest @ ..] => {
            let (line, first) = readout::apart(rest);
            readout::between(of, *view, *month, line, first?)
        }
        [Step::Name("cases"), Step::At(place), Step::Name("against")] => readout::against(of, *place),
        [Step::Name(name), rest @ ..] => {
            path::named(of, name, rest).or_else(|| asked::derive(of, steps)).or_else(|| trials::derive(of, steps))
        }
        _ => None,
    }
}

impl Of<'_> {
    /// What each month's amount counts today.
    fn weights(&self) -> Option<Vec<Decimal>> {
        Weights::of(self.scenario).ok().map(|weights| weights.factors().to_vec())
    }

    /// "36 months".
    fn horizon(&self) -> String {
        format::months(self.scenario.months)
    }
}

impl Derivation {
    fn new(title: impl Into<String>, value: Quantity) -> Derivation {
        Derivation {
            figure: String::new(),
            title: title.into(),
            value,
            formulas: Vec::new(),
            statements: Vec::new(),
            rule: String::new(),
            sources: Vec::new(),
        }
    }

    fn money(title: impl Into<String>, amount: Money) -> Derivation {
        Derivation::new(title, Quantity::Money(amount))
    }

    fn rate(title: impl Into<String>, rate: Rate) -> Derivation {
        Derivation::new(title, Quantity::Rate(rate))
    }

    fn by(mut self, words: impl Into<String>, term: Term) -> Derivation {
        self.formulas.push(Formula { words: words.into(), term });
        self
    }

    fn so_that(mut self, words: impl Into<String>, left: Term, relation: Relation, right: Term) -> Derivation {
        self.statements.push(Statement { words: words.into(), sides: Box::new([left, right]), relation });
        self
    }

    fn rule(self, rule: impl Into<String>) -> Derivation {
        Derivation { rule: rule.into(), ..self }
    }

    fn read_at<'c>(mut self, cards: impl IntoIterator<Item = &'c Card>) -> Derivation {
        for source in cards.into_iter().map(card_source) {
            if !self.sources.contains(&source) {
                self.sources.push(source);
            }
        }
        self
    }

    /// The value to its last digit that is shown.
    pub fn shown(&self) -> String {
        self.value.shown()
    }

    /// Each formula in words and with its numbers, then what a found figure satisfies.
    pub fn lines(&self) -> Vec<(&str, String)> {
        let formulas = self.formulas.iter().map(|formula| (formula.words.as_str(), formula.text(self.value)));
        let money = |number| Quantity::Money(Money::new(number));
        let factor = Quantity::Factor;
        let of = if matches!(self.value, Quantity::Factor(_)) { factor } else { money };
        let statements = self.statements.iter().map(|statement| (statement.words.as_str(), statement.text(of)));
        formulas.chain(statements).collect()
    }

    /// What it is made of, each once, in the order of the formulas.
    pub fn parts(&self) -> Vec<Part> {
        let sides = self.statements.iter().flat_map(|statement| statement.sides.iter());
        let terms = self.formulas.iter().map(|formula| &formula.term).chain(sides);
        let mut parts: Vec<Part> = Vec::new();
        for operand in terms.flat_map(Term::operands) {
            if let Some(part) = part(operand, &self.figure).filter(|part| !parts.contains(part)) {
                parts.push(part);
            }
        }
        parts
    }

    /// The whole as text, to be copied: this figure, each that it is made of with its formulas, and the sources. `explain` gives
    /// the derivations of those.
    pub fn text(&self, explain: impl Fn(&str) -> Option<Derivation>) -> String {
        let mut lines = vec![format!("{}: {}", self.title, self.shown())];
        lines.extend(self.lines().into_iter().map(|(words, formula)| format!("{words}: {formula}")));
        lines.push(self.rule.clone());
        let mut sources = self.sources.clone();
        for part in self.parts() {
            lines.push(format!("- {}: {}", part.words, part.shown));
            let Some(below) = part.figure.as_deref().and_then(&explain) else { continue };
            lines.extend(below.lines().into_iter().map(|(words, formula)| format!("  {words}: {formula}")));
            for source in below.sources {
                if !sources.contains(&source) {
                    sources.push(source);
                }
            }
        }
        lines.extend(sources.iter().map(source_text));
        lines.join("\n")
    }
}

fn part(operand: &Operand, own: &str) -> Option<Part> {
    let figure = match &operand.origin {
        Origin::Formula => return None,
        Origin::Yours => None,
        Origin::Figure(figure) if figure == own => return None,
        Origin::Figure(figure) => Some(figure.clone()),
    };
    Some(Part { words: operand.words.clone(), shown: operand.quantity.shown(), figure })
}

fn source_text(source: &CardSource) -> String {
    let grade = source.grade.to_string();
    let values = [
        ("title", source.title.as_str()),
        ("address", &source.address),
        ("checked", &source.checked),
        ("grade", &grade),
        ("note", &source.note),
    ];
    fill(words::SOURCE_TEXT, &values)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_read_step_by_step() {
        let read = steps("comparison.ceiling[0].rooms[12]");
        let expected =
            [Step::Name("comparison"), Step::Name("ceiling"), Step::At(0), Step::Name("rooms"), Step::At(12)];
        assert_eq!(read, expected);
    }
}

//! A formula as data: numbers with their signs, what is done with them, and how it is written.
//!
//! The text is written of the same numbers that [`Term::evaluate`] computes with, so that a formula can be checked by
//! arithmetic: `tests/native/derivations.rs` does that for every figure of every worked example.

use rust_decimal::Decimal;

use crate::{
    calc::{
        Money, Rate,
        exact::{self, Cut},
    },
    report::format,
    words::{explain as words, fill},
};

/// Digits behind the point that are shown of an amount, and of a factor; what is cut off is marked.
const SHOWN_DIGITS: [u32; 2] = [6, 8];
/// Digits behind the point that a found rate has.
const RATE_DIGITS: u32 = 6;
/// Digits that are right before a found rate is rounded, so that a half is seen as one.
const SURE_DIGITS: u32 = 15;
/// A sum of more terms is shown with its first and its last ones.
const MANY: usize = 6;
/// So many of the first are shown then.
const FIRST: usize = 3;

/// A number and what it is a number of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quantity {
    /// Dollars.
    Money(Money),
    /// A share.
    Rate(Rate),
    /// A plain factor.
    Factor(Decimal),
    /// A count.
    Count(u32),
}

impl Quantity {
    /// The plain number.
    pub fn number(self) -> Decimal {
        match self {
            Quantity::Money(amount) => amount.dollars(),
            Quantity::Rate(rate) => rate.share(),
            Quantity::Factor(factor) => factor,
            Quantity::Count(count) => Decimal::from(count),
        }
    }

    /// As the result prints it.
    pub fn exact(self) -> String {
        match self {
            Quantity::Money(amount) => amount.to_string(),
            Quantity::Rate(rate) => rate.to_string(),
            Quantity::Factor(_) | Quantity::Count(_) => self.number().normalize().to_string(),
        }
    }

    /// As a reader sees it: exact, or cut and marked where there are more digits than anybody reads.
    pub fn shown(self) -> String {
        match self {
            Quantity::Money(amount) => {
                let (cut, more) = cut(amount.dollars(), SHOWN_DIGITS[0]);
                format!("{}{more}", format::exact(Money::new(cut)))
            }
            Quantity::Rate(rate) => format::percent(rate),
            Quantity::Factor(factor) => {
                let (cut, more) = cut(factor, SHOWN_DIGITS[1]);
                format!("{}{more}", cut.normalize())
            }
            Quantity::Count(count) => format::group(&count.to_string()),
        }
    }
}

fn cut(number: Decimal, digits: u32) -> (Decimal, &'static str) {
    let cut = exact::places(number, digits, Cut::Down);
    (cut, if cut == number { "" } else { "\u{2026}" })
}

/// Where a number of a formula comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// It is a figure with a derivation of its own.
    Figure(String),
    /// It was typed, or stands in the scenario file.
    Yours,
    /// It belongs to the formula: a count, a one.
    Formula,
}

/// A number in a formula.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Operand {
    /// What it is.
    pub words: String,
    /// The number.
    pub quantity: Quantity,
    /// Where it comes from.
    pub origin: Origin,
}

/// How a result is rounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rounding {
    /// Half away from zero to the cent.
    Cents,
    /// Down to the cent.
    CentsDown,
    /// A sum of present values, to the cent.
    Present,
    /// A rate that was found, to a ten-thousandth of a percent.
    Rate,
}

/// A formula, or a part of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Term {
    /// A number.
    Number(Operand),
    /// Added up; true takes away. The words say what the many are, where they are.
    Sum(Vec<(bool, Term)>, &'static str),
    /// Multiplied.
    Product(Vec<Term>),
    /// Divided.
    Quotient(Box<[Term; 2]>),
    /// Multiplied with itself so many times.
    Power(Box<Term>, u32),
    /// The greatest.
    Greatest(Vec<Term>),
    /// The least.
    Least(Vec<Term>),
    /// Rounded.
    Rounded(Box<Term>, Rounding),
}

/// A figure with a derivation of its own.
pub fn figure(words: impl Into<String>, path: String, quantity: Quantity) -> Term {
    Term::Number(Operand { words: words.into(), quantity, origin: Origin::Figure(path) })
}

/// The same for an amount.
pub fn amount(words: impl Into<String>, path: String, amount: Money) -> Term {
    figure(words, path, Quantity::Money(amount))
}

/// A number that was typed.
pub fn yours(words: impl Into<String>, quantity: Quantity) -> Term {
    Term::Number(Operand { words: words.into(), quantity, origin: Origin::Yours })
}

/// A number that belongs to the formula.
pub fn plain(quantity: Quantity) -> Term {
    Term::Number(Operand { words: String::new(), quantity, origin: Origin::Formula })
}

/// A count that belongs to the formula.
pub fn count(count: u32) -> Term {
    plain(Quantity::Count(count))
}

/// The sum of several of a kind.
pub fn sum(terms: impl IntoIterator<Item = Term>, what: &'static str) -> Term {
    Term::Sum(terms.into_iter().map(|term| (false, term)).collect(), what)
}

/// A difference.
pub fn difference(from: Term, less: Term) -> Term {
    Term::Sum(vec![(false, from), (true, less)], "")
}

/// What a discount leaves.
pub fn rest(discount: Term) -> Term {
    difference(count(1), discount)
}

/// A quotient.
pub fn quotient(part: Term, whole: Term) -> Term {
    Term::Quotient(Box::new([part, whole]))
}

impl Term {
    /// Rounded.
    #[must_use]
    pub fn rounded(self, rounding: Rounding) -> Term {
        Term::Rounded(Box::new(self), rounding)
    }

    /// Plus another, where there is one.
    #[must_use]
    pub fn plus(self, other: Option<Term>) -> Term {
        match other {
            None => self,
            Some(other) => Term::Sum(vec![(false, self), (false, other)], ""),
        }
    }

    /// What comes of the numbers; nothing beyond exact decimals.
    pub fn evaluate(&self) -> Option<Decimal> {
        let extreme = |terms: &[Term], better: fn(Decimal, Decimal) -> Decimal| {
            let mut numbers = terms.iter().map(Term::evaluate);
            let first = numbers.next()??;
            numbers.try_fold(first, |best, number| Some(better(best, number?)))
        };
        match self {
            Term::Number(operand) => Some(operand.quantity.number()),
            Term::Sum(terms, _) => terms.iter().try_fold(Decimal::ZERO, |sum, (less, term)| {
                let number = term.evaluate()?;
                if *less { sum.checked_sub(number) } else { sum.checked_add(number) }
            }),
            Term::Product(terms) => {
                terms.iter().try_fold(Decimal::ONE, |product, term| product.checked_mul(term.evaluate()?))
            }
            Term::Quotient(of) => of[0].evaluate()?.checked_div(of[1].evaluate()?),
            Term::Power(term, times) => {
                let number = term.evaluate()?;
                (0..*times).try_fold(Decimal::ONE, |power, _| power.checked_mul(number))
            }
            Term::Greatest(terms) => extreme(terms, Decimal::max),
            Term::Least(terms) => extreme(terms, Decimal::min),
            Term::Rounded(term, rounding) => Some(rounding.of(term.evaluate()?)),
        }
    }

    /// Does something to every number in it.
    pub(super) fn each(&mut self, does: &mut impl FnMut(&mut Operand)) {
        match self {
            Term::Number(operand) => does(operand),
            Term::Sum(terms, _) => terms.iter_mut().for_each(|(_, term)| term.each(does)),
            Term::Product(terms) | Term::Greatest(terms) | Term::Least(terms) => {
                terms.iter_mut().for_each(|term| term.each(does));
            }
            Term::Quotient(of) => of.iter_mut().for_each(|term| term.each(does)),
            Term::Power(term, _) | Term::Rounded(term, _) => term.each(does),
        }
    }

    /// Every number in it, in order.
    pub fn operands(&self) -> Vec<&Operand> {
        let mut found = Vec::new();
        self.gather(&mut found);
        found
    }

    fn gather<'t>(&'t self, found: &mut Vec<&'t Operand>) {
        match self {
            Term::Number(operand) => found.push(operand),
            Term::Sum(terms, _) => terms.iter().for_each(|(_, term)| term.gather(found)),
            Term::Product(terms) | Term::Greatest(terms) | Term::Least(terms) => {
                terms.iter().for_each(|term| term.gather(found));
            }
            Term::Quotient(of) => of.iter().for_each(|term| term.gather(found)),
            Term::Power(term, _) | Term::Rounded(term, _) => term.gather(found),
        }
    }

    /// As it is written.
    pub fn text(&self) -> String {
        match self {
            Term::Number(operand) => operand.quantity.shown(),
            Term::Sum(terms, what) => written_sum(terms, what),
            Term::Product(terms) => terms.iter().map(Term::factor).collect::<Vec<_>>().join(" \u{d7} "),
            Term::Quotient(of) => format!("{} \u{f7} {}", of[0].factor(), of[1].divisor()),
            Term::Power(term, times) => format!("{}^{times}", term.divisor()),
            Term::Greatest(terms) => listed(words::GREATEST, terms),
            Term::Least(terms) => listed(words::LEAST, terms),
            Term::Rounded(term, _) => term.text(),
        }
    }

    /// As it is written inside a product.
    fn factor(&self) -> String {
        match self {
            Term::Sum(..) | Term::Greatest(_) | Term::Least(_) => format!("({})", self.text()),
            Term::Rounded(term, _) => term.factor(),
            _ => self.text(),
        }
    }

    /// As it is written behind a division, or under a power.
    fn divisor(&self) -> String {
        match self {
            Term::Number(_) => self.text(),
            Term::Rounded(term, _) => term.divisor(),
            _ => format!("({})", self.text()),
        }
    }

    /// Inside a sum: what is below nothing, and whatever has words in it, stands in parentheses.
    fn summand(&self) -> String {
        match self {
            Term::Number(operand) if operand.quantity.number().is_sign_negative() => format!("({})", self.text()),
            Term::Sum(..) | Term::Greatest(_) | Term::Least(_) => format!("({})", self.text()),
            Term::Rounded(term, _) => term.summand(),
            _ => self.text(),
        }
    }
}

fn written_sum(terms: &[(bool, Term)], what: &str) -> String {
    let last = terms.len().saturating_sub(1);
    let mut text = String::new();
    for (place, (less, term)) in terms.iter().enumerate() {
        let left_out = terms.len() > MANY && (FIRST..last).contains(&place);
        if left_out && place > FIRST {
            continue;
        }
        match (place, less) {
            (0, false) => {}
            (0, true) => text.push('\u{2212}'),
            (_, false) => text.push_str(" + "),
            (_, true) => text.push_str(" \u{2212} "),
        }
        if left_out {
            text.push_str(&fill(words::MORE, &[("count", &(last - FIRST).to_string()), ("what", what)]));
        } else {
            text.push_str(&if place == 0 { term.text() } else { term.summand() });
        }
    }
    if terms.is_empty() { Quantity::Money(Money::ZERO).shown() } else { text }
}

fn listed(template: &str, terms: &[Term]) -> String {
    let texts: Vec<String> = terms.iter().map(Term::text).collect();
    match texts.split_last() {
        Some((last, rest)) if !rest.is_empty() => fill(template, &[("first", &rest.join(", ")), ("last", last)]),
        _ => texts.join(""),
    }
}

impl Rounding {
    fn of(self, number: Decimal) -> Decimal {
        let amount = Money::new(number);
        match self {
            Rounding::Cents => amount.to_cents().dollars(),
            Rounding::CentsDown => amount.to_cents_down().dollars(),
            Rounding::Present => amount.present_to_cents().dollars(),
            Rounding::Rate => exact::places(exact::places(number, SURE_DIGITS, Cut::Half), RATE_DIGITS, Cut::Half),
        }
    }

    /// Said behind a result that was rounded so.
    pub(super) fn words(self) -> &'static str {
        match self {
            Rounding::Cents | Rounding::Present => words::ROUNDED,
            Rounding::CentsDown => words::ROUNDED_DOWN,
            Rounding::Rate => words::ROUNDED_RATE,
        }
    }
}

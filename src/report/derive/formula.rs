//! What a derivation says with numbers: formulas that give a figure, and statements that a found figure satisfies.

use rust_decimal::Decimal;

use super::term::{Quantity, Term};

/// A formula that gives a figure, in words and with its numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Formula {
    /// "Charges less what credits pay".
    pub words: String,
    /// The numbers.
    pub term: Term,
}

impl Formula {
    /// "$1,234.00 − $200.00 = $1,034.00".
    pub fn text(&self, value: Quantity) -> String {
        let (numbers, shown) = (self.term.text(), value.shown());
        if numbers == shown || self.term.operands().is_empty() {
            return shown;
        }
        let text = format!("{numbers} = {shown}");
        match &self.term {
            Term::Rounded(term, rounding) if term.evaluate() != Some(value.number()) => {
                format!("{text}, {}", rounding.words())
            }
            _ => text,
        }
    }
}

/// How the two sides of a statement stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// The same, but for what rounding the figure moves at most.
    About(Decimal),
    /// The left side is no more than the right one.
    AtMost,
    /// The left side is less than the right one.
    Below,
}

/// What a figure that is found by search or by a root satisfies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// What it says.
    pub words: String,
    /// Its sides.
    pub sides: Box<[Term; 2]>,
    /// How they stand to each other.
    pub relation: Relation,
}

impl Statement {
    /// Whether it is true of the numbers.
    pub fn holds(&self) -> bool {
        let [Some(left), Some(right)] = [self.sides[0].evaluate(), self.sides[1].evaluate()] else { return false };
        match self.relation {
            Relation::About(most) => left.checked_sub(right).is_some_and(|by| by.abs() <= most),
            Relation::AtMost => left <= right,
            Relation::Below => left < right,
        }
    }

    /// Both sides with their numbers, and what comes of each.
    pub fn text(&self, of: fn(Decimal) -> Quantity) -> String {
        let side = |term: &Term| match (term, term.evaluate()) {
            (Term::Number(_), _) | (_, None) => term.text(),
            (_, Some(number)) => format!("{} = {}", term.text(), of(number).shown()),
        };
        let sign = match self.relation {
            Relation::About(most) if most.is_zero() => "=",
            Relation::About(_) => "\u{2248}",
            Relation::AtMost => "\u{2264}",
            Relation::Below => "<",
        };
        format!("{} {sign} {}", side(&self.sides[0]), side(&self.sides[1]))
    }
}

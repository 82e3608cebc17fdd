//! The charge of one month: steps 2 to 5 of the contract, band by band, account by account.

use super::{
    exact::{Fraction, least, most, to_cent, whole, zero},
    scenario::Scenario,
    terms::{Price, Terms},
};

/// A band that an account reached.
#[derive(Clone)]
pub struct Line {
    pub account: String,
    pub from: Fraction,
    pub to: Option<Fraction>,
    pub rate: Fraction,
    pub slice: Fraction,
}

#[derive(Clone)]
pub struct Charge {
    pub lines: Vec<Line>,
    /// Without additional charges.
    pub plan: Fraction,
    pub charge: Fraction,
    pub minimum_applied: bool,
}

/// Accounts that are charged apart, each with its share of the sum. None where the plan costs nothing.
fn apart(scenario: &Scenario, terms: &Terms) -> Vec<(String, Fraction)> {
    match terms.plan.charged.as_str() {
        "none" => Vec::new(),
        "pooled" => vec![("all".to_owned(), whole(1))],
        _ => scenario.accounts.shares(),
    }
}

/// The charge on a sum under the terms of a month.
pub fn charge(scenario: &Scenario, terms: &Terms, eligible: &Fraction) -> Charge {
    let mut all = Charge { lines: Vec::new(), plan: zero(), charge: terms.extras.clone(), minimum_applied: false };
    // Accounts of one share that stand side by side are charged alike.
    for alike in apart(scenario, terms).chunk_by(|one, other| one.1 == other.1) {
        let lines = lines(&(&alike[0].1 * eligible), &terms.price);
        let bands = lines.iter().fold(zero(), |sum, line| sum + &line.rate * &line.slice);
        let (due, applied) = due(&bands, &terms.price.minimum, &terms.discount, terms.discount_on_minimum);
        for (name, _) in alike {
            all.plan += &due;
            all.charge += &due;
            all.lines.extend(lines.iter().map(|line| Line { account: name.clone(), ..line.clone() }));
        }
        all.minimum_applied |= applied;
    }
    all
}

/// The bands that a sum reaches; whose they are is filled in afterwards.
fn lines(spent: &Fraction, price: &Price) -> Vec<Line> {
    let ends = price.bands.iter().skip(1).map(|(from, _)| Some(from.clone())).chain([None]);
    let line = |((from, rate), to): (&(Fraction, Fraction), Option<Fraction>)| {
        let top = to.clone().map_or_else(|| spent.clone(), |to| least(to, spent.clone()));
        let (from, rate) = (from.clone(), rate.clone());
        (top > from).then(|| Line { account: String::new(), slice: top - &from, from, to, rate })
    };
    price.bands.iter().zip(ends).filter_map(line).collect()
}

/// What one account is charged, to the cent, and whether it is the minimum that decides.
fn due(bands: &Fraction, minimum: &Fraction, discount: &Fraction, on_minimum: bool) -> (Fraction, bool) {
    let left = whole(1) - discount;
    let (due, applied) = if on_minimum {
        (most(bands.clone(), minimum.clone()) * left, minimum > bands)
    } else {
        let lowered = bands * left;
        (most(lowered.clone(), minimum.clone()), *minimum > lowered)
    };
    (to_cent(&due), applied)
}

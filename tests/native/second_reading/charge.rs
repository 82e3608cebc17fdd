//! The charge of one month: steps 2 to 5 of the contract and its order of a month, band by band, account by account. The yearly
//! cap, which needs the months before, is in `paths`; credits are in `credits`.

use super::{
    bases::Bases,
    exact::{Fraction, cut, least, most, sum, to_cent, whole, zero},
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
    /// Under the scenario's plan, after its caps.
    pub plan: Fraction,
    /// Under plans of the accounts' own, and additional charges.
    pub besides: Fraction,
    pub minimum_applied: bool,
}

impl Charge {
    pub fn all(&self) -> Fraction {
        &self.plan + &self.besides
    }
}

/// The charge on what each account spends, under the terms of a month.
pub fn charge(terms: &Terms, bases: &Bases) -> Charge {
    let scenarios = under(terms, &bases.scenarios, "all");
    // A cap is never exceeded, not by a part of a cent either.
    let plan = terms.cap.as_ref().map_or(scenarios.plan.clone(), |cap| least(scenarios.plan.clone(), cut(cap)));
    let own: Vec<Charge> = bases.own.iter().map(|own| under(&own.terms, &own.accounts, own.plan)).collect();
    Charge {
        plan,
        besides: sum(own.iter().map(|own| &own.plan)) + &terms.extras,
        minimum_applied: scenarios.minimum_applied || own.iter().any(|own| own.minimum_applied),
        lines: [scenarios].into_iter().chain(own).flat_map(|charge| charge.lines).collect(),
    }
}

/// What accounts are charged under one plan, without caps; how lines name those that pool.
fn under(terms: &Terms, accounts: &[(String, Fraction)], together: &str) -> Charge {
    let pool = || (together.to_owned(), sum(accounts.iter().map(|(_, base)| base)));
    let apart = match terms.plan.charged.as_str() {
        "none" => Vec::new(),
        "pooled" if accounts.is_empty() => Vec::new(),
        "pooled" => vec![pool()],
        _ => accounts.to_vec(),
    };
    let mut all = Charge { lines: Vec::new(), plan: zero(), besides: zero(), minimum_applied: false };
    // Accounts on one amount that stand side by side are charged alike.
    for alike in apart.chunk_by(|one, other| one.1 == other.1) {
        let lines = lines(&alike[0].1, &terms.price);
        let bands = lines.iter().fold(zero(), |sum, line| sum + &line.rate * &line.slice);
        let (due, applied) = due(&bands, &terms.price.minimum, &terms.discount, terms.discount_on_minimum);
        for (name, _) in alike {
            all.plan += &due;
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

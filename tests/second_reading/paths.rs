//! The four paths: the same spend under two arrangements, each paid with two lists of credits.

use super::{
    calendar::{Month, written},
    cards::Book,
    charge::{Charge, Line, charge},
    credits::{Ledger, pay},
    exact::{Fraction, sum},
    figures::Figure,
    roots::{Discount, Present},
    scenario::{Grant, Scenario},
    spend::{Spend, eligible, spend},
    terms::{Arrangement, NoPrice},
};

/// What one arrangement charges, month by month.
pub struct Charged {
    pub plans: Vec<String>,
    pub spend: Vec<Spend>,
    pub eligible: Vec<Fraction>,
    pub charges: Vec<Charge>,
}

impl Charged {
    pub fn under(arrangement: &Arrangement, spend: &[Spend]) -> Result<Charged, NoPrice> {
        let scenario = arrangement.scenario;
        let mut charged = Charged { plans: Vec::new(), spend: Vec::new(), eligible: Vec::new(), charges: Vec::new() };
        for (month, spend) in scenario.horizon().zip(spend) {
            let terms = arrangement.terms(month)?;
            let eligible = eligible(scenario, spend, &terms, month);
            charged.charges.push(charge(scenario, &terms, &eligible));
            charged.plans.push(terms.plan.id.clone());
            charged.eligible.push(eligible);
            charged.spend.push(spend.clone());
        }
        Ok(charged)
    }

    pub fn amounts(&self) -> Vec<Fraction> {
        self.charges.iter().map(|charge| charge.charge.clone()).collect()
    }
}

/// One path.
pub struct Path {
    pub start: Month,
    pub ledger: Ledger,
    pub charge: Fraction,
    pub paid: Fraction,
    pub present: Present,
}

impl Path {
    pub fn of(start: Month, charged: &Charged, grants: &[Grant], discount: &Discount) -> Path {
        let ledger = pay(start, &charged.amounts(), grants);
        let charge = sum(&charged.amounts());
        Path { start, charge, paid: sum(&ledger.paid), present: discount.present(&ledger.paid), ledger }
    }

    pub fn figure(&self, charged: &Charged, discount: &Discount) -> Figure {
        Figure::Named(vec![
            ("months", Figure::list(0..charged.charges.len(), |k| self.month(charged, k))),
            ("charge", Figure::Money(self.charge.clone())),
            ("credits_applied", Figure::Money(self.ledger.applied.clone())),
            ("credits_stranded", Figure::Money(self.ledger.stranded.clone())),
            ("paid", Figure::Money(self.paid.clone())),
            ("present_value", Figure::Money(discount.cents(&self.present))),
        ])
    }

    fn month(&self, charged: &Charged, k: usize) -> Figure {
        let charge = &charged.charges[k];
        let month = self.start + Month::try_from(k).expect("a short horizon");
        Figure::Named(vec![
            ("month", Figure::text(written(month))),
            ("plan", Figure::text(&charged.plans[k])),
            ("usage", Figure::Money(charged.spend[k].usage.clone())),
            ("eligible", Figure::Fine(charged.eligible[k].clone())),
            ("charge", Figure::Money(charge.charge.clone())),
            ("minimum_applied", Figure::Flag(charge.minimum_applied)),
            ("lines", Figure::list(&charge.lines, line)),
            ("credits", Figure::list(&self.ledger.used[k], used)),
            ("paid", Figure::Money(self.ledger.paid[k].clone())),
        ])
    }
}

fn line(line: &Line) -> Figure {
    Figure::Named(vec![
        ("account", Figure::text(&line.account)),
        ("from", Figure::Money(line.from.clone())),
        ("to", line.to.clone().map_or(Figure::Nothing, Figure::Money)),
        ("rate", Figure::Rate(line.rate.clone())),
        ("slice", Figure::Fine(line.slice.clone())),
        ("charge", Figure::Fine(&line.slice * &line.rate)),
    ])
}

fn used((name, applied): &(String, Fraction)) -> Figure {
    Figure::Named(vec![("name", Figure::text(name)), ("applied", Figure::Money(applied.clone()))])
}

/// Charges of today's arrangement and of the structural one.
pub fn both(book: &Book, scenario: &Scenario) -> Result<[Charged; 2], NoPrice> {
    let (change, spend) = (scenario.file["asks"].get("structural"), spend(scenario));
    Ok([
        Charged::under(&Arrangement { book, scenario, change: None }, &spend)?,
        Charged::under(&Arrangement { book, scenario, change }, &spend)?,
    ])
}

//! The four paths: the same spend under two arrangements, each paid with two lists of credits.

use super::{
    bases::Bases,
    calendar::{Month, written},
    cards::Book,
    charge::{Charge, Line, charge},
    credits::{Ledger, pay},
    exact::{Fraction, cut, least, part, sum},
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
        let mut caps = Vec::new();
        for (month, spend) in scenario.horizon().zip(spend) {
            // After its last month a change is over: terms and plan are those of `stay` again, where nothing ever changed. A cap of a
            // year goes on with what is left of it.
            let without = Arrangement { change: None, ..*arrangement };
            let terms = if arrangement.is_over(month) { without.terms(month)? } else { arrangement.terms(month)? };
            let bases = Bases::of(arrangement, &terms, spend, month)?;
            charged.charges.push(charge(&terms, &bases));
            charged.plans.push(terms.plan.id.clone());
            charged.eligible.push(eligible(arrangement, &terms, spend, month));
            charged.spend.push(spend.clone());
            caps.push(terms.yearly_cap);
        }
        charged.hold_to_yearly_caps(arrangement, &caps);
        Ok(charged)
    }

    /// What the months of a year in which a cap of one amount is in force have of it, used up in the order of the months.
    fn hold_to_yearly_caps(&mut self, arrangement: &Arrangement, caps: &[Option<Fraction>]) {
        let scenario = arrangement.scenario;
        let year = |(month, cap): (Month, &Option<Fraction>)| {
            Some((arrangement.deals.year(scenario.start, month), cap.clone()?))
        };
        let years: Vec<_> = scenario.horizon().zip(caps).map(year).collect();
        for (k, year) in years.iter().enumerate() {
            let Some((_, amount)) = year else { continue };
            let of_year = || years.iter().enumerate().filter(|(_, other)| *other == year);
            let count = i64::try_from(of_year().count()).expect("twelve at most");
            let used = of_year().filter(|(j, _)| *j < k).map(|(j, _)| &self.charges[j].plan);
            let left = cut(&(amount * part(count, 12))) - sum(used);
            let charge = &mut self.charges[k].plan;
            *charge = least(charge.clone(), left);
        }
    }

    pub fn amounts(&self) -> Vec<Fraction> {
        self.charges.iter().map(Charge::all).collect()
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
            ("eligible", Figure::Fine(charged.eligible[k].clone(), charged.eligible[k].clone())),
            ("charge", Figure::Money(charge.all())),
            ("minimum_applied", Figure::Flag(charge.minimum_applied)),
            ("lines", Figure::list(&charge.lines, line)),
            ("credits", Figure::list(&self.ledger.used[k], used)),
            ("paid", Figure::Money(self.ledger.paid[k].clone())),
        ])
    }
}

fn line(line: &Line) -> Figure {
    let top = &line.from + &line.slice;
    Figure::Named(vec![
        ("account", Figure::text(&line.account)),
        ("from", Figure::Money(line.from.clone())),
        ("to", line.to.clone().map_or(Figure::Nothing, Figure::Money)),
        ("rate", Figure::Rate(line.rate.clone())),
        ("slice", Figure::Fine(line.slice.clone(), top.clone())),
        ("charge", Figure::Fine(&line.slice * &line.rate, &top * &line.rate)),
    ])
}

fn used((name, applied): &(String, Fraction)) -> Figure {
    Figure::Named(vec![("name", Figure::text(name)), ("applied", Figure::Money(applied.clone()))])
}

/// Charges of today's arrangement and of the structural one.
pub fn both(book: &Book, scenario: &Scenario) -> Result<[Charged; 2], NoPrice> {
    let (change, spend) = (scenario.file["asks"].get("structural"), spend(scenario));
    let under = |change, deals| Charged::under(&Arrangement { book, scenario, change, deals }, &spend);
    // What is asked of the next agreement is no part of the change, and so goes on after it.
    Ok([under(None, &scenario.deals)?, under(change, &scenario.asked_deals)?])
}

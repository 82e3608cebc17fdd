//! `comparison`: the paths held against each other, and decision 16's equivalents, ceilings and best windows.

use super::{
    calendar::{Month, written},
    credits::{applied, ceiling, rooms},
    exact::{Fraction, zero},
    figures::Figure,
    paths::{Charged, Path},
    roots::{Discount, Present},
    scenario::{Grant, Scenario},
};

/// What the comparison is made of: today's charges and the paths.
pub struct Compared<'p> {
    pub scenario: &'p Scenario<'p>,
    pub discount: &'p Discount,
    pub today: &'p Charged,
    pub stay: &'p Path,
    pub credits: &'p Path,
    pub structural: &'p Path,
    pub combined: &'p Path,
}

impl Compared<'_> {
    pub fn figure(&self) -> Figure {
        let saved = |path: &Path| Figure::Money(&self.stay.paid - &path.paid);
        let asked = || &self.scenario.asked;
        Figure::Named(vec![
            ("credits_saved", saved(self.credits)),
            ("structural_saved", saved(self.structural)),
            ("combined_saved", saved(self.combined)),
            ("break_even", self.break_even()),
            ("step_up", self.step_up()),
            ("recurring_gap", self.recurring_gap()),
            ("credit_as_plan_discount", self.as_plan_discount()),
            ("credit_as_agreement_points", self.as_agreement_points()),
            ("ceiling", Figure::list(asked(), |grant| self.ceiling(grant))),
            ("best_window", Figure::list(asked(), |grant| self.best_window(grant))),
        ])
    }

    fn break_even(&self) -> Figure {
        let (mut ahead, mut behind) = (zero(), false);
        let months = self.structural.ledger.paid.iter().zip(&self.credits.ledger.paid);
        for (month, (structural, credits)) in self.scenario.horizon().zip(months) {
            // The saving of each is what stay pays less what it pays: stay cancels out.
            ahead += credits - structural;
            if ahead < zero() {
                behind = true;
            } else if behind {
                return Figure::text(written(month));
            }
        }
        Figure::Nothing
    }

    fn step_up(&self) -> Figure {
        let grants = self.scenario.in_hand.iter().chain(&self.scenario.asked);
        let Some(after) = grants.map(Grant::end).max() else { return Figure::Nothing };
        if !(self.scenario.start + 1..self.scenario.start + self.scenario.months).contains(&after) {
            return Figure::Nothing;
        }
        let k = usize::try_from(after - self.scenario.start).expect("a month of the horizon");
        let paid = &self.credits.ledger.paid;
        Figure::Named(vec![
            ("month", Figure::text(written(after))),
            ("from", Figure::Money(paid[k - 1].clone())),
            ("to", Figure::Money(paid[k].clone())),
        ])
    }

    fn recurring_gap(&self) -> Figure {
        let last = |path: &Path| path.ledger.paid.last().cloned().expect("a month");
        Figure::Money(last(self.credits) - last(self.structural))
    }

    fn value(&self) -> Present {
        self.stay.present.less(&self.credits.present)
    }

    fn as_plan_discount(&self) -> Figure {
        let charges: Vec<_> = self.today.charges.iter().map(|charge| charge.plan.clone()).collect();
        Figure::Rate(self.discount.share(&self.value(), &self.discount.present(&charges)))
    }

    fn as_agreement_points(&self) -> Figure {
        let in_a_window = |month: Month| self.scenario.asked.iter().any(|grant| grant.open(month));
        let months = self.scenario.horizon().zip(&self.today.spend);
        let spent = months.map(|(month, spend)| if in_a_window(month) { spend.gross() } else { zero() });
        let spent: Vec<_> = spent.collect();
        Figure::Rate(self.discount.share(&self.value(), &self.discount.present(&spent)))
    }

    fn rooms(&self, grant: &Grant) -> Vec<Fraction> {
        rooms(self.scenario.start, &self.today.amounts(), &self.stay.ledger.paid, grant)
    }

    fn ceiling(&self, grant: &Grant) -> Figure {
        let most = ceiling(self.scenario.start, &self.rooms(grant), grant);
        Figure::Named(vec![("name", Figure::text(&grant.name)), ("most_usable", Figure::Money(most))])
    }

    fn best_window(&self, grant: &Grant) -> Figure {
        let mut best: Option<(Month, Fraction)> = None;
        for start in self.scenario.start..=self.scenario.start + self.scenario.months - grant.months {
            let moved = Grant { start, ..grant.clone() };
            let applied = applied(self.scenario.start, &self.rooms(&moved), &moved);
            if best.as_ref().is_none_or(|(_, most)| applied > *most) {
                best = Some((start, applied));
            }
        }
        let (start, applied) =
            best.map_or((Figure::Nothing, zero()), |(start, most)| (Figure::text(written(start)), most));
        Figure::Named(vec![("name", Figure::text(&grant.name)), ("start", start), ("applied", Figure::Money(applied))])
    }
}

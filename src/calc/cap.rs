//! Caps on what a month and a contract year are charged under the scenario's plan.
//!
//! Source: the contract, `terms.maximum_charge` and `terms.maximum_yearly_charge`. The monthly cap acts first. A year's amount is its
//! part for the months of the horizon in which the cap is in force, cut down to the cent, and is used up in order of months.

use super::{arrangement::Arrangement, exact::Overflow, money::Money, month::Month, scenario::Scenario};

/// What caps leave of a month's charge.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Limits {
    /// The monthly cap in force.
    pub monthly: Option<Money>,
    /// What the yearly cap leaves for the month and those after it.
    pub yearly_left: Option<Money>,
}

impl Limits {
    /// A charge within the limits.
    pub fn of(self, charge: Money) -> Money {
        [self.monthly, self.yearly_left].into_iter().flatten().fold(charge, Money::min)
    }
}

/// A contract year: the month that years are counted from, and how many lie before it.
type Year = (Month, i64);

/// The contract year of a month. Years run from the next agreement's start once that begins, else from the agreement's, else from
/// the first projected month.
pub fn contract_year(scenario: &Scenario, month: Month) -> Year {
    let next = scenario.next_agreement.as_ref().map(|next| next.terms.start).filter(|start| *start <= month);
    let first = next.or(scenario.agreement.as_ref().map(|agreement| agreement.start)).unwrap_or(scenario.start);
    (first, month.from(first).div_euclid(12))
}

/// Yearly caps over a horizon, with what is left of each.
pub struct Caps {
    /// Year, cap, and what is left of it.
    left: Vec<(Year, Money, Money)>,
}

impl Caps {
    /// Those in force in the months of a path.
    pub fn new(scenario: &Scenario, under: &[Arrangement]) -> Result<Caps, Overflow> {
        let mut counted: Vec<(Year, Money, u32)> = Vec::new();
        for (month, yearly) in (0..).zip(under).filter_map(|(k, under)| Some((k, under.maximum_yearly?))) {
            let year = contract_year(scenario, scenario.start.plus(month));
            match counted.iter_mut().find(|(known, cap, _)| (*known, *cap) == (year, yearly)) {
                Some((.., months)) => *months += 1,
                None => counted.push((year, yearly, 1)),
            }
        }
        let part = |(year, cap, months): (Year, Money, u32)| Ok((year, cap, cap.part(months, 12)?.to_cents_down()));
        Ok(Caps { left: counted.into_iter().map(part).collect::<Result<_, Overflow>>()? })
    }

    /// The limits of a month.
    pub fn limits(&self, scenario: &Scenario, under: &Arrangement, month: Month) -> Limits {
        let monthly = under.maximum.map(Money::to_cents);
        let Some(cap) = under.maximum_yearly else { return Limits { monthly, yearly_left: None } };
        let year = contract_year(scenario, month);
        let left = self.left.iter().find(|(known, yearly, _)| (*known, *yearly) == (year, cap));
        Limits { monthly, yearly_left: left.map(|(.., left)| *left) }
    }

    /// Uses up what a month was charged.
    pub fn charged(
        &mut self,
        scenario: &Scenario,
        under: &Arrangement,
        month: Month,
        charge: Money,
    ) -> Result<(), Overflow> {
        let Some(cap) = under.maximum_yearly else { return Ok(()) };
        let year = contract_year(scenario, month);
        if let Some((.., left)) = self.left.iter_mut().find(|(known, yearly, _)| (*known, *yearly) == (year, cap)) {
            *left = left.minus(charge)?;
        }
        Ok(())
    }
}

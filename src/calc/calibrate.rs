//! Closed months beside what the model gives for them: the difference, and the one term that would explain it.
//!
//! Source: the contract, `calibration`, as `docs/decisions/0017-alternatives-and-calibration.md` reads it. A term explains a
//! month only where another value of it gives the actual charge to the cent, and only where no other term does so too.

use rust_decimal::Decimal;

use super::{
    arrangement::{Arrangement, today_in},
    book::TariffBook,
    cap::Limits,
    charge::{MonthCharge, charge},
    divide::Spent,
    exact::Overflow,
    money::Money,
    month::Month,
    own::{self, OwnArrangement, in_month},
    pay::accounts,
    rate::Rate,
    scenario::{Actual, Basis, Commitment, CommitmentKind, Problem, Scenario, TREATMENTS, Treatment},
    spend::{Fees, fees, fees_of, private_discount},
};

/// One closed month beside the model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calibrated {
    /// The month.
    pub month: Month,
    /// What AWS charged, before credits.
    pub actual: Money,
    /// What the model gives for the same eligible spend.
    pub modelled: Money,
    /// Actual less modelled.
    pub difference: Money,
    /// The field of `terms` that would explain it.
    pub explained_by: Option<&'static str>,
}

/// Calibrates every closed month that the plan has a price for.
pub fn calibrate(scenario: &Scenario, book: &TariffBook) -> Result<Vec<Calibrated>, Overflow> {
    let mut rows = Vec::new();
    for actual in &scenario.actuals {
        if let Ok((under, own)) = known_in(scenario, book, actual.month) {
            rows.push(Trial { scenario, actual, under, own }.row()?);
        }
    }
    Ok(rows)
}

/// What a closed month was charged under: today's terms, and those of accounts with plans of their own.
pub fn known_in<'a>(
    scenario: &'a Scenario,
    book: &'a TariffBook,
    month: Month,
) -> Result<(Arrangement<'a>, Vec<OwnArrangement<'a>>), Problem> {
    Ok((today_in(scenario, book, month)?, in_month(scenario, book, month)?))
}

/// What the model charges on the eligible spend of a closed month. A yearly cap counts months of the horizon only.
pub fn modelled(
    scenario: &Scenario,
    under: &Arrangement,
    own: &[OwnArrangement],
    month: Month,
    eligible: Money,
) -> Result<MonthCharge, Overflow> {
    let treatment = treatment(scenario, under, month, eligible)?;
    let spent = Spent::new(accounts(scenario), &scenario.commitments, treatment, month, eligible)?;
    let limits = Limits { monthly: under.maximum.map(Money::to_cents), yearly_left: None };
    let mut charges = Vec::new();
    for (plan, under) in own {
        charges.extend(own::charge(plan, under, &spent)?);
    }
    charge(under, &spent, limits, charges)
}

/// How the fees of what an account bought enter its base in a closed month: as the terms of that account say. Where they do not fit
/// into the eligible spend, to the cent, none does, and all of it is divided.
pub fn treatment<'a>(
    scenario: &'a Scenario,
    under: &'a Arrangement,
    month: Month,
    eligible: Money,
) -> Result<impl Fn(&Commitment) -> Treatment + 'a, Overflow> {
    let buyers = |bought: &Commitment| match has_own_plan(scenario, bought) {
        true => Treatment::Upfront,
        false => under.treatment(bought.kind),
    };
    let named = scenario.commitments.iter().filter(|bought| bought.account.is_some());
    let mut fees = named.map(|bought| Ok(fees_of(bought, month)?.under(buyers(bought))));
    let left = fees.try_fold(eligible, |left, fees: Result<Money, Overflow>| left.minus(fees?))?;
    let fit = !left.to_cents().is_negative();
    Ok(move |bought: &Commitment| if fit { buyers(bought) } else { Treatment::None })
}

/// Whether an account with a plan of its own bought a commitment.
fn has_own_plan(scenario: &Scenario, bought: &Commitment) -> bool {
    let buyer = bought.account.and_then(|place| accounts(scenario).named().get(place));
    buyer.is_some_and(|buyer| buyer.plan.is_some())
}

/// One month, ready to be charged in other ways.
struct Trial<'a> {
    scenario: &'a Scenario,
    actual: &'a Actual,
    under: Arrangement<'a>,
    own: Vec<OwnArrangement<'a>>,
}

impl Trial<'_> {
    fn row(&self) -> Result<Calibrated, Overflow> {
        let (actual, modelled) = (self.actual.charge, self.charged(&self.under, self.actual.eligible)?);
        let difference = actual.minus(modelled)?;
        let explained_by = if difference == Money::ZERO { None } else { self.only_explanation()? };
        Ok(Calibrated { month: self.actual.month, actual, modelled, difference, explained_by })
    }

    fn charged(&self, under: &Arrangement, eligible: Money) -> Result<Money, Overflow> {
        Ok(modelled(self.scenario, under, &self.own, self.actual.month, eligible)?.charge)
    }

    fn gives(&self, under: &Arrangement, eligible: Money) -> Result<bool, Overflow> {
        Ok(self.charged(under, eligible)? == self.actual.charge)
    }

    fn only_explanation(&self) -> Result<Option<&'static str>, Overflow> {
        let reserved = (CommitmentKind::ReservedInstance, self.under.reserved_instances);
        let savings = (CommitmentKind::SavingsPlan, self.under.savings_plans);
        let explanations = [
            ("basis", self.other_basis()?),
            ("plan_discount_percent", self.other_discount()?),
            ("minimum_charge", self.other_minimum()?),
            ("reserved_instances", self.other_treatment(reserved)?),
            ("savings_plans", self.other_treatment(savings)?),
        ];
        let mut holding = explanations.into_iter().filter(|(_, explains)| *explains).map(|(field, _)| field);
        Ok(holding.next().filter(|_| holding.next().is_none()))
    }

    fn other_basis(&self) -> Result<bool, Overflow> {
        let discount = private_discount(self.scenario, self.actual.month);
        let rest = discount.rest()?;
        let eligible = match self.under.basis {
            _ if discount == Rate::ZERO => return Ok(false),
            Basis::Gross => self.actual.eligible.at(rest)?,
            Basis::Net if rest == Rate::ZERO => return Ok(false),
            Basis::Net => self.actual.eligible.over(rest.share())?,
        };
        self.gives(&self.under, eligible)
    }

    /// The charge falls as the discount rises: the least discount that brings it down to the actual one is the one to try.
    fn other_discount(&self) -> Result<bool, Overflow> {
        let under =
            |hundredths: u32| Arrangement { discount: Rate::new(Decimal::new(hundredths.into(), 4)), ..self.under };
        let (mut above, mut enough) = (0, 10_000);
        while above < enough {
            let middle = (above + enough) / 2;
            if self.charged(&under(middle), self.actual.eligible)? > self.actual.charge {
                above = middle + 1;
            } else {
                enough = middle;
            }
        }
        self.gives(&under(enough), self.actual.eligible)
    }

    fn other_minimum(&self) -> Result<bool, Overflow> {
        // No card of China is known.
        let known = self.scenario.partition.has_price_list();
        let published = self.under.plan.cards.iter().filter(|_| known).map(|card| card.minimum);
        for minimum in published.chain([Money::ZERO]).filter(|minimum| *minimum != self.under.minimum) {
            if self.gives(&Arrangement { minimum, ..self.under }, self.actual.eligible)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// The eligible spend that AWS charged on holds the fees under today's treatment; another would hold others.
    fn other_treatment(&self, (kind, today): (CommitmentKind, Treatment)) -> Result<bool, Overflow> {
        let treated = |bought: &&Commitment| bought.kind == kind && !has_own_plan(self.scenario, bought);
        let fees: Fees = fees(self.scenario.commitments.iter().filter(treated), self.actual.month)?;
        let without = self.actual.eligible.minus(fees.under(today))?;
        for (_, other) in TREATMENTS {
            let eligible = without.plus(fees.under(other))?;
            let changes = fees.under(other) != fees.under(today) && !eligible.is_negative();
            if changes && self.gives(&self.under.treated(kind, other), eligible)? {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

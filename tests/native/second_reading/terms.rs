//! Which plan and which terms hold in a month: the contract's retirements, structural change and ends of terms, and what
//! decision 3 lets live on after a change of plan.

use serde_json::Value;

use super::{
    calendar::Month,
    cards::{Book, Plan},
    deals::Deals,
    exact::{Fraction, to_cent, zero},
    scenario::{Fields, Scenario},
};

/// Kinds of commitments, each with the term that treats it.
pub const KINDS: [(&str, &str); 2] = [("reserved_instance", "reserved_instances"), ("savings_plan", "savings_plans")];

/// What is charged under in one month.
pub struct Terms<'b> {
    pub plan: &'b Plan,
    pub price: Price,
    pub discount: Fraction,
    pub discount_on_minimum: bool,
    pub net: bool,
    /// How commitments are treated, in the order of `KINDS`.
    pub treatments: [String; 2],
    pub extras: Fraction,
    /// The most that is charged in the month under the scenario's plan.
    pub cap: Option<Fraction>,
    /// The same of a year.
    pub yearly_cap: Option<Fraction>,
}

/// Where each band begins and its rate, and the minimum.
#[derive(Clone)]
pub struct Price {
    pub bands: Vec<(Fraction, Fraction)>,
    pub minimum: Fraction,
}

/// A plan that has no price in a month.
#[derive(Debug, PartialEq, Eq)]
pub struct NoPrice;

/// Today's terms, or those of a structural change where it is in force.
pub struct Arrangement<'s> {
    pub book: &'s Book,
    pub scenario: &'s Scenario<'s>,
    pub change: Option<&'s Value>,
    pub deals: &'s Deals,
}

impl<'s> Arrangement<'s> {
    /// The change, in the months in which it is in force.
    fn change_in(&self, month: Month) -> Option<&'s Value> {
        let holds = |change: &&Value| {
            let effective = change.month("effective").expect("when it takes effect");
            effective <= month && change.month("until").is_none_or(|until| month <= until)
        };
        self.change.filter(holds)
    }

    /// Whether a change has come and gone.
    pub fn is_over(&self, month: Month) -> bool {
        self.change.and_then(|change| change.month("until")).is_some_and(|until| until < month)
    }

    /// Today's terms, of which some end.
    fn today(&self) -> &'s Value {
        &self.scenario.file["terms"]
    }

    /// Whether the terms that `until` ends are still there.
    fn lasts(&self, month: Month) -> bool {
        self.today().month("until").is_none_or(|until| month <= until)
    }

    pub fn plan(&self, month: Month) -> &'s Plan {
        match self.change_in(month).and_then(|change| change.text("plan")) {
            Some(named) => self.in_force(named, None, month),
            None => self.in_force(self.scenario.plan, self.scenario.after, month),
        }
    }

    fn in_force(&self, id: &str, follower: Option<&str>, month: Month) -> &'s Plan {
        self.book.in_force(id, follower, self.scenario.partition, month)
    }

    /// A term that stays until the change names another.
    fn term<T>(&self, month: Month, read: impl Fn(&'s Value) -> Option<T>) -> Option<T> {
        self.change_in(month).and_then(&read).or_else(|| read(self.today()))
    }

    /// A term that stays until the change names another or today's terms end.
    fn until<T>(&self, month: Month, read: impl Fn(&'s Value) -> Option<T>) -> Option<T> {
        let today = || Some(self.today()).filter(|_| self.lasts(month)).and_then(&read);
        self.change_in(month).and_then(&read).or_else(today)
    }

    /// An own term that ends with the plan it was agreed for.
    fn own<T>(&self, month: Month, read: impl Fn(&'s Value) -> Option<T>) -> Option<T> {
        let plan = &self.plan(month).id;
        let Some((change, own)) = self.change_in(month).and_then(|change| Some((change, read(change)?))) else {
            // Agreed for today's plan, and gone for good once another was in force.
            let kept = (self.scenario.start..=month).all(|earlier| self.plan(earlier).id == self.scenario.plan);
            let kept = kept && *plan == self.scenario.plan;
            return read(self.today()).filter(|_| kept && self.lasts(month));
        };
        let from = change.month("effective").expect("when it takes effect").max(self.scenario.start);
        let agreed_for = change.text("plan").unwrap_or(&self.plan(from).id);
        (agreed_for == plan).then_some(own)
    }

    pub fn terms(&self, month: Month) -> Result<Terms<'s>, NoPrice> {
        let plan = self.plan(month);
        let card = plan.card(self.scenario.partition, month);
        // Where no card is found, own terms make the price: in China.
        if card.is_none() && self.scenario.partition != "aws-cn" {
            return Err(NoPrice);
        }
        let bands = self.own(month, |terms| terms.get("tiers").map(bands)).or_else(|| Some(card?.bands.clone()));
        let minimum = self.own(month, |terms| terms.amount("minimum_charge")).or_else(|| Some(card?.minimum.clone()));
        let extras = self.term(month, |terms| terms.get("additional_charges").map(extras));
        let treated = |key| self.term(month, |terms| terms.text(key)).unwrap_or("upfront").to_owned();
        Ok(Terms {
            plan,
            price: Price { bands: bands.ok_or(NoPrice)?, minimum: minimum.ok_or(NoPrice)? },
            discount: self.until(month, |terms| terms.amount("plan_discount_percent")).unwrap_or_else(zero),
            discount_on_minimum: self
                .until(month, |terms| terms.flag("discount_applies_to_minimum_charge"))
                .unwrap_or(false),
            net: self.term(month, |terms| terms.text("basis")) == Some("net"),
            treatments: KINDS.map(|(_, key)| treated(key)),
            extras: extras.unwrap_or_else(zero),
            cap: self.until(month, |terms| terms.amount("maximum_charge")),
            yearly_cap: self.until(month, |terms| terms.amount("maximum_yearly_charge")),
        })
    }

    /// The published terms of a plan that an account names for itself: the same on every path.
    pub fn published(&self, id: &str, month: Month) -> Result<Terms<'s>, NoPrice> {
        let plan = self.in_force(id, None, month);
        let card = plan.card(self.scenario.partition, month).ok_or(NoPrice)?;
        Ok(Terms {
            plan,
            price: Price { bands: card.bands.clone(), minimum: card.minimum.clone() },
            discount: zero(),
            discount_on_minimum: false,
            net: false,
            treatments: ["upfront", "upfront"].map(str::to_owned),
            extras: zero(),
            cap: None,
            yearly_cap: None,
        })
    }
}

fn bands(tiers: &Value) -> Vec<(Fraction, Fraction)> {
    let band = |tier: &Value| (tier.amount("from").expect("an edge"), tier.amount("rate").expect("a rate"));
    tiers.as_array().expect("tiers").iter().map(band).collect()
}

/// Each additional charge is an amount on a bill and so in whole cents, on which the contract is silent.
fn extras(charges: &Value) -> Fraction {
    let monthly = charges.as_array().expect("charges").iter().filter_map(|charge| charge.amount("monthly"));
    monthly.fold(zero(), |sum, monthly| sum + to_cent(&monthly))
}

//! What both asks together save where usage and what is granted are not known exactly: nine combinations, computed one by one.
//!
//! Source: the contract, `range`. A level of usage sets spend, growth and migrations together, one of what is granted all asks
//! together. The share of a credit is that of its amount; the share of a change is that of what it takes off each month's charge, so
//! that it means the same for every kind of change (`docs/decisions/0049-ranges.md`).

use std::cmp::Reverse;

use rust_decimal::Decimal;

use super::{
    alternatives::{Alternative, alternatives, needs_consent},
    book::TariffBook,
    credit::Ledger,
    estimate::{Estimate, Level},
    exact::Overflow,
    money::Money,
    month::Month,
    order::in_order,
    pay::Charges,
    project::{Arranged, too_large},
    rate::Rate,
    scenario::{Bargain, Grant, Problem, Scenario, Terms},
    tariff::PlanId,
};

/// What of a credit is granted where nobody said (ours).
pub const CREDIT: Estimate<Rate> = Estimate { low: percent(25), likely: percent(50), high: percent(75) };
/// What of a change, and of what is asked of an agreement, is granted where nobody said (ours).
pub const LASTING: Estimate<Rate> = Estimate { low: Rate::ZERO, likely: percent(50), high: Rate::ONE };
/// How far the yearly growth may lie on either side of the likely one where no range was given (ours): ten points.
pub const GROWTH: Rate = percent(10);

const fn percent(percent: u32) -> Rate {
    Rate::new(Decimal::from_parts(percent, 0, 0, false, 2))
}

/// An input that has a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Input {
    /// `spend.monthly`.
    Spend,
    /// `spend.annual_growth`.
    Growth,
    /// What the migration at this place adds.
    Migration(usize),
    /// What of the credit at this place is granted.
    Credit(usize),
    /// What of the structural change is granted.
    Change,
    /// What of what is asked of the next agreement is granted.
    Agreement,
}

impl Input {
    /// The field of the scenario file.
    pub fn field(self) -> String {
        match self {
            Input::Spend => "spend.monthly".to_owned(),
            Input::Growth => "spend.annual_growth".to_owned(),
            Input::Migration(place) => format!("migrations[{place}].added_monthly"),
            Input::Credit(place) => format!("asks.credits[{place}].granted"),
            Input::Change => "asks.structural.granted".to_owned(),
            Input::Agreement => "asks.agreement.granted".to_owned(),
        }
    }

    fn is_usage(self) -> bool {
        matches!(self, Input::Spend | Input::Growth | Input::Migration(_))
    }
}

/// What both asks together save with one input at either end of its range, and everything else likely.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Swing {
    /// The input.
    pub input: Input,
    /// Whether the range is ours: none was given.
    pub ours: bool,
    /// With the low value.
    pub low: Money,
    /// With the high value.
    pub high: Money,
}

/// The nine combinations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Range {
    /// What both asks together save: a row for each level of usage, in it one for each level of what is granted.
    pub combined_saved: [[Money; 3]; 3],
    /// In how many of them the order of the asks holds: whether the change saves more than the credits, as much or less, as it does
    /// on the paths (likely usage, all granted in full).
    pub holds_in: u32,
    /// What moves the result, the input that moves it most first. Inputs that move nothing are left out.
    pub swings: Vec<Swing>,
    /// The inputs whose range is ours, since none was given.
    pub ours: Vec<Input>,
}

impl Range {
    /// The smallest of the nine, the middle one, and the largest.
    pub fn combined(&self) -> Estimate<Money> {
        let likely = self.combined_saved[1][1];
        let all = || self.combined_saved.iter().flatten().copied();
        Estimate { low: all().min().unwrap_or(likely), likely, high: all().max().unwrap_or(likely) }
    }
}

/// What is saved in one combination.
#[derive(Clone, Copy)]
struct Saved {
    credits: Money,
    change: Money,
    both: Money,
}

impl Saved {
    fn order(&self) -> std::cmp::Ordering {
        self.change.cmp(&self.credits)
    }
}

/// The range of a scenario. Where no range was given, ours stands for it ([`with_defaults`]).
pub fn range(scenario: &Scenario, newest: &TariffBook) -> Result<Range, Vec<Problem>> {
    let book = newest.of(scenario);
    let (scenario, ours) = with_defaults(scenario, book);
    let on_paths = Usage::of(&scenario, book)?.saved(&Granted::InFull).map_err(too_large)?.order();
    let mut range = Range { combined_saved: [[Money::ZERO; 3]; 3], holds_in: 0, swings: vec![], ours: vec![] };
    for (row, level) in range.combined_saved.iter_mut().zip(Level::ALL) {
        let other = scenario.with_usage(level);
        let usage = Usage::of(&other, book)?;
        for (saved, granted) in row.iter_mut().zip(Level::ALL) {
            let found = usage.saved(&Granted::All(granted)).map_err(too_large)?;
            *saved = found.both;
            range.holds_in += u32::from(found.order() == on_paths);
        }
    }
    range.swings = swings(&scenario, &ours, book)?;
    range.ours = ours;
    Ok(range)
}

/// The scenario with our starting points where no range was given, and the inputs that have them: the growth where no part of the usage
/// has a range, and what is granted of each ask. A plan that can be taken without asking is granted by nobody, so all of it is.
pub fn with_defaults(scenario: &Scenario, book: &TariffBook) -> (Scenario, Vec<Input>) {
    let mut ours = Vec::new();
    let mut other = scenario.clone();
    if other.spend.monthly.is_some() && !ranged(scenario).into_iter().any(Input::is_usage) {
        let likely = other.growth().share();
        let [low, high] = [likely - GROWTH.share(), likely + GROWTH.share()];
        let [least, most] = [Decimal::new(-9, 1), Decimal::TEN];
        let [low, likely, high] = [low.max(least), likely, high.min(most)].map(Rate::new);
        other.spend.annual_growth = Some(Estimate { low, likely, high });
        ours.push(Input::Growth);
    }
    for (place, credit) in other.asks.credits.iter_mut().enumerate().filter(|(_, one)| one.bargain.granted.is_none()) {
        credit.bargain.granted = Some(CREDIT);
        ours.push(Input::Credit(place));
    }
    let taken = |plan: &PlanId| book.plan(plan).is_some_and(|plan| !needs_consent(scenario, plan));
    if let Some(change) = other.asks.structural.as_mut().filter(|change| change.bargain.granted.is_none()) {
        let alone = change.terms == Terms { until: change.terms.until, ..Terms::default() };
        if !(alone && change.plan.as_ref().is_some_and(taken)) {
            change.bargain.granted = Some(LASTING);
            ours.push(Input::Change);
        }
    }
    if let Some(ask) = other.asks.agreement.as_mut().filter(|ask| ask.bargain.granted.is_none()) {
        ask.bargain.granted = Some(LASTING);
        ours.push(Input::Agreement);
    }
    (other, ours)
}

/// The inputs of a scenario that have a range.
pub fn ranged(scenario: &Scenario) -> Vec<Input> {
    let (spend, asks) = (&scenario.spend, &scenario.asks);
    let given = |granted: Option<Estimate<Rate>>| granted.is_some_and(Estimate::is_range);
    let migrations = scenario.migrations.iter().enumerate();
    let credits = asks.credits.iter().enumerate();
    let usage = [
        spend.monthly.is_some_and(Estimate::is_range).then_some(Input::Spend),
        spend.annual_growth.is_some_and(Estimate::is_range).then_some(Input::Growth),
    ];
    let lasting = [
        asks.structural.as_ref().filter(|ask| given(ask.bargain.granted)).map(|_| Input::Change),
        asks.agreement.as_ref().filter(|ask| given(ask.bargain.granted)).map(|_| Input::Agreement),
    ];
    let migrations =
        migrations.filter(|(_, one)| one.added_monthly.is_range()).map(|(place, _)| Input::Migration(place));
    let credits = credits.filter(|(_, one)| given(one.bargain.granted)).map(|(place, _)| Input::Credit(place));
    usage.into_iter().flatten().chain(migrations).chain(credits).chain(lasting.into_iter().flatten()).collect()
}

/// What each ranged input moves alone.
fn swings(scenario: &Scenario, ours: &[Input], book: &TariffBook) -> Result<Vec<Swing>, Vec<Problem>> {
    let likely = scenario.with_usage(Level::Likely);
    let usage = Usage::of(&likely, book)?;
    let at = |input: Input, level: Level| -> Result<Money, Vec<Problem>> {
        let granted = Granted::One(input, level);
        let saved = match input.is_usage() {
            true => Usage::of(&alone(scenario, input, level), book)?.saved(&granted),
            false => usage.saved(&granted),
        };
        Ok(saved.map_err(too_large)?.both)
    };
    let mut swings = Vec::new();
    for input in ranged(scenario) {
        let (low, high) = (at(input, Level::Low)?, at(input, Level::High)?);
        if low != high {
            swings.push(Swing { input, ours: ours.contains(&input), low, high });
        }
    }
    let size = |swing: &Swing| swing.high.minus(swing.low).map(Money::abs).map_err(too_large);
    let sizes: Vec<Money> = swings.iter().map(size).collect::<Result<_, _>>()?;
    let sorted = in_order(swings.into_iter().zip(sizes), |(_, size)| Reverse(*size));
    Ok(sorted.into_iter().map(|(swing, _)| swing).collect())
}

/// The scenario with one input of its usage at a level and the others as they are likely.
fn alone(scenario: &Scenario, input: Input, level: Level) -> Scenario {
    let mut other = scenario.with_usage(Level::Likely);
    match input {
        Input::Spend => other.spend.monthly = scenario.spend.monthly.map(|spend| Estimate::of(spend.at(level))),
        Input::Growth => {
            other.spend.annual_growth = scenario.spend.annual_growth.map(|growth| Estimate::of(growth.at(level)));
        }
        Input::Migration(place) => {
            let added = scenario.migrations.get(place).map(|migration| migration.added_monthly.at(level));
            if let (Some(migration), Some(added)) = (other.migrations.get_mut(place), added) {
                migration.added_monthly = Estimate::of(added);
            }
        }
        Input::Credit(_) | Input::Change | Input::Agreement => {}
    }
    other
}

/// The plans on offer where there are as few accounts, as many as are likely, and as many as expected at most.
pub fn plans_by_accounts(scenario: &Scenario, newest: &TariffBook) -> Result<[Vec<Alternative>; 3], Vec<Problem>> {
    let [low, likely, high] = Level::ALL.map(|level| alternatives(&scenario.with_accounts(level), newest));
    Ok([low?, likely?, high?])
}

/// The charges of one level of usage, ready to be paid in several ways.
struct Usage<'a> {
    scenario: &'a Scenario,
    as_is: Vec<Money>,
    /// With the structural change, and the next agreement as it is.
    changed: Vec<Money>,
    /// With what is asked of the next agreement, too.
    asked: Vec<Money>,
}

impl<'a> Usage<'a> {
    fn of(scenario: &'a Scenario, book: &TariffBook) -> Result<Usage<'a>, Vec<Problem>> {
        let arranged = Arranged::of(scenario, book)?;
        let [as_is, changed, asked] = arranged.charges_in_turn(scenario).map_err(too_large)?.map(|all| amounts(&all));
        Ok(Usage { scenario, as_is, changed, asked })
    }

    /// What is saved where so much is granted.
    fn saved(&self, granted: &Granted) -> Result<Saved, Overflow> {
        let in_hand = &self.scenario.credits_in_hand;
        let asked = self.scenario.asks.credits.iter().enumerate();
        let asked =
            asked.map(|(place, grant)| granted_part(grant, granted.share(Input::Credit(place), &grant.bargain)));
        let both: Vec<Grant> = in_hand.iter().cloned().map(Ok).chain(asked).collect::<Result<_, _>>()?;
        let changed = self.charged(granted)?;
        let stay = self.paid(&self.as_is, in_hand)?;
        Ok(Saved {
            credits: stay.minus(self.paid(&self.as_is, &both)?)?,
            change: stay.minus(self.paid(&changed, in_hand)?)?,
            both: stay.minus(self.paid(&changed, &both)?)?,
        })
    }

    /// Each month's charge with so much of the change and of what is asked of the agreement.
    fn charged(&self, granted: &Granted) -> Result<Vec<Money>, Overflow> {
        let asks = &self.scenario.asks;
        let structural = asks.structural.as_ref().map(|ask| granted.share(Input::Change, &ask.bargain));
        let agreement = asks.agreement.as_ref().map(|ask| granted.share(Input::Agreement, &ask.bargain));
        let [structural, agreement] = [structural, agreement].map(|share| share.unwrap_or(Rate::ONE));
        let months = self.as_is.iter().zip(self.changed.iter().zip(&self.asked));
        let month = |(as_is, (changed, asked)): (&Money, (&Money, &Money))| {
            let by_change = as_is.minus(*changed)?.at(structural)?;
            let by_agreement = changed.minus(*asked)?.at(agreement)?;
            Ok(as_is.minus(by_change)?.minus(by_agreement)?.to_cents())
        };
        months.map(month).collect()
    }

    /// What is left to pay of these charges.
    fn paid(&self, charges: &[Money], grants: &[Grant]) -> Result<Money, Overflow> {
        let mut ledger = Ledger::new(grants.iter().collect());
        let months = (0..).map(|k| self.scenario.start.plus(k));
        months.zip(charges).try_fold(Money::ZERO, |sum, (month, charge): (Month, &Money)| {
            let applied = Money::sum(ledger.pay(month, *charge)?.iter().map(|credit| credit.applied))?;
            sum.plus(*charge)?.minus(applied)
        })
    }
}

fn amounts(charges: &Charges) -> Vec<Money> {
    charges.bills().iter().map(|bill| bill.charge.charge).collect()
}

/// How much of the asks is granted.
enum Granted {
    /// All of everything.
    InFull,
    /// Every ask at one level.
    All(Level),
    /// One input at a level, every other ask as is likely.
    One(Input, Level),
}

impl Granted {
    /// The share of an ask.
    fn share<T>(&self, ask: Input, bargain: &Bargain<T>) -> Rate {
        let level = match self {
            Granted::InFull => return Rate::ONE,
            Granted::All(level) => *level,
            Granted::One(input, level) if *input == ask => *level,
            Granted::One(..) => Level::Likely,
        };
        bargain.granted().at(level)
    }
}

/// A credit of which so much is granted.
fn granted_part(grant: &Grant, share: Rate) -> Result<Grant, Overflow> {
    Ok(Grant { amount: grant.amount.scaled_to_cents(share.share())?, ..grant.clone() })
}

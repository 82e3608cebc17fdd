//! `exchange`: the package table: what each thing on the table is worth to the buyer, and what AWS forgoes with it.
//!
//! What a dollar forgone costs AWS is not known to anybody outside; the table says what is forgone within the horizon, and what goes
//! on being forgone in a year after it. That is the whole difference between a credit and a rate.

use rust_decimal::Decimal;

use super::{
    super::{
        exact::Overflow, money::Money, month::Month, path::Path, present::Weights, projection::Projection, rate::Rate,
    },
    Facts, anchor, term,
    trial::Trial,
};

/// A point.
pub const POINT: Rate = Rate::new(Decimal::from_parts(1, 0, 0, false, 2));
/// The credit on the table.
pub const CREDIT: Money = Money::new(Decimal::from_parts(10_000_000, 0, 0, false, 2));
/// How much higher the higher commitment is.
pub const HIGHER: Rate = Rate::new(Decimal::from_parts(10, 0, 0, false, 2));
/// A contract year in months.
pub const YEAR: u32 = 12;

/// One thing on the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Item {
    /// One point of private discount on all usage, while the agreement runs.
    AgreementPoint,
    /// One point of plan discount.
    PlanPoint,
    /// 100,000 dollars of credit where it is used most.
    Credit,
    /// One more year of what the change saves.
    TermYear,
    /// Ten percent more committed in each year.
    HigherCommitment,
}

/// A row of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The thing.
    pub item: Item,
    /// Present value to the buyer; negative where it costs.
    pub buyer: Money,
    /// What AWS forgoes within the horizon, not discounted; negative where it gains.
    pub forgone: Money,
    /// What it goes on forgoing in a year like the last twelve months shown.
    pub after: Money,
}

/// The table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Package {
    /// Its rows, in the items' order; one that cannot be priced is not there.
    pub rows: Vec<Row>,
    /// What of today's commitment is missed within the months shown.
    pub missed: Money,
    /// Where 100,000 of credit is used most, and what is used of it.
    pub credit: Option<(Month, Money)>,
}

/// Nothing where fewer than two things can be priced, or where nothing is asked for and no event is near: there is nothing to
/// trade.
pub fn package(facts: &Facts) -> Result<Option<Package>, Overflow> {
    if !facts.asks() && !anchor::any(facts) {
        return Ok(None);
    }
    let weights = Weights::of(facts.scenario)?;
    let mut package = Package { rows: Vec::new(), missed: missed(facts.projection)?, credit: None };
    package.rows.extend(agreement_point(facts, &weights)?);
    package.rows.extend(plan_point(facts)?);
    package.rows.extend(credit(facts, &mut package.credit)?);
    package.rows.extend(term_year(facts)?);
    package.rows.extend(higher_commitment(facts)?);
    Ok((package.rows.len() > 1).then_some(package))
}

/// What one path pays less than another: present value and nominal, and nothing after that.
fn between(item: Item, dearer: &Path, cheaper: &Path) -> Result<Row, Overflow> {
    Ok(Row {
        item,
        buyer: dearer.present.minus(cheaper.present)?.present_to_cents(),
        forgone: dearer.paid.minus(cheaper.paid)?,
        after: Money::ZERO,
    })
}

/// The agreement's discount on gross usage; what it does to the support charge under a net basis comes besides.
fn agreement_point(facts: &Facts, weights: &Weights) -> Result<Option<Row>, Overflow> {
    let Some(points) = points(facts)? else { return Ok(None) };
    let forgone = Money::sum(points.iter().copied())?;
    // A discount ends with its agreement: nothing is forgone after it unless it is agreed again.
    let row = Row {
        item: Item::AgreementPoint,
        buyer: weights.present(points.into_iter())?.present_to_cents(),
        forgone,
        after: Money::ZERO,
    };
    Ok(forgone.is_positive().then_some(row))
}

/// What a point of the agreement's discount takes off each month shown, in the term of the agreement that is still to be signed. Nothing
/// where the scenario holds none: a point cannot be won on one that runs.
pub fn points(facts: &Facts) -> Result<Option<Vec<Money>>, Overflow> {
    let Some(agreement) = term::to_be_signed(facts) else { return Ok(None) };
    let months = facts.projection.stay.months.iter();
    let points = months.map(|month| match agreement.runs_in(month.month()) {
        true => Ok(month.bill().spend.of.gross.at(POINT)?.to_cents()),
        false => Ok(Money::ZERO),
    });
    points.collect::<Result<Vec<_>, Overflow>>().map(Some)
}

/// One point more on whatever the change has already, or today's terms have; from the first month on where no change is asked for.
fn plan_point(facts: &Facts) -> Result<Option<Row>, Overflow> {
    let Some(other) = facts.trial(Trial::Point) else { return Ok(None) };
    let (dearer, cheaper) = (&facts.projection.structural, &other.structural);
    let mut row = between(Item::PlanPoint, dearer, cheaper)?;
    let holds = year(facts);
    let last = |path: &Path| Money::sum(path.months.iter().rev().take(holds).map(|month| month.paid));
    let holds = u32::try_from(holds).unwrap_or(YEAR).max(1);
    row.after = last(dearer)?.minus(last(cheaper)?)?.part(YEAR, holds)?.to_cents();
    Ok(row.forgone.is_positive().then_some(row))
}

/// How many months a year of the change is told from: the last twelve in which it holds, or as many as there are.
pub fn year(facts: &Facts) -> usize {
    let from = facts.scenario.asks.structural.as_ref().map_or(facts.scenario.start, |change| change.effective);
    facts.projection.structural.months.iter().filter(|month| month.month() >= from).count().min(YEAR as usize)
}

/// A pool over a contract year, alone, where it is used most.
fn credit(facts: &Facts, placed: &mut Option<(Month, Money)>) -> Result<Option<Row>, Overflow> {
    let with = |start| facts.trial(Trial::Pool(start));
    let Some(first) = with(facts.scenario.start) else { return Ok(None) };
    let Some(start) = first.comparison.best_window.first().and_then(|best| best.start) else { return Ok(None) };
    let best = if start == facts.scenario.start { Some(first) } else { with(start) };
    let Some(best) = best else { return Ok(None) };
    let row = between(Item::Credit, &best.stay, &best.credits)?;
    *placed = Some((start, row.forgone));
    Ok(row.forgone.is_positive().then_some(row))
}

/// What the change saves in one more year, which the horizon is lengthened by.
fn term_year(facts: &Facts) -> Result<Option<Row>, Overflow> {
    if facts.scenario.asks.structural.is_none() {
        return Ok(None);
    }
    // Months given one by one end with the horizon they were given for.
    if facts.scenario.spend.monthly.is_none() {
        return Ok(None);
    }
    let Some(longer) = facts.trial(Trial::Longer) else { return Ok(None) };
    let longer = between(Item::TermYear, &longer.stay, &longer.structural)?;
    let shown = between(Item::TermYear, &facts.projection.stay, &facts.projection.structural)?;
    let row = Row { buyer: longer.buyer.minus(shown.buyer)?, forgone: longer.forgone.minus(shown.forgone)?, ..longer };
    Ok(row.forgone.is_positive().then_some(row))
}

fn missed(projection: &Projection) -> Result<Money, Overflow> {
    Money::sum(projection.agreement.iter().map(|year| year.shortfall))
}

/// What more of each year's commitment would be missed, of the agreement that is still to be signed.
fn higher_commitment(facts: &Facts) -> Result<Option<Row>, Overflow> {
    if term::to_be_signed(facts).is_none_or(|agreement| agreement.yearly_commitment.is_empty()) {
        return Ok(None);
    }
    let Some(other) = facts.trial(Trial::Committed) else { return Ok(None) };
    let cost = missed(&other)?.minus(missed(facts.projection)?)?;
    let gain = Money::ZERO.minus(cost)?;
    Ok(Some(Row { item: Item::HigherCommitment, buyer: gain, forgone: gain, after: Money::ZERO }))
}

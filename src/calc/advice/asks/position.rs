//! What an ask opens with, what it aims at, and the least that is accepted.
//!
//! The target is what was typed, and so are opening and floor where they were. Else the opening is the target times what the leverage
//! allows, and the floor is the size at which the ask alone brings as much as the walk-away saves, or as asking costs. That size is
//! read off the target's saving in proportion: exact for a discount while neither a minimum nor a cap begins to act in between.

use chrono::NaiveDate;
use rust_decimal::{Decimal, RoundingStrategy};

use super::super::{
    super::{
        arrangement::today_in,
        exact,
        exact::Overflow,
        money::Money,
        rate::Rate,
        scenario::{
            Agreement, AgreementAsk, AgreementTerms, Answer, Bargain, Grant, Offered, Status, Structural,
            Terms as PlanTerms,
        },
    },
    Facts, credible, walk_away, worth,
};

/// A discount is opened with in steps of half a point, and accepted in steps of a tenth.
const HALF_POINT: Decimal = Decimal::from_parts(5, 0, 0, false, 3);
const TENTH_OF_A_POINT: Decimal = Decimal::from_parts(1, 0, 0, false, 3);
/// The most that a discount opens with, unless the target is higher (ours).
const MOST_DISCOUNT: Rate = Rate::new(Decimal::from_parts(30, 0, 0, false, 2));
/// Digits of a credit that is asked for: a request is a round figure.
const CREDIT_DIGITS: u32 = 2;

/// The size of an ask, in its own kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Size {
    /// A change of plan or terms.
    Change(Offered),
    /// A credit.
    Credit(Money),
    /// Terms of the next agreement.
    Agreement(AgreementTerms),
}

/// What sets a floor: below it the ask brings less than this.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FloorBy {
    /// It was typed.
    Typed,
    /// What the walk-away saves over the months shown.
    WalkAway(Money),
    /// What asking costs.
    Cost(Money),
    /// Half of what waiting for the change costs; of a credit only.
    Waiting,
}

/// Where an ask begins and where it ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Position {
    /// What is asked for first.
    pub opening: Size,
    /// What is aimed at.
    pub target: Size,
    /// The least that is worth asking for; none where nothing sets it.
    pub floor: Option<Size>,
    /// What sets the floor, where there is one.
    pub floor_by: Option<FloorBy>,
    /// Whether the floor lies above the target, so that the walk-away is better. Where a chance is known, what asking costs does not
    /// decide that: it is held against all asks together.
    pub is_below_floor: bool,
}

/// What AWS replied to an ask.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// On which day.
    pub date: NaiveDate,
    /// Whether it is a yes.
    pub status: Status,
    /// What was granted or offered instead.
    pub amount: Option<Size>,
}

impl Answered {
    pub(super) fn of<T: Clone>(answer: &Answer<T>, size: impl Fn(T) -> Size) -> Answered {
        Answered { date: answer.date, status: answer.status, amount: answer.amount.clone().map(size) }
    }
}

/// What every position is made of.
#[derive(Clone, Copy, Debug)]
pub struct Terms {
    /// What a target is multiplied by.
    pub opens_at: Decimal,
    /// What the walk-away saves.
    pub walk_away: Money,
    /// What asking costs.
    pub cost: Money,
    /// The chance of all asks that have none of their own.
    pub chance: Option<Rate>,
}

impl Terms {
    /// What an ask has to bring at least.
    fn least(&self) -> Money {
        self.walk_away.max(self.cost)
    }

    /// Which of the two that is.
    fn floor_by(&self) -> FloorBy {
        if self.walk_away >= self.cost { FloorBy::WalkAway(self.walk_away) } else { FloorBy::Cost(self.cost) }
    }

    /// What an ask with this chance has to bring in full, not to be left.
    fn bar(&self, chance: Option<Rate>) -> Money {
        if chance.or(self.chance).is_some() { self.walk_away } else { self.least() }
    }
}

/// What every position of a scenario is made of.
pub fn terms(facts: &Facts, opens_at: Decimal) -> Result<Terms, Overflow> {
    let cost = worth::cost(facts)?.map_or(Money::ZERO, |(_, cost)| cost);
    let chance = facts.scenario.effort.as_ref().and_then(|effort| effort.success);
    Ok(Terms { opens_at, walk_away: walk_away::walk_away(facts)?.saved(), cost, chance })
}

/// The position on a change that saves so much in full.
pub fn of_change(facts: &Facts, change: &Structural, in_full: Money, terms: Terms) -> Result<Position, Overflow> {
    let target = Offered { plan: change.plan.clone(), terms: change.terms.clone() };
    let today = today_in(facts.scenario, facts.book, change.effective.max(facts.scenario.start)).ok();
    let today = today.map(|today| (today.discount, today.minimum));
    let scaled = |by: &dyn Fn(Rate, Option<Rate>) -> Result<Rate, Overflow>, share: Decimal| {
        let discount = target.terms.plan_discount.map(|rate| by(rate, today.map(|(rate, _)| rate))).transpose()?;
        let lowered = |asked: Money| match today {
            Some((_, minimum)) if asked < minimum => between(minimum, asked, share),
            _ => Ok(asked),
        };
        let minimum = target.terms.minimum.map(lowered).transpose()?;
        let terms = PlanTerms { plan_discount: discount, minimum, ..target.terms.clone() };
        Ok::<_, Overflow>(Size::Change(Offered { terms, ..target.clone() }))
    };
    let opening = scaled(&|rate, _| opening_discount(rate, terms.opens_at), terms.opens_at)?;
    let share = share(terms.least(), in_full)?;
    let floor = share.map(|share| scaled(&|rate, today| floor_discount(rate, today, share), share.min(Decimal::ONE)));
    let typed = |offered: &Offered| Size::Change(offered.clone());
    let over = |floor: &Offered| floor.terms.plan_discount > target.terms.plan_discount;
    let below = in_full < terms.bar(change.bargain.chance);
    let computed = (opening, floor.transpose()?.map(|floor| (floor, terms.floor_by())), below);
    Ok(position(&change.bargain, Size::Change(target.clone()), computed, typed, over))
}

/// The position on what is asked of an agreement, which brings so much in full.
pub fn of_agreement(
    asked: &AgreementAsk,
    next: &Agreement,
    in_full: Money,
    terms: Terms,
) -> Result<Position, Overflow> {
    let target = &asked.terms;
    let scaled = |by: &dyn Fn(Rate) -> Result<Rate, Overflow>, share: Decimal| {
        let lowered = |(year, asked): (usize, &Money)| match next.yearly_commitment.get(year) {
            Some(today) if asked < today => between(*today, *asked, share),
            _ => Ok(*asked),
        };
        let commitments = |years: &Vec<Money>| years.iter().enumerate().map(lowered).collect::<Result<Vec<_>, _>>();
        let yearly_commitment = target.yearly_commitment.as_ref().map(commitments).transpose()?;
        let discount = target.discount.map(by).transpose()?;
        Ok::<_, Overflow>(Size::Agreement(AgreementTerms { discount, yearly_commitment, ..target.clone() }))
    };
    let opening = scaled(&|rate| opening_step(rate, next.discount, terms.opens_at), terms.opens_at)?;
    let share = share(terms.least(), in_full)?;
    let floor = share
        .map(|share| scaled(&|rate| floor_discount(rate, next.discount, share), share.min(Decimal::ONE)))
        .transpose()?
        .map(|floor| (floor, terms.floor_by()));
    let typed = |terms: &AgreementTerms| Size::Agreement(terms.clone());
    let over = |floor: &AgreementTerms| floor.discount > target.discount;
    let below = in_full < terms.bar(asked.bargain.chance);
    Ok(position(&asked.bargain, Size::Agreement(target.clone()), (opening, floor, below), typed, over))
}

/// The position on a credit of which its window can take so much beside what is asked for first.
pub fn of_credit(facts: &Facts, grant: &Grant, ceiling: Money, terms: Terms) -> Result<Position, Overflow> {
    let opening = round_figure(grant.amount.scaled(terms.opens_at)?).min(ceiling).max(grant.amount);
    let half = |waiting: Money| Ok(round_figure(waiting.part(1, 2)?).min(grant.amount));
    let floor = credible::waiting(facts)?.map(half).transpose()?.map(|amount| (Size::Credit(amount), FloorBy::Waiting));
    let typed = |amount: &Money| Size::Credit(*amount);
    let over = |floor: &Money| *floor > grant.amount;
    // The floor of a credit is no share of what it brings, so that it never lies above the target by itself.
    let computed = (Size::Credit(opening), floor, false);
    Ok(position(&grant.bargain, Size::Credit(grant.amount), computed, typed, over))
}

/// What was typed wins over what was computed.
fn position<T>(
    bargain: &Bargain<T>,
    target: Size,
    (opening, floor, below): (Size, Option<(Size, FloorBy)>, bool),
    typed: impl Fn(&T) -> Size,
    over: impl Fn(&T) -> bool,
) -> Position {
    let is_below_floor = match &bargain.floor {
        Some(floor) => over(floor),
        None => below,
    };
    let typed_floor = bargain.floor.as_ref().map(|floor| (typed(floor), FloorBy::Typed));
    let (floor, floor_by) = typed_floor.or(floor).unzip();
    Position { opening: bargain.opening.as_ref().map_or(opening, &typed), target, floor, floor_by, is_below_floor }
}

/// The share of an ask that brings the least it has to; none where that is nothing, or where the ask itself brings nothing.
fn share(least: Money, in_full: Money) -> Result<Option<Decimal>, Overflow> {
    if !least.is_positive() || !in_full.is_positive() {
        return Ok(None);
    }
    Ok(Some(least.over(in_full.dollars())?.dollars()))
}

/// So much of the way from one amount to another, to two digits of the way, and never below nothing.
fn between(from: Money, to: Money, share: Decimal) -> Result<Money, Overflow> {
    let way = round_figure(from.minus(to)?.scaled(share)?);
    Ok(from.minus(way)?.max(Money::ZERO))
}

fn opening_discount(target: Rate, opens_at: Decimal) -> Result<Rate, Overflow> {
    let opening = stepped(exact::mul(target.share(), opens_at)?, HALF_POINT, RoundingStrategy::MidpointAwayFromZero)?;
    Ok(Rate::new(opening).min(MOST_DISCOUNT).max(target))
}

/// The opening of a discount that is raised from today's: the factor is laid on the points that are asked for, not on those agreed.
fn opening_step(target: Rate, today: Option<Rate>, opens_at: Decimal) -> Result<Rate, Overflow> {
    let today = today.unwrap_or_default().share();
    let way = exact::mul(exact::sub(target.share(), today)?, opens_at)?;
    let opening = stepped(exact::add(today, way)?, HALF_POINT, RoundingStrategy::MidpointAwayFromZero)?;
    Ok(Rate::new(opening).min(MOST_DISCOUNT).max(target))
}

/// So much of the way from today's discount to the target.
fn floor_discount(target: Rate, today: Option<Rate>, share: Decimal) -> Result<Rate, Overflow> {
    let today = today.unwrap_or_default().share();
    let way = exact::mul(exact::sub(target.share(), today)?, share.min(Decimal::ONE))?;
    let floor = stepped(exact::add(today, way)?, TENTH_OF_A_POINT, RoundingStrategy::ToPositiveInfinity)?;
    Ok(Rate::new(floor).min(target))
}

/// A share in whole steps.
fn stepped(share: Decimal, step: Decimal, strategy: RoundingStrategy) -> Result<Decimal, Overflow> {
    let steps = exact::div(share, step)?.round_dp_with_strategy(0, strategy);
    exact::mul(steps, step)
}

/// An amount to two digits.
fn round_figure(amount: Money) -> Money {
    let strategy = RoundingStrategy::MidpointAwayFromZero;
    let rounded = amount.dollars().round_sf_with_strategy(CREDIT_DIGITS, strategy);
    rounded.map_or(amount, Money::new).with_cents()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rate(text: &str) -> Rate {
        Rate::new(text.parse().expect("a rate"))
    }

    #[test]
    fn a_discount_opens_in_half_points_and_stops_at_thirty_percent() {
        for (target, by, opening) in [
            ("0.12", "1.3", "0.155"),
            ("0.12", "1.5", "0.18"),
            ("0.12", "1.8", "0.215"),
            ("0.001", "1.3", "0.001"),
            ("0.25", "1.3", "0.30"),
            ("0.35", "1.8", "0.35"),
        ] {
            let by = by.parse().expect("a factor");
            assert_eq!(opening_discount(rate(target), by), Ok(rate(opening)), "{target} x {by}");
        }
    }

    #[test]
    fn a_discount_that_is_raised_opens_with_more_of_the_rise_alone() {
        for (today, target, by, opening) in [
            (Some("0.09"), "0.10", "1.5", "0.105"),
            (Some("0.09"), "0.11", "1.8", "0.125"),
            (None, "0.12", "1.5", "0.18"),
            (Some("0.12"), "0.10", "1.5", "0.10"),
            (Some("0.20"), "0.28", "1.5", "0.30"),
        ] {
            let by = by.parse().expect("a factor");
            assert_eq!(
                opening_step(rate(target), today.map(rate), by),
                Ok(rate(opening)),
                "{today:?} to {target} x {by}"
            );
        }
    }

    #[test]
    fn a_floor_is_the_share_that_brings_the_least() {
        let half = "0.5".parse().expect("a share");
        assert_eq!(floor_discount(rate("0.12"), None, half), Ok(rate("0.06")));
        assert_eq!(floor_discount(rate("0.12"), Some(rate("0.04")), half), Ok(rate("0.08")));
        assert_eq!(floor_discount(rate("0.12"), None, Decimal::TWO), Ok(rate("0.12")));
        // Rounded up, so that it brings the least.
        assert_eq!(floor_discount(rate("0.10"), None, "0.333".parse().expect("a share")), Ok(rate("0.034")));
    }

    #[test]
    fn requests_are_round_figures() {
        for (amount, round) in [(234_000, 230_000), (235_000, 240_000), (99_600, 100_000), (7, 7), (0, 0)] {
            let [amount, round] = [amount, round].map(|dollars| Money::new(Decimal::from(dollars)));
            assert_eq!(round_figure(amount), round);
        }
    }
}

//! A case without its amounts: the indices of a result, or why there are none; and what the receiver of such a link is shown. Pure.
//!
//! What is in it, and why nothing else is, stands in `docs/decisions/0040-a-link-without-amounts.md`.

use rust_decimal::prelude::ToPrimitive;

use crate::{
    calc::{
        Money, Month, PathName, Projection, Rate, Scenario, TariffBook,
        path::{Path, PathMonth},
        scenario::{Grant, Trigger},
        tariff::Card,
        tiers::Slice,
    },
    share::{
        index::{Index, LARGEST, LEAST_SAVED, Other, Step, StepKind},
        link::LinkError,
    },
    words::{self, fill, index as says},
};

use super::{format, link, paths::label};

/// Why there is no link without amounts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoIndex {
    /// Staying costs nothing.
    Nothing,
    /// In so many months a published minimum is charged: a figure that everybody can read, beside its index.
    Published(usize),
    /// Two plans are held against each other at published prices: how these stand to each other tells the spend.
    Plans,
    /// An amount that cannot be reckoned with.
    Beyond,
}

impl NoIndex {
    /// The same in a sentence.
    pub fn sentence(self) -> String {
        match self {
            NoIndex::Nothing => says::NOTHING.to_owned(),
            NoIndex::Published(1) => says::PUBLISHED_ONE.to_owned(),
            NoIndex::Published(count) => fill(says::PUBLISHED_SEVERAL, &[("count", &count.to_string())]),
            NoIndex::Plans => says::PLANS.to_owned(),
            NoIndex::Beyond => says::BEYOND.to_owned(),
        }
    }
}

/// The indices of a result. Where a plan ends within the months shown, they begin behind that: how the prices of the next stand to its own
/// would tell the spend.
pub fn index(scenario: &Scenario, projection: &Projection, book: &TariffBook) -> Result<Index, NoIndex> {
    let prices = Prices(book.of(scenario));
    let all = PathName::ALL.map(|name| projection.path(name).months.as_slice());
    let begin = prices.begin(scenario, projection);
    let all = all.map(|months| months.get(begin..).unwrap_or_default());
    let [stay, _, structural, _] = all;
    let least = |(place, month): (usize, &PathMonth)| {
        prices.is_least(month) || structural.get(place).is_some_and(|month| prices.is_least(month))
    };
    let published = stay.iter().enumerate().filter(|one| least(*one)).count();
    if published > 0 {
        return Err(NoIndex::Published(published));
    }
    if stay.iter().zip(structural).any(|(one, other)| prices.are_two(one, other)) {
        return Err(NoIndex::Plans);
    }
    let paid = |months: &[PathMonth]| months.iter().map(|month| cents(month.paid)).collect::<Option<Vec<i128>>>();
    let [Some(stay), Some(credits), Some(structural), Some(combined)] = all.map(paid) else {
        return Err(NoIndex::Beyond);
    };
    let in_all: i128 = stay.iter().sum();
    if in_all <= 0 {
        return Err(NoIndex::Nothing);
    }
    let others = [(PathName::Credits, credits), (PathName::Structural, structural), (PathName::Combined, combined)];
    let most = others.iter().flat_map(|(_, paid)| paid).chain(&stay).copied().max().unwrap_or_default();
    let scaled = |paid: &[i128]| paid.iter().map(|amount| part(*amount, most)).collect::<Option<Vec<u8>>>();
    let other = |(path, paid): (PathName, Vec<i128>)| {
        let saved = percent(in_all - paid.iter().sum::<i128>(), in_all);
        Some(Other { path, months: scaled(&paid)?, saved })
    };
    let differing = others.into_iter().filter(|(_, paid)| *paid != stay).map(other);
    Ok(Index {
        first: scenario.start.plus(u32::try_from(begin).unwrap_or_default()),
        others: differing.collect::<Option<Vec<_>>>().ok_or(NoIndex::Beyond)?,
        stay: scaled(&stay).ok_or(NoIndex::Beyond)?,
        steps: steps(scenario),
    })
}

/// What everybody can read of a month's bill.
struct Prices<'b>(&'b TariffBook);

impl<'b> Prices<'b> {
    fn card(&self, month: &PathMonth) -> Option<&'b Card> {
        self.0.at(&month.bill().plan, month.month()).ok()
    }

    /// The card of a month that is charged by the bands on it.
    fn published(&self, month: &PathMonth) -> Option<&'b Card> {
        let card = self.card(month)?;
        let accounts = &month.bill().charge.accounts;
        let is_its =
            |line: Slice| card.tiers().tiers().iter().any(|tier| tier.from == line.from && tier.rate == line.rate);
        let all = accounts.iter().flat_map(|account| account.lines.iter()).all(is_its);
        (all && !accounts.is_empty()).then_some(card)
    }

    /// Whether an account is charged the minimum that stands on its plan's card: its index would tell what all others are.
    fn is_least(&self, month: &PathMonth) -> bool {
        let is_its = |minimum: Money| self.card(month).is_some_and(|card| card.minimum == minimum);
        month.bill().charge.accounts.iter().any(|account| account.minimum_applied && is_its(account.minimum))
    }

    /// Whether two months are charged by the bands of two cards.
    fn are_two(&self, one: &PathMonth, other: &PathMonth) -> bool {
        match (self.published(one), self.published(other)) {
            (Some(one), Some(other)) => one.tiers() != other.tiers(),
            _ => false,
        }
    }

    /// The month from which on no card's bands follow another's but where that is asked for.
    fn begin(&self, scenario: &Scenario, projection: &Projection) -> usize {
        let asked = scenario.asks.structural.as_ref().map(|ask| ask.effective);
        let last = |path: &Path, but: Option<Month>| {
            let turns = |pair: &[PathMonth]| self.are_two(&pair[0], &pair[1]) && Some(pair[1].month()) != but;
            path.months.windows(2).rposition(turns).map_or(0, |place| place + 1)
        };
        last(&projection.stay, None).max(last(&projection.structural, asked))
    }
}

/// Whole cents; what is paid has no smaller unit.
fn cents(amount: Money) -> Option<i128> {
    amount.dollars().checked_mul(100.into())?.trunc().to_i128()
}

/// The part of the largest month, of [`LARGEST`], rounded half up.
fn part(amount: i128, most: i128) -> Option<u8> {
    u8::try_from((amount * i128::from(LARGEST) * 2 + most) / (most * 2)).ok()
}

/// A part of what staying pays in whole percent, rounded half away from zero.
fn percent(part: i128, whole: i128) -> i32 {
    let size = (part.abs() * 200 + whole) / (whole * 2);
    i32::try_from(size * part.signum()).unwrap_or(LEAST_SAVED).max(LEAST_SAVED)
}

/// What is asked for, in the order of time, so that the order in which it was typed tells nothing.
fn steps(scenario: &Scenario) -> Vec<Step> {
    let credit = |grant: &Grant| {
        let kind = match grant.trigger {
            // A plan that AWS ends says which plan it is, and a link without amounts names none.
            None | Some(Trigger::PlanEnd) => StepKind::Credit,
            Some(Trigger::Agreement) => StepKind::Agreement,
            Some(Trigger::Migration) => StepKind::Migration,
            Some(Trigger::Incident) => StepKind::Incident,
        };
        Step { kind, from: grant.start, months: Some(grant.months) }
    };
    let change = |from| Step { kind: StepKind::Change, from, months: None };
    let asks = &scenario.asks;
    let mut steps: Vec<Step> = asks.credits.iter().map(credit).collect();
    steps.extend(asks.structural.as_ref().map(|ask| change(ask.effective)));
    steps.sort_by_key(|step| (step.from, step.months, step.kind as u8));
    steps
}

/// What the receiver is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// What it is, with its months.
    pub lede: String,
    /// What each path saves, a sentence each.
    pub saved: Vec<String>,
    /// What is asked for, a sentence each.
    pub steps: Vec<String>,
    /// The paths in it.
    pub lines: Vec<Line>,
    /// How many months there are.
    pub months: usize,
    /// Months under the drawing: their names in two lines, and where they stand, in percent from the left.
    pub ticks: Vec<(String, String)>,
    /// The table: each month, and the index of each path.
    pub rows: Vec<(String, Vec<String>)>,
}

/// A path in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What it is called.
    pub name: &'static str,
    /// How it looks, as the chart has it.
    pub look: &'static str,
    /// The drawing, a month wide for each month and a hundred high.
    pub path: String,
}

/// Most months that are named under the drawing.
const TICKS: usize = 4;

/// What the receiver of an index is shown.
pub fn shown(index: &Index) -> Shown {
    let count = index.stay.len();
    let month = |place: usize| index.first.plus(u32::try_from(place).unwrap_or(u32::MAX));
    let row = |place: usize| {
        let of = index.lines().map(|(_, months)| months.get(place).map(u8::to_string).unwrap_or_default());
        (format::short_month(month(place)), of.collect())
    };
    let tick = |place: usize| {
        let when = month(place);
        (format!("{}\n{}", format::month_alone(when), when.year()), format!("{}%", place * 100 / count.max(1)))
    };
    let span = span(index.first, month(count.saturating_sub(1)));
    let all = |said: Vec<String>, none: &str| if said.is_empty() { vec![none.to_owned()] } else { said };
    Shown {
        lede: fill(says::LEDE, &[("span", &span)]),
        saved: all(index.others.iter().map(saved).collect(), says::ALONE),
        steps: all(index.steps.iter().map(step).collect(), says::NO_STEPS),
        lines: index.lines().map(|(path, months)| line(path, months)).collect(),
        months: count,
        ticks: (0..count).step_by(count.div_ceil(TICKS).max(1)).map(tick).collect(),
        rows: (0..count).map(row).collect(),
    }
}

fn saved(other: &Other) -> String {
    let size = format::percent(Rate::new(rust_decimal::Decimal::new(other.saved.unsigned_abs().into(), 2)));
    let template = match other.saved {
        0 => says::SAME,
        saved if saved > 0 => says::LESS,
        LEAST_SAVED => says::FAR_MORE,
        _ => says::MORE,
    };
    fill(template, &[("path", label(other.path).0), ("percent", &size)])
}

fn step(step: &Step) -> String {
    let what = match step.kind {
        StepKind::Credit => says::CREDIT,
        StepKind::Agreement => says::AGREEMENT,
        StepKind::Migration => says::MIGRATION,
        StepKind::Incident => says::INCIDENT,
        StepKind::Change => says::CHANGE,
    };
    let when = match step.months {
        None => fill(says::ON, &[("month", &format::month(step.from))]),
        Some(months) => span(step.from, step.from.plus(months.saturating_sub(1))),
    };
    fill(says::STEP, &[("what", what), ("when", &when)])
}

fn span(first: Month, last: Month) -> String {
    match first == last {
        true => format::month(first),
        false => fill(words::paths::SPAN, &[("first", &format::month(first)), ("last", &format::month(last))]),
    }
}

/// A level run for each month.
fn line(path: PathName, months: &[u8]) -> Line {
    let run = |(place, index): (usize, &u8)| {
        let to = if place == 0 { 'M' } else { 'V' };
        let start = if place == 0 { "0 " } else { "" };
        format!("{to}{start}{}H{}", LARGEST.saturating_sub(*index), place + 1)
    };
    Line { name: label(path).0, look: path.key(), path: months.iter().enumerate().map(run).collect() }
}

/// Why a link without amounts cannot be opened, and what can be done.
pub fn sentence(error: LinkError) -> String {
    match error {
        LinkError::Strange => says::STRANGE.to_owned(),
        error => link::sentence(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_rounded_half_up_and_percents_half_away_from_zero() {
        let parts =
            [(0, 1), (1, 200), (1, 201), (3, 200), (2, 3), (199, 200), (7, 7)].map(|(amount, most)| part(amount, most));
        assert_eq!(parts, [0, 1, 0, 2, 67, 100, 100].map(Some));
        let percents = [(0, 5), (1, 200), (-1, 200), (-1, 201), (5, 5), (-60, 5), (-1_000_000, 1)];
        assert_eq!(percents.map(|(part, whole)| percent(part, whole)), [0, 1, -1, 0, 100, -999, -999]);
    }

    #[test]
    fn what_the_receiver_is_shown_says_what_it_is() {
        let first = Month::new(2027, 1).expect("a month");
        let other = |path, months: [u8; 2], saved| Other { path, months: months.into(), saved };
        let step = |kind, months| Step { kind, from: first, months };
        let shown = shown(&Index {
            first,
            stay: vec![50, 100],
            others: vec![
                other(PathName::Credits, [0, 100], 33),
                other(PathName::Structural, [60, 100], -7),
                other(PathName::Combined, [50, 99], 0),
            ],
            steps: vec![
                step(StepKind::Incident, Some(1)),
                step(StepKind::Migration, Some(12)),
                step(StepKind::Change, None),
            ],
        });
        assert_eq!(
            shown.saved,
            ["Credit only: 33% less.", "Structural only: 7% more.", "Both: the same, to a whole percent."]
        );
        assert_eq!(
            shown.steps,
            [
                "A credit after an incident, January 2027.",
                "A credit for a migration, January 2027 to December 2027.",
                "A lasting change of plan or terms, from January 2027 on."
            ]
        );
        assert!(shown.lede.contains("January 2027 to February 2027"), "{}", shown.lede);
        assert_eq!(shown.rows[1], ("Feb 2027".into(), ["100", "100", "100", "99"].map(String::from).into()));
        assert_eq!(shown.lines[1].path, "M0 100H1V0H2");
        assert_eq!(shown.ticks, [("Jan\n2027".into(), "0%".into()), ("Feb\n2027".into(), "50%".into())]);
    }
}

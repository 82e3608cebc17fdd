//! What a lever is called, and the sentence on the strongest one that nobody asked for: the verdict's and the summary's.

use rust_decimal::RoundingStrategy;

use crate::{
    calc::{
        Money, TariffBook,
        advice::{
            decision::Decision,
            levers::{Lever, LeverId},
        },
        alternatives::Alternative,
    },
    words::levers as words,
};

use super::{
    assumptions::plan_name,
    case::{Case, Standing},
    format,
    piece::{Figure, Piece, Sentence},
};

/// What the words of levers are made of.
#[derive(Clone, Copy)]
pub struct Naming<'a> {
    /// The edition of the book in use.
    pub book: &'a TariffBook,
    /// The plan comparison.
    pub alternatives: &'a [Alternative],
    /// How many months are shown.
    pub months: u32,
}

/// What levers are called in a verdict.
pub fn naming<'a>(case: &Case<'a>, standing: &'a Standing) -> Naming<'a> {
    Naming { book: case.book, alternatives: &standing.alternatives, months: case.scenario.months }
}

/// What can be done without asking anybody, where asking is not worth it, and what would be worth asking for.
pub fn instead(naming: Naming, decision: &Decision, levers: &[Lever]) -> Vec<Sentence> {
    let own = decision.named(levers).filter(|lever| !lever.is_asked_for());
    let own = own.filter_map(|lever| naming.sentence(words::OWN, lever));
    let larger = larger(naming, decision, levers);
    std::iter::once(Sentence::plainly(words::INSTEAD)).chain(own).chain(larger).collect()
}

/// The strongest lever that lasts and saves more than asking costs.
fn larger(naming: Naming, decision: &Decision, levers: &[Lever]) -> Option<Sentence> {
    let cost = decision.worth.as_ref()?.cost;
    let pays = |lever: &&Lever| lever.is_asked_for() && lever.saved.is_some_and(|saved| saved > cost);
    let lever = decision.named(levers).filter(|lever| lever.id.is_structural()).find(pays)?;
    let cost = Piece::Figure(Figure::beside("effort.cost".to_owned(), cost));
    let sentence = naming.sentence(words::WORTH_ASKING, lever)?;
    Some(sentence.then(Sentence::of(words::BESIDE_THE_COST, &[("cost", cost)])))
}

impl Naming<'_> {
    /// What a lever is called inside a sentence; none for one without a figure.
    pub fn name(self, lever: &Lever) -> Option<Sentence> {
        let template = match lever.id {
            LeverId::AgreementPoint => words::AGREEMENT_POINT,
            LeverId::PlanDiscount => words::PLAN_POINT,
            LeverId::NetBasis => words::NET_BASIS,
            LeverId::DiscountOnMinimum => words::DISCOUNT_ON_MINIMUM,
            LeverId::LowerMinimum => words::LOWER_MINIMUM,
            LeverId::MonthlyCap => words::MONTHLY_CAP,
            LeverId::YearlyCap => words::YEARLY_CAP,
            LeverId::SupportCounted | LeverId::CurrentShortfall => words::SUPPORT_COUNTED,
            LeverId::ReservedInstances | LeverId::SavingsPlans => words::FEES_LEFT_OUT,
            LeverId::BuyerAccount => words::BUYER_ACCOUNT,
            LeverId::PlanPerAccount => return self.plan_per_account(lever),
            LeverId::TransitionCredit => words::TRANSITION,
            LeverId::RateLock => return None,
        };
        let size = lever.size.map(|size| figure(lever, "size", size));
        Some(Sentence::of(template, &[("size", size.unwrap_or_else(|| Piece::Text(String::new())))]))
    }

    fn plan_per_account(self, lever: &Lever) -> Option<Sentence> {
        let moved = lever.moved?;
        let plan = &self.alternatives.get(moved.place)?.plan;
        let response = self.book.plan(plan).map_or_else(String::new, |plan| plan.gives.first_response.clone());
        let template = if moved.accounts == 1 { words::PLAN_FOR_ONE } else { words::PLAN_FOR_SEVERAL };
        let values = [
            ("plan", Piece::Text(plan_name(self.book, plan))),
            ("count", Piece::Text(moved.accounts.to_string())),
            ("response", Piece::Text(response)),
        ];
        Some(Sentence::of(template, &values))
    }

    /// A template that names a lever, what it saves, and from when.
    pub fn sentence(self, template: &str, lever: &Lever) -> Option<Sentence> {
        let text = |text: String| Sentence(vec![Piece::Text(text)]);
        let saved = Sentence(vec![figure(lever, "saved", lever.saved?)]);
        let values = [
            ("lever", self.name(lever)?),
            ("saved", saved),
            ("months", text(format::months(self.months))),
            ("month", text(format::month(lever.from))),
        ];
        Some(Sentence::with(template, &values))
    }

    /// The strongest lever that nobody asked for, with how many times the credits it is worth.
    pub fn strongest(self, decision: &Decision) -> Option<Sentence> {
        let lever = decision.strongest.as_ref()?;
        let template = match lever {
            lever if !lever.id.is_structural() => words::STRONGEST_ONCE,
            lever if !lever.is_asked_for() => words::STRONGEST_OWN,
            _ => words::STRONGEST,
        };
        let sentence = self.sentence(template, lever)?;
        let times = lever.saved.and_then(|saved| times(saved, decision.figures.once));
        let times = times.filter(|_| lever.id.is_structural() && lever.is_asked_for());
        let beside = times.map(|times| Sentence::of(words::TIMES_THE_CREDITS, &[("times", Piece::Text(times))]));
        let end = beside.unwrap_or_else(|| Sentence::plainly(words::END));
        Some(sentence.then(end))
    }
}

fn figure(lever: &Lever, field: &str, amount: Money) -> Piece {
    Piece::Figure(Figure::beside(format!("lever.{}.{field}", lever.id.id()), amount))
}

/// How many times the credits a lever is worth, to a tenth; none where it is worth less.
fn times(saved: Money, credits: Money) -> Option<String> {
    let credits = Some(credits.dollars()).filter(|_| credits.is_positive() && saved > credits)?;
    let times = saved.dollars().checked_div(credits)?;
    Some(times.round_dp_with_strategy(1, RoundingStrategy::MidpointAwayFromZero).normalize().to_string())
}

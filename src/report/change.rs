//! A structural change in one stretch of words, to stand inside a sentence.

use rust_decimal::RoundingStrategy;

use crate::{
    calc::{
        Money, Rate, TariffBook,
        scenario::{Basis, Structural},
    },
    words::{fill, lists, terms},
};

use super::{assumptions::plan_name, format};

/// "a move to AWS Enterprise Support with a 12% plan discount".
pub(super) fn change_words(change: &Structural, book: &TariffBook) -> String {
    let asked = &change.terms;
    // A tenth of a percent is as fine as a rate is said.
    let tenth = |rate: Rate| {
        Rate::new(rate.share().round_dp_with_strategy(3, RoundingStrategy::MidpointAwayFromZero).normalize())
    };
    let discount =
        asked.plan_discount.map(|rate| fill(terms::A_PLAN_DISCOUNT, &[("a_percent", &format::a_percent(tenth(rate)))]));
    let cap = |template, amount: Option<Money>| amount.map(|it| fill(template, &[("amount", &format::whole(it))]));
    let caps = cap(terms::MONTHLY_CAP, asked.maximum).into_iter().chain(cap(terms::YEARLY_CAP, asked.maximum_yearly));
    let minimum = asked.minimum.map(|amount| fill(terms::MINIMUM, &[("amount", &format::whole(amount))]));
    let others = [
        (asked.basis == Some(Basis::Net), terms::NET),
        (asked.basis == Some(Basis::Gross), terms::GROSS),
        (asked.tiers.is_some(), terms::TIERS),
        (asked.reserved_instances.or(asked.savings_plans).is_some(), terms::TREATMENT),
    ];
    let others = others.into_iter().filter(|(asked, _)| *asked).map(|(_, words)| words.to_owned());
    let with: Vec<String> = discount.into_iter().chain(minimum).chain(caps).chain(others).collect();
    let with = with.join(lists::AND);
    let plan = change.plan.as_ref().map(|id| fill(terms::MOVE, &[("plan", &plan_name(book, id))]));
    match (plan, with.is_empty()) {
        (Some(plan), true) => plan,
        (Some(plan), false) => fill(terms::MOVE_WITH, &[("move", &plan), ("terms", &with)]),
        (None, true) => terms::OTHER.to_owned(),
        (None, false) => with,
    }
}

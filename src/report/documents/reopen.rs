//! The request to reopen an agreement that commits to too much, or not to sign it: what is asked for, and what it closes.

use rust_decimal::{Decimal, RoundingStrategy};

use crate::{
    calc::{
        Money,
        advice::decision::{Kind, Reopen},
    },
    words::{documents as words, fill, lists},
};

use super::{
    super::{
        brief::{Block, Section},
        format,
        piece::Sentence,
    },
    Material, period, section,
};

/// Digits of a commitment that is proposed (ours): a round figure, below what usage carries.
const DIGITS: u32 = 2;

/// A contract year, or what is left of it.
struct Year {
    period: String,
    months: u32,
    proposed: Money,
}

/// The decision to reopen, where it is the first or the second line.
pub(super) fn found(material: Material<'_>) -> Option<&Reopen> {
    let decision = &material.advice.decision;
    let called_for = decision.kind == Kind::Reopen || decision.second == Some(Kind::Reopen);
    decision.reopen.as_ref().filter(|_| called_for)
}

/// As a sentence of its own, for a letter or a mail.
pub(super) fn request(material: Material) -> Option<String> {
    let found = found(material)?;
    let with = if found.by_marketplace.is_some() { words::COUNTING_MARKETPLACE } else { words::COUNTING };
    let template = if found.in_force { words::REQUEST_REOPEN } else { words::REQUEST_LOWER };
    Some(fill(template, &[("shape", shape(material)), ("counting", with)]))
}

/// The same to stand inside a sentence, for the table of asks and to be said.
pub(super) fn spoken(material: Material) -> Option<String> {
    let found = found(material)?;
    let template = if found.in_force { words::SPOKEN_REOPEN } else { words::SPOKEN_LOWER };
    Some(fill(template, &[("shape", shape(material)), ("counting", words::COUNTING)]))
}

/// "rises year by year" where what usage carries does.
fn shape(material: Material) -> &'static str {
    let years = years(material);
    let rises = years.windows(2).all(|pair| {
        let monthly = |year: &Year| year.proposed.dollars().checked_div(Decimal::from(year.months.max(1)));
        monthly(&pair[0]) <= monthly(&pair[1])
    });
    if rises { words::RISING } else { words::FOLLOWING }
}

/// The proposed commitment of each contract year that is left: what draws it down at likely usage, rounded down, at most what is
/// committed.
fn years(material: Material) -> Vec<Year> {
    let Some(found) = found(material) else { return Vec::new() };
    let Some(agreement) = &material.scenario.agreement else { return Vec::new() };
    let left = material.projection.agreement.iter().filter(|year| !year.next);
    let year = |year: &crate::calc::drawdown::ContractYear| {
        let first = agreement.start.plus((year.year - 1) * 12);
        let from = first.max(found.from);
        // Years of which months are closed cannot be committed again as they were.
        let whole = (0..12).map(|k| first.plus(k)).filter(|month| *month >= from).count();
        let known = u32::try_from(whole).is_ok_and(|whole| whole >= year.months);
        let until = from.plus(year.months.saturating_sub(1));
        let carried =
            year.eligible.plus(if agreement.support_counts == Some(true) { Money::ZERO } else { year.support });
        let carried = carried.ok()?.dollars().round_sf_with_strategy(DIGITS, RoundingStrategy::ToZero)?;
        let proposed = Money::new(carried).min(year.held_against);
        let period = period(from, until);
        known.then_some(Year { period, months: year.months, proposed })
    };
    left.filter_map(year).collect()
}

/// The commitments that are proposed to AWS.
pub fn proposed(material: Material) -> Vec<Money> {
    years(material).iter().map(|year| year.proposed).collect()
}

/// The table of years for the letter.
pub(super) fn table(material: Material) -> Option<Section> {
    let years = years(material);
    let row = |year: &Year| -> Vec<Sentence> { vec![year.period.clone().into(), format::whole(year.proposed).into()] };
    let rows: Vec<_> = years.iter().map(row).collect();
    let head = words::PROPOSED_HEAD.map(str::to_owned).to_vec();
    (!rows.is_empty()).then(|| section(words::PROPOSED, vec![Block::Table { figures: false, head, rows }]))
}

/// What each part of it closes, for the internal page.
pub(super) fn closes(material: Material) -> Vec<String> {
    let Some(found) = found(material) else { return Vec::new() };
    let amount = |template, amount: Money| fill(template, &[("amount", &format::whole(amount))]);
    let mut all = Vec::new();
    let support = Some(found.by_support).filter(|closed| closed.is_positive());
    all.extend(support.map(|closed| amount(words::CLOSES_SUPPORT, closed)));
    let rest = found.left().ok().filter(|rest| rest.is_positive());
    all.extend(rest.map(|rest| amount(words::CLOSES_LOWER, rest)));
    let counted = found.by_marketplace.filter(|counted| counted.is_positive());
    all.extend(counted.map(|counted| amount(words::CLOSES_MARKETPLACE, counted)));
    all
}

/// Why, as it is said in the meeting: what of the commitment our usage will not reach, without the figure.
pub(super) fn why(material: Material) -> Option<String> {
    let found = found(material)?;
    let date = format::date(found.end);
    let template = if found.in_force { words::TALK_REOPEN } else { words::TALK_LOWER };
    let years = years(material);
    let proposed: Vec<String> = years
        .iter()
        .map(|year| fill(words::PROPOSED_YEAR, &[("amount", &format::whole(year.proposed)), ("period", &year.period)]))
        .collect();
    let list =
        (!proposed.is_empty()).then(|| fill(words::TALK_PROPOSED, &[("list", &proposed.join(lists::SEMICOLON))]));
    let text = [Some(fill(template, &[("date", &date)])), list].into_iter().flatten().collect::<Vec<_>>();
    Some(text.join(lists::BETWEEN_SENTENCES))
}

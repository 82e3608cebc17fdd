//! The rate cards that a projection used, as the page shows them: bands, minimum, dates, grades, source.

use crate::{
    calc::{
        Money, Month, PathName, Projection, TariffBook,
        tariff::{AccountManager, Card, Charged, Grade, Plan},
    },
    words::{fill, rates as words},
};

use super::{assumptions::plan_name, format};

/// What a grade means, in words.
pub const fn grade_words(grade: Grade) -> &'static str {
    match grade {
        Grade::A => words::GRADE_A,
        Grade::B => words::GRADE_B,
        Grade::C => words::GRADE_C,
        Grade::Unknown => words::GRADE_UNKNOWN,
    }
}

/// A rate card as shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RateCard {
    /// The plan's name.
    pub plan: String,
    /// "from 2 December 2025".
    pub dates: String,
    /// Marks such as "closed to new customers".
    pub marks: Vec<String>,
    /// "Charged once on the sum of all enrolled accounts".
    pub charged: &'static str,
    /// "$5,000 a month".
    pub minimum: String,
    /// Band, rate, and how sure the spend is at which the band begins, where that has a grade of its own.
    pub bands: Vec<(String, String, Option<Grade>)>,
    /// Grade of rates, of band edges, of the minimum.
    pub grades: [(&'static str, Grade); 3],
    /// What the plan gives.
    pub gives: Vec<String>,
    /// Title and address.
    pub source: (String, String),
    /// "Checked 23 November 2026".
    pub checked: String,
    /// What a reader should know: of the card, of how the plan is bought, of its end.
    pub notes: Vec<String>,
}

/// The cards that any path used, in the order of the book.
pub fn used(projection: &Projection, book: &TariffBook) -> Vec<RateCard> {
    let uses = |plan: &Plan, card: &Card| {
        PathName::ALL
            .into_iter()
            .flat_map(|name| &projection.path(name).months)
            .any(|month| month.bill().plan == plan.id && card.holds_in(month.month()))
    };
    let cards = book.plans().iter().flat_map(|plan| plan.cards.iter().map(move |card| (plan, card)));
    cards.filter(|(plan, card)| uses(plan, card)).map(|(plan, card)| rate_card(book, plan, card)).collect()
}

/// The card of every plan in the month of the book's edition, in the order of the book.
pub fn current(book: &TariffBook) -> Vec<RateCard> {
    let month = Month::containing(book.edition());
    let card = |plan| TariffBook::card(plan, month).ok().map(|card| rate_card(book, plan, card));
    book.plans().iter().filter_map(card).collect()
}

fn rate_card(book: &TariffBook, plan: &Plan, card: &Card) -> RateCard {
    let tiers = card.tiers().tiers();
    let differ = (0..tiers.len()).any(|place| card.edge(place) != card.bands_grade);
    let row = |(place, tier): (usize, &crate::calc::tiers::Tier)| {
        let spend = band(tier.from, tiers.get(place + 1).map(|next| next.from));
        let edge = Some(card.edge(place)).filter(|_| place > 0 && differ);
        (spend, format::percent(tier.rate), edge)
    };
    RateCard {
        plan: plan.name.clone(),
        dates: dates(card),
        marks: marks(plan),
        charged: match plan.charged {
            Charged::None => words::CHARGED_NONE,
            Charged::PerAccount => words::CHARGED_PER_ACCOUNT,
            Charged::Pooled => words::CHARGED_POOLED,
        },
        minimum: fill(words::A_MONTH, &[("amount", &format::whole(card.minimum))]),
        bands: tiers.iter().enumerate().map(row).collect(),
        grades: [
            (words::OF_RATES, card.grade),
            (words::OF_BANDS, card.bands_grade),
            (words::OF_MINIMUM, card.minimum_grade),
        ],
        gives: gives(plan),
        source: (card.source.title.clone(), card.source.address.clone()),
        checked: fill(words::CHECKED, &[("date", &format::date(card.checked))]),
        notes: notes(book, plan, card),
    }
}

fn notes(book: &TariffBook, plan: &Plan, card: &Card) -> Vec<String> {
    let assumed = (card.grade == Grade::Unknown).then(|| words::ASSUMED.to_owned());
    let there = plan.gov_cloud.as_ref().filter(|_| assumed.is_some()).map(|there| there.note.clone());
    let sold = plan.sold.as_ref().map(|sold| sold.note.clone());
    let fates = plan.ends.as_ref().map(|ending| {
        let next = [("next", plan_name(book, &ending.successor)), ("grade", ending.successor_grade.to_string())];
        let precedent = ending.precedent.as_ref();
        let values = precedent.map(|before| {
            [
                ("before", plan_name(book, &before.plan)),
                ("before_grade", before.grade.to_string()),
                ("source", before.source.clone()),
            ]
        });
        let template = if values.is_some() { words::FATES } else { words::FATE };
        let values: Vec<(&str, String)> = next.into_iter().chain(values.into_iter().flatten()).collect();
        fill(template, &values.iter().map(|(name, value)| (*name, value.as_str())).collect::<Vec<_>>())
    });
    let ends = plan.ends.as_ref().map(|ending| ending.note.clone());
    [assumed, there, Some(card.note.clone()), sold, ends, fates].into_iter().flatten().collect()
}

/// A band of spend from an amount on, up to where the next one begins.
pub(super) fn band(from: Money, to: Option<Money>) -> String {
    let template = match to {
        Some(_) => words::BAND,
        None if from == Money::ZERO => words::BAND_ALL,
        None => words::BAND_ABOVE,
    };
    let to = to.map_or_else(String::new, format::whole);
    fill(template, &[("from", &format::whole(from)), ("to", &to)])
}

fn dates(card: &Card) -> String {
    let template = match (card.valid_from, card.valid_to) {
        (Some(_), Some(_)) => words::FROM_UNTIL,
        (Some(_), None) => words::FROM,
        (None, Some(_)) => words::UNTIL,
        (None, None) => words::NO_START,
    };
    let [from, to] = [card.valid_from, card.valid_to].map(|day| day.map_or_else(String::new, format::date));
    fill(template, &[("from", &from), ("to", &to)])
}

/// What stands beside a plan's name wherever it can be chosen or is shown.
pub fn marks(plan: &Plan) -> Vec<String> {
    let dated = |template, day| fill(template, &[("date", &format::date(day))]);
    let closed = plan.closed_to_new.as_ref().map(|closed| dated(words::CLOSED, closed.from));
    let ends = plan.ends.as_ref().map(|ends| dated(words::ENDS, ends.on));
    let weak = plan.cards.last().filter(|card| card.weakest() > Grade::B);
    let weak = weak.map(|card| fill(words::WEAK, &[("grade", &card.weakest().to_string())]));
    [closed, ends, weak].into_iter().flatten().collect()
}

fn gives(plan: &Plan) -> Vec<String> {
    let manager = match plan.gives.account_manager {
        AccountManager::None => words::MANAGER_NONE,
        AccountManager::Pooled => words::MANAGER_POOLED,
        AccountManager::Designated => words::MANAGER_DESIGNATED,
    };
    let response = fill(words::FIRST_RESPONSE, &[("response", &plan.gives.first_response)]);
    [response, manager.to_owned()]
        .into_iter()
        .chain(plan.gives.others.iter().map(|feature| feature.words.clone()))
        .collect()
}

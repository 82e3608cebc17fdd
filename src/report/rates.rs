//! The rate cards that a projection used, as the page shows them: bands, minimum, dates, grades, source.

use crate::calc::{
    Month, PathName, Projection, TariffBook,
    tariff::{AccountManager, Card, Charged, Grade, Plan},
};

use super::format;

/// What a grade means, in words.
pub const fn grade_words(grade: Grade) -> &'static str {
    match grade {
        Grade::A => "read on an AWS page, API or signed contract",
        Grade::B => "quoted from the AWS page by a dated document, others agree",
        Grade::C => "one secondary source only; check it before you rely on it",
        Grade::Unknown => "not found anywhere; an assumption",
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
    /// Band, rate.
    pub bands: Vec<(String, String)>,
    /// Grade of rates, of band edges, of the minimum.
    pub grades: [(&'static str, Grade); 3],
    /// What the plan gives.
    pub gives: Vec<String>,
    /// Title and address.
    pub source: (String, String),
    /// "Checked 23 November 2026".
    pub checked: String,
    /// What a reader should know.
    pub note: String,
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
    cards.filter(|(plan, card)| uses(plan, card)).map(|(plan, card)| rate_card(plan, card)).collect()
}

/// The card of every plan in the month of the book's edition, in the order of the book.
pub fn current(book: &TariffBook) -> Vec<RateCard> {
    let month = Month::containing(book.edition());
    let card = |plan| TariffBook::card(plan, month).ok().map(|card| rate_card(plan, card));
    book.plans().iter().filter_map(card).collect()
}

fn rate_card(plan: &Plan, card: &Card) -> RateCard {
    let tiers = card.tiers().tiers();
    let band = |(place, tier): (usize, &crate::calc::tiers::Tier)| {
        let from = format::whole(tier.from);
        let words = match tiers.get(place + 1) {
            Some(next) => format!("{from} to {}", format::whole(next.from)),
            None if place == 0 => "all spend".to_owned(),
            None => format!("above {from}"),
        };
        (words, format::percent(tier.rate))
    };
    RateCard {
        plan: plan.name.clone(),
        dates: dates(card),
        marks: marks(plan),
        charged: match plan.charged {
            Charged::None => "No charge",
            Charged::PerAccount => "Charged for each account by itself",
            Charged::Pooled => "Charged once, on the sum of the enrolled accounts",
        },
        minimum: format!("{} a month", format::whole(card.minimum)),
        bands: tiers.iter().enumerate().map(band).collect(),
        grades: [("rates", card.grade), ("band edges", card.bands_grade), ("minimum", card.minimum_grade)],
        gives: gives(plan),
        source: (card.source.title.clone(), card.source.address.clone()),
        checked: format!("Checked {}", format::date(card.checked)),
        note: card.note.clone(),
    }
}

fn dates(card: &Card) -> String {
    match (card.valid_from, card.valid_to) {
        (Some(from), Some(to)) => format!("from {} until {}", format::date(from), format::date(to)),
        (Some(from), None) => format!("from {}", format::date(from)),
        (None, Some(to)) => format!("until {}", format::date(to)),
        (None, None) => "start not found".into(),
    }
}

/// What stands beside a plan's name wherever it can be chosen or is shown.
pub fn marks(plan: &Plan) -> Vec<String> {
    let closed = plan
        .closed_to_new
        .as_ref()
        .map(|closed| format!("closed to new customers since {}", format::date(closed.from)));
    let ends = plan.ends.as_ref().map(|ends| format!("ends {}", format::date(ends.on)));
    let weak = plan.cards.last().filter(|card| card.weakest() > Grade::B);
    let weak = weak.map(|card| format!("partly unverified (grade {})", card.weakest()));
    [closed, ends, weak].into_iter().flatten().collect()
}

fn gives(plan: &Plan) -> Vec<String> {
    let manager = match plan.gives.account_manager {
        AccountManager::None => "No technical account manager",
        AccountManager::Pooled => "Technical account managers from a pool",
        AccountManager::Designated => "A designated technical account manager",
    };
    let response = format!("First response to a critical case: {}", plan.gives.first_response);
    [response, manager.to_owned()]
        .into_iter()
        .chain(plan.gives.others.iter().map(|feature| feature.words.clone()))
        .collect()
}

//! Reads a tariff file section by section, and refuses rate cards that are not sound: bands with a gap or an overlap, rates
//! outside 0 to 1, cards that do not follow each other.

use super::{
    super::{
        input::{
            At, Kind, bounds,
            fields::{count, date, flag, money, plan_id, prose, rising, share, word},
        },
        money::Money,
        tiers::{Tier, Tiers},
    },
    AccountManager, Card, Charged, Closed, Ending, Feature, Gives, GovCloud, Grade, Plan, Precedent, Price, Sale, Sold,
    Source,
};

const PLAN: &[&str] =
    &["id", "name", "charged", "term_days", "closed_to_new", "ends", "sold", "gives", "cards", "gov_cloud"];
const CARD: &[&str] = &[
    "valid_from",
    "valid_to",
    "minimum",
    "bands",
    "grade",
    "bands_grade",
    "minimum_grade",
    "checked",
    "source",
    "note",
];
/// Longest term of a plan in days.
const LONGEST_TERM: u32 = 3_660;

pub(in super::super) fn plan(at: At) -> Option<Plan> {
    let fields = at.map(PLAN)?;
    let id = fields.required("id", plan_id);
    let name = fields.required("name", prose);
    let charged = fields.required(
        "charged",
        word([("none", Charged::None), ("per-account", Charged::PerAccount), ("pooled", Charged::Pooled)]),
    );
    let term_days = fields.nullable("term_days", count(0..=LONGEST_TERM));
    let closed_to_new = fields.nullable("closed_to_new", closed);
    let ends = fields.nullable("ends", ending);
    let sold = fields.maybe("sold", sold);
    let gives = fields.required("gives", gives);
    let gov_cloud = fields.maybe("gov_cloud", gov_cloud);
    let cards = fields.required("cards", cards);
    Some(Plan {
        id: id?,
        name: name?,
        charged: charged?,
        term_days: term_days?,
        closed_to_new: closed_to_new?,
        ends: ends?,
        sold,
        gives: gives?,
        cards: cards?,
        gov_cloud,
    })
}

fn cards(at: At) -> Option<Vec<Card>> {
    let cards = at.list(card)?;
    let in_order = cards.windows(2).all(|pair| match (pair[0].valid_to, pair[1].valid_from) {
        (Some(end), Some(start)) => end == start,
        _ => false,
    });
    let rightly_dated = cards.iter().all(|card| match (card.valid_from, card.valid_to) {
        (Some(from), Some(to)) => from < to,
        _ => true,
    });
    if cards.is_empty() {
        return at.wrong(Kind::Empty);
    }
    if in_order && rightly_dated { Some(cards) } else { at.wrong(Kind::Cards) }
}

fn card(at: At) -> Option<Card> {
    let fields = at.map(CARD)?;
    let valid_from = fields.nullable("valid_from", date);
    let valid_to = fields.nullable("valid_to", date);
    let minimum = fields.required("minimum", money);
    let bands = fields.required("bands", bands);
    let grades = ["grade", "bands_grade", "minimum_grade"].map(|key| fields.required(key, grade));
    let checked = fields.required("checked", date);
    let source = fields.required("source", source);
    let note = fields.required("note", prose);
    let [grade, bands_grade, minimum_grade] = grades;
    let (tiers, edges) = bands?;
    Some(Card {
        valid_from: valid_from?,
        valid_to: valid_to?,
        minimum: minimum?,
        tiers,
        edges,
        grade: grade?,
        bands_grade: bands_grade?,
        minimum_grade: minimum_grade?,
        checked: checked?,
        source: source?,
        note: note?,
    })
}

/// Bands that begin at zero, end where the next one begins, and go on without end; with the grade of each edge that has its own.
fn bands(at: At) -> Option<(Tiers, Vec<Option<Grade>>)> {
    let bands: Vec<(Tier, Option<Money>, Option<Grade>)> = at.list(|entry| {
        let fields = entry.map(&["from", "to", "rate", "grade"])?;
        let from = fields.required("from", money);
        let to = fields.nullable("to", money);
        let rate = fields.required("rate", share);
        let edge = fields.maybe("grade", grade);
        Some((Tier { from: from?, rate: rate? }, to?, edge))
    })?;
    let starts = bands.iter().skip(1).map(|(next, ..)| Some(next.from)).chain([None]);
    if let Some(place) = bands.iter().zip(starts).position(|((_, end, _), start)| *end != start) {
        return at.wrong_in(&format!("[{place}].to"), Kind::BandGap);
    }
    let edges = bands.iter().map(|(.., edge)| *edge).collect();
    Some((rising(at, bands.into_iter().map(|(tier, ..)| tier).collect())?, edges))
}

fn grade(at: At) -> Option<Grade> {
    word([("A", Grade::A), ("B", Grade::B), ("C", Grade::C), ("?", Grade::Unknown)])(at)
}

fn source(at: At) -> Option<Source> {
    let fields = at.map(&["title", "address"])?;
    let title = fields.required("title", prose);
    let address = fields.required("address", prose);
    Some(Source { title: title?, address: address? })
}

fn closed(at: At) -> Option<Closed> {
    let fields = at.map(&["from", "grade", "note"])?;
    let from = fields.required("from", date);
    let grade = fields.required("grade", grade);
    let note = fields.required("note", prose);
    Some(Closed { from: from?, grade: grade?, note: note? })
}

fn ending(at: At) -> Option<Ending> {
    let fields = at.map(&["on", "successor", "successor_grade", "grade", "note", "source", "precedent"])?;
    let on = fields.required("on", date);
    let successor = fields.required("successor", plan_id);
    let successor_grade = fields.required("successor_grade", grade);
    let grade = fields.required("grade", grade);
    let note = fields.required("note", prose);
    let source = fields.required("source", source);
    let precedent = fields.maybe("precedent", precedent);
    Some(Ending {
        on: on?,
        successor: successor?,
        successor_grade: successor_grade?,
        grade: grade?,
        note: note?,
        source: source?,
        precedent,
    })
}

fn precedent(at: At) -> Option<Precedent> {
    let fields = at.map(&["plan", "grade", "note", "source"])?;
    let plan = fields.required("plan", plan_id);
    let grade = fields.required("grade", grade);
    let note = fields.required("note", prose);
    let source = fields.required("source", prose);
    Some(Precedent { plan: plan?, grade: grade?, note: note?, source: source? })
}

fn sold(at: At) -> Option<Sold> {
    let fields = at.map(&["how", "through_partners", "grade", "note", "source"])?;
    let sales = [("self-service", Sale::SelfService), ("contract", Sale::Contract), ("to-partners", Sale::ToPartners)];
    let how = fields.required("how", word(sales));
    let through_partners = fields.maybe("through_partners", flag).unwrap_or(true);
    let grade = fields.required("grade", grade);
    let note = fields.required("note", prose);
    let source = fields.required("source", source);
    Some(Sold { how: how?, through_partners, grade: grade?, note: note?, source: source? })
}

fn gov_cloud(at: At) -> Option<GovCloud> {
    let fields = at.map(&["grade", "note", "cards"])?;
    let grade = fields.required("grade", grade);
    let note = fields.required("note", prose);
    let cards = fields.maybe("cards", cards).unwrap_or_default();
    Some(GovCloud { grade: grade?, note: note?, cards })
}

fn gives(at: At) -> Option<Gives> {
    const KEYS: &[&str] = &[
        "technical_support",
        "first_response",
        "first_response_minutes",
        "account_manager",
        "devops_agent_credit",
        "others",
        "grade",
        "checked",
        "note",
    ];
    let fields = at.map(KEYS)?;
    let technical = fields.maybe("technical_support", flag).unwrap_or(true);
    let first_response = fields.required("first_response", prose);
    let response_minutes = fields.nullable("first_response_minutes", count(1..=bounds::MINUTES));
    let account_manager = fields.required(
        "account_manager",
        word([
            ("none", AccountManager::None),
            ("pooled", AccountManager::Pooled),
            ("designated", AccountManager::Designated),
        ]),
    );
    let devops_agent = fields.maybe("devops_agent_credit", share);
    let others = fields.required("others", |at| at.list(feature));
    let grade = fields.required("grade", grade);
    let checked = fields.required("checked", date);
    let note = fields.required("note", prose);
    Some(Gives {
        technical,
        first_response: first_response?,
        response_minutes: response_minutes?,
        account_manager: account_manager?,
        devops_agent,
        others: others?,
        grade: grade?,
        checked: checked?,
        note: note?,
    })
}

fn feature(at: At) -> Option<Feature> {
    let fields = at.map(&["topic", "level", "words", "price"])?;
    let topic = fields.required("topic", prose);
    let level = fields.required("level", count(0..=9));
    let words = fields.required("words", prose);
    let price = fields.maybe("price", price);
    Some(Feature { topic: topic?, level: level?, words: words?, price })
}

fn price(at: At) -> Option<Price> {
    let fields = at.map(&["monthly", "rate", "grade"])?;
    let monthly = fields.required("monthly", money);
    let rate = fields.maybe("rate", share);
    let grade = fields.required("grade", grade);
    Some(Price { monthly: monthly?, rate, grade: grade? })
}

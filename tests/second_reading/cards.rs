//! The tariff files, read once more: plans, when they end, and what they cost in a month.
//!
//! A month takes what holds on its last day: docs/decisions/0002-tariffs-as-json-compiled-in.md.

use std::fs;

use serde_json::Value;

use super::{
    calendar::{Month, month_of},
    exact::{Fraction, decimal},
};

/// The order in which the book lists its plans.
const ORDER: [&str; 8] = [
    "basic",
    "developer",
    "business",
    "business-plus",
    "enterprise-on-ramp",
    "enterprise",
    "unified-operations",
    "partner-led",
];

pub struct Book {
    pub edition: String,
    pub plans: Vec<Plan>,
}

pub struct Plan {
    pub id: String,
    /// "none", "pooled" or "per-account".
    pub charged: String,
    /// The first month in which nobody new can take it.
    pub closed: Option<Month>,
    /// The first month in which it is gone, and what follows.
    pub ends: Option<(Month, String)>,
    /// AWS sells it to partners and not to customers.
    pub to_partners: bool,
    pub cards: Vec<Card>,
}

pub struct Card {
    /// The first month it holds in, and the first it no longer holds in.
    from: Option<Month>,
    to: Option<Month>,
    pub minimum: Fraction,
    /// Where a band begins, and its rate.
    pub bands: Vec<(Fraction, Fraction)>,
}

impl Book {
    pub fn read() -> Book {
        let edition = text(&file("edition"), "edition").expect("an edition");
        Book { edition, plans: ORDER.iter().map(|id| plan(&file(id))).collect() }
    }

    pub fn plan(&self, id: &str) -> &Plan {
        self.plans.iter().find(|plan| plan.id == id).expect("a plan of the book")
    }

    /// The plan in force in a month if `id` was chosen: where that is gone, what was chosen to follow, or the successor.
    pub fn in_force(&self, id: &str, follower: Option<&str>, month: Month) -> &Plan {
        let plan = self.plan(id);
        match &plan.ends {
            Some((gone, successor)) if *gone <= month => self.in_force(follower.unwrap_or(successor), None, month),
            _ => plan,
        }
    }
}

impl Plan {
    /// The card that holds on the last day of a month.
    pub fn card(&self, month: Month) -> Option<&Card> {
        let holds = |card: &&Card| card.from.is_none_or(|from| from <= month) && card.to.is_none_or(|to| month < to);
        self.cards.iter().find(holds)
    }

    pub fn open_to_new(&self, month: Month) -> bool {
        self.closed.is_none_or(|closed| month < closed)
    }
}

fn file(name: &str) -> Value {
    let path = format!("{}/data/tariff/{name}.json", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&fs::read_to_string(path).expect("a tariff file")).expect("a tariff file is JSON")
}

fn text(value: &Value, key: &str) -> Option<String> {
    value[key].as_str().map(str::to_owned)
}

fn date(value: &Value, key: &str) -> Option<Month> {
    value[key].as_str().map(month_of)
}

fn amount(value: &Value, key: &str) -> Fraction {
    decimal(value[key].as_str().expect("an amount is text")).expect("an amount is a decimal")
}

fn plan(value: &Value) -> Plan {
    let ends = &value["ends"];
    Plan {
        id: text(value, "id").expect("an id"),
        charged: text(value, "charged").expect("how it is charged"),
        closed: date(&value["closed_to_new"], "from"),
        ends: date(ends, "on").zip(text(ends, "successor")),
        to_partners: value["sold"]["how"] == "to-partners",
        cards: value["cards"].as_array().expect("cards").iter().map(card).collect(),
    }
}

fn card(value: &Value) -> Card {
    let bands = value["bands"].as_array().expect("bands");
    Card {
        from: date(value, "valid_from"),
        to: date(value, "valid_to"),
        minimum: amount(value, "minimum"),
        bands: bands.iter().map(|band| (amount(band, "from"), amount(band, "rate"))).collect(),
    }
}

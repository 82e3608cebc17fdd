//! The tariff files, read once more: plans, when they end, and what they cost in a month.
//!
//! A month takes what holds on its last day: docs/decisions/0002-tariffs-as-json-compiled-in.md.

use std::{fs, path::Path};

use serde_json::Value;

use super::{
    calendar::{Month, month_of},
    exact::{Fraction, decimal},
    scenario::Fields,
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

/// The partition that the changes of December 2025 are for, in which plans end and are closed.
const COMMERCIAL: &str = "aws";
const GOV_CLOUD: &str = "aws-us-gov";

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
    cards: Vec<Card>,
    /// Cards found for GovCloud (US).
    gov_cloud: Vec<Card>,
    /// Whether AWS sells it to partners only.
    pub to_partners: bool,
    /// Whether a customer can take it without anybody's consent.
    pub self_service: bool,
    /// Whether it can be taken for accounts that are bought through a partner.
    pub through_partners: bool,
    /// The share of a month's charge that is granted for AWS DevOps Agent in the month after.
    pub devops_credit: Option<Fraction>,
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
    /// The newest edition, then those before it.
    pub fn editions() -> Vec<Book> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/tariff");
        let older = fs::read_dir(folder.join("older")).into_iter().flatten();
        let older = older.map(|edition| {
            let edition = edition.expect("an older edition");
            Book::read(&edition.path(), edition.file_name().to_string_lossy().into_owned())
        });
        let newest = text(&file(&folder, "edition"), "edition").expect("an edition");
        [Book::read(&folder, newest)].into_iter().chain(older).collect()
    }

    fn read(folder: &Path, edition: String) -> Book {
        Book { edition, plans: ORDER.iter().map(|id| plan(&file(folder, id))).collect() }
    }

    pub fn plan(&self, id: &str) -> &Plan {
        self.plans.iter().find(|plan| plan.id == id).expect("a plan of the book")
    }

    /// The plan in force in a month if `id` was chosen: where that is gone, what was chosen to follow, or the successor.
    pub fn in_force(&self, id: &str, follower: Option<&str>, partition: &str, month: Month) -> &Plan {
        let plan = self.plan(id);
        match &plan.ends {
            Some((gone, successor)) if *gone <= month && partition == COMMERCIAL => {
                self.in_force(follower.unwrap_or(successor), None, partition, month)
            }
            _ => plan,
        }
    }
}

impl Plan {
    /// The card that holds on the last day of a month in a partition. In GovCloud that is its own or, where none was found, the
    /// commercial one, which goes on as the plan does; in China none was found.
    pub fn card(&self, partition: &str, month: Month) -> Option<&Card> {
        let ended = |to| partition == GOV_CLOUD && self.ends.as_ref().is_some_and(|(gone, _)| *gone == to);
        let last = |card: &Card| card.to.filter(|to| !ended(*to));
        let holds = |card: &&Card| card.from.is_none_or(|from| from <= month) && last(card).is_none_or(|to| month < to);
        self.cards(partition).iter().find(holds)
    }

    pub fn cards(&self, partition: &str) -> &[Card] {
        match partition {
            GOV_CLOUD if !self.gov_cloud.is_empty() => &self.gov_cloud,
            "aws-cn" => &[],
            _ => &self.cards,
        }
    }

    pub fn open_to_new(&self, partition: &str, month: Month) -> bool {
        partition != COMMERCIAL || self.closed.is_none_or(|closed| month < closed)
    }
}

fn file(folder: &Path, name: &str) -> Value {
    let path = folder.join(name).with_extension("json");
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
        cards: value.list("cards").iter().map(card).collect(),
        gov_cloud: value["gov_cloud"].list("cards").iter().map(card).collect(),
        to_partners: value["sold"].text("how") == Some("to-partners"),
        self_service: value["sold"].text("how") == Some("self-service"),
        through_partners: value["sold"]["through_partners"] != false,
        devops_credit: value["gives"].amount("devops_agent_credit"),
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

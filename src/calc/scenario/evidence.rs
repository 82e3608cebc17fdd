//! What a person brings to the table: incidents as evidence, closed months as AWS billed them, and what asking costs. Shapes
//! and their reading. Of these only closed months meet the projection, in `calc::calibrate` and `calc::drawdown`.

use chrono::NaiveDateTime;
use rust_decimal::Decimal;

use super::{
    super::{
        input::{
            At, Tree, Wanted,
            fields::{count, hours, money, month, share, text, time},
        },
        money::Money,
        month::Month,
        rate::Rate,
    },
    UNNAMED_INCIDENT, bounds,
};

/// Something that went wrong at AWS. Everything but the name may be missing: what is missing is itself worth telling.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Incident {
    /// What the person calls it.
    pub name: String,
    /// When it began, in Coordinated Universal Time.
    pub started: Option<NaiveDateTime>,
    /// How long it lasted.
    pub minutes: Option<u32>,
    /// AWS services that failed.
    pub services: Vec<String>,
    /// The person's systems that failed with them.
    pub systems: Vec<String>,
    /// What failed, in words.
    pub what_failed: Option<String>,
    /// Revenue lost an hour.
    pub revenue_per_hour: Option<Money>,
    /// Hours that engineers spent.
    pub engineer_hours: Option<Decimal>,
    /// What such an hour costs.
    pub hourly_cost: Option<Money>,
    /// Other documented cost.
    pub other_cost: Option<Money>,
    /// AWS's own number for it: a case, a health event.
    pub aws_reference: Option<String>,
}

/// A closed month as AWS billed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actual {
    /// The month.
    pub month: Month,
    /// The eligible spend AWS charged on.
    pub eligible: Money,
    /// The support charge, before credits.
    pub charge: Money,
    /// What credits paid of it; absent: nothing.
    pub credits: Option<Money>,
}

/// What asking costs, and the chance that it works.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Effort {
    /// Hours it takes.
    pub hours: Option<Decimal>,
    /// What such an hour costs.
    pub hourly_cost: Option<Money>,
    /// The chance that it works.
    pub success: Option<Rate>,
}

/// Reads an entry of `incidents`.
pub(super) fn incident(at: At) -> Option<Incident> {
    const KEYS: &[&str] = &[
        "name",
        "started",
        "minutes",
        "services",
        "systems",
        "what_failed",
        "revenue_per_hour",
        "engineer_hours",
        "hourly_cost",
        "other_cost",
        "aws_reference",
    ];
    let fields = at.map(KEYS)?;
    Some(Incident {
        name: fields.maybe("name", text).unwrap_or_else(|| UNNAMED_INCIDENT.to_owned()),
        started: fields.maybe("started", time),
        minutes: fields.maybe("minutes", count(0..=bounds::MINUTES)),
        services: fields.maybe("services", texts).unwrap_or_default(),
        systems: fields.maybe("systems", texts).unwrap_or_default(),
        what_failed: fields.maybe("what_failed", text),
        revenue_per_hour: fields.maybe("revenue_per_hour", money),
        engineer_hours: fields.maybe("engineer_hours", hours),
        hourly_cost: fields.maybe("hourly_cost", money),
        other_cost: fields.maybe("other_cost", money),
        aws_reference: fields.maybe("aws_reference", text),
    })
}

/// One text or a list of them.
fn texts(at: At) -> Option<Vec<String>> {
    match at.tree {
        Tree::Text(_) => text(at).map(|one| vec![one]),
        Tree::List(_) => at.list(text),
        _ => at.mistyped(Wanted::Texts),
    }
}

/// Reads an entry of `actuals`.
pub(super) fn actual(at: At) -> Option<Actual> {
    let fields = at.map(&["month", "eligible", "charge", "credits"])?;
    let month = fields.required("month", month);
    let eligible = fields.required("eligible", money);
    let charge = fields.required("charge", money);
    let credits = fields.maybe("credits", money);
    Some(Actual { month: month?, eligible: eligible?, charge: charge?, credits })
}

/// Reads `effort`.
pub(super) fn effort(at: At) -> Option<Effort> {
    let fields = at.map(&["hours", "hourly_cost", "success"])?;
    Some(Effort {
        hours: fields.maybe("hours", hours),
        hourly_cost: fields.maybe("hourly_cost", money),
        success: fields.maybe("success", share),
    })
}

//! The terms of a support contract. Shapes and their reading; which of them hold in a month is in `calc::arrangement`.

use super::{
    super::{
        input::{
            At, Fields,
            fields::{flag, money, month, rising, share, text},
        },
        money::Money,
        month::Month,
        rate::Rate,
        tiers::{Tier, Tiers},
    },
    Kind,
    deal::{Basis, Treatment, basis, treatment},
};

/// Contract terms; what is absent is as published.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Terms {
    /// Whether usage counts before or after the agreement's discount; absent: before.
    pub basis: Option<Basis>,
    /// Discount on the charge.
    pub plan_discount: Option<Rate>,
    /// Whether it lowers the minimum too; absent: it does not.
    pub discount_on_minimum: Option<bool>,
    /// Own minimum of a month.
    pub minimum: Option<Money>,
    /// Own tiers.
    pub tiers: Option<Tiers>,
    /// How Reserved Instance fees enter; absent: upfront.
    pub reserved_instances: Option<Treatment>,
    /// How Savings Plan fees enter; absent: upfront.
    pub savings_plans: Option<Treatment>,
    /// Charges besides, never discounted.
    pub additional: Option<Vec<Additional>>,
    /// Most that a month is charged under the scenario's plan.
    pub maximum: Option<Money>,
    /// Most that a contract year is charged under it.
    pub maximum_yearly: Option<Money>,
    /// Their last month. Of today's terms basis, treatments and additional charges go on after it; a change ends with it.
    pub until: Option<Month>,
}

/// A charge besides the plan's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Additional {
    /// What it is for.
    pub description: String,
    /// Dollars a month.
    pub monthly: Money,
}

impl Terms {
    /// The published ones: nothing was agreed.
    pub const PUBLISHED: Terms = Terms {
        basis: None,
        plan_discount: None,
        discount_on_minimum: None,
        minimum: None,
        tiers: None,
        reserved_instances: None,
        savings_plans: None,
        additional: None,
        maximum: None,
        maximum_yearly: None,
        until: None,
    };
}

/// The fields of `terms`.
pub(super) const TERMS: &[&str] = &[
    "basis",
    "plan_discount_percent",
    "discount_applies_to_minimum_charge",
    "minimum_charge",
    "tiers",
    "reserved_instances",
    "savings_plans",
    "additional_charges",
    "maximum_charge",
    "maximum_yearly_charge",
    "until",
];

/// Reads the fields of `terms`.
pub(super) fn terms(fields: &Fields) -> Terms {
    Terms {
        basis: fields.maybe("basis", basis),
        plan_discount: fields.maybe("plan_discount_percent", share),
        discount_on_minimum: fields.maybe("discount_applies_to_minimum_charge", flag),
        minimum: fields.maybe("minimum_charge", money),
        tiers: fields.maybe("tiers", tiers),
        reserved_instances: fields.maybe("reserved_instances", treatment),
        savings_plans: fields.maybe("savings_plans", treatment),
        additional: fields.maybe("additional_charges", |at| at.list(additional)),
        maximum: fields.maybe("maximum_charge", money),
        maximum_yearly: fields.maybe("maximum_yearly_charge", money),
        until: fields.maybe("until", month),
    }
}

fn additional(at: At) -> Option<Additional> {
    let fields = at.map(&["description", "monthly"])?;
    let description = fields.required("description", text);
    let monthly = fields.required("monthly", money);
    Some(Additional { description: description?, monthly: monthly? })
}

fn tiers(at: At) -> Option<Tiers> {
    let tiers = at.list(|entry| {
        let fields = entry.map(&["from", "rate"])?;
        let from = fields.required("from", money);
        let rate = fields.required("rate", share);
        Some(Tier { from: from?, rate: rate? })
    })?;
    if tiers.is_empty() {
        return at.wrong(Kind::Empty);
    }
    rising(at, tiers)
}

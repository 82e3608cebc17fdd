//! Cases as a person types them, each beside the scenario file that it means, written by hand.
//!
//! Amounts, percentages and months are typed in every way that the page says it reads.

use concession::draft::Field;
use serde_json::{Value, json};

/// A case.
pub struct Case {
    /// What is typed into an empty form.
    pub typed: &'static [(Field, &'static str)],
    /// The scenario that it is.
    pub scenario: Value,
}

/// Business Support for twelve accounts, retired inside the horizon; nothing is asked.
pub fn twelve_accounts_and_a_retirement() -> Case {
    Case {
        typed: &[
            (Field::Spend, "850k"),
            (Field::Growth, "12 %"),
            (Field::Plan, "business"),
            (Field::Accounts, "12"),
            (Field::Start, "Nov 2026"),
            (Field::Horizon, "18"),
        ],
        scenario: json!({
            "format": "support-scenario", "version": 1, "start": "2026-11", "months": 18,
            "spend": { "monthly": "850000", "annual_growth": "0.12" },
            "accounts": 12, "plan": "business",
        }),
    }
}

/// A lower tier from a month on, and no credit.
pub fn a_lower_tier_alone() -> Case {
    Case {
        typed: &[
            (Field::Spend, "1.2m"),
            (Field::Growth, "-4"),
            (Field::Plan, "enterprise"),
            (Field::Start, "01/2027"),
            (Field::Horizon, "36"),
            (Field::DiscountRate, "8.5"),
            (Field::ChangePlan, "business-plus"),
            (Field::ChangeFrom, "Jun 2027"),
        ],
        scenario: json!({
            "format": "support-scenario", "version": 1, "start": "2027-01", "months": 36, "discount_rate": "0.085",
            "spend": { "monthly": "1200000", "annual_growth": "-0.04" }, "plan": "enterprise",
            "asks": { "structural": { "effective": "2027-06", "plan": "business-plus" } },
        }),
    }
}

/// A pool of credit after an incident, and no lasting change.
pub fn a_pool_of_credit_alone() -> Case {
    Case {
        typed: &[
            (Field::Spend, "$850,000"),
            (Field::Plan, "unified-operations"),
            (Field::Start, "2027-01"),
            (Field::Horizon, "24"),
            (Field::CreditTrigger, "incident"),
            (Field::CreditAmount, "US$ 150 000.50"),
            (Field::CreditStart, "March 2027"),
            (Field::CreditMonths, "6"),
            (Field::CreditRelease, "pool"),
        ],
        scenario: json!({
            "format": "support-scenario", "version": 1, "start": "2027-01", "months": 24,
            "spend": { "monthly": "850000" }, "plan": "unified-operations",
            "asks": { "credits": [{
                "name": "Support credit", "trigger": "incident", "amount": "150000.50",
                "start": "2027-03", "months": 6, "release": "pool",
            }] },
        }),
    }
}

/// More credit than its window can use, in equal parts, beside a plan discount.
pub fn a_stranded_credit_in_even_parts() -> Case {
    Case {
        typed: &[
            (Field::Spend, "22,500"),
            (Field::Growth, "7,5 %"),
            (Field::Plan, "enterprise-on-ramp"),
            (Field::Accounts, "3"),
            (Field::Start, "2026-12"),
            (Field::Horizon, "12"),
            (Field::CreditTrigger, "migration"),
            (Field::CreditAmount, "0.4 million"),
            (Field::CreditStart, "2027-02"),
            (Field::CreditMonths, "3"),
            (Field::CreditRelease, "even"),
            (Field::ChangeDiscount, "15%"),
            (Field::ChangeFrom, "2027/04"),
        ],
        scenario: json!({
            "format": "support-scenario", "version": 1, "start": "2026-12", "months": 12,
            "spend": { "monthly": "22500", "annual_growth": "0.075" },
            "accounts": 3, "plan": "enterprise-on-ramp",
            "asks": {
                "credits": [{
                    "name": "Support credit", "trigger": "migration", "amount": "400000",
                    "start": "2027-02", "months": 3, "release": "even",
                }],
                "structural": { "effective": "2027-04", "plan_discount_percent": "0.15" },
            },
        }),
    }
}

/// The windows of both asks follow the renewal, and what is left empty is the default.
pub fn windows_after_the_renewal() -> Case {
    Case {
        typed: &[
            (Field::Spend, "3 100 000"),
            (Field::Growth, "20 percent"),
            (Field::Plan, "enterprise"),
            (Field::Renewal, "30 June 2027"),
            (Field::Start, "2027-01"),
            (Field::CreditTrigger, "agreement"),
            (Field::CreditAmount, "250k"),
            (Field::ChangePlan, "enterprise"),
            (Field::ChangeDiscount, "10 %"),
        ],
        scenario: json!({
            "format": "support-scenario", "version": 1, "start": "2027-01", "months": 36,
            "spend": { "monthly": "3100000", "annual_growth": "0.20" }, "plan": "enterprise",
            "asks": {
                "credits": [{
                    "name": "Support credit", "trigger": "agreement", "amount": "250000",
                    "start": "2027-07", "months": 12, "release": "pool",
                }],
                "structural": { "effective": "2027-07", "plan": "enterprise", "plan_discount_percent": "0.10" },
            },
        }),
    }
}

/// The least there is: one small account, nothing asked, below the plan's minimum.
pub fn a_small_account() -> Case {
    Case {
        typed: &[
            (Field::Spend, "$ 300"),
            (Field::Plan, "business-plus"),
            (Field::Start, "February 2027"),
            (Field::Horizon, "1"),
        ],
        scenario: json!({
            "format": "support-scenario", "version": 1, "start": "2027-02", "months": 1,
            "spend": { "monthly": "300" }, "plan": "business-plus",
        }),
    }
}

//! Cases as a person types them, each beside the scenario file that it means, written by hand.
//!
//! Amounts, percentages and months are typed in every way that the page says it reads.

use serde_json::{Value, json};

/// A case.
pub struct Case {
    /// What is typed into an empty form.
    pub typed: &'static [(&'static str, &'static str)],
    /// The scenario that it is.
    pub scenario: Value,
}

/// Business Support for twelve accounts, retired inside the horizon; nothing is asked.
pub fn twelve_accounts_and_a_retirement() -> Case {
    Case {
        typed: &[
            ("spend.monthly", "850k"),
            ("spend.annual_growth", "12 %"),
            ("plan", "business"),
            ("accounts", "12"),
            ("start", "Nov 2026"),
            ("months", "18"),
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
            ("spend.monthly", "1.2m"),
            ("spend.annual_growth", "-4"),
            ("plan", "enterprise"),
            ("start", "01/2027"),
            ("months", "36"),
            ("discount_rate", "8.5"),
            ("asks.structural.plan", "business-plus"),
            ("asks.structural.effective", "Jun 2027"),
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
            ("spend.monthly", "$850,000"),
            ("plan", "unified-operations"),
            ("start", "2027-01"),
            ("months", "24"),
            ("asks.credits[0].trigger", "incident"),
            ("asks.credits[0].amount", "US$ 150 000.50"),
            ("asks.credits[0].start", "March 2027"),
            ("asks.credits[0].months", "6"),
            ("asks.credits[0].release", "pool"),
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
            ("spend.monthly", "22,500"),
            ("spend.annual_growth", "7,5 %"),
            ("plan", "enterprise-on-ramp"),
            ("accounts", "3"),
            ("start", "2026-12"),
            ("months", "12"),
            ("asks.credits[0].trigger", "migration"),
            ("asks.credits[0].amount", "0.4 million"),
            ("asks.credits[0].start", "2027-02"),
            ("asks.credits[0].months", "3"),
            ("asks.credits[0].release", "even"),
            ("asks.structural.plan_discount_percent", "15%"),
            ("asks.structural.effective", "2027/04"),
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
            ("spend.monthly", "3 100 000"),
            ("spend.annual_growth", "20 percent"),
            ("plan", "enterprise"),
            ("agreement.renewal", "30 June 2027"),
            ("start", "2027-01"),
            ("asks.credits[0].trigger", "agreement"),
            ("asks.credits[0].amount", "250k"),
            ("asks.structural.plan", "enterprise"),
            ("asks.structural.plan_discount_percent", "10 %"),
        ],
        scenario: json!({
            "format": "support-scenario", "version": 1, "start": "2027-01", "months": 36,
            "spend": { "monthly": "3100000", "annual_growth": "0.20" }, "plan": "enterprise",
            "agreement": { "renewal": "2027-06-30" },
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
        typed: &[("spend.monthly", "$ 300"), ("plan", "business-plus"), ("start", "February 2027"), ("months", "1")],
        scenario: json!({
            "format": "support-scenario", "version": 1, "start": "2027-02", "months": 1,
            "spend": { "monthly": "300" }, "plan": "business-plus",
        }),
    }
}

/// Everything that a contract holds: agreement, own terms, commitments, waves, credits in hand, two asks, closed months.
pub fn a_whole_contract() -> Case {
    Case {
        typed: &[
            ("spend.monthly", "850k"),
            ("spend.annual_growth", "10"),
            ("plan", "enterprise"),
            ("months", "24"),
            ("start", "2027-01"),
            ("discount_rate", "8"),
            ("agreement.renewal", "2029-09-30"),
            ("agreement.start", "October 2026"),
            ("agreement.years", "2"),
            ("agreement.discount", "7 %"),
            ("agreement.support_counts", "true"),
            ("agreement.marketplace_monthly", "20k"),
            ("agreement.yearly_commitment[0]", "9m"),
            ("agreement.yearly_commitment[1]", "10m"),
            ("accounts[0].name", "production"),
            ("accounts[0].share", "75"),
            ("accounts[1].name", "tests"),
            ("accounts[1].share", "25 %"),
            ("terms.plan_discount_percent", "5"),
            ("terms.discount_applies_to_minimum_charge", "true"),
            ("terms.basis", "net"),
            ("terms.savings_plans", "amortized"),
            ("terms.tiers[0].from", "0"),
            ("terms.tiers[0].rate", "9"),
            ("terms.tiers[1].from", "200k"),
            ("terms.tiers[1].rate", "6 %"),
            ("terms.additional_charges[0].description", "Incident Detection and Response"),
            ("terms.additional_charges[0].monthly", "7,000"),
            ("commitment_discounts[0].kind", "savings_plan"),
            ("commitment_discounts[0].month", "2026-12"),
            ("commitment_discounts[0].upfront", "36k"),
            ("commitment_discounts[0].recurring", "500"),
            ("commitment_discounts[0].term_months", "36"),
            ("migrations[0].name", "warehouse"),
            ("migrations[0].start", "Apr 2027"),
            ("migrations[0].ramp_months", "6"),
            ("migrations[0].added_monthly", "60k"),
            ("credits_in_hand[0].amount", "20k"),
            ("credits_in_hand[0].start", "2027-01"),
            ("credits_in_hand[0].months", "6"),
            ("spend.months[0].month", "2027-06"),
            ("spend.months[0].amount", "900k"),
            ("actuals[0].month", "2026-12"),
            ("actuals[0].eligible", "840k"),
            ("actuals[0].charge", "65k"),
            ("asks.credits[0].trigger", "agreement"),
            ("asks.credits[0].amount", "100k"),
            ("asks.credits[0].start", "2027-03"),
            ("asks.credits[1].amount", "30k"),
            ("asks.credits[1].start", "2027-05"),
            ("asks.credits[1].months", "3"),
            ("asks.structural.plan_discount_percent", "10"),
            ("asks.structural.effective", "2027-07"),
            ("asks.structural.savings_plans", "none"),
        ],
        scenario: json!({
            "format": "support-scenario", "version": 1, "start": "2027-01", "months": 24, "discount_rate": "0.08",
            "spend": { "monthly": "850000", "annual_growth": "0.10", "months": { "2027-06": "900000" } },
            "accounts": [{ "name": "production", "share": "0.75" }, { "name": "tests", "share": "0.25" }],
            "plan": "enterprise",
            "terms": {
                "basis": "net", "plan_discount_percent": "0.05", "discount_applies_to_minimum_charge": true,
                "tiers": [{ "from": "0", "rate": "0.09" }, { "from": "200000", "rate": "0.06" }],
                "savings_plans": "amortized",
                "additional_charges": [{ "description": "Incident Detection and Response", "monthly": "7000" }],
            },
            "commitment_discounts": [{
                "kind": "savings_plan", "month": "2026-12", "upfront": "36000", "recurring": "500", "term_months": 36,
            }],
            "agreement": {
                "kind": "edp", "start": "2026-10", "years": 2, "yearly_commitment": ["9000000", "10000000"],
                "discount": "0.07", "support_counts": true, "marketplace_monthly": "20000", "renewal": "2029-09-30",
            },
            "migrations": [{ "name": "warehouse", "start": "2027-04", "ramp_months": 6, "added_monthly": "60000" }],
            "credits_in_hand": [{ "amount": "20000", "start": "2027-01", "months": 6 }],
            "actuals": [{ "month": "2026-12", "eligible": "840000", "charge": "65000" }],
            "asks": {
                "credits": [
                    {
                        "name": "Support credit", "trigger": "agreement", "amount": "100000",
                        "start": "2027-03", "months": 12, "release": "pool",
                    },
                    { "name": "Support credit 2", "amount": "30000", "start": "2027-05", "months": 3, "release": "pool" },
                ],
                "structural": { "effective": "2027-07", "plan_discount_percent": "0.10", "savings_plans": "none" },
            },
        }),
    }
}

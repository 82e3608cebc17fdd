//! Reads a scenario section by section, in the contract's order.

use chrono::NaiveDate;

use super::{
    super::{
        book::TariffBook,
        input::{
            At, Fields, Problems,
            fields::{count, date, discounting, flag, growth, money, month, plan, rising, share, text, word},
        },
        rate::Rate,
        tariff::PlanId,
        tiers::{Tier, Tiers},
    },
    Accounts, Actual, Additional, Asks, ExplicitMonths, Grant, Kind, Migration, Problem, Release, Scenario, Spend,
    Structural, Terms, Tree, Trigger, UNNAMED_CREDIT, Wanted, bounds,
    deal::{Agreed, agreement, basis, commitment, treatment},
    evidence::{actual, effort, incident},
};

const FORMAT: &str = "support-scenario";
const TOP: &[&str] = &[
    "format",
    "version",
    "title",
    "notes",
    "as_of",
    "tariff",
    "start",
    "months",
    "discount_rate",
    "spend",
    "accounts",
    "plan",
    "after_retirement",
    "terms",
    "commitment_discounts",
    "agreement",
    "migrations",
    "incidents",
    "credits_in_hand",
    "actuals",
    "asks",
    "effort",
];
/// The structural change has two fields of its own before those of the terms.
const STRUCTURAL: &[&str] = &[
    "effective",
    "plan",
    "basis",
    "plan_discount_percent",
    "discount_applies_to_minimum_charge",
    "minimum_charge",
    "tiers",
    "reserved_instances",
    "savings_plans",
    "additional_charges",
];
const TERMS: &[&str] = STRUCTURAL.split_at(2).1;
const GRANT: &[&str] = &["name", "trigger", "amount", "start", "months", "release", "monthly_cap"];

/// Reads and checks a scenario; names every problem at once.
pub fn read(tree: &Tree, book: &TariffBook) -> Result<Scenario, Vec<Problem>> {
    let problems = Problems::default();
    // A plan of any edition; whether it has a price in the pinned one is for the projection to say.
    let plans: Vec<PlanId> = book.plans().iter().map(|plan| plan.id.clone()).collect();
    let scenario = At::top(tree, &problems).map(TOP).and_then(|fields| scenario(&fields, &plans, book));
    if let Some(scenario) = &scenario {
        check_spend(scenario, &problems);
    }
    match scenario {
        Some(scenario) if problems.is_empty() => Ok(scenario),
        _ => Err(problems.into_list()),
    }
}

fn scenario(top: &Fields, plans: &[PlanId], book: &TariffBook) -> Option<Scenario> {
    // Every section is read before any is asked for, so that all problems are named.
    top.required("format", word([(FORMAT, ())]));
    top.required("version", count(1..=1));
    let title = top.maybe("title", text);
    let notes = top.maybe("notes", text);
    let as_of = top.maybe("as_of", date);
    let tariff = top.maybe("tariff", edition(book));
    let start = top.required("start", month);
    let months = top.required("months", count(1..=bounds::MONTHS));
    let discount_rate = top.maybe("discount_rate", discounting);
    let spend = top.required("spend", spend);
    let accounts = top.maybe("accounts", accounts);
    let today = top.required("plan", plan(plans));
    let after_retirement = top.maybe("after_retirement", plan(plans));
    let terms = top.maybe("terms", |at| Some(terms(&at.map(TERMS)?)));
    let commitments = top.maybe("commitment_discounts", |at| at.list(commitment));
    let Agreed { agreement, renewal } = top.maybe("agreement", agreement).unwrap_or_default();
    let migrations = top.maybe("migrations", |at| at.list(migration));
    let incidents = top.maybe("incidents", |at| at.list(incident));
    let credits_in_hand = top.maybe("credits_in_hand", |at| at.list(grant));
    let actuals = top.maybe("actuals", actuals);
    let asks = top.maybe("asks", |at| asks(at, plans));
    let effort = top.maybe("effort", effort);
    Some(Scenario {
        title,
        notes,
        as_of,
        tariff,
        start: start?,
        months: months?,
        discount_rate,
        spend: spend?,
        accounts,
        plan: today?,
        after_retirement,
        terms: terms.unwrap_or_default(),
        commitments: commitments.unwrap_or_default(),
        agreement,
        renewal,
        migrations: migrations.unwrap_or_default(),
        incidents: incidents.unwrap_or_default(),
        credits_in_hand: credits_in_hand.unwrap_or_default(),
        actuals: actuals.unwrap_or_default(),
        asks: asks.unwrap_or_default(),
        effort,
    })
}

fn spend(at: At) -> Option<Spend> {
    let fields = at.map(&["monthly", "annual_growth", "months", "months_include_migrations"])?;
    let monthly = fields.optional("monthly", money);
    let annual_growth = fields.maybe("annual_growth", growth);
    let months = fields.optional("months", explicit_months);
    let months_include_migrations = fields.maybe("months_include_migrations", flag).unwrap_or(false);
    if monthly.is_none() && months.is_none() {
        fields.required("monthly", money);
    }
    Some(Spend {
        monthly: monthly.map_or(Some(None), |read| read.map(Some))?,
        annual_growth,
        months: months.unwrap_or_else(|| Some(ExplicitMonths::default()))?,
        months_include_migrations,
    })
}

fn explicit_months(at: At) -> Option<ExplicitMonths> {
    let Tree::Map(entries) = at.tree else { return at.mistyped(Wanted::Map) };
    if entries.len() > bounds::ENTRIES {
        return at.wrong(Kind::TooMany);
    }
    let mut months = ExplicitMonths::default();
    for (key, tree) in entries {
        let entry = at.below(key, tree);
        let named = Tree::text(key.as_str());
        if let (Some(month), Some(amount)) = (month(at.below(key, &named)), money(entry))
            && !months.add(month, amount)
        {
            entry.wrong::<()>(Kind::Repeated);
        }
    }
    Some(months)
}

fn accounts(at: At) -> Option<Accounts> {
    match at.tree {
        Tree::Number(_) => count(1..=bounds::ACCOUNTS)(at).map(Accounts::Equal),
        Tree::List(entries) if entries.is_empty() => at.wrong(Kind::Empty),
        Tree::List(_) => {
            let named = at.list(|entry| {
                let fields = entry.map(&["name", "share"])?;
                let name = fields.required("name", text);
                let share = fields.required("share", share);
                Some((name?, share?))
            })?;
            let sum = named.iter().map(|(_, share)| share.share()).sum::<rust_decimal::Decimal>();
            if sum != Rate::ONE.share() {
                return at.wrong(Kind::Shares { sum: sum.normalize().to_string() });
            }
            Some(Accounts::Named(named))
        }
        _ => at.mistyped(Wanted::Accounts),
    }
}

fn terms(fields: &Fields) -> Terms {
    Terms {
        basis: fields.maybe("basis", basis),
        plan_discount: fields.maybe("plan_discount_percent", share),
        discount_on_minimum: fields.maybe("discount_applies_to_minimum_charge", flag),
        minimum: fields.maybe("minimum_charge", money),
        tiers: fields.maybe("tiers", tiers),
        reserved_instances: fields.maybe("reserved_instances", treatment),
        savings_plans: fields.maybe("savings_plans", treatment),
        additional: fields.maybe("additional_charges", |at| {
            at.list(|entry| {
                let fields = entry.map(&["description", "monthly"])?;
                let description = fields.required("description", text);
                let monthly = fields.required("monthly", money);
                Some(Additional { description: description?, monthly: monthly? })
            })
        }),
    }
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

/// Closed months, each once.
fn actuals(at: At) -> Option<Vec<Actual>> {
    let actuals = at.list(actual)?;
    for (place, actual) in actuals.iter().enumerate() {
        if actuals[..place].iter().any(|earlier| earlier.month == actual.month) {
            at.wrong_in::<()>(&format!("[{place}].month"), Kind::MonthTwice(actual.month));
        }
    }
    Some(actuals)
}

fn migration(at: At) -> Option<Migration> {
    let fields = at.map(&["name", "start", "ramp_months", "added_monthly"])?;
    let name = fields.maybe("name", text);
    let start = fields.required("start", month);
    let ramp_months = fields.required("ramp_months", count(1..=bounds::MONTHS));
    let added_monthly = fields.required("added_monthly", money);
    Some(Migration {
        name: name.unwrap_or_else(|| "Migration".to_owned()),
        start: start?,
        ramp_months: ramp_months?,
        added_monthly: added_monthly?,
    })
}

fn grant(at: At) -> Option<Grant> {
    let fields = at.map(GRANT)?;
    let name = fields.maybe("name", text);
    let trigger = fields.maybe(
        "trigger",
        word([("agreement", Trigger::Agreement), ("migration", Trigger::Migration), ("incident", Trigger::Incident)]),
    );
    let amount = fields.required("amount", money);
    let start = fields.required("start", month);
    let months = fields.required("months", count(1..=bounds::MONTHS));
    let release = fields.maybe("release", word([("pool", Release::Pool), ("even", Release::Even)]));
    let monthly_cap = fields.maybe("monthly_cap", share);
    Some(Grant {
        name: name.unwrap_or_else(|| UNNAMED_CREDIT.to_owned()),
        trigger,
        amount: amount?,
        start: start?,
        months: months?,
        release,
        monthly_cap,
    })
}

fn asks(at: At, plans: &[PlanId]) -> Option<Asks> {
    let fields = at.map(&["credits", "structural"])?;
    let credits = fields.maybe("credits", |at| at.list(grant));
    let structural = fields.maybe("structural", |at| {
        let fields = at.map(STRUCTURAL)?;
        let effective = fields.required("effective", month);
        let plan = fields.maybe("plan", plan(plans));
        let terms = terms(&fields);
        Some(Structural { effective: effective?, plan, terms })
    });
    Some(Asks { credits: credits.unwrap_or_default(), structural })
}

/// An edition of the tariff book that there is.
fn edition(book: &TariffBook) -> impl FnOnce(At) -> Option<NaiveDate> {
    |at| {
        let asked = date(at)?;
        let known = || book.editions().map(|edition| edition.to_string());
        if book.editions().any(|edition| edition == asked) {
            Some(asked)
        } else {
            at.wrong(Kind::Edition { known: known().collect() })
        }
    }
}

/// Without a rule, every month of the horizon must be explicit.
fn check_spend(scenario: &Scenario, problems: &Problems) {
    let bare =
        (0..scenario.months).map(|k| scenario.start.plus(k)).find(|month| scenario.spend.months.get(month).is_none());
    if let (None, Some(month)) = (scenario.spend.monthly, bare) {
        problems.add("spend.monthly", Kind::MissingSpend(month));
    }
}

//! Reads a scenario section by section, in the contract's order.

use chrono::NaiveDate;

use super::{
    super::{
        book::TariffBook,
        input::{
            At, Fields, Problems,
            fields::{count, date, discounting, estimate, flag, growth, money, month, plan, text, word},
        },
        partition::Partition,
        tariff::PlanId,
    },
    Actual, ExplicitMonths, Kind, Migration, Problem, Scenario, Spend, Structural, Terms, Tree, Wanted,
    asks::{asks, grant},
    bargain::{leverage, need},
    bounds,
    deal::{Agreed, agreement, commitment, next_agreement},
    evidence::{actual, effort, incident},
    found::bill,
    terms::{TERMS, terms},
    who::{BUYS_THROUGH, account_named, accounts, check_sum, have_amounts, spend_of},
};

const FORMAT: &str = "support-scenario";
const TOP: &[&str] = &[
    "format",
    "version",
    "title",
    "notes",
    "as_of",
    "tariff",
    "partition",
    "buys_through",
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
    "next_agreement",
    "migrations",
    "incidents",
    "credits_in_hand",
    "actuals",
    "asks",
    "effort",
    "need",
    "leverage",
    "bill",
];
/// Reads and checks a scenario; names every problem at once.
pub fn read(tree: &Tree, book: &TariffBook) -> Result<Scenario, Vec<Problem>> {
    let problems = Problems::default();
    // A plan of any edition; whether it has a price in the pinned one is for the projection to say.
    let plans: Vec<PlanId> = book.plans().iter().map(|plan| plan.id.clone()).collect();
    let scenario = At::top(tree, &problems).map(TOP).and_then(|fields| scenario(&fields, &plans, book));
    if let Some(scenario) = &scenario {
        check_spend(scenario, &problems);
        check_china(scenario, &problems);
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
    let partition = top.maybe("partition", word(Partition::NAMES));
    let buys_through = top.maybe("buys_through", word(BUYS_THROUGH));
    let start = top.required("start", month);
    let months = top.required("months", count(1..=bounds::MONTHS));
    let discount_rate = top.maybe("discount_rate", discounting);
    let amounts = top.find("accounts").is_some_and(|at| have_amounts(&at));
    let spend = top.required("spend", |at| spend(at, amounts));
    let accounts = top.optional("accounts", |at| accounts(at, plans));
    let today = top.required("plan", plan(plans));
    let after_retirement = top.maybe("after_retirement", plan(plans));
    let terms = top.maybe("terms", |at| Some(terms(&at.map(TERMS)?)));
    let commitments =
        top.maybe("commitment_discounts", |at| at.list(|entry| commitment(entry, account_named(accounts.as_ref()))));
    let Agreed { agreement, renewal, requires_plan } =
        top.maybe("agreement", |at| agreement(at, plans)).unwrap_or_default();
    let next = top.optional("next_agreement", |at| next_agreement(at, plans, renewal));
    let migrations = top.maybe("migrations", |at| at.list(migration));
    let incidents = top.maybe("incidents", |at| at.list(incident));
    let credits_in_hand = top.maybe("credits_in_hand", |at| at.list(grant));
    let actuals = top.maybe("actuals", actuals);
    let asks = top.maybe("asks", |at| asks(at, plans, next.as_ref()));
    let effort = top.maybe("effort", effort);
    let need = top.maybe("need", need);
    let leverage = top.maybe("leverage", leverage);
    let bill = top.maybe("bill", bill);
    if let (Some(Some(accounts)), Some(spend)) = (&accounts, &spend) {
        check_sum(accounts, spend, top);
    }
    Some(Scenario {
        title,
        notes,
        as_of,
        tariff,
        partition: partition.unwrap_or_default(),
        buys_through,
        start: start?,
        months: months?,
        discount_rate,
        spend: spend_of(accounts.as_ref().and_then(Option::as_ref), spend?),
        accounts: accounts.flatten().map(|accounts| accounts.beside(today.as_ref())),
        plan: today?,
        after_retirement,
        terms: terms.unwrap_or_default(),
        commitments: commitments.unwrap_or_default(),
        agreement,
        renewal,
        requires_plan,
        next_agreement: next.flatten(),
        migrations: migrations.unwrap_or_default(),
        incidents: incidents.unwrap_or_default(),
        credits_in_hand: credits_in_hand.unwrap_or_default(),
        actuals: actuals.unwrap_or_default(),
        asks: asks.unwrap_or_default(),
        effort,
        need,
        leverage,
        bill,
    })
}

/// `amounts`: the accounts say what is spent in a month.
fn spend(at: At, amounts: bool) -> Option<Spend> {
    let fields = at.map(&["monthly", "annual_growth", "months", "months_include_migrations"])?;
    let monthly = fields.optional("monthly", estimate(money));
    let annual_growth = fields.maybe("annual_growth", estimate(growth));
    let months = fields.optional("months", explicit_months);
    let months_include_migrations = fields.maybe("months_include_migrations", flag).unwrap_or(false);
    if monthly.is_none() && months.is_none() && !amounts {
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
    let added_monthly = fields.required("added_monthly", estimate(money));
    Some(Migration {
        name: name.unwrap_or_else(|| "Migration".to_owned()),
        start: start?,
        ramp_months: ramp_months?,
        added_monthly: added_monthly?,
    })
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

/// No price list of AWS China is known: today's terms and those of another plan must bring their own.
fn check_china(scenario: &Scenario, problems: &Problems) {
    if scenario.partition.has_price_list() {
        return;
    }
    let moves = |change: &&Structural| change.plan.as_ref().is_some_and(|plan| *plan != scenario.plan);
    let change = scenario.asks.structural.as_ref().filter(moves).map(|change| (&change.terms, "asks.structural"));
    for (terms, section) in [Some((&scenario.terms, "terms")), change].into_iter().flatten() {
        for field in not_in_china(terms) {
            problems.add(format!("{section}.{field}"), Kind::NeededInChina);
        }
    }
}

/// The fields that are missing where no price list is known.
fn not_in_china(terms: &Terms) -> impl Iterator<Item = &'static str> {
    let fields = [("tiers", terms.tiers.is_none()), ("minimum_charge", terms.minimum.is_none())];
    fields.into_iter().filter(|(_, missing)| *missing).map(|(field, _)| field)
}

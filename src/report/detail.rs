//! One month of one path, explained: from what is paid to the charge, the bands, the tariff row and its source.

use crate::{
    calc::{
        Money, PathName, Projection, Rate, Scenario, TariffBook,
        charge::{AccountCharge, Who},
        path::{Path, PathMonth},
        tariff::{Card, Grade},
        tiers::Slice,
    },
    words::{detail as words, fill},
};

use super::{format, paths::label, rates, result::account_name};

/// How a month's figure came about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Detail {
    /// "Stay, March 2027".
    pub title: String,
    /// The plan in force.
    pub plan: String,
    /// Steps before the bands: usage, migrations, eligible spend.
    pub spend: Vec<Step>,
    /// The bands, account by account.
    pub accounts: Vec<AccountDetail>,
    /// Steps after the bands: the sum, credits, what is paid.
    pub after: Vec<Step>,
    /// Where the tariff row was read and how sure it is.
    pub source: Option<CardSource>,
}

/// One step of the sum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What it is.
    pub words: String,
    /// Its amount.
    pub amount: String,
    /// True for what the steps before lead to.
    pub total: bool,
}

/// The bands of one account, or of several equal ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountDetail {
    /// Whose.
    pub title: String,
    /// Band by band.
    pub bands: Vec<BandRow>,
    /// Minimum, discount, rounding.
    pub steps: Vec<Step>,
}

/// One band.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BandRow {
    /// "$0 to $10,000".
    pub band: String,
    /// "10 %".
    pub rate: String,
    /// Spend inside it.
    pub slice: String,
    /// The product.
    pub charge: String,
}

/// Where a tariff row was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardSource {
    /// The page or document.
    pub title: String,
    /// Its address.
    pub address: String,
    /// "checked 23 November 2026, grade B".
    pub checked: String,
    /// The weakest grade of the row.
    pub grade: Grade,
    /// What a reader should know.
    pub note: String,
}

/// Explains one month of one path; nothing where the month lies outside.
pub fn detail(
    scenario: &Scenario,
    projection: &Projection,
    book: &TariffBook,
    path: PathName,
    place: usize,
) -> Option<Detail> {
    let book = book.pinned(scenario.tariff);
    let whole = projection.path(path);
    let month = whole.months.get(place)?;
    Some(Detail {
        title: fill(words::TITLE, &[("path", label(path).0), ("month", &format::month(month.month()))]),
        plan: book.plan(&month.bill().plan).map_or_else(|| month.bill().plan.to_string(), |plan| plan.name.clone()),
        spend: spend(month),
        accounts: month.bill().charge.accounts.iter().map(|account| account_detail(scenario, account)).collect(),
        after: after(whole, month),
        source: source(book, month),
    })
}

fn step(words: impl Into<String>, amount: Money) -> Step {
    Step { words: words.into(), amount: format::exact(amount), total: false }
}

fn total(words: impl Into<String>, amount: Money) -> Step {
    Step { total: true, ..step(words, amount) }
}

fn spend(month: &PathMonth) -> Vec<Step> {
    let (spend, of) = (&month.bill().spend, &month.bill().spend.of);
    let rule = if of.explicit { words::USAGE_GIVEN } else { words::USAGE_BY_RULE };
    let mut steps = vec![step(rule, of.usage)];
    if of.migrated.is_positive() {
        steps.push(step(words::MIGRATIONS, of.migrated));
    }
    if spend.taken_off != Rate::ZERO {
        steps.push(factor(fill(words::NET, &[("percent", &format::percent(spend.taken_off))]), spend.taken_off));
    }
    if spend.fees.is_positive() {
        steps.push(step(words::FEES, spend.fees));
    }
    steps.push(total(words::ELIGIBLE, spend.eligible));
    steps
}

/// A step that multiplies by what a discount leaves.
fn factor(words: String, discount: Rate) -> Step {
    Step {
        words,
        amount: fill(words::TIMES, &[("factor", &discount.rest().unwrap_or_default().to_string())]),
        total: false,
    }
}

fn account_detail(scenario: &Scenario, account: &AccountCharge) -> AccountDetail {
    let title = match account.who {
        Who::Pooled => words::POOLED.to_owned(),
        Who::Each(1) => words::ACCOUNT.to_owned(),
        Who::Each(count) => {
            fill(words::EACH, &[("count", &count.to_string()), ("amount", &format::exact(account.base.to_cents()))])
        }
        Who::Named(_) => account_name(account.who, 1, scenario.accounts.as_ref()),
    };
    AccountDetail { title, bands: account.lines.iter().map(band).collect(), steps: steps(account) }
}

fn band(line: Slice) -> BandRow {
    BandRow {
        band: rates::band(line.from, line.to),
        rate: format::percent(line.rate),
        slice: format::exact(line.slice.to_cents()),
        charge: format::exact(line.charge.to_cents()),
    }
}

fn steps(account: &AccountCharge) -> Vec<Step> {
    let mut steps = vec![step(words::BANDS, account.bands.to_cents())];
    let minimum = step(if account.minimum_applied { words::MINIMUM_APPLIES } else { words::MINIMUM }, account.minimum);
    let percent = format::percent(account.discount);
    let discount = |template| factor(fill(template, &[("percent", &percent)]), account.discount);
    match (account.discount.share().is_zero(), account.discount_on_minimum) {
        (true, _) => steps.push(minimum),
        (false, true) => steps.extend([minimum, discount(words::DISCOUNT_ON_GREATER)]),
        (false, false) => steps.extend([discount(words::DISCOUNT_ON_BANDS), minimum]),
    }
    steps.push(total(words::CHARGE, account.charge));
    let count = account.who.count();
    if count > 1 {
        // The product is a part of the month's charge, which was summed with checked arithmetic already.
        let all = account.charge.times(count).unwrap_or_default();
        steps.push(total(fill(words::FOR_ACCOUNTS, &[("count", &count.to_string())]), all));
    }
    steps
}

fn after(path: &Path, month: &PathMonth) -> Vec<Step> {
    let mut steps = Vec::new();
    if month.bill().charge.additional.is_positive() {
        steps.push(step(words::ADDITIONAL, month.bill().charge.additional));
    }
    steps.push(total(words::CHARGE_OF_MONTH, month.bill().charge.charge));
    for credit in &month.credits {
        let name = path.grants.get(credit.grant).map_or(words::CREDIT, |grant| grant.name.as_str());
        steps.push(Step {
            words: fill(words::PAID_BY, &[("credit", name)]),
            amount: fill(words::LESS, &[("amount", &format::exact(credit.applied))]),
            total: false,
        });
    }
    steps.push(total(words::PAID, month.paid));
    steps
}

fn source(book: &TariffBook, month: &PathMonth) -> Option<CardSource> {
    book.at(&month.bill().plan, month.month()).ok().map(card_source)
}

/// Where a card was read.
pub(super) fn card_source(card: &Card) -> CardSource {
    CardSource {
        title: card.source.title.clone(),
        address: card.source.address.clone(),
        checked: fill(words::CHECKED, &[("date", &format::date(card.checked))]),
        grade: card.weakest(),
        note: card.note.clone(),
    }
}

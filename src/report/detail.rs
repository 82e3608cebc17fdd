//! One month of one path, explained: from what is paid to the charge, the bands, the tariff row and its source.

use crate::{
    calc::{
        Money, PathName, Projection, Rate, Scenario, TariffBook,
        cap::Limits,
        charge::{AccountCharge, Who},
        path::{Path, PathMonth},
        tariff::{Card, Grade, PlanId},
        tiers::Slice,
    },
    words::{detail as words, fill},
};

use super::{
    format,
    paths::label,
    piece::{Figure, Sentence},
    rates,
    result::account_name,
};

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
    /// Its amount, which explains itself; of a factor, the words for it.
    pub amount: Sentence,
    /// True for what the steps before lead to.
    pub total: bool,
}

/// The bands of one account, or of several equal ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountDetail {
    /// Whose, and of several equal ones how much each is charged on.
    pub title: Sentence,
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
    /// Spend inside it.
    pub slice: Figure,
    /// "10%".
    pub rate: Figure,
    /// The product.
    pub charge: Figure,
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
    format::in_partition(scenario.partition, || made(scenario, projection.path(path), book.of(scenario), path, place))
}

fn made(scenario: &Scenario, whole: &Path, book: &TariffBook, path: PathName, place: usize) -> Option<Detail> {
    let month = whole.months.get(place)?;
    let at = At(format!("{}.months[{place}]", path.key()));
    let (mut line, mut accounts) = (0, Vec::new());
    for (place, account) in month.bill().charge.accounts.iter().enumerate() {
        accounts.push(account_detail(scenario, account, &at, place, line));
        line += account.lines.iter().count() * account.who.count() as usize;
    }
    Some(Detail {
        title: fill(words::TITLE, &[("path", label(path).0), ("month", &format::month(month.month()))]),
        plan: book.plan(&month.bill().plan).map_or_else(|| month.bill().plan.to_string(), |plan| plan.name.clone()),
        spend: spend(month, &at),
        accounts,
        after: after(whole, month, &at),
        source: scenario.partition.has_price_list().then(|| source(book, month)).flatten(),
    })
}

/// The month's path, which its figures begin with.
struct At(String);

impl At {
    /// A figure of the month.
    fn figure(&self, field: &str, amount: Money) -> Figure {
        Figure::beside(format!("{}.{field}", self.0), amount).to_the_cent(amount)
    }

    /// The same of what is not rounded yet.
    fn in_cents(&self, field: &str, amount: Money) -> Figure {
        self.figure(field, amount).to_the_cent(amount.to_cents())
    }

    fn step(&self, words: impl Into<String>, field: &str, amount: Money) -> Step {
        Step { words: words.into(), amount: self.figure(field, amount).into(), total: false }
    }

    fn total(&self, words: impl Into<String>, field: &str, amount: Money) -> Step {
        Step { total: true, ..self.step(words, field, amount) }
    }
}

fn spend(month: &PathMonth, at: &At) -> Vec<Step> {
    let (spend, of) = (&month.bill().spend, &month.bill().spend.of);
    let rule = if of.explicit { words::USAGE_GIVEN } else { words::USAGE_BY_RULE };
    let mut steps = vec![at.step(rule, "usage", of.usage)];
    if of.migrated.is_positive() {
        steps.push(at.step(words::MIGRATIONS, "migrated", of.migrated));
    }
    if spend.taken_off != Rate::ZERO {
        steps.push(factor(fill(words::NET, &[("percent", &format::percent(spend.taken_off))]), spend.taken_off));
    }
    if spend.fees.is_positive() {
        steps.push(at.step(words::FEES, "fees", spend.fees));
    }
    steps.push(at.total(words::ELIGIBLE, "eligible", spend.eligible));
    steps
}

/// A step that multiplies by what a discount leaves.
fn factor(words: String, discount: Rate) -> Step {
    let amount = fill(words::TIMES, &[("factor", &discount.rest().unwrap_or_default().to_string())]);
    Step { words, amount: amount.into(), total: false }
}

fn account_detail(scenario: &Scenario, account: &AccountCharge, at: &At, place: usize, line: usize) -> AccountDetail {
    let own = |field: &str| format!("accounts[{place}].{field}");
    let title = match account.who {
        Who::Pooled => words::POOLED.into(),
        Who::Each(1) => words::ACCOUNT.into(),
        Who::Each(count) => {
            let amount = at.in_cents(&own("base"), account.base).into();
            Sentence::with(words::EACH, &[("count", count.to_string().into()), ("amount", amount)])
        }
        Who::Named(_) => account_name(account.who, 1, scenario.accounts.as_ref()).into(),
        Who::OwnPool(_) => own_pool(account).into(),
    };
    let bands = account.lines.iter().enumerate().map(|(nth, slice)| band(slice, at, line + nth)).collect();
    AccountDetail { title, bands, steps: steps(account, at, own) }
}

/// What accounts that share a plan of their own are called.
fn own_pool(account: &AccountCharge) -> String {
    let plan = account.own.as_ref().map_or_else(String::new, PlanId::to_string);
    fill(words::OWN_POOL, &[("plan", &plan)])
}

/// A step whose amount stands in the file.
fn given(words: &str, amount: Money) -> Step {
    Step { words: words.to_owned(), amount: format::exact(amount).into(), total: false }
}

fn band(line: Slice, at: &At, nth: usize) -> BandRow {
    let own = |field: &str| format!("lines[{nth}].{field}");
    BandRow {
        band: rates::band(line.from, line.to),
        slice: at.in_cents(&own("slice"), line.slice),
        rate: Figure::share(format!("{}.{}", at.0, own("rate")), line.rate),
        charge: at.in_cents(&own("charge"), line.charge),
    }
}

fn steps(account: &AccountCharge, at: &At, own: impl Fn(&str) -> String) -> Vec<Step> {
    let bands = at.in_cents(&own("bands"), account.bands).into();
    let mut steps = vec![Step { words: words::BANDS.to_owned(), amount: bands, total: false }];
    let minimum = if account.minimum_applied { words::MINIMUM_APPLIES } else { words::MINIMUM };
    let minimum = at.step(minimum, &own("minimum"), account.minimum);
    let percent = format::percent(account.discount);
    let discount = |template| factor(fill(template, &[("percent", &percent)]), account.discount);
    match (account.discount.share().is_zero(), account.discount_on_minimum) {
        (true, _) => steps.push(minimum),
        (false, true) => steps.extend([minimum, discount(words::DISCOUNT_ON_GREATER)]),
        (false, false) => steps.extend([discount(words::DISCOUNT_ON_BANDS), minimum]),
    }
    steps.push(at.total(words::CHARGE, &own("charge"), account.charge));
    let count = account.who.count();
    if count > 1 {
        // The product is a part of the month's charge, which was summed with checked arithmetic already.
        let all = account.charge.times(count).unwrap_or_default();
        steps.push(at.total(fill(words::FOR_ACCOUNTS, &[("count", &count.to_string())]), &own("all"), all));
    }
    steps
}

fn after(path: &Path, month: &PathMonth, at: &At) -> Vec<Step> {
    let mut steps = Vec::new();
    let limits = month.bill().charge.limits;
    if let Some(cap) = limits.monthly {
        steps.push(given(words::MONTHLY_CAP, cap));
    }
    if let Some(left) = limits.yearly_left {
        steps.push(at.step(words::YEARLY_CAP_LEFT, "cap_left", left));
    }
    if limits != Limits::default() {
        steps.push(at.total(words::WITHIN_CAPS, "plan_charge", month.bill().charge.plan));
    }
    if month.bill().charge.additional.is_positive() {
        steps.push(at.step(words::ADDITIONAL, "additional", month.bill().charge.additional));
    }
    steps.push(at.total(words::CHARGE_OF_MONTH, "charge", month.bill().charge.charge));
    for (place, credit) in month.credits.iter().enumerate() {
        let name = path.grants.get(credit.grant).map_or(words::CREDIT, |grant| grant.name.as_str());
        let applied = at.figure(&format!("credits[{place}].applied"), credit.applied).into();
        steps.push(Step {
            words: fill(words::PAID_BY, &[("credit", name)]),
            amount: Sentence::with(words::LESS, &[("amount", applied)]),
            total: false,
        });
    }
    steps.push(at.total(words::PAID, "paid", month.paid));
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

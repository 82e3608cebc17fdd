//! What a projection takes for granted: defaults, unverified prices, rules nobody documents. Each is a kind with its values;
//! the words, reasons and sources are in `report::assumptions`.

use chrono::NaiveDate;

use super::{
    arrangement::{follow, own_in},
    book::TariffBook,
    calibrate::known_in,
    drawdown::ContractYear,
    money::Money,
    month::Month,
    own::own_plans,
    path::Path,
    rate::Rate,
    scenario::{Accounts, Agreement, Basis, CommitmentKind, Grant, RequiredPlan, Scenario, Terms},
    spend::private_discount,
    tariff::{Charged, Grade, PlanId},
};

/// One thing taken for granted.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Assumption {
    /// No edition was named: the newest is used.
    NewestTariff(NaiveDate),
    /// An older edition was named: it is used.
    OlderTariff {
        /// The edition named.
        pinned: NaiveDate,
        /// The newest one.
        newest: NaiveDate,
    },
    /// No growth was given.
    NoGrowth,
    /// No discount rate was given: present value is the plain sum.
    NoDiscounting,
    /// No accounts were given: one.
    OneAccount,
    /// So many accounts share the spend equally, and the plan is charged for each of them.
    EqualShares(u32),
    /// Spend is gross: before private discounts and credits, without support itself, Marketplace and the like.
    GrossBasis,
    /// No contract terms were given: the published card.
    PublishedTerms,
    /// A plan discount, and the flag was not given: it does not lower the minimum.
    MinimumNotDiscounted,
    /// A plan discount: the order of minimum and discount is documented nowhere.
    DiscountOrder,
    /// The plan ends inside the horizon.
    Retirement {
        /// What ends.
        plan: PlanId,
        /// The first day without it.
        on: NaiveDate,
        /// What follows.
        next: PlanId,
        /// How sure it is that this follows; none where the scenario chose it.
        next_grade: Option<Grade>,
    },
    /// A structural change to a plan that cannot be taken any more when it is to start.
    NotOnOffer(PlanId),
    /// A price that is not sure.
    UnsurePrice {
        /// The plan.
        plan: PlanId,
        /// The day its card began.
        valid_from: Option<NaiveDate>,
        /// The weakest grade on the card.
        grade: Grade,
    },
    /// Own tiers or an own minimum, and the path leaves the plan they were agreed for.
    OwnTermsEnd,
    /// A credit's release was not given: all at once.
    PoolRelease(String),
    /// A credit without an event that justifies it.
    NoTrigger(String),
    /// A credit window that lies wholly or partly outside the horizon.
    WindowOutside(String),
    /// A structural change that begins after the horizon.
    ChangeOutside(Month),
    /// A structural change dated before the first projected month: in force from that month on.
    ChangeEarlier(Month),
    /// A field that changes nothing within the projected months.
    Unused(&'static str),
    /// Explicit months outside the horizon, so many of them: not used.
    MonthsOutside(usize),
    /// No treatment was given for a kind of commitment that was bought: fees enter upfront.
    UpfrontFees(CommitmentKind),
    /// An agreement: what draws its commitment down is taken net of its discount.
    NetDrawDown,
    /// An agreement that does not say whether support counts: it does not.
    SupportOutside,
    /// Marketplace draws the commitment down, without a cap.
    MarketplaceUncapped,
    /// A contract year of which so many months are known.
    PartYear {
        /// Counted from 1.
        year: u32,
        /// The known months.
        months: u32,
    },
    /// An agreement: it may demand a support tier.
    TierDemanded,
    /// A closed month in which the plan had no price that is known: it is not calibrated.
    NotModelled(Month),
    /// A field that is evidence and changes no figure.
    Evidence(&'static str),
    /// Nothing says how support is bought: from AWS itself.
    BoughtFromAws,
    /// Commitments whose buyer is not named, among several accounts: their fees are divided as the spend is.
    FeesDivided,
    /// An account has this plan of its own: charged under its published terms.
    OwnPlan(PlanId),
    /// The agreement ends within the horizon and nothing is said of a next one: from this month on there is none.
    NoNextAgreement(Month),
    /// Today's terms ended with this month, before the first projected one.
    TermsEnded(Month),
    /// A yearly cap without an agreement: its years run from the first projected month.
    CapYears(Month),
    /// First and last month are charged whole, not by days.
    WholeMonths,
}

/// Everything that these paths take for granted, what matters most first.
pub fn assumptions(
    scenario: &Scenario,
    book: &TariffBook,
    [stay, structural]: [&Path; 2],
    agreement: &[ContractYear],
) -> Vec<Assumption> {
    let mut list = Vec::new();
    list.extend(retirements(scenario, book));
    list.extend(not_on_offer(scenario, book));
    if scenario.partition.has_price_list() {
        list.extend(unsure_prices(book, [stay, structural]));
        list.extend(unsure_prices_of_accounts(scenario, book));
    }
    list.extend(outside(scenario, book));
    list.extend(terms(scenario, [stay, structural]));
    list.extend(agreed(scenario, agreement));
    list.extend(credits(scenario));
    list.extend(evidence(scenario, book));
    list.extend(defaults(scenario, book, [stay, structural]));
    list
}

fn retirements(scenario: &Scenario, book: &TariffBook) -> Vec<Assumption> {
    let last = scenario.start.plus(scenario.months - 1);
    let asked = scenario.asks.structural.as_ref().and_then(|ask| ask.plan.as_ref()).map(|id| (id, None));
    let today = (&scenario.plan, scenario.after_retirement.as_ref());
    let ending = |(id, chosen): (&PlanId, Option<&PlanId>)| {
        let ending = book.plan(id)?.ended_in(last)?;
        // What was chosen may have ended by then, too: named is what really follows.
        let next = follow(book, id, chosen, Month::of(ending.on)?).ok()?.id.clone();
        let next_grade = (chosen != Some(&next)).then_some(ending.successor_grade);
        Some(Assumption::Retirement { plan: id.clone(), on: ending.on, next, next_grade })
    };
    let own = own_plans(scenario).into_iter().map(|id| (id, None));
    let mut list: Vec<Assumption> = Vec::new();
    for entry in [Some(today), asked].into_iter().flatten().chain(own).filter_map(ending) {
        if !list.contains(&entry) {
            list.push(entry);
        }
    }
    list
}

fn not_on_offer(scenario: &Scenario, book: &TariffBook) -> Option<Assumption> {
    let ask = scenario.asks.structural.as_ref()?;
    let id = ask.plan.as_ref().filter(|id| **id != scenario.plan)?;
    let on_offer = book.plan(id).is_none_or(|plan| plan.on_offer_in(ask.effective.max(scenario.start)));
    (!on_offer).then(|| Assumption::NotOnOffer(id.clone()))
}

/// Every card in use with anything on it graded below B.
fn unsure_prices(book: &TariffBook, paths: [&Path; 2]) -> Vec<Assumption> {
    let mut list: Vec<Assumption> = Vec::new();
    let mut seen = None;
    for month in paths.iter().flat_map(|path| &path.months) {
        let Ok(card) = book.at(&month.bill().plan, month.month()) else { continue };
        // The same card goes on for months.
        if seen.replace(card).is_some_and(|before| std::ptr::eq(before, card)) {
            continue;
        }
        let entry = Assumption::UnsurePrice {
            plan: month.bill().plan.clone(),
            valid_from: card.valid_from,
            grade: card.weakest(),
        };
        if card.weakest() > Grade::B && !list.contains(&entry) {
            list.push(entry);
        }
    }
    list
}

/// The same of accounts with plans of their own, where the scenario's plan has not named the card already.
fn unsure_prices_of_accounts(scenario: &Scenario, book: &TariffBook) -> Vec<Assumption> {
    let plans = own_plans(scenario);
    let months = || (0..scenario.months).map(|k| scenario.start.plus(k));
    let all = plans.iter().flat_map(|plan| months().map(move |month| own_in(scenario, book, plan, month)));
    let mut list: Vec<Assumption> = Vec::new();
    for under in all.flatten() {
        let (plan, grade) = (under.plan.id.clone(), under.card.weakest());
        let entry = Assumption::UnsurePrice { plan, valid_from: under.card.valid_from, grade };
        if grade > Grade::B && !list.contains(&entry) {
            list.push(entry);
        }
    }
    list
}

fn outside(scenario: &Scenario, book: &TariffBook) -> Vec<Assumption> {
    let after = scenario.start.plus(scenario.months);
    let unused = scenario.spend.months.months().filter(|month| *month < scenario.start || *month >= after).count();
    let late = scenario.asks.structural.as_ref().map(|ask| ask.effective).filter(|effective| *effective >= after);
    let mut list: Vec<Assumption> = late.map(Assumption::ChangeOutside).into_iter().collect();
    let early = scenario.asks.structural.as_ref().is_some_and(|ask| ask.effective < scenario.start);
    list.extend(early.then_some(Assumption::ChangeEarlier(scenario.start)));
    list.extend((unused > 0).then_some(Assumption::MonthsOutside(unused)));
    let idle = scenario.migrations.iter().any(|migration| migration.start >= after);
    list.extend(idle.then_some(Assumption::Unused("migrations")));
    let last = scenario.start.plus(scenario.months - 1);
    let stays = book.plan(&scenario.plan).is_some_and(|plan| plan.ended_in(last).is_none());
    list.extend((stays && scenario.after_retirement.is_some()).then_some(Assumption::Unused("after_retirement")));
    list
}

fn terms(scenario: &Scenario, paths: [&Path; 2]) -> Vec<Assumption> {
    let change = scenario.asks.structural.as_ref().map(|ask| &ask.terms);
    let all = || [Some(&scenario.terms), change].into_iter().flatten();
    let discounted = all().any(|terms| terms.plan_discount.is_some_and(|discount| discount.share() > 0.into()));
    let flagged = all().any(|terms| terms.discount_on_minimum.is_some());
    let own = |terms: &Terms| terms.minimum.is_some() || terms.tiers.is_some();
    let moves = paths.iter().any(|path| path.months.windows(2).any(|pair| pair[0].bill().plan != pair[1].bill().plan));
    let mut list = Vec::new();
    list.extend((scenario.terms == Terms::default()).then_some(Assumption::PublishedTerms));
    let ended = scenario.terms.until.filter(|last| *last < scenario.start);
    list.extend(ended.map(Assumption::TermsEnded));
    let capped = all().any(|terms| terms.maximum_yearly.is_some());
    let years = scenario.agreement.is_some() || scenario.next_agreement.is_some();
    list.extend((capped && !years).then_some(Assumption::CapYears(scenario.start)));
    list.extend((discounted && !flagged).then_some(Assumption::MinimumNotDiscounted));
    let on_minimum = all().any(|terms| terms.discount_on_minimum == Some(true));
    list.extend((discounted && !on_minimum).then_some(Assumption::DiscountOrder));
    list.extend((all().any(own) && moves).then_some(Assumption::OwnTermsEnd));
    list
}

/// The agreement and the commitments: what was not said, and what changes nothing.
fn agreed(scenario: &Scenario, years: &[ContractYear]) -> Vec<Assumption> {
    let mut list = Vec::new();
    let months = || (0..scenario.months).map(|k| scenario.start.plus(k));
    let change = scenario.asks.structural.as_ref().map(|ask| &ask.terms);
    let all = || [Some(&scenario.terms), change].into_iter().flatten();
    list.extend(no_next(scenario).map(Assumption::NoNextAgreement));
    if let Some(agreement) = &scenario.agreement {
        let runs = months().any(|month| agreement.runs_in(month));
        list.extend((!runs).then_some(Assumption::Unused("agreement")));
        let unread = runs && scenario.requires_plan == RequiredPlan::Unknown;
        list.extend(unread.then_some(Assumption::TierDemanded));
    }
    list.extend(drawn_down(scenario, years));
    let discounted = months().any(|month| private_discount(scenario, month) > Rate::ZERO);
    let net = all().any(|terms| terms.basis == Some(Basis::Net));
    list.extend((net && !discounted).then_some(Assumption::Unused("terms.basis")));
    list.extend(treatments(scenario, change));
    list
}

/// What draws the commitments of the known contract years down.
fn drawn_down(scenario: &Scenario, years: &[ContractYear]) -> Vec<Assumption> {
    let next = scenario.next_agreement.as_ref().map(|next| &next.terms);
    let both = [(scenario.agreement.as_ref(), false), (next, true)];
    let seen = both.into_iter().filter(|(_, next)| years.iter().any(|year| year.next == *next));
    let seen: Vec<&Agreement> = seen.filter_map(|(agreement, _)| agreement).collect();
    let silent = seen.iter().any(|agreement| agreement.support_counts.is_none());
    let marketplace = seen.iter().any(|agreement| agreement.marketplace_monthly.is_some_and(Money::is_positive));
    let mut list = Vec::new();
    list.extend((!seen.is_empty()).then_some(Assumption::NetDrawDown));
    list.extend(silent.then_some(Assumption::SupportOutside));
    list.extend(marketplace.then_some(Assumption::MarketplaceUncapped));
    let part = years.iter().filter(|year| year.months < 12);
    list.extend(part.map(|year| Assumption::PartYear { year: year.year, months: year.months }));
    list
}

/// The first month after an agreement that ends within the horizon, where no next one is in the file.
fn no_next(scenario: &Scenario) -> Option<Month> {
    let agreement = scenario.agreement.as_ref().filter(|_| scenario.next_agreement.is_none())?;
    let end = agreement.start.plus(agreement.years * 12);
    (scenario.start..scenario.start.plus(scenario.months)).contains(&end).then_some(end)
}

fn treatments(scenario: &Scenario, change: Option<&Terms>) -> Vec<Assumption> {
    let mut list = Vec::new();
    let after = scenario.start.plus(scenario.months);
    let seen = scenario
        .commitments
        .iter()
        .map(|bought| (bought.kind, bought.month < after && bought.month.plus(bought.term_months) > scenario.start));
    let seen: Vec<(CommitmentKind, bool)> = seen.collect();
    let idle = !seen.is_empty() && !seen.iter().any(|(_, seen)| *seen);
    list.extend(idle.then_some(Assumption::Unused("commitment_discounts")));
    let of = |kind: CommitmentKind, terms: &Terms| match kind {
        CommitmentKind::ReservedInstance => terms.reserved_instances,
        CommitmentKind::SavingsPlan => terms.savings_plans,
    };
    let kinds = [
        (CommitmentKind::ReservedInstance, "terms.reserved_instances"),
        (CommitmentKind::SavingsPlan, "terms.savings_plans"),
    ];
    for (kind, field) in kinds {
        let bought = seen.iter().any(|(bought, seen)| *bought == kind && *seen);
        let said = of(kind, &scenario.terms).is_some();
        list.extend((bought && !said).then_some(Assumption::UpfrontFees(kind)));
        let anywhere = said || change.is_some_and(|terms| of(kind, terms).is_some());
        list.extend((!bought && anywhere).then_some(Assumption::Unused(field)));
    }
    list
}

/// What was brought along and changes no figure, and closed months that nothing can be held against.
fn evidence(scenario: &Scenario, book: &TariffBook) -> Vec<Assumption> {
    let mut list = Vec::new();
    list.extend((!scenario.incidents.is_empty()).then_some(Assumption::Evidence("incidents")));
    list.extend(scenario.effort.is_some().then_some(Assumption::Evidence("effort")));
    let closed = scenario.actuals.iter().map(|actual| actual.month);
    let unknown = closed.filter(|month| known_in(scenario, book, *month).is_err());
    list.extend(unknown.map(Assumption::NotModelled));
    list
}

fn credits(scenario: &Scenario) -> Vec<Assumption> {
    let after = scenario.start.plus(scenario.months);
    let of = |grant: &Grant, asked: bool| {
        let outside = grant.start < scenario.start || grant.end() > after;
        [
            outside.then(|| Assumption::WindowOutside(grant.name.clone())),
            grant.release.is_none().then(|| Assumption::PoolRelease(grant.name.clone())),
            (asked && grant.trigger.is_none()).then(|| Assumption::NoTrigger(grant.name.clone())),
        ]
    };
    let asked = scenario.asks.credits.iter().map(|grant| (grant, true));
    let in_hand = scenario.credits_in_hand.iter().map(|grant| (grant, false));
    asked.chain(in_hand).flat_map(|(grant, asked)| of(grant, asked)).flatten().collect()
}

/// How many accounts there are.
fn accounts_of(scenario: &Scenario) -> usize {
    match &scenario.accounts {
        None => 1,
        Some(Accounts::Equal(count)) => count.likely as usize,
        Some(Accounts::Named(named)) => named.len(),
    }
}

fn defaults(scenario: &Scenario, book: &TariffBook, paths: [&Path; 2]) -> Vec<Assumption> {
    let per_account = |path: &&Path| {
        let mut plans = path.months.iter().filter_map(|month| book.plan(&month.bill().plan));
        plans.any(|plan| plan.charged == Charged::PerAccount)
    };
    let accounts = match &scenario.accounts {
        None => Some(Assumption::OneAccount),
        Some(Accounts::Equal(count)) if count.likely > 1 && paths.iter().any(per_account) => {
            Some(Assumption::EqualShares(count.likely))
        }
        Some(_) => None,
    };
    let several = accounts_of(scenario) > 1 && paths.iter().any(per_account);
    let buyers = scenario.commitments.iter().any(|bought| bought.account.is_none());
    let mut list = Vec::new();
    list.extend((several && buyers).then_some(Assumption::FeesDivided));
    list.extend(own_plans(scenario).into_iter().cloned().map(Assumption::OwnPlan));
    list.extend(scenario.buys_through.is_none().then_some(Assumption::BoughtFromAws));
    list.extend(scenario.terms.basis.is_none().then_some(Assumption::GrossBasis));
    list.extend(accounts);
    list.extend(scenario.spend.annual_growth.is_none().then_some(Assumption::NoGrowth));
    list.extend(scenario.discount_rate.is_none().then_some(Assumption::NoDiscounting));
    list.extend(scenario.tariff.is_none().then(|| Assumption::NewestTariff(book.edition())));
    list.push(Assumption::WholeMonths);
    list
}

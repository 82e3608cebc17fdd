//! The evidence that makes a request land, by event: what is there, what is missing, what an incident cost.
//!
//! Sources: the article's "Documenting the case for credits"; the service-level claim's deadline is in
//! `facts` of the tariff book's rules (grade B): the end of the second billing cycle after the incident.

use chrono::NaiveDate;

use super::{
    super::{
        exact::Overflow,
        money::Money,
        month::Month,
        scenario::{Incident, Migration, Trigger},
    },
    Facts, calendar,
};

/// Something that a case needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Criterion {
    /// What is committed a year.
    Commitment,
    /// For how many years.
    Length,
    /// When it is renewed, or begins.
    RenewalDate,
    /// What the private discount is today.
    Discount,
    /// Month and size of what a migration adds.
    Ramp,
    /// That the ramp falls into the months shown.
    RampInside,
    /// Usage as AWS billed it, to hold the ramp against.
    ClosedMonths,
    /// When the incident began.
    Started,
    /// How long it lasted.
    Duration,
    /// What failed.
    WhatFailed,
    /// Which AWS services.
    Services,
    /// Which systems of one's own.
    Systems,
    /// What it cost.
    Cost,
    /// AWS's own number for it.
    Reference,
}

/// The case of one event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseFile {
    /// What kind of event.
    pub trigger: Trigger,
    /// The place of an incident that has happened among all; none for any other event.
    pub incident: Option<usize>,
    /// The event's name; none for an agreement.
    pub name: Option<String>,
    /// What is documented.
    pub met: Vec<Criterion>,
    /// What is not.
    pub missing: Vec<Criterion>,
    /// What the incident cost, as far as it is documented.
    pub cost: Cost,
    /// The last day for the claim of a service-level credit, which is another matter and does not pay for support.
    pub claim_until: Option<NaiveDate>,
    /// Whether that day is past.
    pub claim_past: bool,
}

impl CaseFile {
    /// Whether less than half of what the case needs is documented.
    pub fn is_thin(&self) -> bool {
        self.met.len() < self.missing.len()
    }
}

/// What an incident cost, each part where it was said whole.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cost {
    /// Revenue lost: by the hour, for as long as it lasted.
    pub revenue: Option<Money>,
    /// Hours worked on it, by what one costs.
    pub work: Option<Money>,
    /// What else it cost.
    pub other: Option<Money>,
    /// All of it; none where nothing is documented.
    pub total: Option<Money>,
}

/// The cases of all events, with what incidents cost.
pub fn case_files(facts: &Facts) -> Result<Vec<CaseFile>, Overflow> {
    let mut files = event_files(facts);
    let happened = facts.scenario.incidents.iter().enumerate().filter(|(_, incident)| has_happened(facts, incident));
    let incidents = files.iter_mut().filter(|file| file.trigger == Trigger::Incident);
    for (file, (place, incident)) in incidents.zip(happened) {
        file.incident = Some(place);
        file.cost = cost(incident)?;
    }
    Ok(files)
}

/// The same without costs: agreement, migrations, incidents.
pub fn event_files(facts: &Facts) -> Vec<CaseFile> {
    let scenario = facts.scenario;
    // An agreement carries a credit as long as something of it is still to be signed, a migration as long as it still adds.
    let ahead = calendar::anchor(facts).is_some_and(|anchor| anchor.day > facts.as_of);
    let agreement = (ahead && scenario.has_agreement()).then(|| agreement_file(facts)).into_iter();
    let rising = scenario.migrations.iter().filter(|migration| is_rising(facts, migration));
    let migrations = rising.map(|migration| migration_file(facts, migration));
    let incidents =
        scenario.incidents.iter().filter(|incident| has_happened(facts, incident)).map(|one| incident_file(facts, one));
    let files: Vec<CaseFile> = agreement.chain(migrations).chain(incidents).collect();
    if !files.is_empty() {
        return files;
    }
    // Beside an event that is entered, one that is only named carries nothing.
    let claims = [
        claimed(facts, Trigger::Agreement, !scenario.has_agreement()),
        claimed(facts, Trigger::Migration, scenario.migrations.is_empty()),
        claimed(facts, Trigger::Incident, scenario.incidents.is_empty()),
    ];
    claims.into_iter().flatten().collect()
}

/// An event that a credit names and of which nothing was entered: there, on the word of who asks, with nothing to show for it.
fn claimed(facts: &Facts, trigger: Trigger, none: bool) -> Option<CaseFile> {
    let mut credits = facts.scenario.asks.credits.iter();
    let named = credits.any(|credit| credit.amount.is_positive() && credit.trigger == Some(trigger));
    (none && named).then(|| file(trigger, None, |_| false))
}

/// What the case of an event needs.
const fn criteria(trigger: Trigger) -> &'static [Criterion] {
    match trigger {
        Trigger::Agreement => &[Criterion::Length, Criterion::Commitment, Criterion::RenewalDate, Criterion::Discount],
        Trigger::Migration => &[Criterion::Ramp, Criterion::RampInside, Criterion::ClosedMonths],
        // That AWS ends a plan needs nothing to show for it.
        Trigger::PlanEnd => &[],
        Trigger::Incident => &[
            Criterion::Started,
            Criterion::Duration,
            Criterion::WhatFailed,
            Criterion::Services,
            Criterion::Systems,
            Criterion::Cost,
            Criterion::Reference,
        ],
    }
}

/// True of a migration that has not reached its full size.
pub fn is_rising(facts: &Facts, migration: &Migration) -> bool {
    migration.start.plus(migration.ramp_months) > Month::containing(facts.as_of)
}

/// An incident with a date after the day counted from has not happened.
pub fn has_happened(facts: &Facts, incident: &Incident) -> bool {
    incident.started.is_none_or(|started| started.date() <= facts.as_of)
}

fn file(trigger: Trigger, name: Option<&str>, met: impl Fn(Criterion) -> bool) -> CaseFile {
    let (met, missing) = criteria(trigger).iter().copied().partition(|one| met(*one));
    let name = name.map(str::to_owned);
    CaseFile {
        trigger,
        incident: None,
        name,
        met,
        missing,
        cost: Cost::default(),
        claim_until: None,
        claim_past: false,
    }
}

fn agreement_file(facts: &Facts) -> CaseFile {
    let agreement = facts.scenario.agreement.as_ref();
    // Of one that is still to begin, its start is the date.
    let begins = agreement.is_some_and(|agreement| agreement.start.first_day() > facts.as_of);
    file(Trigger::Agreement, None, |criterion| match criterion {
        Criterion::Commitment => agreement.is_some_and(|agreement| !agreement.yearly_commitment.is_empty()),
        Criterion::RenewalDate => begins || facts.scenario.renewal.is_some(),
        Criterion::Discount => agreement.is_some_and(|agreement| agreement.discount.is_some()),
        _ => agreement.is_some(),
    })
}

fn migration_file(facts: &Facts, migration: &Migration) -> CaseFile {
    let end = facts.scenario.start.plus(facts.scenario.months);
    file(Trigger::Migration, Some(&migration.name), |criterion| match criterion {
        Criterion::Ramp => migration.added_monthly.likely.is_positive(),
        Criterion::RampInside => migration.start >= facts.scenario.start && migration.start < end,
        _ => !facts.scenario.actuals.is_empty(),
    })
}

fn incident_file(facts: &Facts, incident: &Incident) -> CaseFile {
    let costed = incident.minutes.is_some() && incident.revenue_per_hour.is_some()
        || incident.engineer_hours.is_some() && incident.hourly_cost.is_some()
        || incident.other_cost.is_some();
    let met = |criterion| match criterion {
        Criterion::Started => incident.started.is_some(),
        Criterion::Duration => incident.minutes.is_some(),
        Criterion::WhatFailed => incident.what_failed.is_some(),
        Criterion::Services => !incident.services.is_empty(),
        Criterion::Systems => !incident.systems.is_empty(),
        Criterion::Cost => costed,
        _ => incident.aws_reference.is_some(),
    };
    let mut file = file(Trigger::Incident, Some(&incident.name), met);
    file.claim_until = claim_until(incident);
    file.claim_past = file.claim_until.is_some_and(|day| day < facts.as_of);
    file
}

/// The last day for the claim of a service-level credit; none where nobody knows when the incident was.
pub fn claim_until(incident: &Incident) -> Option<NaiveDate> {
    Some(Month::of(incident.started?.date())?.plus(2).last_day())
}

/// Revenue lost while it lasted, hours worked on it, and other costs, as far as each was said whole.
pub fn cost(incident: &Incident) -> Result<Cost, Overflow> {
    let revenue = match (incident.minutes, incident.revenue_per_hour) {
        (Some(minutes), Some(hourly)) => Some(hourly.part(minutes, 60)?.to_cents()),
        _ => None,
    };
    let work = match (incident.engineer_hours, incident.hourly_cost) {
        (Some(hours), Some(hourly)) => Some(hourly.scaled(hours)?.to_cents()),
        _ => None,
    };
    let other = incident.other_cost.map(Money::to_cents);
    let parts = [revenue, work, other];
    let said = parts.iter().any(Option::is_some);
    let total = Money::sum(parts.into_iter().flatten())?;
    Ok(Cost { revenue, work, other, total: said.then_some(total) })
}

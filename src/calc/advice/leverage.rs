//! How strong the position is from which the asks are made: eight signals, each for, against or unknown, with its figure.
//!
//! No probability is made of them. Their count sets how far above the target an ask opens. Every threshold here is our own starting
//! point: AWS publishes none.

use chrono::NaiveDate;
use rust_decimal::{Decimal, RoundingStrategy};

use super::{
    super::{
        exact::Overflow,
        money::Money,
        month::Month,
        rate::Rate,
        scenario::{Offer, Trigger},
    },
    Facts,
    calendar::Calendars,
    case_file::{event_files, has_happened, is_rising},
    term,
};

/// Months of a year.
const YEAR: usize = 12;
/// Usage of a year from which AWS negotiates privately as a matter of course (ours).
const YEARLY_SPEND: Money = Money::new(Decimal::from_parts(100_000_000, 0, 0, false, 2));
/// Days between the signature and the end of a quarter in which AWS wants to close (ours).
const QUARTER: i64 = 42;
/// Days until the agreement's end in which several rounds can be played (ours).
const ENOUGH_TIME: i64 = 180;
/// The share of the spend that could move from which AWS has something to lose (ours).
const MOVABLE: Rate = Rate::new(Decimal::from_parts(10, 0, 0, false, 2));
/// Months in which an incident is still an argument (ours).
const RECENT: u32 = 12;
/// Signals for, less signals against, from which the position is fair, and strong (ours).
const FAIR: usize = 1;
const STRONG: usize = 5;

/// One of the eight signals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// Usage of the next twelve months against what is committed for them.
    GrowthAgainstCommitment,
    /// Usage of a year.
    YearlySpend,
    /// Days until the agreement ends, or begins.
    TimeLeft,
    /// Days from the signature to the end of AWS's quarter.
    QuarterEnd,
    /// An offer by somebody else.
    TestedAlternative,
    /// The share of the spend that could move.
    MovableShare,
    /// Usage that a migration adds.
    NewWorkload,
    /// A documented incident.
    IncidentRecord,
}

impl Sign {
    /// As the result has it.
    pub const fn id(self) -> &'static str {
        match self {
            Sign::GrowthAgainstCommitment => "growth-against-commitment",
            Sign::YearlySpend => "yearly-spend",
            Sign::TimeLeft => "time-left",
            Sign::QuarterEnd => "quarter-end",
            Sign::TestedAlternative => "tested-alternative",
            Sign::MovableShare => "movable-share",
            Sign::NewWorkload => "new-workload",
            Sign::IncidentRecord => "incident-record",
        }
    }
}

/// Where a signal stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stands {
    /// It helps the customer.
    For,
    /// It helps AWS.
    Against,
    /// Not known.
    Unknown,
}

impl Stands {
    /// As the result has it.
    pub const fn id(self) -> &'static str {
        match self {
            Stands::For => "for",
            Stands::Against => "against",
            Stands::Unknown => "unknown",
        }
    }

    const fn of(helps: bool) -> Stands {
        if helps { Stands::For } else { Stands::Against }
    }
}

/// The figure of a signal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// Dollars.
    Amount(Money),
    /// A share of one; may be above one.
    Share(Rate),
    /// Days.
    Days(i64),
    /// How far another offer has been taken.
    Offer(Offer),
    /// Criteria of a case that are met, and all of them.
    Met(usize, usize),
}

/// One signal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Signal {
    /// Which one.
    pub sign: Sign,
    /// Where it stands.
    pub stands: Stands,
    /// Its figure, where it is known.
    pub figure: Option<Figure>,
}

/// How strong the position is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// Not more signals for than against.
    Weak,
    /// One to four more for than against.
    Fair,
    /// Five or more.
    Strong,
}

impl Strength {
    /// As the result has it.
    pub const fn id(self) -> &'static str {
        match self {
            Strength::Weak => "weak",
            Strength::Fair => "fair",
            Strength::Strong => "strong",
        }
    }

    /// What a target is multiplied by to open with (ours).
    pub const fn opens_at(self) -> Decimal {
        match self {
            Strength::Weak => Decimal::from_parts(13, 0, 0, false, 1),
            Strength::Fair => Decimal::from_parts(15, 0, 0, false, 1),
            Strength::Strong => Decimal::from_parts(18, 0, 0, false, 1),
        }
    }
}

/// The eight signals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leverage {
    /// Each once, in the order of [`Sign`].
    pub signals: Vec<Signal>,
    /// What their count says.
    pub strength: Strength,
}

/// The signals of a scenario.
pub fn leverage(facts: &Facts, calendars: &Calendars) -> Result<Leverage, Overflow> {
    let signals = vec![
        against_commitment(facts)?,
        yearly_spend(facts)?,
        time_left(facts, calendars),
        quarter_end(calendars),
        alternative(facts),
        movable(facts),
        new_workload(facts)?,
        incident(facts),
    ];
    let count = |stands| signals.iter().filter(|signal| signal.stands == stands).count();
    let strength = match count(Stands::For).saturating_sub(count(Stands::Against)) {
        ..FAIR => Strength::Weak,
        FAIR..STRONG => Strength::Fair,
        _ => Strength::Strong,
    };
    Ok(Leverage { signals, strength })
}

const fn unknown(sign: Sign) -> Signal {
    Signal { sign, stands: Stands::Unknown, figure: None }
}

fn known(sign: Sign, helps: bool, figure: Figure) -> Signal {
    Signal { sign, stands: Stands::of(helps), figure: Some(figure) }
}

/// Usage of the first year's months under a commitment, as a share of what is committed for them.
fn against_commitment(facts: &Facts) -> Result<Signal, Overflow> {
    let sign = Sign::GrowthAgainstCommitment;
    let years = &facts.projection.agreement;
    let first = years.iter().find(|year| year.held_against.is_positive());
    let Some(year) = first else { return Ok(unknown(sign)) };
    let share = year.eligible.over(year.held_against.dollars())?.dollars();
    let share = Rate::new(share.round_dp_with_strategy(4, RoundingStrategy::MidpointAwayFromZero));
    Ok(known(sign, share >= Rate::ONE, Figure::Share(share)))
}

/// Gross usage of the first twelve months shown, or what as many as are shown come to in a year.
fn yearly_spend(facts: &Facts) -> Result<Signal, Overflow> {
    let months = facts.projection.stay.months.iter().take(YEAR);
    let count = u32::try_from(months.len()).unwrap_or(1).max(1);
    let sum = Money::sum(months.map(|month| month.bill().spend.of.gross))?;
    let year = sum.part_in_cents(12, count)?;
    Ok(known(Sign::YearlySpend, year >= YEARLY_SPEND, Figure::Amount(year)))
}

fn time_left(facts: &Facts, calendars: &Calendars) -> Signal {
    let Some((anchor, _)) = &calendars.agreement else { return unknown(Sign::TimeLeft) };
    let days = anchor.day.signed_duration_since(facts.as_of).num_days();
    known(Sign::TimeLeft, days >= ENOUGH_TIME, Figure::Days(days))
}

/// Amazon's financial year is the calendar year.
fn quarter_end(calendars: &Calendars) -> Signal {
    let Some(course) = calendars.course() else { return unknown(Sign::QuarterEnd) };
    let days = days_to_quarter_end(course.signature);
    known(Sign::QuarterEnd, days <= QUARTER, Figure::Days(days))
}

/// Days from a day to the end of its quarter.
fn days_to_quarter_end(day: NaiveDate) -> i64 {
    let into = (Month::containing(day).number() - 1) % 3;
    let last = Month::containing(day).plus(2 - into).last_day();
    last.signed_duration_since(day).num_days()
}

/// An offer that was only quoted has not been tested, so it helps nobody yet.
fn alternative(facts: &Facts) -> Signal {
    let sign = Sign::TestedAlternative;
    let Some(offer) = facts.scenario.leverage.as_ref().and_then(|known| known.alternative) else {
        return unknown(sign);
    };
    let figure = Some(Figure::Offer(offer));
    let stands = match offer {
        Offer::None => Stands::Against,
        Offer::Quoted => Stands::Unknown,
        Offer::Piloted | Offer::Live => Stands::For,
    };
    Signal { sign, stands, figure }
}

fn movable(facts: &Facts) -> Signal {
    let share = facts.scenario.leverage.as_ref().and_then(|known| known.movable_share);
    share.map_or(unknown(Sign::MovableShare), |share| known(Sign::MovableShare, share >= MOVABLE, Figure::Share(share)))
}

fn new_workload(facts: &Facts) -> Result<Signal, Overflow> {
    let rising = facts.scenario.migrations.iter().filter(|migration| is_rising(facts, migration));
    let added = Money::sum(rising.map(|migration| migration.added_monthly.likely))?;
    Ok(match added.is_positive() {
        true => known(Sign::NewWorkload, true, Figure::Amount(added)),
        false => unknown(Sign::NewWorkload),
    })
}

/// The best documented incident of the last year; one that is documented by less than half carries nothing yet.
fn incident(facts: &Facts) -> Signal {
    let sign = Sign::IncidentRecord;
    let oldest = term::months_back(facts.as_of, RECENT);
    let recent = facts.scenario.incidents.iter().any(|incident| {
        has_happened(facts, incident) && incident.started.is_none_or(|started| started.date() >= oldest)
    });
    let files = event_files(facts).into_iter().filter(|file| file.trigger == Trigger::Incident);
    let best = files.map(|file| (file.met.len(), file.met.len() + file.missing.len())).max();
    let Some((met, of)) = best.filter(|_| recent) else { return unknown(sign) };
    let stands = if met * 2 < of { Stands::Unknown } else { Stands::For };
    Signal { sign, stands, figure: Some(Figure::Met(met, of)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quarter_ends_with_its_third_month() {
        for (day, days) in [("2026-12-17", 14), ("2027-06-16", 14), ("2027-07-01", 91), ("2028-03-31", 0)] {
            assert_eq!(days_to_quarter_end(day.parse().expect("a day")), days, "{day}");
        }
    }
}

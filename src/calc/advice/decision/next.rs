//! The first thing to do, with its day and whom it is addressed to. An event that comes first in time comes first here, whatever the
//! decision is about.

use chrono::NaiveDate;

use super::{
    super::{
        super::scenario::BuysThrough,
        Facts,
        calendar::{
            Calendars, Slot, Stage,
            working_days::{aws_on_or_after, on_or_after},
        },
        role::Role,
    },
    Kind, PlanEnds, Reopen,
};

/// What is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Choose the plan that follows the one that ends.
    ChoosePlan,
    /// Read on the bill which plan it is now.
    ReadBill,
    /// Ask AWS to reopen the agreement.
    Reopen,
    /// Do not sign the agreement as it is; ask for another commitment.
    DoNotSign,
    /// Switch to another plan.
    Switch,
    /// A stage of an event's calendar.
    Stage(Stage),
}

impl Action {
    /// As the result has it.
    pub const fn id(self) -> &'static str {
        match self {
            Action::ChoosePlan => "choose-plan",
            Action::ReadBill => "read-bill",
            Action::Reopen => "reopen",
            Action::DoNotSign => "do-not-sign",
            Action::Switch => "switch",
            Action::Stage(stage) => stage.id(),
        }
    }
}

/// The first thing to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Next {
    /// What.
    pub action: Action,
    /// The last day for it.
    pub date: NaiveDate,
    /// Whom it is addressed to.
    pub to: Role,
}

/// The first thing to do; none where a decision leaves nothing to do.
pub fn next(
    facts: &Facts,
    kind: Kind,
    calendars: &Calendars,
    ends: Option<&PlanEnds>,
    reopen: Option<&Reopen>,
) -> Option<Next> {
    let as_of = facts.as_of;
    let own = match kind {
        Kind::PlanEnds => ends.map(|ends| match ends.ended {
            true => (as_of, Next { action: Action::ReadBill, date: on_or_after(as_of), to: Role::Own }),
            false => (as_of, Next { action: Action::ChoosePlan, date: ends.choose_by, to: Role::Own }),
        }),
        Kind::Reopen => reopen.map(|found| {
            let (action, date) = match found.in_force {
                true => (Action::Reopen, aws_on_or_after(as_of)),
                false => (Action::DoNotSign, on_or_after(as_of)),
            };
            (date, Next { action, date, to: Role::AccountManager })
        }),
        Kind::Switch => {
            let until = calendars.switch.map_or_else(|| on_or_after(as_of), |slot| slot.until);
            Some((as_of, Next { action: Action::Switch, date: until, to: Role::Own }))
        }
        Kind::NotWorthAsking => return None,
        Kind::Negotiate | Kind::Credit | Kind::Nothing => None,
    };
    let stages = stages(calendars, kind).filter(|slot| slot.until >= as_of).map(|slot| {
        let to = addressee(slot.stage);
        (slot.from, Next { action: Action::Stage(slot.stage), date: slot.until, to })
    });
    // On the same day an event that does not wait comes first.
    let first = stages.chain(own).min_by_key(|(from, _)| *from).map(|(_, next)| next)?;
    let partner = facts.scenario.buys_through == Some(BuysThrough::Partner) && first.to != Role::Own;
    Some(Next { to: if partner { Role::Partner } else { first.to }, ..first })
}

/// The stages that come into question. Beside a decision about something else, only an incident has days that do not wait.
fn stages(calendars: &Calendars, kind: Kind) -> impl Iterator<Item = &Slot> {
    let negotiated = matches!(kind, Kind::Negotiate | Kind::Credit | Kind::Nothing);
    let incidents = calendars.incidents.iter().flat_map(|(_, days)| &days.slots).filter(move |_| kind > Kind::PlanEnds);
    let courses = calendars.course().into_iter().chain(calendars.migration.as_ref().map(|(_, course)| course));
    let courses = courses.flat_map(|course| &course.slots).filter(move |_| negotiated && kind != Kind::Nothing);
    let found = calendars.find_out.iter().filter(move |_| negotiated);
    incidents.chain(found).chain(courses)
}

/// Whom a stage is addressed to.
pub const fn addressee(stage: Stage) -> Role {
    match stage {
        Stage::Extension | Stage::Announce | Stage::Opening | Stage::Ask | Stage::Answer => Role::AccountManager,
        Stage::Counter => Role::PricingDesk,
        Stage::BestAndFinal => Role::SalesLeadership,
        Stage::FindOut
        | Stage::Baseline
        | Stage::Alternatives
        | Stage::Paper
        | Stage::Signature
        | Stage::Record
        | Stage::Claim
        | Stage::Switch => Role::Own,
    }
}

//! What an action can be, to whom it goes, and what it falls back on: stable names, and nothing else.

use super::super::{calendar::Stage, role::Role};

/// Where in the plan an action stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// It begins within seven days.
    ThisWeek,
    /// It begins before the request goes out in writing.
    BeforeYouOpen,
    /// It begins before the signature, or on its day.
    AtTheTable,
    /// It begins after that.
    AfterSignature,
}

impl Group {
    /// As the result prints it.
    pub const fn id(self) -> &'static str {
        match self {
            Group::ThisWeek => "this-week",
            Group::BeforeYouOpen => "before-you-open",
            Group::AtTheTable => "at-the-table",
            Group::AfterSignature => "after-signature",
        }
    }
}

/// What an action belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// The agreement: its renewal, its start or its end.
    Agreement,
    /// A new term for the agreement that runs.
    Reopening,
    /// A migration.
    Migration,
    /// An incident.
    Incident,
    /// Today's plan ends.
    PlanEnd,
    /// A plan that needs nobody's consent.
    SelfService,
    /// A credit that was asked for.
    Credit,
}

impl Event {
    /// As the result prints it.
    pub const fn id(self) -> &'static str {
        match self {
            Event::Agreement => "agreement",
            Event::Reopening => "reopening",
            Event::Migration => "migration",
            Event::Incident => "incident",
            Event::PlanEnd => "plan-end",
            Event::SelfService => "self-service",
            Event::Credit => "credit",
        }
    }
}

/// Something to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Task {
    /// Choose the plan that follows today's.
    ChoosePlan,
    /// Read on the bill which plan followed today's.
    ReadBill,
    /// Ask AWS for a new term with a lower commitment.
    Reopen,
    /// Do not sign the agreement as it is.
    DoNotSign,
    /// A stage of an event's calendar.
    Stage(Stage),
    /// Ask before the request goes out, because what is asked for begins before that.
    AskNow,
    /// AWS refused: take the walk-away, or go to sales leadership.
    Refused,
    /// See that a credit is on the account.
    CreditArrives,
    /// See how fast a credit is used.
    CheckCredit,
    /// Three months are left of a credit, and it will not be used up.
    CreditExpires,
    /// A credit has ended.
    ReviewCredit,
}

impl Task {
    /// Whether something is asked of AWS with it for the first time.
    pub(super) const fn asks(self) -> bool {
        matches!(
            self,
            Task::Reopen
                | Task::DoNotSign
                | Task::AskNow
                | Task::Stage(Stage::Extension | Stage::Opening | Stage::Ask | Stage::Counter)
        )
    }

    /// Whether something is settled with it.
    pub(super) const fn closes(self) -> bool {
        matches!(self, Task::Stage(Stage::Signature | Stage::Answer | Stage::Paper))
    }

    /// As the result's ids have it.
    pub const fn id(self) -> &'static str {
        match self {
            Task::ChoosePlan => "choose-plan",
            Task::ReadBill => "read-bill",
            Task::AskNow => "ask-now",
            Task::Refused => "refused",
            Task::CreditArrives => "arrives",
            Task::CheckCredit => "check",
            Task::CreditExpires => "expires",
            Task::ReviewCredit => "review",
            Task::Reopen => "reopen",
            Task::DoNotSign => "do-not-sign",
            Task::Stage(stage) => stage.id(),
        }
    }
}

/// Who does something, or approves it, on the buyer's side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Person {
    /// Who answers for the cloud spend.
    CloudLead,
    /// Who runs the systems.
    Engineering,
    /// Who buys.
    Procurement,
    /// Who books the bills.
    Finance,
    /// Who approves money.
    FinanceChief,
    /// Who reads the paper.
    Legal,
}

impl Person {
    /// As the result prints it.
    pub const fn id(self) -> &'static str {
        match self {
            Person::CloudLead => "cloud-lead",
            Person::Engineering => "engineering",
            Person::Procurement => "procurement",
            Person::Finance => "finance",
            Person::FinanceChief => "finance-chief",
            Person::Legal => "legal",
        }
    }
}

/// Who at AWS it goes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AwsRole {
    /// Sponsors a request and cannot grant it.
    AccountManager,
    /// Confirms facts.
    TechnicalAccountManager,
    /// Prices a request.
    PricingDesk,
    /// Approves exceptions.
    SalesLeadership,
    /// Funds migrations.
    MigrationFunding,
    /// Takes service-level claims.
    Support,
    /// The partner that support is bought from, in place of AWS's own people.
    Partner,
}

impl AwsRole {
    /// The same as the addressee of a decision; a case is filed by oneself.
    pub(super) const fn role(self) -> Role {
        match self {
            AwsRole::AccountManager => Role::AccountManager,
            AwsRole::TechnicalAccountManager => Role::TechnicalAccountManager,
            AwsRole::PricingDesk => Role::PricingDesk,
            AwsRole::SalesLeadership => Role::SalesLeadership,
            AwsRole::MigrationFunding => Role::MigrationFunding,
            AwsRole::Support => Role::Own,
            AwsRole::Partner => Role::Partner,
        }
    }

    /// As the result prints it.
    pub const fn id(self) -> &'static str {
        match self {
            AwsRole::AccountManager => "account-manager",
            AwsRole::TechnicalAccountManager => "technical-account-manager",
            AwsRole::PricingDesk => "pricing-desk",
            AwsRole::SalesLeadership => "sales-leadership",
            AwsRole::MigrationFunding => "migration-funding",
            AwsRole::Support => "support",
            AwsRole::Partner => "partner",
        }
    }
}

/// What an action falls back on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fallback {
    /// Today's terms, extended.
    Extension,
    /// The walk-away.
    WalkAway,
    /// The floor of each ask.
    Floor,
    /// The smaller of what the documented cost and the window's charge allow.
    SmallerCredit,
    /// What follows today's plan by itself.
    Successor,
}

impl Fallback {
    /// As the result prints it.
    pub const fn id(self) -> &'static str {
        match self {
            Fallback::Extension => "extension",
            Fallback::WalkAway => "walk-away",
            Fallback::Floor => "floor",
            Fallback::SmallerCredit => "smaller-credit",
            Fallback::Successor => "successor",
        }
    }
}

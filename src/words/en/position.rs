//! What the internal page says of our position: what is not asked for, what is not given, what strengthens it, and other plans.

/// A heading.
pub const NOT_ASKED: &str = "Not yet asked for";
/// The heading in its place where asking is not worth it.
pub const INSTEAD: &str = "What to do instead";
/// A credit that nobody asked for.
pub const SUGGESTED_CREDIT: &str =
    "No credit is asked for: {event} could carry one of up to {amount}, usable from {from} to {until}.";
/// A heading.
pub const DO_NOT_GIVE: &str = "Do not give";
/// More commitment costs something at likely usage.
pub const COMMITMENT_COSTS: &str =
    "10% more commitment: within the months shown it would cost {likely} at likely usage and {low} at low usage.";
/// It costs something at low usage alone.
pub const COMMITMENT_COSTS_LOW: &str =
    "10% more commitment: it is free at likely usage, but would cost {low} at low usage within the months shown.";
/// The commitment that runs is missed already.
pub const COMMITMENT_MISSED: &str = "More commitment of any kind: today\u{2019}s is already missed.";
/// A heading.
pub const GIVE_ONLY_FOR: &str = "Give only for something in return";
/// One exchange.
pub const RUNG: &str = "{give}: only for {take}, worth {worth} a year ({charges} times the monthly Support charge).";
/// The same for what comes once.
pub const RUNG_ONCE: &str = "{give}: only for {take}, worth {worth} once ({charges} times the monthly Support charge).";
/// Something to give.
pub const EARLIER_SIGNATURE: &str = "An earlier signature";
/// Something to give.
pub const REFERENCE: &str = "A public reference";
/// Something to give.
pub const LONGER_TERM: &str = "One more year of term";
/// Something to give.
pub const MARKETPLACE: &str = "Purchases through AWS Marketplace";
/// Something to give.
pub const HIGHER_COMMITMENT: &str = "10% more commitment";
/// A heading.
pub const STRENGTH: &str = "What strengthens our position";
/// What stands for us; each part is one of those below.
pub const FOR_US: &str = "For us: {list}.";
/// What stands against us.
pub const AGAINST_US: &str = "Against us: {list}.";
/// What is not known; each part is one of `STRENGTHEN_`.
pub const STRENGTHEN: &str = "To strengthen it before the request goes out: {list}.";
/// Usage against what is committed.
pub const USAGE_ABOVE: &str = "usage is {share} of the commitment";
/// A year's spend.
pub const SPEND: &str = "we spend {amount} a year on AWS";
/// Days until the agreement ends.
pub const TIME: &str = "{days} days are left";
/// Days from signature to the end of AWS's quarter.
pub const QUARTER: &str = "we sign {days} days before the end of AWS\u{2019}s quarter";
/// The same where its year ends, too.
pub const FINANCIAL_YEAR: &str = "we sign {days} days before the end of AWS\u{2019}s fiscal year";
/// Another offer.
pub const TESTED: &str = "another provider has been tested";
/// No other offer.
pub const NOT_TESTED: &str = "no other provider has been tested";
/// What could move.
pub const MOVABLE: &str = "{share} of the spend could move";
/// A new workload.
pub const WORKLOAD: &str = "a migration adds {amount} a month";
/// An incident.
pub const RECORD: &str = "an incident is documented with {met} of {of} pieces of evidence";
/// What would help.
pub const STRENGTHEN_COMMITMENT: &str = "a usage forecast to compare with the commitment";
/// What would help.
pub const STRENGTHEN_TIME: &str = "the date on which the agreement ends";
/// What would help.
pub const STRENGTHEN_TESTED: &str = "test a workload with another provider";
/// What would help.
pub const STRENGTHEN_MOVABLE: &str = "name the share of the spend that could move";
/// What would help.
pub const STRENGTHEN_WORKLOAD: &str = "name new workloads that AWS would win";
/// What would help.
pub const STRENGTHEN_RECORD: &str = "complete the record of past incidents";

/// A heading.
pub const OTHER_PLANS: &str = "Plans";
/// What today's plan gives beside support.
pub const DEVOPS_TODAY: &str =
    "{plan}, your plan today, also gives an AWS DevOps Agent credit of {amount} a month, usable the month after.";
/// What another plan gives.
pub const DEVOPS_OTHER: &str = "It gives an AWS DevOps Agent credit of {amount} a month.";
/// A plan cannot be judged yet.
pub const PLAN_OPEN: &str = "Whether {plan} would cost less cannot be judged yet. Find out {questions}.";
/// A plan that would save cannot be judged yet.
pub const PLAN_OPEN_SAVES: &str =
    "{plan} would cost {amount} less over {months}, but whether it fits cannot be judged yet. Find out {questions}.";
/// A plan costs more.
pub const PLAN_DEARER: &str = "{plan} is no alternative: it costs {amount} more over {months}{accounts}.";
/// With so many accounts.
pub const WITH_ACCOUNTS: &str = " with {count} accounts";
/// A plan is no alternative for another reason, which is a sentence without its full stop.
pub const PLAN_REASON: &str = "{plan} is no alternative. {reason}.";
/// The number of accounts from which it costs more.
pub const PLAN_BREAK_EVEN: &str = "{break_even}.";
/// Evidence of an event that is not there; `list` holds the words of `proofs`.
pub const STILL_MISSING: &str = "Still missing in the record of {event}: {list}.";

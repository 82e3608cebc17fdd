//! The actions: what is to be done, by whom, with whom at AWS, and when.

/// The list as a whole.
pub const TITLE: &str = "What to do, in order";
/// A group of actions.
pub const THIS_WEEK: &str = "This week";
/// A group of actions.
pub const BEFORE_YOU_OPEN: &str = "Before you open";
/// A group of actions.
pub const AT_THE_TABLE: &str = "At the table";
/// A group of actions.
pub const AFTER_SIGNATURE: &str = "After signature";

/// A plan is chosen; `plan` by its name, `date` the day on which it ends.
pub const CHOOSE_PLAN: &str = "Choose the plan that follows {plan}, which ends on {date}.";
/// A plan has ended.
pub const READ_BILL: &str = "Read the first bill after {date} and note which plan it shows: {plan} has ended.";
/// Nobody knows whether an agreement runs.
pub const FIND_OUT: &str = "Find out whether an agreement with AWS binds you, and when it renews.";
/// The renewal is past.
pub const FIND_OUT_TERMS: &str = "Ask which terms apply now, what has lapsed and when they end.";
/// Under six weeks to the end of the agreement.
pub const EXTENSION: &str = "Ask for a three-month extension of today\u{2019}s terms, with the whole request in the same message. Ask for an answer by {date}.";
/// Support is put on the agenda.
pub const ANNOUNCE: &str = "Put support terms on the agenda for the agreement.";
/// Data are gathered.
pub const BASELINE: &str = "Gather 12 months of bills, the contract terms, open credits and a usage forecast.";
/// Alternatives are priced.
pub const ALTERNATIVES: &str = "Price the alternatives: other plans, other terms, and today\u{2019}s terms continuing.";
/// The request goes out.
pub const OPENING: &str = "Send the letter with the whole request. Ask for a written answer by {date}.";
/// AWS's answer is countered.
pub const COUNTER: &str = "Counter the answer. Negotiate the package as a whole, never item by item.";
/// The last offer.
pub const BEST_AND_FINAL: &str = "Ask for the best and final offer in writing.";
/// The paper.
pub const PAPER: &str =
    "Get the approvals, and check the draft contract for every agreed rate, date, credit product and window.";
/// The signature.
pub const SIGNATURE: &str = "Sign only when every figure in the contract is the one agreed.";
/// The paper, where an extension was asked for as well.
pub const PAPER_OR_EXTENSION: &str = "Get the approvals, and check both papers: the extension, and the draft contract for every agreed rate, date, credit product and window.";
/// The signature of one of the two.
pub const SIGNATURE_OR_EXTENSION: &str = "Sign the contract if every figure in it is the one agreed. Otherwise sign the extension: the negotiation then goes on to its end, and the new terms start after it.";

/// Evidence for a migration; `event` is "the migration" with its name.
pub const RAMP: &str = "Gather the evidence for {event}: what it adds month by month, next to closed months as billed.";
/// The request for a migration.
pub const MIGRATION_OPENING: &str = "Send the request for {event}. Ask for a written answer by {date}.";
/// AWS's answer on a migration is countered.
pub const MIGRATION_COUNTER: &str = "Counter the answer on {event}.";
/// What a migration brought is granted.
pub const MIGRATION_GRANT: &str = "Get what was agreed for {event} in writing before it starts.";

/// The record of an incident.
pub const RECORD: &str =
    "Complete the record of {event}: what failed, for how long, what it cost. Ask AWS to confirm the facts.";
/// The request after an incident.
pub const ASK: &str = "Send the record of {event} with the request. Ask for a written answer by {date}.";
/// The claim under the service-level agreement.
pub const CLAIM: &str = "File the service-level claim for {event}. It is separate and has its own deadline.";
/// AWS's answer is due.
pub const ANSWER: &str =
    "Follow up if there is no answer on {event} yet. A credit can be used from the month after it is granted.";
/// A plan that needs nobody's consent.
pub const SWITCH: &str = "Switch to {plan} yourself. It needs no consent from AWS and takes effect from {date}.";
/// Something begins before the request would go out.
pub const ASK_NOW: &str =
    "Ask now for {asked}: it starts before the main request goes out. Ask for a written answer by {date}.";
/// The agreement commits to too much.
pub const REOPEN: &str = "Ask to reopen the agreement: a new term with a lower, rising commitment, with Support counted toward it. Ask for an answer by {date}.";
/// AWS's answer on that is due.
pub const REOPEN_ANSWER: &str = "Follow up if there is no answer on reopening the agreement yet.";
/// An agreement that has not begun commits to too much.
pub const DO_NOT_SIGN: &str = "Do not sign this commitment. Ask for a lower, rising one with Support counted toward it, with an answer by {date}.";
/// AWS refused.
pub const REFUSED: &str = "AWS refused {asked}. Ask for an exception, or take the walk-away.";
/// AWS refused something, and something else is agreed.
pub const REFUSED_BESIDE: &str = "AWS refused {asked}. Ask for an exception, or sign what is agreed without it.";

/// A credit is there; `credit` is "the credit" with its name.
pub const ARRIVES: &str = "Check that {credit} is on the account and applies to AWS Support.";
/// A credit is checked once.
pub const CHECK: &str = "Check how much of {credit} has been used.";
/// A credit is checked every quarter.
pub const CHECK_QUARTERLY: &str = "Check every quarter how much of {credit} has been used.";
/// A credit will not be used up.
pub const EXPIRES: &str = "Three months of {credit} are left and part of it will go unused: ask for a longer window.";
/// A credit has ended.
pub const REVIEW: &str = "Check the first bill without {credit}.";

/// A person on our side.
pub const CLOUD_LEAD: &str = "cloud lead";
/// A person on our side.
pub const ENGINEERING: &str = "engineering";
/// A person on our side.
pub const PROCUREMENT: &str = "procurement";
/// A person on our side.
pub const FINANCE: &str = "finance";
/// A person on our side.
pub const FINANCE_CHIEF: &str = "CFO";
/// A person on our side.
pub const LEGAL: &str = "legal";

/// A person at AWS.
pub const ACCOUNT_MANAGER: &str = "AWS account manager (sponsors a request, cannot grant it)";
/// A person at AWS.
pub const TECHNICAL_ACCOUNT_MANAGER: &str = "technical account manager (confirms facts)";
/// A person at AWS.
pub const PRICING_DESK: &str = "AWS private pricing desk (prices the request)";
/// A person at AWS.
pub const SALES_LEADERSHIP: &str = "AWS sales leadership (approves exceptions)";
/// A person at AWS.
pub const MIGRATION_FUNDING: &str = "AWS migration funding team";
/// A person at AWS.
pub const SUPPORT: &str = "AWS Support (a case)";
/// The partner.
pub const PARTNER: &str = "your AWS partner";

/// Whom the next action is addressed to.
pub const TO_ACCOUNT_MANAGER: &str = "your AWS account manager";
/// The same.
pub const TO_TECHNICAL_ACCOUNT_MANAGER: &str = "your technical account manager";
/// The same.
pub const TO_PRICING_DESK: &str = "AWS\u{2019}s private pricing desk";
/// The same.
pub const TO_SALES_LEADERSHIP: &str = "AWS sales leadership";

/// Two days.
pub const FROM_TO: &str = "{from} to {until}";
/// What stands before an action, then what is done.
pub const DATED: &str = "{days}: {text}";
/// A thing to do that has a day of its own within an action.
pub const BY: &str = "By {date}: {text}";
/// Who does it.
pub const OWNER: &str = "Owner: {owner}.";
/// Who does it, and who approves.
pub const OWNER_APPROVER: &str = "Owner: {owner}; approval: {approver}.";
/// To whom it goes.
pub const TO: &str = "To: {role}.";
/// What the asks behind it are worth a year.
pub const DURABLE: &str = "Worth {amount} a year.";
/// What they bring once.
pub const ONCE: &str = "Worth {amount} once.";
/// Both.
pub const DURABLE_AND_ONCE: &str = "Worth {durable} a year and {once} once.";
/// It should have been earlier.
pub const LATE: &str = "There is less time than usual: hold every date.";
/// What it falls back on.
pub const FALLBACK_EXTENSION: &str = "If AWS refuses: sign today\u{2019}s terms for the shortest term on offer.";
/// What it falls back on.
pub const FALLBACK_WALK_AWAY: &str = "If AWS refuses: take the walk-away.";
/// What it falls back on.
pub const FALLBACK_FLOOR: &str =
    "If AWS offers less: compare it with the size from which each item is worth asking for.";
/// What it falls back on.
pub const FALLBACK_SMALLER: &str = "If AWS offers less: take a smaller credit against the documented cost.";
/// What it falls back on.
pub const FALLBACK_SUCCESSOR: &str = "If you do nothing: AWS decides which plan follows.";

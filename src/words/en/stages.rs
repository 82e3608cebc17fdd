//! The dates of the advice: the stages before a signature, and what happens to a credit after it.

/// The renewal is not known.
pub const FIND_OUT: &str =
    "Find out whether an agreement with AWS binds you and when it renews: nothing here is counted back from a guess.";
/// The agreement's day is past.
pub const FIND_OUT_TERMS: &str = "Ask your AWS account manager which terms run now, what has lapsed and when they end.";
/// It is late.
pub const EXTENSION: &str = "Ask AWS to extend today's terms by three months, and send your request on one page.";
/// AWS hears of it.
pub const ANNOUNCE: &str = "Tell your AWS account manager that support terms are on the agenda.";
/// What is gathered.
pub const BASELINE: &str =
    "Gather a year of bills, the contract terms, the credits in hand and a forecast of the spend.";
/// What is priced.
pub const ALTERNATIVES: &str = "Price the alternatives: other plans, other terms, and doing nothing.";
/// The request.
pub const OPENING: &str =
    "Send the request in writing, structure and credits together, and ask for an answer by {answer}.";
/// The rounds.
pub const COUNTER: &str = "Counter AWS's answer: trade across the package, never one item alone.";
/// There is time for one round.
pub const ROUND: &str = "There is time for one round of three weeks before the last offer.";
/// There is time for several.
pub const ROUNDS: &str = "There is time for {count} rounds of about three weeks before the last offer.";
/// The last offer.
pub const BEST_AND_FINAL: &str = "Ask AWS for its best and final offer.";
/// The paper.
pub const PAPER: &str = "Get the approvals and the paper: terms, dates, the credit's products and its window.";
/// The signature.
pub const SIGNATURE: &str = "Sign, once every figure in the paper is one of this page.";

/// The evidence for a migration.
pub const RAMP: &str = "Gather the evidence for {event}: what it adds month by month, beside closed months as billed.";
/// Its request.
pub const MIGRATION_OPENING: &str = "Ask AWS in writing for what {event} needs, with an answer by {answer}.";
/// Its rounds.
pub const MIGRATION_COUNTER: &str = "Counter AWS's answer on {event}.";
/// Its grant.
pub const MIGRATION_GRANT: &str = "Have what was agreed for {event} granted in writing before it starts.";

/// The record of an incident.
pub const RECORD: &str = "Close the record of {event}: what failed, for how long, and what it cost.";
/// What is asked after it.
pub const INCIDENT_ASK: &str = "Take the record of {event} to your AWS account manager and technical account manager, and ask for an answer by {answer}.";
/// The service-level claim.
pub const CLAIM: &str = "Claim the service-level credit for {event}: that is another matter, with its own deadline.";
/// AWS's answer.
pub const ANSWER: &str = "AWS's answer on {event} is due: a credit can be used from the month after it.";

/// A plan that needs nobody's consent.
pub const SWITCH: &str = "Change the plan yourself: it takes effect with the next month.";

/// Something should have been earlier.
pub const LATE: &str = "This is later than it should be: there is less time for an answer.";

/// The day counted back from, which begins a sentence: a renewal.
pub const RENEWAL: &str = "The renewal on {date}";
/// A start.
pub const START: &str = "The start of the agreement on {date}";
/// An end.
pub const END: &str = "The end of the agreement on {date}";
/// That day is today.
pub const IS_TODAY: &str = "{occasion} is today: today's terms go on only as far as the signed paper says, and what is not in it waits for the next event.";
/// That day is past.
pub const IS_PAST: &str = "{occasion} is past: today's terms go on only as far as the signed paper says, and what is not in it waits for the next event.";
/// There is time for everything.
pub const PACE_FULL: &str = "{occasion} leaves time for everything: three months to prepare and six from the request to the signature on {signature}.";
/// There is less time.
pub const PACE_COMPRESSED: &str = "{occasion} leaves less than the nine months with which advisers start (their word, grade C), so everything up to the signature on {signature} is shorter.";
/// There is hardly any.
pub const PACE_LATE: &str = "{occasion} is less than six weeks away: late. The day to sign is {signature}.";
/// What to settle for where it is late.
pub const LATE_FALLBACK: &str = "An extension by one month, so that the rest can be done in order.";

/// A credit's window opens.
pub const WINDOW_OPENS: &str =
    "See that {credit} is on the account, with its dates and with AWS Support among its products.";
/// A credit is being used.
pub const BURN_DOWN: &str = "Hold what is used of {credit} against the plan of this page.";
/// A credit ends soon.
pub const EXPIRING: &str =
    "Three months are left of {credit}, and it will not be used up: ask for the window to be longer.";
/// A credit has ended; a sentence begins with `THE_CREDIT` or `THE_CREDIT_NAMED`.
pub const REVIEW: &str = "{the_credit} has ended: compare the bill with the month after it on this page.";
/// A credit without a name, at the beginning of a sentence.
pub const THE_CREDIT: &str = "The credit";
/// One with its name.
pub const THE_CREDIT_NAMED: &str = "The credit {name}";

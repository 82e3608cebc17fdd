//! What follows the verdict: reasons, dates, what is lost, what the agreement asks.

/// The only credit hangs on an event.
pub const REASON: &str = "The credit needs a reason AWS can point to: bring {reason}.";
/// One of several credits hangs on an event.
pub const REASON_NAMED: &str = "{credit} needs a reason AWS can point to: bring {reason}.";
/// The credits hang on nothing.
pub const NO_EVENT: &str = "AWS grants credits when an event justifies them: a new agreement, a migration or a serious incident would give it a reason.";
/// The reason that an agreement gives.
pub const AGREEMENT: &str = "the size and length of your commitment";
/// The reason that a migration gives.
pub const MIGRATION: &str = "the consumption that the migration adds, month by month";
/// The reason that an incident gives.
pub const INCIDENT: &str = "the record of the incident: what failed, for how long, and what it cost";
/// The reason of a credit: AWS ends a plan.
pub const PLAN_END: &str = "AWS\u{2019}s notice that the plan ends, with what the plan that follows costs";

/// A contract year falls short.
pub const SHORT: &str =
    "Contract year {year} falls {amount} short of its commitment: a higher commitment would only add to that.";
/// A contract year falls short, of which not every month is known.
pub const SHORT_SO_FAR: &str = "Contract year {year} falls {amount} short of its commitment in the months that are known: a higher commitment would only add to that.";
/// The change has caught up.
pub const CAUGHT_UP: &str =
    "By {month} the structural change has saved as much as the credit, and stays ahead for as long as it holds.";
/// The change has not caught up.
pub const NOT_CAUGHT_UP: &str =
    "Within these months the credit saves more ({saved}), but it ends; the change is what lasts.";
/// The credit carries more than half.
pub const RELIANCE: &str = "More than half of the combined saving is the credit: it does not come back next year.";
/// A part of the credit is lost.
pub const STRANDED: &str = "{lost} of the credit cannot be used before its window closes: ask for a smaller credit and trade the rest for a lower rate.";
/// A plan will end.
pub const ENDS: &str =
    "{plan} ends on {date}; {next} follows in this projection. Ask about its terms before that date.";
/// A plan has ended.
pub const ENDED: &str = "{plan} ended on {date}; {next} follows in this projection. Ask about its terms now.";
/// What another plan changes.
pub const MOVE: &str = "A move changes what you get, which no figure here counts. First response to a critical case: {today_response} with {today}; {asked_response} with {asked}.";
/// After it, where there is an agreement.
pub const TIER_DEMANDED: &str = "An agreement often demands a support tier: ask before you count on another.";
/// The renewal is past.
pub const RENEWAL_PAST: &str =
    "The renewal on {date} is past: what is not in the signed paper waits for the next event.";
/// The renewal is near.
pub const RENEWAL_LATE: &str = "The renewal on {date} is {days} days away: late. Ask today for an extension of today's terms, and send your request on one page.";
/// The renewal is some time away, and something waits for it.
pub const RENEWAL_AHEAD: &str =
    "The renewal on {date} is about {months} away: send the request in writing on {opening}.";
/// Nothing waits for the renewal.
pub const RENEWAL_ALONE: &str = "The renewal on {date} is about {months} away.";
/// What ends with the agreement.
pub const LAPSE: &str =
    "If nothing is signed by {date}, your {discount} private discount ends: about {amount} a month.";
/// A credit that today's plan gives.
pub const DEVOPS: &str =
    "{plan} also gives you an AWS DevOps Agent credit of {amount} a month, usable the month after.";

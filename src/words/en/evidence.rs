//! The evidence of an event on its sheet. Pieces of evidence also stand inside a sentence; where one begins a line, its first letter is made
//! a capital.

/// One piece is there.
pub const SCORE_ONE: &str = "{met} of {of} pieces of evidence is there";
/// None or several are there.
pub const SCORE_SEVERAL: &str = "{met} of {of} pieces of evidence are there";
/// What the sum is called on a sheet.
pub const IN_ALL: &str = "in all";
/// What was not earned.
pub const REVENUE: &str = "revenue lost";
/// Hours.
pub const WORK: &str = "engineers\u{2019} work";
/// Anything else.
pub const OTHER: &str = "other cost";
/// A service-level credit can be claimed still.
pub const CLAIM: &str = "A service-level credit is another matter: it is claimed on its own until {date} (the end of the second billing cycle after the incident, grade B), and it does not pay for support.";
/// A service-level credit can be claimed no more.
pub const CLAIM_PAST: &str = "A service-level credit is another matter: it had to be claimed on its own until {date} (the end of the second billing cycle after the incident, grade B), which is past, and it does not pay for support.";

/// Evidence of an agreement.
pub const COMMITMENT: &str = "what is committed in each year";
/// Evidence of an agreement.
pub const LENGTH: &str = "the length of the commitment";
/// Evidence of an agreement.
pub const RENEWAL_DATE: &str = "the date of the renewal, or of the start";
/// Evidence of an agreement.
pub const DISCOUNT: &str = "the private discount of today";
/// Evidence of a migration.
pub const RAMP: &str = "the consumption that the migration adds, month by month";
/// Evidence of a migration.
pub const RAMP_INSIDE: &str = "a ramp that begins within the months shown";
/// Evidence of a migration.
pub const CLOSED_MONTHS: &str = "closed months as AWS billed them, to hold the ramp against";
/// Evidence of an incident.
pub const STARTED: &str = "when it began";
/// Evidence of an incident.
pub const DURATION: &str = "how long it lasted";
/// Evidence of an incident.
pub const WHAT_FAILED: &str = "what failed";
/// Evidence of an incident.
pub const SERVICES: &str = "which AWS services were affected";
/// Evidence of an incident.
pub const SYSTEMS: &str = "which of your systems were affected";
/// Evidence of an incident.
pub const BUSINESS_COST: &str = "what it cost the business";
/// Evidence of an incident.
pub const REFERENCE: &str = "AWS\u{2019}s own case or event number";

/// The sheets of all events.
pub const SHEETS: &str = "Case sheets";
/// Below that title.
pub const SHEETS_LEDE: &str =
    "AWS grants credits when there is a reason that can be shown internally. This is what you have to show.";
/// Before a piece that is there.
pub const IS_THERE: &str = "There: ";
/// Before one that is not.
pub const IS_MISSING: &str = "Missing: ";
/// Over the cost, part by part.
pub const COST_TITLE: &str = "Documented cost to the business";

//! The brief in its two versions.

/// Our own version, where the case has no title.
pub const OURS: &str = "AWS Support: what to ask for";
/// Below its title.
pub const OURS_SUBTITLE: &str =
    "Our own version, not for AWS: it holds fallbacks and limits. Counted from {date}; tariff book of {edition}.";
/// The section of figures.
pub const FIGURES: &str = "The figures";
/// Its columns.
pub const FIGURES_HEAD: [&str; 5] = ["Path", "Charged", "By credits", "Paid", "Present value"];
/// A step's heading.
pub const STEP: &str = "{step}. {ask}";
/// When a step is to be done.
pub const WHEN: &str = "When: {from} to {until}.";
/// When it is to be begun.
pub const WHEN_FROM: &str = "When: from {from} on.";
/// What it is worth.
pub const WORTH: &str = "Worth: {amount}.";
/// What AWS gets from it, a sentence.
pub const AWS_GETS: &str = "What AWS gets: {gives}";
/// What to settle for, a sentence.
pub const FALLBACK: &str = "Fallback: {fallback}";
/// What would change it, a sentence.
pub const FLIPS: &str = "What would change this: {flips}";
/// What to bring, a sentence.
pub const PROOF: &str = "Evidence: {proof}";
/// The section of the package.
pub const TRADE: &str = "What can be traded for what";
/// The columns of its first table.
pub const TRADE_HEAD: [&str; 4] = ["On the table", "Worth to us today", "Forgone by AWS", "And in a year after"];
/// The first column of its second table.
pub const EQUALS: &str = "Is worth as much as";
/// The section of limits.
pub const WALK_AWAY: &str = "Where to walk away";
/// Another plan saves.
pub const ANOTHER_PLAN: &str = "Without asking anybody, {plan} as published saves {amount} over these months. An offer that saves less is worse, unless what is lost with that plan is worth the difference.";
/// The same of a plan that somebody has to agree to.
pub const ANOTHER_PLAN_IF_AGREED: &str = "{plan} as published saves {amount} over these months, but somebody has to agree to it. An offer that saves less is worse, unless what is lost with that plan is worth the difference.";
/// No other plan is available.
pub const NO_OTHER_PLAN: &str = "No other plan is an alternative today. Without an offer today\u{2019}s terms go on, and you pay {paid} over these months.";
/// What that plan saves, as a discount.
pub const IN_POINTS: &str = "In plan discount, that is about {points} points on top of what is priced here.";
/// What the work costs.
pub const WORK: &str = "The work costs {amount}: an offer that saves less does not pay for itself.";
/// The section of dates.
pub const CALENDAR: &str = "The calendar";
/// Its columns.
pub const CALENDAR_HEAD: [&str; 3] = ["From", "Until", "What"];
/// The section of what was left out.
pub const LEFT_OUT: &str = "What could not be advised on";
/// The section of assumptions.
pub const SURE: &str = "How sure this is";
/// Its columns.
pub const SURE_HEAD: [&str; 3] = ["Taken for granted", "Why", "Grade"];
/// In the place of a grade, where it is the visitor's choice.
pub const YOURS: &str = "yours to say";

/// The version for AWS.
pub const AWS: &str = "AWS Support: our request";
/// Below its title, where there is a day for it.
pub const AWS_SUBTITLE_BEFORE: &str = "Please answer in writing by {date}.";
/// Below its title, where there is none.
pub const AWS_SUBTITLE: &str = "Please answer in writing.";
/// The section of asks.
pub const ASKS: &str = "What we ask for";
/// Where there are none.
pub const NO_ASKS: &str = "Nothing is asked for in this case.";
/// The section of the record.
pub const RECORD: &str = "What stands behind it";
/// The section of what AWS gets.
pub const GIVES: &str = "What AWS gets from it";
/// A term that is asked for.
pub const ASK_CHANGE: &str = "From {month}: {change}.";
/// A credit that is asked for.
pub const ASK_CREDIT: &str = "A support credit of {amount}, usable from {from} until the end of {until}, with AWS Support named among its applicable products.";
/// An agreement of one year.
pub const AGREEMENT_ONE: &str = "An agreement over one year from {month}.";
/// An agreement of several years.
pub const AGREEMENT_SEVERAL: &str = "An agreement over {years} years from {month}.";
/// Its commitment.
pub const COMMITTED: &str = "Committed year by year: {amounts}.";
/// A migration.
pub const MIGRATION: &str = "The migration {name} adds {amount} a month, from {month} on over {months}.";
/// An incident with all that is known of it, one of the four below and any of those after them, with semicolons between.
pub const INCIDENT: &str = "{record}.";
/// Only its name is known.
pub const INCIDENT_NAME: &str = "The incident {name}";
/// When it began is known.
pub const INCIDENT_OF: &str = "The incident {name} of {date}";
/// How long it lasted is known.
pub const INCIDENT_LASTED: &str = "The incident {name}, which lasted {minutes} minutes";
/// Both are known.
pub const INCIDENT_OF_LASTED: &str = "The incident {name} of {date}, which lasted {minutes} minutes";
/// What of AWS was affected.
pub const INCIDENT_SERVICES: &str = "services: {services}";
/// What of ours was affected.
pub const INCIDENT_SYSTEMS: &str = "our systems: {systems}";
/// What failed.
pub const INCIDENT_FAILED: &str = "what failed: {failed}";
/// What it cost.
pub const INCIDENT_COST: &str = "documented cost to our business: {amount}";
/// AWS's number for it.
pub const INCIDENT_REFERENCE: &str = "AWS reference: {reference}";

/// The fold with the brief.
pub const TITLE: &str = "The brief";
/// The choice between the versions, for the ear.
pub const VERSION: &str = "Version";
/// The one with fallbacks and limits; also what is said to be copied.
pub const VERSION_OURS: &str = "Our own version";
/// The one that can be sent.
pub const VERSION_AWS: &str = "Version for AWS";
/// Copies it.
pub const COPY: &str = "Copy as Markdown";
/// Saves it.
pub const SAVE: &str = "Save as HTML";
/// Prints it.
pub const PRINT: &str = "Print the brief";
/// Saves the calendar file.
pub const SAVE_DATES: &str = "Save the dates (.ics)";
/// The file of our own version.
pub const FILE_OURS: &str = "aws-support-brief-ours.html";
/// The file of the other.
pub const FILE_AWS: &str = "aws-support-brief-for-aws.html";
/// The calendar file.
pub const FILE_DATES: &str = "aws-support.ics";
/// The calendar's name, before each of its dates.
pub const CALENDAR_NAME: &str = "AWS Support";

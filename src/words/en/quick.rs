//! The quick start: four questions to a first answer.

/// The part of the page.
pub const TITLE: &str = "Quick start";
/// How far it has come.
pub const PROGRESS: &str = "Question {number} of {all}";
/// What is asked besides.
pub const ONE_MORE: &str = "One thing more, about the migration. Both may be left empty.";

/// The first question.
pub const SPEND: &str = "What do you spend on AWS in a month?";
/// What belongs in it.
pub const SPEND_HINT: &str = "US dollars, roughly: 850k, 1.2m or 850,000. Without support itself and Marketplace.";
/// The second question.
pub const PLAN: &str = "Which AWS Support plan do you have?";
/// Where to look.
pub const PLAN_HINT: &str = "Your AWS console names it under Support.";
/// The third question.
pub const RENEWAL: &str = "When does your agreement with AWS come up for renewal?";
/// What belongs in it.
pub const RENEWAL_HINT: &str = "A date or a month, such as June 2027.";
/// In the place of a day.
pub const UNKNOWN: &str = "I do not know";
/// In the place of a day.
pub const NO_AGREEMENT: &str = "There is no agreement";
/// The fourth question.
pub const EVENT: &str = "What is happening?";
/// Why it is asked.
pub const EVENT_HINT: &str = "AWS grants credits for a reason.";
/// What can be happening, each with what it means, in the order of the draft.
pub const EVENTS: [(&str, &str); 5] = [
    ("A renewal", "A new or renewed agreement is being negotiated, or soon will be."),
    ("A migration", "Workloads are moving to AWS, and spend will rise."),
    ("A serious incident", "An outage at AWS cost you."),
    ("Nothing of the kind", "Then this looks only at what lasts."),
    (
        "My plan is ending",
        "AWS ends this plan. The answer names what follows, what it costs and the last day to choose.",
    ),
];
/// What a migration adds.
pub const ADDED: &str = "What will it add a month when it is done?";
/// What belongs in it.
pub const ADDED_HINT: &str = "US dollars, such as 350k.";
/// When it begins.
pub const FROM: &str = "When does it start?";
/// What belongs in it.
pub const FROM_HINT: &str = "A month, such as March 2027. Empty: next month.";

/// To the next question.
pub const NEXT: &str = "Next";
/// After the last question.
pub const SHOW: &str = "Show my answer";
/// To the question before.
pub const BACK: &str = "Back";
/// Leaves the questions for the page as it stands.
pub const SKIP: &str = "Skip: show me the whole page";

/// Neither a day nor what stands in its place.
pub const NO_RENEWAL: &str = "Type a date such as 30 June 2027, or press one of the two buttons.";
/// Nothing chosen.
pub const NO_EVENT: &str =
    "Choose what comes closest. If nothing is happening, choose \u{201c}Nothing of the kind\u{201d}.";

/// What stands there once the questions were skipped.
pub const INVITE: &str = "Four questions lead to a first answer with your own figures.";
/// Begins or goes on with them.
pub const BEGIN: &str = "Answer the four questions";
/// What stands there once they were answered.
pub const MADE: &str = "Made from your four answers.";
/// Opens them again.
pub const CHANGE: &str = "Change your answers";
/// What is asked for is a suggestion: {asks} is a list.
pub const OURS: &str = "It asks for {asks}: our suggestion, not AWS\u{2019}s word. Change it below.";
/// Something else is asked for by now.
pub const ASKS_CHANGED: &str = "What it asks for was changed since.";
/// Nothing is asked for.
pub const NO_ASK: &str = "It asks AWS for nothing: no event carries a credit, and no other plan is known to give what you need for clearly less.";
/// Nothing is asked for, since the plan ends.
pub const NO_ASK_ENDS: &str =
    "It asks AWS for nothing: your plan ends, and nobody has to grant the plan that you choose.";
/// The case charges nothing.
pub const NO_CREDIT: &str = "It asks for no credit: without an event AWS has no reason to grant one.";
/// Between two asks.
pub const AND: &str = " and ";
/// A discount that is asked for.
pub const ASK_DISCOUNT: &str = "{percent} off the plan";
/// The minimum that is asked for.
pub const ASK_OFF_THE_MINIMUM: &str = "off its minimum as well";
/// A plan that is asked for.
pub const ASK_PLAN: &str = "a move to {plan}";
/// A credit that is asked for.
pub const ASK_CREDIT: &str = "a credit of {amount}";
/// Beside a field in which a suggestion stands.
pub const SUGGESTED: &str = "Our suggestion, not AWS\u{2019}s word; change it.";
/// What there is to do next after an incident.
pub const TO_INCIDENT: &str = "Complete the incident log";

/// The rule of the discount.
pub const RULE_DISCOUNT: &str =
    "A round tenth, to open with. What AWS grants off a plan is not published; your contract or offer names it.";
/// The rule of the minimum.
pub const RULE_OFF_THE_MINIMUM: &str = "The plan\u{2019}s minimum is what you are charged, so a discount saves nothing unless it lowers the minimum as well.";
/// The rule of the plan.
pub const RULE_PLAN: &str = "The plan that costs least of those that you can take, that give what you need and that cost at least a tenth less. \
     See what is lost with it before you move.";
/// The rule of the credit in a deal.
pub const RULE_CREDIT: &str = "{count} of the support charges in its window of 12 months, on average, rounded down to two digits: a quarter of \
     what the window could take, and never more than what lasts is worth. What AWS grants is not published.";
/// The rule of the credit after an incident.
pub const RULE_GOODWILL: &str = "{count} of the support charges in its window of 12 months, on average, rounded down to two digits. \
     Goodwill follows the record: the documented cost of the incident is the better figure.";
/// The rule of the ramp.
pub const RULE_RAMP: &str = "A migration that is done within a year, in equal steps.";
/// The rule of the horizon.
pub const RULE_HORIZON: &str = "Long enough to see a year after the renewal.";
/// Where a suggestion comes from.
pub const SOURCE: &str = "Suggestion of this page, not AWS\u{2019}s word";

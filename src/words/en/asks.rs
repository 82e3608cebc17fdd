//! What the advice asks for: the change, the event, the credit, its window, and whether to ask at all.

/// What success saves, and what of that can be expected.
pub const EXPECTED: &str = "Success would save {value}; at a chance of {success} that is {expected}.";
/// The same where each ask has a chance of its own.
pub const EXPECTED_EACH: &str = "Success would save {value}; with the chance of each ask, {expected} can be expected.";
/// The work, where it is one hour.
pub const WORK_ONE: &str = "The work is one hour, which costs {cost}.";
/// The work, where it is not one hour.
pub const WORK_SEVERAL: &str = "The work is {hours} hours, which cost {cost}.";
/// Credits that no event carries are not counted.
pub const HELD_BACK: &str = "No event carries the credits asked for, so what they would save is not counted.";
/// More can be expected than asking costs.
pub const WORTH_IT: &str = "Ask: {expected} can be expected, and asking costs {cost}.";
/// When to stop.
pub const WORTH_IT_FALLBACK: &str = "Stop when the hours spent pass what is still to be won.";
/// Less can be expected than asking costs.
pub const NOT_WORTH_IT: &str = "Do not negotiate for this: {expected} can be expected, and asking costs {cost}.";
/// What can be done without asking.
pub const NOT_WORTH_IT_FALLBACK: &str =
    "A plan on a rate card can be changed without asking anybody; look at the table of other plans instead.";

/// The change comes first.
pub const CHANGE_FIRST: &str = "Ask first for what lasts: {change} from {month}.";
/// The change does not save.
pub const CHANGE_FAILS: &str = "Do not ask for {change} in order to save: over these months it does not.";
/// Another plan costs less.
pub const LOWER_TIER: &str = "Before any credit, decide whether {plan} would do: it costs less.";
/// A plan may be an alternative, and nothing else is known that saves.
pub const UNJUDGED_FIRST: &str = "Find out first whether {plan} would do: it may cost less.";
/// What would settle whether a plan is an alternative.
pub const UNJUDGED: &str = "{plan} cannot be judged yet. Find out {questions}.";
/// No change is asked for; one that saves, or `ANY_LEVER`.
pub const CHANGE_OPEN: &str = "Before any credit, ask for what lasts: {change}.";
/// Where nothing is known that saves.
pub const ANY_LEVER: &str = "a lower percentage or a lower tier";
/// All terms together cost more.
pub const TOGETHER_COSTS: &str = "The change costs {amount} more over the horizon.";
/// All terms together save.
pub const TOGETHER_SAVES: &str = "The change saves {amount} over the horizon.";
/// All terms together change nothing.
pub const TOGETHER_NOTHING: &str = "The change saves nothing over the horizon.";
/// What recurs of it.
pub const DURABLE: &str = "In its first {months} it saves {amount}: that is what recurs.";
/// The credits save more, but not for long.
pub const CHANGE_LASTS: &str = "The credits save more within these months, but they end; the change does not.";
/// One term by itself costs more.
pub const ALONE_COSTS: &str = "Alone, {change} would cost {amount} more.";
/// One term by itself saves.
pub const ALONE_SAVES: &str = "Alone, {change} saves {amount}.";
/// One term by itself changes nothing.
pub const ALONE_NOTHING: &str = "Alone, {change} saves nothing.";
/// What could be asked for besides.
pub const UNASKED: &str = "Not asked for, and worth {amount}: {change}.";
/// What a lower tier saves, where nothing is lost.
pub const LOWER_LOSES_NOTHING: &str =
    "{plan} would save {amount} from the first month on, and nothing that this page knows of is lost with it.";
/// What a lower tier saves, where one thing is lost.
pub const LOWER_LOSES_ONE: &str = "{plan} would save {amount} from the first month on, and one thing is lost with it.";
/// What a lower tier saves, where several things are lost.
pub const LOWER_LOSES_SEVERAL: &str =
    "{plan} would save {amount} from the first month on, and {count} things are lost with it.";
/// One thing that is lost with a lower tier.
pub const LOWER_LOSS: &str = "Lost or reduced: {lost}.";
/// A lower tier saves more than the credits.
pub const LOWER_BEATS_CREDITS: &str =
    "That is more than the {amount} that the credits would save, and it does not end with them.";
/// An agreement may demand a tier.
pub const TIER_DEMANDED: &str =
    "A private agreement often demands a support tier (advisers' word, grade C): ask before you count on another.";
/// The change begins before everything is signed.
pub const BEFORE_SIGNING: &str = "It is to begin before {date}, when the rest is signed: ask for it outside of that.";
/// Months in which the minimum is charged.
pub const AT_MINIMUM: &str = "The minimum is what is charged in {months}.";
/// A proof for the change.
pub const CHANGE_EVIDENCE_CHARGES: &str =
    "Support charges of the last twelve months, with the spend they were computed on.";
/// Another proof for it.
pub const CHANGE_EVIDENCE_TABLE: &str = "The month table of this page, staying and with the change.";
/// What AWS gets from the change.
pub const CHANGE_GIVES: &str = "A customer who stays on a paid tier, at a price that both can plan with.";
/// In place of the whole change.
pub const CHANGE_FALLBACK: &str = "A part of the change now and the rest from a later month, in writing.";
/// In place of a change that does not save.
pub const FAILS_FALLBACK: &str = "Leave the terms as they are.";
/// In place of a lower tier.
pub const LOWER_FALLBACK: &str = "Stay on today's plan, and hold the other's price against a lower percentage.";

/// No event carries a credit.
pub const NO_EVENT: &str = "Do not ask for credits alone: no event carries them.";
/// There is no event of any kind.
pub const NO_EVENT_BECAUSE: &str =
    "No agreement, migration or incident is in this scenario, and AWS grants credits when an event justifies them.";
/// There are events, all of them over.
pub const EVENTS_OVER: &str = "AWS grants credits when an event justifies them.";
/// What AWS gets where there is no event.
pub const NO_EVENT_GIVES: &str = "Nothing: without an event there is nothing for AWS to point to internally.";
/// What would be an event.
pub const NO_EVENT_FALLBACK: &str = "A new agreement, a migration that adds consumption, or a serious incident would change this; enter it when there is one.";
/// Why the agreement carries nothing.
pub const AGREEMENT_OVER: &str = "The agreement has no signature ahead of it.";
/// Why the migration carries nothing.
pub const MIGRATION_OVER: &str = "The migration has reached its full size, so no consumption is still to come from it.";
/// Why the incident carries nothing.
pub const INCIDENT_OVER: &str = "The incident lies after the day that this advice counts from.";
/// A plan that ends carries nothing any more.
pub const PLAN_END_OVER: &str = "No plan of yours ends within the horizon.";
/// The event for a credit that is asked for.
pub const TIE: &str = "Tie the credit to {event}.";
/// The event for some of several credits.
pub const TIE_NAMED: &str = "Tie {credits} to {event}.";
/// The event for a credit that is not asked for yet.
pub const TIE_IF: &str = "If you ask for a credit, tie it to {event}.";
/// How much of an event is documented; `proofs::SCORE_ONE` or `proofs::SCORE_SEVERAL`.
pub const EVENT_SCORE: &str = "{score} for {event}.";
/// A credit names an event that carries nothing any more, and why.
pub const NAMES_OVER: &str = "A credit names {an_event} as its reason. {over}";
/// A credit names an event that is not there.
pub const NAMES_NONE: &str = "A credit names {an_event} as its reason, and this scenario has none.";
/// The proof for an event.
pub const EVENT_EVIDENCE: &str = "The case file of {event}, below.";
/// What AWS gets from an agreement.
pub const AGREEMENT_GIVES: &str = "A commitment it can count on, for a concession that leaves the rate card as it is.";
/// What AWS gets from a migration.
pub const MIGRATION_GIVES: &str = "Consumption that arrives sooner, for help in the months when it needs most support.";
/// What AWS gets after an incident.
pub const INCIDENT_GIVES: &str = "A customer who stays after a bad day, without a precedent in price.";
/// What AWS gets where it ends a plan.
pub const PLAN_END_GIVES: &str = "A customer who follows to the next plan, without a precedent in price.";
/// In place of the credit.
pub const EVENT_FALLBACK: &str = "Without that event ask for the structural change only.";

/// The credit's window, where it is one month.
pub const WINDOW_ONE: &str = "in {month}";
/// The credit's window, where it is several months.
pub const WINDOW_SEVERAL: &str = "from {from} until the end of {until}";
/// A credit that has no name, asked for in part.
pub const SOME_CREDIT: &str = "credit";
/// A credit with its name, asked for in part.
pub const SOME_CREDIT_NAMED: &str = "credit {name}";
/// A credit to bridge the months until the change.
pub const CREDIT_BRIDGES: &str = "Ask for a credit of up to {amount}, to be used {window}.";
/// No credit is asked for.
pub const CREDIT_AT_MOST: &str = "If you ask for a credit, ask for {amount} at most: no more can be used {window}.";
/// Nothing is left for a credit to pay.
pub const CREDIT_USELESS: &str =
    "Do not ask for {credit} as it stands: nothing is left to pay in its window within these months.";
/// No event carries it.
pub const CREDIT_HOLD: &str = "Hold {credit} of {amount} back until an event carries it.";
/// It can be used as it stands.
pub const CREDIT_ASK: &str = "Ask for {credit} of {amount}, to be used {window}.";
/// Its window opens before it can be granted.
pub const CREDIT_WAITS: &str = "Ask for {credit} of {amount}, with a window that begins in {month} and not before.";
/// Less can be used than is asked for, and no other window is advised.
pub const CREDIT_LESS: &str = "Ask for {usable} of {credit} and not {amount}: its window cannot use more.";
/// Less can be used than is asked for, and another window is advised.
pub const CREDIT_LESS_AS_IT_STANDS: &str =
    "As its window stands, ask for {usable} of {credit} and not {amount}: its window cannot use more.";
/// The most its window can use.
pub const CEILING: &str = "{ceiling} can be used {window}.";
/// What its window cannot use.
pub const WASTE: &str = "{amount} of it would be left over: trade that part for a lower rate.";
/// What waiting for the change costs.
pub const BRIDGES: &str = "Waiting for the structural change costs {amount}: a credit of that size makes up for it.";
/// Its window opens before everything is signed.
pub const OPENS_BEFORE_SIGNING: &str = "Its window opens before {date}, when the rest is signed: have it granted before it opens, since a credit pays nothing back.";
/// There is an event, and it does not name it.
pub const NAMES_NO_EVENT: &str = "It names no event that is there: tie it to one that is.";
/// There is no event for it.
pub const NO_EVENT_CARRIES: &str = "No event of this scenario carries it.";
/// What is not known of usual credits.
pub const NO_USUAL_SIZE: &str =
    "No public figure for usual support credits is known; the size follows from your own charges.";
/// What must stand in its terms.
pub const CREDIT_EVIDENCE: &str = "Have AWS Support named among the credit's applicable products: standard promotional credits exclude Enterprise Support (grade A, older terms).";
/// What AWS gets from a credit.
pub const CREDIT_GIVES: &str = "A one-off: it ends by itself and leaves the rate as it is.";
/// In place of the whole credit.
pub const CREDIT_FALLBACK: &str = "Half the amount over the same months, or the same amount released month by month.";

/// What another first month uses.
pub const USED_THERE: &str = "{amount} of it would be used from {month} on.";
/// What its own first month uses.
pub const USED_HERE: &str = "{amount} is used from {month} on, where it stands.";
/// What AWS gets from another window.
pub const WINDOW_GIVES: &str = "The same amount, spent where it helps most.";
/// In place of another window.
pub const WINDOW_FALLBACK: &str =
    "A window of the same length that ends later, or one that a delay of the migration moves along.";
/// The window opens before the credit can be granted.
pub const WINDOW_WAITS: &str = "Have the window of {credit} begin in {best}, not {asked}.";
/// Why it has to.
pub const WINDOW_TOO_EARLY: &str =
    "A credit pays nothing back, and this one cannot be granted before: its event and AWS's answer come first.";
/// Another window uses more.
pub const WINDOW_MOVES: &str = "Have the window of {credit} begin in {best}, not {asked}: {gain} more of it is used.";

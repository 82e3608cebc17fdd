//! What the advice finds, explained: what asking is worth, incidents, what would change it; and what a chart reads out.

/// A figure of an alternative that stands beside the case.
pub const OF_CASE: &str = "{case}: {title}";
/// A figure of the scenario after AWS's answers.
pub const AFTER_ANSWERS: &str = "{title}, after AWS\u{2019}s answers";
/// An alternative without a name, by its number.
pub const NAMELESS_CASE: &str = "Alternative {number}";
/// A figure of a trial, and what is otherwise in it, one of those that follow.
pub const IN_TRIAL: &str = "{title}, {trial}";
/// An input at another value.
pub const WITH_INPUT: &str = "with {input} at {value}";

/// What success saves.
pub const SUCCESS_SAVES: &str = "What success would save";
/// Its formula.
pub const SUCCESS_SAVES_BY: &str = "The most that any of the ways saves";
/// Its rule.
pub const SUCCESS_SAVES_RULE: &str =
    "Nobody asks for what costs more: the better of the asks alone, or both of them, is what counts.";
/// Its formula where credits do not count.
pub const SUCCESS_SAVES_CHANGE: &str = "What the change alone saves";
/// Its rule where credits do not count.
pub const SUCCESS_HELD_BACK_RULE: &str = "No event carries the credits, so only the change is asked for.";
/// What can be expected.
pub const EXPECTED: &str = "What can be expected of asking";
/// Its formula.
pub const EXPECTED_BY: &str = "What success would save, times the chance of it";
/// Its rule.
pub const EXPECTED_RULE: &str = "The chance is your figure. Where nothing is saved, nothing is expected.";
/// The chance.
pub const CHANCE_NAME: &str = "Chance of success";
/// What asking costs.
pub const ASKING_COSTS: &str = "What asking costs";
/// Its formula.
pub const ASKING_COSTS_BY: &str = "What an hour costs, times the hours";
/// Its rule.
pub const ASKING_COSTS_RULE: &str = "Hours and their cost are your figures.";
/// An hour.
pub const HOURLY_NAME: &str = "What an hour costs";
/// Hours.
pub const HOURS_NAME: &str = "Hours of work";

/// What recurs.
pub const DURABLE: &str = "What the change saves in its first {months}";
/// Its formula.
pub const DURABLE_BY: &str = "Paid by staying in these months, less what is paid in them with the change";
/// Its rule.
pub const DURABLE_RULE: &str =
    "What recurs is given for a year: the first twelve months of the change, or as many of them as are shown.";

/// All credits that are asked for.
pub const ALL_ASKED: &str = "The credits that are asked for";
/// Their formula.
pub const ALL_ASKED_BY: &str = "Their amounts, as given, added up";

/// Paid without a switch.
pub const STAY_NOW: &str = "Paid by staying";

/// Formula of what was typed.
pub const TYPED_BY: &str = "As given";
/// Its rule.
pub const TYPED_RULE: &str = "It stands in the form, or in the file that was opened, and is used as it is.";
/// The cost of an incident.
pub const INCIDENT_COST: &str = "{incident}: {what}";
/// Rule of all parts.
pub const INCIDENT_RULE: &str = "Each part counts where all of it was given; nothing is guessed.";
/// Revenue lost.
pub const REVENUE: &str = "revenue lost";
/// Its formula.
pub const REVENUE_BY: &str = "Revenue lost in an hour, times the minutes, divided by sixty";
/// An hour of it.
pub const REVENUE_NAME: &str = "Revenue lost in an hour";
/// Its length.
pub const MINUTES_NAME: &str = "Minutes that it lasted";
/// Work.
pub const ENGINEERS: &str = "engineers\u{2019} work";
/// Its formula.
pub const ENGINEERS_BY: &str = "What an hour costs, times the hours";
/// Other cost.
pub const OTHER_COST: &str = "other cost";
/// Its name.
pub const OTHER_COST_NAME: &str = "Other cost";
/// All of it.
pub const IN_ALL: &str = "in all";
/// Its formula.
pub const IN_ALL_BY: &str = "Its parts, added up";

/// What would change the advice.
pub const FLIP: &str = "Where {input} changes the advice";
/// One side of it, and what is advised there.
pub const FLIP_AT: &str = "At {value}: {becomes}";
/// Its rule.
pub const FLIP_RULE: &str = "Found by search: this one input is changed and the whole case advised on again. Of two values next to each other, in steps of three digits of an amount or a tenth of a percent, the advice is another at the first and as it is at the second.";

/// Paid until the end of a month.
pub const THROUGH: &str = "{path}: paid until the end of {month}";
/// Its formula.
pub const THROUGH_BY: &str = "What is paid in each month until then, added up";
/// The change from one month to the next.
pub const MONTH_CHANGE: &str = "more charged than in the month before";
/// Its formula.
pub const MONTH_CHANGE_BY: &str = "The charge of the month, less that of the month before";
/// Its rule.
pub const MONTH_CHANGE_RULE: &str = "Charges are compared before credits.";
/// The least of the four.
pub const LEAST_PAID: &str = "Paid on the way that pays least, over {horizon}";
/// Its formula.
pub const LEAST_PAID_BY: &str = "The least of what the four ways pay";
/// Its rule.
pub const LEAST_PAID_RULE: &str =
    "Of the ways on which the case can go on, the one that pays least within the months shown.";
/// A line of a chart beside another.
pub const BETWEEN: &str = "Paid less: {one}, beside {other}";
/// Its formula.
pub const BETWEEN_BY: &str = "What the line that it is held against pays, less what this one pays";
/// Its rule.
pub const BETWEEN_RULE: &str = "Both over the same months; below zero it pays more.";
/// An amount by what it is less.
pub const BESIDE_LESS: &str = "What the line that it is held against pays, less how much less this one pays";
/// The same where it is more.
pub const BESIDE_MORE: &str =
    "What the line that it is held against pays, less a difference below zero, since this one pays more";
/// One alternative against another.
pub const AGAINST: &str = "{one}: paid less than {other}";
/// Its formula.
pub const AGAINST_BY: &str = "What the other pays on its cheapest way, less what this one pays on its own";
/// Its rule.
pub const AGAINST_RULE: &str =
    "Alternatives are held against each other by the way on which each pays least, over the same months.";

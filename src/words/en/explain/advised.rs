//! What the advice finds, explained: what asking is worth, trials of the case, the package, incidents, what would change a step; and
//! what a chart reads out.

/// A figure of an alternative that stands beside the case.
pub const OF_CASE: &str = "{case}: {title}";
/// A figure of the scenario after AWS's answers.
pub const AFTER_ANSWERS: &str = "{title}, after AWS\u{2019}s answers";
/// An alternative without a name, by its number.
pub const NAMELESS_CASE: &str = "Alternative {number}";
/// A figure of a trial, and what is otherwise in it, one of those that follow.
pub const IN_TRIAL: &str = "{title}, {trial}";
/// A change alone.
pub const WITH_ALONE: &str = "with {change} alone";
/// The change begins at once.
pub const WITH_AT_ONCE: &str = "if the change began in the first month";
/// A point more.
pub const WITH_POINT: &str = "with one more point of plan discount";
/// A credit alone, from a month on.
pub const WITH_CREDIT: &str = "with {credit} alone, from {month} on";
/// A year more.
pub const WITH_YEAR: &str = "with one more year shown";
/// More committed.
pub const WITH_COMMITMENT: &str = "with ten percent more commitment";
/// An input at another value.
pub const WITH_INPUT: &str = "with {input} at {value}";
/// Paid in a trial.
pub const PAID_TRIAL: &str = "Paid {trial}";

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

/// What a lever saves alone.
pub const LEVER_SAVES: &str = "What {change} saves alone over {horizon}";
/// Its rule.
pub const LEVER_RULE: &str = "The case is projected once more with this change and no other; the difference is counted against staying as you are.";
/// What recurs.
pub const DURABLE: &str = "What the change saves in its first {months}";
/// Its formula.
pub const DURABLE_BY: &str = "Paid by staying in these months, less what is paid in them with the change";
/// Its rule.
pub const DURABLE_RULE: &str =
    "What recurs is given for a year: the first twelve months of the change, or as many of them as are shown.";
/// What waiting costs.
pub const WAITING: &str = "What waiting for the change costs";
/// Its formula.
pub const WAITING_BY: &str =
    "Paid by staying until the change begins, less what would be paid in these months if it began at once";
/// Its rule.
pub const WAITING_RULE: &str = "A credit of this size makes up for the months in which the change is not there yet.";
/// Paid until then.
pub const WAITING_STAY: &str = "Paid by staying until the change begins";
/// Paid if it began at once.
pub const WAITING_AT_ONCE: &str = "Paid in the same months if the change began at once";

/// All credits that are asked for.
pub const ALL_ASKED: &str = "The credits that are asked for";
/// Their formula.
pub const ALL_ASKED_BY: &str = "Their amounts, as given, added up";
/// What can be used of a credit.
pub const USABLE: &str = "{credit}: what can be used of it";
/// Its formula.
pub const USABLE_BY: &str = "The amount that is asked for, or the most that its window can use where that is less";
/// Its rule.
pub const USABLE_RULE: &str = "What a window cannot use is lost when it closes.";
/// What is left over.
pub const WASTE: &str = "{credit}: what would be left over";
/// Its formula.
pub const WASTE_BY: &str = "The amount that is asked for, less what can be used of it";
/// Its rule.
pub const WASTE_RULE: &str = "An amount beyond what the window can use is worth trading for a lower rate.";
/// The limit of a suggested credit.
pub const SUGGESTED_CEILING: &str = "The most that a credit could pay in the suggested months";
/// Its formula.
pub const SUGGESTED_CEILING_BY: &str = "What is paid by staying in each of them, added up";
/// Its rule.
pub const SUGGESTED_CEILING_RULE: &str =
    "A contract year from the first month in which an event can carry a credit, as far as the months shown reach.";
/// A suggested credit.
pub const SUGGESTED: &str = "The credit that could be asked for";
/// Its formula.
pub const SUGGESTED_BY: &str = "What waiting for the change costs, or what a migration's ramp adds, and at least a month's charge; no more than can be used";
/// Its rule.
pub const SUGGESTED_RULE: &str =
    "No public figure for usual support credits is known; the size follows from your charges.";
/// Used from a month on.
pub const USED_FROM: &str = "{credit}: used of it alone, from {month} on";
/// Its formula.
pub const USED_BY: &str = "What is used of the credit without the others that are asked for";
/// Its rule.
pub const USED_RULE: &str = "Credits in hand are used beside it, as they would be.";
/// What another window uses more.
pub const GAIN: &str = "{credit}: what a window from {month} on uses more";
/// Its formula.
pub const GAIN_BY: &str = "What the best window uses, less what the window uses where it stands";
/// Its rule.
pub const GAIN_RULE: &str =
    "Every start from the first month in which the credit can be there is tried; the first that uses most is the best.";
/// What that is worth today.
pub const GAIN_TODAY: &str = "{credit}: what a window from {month} on is worth more today";
/// Its formula.
pub const GAIN_TODAY_BY: &str =
    "The present value of what is paid with the window where it stands, less that with the best one";
/// Its rule.
pub const GAIN_TODAY_RULE: &str = "More of a credit that is used later may be worth less today.";

/// What a thing on the table is worth.
pub const ROW_WORTH: &str = "{item}: worth to you today";
/// What is forgone for it.
pub const ROW_FORGONE: &str = "{item}: forgone by AWS";
/// What goes on being forgone.
pub const ROW_AFTER: &str = "{item}: forgone in a year after";
/// Rule of its worth.
pub const ROW_WORTH_RULE: &str = "The case is projected once more with this on the table; what is paid less, at its present value, is what it is worth.";
/// Rule of what is forgone.
pub const ROW_FORGONE_RULE: &str = "What is paid less within the months shown, as it is, without discounting.";
/// Rule of what goes on.
pub const ROW_AFTER_RULE: &str = "A lower percentage goes on after the months shown, as in the last twelve of them; what ends by itself leaves nothing behind.";
/// Formula of what ends.
pub const ROW_ENDS: &str = "Nothing: it ends by itself";
/// Formula of a point of plan discount.
pub const POINT_BY: &str = "Paid with the change as it is asked for, less paid with one more point of plan discount";
/// Formula of a year of it.
pub const POINT_AFTER_BY: &str =
    "The same in the last twelve months in which it holds; of fewer months, made up to twelve";
/// Paid with the change.
pub const STRUCTURAL_NOW: &str = "Paid with the change as it is asked for";
/// Paid with a point more.
pub const STRUCTURAL_POINT: &str = "Paid with one more point of plan discount";
/// Formula of the credit.
pub const POOL_BY: &str = "Paid by staying, less paid with this credit where it is used most";
/// Paid without it.
pub const STAY_NOW: &str = "Paid by staying";
/// Paid with it.
pub const STAY_POOL: &str = "Paid with this credit";
/// Formula of a year more.
pub const YEAR_BY: &str = "What the change saves with one more year shown, less what it saves in the months shown";
/// Saved with a year more.
pub const SAVED_LONGER: &str = "Saved by the change with one more year shown";
/// Saved as shown.
pub const SAVED_SHOWN: &str = "Saved by the change in the months shown";
/// Present value of staying.
pub const STAY_PRESENT: &str = "Paid by staying, at its present value";
/// Present value of the change.
pub const STRUCTURAL_PRESENT: &str = "Paid with the change, at its present value";
/// Formula of a higher commitment.
pub const COMMITMENT_BY: &str =
    "What is missed of the commitment as it is, less what would be missed with ten percent more";
/// Its rule.
pub const COMMITMENT_ROW_RULE: &str =
    "A commitment costs what is missed of it. It is held against the months shown, and not discounted.";
/// What is missed.
pub const MISSED: &str = "What is missed of the commitment within the months shown";
/// Its formula.
pub const MISSED_BY: &str = "The shortfall of each contract year, added up";
/// What would be missed.
pub const MISSED_MORE: &str = "What would be missed with ten percent more";
/// The shortfall of one year.
pub const SHORTFALL_OF: &str = "Shortfall of contract year {year}";
/// What is many in a sum over contract years.
pub const YEARS: &str = "years";
/// A point of agreement discount in a month.
pub const POINT_IN: &str = "One point off the usage of {month}";
/// Its formula.
pub const POINT_IN_BY: &str = "Usage and migrations of the month, times one percent";
/// Outside of the term.
pub const POINT_OUTSIDE: &str = "The term that a point would be won for does not run in this month";
/// Its rule.
pub const POINT_RULE: &str =
    "A point is won for the term that is still to be signed; where none of it is shown, for the one that runs.";
/// Formula of all of them.
pub const POINTS_BY: &str = "One point off the usage of each month of the term, added up";
/// Formula of their worth.
pub const POINTS_PRESENT_BY: &str =
    "One point off the usage of each month of the term, times what a dollar of that month counts, added up";
/// How much is worth as much.
pub const EQUALS: &str = "{other}: so many are worth as much as {count} \u{d7} {one}";
/// Its formula.
pub const EQUALS_BY: &str = "What the one is worth today times how many, as a share of what the other is worth today";
/// Its rule.
pub const EQUALS_RULE: &str = "In proportion, in present value. What costs is given for what is worth as much.";
/// How many.
pub const HOW_MANY_NAME: &str = "How many";
/// Rounded to two digits.
pub const ROUNDED_HUNDREDTH: &str = "rounded to two digits";

/// What was typed.
pub const TYPED_TITLE: &str = "{label}: as you gave it";
/// Its formula.
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

/// What would change a step.
pub const FLIP: &str = "Where {input} changes this step";
/// One side of it, and what the step decides there.
pub const FLIP_AT: &str = "At {value}: {becomes}";
/// Its rule.
pub const FLIP_RULE: &str = "Found by search: this one input is turned and the whole case projected again. Of two values next to each other, in steps of three digits of an amount or a tenth of a percent, the step is another at the first and as it is at the second.";

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

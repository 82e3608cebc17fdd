//! A plan that ends: what to choose by when, what it costs, and what happens otherwise.

/// The plan ends, and another one gives at least as much.
pub const CHOOSE: &str = "{plan} ends on {date}: choose {choice} by {by}.";
/// The same in the last two weeks.
pub const CHOOSE_NOW: &str = "{plan} ends on {date}: choose {choice} now.";
/// The plan ends, and what gives as much was not found.
pub const CHOOSE_ANY: &str = "{plan} ends on {date}: choose the plan that follows by {by}.";
/// The plan has ended.
pub const ENDED: &str =
    "{plan} ended on {date}: read your bill to see which plan followed, and choose that plan in your figures.";

/// What the choice costs: less than the plan that ends.
pub const LESS: &str = "It costs {to} a month, {change} less than {plan}.";
/// More.
pub const MORE: &str = "It costs {to} a month, {change} more than {plan}.";
/// As much.
pub const SAME: &str = "It costs {to} a month, as much as {plan}.";
/// Twice as much.
pub const DOUBLES: &str = "Your support charge doubles, from {from} to {to} a month.";
/// Three times as much.
pub const TRIPLES: &str = "Your support charge triples, from {from} to {to} a month.";
/// After the end: the choice beside the plan that ended.
pub const STILL: &str =
    "The cheapest plan that gives at least as much is {choice}, at {to} a month; {plan} cost {from}.";
/// What the projection goes on with costs more than the choice.
pub const BEATS: &str = "{assumed} would cost {amount} a month here.";

/// If nothing is done: two outcomes, and AWS has not said which.
pub const NOTHING_TWO: &str = "If you do nothing, one of two things happens, and AWS has not published which: {first} follows at {first_cost} a month, or {second} at {second_cost}.";
/// If nothing is done: what follows is known.
pub const NOTHING_ONE: &str = "If you do nothing, {first} follows at {first_cost} a month.";
/// What may have happened.
pub const ENDED_TWO: &str = "AWS has not published what follows for customers who did nothing: the bill may show {first}, about {first_cost} a month, or {second}, {second_cost}.";
/// What has happened.
pub const ENDED_ONE: &str = "{first} followed, at about {first_cost} a month.";
/// What the figures count with, by this page's own assumption.
pub const ASSUMED: &str = "Until you choose, the figures here assume that {plan} follows.";
/// What the figures count with, by the visitor's choice.
pub const CHOSEN: &str = "The figures here count with {plan}, as you chose.";
/// The same, where it is another plan than those that may follow by themselves.
pub const CHOSEN_COSTS: &str = "The figures here count with {plan}, as you chose, at {amount} a month.";
/// What happened before.
pub const PRECEDENT: &str =
    "In 2017 AWS moved Developer customers who did nothing to {plan}, which answers no technical questions.";
/// What is gained with the choice.
pub const GAINS: &str = "With {choice} you gain {gains}.";
/// A faster first response.
pub const FASTER: &str = "a first response to a critical case in {to} instead of {from}";
/// A better account manager; what stands for each is one of `lost`.
pub const MANAGER: &str = "a technical account manager ({to} instead of {from})";
/// Nothing is lost.
pub const NO_LOSS: &str = "You lose nothing that {plan} is known to give.";
/// The choice costs less, so it can be made at once.
pub const EARLY: &str = "You need not wait: each month that you switch earlier saves {change}.";
/// The choice needs nobody.
pub const NO_CONSENT: &str = "You switch in the AWS console yourself; nobody has to agree.";
/// The number of accounts was not given.
pub const ACCOUNTS: &str = "This counts all spend as one account. Enter how many accounts you have: a plan that is charged for each account costs more with several.";
/// What the outcomes cost over the months shown.
pub const OVER_ALL: &str = "Over the months shown: {costs}.";
/// One of them.
pub const OVER_ALL_ONE: &str = "{amount} with {plan}";

/// A figure where a plan follows.
pub const IF_FOLLOWS: &str = "if {plan} follows";
/// A figure of the last month before the end.
pub const LAST_MONTH: &str = "in the last month of {plan}, at the spend of the first month shown";
/// The difference of two charges.
pub const CHANGE: &str = "What a month costs more or less with {plan}";
/// Its formula.
pub const CHANGE_BY: &str = "The first month with the new plan, less the last month with the old one";
/// Its rule.
pub const CHANGE_RULE: &str = "Both are charges before credits.";

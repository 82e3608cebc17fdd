//! What can go wrong: credits that carry too much, a plan that ends.

/// The ask about credits.
pub const RELIANCE: &str = "Do not let the credits carry the plan: they do not come back next year.";
/// They carry more than half.
pub const MORE_THAN_HALF: &str = "Credits carry {credits} of the {combined} that both asks save: more than half.";
/// They carry all.
pub const ALL: &str = "Credits are all that is asked for: once they have ended, none of the {credits} is saved again.";
/// What is paid after them.
pub const STEP_UP: &str = "On the credits alone, the payment goes from {from} to {to} in {month}.";
/// What is paid after the last of them is used.
pub const USED_UP: &str =
    "On the credits alone, the last of them is used in {month}, and the month after it costs {amount}.";
/// What AWS gets from credits.
pub const RELIANCE_GIVES: &str = "It keeps its rate card: that is why credits are the easier item to get.";
/// In place of credits.
pub const RELIANCE_FALLBACK: &str =
    "Less credit for one more point of plan discount, even at a lower total within these months.";

/// The ask about a plan that ends.
pub const RETIREMENT: &str = "Before {date}, ask which terms {next} will have: {plan} ends then.";
/// What follows costs less.
pub const NEXT_COSTS_LESS: &str = "The first month under {next} costs {amount}, {change} less than the month before.";
/// What follows costs the same.
pub const NEXT_COSTS_SAME: &str = "The first month under {next} costs {amount}, as much as the month before.";
/// What follows costs more.
pub const NEXT_COSTS_MORE: &str = "The first month under {next} costs {amount}, {change} more than the month before.";
/// The visitor chose what follows.
pub const NEXT_CHOSEN: &str = "{next} was chosen in this scenario.";
/// Nothing is known of what follows.
pub const NEXT_ASSUMED: &str = "That {next} follows is an assumption (grade ?): confirm it with AWS.";
/// How well it is known.
pub const NEXT_GRADED: &str = "That {next} follows is graded {grade}: confirm it with AWS.";
/// A proof of the end.
pub const RETIREMENT_EVIDENCE: &str = "AWS's notice of the end, and the charges of the last twelve months.";
/// What AWS gets from a move.
pub const RETIREMENT_GIVES: &str = "A move that it wants anyway, made on time.";
/// In place of terms of one's own.
pub const RETIREMENT_FALLBACK: &str = "The published terms of what follows, taken deliberately and not by default.";

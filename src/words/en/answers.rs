//! What AWS answered: what is agreed, what is open, what was refused, and how to reply to an offer.

/// What AWS granted; `list` holds an `ITEM` each.
pub const AGREED: &str = "Agreed: {list}.";
/// What is still to be settled.
pub const OPEN: &str = "Still open: {list}.";
/// What AWS refused.
pub const REFUSED: &str = "Refused: {list}. Walk-away: {walk_away}";
/// Something with the month from which it holds.
pub const ITEM: &str = "{what} from {month}";
/// An offer that reaches the target.
pub const REACHES: &str = "AWS offered {offered}. That reaches your target: accept it.";
/// An offer between floor and target.
pub const COUNTER: &str = "AWS offered {offered}; your target is {target}. Counter with {next}.";
/// An offer below the floor.
pub const BELOW: &str =
    "AWS offered {offered}, below your floor of {floor}. The walk-away is better: {walk_away} Counter with {next}.";
/// An offer without a size.
pub const UNSIZED: &str =
    "AWS answered your request for {target} with an offer that has no figure. Ask for the figure before you counter.";

/// The headline begins, where AWS granted something.
pub const LEAD_AGREED: &str = "Agreed with AWS: {list}.";
/// Everything is settled: what it saves a year and once.
pub const SAVES_BOTH: &str = "That saves {durable} in the first {months} and {once} once.";
/// What it saves a year.
pub const SAVES_DURABLE: &str = "That saves {durable} in the first {months}.";
/// What it saves once.
pub const SAVES_ONCE: &str = "That saves {once} once.";
/// What is paid in the first month of what recurs.
pub const COSTS: &str = "In {month} you then pay {paid}.";
/// The headline goes on, where AWS refused something.
pub const LEAD_REFUSED: &str = "AWS refused {list}.";
/// The same where nothing else is left.
pub const LEAD_ALL_REFUSED: &str = "AWS refused {list}: ask for an exception, or take the walk-away.";

/// Why a figure can be had: everything is agreed.
pub const AS_AGREED: &str = "as agreed";
/// Something is agreed, and something is open.
pub const WITH_OPEN: &str = "with what is still open granted in full";
/// Nothing is agreed yet.
pub const IF_GRANTED: &str = "if granted in full";

/// The talk track begins, where something is agreed.
pub const TALK_AGREED_ONE: &str = "Thank you for agreeing to {list}. One request is still open.";
/// The same where several requests are open.
pub const TALK_AGREED_SEVERAL: &str =
    "Thank you for agreeing to {list}. We want to settle what is still open as one package.";
/// The counter mail names what is agreed.
pub const MAIL_AGREED: &str = "We understand that these points are agreed: {list}.";

/// What is done without what AWS refused, where something else is agreed.
pub const STANDS: &str = "what is agreed holds without it.";
/// The reply to an offer without a figure.
pub const MAIL_UNSIZED: &str =
    "Your answer to our request for {request} names no figure. Please send us the figure in writing.";

/// What is not asked for, since a switch is decided on.
pub const PLAN_IS_LEFT: &str = "Not asked for: {list}. It would be paid on the plan you leave.";

/// The agreement has ended.
pub const ENDED: &str = "Your agreement ended on {date}: find out by {by} which terms apply.";
/// It ends on the day that is counted from.
pub const ENDS_TODAY: &str = "Your agreement ends today, {date}: find out by {by} which terms apply.";
/// The private discount that may have ended with it.
pub const MAY_HAVE_LAPSED: &str =
    "Check whether your {discount} private discount still applies. Without it, usage costs {amount} more a month.";

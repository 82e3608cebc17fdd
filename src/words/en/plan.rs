//! The plan on the page: what to ask for, in order, and the calendar.

/// Its title.
pub const TITLE: &str = "What to ask for, and when";
/// Below it.
pub const LEDE: &str = "Counted from {date}. Each event stands with what it carries, the first to be done first: the change, the credits with their size and window, the evidence, then the trade and the risks. What to do, with whom and when stands below it, in order of time.";
/// The facts of the decision, for the ear.
pub const FACTS: &str = "The decision in figures";
/// The asks, for the ear.
pub const ASKS: &str = "What to ask for, in order";
/// What was left out, for the ear.
pub const LEFT_OUT: &str = "What could not be advised on";
/// Days from one to another.
pub const FROM_TO: &str = "{from} to {until}";
/// Days without an end.
pub const FROM_ON: &str = "From {from} on";
/// What a step is worth, behind its days.
pub const WORTH: &str = "worth {amount}";
/// Between the days and the worth.
pub const DOT: &str = " \u{b7} ";

/// Unfolds what stands behind a step.
pub const MORE: &str = "Reasons, evidence and fallback";
/// The same for who does not see which step it stands in.
pub const OF_STEP: &str = " of step {step}";
/// The parts of a step: its reasons.
pub const WHY: &str = "Why";
/// The proofs.
pub const BRING: &str = "Bring";
/// What is in it for AWS.
pub const AWS_GETS: &str = "What AWS gets";
/// The fallback.
pub const SETTLE_FOR: &str = "Settle for";
/// The nearest input that would turn it.
pub const FLIPS: &str = "What would change this";
/// Before the rule's name, which programs know it by.
pub const RULE: &str = "Rule: ";

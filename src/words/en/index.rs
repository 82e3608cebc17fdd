//! A link without amounts: the choice of it, what the receiver is shown, and why there is none.

/// The choice between the two kinds of link.
pub const KIND: &str = "What the link holds";
/// The kind with the whole case in it.
pub const WITH_FIGURES: &str = "With figures";
/// The other one.
pub const WITHOUT_AMOUNTS: &str = "Without amounts";
/// What the first holds.
pub const HOLDS_FIGURES: &str =
    "Everything that was typed, all alternatives, names and notes included. It opens as a case that can be changed.";
/// What the other holds.
pub const HOLDS_INDICES: &str = "Only how the case on screen goes, from the last published change of prices on: each month as an index, the largest being 100; savings in whole percent; kinds of steps with their months. It opens as a table to look at.";
/// The link.
pub const LINK: &str = "Link to this case, without amounts";
/// What was copied.
pub const THE_LINK: &str = "the link without amounts";
/// The preview.
pub const PREVIEW: &str = "What the receiver sees";

/// Nothing is paid.
pub const NOTHING: &str = "Staying costs nothing in these months, so there is nothing to show in proportion to it.";
/// A published minimum in one month.
pub const PUBLISHED_ONE: &str = "In one month a published minimum is charged. Whoever guesses the plan could reckon every amount from that month, so there is no link without amounts of this case. Tell what is saved in words, or send the link with figures.";
/// In several.
pub const PUBLISHED_SEVERAL: &str = "In {count} months a published minimum is charged. Whoever guesses the plan could reckon every amount from those months, so there is no link without amounts of this case. Tell what is saved in words, or send the link with figures.";
/// Two plans at published prices.
pub const PLANS: &str = "Two plans are held against each other here at published prices. How these stand to each other tells the spend to whoever guesses the plans, so there is no link without amounts of this case. Tell what is saved in words, or send the link with figures.";
/// Figures beyond any bill.
pub const BEYOND: &str = "The figures of this case are beyond any bill, so there is no link without amounts of it.";

/// The dialogue of the receiver.
pub const TITLE: &str = "A case without its amounts";
/// Its first sentence.
pub const LEDE: &str =
    "Somebody shows you how a case of AWS Support charges goes, {span}. Your own work on this page is as you left it.";
/// The mark over the table.
pub const SCALE: &str = "Indices: largest month = 100; no amounts are in this link.";
/// What is saved.
pub const SAVED: &str = "What each way pays, beside staying";
/// It pays less.
pub const LESS: &str = "{path}: {percent} less.";
/// It pays more.
pub const MORE: &str = "{path}: {percent} more.";
/// It pays much more.
pub const FAR_MORE: &str = "{path}: at least {percent} more.";
/// It pays the same.
pub const SAME: &str = "{path}: the same, to a whole percent.";
/// There is no other way.
pub const ALONE: &str = "There is only staying: nothing that is asked for changes a month.";
/// The steps.
pub const STEPS: &str = "What is asked for";
/// There are none.
pub const NO_STEPS: &str = "Nothing.";
/// A step with its months.
pub const STEP: &str = "{what}, {when}.";
/// A credit.
pub const CREDIT: &str = "A credit";
/// A credit for an agreement.
pub const AGREEMENT: &str = "A credit for an agreement";
/// A credit for a migration.
pub const MIGRATION: &str = "A credit for a migration";
/// A credit after an incident.
pub const INCIDENT: &str = "A credit after an incident";
/// A lasting change.
pub const CHANGE: &str = "A lasting change of plan or terms";
/// When, of something that lasts.
pub const ON: &str = "from {month} on";
/// The table.
pub const MONTHS: &str = "Every month";
/// What is in the link.
pub const HELD: &str =
    "In this link: the months, an index from 0 to 100 for each, percentages, and kinds of steps with their months.";
/// What is not.
pub const NOT_HELD: &str = "Not in it: amounts, spend, rates, the plan, the prices, names, titles, notes. No amount follows from what is in it: cases of a thousand and of a billion dollars give the very same link.";
/// What it cannot hide.
pub const LIMIT: &str = "What it cannot hide is the shape. Whoever knows from elsewhere which plan it is, that its published prices are paid, and how the spend goes may guess at the scale: the edges of its bands bend the lines.";
/// Closes the dialogue.
pub const CLOSE: &str = "Back to my own work";
/// It is whole, but holds no indices.
pub const STRANGE: &str = "This link is whole, but what it holds are no indices of this page. Ask whoever made it how.";

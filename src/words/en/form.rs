//! The form: its stretches, which head the groups of the comparison as well, and the rows of its lists.

/// What the form is, for the ear.
pub const NAME: &str = "Your figures";

/// The account as it is.
pub const ACCOUNT: &str = "Your account";
/// What lasts.
pub const CHANGE: &str = "Ask: a lasting change";
/// What ends.
pub const CREDITS: &str = "Ask: a support credit";
/// What is no part of an ask.
pub const RECKONING: &str = "How it is reckoned";
/// What else can be asked for.
pub const TERMS_ASKED: &str = "Ask: other terms";
/// Below its title.
pub const TERMS_ASKED_HINT: &str = "In force from the same month as the lasting change.";
/// The private agreement.
pub const AGREEMENT: &str = "Your agreement";
/// Below its title.
pub const AGREEMENT_HINT: &str = "A private pricing agreement (EDP): its discount, and what is committed year by year.";
/// Accounts that spend unequally.
pub const ACCOUNTS: &str = "Accounts by name";
/// Below its title.
pub const ACCOUNTS_HINT: &str = "Instead of equal shares. The shares must sum to 100%.";
/// The terms in force.
pub const TERMS: &str = "Contract terms today";
/// Below its title.
pub const TERMS_HINT: &str = "What is empty is as published.";
/// What was bought ahead.
pub const COMMITMENTS: &str = "Commitments";
/// Below its title.
pub const COMMITMENTS_HINT: &str = "Reserved Instances and Savings Plans, whose fees may count for support.";
/// What moves to AWS.
pub const MIGRATIONS: &str = "Migration waves";
/// Below its title.
pub const MIGRATIONS_HINT: &str = "Workloads that move to AWS: a linear ramp, then a constant that does not grow.";
/// Credits in hand.
pub const IN_HAND: &str = "Credits you have";
/// Below its title.
pub const IN_HAND_HINT: &str = "Granted already, and able to pay for support. They are part of every path.";
/// Months with an amount of their own.
pub const SINGLE: &str = "Single months";
/// Below its title.
pub const SINGLE_HINT: &str = "These win over spend and growth.";
/// Months that AWS has billed.
pub const CLOSED: &str = "Closed months";
/// Below its title.
pub const CLOSED_HINT: &str = "From your bills: they check the model, and make an agreement\u{2019}s year whole.";
/// What failed.
pub const INCIDENTS: &str = "Incidents";
/// Below its title.
pub const INCIDENTS_HINT: &str = "The record that a request after an outage rests on. Nothing of it changes a charge.";
/// The work of asking.
pub const EFFORT: &str = "Effort of asking";
/// Below its title.
pub const EFFORT_HINT: &str = "Whether it is worth it: the work, and the chance that it works.";

/// The fields of a row that are rarely needed, folded.
pub const MORE: &str = "More";
/// Takes a row away.
pub const REMOVE: &str = "Remove";
/// The same for the ear; the row is a `ROW` of the register, in small letters.
pub const REMOVE_ROW: &str = "Remove {row}";

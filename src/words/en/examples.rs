//! The worked examples, each with its name and what it shows.

/// The name of `growing`.
pub const GROWING: &str = "A growing firm before its renewal";
/// What it shows.
pub const GROWING_SHOWS: &str = "A plan that ends, a lasting discount against a credit that ends, seven months to go.";

/// The name of `saas`.
pub const SAAS: &str = "A small firm on Business Support";
/// What it shows.
pub const SAAS_SHOWS: &str = "The old plan ends; a small credit without an event: is asking worth the work?";

/// The name of `migration`.
pub const MIGRATION: &str = "A data-centre migration";
/// What it shows.
pub const MIGRATION_SHOWS: &str =
    "Consumption grows for a year under a new agreement: where the credit\u{2019}s window belongs.";

/// The name of `outage`.
pub const OUTAGE: &str = "An enterprise after a major outage";
/// What it shows.
pub const OUTAGE_SHOWS: &str =
    "An incident with its record, a credit of goodwill, an agreement that has its rate already.";

/// The name of `accounts`.
pub const ACCOUNTS: &str = "Many accounts on a per-account plan";
/// What it shows.
pub const ACCOUNTS_SHOWS: &str = "180 accounts, each with its own minimum, against one pooled plan.";

/// Beside figures that are an example's.
pub const TAG: &str = "Example";
/// Behind it, where all of them are; the button `CLEAR` ends the sentence, here and in the next.
pub const WHOLE: &str = "An example with made-up figures. Type over any of them, or";
/// The same where some of them are.
pub const MIXED: &str = "Mixed: {same} of {all} figures are still the example\u{2019}s. Go on typing over them, or";
/// Empties every field.
pub const CLEAR: &str = "Start an empty case";
/// Brings the example back.
pub const SHOW: &str = "Show the example";
/// The fold with the others.
pub const OTHERS: &str = "Other examples";

/// What is typed in `migration`: the name of its migration.
pub const DATA_CENTRE: &str = "Data centre";
/// What is typed in `outage`: the name of its incident.
pub const CHECKOUT: &str = "Checkout outage";
/// What failed.
pub const CHECKOUT_FAILED: &str = "Writes to the order tables were refused";
/// What of AWS.
pub const CHECKOUT_SERVICES: &str = "Amazon DynamoDB";
/// What of theirs.
pub const CHECKOUT_SYSTEMS: &str = "Checkout, order tracking";

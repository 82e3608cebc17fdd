//! The message to an independent adviser.

/// Its subject.
pub const SUBJECT: &str = "AWS Support: an independent view";
/// How it begins.
pub const OPENING: &str = "Please look at this with independent eyes.";
/// The spend.
pub const SPEND: &str = "AWS spend: {amount} a month.";
/// The plan with its charge.
pub const PLAN: &str = "AWS Support: {plan}, charged {amount} in {month}.";
/// The renewal.
pub const RENEWAL: &str = "Renewal: {date}.";
/// Before what is asked for.
pub const ASKS: &str = "What we want to lower:";
/// One thing that is asked for.
pub const ASK: &str = "- {ask}";
/// Where to answer to.
pub const ANSWER: &str = "Please answer to {address}.";

/// The part of the page.
pub const TITLE: &str = "Ask an independent adviser";
/// Below its title.
pub const LEDE: &str =
    "The message is written here and sent by your own mail program, or by nobody: this page sends nothing.";
/// The field.
pub const FROM: &str = "Your work address, to be answered to";
/// Anybody can have such an address.
pub const FREE: &str = "Anybody can have an address there: many advisers answer to work addresses only.";
/// It is no address.
pub const NO_ADDRESS: &str = "This is not a whole address: it needs a name, an @ and a domain.";
/// Opens the message.
pub const OPEN: &str = "Open in my mail program";
/// Copies the message.
pub const COPY: &str = "Copy the message";
/// What is said to be copied.
pub const MESSAGE: &str = "The message";

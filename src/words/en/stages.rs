//! The dates of the advice: the stages before a signature, and what happens to a credit after it.

/// The first stage.
pub const BASELINE: &str = "Gather the baseline: a year of bills, the contract terms, the credits in hand.";
/// The second.
pub const FORECAST: &str = "Forecast the spend: growth, migrations, commitments, best and worst.";
/// The third.
pub const ALTERNATIVES: &str = "Price the alternatives: other plans, other terms, and doing nothing.";
/// The fourth.
pub const OPENING: &str = "Open with structure and credits on the table together, in one message.";
/// The fifth.
pub const COUNTER: &str = "Counter: trade across the package, never one item alone.";
/// The sixth.
pub const PAPER: &str = "Get it on paper: terms, dates, the credit's products and its window.";
/// The last.
pub const SIGNATURE: &str = "Sign, once every figure in the paper is one of this page.";

/// The same seven where there is no day left for one, each an item of `NO_DAY_LEFT`.
pub const BASELINE_LOST: &str = "the baseline";
/// The second.
pub const FORECAST_LOST: &str = "a forecast";
/// The third.
pub const ALTERNATIVES_LOST: &str = "pricing alternatives";
/// The fourth.
pub const OPENING_LOST: &str = "an opening";
/// The fifth.
pub const COUNTER_LOST: &str = "a counter-offer";
/// The sixth.
pub const PAPER_LOST: &str = "going through the paper";
/// The last.
pub const SIGNATURE_LOST: &str = "the signature";
/// Stages that are left out.
pub const NO_DAY_LEFT: &str = "There is no working day left for: {stages}.";

/// The day counted back from, which begins a sentence: a renewal.
pub const RENEWAL: &str = "The renewal on {date}";
/// A start.
pub const START: &str = "The start of the agreement on {date}";
/// An end.
pub const END: &str = "The end of the agreement on {date}";
/// A change.
pub const CHANGE: &str = "The month of the structural change, {date},";
/// That day is today.
pub const IS_TODAY: &str = "{occasion} is today: what is not in the signed paper waits for the next event.";
/// That day is past.
pub const IS_PAST: &str = "{occasion} is past: what is not in the signed paper waits for the next event.";
/// There is time for everything.
pub const PACE_FULL: &str = "{occasion} is counted back from: nine months, as advisers start (their word, grade C).";
/// There is less time.
pub const PACE_COMPRESSED: &str = "{occasion} is nearer than nine months, so every stage is shorter.";
/// There is hardly any.
pub const PACE_LATE: &str = "{occasion} is less than six weeks away: late. Everything goes into one message.";
/// What to settle for where it is late.
pub const LATE_FALLBACK: &str =
    "Ask for today's terms to be extended by three months, so that the rest can be done in order.";

/// A credit's window opens.
pub const WINDOW_OPENS: &str =
    "See that {credit} is on the account, with its dates and with AWS Support among its products.";
/// A credit is being used.
pub const BURN_DOWN: &str = "Hold what is used of {credit} against the plan of this page.";
/// A credit ends soon.
pub const EXPIRING: &str = "Three months are left of {credit}: use the rest, or ask for the window to be longer.";
/// A credit has ended; a sentence begins with `THE_CREDIT` or `THE_CREDIT_NAMED`.
pub const REVIEW: &str = "{the_credit} has ended: compare the bill with the month after it on this page.";
/// A credit without a name, at the beginning of a sentence.
pub const THE_CREDIT: &str = "The credit";
/// One with its name.
pub const THE_CREDIT_NAMED: &str = "The credit {name}";

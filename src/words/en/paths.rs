//! The four paths.

/// The first path.
pub const STAY: &str = "Stay";
/// What it means.
pub const STAY_MEANS: &str = "Today\u{2019}s plan and terms, retirements included.";
/// The second.
pub const CREDITS: &str = "Credit only";
/// What it means.
pub const CREDITS_MEANS: &str = "Stay, with the credit. It ends.";
/// The third.
pub const STRUCTURAL: &str = "Structural only";
/// What it means.
pub const STRUCTURAL_MEANS: &str = "The plan or rate changes from a month on.";
/// The last.
pub const COMBINED: &str = "Both";
/// What it means.
pub const COMBINED_MEANS: &str = "The structural change, with the credit beside it.";
/// Without a credit the second is the first.
pub const NO_CREDIT: &str = "No credit is asked for.";
/// Without a change the third is the first.
pub const NO_CHANGE: &str = "No structural change is asked for.";
/// Without either the last is the first.
pub const NOTHING: &str = "Nothing is asked for.";
/// Without a credit the last is the third.
pub const CHANGE_ALONE: &str = "The structural change; no credit is asked for.";
/// Without a change the last is the second.
pub const CREDIT_ALONE: &str = "The credit; no structural change is asked for.";
/// The months shown.
pub const SPAN: &str = "{first} to {last}";

/// Over the four.
pub const TITLE: &str = "Four ways to go on";
/// Below it; SPAN goes into it.
pub const LEDE: &str = "What you pay AWS for support, {span}.";
/// Beside the name of the path that costs least.
pub const LEAST: &str = "pays least";
/// Before what a path saves against staying.
pub const SAVES: &str = "saves ";
/// Before what it costs more.
pub const COSTS_MORE: &str = "costs more by ";
/// Before its present value.
pub const PRESENT_VALUE: &str = "Present value ";

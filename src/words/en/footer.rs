//! The bottom of the page: what it promises, and what it is not.

/// The promise.
pub const PRIVATE: &str = "Private by construction";
/// What it rests on, and how to check it.
pub const PRIVATE_MEANS: &str = "The page fetches its own files and then computes in your browser. It sends nothing, stores nothing that you type unless you choose so, and loads nothing from anywhere else; a content security policy in the page makes the browser enforce that. Whoever hosts the page can see that its files were fetched, and nothing more. To check: open your browser\u{2019}s network tools and type.";
/// To all of it in detail, which is named `words::leaves::TITLE`.
pub const LEAVES: &str = "What leaves this page, and how to check it";
/// The limits.
pub const NOT: &str = "What this is not";
/// What they are.
pub const NOT_MEANS: &str = "Concession is independent of Amazon Web Services. Prices are read from dated sources of different certainty and may have changed; your contract decides. Projections are arithmetic on your figures, not an offer, and no promise that AWS will agree.";

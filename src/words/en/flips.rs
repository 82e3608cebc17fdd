//! What would change a step.

/// From a value on upwards.
pub const OR_MORE: &str = "With {input} at {value} or more, {becomes}.";
/// From a value on downwards.
pub const OR_LESS: &str = "With {input} at {value} or less, {becomes}.";

/// The growth.
pub const GROWTH: &str = "the yearly growth";
/// The spend.
pub const SPEND: &str = "the monthly spend";
/// What a migration adds.
pub const MIGRATION: &str = "what {name} adds a month";

/// Asking becomes worth it.
pub const WORTH_IT: &str = "asking is worth it";
/// Asking is not worth it any more.
pub const NOT_WORTH_IT: &str = "asking is not worth it";
/// The change comes to save, and no credits are asked for.
pub const CHANGE_SAVES: &str = "the change saves something";
/// The change comes to save as much.
pub const CHANGE_LEADS: &str = "the change saves as much as the credits";
/// The change comes to save less.
pub const CHANGE_LASTS: &str = "the credits save more than the change within these months";
/// The change does not save any more.
pub const CHANGE_FAILS: &str = "the change saves nothing";
/// The window comes to use all of it.
pub const FITS: &str = "the whole credit can be used in its window";
/// The window does not use all of it any more.
pub const LEFT_OVER: &str = "a part of the credit is left over";
/// Another window becomes better.
pub const MOVES: &str = "another window uses more of it";
/// No other window is better any more.
pub const STAYS: &str = "no other window uses more of it";
/// Credits come to carry the plan.
pub const RELIES: &str = "credits carry more than half of the saving";
/// Credits do not carry the plan any more.
pub const RELIES_NOT: &str = "credits carry half of the saving or less";

//! What would change the advice.

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

/// Nothing inside the stated ranges changes anything.
pub const NOTHING: &str = "Nothing in your range changes this.";
/// The change that is asked for.
pub const THE_CHANGE: &str = "the lasting change";
/// What is asked of the next agreement.
pub const THE_AGREEMENT: &str = "what is asked of the next agreement";
/// An ask becomes worth making.
pub const RECOMMENDED: &str = "{ask} is worth asking for";
/// An ask is not worth making any more.
pub const NOT_RECOMMENDED: &str = "{ask} is not worth asking for";
/// The window comes to use all of a credit.
pub const FITS: &str = "all of {ask} can be used in its window";
/// The window does not use all of it any more.
pub const LEFT_OVER: &str = "a part of {ask} is left over";
/// The decision is about the plan that ends.
pub const PLAN_ENDS: &str = "the plan that ends comes first";
/// It is to reopen the agreement.
pub const REOPEN: &str = "the commitment is the first thing to renegotiate";
/// It is to switch.
pub const SWITCH: &str = "switching to another plan comes first";
/// It is not to ask.
pub const NOT_WORTH_ASKING: &str = "asking costs more than it can be expected to bring";
/// It is to negotiate.
pub const NEGOTIATE: &str = "terms that last are the first thing to ask for";
/// It is to ask for a credit.
pub const CREDIT: &str = "only a credit is left to ask for";
/// It is to do nothing.
pub const NOTHING_TO_ASK: &str = "there is nothing to ask for";

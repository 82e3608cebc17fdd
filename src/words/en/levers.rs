//! Levers: what else could be asked for, or done without asking.

/// A lever.
pub const AGREEMENT_POINT: &str = "one more point of agreement discount";
/// A lever.
pub const PLAN_POINT: &str = "one point of discount on AWS Support";
/// A lever.
pub const NET_BASIS: &str = "Support charged on net usage, after your private discount";
/// A lever.
pub const DISCOUNT_ON_MINIMUM: &str = "the discount applied to the minimum charge as well";
/// A lever.
pub const LOWER_MINIMUM: &str = "a lower minimum charge (the figure is for none at all)";
/// A lever.
pub const MONTHLY_CAP: &str = "a monthly cap on AWS Support at {size}";
/// A lever.
pub const YEARLY_CAP: &str = "a yearly cap on AWS Support at {size}";
/// A lever.
pub const SUPPORT_COUNTED: &str = "AWS Support counted toward the commitment";
/// A lever.
pub const FEES_LEFT_OUT: &str = "Reserved Instance or Savings Plan fees left out of the Support charge";
/// A lever.
pub const BUYER_ACCOUNT: &str = "buying Reserved Instances and Savings Plans in the largest account";
/// A lever: one account takes a cheaper plan.
pub const PLAN_FOR_ONE: &str = "{plan} for the smallest account, if its first response ({response}) is enough there";
/// A lever: several accounts do.
pub const PLAN_FOR_SEVERAL: &str =
    "{plan} for the {count} smallest accounts, if its first response ({response}) is enough there";
/// A lever.
pub const TRANSITION: &str = "a transition credit for the plan that AWS ends";

/// The strongest lever; `TIMES_THE_CREDITS` or `END` follows, here and for the next two.
pub const STRONGEST: &str = "The strongest lever not asked for is {lever}: worth {saved} over {months}";
/// The strongest lever, where it needs nobody.
pub const STRONGEST_OWN: &str = "You can do one thing without asking anybody: {lever}. It saves {saved} over {months}";
/// The strongest lever, where it comes once.
pub const STRONGEST_ONCE: &str = "The strongest lever not asked for is {lever}: worth {saved} once";
/// Beside one-time credits that are asked for.
pub const TIMES_THE_CREDITS: &str = ", {times} times the credits asked for.";
/// Without them.
pub const END: &str = ".";
/// Nothing that was typed lasts, and this could.
pub const FIRST: &str = "The first thing to negotiate is {lever}, from {month}: worth {saved} over {months}.";
/// The same for a lever whose name holds a condition, or that needs nobody.
pub const OWN: &str = "Without asking anybody, from {month}: {lever}. It saves {saved} over {months}.";
/// Another lever, which comes once.
pub const ANOTHER_ONCE: &str = "{lever}: worth {saved} once.";
/// Another lever.
pub const ANOTHER: &str = "{lever}: worth {saved} over {months}.";
/// Asking is not worth it: what to do in its place.
pub const INSTEAD: &str = "Look instead at what needs no negotiation: another published plan, a plan for each account, AWS Basic Support for test accounts, and which account buys Reserved Instances and Savings Plans.";
/// Asking is not worth it for what was typed, and would be for this; `BESIDE_THE_COST` follows.
pub const WORTH_ASKING: &str =
    "One thing would be worth asking for: {lever}. If granted, it saves {saved} over {months}";
/// The end of that sentence.
pub const BESIDE_THE_COST: &str = "; asking costs {cost}.";

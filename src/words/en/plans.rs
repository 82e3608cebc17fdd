//! The plan comparison: whether a plan is an alternative, and why not.

/// Today's plan.
pub const TODAY: &str = "Your plan today";
/// It can be taken without asking anybody.
pub const AVAILABLE: &str = "Available: you can switch yourself";
/// It is sold by contract.
pub const AVAILABLE_BY_CONTRACT: &str = "Available, if AWS agrees: it is sold by contract";
/// It is bought through a partner.
pub const AVAILABLE_FROM_PARTNER: &str = "Available through your partner, who sets the price";
/// AWS has ended it.
pub const ENDED: &str = "Not on offer: AWS ended it on {date}";
/// Nobody new can take it.
pub const CLOSED: &str = "Not on offer: no new subscriptions since {date}";
/// It is sold to partners only.
pub const TO_PARTNERS: &str = "Not on offer to you: AWS sells it to partners only";
/// It cannot be taken for accounts of a partner.
pub const NOT_THROUGH_PARTNER: &str =
    "Not on offer to you directly: accounts bought through a partner cannot take it themselves. Ask your partner";
/// It has no known price here.
pub const NO_PRICE: &str = "Not compared: its price is not known here";
/// It does not give what is needed.
pub const FAILS_NEED: &str = "Does not meet your need: {points}";
/// A first response that is needed.
pub const POINT_RESPONSE: &str = "a first response within {minutes} minutes";
/// Answers around the clock.
pub const POINT_CLOCK: &str = "answers around the clock";
/// An account manager that is needed.
pub const POINT_MANAGER: &str = "a designated technical account manager";
/// Today's agreement requires another plan.
pub const FORBIDDEN: &str = "Your agreement requires {plan}";
/// The next agreement does.
pub const FORBIDDEN_NEXT: &str = "The next agreement requires {plan}";
/// It saves nothing.
pub const COSTS_MORE: &str = "Costs as much as staying, or more";
/// It saves too little.
pub const SAVES_TOO_LITTLE: &str = "Saves less than a tenth of what staying costs (our bar)";
/// It saves enough at one end of the range of accounts.
pub const DEPENDS_ON_ACCOUNTS: &str = "Saves a tenth at one end of your range of accounts only";
/// The number of accounts up to which it costs less, where theirs is known.
pub const BREAK_EVEN: &str = "Cheaper only up to {count}; you have {accounts}";
/// The same where it is not.
pub const BREAK_EVEN_UNKNOWN: &str = "Cheaper only up to {count}";
/// So many accounts.
pub const ACCOUNTS: &str = "{count} accounts";
/// One account.
pub const ONE_ACCOUNT: &str = "one account";
/// A number of accounts within a range.
pub const ABOUT: &str = "about {count}";
/// It cannot be judged.
pub const UNKNOWN: &str = "Cannot be judged yet. Find out {questions}";
/// How many accounts there are.
pub const ASK_ACCOUNTS: &str = "how many accounts you have";
/// What is needed.
pub const ASK_NEED: &str = "how fast a first response you need, and whether you use the technical account manager";
/// What the agreement requires.
pub const ASK_CLAUSE: &str = "which support plan your agreement requires, if any";
/// What the next agreement requires.
pub const ASK_CLAUSE_NEXT: &str = "which support plan the next agreement requires, if any";
/// What the plan gives.
pub const ASK_GIVES: &str = "what the plan gives";
/// What the partner charges.
pub const ASK_PARTNER: &str = "what your partner charges for it";
/// Where the plan has no price.
pub const WITHOUT_PRICE: &str = "no price";
/// The credit for AWS DevOps Agent.
pub const DEVOPS_CREDIT: &str = "AWS DevOps Agent credit: {amount} a month";

//! The verdict: what to ask for first, what it is worth, what the credit adds, when it ends and what happens then.

/// Asking costs more than it can be expected to bring.
pub const NOT_WORTH_ASKING: &str = "Do not negotiate for this: {expected} can be expected, and asking costs {cost}.";
/// The plan charges nothing.
pub const NOTHING_CHARGED: &str = "Over {months} this plan charges nothing, so there is nothing to negotiate yet.";
/// Nothing is asked for.
pub const STAYING: &str = "Staying as you are costs {paid} over {months}.";
/// There is nothing to ask for either.
pub const NOTHING_TO_ASK: &str = "Nothing to ask AWS for now. Support costs {paid} over {months}.";
/// The same where one month is shown.
pub const NOTHING_IN_A_MONTH: &str = "Nothing to ask AWS for now. Support costs {paid} in {month}.";
/// After it.
pub const WOULD_CHANGE: &str = "A new agreement, a migration or an incident would change that.";
/// After advice not to ask: a plan that may cost less.
pub const OPEN_PLAN: &str = "Whether {plan} would cost less cannot be judged yet: find out {questions}.";
/// The agreement that runs commits to too much.
pub const REOPEN: &str = "Reopen the agreement now: by its end on {date}, you will be {short} short of the commitment.";
/// The same where the months shown end before it.
pub const REOPEN_SHOWN: &str =
    "Reopen the agreement now: by {until}, the last month projected, you will be {short} short of the commitment.";
/// The agreement that is about to begin does.
pub const DO_NOT_SIGN: &str =
    "Do not sign this commitment: by {until}, you would be {short} short of it. Ask for a lower one that rises.";
/// What counting support would do.
pub const SUPPORT_CLOSES: &str = "Counting Support toward it would close {support} of that.";
/// A plan that can be taken.
pub const SWITCH: &str = "Switch to {plan} yourself from {month}: it saves {saved} over {months}.";
/// And needs nobody.
pub const NOBODY_AGREES: &str = "Nobody has to agree to it.";
/// What another plan gives.
pub const SWITCH_GAINS: &str = "With {plan} you gain {list}.";
/// What it takes.
pub const SWITCH_LOSES: &str = "With {plan} you give up or get less of: {list}.";
/// A change that brings less than its floor.
pub const BELOW_FLOOR: &str =
    "Do not ask for {change}: granted in full it saves {more}, less than the walk-away saves or asking costs.";
/// After a credit, where it is all there is to ask for.
pub const RECURS: &str = "It changes nothing that recurs.";
/// After the change, where no credit is asked for and the change begins later.
pub const NO_CREDIT: &str = "You ask for no credit; one can bridge the months until the change begins.";
/// The change begins after the horizon.
pub const LATE_CHANGE: &str =
    "The structural change begins in {month}, after the months shown: lengthen the horizon to see its worth.";
/// A credit begins after the horizon.
pub const LATE_CREDIT: &str =
    "The credit begins in {month}, after the months shown: lengthen the horizon to see its worth.";

/// The change is to a plan that can be taken no more.
pub const NOT_ON_OFFER: &str = "AWS no longer offers that: {change} would save {saved} over {months} on paper only. Choose a plan that is on offer.";
/// The change saves, and goes on saving.
pub const FIRST_LASTS: &str =
    "Ask first for {change} from {month}: it saves {recurs} in the first {first} and {saved} by {until}.";
/// The same where no more than its first year is shown.
pub const FIRST_YEAR: &str = "Ask first for {change} from {month}: it saves {saved} by {until}.";
/// The change saves for a time, then nothing.
pub const FIRST_ENDS: &str = "Ask first for {change} from {month}: it is worth {saved} over {months}. By the last month it saves nothing: staying costs the same.";
/// The change saves for a time, then costs.
pub const FIRST_TURNS: &str = "Ask first for {change} from {month}: it is worth {saved} over {months}. It costs more than staying by the last month, so it is no lasting gain.";
/// The change makes no difference.
pub const CHANGES_NOTHING: &str = "Do not spend leverage on {change}: it changes nothing you pay in these months.";
/// The change costs more.
pub const COSTS_MORE: &str = "Do not ask for {change}: it would cost {more} more over {months}.";

/// The credit beside the change; one of the ends below follows, here and for the next three.
pub const ADDS_ONE: &str = "The {amount} credit adds {added} once, and ends with {month}";
/// The credits beside the change.
pub const ADDS_SEVERAL: &str =
    "The {count} credits of {amount} in all add {added} once, and the last ends with {month}";
/// The credit by itself.
pub const ALONE_ONE: &str = "The {amount} credit is worth {worth}, once, and ends with {month}";
/// The credits by themselves.
pub const ALONE_SEVERAL: &str =
    "The {count} credits of {amount} in all are worth {worth}, once, and the last ends with {month}";
/// The credit is used before its window ends.
pub const END_USED_UP_ONE: &str = ", when it is used up; the month after, you pay {paid}.";
/// The credits are used before their windows end.
pub const END_USED_UP_SEVERAL: &str = ", when all of it is used up; the month after, you pay {paid}.";
/// What is paid after the credit goes up.
pub const END_STEP_ONE: &str = "; on its own it would leave you paying {to} a month after it, up from {from}.";
/// What is paid after the credits goes up.
pub const END_STEP_SEVERAL: &str = "; on their own they would leave you paying {to} a month after it, up from {from}.";
/// What is paid after the credit does not go up.
pub const END_LEVEL_ONE: &str = "; on its own, you pay {to} the month after.";
/// What is paid after the credits does not go up.
pub const END_LEVEL_SEVERAL: &str = "; on their own, you pay {to} the month after.";
/// The end is after the horizon.
pub const END_BEYOND: &str = ", beyond the months shown here.";
/// The end is that of the horizon.
pub const END_OF_HORIZON: &str = ", the last month shown.";
/// Nothing is to be said of what follows.
pub const END: &str = ".";
/// No event carries the credit.
pub const HELD_ONE: &str = "Hold the {amount} credit back: no event carries it.";
/// No event carries the credits.
pub const HELD_SEVERAL: &str = "Hold the {count} credits of {amount} in all back: no event carries them.";
/// The credit's event, or AWS's answer, comes after its window opens.
pub const WAITS_ONE: &str = "The {amount} credit cannot be granted in time for its window: have it begin in {month}.";
/// The same of one of several credits.
pub const WAITS_SEVERAL: &str = "Not every one of the {count} credits of {amount} in all can be granted in time for its window: have the last begin in {month}.";
/// The credit beside the change has nothing to pay.
pub const ADDS_NOTHING_ONE: &str = "The credit adds nothing to it: no charge is left in its window for it to pay.";
/// The credits beside the change have nothing to pay.
pub const ADDS_NOTHING_SEVERAL: &str =
    "The credits add nothing to it: no charge is left in their windows for them to pay.";
/// The credit by itself has nothing to pay.
pub const NO_CHARGE_ONE: &str =
    "The {amount} credit is worth {worth} here: there is no charge within these months for any of it to pay.";
/// The credits by themselves have nothing to pay.
pub const NO_CHARGE_SEVERAL: &str = "The {count} credits of {amount} in all are worth {worth} here: there is no charge within these months for any of it to pay.";
/// After a credit, where no change is asked for.
pub const TIER_FIRST: &str = "Ask for a lower tier or percentage first; the credit is the bridge, not the prize.";
/// After a credit, where the change does not save.
pub const ANOTHER_CHANGE: &str = "Look for a lasting change that does save.";

/// Over the verdict.
pub const TITLE: &str = "The verdict";
/// In its place before there is one.
pub const EMPTY: &str =
    "Type what you spend on AWS in a month and choose your support plan. The answer stands here from then on.";

//! One month explained.

/// Which path and which month.
pub const TITLE: &str = "{path}, {month}";
/// The usage, where the month has an amount of its own.
pub const USAGE_GIVEN: &str = "AWS usage, as given for this month";
/// The usage, where it follows from the first month's.
pub const USAGE_BY_RULE: &str = "AWS usage by the growth rule";
/// What migrations add.
pub const MIGRATIONS: &str = "Added by migrations";
/// What the net basis takes off.
pub const NET: &str = "Net basis: less the agreement's {percent}";
/// What commitments add.
pub const FEES: &str = "Fees of commitments that count in this month";
/// What the charge is computed on.
pub const ELIGIBLE: &str = "Eligible spend";
/// A factor, in the place of an amount.
pub const TIMES: &str = "\u{d7}\u{a0}{factor}";
/// What is taken off, in the place of an amount.
pub const LESS: &str = "\u{2212}{amount}";
/// Whose bands: of all accounts.
pub const POOLED: &str = "All enrolled accounts together";
/// Of the only account.
pub const ACCOUNT: &str = "The account";
/// Of one of several equal accounts.
pub const EACH: &str = "Each of {count} equal accounts, {amount} of spend";
/// The bands together.
pub const BANDS: &str = "Sum of the bands";
/// A minimum that is charged.
pub const MINIMUM_APPLIES: &str = "Minimum charge, which is greater and so applies";
/// A minimum that is not.
pub const MINIMUM: &str = "Minimum charge, not reached by it";
/// A discount after the minimum.
pub const DISCOUNT_ON_GREATER: &str = "Plan discount of {percent}, on the greater of the two";
/// A discount before the minimum.
pub const DISCOUNT_ON_BANDS: &str = "Plan discount of {percent}, on the bands only";
/// What the account is charged.
pub const CHARGE: &str = "Charge, rounded to the cent";
/// The same for all accounts.
pub const FOR_ACCOUNTS: &str = "For {count} accounts";
/// The accounts that share a plan of their own.
pub const OWN_POOL: &str = "The accounts on {plan}, together";
/// The cap on a month.
pub const MONTHLY_CAP: &str = "Monthly cap";
/// What is left of the cap on a year.
pub const YEARLY_CAP_LEFT: &str = "Left of the yearly cap before this month";
/// The charge under the scenario's plan, within the caps.
pub const WITHIN_CAPS: &str = "Plan charge, within the caps";
/// Charges beside the plan's own.
pub const ADDITIONAL: &str = "Additional charges";
/// All charges.
pub const CHARGE_OF_MONTH: &str = "Charge of the month";
/// What a credit pays.
pub const PAID_BY: &str = "Paid by {credit}";
/// A credit without a name.
pub const CREDIT: &str = "Credit";
/// What is left to pay.
pub const PAID: &str = "Paid";
/// When the source was last read.
pub const CHECKED: &str = "checked {date}";

/// The fold.
pub const FOLD: &str = "Any month, explained";
/// The choice of a path.
pub const PATH: &str = "Path";
/// The choice of a month.
pub const MONTH: &str = "Month";
/// The columns of the bands.
pub const COLUMNS: [&str; 4] = ["Band of spend", "In the band", "Rate", "Charge"];
/// Before the title of the source.
pub const ROW: &str = "Tariff row: ";

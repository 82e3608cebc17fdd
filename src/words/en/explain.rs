//! Any number, explained: titles, formulas in words, the rules they follow, and the dialogue that shows them.

mod advised;
mod beside;
mod caps;
mod decided;

pub use advised::*;
pub use beside::*;
pub use caps::*;
pub use decided::*;

/// What a figure's button is called: the figure, and what pressing it does.
pub const FIGURE: &str = "{shown}, explain";
/// The dialogue's trail of figures.
pub const TRAIL: &str = "The way here";
/// Above the figures that a figure is made of.
pub const MADE_OF: &str = "Made of";
/// Marks a number that was typed.
pub const TYPED: &str = "your figure";
/// Before the rule.
pub const RULE: &str = "The rule:";
/// Above the tariff rows.
pub const READ_IN: &str = "Tariff row";
/// The same where there are several.
pub const READ_IN_SEVERAL: &str = "Tariff rows";
/// Copies the whole.
pub const COPY: &str = "Copy this derivation";
/// What was copied.
pub const COPIED: &str = "the derivation";
/// Goes back to the figure before.
pub const BACK: &str = "Back";
/// Closes the dialogue.
pub const CLOSE: &str = "Close";
/// A figure that is gone since the case has changed.
pub const GONE: &str = "This figure is not part of the answer any more.";
/// A source, in copied text.
pub const SOURCE_TEXT: &str = "Source: {title}, {address}, {checked}, grade {grade}. {note}";

/// Terms in the middle of a long sum.
pub const MORE: &str = "\u{2026} {count} more {what} \u{2026}";
/// The greatest of several.
pub const GREATEST: &str = "the greater of {first} and {last}";
/// The least of several.
pub const LEAST: &str = "the least of {first} and {last}";
/// Rounded half away from zero.
pub const ROUNDED: &str = "rounded to the cent";
/// Cut down.
pub const ROUNDED_DOWN: &str = "cut down to the cent";
/// A rate that was found.
pub const ROUNDED_RATE: &str = "rounded to a ten-thousandth of a percent";

/// What is many in a sum over time.
pub const MONTHS: &str = "months";
/// What is many in a sum over accounts.
pub const ACCOUNTS: &str = "accounts";
/// What is many in a sum over credits.
pub const CREDITS: &str = "credits";
/// What is many in a sum over bands.
pub const BANDS_MANY: &str = "bands";
/// What is many in a sum over migrations.
pub const MIGRATIONS: &str = "migrations";
/// What is many in a sum over commitments.
pub const COMMITMENTS: &str = "fees";
/// What is many where earlier uses are taken away.
pub const EARLIER_USES: &str = "months";

/// A figure of a month of a path.
pub const OF_MONTH: &str = "{path}, {month}: {what}";
/// A figure of a path.
pub const OF_PATH: &str = "{path}: {what}";
/// A figure of a contract year.
pub const OF_YEAR: &str = "Contract year {year}: {what}";
/// The same of the next agreement.
pub const OF_NEXT_YEAR: &str = "Next agreement, contract year {year}: {what}";
/// A figure of a closed month.
pub const OF_CLOSED: &str = "Closed month {month}: {what}";
/// A credit without a name.
pub const NAMELESS: &str = "The credit";

/// Title of a path's sum.
pub const PAID: &str = "{path}: paid over {horizon}";
/// Its formula.
pub const PAID_BY: &str = "All charges, less what credits pay of them";
/// Its other formula.
pub const PAID_BY_MONTH: &str = "What is paid in each month, added up";
/// Its rule.
pub const PAID_RULE: &str = "Credits pay a month\u{2019}s charge first; the customer pays what remains.";
/// Title of a path's charges.
pub const CHARGE: &str = "{path}: charged over {horizon}, before credits";
/// Its formula.
pub const CHARGE_BY: &str = "The charge of each month, added up";
/// Its rule.
pub const CHARGE_RULE: &str = "Every month is charged under the plan and the terms that hold in it.";
/// Title of what credits pay.
pub const APPLIED: &str = "{path}: paid by credits over {horizon}";
/// Its formula.
pub const APPLIED_BY: &str = "What each credit pays, added up";
/// The rule of the ledger.
pub const CREDIT_RULE: &str = "Within its window a credit pays what is left of the charge, up to its monthly cap; the one that ends soonest pays first, and every use is in whole cents.";
/// Title of what is lost.
pub const STRANDED: &str = "{path}: credit lost when windows close";
/// Title of what is lost of the credits asked for.
pub const STRANDED_ASKED: &str = "{path}: lost of the credits asked for";
/// Its formula.
pub const STRANDED_BY: &str = "What each credit loses, added up";
/// Its rule.
pub const STRANDED_RULE: &str = "What a credit has not paid when its window closes is lost; where the window outlasts the months shown, it is still open and not lost.";
/// Title of a present value.
pub const PRESENT: &str = "{path}: present value of what is paid";
/// Title of the same before it is rounded.
pub const PRESENT_EXACT: &str = "{path}: present value before rounding";
/// Its formula.
pub const PRESENT_BY: &str = "What is paid in each month at its present value, added up";
/// Its rule.
pub const PRESENT_RULE: &str = "The amount of month k, counted from 0, is divided by (1 + the yearly discount rate) to the power of (k + 1) \u{f7} 12: it counts at the month\u{2019}s end.";

/// Title of what one credit pays.
pub const GRANT_APPLIED: &str = "{credit}, what it pays";
/// Its formula.
pub const GRANT_APPLIED_BY: &str = "What it pays in each month, added up";
/// Title of what one credit loses.
pub const GRANT_STRANDED: &str = "{credit}, what is lost of it";
/// Its formula.
pub const GRANT_STRANDED_BY: &str = "The amount, less what it pays and what is still open";
/// Title of what is still open of a credit.
pub const GRANT_OPEN: &str = "{credit}, still usable after the months shown";
/// Its formula.
pub const GRANT_OPEN_BY: &str = "The amount, less what it pays in the months shown";
/// Its rule.
pub const OPEN_RULE: &str = "A window that runs past the months shown keeps what is left of its credit.";

/// Names of figures that others are made of.
pub const CHARGE_NAME: &str = "Charged over all months";
/// Paid by credits.
pub const APPLIED_NAME: &str = "Paid by credits";
/// Still open.
pub const OPEN_NAME: &str = "Still open";
/// A credit's amount.
pub const GRANTED_NAME: &str = "The credit\u{2019}s amount";
/// A credit's monthly cap.
pub const CAP_NAME: &str = "The credit\u{2019}s monthly cap";
/// Charge of a month.
pub const MONTH_CHARGE_NAME: &str = "Charge of the month";
/// Paid in a month.
pub const MONTH_PAID_NAME: &str = "Paid in the month";
/// A present value's weight.
pub const WEIGHT_NAME: &str = "What a dollar of that month counts";
/// Paid by a credit.
pub const PAID_BY_CREDIT: &str = "paid by {credit}";
/// Used earlier.
pub const USED_IN: &str = "Used in {month}";

/// Paid in a month.
pub const MONTH_PAID: &str = "paid";
/// Its formula.
pub const MONTH_PAID_BY: &str = "The month\u{2019}s charge, less what credits pay of it";
/// Present value of a month.
pub const MONTH_PRESENT: &str = "present value of what is paid";
/// Its formula.
pub const MONTH_PRESENT_BY: &str = "What is paid, times what a dollar of that month counts";
/// Formula of a credit's use.
pub const CREDIT_BY: &str =
    "What is usable of it by then and not used yet, but no more than the charge that earlier credits leave";
/// The same with a cap.
pub const CREDIT_CAP_BY: &str = "What is usable of it by then and not used yet, but no more than its cap on the month\u{2019}s charge nor than earlier credits leave";

/// Charge of a month.
pub const MONTH_CHARGE: &str = "charge, before credits";
/// Its formula.
pub const CHARGE_BY_ACCOUNT: &str = "The charge of each account, added up";
/// The same with additional charges.
pub const CHARGE_WITH_ADDITIONAL: &str = "The charge of each account and the additional charges, added up";
/// A free plan.
pub const CHARGE_NOTHING: &str = "This plan charges nothing";
/// Its rule.
pub const PLAN_RULE: &str = "{plan} is in force in this month; additional charges bear no discount.";
/// An additional charge without a description.
pub const ADDITIONAL_NAME: &str = "Additional charges";
/// All of them.
pub const ADDITIONAL: &str = "additional charges";
/// Their formula.
pub const ADDITIONAL_BY: &str = "As given, added up";
/// Their rule.
pub const ADDITIONAL_RULE: &str = "Additional charges are your figures; no discount applies to them.";
/// What is many in a sum over them.
pub const ADDITIONAL_MANY: &str = "charges";
/// Charge of several equal accounts.
pub const ACCOUNTS_ALL: &str = "charge of all of them";
/// Its formula.
pub const ACCOUNTS_ALL_BY: &str = "The number of accounts, times the charge of each";
/// Its rule.
pub const ACCOUNTS_ALL_RULE: &str = "Each account is charged by itself, bands and minimum included.";
/// The pooled sum.
pub const ALL_ACCOUNTS: &str = "all enrolled accounts together";
/// The only account.
pub const ONE_ACCOUNT: &str = "the account";
/// One of several equal accounts.
pub const EACH_ACCOUNT: &str = "each of {count} equal accounts";
/// Accounts that share a plan of their own.
pub const OWN_POOL: &str = "all accounts on {plan} together";
/// A named account.
pub const NAMED_ACCOUNT: &str = "account {name}";
/// Charge of an account.
pub const ACCOUNT_CHARGE: &str = "charge";
/// Its formula without a discount.
pub const ACCOUNT_BY: &str = "The bands or the minimum charge, whichever is greater";
/// Its formula with a discount on both.
pub const ACCOUNT_BY_ALL: &str = "The greater of bands and minimum charge, less the plan discount";
/// Its formula with a discount on the bands.
pub const ACCOUNT_BY_BANDS: &str = "The bands less the plan discount, or the minimum charge, whichever is greater";
/// Its rule.
pub const ACCOUNT_RULE: &str = "AWS charges the greater of the bands and the minimum, rounded once to the cent; a plan discount lowers the bands and not the minimum.";
/// Its rule where the discount lowers the minimum.
pub const ACCOUNT_RULE_ALL: &str = "AWS charges the greater of the bands and the minimum, rounded once to the cent; under your terms the plan discount lowers the minimum too.";
/// Sum of the bands.
pub const BANDS: &str = "sum of the bands";
/// Its formula.
pub const BANDS_BY: &str = "What each band charges, added up";
/// Its rule.
pub const BANDS_RULE: &str =
    "Bands are marginal, like tax brackets: each rate applies to the spend inside its band and to nothing else.";
/// Its name.
pub const BANDS_NAME: &str = "Sum of the bands";
/// Spend of an account.
pub const BASE: &str = "spend that the bands apply to";
/// Its formula.
pub const BASE_BY: &str = "Its part of the eligible spend";
/// Its rule.
pub const BASE_RULE: &str =
    "A plan that is charged by account looks at each account\u{2019}s share; a pooled plan looks at the sum.";
/// Its name.
pub const BASE_NAME: &str = "Spend that the bands apply to";
/// An account's share.
pub const SHARE_NAME: &str = "The account\u{2019}s share";
/// An account's amount a month.
pub const AMOUNT_NAME: &str = "The account\u{2019}s amount a month";
/// The amounts of all accounts.
pub const AMOUNTS_NAME: &str = "The amounts of all accounts";
/// Minimum charge.
pub const MINIMUM: &str = "minimum charge";
/// Its name.
pub const MINIMUM_NAME: &str = "Minimum charge";
/// Its rule where it is published.
pub const MINIMUM_READ: &str = "The least that a month is charged, as the tariff row says.";
/// Its rule where it was agreed.
pub const MINIMUM_YOURS: &str =
    "The least that a month is charged under your own terms; the published row is named below.";
/// Plan discount.
pub const DISCOUNT_NAME: &str = "Plan discount";
/// A band.
pub const BAND: &str = "{from} to {to}";
/// The last band.
pub const BAND_ABOVE: &str = "above {from}";
/// The only band.
pub const BAND_ALL: &str = "all spend";
/// Charge of a band.
pub const LINE_CHARGE: &str = "charge of the band";
/// Its formula.
pub const LINE_BY: &str = "Rate times the spend inside the band";
/// Its rule.
pub const LINE_RULE: &str = "A band\u{2019}s rate applies to the spend between its two ends; nothing is rounded before the account\u{2019}s charge.";
/// Spend inside a band.
pub const SLICE: &str = "spend inside the band";
/// Its name.
pub const SLICE_NAME: &str = "Spend inside the band";
/// Its formula.
pub const SLICE_BY: &str = "The spend, up to the band\u{2019}s upper end, less its lower end";
/// Its rule.
pub const SLICE_RULE: &str = "The slices of all bands add up to the spend.";
/// Rate of a band.
pub const RATE: &str = "rate";
/// Its name.
pub const RATE_NAME: &str = "Rate of the band";
/// Its rule where it is published.
pub const RATE_READ: &str = "The rate of {plan} for {band} of monthly spend, as the tariff row says.";
/// Its rule where it was agreed.
pub const RATE_YOURS: &str =
    "The rate for {band} of monthly spend under tiers of your own; the published row of {plan} is named below.";

/// Eligible spend.
pub const ELIGIBLE: &str = "eligible spend";
/// Its name.
pub const ELIGIBLE_NAME: &str = "Eligible spend";
/// Its formula.
pub const ELIGIBLE_BY: &str = "AWS usage, with migrations and the fees of commitments that count";
/// Its rule on a gross basis.
pub const ELIGIBLE_RULE: &str = "Usage counts before private discounts and credits.";
/// Its rule on a net basis.
pub const ELIGIBLE_NET_RULE: &str = "On a net basis usage and migrations count after the agreement\u{2019}s discount while it runs; fees count in full.";
/// The agreement's discount.
pub const AGREEMENT_NAME: &str = "The agreement\u{2019}s discount";
/// Usage.
pub const USAGE: &str = "AWS usage";
/// Its name.
pub const USAGE_NAME: &str = "AWS usage";
/// Its formula.
pub const USAGE_BY: &str = "Monthly spend times growth";
/// Its rule.
pub const USAGE_RULE: &str =
    "Yearly growth is compounded by the month, and the month\u{2019}s usage rounded to the cent.";
/// A month that was given.
pub const USAGE_GIVEN: &str = "As given for this month";
/// Its name.
pub const USAGE_GIVEN_NAME: &str = "AWS usage, as given for this month";
/// Its rule.
pub const USAGE_GIVEN_RULE: &str = "A month that is given wins over the growth rule.";
/// Monthly spend.
pub const MONTHLY_NAME: &str = "Monthly AWS spend";
/// Growth until a month.
pub const GROWTH_NAME: &str = "Growth until that month";
/// Yearly growth.
pub const ANNUAL_GROWTH_NAME: &str = "Yearly growth";
/// Title of a growth factor.
pub const GROWTH: &str = "Growth until {month}";
/// What it satisfies.
pub const GROWTH_SATISFIES: &str =
    "Its twelfth power, beyond whole years, is the yearly growth to the power of the months";
/// Its rule.
pub const GROWTH_RULE: &str = "Month k, counted from 0, is the first month times (1 + yearly growth) to the power of k \u{f7} 12; the twelfth root is taken to 26 digits.";
/// Yearly discount rate.
pub const DISCOUNT_RATE_NAME: &str = "Yearly discount rate";
/// Title of a weight.
pub const WEIGHT: &str = "What a dollar of {month} counts today";
/// What it satisfies.
pub const WEIGHT_SATISFIES: &str = "Compounded again at the yearly rate, it is one";
/// Its rule.
pub const WEIGHT_RULE: &str = "A dollar at the end of month k, counted from 0, counts 1 \u{f7} (1 + yearly discount rate) to the power of (k + 1) \u{f7} 12, as Excel\u{2019}s NPV has it.";
/// Migrations.
pub const MIGRATED: &str = "added by migrations";
/// Their name.
pub const MIGRATED_NAME: &str = "Added by migrations";
/// Their formula.
pub const MIGRATED_BY: &str = "What each migration adds, added up";
/// Their rule.
pub const MIGRATED_RULE: &str =
    "A migration ramps up in equal steps and then adds all of it; it does not grow with the growth rule.";
/// Fees.
pub const FEES: &str = "fees of commitments that count";
/// Their name.
pub const FEES_NAME: &str = "Fees of commitments";
/// Their formula.
pub const FEES_BY: &str = "The fees that the terms let in, added up";
/// Their rule.
pub const FEES_RULE: &str = "Upfront: the upfront fee counts in its month and the recurring one in every month of the term. Amortized: both are spread evenly over it.";
/// A commitment.
pub const RESERVED: &str = "Reserved Instances";
/// Another.
pub const SAVINGS: &str = "Savings Plan";
/// Upfront fee.
pub const UPFRONT: &str = "{what}, upfront fee";
/// Recurring fee.
pub const RECURRING: &str = "{what}, recurring fee";

/// What is paid, of a path.
pub const WHAT_PAID: &str = "paid";
/// What is charged.
pub const WHAT_CHARGE: &str = "charge";
/// A present value.
pub const WHAT_PRESENT: &str = "present value before rounding";

/// A path's saving.
pub const SAVED: &str = "{path}: saved over {horizon}";
/// Its formula.
pub const SAVED_BY: &str = "Paid by staying, less paid on this way";
/// Its rule.
pub const SAVED_RULE: &str = "A saving is counted against staying as you are, credits in hand included on both sides.";
/// What the credits add.
pub const CREDITS_ADD: &str = "What the credits add to the structural change";
/// Its formula.
pub const CREDITS_ADD_BY: &str = "Saved by both, less saved by the change alone";
/// Its rule.
pub const CREDITS_ADD_RULE: &str =
    "Beside a change a credit has a lower charge to pay, so it may add less than it saves alone.";
/// What the change saves in the last month.
pub const LAST_MONTH: &str = "What the change saves in the last month shown";
/// Its formula.
pub const LAST_MONTH_BY: &str = "The last month\u{2019}s charge by staying, less that with the change";
/// Its rule.
pub const LAST_MONTH_RULE: &str =
    "Charges are compared before credits: a credit that runs out is no part of what lasts.";
/// The recurring gap.
pub const GAP: &str = "What the change saves more than the credit in the last month";
/// Its formula.
pub const GAP_BY: &str = "Paid in the last month with the credit only, less paid with the change only";
/// Its rule.
pub const GAP_RULE: &str = "The last month shown stands for those that follow.";
/// Paid before the step.
pub const STEP_FROM: &str = "Paid in the last month of the last credit window";
/// Paid after it.
pub const STEP_TO: &str = "Paid in the first month after the last credit window";
/// Its formula.
pub const STEP_BY: &str = "What the credit path pays in that month";
/// Its rule.
pub const STEP_RULE: &str = "When the last window closes, the charge is paid in full again.";

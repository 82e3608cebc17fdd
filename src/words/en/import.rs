//! The import of AWS Billing API responses: what became of each field, and why: `NOTED_` for what
//! is to be known of a field that is used, `LEFT_OUT_` and `DOUBT_` for one that is not.

/// A field that is used.
pub const USED: &str = "used";
/// A field that is left out.
pub const LEFT_OUT: &str = "left out";
/// A field that is not understood.
pub const NOT_UNDERSTOOD: &str = "not understood";
/// An object with nothing in it.
pub const EMPTY_OBJECT: &str = "This object is empty. Accepted is what one of these commands prints: {commands}.";
/// An object that is no response.
pub const OTHER_OBJECT: &str = "An object with \"{text}\" is none of the responses that can be read. Accepted is what one of these commands prints: {commands}.";
/// A file longer than any response.
pub const FILE_TOO_LONG: &str = "The file is longer than {most} bytes; no response is that long.";

/// Amortized from a date or over all commitments becomes plain "amortized".
pub const NOTED_AMORTIZED: &str = "An approximation: the scenario knows \"amortized\" without a starting date, so list only the commitments that count.";
/// A contract knows several kinds of net, the response does not say which.
pub const NOTED_NET_VARIANTS: &str =
    "AWS knows several kinds of net and does not say which; net of the agreement's discount is taken.";
/// The charge of one month is taken to come again every month.
pub const NOTED_EVERY_MONTH: &str = "The response states one month; the charge is taken to come every month.";
/// Rates were in percent: only as hundredths do base charges and rates fit together.
pub const NOTED_HUNDREDTHS: &str = "Read as percent: only so do the base charges continue the tiers below them.";
/// The plan is taken from its name.
pub const NOTED_PLAN_BY_NAME: &str = "Taken from the plan's name, since AWS documents no list of names; check it.";
/// Shares are rounded so that they sum to one.
pub const NOTED_SHARES_ROUNDED: &str =
    "The share of the accounts' spend, rounded to ten decimals so that all sum to 1.";
/// Accounts without spend have no shares; equal ones are taken.
pub const NOTED_EQUAL_SHARES: &str = "No account has any spend, so equal shares are taken.";
/// The window does not begin or end with a month; a month counts if its last day is inside.
pub const NOTED_WHOLE_MONTHS: &str =
    "The window does not begin or end with a month; a month counts if its last day, in UTC, is inside.";
/// The credit may be spent on other products first.
pub const NOTED_OTHER_PRODUCTS_TOO: &str = "The credit names other products too and may be spent on them first.";
/// Longer than a scenario's text may be; the beginning is kept.
pub const NOTED_SHORTENED: &str = "Longer than a scenario's text may be; the beginning is kept.";
/// Nothing stands there.
pub const LEFT_OUT_EMPTY: &str = "Nothing stands here.";
/// It names an account, a plan or a credit and has no figure.
pub const LEFT_OUT_IDENTIFIER: &str = "It names an account, a plan or a credit; no figure depends on it.";
/// Free text that no rule can follow.
pub const LEFT_OUT_FREE_TEXT: &str = "Free text, which no rule can follow.";
/// How the charge is divided among payers; its sum is the same.
pub const LEFT_OUT_ALLOCATION: &str = "It divides the charge among payers; the sum is the same.";
/// It says again what another field says.
pub const LEFT_OUT_SAID_ELSEWHERE: &str = "Other fields say the same.";
/// Part of a total that is used.
pub const LEFT_OUT_PART_OF_TOTAL: &str = "Part of a total that is stated as well.";
/// The date of the bill.
pub const LEFT_OUT_BILL_DATE: &str = "The date of the bill changes no figure.";
/// A discount on the charge; whether the total is before or after it is not documented.
pub const LEFT_OUT_CHARGE_DISCOUNT: &str =
    "Whether the total is stated before or after this discount is not documented; compare the closed months.";
/// The payer's share of the charge, not a rate.
pub const LEFT_OUT_PAYER_SHARE: &str =
    "AWS's own tools read this as the payer's share of the charge, its model as a rate.";
/// A scenario's treatment has no starting date.
pub const LEFT_OUT_TREATMENT_DATE: &str =
    "A scenario's treatment has no starting date; list only the commitments that count.";
/// Parts of months are not computed.
pub const LEFT_OUT_PRORATION: &str = "Parts of months are not computed.";
/// Additional eligible spend: for the person to add to the spend.
pub const LEFT_OUT_ADDITIONAL_SPEND: &str =
    "Additional eligible spend is yours to add to the spend, if it comes again.";
/// A scenario's terms hold until a structural change, not until a date.
pub const LEFT_OUT_PLAN_DATES: &str = "Terms of a scenario have no dates; model their end as a structural change.";
/// What lies above the last tier is charged by it as well.
pub const LEFT_OUT_LAST_TIER: &str = "The last tier goes on without end.";
/// Steps, where the tier has none.
pub const LEFT_OUT_NO_STEPS: &str = "The tier is not charged by steps.";
/// How AWS arrived at the charge; the comparison with closed months checks the sum.
pub const LEFT_OUT_WORKING: &str = "How AWS arrived at the charge; the comparison with closed months checks the sum.";
/// Which account a credit may pay for.
pub const LEFT_OUT_SHARING: &str = "Which accounts the credit may pay for is not modelled.";
/// When in the bill the credit is applied.
pub const LEFT_OUT_CREDIT_ORDER: &str = "When in the bill the credit is applied changes no support charge.";
/// What the credit was, or may become; what remains of it is used.
pub const LEFT_OUT_OTHER_BALANCE: &str = "What remains of the credit is used, not what it was or may become.";
/// For fetching the next page.
pub const LEFT_OUT_PAGING: &str = "It only serves to fetch the next page.";
/// A field beside it is not understood, and without that one it means nothing.
pub const LEFT_OUT_BESIDE: &str =
    "Another field of the same entry is not understood, and without that one this says nothing.";
/// The contract is not active.
pub const LEFT_OUT_INACTIVE: &str = "The contract is not active.";
/// Another plan of the contract is the one in force.
pub const LEFT_OUT_OTHER_PLAN: &str = "The charge summary states the plan in force.";
/// A later month states the terms in force.
pub const LEFT_OUT_OLDER_MONTH: &str = "A later month among the files states what holds today.";
/// What a closed month needs is absent or not understood.
pub const LEFT_OUT_NO_MONTH: &str =
    "A closed month needs billingMonth, isEstimated, spend and charge, and not all of them are there.";
/// The month is not closed: its figures are estimates.
pub const LEFT_OUT_NOT_CLOSED: &str = "The month is not closed; its figures are estimates.";
/// Another response states the same.
pub const LEFT_OUT_SECOND_RESPONSE: &str = "Another of the files states the same; the first one counts.";
/// Enterprise Support responses stand beside it, and a scenario has one plan.
pub const LEFT_OUT_ENTERPRISE_GIVEN: &str =
    "A scenario has one plan, and Enterprise Support stands among the files; import these charges by themselves.";
/// An account on Basic Support pays nothing.
pub const LEFT_OUT_BASIC_ACCOUNT: &str = "An account on Basic Support pays nothing.";
/// A product that is not AWS Support.
pub const LEFT_OUT_OTHER_PRODUCT: &str = "A product that is not AWS Support.";
/// The credit names products, and AWS Support is not among them.
pub const LEFT_OUT_NOT_FOR_SUPPORT: &str = "The credit names products, and AWS Support is not among them.";
/// The credit names no products; standard promotional credits exclude Enterprise Support.
pub const LEFT_OUT_PRODUCTS_UNKNOWN: &str = "The credit names no products, and standard promotional credits exclude Enterprise Support; add it by hand if its terms include support.";
/// The credit is switched off.
pub const LEFT_OUT_CREDIT_DISABLED: &str = "The credit is switched off.";
/// Nothing remains of the credit.
pub const LEFT_OUT_USED_UP: &str = "Nothing remains of the credit.";
/// The credit is not in US dollars.
pub const LEFT_OUT_CURRENCY: &str = "The credit is not in US dollars.";
/// The credit lacks a first or a last day, and a window needs both.
pub const LEFT_OUT_NO_WINDOW: &str =
    "The credit lacks a first or a last day, and a window needs both; add it by hand with a window you trust.";
/// The window holds no last day of a month.
pub const LEFT_OUT_NO_WHOLE_MONTH: &str =
    "The window holds no last day of a month, so no month's charge can be counted on.";
/// The window is longer than a scenario may be.
pub const LEFT_OUT_WINDOW_TOO_LONG: &str = "The window is longer than 120 months; add it by hand with a shorter one.";
/// More entries than a scenario may hold.
pub const LEFT_OUT_TOO_MANY: &str = "A scenario's list holds 200 entries, and they are full.";
/// The field is not in the API's model of 2023-09-07.
pub const DOUBT_UNKNOWN_FIELD: &str = "This field is not in the API's model of 2023-09-07 as botocore 1.44.5 has it.";
/// A word outside those documented.
pub const DOUBT_UNKNOWN_WORD: &str = "This word is not among those that the API documents.";
/// A plan's name or code that fits no plan of the tariff book.
pub const DOUBT_UNKNOWN_PLAN: &str = "This fits no plan of the tariff book for certain; choose the plan yourself.";
/// Several plans on the contract, and nothing says which is in force.
pub const DOUBT_SEVERAL_PLANS: &str =
    "The contract has several plans and does not say which is in force; give the charge summary of the month as well.";
/// Some payers gross, some net.
pub const DOUBT_MIXED_BASIS: &str = "Some payers are charged on gross and some on net, and a scenario has one basis.";
/// An amount below zero where none can be.
pub const DOUBT_NEGATIVE: &str = "An amount below zero, where a scenario has none.";
/// A discount of one or more: percent or share cannot be told.
pub const DOUBT_PERCENT_OR_SHARE: &str =
    "A discount of 1 or more: whether it is a percentage or a share cannot be told.";
/// Tiers that do not follow each other from zero.
pub const DOUBT_TIER_GAP: &str = "The tiers do not follow each other from zero, or a figure of theirs is missing.";
/// Base charges that do not continue the tiers below.
pub const DOUBT_TIER_JUMP: &str = "A tier's base charge is not, to the cent, what the tiers below it add up to.";
/// Tiers charged by steps.
pub const DOUBT_TIER_STEPS: &str = "The tier is charged by steps, which a scenario does not have.";
/// Fewer or more accounts than the response counts.
pub const DOUBT_PAGES_MISSING: &str = "Not all accounts of the month are there; give all pages of it, each once.";
/// Accounts on different plans.
pub const DOUBT_MIXED_PLANS: &str = "The accounts are on different plans, and a scenario has one.";
/// Discounts that differ between accounts.
pub const DOUBT_MIXED_DISCOUNTS: &str = "The accounts' discounts differ, and a scenario has one.";
/// A discount whose amount does not fit its percentage.
pub const DOUBT_DISCOUNT_AMOUNT: &str =
    "The discount's amount is not, to the cent, its percentage of the charge before it.";
/// An account that stands twice.
pub const DOUBT_SAME_ACCOUNT_TWICE: &str = "An account stands twice; give each page of the month once.";
/// The accounts do not sum to the total.
pub const DOUBT_SUM_DIFFERS: &str = "The accounts do not sum to the total, so that the month cannot be trusted.";
/// More accounts than a scenario may name.
pub const DOUBT_TOO_MANY_ACCOUNTS: &str = "A scenario names at most 200 accounts.";
/// A credit bound to kinds of purchase; whether support is one is not documented.
pub const DOUBT_PURCHASE_TYPES: &str =
    "The credit is bound to kinds of purchase, and whether support is one is not documented.";
/// Figures that cannot be held exactly.
pub const DOUBT_OVERFLOW: &str = "The figures grow beyond what can be computed exactly.";

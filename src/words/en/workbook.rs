//! The workbook that a spreadsheet program opens: sheets, heads, and what to know of them.

/// The button that saves it.
pub const SAVE: &str = "Save as workbook";
/// The file.
pub const FILE: &str = "aws-support.xlsx";
/// Where it cannot be made.
pub const TOO_LARGE: &str = "These figures are too large for a workbook.";
/// The title of a workbook whose case has none.
pub const TITLE: &str = "AWS Support: what it costs, and what the asks are worth";

/// The first sheet.
pub const SUMMARY: &str = "Summary";
/// The sheet of inputs.
pub const INPUTS: &str = "Assumptions";
/// The sheet of spend by month.
pub const SPEND: &str = "Spend";
/// The sheet of what was taken for granted.
pub const GRANTED: &str = "Taken for granted";

/// What the figures are of.
pub const ABOUT: &str = "{span}, in US dollars. Tariff book of {edition}. Made on {made}.";
/// The same where they are in the currency of the bill.
pub const ABOUT_CHINA: &str = "{span}, in the currency of the bill. Tariff book of {edition}. Made on {made}.";
/// The heads of the paths' totals.
pub const TOTALS: [&str; 6] =
    ["Path", "Charged", "Paid by credits", "Paid", "Saved against staying", "Present value of paid"];
/// The title of the notes.
pub const HOW: &str = "How to read this workbook";
/// What is live and what is not, and how exact it is.
pub const NOTES: [&str; 5] = [
    "Blue figures are inputs, and they have names: change one, and spend, bands, minimum, discount, charge, credits, what is paid and \
     what is saved follow. Black figures are formulas.",
    "Fixed as they were when the file was made: which plan and terms hold in which month, the months in which a credit can be used, \
     the order in which credits pay, migrations, fees of commitments, and the months whose spend was given and not computed.",
    "Each charge is rounded to the cent once, half a cent upwards, for each account and month, as on the page. The plan discount comes \
     before the minimum unless the terms say that it lowers the minimum too.",
    "A spreadsheet computes with binary fractions of some fifteen digits; the page computes with exact decimals. For amounts that \
     a spreadsheet can hold to the cent, both give the same cents.",
    "Nothing here is a price of AWS that was not read somewhere: the sheet of assumptions names the source of each rate card, the \
     day it was checked and how sure it is.",
];

/// The inputs of the whole case.
pub const GENERAL: &str = "The case";
/// Their heads.
pub const GENERAL_HEADS: [&str; 3] = ["Input", "Value", "Name in formulas"];
/// Spend of the first month.
pub const FIRST_USAGE: &str = "Spend in the first month";
/// Growth.
pub const GROWTH: &str = "Yearly growth, compounded monthly";
/// Discount rate.
pub const DISCOUNT_RATE: &str = "Yearly discount rate, for present value";
/// Accounts of equal share.
pub const ACCOUNTS: &str = "Accounts of equal share";
/// Edition of the tariff book.
pub const EDITION: &str = "Tariff book of";

/// The terms that hold.
pub const TERMS: &str = "Plans and terms";
/// Their heads.
pub const TERMS_HEADS: [&str; 12] = [
    "Terms",
    "Plan",
    "First month",
    "Charged",
    "Minimum",
    "Plan discount",
    "Discount lowers the minimum",
    "Basis",
    "Reserved Instance fees",
    "Savings Plan fees",
    "Additional charges",
    "Tiers and minimum",
];
/// How a plan is charged.
pub const CHARGED: [&str; 3] = ["not at all", "for each account", "on the sum of the accounts"];
/// The card's own tiers and minimum.
pub const PUBLISHED: &str = "as published";
/// A contract's.
pub const OWN: &str = "agreed in a contract";
/// Where the rate cards behind them were read.
pub const SOURCES: &str = "Sources of the rate cards";
/// Their heads.
pub const SOURCES_HEADS: [&str; 4] = ["Terms", "Grade: rates, edges, minimum", "Checked", "Read in"];
/// The bands of each of them.
pub const BANDS: &str = "Bands";
/// Their heads.
pub const BANDS_HEADS: [&str; 4] = ["Terms", "Band", "Spend from", "Rate"];

/// The credits.
pub const CREDITS: &str = "Credits";
/// Their heads.
pub const CREDITS_HEADS: [&str; 8] = [
    "Credit",
    "Name",
    "In hand or asked for",
    "Amount",
    "First month",
    "Months",
    "Becomes usable",
    "Most of a month\u{2019}s charge",
];
/// A credit that was granted.
pub const IN_HAND: &str = "in hand";
/// One that is asked for.
pub const ASKED: &str = "asked for";
/// All of it at once.
pub const POOL: &str = "all at once";
/// In tranches.
pub const EVEN: &str = "in even tranches";

/// Named accounts.
pub const SHARES: &str = "Accounts";
/// Their heads.
pub const SHARES_HEADS: [&str; 3] = ["Account", "Name", "Share of spend"];

/// The lede of the sheet of spend.
pub const SPEND_LEDE: &str = "What each month brings, before any contract term looks at it; the same on every path.";
/// Its heads.
pub const SPEND_HEADS: [&str; 10] = [
    "Month",
    "AWS usage",
    "Migrations",
    "Together",
    "Private discount",
    "Reserved Instance fees, upfront",
    "The same, spread",
    "Savings Plan fees, upfront",
    "The same, spread",
    "Weight for present value",
];

/// The heads of a path's spend.
pub const PATH_SPEND: [&str; 7] = [
    "Month",
    "Plan",
    "Terms",
    "Usage and migrations",
    "Taken off (net basis)",
    "Fees of commitments",
    "Eligible spend",
];
/// How many accounts.
pub const COUNT: &str = "Accounts";
/// Before the columns of an account.
pub const OF: &str = "{account}: {what}";
/// Spend of one account.
pub const BASE: &str = "Spend of one account";
/// One band.
pub const BAND: &str = "Band {number}";
/// All bands.
pub const BAND_SUM: &str = "Bands together";
/// All bands where they are too many to be shown.
pub const BAND_VALUE: &str = "Bands together (a value)";
/// The minimum.
pub const MINIMUM: &str = "Minimum";
/// The discount.
pub const DISCOUNT: &str = "Plan discount";
/// What one account is charged.
pub const ONE: &str = "Charge of one account";
/// What all are.
pub const PLAN_CHARGE: &str = "Charge of the plan";
/// Charges besides.
pub const ADDITIONAL: &str = "Additional charges";
/// All of it.
pub const CHARGE: &str = "Charge";
/// A credit's column.
pub const CREDIT: &str = "Credit: {name}";
/// What credits pay.
pub const BY_CREDITS: &str = "Paid by credits";
/// What is paid.
pub const PAID: &str = "Paid";
/// What happens in the month.
pub const HAPPENS: &str = "What happens";
/// The last row.
pub const IN_ALL: &str = "In all";
/// The row below it.
pub const PRESENT: &str = "Present value of paid";

/// The heads of what was taken for granted.
pub const GRANTED_HEADS: [&str; 4] = ["What was used", "Why", "Source", "Grade"];

//! What is wrong with an input: what, and what is accepted instead.

/// The text is not JSON.
pub const NOT_JSON: &str = "This is not JSON: {error}.";
/// The file is longer than any scenario.
pub const FILE_TOO_LONG: &str = "The file is longer than {most} bytes; no scenario is that long.";
/// A required field is absent.
pub const MISSING: &str = "This field is missing and there is no default for it.";
/// The spend is absent, and a month has no amount of its own either.
pub const MISSING_SPEND: &str =
    "This field is missing, and {month} has no amount under spend.months; give one of the two.";
/// The contract has no such field.
pub const UNKNOWN: &str = "There is no such field. Accepted here: {accepted}.";
/// The key stands more than once.
pub const REPEATED: &str = "This stands more than once; keep one.";
/// Another type was wanted: one of `FOUND_` and one of `WANTED_`.
pub const TYPE: &str = "{found} stands here; accepted is {wanted}.";
/// Text that does not read as what is wanted, one of `WANTED_`.
pub const UNREADABLE: &str = "\"{text}\" cannot be read; accepted is {wanted}.";
/// More digits than can be held exactly.
pub const TOO_PRECISE: &str = "This has more digits than can be computed with exactly; at most 28 are accepted.";
/// Outside the bounds.
pub const RANGE: &str = "This is out of range; accepted is {least} to {most}.";
/// Text that is too long.
pub const TEXT_TOO_LONG: &str = "The text is too long; accepted are {most} characters.";
/// A list with too many entries.
pub const TOO_MANY: &str = "The list is too long; accepted are {most} entries.";
/// A list with no entry where one is needed.
pub const EMPTY: &str = "The list is empty; at least one entry is needed, or leave the field out.";
/// None of the words that are accepted.
pub const NOT_ONE_OF: &str = "\"{text}\" is not known here; accepted: {accepted}.";
/// Tiers that do not start at zero.
pub const TIERS_NOT_FROM_ZERO: &str = "The first tier must start at \"0\".";
/// A tier that does not start above the one before it.
pub const TIER_NOT_RISING: &str = "Each tier must start above the one before it.";
/// A gap between bands of a tariff file.
pub const BAND_GAP: &str = "Each band must end where the next one begins, and the last one must not end.";
/// Cards of a tariff file out of order.
pub const CARDS: &str = "The cards must stand in order, each from the day on which the one before it ends.";
/// Two tariff files describe one plan.
pub const PLAN_TWICE: &str = "Two files describe this plan; keep one.";
/// A plan that ends is followed by none.
pub const SUCCESSOR: &str = "What follows must be a plan of the book that ends later or not at all.";
/// Shares that do not sum to one.
pub const SHARES: &str = "The shares sum to {sum}; they must sum to 1 exactly.";
/// The spend is another sum than that of the accounts.
pub const ACCOUNTS_SUM: &str = "The accounts' amounts sum to {sum}; give that amount here (as the likely one of a range), or leave this field out.";
/// Shares and amounts in one list.
pub const SHARES_AND_AMOUNTS: &str =
    "Some accounts have a share and some a monthly amount; give every account a share, or every account an amount.";
/// Amounts that sum to nothing.
pub const NO_AMOUNTS: &str = "The accounts' amounts sum to 0; at least one must be above 0.";
/// A name of an account in a file without any.
pub const NO_NAMED_ACCOUNTS: &str =
    "This names an account, and the file names none; give accounts as a list with names.";
/// A name that several accounts have.
pub const NAME_TWICE: &str =
    "Several accounts have this name; give each account that is referred to a name of its own.";
/// A range out of order.
pub const NOT_RISING: &str = "The range is out of order; low must not be above likely, nor likely above high.";
/// A last month before the first one.
pub const ENDS_BEFORE: &str = "This lies before the start; accepted is {start} or a later month.";
/// Terms for an agreement that is not there.
pub const NO_NEXT_AGREEMENT: &str =
    "This changes next_agreement, and the file has none; add next_agreement or leave this out.";
/// China without a price list.
pub const NEEDED_IN_CHINA: &str = "No price list of AWS China is known; with partition aws-cn this field is needed.";
/// Not one commitment for each year.
pub const COMMITMENTS: &str = "One amount is needed for each of the {years} contract years.";
/// Two entries for one month.
pub const MONTH_TWICE: &str = "{month} has an entry already; keep one.";
/// No such edition of the tariff book.
pub const EDITION: &str = "There is no tariff book of that date; this version holds {known}.";
/// A month before the first price of a plan.
pub const NO_CARD_UNTIL: &str =
    "No price of the plan {plan} is known for {month}; the first month with one is {first}.";
/// A month without a price of a plan.
pub const NO_CARD: &str = "No price of the plan {plan} is known for {month}.";
/// Figures that are too large.
pub const OVERFLOW: &str =
    "The figures grow beyond what can be computed exactly; lower the spend, the growth or the horizon.";

/// Accepted is an object.
pub const WANTED_MAP: &str = "an object with named fields";
/// Accepted is a list.
pub const WANTED_LIST: &str = "a list";
/// Accepted is text.
pub const WANTED_TEXT: &str = "text";
/// Accepted is a decimal.
pub const WANTED_DECIMAL: &str = "a decimal in quotes, like \"850000.00\" or \"0.07\"";
/// Accepted is a whole number.
pub const WANTED_COUNT: &str = "a whole number without quotes, like 36";
/// Accepted is a yes or no.
pub const WANTED_BOOL: &str = "true or false";
/// Accepted is a month.
pub const WANTED_MONTH: &str = "a month in quotes, like \"2027-04\"";
/// Accepted is a date.
pub const WANTED_DATE: &str = "a date in quotes, like \"2027-04-30\"";
/// Accepted is a moment.
pub const WANTED_TIME: &str = "a date and time in quotes, like \"2027-04-30T14:05Z\"";
/// Accepted is one text or several.
pub const WANTED_TEXTS: &str = "text or a list of texts";
/// Accepted are hours.
pub const WANTED_HOURS: &str = "hours as a whole number, or as a decimal in quotes, like \"12.5\"";
/// Accepted are accounts.
pub const WANTED_ACCOUNTS: &str = "a whole number, or a list of accounts with name and share or monthly amount";

/// Nothing stands there; this and the next begin a sentence.
pub const FOUND_NULL: &str = "null";
/// A yes or no stands there.
pub const FOUND_BOOL: &str = "true or false";
/// A number stands there.
pub const FOUND_NUMBER: &str = "A number";
/// Text stands there.
pub const FOUND_TEXT: &str = "Text";
/// A list stands there.
pub const FOUND_LIST: &str = "A list";
/// An object stands there.
pub const FOUND_MAP: &str = "An object";

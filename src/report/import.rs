//! The words of an import: what became of each field of a Billing API response, and why.

use crate::{
    bill::{Doubt, Fate, Import, Note, Reason, Response, Told},
    calc::scenario::{Kind, Problem, Tree},
    words::{fill, import as words, lists},
};

use super::problems::{self, Problems, Worded};

/// The import as data: the parts of a scenario, and every field with its fate. `names` are those of the files.
pub fn tree(import: &Import, names: &[String]) -> Tree {
    let fields = import.fields.iter().map(|told| row(told, names)).collect();
    Tree::map([("scenario", import.scenario.clone()), ("fields", Tree::List(fields))])
}

fn row(told: &Told, names: &[String]) -> Tree {
    let name = names.get(told.file).cloned().unwrap_or_else(|| told.file.to_string());
    let mut row =
        vec![("file", Tree::Text(name)), ("field", Tree::text(&*told.field)), ("fate", Tree::text(word(&told.fate)))];
    if let Fate::Used { becomes, .. } = &told.fate {
        row.push(("becomes", Tree::text(&**becomes)));
    }
    if let Some(why) = why(&told.fate) {
        row.push(("why", Tree::text(why)));
    }
    Tree::map(row)
}

/// What became of a field, in a word or two.
pub const fn word(fate: &Fate) -> &'static str {
    match fate {
        Fate::Used { .. } => words::USED,
        Fate::LeftOut(_) => words::LEFT_OUT,
        Fate::NotUnderstood(_) => words::NOT_UNDERSTOOD,
    }
}

/// Why, in a sentence; nothing for a field that is used just as it stands.
pub const fn why(fate: &Fate) -> Option<&'static str> {
    match fate {
        Fate::Used { note: None, .. } => None,
        Fate::Used { note: Some(note), .. } => Some(noted(*note)),
        Fate::LeftOut(reason) => Some(left_out(*reason)),
        Fate::NotUnderstood(doubt) => Some(not_understood(*doubt)),
    }
}

/// What is wrong with a response, in words.
pub fn worded(problems: &[Problem]) -> Problems {
    let word = |problem: &Problem| Worded { field: problem.field.clone(), problem: sentence(&problem.kind) };
    Problems { problems: problems.iter().map(word).collect() }
}

fn sentence(kind: &Kind) -> String {
    let commands = Response::ALL.map(Response::command).join(lists::COMMA);
    match kind {
        Kind::NotOneOf { text, .. } => {
            let template = if text.is_empty() { words::EMPTY_OBJECT } else { words::OTHER_OBJECT };
            fill(template, &[("text", text), ("commands", &commands)])
        }
        Kind::FileTooLong { most } => fill(words::FILE_TOO_LONG, &[("most", &most.to_string())]),
        kind => problems::sentence(kind),
    }
}

const fn noted(note: Note) -> &'static str {
    match note {
        Note::Amortized => words::NOTED_AMORTIZED,
        Note::NetVariants => words::NOTED_NET_VARIANTS,
        Note::EveryMonth => words::NOTED_EVERY_MONTH,
        Note::Hundredths => words::NOTED_HUNDREDTHS,
        Note::PlanByName => words::NOTED_PLAN_BY_NAME,
        Note::SharesRounded => words::NOTED_SHARES_ROUNDED,
        Note::EqualShares => words::NOTED_EQUAL_SHARES,
        Note::WholeMonths => words::NOTED_WHOLE_MONTHS,
        Note::OtherProductsToo => words::NOTED_OTHER_PRODUCTS_TOO,
        Note::Shortened => words::NOTED_SHORTENED,
    }
}

const fn left_out(reason: Reason) -> &'static str {
    match reason {
        Reason::Empty => words::LEFT_OUT_EMPTY,
        Reason::Identifier => words::LEFT_OUT_IDENTIFIER,
        Reason::FreeText => words::LEFT_OUT_FREE_TEXT,
        Reason::Allocation => words::LEFT_OUT_ALLOCATION,
        Reason::SaidElsewhere => words::LEFT_OUT_SAID_ELSEWHERE,
        Reason::PartOfTotal => words::LEFT_OUT_PART_OF_TOTAL,
        Reason::BillDate => words::LEFT_OUT_BILL_DATE,
        Reason::ChargeDiscount => words::LEFT_OUT_CHARGE_DISCOUNT,
        Reason::PayerShare => words::LEFT_OUT_PAYER_SHARE,
        Reason::TreatmentDate => words::LEFT_OUT_TREATMENT_DATE,
        Reason::Proration => words::LEFT_OUT_PRORATION,
        Reason::AdditionalSpend => words::LEFT_OUT_ADDITIONAL_SPEND,
        Reason::PlanDates => words::LEFT_OUT_PLAN_DATES,
        Reason::LastTier => words::LEFT_OUT_LAST_TIER,
        Reason::NoSteps => words::LEFT_OUT_NO_STEPS,
        Reason::Working => words::LEFT_OUT_WORKING,
        Reason::Sharing => words::LEFT_OUT_SHARING,
        Reason::CreditOrder => words::LEFT_OUT_CREDIT_ORDER,
        Reason::OtherBalance => words::LEFT_OUT_OTHER_BALANCE,
        Reason::Paging => words::LEFT_OUT_PAGING,
        Reason::Beside => words::LEFT_OUT_BESIDE,
        Reason::Inactive => words::LEFT_OUT_INACTIVE,
        Reason::OtherPlan => words::LEFT_OUT_OTHER_PLAN,
        Reason::OlderMonth => words::LEFT_OUT_OLDER_MONTH,
        Reason::NoMonth => words::LEFT_OUT_NO_MONTH,
        Reason::NotClosed => words::LEFT_OUT_NOT_CLOSED,
        Reason::SecondResponse => words::LEFT_OUT_SECOND_RESPONSE,
        Reason::EnterpriseGiven => words::LEFT_OUT_ENTERPRISE_GIVEN,
        Reason::BasicAccount => words::LEFT_OUT_BASIC_ACCOUNT,
        Reason::OtherProduct => words::LEFT_OUT_OTHER_PRODUCT,
        Reason::NotForSupport => words::LEFT_OUT_NOT_FOR_SUPPORT,
        Reason::ProductsUnknown => words::LEFT_OUT_PRODUCTS_UNKNOWN,
        Reason::CreditDisabled => words::LEFT_OUT_CREDIT_DISABLED,
        Reason::UsedUp => words::LEFT_OUT_USED_UP,
        Reason::Currency => words::LEFT_OUT_CURRENCY,
        Reason::NoWindow => words::LEFT_OUT_NO_WINDOW,
        Reason::NoWholeMonth => words::LEFT_OUT_NO_WHOLE_MONTH,
        Reason::WindowTooLong => words::LEFT_OUT_WINDOW_TOO_LONG,
        Reason::TooMany => words::LEFT_OUT_TOO_MANY,
    }
}

const fn not_understood(doubt: Doubt) -> &'static str {
    match doubt {
        Doubt::UnknownField => words::DOUBT_UNKNOWN_FIELD,
        Doubt::UnknownWord => words::DOUBT_UNKNOWN_WORD,
        Doubt::UnknownPlan => words::DOUBT_UNKNOWN_PLAN,
        Doubt::SeveralPlans => words::DOUBT_SEVERAL_PLANS,
        Doubt::MixedBasis => words::DOUBT_MIXED_BASIS,
        Doubt::Negative => words::DOUBT_NEGATIVE,
        Doubt::PercentOrShare => words::DOUBT_PERCENT_OR_SHARE,
        Doubt::TierGap => words::DOUBT_TIER_GAP,
        Doubt::TierJump => words::DOUBT_TIER_JUMP,
        Doubt::TierSteps => words::DOUBT_TIER_STEPS,
        Doubt::PagesMissing => words::DOUBT_PAGES_MISSING,
        Doubt::MixedPlans => words::DOUBT_MIXED_PLANS,
        Doubt::MixedDiscounts => words::DOUBT_MIXED_DISCOUNTS,
        Doubt::DiscountAmount => words::DOUBT_DISCOUNT_AMOUNT,
        Doubt::SameAccountTwice => words::DOUBT_SAME_ACCOUNT_TWICE,
        Doubt::SumDiffers => words::DOUBT_SUM_DIFFERS,
        Doubt::TooManyAccounts => words::DOUBT_TOO_MANY_ACCOUNTS,
        Doubt::PurchaseTypes => words::DOUBT_PURCHASE_TYPES,
        Doubt::Overflow => words::DOUBT_OVERFLOW,
    }
}

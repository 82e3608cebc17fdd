//! The words of an import: what became of each field of a Billing API response, and why.

use crate::{
    bill::{Doubt, Fate, Import, Note, Reason, Response, Told},
    calc::scenario::{Kind, Problem, Tree},
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
        Fate::Used { .. } => "used",
        Fate::LeftOut(_) => "left out",
        Fate::NotUnderstood(_) => "not understood",
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
    let commands = || Response::ALL.map(Response::command).join(", ");
    match kind {
        Kind::NotOneOf { text, .. } if text.is_empty() => {
            format!("This object is empty. Accepted is what one of these commands prints: {}.", commands())
        }
        Kind::NotOneOf { text, .. } => format!(
            "An object with \"{text}\" is none of the responses that can be read. Accepted is what one of these commands prints: {}.",
            commands()
        ),
        Kind::FileTooLong { most } => format!("The file is longer than {most} bytes; no response is that long."),
        kind => problems::sentence(kind),
    }
}

const fn noted(note: Note) -> &'static str {
    match note {
        Note::Amortized => {
            "An approximation: the scenario knows \"amortized\" without a starting date, so list only the commitments that count."
        }
        Note::NetVariants => {
            "AWS knows several kinds of net and does not say which; net of the agreement's discount is taken."
        }
        Note::EveryMonth => "The response states one month; the charge is taken to come every month.",
        Note::Hundredths => "Read as percent: only so do the base charges continue the tiers below them.",
        Note::PlanByName => "Taken from the plan's name, since AWS documents no list of names; check it.",
        Note::SharesRounded => "The share of the accounts' spend, rounded to ten decimals so that all sum to 1.",
        Note::EqualShares => "No account has any spend, so equal shares are taken.",
        Note::WholeMonths => {
            "The window does not begin or end with a month; a month counts if its last day, in UTC, is inside."
        }
        Note::OtherProductsToo => "The credit names other products too and may be spent on them first.",
        Note::Shortened => "Longer than a scenario's text may be; the beginning is kept.",
    }
}

const fn left_out(reason: Reason) -> &'static str {
    match reason {
        Reason::Empty => "Nothing stands here.",
        Reason::Identifier => "It names an account, a plan or a credit; no figure depends on it.",
        Reason::FreeText => "Free text, which no rule can follow.",
        Reason::Allocation => "It divides the charge among payers; the sum is the same.",
        Reason::SaidElsewhere => "Other fields say the same.",
        Reason::PartOfTotal => "Part of a total that is stated as well.",
        Reason::BillDate => "The date of the bill changes no figure.",
        Reason::ChargeDiscount => {
            "Whether the total is stated before or after this discount is not documented; compare the closed months."
        }
        Reason::PayerShare => "AWS's own tools read this as the payer's share of the charge, its model as a rate.",
        Reason::TreatmentDate => "A scenario's treatment has no starting date; list only the commitments that count.",
        Reason::Proration => "Parts of months are not computed.",
        Reason::AdditionalSpend => "Additional eligible spend is yours to add to the spend, if it comes again.",
        Reason::PlanDates => "Terms of a scenario have no dates; model their end as a structural change.",
        Reason::LastTier => "The last tier goes on without end.",
        Reason::NoSteps => "The tier is not charged by steps.",
        Reason::Working => "How AWS arrived at the charge; the comparison with closed months checks the sum.",
        Reason::Sharing => "Which accounts the credit may pay for is not modelled.",
        Reason::CreditOrder => "When in the bill the credit is applied changes no support charge.",
        Reason::OtherBalance => "What remains of the credit is used, not what it was or may become.",
        Reason::Paging => "It only serves to fetch the next page.",
        Reason::Beside => "Another field of the same entry is not understood, and without that one this says nothing.",
        Reason::Inactive => "The contract is not active.",
        Reason::OtherPlan => "The charge summary states the plan in force.",
        Reason::OlderMonth => "A later month among the files states what holds today.",
        Reason::NoMonth => {
            "A closed month needs billingMonth, isEstimated, spend and charge, and not all of them are there."
        }
        Reason::NotClosed => "The month is not closed; its figures are estimates.",
        Reason::SecondResponse => "Another of the files states the same; the first one counts.",
        Reason::EnterpriseGiven => {
            "A scenario has one plan, and Enterprise Support stands among the files; import these charges by themselves."
        }
        Reason::BasicAccount => "An account on Basic Support pays nothing.",
        Reason::OtherProduct => "A product that is not AWS Support.",
        Reason::NotForSupport => "The credit names products, and AWS Support is not among them.",
        Reason::ProductsUnknown => {
            "The credit names no products, and standard promotional credits exclude Enterprise Support; add it by hand if its terms include support."
        }
        Reason::CreditDisabled => "The credit is switched off.",
        Reason::UsedUp => "Nothing remains of the credit.",
        Reason::Currency => "The credit is not in US dollars.",
        Reason::NoWindow => {
            "The credit lacks a first or a last day, and a window needs both; add it by hand with a window you trust."
        }
        Reason::NoWholeMonth => "The window holds no last day of a month, so no month's charge can be counted on.",
        Reason::WindowTooLong => "The window is longer than 120 months; add it by hand with a shorter one.",
        Reason::TooMany => "A scenario's list holds 200 entries, and they are full.",
    }
}

const fn not_understood(doubt: Doubt) -> &'static str {
    match doubt {
        Doubt::UnknownField => "This field is not in the API's model of 2023-09-07 as botocore 1.44.5 has it.",
        Doubt::UnknownWord => "This word is not among those that the API documents.",
        Doubt::UnknownPlan => "This fits no plan of the tariff book for certain; choose the plan yourself.",
        Doubt::SeveralPlans => {
            "The contract has several plans and does not say which is in force; give the charge summary of the month as well."
        }
        Doubt::MixedBasis => "Some payers are charged on gross and some on net, and a scenario has one basis.",
        Doubt::Negative => "An amount below zero, where a scenario has none.",
        Doubt::PercentOrShare => "A discount of 1 or more: whether it is a percentage or a share cannot be told.",
        Doubt::TierGap => "The tiers do not follow each other from zero, or a figure of theirs is missing.",
        Doubt::TierJump => "A tier's base charge is not, to the cent, what the tiers below it add up to.",
        Doubt::TierSteps => "The tier is charged by steps, which a scenario does not have.",
        Doubt::PagesMissing => "Not all accounts of the month are there; give all pages of it, each once.",
        Doubt::MixedPlans => "The accounts are on different plans, and a scenario has one.",
        Doubt::MixedDiscounts => "The accounts' discounts differ, and a scenario has one.",
        Doubt::DiscountAmount => "The discount's amount is not, to the cent, its percentage of the charge before it.",
        Doubt::SameAccountTwice => "An account stands twice; give each page of the month once.",
        Doubt::SumDiffers => "The accounts do not sum to the total, so that the month cannot be trusted.",
        Doubt::TooManyAccounts => "A scenario names at most 200 accounts.",
        Doubt::PurchaseTypes => {
            "The credit is bound to kinds of purchase, and whether support is one is not documented."
        }
        Doubt::Overflow => "The figures grow beyond what can be computed exactly.",
    }
}

//! The words of the form: labels, hints, choices, what was understood, what is wrong.

use crate::{
    calc::{TariffBook, scenario::Kind},
    draft::{Field, Reading, Reads, Trouble, What, text::TextError},
};

use super::{format, problems, rates};

/// A field's label, with its unit.
pub const fn label(field: Field) -> &'static str {
    match field {
        Field::Spend => "Monthly AWS spend, US dollars",
        Field::Growth => "Growth a year, %",
        Field::Plan => "Support plan today",
        Field::Accounts => "Number of accounts",
        Field::Renewal => "Next renewal, date",
        Field::Start => "First month",
        Field::Horizon => "Horizon, months",
        Field::DiscountRate => "Discount rate a year, %",
        Field::CreditTrigger => "Event behind it",
        Field::CreditAmount => "Credit amount, US dollars",
        Field::CreditStart => "Window begins, month",
        Field::CreditMonths => "Window length, months",
        Field::CreditRelease => "Usable",
        Field::ChangePlan => "Plan to move to",
        Field::ChangeDiscount => "Plan discount, %",
        Field::ChangeFrom => "In force from, month",
    }
}

/// A hint under the label; empty where the label says enough.
pub const fn hint(field: Field) -> &'static str {
    match field {
        Field::Spend => {
            "Support-eligible usage before discounts, such as 850k or $850,000. Leave out support itself and Marketplace."
        }
        Field::Growth => "Compounded monthly. A fall has a minus sign.",
        Field::Plan => "",
        Field::Accounts => "Enrolled in the plan, equal shares. Some plans charge for each.",
        Field::Renewal => "Of your agreement or support contract, such as 2027-06-30.",
        Field::Start => "Such as 2027-01.",
        Field::Horizon => "1 to 120.",
        Field::DiscountRate => "For present value only.",
        Field::CreditTrigger => "AWS grants credits for a reason.",
        Field::CreditAmount => "Empty: no credit is asked for.",
        Field::CreditStart => "",
        Field::CreditMonths => "",
        Field::CreditRelease => "",
        Field::ChangePlan => "",
        Field::ChangeDiscount => "Off the plan\u{2019}s charge. 12 means 12 %.",
        Field::ChangeFrom => "",
    }
}

/// The keyboard a phone should show.
pub const fn input_mode(field: Field) -> &'static str {
    match field.reads() {
        Reads::Count => "numeric",
        Reads::Percent => "decimal",
        // Letters are welcome in amounts ("850k") and dates ("Jun 2027").
        Reads::Amount | Reads::Month | Reads::Date | Reads::Choice => "text",
    }
}

/// One choice of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What is stored.
    pub value: String,
    /// What is shown.
    pub shown: String,
}

/// The choices of a field that has them.
pub fn choices(field: Field, book: &TariffBook) -> Vec<Choice> {
    let fixed = |pairs: &[(&str, &str)]| {
        pairs.iter().map(|(value, shown)| Choice { value: (*value).into(), shown: (*shown).into() }).collect::<Vec<_>>()
    };
    let plans = || book.plans().iter().map(plan_choice);
    match field {
        Field::Plan => fixed(&[("", "Choose a plan")]).into_iter().chain(plans()).collect(),
        Field::ChangePlan => fixed(&[("", "Keep the plan")]).into_iter().chain(plans()).collect(),
        Field::CreditTrigger => fixed(&[
            ("", "No event"),
            ("agreement", "A new or renewed agreement"),
            ("migration", "A migration to AWS"),
            ("incident", "A serious incident"),
        ]),
        Field::CreditRelease => fixed(&[("pool", "All at once, until used up"), ("even", "An equal part each month")]),
        _ => vec![],
    }
}

fn plan_choice(plan: &crate::calc::tariff::Plan) -> Choice {
    let ends = plan.ends.as_ref().map(|ends| format!(" (ends {})", ends.on));
    let shown = format!("{}{}", plan.name, ends.unwrap_or_default());
    Choice { value: plan.id.to_string(), shown }
}

/// What was understood of a field, where it helps to see it; nothing where the text says it itself.
pub fn echo(field: Field, reading: &Reading, book: &TariffBook) -> Option<String> {
    match reading {
        Reading::Choice(id) if matches!(field, Field::Plan | Field::ChangePlan) => {
            let marks = rates::marks(book.plan(&id.as_str().into())?).join("; ");
            let mut letters = marks.chars();
            let first = letters.next()?.to_ascii_uppercase();
            Some(format!("{first}{}.", letters.as_str()))
        }
        Reading::Default(inner) => match **inner {
            Reading::Month(_) | Reading::Count(_) | Reading::Share(_) => {
                Some(format!("Empty: {} is used.", value_words(field, inner)?))
            }
            _ => None,
        },
        Reading::Empty | Reading::Wrong(_) | Reading::Choice(_) | Reading::Count(_) => None,
        typed => value_words(field, typed),
    }
}

fn value_words(field: Field, reading: &Reading) -> Option<String> {
    Some(match reading {
        Reading::Amount(dollars) if field == Field::Spend => {
            format!("{} a month", format::exact(crate::calc::Money::new(*dollars)))
        }
        Reading::Amount(dollars) => format::exact(crate::calc::Money::new(*dollars)),
        Reading::Share(share) if field == Field::ChangeDiscount => {
            format!("{} off", format::percent(crate::calc::Rate::new(*share)))
        }
        Reading::Share(share) => format!("{} a year", format::percent(crate::calc::Rate::new(*share))),
        Reading::Count(count) => count.to_string(),
        Reading::Month(month) => format::month(*month),
        Reading::Date(date) => format::date(*date),
        Reading::Choice(_) | Reading::Empty | Reading::Default(_) | Reading::Wrong(_) => return None,
    })
}

/// What is wrong, for the place beside the field.
pub fn trouble(trouble: &Trouble) -> String {
    match &trouble.what {
        What::Text(error) => unreadable(trouble.field, *error),
        What::Value(Kind::Missing) => match trouble.field {
            Some(Field::Spend) => "Type what you spend on AWS in a month, such as 850k.".into(),
            Some(Field::Plan) => "Choose the support plan you have today.".into(),
            _ => "This is needed.".into(),
        },
        What::Value(Kind::Range { least, most }) => out_of_range(trouble.field, least, most),
        What::Value(kind) => problems::sentence(kind),
    }
}

/// Bounds in the field's own unit: a share of 0 to 1 is 0 % to 100 % to whoever types it.
fn out_of_range(field: Option<Field>, least: &str, most: &str) -> String {
    let decimal = |text: &str| rust_decimal::Decimal::from_str_exact(text).unwrap_or_default();
    let words = |text: &str| match field.map(Field::reads) {
        Some(Reads::Percent) => format::percent(crate::calc::Rate::new(decimal(text))),
        Some(Reads::Amount) => format::whole(crate::calc::Money::new(decimal(text))),
        _ => format::group(text),
    };
    format!("This is out of range. Accepted: {} to {}.", words(least), words(most))
}

fn unreadable(field: Option<Field>, error: TextError) -> String {
    let accepted = match field.map(Field::reads) {
        Some(Reads::Amount) => "an amount such as 850k, 1.2m or $850,000",
        Some(Reads::Percent) => "a percentage such as 12 or 12.5 %",
        Some(Reads::Count) => "a whole number such as 12",
        Some(Reads::Month) => "a month such as 2027-06 or June 2027",
        Some(Reads::Date) => "a date such as 2027-06-30 or 30 June 2027",
        Some(Reads::Choice) | None => "one of the choices",
    };
    format!("{} Type {accepted}.", error_words(error))
}

/// Why a text cannot be read; what to type instead follows it.
const fn error_words(error: TextError) -> &'static str {
    match error {
        TextError::Empty => "Nothing is typed here.",
        TextError::TooLong => "This is longer than anything that belongs here.",
        TextError::OtherDigits => "Only the digits 0 to 9 can be read here.",
        TextError::NotNumber => "This is not a number.",
        TextError::Notation => "Programmers\u{2019} notation is not read here.",
        TextError::OtherCurrency => "AWS bills support in US dollars; convert the amount first.",
        TextError::PerPeriod => "Leave out the period; the label says which one is meant.",
        TextError::PercentSign => "A percentage does not belong here.",
        TextError::Grouping => "The marks between the digits do not make sense together.",
        TextError::Unclear => "The comma could be a decimal mark or group thousands; use a point for decimals.",
        TextError::TooPrecise => "This has more digits than can be computed with exactly.",
        TextError::TooLarge => "This number is too large.",
        TextError::NotWhole => "This must be a whole number.",
        TextError::Negative => "This cannot be below zero.",
        TextError::NotMonth => "This is not a month.",
        TextError::NotDate => "This is not a date.",
        TextError::NoSuchMonth => "A month is 1 to 12.",
        TextError::NoSuchDay => "That month has no such day.",
        TextError::ShortYear => "Write the year with four digits.",
        TextError::YearRange => "The year must lie between 2000 and 2199.",
        TextError::DayOrMonth => "Which part is the day cannot be known; write the month as a word, or year first.",
    }
}

//! The words of the form: labels, hints, choices, what was understood, what is wrong.

use crate::{
    calc::{TariffBook, scenario::Kind},
    draft::{Changed, Field, Reading, Reads, Trouble, What, text::TextError},
};

use super::{format, problems, rates};

/// Label and hint of every field; the hint is empty where the label says enough.
const WORDS: [(&str, &str, &str); 82] = [
    ("start", "First month", "Such as 2027-01."),
    ("months", "Horizon, months", "1 to 120."),
    ("discount_rate", "Discount rate a year, %", "For present value only."),
    (
        "spend.monthly",
        "Monthly AWS spend, US dollars",
        "Support-eligible usage before discounts, such as 850k or $850,000. Leave out support itself and Marketplace.",
    ),
    ("spend.annual_growth", "Growth a year, %", "Compounded monthly. A fall has a minus sign."),
    ("spend.months[#].month", "Month", ""),
    ("spend.months[#].amount", "Spend in it, US dollars", ""),
    ("spend.months_include_migrations", "These months hold the migrations already", ""),
    ("accounts", "Number of accounts", "Enrolled in the plan, equal shares. Some plans charge for each."),
    ("accounts[#].name", "Account", ""),
    ("accounts[#].share", "Share of spend, %", ""),
    ("plan", "Support plan today", ""),
    ("after_retirement", "Plan that follows, where today\u{2019}s ends", ""),
    ("terms.basis", "Spend counts", "AWS\u{2019}s isGdn: true is before private discounts."),
    ("terms.plan_discount_percent", "Plan discount today, %", "Off the plan\u{2019}s charge."),
    ("terms.discount_applies_to_minimum_charge", "It lowers the minimum, too", ""),
    ("terms.minimum_charge", "Own minimum a month, US dollars", ""),
    ("terms.tiers[#].from", "From, US dollars", "The first tier begins at 0."),
    ("terms.tiers[#].rate", "Rate, %", ""),
    ("terms.reserved_instances", "Reserved Instance fees", ""),
    ("terms.savings_plans", "Savings Plan fees", ""),
    ("terms.additional_charges[#].description", "Charge for", "Such as Incident Detection and Response."),
    ("terms.additional_charges[#].monthly", "A month, US dollars", ""),
    ("commitment_discounts[#].kind", "What was bought", ""),
    ("commitment_discounts[#].month", "First month", ""),
    ("commitment_discounts[#].upfront", "Upfront fee, US dollars", ""),
    ("commitment_discounts[#].recurring", "Fee a month, US dollars", ""),
    ("commitment_discounts[#].term_months", "Term, months", ""),
    ("agreement.start", "First month", ""),
    ("agreement.years", "Years", ""),
    ("agreement.yearly_commitment[#]", "Committed, US dollars", ""),
    ("agreement.discount", "Discount, %", "Off AWS usage, while it runs."),
    ("agreement.support_counts", "Support counts towards it", ""),
    ("agreement.marketplace_monthly", "Marketplace that counts, a month, US dollars", ""),
    ("agreement.renewal", "Next renewal, date", "Of your agreement or support contract, such as 2027-06-30."),
    ("migrations[#].name", "Name", ""),
    ("migrations[#].start", "First month", ""),
    ("migrations[#].ramp_months", "Ramp, months", "1 adds all at once."),
    ("migrations[#].added_monthly", "Added a month when done, US dollars", ""),
    ("incidents[#].name", "Name", "Such as the service and the month."),
    ("incidents[#].started", "Began, date and time in UTC", "Such as 2026-10-20 07:48."),
    ("incidents[#].minutes", "Lasted, minutes", ""),
    ("incidents[#].what_failed", "What failed", ""),
    ("incidents[#].services", "AWS services", ""),
    ("incidents[#].systems", "Your systems", ""),
    ("incidents[#].revenue_per_hour", "Revenue lost an hour, US dollars", ""),
    ("incidents[#].engineer_hours", "Engineers\u{2019} hours", ""),
    ("incidents[#].hourly_cost", "Cost of such an hour, US dollars", ""),
    ("incidents[#].other_cost", "Other cost, US dollars", "Penalties, refunds, overtime."),
    ("incidents[#].aws_reference", "AWS\u{2019}s case or event number", ""),
    ("credits_in_hand[#].name", "Name", ""),
    ("credits_in_hand[#].amount", "Amount left, US dollars", ""),
    ("credits_in_hand[#].start", "Window begins, month", ""),
    ("credits_in_hand[#].months", "Window length, months", ""),
    ("credits_in_hand[#].release", "Usable", ""),
    ("credits_in_hand[#].monthly_cap", "Most of a month\u{2019}s charge, %", ""),
    ("actuals[#].month", "Month", ""),
    ("actuals[#].eligible", "Eligible spend, US dollars", ""),
    ("actuals[#].charge", "Support charge before credits, US dollars", ""),
    ("actuals[#].credits", "Paid by credits, US dollars", ""),
    ("asks.credits[#].name", "Name", ""),
    ("asks.credits[#].trigger", "Event behind it", "AWS grants credits for a reason."),
    ("asks.credits[#].amount", "Credit amount, US dollars", "Empty: no credit is asked for."),
    ("asks.credits[#].start", "Window begins, month", ""),
    ("asks.credits[#].months", "Window length, months", ""),
    ("asks.credits[#].release", "Usable", ""),
    ("asks.credits[#].monthly_cap", "Most of a month\u{2019}s charge, %", ""),
    ("asks.structural.effective", "In force from, month", ""),
    ("asks.structural.plan", "Plan to move to", ""),
    ("asks.structural.basis", "Spend counts", ""),
    ("asks.structural.plan_discount_percent", "Plan discount, %", "Off the plan\u{2019}s charge. 12 means 12 %."),
    ("asks.structural.discount_applies_to_minimum_charge", "It lowers the minimum, too", ""),
    ("asks.structural.minimum_charge", "Own minimum a month, US dollars", ""),
    ("asks.structural.tiers[#].from", "From, US dollars", "The first tier begins at 0."),
    ("asks.structural.tiers[#].rate", "Rate, %", ""),
    ("asks.structural.reserved_instances", "Reserved Instance fees", ""),
    ("asks.structural.savings_plans", "Savings Plan fees", ""),
    ("asks.structural.additional_charges[#].description", "Charge for", ""),
    ("asks.structural.additional_charges[#].monthly", "A month, US dollars", ""),
    ("effort.hours", "Hours of work", "All of it: data, meetings, paper."),
    ("effort.hourly_cost", "Cost of an hour, US dollars", ""),
    ("effort.success", "Chance that it works, %", "Your own judgement: no public figure is known."),
];

/// One entry of a list, and what adds another.
const LISTS: [(&str, &str, &str); 13] = [
    ("spend.months", "Month", "Add a month"),
    ("accounts", "Account", "Add an account"),
    ("terms.tiers", "Tier", "Add a tier"),
    ("terms.additional_charges", "Charge", "Add a charge"),
    ("commitment_discounts", "Commitment", "Add a commitment"),
    ("agreement.yearly_commitment", "Year", "Add a contract year"),
    ("migrations", "Wave", "Add a migration wave"),
    ("incidents", "Incident", "Add an incident"),
    ("credits_in_hand", "Credit", "Add a credit you have"),
    ("actuals", "Month", "Add a closed month"),
    ("asks.credits", "Credit", "Ask for another credit"),
    ("asks.structural.tiers", "Tier", "Add a tier"),
    ("asks.structural.additional_charges", "Charge", "Add a charge"),
];

/// Fields of a row that few people need: out of the way until wanted.
const RARE: [&str; 3] = ["asks.credits[#].name", "asks.credits[#].monthly_cap", "credits_in_hand[#].monthly_cap"];

/// True for a field that few people need.
pub fn is_rare(field: Field) -> bool {
    RARE.contains(&field.pattern())
}

/// A field's label, with its unit.
pub fn label(field: Field) -> &'static str {
    words(field).0
}

/// A hint under the label; empty where the label says enough.
pub fn hint(field: Field) -> &'static str {
    words(field).1
}

fn words(field: Field) -> (&'static str, &'static str) {
    let found = WORDS.iter().find(|(pattern, ..)| *pattern == field.pattern());
    found.map_or(("", ""), |(_, label, hint)| (*label, *hint))
}

/// What an entry of a list is called, and what adds one.
pub fn list(list: &str) -> (&'static str, &'static str) {
    LISTS.iter().find(|(known, ..)| *known == list).map_or(("", ""), |(_, entry, add)| (*entry, *add))
}

/// The keyboard a phone should show.
pub fn input_mode(field: Field) -> &'static str {
    match field.reads() {
        Reads::Count => "numeric",
        Reads::Percent => "decimal",
        // Letters are welcome in amounts ("850k") and dates ("Jun 2027").
        Reads::Amount | Reads::Month | Reads::Date | Reads::Moment | Reads::Choice | Reads::Flag | Reads::Text => {
            "text"
        }
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
    let pattern = field.pattern();
    match pattern.rsplit(['.', ']']).next().unwrap_or(pattern) {
        "plan" if pattern == "plan" => fixed(&[("", "Choose a plan")]).into_iter().chain(plans()).collect(),
        "plan" => fixed(&[("", "Keep the plan")]).into_iter().chain(plans()).collect(),
        "after_retirement" => fixed(&[("", "What AWS moves it to")]).into_iter().chain(plans()).collect(),
        "trigger" => fixed(&[
            ("", "No event"),
            ("agreement", "A new or renewed agreement"),
            ("migration", "A migration to AWS"),
            ("incident", "A serious incident"),
        ]),
        "release" => fixed(&[("pool", "All at once, until used up"), ("even", "An equal part each month")]),
        "basis" => fixed(&[
            ("", "Not said"),
            ("gross", "Before private discounts"),
            ("net", "After the agreement\u{2019}s discount"),
        ]),
        "kind" => {
            fixed(&[("", "Choose"), ("reserved_instance", "Reserved Instances"), ("savings_plan", "A Savings Plan")])
        }
        "reserved_instances" | "savings_plans" => fixed(&[
            ("", "Not said"),
            ("none", "Do not count"),
            ("upfront", "Count when paid"),
            ("amortized", "Count spread over the term"),
        ]),
        _ if field.reads() == Reads::Flag => fixed(&[("", "Not said"), ("true", "Yes"), ("false", "No")]),
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
        Reading::Choice(id) if field.pattern().ends_with("plan") => {
            let marks = rates::marks(book.plan(&id.as_str().into())?).join("; ");
            let mut letters = marks.chars();
            let first = letters.next()?.to_ascii_uppercase();
            Some(format!("{first}{}.", letters.as_str()))
        }
        Reading::Default(inner) => match **inner {
            Reading::Month(_) | Reading::Count(_) | Reading::Share(_) => {
                Some(format!("Empty: {} is used.", value_words(field, inner)?))
            }
            Reading::Choice(ref name) if field.reads() == Reads::Text => {
                Some(format!("Empty: \u{201c}{name}\u{201d} is used."))
            }
            _ => None,
        },
        Reading::Empty | Reading::Wrong(_) | Reading::Choice(_) | Reading::Count(_) | Reading::Flag(_) => None,
        typed => value_words(field, typed),
    }
}

/// A value of a field as it is read.
pub fn in_words(field: Field, reading: &Reading, book: &TariffBook) -> String {
    let chosen = || match reading {
        Reading::Choice(word) => {
            let known = choices(field, book).into_iter().find(|choice| choice.value == *word);
            known.map_or_else(|| word.clone(), |choice| choice.shown)
        }
        Reading::Flag(flag) => choices(field, book)
            .into_iter()
            .find(|choice| choice.value == flag.to_string())
            .map_or_else(String::new, |choice| choice.shown),
        _ => String::new(),
    };
    value_words(field, reading).unwrap_or_else(chosen)
}

fn value_words(field: Field, reading: &Reading) -> Option<String> {
    Some(match reading {
        Reading::Amount(dollars) if field.pattern() == "spend.monthly" => {
            format!("{} a month", format::exact(crate::calc::Money::new(*dollars)))
        }
        Reading::Amount(dollars) => format::exact(crate::calc::Money::new(*dollars)),
        Reading::Share(share) => {
            let percent = format::percent(crate::calc::Rate::new(*share));
            match field.pattern() {
                "spend.annual_growth" | "discount_rate" => format!("{percent} a year"),
                pattern if pattern.ends_with("plan_discount_percent") => format!("{percent} off"),
                _ => percent,
            }
        }
        Reading::Count(count) => count.to_string(),
        Reading::Month(month) => format::month(*month),
        Reading::Date(date) => format::date(*date),
        Reading::Choice(_) | Reading::Flag(_) | Reading::Empty | Reading::Default(_) | Reading::Wrong(_) => {
            return None;
        }
    })
}

/// What is wrong, for the place beside the field.
pub fn trouble(trouble: &Trouble) -> String {
    match &trouble.what {
        What::Text(error) => unreadable(trouble.field, *error),
        What::Value(Kind::Missing) => match trouble.field.map(Field::pattern) {
            Some("spend.monthly") => "Type what you spend on AWS in a month, such as 850k.".into(),
            Some("plan") => "Choose the support plan you have today.".into(),
            _ => "This is needed.".into(),
        },
        What::Value(Kind::Range { least, most }) => out_of_range(trouble.field, least, most),
        What::Value(kind) => problems::sentence(kind),
    }
}

/// What was undone, in a sentence.
pub fn undone(changed: Option<Changed>) -> String {
    step_words(changed, "Undone", "Nothing to undo.")
}

/// What was done again, in a sentence.
pub fn redone(changed: Option<Changed>) -> String {
    step_words(changed, "Done again", "Nothing to do again.")
}

fn step_words(changed: Option<Changed>, done: &str, nothing: &str) -> String {
    match changed {
        Some(Changed::Field(field)) => format!("{done}: {}.", label(field)),
        Some(Changed::More) => format!("{done}."),
        None => nothing.to_owned(),
    }
}

/// Why a number that is not a field of the draft cannot be read.
pub fn unread_count(error: TextError) -> String {
    format!("{} Type a number such as 2 or 1.5.", error_words(error))
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
        Some(Reads::Moment) => "a date and a time such as 2026-10-20 07:48, in UTC",
        Some(Reads::Date) => "a date such as 2027-06-30 or 30 June 2027",
        Some(Reads::Text) => "a few words",
        Some(Reads::Choice | Reads::Flag) | None => "one of the choices",
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
        TextError::NoTime => "A time of day is missing behind the date.",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_and_every_list_has_words() {
        for field in Field::first_rows() {
            let hidden = ["agreement.kind", "title", "notes"].contains(&field.pattern());
            assert_eq!(label(field).is_empty(), hidden, "{}", field.pattern());
            if let Some(of) = field.list() {
                assert_ne!(list(of), ("", ""), "{of}");
            }
        }
        let unknown = WORDS.iter().find(|(pattern, ..)| Field::of(&pattern.replacen('#', "0", 1)).is_none());
        assert_eq!(unknown, None);
    }

    #[test]
    fn every_choice_has_its_choices() {
        let book = TariffBook::published().expect("the book is sound");
        for field in Field::first_rows().filter(|field| matches!(field.reads(), Reads::Choice | Reads::Flag)) {
            assert!(field.pattern() == "agreement.kind" || choices(field, &book).len() >= 2, "{}", field.pattern());
        }
    }
}

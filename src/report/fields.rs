//! The words of the form: labels, hints, choices, what was understood, what is wrong.

use rust_decimal::Decimal;

use crate::{
    calc::{
        Money, Rate, TariffBook,
        scenario::{Kind, Tree},
    },
    draft::{Field, Reading, Reads, Trouble, What, text::TextError},
    words::{choices as chosen, fields as words, fill, labels, lists},
};

use super::{format, problems, rates};

/// Fields of a row that few people need: out of the way until wanted.
const RARE: [&str; 4] = [
    "asks.credits[#].name",
    "asks.credits[#].monthly_cap",
    "credits_in_hand[#].trigger",
    "credits_in_hand[#].monthly_cap",
];

/// True for a field that few people need.
pub fn is_rare(field: Field) -> bool {
    RARE.contains(&field.pattern())
}

/// A field's label, with its unit.
pub fn label(field: Field) -> &'static str {
    named(field).0
}

/// A hint under the label; empty where the label says enough.
pub fn hint(field: Field) -> &'static str {
    named(field).1
}

fn named(field: Field) -> (&'static str, &'static str) {
    let found = labels::FIELDS.iter().find(|(pattern, ..)| *pattern == field.pattern());
    found.map_or(("", ""), |(_, label, hint)| (*label, *hint))
}

/// What an entry of a list is called, and what adds one.
pub fn list(list: &str) -> (&'static str, &'static str) {
    labels::LISTS.iter().find(|(known, ..)| *known == list).map_or(("", ""), |(_, entry, add)| (*entry, *add))
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
        "plan" if pattern == "plan" => fixed(&[("", chosen::A_PLAN)]).into_iter().chain(plans()).collect(),
        "plan" => fixed(&[("", chosen::KEEP_THE_PLAN)]).into_iter().chain(plans()).collect(),
        "after_retirement" => fixed(&[("", chosen::AWS_MOVES)]).into_iter().chain(plans()).collect(),
        "trigger" => fixed(&[
            ("", chosen::NO_EVENT),
            ("agreement", chosen::AGREEMENT),
            ("migration", chosen::MIGRATION),
            ("incident", chosen::INCIDENT),
            ("plan_end", chosen::PLAN_END),
        ]),
        "release" => fixed(&[("pool", chosen::POOL), ("even", chosen::EVEN)]),
        "basis" => fixed(&[("", chosen::NOT_SAID), ("gross", chosen::GROSS), ("net", chosen::NET)]),
        "kind" => fixed(&[
            ("", chosen::CHOOSE),
            ("reserved_instance", chosen::RESERVED_INSTANCES),
            ("savings_plan", chosen::SAVINGS_PLAN),
        ]),
        "reserved_instances" | "savings_plans" => fixed(&[
            ("", chosen::NOT_SAID),
            ("none", chosen::COUNT_NOT),
            ("upfront", chosen::COUNT_WHEN_PAID),
            ("amortized", chosen::COUNT_SPREAD),
        ]),
        _ if field.reads() == Reads::Flag => {
            fixed(&[("", chosen::NOT_SAID), ("true", chosen::YES), ("false", chosen::NO)])
        }
        _ => vec![],
    }
}

fn plan_choice(plan: &crate::calc::tariff::Plan) -> Choice {
    let shown = match &plan.ends {
        Some(ends) => fill(chosen::PLAN_ENDS, &[("plan", &plan.name), ("date", &ends.on.to_string())]),
        None => plan.name.clone(),
    };
    Choice { value: plan.id.to_string(), shown }
}

/// What was understood of a field, where it helps to see it; nothing where the text says it itself.
pub fn echo(field: Field, reading: &Reading, book: &TariffBook) -> Option<String> {
    match reading {
        Reading::Choice(id) if field.pattern().ends_with("plan") => {
            let marks = rates::marks(book.plan(&id.as_str().into())?).join(lists::SEMICOLON);
            let mut letters = marks.chars();
            let first = letters.next()?.to_ascii_uppercase();
            Some(fill(words::MARKS, &[("marks", &format!("{first}{}", letters.as_str()))]))
        }
        Reading::Default(inner) => match **inner {
            Reading::Month(_) | Reading::Count(_) | Reading::Share(_) => {
                Some(fill(words::EMPTY, &[("value", &value_words(field, inner)?)]))
            }
            Reading::Choice(ref name) if field.reads() == Reads::Text => {
                Some(fill(words::EMPTY, &[("value", &format::quoted(name))]))
            }
            _ => None,
        },
        Reading::Kept(_) => Some(fill(words::KEPT, &[("value", &value_words(field, reading)?)])),
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

/// A value in words; nothing for a choice, whose words are in [`choices`].
pub(super) fn value_words(field: Field, reading: &Reading) -> Option<String> {
    Some(match reading {
        Reading::Amount(dollars) if field.pattern() == "spend.monthly" => {
            fill(words::A_MONTH, &[("amount", &format::exact(Money::new(*dollars)))])
        }
        Reading::Amount(dollars) => format::exact(Money::new(*dollars)),
        Reading::Share(share) => {
            let percent = format::percent(crate::calc::Rate::new(*share));
            match field.pattern() {
                "spend.annual_growth" | "discount_rate" => fill(words::A_YEAR, &[("percent", &percent)]),
                pattern if pattern.ends_with("plan_discount_percent") => fill(words::OFF, &[("percent", &percent)]),
                _ => percent,
            }
        }
        Reading::Count(count) => count.to_string(),
        Reading::Month(month) => format::month(*month),
        Reading::Date(date) => format::date(*date),
        Reading::Kept(leaf) => kept(leaf),
        Reading::Choice(_) | Reading::Flag(_) | Reading::Empty | Reading::Default(_) | Reading::Wrong(_) => {
            return None;
        }
    })
}

/// What the opened file says, as it says it.
fn kept(leaf: &Tree) -> String {
    match leaf {
        Tree::Text(text) | Tree::Number(text) => text.clone(),
        Tree::List(leaves) => leaves.iter().map(kept).collect::<Vec<_>>().join(lists::COMMA),
        // Of a range all three values.
        Tree::Map(range) => range.iter().map(|(_, leaf)| kept(leaf)).collect::<Vec<_>>().join(lists::COMMA),
        Tree::Null | Tree::Bool(_) => String::new(),
    }
}

/// What is wrong, for the place beside the field.
pub fn trouble(trouble: &Trouble) -> String {
    match &trouble.what {
        What::Text(error) => unreadable(trouble.field, *error),
        What::Value(Kind::Missing) => match trouble.field.map(Field::pattern) {
            Some("spend.monthly") => words::SPEND_MISSING.into(),
            Some("plan") => words::PLAN_MISSING.into(),
            _ => words::MISSING.into(),
        },
        What::Value(Kind::Range { least, most }) => out_of_range(trouble.field, least, most),
        What::Value(kind) => problems::sentence(kind),
    }
}

/// Bounds in the field's own unit: a share of 0 to 1 is 0% to 100% to whoever types it.
fn out_of_range(field: Option<Field>, least: &str, most: &str) -> String {
    let decimal = |text: &str| rust_decimal::Decimal::from_str_exact(text).unwrap_or_default();
    let shown = |text: &str| match field.map(Field::reads) {
        Some(Reads::Percent) => format::percent(crate::calc::Rate::new(decimal(text))),
        Some(Reads::Amount) => format::whole(Money::new(decimal(text))),
        _ => format::group(text),
    };
    fill(words::RANGE, &[("least", &shown(least)), ("most", &shown(most))])
}

fn unreadable(field: Option<Field>, error: TextError) -> String {
    let accepted = match field.map(Field::reads) {
        Some(Reads::Amount) => {
            let amount = format::whole(Money::new(Decimal::new(850_000, 0)));
            &fill(words::ACCEPTED_AMOUNT, &[("amount", &amount)])
        }
        Some(Reads::Percent) => {
            let percent = format::percent(Rate::new(Decimal::new(125, 3)));
            &fill(words::ACCEPTED_PERCENT, &[("percent", &percent)])
        }
        Some(Reads::Count) => words::ACCEPTED_COUNT,
        Some(Reads::Month) => words::ACCEPTED_MONTH,
        Some(Reads::Moment) => words::ACCEPTED_MOMENT,
        Some(Reads::Date) => words::ACCEPTED_DATE,
        Some(Reads::Text) => words::ACCEPTED_TEXT,
        Some(Reads::Choice | Reads::Flag) | None => words::ACCEPTED_CHOICE,
    };
    fill(words::TYPE, &[("error", error_words(error)), ("accepted", accepted)])
}

/// Why a text cannot be read; what to type instead follows it.
const fn error_words(error: TextError) -> &'static str {
    match error {
        TextError::Empty => words::ERROR_EMPTY,
        TextError::TooLong => words::ERROR_TOO_LONG,
        TextError::OtherDigits => words::ERROR_OTHER_DIGITS,
        TextError::NotNumber => words::ERROR_NOT_NUMBER,
        TextError::Notation => words::ERROR_NOTATION,
        TextError::OtherCurrency => words::ERROR_OTHER_CURRENCY,
        TextError::PerPeriod => words::ERROR_PER_PERIOD,
        TextError::PercentSign => words::ERROR_PERCENT_SIGN,
        TextError::Grouping => words::ERROR_GROUPING,
        TextError::Unclear => words::ERROR_UNCLEAR,
        TextError::UnclearPoint => words::ERROR_UNCLEAR_POINT,
        TextError::TooPrecise => words::ERROR_TOO_PRECISE,
        TextError::TooLarge => words::ERROR_TOO_LARGE,
        TextError::NotWhole => words::ERROR_NOT_WHOLE,
        TextError::Negative => words::ERROR_NEGATIVE,
        TextError::NotMonth => words::ERROR_NOT_MONTH,
        TextError::NotDate => words::ERROR_NOT_DATE,
        TextError::NoSuchMonth => words::ERROR_NO_SUCH_MONTH,
        TextError::NoSuchDay => words::ERROR_NO_SUCH_DAY,
        TextError::ShortYear => words::ERROR_SHORT_YEAR,
        TextError::YearRange => words::ERROR_YEAR_RANGE,
        TextError::DayOrMonth => words::ERROR_DAY_OR_MONTH,
        TextError::NoTime => words::ERROR_NO_TIME,
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
        let unknown = labels::FIELDS.iter().find(|(pattern, ..)| Field::of(&pattern.replacen('#', "0", 1)).is_none());
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

//! What differs in what was typed, as it was understood: "850k" and "850,000" do not.

use crate::{
    calc::TariffBook,
    draft::{Field, Reading},
    report::{fields, format},
    words::{compare as words, fill, form},
};

use super::Side;

/// The sections of the form with what belongs to each: fields, or all that begin with it where it ends in a dot or a bracket. A
/// field belongs to the first that fits.
const SECTIONS: [(&str, &[&str]); 15] = [
    (form::ACCOUNT, &["spend.monthly", "spend.annual_growth", "plan", "accounts", "agreement.renewal", "months"]),
    (form::CHANGE, &["asks.structural.plan", "asks.structural.plan_discount_percent", "asks.structural.effective"]),
    (form::CREDITS, &["asks.credits["]),
    (form::RECKONING, &["start", "discount_rate", "after_retirement"]),
    (form::TERMS_ASKED, &["asks.structural."]),
    (form::AGREEMENT, &["agreement."]),
    (form::ACCOUNTS, &["accounts["]),
    (form::TERMS, &["terms."]),
    (form::COMMITMENTS, &["commitment_discounts["]),
    (form::MIGRATIONS, &["migrations["]),
    (form::IN_HAND, &["credits_in_hand["]),
    (form::SINGLE, &["spend.months[", "spend.months_include_migrations"]),
    (form::CLOSED, &["actuals["]),
    (form::INCIDENTS, &["incidents["]),
    (form::EFFORT, &["effort."]),
];

/// What differs in one section of the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// The section's title.
    pub title: &'static str,
    /// Its fields that differ.
    pub rows: Vec<Difference>,
}

/// One field that is not the same in all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The field's label, with its row in a list.
    pub label: String,
    /// What is used in each alternative.
    pub values: Vec<Value>,
}

/// What an alternative uses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    /// The value.
    pub shown: String,
    /// What is to be known of it: that nothing was typed, that it is not used, that it cannot be read. Empty as a rule.
    pub note: &'static str,
}

/// The differences by section, in the form's order.
pub(super) fn sections(sides: &[Side], book: &TariffBook) -> Vec<Section> {
    let mut found: Vec<Section> = SECTIONS.iter().map(|(title, _)| Section { title, rows: Vec::new() }).collect();
    for first in Field::first_rows().filter(|field| !fields::label(*field).is_empty()) {
        let Some(section) = section(first).and_then(|place| found.get_mut(place)) else { continue };
        let rows = |side: &Side| first.list().map_or(1, |list| side.draft.rows(list));
        let most = sides.iter().map(rows).max().unwrap_or(0);
        section.rows.extend((0..most).filter_map(|row| difference(first.in_row(row), sides, book)));
    }
    found.retain(|section| !section.rows.is_empty());
    found
}

fn section(field: Field) -> Option<usize> {
    let holds = |known: &&str| match known.ends_with(['.', '[']) {
        true => field.pattern().starts_with(known),
        false => field.pattern() == *known,
    };
    SECTIONS.iter().position(|(_, fields)| fields.iter().any(holds))
}

fn difference(field: Field, sides: &[Side], book: &TariffBook) -> Option<Difference> {
    let given: Vec<Given> = sides.iter().map(|side| Given::of(field, side)).collect();
    let differs = given.iter().enumerate().any(|(place, one)| given[..place].iter().any(|other| one.differs(other)));
    let label = match field.list() {
        None => fields::label(field).to_owned(),
        Some(list) => fill(
            words::IN_ROW,
            &[
                ("entry", fields::list(list).0),
                ("number", &(field.row() + 1).to_string()),
                ("label", fields::label(field)),
            ],
        ),
    };
    differs.then(|| Difference { label, values: given.iter().map(|one| one.value(field, book)).collect() })
}

/// What one alternative gives for a field.
struct Given<'a> {
    reading: &'a Reading,
    text: &'a str,
    /// It belongs to something that was asked for.
    counts: bool,
}

impl Given<'_> {
    fn of<'a>(field: Field, side: &Side<'a>) -> Given<'a> {
        Given {
            reading: side.checked.reading(field),
            text: side.draft.text(field).trim(),
            counts: side.checked.counts(field),
        }
    }

    fn is_typed(&self) -> bool {
        !self.text.is_empty()
    }

    /// What stands there: nothing where it is only the default of something that was not asked for.
    fn there(&self) -> Option<&Reading> {
        match self.reading {
            Reading::Wrong(_) => Some(self.reading),
            reading => reading.value().filter(|_| self.counts || self.is_typed()),
        }
    }

    /// A default differs from nothing at all by itself: what makes it count differs, too, and is told.
    fn differs(&self, other: &Given) -> bool {
        match (self.there(), other.there()) {
            (Some(Reading::Wrong(_)), Some(Reading::Wrong(_))) => self.text != other.text,
            (Some(one), Some(other)) => one != other,
            (Some(_), None) => self.is_typed(),
            (None, Some(_)) => other.is_typed(),
            (None, None) => false,
        }
    }

    fn value(&self, field: Field, book: &TariffBook) -> Value {
        let Some(reading) = self.there() else { return Value { shown: words::NOTHING.to_owned(), note: "" } };
        let note = match reading {
            Reading::Wrong(_) => words::UNREADABLE,
            _ if !self.counts => words::NOT_USED,
            _ if !self.is_typed() => words::BY_DEFAULT,
            _ => "",
        };
        Value { shown: shown(field, reading, self.text, book), note }
    }
}

fn shown(field: Field, reading: &Reading, text: &str, book: &TariffBook) -> String {
    if let Reading::Wrong(_) = reading {
        return format::quoted(text);
    }
    let stored = match reading {
        Reading::Choice(word) => word.as_str(),
        Reading::Flag(true) => "true",
        Reading::Flag(false) => "false",
        reading => return fields::value_words(field, reading).unwrap_or_default(),
    };
    let choice = fields::choices(field, book).into_iter().find(|choice| choice.value == stored);
    choice.map_or_else(|| stored.to_owned(), |choice| choice.shown)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_with_a_label_has_its_section() {
        for field in Field::first_rows().filter(|field| !fields::label(*field).is_empty()) {
            assert!(section(field).is_some(), "{}", field.pattern());
        }
    }
}

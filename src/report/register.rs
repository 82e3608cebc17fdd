//! The register of assumptions: each with what is assumed, what was given instead, why, where that was read and how sure it is.
//!
//! First the defaults of the form, whether they are used or not; then what the quick start suggested; then everything else that
//! the projection took for granted. Every entry that a field of the form would change leads to it.

use super::{assumptions::Assumed, fields, quick};
use crate::{
    calc::{TariffBook, tariff::Grade},
    draft::{Checked, Draft, Field, Reading},
    words::{fill, quick as suggested, refine as words},
};

/// One assumption.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The field that would change it.
    pub field: Option<Field>,
    /// What it is about.
    pub what: String,
    /// What is assumed.
    pub assumed: String,
    /// What was given instead, or as well.
    pub yours: Option<String>,
    /// Why it is assumed.
    pub why: String,
    /// Where that was read.
    pub source: String,
    /// How sure it is; none where it is the person's to say.
    pub grade: Option<Grade>,
}

/// What is never typed, and what nothing rests on.
const HIDDEN: [&str; 2] = ["agreement.kind", "asks.credits[#].name"];
/// Said already as the default of their fields.
const SAID: [&str; 2] = ["spend.annual_growth", "discount_rate"];
/// The form's only field that stands for two places in a file.
const ACCOUNTS: &str = "accounts";
/// Fields that may have an entry besides those with a default.
const OTHERS: [&str; 23] = [
    "plan",
    "after_retirement",
    "terms.basis",
    "terms.plan_discount_percent",
    "terms.discount_applies_to_minimum_charge",
    "terms.reserved_instances",
    "terms.savings_plans",
    "agreement.start",
    "agreement.discount",
    "agreement.support_counts",
    "agreement.marketplace_monthly",
    "asks.structural.plan",
    "asks.structural.plan_discount_percent",
    "asks.credits[#].trigger",
    "asks.credits[#].amount",
    "agreement.yearly_commitment[#]",
    "commitment_discounts[#].kind",
    "migrations[#].name",
    "spend.months[#].month",
    "actuals[#].month",
    "incidents[#].name",
    "effort.hours",
    "migrations[#].ramp_months",
];

/// True for a field that may have an entry in the register.
pub fn may_enter(field: Field) -> bool {
    let pattern = field.pattern();
    words::REASONS.iter().any(|(known, _)| *known == pattern) || OTHERS.contains(&pattern)
}

/// The whole register.
pub fn register(draft: &Draft, checked: &Checked, assumed: &[Assumed], book: &TariffBook) -> Vec<Entry> {
    let mut all = defaults(draft, checked, book);
    all.extend(suggestions(draft, checked, book));
    let one_account = Field::of(ACCOUNTS).is_some_and(|field| matches!(checked.reading(field), Reading::Default(_)));
    let said = |item: &&Assumed| SAID.contains(&item.field) || (item.field == ACCOUNTS && one_account);
    all.extend(assumed.iter().filter(|item| !said(item)).map(|item| taken(item, draft)));
    all
}

/// The fields that have an entry, told without making the entries.
pub fn entered(draft: &Draft, checked: &Checked, assumed: &[Assumed]) -> Vec<Field> {
    let by_default = draft.fields().filter(|field| has_default(*field, checked));
    let suggested = draft.quick().into_iter().flat_map(|quick| quick.suggested.iter().map(|one| one.field));
    let said = assumed.iter().filter(|item| !SAID.contains(&item.field)).filter_map(|item| place(item.field, draft));
    by_default.chain(suggested).chain(said).collect()
}

fn has_default(field: Field, checked: &Checked) -> bool {
    !HIDDEN.contains(&field.pattern())
        && checked.counts(field)
        && checked.defaults().iter().any(|(known, _)| *known == field)
}

fn suggestion(draft: &Draft, field: Field) -> Option<&crate::draft::quick::Suggestion> {
    draft.quick()?.suggested.iter().find(|one| one.field == field)
}

fn defaults(draft: &Draft, checked: &Checked, book: &TariffBook) -> Vec<Entry> {
    let counts = |(field, _): &&(Field, Reading)| {
        !HIDDEN.contains(&field.pattern()) && checked.counts(*field) && suggestion(draft, *field).is_none()
    };
    let entry = |(field, default): &(Field, Reading)| Entry {
        field: Some(*field),
        what: name(*field, draft),
        assumed: fields::in_words(*field, default, book),
        yours: own(*field, checked, book),
        why: reason(*field).to_owned(),
        source: words::DEFAULT.to_owned(),
        grade: None,
    };
    checked.defaults().iter().filter(counts).map(entry).collect()
}

fn suggestions(draft: &Draft, checked: &Checked, book: &TariffBook) -> Vec<Entry> {
    let all = draft.quick().map(|quick| quick.suggested.as_slice()).unwrap_or_default();
    let there = all.iter().filter(|one| checked.counts(one.field));
    let entry = |one: &crate::draft::quick::Suggestion| Entry {
        field: Some(one.field),
        what: name(one.field, draft),
        assumed: quick::value(one, book),
        yours: own(one.field, checked, book).filter(|_| draft.suggested(one.field).is_none()),
        why: quick::reason(one.rule),
        source: suggested::SOURCE.to_owned(),
        grade: None,
    };
    there.map(entry).collect()
}

fn taken(item: &Assumed, draft: &Draft) -> Entry {
    let field = place(item.field, draft);
    let known = words::PLACES.iter().find(|(place, _)| *place == item.field);
    let what = known.map(|(_, words)| (*words).to_owned()).or_else(|| field.map(|field| name(field, draft)));
    Entry {
        field,
        what: what.unwrap_or_else(|| item.field.to_owned()),
        assumed: item.value.clone(),
        yours: None,
        why: item.why.clone(),
        source: item.source.clone(),
        grade: item.grade,
    }
}

/// What was typed in a field and could be read.
fn own(field: Field, checked: &Checked, book: &TariffBook) -> Option<String> {
    match checked.reading(field) {
        Reading::Empty | Reading::Default(_) | Reading::Wrong(_) => None,
        typed => Some(fields::in_words(field, typed, book)),
    }
}

fn reason(field: Field) -> &'static str {
    words::REASONS.iter().find(|(known, _)| *known == field.pattern()).map_or("", |(_, reason)| reason)
}

/// A field's label after what it is about: "Credit 2: Usable".
pub(super) fn name(field: Field, draft: &Draft) -> String {
    let label = fields::label(field);
    let section = || words::PLACES.iter().find(|(place, _)| field.pattern().split('.').next() == Some(place));
    let of = match field.list() {
        Some(list) if draft.rows(list) > 1 => {
            let row = (field.row() + 1).to_string();
            fill(words::ROW, &[("entry", fields::list(list).0), ("row", &row)])
        }
        Some(list) => fields::list(list).0.to_owned(),
        None => section().map_or_else(String::new, |(_, words)| (*words).to_owned()),
    };
    if of.is_empty() { label.to_owned() } else { fill(words::OF, &[("entry", &of), ("label", label)]) }
}

/// The field at a place of the file: itself, or the first one of a section or a list that has a row.
fn place(path: &str, draft: &Draft) -> Option<Field> {
    // What is said of a credit as a whole is said of its window.
    let path = if path == "asks.credits" { "asks.credits.start" } else { path };
    let there =
        |field: &Field| !HIDDEN.contains(&field.pattern()) && field.list().is_none_or(|list| draft.rows(list) > 0);
    let mut fields = Field::first_rows().filter(there);
    let exact = |field: &Field| same(field.pattern(), path);
    let inside = |field: &Field| field.pattern().strip_prefix(path).is_some_and(|rest| rest.starts_with(['.', '[']));
    fields.find(exact).or_else(|| Field::first_rows().filter(there).find(inside))
}

/// True where a pattern without its rows is this path: "asks.credits[#].release" is "asks.credits.release".
fn same(pattern: &str, path: &str) -> bool {
    match pattern.split_once("[#]") {
        Some((list, rest)) => path.strip_prefix(list) == Some(rest),
        None => pattern == path,
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::{calc::project, draft::Edit, report::assumptions::worded};

    fn entries(draft: &Draft) -> Vec<Entry> {
        let book = TariffBook::published().expect("the book is sound");
        let checked = draft.check(&book, NaiveDate::from_ymd_opt(2026, 11, 25).expect("a day"));
        let scenario = checked.scenario.clone().expect("a sound case");
        let assumed = worded(&project(&scenario, &book).expect("small figures").assumptions, &book);
        let all = register(draft, &checked, &assumed, &book);
        let told = entered(draft, &checked, &assumed);
        for field in draft.fields() {
            let entered = all.iter().any(|entry| entry.field == Some(field));
            assert_eq!(told.contains(&field), entered, "{}", field.path());
            assert!(!entered || may_enter(field), "{}", field.path());
        }
        all
    }

    #[test]
    fn every_assumption_of_every_example_has_its_words_and_leads_to_a_field() {
        for (id, _) in crate::draft::EXAMPLES {
            for entry in entries(&Draft::example_of(id)) {
                for words in [&entry.what, &entry.assumed, &entry.why, &entry.source] {
                    assert!(!words.trim().is_empty(), "{id}: {entry:?}");
                }
                // What a file can say and no field of the form can yet.
                let unfielded = ["Tariff book", "How support is bought", "Next agreement"];
                assert!(entry.field.is_some() || unfielded.contains(&entry.what.as_str()), "{id}: {entry:?}");
            }
        }
    }

    #[test]
    fn a_default_stands_beside_what_was_given() {
        let of = |draft: &Draft, path: &str| {
            let field = Field::of(path);
            entries(draft).into_iter().find(|entry| entry.field == field).expect("an entry")
        };
        let mut draft = Draft::example();
        let growth = of(&draft, "spend.annual_growth");
        assert_eq!((growth.assumed.as_str(), growth.yours.as_deref()), ("0% a year", Some("18% a year")));
        draft.apply(Edit::Set(Field::of("months").expect("a field"), String::new()));
        let months = of(&draft, "months");
        assert_eq!((months.assumed.as_str(), months.yours), ("36", None));
        let release = of(&draft, "asks.credits[0].release");
        assert_eq!(release.yours.as_deref(), Some("An equal part each month"));
    }
}

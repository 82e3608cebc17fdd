//! What is said of saved cases: their names, when they were saved, what they came to. Pure.

use chrono::NaiveDate;

use super::format;
use crate::{
    calc::{Projection, Scenario},
    draft::{Field, LONGEST_NAME, kept::Typed, text::Habits},
    share::record::{Record, Unread},
    words::{fill, keep as words},
};

/// Whether a saved case can be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It can.
    Sound,
    /// It was saved by a newer version of the page, or holds something that this one does not know.
    Newer,
    /// It is damaged.
    Damaged,
}

/// A saved case in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its key.
    pub id: String,
    /// The text that is stored.
    pub text: String,
    /// Its name.
    pub name: String,
    /// When it was saved, universal time; by this the list is in order.
    pub at: String,
    /// What is said of it.
    pub said: String,
    /// Whether it can be opened.
    pub standing: Standing,
}

/// A moment where the visitor is: day, hour and minute.
pub type Local = Option<(NaiveDate, u32, u32)>;

/// The entry of a stored text.
pub fn entry(id: &str, text: &str, habits: Habits, local: impl FnOnce(&str) -> Local) -> Entry {
    let entry = |name: &str, at: &str, said: String, standing| Entry {
        id: id.to_owned(),
        text: text.to_owned(),
        name: name.to_owned(),
        at: at.to_owned(),
        said,
        standing,
    };
    let record = match Record::read(text) {
        Ok((record, _)) => record,
        Err(Unread::Newer(_)) => return entry(words::UNNAMED, "", words::NEWER.to_owned(), Standing::Newer),
        Err(Unread::Damaged) => return entry(words::UNNAMED, "", words::DAMAGED.to_owned(), Standing::Damaged),
    };
    let Some(typed) = Typed::of(&record.typed, habits) else {
        return entry(&record.name, &record.at, words::DAMAGED.to_owned(), Standing::Damaged);
    };
    let count = typed.cases.all().len();
    let alternatives = match count {
        1 => words::ONE.to_owned(),
        count => fill(words::SEVERAL, &[("count", &count.to_string())]),
    };
    let template = if record.figure.is_empty() { words::ENTRY } else { words::ENTRY_FIGURE };
    let values = [("when", &*when(local(&record.at))), ("alternatives", &*alternatives), ("figure", &*record.figure)];
    entry(&record.name, &record.at, fill(template, &values), Standing::Sound)
}

/// Those that were saved last come first; what cannot be read comes last.
pub fn in_order(mut entries: Vec<Entry>) -> Vec<Entry> {
    entries.sort_by(|one, other| other.at.cmp(&one.at).then_with(|| one.id.cmp(&other.id)));
    entries
}

fn when(local: Local) -> String {
    let date = local.map(|(day, ..)| format::date(day)).unwrap_or_default();
    fill(words::WHEN, &[("date", &date), ("time", &time(local))])
}

/// "14:05".
pub fn time(local: Local) -> String {
    local.map(|(_, hour, minute)| format!("{hour:02}:{minute:02}")).unwrap_or_default()
}

/// The headline figure of an answer: what all asks together save, or what is paid.
pub fn figure(scenario: &Scenario, projection: &Projection) -> String {
    let saved = projection.comparison.combined_saved;
    let asked = scenario.asks.structural.is_some() || !scenario.asks.credits.is_empty();
    let (template, amount) = match asked && saved.is_positive() {
        true => (words::SAVES, saved),
        false => (words::PAYS, projection.stay.paid),
    };
    fill(template, &[("amount", &format::in_partition(scenario.partition, || format::whole(amount)))])
}

/// What a new case is called: as its title says, else by the first number that is free.
pub fn name(typed: &Typed, taken: &[Entry]) -> String {
    let title = Field::of("title").map(|field| typed.cases.draft().text(field).trim().to_owned()).unwrap_or_default();
    let is_free = |name: &String| taken.iter().all(|entry| entry.name != *name);
    let numbers = (1..=taken.len() + 1).map(|number| fill(words::CASE, &[("number", &number.to_string())]));
    let mut names = std::iter::once(shortened(&title)).filter(|title| !title.is_empty()).chain(numbers);
    names.find(is_free).unwrap_or_default()
}

/// As much of a name as there is room for.
pub fn shortened(name: &str) -> String {
    name.trim().chars().filter(|letter| !letter.is_control()).take(LONGEST_NAME).collect()
}

/// How a region writes numbers and dates, as a record says it.
pub fn habits(habits: Habits) -> String {
    let day = match habits.day_first {
        Some(true) => "d",
        Some(false) => "m",
        None => "",
    };
    format!("{}{}{day}", habits.decimal, habits.group)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        draft::{Cases, Draft, Edit},
        share::json,
    };

    fn text(typed: &Typed, figure: &str) -> String {
        let record = Record {
            revision: 1,
            name: "Renewal".into(),
            at: "2026-11-26T10:02:03.004Z".into(),
            figure: figure.into(),
            habits: habits(Habits::UNKNOWN),
            typed: typed.tree(),
        };
        record.text()
    }

    fn of(text: &str) -> Entry {
        entry("a", text, Habits::UNKNOWN, |_| NaiveDate::from_ymd_opt(2026, 11, 26).map(|day| (day, 9, 5)))
    }

    #[test]
    fn a_saved_case_says_when_how_many_and_what_it_came_to() {
        let typed = Typed { cases: Cases::new(Draft::example()), ..Typed::default() };
        let said = of(&text(&typed, "saves $1,234"));
        assert_eq!(said.said, "Saved 26 November 2026, 09:05; one alternative; saves $1,234.");
        assert_eq!((said.name.as_str(), said.standing), ("Renewal", Standing::Sound));
        let newer = text(&typed, "").replace("\"version\":1", "\"version\":9");
        assert_eq!(of(&newer).standing, Standing::Newer);
        let strange = json::compact(&typed.tree()).replace("\"plan\"", "\"plans\"");
        let strange = text(&typed, "").replace(&json::compact(&typed.tree()), &strange);
        for damaged in ["", "{}", &strange] {
            assert_eq!(of(damaged).standing, Standing::Damaged, "{damaged}");
        }
        let order = in_order(vec![of("{}"), of(&text(&typed, ""))]);
        assert_eq!(order[0].standing, Standing::Sound, "what cannot be read comes last");
    }

    #[test]
    fn a_new_case_is_called_as_its_title_says_or_by_a_free_number() {
        let mut cases = Cases::new(Draft::example());
        assert_eq!(name(&Typed { cases: cases.clone(), ..Typed::default() }, &[]), "Case 1");
        let one = Entry { name: "Case 1".into(), ..of("{}") };
        assert_eq!(name(&Typed { cases: cases.clone(), ..Typed::default() }, &[one]), "Case 2");
        cases.apply(Edit::Set(Field::of("title").expect("a field"), "  Renewal\n2027 ".into()));
        assert_eq!(name(&Typed { cases, ..Typed::default() }, &[]), "Renewal2027");
    }
}

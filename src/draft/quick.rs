//! The quick start: four questions to a first answer. What is asked after what, whether an answer can be used, and what the
//! answers mean as texts of the draft.
//!
//! What is asked of AWS is nobody's answer: it is this page's own opening suggestion, made from the figures by the rules of
//! [`Rule`] (`docs/decisions/0026-quick-start.md`), told as one wherever it is shown, and changed like any other text.

mod question;
mod suggest;

use std::sync::Arc;

use chrono::{Datelike, NaiveDate};

use super::{
    Draft, Edit, Field, Reading, Reads, Trouble, What,
    text::{self, Habits, TextError},
};
use crate::{
    calc::{Month, TariffBook, tariff::PlanId},
    words::names,
};

pub use question::{QUESTIONS, Question};

/// What is said in the place of a day of renewal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Without {
    /// There is an agreement; the day is not known.
    Unknown,
    /// There is no agreement.
    NoAgreement,
}

/// What is happening.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Happening {
    /// A new or renewed agreement.
    Renewal,
    /// A migration to AWS.
    Migration,
    /// A serious incident.
    Incident,
    /// Nothing of the kind.
    Nothing,
    /// AWS ends the plan.
    PlanEnds,
}

/// Every happening with the word for it in files and forms; the trigger of a credit where it is one. Links count them, so a new one
/// stands last.
pub const HAPPENINGS: [(Happening, &str); 5] = [
    (Happening::Renewal, "agreement"),
    (Happening::Migration, "migration"),
    (Happening::Incident, "incident"),
    (Happening::Nothing, "nothing"),
    (Happening::PlanEnds, "plan_end"),
];

/// Everything answered so far, as it was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answers {
    /// How the visitor's region writes numbers and dates.
    pub habits: Habits,
    /// Spend a month.
    pub spend: String,
    /// The plan's id.
    pub plan: String,
    /// The day of renewal, or its month.
    pub renewal: String,
    /// What is said in its place.
    pub without: Option<Without>,
    /// What is happening.
    pub event: Option<Happening>,
    /// What the migration adds a month.
    pub added: String,
    /// Its first month.
    pub from: String,
}

impl Default for Answers {
    fn default() -> Answers {
        Answers::of(Habits::UNKNOWN)
    }
}

/// Why an answer cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// What is wrong with a text; its field is the one that it would be typed into.
    Text(Trouble),
    /// Neither a day of renewal nor what stands in its place.
    NoRenewal,
    /// Nothing chosen.
    NoEvent,
}

/// The rule by which this page suggests something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// A round tenth off the plan, where an agreement is there to be made or changed.
    Discount,
    /// The same tenth off the minimum, where that is what is charged.
    OffTheMinimum,
    /// The plan on offer that costs least, where nothing binds to today's and it costs at least a tenth less.
    LowerPlan,
    /// So many months of the support charges in the credit's window, rounded down.
    Credit(u32),
    /// A migration reaches its full size within a year.
    Ramp,
    /// Long enough to see a year after a renewal that lies far ahead.
    Horizon,
}

/// Something that this page suggests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// The field.
    pub field: Field,
    /// The text in it.
    pub text: String,
    /// Why.
    pub rule: Rule,
}

/// A case made from answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quick {
    /// The answers.
    pub answers: Answers,
    /// What was suggested.
    pub suggested: Vec<Suggestion>,
    /// What the answers themselves say.
    pub(super) typed: Vec<(Field, String)>,
}

/// Fields that a question asks for: the last answer to it is what holds.
const ASKED: [&str; 5] =
    ["spend.monthly", "plan", "agreement.renewal", "migrations[#].added_monthly", "migrations[#].start"];
/// Lists of which the answers make a row.
const ROWS: [&str; 2] = ["migrations", "incidents"];

impl Answers {
    /// Nothing answered yet, by somebody of these habits.
    pub fn of(habits: Habits) -> Answers {
        let [spend, plan, renewal, added, from] = [const { String::new() }; 5];
        Answers { habits, spend, plan, renewal, without: None, event: None, added, from }
    }

    /// The text of the answer that is typed into the field of this path.
    pub fn text(&self, path: &str) -> &str {
        match path {
            "spend.monthly" => &self.spend,
            "plan" => &self.plan,
            "agreement.renewal" => &self.renewal,
            "migrations[0].start" => &self.from,
            _ => &self.added,
        }
    }

    /// The same, to be changed.
    pub fn place(&mut self, path: &str) -> &mut String {
        match path {
            "spend.monthly" => &mut self.spend,
            "plan" => &mut self.plan,
            "agreement.renewal" => &mut self.renewal,
            "migrations[0].start" => &mut self.from,
            _ => &mut self.added,
        }
    }

    /// What was understood of an answer, as of the field that it is typed into.
    pub fn reading(&self, path: &str) -> Reading {
        match path {
            "spend.monthly" => Reading::read(Reads::Amount, &self.spend, self.habits),
            "plan" => Reading::read(Reads::Choice, &self.plan, self.habits),
            "migrations[0].added_monthly" => Reading::read(Reads::Amount, &self.added, self.habits),
            "migrations[0].start" => Reading::read(Reads::Month, &self.from, self.habits),
            _ if self.renewal.trim().is_empty() => Reading::Empty,
            _ => renewal_day(&self.renewal, self.habits).map_or_else(Reading::Wrong, Reading::Date),
        }
    }

    /// Why the answer to a question cannot be used.
    pub fn wrong(&self, question: Question, book: &TariffBook, today: NaiveDate) -> Option<Wrong> {
        match question {
            Question::Spend => self.trouble(&["spend.monthly"], book, today),
            Question::Plan => self.trouble(&["plan"], book, today),
            Question::Renewal if self.without.is_some() => None,
            Question::Renewal => match self.reading("agreement.renewal") {
                Reading::Empty => Some(Wrong::NoRenewal),
                Reading::Wrong(error) => {
                    let field = Field::of("agreement.renewal");
                    Some(Wrong::Text(Trouble { field, what: What::Text(error) }))
                }
                _ => None,
            },
            Question::Event => {
                let known = self.event.filter(|event| *event != Happening::PlanEnds || self.plan_ends(book));
                known.is_none().then_some(Wrong::NoEvent)
            }
            Question::Wave => self.trouble(&["migrations[0].added_monthly", "migrations[0].start"], book, today),
        }
    }

    /// Whether AWS ends the plan that was chosen.
    pub fn plan_ends(&self, book: &TariffBook) -> bool {
        book.plan(&PlanId::from(self.plan.as_str())).is_some_and(|plan| plan.ends.is_some())
    }

    /// What the form would say of these fields.
    fn trouble(&self, paths: &[&str], book: &TariffBook, today: NaiveDate) -> Option<Wrong> {
        let unread = paths.iter().find_map(|path| match self.reading(path) {
            Reading::Wrong(error) => Some(Trouble { field: Field::of(path), what: What::Text(error) }),
            _ => None,
        });
        let said = || {
            let troubles = self.draft(today).check_in(book, today, self.habits).scenario.err().unwrap_or_default();
            let of_these = |trouble: &Trouble| paths.iter().any(|path| trouble.field == Field::of(path));
            troubles.into_iter().find(of_these)
        };
        unread.or_else(said).map(Wrong::Text)
    }

    /// The draft of what the answers themselves say.
    fn draft(&self, today: NaiveDate) -> Draft {
        let mut draft = Draft::default();
        for (field, text) in self.typed(today) {
            draft.apply(Edit::Set(field, text));
        }
        draft
    }

    /// What the answers themselves say, field by field.
    fn typed(&self, today: NaiveDate) -> Vec<(Field, String)> {
        let mut typed = vec![("spend.monthly", self.spend.clone()), ("plan", self.plan.clone())];
        if let (None, Reading::Date(day)) = (self.without, self.reading("agreement.renewal")) {
            // What was typed stays as it was typed, where the field reads it, too.
            let whole = text::date_in(&self.renewal, self.habits).is_ok();
            typed.push(("agreement.renewal", if whole { self.renewal.clone() } else { day.to_string() }));
        }
        if self.event == Some(Happening::Migration)
            && matches!(self.reading("migrations[0].added_monthly"), Reading::Amount(_))
        {
            let first = self.wave_start(today).to_string();
            typed.push(("migrations[0].start", if self.from.trim().is_empty() { first } else { self.from.clone() }));
            typed.push(("migrations[0].added_monthly", self.added.clone()));
        }
        if self.event == Some(Happening::Incident) {
            typed.push(("incidents[0].name", names::INCIDENT.to_owned()));
        }
        typed.into_iter().filter_map(|(path, text)| Some((Field::of(path)?, text))).collect()
    }

    /// The first month of the migration; the first projected one where it was left open.
    fn wave_start(&self, today: NaiveDate) -> Month {
        match self.reading("migrations[0].start") {
            Reading::Month(month) => month,
            _ => first_month(today),
        }
    }

    /// The same answers with what has since become of them in the form.
    #[must_use]
    pub fn as_in(&self, draft: &Draft) -> Answers {
        let text = |path: &str| Field::of(path).map(|field| draft.text(field).to_owned()).unwrap_or_default();
        let renewal = text("agreement.renewal");
        let wave = self.event == Some(Happening::Migration);
        let of_wave = |path, kept: &String| if wave { text(path) } else { kept.clone() };
        Answers {
            habits: self.habits,
            spend: text("spend.monthly"),
            plan: text("plan"),
            without: self.without.filter(|_| renewal.is_empty()),
            renewal,
            event: self.event,
            added: of_wave("migrations[0].added_monthly", &self.added),
            from: of_wave("migrations[0].start", &self.from),
        }
    }
}

/// The first projected month where none is typed.
fn first_month(today: NaiveDate) -> Month {
    Month::of(today).unwrap_or(Month::FIRST).plus(1)
}

/// A day of renewal; of a month its last day, which is when agreements end.
fn renewal_day(typed: &str, habits: Habits) -> Result<NaiveDate, TextError> {
    let typed = typed.trim();
    match (text::date_in(typed, habits), text::month(typed)) {
        (Err(_), Ok((year, month))) => Month::new(year, month).map(Month::last_day).ok_or(TextError::NotMonth),
        (day, _) => day,
    }
}

impl Quick {
    /// The case of whole answers.
    pub fn of(answers: Answers, book: &TariffBook, today: NaiveDate) -> Quick {
        let suggested = suggest::suggestions(&answers, book, today);
        let mut typed = answers.typed(today);
        // What a credit is for and when it is there follow from the answers; its amount is suggested.
        let credit = suggested.iter().any(|one| matches!(one.rule, Rule::Credit(_)));
        typed.extend(if credit { suggest::window(&answers, today) } else { vec![] });
        Quick { answers, suggested, typed }
    }

    /// Every text of the case.
    fn texts(&self) -> impl Iterator<Item = (Field, &str)> {
        let suggested = self.suggested.iter().map(|one| (one.field, one.text.as_str()));
        self.typed.iter().map(|(field, text)| (*field, text.as_str())).chain(suggested)
    }
}

impl Draft {
    /// The answers that this case was made from, if it was.
    pub fn quick(&self) -> Option<&Arc<Quick>> {
        self.quick.as_ref()
    }

    /// What this page suggested in a field, where it still stands there.
    pub fn suggested(&self, field: Field) -> Option<&Suggestion> {
        let quick = self.quick.as_ref()?;
        quick.suggested.iter().find(|one| one.field == field && one.text == self.text(field))
    }

    /// Takes a case made from answers. Of a case that was made from other answers stays what was changed in it since.
    pub(super) fn answer(&mut self, quick: Arc<Quick>) {
        match self.quick.take() {
            None => *self = Draft::default(),
            Some(old) => old.texts().for_each(|(field, text)| {
                if self.text(field) == text {
                    self.apply(Edit::Set(field, String::new()));
                }
            }),
        }
        for (field, text) in quick.texts() {
            if ASKED.contains(&field.pattern()) || self.text(field).trim().is_empty() {
                self.apply(Edit::Set(field, text.to_owned()));
            }
        }
        if quick.answers.without.is_some()
            && let Some(renewal) = Field::of("agreement.renewal")
        {
            self.apply(Edit::Set(renewal, String::new()));
        }
        for list in ROWS {
            let empty = |field: Field| self.text(field).trim().is_empty();
            if self.rows(list) > 0 && super::of_list(list).all(empty) {
                self.remove(list, 0);
            }
        }
        self.quick = Some(quick);
    }
}

/// The first whole month under what is agreed at a renewal.
pub(super) fn first_month_from(renewal: NaiveDate) -> Option<Month> {
    let month = Month::of(renewal)?;
    Some(if renewal.day() == 1 { month } else { month.plus(1) })
}

#[cfg(test)]
mod tests;

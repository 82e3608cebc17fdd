//! What the quick start suggests to ask for: simple rules over the projection of the case as it is.

use chrono::NaiveDate;
use rust_decimal::{Decimal, prelude::ToPrimitive};

use super::{Answers, Happening, Rule, Suggestion, Without, first_month, first_month_from};
use crate::{
    calc::{
        Money, Month, Projection, Scenario, TariffBook,
        advice::{Facts, calendar, decision::plan_ends},
        alternatives::{alternatives, best_available},
        path::PathMonth,
        project,
    },
    draft::{Draft, Field, Reading},
};

/// Percent off the plan.
const DISCOUNT: &str = "10";
/// Months of a credit's window: a contract year.
const WINDOW: u32 = 12;
/// Months of charges that a credit comes to in a deal, and after an incident.
const IN_A_DEAL: u32 = 3;
const AFTER_AN_INCIDENT: u32 = 1;
/// A credit of less is not worth the letter.
const LEAST: u32 = 1_000;
/// Months within which a migration reaches its full size.
const RAMP: &str = "12";
/// Months shown where nothing is typed, and so many of them after a migration starts, or after a renewal: the next term, three years
/// as most are.
const SHOWN: u32 = 36;
const AFTER: u32 = 12;
const NEXT_TERM: u32 = 36;
const MOST_SHOWN: u32 = 120;

/// Everything that is suggested; nothing but the shape of the case where it charges nothing.
pub(super) fn suggestions(answers: &Answers, book: &TariffBook, today: NaiveDate) -> Vec<Suggestion> {
    let mut all = Vec::new();
    let mut draft = answers.draft(today);
    let shape = horizon(answers, today).map(|months| ("months", months.to_string(), Rule::Horizon));
    let wave = draft.rows("migrations") > 0;
    let ramp = wave.then(|| ("migrations[0].ramp_months", RAMP.to_owned(), Rule::Ramp));
    for (path, text, rule) in shape.into_iter().chain(ramp) {
        suggest(&mut all, path, text, rule);
    }
    for one in &all {
        draft.apply(super::Edit::Set(one.field, one.text.clone()));
    }
    let Ok(scenario) = draft.check_in(book, today, answers.habits).scenario else { return all };
    let Ok(projection) = project(&scenario, book) else { return all };
    if !projection.stay.charge.is_positive() {
        return all;
    }
    // A plan that ends is followed by one that is chosen, which nobody has to grant.
    let ends = plan_ends(&Facts::of(&scenario, book, &projection, &[])).is_ok_and(|found| found.is_some());
    let chosen = ends && !brings_a_deal(answers);
    let plan = || lower_plan(&scenario, book).map(|plan| vec![("asks.structural.plan", plan, Rule::LowerPlan)]);
    let lasts = match (chosen, in_a_deal(answers)) {
        (true, _) => None,
        (false, true) => discount(&draft, answers, book, today),
        (false, false) => plan(),
    };
    for (path, text, rule) in lasts.into_iter().flatten() {
        suggest(&mut all, path, text, rule);
    }
    let lasting = saved(&draft, &all, answers, book, today);
    if let Some((amount, months)) = credit(answers, &projection, lasting, today) {
        suggest(&mut all, "asks.credits[0].amount", amount.to_string(), Rule::Credit(months));
    }
    all
}

type Texts = Vec<(&'static str, String, Rule)>;

/// A round tenth off the plan, and off its minimum where that is what is charged; nothing where neither saves anything.
fn discount(draft: &Draft, answers: &Answers, book: &TariffBook, today: NaiveDate) -> Option<Texts> {
    let off = ("asks.structural.plan_discount_percent", DISCOUNT.to_owned(), Rule::Discount);
    let minimum = ("asks.structural.discount_applies_to_minimum_charge", "true".to_owned(), Rule::OffTheMinimum);
    [vec![off.clone()], vec![off, minimum]].into_iter().find(|texts| {
        let mut all = Vec::new();
        for (path, text, rule) in texts {
            suggest(&mut all, path, text.clone(), *rule);
        }
        saved(draft, &all, answers, book, today).is_some()
    })
}

/// What the change that is suggested saves, where it does.
fn saved(
    draft: &Draft,
    suggested: &[Suggestion],
    answers: &Answers,
    book: &TariffBook,
    today: NaiveDate,
) -> Option<Money> {
    let mut draft = draft.clone();
    for one in suggested {
        draft.apply(super::Edit::Set(one.field, one.text.clone()));
    }
    let scenario = draft.check_in(book, today, answers.habits).scenario.ok()?;
    let saved = project(&scenario, book).ok()?.comparison.structural_saved;
    Some(saved).filter(|saved| saved.is_positive())
}

fn suggest(all: &mut Vec<Suggestion>, path: &str, text: String, rule: Rule) {
    all.extend(Field::of(path).map(|field| Suggestion { field, text, rule }));
}

/// True where terms are negotiated: in an agreement, at a new one, or with the consumption that a migration brings.
fn in_a_deal(answers: &Answers) -> bool {
    brings_a_deal(answers) || answers.without != Some(Without::NoAgreement)
}

fn brings_a_deal(answers: &Answers) -> bool {
    matches!(answers.event, Some(Happening::Renewal | Happening::Migration))
}

/// The available plan that costs least.
fn lower_plan(scenario: &Scenario, book: &TariffBook) -> Option<String> {
    best_available(&alternatives(scenario, book).ok()?).map(|best| best.plan.to_string())
}

/// The credit in whole dollars, and the months of charges that it comes to. It is never larger than what lasts, where something is
/// asked for that does, and hangs on no renewal that is past or not known.
fn credit(answers: &Answers, projection: &Projection, lasting: Option<Money>, today: NaiveDate) -> Option<(u64, u32)> {
    let ahead = || matches!(answers.reading("agreement.renewal"), Reading::Date(day) if day > today);
    let months = match answers.event? {
        Happening::Renewal if answers.without.is_some() || !ahead() => return None,
        Happening::Renewal | Happening::Migration => IN_A_DEAL,
        Happening::Incident => AFTER_AN_INCIDENT,
        Happening::Nothing | Happening::PlanEnds => return None,
    };
    let start = window_start(answers, today);
    let inside = |month: &&PathMonth| month.month() >= start && month.month() < start.plus(WINDOW);
    let charges: Vec<Money> =
        projection.stay.months.iter().filter(inside).map(|month| month.bill().charge.charge).collect();
    let sum = Money::sum(charges.iter().copied()).ok()?;
    let amount = sum.part(months, u32::try_from(charges.len()).ok().filter(|count| *count > 0)?).ok()?;
    let amount = lasting.map_or(amount, |lasting| amount.min(lasting));
    let amount = rounded_down(amount.dollars())?;
    (amount >= u64::from(LEAST)).then_some((amount, months))
}

/// To its two leading digits: a request is a round figure.
fn rounded_down(dollars: Decimal) -> Option<u64> {
    let dollars = dollars.to_u64()?;
    let unit = 10_u64.pow(dollars.checked_ilog10()?.saturating_sub(1));
    Some(dollars / unit * unit)
}

/// The month in which a credit can be there: after the renewal, with the migration, or at once.
fn window_start(answers: &Answers, today: NaiveDate) -> Month {
    let first = first_month(today);
    match answers.event {
        Some(Happening::Migration) => {
            let start = answers.wave_start(today);
            start.max(granted(calendar::migration(start.first_day(), today).signature)).max(first)
        }
        Some(Happening::Incident) => granted(calendar::aftermath(today, None).answer).max(first),
        Some(Happening::Renewal) => renewed(answers).map_or(first, |month| month.max(first)),
        _ => first,
    }
}

/// The month after a credit is granted.
fn granted(day: NaiveDate) -> Month {
    Month::containing(day).plus(1)
}

/// The first month after the renewal, where its day is known.
fn renewed(answers: &Answers) -> Option<Month> {
    match (answers.without, answers.reading("agreement.renewal")) {
        (None, Reading::Date(day)) => first_month_from(day),
        _ => None,
    }
}

/// Months to show where the next term, or the migration, ends so far ahead that what follows would be out of sight.
fn horizon(answers: &Answers, today: NaiveDate) -> Option<u32> {
    let first = first_month(today);
    let reaching = |month: Month, after: u32| Some(month.since(first)?.saturating_add(after));
    let term = renewed(answers).and_then(|month| reaching(month, NEXT_TERM));
    let months = term.into_iter().chain(reaching(window_start(answers, today), AFTER)).max()?;
    (months > SHOWN).then_some(months.min(MOST_SHOWN))
}

/// What a credit is for, and its window where the form's own default, after the renewal, is not meant.
pub(super) fn window(answers: &Answers, today: NaiveDate) -> Vec<(Field, String)> {
    let word = super::HAPPENINGS.iter().find(|(event, _)| Some(*event) == answers.event).map_or("", |(_, word)| word);
    let start = match answers.event {
        Some(Happening::Migration | Happening::Incident) => window_start(answers, today).to_string(),
        _ => String::new(),
    };
    let texts = [("asks.credits[0].trigger", word.to_owned()), ("asks.credits[0].start", start)];
    texts.into_iter().filter_map(|(path, text)| Some((Field::of(path)?, text))).collect()
}

impl Draft {
    /// Whether it still asks for what was suggested, and for nothing else.
    pub fn asks_as_suggested(&self) -> bool {
        let Some(quick) = &self.quick else { return false };
        let stands = |field: Field| quick.texts().any(|(one, text)| one == field && text == self.text(field));
        let asked = self.fields().filter(|field| field.path().starts_with("asks.") && !self.text(*field).is_empty());
        let mut suggested = quick.suggested.iter().filter(|one| one.field.path().starts_with("asks."));
        asked.into_iter().all(stands) && suggested.all(|one| stands(one.field))
    }
}

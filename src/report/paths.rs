//! The four paths as cards and as a table by month.

use crate::{
    calc::{Money, PathName, Projection, Scenario, path::PathMonth},
    words::paths as words,
};

use super::{format, piece::Figure};

/// What a path is called and what it means.
pub const fn label(path: PathName) -> (&'static str, &'static str) {
    match path {
        PathName::Stay => (words::STAY, words::STAY_MEANS),
        PathName::Credits => (words::CREDITS, words::CREDITS_MEANS),
        PathName::Structural => (words::STRUCTURAL, words::STRUCTURAL_MEANS),
        PathName::Combined => (words::COMBINED, words::COMBINED_MEANS),
    }
}

/// One path's totals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Which path.
    pub path: PathName,
    /// Its name.
    pub title: &'static str,
    /// What it means.
    pub meaning: &'static str,
    /// Paid over the horizon.
    pub paid: Figure,
    /// Present value of it.
    pub present_value: Figure,
    /// What it saves against staying; none for staying itself.
    pub saved: Option<Figure>,
    /// True where it costs more than staying.
    pub costs_more: bool,
    /// True for the path that costs least, where paths differ.
    pub least: bool,
}

/// The four cards; each says where nothing is asked that would set its path apart.
pub fn cards(scenario: &Scenario, projection: &Projection) -> Vec<Card> {
    let (credit, change) = (!scenario.asks.credits.is_empty(), scenario.asks.structural.is_some());
    let nothing = |name: PathName| match name {
        PathName::Credits if !credit => Some(words::NO_CREDIT),
        PathName::Structural if !change => Some(words::NO_CHANGE),
        PathName::Combined if !credit && !change => Some(words::NOTHING),
        PathName::Combined if !credit => Some(words::CHANGE_ALONE),
        PathName::Combined if !change => Some(words::CREDIT_ALONE),
        _ => None,
    };
    let paid = |name| projection.path(name).paid;
    let least = PathName::ALL.into_iter().map(paid).min().unwrap_or_default();
    let differ = PathName::ALL.into_iter().any(|name| paid(name) != least);
    let first = PathName::ALL.into_iter().find(|name| paid(*name) == least);
    let of = |name| {
        let card = card(projection, name, differ && first == Some(name));
        Card { meaning: nothing(name).unwrap_or(card.meaning), ..card }
    };
    PathName::ALL.into_iter().map(of).collect()
}

fn card(projection: &Projection, name: PathName, least: bool) -> Card {
    let (title, meaning) = label(name);
    let path = projection.path(name);
    let saved = saving(projection, name);
    Card {
        path: name,
        title,
        meaning,
        paid: Figure::of_path(name, "paid", path.paid),
        present_value: Figure::of_path(name, "present_value", path.present_value),
        costs_more: saved.is_some_and(|(_, amount)| amount.is_negative()),
        saved: saved.map(|(field, amount)| {
            let shown = format::whole(amount.abs());
            Figure { shown, ..Figure::compared(field, amount) }
        }),
        least,
    }
}

fn saving(projection: &Projection, name: PathName) -> Option<(&'static str, Money)> {
    let comparison = &projection.comparison;
    match name {
        PathName::Stay => None,
        PathName::Credits => Some(("credits_saved", comparison.credits_saved)),
        PathName::Structural => Some(("structural_saved", comparison.structural_saved)),
        PathName::Combined => Some(("combined_saved", comparison.combined_saved)),
    }
}

/// One row of the table: a month and what happens in it. Its figures are [`row_figures`], made when the table is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// "Dec 2026".
    pub month: String,
    /// What happens in this month, in words.
    pub events: Vec<String>,
}

/// The table by month; `events` gives the words for a month.
pub fn rows(projection: &Projection, events: impl Fn(usize) -> Vec<String>) -> Vec<Row> {
    let row =
        |(place, month): (usize, &PathMonth)| Row { month: format::short_month(month.month()), events: events(place) };
    projection.stay.months.iter().enumerate().map(row).collect()
}

/// What a row of the table holds, as figures that can be traced: eligible spend, then what each path pays.
pub fn row_figures(projection: &Projection, place: usize) -> Option<(Figure, Vec<Figure>)> {
    let spend = projection.stay.months.get(place)?.bill().spend.eligible;
    let at = |name: PathName, field: &str| format!("{}.months[{place}].{field}", name.key());
    let paid = |name: PathName| {
        let month = projection.path(name).months.get(place)?;
        Some(Figure::at(at(name, "paid"), month.paid).to_the_cent(month.paid))
    };
    let eligible = Figure::at(at(PathName::Stay, "eligible"), spend).to_the_cent(spend.to_cents());
    Some((eligible, PathName::ALL.into_iter().filter_map(paid).collect()))
}

/// The table's last row as figures that can be traced.
pub fn total_figures(projection: &Projection) -> [Figure; 4] {
    PathName::ALL.map(|name| {
        let paid = projection.path(name).paid;
        Figure::of_path(name, "paid", paid).to_the_cent(paid)
    })
}

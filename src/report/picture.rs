//! The words of the chart that is saved: those of what is shown, with the edition of the prices and the day.

use chrono::NaiveDate;

use crate::{
    chart::{
        PlacedMark,
        poster::{Key, Poster, Words, poster},
        series::{Hidden, View},
    },
    words::{chart as words, fill},
};

use super::{
    events::cut,
    format,
    lines::{Lines, when},
};

/// Most letters of a line's name in the picture; its description has all of them.
const MOST_LETTERS: usize = 22;

/// What is shown as a picture, under one of `words::chart`'s titles; nothing where there is nothing that can be drawn. `edition`
/// is a day in words.
pub fn picture(
    lines: &Lines,
    (title, lede): (&str, &str),
    view: View,
    hidden: Hidden,
    edition: &str,
    today: NaiveDate,
) -> Option<Poster> {
    let plot = lines.plot(view, hidden)?;
    let read = lines.read(view, None);
    let shown: Vec<_> = (0..lines.lines.len()).filter(|place| !hidden.hides(*place)).collect();
    let key = |place: &usize| {
        let (line, (amount, note)) = (lines.lines.get(*place)?, read.amounts.get(*place)?);
        let name = cut(&line.name, MOST_LETTERS);
        Some(Key { look: line.look, name, amount: amount.clone(), note: note.clone() })
    };
    let said = |place: &usize| {
        let (line, (amount, note)) = (lines.lines.get(*place)?, read.amounts.get(*place)?);
        Some(fill(words::SAID, &[("name", &line.name), ("amount", amount), ("note", note)]))
    };
    let of_event = |mark: &PlacedMark| lines.events.get(mark.mark);
    let events = plot.named.iter().filter_map(of_event);
    let dated = events.clone().map(|event| fill(words::MARK, &[("event", &event.short), ("when", &when(event))]));
    let (each, dated) = (shown.iter().filter_map(said).collect::<Vec<_>>(), dated.collect::<Vec<_>>());
    let description = fill(words::DESCRIPTION, &[("lines", &each.join("; ")), ("events", &dated.join("; "))]);
    let span = &lines.span(format::month);
    let source = fill(words::SOURCE, &[("span", span), ("edition", edition), ("date", &format::date(today))]);
    let words = Words {
        title: title.to_owned(),
        lede: lede.to_owned(),
        description,
        keys: shown.iter().filter_map(key).collect(),
        marks: events.map(|event| event.short.clone()).collect(),
        source,
        axis: format::axis,
    };
    Some(poster(&plot, words))
}

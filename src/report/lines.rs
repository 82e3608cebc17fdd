//! What the chart is made of and what it reads out at a month: lines with names, their exact amounts in each view, in words.
//!
//! The four paths and the named alternatives are both shown from here; `chart::series` draws them.

use crate::{
    calc::{Money, Month, PathName, Projection},
    chart::{
        Plot,
        series::{self, Hidden, Sketch, View, amounts},
    },
    words::{chart as words, fill},
};

use super::{
    events::{self, Event},
    format,
    paths::label,
};

/// Most lines in one chart: so many looks there are.
pub const MOST_LINES: usize = 4;
/// The looks of lines, as `style/chart.css` knows them: the four paths have them by their keys.
pub const LOOKS: [&str; MOST_LINES] = ["stay", "credits", "structural", "combined"];

/// A line of the chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What it is called.
    pub name: String,
    /// How it looks, one of [`LOOKS`].
    pub look: &'static str,
    /// Its path, by which `report::derive` explains what is read out; empty where it is not explained.
    pub figure: String,
    /// What is paid in each month.
    pub paid: Vec<Money>,
}

/// What a chart shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lines {
    /// The first month.
    pub first: Month,
    /// At most [`MOST_LINES`]; the others are held against the first one.
    pub lines: Vec<Line>,
    /// Two lines, the gap between which is shaded.
    pub shade: Option<(usize, usize)>,
    /// What happens when.
    pub events: Vec<Event>,
}

/// What is read out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Readout {
    /// The month, or the whole span.
    pub when: String,
    /// For each line its amount, and how it stands to the first one.
    pub amounts: Vec<(String, String)>,
    /// What happens in the month.
    pub events: String,
}

/// The four paths.
pub fn paths(projection: &Projection, events: &[Event]) -> Option<Lines> {
    let of = |name: PathName| Line {
        name: label(name).0.to_owned(),
        look: name.key(),
        figure: name.key().to_owned(),
        paid: projection.path(name).months.iter().map(|month| month.paid).collect(),
    };
    Some(Lines {
        first: projection.stay.months.first()?.month(),
        lines: PathName::ALL.map(of).into(),
        shade: Some((0, 3)),
        events: events.to_vec(),
    })
}

impl Lines {
    /// How many months there are.
    pub fn months(&self) -> usize {
        self.lines.first().map_or(0, |line| line.paid.len())
    }

    /// A month by its place.
    pub fn month(&self, place: usize) -> Month {
        self.first.plus(u32::try_from(place).unwrap_or(u32::MAX))
    }

    /// The chart; nothing where there is nothing that can be drawn.
    pub fn plot(&self, view: View, hidden: Hidden) -> Option<Plot> {
        let marks: Vec<_> =
            self.events.iter().map(|event| (event.from, event.to, event.short.chars().count())).collect();
        let series = self.series();
        let sketch = Sketch { first: self.first, series: &series, hidden, view, shade: self.shade, marks: &marks };
        series::plot(&sketch, format::month_alone).ok()
    }

    fn series(&self) -> Vec<&[Money]> {
        self.lines.iter().map(|line| line.paid.as_slice()).collect()
    }

    /// Those in sight, in their order.
    pub fn shown(&self, hidden: Hidden) -> impl Iterator<Item = &Line> {
        self.lines.iter().enumerate().filter(move |(place, _)| !hidden.hides(*place)).map(|(_, line)| line)
    }

    /// What is read out at a month, or of all of them together.
    pub fn read(&self, view: View, place: Option<usize>) -> Readout {
        let last = self.months().saturating_sub(1);
        let at = place.unwrap_or(last).min(last);
        // Of all months together, what is paid is their sum.
        let seen = if place.is_none() && view == View::Monthly { View::Cumulative } else { view };
        let by_view = |view| {
            let all = amounts(view, &self.series()).unwrap_or_default();
            all.iter().map(|one| one.get(at).copied().unwrap_or_default()).collect::<Vec<_>>()
        };
        let (shown, paid) = (by_view(seen), by_view(View::Cumulative));
        let first = shown.first().copied().unwrap_or_default();
        let note = |(line, amount): (usize, &Money)| match (view, line) {
            (View::Savings, _) => with("amount", words::PAID, &format::exact(paid[line])),
            (_, 0) => words::MEASURE.to_owned(),
            _ => beside(*amount, first),
        };
        let month = format::month(self.month(at));
        Readout {
            amounts: shown.iter().enumerate().map(|one| (format::exact(*one.1), note(one))).collect(),
            when: match (place, view) {
                (None, _) => with("span", words::IN_ALL, &self.span(format::short_month)),
                (Some(_), View::Monthly) => month,
                (Some(_), _) => with("month", words::BY_THE_END, &month),
            },
            events: match place {
                Some(_) => self.happens(at),
                None => words::HOW_TO_READ.to_owned(),
            },
        }
    }

    /// The path of what is read out of a line, beside the first one; empty where it is not explained. A month that is not there
    /// stands for all of them.
    pub fn figure(&self, view: View, place: Option<usize>, line: usize) -> String {
        let of = |line: usize| self.lines.get(line).map_or("", |line| &line.figure);
        match (of(line), of(0)) {
            ("", _) | (_, "") => String::new(),
            (line, first) => {
                let [view, place] = [view as usize, place.unwrap_or(self.months())].map(|number| number.to_string());
                ["chart[", &view, "][", &place, "].", line, ".beside.", first].concat()
            }
        }
    }

    /// All the months: "December 2026 to November 2029", with months written so.
    pub fn span(&self, month: fn(Month) -> String) -> String {
        let last = self.month(self.months().saturating_sub(1));
        fill(words::FROM_TO, &[("from", &month(self.first)), ("to", &month(last))])
    }

    /// What happens in a month.
    pub fn happens(&self, place: usize) -> String {
        events::in_month(&self.events, self.month(place)).join(", ")
    }

    /// The longest of what is ever said below the month: room is kept for it, so that nothing moves.
    pub fn longest(&self) -> String {
        let said = (0..self.months()).map(|place| self.happens(place)).chain([words::HOW_TO_READ.to_owned()]);
        said.max_by_key(|said| said.chars().count()).unwrap_or_default()
    }

    /// What is read out at a month, as it is said to who does not see it.
    pub fn say(&self, view: View, hidden: Hidden, place: usize) -> String {
        let Readout { when, amounts, events } = self.read(view, Some(place));
        let mut said = vec![when];
        for (line, ((amount, note), one)) in amounts.iter().zip(&self.lines).enumerate() {
            if !hidden.hides(line) {
                said.push(fill(words::SAID, &[("name", &one.name), ("amount", amount), ("note", note)]));
            }
        }
        if !events.is_empty() {
            said.push(events);
        }
        said.join(". ")
    }
}

/// Where a key leads from a month, or from none; nothing for a key that leads nowhere.
pub fn led(key: &str, from: Option<usize>, months: usize) -> Option<usize> {
    let last = months.checked_sub(1)?;
    let place = from.unwrap_or(0).min(last);
    // The first press reads out where it stands.
    let by = |months: usize| if from.is_some() { months } else { 0 };
    match key {
        "ArrowRight" | "ArrowUp" => Some(place.saturating_add(by(1)).min(last)),
        "ArrowLeft" | "ArrowDown" => Some(place.saturating_sub(by(1))),
        "PageUp" => Some(place.saturating_add(by(12)).min(last)),
        "PageDown" => Some(place.saturating_sub(by(12))),
        "Home" => Some(0),
        "End" => Some(last),
        _ => None,
    }
}

fn with(name: &str, template: &str, value: &str) -> String {
    fill(template, &[(name, value)])
}

fn beside(amount: Money, first: Money) -> String {
    let less = first.minus(amount).unwrap_or_default();
    match (less.is_positive(), less.is_negative()) {
        (true, _) => with("amount", words::LESS, &format::exact(less)),
        (_, true) => with("amount", words::MORE, &format::exact(less.abs())),
        _ => words::SAME.to_owned(),
    }
}

/// When an event is, in short.
pub fn when(event: &Event) -> String {
    let from = format::short_month(event.from);
    match event.to {
        Some(to) => {
            let last = event.from.plus(to.since(event.from).unwrap_or(1).saturating_sub(1));
            fill(words::FROM_TO, &[("from", &from), ("to", &format::short_month(last))])
        }
        None => from,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rust_decimal::Decimal;

    fn lines(paid: &[&[i64]]) -> Lines {
        let money =
            |paid: &[i64]| paid.iter().map(|dollars| Money::new(Decimal::from(*dollars)).with_cents()).collect();
        let line = |(place, paid): (usize, &&[i64])| Line {
            name: format!("Line {place}"),
            look: LOOKS[place],
            figure: format!("cases[{place}].stay"),
            paid: money(paid),
        };
        let first = Month::new(2027, 1).expect("a month");
        Lines { first, lines: paid.iter().enumerate().map(line).collect(), shade: None, events: vec![] }
    }

    #[test]
    fn a_month_is_read_out_in_every_view() {
        let lines = lines(&[&[100, 100], &[70, 120], &[100, 100]]);
        let read = |view, place| lines.read(view, place);
        let pairs = |read: Readout| read.amounts.into_iter().map(|(a, b)| format!("{a}; {b}")).collect::<Vec<_>>();
        let month = read(View::Monthly, Some(1));
        assert_eq!(month.when, "February 2027");
        assert_eq!(pairs(month), ["$100.00; compared with this", "$120.00; $20.00 more", "$100.00; the same"]);
        let sum = read(View::Cumulative, Some(1));
        assert_eq!(sum.when, "To the end of February 2027");
        assert_eq!(pairs(sum), ["$200.00; compared with this", "$190.00; $10.00 less", "$200.00; the same"]);
        let saved = pairs(read(View::Savings, Some(1)));
        assert_eq!(saved, ["$0.00; $200.00 paid", "$10.00; $190.00 paid", "$0.00; $200.00 paid"]);
        let all = read(View::Monthly, None);
        assert_eq!(all.when, "Jan 2027 to Feb 2027, in all");
        assert_eq!(all.amounts[1], ("$190.00".into(), "$10.00 less".into()));
    }

    #[test]
    fn what_is_read_out_is_named_by_its_view_its_month_and_both_lines() {
        let mut lines = lines(&[&[100, 100], &[70, 120]]);
        assert_eq!(lines.figure(View::Savings, Some(1), 1), "chart[2][1].cases[1].stay.beside.cases[0].stay");
        assert_eq!(lines.figure(View::Monthly, None, 0), "chart[0][2].cases[0].stay.beside.cases[0].stay");
        lines.lines[1].figure.clear();
        assert_eq!(lines.figure(View::Monthly, None, 1), "");
    }

    #[test]
    fn what_is_said_leaves_out_what_is_not_shown() {
        let lines = lines(&[&[100], &[70]]);
        assert_eq!(
            lines.say(View::Monthly, Hidden(0), 0),
            "January 2027. Line 0 $100.00, compared with this. Line 1 $70.00, $30.00 less"
        );
        assert_eq!(lines.say(View::Monthly, Hidden(1), 0), "January 2027. Line 1 $70.00, $30.00 less");
    }

    #[test]
    fn keys_lead_by_month_and_year_and_never_out_of_the_chart() {
        for (key, from, to) in [
            ("ArrowRight", Some(3), Some(4)),
            ("ArrowLeft", Some(0), Some(0)),
            ("ArrowUp", Some(23), Some(23)),
            ("PageUp", Some(3), Some(15)),
            ("PageDown", Some(3), Some(0)),
            ("Home", Some(9), Some(0)),
            ("End", None, Some(23)),
            ("ArrowRight", None, Some(0)),
            ("PageUp", Some(usize::MAX), Some(23)),
            ("a", Some(3), None),
        ] {
            assert_eq!(led(key, from, 24), to, "{key} from {from:?}");
        }
        assert_eq!(led("Home", None, 0), None);
    }
}

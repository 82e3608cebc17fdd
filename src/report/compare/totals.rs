//! What each alternative comes to. A total stands over its alternative's own months; a difference is refused with its reason
//! where the months are others or an answer is not that to what is typed.

use crate::{
    calc::{Money, PathName, Projection},
    report::{
        format,
        paths::label,
        piece::{Figure, Piece, Sentence},
    },
    words::{compare as words, fill},
};

use super::{Side, Standing, same_months, span};

/// What each path pays, by path.
const PAID: [&str; 4] = ["stay.paid", "credits.paid", "structural.paid", "combined.paid"];
/// What the path pays that pays least.
const LEAST: &str = "least";

/// One row of the totals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What it is.
    pub label: String,
    /// What it is called in the paths of its figures.
    pub key: &'static str,
    /// Each alternative's.
    pub totals: Vec<Total>,
}

/// One cell of the totals.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Total {
    /// The amount, exactly, as the result prints it; none where words stand in its place.
    pub value: Option<String>,
    /// The amount to the cent; empty without one.
    pub shown: String,
    /// What is said of it, or in its place.
    pub words: String,
    /// True for the least of its row, where that can be said.
    pub best: bool,
}

/// What an alternative is against the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Against {
    /// It is the first.
    Itself,
    /// It pays so much less, or, below zero, more.
    Less(Money),
    /// No difference can be given, for this reason.
    Refused(&'static str),
}

impl Total {
    fn said(words: impl Into<String>) -> Total {
        Total { words: words.into(), ..Total::default() }
    }

    fn amount(amount: Money, words: impl Into<String>) -> Total {
        Total { value: Some(amount.to_string()), shown: format::exact(amount), words: words.into(), ..Total::default() }
    }

    /// A difference: its size, and its direction in words.
    fn signed(amount: Money, below: &str, none: &str, above: &str) -> Total {
        let words = match amount {
            amount if amount == Money::ZERO => return Total { value: Some(amount.to_string()), ..Total::said(none) },
            amount if amount.is_negative() => below,
            _ => above,
        };
        Total { shown: format::exact(amount.abs()), ..Total::amount(amount, words) }
    }
}

/// All rows.
pub(super) fn rows(names: &[String], sides: &[Side]) -> Vec<Row> {
    let row = |label: &str, key, total: &dyn Fn(&Projection) -> Total| Row {
        label: label.to_owned(),
        key,
        totals: sides.iter().map(|side| answered(side, total)).collect(),
    };
    let months = Row {
        label: words::MONTHS.to_owned(),
        key: "",
        totals: sides.iter().map(|side| Total::said(side.months().map_or(words::NO_ANSWER.into(), span))).collect(),
    };
    let mut rows: Vec<Row> = (!same_months(sides)).then_some(months).into_iter().collect();
    for path in PathName::ALL {
        let paid = |projection: &Projection| projection.path(path).paid;
        let row = row(label(path).0, PAID[path as usize], &|projection| Total::amount(paid(projection), ""));
        rows.push(with_best(row, sides, paid));
    }
    rows.push(row(words::SAVED, "comparison.combined_saved", &|projection| {
        Total::signed(projection.comparison.combined_saved, words::COSTS, words::SAME, words::SAVES)
    }));
    let path_and_paid = |projection: &Projection| Total::amount(least(projection).1, label(least(projection).0).0);
    rows.push(with_best(row(words::LEAST, LEAST, &path_and_paid), sides, |projection| least(projection).1));
    let first = names.first().map_or("", String::as_str);
    let against = |place: usize| match against(sides, place) {
        Against::Itself => Total::said(words::ITSELF),
        Against::Less(amount) => Total::signed(amount, words::MORE, words::SAME, words::LESS),
        Against::Refused(why) => Total::said(why),
    };
    rows.push(Row {
        label: fill(words::AGAINST, &[("name", first)]),
        key: "against",
        totals: (0..sides.len()).map(against).collect(),
    });
    rows
}

/// The path of a figure of the alternative at this place of a sitting.
pub fn figure(counted: usize, key: &str) -> String {
    ["cases[", &counted.to_string(), "].", key].concat()
}

/// The place of an alternative in a sitting, which holds those whose answer is that to what is typed; none for any other.
pub(super) fn counted(sides: &[Side], place: usize) -> Option<usize> {
    let sound = |side: &&Side| side.standing() == Standing::Sound;
    sound(&&sides[place]).then(|| sides[..place].iter().filter(sound).count())
}

fn answered(side: &Side, total: &dyn Fn(&Projection) -> Total) -> Total {
    side.answer.map_or_else(|| Total::said(words::NO_ANSWER), |(_, projection)| total(projection))
}

/// The path that pays least, the first of those that do.
pub fn least(projection: &Projection) -> (PathName, Money) {
    let paid = |path: PathName| projection.path(path).paid;
    let least = PathName::ALL.into_iter().min_by_key(|path| paid(*path)).unwrap_or(PathName::Stay);
    (least, paid(least))
}

/// What an alternative's least path is against that of the first.
pub fn against(sides: &[Side], place: usize) -> Against {
    let (Some(first), Some(other)) = (sides.first(), sides.get(place)) else {
        return Against::Refused(words::NO_ANSWER);
    };
    let (Some((_, one)), Some((_, two))) = (first.answer, other.answer) else {
        return Against::Refused(words::NO_ANSWER);
    };
    if place == 0 {
        return Against::Itself;
    }
    if first.standing() == Standing::Stale || other.standing() == Standing::Stale {
        return Against::Refused(words::REFUSED_STALE);
    }
    if first.months() != other.months() {
        return Against::Refused(words::REFUSED_MONTHS);
    }
    least(one).1.minus(least(two).1).map_or(Against::Refused(words::NO_ANSWER), Against::Less)
}

/// The least of what can be held against each other: two sound answers or more, over the same months, not all alike.
fn best(sides: &[Side], paid: impl Fn(&Projection) -> Money) -> Option<Money> {
    let sound: Vec<&Side> = sides.iter().filter(|side| side.standing() == Standing::Sound).collect();
    let first = sound.first()?.months();
    let amounts: Vec<Money> = sound.iter().filter_map(|side| side.answer).map(|(_, given)| paid(given)).collect();
    let (least, most) = (amounts.iter().min()?, amounts.iter().max()?);
    (least < most && sound.iter().all(|side| side.months() == first)).then_some(*least)
}

fn with_best(mut row: Row, sides: &[Side], paid: impl Fn(&Projection) -> Money) -> Row {
    if let Some(least) = best(sides, &paid) {
        for (total, side) in row.totals.iter_mut().zip(sides) {
            let of_it = |(_, projection): (_, &Projection)| paid(projection) == least;
            total.best = side.standing() == Standing::Sound && side.answer.is_some_and(of_it);
        }
    }
    row
}

/// Which one pays least on its least path: only said where every alternative has a sound answer over the same months.
pub(super) fn best_of_all(names: &[String], sides: &[Side]) -> Option<Sentence> {
    let sound = sides.iter().all(|side| side.standing() == Standing::Sound);
    let least_paid = best(sides, |projection| least(projection).1).filter(|_| sound)?;
    let mut all = (0..).zip(sides).filter_map(|(place, side)| Some((place, least(side.answer?.1))));
    let mut bests = all.by_ref().filter(|(_, (_, paid))| *paid == least_paid);
    let (place, (path, paid)) = bests.next()?;
    if bests.next().is_some() {
        return None;
    }
    let paid = Figure::beside(figure(place, LEAST), paid).to_the_cent(paid);
    let text = |words: &str| Piece::Text(words.to_owned());
    let values = [("name", text(&names[place])), ("paid", Piece::Figure(paid)), ("path", text(label(path).0))];
    Some(Sentence::of(words::BEST_OF_ALL, &values))
}

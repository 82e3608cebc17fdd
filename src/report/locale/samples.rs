//! What a browser answers about a region, part by part, made into a [`Locale`]; nothing where it is no look that can be typed back.

use super::{Around, Groups, Locale, MINUS};
use crate::draft::text::Habits;

/// One formatted figure or date: each part's kind, as `formatToParts` names it, and its text.
pub type Sample = Vec<(String, String)>;

/// What is asked about a region.
#[derive(Clone, Debug, Default)]
pub struct Samples {
    /// An amount of nine digits and cents.
    pub amount: Sample,
    /// The same below zero.
    pub negative: Sample,
    /// An amount of four digits.
    pub small: Sample,
    /// A percentage.
    pub percent: Sample,
    /// A date in figures.
    pub date: Sample,
}

impl Samples {
    /// The look of the region; nothing where a part is missing, is in other digits or stands for something unknown.
    pub fn read(&self) -> Option<Locale> {
        let decimal = mark(&self.amount, "decimal").filter(|mark| matches!(mark, '.' | ','))?;
        let group = mark(&self.amount, "group").filter(|mark| *mark != decimal && groups(*mark))?;
        let sizes: Vec<usize> = self.amount.iter().filter_map(integer).collect();
        let [.., other, last] = sizes[..] else { return None };
        let plain = self.amount.iter().filter(|part| integer(part).is_some()).all(|(_, text)| is_plain(text));
        let amount = around(&self.amount)?;
        let negative =
            around(&self.negative).filter(|around| around.before.contains(MINUS) && !around.after.contains(MINUS));
        let first = if mark(&self.small, "group").is_some() { 1 } else { 2 };
        let (month_first, day_first) = order(&self.date);
        plain.then_some(Locale {
            habits: Habits { decimal, group, day_first },
            groups: Groups { last, other, first },
            amount,
            negative: negative
                .unwrap_or_else(|| Around { before: kept(format!("{MINUS}{}", amount.before)), ..amount }),
            percent: around(&self.percent).unwrap_or(Locale::ENGLISH.percent),
            month_first,
        })
    }
}

/// The one character of the first part of a kind.
fn mark(sample: &Sample, kind: &str) -> Option<char> {
    sample.iter().find(|(known, _)| known == kind)?.1.chars().next()
}

/// Marks between groups that can be typed back.
fn groups(mark: char) -> bool {
    matches!(mark, '.' | ',' | '\'' | '\u{2019}' | ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}')
}

/// How many digits a group has; nothing for a part that is none.
fn integer((kind, text): &(String, String)) -> Option<usize> {
    (kind == "integer").then_some(text.len()).filter(|size| *size > 0)
}

fn is_plain(text: &str) -> bool {
    text.bytes().all(|digit| digit.is_ascii_digit())
}

/// What stands before the first digit and behind the last one; nothing where there are no digits.
fn around(sample: &Sample) -> Option<Around> {
    let digits = |(kind, _): &(String, String)| matches!(&**kind, "integer" | "fraction");
    let (first, last) = (sample.iter().position(digits)?, sample.iter().rposition(digits)?);
    let side = |parts: &[(String, String)]| kept(parts.iter().map(|(kind, text)| sign(kind, text)).collect());
    Some(Around { before: side(&sample[..first]), after: side(&sample[last + 1..]) })
}

/// A part around the digits as the page shows it: the page's own signs, blanks that do not break, and no marks that turn the
/// direction of what is read, since the words around it are English.
fn sign(kind: &str, text: &str) -> String {
    match kind {
        "currency" => "$".into(),
        "minusSign" => MINUS.into(),
        "percentSign" => "%".into(),
        _ if text.contains(char::is_whitespace) => text.chars().filter(|c| c.is_whitespace()).map(unbroken).collect(),
        _ => String::new(),
    }
}

fn unbroken(blank: char) -> char {
    if blank == ' ' { '\u{a0}' } else { blank }
}

/// Whether a date in words says the month first, and what comes first where it is typed in figures.
fn order(date: &Sample) -> (bool, Option<bool>) {
    let first = date.iter().find(|(kind, _)| matches!(&**kind, "day" | "month" | "year"));
    match first.map(|(kind, _)| &**kind) {
        Some("day") => (false, Some(true)),
        Some("month") => (true, Some(false)),
        // Where the year comes first, nobody knows how the rest of another order is meant.
        _ => (false, None),
    }
}

/// A text for as long as the page lives: a region is read once.
fn kept(text: String) -> &'static str {
    text.leak()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// "currency:$ integer:1": kinds and texts, a blank between parts, "_" for a blank that does not break.
    fn sample(parts: &str) -> Sample {
        let part = |part: &str| {
            let (kind, text) = part.split_once(':').expect("a kind and a text");
            (kind.to_owned(), text.replace('_', "\u{a0}"))
        };
        parts.split(' ').map(part).collect()
    }

    fn german() -> Samples {
        let digits = "integer:123 group:. integer:456 group:. integer:789 decimal:, fraction:25";
        Samples {
            amount: sample(&format!("{digits} literal:_ currency:$")),
            negative: sample(&format!("minusSign:- {digits} literal:_ currency:$")),
            small: sample("integer:1 group:. integer:234"),
            percent: sample("integer:7 literal:_ percentSign:%"),
            date: sample("day:23 literal:. month:11 literal:. year:2026"),
        }
    }

    #[test]
    fn the_parts_say_how_a_region_writes() {
        let locale = german().read().expect("a look");
        assert_eq!(locale.habits, Habits { decimal: ',', group: '.', day_first: Some(true) });
        assert_eq!(locale.groups, Groups { last: 3, other: 3, first: 1 });
        assert_eq!(locale.amount, Around { before: "", after: "\u{a0}$" });
        assert_eq!(locale.negative, Around { before: "\u{2212}", after: "\u{a0}$" });
        assert_eq!(locale.percent, Around { before: "", after: "\u{a0}%" });
        assert!(!locale.month_first);
    }

    #[test]
    fn marks_of_direction_are_left_out_and_the_signs_are_the_pages_own() {
        let amount = sample(
            "literal:\u{200f} currency:US$ literal:_ integer:12 group:, integer:34 group:, integer:567 decimal:. fraction:25",
        );
        let negative = [sample("minusSign:\u{200e}- literal:\u{200f}"), amount.clone()].concat();
        let percent = sample("integer:7 percentSign:\u{200e}%\u{200e}");
        let date = sample("year:2026 literal:- month:11 literal:- day:23");
        let locale = Samples { amount, negative, percent, date, ..german() }.read().expect("a look");
        assert_eq!((locale.amount.before, locale.negative.before), ("$\u{a0}", "\u{2212}$\u{a0}"));
        assert_eq!((locale.percent.after, locale.groups.other), ("%", 2));
        assert_eq!((locale.month_first, locale.habits.day_first), (false, None));
    }

    #[test]
    fn a_minus_sign_behind_the_number_goes_before_it() {
        let negative = [german().amount, sample("minusSign:-")].concat();
        let locale = Samples { negative, ..german() }.read().expect("a look");
        assert_eq!(locale.negative, Around { before: "\u{2212}", after: "\u{a0}$" });
    }

    #[test]
    fn english_writes_a_percentage_without_a_blank_and_the_month_first() {
        let percent = sample("integer:7 percentSign:%");
        let samples = Samples { percent, date: sample("month:11 literal:/ day:23 literal:/ year:2026"), ..german() };
        let read = samples.read().map(|locale| (locale.percent.after, locale.month_first));
        assert_eq!(read, Some(("%", true)));
    }

    #[test]
    fn what_cannot_be_typed_back_is_no_look() {
        let with = |parts: &str| Samples { amount: sample(parts), ..german() }.read();
        for parts in [
            "currency:$",
            "integer:123456789 decimal:, fraction:25",
            "integer:123 group:. integer:456 decimal:. fraction:25",
            "integer:123 group:\u{66c} integer:456 decimal:\u{66b} fraction:25",
            "integer:\u{661}\u{662} group:. integer:456 decimal:, fraction:25",
            "integer:123 group:- integer:456 decimal:, fraction:25",
        ] {
            assert_eq!(with(parts), None, "{parts}");
        }
        assert_eq!(Samples::default().read(), None);
    }
}

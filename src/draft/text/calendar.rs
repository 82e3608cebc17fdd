//! Months and dates in the ways people write them: numbers or English month names, year first or last.
//!
//! Refuses years without four digits and dates in which day and month cannot be told apart. A day is never dropped to make
//! a month of a date, nor made up to make a date of a month.

use chrono::NaiveDate;

use super::{Habits, TextError, prepared};

const NAMES: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// The years that a scenario can name.
const YEARS: std::ops::RangeInclusive<i32> = 2000..=2199;

/// Year and month, 1 to 12: "2027-04", "4/2027", "Apr 2027", "2027 April".
pub fn month(text: &str) -> Result<(i32, u32), TextError> {
    let typed = prepared(text)?;
    let parts = parts(&typed).ok_or(TextError::NotMonth)?;
    match parts[..] {
        [Part { token: Token::Year(year), .. }, Part { token, .. }]
        | [Part { token, .. }, Part { token: Token::Year(year), .. }] => {
            Ok((in_range(year)?, month_number(token).ok_or(TextError::NotMonth)??))
        }
        [
            Part { token: Token::Number(_), .. } | Part { token: Token::Name(_), .. },
            Part { token: Token::Number(_), .. },
        ] => Err(TextError::ShortYear),
        _ => Err(TextError::NotMonth),
    }
}

/// A day: "2027-03-31", "31 Mar 2027", "March 31, 2027", "31.03.2027"; "31/03/2027" where one part is over 12.
pub fn date(text: &str) -> Result<NaiveDate, TextError> {
    date_in(text, Habits::UNKNOWN)
}

/// The same where the region is known: "03/04/2027" is 3 April or March 4 as it is written there.
pub fn date_in(text: &str, habits: Habits) -> Result<NaiveDate, TextError> {
    let typed = prepared(text)?;
    let parts = parts(&typed).ok_or(TextError::NotDate)?;
    let [a, b, c] = parts[..] else { return Err(TextError::NotDate) };
    match (a.token, b.token, c.token) {
        (Token::Year(year), month, Token::Number(day)) => {
            day_of(year, month_number(month).ok_or(TextError::NotDate)??, day)
        }
        (Token::Name(month), Token::Number(day), Token::Year(year))
        | (Token::Number(day), Token::Name(month), Token::Year(year)) => day_of(year, month, day),
        (Token::Number(first), Token::Number(second), Token::Year(year)) if a.after == b.after => {
            let (day, month) = day_and_month(first, second, a.after, habits)?;
            day_of(year, month, day)
        }
        (Token::Name(_), Token::Number(_), Token::Number(_))
        | (Token::Number(_), Token::Name(_) | Token::Number(_), Token::Number(_)) => Err(TextError::ShortYear),
        _ => Err(TextError::NotDate),
    }
}

/// A day and a time of day, universal time: "2026-10-20 07:48", "20 Oct 2026 7:48"; as a scenario file has it. No words beside
/// its field say how it was read, so no region decides which part is the day.
pub fn moment(text: &str) -> Result<String, TextError> {
    let typed = text.trim().trim_end_matches(['Z', 'z']).trim_end_matches("UTC").trim_end();
    let (day, clock) = typed.rsplit_once([' ', 'T']).ok_or(TextError::NoTime)?;
    let (hour, minute) = clock.split_once(':').ok_or(TextError::NoTime)?;
    let number = |text: &str, most: u32| {
        let plain = (1..=2).contains(&text.len()) && text.bytes().all(|letter| letter.is_ascii_digit());
        text.parse::<u32>().ok().filter(|number| plain && *number <= most).ok_or(TextError::NoTime)
    };
    let (hour, minute) = (number(hour, 23)?, number(minute, 59)?);
    Ok(format!("{}T{hour:02}:{minute:02}Z", date(day)?))
}

/// Which of two numbers before a year is the day. Points stand between them only where the day comes first.
fn day_and_month(first: u32, second: u32, mark: char, habits: Habits) -> Result<(u32, u32), TextError> {
    match habits.day_first {
        _ if mark == '.' || first == second || first > 12 => Ok((first, second)),
        _ if second > 12 => Ok((second, first)),
        Some(true) => Ok((first, second)),
        Some(false) => Ok((second, first)),
        None => Err(TextError::DayOrMonth),
    }
}

fn day_of(year: i32, month: u32, day: u32) -> Result<NaiveDate, TextError> {
    let year = in_range(year)?;
    if !(1..=12).contains(&month) {
        return Err(TextError::NoSuchMonth);
    }
    NaiveDate::from_ymd_opt(year, month, day).ok_or(TextError::NoSuchDay)
}

fn in_range(year: i32) -> Result<i32, TextError> {
    if YEARS.contains(&year) { Ok(year) } else { Err(TextError::YearRange) }
}

/// The month that a token names; nothing where it cannot be meant as one.
fn month_number(token: Token) -> Option<Result<u32, TextError>> {
    match token {
        Token::Name(number) => Some(Ok(number)),
        Token::Number(number) if (1..=12).contains(&number) => Some(Ok(number)),
        Token::Number(_) => Some(Err(TextError::NoSuchMonth)),
        Token::Year(_) => None,
    }
}

/// One part of a month or date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Token {
    /// Four digits.
    Year(i32),
    /// One or two digits.
    Number(u32),
    /// A month's name, as its number.
    Name(u32),
}

/// A part and the mark that follows it; a blank stands for none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Part {
    token: Token,
    after: char,
}

/// The parts of a text; nothing where something in it is no part, or more than one mark stands between two of them.
fn parts(typed: &str) -> Option<Vec<Part>> {
    let mut parts = Vec::new();
    let mut rest = typed;
    while !rest.is_empty() {
        let (word, behind) = run(rest);
        let token = token(word)?;
        let behind = match token {
            Token::Number(_) => without_ordinal(behind),
            Token::Year(_) | Token::Name(_) => behind,
        };
        let (after, next) = mark(behind);
        // A mark at the very end belongs to nothing.
        if next.is_empty() && after != ' ' {
            return None;
        }
        parts.push(Part { token, after });
        rest = next;
    }
    Some(parts)
}

/// The digits or letters that a text begins with, and the rest.
fn run(text: &str) -> (&str, &str) {
    let digits = text.starts_with(|c: char| c.is_ascii_digit());
    let ends = |c: char| if digits { !c.is_ascii_digit() } else { !c.is_ascii_alphabetic() };
    text.split_at(text.find(ends).unwrap_or(text.len()))
}

fn token(word: &str) -> Option<Token> {
    match (word.len(), word.parse::<u32>()) {
        (1 | 2, Ok(number)) => Some(Token::Number(number)),
        (4, Ok(year)) => Some(Token::Year(i32::try_from(year).ok()?)),
        (_, Ok(_)) => None,
        _ => named(word).map(Token::Name),
    }
}

/// The number of a month's name, whole or cut to three letters ("sept" too).
fn named(word: &str) -> Option<u32> {
    let place = NAMES
        .iter()
        .position(|name| word == *name || word == &name[..3] || (word == "sept" && name.starts_with(word)))?;
    u32::try_from(place + 1).ok()
}

/// Takes the letters off "31st".
fn without_ordinal(text: &str) -> &str {
    let (letters, rest) = run(text);
    if matches!(letters, "st" | "nd" | "rd" | "th") { rest } else { text }
}

/// At most one mark, blanks around it, and what follows.
fn mark(text: &str) -> (char, &str) {
    let text = text.trim_start();
    match text.chars().next() {
        Some(c @ ('-' | '/' | '.' | ',' | '\'')) => (c, text[c.len_utf8()..].trim_start()),
        Some(c @ ('\u{2010}'..='\u{2013}' | '\u{2019}')) => ('-', text[c.len_utf8()..].trim_start()),
        _ => (' ', text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_read_as_people_write_them() {
        for text in [
            "2027-04",
            "2027-4",
            "2027/4",
            "2027.04",
            "04/2027",
            "4/2027",
            "4-2027",
            "04.2027",
            "2027 04",
            "Apr 2027",
            "APR 2027",
            "Apr. 2027",
            "April 2027",
            "april, 2027",
            "2027 April",
            "Apr-2027",
            "Apr2027",
            " 2027\u{2013}04 ",
        ] {
            assert_eq!(month(text), Ok((2027, 4)), "{text:?}");
        }
        assert_eq!(month("Sept 2027"), Ok((2027, 9)));
        assert_eq!(month("may 2027"), Ok((2027, 5)));
    }

    #[test]
    fn every_month_has_its_names() {
        for (number, name) in (1..).zip(NAMES) {
            assert_eq!(month(&format!("{name} 2030")), Ok((2030, number)));
            assert_eq!(month(&format!("{} 2030", &name[..3])), Ok((2030, number)));
        }
    }

    #[test]
    fn other_texts_are_no_months() {
        for (text, error) in [
            ("", TextError::Empty),
            ("2027", TextError::NotMonth),
            ("April", TextError::NotMonth),
            ("soon", TextError::NotMonth),
            ("2027-04-01", TextError::NotMonth),
            ("202704", TextError::NotMonth),
            ("2027--04", TextError::NotMonth),
            ("2027-04-", TextError::NotMonth),
            ("-2027-04", TextError::NotMonth),
            ("2027 2028", TextError::NotMonth),
            ("Apri 2027", TextError::NotMonth),
            ("2027-004", TextError::NotMonth),
            ("2027-13", TextError::NoSuchMonth),
            ("0/2027", TextError::NoSuchMonth),
            ("04/27", TextError::ShortYear),
            ("Apr '27", TextError::ShortYear),
            ("Apr 27", TextError::ShortYear),
            ("1999-12", TextError::YearRange),
            ("2200-01", TextError::YearRange),
            ("\u{662}\u{660}\u{662}\u{667}-04", TextError::OtherDigits),
        ] {
            assert_eq!(month(text), Err(error), "{text:?}");
        }
        assert_eq!(month(&"2027-04 ".repeat(100_000)), Err(TextError::TooLong));
    }

    #[test]
    fn dates_are_read_as_people_write_them() {
        let day = NaiveDate::from_ymd_opt(2027, 3, 31);
        for text in [
            "2027-03-31",
            "2027/3/31",
            "2027.03.31",
            "31 Mar 2027",
            "31 March 2027",
            "31. March 2027",
            "31-Mar-2027",
            "March 31, 2027",
            "Mar 31 2027",
            "March 31st, 2027",
            "31st March 2027",
            "31.03.2027",
            "31. 3. 2027",
            "31/03/2027",
            "03/31/2027",
            "3-31-2027",
            "2027 March 31",
        ] {
            assert_eq!(date(text).ok(), day, "{text:?}");
        }
    }

    #[test]
    fn day_and_month_must_be_told_apart() {
        assert_eq!(date("03/04/2027"), Err(TextError::DayOrMonth));
        assert_eq!(date("3-4-2027"), Err(TextError::DayOrMonth));
        assert_eq!(date("04/04/2027").ok(), NaiveDate::from_ymd_opt(2027, 4, 4));
        let habits = |day_first| Habits { day_first: Some(day_first), ..Habits::UNKNOWN };
        assert_eq!(date_in("03/04/2027", habits(true)).ok(), NaiveDate::from_ymd_opt(2027, 4, 3));
        assert_eq!(date_in("03/04/2027", habits(false)).ok(), NaiveDate::from_ymd_opt(2027, 3, 4));
        for text in ["31/03/2027", "03/31/2027"] {
            assert_eq!(date_in(text, habits(true)), date_in(text, habits(false)), "one part is over 12");
        }
        // Where points are written, the day comes first.
        assert_eq!(date("03.04.2027").ok(), NaiveDate::from_ymd_opt(2027, 4, 3));
    }

    #[test]
    fn other_texts_are_no_dates() {
        for (text, error) in [
            ("", TextError::Empty),
            ("tomorrow", TextError::NotDate),
            ("June 2027", TextError::NotDate),
            ("2027-06", TextError::NotDate),
            ("20270331", TextError::NotDate),
            ("2027-03-31T00:00", TextError::NotDate),
            ("31.03/2027", TextError::NotDate),
            ("2027 31 March", TextError::NotDate),
            ("31.03.27", TextError::ShortYear),
            ("31 Mar 27", TextError::ShortYear),
            ("Mar 31 27", TextError::ShortYear),
            ("2027-02-29", TextError::NoSuchDay),
            ("31/31/2027", TextError::NoSuchMonth),
            ("2027-31-03", TextError::NoSuchMonth),
            ("30.00.2027", TextError::NoSuchMonth),
            ("0.1.2027", TextError::NoSuchDay),
            ("31 Apr 2027", TextError::NoSuchDay),
            ("1899-03-31", TextError::YearRange),
        ] {
            assert_eq!(date(text), Err(error), "{text:?}");
        }
        assert_eq!(date("2028-02-29").ok(), NaiveDate::from_ymd_opt(2028, 2, 29));
    }

    #[test]
    fn a_moment_is_a_date_and_a_time_of_day() {
        for (typed, written) in [
            ("2026-10-20 07:48", "2026-10-20T07:48Z"),
            ("2026-10-20T7:48Z", "2026-10-20T07:48Z"),
            ("20 Oct 2026 23:59 UTC", "2026-10-20T23:59Z"),
        ] {
            assert_eq!(moment(typed), Ok(written.to_owned()), "{typed}");
        }
        for (typed, wrong) in [
            ("2026-10-20", TextError::NoTime),
            ("2026-10-20 24:00", TextError::NoTime),
            ("2026-10-20 07:60", TextError::NoTime),
            ("2026-10-20 7.48", TextError::NoTime),
            ("2026-10-20 +7:48", TextError::NoTime),
            ("2026-02-30 07:48", TextError::NoSuchDay),
            ("yesterday 07:48", TextError::NotDate),
        ] {
            assert_eq!(moment(typed), Err(wrong), "{typed}");
        }
    }
}

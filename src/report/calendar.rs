//! The actions as a calendar file (RFC 5545), for any calendar program.
//!
//! Written here and not by a crate: those that write one bring a clock and random numbers for their identifiers, and this
//! file has neither. A crate's parser reads it in the tests (`docs/decisions/0020-brief-and-calendar.md`).

use std::fmt::Write;

use chrono::{Datelike, Days, NaiveDate};

use super::actions::Worded;

/// Octets of a line before it is folded.
const LINE: usize = 75;

/// Every thing to do as an entry of whole days, also where several of them are one action.
pub fn calendar(title: &str, as_of: NaiveDate, actions: &[Worded]) -> String {
    let mut text = String::new();
    for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Concession//Advice 2//EN", "CALSCALE:GREGORIAN"] {
        push(&mut text, line);
    }
    push(&mut text, &format!("X-WR-CALNAME:{}", escaped(title)));
    for action in actions {
        for (number, (what, from, until)) in (1..).zip(&action.parts) {
            // The day after the last one: an entry's end is not part of it.
            let end = until.checked_add_days(Days::new(1)).unwrap_or(*until);
            push(&mut text, "BEGIN:VEVENT");
            push(&mut text, &format!("UID:{}-{}-{number}@concession.invalid", action.id, day(*from)));
            push(&mut text, &format!("DTSTAMP:{}T000000Z", day(as_of)));
            push(&mut text, &format!("DTSTART;VALUE=DATE:{}", day(*from)));
            push(&mut text, &format!("DTEND;VALUE=DATE:{}", day(end)));
            push(&mut text, &format!("SUMMARY:{}", escaped(what)));
            if !action.notes.is_empty() {
                push(&mut text, &format!("DESCRIPTION:{}", escaped(&action.notes.join("\n"))));
            }
            push(&mut text, "TRANSP:TRANSPARENT");
            push(&mut text, "END:VEVENT");
        }
    }
    push(&mut text, "END:VCALENDAR");
    text
}

fn day(day: NaiveDate) -> String {
    let mut text = String::with_capacity(8);
    // Writing to a string cannot fail.
    let _ = write!(text, "{:04}{:02}{:02}", day.year(), day.month(), day.day());
    text
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => {
                escaped.push('\\');
                escaped.push(letter);
            }
            '\n' => escaped.push_str("\\n"),
            letter if letter.is_control() => escaped.push(' '),
            letter => escaped.push(letter),
        }
    }
    escaped
}

/// Adds a line, folded so that no part of it is longer than 75 octets and no character is cut.
fn push(text: &mut String, line: &str) {
    let mut length = 0;
    for letter in line.chars() {
        if length + letter.len_utf8() > LINE {
            text.push_str("\r\n ");
            length = 1;
        }
        text.push(letter);
        length += letter.len_utf8();
    }
    text.push_str("\r\n");
}

//! The month table as CSV (RFC 4180), for any spreadsheet program: exact figures without signs or grouping, a sum in the last row.
//!
//! Written here: a table of figures needs no more than quotes, and every crate that writes CSV brings a reader along. Another's
//! reader opens it in the tests. A text that a spreadsheet would take for a formula is set off with an apostrophe; a figure is
//! a figure, also below nothing.

use std::fmt::Display;

use crate::{
    calc::{PathName, Projection, path::PathMonth},
    words::{fill, lists, months as words},
};

use super::{below::Below, paths::label};

/// How the file begins, so that spreadsheet programs read its letters right.
const MARK: char = '\u{feff}';

/// The whole table: of each path what is charged on, charged, paid by credits and paid.
pub fn months(below: &Below, projection: &Projection) -> String {
    let mut text = String::from(MARK);
    push_words(&mut text, words::MONTH);
    for (path, template) in PathName::ALL.into_iter().flat_map(|path| words::OF_PATH.map(|what| (path, what))) {
        push_words(&mut text, &fill(template, &[("path", label(path).0)]));
    }
    push_words(&mut text, words::EVENTS);
    for (place, (month, row)) in projection.stay.months.iter().zip(&below.rows).enumerate() {
        text.push_str("\r\n");
        push_figure(&mut text, &month.month());
        for name in PathName::ALL {
            push_month(&mut text, projection.path(name).months.get(place));
        }
        push_words(&mut text, &row.events.join(lists::COMMA));
    }
    text.push_str("\r\n");
    push_words(&mut text, words::IN_ALL);
    for path in PathName::ALL.map(|name| projection.path(name)) {
        push_words(&mut text, "");
        for amount in [path.charge, path.credits_applied, path.paid] {
            push_figure(&mut text, &amount);
        }
    }
    push_words(&mut text, "");
    text.push_str("\r\n");
    text
}

/// A month of a path; every path has every month.
fn push_month(text: &mut String, month: Option<&PathMonth>) {
    let Some(month) = month else { return };
    let charge = month.bill().charge.charge;
    let by_credits = charge.minus(month.paid).unwrap_or_default();
    for amount in [month.bill().spend.eligible.to_cents(), charge, by_credits, month.paid] {
        push_figure(text, &amount);
    }
}

/// A figure as it prints: digits, a point, perhaps a minus.
fn push_figure(text: &mut String, figure: &dyn Display) {
    push(text, &figure.to_string());
}

fn push_words(text: &mut String, words: &str) {
    push(text, &cell(words));
}

/// Adds a cell; a comma stands between it and the one before.
fn push(text: &mut String, cell: &str) {
    if !text.ends_with(['\n', MARK]) {
        text.push(',');
    }
    text.push_str(cell);
}

/// A text that stays a text: in quotes where it needs them, and never a formula, neither at its beginning nor where a program that
/// takes another sign for a comma would begin a new cell.
fn cell(words: &str) -> String {
    let mut safe = String::with_capacity(words.len());
    let mut begins = true;
    for letter in words.chars() {
        if begins && is_dangerous(letter) {
            safe.push('\'');
        }
        safe.push(letter);
        let separates = matches!(letter, ',' | ';' | '\t' | '|' | '"' | '\'' | '\r' | '\n');
        begins = separates || (begins && letter.is_whitespace());
    }
    match safe.contains(['"', ',', ';', '\t', '\r', '\n']) {
        true => format!("\"{}\"", safe.replace('"', "\"\"")),
        false => safe,
    }
}

/// What OWASP's advice on CSV names, with the wide forms of the same signs.
fn is_dangerous(letter: char) -> bool {
    matches!(letter, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '\u{ff1d}' | '\u{ff0b}' | '\u{ff0d}' | '\u{ff20}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_never_a_formula_and_never_two_cells() {
        for (given, written) in [
            ("plain", "plain"),
            ("a, b", "\"a, b\""),
            ("say \"x\"", "\"say \"\"x\"\"\""),
            ("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\""),
            ("+1", "'+1"),
            ("-1", "'-1"),
            ("@cmd", "'@cmd"),
            ("\tx", "\"'\tx\""),
            ("\rx", "\"'\rx\""),
            ("  =1", "  '=1"),
            ("\"=1\"", "\"\"\"'=1\"\"\""),
            ("'=1", "''=1"),
            ("a;=1", "\"a;'=1\""),
            ("a\n@x", "\"a\n'@x\""),
            ("\u{ff1d}1", "'\u{ff1d}1"),
            ("a - b = c", "a - b = c"),
        ] {
            assert_eq!(cell(given), written);
        }
    }

    #[test]
    fn a_figure_below_nothing_is_a_figure() {
        let mut text = String::from("x");
        push_figure(&mut text, &crate::calc::Money::new((-5).into()));
        assert_eq!(text, "x,-5.00");
    }
}

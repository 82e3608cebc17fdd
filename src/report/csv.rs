//! The month table as CSV (RFC 4180), for any spreadsheet program: exact figures without signs or grouping, a sum in the last row.
//!
//! Written here: a table of figures needs no more than quotes, and every crate that writes CSV brings a reader along. Another's
//! reader opens it in the tests. A text that a spreadsheet would take for a formula is set off with an apostrophe.

use crate::{
    calc::{PathName, Projection},
    words::{csv as words, fill, lists},
};

use super::{below::Below, paths::label};

/// How the file begins, so that spreadsheet programs read its letters right.
const MARK: char = '\u{feff}';

/// The whole table.
pub fn months(below: &Below, projection: &Projection) -> String {
    let mut text = String::from(MARK);
    let of_path = |name: PathName| words::OF_PATH.map(|template| fill(template, &[("path", label(name).0)]));
    let heads = [words::MONTH, words::ELIGIBLE].map(str::to_owned).into_iter();
    let heads = heads.chain(PathName::ALL.into_iter().flat_map(of_path));
    push(&mut text, heads.chain([words::EVENTS.to_owned()]));
    for (place, (month, row)) in projection.stay.months.iter().zip(&below.rows).enumerate() {
        let first = [month.month().to_string(), month.bill().spend.eligible.to_cents().to_string()];
        let paid = PathName::ALL.into_iter().flat_map(|name| {
            let month = projection.path(name).months.get(place);
            month.into_iter().flat_map(|month| {
                let charge = month.bill().charge.charge;
                let by_credits = charge.minus(month.paid).unwrap_or_default();
                [charge, by_credits, month.paid].map(|amount| amount.to_string())
            })
        });
        push(&mut text, first.into_iter().chain(paid).chain([row.events.join(lists::COMMA)]));
    }
    let sums = PathName::ALL.into_iter().flat_map(|name| {
        let path = projection.path(name);
        [path.charge, path.credits_applied, path.paid].map(|amount| amount.to_string())
    });
    push(&mut text, [words::IN_ALL.to_owned(), String::new()].into_iter().chain(sums).chain([String::new()]));
    text
}

fn push(text: &mut String, cells: impl Iterator<Item = String>) {
    for (place, words) in cells.enumerate() {
        if place > 0 {
            text.push(',');
        }
        text.push_str(&cell(&words));
    }
    text.push_str("\r\n");
}

/// A cell that stays what it is: in quotes where it needs them, and never a formula.
fn cell(words: &str) -> String {
    let formula = words.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
    let safe = if formula { format!("'{words}") } else { words.to_owned() };
    match safe.contains(['"', ',', '\r', '\n']) {
        true => format!("\"{}\"", safe.replace('"', "\"\"")),
        false => safe,
    }
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
            ("\tx", "'\tx"),
        ] {
            assert_eq!(cell(given), written);
        }
    }
}

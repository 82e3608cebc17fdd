//! The first sheet, with the verdict, what each path comes to, and how to read the workbook; and the last, with what was taken for
//! granted.

use crate::{
    calc::PathName,
    words::{self, workbook as text},
};

use super::{
    super::{case::Case, format, paths::label},
    Shown,
    cells::{Cell, Look, Sheet, Workbook},
};

/// Columns that a paragraph runs over, and the letters that fit into a line of it.
const ACROSS: u32 = 6;
const LETTERS: usize = 118;

/// The first sheet.
pub fn sheet(case: &Case, shown: &Shown, book: &Workbook) -> Sheet {
    let mut sheet = Sheet { name: text::SUMMARY.into(), widths: vec![22, 20], ..Sheet::default() };
    sheet.paragraph(&book.title, Look::Title, ACROSS, 75);
    sheet.paragraph(&shown.view.verdict.lead.plain(), Look::Words, ACROSS, LETTERS);
    let about = [("span", &*shown.view.span), ("edition", &*shown.below.edition), ("made", &*format::date(book.made))];
    let template = if case.scenario.partition.has_price_list() { text::ABOUT } else { text::ABOUT_CHINA };
    sheet.paragraph(&words::fill(template, &about), Look::Words, ACROSS, LETTERS);
    sheet.push(Vec::new());
    sheet.heads(text::TOTALS, |place| place > 0);
    for name in PathName::ALL {
        sheet.push(totals(case, name));
    }
    sheet.push(Vec::new());
    sheet.push(vec![Cell::text(text::HOW, Look::Part)]);
    for note in text::NOTES {
        sheet.paragraph(note, Look::Words, ACROSS, LETTERS);
    }
    sheet
}

fn totals(case: &Case, name: PathName) -> Vec<Cell> {
    let (path, key) = (case.projection.path(name), name.key());
    let comparison = &case.projection.comparison;
    let saved = match name {
        PathName::Stay => None,
        PathName::Credits => Some(comparison.credits_saved),
        PathName::Structural => Some(comparison.structural_saved),
        PathName::Combined => Some(comparison.combined_saved),
    };
    vec![
        Cell::text(label(name).0, Look::Plain),
        Cell::live(format!("{key}_charge"), path.charge),
        Cell::live(format!("{key}_by_credits"), path.credits_applied),
        Cell::live(format!("{key}_paid"), path.paid),
        saved.map_or(Cell::NONE, |saved| Cell::live(format!("stay_paid-{key}_paid"), saved)),
        Cell::live(format!("{key}_present_value"), path.present_value),
    ]
}

/// The last sheet.
pub fn granted(shown: &Shown) -> Sheet {
    let mut sheet =
        Sheet { name: text::GRANTED.into(), widths: vec![44, 84, 44, 8], frozen: (2, 0), ..Sheet::default() };
    sheet.push(vec![Cell::text(text::GRANTED, Look::Title)]);
    sheet.heads(text::GRANTED_HEADS, |_| false);
    for assumed in &shown.view.assumptions {
        let grade = assumed.grade.map_or_else(String::new, |grade| grade.to_string());
        let texts = [&assumed.value, &assumed.why, &assumed.source, &grade];
        sheet.push(texts.map(|words| Cell::text(words, Look::Words)).into());
    }
    sheet
}

//! A workbook as the bytes of an XLSX file (ECMA-376), the part of that format that a table needs.
//!
//! Written here: the crate that writes such files best would have been heavier than the whole page (docs/decisions/0022-workbook.md).
//! Others' readers open what is written in the tests: `calamine`, and LibreOffice, which computes every formula anew.

use super::{
    cells::{Cell, Content, Look, Sheet, Workbook, letters, quoted},
    zip,
};

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const SHEET_TYPE: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";
/// Characters across that are still legible on a page.
const PAGE: u32 = 230;
/// What a cell holds at most.
const LONGEST: usize = 32_767;

/// The file.
pub fn written(book: &Workbook) -> Vec<u8> {
    let mut files = vec![
        ("[Content_Types].xml".to_owned(), content_types(book)),
        ("_rels/.rels".to_owned(), package_relations()),
        ("docProps/core.xml".to_owned(), core(book)),
        ("xl/workbook.xml".to_owned(), workbook(book)),
        ("xl/_rels/workbook.xml.rels".to_owned(), workbook_relations(book)),
        ("xl/styles.xml".to_owned(), styles()),
    ];
    let sheet =
        |(place, sheet): (usize, &Sheet)| (format!("xl/worksheets/sheet{}.xml", place + 1), worksheet(place, sheet));
    files.extend(book.sheets.iter().enumerate().map(sheet));
    zip::packed(&files)
}

fn content_types(book: &Workbook) -> String {
    let mut text = format!(
        "{HEAD}<Types xmlns=\"{PACKAGE}/content-types\"><Default Extension=\"rels\" \
         ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    );
    let mut part = |name: &str, kind: &str| {
        text.push_str(&format!("<Override PartName=\"{name}\" ContentType=\"{kind}\"/>"));
    };
    part("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
    part("/xl/workbook.xml", &format!("{SHEET_TYPE}.sheet.main+xml"));
    part("/xl/styles.xml", &format!("{SHEET_TYPE}.styles+xml"));
    for number in 1..=book.sheets.len() {
        part(&format!("/xl/worksheets/sheet{number}.xml"), &format!("{SHEET_TYPE}.worksheet+xml"));
    }
    text.push_str("</Types>");
    text
}

fn relations(list: impl IntoIterator<Item = (String, String)>) -> String {
    let mut text = format!("{HEAD}<Relationships xmlns=\"{PACKAGE}/relationships\">");
    for (number, (kind, target)) in (1..).zip(list) {
        text.push_str(&format!("<Relationship Id=\"rId{number}\" Type=\"{kind}\" Target=\"{target}\"/>"));
    }
    text.push_str("</Relationships>");
    text
}

fn package_relations() -> String {
    relations([
        (format!("{RELATIONS}/officeDocument"), "xl/workbook.xml".to_owned()),
        (format!("{PACKAGE}/relationships/metadata/core-properties"), "docProps/core.xml".to_owned()),
    ])
}

/// The sheets first, so that a sheet's number is that of its relation.
fn workbook_relations(book: &Workbook) -> String {
    let sheets = (1..=book.sheets.len())
        .map(|number| (format!("{RELATIONS}/worksheet"), format!("worksheets/sheet{number}.xml")));
    relations(sheets.chain([(format!("{RELATIONS}/styles"), "styles.xml".to_owned())]))
}

fn core(book: &Workbook) -> String {
    let day = book.made;
    format!(
        "{HEAD}<cp:coreProperties xmlns:cp=\"{PACKAGE}/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{}</dc:title><dc:creator>Concession</dc:creator>\
         <dcterms:created xsi:type=\"dcterms:W3CDTF\">{day}T00:00:00Z</dcterms:created>\
         <dcterms:modified xsi:type=\"dcterms:W3CDTF\">{day}T00:00:00Z</dcterms:modified></cp:coreProperties>",
        escaped(&book.title)
    )
}

/// Sheets, names, the heads that every printed page repeats; and that everything is to be computed when the file is opened.
fn workbook(book: &Workbook) -> String {
    let mut text = format!(
        "{HEAD}<workbook xmlns=\"{MAIN}\" xmlns:r=\"{RELATIONS}\"><bookViews><workbookView activeTab=\"0\"/></bookViews><sheets>"
    );
    for (number, sheet) in (1..).zip(&book.sheets) {
        let name = escaped(&sheet.name);
        text.push_str(&format!("<sheet name=\"{name}\" sheetId=\"{number}\" r:id=\"rId{number}\"/>"));
    }
    text.push_str("</sheets><definedNames>");
    for (place, sheet) in book.sheets.iter().enumerate().filter(|(_, sheet)| sheet.frozen.0 > 0) {
        let (name, rows) = (escaped(&quoted(&sheet.name)), sheet.frozen.0);
        let across = match sheet.frozen.1 {
            0 => String::new(),
            columns => format!("{name}!$A:${},", letters(columns as usize - 1)),
        };
        text.push_str(&format!(
            "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"{place}\">{across}{name}!$1:${rows}</definedName>"
        ));
    }
    for (name, address) in &book.names {
        text.push_str(&format!("<definedName name=\"{name}\">{}</definedName>", escaped(address)));
    }
    text.push_str("</definedNames><calcPr calcId=\"191029\" fullCalcOnLoad=\"1\"/></workbook>");
    text
}

fn worksheet(place: usize, sheet: &Sheet) -> String {
    let mut text =
        format!("{HEAD}<worksheet xmlns=\"{MAIN}\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews>");
    let selected = if place == 0 { " tabSelected=\"1\"" } else { "" };
    text.push_str(&format!(
        "<sheetView showGridLines=\"0\"{selected} workbookViewId=\"0\">{}</sheetView>",
        pane(sheet)
    ));
    text.push_str("</sheetViews><sheetFormatPr defaultRowHeight=\"15\"/>");
    text.push_str(&columns(sheet));
    text.push_str("<sheetData>");
    for (number, row) in (1..).zip(&sheet.rows) {
        push_row(&mut text, sheet, number, row);
    }
    text.push_str("</sheetData>");
    let merged: Vec<String> = sheet
        .wide
        .iter()
        .filter(|(_, columns, _)| *columns > 1)
        .map(|(row, columns, _)| format!("<mergeCell ref=\"A{row}:{}{row}\"/>", letters(*columns as usize - 1)))
        .collect();
    if !merged.is_empty() {
        text.push_str(&format!("<mergeCells count=\"{}\">{}</mergeCells>", merged.len(), merged.concat()));
    }
    // A4 across, with the sheet's name and the page's number.
    text.push_str(&format!(
        "<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>\
         <pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"{}\" fitToHeight=\"0\"/>\
         <headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter></worksheet>",
        widths(sheet).sum::<u32>().div_ceil(PAGE).max(1)
    ));
    text
}

fn pane(sheet: &Sheet) -> String {
    let (rows, across) = sheet.frozen;
    let corner = format!("{}{}", letters(across as usize), rows + 1);
    match (rows, across) {
        (0, 0) => String::new(),
        (_, 0) => format!(
            "<pane ySplit=\"{rows}\" topLeftCell=\"{corner}\" activePane=\"bottomLeft\" state=\"frozen\"/>\
             <selection pane=\"bottomLeft\"/>"
        ),
        _ => format!(
            "<pane xSplit=\"{across}\" ySplit=\"{rows}\" topLeftCell=\"{corner}\" activePane=\"bottomRight\" state=\"frozen\"/>\
             <selection pane=\"topRight\"/><selection pane=\"bottomLeft\"/><selection pane=\"bottomRight\"/>"
        ),
    }
}

/// The width of each column.
fn widths(sheet: &Sheet) -> impl Iterator<Item = u32> {
    let count = sheet.rows.iter().map(Vec::len).max().unwrap_or_default().max(sheet.widths.len());
    (0..count).map(|place| sheet.widths.get(place).or(sheet.widths.last()).copied().unwrap_or(14))
}

fn columns(sheet: &Sheet) -> String {
    let column =
        |(number, width)| format!("<col min=\"{number}\" max=\"{number}\" width=\"{width}\" customWidth=\"1\"/>");
    format!("<cols>{}</cols>", (1..).zip(widths(sheet)).map(column).collect::<String>())
}

fn push_row(text: &mut String, sheet: &Sheet, number: u32, row: &[Cell]) {
    match sheet.wide.iter().find(|(wide, ..)| *wide == number) {
        Some((.., height)) => text.push_str(&format!("<row r=\"{number}\" ht=\"{height}\" customHeight=\"1\">")),
        None => text.push_str(&format!("<row r=\"{number}\">")),
    }
    for (place, cell) in row.iter().enumerate() {
        push_cell(text, &format!("{}{number}", letters(place)), cell);
    }
    text.push_str("</row>");
}

fn push_cell(text: &mut String, at: &str, cell: &Cell) {
    let look = cell.look as usize;
    text.push_str(&match &cell.content {
        Content::Nothing if cell.look == Look::Plain => return,
        Content::Nothing => format!("<c r=\"{at}\" s=\"{look}\"/>"),
        Content::Number(number) => format!("<c r=\"{at}\" s=\"{look}\"><v>{number}</v></c>"),
        Content::Flag(flag) => format!("<c r=\"{at}\" s=\"{look}\" t=\"b\"><v>{}</v></c>", u8::from(*flag)),
        Content::Formula(formula, value) => {
            format!("<c r=\"{at}\" s=\"{look}\"><f>{}</f><v>{value}</v></c>", escaped(formula))
        }
        Content::Text(words) => {
            let words: String = words.chars().take(LONGEST).collect();
            format!(
                "<c r=\"{at}\" s=\"{look}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{}</t></is></c>",
                escaped(&words)
            )
        }
    });
}

/// A text that XML leaves as it is: what it cannot hold becomes the sign for that, and what readers of this format take for the
/// number of a letter, `_x0041_`, is written so that they do not.
fn escaped(words: &str) -> String {
    let mut text = String::with_capacity(words.len() + 8);
    for (place, letter) in words.char_indices() {
        match letter {
            '&' => text.push_str("&amp;"),
            '<' => text.push_str("&lt;"),
            '>' => text.push_str("&gt;"),
            '"' => text.push_str("&quot;"),
            '\r' => text.push_str("&#13;"),
            '\t' | '\n' => text.push(letter),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => text.push('\u{fffd}'),
            '_' if is_number_of_a_letter(&words[place..]) => text.push_str("_x005F_"),
            _ => text.push(letter),
        }
    }
    text
}

fn is_number_of_a_letter(words: &str) -> bool {
    let mut letters = words.chars();
    letters.next() == Some('_')
        && letters.next() == Some('x')
        && letters.by_ref().take(4).filter(char::is_ascii_hexdigit).count() == 4
        && letters.next() == Some('_')
}

/// Every look, in the order of `Look::ALL`: number format, font, fill, border, and how it lies. The mark before quoted text keeps a
/// text that looks like a formula a text, even where it is edited.
fn styles() -> String {
    let font = |inside: &str| format!("<font>{inside}<name val=\"Calibri\"/><family val=\"2\"/></font>");
    let fonts = [
        font("<sz val=\"11\"/>"),
        font("<b/><sz val=\"11\"/>"),
        font("<b/><sz val=\"16\"/>"),
        font("<sz val=\"11\"/><color rgb=\"FF0000C0\"/>"),
        font("<b/><sz val=\"13\"/>"),
    ];
    let looks: String = Look::ALL.into_iter().map(style).collect();
    format!(
        "{HEAD}<styleSheet xmlns=\"{MAIN}\"><numFmts count=\"4\"><numFmt numFmtId=\"164\" formatCode=\"0.00##%\"/>\
         <numFmt numFmtId=\"165\" formatCode=\"yyyy\\-mm\"/><numFmt numFmtId=\"166\" formatCode=\"yyyy\\-mm\\-dd\"/>\
         <numFmt numFmtId=\"167\" formatCode=\"0.000000\"/></numFmts>\
         <fonts count=\"{}\">{}</fonts>\
         <fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>\
         <fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFE8EDF3\"/><bgColor indexed=\"64\"/></patternFill></fill></fills>\
         <borders count=\"3\"><border><left/><right/><top/><bottom/><diagonal/></border>\
         <border><left/><right/><top/><bottom style=\"thin\"><color rgb=\"FF7A8794\"/></bottom><diagonal/></border>\
         <border><left/><right/><top style=\"thin\"><color rgb=\"FF7A8794\"/></top><bottom/><diagonal/></border></borders>\
         <cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>\
         <cellXfs count=\"{}\">{looks}</cellXfs>\
         <cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>",
        fonts.len(),
        fonts.concat(),
        Look::ALL.len(),
    )
}

fn style(look: Look) -> String {
    const WRAPPED: &str = "<alignment vertical=\"top\" wrapText=\"1\"/>";
    const BESIDE: &str = "<alignment horizontal=\"left\" indent=\"1\"/>";
    const LEFT: &str = "<alignment horizontal=\"left\"/>";
    let (format, font, fill, border, lies) = match look {
        Look::Plain => (0, 0, 0, 0, ""),
        Look::Title => (0, 2, 0, 0, ""),
        Look::Part => (0, 4, 0, 0, ""),
        Look::Head => (0, 1, 2, 1, WRAPPED),
        Look::NumberHead => (0, 1, 2, 1, "<alignment horizontal=\"right\" vertical=\"top\" wrapText=\"1\"/>"),
        Look::Words => (0, 0, 0, 0, WRAPPED),
        Look::Beside => (0, 0, 0, 0, BESIDE),
        Look::Count => (0, 0, 0, 0, LEFT),
        Look::Money => (4, 0, 0, 0, ""),
        Look::Rate => (164, 0, 0, 0, ""),
        Look::Month => (165, 0, 0, 0, LEFT),
        Look::Day => (166, 0, 0, 0, LEFT),
        Look::Factor => (167, 0, 0, 0, ""),
        Look::SumWords => (0, 1, 0, 2, ""),
        Look::Sum => (4, 1, 0, 2, ""),
        Look::MoneyInput => (4, 3, 0, 0, ""),
        Look::RateInput => (164, 3, 0, 0, ""),
        Look::Input => (0, 3, 0, 0, BESIDE),
        Look::CountInput => (0, 3, 0, 0, ""),
    };
    let quoted =
        matches!(look, Look::Plain | Look::Words | Look::Beside).then_some(" quotePrefix=\"1\"").unwrap_or_default();
    format!(
        "<xf numFmtId=\"{format}\" fontId=\"{font}\" fillId=\"{fill}\" borderId=\"{border}\" xfId=\"0\"{quoted} \
         applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\">{lies}</xf>"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_stay_what_they_are() {
        for (given, written) in [
            ("a & b < c > \"d\"", "a &amp; b &lt; c &gt; &quot;d&quot;"),
            ("bell\u{7}", "bell\u{fffd}"),
            ("_x0041_", "_x005F_x0041_"),
            ("_x004_ _y0041_ snake_x", "_x004_ _y0041_ snake_x"),
        ] {
            assert_eq!(escaped(given), written);
        }
    }

    #[test]
    fn a_text_that_begins_like_a_formula_is_a_text() {
        let mut text = String::new();
        push_cell(&mut text, "A1", &Cell::text("=1+1", Look::Plain));
        assert!(text.contains("t=\"inlineStr\"") && !text.contains("<f>"), "{text}");
    }
}

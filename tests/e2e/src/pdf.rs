//! What a browser printed: the sheets of a PDF with their words and where these stand, read by a library.

use pdf_extract::{Document, MediaBox, OutputDev, OutputError, Transform, output_doc};

/// A printed sheet. Lengths are points, from its left and its lower edge.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// Its size.
    pub size: (f64, f64),
    /// Every letter on it, in the order of printing.
    pub letters: String,
    /// Where the first and the last letter from left to right begin.
    pub across: (f64, f64),
    /// The lowest and the highest line.
    pub along: (f64, f64),
}

/// The sheets of a PDF.
pub fn sheets(pdf: &[u8]) -> Vec<Sheet> {
    let document = Document::load_mem(pdf).expect("a PDF that can be opened");
    let mut reader = Reader::default();
    output_doc(&document, &mut reader).expect("a PDF that can be read");
    reader.0
}

/// A text without what stands between its letters, and without figures: those of equal width have glyphs of their own, which a
/// file need not name.
pub fn letters(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphabetic()).map(apart).collect()
}

/// Two letters that a font has drawn as one.
fn apart(letter: char) -> String {
    match letter {
        '\u{fb00}' => "ff".to_owned(),
        '\u{fb01}' => "fi".to_owned(),
        '\u{fb02}' => "fl".to_owned(),
        '\u{fb03}' => "ffi".to_owned(),
        '\u{fb04}' => "ffl".to_owned(),
        letter => letter.to_string(),
    }
}

#[derive(Default)]
struct Reader(Vec<Sheet>);

impl OutputDev for Reader {
    fn begin_page(&mut self, _: u32, paper: &MediaBox, _: Option<(f64, f64, f64, f64)>) -> Result<(), OutputError> {
        let size = (paper.urx - paper.llx, paper.ury - paper.lly);
        self.0.push(Sheet { size, across: (size.0, 0.0), along: (size.1, 0.0), ..Sheet::default() });
        Ok(())
    }

    fn output_character(&mut self, place: &Transform, _: f64, _: f64, _: f64, letter: &str) -> Result<(), OutputError> {
        let Some(sheet) = self.0.last_mut().filter(|_| !letter.trim().is_empty()) else { return Ok(()) };
        sheet.letters.push_str(&letters(letter));
        let (left, line) = (place.m31, place.m32);
        sheet.across = (sheet.across.0.min(left), sheet.across.1.max(left));
        sheet.along = (sheet.along.0.min(line), sheet.along.1.max(line));
        Ok(())
    }

    fn end_page(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn begin_word(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn end_word(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn end_line(&mut self) -> Result<(), OutputError> {
        Ok(())
    }
}

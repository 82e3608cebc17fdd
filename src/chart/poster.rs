//! The chart as a picture for itself, to be put into a document: every shape and every word with its place and colour, on white
//! paper. `svg` writes it as a file and `browser::canvas` paints it; both say the same, since neither decides anything.
//!
//! It knows no words: whoever asks for it gives them.

use super::{MoneyTick, PlacedMark, Plot, Side, VIEW_BOX, short};

/// Width of the picture; a unit is a CSS pixel.
pub const WIDTH: f64 = 960.0;
/// What lies around it.
const MARGIN: f64 = 32.0;
/// Where the plot begins, and how high it is.
const LEFT: f64 = 124.0;
const PLOT: f64 = 340.0;
/// Where the row of lines stands, and how high a lane of marks is.
const KEYS: f64 = 104.0;
const LANE: f64 = 24.0;
/// Below the plot: the months, and the last line.
const FOOT: f64 = 92.0;

const INK: &str = "#17212b";
const SOFT: &str = "#4b5763";
const RULE: &str = "#dcd7cc";
const STRONG: &str = "#8a8f96";
const PAPER: &str = "#ffffff";
const CREDIT: &str = "#a85507";

/// How a line looks, and what it is called.
#[derive(Clone, Debug, PartialEq)]
pub struct Key {
    /// "stay", "credits", "structural" or "combined".
    pub look: &'static str,
    /// Its name.
    pub name: String,
    /// Its amount.
    pub amount: String,
    /// How that stands to the first line.
    pub note: String,
}

/// The words of a picture.
#[derive(Clone, Debug)]
pub struct Words {
    /// Its title.
    pub title: String,
    /// The line below it.
    pub lede: String,
    /// The same for who does not see the picture.
    pub description: String,
    /// The lines in sight, in the order of the plot.
    pub keys: Vec<Key>,
    /// What each mark of the plot says, in their order.
    pub marks: Vec<String>,
    /// The last line.
    pub source: String,
    /// How an amount is written at the axis, given in cents.
    pub axis: fn(i128) -> String,
}

/// Where a text is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Held {
    /// At its start.
    Start,
    /// At its end.
    End,
}

/// Something in the picture.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    /// A drawn path.
    Stroke {
        /// For a `d` attribute.
        path: String,
        /// Its colour.
        colour: &'static str,
        /// Its width.
        width: f64,
        /// Lengths of dashes and gaps; empty for a whole line.
        dash: &'static [f64],
    },
    /// A filled path.
    Fill {
        /// For a `d` attribute.
        path: String,
        /// Its colour.
        colour: &'static str,
        /// From 0, not to be seen, to 1.
        opacity: f64,
    },
    /// A text on a line.
    Text {
        /// Where it is held, and its baseline.
        at: (f64, f64),
        /// Whether that is its start.
        held: Held,
        /// The height of its letters.
        size: f64,
        /// Whether it is bold.
        bold: bool,
        /// Its colour.
        colour: &'static str,
        /// What it says.
        words: String,
    },
}

/// A picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Poster {
    /// Its height; its width is [`WIDTH`].
    pub height: f64,
    /// Its title.
    pub title: String,
    /// What it shows, for who does not see it.
    pub description: String,
    /// What stands on it, from the lowest layer up.
    pub pieces: Vec<Piece>,
}

/// The colour, width and dashes of a line that looks so: those of `style/tokens.css` and `style/chart.css` on light ground.
fn look(look: &str) -> (&'static str, f64, &'static [f64]) {
    match look {
        "credits" => (CREDIT, 2.0, &[7.0, 4.0]),
        "structural" => ("#2a55bd", 2.5, &[2.0, 3.0]),
        "combined" => ("#0b6e56", 3.5, &[]),
        _ => ("#5c6670", 2.0, &[]),
    }
}

/// Lays out the picture.
pub fn poster(plot: &Plot, words: Words) -> Poster {
    let top = KEYS + 76.0 + LANE * super::whole(plot.named_lanes);
    let height = top + PLOT + FOOT;
    let mut sheet = Sheet { top, pieces: Vec::new() };
    sheet.fill(format!("M0 0H{}V{}H0Z", short(WIDTH), short(height)), PAPER, 1.0);
    sheet.text((MARGIN, 48.0), 22.0, true, INK, words.title.clone());
    sheet.text((MARGIN, 72.0), 13.0, false, SOFT, words.lede);
    sheet.keys(&words.keys);
    plot.money.iter().for_each(|tick| sheet.money(tick, words.axis));
    plot.marks.iter().filter(|mark| mark.width.is_some()).for_each(|mark| sheet.window(mark));
    plot.savings.iter().for_each(|path| sheet.fill(fit(path, top), "#0b6e56", 0.09));
    plot.named.iter().for_each(|mark| sheet.rule(mark));
    // Broken lines go on top: where they run along a whole one both can be seen.
    for broken in [false, true] {
        for (key, path) in words.keys.iter().zip(&plot.lines) {
            let (colour, width, dash) = look(key.look);
            if dash.is_empty() != broken {
                sheet.stroke(fit(path, top), colour, width, dash);
            }
        }
    }
    plot.named.iter().zip(&words.marks).for_each(|(mark, words)| sheet.mark(mark, words));
    for tick in &plot.months {
        let place = x(tick.left);
        sheet.text((place, top + PLOT + 18.0), 12.0, false, SOFT, tick.short.clone());
        let year = tick.year.map(|year| year.to_string());
        year.into_iter().for_each(|year| sheet.text((place, top + PLOT + 34.0), 12.0, false, SOFT, year));
    }
    sheet.text((MARGIN, height - 24.0), 11.0, false, SOFT, words.source);
    Poster { height, title: words.title, description: words.description, pieces: sheet.pieces }
}

/// A picture that is being laid out.
struct Sheet {
    /// Where the plot begins.
    top: f64,
    pieces: Vec<Piece>,
}

impl Sheet {
    fn fill(&mut self, path: String, colour: &'static str, opacity: f64) {
        if !path.is_empty() {
            self.pieces.push(Piece::Fill { path, colour, opacity });
        }
    }

    fn stroke(&mut self, path: String, colour: &'static str, width: f64, dash: &'static [f64]) {
        self.pieces.push(Piece::Stroke { path, colour, width, dash });
    }

    fn text(&mut self, at: (f64, f64), size: f64, bold: bool, colour: &'static str, words: String) {
        self.pieces.push(Piece::Text { at, held: Held::Start, size, bold, colour, words });
    }

    fn keys(&mut self, keys: &[Key]) {
        let column = (WIDTH - 2.0 * MARGIN) / 4.0;
        for (place, key) in keys.iter().enumerate() {
            let left = MARGIN + column * super::whole(place);
            let (colour, width, dash) = look(key.look);
            self.stroke(format!("M{} {}h28", short(left), short(KEYS)), colour, width, dash);
            self.text((left + 36.0, KEYS + 4.0), 13.0, true, INK, key.name.clone());
            self.text((left + 36.0, KEYS + 22.0), 13.0, false, INK, key.amount.clone());
            self.text((left + 36.0, KEYS + 38.0), 11.0, false, SOFT, key.note.clone());
        }
    }

    fn money(&mut self, tick: &MoneyTick, axis: fn(i128) -> String) {
        let y = self.y(tick.top);
        let colour = if tick.cents == 0 { STRONG } else { RULE };
        self.stroke(format!("M{} {}H{}", short(LEFT), short(y), short(WIDTH - MARGIN)), colour, 1.0, &[]);
        let (at, words) = ((LEFT - 8.0, y + 4.0), axis(tick.cents));
        self.pieces.push(Piece::Text { at, held: Held::End, size: 12.0, bold: false, colour: SOFT, words });
    }

    fn window(&mut self, mark: &PlacedMark) {
        let (left, right) = (x(mark.left), x(mark.left + mark.width.unwrap_or(0.0)));
        let [left, right, top, bottom] = [left, right, self.top, self.top + PLOT].map(short);
        self.fill(format!("M{left} {top}H{right}V{bottom}H{left}Z"), CREDIT, 0.12);
    }

    /// From the mark's label down through the plot.
    fn rule(&mut self, mark: &PlacedMark) {
        let from = self.label(mark) + 6.0;
        let path = format!("M{} {}V{}", short(x(mark.left)), short(from), short(self.top + PLOT));
        self.stroke(path, STRONG, 1.0, &[3.0, 3.0]);
    }

    /// A mark's words, on a ground of their own that covers the rules behind them.
    fn mark(&mut self, mark: &PlacedMark, words: &str) {
        let wide = super::whole(words.chars().count()) * 7.2 + 12.0;
        let left = match mark.side {
            Side::After => x(mark.anchor),
            Side::Before => x(mark.anchor) - wide,
        };
        let baseline = self.label(mark);
        let [from, to, above, below] = [left, left + wide, baseline - 13.0, baseline + 6.0].map(short);
        let frame = format!("M{from} {above}H{to}V{below}H{from}Z");
        self.fill(frame.clone(), PAPER, 1.0);
        self.stroke(frame, STRONG, 1.0, &[]);
        self.text((left + 6.0, baseline), 12.0, false, INK, words.to_owned());
    }

    /// The baseline of a mark's words.
    fn label(&self, mark: &PlacedMark) -> f64 {
        self.top - 16.0 - LANE * super::whole(mark.lane)
    }

    fn y(&self, percent: f64) -> f64 {
        self.top + PLOT * percent / 100.0
    }
}

fn x(percent: f64) -> f64 {
    LEFT + (WIDTH - MARGIN - LEFT) * percent / 100.0
}

/// A path of the plot's own square box at its place in the picture. Every command of a plot has one coordinate, or two with a space
/// between them.
fn fit(path: &str, top: f64) -> String {
    let mut placed = String::with_capacity(path.len() + 16);
    let mut rest = path;
    while let Some(command) = rest.chars().next() {
        rest = &rest[command.len_utf8()..];
        let end = rest.find(|letter: char| !letter.is_ascii_digit() && letter != '.').unwrap_or(rest.len());
        let (number, after) = rest.split_at(end);
        rest = after;
        placed.push(command);
        if let Ok(coordinate) = number.parse::<f64>() {
            let upright = matches!(command, 'V' | ' ');
            let share = coordinate / VIEW_BOX;
            placed.push_str(&short(if upright { top + PLOT * share } else { x(100.0 * share) }));
        }
    }
    placed
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::{Mark, MonthName, PlotInput, Room, Shape};

    fn picture(name: &str, shape: Shape) -> Poster {
        let month = |place: usize| MonthName { short: format!("m{place}"), year: 2027, number: place as u32 + 1 };
        let plot = Plot::new(&PlotInput {
            months: (0..4).map(month).collect(),
            series: vec![vec![100.0; 4], vec![100.0, 50.0, 75.0, 100.0]],
            shape,
            savings: vec![(0, 1)],
            marks: vec![
                Mark { from: 1, to: Some(3), label: 8.0, words: 30.0 },
                Mark { from: 3, to: None, label: 8.0, words: 30.0 },
            ],
            room: Room { month: 10.0 },
        });
        let key = |look| Key { look, name: name.to_owned(), amount: name.to_owned(), note: name.to_owned() };
        let words = Words {
            title: name.to_owned(),
            lede: name.to_owned(),
            description: name.to_owned(),
            keys: vec![key("stay"), key("credits")],
            marks: vec![name.to_owned(), "Credit ends".into()],
            source: name.to_owned(),
            axis: |cents| cents.to_string(),
        };
        poster(&plot.expect("sound input"), words)
    }

    #[test]
    fn a_path_is_moved_into_the_picture() {
        assert_eq!(fit("M0 0H500V1000L1000 500Z", 100.0), "M124 100H526V440L928 270Z");
        assert_eq!(fit("", 100.0), "");
    }

    #[test]
    fn everything_stands_on_the_paper() {
        let picture = picture("A name", Shape::Steps);
        for piece in &picture.pieces {
            if let Piece::Text { at: (x, y), .. } = piece {
                assert!((0.0..=WIDTH).contains(x) && (0.0..=picture.height).contains(y), "{piece:?}");
            }
        }
        let said = format!("{picture:?}");
        assert!(!said.contains("NaN") && !said.contains("inf"));
    }
}

//! Geometry of the chart: series of monthly amounts as steps or slopes. Pure, and with `bill` the only place with floats.
//!
//! [`Plot::new`] turns plain numbers into path strings for a square view box of [`VIEW_BOX`] units, which the page stretches
//! to any size, and into percentages for the text that is laid over it. It refuses months without a value, values that are
//! not finite or beyond any charge, and widths that are not widths: what is drawn holds no NaN. It knows no words, colours or
//! pixels. [`series`] makes its input of exact amounts. Next: `scale` (money axis), `axis` (months), `steps` (lines and areas),
//! `marks` (events); [`poster`] is the whole of it with its words as one picture, [`svg`] a file of that.

mod axis;
mod marks;
pub mod poster;
mod scale;
pub mod series;
mod steps;
pub mod svg;

pub use axis::{MonthName, MonthTick};
pub use marks::{Mark, PlacedMark, Side};
pub use scale::MoneyTick;

use scale::Scale;

/// Width and height of the view box of all paths; x runs to the right, y downwards.
pub const VIEW_BOX: f64 = 1000.0;

/// Greatest value that is drawn, in dollars: twenty years of the fastest growth would not reach it.
const MOST: f64 = 1e24;

/// Most months in a chart.
const MOST_MONTHS: usize = 1200;

/// What is to be drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct PlotInput {
    /// The months, in order.
    pub months: Vec<MonthName>,
    /// For each line its value in each month, dollars.
    pub series: Vec<Vec<f64>>,
    /// How a line goes from month to month.
    pub shape: Shape,
    /// Pairs of lines, by place: shaded in the months in which the second lies below the first.
    pub savings: Vec<(usize, usize)>,
    /// What happens when.
    pub marks: Vec<Mark>,
    /// The room that text needs.
    pub room: Room,
}

/// How a line goes from month to month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Each month is a level run: an amount of the month.
    Steps,
    /// From zero at the left edge straight to each month's end: an amount that has come together by then.
    Slopes,
}

/// The room that text needs, estimated by whoever knows the font and the size of the chart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Room {
    /// Width of a month's label with the gap to the next, percent of the chart's width.
    pub month: f64,
}

/// Everything that is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Plot {
    /// The money axis, upwards.
    pub money: Vec<MoneyTick>,
    /// The labelled months, from the left.
    pub months: Vec<MonthTick>,
    /// One path for each line, for an SVG `d` attribute.
    pub lines: Vec<String>,
    /// Where each line stands in each month, percent of the height from the top.
    pub levels: Vec<Vec<f64>>,
    /// How the lines go.
    pub shape: Shape,
    /// One closed path for each pair in `savings`; empty where nothing is saved.
    pub savings: Vec<String>,
    /// The marks that touch the chart, in the order of the input, with short labels.
    pub marks: Vec<PlacedMark>,
    /// The same with their words.
    pub named: Vec<PlacedMark>,
    /// How many lanes the short labels need.
    pub lanes: usize,
    /// How many lanes the words need.
    pub named_lanes: usize,
}

/// Why nothing can be drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlotError {
    /// There is no month.
    NoMonths,
    /// There are more months than a chart can show.
    TooManyMonths,
    /// A line has more or fewer values than there are months.
    Length {
        /// Place of the line.
        series: usize,
    },
    /// A value is not finite or beyond any charge.
    Value {
        /// Place of the line.
        series: usize,
        /// Place of the month.
        month: usize,
    },
    /// A saving names a line that is not there.
    NoSuchLine {
        /// Place of the saving.
        saving: usize,
    },
    /// The room for a label is not finite or negative.
    Room,
    /// The amounts add up to more than can be counted.
    TooLarge,
}

impl Plot {
    /// Lays out a chart.
    pub fn new(input: &PlotInput) -> Result<Plot, PlotError> {
        check(input)?;
        let months = input.months.len();
        let all = || input.series.iter().flatten().copied();
        let scale = Scale::over(all().fold(0.0, f64::min), all().fold(0.0, f64::max));
        let line = |place: usize| input.series.get(place).map_or(&[][..], Vec::as_slice);
        let (marks, named) = (marks::place(&input.marks, months, false), marks::place(&input.marks, months, true));
        let lanes = |marks: &[PlacedMark]| marks.iter().map(|mark| mark.lane + 1).max().unwrap_or(0);
        Ok(Plot {
            money: scale.ticks(),
            months: axis::ticks(&input.months, input.room.month),
            lines: input.series.iter().map(|values| steps::line(values, &scale, input.shape)).collect(),
            levels: input.series.iter().map(|values| values.iter().map(|value| scale.top(*value)).collect()).collect(),
            shape: input.shape,
            savings: input
                .savings
                .iter()
                .map(|(over, under)| steps::saving(line(*over), line(*under), &scale, input.shape))
                .collect(),
            lanes: lanes(&marks),
            named_lanes: lanes(&named),
            marks,
            named,
        })
    }

    /// Where a month begins and how wide it is, percent of the width.
    pub fn month(&self, place: usize) -> (f64, f64) {
        let months = self.levels.first().map_or(1, Vec::len).max(1);
        (left(place, months), left(1, months))
    }

    /// Where each line stands in a month, as a style wants it.
    pub fn tops(&self, place: usize) -> Vec<String> {
        self.levels.iter().filter_map(|levels| levels.get(place)).map(|top| percent(*top)).collect()
    }

    /// Where in a month its amount stands, percent of the width: in its middle, or at its end for what has come together by then.
    pub fn stand(&self, place: usize) -> f64 {
        let (left, width) = self.month(place);
        match self.shape {
            Shape::Steps => left + width / 2.0,
            Shape::Slopes => left + width,
        }
    }
}

fn check(input: &PlotInput) -> Result<(), PlotError> {
    match input.months.len() {
        0 => return Err(PlotError::NoMonths),
        months if months > MOST_MONTHS => return Err(PlotError::TooManyMonths),
        _ => {}
    }
    for (series, values) in input.series.iter().enumerate() {
        if values.len() != input.months.len() {
            return Err(PlotError::Length { series });
        }
        // A range holds neither NaN nor infinity.
        if let Some(month) = values.iter().position(|value| !(-MOST..=MOST).contains(value)) {
            return Err(PlotError::Value { series, month });
        }
    }
    let missing = |(over, under): &(usize, usize)| (*over).max(*under) >= input.series.len();
    if let Some(saving) = input.savings.iter().position(missing) {
        return Err(PlotError::NoSuchLine { saving });
    }
    let mut rooms = input.marks.iter().flat_map(|mark| [mark.label, mark.words]).chain([input.room.month]);
    if rooms.all(|room| (0.0..=f64::MAX).contains(&room)) { Ok(()) } else { Err(PlotError::Room) }
}

/// Where month `place` of `months` begins, percent of the width; the place behind the last gives 100.
fn left(place: usize, months: usize) -> f64 {
    100.0 * whole(place) / whole(months)
}

/// A coordinate rounded to two decimals, in as few characters as it can be written. Its digits are counted in whole numbers:
/// what writes any float to the last bit is longer than the rest of the chart.
pub fn short(coordinate: f64) -> String {
    let hundredths = (coordinate * 100.0).round() as i64;
    let sign = if hundredths < 0 { "-" } else { "" };
    let (whole, part) = (hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100);
    match (part / 10, part % 10) {
        (0, 0) => format!("{sign}{whole}"),
        (tenth, 0) => format!("{sign}{whole}.{tenth}"),
        (tenth, hundredth) => format!("{sign}{whole}.{tenth}{hundredth}"),
    }
}

/// A share of the plot in percent, as a style wants it.
pub fn percent(share: f64) -> String {
    format!("{}%", short(share))
}

/// A count as a float; exact, since the counts here are small.
fn whole(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::MAX, f64::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_coordinate_is_written_as_floats_are() {
        for hundredths in -2_500..=100_050 {
            let coordinate = f64::from(hundredths) / 100.0;
            assert_eq!(short(coordinate), coordinate.to_string());
        }
        assert_eq!((short(-0.001), short(0.005), short(33.333_333)), ("0".into(), "0.01".into(), "33.33".into()));
    }

    fn months(count: usize) -> Vec<MonthName> {
        (0..count)
            .map(|place| MonthName { short: format!("m{place}"), year: 2027, number: place as u32 % 12 + 1 })
            .collect()
    }

    fn input(series: Vec<Vec<f64>>) -> PlotInput {
        let count = series.first().map_or(1, Vec::len);
        PlotInput {
            months: months(count),
            series,
            shape: Shape::Steps,
            savings: vec![],
            marks: vec![],
            room: Room { month: 5.0 },
        }
    }

    #[test]
    fn a_plot_bundles_all_shapes() {
        let mut given = input(vec![vec![100.0, 100.0], vec![100.0, 50.0]]);
        given.savings = vec![(0, 1), (1, 0)];
        given.marks = vec![
            Mark { from: 1, to: None, label: 10.0, words: 30.0 },
            Mark { from: 1, to: None, label: 10.0, words: 30.0 },
        ];
        let plot = Plot::new(&given).expect("sound input");
        assert_eq!(plot.lines, ["M0 0H1000", "M0 0H500V500H1000"]);
        assert_eq!(plot.savings, ["M500 0H1000V500H500Z", ""]);
        assert_eq!((plot.marks.len(), plot.lanes), (2, 2));
        assert_eq!(plot.money.last().map(|tick| tick.cents), Some(10_000));
        assert_eq!(plot.months.len(), 2);
    }

    #[test]
    fn unsound_input_is_refused_with_its_place() {
        let refused = |given: &PlotInput| Plot::new(given).expect_err("unsound input");
        assert_eq!(refused(&input(vec![vec![]])), PlotError::NoMonths);
        assert_eq!(refused(&input(vec![vec![0.0; 1201]])), PlotError::TooManyMonths);
        assert_eq!(refused(&input(vec![vec![1.0, 2.0], vec![1.0]])), PlotError::Length { series: 1 });
        for wrong in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, -1e25, 1e25] {
            let given = input(vec![vec![1.0, 2.0], vec![1.0, wrong]]);
            assert_eq!(refused(&given), PlotError::Value { series: 1, month: 1 }, "{wrong}");
        }
        let saving = PlotInput { savings: vec![(0, 0), (0, 1)], ..input(vec![vec![1.0]]) };
        assert_eq!(refused(&saving), PlotError::NoSuchLine { saving: 1 });
        for wrong in [f64::NAN, f64::INFINITY, -1.0] {
            let room = PlotInput { room: Room { month: wrong }, ..input(vec![vec![1.0]]) };
            assert_eq!(refused(&room), PlotError::Room);
            let mark = PlotInput {
                marks: vec![Mark { from: 0, to: None, label: wrong, words: 0.0 }],
                ..input(vec![vec![1.0]])
            };
            assert_eq!(refused(&mark), PlotError::Room);
        }
    }

    #[test]
    fn edges_of_what_is_accepted_are_drawn_without_a_nan() {
        let cases = [
            vec![],
            vec![vec![0.0]],
            vec![vec![1e24; 120], vec![-1e24; 120]],
            vec![vec![0.0; 120], vec![f64::MIN_POSITIVE; 120]],
        ];
        for series in cases {
            let lines = series.len();
            let given = PlotInput { room: Room { month: f64::MAX }, ..input(series) };
            let plot = Plot::new(&given).expect("sound input");
            assert_eq!((plot.lines.len(), plot.months.len()), (lines, 1));
            let shown = format!("{plot:?}");
            assert!(!shown.contains("NaN") && !shown.contains("inf"), "{shown}");
        }
    }
}

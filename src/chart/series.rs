//! Up to a handful of series of monthly amounts, seen in one of three ways, as a plot: the one place where exact amounts become
//! floats. The four paths and the named alternatives are both drawn from here.

use rust_decimal::prelude::ToPrimitive;

use crate::calc::{Money, Month, Overflow};

use super::{Mark, MonthName, Plot, PlotError, PlotInput, Room, Shape};

/// A mark's letter in its circle: about this share of a small phone's chart, in percent.
const LETTER: f64 = 8.0;
/// Room for a month's label on a small phone, in percent.
const MONTH: f64 = 13.0;
/// Width of the narrowest plot over which marks stand in words (`style/chart.css`), CSS pixels.
const NARROWEST: f64 = 420.0;
/// Widths of one of its letters and of what stands around them, CSS pixels.
const WORDS: (f64, f64) = (6.5, 22.0);

/// What is shown of the amounts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// What is paid in each month.
    Monthly,
    /// What has been paid from the first month on to the end of each.
    Cumulative,
    /// How much less than in the first series has been paid by the end of each; below zero where it is more.
    Savings,
}

impl View {
    /// All of them, in the order in which they are offered.
    pub const ALL: [View; 3] = [View::Monthly, View::Cumulative, View::Savings];

    /// A view by its place in that order.
    pub fn at(place: usize) -> View {
        View::ALL.get(place).copied().unwrap_or(View::Monthly)
    }
}

/// Which series are out of sight, a bit for each: small enough to be held in one signal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Hidden(pub usize);

impl Hidden {
    /// Whether a series is out of sight.
    pub fn hides(self, place: usize) -> bool {
        self.0 >> place & 1 == 1
    }

    /// The same with one of so many series hidden or shown again. The last one in sight stays there.
    #[must_use]
    pub fn toggled(self, place: usize, series: usize) -> Hidden {
        let other = Hidden(self.0 ^ 1 << place);
        if (0..series).all(|place| other.hides(place)) { self } else { other }
    }
}

/// What is to be drawn.
#[derive(Clone, Copy, Debug)]
pub struct Sketch<'s> {
    /// The first month.
    pub first: Month,
    /// What is paid in each month; the first series is the one that others are held against.
    pub series: &'s [&'s [Money]],
    /// Those that are not drawn. The scale follows what is.
    pub hidden: Hidden,
    /// What is shown of them.
    pub view: View,
    /// Two series, the gap between which is shaded where the second is the lower one.
    pub shade: Option<(usize, usize)>,
    /// What happens when: the first month of it, the first after it for a span, and how many letters its words have.
    pub marks: &'s [(Month, Option<Month>, usize)],
}

/// The amounts of a view, exact, for each series.
pub fn amounts(view: View, series: &[&[Money]]) -> Result<Vec<Vec<Money>>, Overflow> {
    let first = series.first().copied().unwrap_or_default();
    series.iter().map(|one| of_one(view, first, one)).collect()
}

fn of_one(view: View, first: &[Money], one: &[Money]) -> Result<Vec<Money>, Overflow> {
    let mut sum = Money::ZERO;
    let amount = |(place, paid): (usize, &Money)| {
        let counted = match view {
            View::Monthly => return Ok(*paid),
            View::Cumulative => *paid,
            View::Savings => first.get(place).copied().unwrap_or_default().minus(*paid)?,
        };
        sum = sum.plus(counted)?;
        Ok(sum)
    };
    one.iter().enumerate().map(amount).collect()
}

/// Lays out the chart. `short` names a month without its year. What the plot holds of series, it holds of those in sight, in
/// their order.
pub fn plot(sketch: &Sketch, short: fn(Month) -> String) -> Result<Plot, PlotError> {
    let shown: Vec<usize> = (0..sketch.series.len()).filter(|place| !sketch.hidden.hides(*place)).collect();
    let all = amounts(sketch.view, sketch.series).map_err(|_| PlotError::TooLarge)?;
    let count = sketch.series.first().map_or(0, |one| one.len());
    let name = |place: usize| {
        let month = sketch.first.plus(u32::try_from(place).unwrap_or(u32::MAX));
        MonthName { short: short(month), year: month.year(), number: month.number() }
    };
    let mark = |(from, to, letters): &(Month, Option<Month>, usize)| Mark {
        from: from.from(sketch.first),
        to: to.map(|to| to.from(sketch.first)),
        label: LETTER,
        words: (100.0 * (super::whole(*letters) * WORDS.0 + WORDS.1) / NARROWEST).min(100.0),
    };
    let place = |series: usize| shown.iter().position(|one| *one == series);
    let shade = sketch.shade.and_then(|(over, under)| Some((place(over)?, place(under)?)));
    // More saved is higher.
    let turned = |(over, under)| if sketch.view == View::Savings { (under, over) } else { (over, under) };
    Plot::new(&PlotInput {
        months: (0..count).map(name).collect(),
        series: shown.iter().filter_map(|place| all.get(*place)).map(|amounts| floats(amounts)).collect(),
        shape: if sketch.view == View::Monthly { Shape::Steps } else { Shape::Slopes },
        savings: shade.map(turned).into_iter().collect(),
        marks: sketch.marks.iter().map(mark).collect(),
        room: Room { month: MONTH },
    })
}

/// An amount too large for a float is refused by the plot as not finite.
fn floats(amounts: &[Money]) -> Vec<f64> {
    amounts.iter().map(|amount| amount.dollars().to_f64().unwrap_or(f64::INFINITY)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use rust_decimal::Decimal;

    fn money(dollars: &[i64]) -> Vec<Money> {
        dollars.iter().map(|dollars| Money::new(Decimal::from(*dollars))).collect()
    }

    fn month() -> Month {
        Month::new(2027, 11).expect("a month")
    }

    fn sketch<'s>(series: &'s [&'s [Money]], view: View) -> Sketch<'s> {
        Sketch { first: month(), series, hidden: Hidden(0), view, shade: None, marks: &[] }
    }

    fn drawn(sketch: &Sketch) -> Plot {
        plot(sketch, |month| month.to_string()).expect("sound input")
    }

    #[test]
    fn cumulative_amounts_are_sums_to_the_end_of_each_month() {
        let (one, other) = (money(&[5, 0, 7]), money(&[1, 1, 1]));
        let seen = |view| amounts(view, &[&one, &other]).expect("small");
        assert_eq!(seen(View::Monthly), [one.clone(), other.clone()]);
        assert_eq!(seen(View::Cumulative), [money(&[5, 5, 12]), money(&[1, 2, 3])]);
    }

    #[test]
    fn savings_are_against_the_first_series_and_go_below_zero() {
        let (one, dear, cheap) = (money(&[5, 5, 5]), money(&[9, 5, 5]), money(&[5, 2, 9]));
        let seen = amounts(View::Savings, &[&one, &dear, &cheap]).expect("small");
        assert_eq!(seen, [money(&[0, 0, 0]), money(&[-4, -4, -4]), money(&[0, 3, -1])]);
    }

    #[test]
    fn sums_too_large_are_refused() {
        let huge = vec![Money::new(Decimal::MAX); 2];
        assert_eq!(amounts(View::Cumulative, &[&huge]), Err(Overflow));
        let given = [huge.as_slice()];
        let refused = plot(&sketch(&given, View::Cumulative), |_| String::new());
        assert_eq!(refused, Err(PlotError::TooLarge));
    }

    #[test]
    fn the_scale_follows_what_is_shown() {
        let (high, low) = (money(&[900, 900]), money(&[40, 10]));
        let series = [high.as_slice(), low.as_slice()];
        let all = sketch(&series, View::Monthly);
        let top = |plot: &Plot| plot.money.last().map(|tick| tick.cents);
        assert_eq!(top(&drawn(&all)), Some(100_000));
        let one = drawn(&Sketch { hidden: Hidden(1), ..all });
        assert_eq!((one.lines.len(), top(&one)), (1, Some(4_000)));
    }

    #[test]
    fn savings_below_zero_have_an_axis_that_crosses_zero() {
        let (stay, other) = (money(&[100, 100]), money(&[130, 60]));
        let plot = drawn(&sketch(&[&stay, &other], View::Savings));
        let cents: Vec<i128> = plot.money.iter().map(|tick| tick.cents).collect();
        assert_eq!((cents.first(), cents.last()), (Some(&-3_000), Some(&1_000)));
        // The series that all others are held against lies on the tick of zero.
        let zero = plot.money.iter().find(|tick| tick.cents == 0).expect("zero is a tick").top;
        assert!((plot.levels[0][1] - zero).abs() < 1e-9);
        assert_eq!(plot.lines[0], "M0 250L500 250L1000 250");
        assert_eq!(plot.lines[1], "M0 250L500 1000L1000 0");
    }

    #[test]
    fn one_month_of_nothing_is_drawn_in_every_view() {
        let nothing = money(&[0]);
        for view in View::ALL {
            let plot = drawn(&sketch(&[&nothing, &nothing], view));
            assert!(plot.money.len() >= 3 && plot.lines.iter().all(|line| line.starts_with("M0 1000")), "{view:?}");
        }
    }

    #[test]
    fn the_shade_is_of_what_is_saved_and_goes_with_its_lines() {
        let (stay, both) = (money(&[100, 100]), money(&[100, 50]));
        let series = [stay.as_slice(), both.as_slice()];
        for view in View::ALL {
            let seen = Sketch { shade: Some((0, 1)), ..sketch(&series, view) };
            assert!(!drawn(&seen).savings.concat().is_empty(), "{view:?}");
            assert!(drawn(&Sketch { hidden: Hidden(2), ..seen }).savings.is_empty(), "{view:?}");
        }
    }

    #[test]
    fn the_last_series_in_sight_stays_in_sight() {
        let hidden = Hidden(0).toggled(0, 2);
        assert!(hidden.hides(0) && !hidden.hides(1));
        assert_eq!(hidden.toggled(1, 2), hidden);
        assert_eq!(hidden.toggled(0, 2), Hidden(0));
    }
}

//! The money axis: from zero, or a round number below the least value, to one above the greatest, ticks a round step apart: three
//! to six of them, and one more where the axis crosses zero. Zero is always a tick.
//!
//! Steps are 1, 2, 2.5 or 5 times a power of ten and are counted in whole cents, so that a tick is exactly what its label
//! says. Values are checked by the parent before they come here.

use super::VIEW_BOX;

/// Most steps between zero and the top: six ticks.
const MOST_STEPS: i128 = 5;
/// Fewest steps: three ticks.
const FEWEST_STEPS: i128 = 2;
/// Top, in cents, of a chart in which nothing is ever paid: there is still an axis to read zero from.
const TOP_OF_NOTHING: i128 = 10_000;

/// One tick of the money axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MoneyTick {
    /// The amount, in cents.
    pub cents: i128,
    /// Distance from the chart's top, percent of its height.
    pub top: f64,
}

/// A linear scale that holds zero.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Scale {
    step: i128,
    below: i128,
    above: i128,
}

impl Scale {
    /// The scale for values between these dollars, the least no more than zero and the most no less.
    pub(super) fn over(least: f64, most: f64) -> Scale {
        let (below, above) = (cents(-least), cents(most));
        let (below, above) = if below + above == 0 { (0, TOP_OF_NOTHING) } else { (below, above) };
        let step = step(below + above);
        let (below, above) = (steps(below, step), steps(above, step));
        // What lies on one side of zero alone has three ticks at least.
        match (below, above) {
            (0, above) => Scale { step, below: 0, above: above.max(FEWEST_STEPS) },
            (below, 0) => Scale { step, below: below.max(FEWEST_STEPS), above: 0 },
            (below, above) => Scale { step, below, above },
        }
    }

    /// Distance of a value from the chart's top, percent of its height.
    pub(super) fn top(&self, dollars: f64) -> f64 {
        let share = dollars * 100.0 / (self.step * (self.below + self.above)) as f64;
        (100.0 * (self.above_zero() - share)).clamp(0.0, 100.0)
    }

    /// The share of the height that is above zero.
    fn above_zero(&self) -> f64 {
        self.above as f64 / (self.below + self.above) as f64
    }

    /// The same in units of the view box.
    pub(super) fn y(&self, dollars: f64) -> f64 {
        self.top(dollars) * VIEW_BOX / 100.0
    }

    /// The ticks, lowest first.
    pub(super) fn ticks(&self) -> Vec<MoneyTick> {
        let tick = |place: i128| MoneyTick {
            cents: place * self.step,
            top: 100.0 * (self.above - place) as f64 / (self.below + self.above) as f64,
        };
        (-self.below..=self.above).map(tick).collect()
    }
}

/// Whole cents: what is less than half a cent is nothing to see.
fn cents(dollars: f64) -> i128 {
    (dollars * 100.0).round() as i128
}

/// How many steps reach the amount.
fn steps(cents: i128, step: i128) -> i128 {
    (cents + step - 1) / step
}

/// The smallest round step, in cents, that reaches the amount in few enough steps.
fn step(cents: i128) -> i128 {
    let mut power = 1;
    loop {
        // Two and a half times one cent is no whole number of cents.
        let quarter = if power == 1 { 2 } else { power / 10 * 25 };
        let round = [power, 2 * power, quarter, 5 * power];
        if let Some(step) = round.into_iter().find(|step| steps(cents, *step) <= MOST_STEPS) {
            return step;
        }
        power *= 10;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dollars(most: f64) -> Vec<f64> {
        Scale::over(0.0, most).ticks().iter().map(|tick| tick.cents as f64 / 100.0).collect()
    }

    #[test]
    fn ticks_are_round() {
        assert_eq!(dollars(24_000.0), [0.0, 5_000.0, 10_000.0, 15_000.0, 20_000.0, 25_000.0]);
        assert_eq!(dollars(9_000.0), [0.0, 2_000.0, 4_000.0, 6_000.0, 8_000.0, 10_000.0]);
        assert_eq!(dollars(11_000.0), [0.0, 2_500.0, 5_000.0, 7_500.0, 10_000.0, 12_500.0]);
        assert_eq!(dollars(1e12), [0.0, 2e11, 4e11, 6e11, 8e11, 1e12]);
    }

    #[test]
    fn what_just_reaches_a_tick_needs_no_further_one() {
        assert_eq!(dollars(0.07), [0.0, 0.02, 0.04, 0.06, 0.08]);
        assert_eq!(dollars(100.0).last(), Some(&100.0));
        assert_eq!(dollars(100.01).last(), Some(&125.0));
    }

    #[test]
    fn nothing_and_next_to_nothing_have_an_axis() {
        assert_eq!(dollars(0.0), [0.0, 20.0, 40.0, 60.0, 80.0, 100.0]);
        assert_eq!(dollars(f64::MIN_POSITIVE), dollars(0.0));
        assert_eq!(dollars(0.01), [0.0, 0.01, 0.02]);
    }

    #[test]
    fn every_size_has_three_to_six_even_ticks_that_hold_it() {
        for exponent in -2..=24 {
            for leading in [1.0, 1.01, 1.3, 2.0, 2.49, 2.5, 3.7, 5.0, 5.01, 9.99] {
                let most = leading * 10_f64.powi(exponent);
                let scale = Scale::over(0.0, most);
                let ticks = scale.ticks();
                assert!((3..=6).contains(&ticks.len()), "{most}: {ticks:?}");
                assert_eq!((ticks[0].cents, ticks[0].top), (0, 100.0));
                assert_eq!(ticks[ticks.len() - 1].top, 0.0);
                assert!(ticks.is_sorted_by(|a, b| a.cents < b.cents && a.top > b.top));
                assert!(ticks[ticks.len() - 1].cents >= cents(most), "{most}: {ticks:?}");
                // No step is wasted above the value, but for the least scale of three ticks.
                assert!(ticks.len() == 3 || ticks[ticks.len() - 2].cents < cents(most), "{most}: {ticks:?}");
            }
        }
    }

    #[test]
    fn an_axis_that_crosses_zero_has_zero_among_its_ticks() {
        for (least, most) in [(-1.0, 1.0), (-30.0, 10.0), (-1e9, 0.01), (-0.01, 1e9), (-1e24, 1e24), (-7.0, 0.0)] {
            let scale = Scale::over(least, most);
            let ticks = scale.ticks();
            assert!((3..=7).contains(&ticks.len()), "{least} to {most}: {ticks:?}");
            assert!(ticks.iter().any(|tick| tick.cents == 0 && (tick.top - scale.top(0.0)).abs() < 1e-9));
            assert!(ticks[0].cents <= -cents(-least) && ticks[ticks.len() - 1].cents >= cents(most));
            assert_eq!((ticks[0].top, ticks[ticks.len() - 1].top), (100.0, 0.0));
        }
        let shown: Vec<i128> = Scale::over(-30.0, 10.0).ticks().iter().map(|tick| tick.cents / 100).collect();
        assert_eq!(shown, [-30, -20, -10, 0, 10]);
    }

    #[test]
    fn a_value_lies_where_its_tick_is() {
        let scale = Scale::over(0.0, 24_000.0);
        for tick in scale.ticks() {
            assert!((scale.top(tick.cents as f64 / 100.0) - tick.top).abs() < 1e-9);
        }
        assert_eq!(scale.y(12_500.0), 500.0);
    }
}

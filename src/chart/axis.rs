//! Which months carry a label: every one, or every 2nd, 3rd, 6th or 12th of the calendar, so that labels never collide.
//!
//! Months are named by the caller. The first label and every January carry the year.

use super::left;

/// A month and its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MonthName {
    /// Its short name.
    pub short: String,
    /// Its year.
    pub year: i32,
    /// Its number in the year, 1 to 12.
    pub number: u32,
}

/// One labelled month.
#[derive(Clone, Debug, PartialEq)]
pub struct MonthTick {
    /// Its place among the months.
    pub place: usize,
    /// Where the month begins, percent of the chart's width; its label begins there, too.
    pub left: f64,
    /// Its short name.
    pub short: String,
    /// The year, where it is to be shown.
    pub year: Option<i32>,
}

/// The labelled months, for labels that take up to `room` percent of the width each.
pub(super) fn ticks(months: &[MonthName], room: f64) -> Vec<MonthTick> {
    let fitting = [1, 2, 3, 6, 12].into_iter().find(|step| left(*step, months.len()) >= room);
    // Where not even Januaries are far enough apart, one in so many years.
    let years = (room.min(100.0) / left(12, months.len())).ceil().max(1.0) as i32;
    let mut chosen = match fitting {
        Some(step) => places(months, step, 1, room),
        None => places(months, 12, years, room),
    };
    if chosen.is_empty() && !months.is_empty() {
        chosen.push(0);
    }
    chosen.iter().enumerate().filter_map(|(order, place)| tick(months, *place, order == 0)).collect()
}

/// Months that stand at a multiple of the step in the calendar and whose label ends inside the chart.
fn places(months: &[MonthName], step: usize, years: i32, room: f64) -> Vec<usize> {
    let first_year = months.iter().find(|month| month.number == 1).map_or(0, |month| month.year);
    let aligned = |month: &MonthName| {
        (month.number as usize).saturating_sub(1).is_multiple_of(step)
            && month.year.saturating_sub(first_year) % years == 0
    };
    let fits = |place: usize| left(place, months.len()) + room <= 100.0 + 1e-9;
    (0..months.len()).filter(|place| aligned(&months[*place]) && fits(*place)).collect()
}

fn tick(months: &[MonthName], place: usize, first: bool) -> Option<MonthTick> {
    let month = months.get(place)?;
    Some(MonthTick {
        place,
        left: left(place, months.len()),
        short: month.short.clone(),
        year: (first || month.number == 1).then_some(month.year),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// So many months from a month of 2026 on.
    fn months(first: u32, count: u32) -> Vec<MonthName> {
        let name = |month: u32| MonthName {
            short: format!("m{}", month % 12 + 1),
            year: 2026 + i32::try_from(month / 12).expect("few years"),
            number: month % 12 + 1,
        };
        (first - 1..first - 1 + count).map(name).collect()
    }

    fn shown(first: u32, count: u32, room: f64) -> Vec<(usize, String, Option<i32>)> {
        ticks(&months(first, count), room).into_iter().map(|tick| (tick.place, tick.short, tick.year)).collect()
    }

    #[test]
    fn a_short_chart_labels_every_month() {
        assert_eq!(
            shown(11, 3, 10.0),
            [(0, "m11".into(), Some(2026)), (1, "m12".into(), None), (2, "m1".into(), Some(2027))]
        );
    }

    #[test]
    fn a_long_chart_labels_the_same_months_of_every_year() {
        assert_eq!(
            shown(12, 24, 20.0),
            [
                (1, "m1".into(), Some(2027)),
                (7, "m7".into(), None),
                (13, "m1".into(), Some(2028)),
                (19, "m7".into(), None)
            ]
        );
        let januaries: Vec<usize> = shown(12, 120, 9.0).iter().map(|tick| tick.0).collect();
        assert_eq!(januaries, [1, 13, 25, 37, 49, 61, 73, 85, 97, 109]);
    }

    #[test]
    fn where_years_collide_some_are_left_out() {
        let labelled: Vec<usize> = shown(1, 120, 25.0).iter().map(|tick| tick.0).collect();
        assert_eq!(labelled, [0, 36, 72]);
    }

    #[test]
    fn there_is_always_a_label_if_there_is_a_month() {
        assert_eq!(shown(11, 1, 5.0), [(0, "m11".into(), Some(2026))]);
        assert_eq!(shown(2, 5, 90.0), [(0, "m2".into(), Some(2026))]);
        assert_eq!(shown(1, 5, f64::MAX), [(0, "m1".into(), Some(2026))]);
        assert_eq!(shown(1, 0, 5.0), []);
    }

    #[test]
    fn labels_never_collide_nor_leave_the_chart() {
        for count in 1..=120 {
            for room in [0.0, 0.5, 2.0, 5.0, 8.0, 12.0, 20.0, 33.4] {
                let ticks = ticks(&months(5, count), room);
                assert!(ticks.windows(2).all(|pair| pair[1].left - pair[0].left >= room - 1e-9), "{count} {room}");
                assert!(
                    ticks.len() == 1 || ticks.iter().all(|tick| tick.left + room <= 100.0 + 1e-6),
                    "{count} {room}"
                );
                assert_eq!(ticks.first().map(|tick| tick.year.is_some()), Some(true));
            }
        }
    }
}

//! Paths of the lines, and the areas between two of them. As steps each month is a level run of equal width, joined by upright
//! steps; as slopes a line goes from zero straight to each month's end.
//!
//! Values and lengths are checked by the parent. Coordinates keep two decimals of a thousandth: finer than any screen.

use super::{Shape, VIEW_BOX, left, scale::Scale, short};

/// The line of a series; empty where it has no month.
pub(super) fn line(values: &[f64], scale: &Scale, shape: Shape) -> String {
    let Some(first) = values.first() else { return String::new() };
    if shape == Shape::Slopes {
        let mut path = format!("M0 {}", short(scale.y(0.0)));
        (0..values.len()).for_each(|place| slope(&mut path, values, place, scale));
        return path;
    }
    let mut path = format!("M0 {}", short(scale.y(*first)));
    run(&mut path, values, 0, values.len(), scale);
    path
}

/// What lies between two series wherever the second is below the first: one closed figure for each stretch of months.
/// Where the second costs as much or more, nothing is saved and nothing drawn.
pub(super) fn saving(over: &[f64], under: &[f64], scale: &Scale, shape: Shape) -> String {
    let mut path = String::new();
    let months = over.len().min(under.len());
    if shape == Shape::Slopes {
        return wedge(&over[..months], &under[..months], scale);
    }
    let mut place = 0;
    while place < months {
        let length = over[place..].iter().zip(&under[place..]).take_while(|(over, under)| under < over).count();
        if length > 0 {
            closed(&mut path, over, under, place..place + length, scale);
        }
        place += length.max(1);
    }
    path
}

/// Straight to a month's end.
fn slope(path: &mut String, values: &[f64], place: usize, scale: &Scale) {
    push(path, 'L', x(place + 1, values.len()));
    push(path, ' ', scale.y(values[place]));
}

/// What lies between two slopes: along the first one and back along the second where that is the lower one, else along the first.
fn wedge(over: &[f64], under: &[f64], scale: &Scale) -> String {
    if over.iter().zip(under).all(|(over, under)| under >= over) {
        return String::new();
    }
    let lower: Vec<f64> = over.iter().zip(under).map(|(over, under)| over.min(*under)).collect();
    let mut path = line(over, scale, Shape::Slopes);
    (0..lower.len()).rev().for_each(|place| slope(&mut path, &lower, place, scale));
    path.push('Z');
    path
}

/// Along the upper line to the right, along the lower one back.
fn closed(path: &mut String, over: &[f64], under: &[f64], stretch: std::ops::Range<usize>, scale: &Scale) {
    let (start, end, months) = (stretch.start, stretch.end, over.len());
    push(path, 'M', x(start, months));
    push(path, ' ', scale.y(over[start]));
    run(path, over, start, end, scale);
    for place in stretch.rev() {
        // A step only where the level changes, and always down from the upper line.
        if place + 1 == end || number(scale.y(under[place])) != number(scale.y(under[place + 1])) {
            if place + 1 < end {
                push(path, 'H', x(place + 1, months));
            }
            push(path, 'V', scale.y(under[place]));
        }
    }
    push(path, 'H', x(start, months));
    path.push('Z');
}

/// Draws months `start` to `end` from a pen that stands at the left of the first one.
fn run(path: &mut String, values: &[f64], start: usize, end: usize, scale: &Scale) {
    for place in start + 1..end {
        let (before, now) = (number(scale.y(values[place - 1])), number(scale.y(values[place])));
        // Equal months are one run.
        if before != now {
            push(path, 'H', x(place, values.len()));
            push(path, 'V', scale.y(values[place]));
        }
    }
    push(path, 'H', x(end, values.len()));
}

fn x(place: usize, months: usize) -> f64 {
    left(place, months) * VIEW_BOX / 100.0
}

fn push(path: &mut String, command: char, coordinate: f64) {
    path.push(command);
    path.push_str(&short(coordinate));
}

/// Rounded as it is written, to tell whether two levels are drawn as one.
fn number(coordinate: f64) -> f64 {
    (coordinate * 100.0).round()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A scale with its top at 100.
    fn scale() -> Scale {
        Scale::over(0.0, 100.0)
    }

    #[test]
    fn a_month_is_a_level_run() {
        assert_eq!(line(&[100.0, 50.0, 50.0, 0.0], &scale(), Shape::Steps), "M0 0H250V500H750V1000H1000");
        assert_eq!(line(&[25.0], &scale(), Shape::Steps), "M0 750H1000");
        assert_eq!(line(&[0.0; 120], &scale(), Shape::Steps), "M0 1000H1000");
        assert_eq!(line(&[], &scale(), Shape::Steps), "");
    }

    #[test]
    fn coordinates_are_short() {
        let path = line(&[100.0 / 3.0, 200.0 / 3.0, 0.004], &scale(), Shape::Steps);
        assert_eq!(path, "M0 666.67H333.33V333.33H666.67V999.96H1000");
    }

    #[test]
    fn many_months_stay_in_the_box_and_end_at_its_edge() {
        let values: Vec<f64> = (0..120).map(|place| f64::from(place * 37 % 101)).collect();
        let path = line(&values, &scale(), Shape::Steps);
        let coordinates: Vec<f64> = path
            .split(['M', 'H', 'V', ' '])
            .filter(|part| !part.is_empty())
            .map(|part| part.parse().expect("a number"))
            .collect();
        assert!(coordinates.iter().all(|c| (0.0..=1000.0).contains(c)));
        assert_eq!((path.matches('V').count(), path.ends_with("H1000")), (119, true));
    }

    #[test]
    fn a_saving_is_closed_and_follows_both_lines() {
        let path = saving(&[100.0, 100.0, 80.0], &[50.0, 20.0, 20.0], &scale(), Shape::Steps);
        assert_eq!(path, "M0 0H666.67V200H1000V800H333.33V500H0Z");
    }

    #[test]
    fn only_months_that_save_are_shaded() {
        assert_eq!(
            saving(&[50.0, 50.0, 50.0, 50.0], &[20.0, 50.0, 80.0, 0.0], &scale(), Shape::Steps),
            "M0 500H250V800H0ZM750 500H1000V1000H750Z"
        );
        assert_eq!(saving(&[50.0; 12], &[50.0; 12], &scale(), Shape::Steps), "");
        assert_eq!(saving(&[50.0], &[60.0], &scale(), Shape::Steps), "");
        assert_eq!(saving(&[50.0], &[0.0], &scale(), Shape::Steps), "M0 500H1000V1000H0Z");
        assert_eq!(saving(&[], &[], &scale(), Shape::Steps), "");
    }

    #[test]
    fn slopes_go_from_zero_to_each_months_end() {
        assert_eq!(line(&[50.0, 100.0], &scale(), Shape::Slopes), "M0 1000L500 500L1000 0");
        assert_eq!(line(&[], &scale(), Shape::Slopes), "");
    }

    #[test]
    fn between_slopes_only_what_is_saved_is_shaded() {
        let shade = |over: &[f64], under: &[f64]| saving(over, under, &scale(), Shape::Slopes);
        assert_eq!(shade(&[50.0, 100.0], &[50.0, 75.0]), "M0 1000L500 500L1000 0L1000 250L500 500Z");
        assert_eq!(shade(&[50.0, 50.0], &[50.0, 60.0]), "");
        assert_eq!(shade(&[50.0, 60.0], &[40.0, 80.0]), "M0 1000L500 500L1000 400L1000 400L500 600Z");
        assert_eq!(shade(&[], &[]), "");
    }
}

//! Marks over the chart: spans (a credit's window) and points (its end, a retirement, a change, a renewal), with labels in
//! as few lanes as keep them apart.
//!
//! A mark outside the months is left out; a span that reaches beyond them is cut at the edge.

use super::left;

/// Least distance between two labels in one lane, percent of the width.
const GAP: f64 = 1.0;

/// Something to mark. Months are counted from the chart's first, which is 0, and may lie outside it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark {
    /// First month of it.
    pub from: i64,
    /// First month after it, for a span.
    pub to: Option<i64>,
    /// Estimated width of its short label, percent of the chart's width.
    pub label: f64,
    /// The same of its words.
    pub words: f64,
}

/// A mark with its place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlacedMark {
    /// Its place in the input.
    pub mark: usize,
    /// Where it begins, percent of the chart's width.
    pub left: f64,
    /// How wide it is, percent of the chart's width; nothing for a point.
    pub width: Option<f64>,
    /// Where its label is held, percent of the chart's width from the left.
    pub anchor: f64,
    /// On which side of the anchor the label stands.
    pub side: Side,
    /// The label's lane, 0 nearest to the chart.
    pub lane: usize,
}

/// Side of the anchor on which a label stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The label ends at the anchor.
    Before,
    /// The label begins at the anchor.
    After,
}

/// Places the marks that touch the chart, with their words or with short labels.
pub(super) fn place(marks: &[Mark], months: usize, words: bool) -> Vec<PlacedMark> {
    let label = |mark: &Mark| if words { mark.words } else { mark.label };
    let mut placed: Vec<PlacedMark> =
        marks.iter().enumerate().filter_map(|(place, mark)| placed(place, mark, label(mark), months)).collect();
    let labels: Vec<(f64, f64)> = placed.iter().map(|placed| extent(placed, label(&marks[placed.mark]))).collect();
    for (placed, lane) in placed.iter_mut().zip(lanes(&labels)) {
        placed.lane = lane;
    }
    placed
}

fn placed(place: usize, mark: &Mark, label: f64, months: usize) -> Option<PlacedMark> {
    let from = usize::try_from(mark.from.max(0)).ok()?;
    let (left, width) = match mark.to {
        None if mark.from >= 0 && from < months => (left(from, months), None),
        None => return None,
        Some(to) => {
            let to = usize::try_from(to).ok()?.min(months);
            // An empty span, or one before or behind the chart.
            if from >= to {
                return None;
            }
            (left(from, months), Some(left(to, months) - left(from, months)))
        }
    };
    let (anchor, side) = anchor(left, label);
    Some(PlacedMark { mark: place, left, width, anchor, side, lane: 0 })
}

/// A label stands behind its mark, before it where the room behind is too small, and at the edge where both are.
fn anchor(left: f64, label: f64) -> (f64, Side) {
    if left + label <= 100.0 {
        (left, Side::After)
    } else if left >= label {
        (left, Side::Before)
    } else if label < 100.0 {
        (100.0, Side::Before)
    } else {
        (0.0, Side::After)
    }
}

/// Where a label begins and ends.
fn extent(mark: &PlacedMark, label: f64) -> (f64, f64) {
    match mark.side {
        Side::Before => (mark.anchor - label, mark.anchor),
        Side::After => (mark.anchor, mark.anchor + label),
    }
}

/// A lane for each label, as few lanes as there are labels over one spot: from the left, each into the first free lane.
fn lanes(labels: &[(f64, f64)]) -> Vec<usize> {
    // A handful of labels needs no sorting library: each goes behind all that begin no later.
    let mut order: Vec<usize> = Vec::with_capacity(labels.len());
    for label in 0..labels.len() {
        let at = order.partition_point(|&before| labels[before].0 <= labels[label].0);
        order.insert(at, label);
    }
    let mut ends: Vec<f64> = Vec::new();
    let mut lanes = vec![0; labels.len()];
    for label in order {
        let (start, end) = labels[label];
        let lane = ends.iter().position(|end| end + GAP <= start).unwrap_or(ends.len());
        match ends.get_mut(lane) {
            Some(taken) => *taken = end,
            None => ends.push(end),
        }
        lanes[label] = lane;
    }
    lanes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(from: i64, label: f64) -> Mark {
        Mark { from, to: None, label, words: label }
    }

    fn span(from: i64, to: i64) -> Mark {
        Mark { from, to: Some(to), label: 5.0, words: 5.0 }
    }

    fn lanes_of(marks: &[Mark], months: usize) -> Vec<usize> {
        place(marks, months, false).iter().map(|mark| mark.lane).collect()
    }

    #[test]
    fn spans_are_cut_at_the_edges() {
        let shown = |mark| place(&[mark], 10, false).first().map(|mark| (mark.left, mark.width));
        assert_eq!(shown(span(2, 5)), Some((20.0, Some(30.0))));
        assert_eq!(shown(span(-3, 5)), Some((0.0, Some(50.0))));
        assert_eq!(shown(span(8, 20)), Some((80.0, Some(20.0))));
        assert_eq!(shown(span(i64::MIN, i64::MAX)), Some((0.0, Some(100.0))));
        for outside in [span(-5, 0), span(10, 12), span(5, 5), span(6, 5), span(-5, -9)] {
            assert_eq!(shown(outside), None, "{outside:?}");
        }
    }

    #[test]
    fn points_outside_the_months_are_left_out_and_the_others_keep_their_names() {
        let marks = [point(-1, 5.0), point(0, 5.0), point(9, 5.0), point(10, 5.0), point(i64::MAX, 5.0)];
        let placed = place(&marks, 10, false);
        assert_eq!(
            placed.iter().map(|mark| (mark.mark, mark.left, mark.width)).collect::<Vec<_>>(),
            [(1, 0.0, None), (2, 90.0, None)]
        );
        assert!(place(&marks, 0, false).is_empty());
        assert!(place(&[], 10, false).is_empty());
    }

    #[test]
    fn a_label_turns_where_it_would_leave_the_chart() {
        let held = |mark| place(&[mark], 10, false).first().map(|mark| (mark.anchor, mark.side));
        assert_eq!(held(point(8, 20.0)), Some((80.0, Side::After)));
        assert_eq!(held(point(8, 20.1)), Some((80.0, Side::Before)));
        assert_eq!(held(point(5, 60.0)), Some((100.0, Side::Before)));
        assert_eq!(held(point(5, 250.0)), Some((0.0, Side::After)));
    }

    #[test]
    fn labels_that_would_overlap_go_to_different_lanes() {
        assert_eq!(lanes_of(&[point(0, 15.0), point(1, 15.0), point(2, 15.0), point(5, 15.0)], 10), [0, 1, 0, 0]);
        assert_eq!(lanes_of(&[point(3, 5.0); 4], 10), [0, 1, 2, 3]);
        // The order of the input does not matter to the lanes, only to who comes first on a tie.
        assert_eq!(lanes_of(&[point(5, 15.0), point(2, 15.0), point(1, 15.0), point(0, 15.0)], 10), [0, 0, 1, 0]);
        // Labels that turn are kept apart where they then stand.
        assert_eq!(lanes_of(&[point(7, 25.0), point(9, 25.0)], 10), [1, 0]);
    }

    #[test]
    fn no_two_labels_in_a_lane_touch() {
        let marks: Vec<Mark> = (0..60).map(|place| point(place * 37 % 120, 3.0 + (place % 7) as f64 * 4.0)).collect();
        let placed = place(&marks, 120, false);
        for (order, one) in placed.iter().enumerate() {
            for other in &placed[order + 1..] {
                let ((a, b), (c, d)) = (extent(one, marks[one.mark].label), extent(other, marks[other.mark].label));
                assert!(one.lane != other.lane || b + GAP <= c || d + GAP <= a, "{one:?} {other:?}");
                assert!(a >= 0.0 && b <= 100.0);
            }
        }
    }
}

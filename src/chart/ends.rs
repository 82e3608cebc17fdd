//! Labels at the ends of the lines, moved apart as little as possible.
//!
//! Subtracting its rank times the distance turns "apart and in order" into "rising", and the rising row nearest to the given
//! one comes from merging neighbours that fall into their mean (pool adjacent violators). No label moves past another.

use super::whole;

/// The label at one line's end.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EndLabel {
    /// Where the line ends, percent of the chart's height from the top.
    pub line: f64,
    /// Where the label's middle stands, percent of the chart's height from the top.
    pub top: f64,
}

/// Labels for lines that end at these heights, at least `room` apart, or as far as the chart's height allows.
pub(super) fn spread(lines: &[f64], room: f64) -> Vec<EndLabel> {
    let gaps = whole(lines.len().saturating_sub(1));
    let room = if gaps > 0.0 { room.min(100.0 / gaps) } else { 0.0 };
    let mut order: Vec<usize> = (0..lines.len()).collect();
    order.sort_by(|a, b| lines[*a].total_cmp(&lines[*b]));
    let wanted = order.iter().enumerate().map(|(rank, line)| lines[*line] - whole(rank) * room);
    let most = (100.0 - gaps * room).max(0.0);
    let mut labels: Vec<EndLabel> = lines.iter().map(|line| EndLabel { line: *line, top: *line }).collect();
    for (rank, (line, place)) in order.iter().zip(rising(wanted)).enumerate() {
        labels[*line].top = (place.clamp(0.0, most) + whole(rank) * room).min(100.0);
    }
    labels
}

/// The row that never falls and is nearest to the given one, by squares.
fn rising(row: impl Iterator<Item = f64>) -> Vec<f64> {
    let mut pools: Vec<(f64, usize)> = Vec::new();
    for value in row {
        let mut pool = (value, 1);
        while let Some((mean, count)) = pools.pop_if(|(mean, _)| *mean > pool.0) {
            let together = count + pool.1;
            pool = ((mean * whole(count) + pool.0 * whole(pool.1)) / whole(together), together);
        }
        pools.push(pool);
    }
    pools.into_iter().flat_map(|(mean, count)| std::iter::repeat_n(mean, count)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tops(lines: &[f64], room: f64) -> Vec<f64> {
        spread(lines, room).iter().map(|label| label.top).collect()
    }

    #[test]
    fn labels_with_room_stay_at_their_lines() {
        assert_eq!(tops(&[10.0, 50.0, 30.0], 10.0), [10.0, 50.0, 30.0]);
        assert_eq!(tops(&[40.0], 10.0), [40.0]);
        assert!(tops(&[], 10.0).is_empty());
    }

    #[test]
    fn labels_that_collide_move_apart_around_their_middle() {
        assert_eq!(tops(&[50.0, 52.0], 10.0), [46.0, 56.0]);
        assert_eq!(tops(&[50.0, 50.0, 50.0, 90.0], 10.0), [40.0, 50.0, 60.0, 90.0]);
    }

    #[test]
    fn labels_stay_in_the_chart() {
        assert_eq!(tops(&[100.0; 4], 10.0), [70.0, 80.0, 90.0, 100.0]);
        assert_eq!(tops(&[0.0, 0.0], 10.0), [0.0, 10.0]);
        assert_eq!(tops(&[30.0, 20.0, 10.0], 80.0), [100.0, 50.0, 0.0]);
        assert_eq!(tops(&[30.0, 20.0], f64::MAX), [100.0, 0.0]);
    }

    #[test]
    fn order_and_distance_hold_for_any_heights() {
        for seed in 0..500_u32 {
            let lines: Vec<f64> = (1..=5).map(|n| f64::from((seed * 7919 + n * n * 104_729) % 1009) / 10.09).collect();
            let labels = spread(&lines, 7.0);
            for one in &labels {
                assert!((0.0..=100.0).contains(&one.top), "{labels:?}");
                for other in &labels {
                    assert!(one.line >= other.line || other.top - one.top >= 7.0 - 1e-9, "{labels:?}");
                }
            }
        }
    }
}

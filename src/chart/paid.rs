//! What is paid each month on the four paths, as input for a plot: the one place where exact amounts become floats.

use rust_decimal::prelude::ToPrimitive;

use crate::calc::{Month, PathName, Projection, path::Path};

use super::{Mark, MonthName, Plot, PlotError, PlotInput, Room};

/// A mark's label is one letter in a circle: about this share of a small phone's chart, in percent.
const LABEL: f64 = 8.0;
/// Room for a month's label on a small phone, in percent.
const MONTH: f64 = 13.0;

/// Lays out the chart of a projection. `marks` are first months with, for a span, the first month after it; `short` names a
/// month without its year.
pub fn plot(
    projection: &Projection,
    marks: &[(Month, Option<Month>)],
    short: impl Fn(Month) -> String,
) -> Result<Plot, PlotError> {
    let months: Vec<Month> = projection.stay.months.iter().map(|month| month.month()).collect();
    let first = months.first().copied().ok_or(PlotError::NoMonths)?;
    let mark = |(from, to): &(Month, Option<Month>)| Mark {
        from: from.from(first),
        to: to.map(|to| to.from(first)),
        label: LABEL,
    };
    let name = |month: &Month| MonthName { short: short(*month), year: month.year(), number: month.number() };
    let stay = PathName::ALL.iter().position(|name| *name == PathName::Stay).unwrap_or(0);
    let both = PathName::ALL.iter().position(|name| *name == PathName::Combined).unwrap_or(0);
    Plot::new(&PlotInput {
        months: months.iter().map(name).collect(),
        series: PathName::ALL.iter().map(|name| values(projection.path(*name))).collect(),
        savings: vec![(stay, both)],
        marks: marks.iter().map(mark).collect(),
        room: Room { month: MONTH },
    })
}

/// An amount too large for a float is refused by the plot as not finite.
fn values(path: &Path) -> Vec<f64> {
    path.months.iter().map(|month| month.paid.dollars().to_f64().unwrap_or(f64::INFINITY)).collect()
}

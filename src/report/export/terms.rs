//! The plans and terms that hold in the months of a projection, each set of them once.

use crate::calc::{
    Month, Overflow,
    arrangement::{Arrangement, arrange},
};

use super::super::case::Case;

/// The sets of terms, and which of them holds in which month.
pub struct Sets<'a> {
    /// Each set, with the first month in which it holds on any path.
    pub each: Vec<(Arrangement<'a>, Month)>,
    /// The place of the set of each month without the structural change.
    pub as_is: Vec<usize>,
    /// The same with it.
    pub changed: Vec<usize>,
}

impl<'a> Sets<'a> {
    /// The sets of a case.
    pub fn of(case: &Case<'a>) -> Result<Sets<'a>, Overflow> {
        let scenario = case.scenario;
        // A case that was projected has a price in each month.
        let arranged = |change| arrange(scenario, case.book, change).map_err(|_| Overflow);
        let (as_is, changed) = (arranged(None)?, arranged(scenario.asks.structural.as_ref())?);
        let mut each: Vec<(Arrangement, Month)> = Vec::new();
        let mut place = |(under, k): (Arrangement<'a>, u32)| {
            let month = scenario.start.plus(k);
            each.iter().position(|(known, _)| same(known, &under)).unwrap_or_else(|| {
                each.push((under, month));
                each.len() - 1
            })
        };
        let as_is = as_is.into_iter().zip(0..).map(&mut place).collect();
        let changed = changed.into_iter().zip(0..).map(&mut place).collect();
        Ok(Sets { each, as_is, changed })
    }
}

fn same(a: &Arrangement, b: &Arrangement) -> bool {
    let contract =
        |of: &Arrangement| (of.discount, of.discount_on_minimum, of.basis, of.reserved_instances, of.savings_plans);
    a.plan.id == b.plan.id
        && a.card.valid_from == b.card.valid_from
        && a.tiers == b.tiers
        && a.minimum == b.minimum
        && contract(a) == contract(b)
        && a.additional == b.additional
}

//! The agreement that runs, and the one after it: which of them lowers usage in a month, and when a contract year begins.

use serde_json::Value;

use super::{
    calendar::{Month, month_of},
    exact::{Fraction, decimal, zero},
    scenario::Fields,
};

/// The agreement that runs today and the next one, each where there is one.
pub struct Deals {
    pub today: Option<Agreement>,
    pub next: Option<Agreement>,
}

pub struct Agreement {
    pub start: Month,
    pub years: i32,
    pub commitments: Vec<Fraction>,
    pub discount: Fraction,
    pub support_counts: bool,
    pub marketplace: Fraction,
}

impl Deals {
    /// The agreements of a file; what is asked replaces the fields it names in the next one.
    pub fn of(file: &Value, asked: Option<&Value>) -> Deals {
        let today = &file["agreement"];
        // Where only the renewal is known, no figure changes.
        let begun = today.month("start").map(|start| agreement(today, start));
        let next = file.get("next_agreement").map(|next| {
            let after = || month_of(today.text("renewal").expect("a renewal, where no start is given")) + 1;
            let mut next = next.clone();
            for (field, value) in asked.and_then(Value::as_object).into_iter().flatten() {
                if ["discount", "yearly_commitment", "support_counts", "years"].contains(&field.as_str()) {
                    next[field] = value.clone();
                }
            }
            agreement(&next, next.month("start").unwrap_or_else(after))
        });
        Deals { today: begun, next }
    }

    /// Whether the next agreement has begun, which ends the one before it.
    pub fn next_has_begun(&self, month: Month) -> bool {
        self.next.as_ref().is_some_and(|next| next.start <= month)
    }

    /// The share by which an agreement lowers usage in a month; nothing where none runs.
    pub fn discount(&self, month: Month) -> Fraction {
        let deal = if self.next_has_begun(month) { &self.next } else { &self.today };
        match deal {
            Some(deal) if (deal.start..deal.start + deal.years * 12).contains(&month) => deal.discount.clone(),
            _ => zero(),
        }
    }

    /// Which year of a yearly cap a month lies in: the month its years are counted from, and the number of the year.
    pub fn year(&self, start: Month, month: Month) -> (Month, Month) {
        let deal = if self.next_has_begun(month) { &self.next } else { &self.today };
        let from = deal.as_ref().map_or(start, |deal| deal.start);
        (from, (month - from).div_euclid(12))
    }
}

fn agreement(value: &Value, start: Month) -> Agreement {
    let yearly = value.list("yearly_commitment").iter();
    Agreement {
        start,
        years: value.count("years").expect("years"),
        commitments: yearly.map(|one| one.as_str().and_then(decimal).expect("an amount")).collect(),
        discount: value.amount("discount").unwrap_or_else(zero),
        support_counts: value.flag("support_counts").unwrap_or(false),
        marketplace: value.amount("marketplace_monthly").unwrap_or_else(zero),
    }
}

//! The worked examples: fictional figures of five kinds of customers. The page opens with one in which every part of the answer has
//! something to show (a retiring plan, growth, a renewal, a credit with an end, a durable change). The dates are fixed, so that an
//! example gives the same figures to everybody, and no text is read differently in another region.

use super::{Draft, Edit, Field};
use crate::words::examples as words;

/// A case as it would be typed.
type Typed = &'static [(&'static str, &'static str)];

/// The examples by their ids, the one that the page opens with first; `report::examples` words them.
pub const EXAMPLES: [(&str, Typed); 5] =
    [("growing", GROWING), ("saas", SAAS), ("migration", MIGRATION), ("outage", OUTAGE), ("accounts", ACCOUNTS)];

const GROWING: Typed = &[
    ("spend.monthly", "240k"),
    ("spend.annual_growth", "18%"),
    ("plan", "enterprise-on-ramp"),
    ("accounts", "6"),
    ("agreement.renewal", "2027-06-30"),
    ("start", "2026-12"),
    ("months", "36"),
    ("discount_rate", "8%"),
    ("asks.credits[0].trigger", "agreement"),
    ("asks.credits[0].amount", "60k"),
    ("asks.credits[0].start", "2027-07"),
    ("asks.credits[0].months", "12"),
    ("asks.credits[0].release", "even"),
    ("asks.structural.plan_discount_percent", "12%"),
    ("asks.structural.effective", "2027-07"),
];

const SAAS: Typed = &[
    ("spend.monthly", "18k"),
    ("spend.annual_growth", "25%"),
    ("plan", "business"),
    ("accounts", "3"),
    ("start", "2026-12"),
    ("months", "24"),
    ("discount_rate", "8%"),
    ("asks.credits[0].amount", "3k"),
    ("asks.credits[0].start", "2027-01"),
    ("asks.credits[0].months", "12"),
    ("effort.hours", "16"),
    ("effort.hourly_cost", "120"),
    ("effort.success", "20%"),
];

const MIGRATION: Typed = &[
    ("spend.monthly", "400k"),
    ("spend.annual_growth", "8%"),
    ("plan", "enterprise"),
    ("accounts", "20"),
    ("start", "2026-12"),
    ("months", "36"),
    ("discount_rate", "8%"),
    ("agreement.start", "2027-06"),
    ("agreement.years", "3"),
    ("agreement.yearly_commitment[0]", "6m"),
    ("agreement.yearly_commitment[1]", "9m"),
    ("agreement.yearly_commitment[2]", "10m"),
    ("agreement.discount", "9%"),
    ("migrations[0].name", words::DATA_CENTRE),
    ("migrations[0].start", "2027-07"),
    ("migrations[0].ramp_months", "12"),
    ("migrations[0].added_monthly", "350k"),
    ("asks.credits[0].trigger", "migration"),
    ("asks.credits[0].amount", "300k"),
    ("asks.credits[0].start", "2027-06"),
    ("asks.credits[0].months", "12"),
    ("asks.structural.plan_discount_percent", "10%"),
    ("asks.structural.effective", "2027-06"),
];

const OUTAGE: Typed = &[
    ("spend.monthly", "2.4m"),
    ("spend.annual_growth", "6%"),
    ("plan", "enterprise"),
    ("accounts", "45"),
    ("agreement.renewal", "2028-06-30"),
    ("start", "2026-12"),
    ("months", "24"),
    ("discount_rate", "8%"),
    ("agreement.start", "2025-07"),
    ("agreement.years", "3"),
    ("agreement.yearly_commitment[0]", "24m"),
    ("agreement.yearly_commitment[1]", "26m"),
    ("agreement.yearly_commitment[2]", "28m"),
    ("agreement.discount", "12%"),
    ("incidents[0].name", words::CHECKOUT),
    ("incidents[0].started", "2026-11-10 06:40"),
    ("incidents[0].minutes", "260"),
    ("incidents[0].what_failed", words::CHECKOUT_FAILED),
    ("incidents[0].services", words::CHECKOUT_SERVICES),
    ("incidents[0].systems", words::CHECKOUT_SYSTEMS),
    ("incidents[0].revenue_per_hour", "180k"),
    ("incidents[0].engineer_hours", "420"),
    ("incidents[0].hourly_cost", "140"),
    ("asks.credits[0].trigger", "incident"),
    ("asks.credits[0].amount", "300k"),
    ("asks.credits[0].start", "2027-02"),
    ("asks.credits[0].months", "6"),
];

const ACCOUNTS: Typed = &[
    ("spend.monthly", "320k"),
    ("spend.annual_growth", "10%"),
    ("plan", "business-plus"),
    ("accounts", "180"),
    ("agreement.renewal", "2027-09-30"),
    ("start", "2026-12"),
    ("months", "36"),
    ("discount_rate", "8%"),
    ("asks.structural.plan", "enterprise"),
    ("asks.structural.plan_discount_percent", "8%"),
    ("asks.structural.effective", "2027-10"),
];

impl Draft {
    /// The worked example that the page opens with.
    pub fn example() -> Draft {
        Draft::example_of(EXAMPLES[0].0)
    }

    /// The example with this id; empty where there is none.
    pub fn example_of(id: &str) -> Draft {
        let mut draft = Draft::default();
        let Some(place) = EXAMPLES.iter().position(|(known, _)| *known == id) else { return draft };
        for (path, text) in EXAMPLES[place].1 {
            if let Some(field) = Field::of(path) {
                draft.apply(Edit::Set(field, (*text).to_owned()));
            }
        }
        draft.example = Some(place);
        draft
    }

    /// How many fields of the example that this draft began as still hold its text, and how many that has; none of none for a case
    /// that began empty.
    pub fn still_example(&self) -> (usize, usize) {
        let typed = self.example.and_then(|place| EXAMPLES.get(place)).map_or(&[] as Typed, |(_, typed)| typed);
        let same = typed.iter().filter(|(path, text)| Field::of(path).is_some_and(|field| self.text(field) == *text));
        (same.count(), typed.len())
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::calc::{TariffBook, assess};

    #[test]
    fn every_example_is_whole_and_can_be_advised_on() {
        let book = TariffBook::published().expect("the book is sound");
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).expect("a day");
        for (id, typed) in EXAMPLES {
            let example = Draft::example_of(id);
            for (path, text) in typed {
                assert_eq!(Field::of(path).map(|field| example.text(field)), Some(*text), "{id}: {path}");
            }
            assert_eq!(example.still_example(), (typed.len(), typed.len()), "{id}");
            let checked = example.check(&book, today);
            let scenario = checked.scenario.unwrap_or_else(|wrong| panic!("{id}: {wrong:?}"));
            let assessment = assess(&scenario, &book).expect("an example is small");
            assert!(!assessment.advice.actions.is_empty(), "{id} has no advice");
        }
    }
}

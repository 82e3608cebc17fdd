//! The worked example that the page opens with: fictional figures, chosen so that every part of the answer has something to
//! show (a retiring plan, growth, a renewal, a credit with an end, a durable change). The dates are fixed, so that the
//! example gives the same figures to everybody; `tests/golden` holds them.

use super::{Draft, Edit, Field};

const EXAMPLE: [(&str, &str); 15] = [
    ("spend.monthly", "240,000"),
    ("spend.annual_growth", "18 %"),
    ("plan", "enterprise-on-ramp"),
    ("accounts", "6"),
    ("agreement.renewal", "2027-06-30"),
    ("start", "2026-12"),
    ("months", "36"),
    ("discount_rate", "8 %"),
    ("asks.credits[0].trigger", "agreement"),
    ("asks.credits[0].amount", "60,000"),
    ("asks.credits[0].start", "2027-07"),
    ("asks.credits[0].months", "12"),
    ("asks.credits[0].release", "even"),
    ("asks.structural.plan_discount_percent", "12 %"),
    ("asks.structural.effective", "2027-07"),
];

impl Draft {
    /// The worked example.
    pub fn example() -> Draft {
        let mut draft = Draft::default();
        for (path, text) in EXAMPLE {
            if let Some(field) = Field::of(path) {
                draft.apply(Edit::Set(field, text.to_owned()));
            }
        }
        draft
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_of_the_example_is_there() {
        let example = Draft::example();
        for (path, text) in EXAMPLE {
            assert_eq!(Field::of(path).map(|field| example.text(field)), Some(text), "{path}");
        }
    }
}

//! The worked example that the page opens with: fictional figures, chosen so that every part of the answer has something to
//! show (a retiring plan, growth, a renewal, a credit with an end, a durable change). The dates are fixed, so that the
//! example gives the same figures to everybody; `tests/golden` holds them.

use super::{Draft, Field};

const EXAMPLE: [(Field, &str); 15] = [
    (Field::Spend, "240,000"),
    (Field::Growth, "18 %"),
    (Field::Plan, "enterprise-on-ramp"),
    (Field::Accounts, "6"),
    (Field::Renewal, "2027-06-30"),
    (Field::Start, "2026-12"),
    (Field::Horizon, "36"),
    (Field::DiscountRate, "8 %"),
    (Field::CreditTrigger, "agreement"),
    (Field::CreditAmount, "60,000"),
    (Field::CreditStart, "2027-07"),
    (Field::CreditMonths, "12"),
    (Field::CreditRelease, "even"),
    (Field::ChangeDiscount, "12 %"),
    (Field::ChangeFrom, "2027-07"),
];

impl Draft {
    /// The worked example.
    pub fn example() -> Draft {
        let mut draft = Draft::default();
        for (field, text) in EXAMPLE {
            text.clone_into(&mut draft.texts[field.place()]);
        }
        draft
    }
}

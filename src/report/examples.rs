//! What each worked example is about.

/// An example's id, its name, and what it shows.
pub const EXAMPLES: [(&str, &str, &str); 5] = [
    (
        "growing",
        "A growing firm before its renewal",
        "A plan that ends, a lasting discount against a credit that ends, seven months to go.",
    ),
    (
        "saas",
        "A small firm on Business Support",
        "The old plan ends; a small credit without an event: is asking worth the work?",
    ),
    (
        "migration",
        "A data-centre migration",
        "Consumption grows for a year under a new agreement: where the credit\u{2019}s window belongs.",
    ),
    (
        "outage",
        "An enterprise after a major outage",
        "An incident with its record, a credit of goodwill, an agreement that has its rate already.",
    ),
    (
        "accounts",
        "Many accounts on a per-account plan",
        "180 accounts, each with its own minimum, against one pooled plan.",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft;

    #[test]
    fn every_example_has_its_words() {
        assert_eq!(EXAMPLES.map(|(id, ..)| id), draft::EXAMPLES.map(|(id, _)| id));
    }
}

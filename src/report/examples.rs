//! What each worked example is about.

use crate::words::examples as words;

/// An example's id, its name, and what it shows.
pub const EXAMPLES: [(&str, &str, &str); 5] = [
    ("growing", words::GROWING, words::GROWING_SHOWS),
    ("saas", words::SAAS, words::SAAS_SHOWS),
    ("migration", words::MIGRATION, words::MIGRATION_SHOWS),
    ("outage", words::OUTAGE, words::OUTAGE_SHOWS),
    ("accounts", words::ACCOUNTS, words::ACCOUNTS_SHOWS),
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

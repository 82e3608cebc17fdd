//! A sitting in the fragment of a link: every alternative's scenario file. Pure.
//!
//! `case1=` names kind and version; what stands behind it, and how it is opened again, is in `letters`. The text is the compact JSON of
//! the sitting, keyed by name, as in the file. Version 1 stays readable for ever (`tests/links`).

use super::{json, letters::Kind, sitting::Sitting};

pub use super::letters::LinkError;

/// A link of a sitting.
const CASE: Kind = Kind { name: "case", version: 1, most: 1 << 20, older: true };

/// The fragment for a sitting, without `#`.
pub fn pack(sitting: &Sitting) -> String {
    pack_text(&json::compact(&sitting.tree()))
}

/// The same of the text of a sitting's compact JSON.
pub fn pack_text(text: &str) -> String {
    CASE.pack(text)
}

/// Opens a fragment, with or without `#`, a whole address, or what mail and chat made of one.
pub fn open(given: &str) -> Result<Sitting, LinkError> {
    let tree = json::parse(&CASE.open(given)?).map_err(|_| LinkError::Strange)?;
    Sitting::of(tree).ok_or(LinkError::Strange)
}

/// Whether a fragment looks like a link of a sitting, whatever has become of it.
pub fn is_one(fragment: &str) -> bool {
    CASE.is_one(fragment)
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::share::sitting::Named;

    fn sitting() -> Sitting {
        let file = json::parse(
            r#"{"format":"support-scenario","version":1,"start":"2027-01","months":36,"plan":"enterprise"}"#,
        );
        let file = file.expect("sound JSON");
        let other =
            json::parse(r#"{"format":"support-scenario","version":1,"plan":"business-plus"}"#).expect("sound JSON");
        let cases = vec![Named { name: String::new(), file }, Named { name: "Größer, mit Rabatt".into(), file: other }];
        Sitting { cases, editing: 1, tariff: NaiveDate::from_ymd_opt(2026, 11, 23).expect("a day") }
    }

    #[test]
    fn a_sitting_comes_back_from_its_link() {
        let packed = pack(&sitting());
        assert!(packed.starts_with("case1="), "{packed}");
        assert_eq!(open(&packed), Ok(sitting()));
    }

    #[test]
    fn every_cut_is_refused_and_every_changed_character_is_or_changes_nothing() {
        let packed = pack(&sitting());
        for end in 0..packed.len() {
            let said = open(&packed[..end]).expect_err("a cut link");
            assert!(matches!(said, LinkError::Cut | LinkError::Foreign | LinkError::Damaged), "{end}: {said:?}");
        }
        for place in 0..packed.len() {
            for other in "AZaz059-_=.%".chars().filter(|other| !packed[place..].starts_with(*other)) {
                let changed = format!("{}{other}{}", &packed[..place], &packed[place + 1..]);
                // A bit that the packing does not need may change, and nothing with it.
                assert!(open(&changed).is_ok_and(|opened| opened == sitting()) || open(&changed).is_err(), "{changed}");
            }
        }
    }

    #[test]
    fn a_link_that_holds_no_sitting_is_strange() {
        for strange in [
            "",
            "[]",
            "{}",
            "{\"cases\":[{\"file\":{}}]}",
            "{\"tariff\":\"2026-11-23\",\"cases\":[]}",
            "{\"tariff\":\"soon\",\"cases\":[{\"file\":{}}]}",
            "{\"tariff\":\"2026-11-23\",\"cases\":[{\"file\":{}}],\"editing\":4}",
            "{\"tariff\":\"2026-11-23\",\"cases\":[{\"file\":{}}],\"x\":1}",
        ] {
            assert_eq!(open(&pack_text(strange)), Err(LinkError::Strange), "{strange}");
        }
    }
}

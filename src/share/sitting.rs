//! A sitting: every alternative's scenario file with its name, which of them was edited, and the edition of the tariff book that the
//! figures were made under. It travels in a link (`link`), or as a file of its own. Pure.

use chrono::NaiveDate;

use crate::calc::{input::Kind, month, scenario::Tree};

use super::json;

/// How many alternatives a sitting may hold.
const ALTERNATIVES: usize = 4;
/// What the file of a sitting calls itself.
const FORMAT: &str = "support-sitting";
/// Longest file in bytes.
pub const LONGEST: usize = 1 << 20;

/// Everything that a link carries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sitting {
    /// The alternatives in their order; at least one.
    pub cases: Vec<Named>,
    /// Which of them was being edited.
    pub editing: usize,
    /// The edition of the tariff book that the figures were made under, for the files that pin none.
    pub tariff: NaiveDate,
}

/// An alternative with its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// As typed; may be empty.
    pub name: String,
    /// The scenario file, not checked yet.
    pub file: Tree,
}

impl Sitting {
    /// The file of the alternative that was being edited. Where a newer tariff book has come since, the file names the edition that
    /// its figures were made under, unless it pins one itself.
    pub fn edited(&self, newest: NaiveDate) -> Tree {
        self.file(self.editing, newest)
    }

    /// The same of any alternative.
    pub fn file(&self, place: usize, newest: NaiveDate) -> Tree {
        let mut file = self.cases.get(place).map_or(Tree::Null, |case| case.file.clone());
        if let Tree::Map(entries) = &mut file {
            let pinned = entries.iter().any(|(key, _)| key == "tariff");
            if self.tariff != newest && !pinned {
                entries.push(("tariff".to_owned(), Tree::text(self.tariff.to_string())));
            }
        }
        file
    }

    /// What stands in a link.
    pub fn tree(&self) -> Tree {
        let case = |named: &Named| match named.name.is_empty() {
            true => Tree::map([("file", named.file.clone())]),
            false => Tree::map([("name", Tree::text(named.name.as_str())), ("file", named.file.clone())]),
        };
        let cases = Tree::List(self.cases.iter().map(case).collect());
        let tariff = Tree::text(self.tariff.to_string());
        match self.editing {
            0 => Tree::map([("tariff", tariff), ("cases", cases)]),
            place => Tree::map([("tariff", tariff), ("editing", Tree::Number(place.to_string())), ("cases", cases)]),
        }
    }

    /// The sitting of what stands in a link.
    pub fn of(tree: Tree) -> Option<Sitting> {
        let (mut cases, mut editing, mut tariff) = (None, 0, None);
        for (key, value) in entries(tree)? {
            match (key.as_str(), value) {
                ("cases", Tree::List(list)) if cases.is_none() => cases = Some(list),
                ("editing", Tree::Number(place)) => editing = place.parse().ok()?,
                ("tariff", Tree::Text(day)) if tariff.is_none() => tariff = month::day(&day),
                // Of the file of a sitting.
                ("format", Tree::Text(format)) if format == FORMAT => {}
                ("version", Tree::Number(version)) if version == "1" => {}
                _ => return None,
            }
        }
        let cases: Vec<Named> = cases?.into_iter().map(Named::of).collect::<Option<_>>()?;
        let fits = (1..=ALTERNATIVES).contains(&cases.len()) && editing < cases.len();
        tariff.filter(|_| fits).map(|tariff| Sitting { cases, editing, tariff })
    }
}

impl Sitting {
    /// The text of the file of a sitting.
    pub fn text(&self) -> String {
        let mut tree = self.tree();
        if let Tree::Map(entries) = &mut tree {
            let own = [("format", Tree::text(FORMAT)), ("version", Tree::count(1))];
            entries.splice(0..0, own.map(|(key, value)| (key.to_owned(), value)));
        }
        json::print(&tree)
    }

    /// Opens the text of a file: of a sitting, or of one scenario, whose figures are then of the newest edition. The scenarios are not
    /// checked yet.
    pub fn open(text: &str, newest: NaiveDate) -> Result<Sitting, Kind> {
        if text.len() > LONGEST {
            return Err(Kind::FileTooLong { most: LONGEST });
        }
        let tree = json::parse(text.trim_start_matches('\u{feff}')).map_err(Kind::NotJson)?;
        let is_sitting = matches!(&tree, Tree::Map(entries) if entries.iter().any(|(key, _)| key == "cases"));
        match is_sitting {
            true => Sitting::of(tree).ok_or(Kind::NotOneOf { text: String::new(), accepted: vec![FORMAT.to_owned()] }),
            false => {
                let alone = Named { name: String::new(), file: tree };
                Ok(Sitting { cases: vec![alone], editing: 0, tariff: newest })
            }
        }
    }
}

impl Named {
    fn of(tree: Tree) -> Option<Named> {
        let (mut name, mut file) = (String::new(), None);
        for (key, value) in entries(tree)? {
            match (key.as_str(), value) {
                ("name", Tree::Text(text)) => name = text,
                ("file", value) if file.is_none() => file = Some(value),
                _ => return None,
            }
        }
        file.map(|file| Named { name, file })
    }
}

/// What a map holds; nothing of anything else.
pub(super) fn entries(tree: Tree) -> Option<Vec<(String, Tree)>> {
    match tree {
        Tree::Map(entries) => Some(entries),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NEWEST: NaiveDate = NaiveDate::from_ymd_opt(2026, 11, 23).expect("a day");

    #[test]
    fn a_sitting_comes_back_from_its_file_and_a_scenario_is_one_alone() {
        let file = json::parse(r#"{"format":"support-scenario","version":1,"plan":"enterprise"}"#).expect("JSON");
        let named = |name: &str| Named { name: name.to_owned(), file: file.clone() };
        let sitting = Sitting { cases: vec![named("now"), named("then")], editing: 1, tariff: NEWEST };
        assert_eq!(Sitting::open(&sitting.text(), NEWEST), Ok(sitting));
        let alone = Sitting { cases: vec![named("")], editing: 0, tariff: NEWEST };
        assert_eq!(Sitting::open(&json::print(&file), NEWEST), Ok(alone));
    }

    #[test]
    fn what_is_neither_is_refused() {
        assert!(matches!(Sitting::open("no file", NEWEST), Err(Kind::NotJson(_))));
        assert!(matches!(Sitting::open(&" ".repeat(LONGEST + 1), NEWEST), Err(Kind::FileTooLong { .. })));
        assert!(Sitting::open(r#"{"format":"support-sitting","version":2,"cases":[]}"#, NEWEST).is_err());
    }

    #[test]
    fn a_file_under_an_older_edition_is_pinned_to_it() {
        let file = json::parse("{}").expect("JSON");
        let older = NEWEST.pred_opt().expect("a day");
        let sitting = Sitting { cases: vec![Named { name: String::new(), file }], editing: 0, tariff: older };
        assert_eq!(json::compact(&sitting.edited(NEWEST)), r#"{"tariff":"2026-11-22"}"#);
        assert_eq!(json::compact(&sitting.edited(older)), "{}");
    }
}

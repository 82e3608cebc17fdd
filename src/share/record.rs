//! A saved case: everything typed, with its name, when it was saved and what the answer was then. Pure.
//!
//! Records have versions. What an older one says is brought up step by step (`STEPS`) and is kept beside what is written in its place;
//! one that is newer, or damaged, is never written over (`docs/decisions/0036-tabs-versions-damage.md`). Kept records of
//! version 1 stay readable for ever (`tests/kept`).

use super::json;
use crate::calc::scenario::Tree;

/// What a record calls itself.
const FORMAT: &str = "support-kept";
/// The version that is written.
const VERSION: u32 = 1;

/// A saved case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Counts how often it was saved: whoever saves must know the last one.
    pub revision: u32,
    /// What it is called.
    pub name: String,
    /// When it was saved, universal time.
    pub at: String,
    /// The headline figure as it was shown then; empty without an answer.
    pub figure: String,
    /// How the visitor's region writes numbers and dates, by which its texts are read.
    pub habits: String,
    /// Everything typed, as `draft::kept` writes it.
    pub typed: Tree,
}

/// Why a record cannot be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// It is no record, or not whole.
    Damaged,
    /// It was saved by a newer version of the page.
    Newer(u32),
}

/// A step from one version to the next.
type Step = fn(Tree) -> Option<Tree>;

/// How a record of each older version becomes one of the next, the oldest first. There is no older one than the first yet.
const STEPS: [Step; VERSION as usize - 1] = [];

impl Record {
    /// The text that is stored.
    pub fn text(&self) -> String {
        json::compact(&Tree::map([
            ("format", Tree::text(FORMAT)),
            ("version", Tree::count(VERSION)),
            ("revision", Tree::count(self.revision)),
            ("name", Tree::text(self.name.as_str())),
            ("at", Tree::text(self.at.as_str())),
            ("figure", Tree::text(self.figure.as_str())),
            ("habits", Tree::text(self.habits.as_str())),
            ("typed", self.typed.clone()),
        ]))
    }

    /// Reads a stored text; says of which version it was.
    pub fn read(text: &str) -> Result<(Record, u32), Unread> {
        let (tree, version) = climbed(text, &STEPS)?;
        Record::of(tree).map(|record| (record, version)).ok_or(Unread::Damaged)
    }

    fn of(tree: Tree) -> Option<Record> {
        let mut record = Record {
            revision: 0,
            name: String::new(),
            at: String::new(),
            figure: String::new(),
            habits: String::new(),
            typed: Tree::Null,
        };
        let Tree::Map(entries) = tree else { return None };
        for (key, value) in entries {
            match (key.as_str(), value) {
                ("format" | "version", _) => {}
                ("revision", Tree::Number(number)) => record.revision = number.parse().ok()?,
                ("name", Tree::Text(text)) => record.name = text,
                ("at", Tree::Text(text)) => record.at = text,
                ("figure", Tree::Text(text)) => record.figure = text,
                ("habits", Tree::Text(text)) => record.habits = text,
                ("typed", value @ Tree::Map(_)) => record.typed = value,
                _ => return None,
            }
        }
        (record.revision > 0 && record.typed != Tree::Null).then_some(record)
    }
}

/// The tree of a stored text in the newest version, and the version that it was stored in.
fn climbed(text: &str, steps: &[Step]) -> Result<(Tree, u32), Unread> {
    let tree = json::parse(text).map_err(|_| Unread::Damaged)?;
    let Tree::Map(entries) = &tree else { return Err(Unread::Damaged) };
    let entry = |name: &str| entries.iter().find(|(key, _)| key == name).map(|(_, value)| value);
    let version = match (entry("format"), entry("version")) {
        (Some(Tree::Text(format)), Some(Tree::Number(version))) if format == FORMAT => version.parse::<u32>().ok(),
        _ => None,
    };
    let version = version.filter(|version| *version > 0).ok_or(Unread::Damaged)?;
    let known = usize::try_from(version).ok().filter(|version| *version <= steps.len() + 1);
    let first = known.ok_or(Unread::Newer(version))? - 1;
    let climbed = steps[first..].iter().try_fold(tree, |tree, step| step(tree));
    climbed.map(|tree| (tree, version)).ok_or(Unread::Damaged)
}

/// What becomes of a case that is to be saved in the place of what is stored there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saved {
    /// It is stored under this revision.
    There {
        /// The revision.
        revision: u32,
        /// What the case is called by now, where it is stored.
        name: Option<String>,
        /// The text of an older version, which is kept beside it.
        backup: Option<String>,
    },
    /// The very same is there already, under this revision.
    Same(u32),
    /// Somebody else has saved something else since, or what is there cannot be read: both are kept, each as a case of its own. The
    /// name is the other's, where it can be read.
    Apart(Option<String>),
}

/// Decides it. `known` is the compact text of what was typed as whoever saves has seen it stored last, of revision `base`, which
/// is 0 for a new case; `typed` is what is to be stored.
pub fn saved(stored: Option<&str>, base: u32, known: &str, typed: &str) -> Saved {
    let Some(text) = stored else {
        return Saved::There { revision: base.saturating_add(1), name: None, backup: None };
    };
    let Ok((record, version)) = Record::read(text) else { return Saved::Apart(None) };
    let there = json::compact(&record.typed);
    match () {
        () if there == typed => Saved::Same(record.revision),
        // A case that was only renamed since is nobody else's work.
        () if there == known && base > 0 => Saved::There {
            revision: record.revision.max(base).saturating_add(1),
            name: Some(record.name),
            backup: (version < VERSION).then(|| text.to_owned()),
        },
        () => Saved::Apart(Some(record.name)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(revision: u32, typed: &str) -> Record {
        let typed = Tree::map([("cases", Tree::text(typed))]);
        let [name, at, figure, habits] = ["Renewal", "2026-11-26T10:00:00Z", "$1,000", ".,"].map(str::to_owned);
        Record { revision, name, at, figure, habits, typed }
    }

    #[test]
    fn a_record_comes_back_and_what_is_none_is_told_apart() {
        let text = record(7, "a").text();
        assert_eq!(Record::read(&text), Ok((record(7, "a"), 1)));
        let newer = text.replace("\"version\":1", "\"version\":2");
        assert_eq!(Record::read(&newer), Err(Unread::Newer(2)));
        for damaged in [
            "",
            "null",
            "[]",
            "{}",
            "no JSON",
            &text[..text.len() - 1],
            &text.replace("\"version\":1", "\"version\":0"),
            &text.replace("\"version\":1", "\"version\":\"1\""),
            &text.replace(FORMAT, "support-scenario"),
            &text.replace("\"revision\":7", "\"revision\":0"),
            &text.replace("\"revision\":7", "\"revision\":-1"),
            &text.replace("\"name\":\"Renewal\"", "\"name\":1"),
            &text.replace("\"typed\":{\"cases\":\"a\"}", "\"typed\":3"),
            &text.replace("\"figure\"", "\"colour\""),
        ] {
            assert_eq!(Record::read(damaged), Err(Unread::Damaged), "{damaged}");
        }
    }

    #[test]
    fn older_records_climb_one_step_after_the_other() {
        let rename: Step = |tree| match tree {
            Tree::Map(entries) => Some(Tree::Map(entries.into_iter().map(|(key, value)| (key + "!", value)).collect())),
            _ => None,
        };
        let (tree, version) = climbed(&record(1, "a").text(), &[rename, rename]).expect("two steps up");
        assert!(json::compact(&tree).contains("\"name!!\""));
        assert_eq!(version, 1);
        let second = record(1, "a").text().replace("\"version\":1", "\"version\":2");
        let (tree, version) = climbed(&second, &[rename, rename]).expect("one step up");
        assert!(json::compact(&tree).contains("\"name!\"") && version == 2);
        assert_eq!(climbed(&second.replace(":2", ":4"), &[rename, rename]).map(|_| ()), Err(Unread::Newer(4)));
        assert_eq!(climbed(&second, &[rename, |_| None]).map(|_| ()), Err(Unread::Damaged));
    }

    #[test]
    fn nothing_that_somebody_else_saved_is_written_over() {
        let text = |typed: &str| json::compact(&record(1, typed).typed);
        let (before, mine) = (text("before"), text("mine"));
        let saves = |stored: Option<&str>, base| saved(stored, base, &before, &mine);
        let there =
            |revision, name: Option<&str>| Saved::There { revision, name: name.map(str::to_owned), backup: None };
        assert_eq!(saves(None, 0), there(1, None));
        assert_eq!(saves(None, 3), there(4, None), "what was deleted meanwhile is saved anew");
        assert_eq!(saves(Some(&record(3, "before").text()), 3), there(4, Some("Renewal")));
        assert_eq!(saves(Some(&record(5, "before").text()), 3), there(6, Some("Renewal")), "it was renamed meanwhile");
        let apart = Saved::Apart(Some("Renewal".to_owned()));
        let other = record(4, "theirs").text();
        assert_eq!(saves(Some(&other), 3), apart);
        assert_eq!(saves(Some(&record(3, "before").text()), 0), apart, "a new case never takes the place of another");
        assert_eq!(saves(Some(&record(4, "mine").text()), 3), Saved::Same(4));
        let newer = other.replace("\"version\":1", "\"version\":2");
        for unread in ["no record", &newer] {
            assert_eq!(saves(Some(unread), 3), Saved::Apart(None));
        }
    }
}

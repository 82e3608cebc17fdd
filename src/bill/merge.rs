//! Lays what was imported over a scenario: what was imported wins, and what it replaced is listed.
//!
//! Terms are laid over term by term and actuals month by month; accounts, plan and credits in hand as a whole. A credit whose
//! window ended before the scenario's first month is left away: nothing of it can be used, and it is listed too.

use crate::calc::{Month, scenario::Tree};

use super::Import;

/// A scenario with the import laid over it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged {
    /// The scenario, as a file has it; not checked.
    pub scenario: Tree,
    /// Paths of the fields of the scenario below whose value was another one.
    pub replaced: Vec<String>,
    /// Names of the imported credits that ended before the scenario begins.
    pub ended: Vec<String>,
}

impl Import {
    /// Lays the imported parts over a scenario. A base that is no map counts as an empty one.
    pub fn into_scenario(self, base: &Tree) -> Merged {
        let mut merged = Merged { scenario: Tree::Map(entries(base).to_vec()), replaced: vec![], ended: vec![] };
        let start = find(base, "start").and_then(month);
        for (key, part) in entries(&self.scenario) {
            let part = match (key.as_str(), part) {
                ("terms", part) => over(find(base, key), part, "terms.", &mut merged.replaced),
                ("actuals", Tree::List(months)) => actuals(find(base, key), months, &mut merged.replaced),
                ("credits_in_hand", Tree::List(credits)) => still_usable(credits, start, &mut merged.ended),
                (_, part) => part.clone(),
            };
            let whole = !matches!(key.as_str(), "terms" | "actuals");
            if whole && find(base, key).is_some_and(|old| *old != part) {
                merged.replaced.push(key.clone());
            }
            put(&mut merged.scenario, key, part);
        }
        merged
    }
}

fn entries(tree: &Tree) -> &[(String, Tree)] {
    match tree {
        Tree::Map(entries) => entries,
        _ => &[],
    }
}

fn find<'t>(tree: &'t Tree, key: &str) -> Option<&'t Tree> {
    entries(tree).iter().find(|(name, _)| name == key).map(|(_, value)| value)
}

fn month(tree: &Tree) -> Option<Month> {
    match tree {
        Tree::Text(text) => Month::parse(text),
        _ => None,
    }
}

/// Replaces a key's value where it stands, or adds it at the end.
fn put(map: &mut Tree, key: &str, value: Tree) {
    let Tree::Map(entries) = map else { return };
    match entries.iter_mut().find(|(name, _)| name == key) {
        Some((_, old)) => *old = value,
        None => entries.push((key.to_owned(), value)),
    }
}

/// A map laid over another, key by key.
fn over(base: Option<&Tree>, part: &Tree, path: &str, replaced: &mut Vec<String>) -> Tree {
    let mut merged = Tree::Map(base.map(entries).unwrap_or_default().to_vec());
    for (key, value) in entries(part) {
        if find(&merged, key).is_some_and(|old| old != value) {
            replaced.push(format!("{path}{key}"));
        }
        put(&mut merged, key, value.clone());
    }
    merged
}

/// Closed months: an imported one takes the place of the same month, the others follow.
fn actuals(base: Option<&Tree>, imported: &[Tree], replaced: &mut Vec<String>) -> Tree {
    let mut months = match base {
        Some(Tree::List(months)) => months.clone(),
        _ => vec![],
    };
    for entry in imported {
        let stated = find(entry, "month");
        match months.iter().position(|known| find(known, "month") == stated) {
            Some(place) => months[place] = over(Some(&months[place]), entry, &format!("actuals[{place}]."), replaced),
            None => months.push(entry.clone()),
        }
    }
    Tree::List(months)
}

/// Credits whose window does not end before the scenario begins.
fn still_usable(credits: &[Tree], start: Option<Month>, ended: &mut Vec<String>) -> Tree {
    let over = |credit: &&Tree| {
        let length = match find(credit, "months") {
            Some(Tree::Number(months)) => months.parse().unwrap_or(0),
            _ => 0,
        };
        let window = find(credit, "start").and_then(month).map(|first| first.plus(length));
        matches!((window, start), (Some(window), Some(start)) if window <= start)
    };
    let (past, usable): (Vec<&Tree>, Vec<&Tree>) = credits.iter().partition(over);
    for credit in past {
        if let Some(Tree::Text(name)) = find(credit, "name") {
            ended.push(name.clone());
        }
    }
    Tree::List(usable.into_iter().cloned().collect())
}

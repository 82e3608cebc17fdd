//! Walks a tree with the path of where it stands, and gathers what is wrong instead of stopping at the first.

use std::cell::RefCell;

use super::{
    bounds,
    problem::{Found, Kind, Problem, Wanted},
    tree::Tree,
};

/// Gathers the problems of one reading.
#[derive(Default)]
pub(super) struct Problems(RefCell<Vec<Problem>>);

impl Problems {
    pub(super) fn add(&self, field: &str, kind: Kind) {
        self.0.borrow_mut().push(Problem { field: field.to_owned(), kind });
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.borrow().is_empty()
    }

    pub(super) fn into_list(self) -> Vec<Problem> {
        self.0.into_inner()
    }
}

/// One value and where it stands.
#[derive(Clone)]
pub(super) struct At<'t> {
    pub(super) tree: &'t Tree,
    pub(super) path: String,
    pub(super) problems: &'t Problems,
}

impl<'t> At<'t> {
    /// Notes what is wrong here.
    pub(super) fn wrong<T>(&self, kind: Kind) -> Option<T> {
        self.problems.add(&self.path, kind);
        None
    }

    /// Notes that another type was wanted.
    pub(super) fn mistyped<T>(&self, wanted: Wanted) -> Option<T> {
        let found = match self.tree {
            Tree::Null => Found::Null,
            Tree::Bool(_) => Found::Bool,
            Tree::Number(_) => Found::Number,
            Tree::Text(_) => Found::Text,
            Tree::List(_) => Found::List,
            Tree::Map(_) => Found::Map,
        };
        self.wrong(Kind::Type { wanted, found })
    }

    /// The entries of a list, not too many of them, each read; nothing where any failed.
    pub(super) fn list<T>(&self, read: impl Fn(At<'t>) -> Option<T>) -> Option<Vec<T>> {
        let Tree::List(entries) = self.tree else { return self.mistyped(Wanted::List) };
        if entries.len() > bounds::ENTRIES {
            return self.wrong(Kind::TooMany);
        }
        let entry = |(i, tree)| read(At { tree, path: format!("{}[{i}]", self.path), problems: self.problems });
        // Every entry is read before the first failure counts, so that all problems are named.
        entries.iter().enumerate().map(entry).collect::<Vec<_>>().into_iter().collect()
    }

    /// The fields of a map, every key known and standing once.
    pub(super) fn map(self, known: &[&'static str], unsupported: &[&'static str]) -> Option<Fields<'t>> {
        let Tree::Map(entries) = self.tree else { return self.mistyped(Wanted::Map) };
        let fields = Fields { entries, path: self.path, problems: self.problems };
        for (place, (key, _)) in entries.iter().enumerate() {
            let path = fields.path_of(key);
            if entries[..place].iter().any(|(earlier, _)| earlier == key) {
                fields.problems.add(&path, Kind::Repeated);
            } else if unsupported.contains(&key.as_str()) {
                fields.problems.add(&path, Kind::Unsupported);
            } else if !known.contains(&key.as_str()) {
                fields.problems.add(&path, Kind::Unknown { accepted: known.to_vec() });
            }
        }
        Some(fields)
    }
}

/// The fields of a map.
pub(super) struct Fields<'t> {
    entries: &'t [(String, Tree)],
    path: String,
    problems: &'t Problems,
}

impl<'t> Fields<'t> {
    /// A field's path; the beginning of a key is enough to find it.
    pub(super) fn path_of(&self, key: &str) -> String {
        let key: String = key.chars().take(bounds::TEXT).collect();
        if self.path.is_empty() { key } else { format!("{}.{key}", self.path) }
    }

    /// A field that may be left out: the outer option says whether it stands there, the inner whether it could be read.
    pub(super) fn optional<T>(&self, key: &str, read: impl FnOnce(At<'t>) -> Option<T>) -> Option<Option<T>> {
        let (_, tree) = self.entries.iter().find(|(name, _)| name == key)?;
        Some(read(At { tree, path: self.path_of(key), problems: self.problems }))
    }

    /// As `optional`, where absent and unreadable come to the same (the problem is noted).
    pub(super) fn maybe<T>(&self, key: &str, read: impl FnOnce(At<'t>) -> Option<T>) -> Option<T> {
        self.optional(key, read).flatten()
    }

    /// A field that must stand there.
    pub(super) fn required<T>(&self, key: &str, read: impl FnOnce(At<'t>) -> Option<T>) -> Option<T> {
        self.optional(key, read).unwrap_or_else(|| {
            self.problems.add(&self.path_of(key), Kind::Missing);
            None
        })
    }
}

//! Walks a tree with the path of where it stands, and gathers what is wrong instead of stopping at the first.
//!
//! A path is a chain of steps and becomes text only where there is a problem. What is generic stays small: it is compiled
//! anew for every field, and most of what it does is the same for all of them.

use std::cell::RefCell;

use super::{Found, Kind, Problem, Tree, Wanted, bounds};

/// Gathers the problems of one reading.
#[derive(Default)]
pub struct Problems(RefCell<Vec<Problem>>);

impl Problems {
    /// Notes one.
    pub fn add(&self, field: impl Into<String>, kind: Kind) {
        self.0.borrow_mut().push(Problem { field: field.into(), kind });
    }

    /// True while nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.0.borrow().is_empty()
    }

    /// All of them, in the order in which they were found.
    pub fn into_list(self) -> Vec<Problem> {
        self.0.into_inner()
    }
}

/// One step of a path.
#[derive(Clone, Copy)]
enum Step<'a> {
    Key(&'a str),
    Entry(usize),
}

/// Where a value stands: the steps from the top of the file.
#[derive(Clone, Copy, Default)]
struct Path<'a>(Option<(&'a Path<'a>, Step<'a>)>);

impl Path<'_> {
    /// `asks.credits[0].amount`; the beginning of a key is enough to find it.
    fn text(&self) -> String {
        let Some((parent, step)) = self.0 else { return String::new() };
        let mut text = parent.text();
        match step {
            Step::Entry(place) => text.push_str(&format!("[{place}]")),
            Step::Key(key) => {
                if !text.is_empty() {
                    text.push('.');
                }
                text.extend(key.chars().take(bounds::TEXT));
            }
        }
        text
    }
}

/// One value and where it stands.
#[derive(Clone, Copy)]
pub struct At<'a> {
    /// The value.
    pub tree: &'a Tree,
    path: Path<'a>,
    problems: &'a Problems,
}

impl<'a> At<'a> {
    /// The top of a file.
    pub fn top(tree: &'a Tree, problems: &'a Problems) -> At<'a> {
        At { tree, path: Path::default(), problems }
    }

    /// A value below this one, by its name.
    pub fn below(&'a self, key: &'a str, tree: &'a Tree) -> At<'a> {
        At { tree, path: Path(Some((&self.path, Step::Key(key)))), problems: self.problems }
    }

    fn entry(&'a self, place: usize, tree: &'a Tree) -> At<'a> {
        At { tree, path: Path(Some((&self.path, Step::Entry(place)))), problems: self.problems }
    }

    /// Notes what is wrong here.
    pub fn wrong<T>(&self, kind: Kind) -> Option<T> {
        self.wrong_in("", kind)
    }

    /// Notes what is wrong in a part of this value: `[0].from`.
    pub fn wrong_in<T>(&self, part: &str, kind: Kind) -> Option<T> {
        self.problems.add(self.path.text() + part, kind);
        None
    }

    /// Notes that another type was wanted.
    pub fn mistyped<T>(&self, wanted: Wanted) -> Option<T> {
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

    fn entries(&self) -> Option<&'a [Tree]> {
        let Tree::List(entries) = self.tree else { return self.mistyped(Wanted::List) };
        if entries.len() > bounds::ENTRIES {
            return self.wrong(Kind::TooMany);
        }
        Some(entries)
    }

    /// The entries of a list, not too many of them, each read; nothing where any failed.
    pub fn list<T>(&self, read: impl Fn(At) -> Option<T>) -> Option<Vec<T>> {
        let entries = self.entries()?;
        let mut list = Vec::new();
        // Every entry is read before the first failure counts, so that all problems are named.
        for (place, tree) in entries.iter().enumerate() {
            list.extend(read(self.entry(place, tree)));
        }
        (list.len() == entries.len()).then_some(list)
    }

    /// The fields of a map, every key known and standing once.
    pub fn map(&self, known: &[&'static str]) -> Option<Fields<'a>> {
        let Tree::Map(entries) = self.tree else { return self.mistyped(Wanted::Map) };
        if entries.len() > bounds::ENTRIES {
            return self.wrong(Kind::TooMany);
        }
        for (place, (key, tree)) in entries.iter().enumerate() {
            let field = self.below(key, tree);
            if entries[..place].iter().any(|(earlier, _)| earlier == key) {
                field.wrong::<()>(Kind::Repeated);
            } else if !known.contains(&key.as_str()) {
                field.wrong::<()>(Kind::Unknown { accepted: known.to_vec() });
            }
        }
        Some(Fields { entries, map: *self })
    }
}

/// The fields of a map.
pub struct Fields<'a> {
    entries: &'a [(String, Tree)],
    map: At<'a>,
}

impl Fields<'_> {
    /// A field that may be left out.
    pub fn find<'f>(&'f self, key: &'f str) -> Option<At<'f>> {
        let (_, tree) = self.entries.iter().find(|(name, _)| name == key)?;
        Some(self.map.below(key, tree))
    }

    fn need<'f>(&'f self, key: &'f str) -> Option<At<'f>> {
        self.find(key).or_else(|| self.map.below(key, self.map.tree).wrong(Kind::Missing))
    }

    /// Notes what is wrong with a field, whether it is there or not.
    pub fn wrong_at(&self, key: &str, kind: Kind) {
        self.map.below(key, self.map.tree).wrong::<()>(kind);
    }

    /// Reads a field that may be left out: the outer option says whether it stands there, the inner whether it could be read.
    pub fn optional<T>(&self, key: &str, read: impl FnOnce(At) -> Option<T>) -> Option<Option<T>> {
        self.find(key).map(read)
    }

    /// As `optional`, where absent and unreadable come to the same (the problem is noted).
    pub fn maybe<T>(&self, key: &str, read: impl FnOnce(At) -> Option<T>) -> Option<T> {
        self.find(key).and_then(read)
    }

    /// A field that must stand there.
    pub fn required<T>(&self, key: &str, read: impl FnOnce(At) -> Option<T>) -> Option<T> {
        self.need(key).and_then(read)
    }

    /// A field that must stand there and may be null: the outer option says whether it could be read.
    pub fn nullable<T>(&self, key: &str, read: impl FnOnce(At) -> Option<T>) -> Option<Option<T>> {
        match self.need(key)? {
            At { tree: Tree::Null, .. } => Some(None),
            at => read(at).map(Some),
        }
    }
}

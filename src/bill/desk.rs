//! The account of every field: recognises a response, checks its types, gathers what its readers say became of each value,
//! and in the end lists every leaf once.
//!
//! What is said of a branch holds for every leaf below it that nothing nearer speaks of; a leaf that nobody speaks of is left
//! out for the reason its shape gives. Nothing that is said makes an unknown field known.

use std::collections::{BTreeMap, BTreeSet};

use crate::calc::scenario::{Found, Kind, Problem, Tree, Wanted};

use super::{
    fate::{Doubt, Fate, Reason, Told},
    node::Node,
    shape::{Member, Response, Shape},
};

/// Gathers what is said and what is wrong.
pub struct Desk {
    several: bool,
    said: BTreeMap<(usize, String), Fate>,
    problems: Vec<Problem>,
}

impl Desk {
    /// For so many responses.
    pub fn new(files: usize) -> Desk {
        Desk { several: files > 1, said: BTreeMap::new(), problems: vec![] }
    }

    /// Says what became of a value and of all below it.
    pub fn say(&mut self, node: &Node, fate: Fate) {
        self.said.insert((node.file, node.path.clone()), fate);
    }

    /// Says it of the value under a key, if there is one.
    pub fn say_of(&mut self, node: &Node, key: &str, fate: Fate) {
        if let Some(value) = node.get(key) {
            self.say(&value, fate);
        }
    }

    /// Leaves out a value and all below it of which nothing nearer is said.
    pub fn leave_out(&mut self, node: &Node, reason: Reason) {
        self.say(node, Fate::LeftOut(reason));
    }

    /// Says that a value, and all below it, is not understood.
    pub fn doubt(&mut self, node: &Node, doubt: Doubt) {
        self.say(node, Fate::NotUnderstood(doubt));
    }

    /// Notes what is wrong with a value.
    pub fn problem(&mut self, node: &Node, kind: Kind) {
        let field = match (self.several, node.path.is_empty()) {
            (false, _) => node.path.clone(),
            (true, true) => format!("[{}]", node.file),
            (true, false) => format!("[{}].{}", node.file, node.path),
        };
        self.problems.push(Problem { field, kind });
    }

    /// All problems so far, if any.
    pub fn sound(&mut self) -> Result<(), Vec<Problem>> {
        if self.problems.is_empty() { Ok(()) } else { Err(std::mem::take(&mut self.problems)) }
    }

    /// Which response this is, its types checked.
    pub fn recognise<'a>(&mut self, top: Node<'a>) -> Option<(Response, Node<'a>)> {
        let Tree::Map(entries) = top.tree else {
            self.mistyped(&top, Wanted::Map);
            return None;
        };
        let own =
            |response: &Response| entries.iter().filter(|(key, _)| response.own().contains(&key.as_str())).count();
        // The first of those with the most fields of its own.
        let best = Response::ALL.into_iter().rev().max_by_key(own).filter(|best| own(best) > 0);
        let Some(response) = best else {
            let keys: Vec<&str> = entries.iter().take(4).map(|(key, _)| key.as_str()).collect();
            let accepted = Response::ALL.map(|response| response.command().to_owned()).to_vec();
            self.problem(&top, Kind::NotOneOf { text: keys.join(", ").chars().take(80).collect(), accepted });
            return None;
        };
        self.check_members(&top, response.members());
        Some((response, top))
    }

    fn mistyped(&mut self, node: &Node, wanted: Wanted) {
        let found = match node.tree {
            Tree::Null => Found::Null,
            Tree::Bool(_) => Found::Bool,
            Tree::Number(_) => Found::Number,
            Tree::Text(_) => Found::Text,
            Tree::List(_) => Found::List,
            Tree::Map(_) => Found::Map,
        };
        self.problem(node, Kind::Type { wanted, found });
    }

    fn check(&mut self, node: &Node, shape: &Shape) {
        match (shape, node.tree) {
            (_, Tree::Null)
            | (Shape::Text, Tree::Text(_))
            | (Shape::Amount | Shape::Moment, Tree::Text(_) | Tree::Number(_))
            | (Shape::Count, Tree::Number(_))
            | (Shape::Flag, Tree::Bool(_)) => {}
            (Shape::List(shape), Tree::List(_)) => node.entries().iter().for_each(|entry| self.check(entry, shape)),
            (Shape::Map(members), Tree::Map(_)) => self.check_members(node, members),
            (Shape::Text, _) => self.mistyped(node, Wanted::Text),
            (Shape::Amount, _) => self.mistyped(node, Wanted::Decimal),
            (Shape::Moment, _) => self.mistyped(node, Wanted::Date),
            (Shape::Count, _) => self.mistyped(node, Wanted::Count),
            (Shape::Flag, _) => self.mistyped(node, Wanted::Bool),
            (Shape::List(_), _) => self.mistyped(node, Wanted::List),
            (Shape::Map(_), _) => self.mistyped(node, Wanted::Map),
        }
    }

    fn check_members(&mut self, node: &Node, members: &[Member]) {
        let mut seen = BTreeSet::new();
        for (key, value) in below(node) {
            if !seen.insert(key) {
                self.problem(&value, Kind::Repeated);
            }
            match member(members, key) {
                Some(Member(_, shape, _)) => self.check(&value, shape),
                None => self.check_unknown(&value),
            }
        }
    }

    /// Of what nobody knows, only that no key stands twice: each leaf must have a path of its own.
    fn check_unknown(&mut self, node: &Node) {
        match node.tree {
            Tree::Map(_) => self.check_members(node, &[]),
            Tree::List(_) => node.entries().iter().for_each(|entry| self.check_unknown(entry)),
            _ => {}
        }
    }

    /// Every leaf of a response and what became of it.
    pub fn account(&self, response: Response, top: &Node) -> Vec<Told> {
        let mut told = vec![];
        let shape = Shape::Map(response.members());
        self.tell(top, Some((&shape, Reason::Empty)), None, &mut told);
        told
    }

    fn tell(&self, node: &Node, known: Option<(&Shape, Reason)>, branch: Option<&Fate>, told: &mut Vec<Told>) {
        let said = self.said.get(&(node.file, node.path.clone())).or(branch);
        match (node.tree, known) {
            (Tree::Map(entries), _) if !entries.is_empty() => {
                for (key, value) in below(node) {
                    let known = match known {
                        Some((Shape::Map(members), _)) => {
                            member(members, key).map(|Member(_, shape, why)| (shape, *why))
                        }
                        _ => None,
                    };
                    self.tell(&value, known, said, told);
                }
            }
            (Tree::List(entries), _) if !entries.is_empty() => {
                let known = match known {
                    Some((Shape::List(shape), why)) => Some((*shape, why)),
                    _ => None,
                };
                node.entries().iter().for_each(|entry| self.tell(entry, known, said, told));
            }
            (_, None) => told.push(leaf(node, Fate::NotUnderstood(Doubt::UnknownField))),
            (Tree::Null | Tree::Map(_) | Tree::List(_), Some(_)) => told.push(leaf(node, Fate::LeftOut(Reason::Empty))),
            (_, Some((_, why))) => told.push(leaf(node, said.cloned().unwrap_or(Fate::LeftOut(why)))),
        }
    }
}

fn leaf(node: &Node, fate: Fate) -> Told {
    Told { file: node.file, field: node.path.clone(), fate }
}

fn member<'m>(members: &'m [Member], key: &str) -> Option<&'m Member> {
    members.iter().find(|Member(name, ..)| *name == key)
}

/// The values of a map with their keys, those that stand twice included.
fn below<'a>(node: &Node<'a>) -> Vec<(&'a str, Node<'a>)> {
    let Tree::Map(entries) = node.tree else { return vec![] };
    entries.iter().map(|(key, value)| (key.as_str(), node.below(key, value))).collect()
}

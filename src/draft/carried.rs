//! What an opened file says and no text of the form can: carried beside the texts, so that it is computed with, survives undo and is
//! saved and shared again.
//!
//! A value that its field cannot be read to is carried as long as the field's text stays (part of an hour, a range). What has no field
//! is carried by its path; in a row of a list it moves and goes with its row.

use super::{Field, file::at};
use crate::calc::scenario::Tree;

/// Where the edition stands that a file is pinned to.
pub(super) const TARIFF: &str = "tariff";
/// What has no text when it is empty, and yet says something: no further charges in the place of today's, a change of nothing.
pub(super) const EMPTY: [&str; 4] =
    ["terms.additional_charges", "asks.structural.additional_charges", "asks.structural", "effort"];
/// The account that bought a commitment: carried as the account's row, so that it is still meant when it is called otherwise.
pub(super) const BUYER: &str = "commitment_discounts[#].account";
/// What has no field in the form. A list's row is `[#]`.
const UNFIELDED: [&str; 28] = [
    TARIFF,
    "partition",
    "buys_through",
    "accounts[#].monthly",
    "accounts[#].plan",
    "terms.maximum_charge",
    "terms.maximum_yearly_charge",
    "terms.until",
    BUYER,
    "agreement.requires_plan",
    "next_agreement",
    "asks.credits[#].opening",
    "asks.credits[#].floor",
    "asks.credits[#].chance",
    "asks.credits[#].granted",
    "asks.credits[#].answer",
    "asks.structural.maximum_charge",
    "asks.structural.maximum_yearly_charge",
    "asks.structural.until",
    "asks.structural.opening",
    "asks.structural.floor",
    "asks.structural.chance",
    "asks.structural.granted",
    "asks.structural.answer",
    "asks.agreement",
    "need",
    "leverage",
    "bill",
];

/// What has no field: its path, with the row of a list apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Beside {
    /// The path, with `[#]` for the row.
    pub(super) pattern: &'static str,
    /// The row; 0 outside a list.
    pub(super) row: usize,
}

impl Beside {
    /// That of a path; none where nothing of it is carried.
    pub(super) fn of(path: &str) -> Option<Beside> {
        let all = EMPTY.into_iter().chain(UNFIELDED);
        all.filter_map(|pattern| Beside::at(pattern, path)).next()
    }

    /// A path that is of this pattern.
    fn at(pattern: &'static str, path: &str) -> Option<Beside> {
        let Some((list, rest)) = pattern.split_once("[#]") else {
            return (pattern == path).then_some(Beside { pattern, row: 0 });
        };
        let row = path.strip_prefix(list)?.strip_prefix('[')?.strip_suffix(rest)?.strip_suffix(']')?;
        Some(Beside { pattern, row: row.parse().ok()? })
    }

    /// The list that it is in a row of.
    pub(super) fn list(self) -> Option<&'static str> {
        self.pattern.split_once("[#]").map(|(list, _)| list)
    }

    /// The path in a row.
    pub(super) fn path_in(self, row: usize) -> String {
        self.pattern.replacen("[#]", &format!("[{row}]"), 1)
    }

    /// The path in its own row.
    pub(super) fn path(self) -> String {
        self.path_in(self.row)
    }
}

/// What a file says and no text can.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Carried {
    /// The field, the text that stands for it, and what it is.
    pub(super) fields: Vec<(Field, String, Tree)>,
    /// What has no field.
    pub(super) beside: Vec<(Beside, Tree)>,
}

impl Carried {
    /// Carries what has no field in a file.
    pub(super) fn take(&mut self, file: &Tree, entries: impl Fn(&str) -> usize) {
        for pattern in UNFIELDED {
            let rows = pattern.split_once("[#]").map_or(1, |(list, _)| entries(list));
            for beside in (0..rows).map(|row| Beside { pattern, row }) {
                let leaf = at(file, &beside.path()).cloned();
                let leaf = if pattern == BUYER { leaf.and_then(|name| row_of(file, &name)) } else { leaf };
                self.beside.extend(leaf.map(|leaf| (beside, leaf)));
            }
        }
    }

    /// Carries one thing by its path.
    pub(super) fn hold(&mut self, path: &str, leaf: Tree) {
        self.beside.extend(Beside::of(path).map(|beside| (beside, leaf)));
    }

    /// A row of a list is gone.
    pub(super) fn remove(&mut self, list: &str, row: usize) {
        self.fields.retain(|(field, ..)| field.list() != Some(list) || field.row() != row);
        for (field, ..) in &mut self.fields {
            if field.list() == Some(list) && field.row() > row {
                *field = field.in_row(field.row() - 1);
            }
        }
        self.beside.retain(|(beside, _)| beside.list() != Some(list) || beside.row != row);
        for (beside, _) in &mut self.beside {
            if beside.list() == Some(list) && beside.row > row {
                beside.row -= 1;
            }
        }
        if list == "accounts" {
            self.remove_account(row);
        }
    }

    /// What named the account of that row names nobody any more.
    fn remove_account(&mut self, row: usize) {
        self.beside.retain(|(beside, leaf)| beside.pattern != BUYER || count(leaf) != Some(row));
        for (beside, leaf) in &mut self.beside {
            if let Some(known) = count(leaf).filter(|known| beside.pattern == BUYER && *known > row) {
                *leaf = Tree::Number((known - 1).to_string());
            }
        }
    }

    /// The newest edition holds.
    pub(super) fn unpin(&mut self) {
        self.beside.retain(|(beside, _)| beside.pattern != TARIFF);
    }
}

/// The row that a count says.
pub(super) fn count(leaf: &Tree) -> Option<usize> {
    match leaf {
        Tree::Number(count) => count.parse().ok(),
        _ => None,
    }
}

/// The row of the account of that name.
fn row_of(file: &Tree, name: &Tree) -> Option<Tree> {
    let Some(Tree::List(accounts)) = at(file, "accounts") else { return None };
    let row = accounts.iter().position(|account| at(account, "name") == Some(name))?;
    Some(Tree::Number(row.to_string()))
}

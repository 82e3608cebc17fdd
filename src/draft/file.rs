//! The tree of the scenario file that a draft makes, and where in it each field of the form stands.
//!
//! A row that is empty is not in the file, so rows may stand at another place there than in the form. What only belongs to
//! something that was not asked for (the window of a credit without an amount) is left out and cannot be wrong.

use crate::calc::scenario::Tree;

use super::{
    Draft, Field, Reading,
    carried::{BUYER, Beside, count},
    check::Readings,
};

/// Defaults that are written into the file, since the contract wants the field or the reader should see it.
const WRITTEN: [&str; 8] = [
    "start",
    "months",
    "agreement.kind",
    "asks.credits[#].name",
    "asks.credits[#].start",
    "asks.credits[#].months",
    "asks.credits[#].release",
    "asks.structural.effective",
];
const MONTHS: &str = "spend.months";
const RENEWAL: &str = "agreement.renewal";
const REQUIRED: &str = "agreement.requires_plan";

/// A file in the making.
#[derive(Debug)]
pub(super) struct File {
    /// The file.
    pub tree: Tree,
    /// The path of every field that counts.
    pub places: Vec<(String, Field)>,
    /// Fields without which what was typed beside them says nothing, and which the reader of files cannot miss.
    pub missing: Vec<Field>,
}

/// Makes the file of a draft.
pub(super) fn of(draft: &Draft, readings: &Readings) -> File {
    let scope = Scope::of(draft);
    let tree = Tree::map([("format", Tree::text("support-scenario")), ("version", Tree::count(1))]);
    let mut file = File { tree, places: Vec::new(), missing: Vec::new() };
    // Always there, so that the reader misses the amount and not the whole section.
    put(&mut file.tree, "spend", Tree::Map(vec![]));
    for field in draft.fields().filter(|field| scope.holds(*field) && field.list() != Some(MONTHS)) {
        let row = (0..field.row()).filter(|row| scope.holds(field.in_row(*row))).count();
        let path = field.path_in_row(row);
        file.write(field, &path, readings);
        file.places.push((path, field));
        // What is wrong with a whole list is told at its first row.
        if let (Some(list), 0) = (field.list(), row) {
            file.places.push((list.to_owned(), field));
        }
    }
    file.explicit_months(&scope, readings);
    for (beside, leaf) in draft.beside() {
        file.carry(beside, leaf, &scope, readings);
    }
    file
}

impl File {
    fn write(&mut self, field: Field, path: &str, readings: &Readings) {
        let leaf = match readings.of(field) {
            Reading::Default(inner) if WRITTEN.contains(&field.pattern()) => inner.leaf(),
            reading => reading.leaf(),
        };
        if let Some(leaf) = leaf {
            put(&mut self.tree, path, leaf);
        }
    }

    /// Writes what has no field, in its row where that is in the file.
    fn carry(&mut self, beside: Beside, leaf: &Tree, scope: &Scope, readings: &Readings) {
        let row = match beside.list() {
            Some(list) if !scope.row_holds(list, beside.row) => return,
            Some(list) => (0..beside.row).filter(|row| scope.row_holds(list, *row)).count(),
            None => 0,
        };
        // What an agreement requires says nothing where there is none.
        if beside.pattern == REQUIRED && at(&self.tree, "agreement").is_none() {
            return;
        }
        let buyer = || readings.of(Field::of("accounts[0].name")?.in_row(count(leaf)?)).leaf();
        let leaf = if beside.pattern == BUYER { buyer() } else { Some(leaf.clone()) };
        let path = beside.path_in(row);
        if let (Some(leaf), None) = (leaf, at(&self.tree, &path)) {
            put(&mut self.tree, &path, leaf);
        }
    }

    /// Explicit months are a map: the month is the key, the amount the value. A month given twice stands there twice, for the
    /// reader to refuse.
    fn explicit_months(&mut self, scope: &Scope, readings: &Readings) {
        let (Some(month), Some(amount)) = (Field::of("spend.months[0].month"), Field::of("spend.months[0].amount"))
        else {
            return;
        };
        let mut entries = Vec::new();
        let rows = (0..scope.draft.rows(MONTHS)).map(|row| (month.in_row(row), amount.in_row(row)));
        for (month, amount) in rows.filter(|(month, _)| scope.holds(*month)) {
            self.places.extend([(month.path(), month), (amount.path(), amount)]);
            let empty = |field: &Field| *readings.of(*field) == Reading::Empty;
            self.missing.extend([month, amount].into_iter().filter(empty));
            if let (Reading::Month(key), Some(leaf)) = (readings.of(month), readings.of(amount).leaf()) {
                self.places.push((format!("{MONTHS}.{key}"), amount));
                entries.push((key.to_string(), leaf));
            }
        }
        if !entries.is_empty() {
            put(&mut self.tree, MONTHS, Tree::Map(entries));
        }
    }
}

/// What was asked for, so that what belongs to nothing can be left out.
struct Scope<'d> {
    draft: &'d Draft,
    agreement: bool,
    change: bool,
    named: bool,
}

impl Scope<'_> {
    fn of(draft: &Draft) -> Scope<'_> {
        let typed = |begins: &str, but: &str| {
            let fields = draft.fields().filter(|field| field.pattern().starts_with(begins) && field.pattern() != but);
            fields.into_iter().any(|field| is_typed(draft, field))
        };
        Scope {
            draft,
            agreement: typed("agreement.", RENEWAL),
            change: typed("asks.structural.", "asks.structural.effective") || draft.changes_nothing(),
            named: typed("accounts[", ""),
        }
    }

    /// True where the field belongs to something that was asked for.
    fn holds(&self, field: Field) -> bool {
        let pattern = field.pattern();
        let section = match pattern {
            "accounts" => !self.named,
            RENEWAL => true,
            _ if pattern.starts_with("agreement.") => self.agreement,
            _ if pattern.starts_with("asks.structural.") => self.change,
            _ => true,
        };
        section && field.list().is_none_or(|list| self.row_holds(list, field.row()))
    }

    /// A credit is one as soon as it has an amount, any other row as soon as anything is typed in it.
    fn row_holds(&self, list: &str, row: usize) -> bool {
        let fields = Field::first_rows().filter(|field| field.list() == Some(list));
        let matters = |field: &Field| list != "asks.credits" || field.pattern() == "asks.credits[#].amount";
        fields.filter(matters).any(|field| is_typed(self.draft, field.in_row(row)))
    }
}

fn is_typed(draft: &Draft, field: Field) -> bool {
    !draft.text(field).trim().is_empty() || draft.kept(field).is_some()
}

/// What stands where a path says.
pub(super) fn at<'t>(tree: &'t Tree, path: &str) -> Option<&'t Tree> {
    let mut place = tree;
    for step in path.split(['.', '[', ']']).filter(|step| !step.is_empty()) {
        place = match place {
            Tree::Map(entries) => entries.iter().find(|(key, _)| key == step).map(|(_, value)| value)?,
            Tree::List(entries) => entries.get(step.parse::<usize>().ok()?)?,
            _ => return None,
        };
    }
    Some(place)
}

/// Puts a leaf where its path says; what is on the way and not there yet is made.
pub(super) fn put(tree: &mut Tree, path: &str, leaf: Tree) {
    let end = path.find(['.', '[']).unwrap_or(path.len());
    let (key, rest) = path.split_at(end);
    if !matches!(tree, Tree::Map(_)) {
        *tree = Tree::Map(vec![]);
    }
    if let Tree::Map(entries) = tree {
        let place = entries.iter().position(|(known, _)| known == key).unwrap_or_else(|| {
            entries.push((key.to_owned(), Tree::Null));
            entries.len() - 1
        });
        put_below(&mut entries[place].1, rest, leaf);
    }
}

fn put_below(place: &mut Tree, rest: &str, leaf: Tree) {
    if let Some(below) = rest.strip_prefix('.') {
        put(place, below, leaf);
    } else if let Some((row, below)) = rest.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        if !matches!(place, Tree::List(_)) {
            *place = Tree::List(vec![]);
        }
        if let (Tree::List(entries), Ok(row)) = (place, row.parse::<usize>()) {
            (entries.len()..=row).for_each(|_| entries.push(Tree::Null));
            put_below(&mut entries[row], below, leaf);
        }
    } else {
        *place = leaf;
    }
}

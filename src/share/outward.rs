//! What goes out in a link: account names become A1 to An, with what refers to them, unless the visitor keeps them; of an imported bill
//! only its kind and its first and last month go along. Pure.
//!
//! Why: the contract, additions of 2026-11-30. A saved file is the visitor's own and keeps everything.

use crate::calc::{
    Scenario,
    scenario::{Accounts, Tree},
};

/// The name of an account in its place.
fn called(place: usize) -> String {
    format!("A{}", place + 1)
}

/// A sitting as it goes out.
#[must_use]
pub fn outward(mut sitting: Tree, names: bool) -> Tree {
    if let Some(Tree::List(cases)) = entry(&mut sitting, "cases") {
        for file in cases.iter_mut().filter_map(|case| entry(case, "file")) {
            shorten_bill(file);
            if !names {
                rename(file);
            }
        }
    }
    sitting
}

/// A scenario for a document that goes out.
#[must_use]
pub fn without_names(scenario: &Scenario) -> Scenario {
    let mut other = scenario.clone();
    if let Some(Accounts::Named(named)) = &mut other.accounts {
        named.iter_mut().enumerate().for_each(|(place, account)| account.name = called(place));
    }
    other
}

/// The accounts of a file by their places, and the same names where an account is referred to.
fn rename(file: &mut Tree) {
    let mut known: Vec<(Tree, Tree)> = Vec::new();
    for (place, name) in names(file, "accounts", "name").into_iter().enumerate() {
        let new = Tree::text(called(place));
        known.push((std::mem::replace(name, new.clone()), new));
    }
    for name in names(file, "commitment_discounts", "account") {
        if let Some((_, new)) = known.iter().find(|(old, _)| old == name) {
            *name = new.clone();
        }
    }
}

/// A field of each entry of a list that has it.
fn names<'t>(file: &'t mut Tree, list: &str, key: &str) -> Vec<&'t mut Tree> {
    match entry(file, list) {
        Some(Tree::List(entries)) => entries.iter_mut().filter_map(|one| entry(one, key)).collect(),
        _ => vec![],
    }
}

/// Kind, first and last month.
fn shorten_bill(file: &mut Tree) {
    let Some(Tree::Map(bill)) = entry(file, "bill") else { return };
    bill.retain(|(key, _)| ["kind", "months"].contains(&key.as_str()));
    for (_, value) in bill.iter_mut().filter(|(key, _)| key == "months") {
        if let Tree::List(months) = value {
            *months = ends(months);
        }
    }
}

/// The earliest and the latest month of a list, and nothing else of them.
fn ends(months: &[Tree]) -> Vec<Tree> {
    let month = |one: &Tree| match one {
        Tree::Map(fields) => fields.iter().find(|(key, _)| key == "month").and_then(|(_, month)| match month {
            Tree::Text(month) => Some(month.clone()),
            _ => None,
        }),
        _ => None,
    };
    let all: Vec<String> = months.iter().filter_map(month).collect();
    let mut ends: Vec<&String> = [all.iter().min(), all.iter().max()].into_iter().flatten().collect();
    ends.dedup();
    ends.into_iter().map(|month| Tree::map([("month", Tree::text(month.as_str()))])).collect()
}

fn entry<'t>(tree: &'t mut Tree, key: &str) -> Option<&'t mut Tree> {
    match tree {
        Tree::Map(entries) => entries.iter_mut().find(|(known, _)| known == key).map(|(_, value)| value),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::share::json;

    fn sent(file: &str, names: bool) -> String {
        let sitting = json::parse(&format!("{{\"cases\":[{{\"file\":{file}}}]}}")).expect("JSON");
        let text = json::compact(&outward(sitting, names));
        text.strip_prefix("{\"cases\":[{\"file\":")
            .and_then(|text| text.strip_suffix("}]}"))
            .expect("a case")
            .to_owned()
    }

    #[test]
    fn names_become_places_with_what_refers_to_them() {
        let file = r#"{"accounts":[{"name":"data","share":"0.5"},{"name":"A1","share":"0.5"}],"commitment_discounts":[{"account":"A1"},{"account":"data"},{}]}"#;
        let out = r#"{"accounts":[{"name":"A1","share":"0.5"},{"name":"A2","share":"0.5"}],"commitment_discounts":[{"account":"A2"},{"account":"A1"},{}]}"#;
        assert_eq!(sent(file, false), out);
        assert_eq!(sent(file, true), file);
        let without = r#"{"accounts":3,"plan":"enterprise"}"#;
        assert_eq!(sent(without, false), without);
    }

    #[test]
    fn of_a_bill_kind_and_ends_go_along() {
        let file = r#"{"bill":{"kind":"cur2","months":[{"month":"2026-03","charge":"1"},{"month":"2026-01","eligible":"2"},{"month":"2026-02"}],"accounts":7}}"#;
        let out = r#"{"bill":{"kind":"cur2","months":[{"month":"2026-01"},{"month":"2026-03"}]}}"#;
        assert_eq!(sent(file, true), out);
        let one = r#"{"bill":{"months":[{"month":"2026-03","final":true}]}}"#;
        assert_eq!(sent(one, false), r#"{"bill":{"months":[{"month":"2026-03"}]}}"#);
    }
}

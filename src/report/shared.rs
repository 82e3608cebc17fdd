//! A sitting, or a case without its amounts, as a link: how long it is, what would make it shorter, and its QR code. Pure.

use crate::{
    calc::scenario::Tree,
    share::{
        code::{Code, code},
        index::{self, Index},
        json, link,
        outward::outward,
    },
    words::{fill, lists, share as words},
};

/// Longer links are cut by some programs.
pub const LONG: usize = 900;
/// Longer links are cut by many.
pub const VERY_LONG: usize = 1_900;

/// A link, ready to be handed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shared {
    /// The whole address.
    pub address: String,
    /// The fragment of it.
    pub fragment: String,
    /// Its characters.
    pub length: usize,
    /// What is said of its length.
    pub said: String,
    /// Its code, where it fits into one.
    pub code: Option<Code>,
}

/// The link of a sitting, given as its compact JSON, to the page at this address; with the names of accounts or without.
pub fn shared(base: &str, sitting: &str, names: bool) -> Option<Shared> {
    let tree = outward(json::parse(sitting).ok()?, names);
    Some(Shared::of(base, link::pack_text(&json::compact(&tree)), &leave_out(&tree)))
}

/// Whether a sitting, given as its compact JSON, names accounts.
pub fn names_accounts(sitting: &str) -> bool {
    let is_list = |file: &Tree| matches!(entry(file, "accounts"), Some(Tree::List(_)));
    let tree = json::parse(sitting).unwrap_or(Tree::Null);
    let cases = match entry(&tree, "cases") {
        Some(Tree::List(cases)) => cases.as_slice(),
        _ => &[],
    };
    cases.iter().filter_map(|case| entry(case, "file")).any(is_list)
}

/// The link of a case without its amounts.
pub fn shared_index(base: &str, held: &Index) -> Shared {
    Shared::of(base, index::pack(held), words::NOTHING_TO_LEAVE)
}

impl Shared {
    fn of(base: &str, fragment: String, leave_out: &str) -> Shared {
        let address = format!("{base}#{fragment}");
        let length = address.chars().count();
        let template = match length {
            _ if length > VERY_LONG => words::VERY_LONG,
            _ if length > LONG => words::LONG,
            _ => words::SHORT,
        };
        let said = fill(template, &[("count", &length.to_string()), ("what", leave_out)]);
        Shared { code: code(&address), address, fragment, length, said }
    }
}

/// What could be left out of it, the longest last of what people write.
fn leave_out(sitting: &Tree) -> String {
    let files: Vec<&Tree> = match entry(sitting, "cases") {
        Some(Tree::List(cases)) => cases.iter().filter_map(|case| entry(case, "file")).collect(),
        _ => vec![],
    };
    let has = |key: &str| files.iter().any(|file| entry(file, key).is_some());
    let what = [
        (files.len() > 1, words::OTHERS),
        (has("notes") || has("title"), words::NOTES),
        (has("incidents"), words::INCIDENTS),
        (
            has("actuals")
                || files.iter().any(|file| entry(file, "spend").is_some_and(|spend| entry(spend, "months").is_some())),
            words::MONTHS,
        ),
    ];
    let what: Vec<&str> = what.into_iter().filter(|(there, _)| *there).map(|(_, what)| what).collect();
    match what.is_empty() {
        true => words::NOTHING_TO_LEAVE.to_owned(),
        false => fill(words::LEAVE_OUT, &[("what", &what.join(lists::COMMA))]),
    }
}

fn entry<'t>(tree: &'t Tree, key: &str) -> Option<&'t Tree> {
    match tree {
        Tree::Map(entries) => entries.iter().find(|(known, _)| known == key).map(|(_, value)| value),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(file: &str, copies: usize) -> Shared {
        let case = format!("{{\"file\":{file}}}");
        let cases = vec![case; copies].join(",");
        shared("https://example.com/", &format!("{{\"tariff\":\"2026-11-23\",\"cases\":[{cases}]}}"), true)
            .expect("a sitting")
    }

    /// Letters that no packing makes shorter.
    fn noise(count: usize) -> String {
        let mut state = 7_u32;
        let mut letter = || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            char::from(b'a' + u8::try_from(state >> 24).unwrap_or(0) % 26)
        };
        (0..count).map(|_| letter()).collect()
    }

    #[test]
    fn a_sitting_names_accounts_where_a_file_lists_them() {
        let of = |file: &str| names_accounts(&format!("{{\"cases\":[{{\"file\":{{}}}},{{\"file\":{file}}}]}}"));
        assert!(of("{\"accounts\":[{\"name\":\"a\"}]}"));
        assert!(!of("{\"accounts\":3}") && !of("{}") && !names_accounts(""));
    }

    #[test]
    fn a_short_link_is_said_to_be_one_and_a_long_one_says_what_to_leave_out() {
        let short = of("{}", 1);
        assert_eq!(short.said, format!("{} characters: short enough for mail and chat.", short.length));
        assert_eq!(short.address, format!("https://example.com/#{}", short.fragment));
        let long = of(&format!("{{\"notes\":\"{}\"}}", noise(1_300)), 1);
        assert!(long.length > LONG && long.length <= VERY_LONG, "{}", long.length);
        assert!(long.said.ends_with("What makes it shorter: its title and notes."), "{}", long.said);
        let longer = of(&format!("{{\"incidents\":[\"{}\"],\"actuals\":[]}}", noise(3_000)), 2);
        assert!(longer.said.contains("1,900"), "{}", longer.said);
        let what = "the other alternatives, the texts of the incidents, single and closed months.";
        assert!(longer.said.ends_with(what), "{}", longer.said);
        assert_eq!(shared("https://example.com/", "", true), None);
    }
}

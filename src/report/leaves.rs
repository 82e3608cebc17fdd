//! What the browser holds of the page, worded: its files and their sums beside the published ones, and what a link holds. Pure.

use crate::{
    share::{
        index, json,
        link::{self as packed, LinkError},
    },
    words::{fill, leaves as words, lists},
};

use super::{format, link};

/// A file of the page that the browser has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// Its name, as hashes.txt has it.
    pub name: String,
    /// Its length, where the browser tells.
    pub size: Option<usize>,
    /// Whether the page itself has fetched it; else it was fetched for the copy.
    pub by_page: bool,
    /// The SHA-256 of the kept copy, in hex digits.
    pub sum: Option<String>,
}

impl Held {
    /// What is shown of it, a column each, sum last.
    pub fn columns(&self) -> [String; 4] {
        let size = self.size.map(|size| format::group(&size.to_string())).unwrap_or_default();
        let by = if self.by_page { words::BY_PAGE } else { words::BY_COPY };
        let sum = self.sum.clone().unwrap_or_else(|| words::NO_SUM.to_owned());
        [self.name.clone(), size, by.to_owned(), sum]
    }
}

/// Puts what the page fetched and what is kept together: a name once, those that the page fetched first.
pub fn joined(fetched: Vec<Held>, kept: &[Held]) -> Vec<Held> {
    let mut all: Vec<Held> = Vec::new();
    for one in fetched.into_iter().chain(kept.iter().cloned()) {
        match all.iter_mut().find(|known| known.name == one.name) {
            Some(known) => {
                known.size = one.size.filter(|_| one.sum.is_some()).or(known.size);
                known.sum = one.sum.or(known.sum.take());
            }
            None => all.push(one),
        }
    }
    all
}

/// What is said of the files that are held, beside the text of the published list; without one where that was not had.
pub fn compared(held: &[Held], published: Option<&str>) -> String {
    let Some(list) = published.and_then(listed) else { return words::NO_LIST.to_owned() };
    let summed = held.iter().filter_map(|one| Some((one.name.as_str(), one.sum.as_deref()?)));
    let (same, other): (Vec<_>, Vec<_>) =
        summed.partition(|(name, sum)| list.iter().any(|(theirs, known)| known == name && theirs == sum));
    let names = |names: Vec<&str>| names.join(lists::COMMA);
    match (same.len(), other.is_empty()) {
        (0, true) => words::NOTHING_HELD.to_owned(),
        (_, false) => fill(words::DIFFERENT, &[("names", &names(other.into_iter().map(|(name, _)| name).collect()))]),
        (count, true) => {
            let rest = list.iter().map(|(_, name)| *name).filter(|name| !same.iter().any(|(known, _)| known == name));
            let rest: Vec<&str> = rest.collect();
            let others = if rest.is_empty() { words::EMPTY.to_owned() } else { names(rest) };
            fill(words::SAME, &[("count", &count.to_string()), ("others", &others)])
        }
    }
}

/// Sum and name of each line of hashes.txt; none of another text.
fn listed(text: &str) -> Option<Vec<(&str, &str)>> {
    let pairs: Option<Vec<_>> =
        text.lines().map(|line| line.split_once("  ").filter(|(sum, _)| sum.len() == 64)).collect();
    pairs.filter(|pairs| !pairs.is_empty())
}

/// What a link holds, with amounts or without, as JSON with its lines indented; a sentence where it holds nothing that can be read.
pub fn unpacked(link: &str) -> Result<String, String> {
    let tree = match index::is_one(link) {
        true => index::open(link).and_then(|index| json::parse(&index::text(&index)).map_err(|_| LinkError::Strange)),
        false => packed::open(link).map(|sitting| sitting.tree()),
    };
    tree.map(|tree| json::print(&tree)).map_err(link::sentence)
}

#[cfg(test)]
mod tests {
    use super::*;

    const INDEX: &str = r#"{"first":"2027-01","stay":[98,100],"steps":[]}"#;

    fn held(name: &str, by_page: bool, sum: Option<char>) -> Held {
        Held { name: name.to_owned(), size: Some(1_234), by_page, sum: sum.map(|digit| digit.to_string().repeat(64)) }
    }

    fn list(lines: &[(char, &str)]) -> String {
        lines.iter().map(|(digit, name)| format!("{}  {name}\n", digit.to_string().repeat(64))).collect()
    }

    #[test]
    fn a_file_that_is_fetched_and_kept_stands_once_with_its_sum() {
        let kept = [Held { size: Some(9), ..held("a.js", false, Some('a')) }, held("icon.svg", false, Some('b'))];
        let all = joined(vec![held("index.html", true, None), held("a.js", true, None)], &kept);
        let names: Vec<&str> = all.iter().map(|one| one.name.as_str()).collect();
        assert_eq!(names, ["index.html", "a.js", "icon.svg"]);
        assert_eq!((all[1].by_page, all[1].size, all[1].sum.is_some()), (true, Some(9), true));
        assert_eq!(all[0].columns(), ["index.html", "1,234", words::BY_PAGE, words::NO_SUM]);
        assert_eq!(all[2].columns()[2], words::BY_COPY);
    }

    #[test]
    fn what_differs_from_the_published_list_is_named() {
        let own = [held("a.js", true, Some('a')), held("b.js", true, Some('b')), held("c.js", true, None)];
        let good = list(&[('a', "a.js"), ('b', "b.js"), ('c', "sw.js")]);
        let said = compared(&own, Some(&good));
        assert!(said.starts_with("2 files are held here") && said.ends_with("it names: sw.js."), "{said}");
        let said = compared(&own, Some(&list(&[('a', "a.js"), ('d', "b.js")])));
        assert!(said.starts_with("Not as hashes.txt names them: b.js."), "{said}");
        assert!(compared(&own, Some(&list(&[('a', "b.js")]))).contains("a.js, b.js"));
        assert_eq!(compared(&own[2..], Some(&good)), words::NOTHING_HELD);
        for none in [None, Some(""), Some("<!doctype html>\n<html>")] {
            assert_eq!(compared(&own, none), words::NO_LIST);
        }
    }

    #[test]
    fn a_link_is_unpacked_or_refused_in_a_sentence() {
        let sitting = "{\"tariff\":\"2026-11-23\",\"cases\":[{\"name\":\"Now\",\"file\":{\"plan\":\"enterprise\"}}]}";
        let link = format!("https://example.com/#{}", packed::pack_text(sitting));
        let text = unpacked(&link).expect("it is whole");
        assert!(text.contains("\n") && text.contains("\"plan\": \"enterprise\""), "{text}");
        let index = index::read(INDEX).expect("what the page writes");
        let text = unpacked(&format!("<https://example.com/#{}>.", index::pack(&index))).expect("it is whole");
        assert_eq!(json::parse(&text), json::parse(INDEX));
        assert_eq!(unpacked("https://example.com/"), Err(crate::words::link::FOREIGN.to_owned()));
    }
}

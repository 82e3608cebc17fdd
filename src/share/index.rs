//! A link without amounts: for each path what is paid month by month, as whole indices of which the largest is 100; what each saves in
//! whole percent of staying; what is asked for, by kind and month. Pure.
//!
//! Nothing else stands in it: no scenario, no amount, no rate, no plan, no text of the visitor's. Why no amount follows from what does,
//! and what was left out for that, is in `docs/decisions/0040-a-link-without-amounts.md`; `tests/native/redacted.rs` proves it. It is
//! `index1=` and JSON keyed by name behind it, packed as a sitting is (`letters`). Version 1 stays readable for ever (`tests/links`).

use crate::calc::{Month, PathName, input::bounds, scenario::Tree};

use super::{
    json,
    letters::{Kind, LinkError},
    sitting::entries,
};

/// A link without amounts. The longest is 10 kB of JSON.
const INDEX: Kind = Kind { name: "index", version: 1, most: 1 << 16, older: false };
/// The largest month of all.
pub const LARGEST: u8 = 100;
/// What costs a thousand percent more is said to cost this.
pub const LEAST_SAVED: i32 = -999;
/// Every credit that can be asked for, and the lasting change.
const MOST_STEPS: usize = bounds::ENTRIES + 1;

/// What a link without amounts holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Index {
    /// The first month.
    pub first: Month,
    /// What staying pays, month by month, the largest month of all paths being [`LARGEST`].
    pub stay: Vec<u8>,
    /// The other paths that differ from it.
    pub others: Vec<Other>,
    /// What is asked for.
    pub steps: Vec<Step>,
}

/// A path beside staying.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Other {
    /// Which one.
    pub path: PathName,
    /// What it pays, on the same scale as staying.
    pub months: Vec<u8>,
    /// What it saves over the whole horizon, in whole percent of what staying pays; negative where it costs more.
    pub saved: i32,
}

/// Something that is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// What it is.
    pub kind: StepKind,
    /// Its first month.
    pub from: Month,
    /// How many months it lasts; nothing for what stays.
    pub months: Option<u32>,
}

/// What can be asked for. Of a lasting change it is not said whether it is of plan or of terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepKind {
    /// A credit whose occasion is not known.
    Credit,
    /// A credit for an agreement.
    Agreement,
    /// A credit for a migration.
    Migration,
    /// A credit after an incident.
    Incident,
    /// A lasting change.
    Change,
}

const KINDS: [(StepKind, &str); 5] = [
    (StepKind::Credit, "credit"),
    (StepKind::Agreement, "agreement"),
    (StepKind::Migration, "migration"),
    (StepKind::Incident, "incident"),
    (StepKind::Change, "change"),
];

/// The fragment, without `#`.
pub fn pack(index: &Index) -> String {
    INDEX.pack(&text(index))
}

/// The JSON that is packed: all that a link without amounts holds.
pub fn text(index: &Index) -> String {
    json::compact(&index.tree())
}

/// Opens a fragment, a whole address, or what mail and chat made of one.
pub fn open(given: &str) -> Result<Index, LinkError> {
    read(&INDEX.open(given)?).ok_or(LinkError::Strange)
}

/// Reads the JSON that is packed.
pub fn read(text: &str) -> Option<Index> {
    Index::of(json::parse(text).ok()?)
}

/// Whether a fragment looks like a link without amounts, whatever has become of it.
pub fn is_one(fragment: &str) -> bool {
    INDEX.is_one(fragment)
}

impl Index {
    fn tree(&self) -> Tree {
        let number = |number: i64| Tree::Number(number.to_string());
        let line = |months: &[u8]| Tree::List(months.iter().map(|index| number((*index).into())).collect());
        let other = |other: &Other| {
            let held = [("months", line(&other.months)), ("saved", number(other.saved.into()))];
            (other.path.key(), Tree::map(held))
        };
        let step = |step: &Step| {
            let kind = KINDS.iter().find(|(kind, _)| *kind == step.kind).map_or("", |(_, word)| word);
            let held = [("kind", Tree::text(kind)), ("from", Tree::text(step.from.to_string()))];
            Tree::map(held.into_iter().chain(step.months.map(|months| ("months", Tree::count(months)))))
        };
        let stay = [("first", Tree::text(self.first.to_string())), ("stay", line(&self.stay))];
        let steps = ("steps", Tree::List(self.steps.iter().map(step).collect()));
        Tree::map(stay.into_iter().chain(self.others.iter().map(other)).chain([steps]))
    }

    /// What stands in a link; nothing where it is not what the page writes.
    fn of(tree: Tree) -> Option<Index> {
        let (mut first, mut stay, mut steps, mut others) = (None, None, None, Vec::new());
        for (key, value) in entries(tree)? {
            match (key.as_str(), value) {
                ("first", Tree::Text(month)) if first.is_none() => first = Some(Month::parse(&month)?),
                ("stay", Tree::List(months)) if stay.is_none() => stay = Some(line(&months)?),
                ("steps", Tree::List(list)) if steps.is_none() && list.len() <= MOST_STEPS => {
                    steps = Some(list.into_iter().map(Step::of).collect::<Option<Vec<_>>>()?);
                }
                (key, value) => others.push(Other::of(key, value)?),
            }
        }
        // Keyed by name: in whichever order they stand.
        others.sort_by_key(|other| place(other.path));
        let index = Index { first: first?, stay: stay?, others, steps: steps? };
        index.is_sound().then_some(index)
    }

    /// As many months on every path, each path once, and a largest month.
    fn is_sound(&self) -> bool {
        let lines = || self.lines();
        (1..=bounds::MONTHS as usize).contains(&self.stay.len())
            && lines().all(|(_, months)| months.len() == self.stay.len())
            && self.others.is_sorted_by(|one, next| place(one.path) < place(next.path))
            && lines().flat_map(|(_, months)| months).max() == Some(&LARGEST)
    }

    /// Every path that is in it.
    pub fn lines(&self) -> impl Iterator<Item = (PathName, &[u8])> {
        let others = self.others.iter().map(|other| (other.path, other.months.as_slice()));
        [(PathName::Stay, self.stay.as_slice())].into_iter().chain(others)
    }
}

impl Other {
    fn of(key: &str, tree: Tree) -> Option<Other> {
        let path = PathName::ALL.into_iter().find(|name| name.key() == key && *name != PathName::Stay)?;
        let (mut months, mut saved) = (None, None);
        for (key, value) in entries(tree)? {
            match (key.as_str(), value) {
                ("months", Tree::List(list)) if months.is_none() => months = Some(line(&list)?),
                ("saved", Tree::Number(percent)) if saved.is_none() => saved = percent.parse().ok(),
                _ => return None,
            }
        }
        let saved = saved.filter(|saved| (LEAST_SAVED..=LARGEST.into()).contains(saved))?;
        Some(Other { path, months: months?, saved })
    }
}

impl Step {
    fn of(tree: Tree) -> Option<Step> {
        let (mut kind, mut from, mut months) = (None, None, None);
        for (key, value) in entries(tree)? {
            match (key.as_str(), value) {
                ("kind", Tree::Text(word)) if kind.is_none() => {
                    kind = KINDS.iter().find(|(_, known)| *known == word).map(|(kind, _)| *kind);
                }
                ("from", Tree::Text(month)) if from.is_none() => from = Month::parse(&month),
                ("months", Tree::Number(count)) if months.is_none() => months = Some(count.parse::<u32>().ok()?),
                _ => return None,
            }
        }
        let (kind, from) = (kind?, from?);
        let fits = match months {
            Some(months) => kind != StepKind::Change && (1..=bounds::MONTHS).contains(&months),
            None => kind == StepKind::Change,
        };
        fits.then_some(Step { kind, from, months })
    }
}

/// Where a path stands in the order of all.
fn place(path: PathName) -> Option<usize> {
    PathName::ALL.iter().position(|name| *name == path)
}

fn line(list: &[Tree]) -> Option<Vec<u8>> {
    let index = |tree: &Tree| match tree {
        Tree::Number(number) => number.parse().ok().filter(|index| *index <= LARGEST),
        _ => None,
    };
    list.iter().map(index).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn index() -> Index {
        let month = |text| Month::parse(text).expect("a month");
        let step = |kind, from, months| Step { kind, from: month(from), months };
        Index {
            first: month("2027-01"),
            stay: vec![98, 99, 100],
            others: vec![
                Other { path: PathName::Credits, months: vec![0, 49, 100], saved: 50 },
                Other { path: PathName::Combined, months: vec![0, 49, 98], saved: -3 },
            ],
            steps: vec![
                step(StepKind::Incident, "2027-01", Some(2)),
                step(StepKind::Change, "2027-03", None),
                step(StepKind::Credit, "2027-03", Some(120)),
            ],
        }
    }

    #[test]
    fn an_index_comes_back_from_its_link() {
        let packed = pack(&index());
        assert!(packed.starts_with("index1=") && packed.ends_with('z'), "{packed}");
        assert_eq!(open(&packed), Ok(index()));
        assert_eq!(open(&format!("https://example.com/index.html#{packed}")), Ok(index()));
        assert!(is_one(&packed) && !super::super::link::is_one(&packed));
    }

    #[test]
    fn every_cut_is_refused_and_every_changed_character_is_or_changes_nothing() {
        let packed = pack(&index());
        for end in 0..packed.len() {
            assert!(open(&packed[..end]).is_err(), "{end}");
        }
        for place in 0..packed.len() {
            for other in "AZaz059-_=.%".chars() {
                let changed = format!("{}{other}{}", &packed[..place], &packed[place + 1..]);
                assert!(open(&changed).is_ok_and(|opened| opened == index()) || open(&changed).is_err(), "{changed}");
            }
        }
    }

    #[test]
    fn what_the_page_does_not_write_is_strange() {
        let sound = text(&index());
        assert_eq!(read(&sound), Some(index()));
        let (credits, combined) = (sound.find("\"credits\":"), sound.find(",\"combined\":"));
        let (credits, combined, steps) =
            (credits.expect("a path"), combined.expect("a path"), sound.find(",\"steps\":"));
        let steps = steps.expect("steps");
        let turned =
            [&sound[..credits], &sound[combined + 1..steps], ",", &sound[credits..combined], &sound[steps..]].concat();
        assert_eq!(read(&turned), Some(index()), "{turned}");
        for (from, to) in [
            ("\"first\":\"2027-01\",", ""),
            ("2027-01", "2027-13"),
            ("[98,99,100]", "[98,99,101]"),
            ("[98,99,100]", "[98,99]"),
            ("[98,99,100]", "[98,99,\"100\"]"),
            ("[98,99,100]", "[98,99,10e1]"),
            ("[98,99,100]", "[]"),
            ("100", "99"),
            ("\"saved\":50", "\"saved\":101"),
            ("\"saved\":50", "\"saved\":-1000"),
            ("\"saved\":50", "\"saved\":50.5"),
            (",\"saved\":50", ""),
            ("\"saved\":50", "\"saved\":50,\"paid\":\"1\""),
            ("\"credits\":", "\"stay\":"),
            ("\"credits\":", "\"combined\":"),
            ("\"credits\":", "\"staying\":"),
            ("incident", "change"),
            ("incident", "outage"),
            (",\"months\":120", ""),
            ("\"months\":120", "\"months\":121"),
            ("\"kind\":\"change\"", "\"kind\":\"change\",\"amount\":\"1\""),
            ("\"steps\":[", "\"title\":\"ours\",\"steps\":["),
        ] {
            let strange = sound.replace(from, to);
            assert_ne!(strange, sound, "{from}");
            assert_eq!(open(&INDEX.pack(&strange)), Err(LinkError::Strange), "{strange}");
        }
    }
}

//! Every statement of the article has a case, and `docs/statements.md` names the cases as they name it.

use std::{collections::BTreeMap, fs, path::Path};

use serde_json::Value;

/// How many statements there are.
const STATEMENTS: u64 = 57;

/// The names of the cases of each statement, in their order.
type Cases = BTreeMap<u64, Vec<String>>;

fn of_cases(root: &Path) -> Cases {
    let mut all = Cases::new();
    let folder = root.join("tests/golden/advice");
    let mut paths: Vec<_> =
        fs::read_dir(folder).expect("the cases").map(|entry| entry.expect("a case").path()).collect();
    paths.sort();
    for path in paths {
        let case: Value = serde_json::from_str(&fs::read_to_string(&path).expect("a case")).expect("JSON");
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        for number in case["statements"].as_array().into_iter().flatten() {
            all.entry(number.as_u64().expect("a statement's number")).or_default().push(name.clone());
        }
    }
    all
}

fn of_table(root: &Path) -> Cases {
    let text = fs::read_to_string(root.join("docs/statements.md")).expect("the table");
    let row = |line: &str| {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let number = cells.get(1)?.parse().ok()?;
        let mut cases: Vec<String> = cells.get(4)?.split(", ").map(|case| case.trim_matches('`').to_owned()).collect();
        cases.sort();
        Some((number, cases))
    };
    text.lines().filter_map(row).collect()
}

#[test]
fn every_statement_has_a_case_and_the_table_names_it() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (cases, table) = (of_cases(root), of_table(root));
    assert_eq!(cases.keys().copied().collect::<Vec<_>>(), (1..=STATEMENTS).collect::<Vec<_>>());
    for (number, named) in &cases {
        assert_eq!(table.get(number), Some(named), "statement {number}");
    }
    assert_eq!(table.len(), cases.len());
}

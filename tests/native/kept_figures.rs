//! Scenarios of version 1 without any later field, kept with the figures they had: they give the same figures to the cent for ever.
//!
//! `kept/figures-1.txt` has a line for each: the link that holds the scenario (pinned to the edition of that day), what each path
//! pays, a sum over every other figure of the result, and what each plan on offer would cost. The golden cases, those of the advice
//! and the benchmarks are in it, and 300 that were made up. It was written by `write_the_figures` at the commit before the
//! additions of 2026-11-30, and is never written again.

use crate::book;
use crate::properties::cases;
use std::{fmt::Write, fs, path::Path};

use chrono::NaiveDate;
use concession::{
    calc::{PathName, Projection, Scenario, alternatives, path::Path as Paid, project},
    share::{
        file, json, link,
        sitting::{Named, Sitting},
    },
};
use proptest::{
    strategy::{Strategy, ValueTree},
    test_runner::{Config, RngAlgorithm, TestRng, TestRunner},
};
use serde_json::{Value, json};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");
const KEPT: &str = "tests/kept/figures-1.txt";
const EDITION: &str = "2026-11-23";

/// Every figure of a path, one a line.
fn path_text(path: &Paid, text: &mut String) {
    for month in &path.months {
        let bill = month.bill();
        let (usage, eligible, charge) = (bill.spend.of.usage, bill.spend.eligible, bill.charge.charge);
        let minimum = bill.charge.minimum_applied();
        let _ = writeln!(text, "{} {} {usage} {eligible} {charge} {minimum} {}", month.month(), bill.plan, month.paid);
        for account in &bill.charge.accounts {
            for line in account.lines.iter() {
                let _ = writeln!(text, "{} {} {} {}", account.who.count(), line.from, line.slice, line.charge);
            }
        }
        for credit in &month.credits {
            let _ = writeln!(text, "{} {}", credit.grant, credit.applied);
        }
    }
    let _ = writeln!(
        text,
        "{} {} {} {} {}",
        path.charge, path.credits_applied, path.credits_stranded, path.paid, path.present_value
    );
}

/// Every figure of a projection besides.
fn others_text(projection: &Projection, text: &mut String) {
    let compared = &projection.comparison;
    let _ = writeln!(
        text,
        "{} {} {} {:?} {:?} {} {} {}",
        compared.credits_saved,
        compared.structural_saved,
        compared.combined_saved,
        compared.break_even.map(|month| month.to_string()),
        compared.step_up.map(|step| format!("{} {} {}", step.month, step.from, step.to)),
        compared.recurring_gap,
        compared.credit_as_plan_discount,
        compared.credit_as_agreement_points,
    );
    for ceiling in &compared.ceiling {
        let _ = writeln!(text, "{}", ceiling.most_usable);
    }
    for best in &compared.best_window {
        let _ = writeln!(text, "{:?} {}", best.start.map(|month| month.to_string()), best.applied);
    }
    for year in &projection.agreement {
        let _ = writeln!(text, "{} {} {} {}", year.year, year.committed, year.eligible, year.shortfall);
    }
    for closed in &projection.calibration {
        let _ = writeln!(text, "{} {} {} {:?}", closed.month, closed.modelled, closed.difference, closed.explained_by);
    }
}

/// The figures of a scenario, as they are kept.
fn figures(scenario: &Scenario) -> [String; 3] {
    let projection = project(scenario, book()).expect("a kept scenario can be projected");
    let paid = PathName::ALL.map(|name| projection.path(name).paid.to_string()).join(" ");
    let mut text = String::new();
    PathName::ALL.into_iter().for_each(|name| path_text(projection.path(name), &mut text));
    others_text(&projection, &mut text);
    // FNV-1a, which no library can change.
    let sum = text
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    let rows = alternatives(scenario, book()).expect("a kept scenario's plans can be compared");
    let plans = rows.iter().map(|row| format!("{}={}", row.plan, row.paid)).collect::<Vec<_>>().join(" ");
    [paid, format!("{sum:016x}"), plans]
}

#[test]
fn kept_scenarios_have_the_figures_they_had() {
    let kept = fs::read_to_string(Path::new(ROOT).join(KEPT)).expect("the kept figures");
    assert!(kept.lines().count() >= 400, "{} kept scenarios", kept.lines().count());
    for (line, kept) in (1..).zip(kept.lines()) {
        let mut parts = kept.split('\t');
        let mut part = || parts.next().expect("a kept line has four parts");
        let (fragment, paid, sum, plans) = (part(), part(), part(), part());
        let sitting = link::open(fragment).expect("a kept link can be opened");
        let text = json::compact(&sitting.cases[0].file);
        let scenario = file::open(&text, book()).expect("a kept scenario is sound");
        let [now_paid, now_sum, now_plans] = figures(&scenario);
        assert_eq!(now_paid, paid, "line {line}: {text}");
        assert_eq!(now_sum, sum, "line {line}: {text}");
        // Which plans are on offer may change with what is known of it; what each costs may not.
        let now_plans: Vec<&str> = now_plans.split(' ').collect();
        let cost = |row: &str| row.split('=').next().unwrap_or_default().to_owned();
        for row in plans.split(' ').filter(|row| now_plans.iter().any(|now| cost(now) == cost(row))) {
            assert!(now_plans.contains(&row), "line {line}: {row}, now {now_plans:?}: {text}");
        }
    }
}

/// The scenarios of a folder, of whole files or of cases.
fn folder(name: &str) -> Vec<Value> {
    let files = fs::read_dir(Path::new(ROOT).join(name)).expect("a folder");
    let mut paths: Vec<_> = files.map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    let read = |path| serde_json::from_str::<Value>(&fs::read_to_string(path).expect("a file")).expect("JSON");
    paths.iter().map(read).map(|value| value.get("scenario").cloned().unwrap_or(value)).collect()
}

#[test]
#[ignore = "writes the figures that are kept, and was run once"]
fn write_the_figures() {
    let mut scenarios: Vec<Value> =
        ["tests/golden/cases", "tests/golden/advice", "benches/scenarios"].into_iter().flat_map(folder).collect();
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[13; 32]);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    let made = (0..2000).map(|_| cases::scenario().new_tree(&mut runner).expect("a scenario").current());
    scenarios.extend(made.filter(|made| made["months"].as_u64() < Some(61)).take(300));
    let mut lines = String::new();
    for mut scenario in scenarios {
        scenario["tariff"] = json!(EDITION);
        let text = scenario.to_string();
        let Ok(sound) = file::open(&text, book()) else { continue };
        if project(&sound, book()).is_err() {
            continue;
        }
        let file = json::parse(&text).expect("sound JSON");
        let tariff = NaiveDate::from_ymd_opt(2026, 11, 23).expect("a day");
        let sitting = Sitting { cases: vec![Named { name: String::new(), file }], editing: 0, tariff };
        let [paid, sum, plans] = figures(&sound);
        let _ = writeln!(lines, "{}\t{paid}\t{sum}\t{plans}", link::pack(&sitting));
    }
    fs::write(Path::new(ROOT).join(KEPT), lines).expect("the figures can be written");
}

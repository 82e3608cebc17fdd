//! The built page as Lighthouse scores it, on mobile settings: performance, accessibility, best practices, SEO.
//!
//! It is served with compression, as a public host would. Times depend on the machine, so this is a measurement and no test:
//! the median of a few runs counts.

use std::{fs, process::Command};

use serde_json::Value;

use crate::{
    build, process,
    project::Project,
    say::{self, Explain, Failure, Result},
    serve::{Server, Site},
    setup::{self, browser::Browser, lighthouse::Lighthouse},
};

/// What is scored, by Lighthouse's own names.
const CATEGORIES: [&str; 4] = ["performance", "accessibility", "best-practices", "seo"];
/// The least that each must reach, of 100.
const LEAST: u32 = 95;
/// How often it is run.
const RUNS: usize = 3;
/// Nothing that needs a screen or calls home.
const FLAGS: &str = "--headless=new --no-sandbox --disable-gpu --no-first-run --disable-background-networking \
                     --disable-component-update --disable-sync";
/// What is printed of the times, in milliseconds but for the last.
const TIMES: [&str; 6] = [
    "first-contentful-paint",
    "largest-contentful-paint",
    "speed-index",
    "total-blocking-time",
    "interactive",
    "cumulative-layout-shift",
];

/// Builds, serves, scores; false where a score is below what is wanted.
pub fn run(project: &Project) -> Result<bool> {
    let lighthouse = setup::lighthouse::ready(project)?;
    let browser = setup::browser::ready()?;
    let server = Server::start(Site::load(&build::site(project)?)?, 0)?;
    let mut runs = Vec::new();
    for _ in 0..RUNS {
        let report = once(project, &lighthouse, &browser, server.address())?;
        say::line(times(&report));
        runs.push(scores(&report)?);
    }
    if let Some(report) = read(project).ok().as_ref() {
        faults(report).iter().for_each(say::line);
    }
    say::line(format_args!("\nLighthouse, mobile settings, medians of {RUNS} runs; each must reach {LEAST}:"));
    let medians: Vec<u32> = (0..CATEGORIES.len()).map(|place| median(&runs, place)).collect();
    for (name, score) in CATEGORIES.iter().zip(&medians) {
        say::line(format_args!("{score:>6}  {name}"));
    }
    Ok(medians.iter().all(|score| *score >= LEAST))
}

fn report_file(project: &Project) -> std::path::PathBuf {
    project.target.join("lighthouse.json")
}

fn once(project: &Project, lighthouse: &Lighthouse, browser: &Browser, address: &str) -> Result<Value> {
    let mut command = Command::new(&lighthouse.node);
    command.arg(&lighthouse.script).arg(address).env("CHROME_PATH", &browser.chromium);
    command.args(["--quiet", "--output=json", "--form-factor=mobile", "--max-wait-for-load=60000"]);
    command.arg(format!("--only-categories={}", CATEGORIES.join(",")));
    command.arg(format!("--chrome-flags={FLAGS}"));
    command.arg(format!("--output-path={}", report_file(project).display()));
    say::step("Running Lighthouse", "about 20 seconds", || process::run_quiet(&mut command))?;
    read(project)
}

fn read(project: &Project) -> Result<Value> {
    let text = fs::read_to_string(report_file(project)).explain("Reading what Lighthouse found")?;
    serde_json::from_str(&text).explain("Reading what Lighthouse found")
}

/// The score of each category, of 100.
fn scores(report: &Value) -> Result<Vec<u32>> {
    let score = |name: &&str| {
        let score = report["categories"][*name]["score"].as_f64();
        score.map(|score| (score * 100.0).round() as u32).ok_or_else(|| {
            Failure::new(format!("Lighthouse gave no score for {name}: {}", report["runtimeError"]["message"]))
        })
    };
    CATEGORIES.iter().map(score).collect()
}

fn median(runs: &[Vec<u32>], place: usize) -> u32 {
    let mut scores: Vec<u32> = runs.iter().map(|run| run[place]).collect();
    scores.sort_unstable();
    scores[scores.len() / 2]
}

fn times(report: &Value) -> String {
    let time = |name: &&str| format!("{name} {}", report["audits"][*name]["displayValue"].as_str().unwrap_or("?"));
    format!("    {}", TIMES.iter().map(time).collect::<Vec<_>>().join(", "))
}

/// Every audit that counts and did not pass whole, in words.
fn faults(report: &Value) -> Vec<String> {
    let counted = |name: &&str| report["categories"][*name]["auditRefs"].as_array().cloned().unwrap_or_default();
    let audits = CATEGORIES.iter().flat_map(counted).filter(|audit| audit["weight"].as_f64() > Some(0.0));
    let fault = |audit: Value| {
        let found = &report["audits"][audit["id"].as_str()?];
        let short = found["score"].as_f64().is_some_and(|score| score < 0.9);
        short.then(|| format!("    {}: {}", found["id"].as_str().unwrap_or_default(), found["title"]))
    };
    audits.filter_map(fault).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn scores_are_read_and_the_median_counts() {
        let report = |performance: f64| {
            json!({ "categories": {
                "performance": { "score": performance }, "accessibility": { "score": 1 },
                "best-practices": { "score": 0.96 }, "seo": { "score": 0.5 },
            } })
        };
        let runs: Vec<_> = [0.91, 0.99, 0.97].map(|score| scores(&report(score)).expect("it has scores")).into();
        let medians: Vec<_> = (0..4).map(|place| median(&runs, place)).collect();
        assert_eq!(medians, [97, 100, 96, 50]);
        assert!(scores(&json!({ "runtimeError": { "message": "no page" } })).is_err());
    }

    #[test]
    fn what_is_short_of_its_score_is_named() {
        let report = json!({
            "categories": { "seo": { "auditRefs": [
                { "id": "title", "weight": 1 }, { "id": "meta", "weight": 1 }, { "id": "extra", "weight": 0 },
            ] } },
            "audits": {
                "title": { "id": "title", "title": "It has a title", "score": 1 },
                "meta": { "id": "meta", "title": "It has no description", "score": 0 },
                "extra": { "id": "extra", "title": "Weighs nothing", "score": 0 },
            },
        });
        let said = faults(&report);
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(said[0].contains("no description"));
    }
}

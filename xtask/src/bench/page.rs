//! The page: what its first load weighs, and how long a recompute and the whole advice take in Chromium.

use serde_json::Value;

use crate::{
    build::{self, offline, study},
    project::Project,
    say::{self, Failure, Result},
    serve::{Asset, Server, Site},
    setup,
    webdriver::Driver,
};

/// The most that the first load may take over the line, in bytes: every file of the page but the study's, in brotli.
const WEIGHT: usize = 250_000;
/// The longest that a recompute may take in the browser, in milliseconds, as the median.
const RECOMPUTE: f64 = 2.0;
/// What is recomputed: 60 months, four paths.
const SCENARIO: &str = "xtask/src/bench/scenario.json";
/// The longest that everything together may take, from the scenario to plain objects: paths, alternatives, the advice with what
/// would change it; in milliseconds, as the median.
const WHOLE: f64 = 50.0;
/// What that is measured on: 60 months with every usual feature.
const FULL: &str = "benches/scenarios/sixty.json";

/// Measures; false where a limit is passed.
pub fn run(project: &Project) -> Result<bool> {
    let browser = setup::browser::ready()?;
    let site = Site::load(&build::site(project)?)?;
    let light = weigh(&site);
    let server = Server::start(site, 0)?;
    let driver = Driver::start(&browser)?;
    let session = driver.open()?;
    session.open_page(server.address())?;
    let called = session.script(&timing(&project.read(SCENARIO)?, &project.read(FULL)?))?;
    let quick = report(&called)?;
    Ok(super::typing::run(&session)? && quick && light)
}

/// Prints each file's size; true where the sum of those that a first load fetches is within the limit.
fn weigh(site: &Site) -> bool {
    let (later, first): (Vec<&Asset>, Vec<&Asset>) = site
        .assets()
        .iter()
        .filter(|asset| !offline::is_beside(&asset.path))
        .partition(|asset| study::is_of(&asset.path));
    say::line(format_args!("\n{:>10} {:>10}  file", "raw", "brotli"));
    let [first, later] = [first, later].map(|assets| assets.into_iter().map(weighed).sum::<usize>());
    let kilo = |bytes: usize| bytes as f64 / 1000.0;
    say::line(format_args!("First load in brotli: {:.1} kB; the limit is {} kB.", kilo(first), WEIGHT / 1000));
    say::line(format_args!("Fetched when asked for: {:.1} kB.\n", kilo(later)));
    first <= WEIGHT
}

/// Prints a file's size and gives what goes over the line.
fn weighed(asset: &Asset) -> usize {
    say::line(format_args!("{:>10} {:>10}  {}", asset.raw.len(), asset.brotli.len(), asset.path));
    asset.brotli.len().min(asset.raw.len())
}

/// A script that times the page's own function in batches, since browsers blur single short times.
fn timing(scenario: &str, full: &str) -> String {
    format!(
        "const given = {scenario}, full = {full};
        const project = window.concession?.project;
        if (project === undefined) return {{ error: 'it offers no concession.project' }};
        const once = project(given), whole = project(full);
        if (once.problems !== undefined) return {{ error: JSON.stringify(once.problems) }};
        if (whole.problems !== undefined) return {{ error: JSON.stringify(whole.problems) }};
        const timed = (run, batch) => {{
            const times = [];
            for (let round = 0; round < 110; round++) {{
                const start = performance.now();
                for (let turn = 0; turn < batch; turn++) run();
                times.push((performance.now() - start) / batch);
            }}
            return times.slice(10).sort((one, other) => one - other);
        }};
        const recompute = timed(() => window.concession.totals(given), 10);
        const reading = timed(() => window.concession.check(given), 10);
        const all = timed(() => project(full), 1);
        return {{ median: recompute[50], slowest: recompute[99], reading: reading[50], all: all[50], slow: all[99],
                  steps: whole.advice.length, flips: whole.advice.filter((step) => step.flips_if !== null).length,
                  months: once.paths.combined.months.length }};"
    )
}

fn report(called: &Value) -> Result<bool> {
    let number = |name: &str| called[name].as_f64();
    let names = ["median", "slowest", "reading", "all", "slow", "steps", "flips", "months"].map(number);
    let [Some(median), Some(slowest), Some(reading), Some(all), Some(slow), Some(steps), Some(flips), Some(months)] =
        names
    else {
        return Err(Failure::new(format!("The page could not be timed: {}.", called["error"])));
    };
    say::line(format_args!("Recompute of {months} months, four paths, median of 100 batches of 10:"));
    say::line(format_args!(
        "  in Chromium, from the scenario to its totals: {median:.2} ms (slowest {slowest:.2} ms); the limit is {RECOMPUTE} ms"
    ));
    say::line(format_args!("  of which reading and checking the scenario: {reading:.2} ms"));
    say::line(format_args!(
        "Everything at once, {steps} steps of advice with {flips} flips, handed over as plain objects, median of 100: {all:.1} ms \
         (slowest {slow:.1} ms); the limit is {WHOLE} ms"
    ));
    Ok(median <= RECOMPUTE && all <= WHOLE)
}

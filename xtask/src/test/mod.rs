//! Every test there is: native, wasm in a browser, the built page from end to end, as hosts serve it, and the way without rustup.
//!
//! The default leaves out what changes rarely or costs much; `--all` runs everything (docs/testing.md).
//! All stages run, whatever an earlier one found. The last line is the sum, alone: `N passed, N failed`.

mod end_to_end;
mod hosting;
mod tally;

use crate::{
    args::InBrowser,
    build, process,
    project::Project,
    say::{self, Result},
    setup::{self, browser::Browser, debian},
};
use tally::Tally;

/// Property tests begin with the same scenarios on every run, so that a run says something of the change and not of its luck;
/// `--all` and `cargo test` draw others each time.
pub const SEED: (&str, &str) = ("PROPTEST_RNG_SEED", "20261130");

/// Scenarios of each kind that `--all` computes a second time; an ordinary run makes a quarter of them.
const ORACLE_CASES: (&str, &str) = ("SECOND_READING_CASES", "500");

/// Which tests are run.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// Only those of the built page whose name holds this.
    pub page: Option<String>,
    /// The built page only in this browser.
    pub browser: Option<InBrowser>,
    /// Also what the default leaves out.
    pub all: bool,
}

/// Runs the selected tests; true where all of them passed.
pub fn run(project: &Project, selection: &Selection) -> Result<bool> {
    let mut sum = Tally::default();
    let whole = selection.page.is_none();
    if whole {
        native(project, selection, &mut sum);
        match setup::browser::ready() {
            Ok(browser) => sum.stage("Tests in the browser", || in_browser(project, &browser)),
            Err(failure) => sum.broken("The browser", &failure),
        }
    }
    built_page(project, selection, &mut sum);
    if whole && selection.all {
        of_hosting(project, &mut sum);
        without_rustup(project, &mut sum);
    }
    if whole && !selection.all {
        say::line(
            "\nLeft out, and run by --all: LibreOffice, nginx, csp_evaluator, Debian's compiler, every flow at both",
        );
        say::line("widths, every state in every look, and in Firefox what does not depend on the engine.");
    }
    say::line(format_args!("\n{sum}"));
    Ok(sum.is_good())
}

/// Runs only the tests of what hosts are given.
pub fn as_hosts_serve_it(project: &Project) -> Result<bool> {
    let mut sum = Tally::default();
    of_hosting(project, &mut sum);
    say::line(format_args!("\n{sum}"));
    Ok(sum.is_good())
}

/// One suite, in each of these browsers (`docs/decisions/0039-two-browsers.md`).
fn built_page(project: &Project, selection: &Selection, sum: &mut Tally) {
    let browsers: &[InBrowser] = match (selection.browser, &selection.page) {
        (Some(InBrowser::Firefox), _) => &[InBrowser::Firefox],
        (None, None) => &[InBrowser::Chromium, InBrowser::Firefox],
        _ => &[InBrowser::Chromium],
    };
    let stage = match end_to_end::Stage::set(project) {
        Ok(stage) => stage,
        Err(failure) => return sum.broken("Tests of the built page", &failure),
    };
    for browser in browsers {
        let name = match browser {
            InBrowser::Chromium => "Tests of the built page, in Chromium",
            InBrowser::Firefox => "Tests of the built page, in Firefox",
        };
        sum.stage(name, || stage.run(project, selection, *browser));
    }
}

fn of_hosting(project: &Project, sum: &mut Tally) {
    sum.stage("The security policy, judged by csp_evaluator", || hosting::policy(project));
    sum.stage("The page on Debian's nginx", || hosting::on_nginx(project));
}

fn native(project: &Project, selection: &Selection, sum: &mut Tally) {
    // The page's own half has no native tests: it is tested in browsers.
    sum.stage("Tests of the pure half, xtask and the server", || {
        let packages =
            ["--no-default-features", "--package", "concession", "--package", "xtask", "--package", "server"];
        let mut tests = project.cargo()?;
        match selection.all {
            true => tests.env(ORACLE_CASES.0, ORACLE_CASES.1),
            false => tests.env(SEED.0, SEED.1),
        };
        Tally::of(tests.args(["test", "--no-fail-fast"]).args(packages))
    });
    // Apart from the others: its schemas keep the order of fields, which the page's own JSON library is not built for.
    sum.stage("Tests of the contract's types and schemas", || {
        Tally::of(project.cargo()?.args(["test", "--no-fail-fast", "--package", "contract"]))
    });
    sum.stage("TypeScript reads the declarations", || declarations(project));
    if selection.all {
        sum.stage("The workbook in LibreOffice", || workbook(project));
    }
}

/// LibreOffice computes every formula of the workbooks anew; ordinary runs of the tests leave that one out, by name.
fn workbook(project: &Project) -> Result<Tally> {
    let office = setup::libreoffice::ready()?;
    let mut test = project.cargo()?;
    test.args(["test", "--no-default-features", "--test", "native", "workbook::", "--", "--ignored"]);
    Tally::of(test.env("CONCESSION_SOFFICE", office))
}

/// A script that uses all of `window.concession`, right and wrong, checked by TypeScript's own compiler.
fn declarations(project: &Project) -> Result<Tally> {
    let mut check = setup::typescript::compiler(project)?;
    check.args(["--noEmit", "--strict", "--exactOptionalPropertyTypes", "--target", "es2022", "--lib", "es2022,dom"]);
    // The script waits for the study, as a module may.
    check.args(["--module", "es2022", "--moduleResolution", "bundler"]);
    let checked = process::run(check.arg("crates/contract/tests/script.ts").current_dir(&project.root));
    Ok(Tally::one(checked.inspect_err(say::failure).is_ok()))
}

fn in_browser(project: &Project, browser: &Browser) -> Result<Tally> {
    let kit = setup::for_build(project)?;
    let mut tests = kit.command(project, "cargo")?;
    tests.args(["test", "--target", "wasm32-unknown-unknown", "--test", "web"]);
    tests.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner");
    // Its switches for Chromium stand in webdriver.json, where the runner looks for them.
    tests.env("CHROMEDRIVER", &browser.chromedriver).env("WASM_BINDGEN_TEST_TIMEOUT", "120");
    Tally::of(&mut tests)
}

/// The page is built as on a machine where rustup's server cannot be reached.
fn without_rustup(project: &Project, sum: &mut Tally) {
    let name = "The page with Debian's compiler";
    if let Some(reason) = debian::impossible() {
        say::line(format_args!("\n==> {name}: left out. {reason}."));
        return;
    }
    let forced = project.by_debian();
    sum.stage(name, || {
        let dist = project.target.join("debian-dist");
        build::site_into(&forced, &dist).map(|()| Tally::one(dist.join("index.html").is_file()))
    });
}

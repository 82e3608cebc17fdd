//! The page: what its first load weighs, and, by `tests/e2e/examples/measure.rs`, how long it takes in Chromium.

use crate::{
    build::{self, offline, study},
    driven,
    project::Project,
    say::{self, Result},
    serve::{Asset, Site},
};

/// The most that the first load may take over the line, in bytes: every file of the page but the study's, in brotli.
const WEIGHT: usize = 250_000;
/// Measures; false where a limit is passed.
pub fn run(project: &Project) -> Result<bool> {
    let dist = build::site(project)?;
    let light = weigh(&Site::load(&dist)?);
    Ok(driven::run(project, "measure", &[])? && light)
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

//! Puts the page's first words into the built index.html: what is painted before the program has arrived, and all there is where
//! scripts are off. The page about the plans that end stands beside it. The library's own example prints both, from the same words and
//! rate cards as the page.

use std::{fs, path::Path};

use super::{markup, sheets};
use crate::{
    process,
    project::Project,
    say::{Explain, Failure, Result},
};

/// Where they go: this stands in index.html.
const PLACE: &str = "<!-- What is painted first: `cargo xtask build` puts it here. -->";
/// The page about the plans that end, and its sheet.
pub const ENDING: [&str; 2] = ["aws-support-plans-ending-2027.html", "plans-ending.css"];
/// Where the link to the icon goes in it.
const ICON: &str = "<!-- The icon. -->";

/// Writes them into the page in this folder, and the other page beside it.
pub fn put(project: &Project, dist: &Path) -> Result<()> {
    let index = dist.join("index.html");
    let page = fs::read_to_string(&index).explain("Reading the built index.html")?;
    let icons = markup::tags(&page, "link");
    let icon = icons.iter().find(|tag| tag.attribute("rel") == Some("icon")).map_or("", |tag| tag.text);
    let ending = filled(&printed(project, &["plans-ending"])?, ICON, icon)?;
    fs::write(dist.join(ENDING[0]), ending).explain(format_args!("Writing {}", ENDING[0]))?;
    fs::write(dist.join(ENDING[1]), sheets::of_page(project, ENDING[1])?)
        .explain(format_args!("Writing {}", ENDING[1]))?;
    fs::write(&index, filled(&page, PLACE, printed(project, &[])?.trim_end())?).explain("Writing index.html")
}

/// What the library's example prints.
fn printed(project: &Project, arguments: &[&str]) -> Result<String> {
    let mut cargo = project.cargo()?;
    cargo.args(["run", "--quiet", "--no-default-features", "--example", "shell", "--"]).args(arguments);
    process::output(&mut cargo)
}

fn filled(page: &str, place: &str, with: &str) -> Result<String> {
    match page.split_once(place) {
        Some((before, after)) if !after.contains(place) => Ok([before, with, after].concat()),
        _ => Err(Failure::new(format!("A page of the build does not hold exactly once: {place}"))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_place_is_filled_once() {
        let page = format!("<body>{PLACE}</body>");
        assert_eq!(filled(&page, PLACE, "<p>x</p>").unwrap(), "<body><p>x</p></body>");
        assert!(filled("<body></body>", PLACE, "x").is_err());
        assert!(filled(&page.repeat(2), PLACE, "x").is_err());
    }
}

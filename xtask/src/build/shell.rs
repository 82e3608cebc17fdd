//! Puts the page's first words into the built index.html: what is painted before the program has arrived, and all there is where
//! scripts are off. The library's own example prints them, from the same words and rate cards as the page.

use std::{fs, path::Path};

use crate::{
    process,
    project::Project,
    say::{Explain, Failure, Result},
};

/// Where they go: this stands in index.html.
const PLACE: &str = "<!-- What is painted first: `cargo xtask build` puts it here. -->";

/// Writes them into the page in this folder.
pub fn put(project: &Project, dist: &Path) -> Result<()> {
    let mut cargo = project.cargo()?;
    cargo.args(["run", "--quiet", "--no-default-features", "--example", "shell"]);
    let index = dist.join("index.html");
    let page = fs::read_to_string(&index).explain("Reading the built index.html")?;
    let page = filled(&page, &process::output(&mut cargo)?)
        .ok_or_else(|| Failure::new(format!("The built index.html does not hold exactly once: {PLACE}")))?;
    fs::write(&index, page).explain("Writing index.html")
}

fn filled(page: &str, shell: &str) -> Option<String> {
    let (before, after) = page.split_once(PLACE)?;
    (!after.contains(PLACE)).then(|| [before, shell.trim_end(), after].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_place_is_filled_once() {
        let page = format!("<body>{PLACE}</body>");
        assert_eq!(filled(&page, "<p>x</p>\n").as_deref(), Some("<body><p>x</p></body>"));
        assert_eq!(filled("<body></body>", "x"), None);
        assert_eq!(filled(&page.repeat(2), "x"), None);
    }
}

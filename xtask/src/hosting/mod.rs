//! How a public host serves the page: one source for its headers, and the configurations written from it.
//!
//! `rules` is the source. `hosting/` holds what is written, for people to take; a test holds it against what would be written.
//! `cargo xtask hosting FOLDER` also puts the built page there, each file packed beside itself.

mod cloudfront;
pub mod nginx;
mod packed;
mod pages;
pub mod rules;

use std::{fs, path::Path};

use crate::{
    build,
    project::Project,
    say::{self, Explain, Result},
};

/// Writes the configurations anew, and where a folder is named, the page with its packed forms into that.
pub fn run(project: &Project, folder: Option<&Path>) -> Result<()> {
    for (name, text) in configurations(project)? {
        let file = project.root.join("hosting").join(name);
        fs::create_dir_all(project.root.join("hosting")).explain("Creating hosting/")?;
        fs::write(&file, text).explain(format_args!("Writing {}", file.display()))?;
    }
    say::line("hosting/ holds what the rules say: nginx.conf, _headers, cloudfront.json.");
    let Some(folder) = folder else { return Ok(()) };
    publish(project, &build::site(project)?, folder)?;
    say::line(format_args!("{} is ready to be served.", folder.display()));
    Ok(())
}

/// Copies a built page into a new folder, with every file packed beside itself where that is shorter, and `_headers`.
pub fn publish(project: &Project, dist: &Path, folder: &Path) -> Result<()> {
    packed::copy(dist, folder)?;
    fs::write(folder.join("_headers"), pages::written(&policy(project)?)).explain("Writing _headers")
}

/// Each file of `hosting/` with its text.
fn configurations(project: &Project) -> Result<[(&'static str, String); 3]> {
    let policy = policy(project)?;
    Ok([
        ("nginx.conf", nginx::written(&policy, &nginx::PUBLIC)),
        ("_headers", pages::written(&policy)),
        ("cloudfront.json", cloudfront::written(&policy)),
    ])
}

/// The policy that stands in the page's shell.
pub fn policy(project: &Project) -> Result<String> {
    rules::policy(&project.read("index.html")?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_what_would_be_written() {
        let project = Project::find(false, false).unwrap();
        for (name, text) in configurations(&project).unwrap() {
            let kept = project.read(&format!("hosting/{name}")).unwrap_or_default();
            assert!(kept == text, "hosting/{name} is not of these rules: run `cargo xtask hosting`.");
        }
    }

    #[test]
    fn every_configuration_holds_every_header() {
        let project = Project::find(false, false).unwrap();
        let policy = policy(&project).unwrap();
        for (name, text) in configurations(&project).unwrap() {
            for (header, value) in rules::common(&policy) {
                // CloudFront has a switch of its own for this one.
                let said = text.contains(&value) || (header, name) == ("X-Content-Type-Options", "cloudfront.json");
                assert!(said, "{name} does not say {header}: {value}");
            }
            assert!(text.contains(rules::FOR_EVER) && text.contains("63072000"), "{name}");
        }
    }

    #[test]
    fn no_value_breaks_the_line_or_the_quotes_it_stands_in() {
        let project = Project::find(false, false).unwrap();
        for (header, value) in rules::common(&policy(&project).unwrap()) {
            assert!(value.chars().all(|letter| letter.is_ascii_graphic() || letter == ' '), "{header}: {value}");
            assert!(!value.contains(['"', '$', '\\']), "{header}: {value}");
        }
    }
}

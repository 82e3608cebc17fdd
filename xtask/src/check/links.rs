//! Dead links: in Markdown, every link to a file or heading of the project; in all sources, every mention of a document.
//!
//! Links to other sites are only looked at for their form. Following them would make the check depend on the day.

use std::{
    collections::BTreeSet,
    path::{Component, Path, PathBuf},
};

use super::{files, text};
use crate::{
    project::Project,
    say::{Failure, Result},
};

/// Sources in whose comments documents are mentioned.
const SOURCES: [&str; 7] = [".rs", ".toml", ".js", ".css", ".html", ".md", ".json"];

/// Looks at every document and every mention of one.
pub fn check(project: &Project) -> Result<()> {
    let mut faults = Vec::new();
    for file in files(project, &[".md"])? {
        let own = text(project, &file)?;
        for target in targets(&own) {
            if let Some(fault) = fault(project, &file, &own, &target)? {
                faults.push(format!("{}: {fault}", file.display()));
            }
        }
    }
    for file in files(project, &SOURCES)? {
        let dead = mentions(&text(project, &file)?).into_iter().filter(|path| !project.root.join(path).is_file());
        faults.extend(dead.map(|path| format!("{}: mentions {path}, which is not there", file.display())));
    }
    match faults.is_empty() {
        true => Ok(()),
        false => Err(Failure::with_remedy(faults.join("\n    "), "mend the link, or write what it leads to.")),
    }
}

fn fault(project: &Project, file: &Path, own: &str, target: &str) -> Result<Option<String>> {
    if target.starts_with("mailto:") {
        return Ok((!target.contains('@')).then(|| format!("`{target}` is no address")));
    }
    if target.contains("://") {
        return Ok((!is_outside(target)).then(|| format!("`{target}` is no well-formed https address")));
    }
    let (path, anchor) = target.split_once('#').unwrap_or((target, ""));
    let full = within(&file.parent().unwrap_or(Path::new("")).join(path));
    if !path.is_empty() && !full.as_ref().is_some_and(|full| project.root.join(full).exists()) {
        return Ok(Some(format!("`{target}` leads nowhere")));
    }
    let is_text = path.is_empty() || path.ends_with(".md");
    if anchor.is_empty() || !is_text {
        return Ok(None);
    }
    let headings = match full.filter(|_| !path.is_empty()) {
        Some(full) => anchors(&text(project, &full)?),
        None => anchors(own),
    };
    Ok((!headings.contains(anchor)).then(|| format!("`{target}` names no heading there")))
}

/// Only https, since a document of this project has no reason to send anybody over an open line.
fn is_outside(target: &str) -> bool {
    let host = target.strip_prefix("https://").and_then(|rest| rest.split(['/', '?', '#']).next()).unwrap_or_default();
    let local = target.starts_with("http://127.0.0.1") || target.starts_with("http://localhost");
    local || (host.contains('.') && host.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-:".contains(&byte)))
}

/// The path without dots, if it stays inside the project.
fn within(path: &Path) -> Option<PathBuf> {
    let mut clean = PathBuf::new();
    for part in path.components() {
        match part {
            Component::ParentDir => clean.pop().then_some(())?,
            Component::Normal(name) => clean.push(name),
            Component::CurDir => {}
            Component::RootDir | Component::Prefix(_) => return None,
        }
    }
    Some(clean)
}

/// What a Markdown text links to, outside code.
fn targets(markdown: &str) -> Vec<String> {
    let prose = without_code(markdown);
    let mut found: Vec<String> = between(&prose, "](", ')').collect();
    found.extend(between(&prose, "src=\"", '"'));
    found.extend(between(&prose, "href=\"", '"'));
    found.extend(prose.lines().filter_map(definition));
    // `[text](target "title")`
    found.iter().filter_map(|target| target.split_whitespace().next()).map(str::to_owned).collect()
}

fn between<'t>(text: &'t str, open: &'static str, close: char) -> impl Iterator<Item = String> + 't {
    text.split(open).skip(1).filter_map(move |rest| rest.split_once(close)).map(|(target, _)| target.to_owned())
}

/// `[name]: target`
fn definition(line: &str) -> Option<String> {
    let (name, target) = line.trim_start().strip_prefix('[')?.split_once("]: ")?;
    (!name.contains(']')).then(|| target.trim().to_owned())
}

fn without_code(markdown: &str) -> String {
    let mut fenced = false;
    let mut prose = String::new();
    for line in markdown.lines() {
        if line.trim_start().starts_with("```") {
            fenced = !fenced;
        } else if !fenced {
            // Every second piece between backticks is code.
            prose.extend(line.split('`').step_by(2));
            prose.push('\n');
        }
    }
    prose
}

/// The anchors of a Markdown text's headings, made the way code hosts make them.
fn anchors(markdown: &str) -> BTreeSet<String> {
    let mut fenced = false;
    let mut found = BTreeSet::new();
    for line in markdown.lines() {
        fenced ^= line.trim_start().starts_with("```");
        let title = line.trim_start_matches('#');
        if fenced || title.len() == line.len() || !title.starts_with(' ') {
            continue;
        }
        let plain = anchor(title.trim());
        let repeated = (1..).map(|count| format!("{plain}-{count}"));
        let free = std::iter::once(plain.clone()).chain(repeated).find(|name| !found.contains(name));
        found.extend(free);
    }
    found
}

fn anchor(title: &str) -> String {
    let kept = title.chars().filter(|letter| letter.is_alphanumeric() || matches!(letter, ' ' | '-' | '_'));
    kept.flat_map(char::to_lowercase).map(|letter| if letter == ' ' { '-' } else { letter }).collect()
}

/// Documents mentioned by their path from the root, as this one is in its own comments: docs/decisions/NNNN-name.md.
fn mentions(text: &str) -> BTreeSet<String> {
    let is_path = |letter: char| letter.is_ascii_alphanumeric() || "/-_.".contains(letter);
    let words = text.split(|letter| !is_path(letter)).map(|word| word.trim_end_matches('.'));
    // Four capital letters stand for any number.
    words
        .filter(|word| word.starts_with("docs/") && word.ends_with(".md") && !word.contains("NNNN"))
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_found_outside_code() {
        let text = "See [a](one.md#top \"title\") and `[b](two.md)`.\n```\n[c](three.md)\n```\n<img src=\"p.png\">\n[d]: four.md\n";
        assert_eq!(targets(text), ["one.md#top", "p.png", "four.md"]);
    }

    #[test]
    fn anchors_are_those_of_code_hosts() {
        let found = anchors("# What it is, and why\n## `serve` it\n## Again\n## Again\n```\n# no\n```\n#no\n");
        assert_eq!(found.into_iter().collect::<Vec<_>>(), ["again", "again-1", "serve-it", "what-it-is-and-why"]);
    }

    #[test]
    fn paths_stay_inside() {
        assert_eq!(within(Path::new("notes/../README.md")), Some(PathBuf::from("README.md")));
        assert_eq!(within(Path::new("notes/../../secrets")), None);
        assert_eq!(within(Path::new("/etc/passwd")), None);
    }

    #[test]
    fn outside_links_are_https() {
        assert!(is_outside("https://aws.amazon.com/premiumsupport/pricing/"));
        assert!(is_outside("http://127.0.0.1:8080/"));
        assert!(!is_outside("http://aws.amazon.com/"));
        assert!(!is_outside("https://aws amazon.com/"));
        assert!(!is_outside("https://nowhere/"));
    }

    #[test]
    fn mentioned_documents_are_found() {
        // Put together here, or this file would mention documents that are not there.
        let text =
            "//! see (`D/decisions/0004-cents.md`), D/tariffs.md. Not D/decisions/NNNN-x.md".replace('D', "docs");
        let found: Vec<String> = mentions(&text).into_iter().collect();
        assert_eq!(found.join(" "), "D/decisions/0004-cents.md D/tariffs.md".replace('D', "docs"));
    }
}

//! Joins the style sheets into two: that of the first load, and that of the study, which comes with it. A request each instead of
//! eight, and a third less to fetch when compressed.
//!
//! The order of the cascade stands in the sheets themselves, in the `@layer` line that opens `tokens.css`; so that one comes
//! first, and the rest follow by name.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::{
    project::Project,
    say::{Explain, Result},
};

/// The joined sheet: made here, named in `index.html`, ignored by git.
const JOINED: &str = "bundle.css";
const FIRST: &str = "tokens.css";

/// The folder of the study's sheets, in that of all of them.
const STUDY: &str = "study";

/// Writes the joined sheet of the first load beside the others; leaves it alone where it would stay the same.
pub fn join(project: &Project) -> Result<()> {
    let folder = project.root.join("style");
    let (joined, text) = (folder.join(JOINED), joined(&folder)?);
    if fs::read_to_string(&joined).is_ok_and(|found| found == text) {
        return Ok(());
    }
    fs::write(&joined, text).explain(format!("Writing {}", joined.display()))
}

/// The joined sheet of the study.
pub fn of_study(project: &Project) -> Result<String> {
    joined(&project.root.join("style").join(STUDY))
}

/// The sheet of a page without scripts: the tokens, the plain elements, and what only that page has.
pub fn of_page(project: &Project, name: &str) -> Result<String> {
    let texts = [FIRST, "base.css", &format!("pages/{name}")].map(|sheet| project.read(&format!("style/{sheet}")));
    let texts: Vec<String> = texts.into_iter().collect::<Result<_>>()?;
    Ok(without_comments(&texts.join("\n")))
}

fn joined(folder: &Path) -> Result<String> {
    let reading = || format!("Reading {}", folder.display());
    let entries = fs::read_dir(folder).explain(reading())?;
    let mut sheets: Vec<PathBuf> =
        entries.map(|entry| entry.map(|entry| entry.path())).collect::<std::io::Result<_>>().explain(reading())?;
    sheets.retain(|sheet| sheet.extension().is_some_and(|ending| ending == "css") && !sheet.ends_with(JOINED));
    sheets.sort_by_key(|sheet| (!sheet.ends_with(FIRST), sheet.clone()));
    let texts: Vec<String> = sheets.iter().map(fs::read_to_string).collect::<std::io::Result<_>>().explain(reading())?;
    Ok(without_comments(&texts.join("\n")))
}

/// The rules alone: comments and indentation are for whoever reads the sheets here, and a fifth of what would be fetched. No text
/// in a rule holds the marks of a comment; a test of the sheets would see one.
fn without_comments(sheets: &str) -> String {
    let mut pieces = sheets.split("/*");
    let mut rules = pieces.next().unwrap_or_default().to_owned();
    rules.extend(pieces.map(|piece| piece.split_once("*/").map_or("", |(_, rest)| rest)));
    // A rule is one line, whatever it is written in: a line ends where a block does.
    let lines = rules.lines().map(str::trim).filter(|line| !line.is_empty());
    let mut joined = String::new();
    for line in lines {
        joined.push_str(line);
        let goes_on = line.ends_with(['{', ';', ',']);
        joined.push_str(if goes_on { "" } else { "\n" });
    }
    joined.replace(" {", "{").replace(";}", "}").replace("}\n}", "}}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_rules_are_published() {
        let sheet =
            "/* What. */\n@layer parts {\n  .c-a {\n    /* why,\n  in lines */ color: red; content: \"+ \";\n  }\n}\n";
        assert_eq!(without_comments(sheet), "@layer parts{.c-a{color: red; content: \"+ \"}}\n");
        assert_eq!(without_comments("a,\nb\n  c {}\n/* never ended"), "a,b\nc{}\n");
    }
}

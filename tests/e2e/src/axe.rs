//! axe-core: what a machine can see of WCAG 2.2, levels A and AA.

use std::{fmt, fs};

use serde_json::json;

use crate::{Outcome, Page, stage};

const RUN: &str = "
    const done = arguments[arguments.length - 1];
    axe.run(document, { runOnly: { type: 'tag', values: arguments[0] }, resultTypes: ['violations'] }).then(
        ({ violations, passes }) => done({
            passed: passes.length,
            violations: violations.flatMap(({ id, nodes }) => nodes.map((node) => [
                id, node.target.join(' '), node.failureSummary ?? '',
            ])),
        }),
        (error) => done({ error: String(error) }),
    );
";

const TAGS: [&str; 5] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/// One element that breaks a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    /// axe's name of the rule.
    pub rule: String,
    /// A selector of the element.
    pub target: String,
    /// What is wrong and how it is put right.
    pub summary: String,
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at {}: {}", self.rule, self.target, self.summary.replace('\n', " "))
    }
}

impl Page {
    /// Everything that axe-core finds wrong with the page as it stands.
    pub async fn violations(&self) -> Outcome<Vec<Violation>> {
        let source = fs::read_to_string(stage::axe()).expect("axe-core's script is where CONCESSION_AXE says");
        // Once for each page: the script is half a megabyte.
        if self.run("() => typeof window.axe === 'undefined'", &[]).await? == json!(true) {
            self.driver.execute(source, Vec::new()).await?;
        }
        let found = self.driver.execute_async(RUN, vec![json!(TAGS)]).await?.json().clone();
        assert!(found["error"].is_null(), "axe-core could not run: {}", found["error"]);
        assert!(found["passed"].as_u64() > Some(10), "axe-core looked at next to nothing: {found}");
        let violations: Vec<[String; 3]> = serde_json::from_value(found["violations"].clone())?;
        let violation = |[rule, target, summary]: [String; 3]| Violation { rule, target, summary };
        Ok(violations.into_iter().map(violation).collect())
    }
}

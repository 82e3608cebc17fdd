//! axe-core: what a machine can see of WCAG 2.2, levels A and AA.

use std::{fmt, fs};

use serde_json::json;

use crate::{Outcome, Page, Scheme, WIDTHS, stage};

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

/// How the page may look.
const LOOKS: [(Scheme, u32); 4] =
    [(Scheme::Light, WIDTHS[0]), (Scheme::Dark, WIDTHS[1]), (Scheme::Dark, WIDTHS[0]), (Scheme::Light, WIDTHS[1])];

/// One element that breaks a rule.
#[derive(Debug)]
pub struct Violation {
    rule: String,
    target: String,
    summary: String,
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at {}: {}", self.rule, self.target, self.summary.replace('\n', " "))
    }
}

impl Page {
    /// Expects that axe-core finds nothing wrong with the page in the state that it is in. It looks once, and the name of the state
    /// says in which look, so that every look has its share of the states; with everything asked for it looks in all of them. The page
    /// is as wide afterwards as before.
    pub async fn assert_accessible(&self, state: &str) -> Outcome {
        let width = self.run("() => innerWidth", &[]).await?.as_u64().and_then(|width| u32::try_from(width).ok());
        let share = state.bytes().map(usize::from).sum::<usize>() % LOOKS.len();
        let looks = if stage::is_all() { &LOOKS[..] } else { &LOOKS[share..=share] };
        let mut found = Vec::new();
        for (scheme, width) in looks {
            self.look(*scheme, *width).await?;
            let violations = self.violations().await?;
            found.extend(violations.iter().map(|violation| format!("{scheme:?}, {width} px: {violation}")));
        }
        assert!(found.is_empty(), "axe-core about {state}:\n{}", found.join("\n"));
        self.look(Scheme::Light, width.expect("a window has a width")).await
    }

    async fn look(&self, scheme: Scheme, width: u32) -> Outcome {
        self.browser().prefer(scheme).await?;
        self.browser().width(width).await?;
        let looks =
            "(width, scheme) => innerWidth === width && matchMedia(`(prefers-color-scheme: ${scheme})`).matches";
        self.until("the page to look so", looks, &[width.into(), scheme.name().into()]).await
    }

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

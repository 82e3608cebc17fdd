//! The figures that the page shows, as it marks them, and what they should be.

use std::sync::LazyLock;

use chrono::NaiveDate;
use concession::{
    calc::{self, TariffBook},
    report::{case::Case, view},
    share::file,
};
use serde_json::{Value, json};

use crate::{Outcome, Page, program};

/// True when every marked figure is the one that stands at its path in the result.
const AGREE: &str = "(result) => {
    const at = (path) => path.split(/[.[\\]]+/).reduce((value, step) => value?.[step], { ...result, ...result.paths });
    const marked = [...document.querySelectorAll('[data-figure]')];
    return marked.length > 0 && marked.every((figure) => String(at(figure.dataset.figure)) === figure.dataset.value);
}";

static BOOK: LazyLock<TariffBook> = LazyLock::new(|| TariffBook::published().expect("the tariff book is sound"));

/// The tariff book that the page has, too.
pub fn book() -> &'static TariffBook {
    &BOOK
}

/// Every marked figure on the page: its path in the result and its exact value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figures(pub Vec<(String, String)>);

impl Figures {
    /// Compares each figure with the result that the program printed, and expects the totals of the paths among them.
    #[track_caller]
    pub fn assert_of(&self, result: &str) {
        let result: Value = serde_json::from_str(result).expect("the program prints JSON");
        for (figure, value) in &self.0 {
            assert_eq!(at(&result, figure), Some(&json!(value)), "the page's figure {figure} against the program's");
        }
        for path in ["stay.paid", "credits.paid", "structural.paid", "combined.paid"] {
            assert!(self.0.iter().any(|(figure, _)| figure == path), "The page shows no figure {path}.");
        }
    }
}

impl Page {
    /// Every marked figure that stands on the page now.
    pub async fn figures(&self) -> Outcome<Figures> {
        let pairs = self
            .run(
                "() => [...document.querySelectorAll('[data-figure]')]
                    .map((figure) => [figure.dataset.figure, figure.dataset.value])",
                &[],
            )
            .await?;
        Ok(Figures(serde_json::from_value(pairs)?))
    }

    /// Waits for the answer to a scenario and compares every figure with what the program prints for it.
    pub async fn assert_answers(&self, scenario: &Value) -> Outcome<String> {
        let result = program::project(&scenario.to_string());
        // In vain or not: the comparison that follows names the figure that differs.
        self.comes_true(AGREE, &[serde_json::from_str(&result)?]).await?;
        self.figures().await?.assert_of(&result);
        Ok(result)
    }
}

/// A figure's value in the result; a path's own name stands for `paths.<name>`.
fn at<'r>(result: &'r Value, figure: &str) -> Option<&'r Value> {
    // "comparison.ceiling[0].most_usable" is three steps and a place.
    let mut steps = figure.split(['.', '[', ']']).filter(|step| !step.is_empty()).peekable();
    let root = if result["paths"].get(*steps.peek()?).is_some() { &result["paths"] } else { result };
    steps.try_fold(root, |value, step| match step.parse::<usize>() {
        Ok(place) => value.get(place),
        Err(_) => value.get(step),
    })
}

/// The sentence that should lead the verdict on a scenario.
#[track_caller]
pub fn lead(scenario: &str) -> String {
    let scenario = file::open(scenario, book()).expect("a test's scenario is sound");
    let projection = calc::project(&scenario, book()).expect("a test's scenario can be projected");
    // No sentence but those about the renewal looks at the day, and here is no renewal.
    let case = Case { scenario: &scenario, projection: &projection, book: book(), today: NaiveDate::default() };
    view::view(&case).expect("a test's figures are small").verdict.lead.plain()
}

/// Compares two long texts and shows where they part.
#[track_caller]
pub fn assert_same(one: &str, other: &str, what: &str) {
    let parted = one.lines().zip(other.lines()).enumerate().find(|(_, (one, other))| one != other);
    if let Some((line, (one, other))) = parted {
        let cut = |text: &str| text.chars().take(300).collect::<String>();
        assert_eq!(cut(one), cut(other), "{what}: line {}", line + 1);
    }
    assert!(one == other, "{what}: one text goes on where the other ends, or differs late in a line");
}

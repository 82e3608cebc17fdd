//! The page opens with a worked example; an empty case and the example are one press apart, on a phone and on a desk.

use concession::{draft::Draft, report::fields};
use e2e::{Outcome, Page, Role, at_both_widths, book, field, flow};
use serde_json::Value;

/// What the example means, as the page's own reader of text understands it.
fn example() -> Value {
    // Its first month is typed, so no default depends on the day.
    let tree = Draft::example().check(book(), chrono::NaiveDate::default()).tree;
    serde_json::from_str(&concession::share::json::print(&tree)).expect("a scenario file is JSON")
}

/// What an untouched field holds: a list without an empty entry shows its first.
fn untouched(path: &str) -> String {
    let field = field(path);
    let first = fields::choices(field, book()).into_iter().next().map(|choice| choice.value);
    first.unwrap_or_default()
}

/// With every run of blanks, and the no-break ones that the page sets, as one blank.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

async fn assert_example(page: &Page) -> Outcome {
    // Folded on a phone.
    for fold in ["Ask: a lasting change", "Ask: a support credit", "How it is reckoned"] {
        page.open_fold(fold).await?;
    }
    let shown = page.texts().await?;
    let example_fields = Draft::example();
    for (path, text) in &shown {
        let expected = example_fields.text(field(path));
        assert_eq!(text, expected, "{path}");
    }
    for field in example_fields.fields().filter(|field| !example_fields.text(*field).is_empty()) {
        assert!(shown.iter().any(|(path, _)| *path == field.path()), "{} of the example is not in sight", field.path());
    }
    page.assert_answers(&example()).await?;
    assert!(page.words().await?.contains("An example with made-up figures"), "The example is not marked as one.");
    Ok(())
}

#[tokio::test]
async fn it_opens_with_an_example_that_is_answered_and_marked() -> Outcome {
    at_both_widths(async |page: Page| {
        assert_example(&page).await?;
        let told = plain(&page.words().await?);
        assert!(told.contains(&plain(&e2e::lead(&example().to_string()))), "The verdict is not on the page: {told}");
        assert_eq!(page.marked().await?, 0);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_empty_case_is_empty_and_not_wrong_yet() -> Outcome {
    flow(async |page: Page| {
        page.click(Role::Button, "Start an empty case").await?;
        page.until("the figures to go", "() => document.querySelector('[data-figure]') === null", &[]).await?;
        for (path, text) in page.texts().await? {
            assert_eq!(text, untouched(&path), "{path}");
        }
        assert_eq!(page.marked().await?, 0);
        let words = page.words().await?;
        for trouble in Draft::default().check(book(), chrono::NaiveDate::default()).scenario.expect_err("it is empty") {
            let sentence = fields::trouble(&trouble);
            assert!(!words.contains(&sentence), "An empty page already complains: {sentence}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_example_comes_back() -> Outcome {
    flow(async |page: Page| {
        page.click(Role::Button, "Start an empty case").await?;
        page.fill("spend.monthly", "5k").await?;
        page.click(Role::Button, "Show the example").await?;
        assert_example(&page).await
    })
    .await
}

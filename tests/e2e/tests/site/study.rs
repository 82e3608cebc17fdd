//! The page's two programs: what is asked of the second one before it is there, and what it changes in the first.

use e2e::{Outcome, Page, in_browser, visit};
use serde_json::json;

#[tokio::test]
async fn the_table_that_is_asked_for_first_of_all_opens_when_it_is_there() -> Outcome {
    in_browser(async |page: Page| {
        page.open_at("").await?;
        page.until("the chart", "() => document.querySelector('figure a') !== null", &[]).await?;
        page.run("() => document.querySelector('figure a').click()", &[]).await?;
        let open = "() => document.getElementById('months')?.open && document.getElementById('months-table') !== null";
        page.until("the table", open, &[]).await?;
        let focused = "() => document.activeElement?.closest('details')?.id === 'months'";
        page.until("the focus to be on it", focused, &[]).await
    })
    .await
}

#[tokio::test]
async fn a_button_fetches_it_without_anything_else() -> Outcome {
    in_browser(async |page: Page| {
        page.open_at("").await?;
        page.run("() => document.querySelector('#study-wait button').click()", &[]).await?;
        page.until_studied().await?;
        page.planned().await
    })
    .await
}

#[tokio::test]
async fn it_follows_the_answer_and_shows_nothing_of_an_empty_case() -> Outcome {
    visit(async |page: Page| {
        page.planned().await?;
        page.press("Start an empty case").await?;
        page.until("it to go", "() => !document.getElementById('study').checkVisibility()", &[]).await?;
        page.settled().await?;
        page.press("Undo").await?;
        page.planned().await?;
        let seen = "() => document.querySelector('#plan ol').checkVisibility()";
        page.until("it to be back", seen, &[]).await
    })
    .await
}

#[tokio::test]
async fn it_changes_a_field_as_if_it_had_been_typed() -> Outcome {
    visit(async |page: Page| {
        let edit = "(detail) => document.dispatchEvent(new CustomEvent('concession:edit', { detail }))";
        page.run(edit, &[json!("spend.monthly\n480k")]).await?;
        let typed = "(text) => document.querySelector('[data-field=\"spend.monthly\"]').value === text";
        page.until("the field to change", typed, &[json!("480k")]).await?;
        page.planned().await?;
        assert!(page.scenario().await?.contains("480000"));
        page.press("Undo").await?;
        page.until("the change to be taken back", typed, &[json!("240k")]).await
    })
    .await
}

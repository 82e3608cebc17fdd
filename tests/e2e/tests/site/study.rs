//! The page's two programs: what is asked of the second one before it is there, and what it changes in the first.

use concession::words::{plan, study as words};
use e2e::{Outcome, Page, Role, in_browser, visit};
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
        // Not by a pointer or a key: either would fetch it anyway.
        let button = page.find(Role::Button, words::FETCH).await?;
        page.run("(button) => button.click()", &[button.to_json()?]).await?;
        page.planned().await?;
        page.part(Role::Region, words::NAME).await?.find(Role::Heading, plan::TITLE).await.map(|_| ())
    })
    .await
}

#[tokio::test]
async fn it_follows_the_answer_and_shows_nothing_of_an_empty_case() -> Outcome {
    visit(async |page: Page| {
        page.planned().await?;
        page.click(Role::Button, "Start an empty case").await?;
        page.until_gone(Role::Region, words::NAME).await?;
        page.settled().await?;
        page.click(Role::Button, "Undo").await?;
        page.planned().await?;
        page.find(Role::Region, words::NAME).await.map(|_| ())
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
        page.click(Role::Button, "Undo").await?;
        page.until("the change to be taken back", typed, &[json!("240k")]).await
    })
    .await
}

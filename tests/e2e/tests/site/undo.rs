//! Every change can be taken back and done again, by key and by button, on a phone and on a desk.

use concession::words::steps as words;
use e2e::{Outcome, Page, Role, flow, visit};
use serde_json::json;
use thirtyfour::Key;

async fn until_text(page: &Page, path: &str, text: &str) -> Outcome {
    let there = "(path, text) => document.querySelector(`[data-field=\"${path}\"]`)?.value === text";
    page.until(&format!("{path} to be {text}"), there, &[json!(path), json!(text)]).await
}

#[tokio::test]
async fn typing_is_taken_back_field_by_field() -> Outcome {
    flow(async |page: Page| {
        let before = page.text("spend.monthly").await?;
        page.fill("spend.monthly", "850k").await?;
        page.fill("accounts", "12").await?;
        page.fill("plan", "enterprise").await?;
        page.chord('z').await?;
        page.until_told("Undone: Support plan today.").await?;
        until_text(&page, "plan", "enterprise-on-ramp").await?;
        page.chord('z').await?;
        until_text(&page, "accounts", "6").await?;
        page.click(Role::Button, "Undo").await?;
        until_text(&page, "spend.monthly", &before).await?;
        page.until_told("Undone: Monthly AWS spend, US dollars.").await?;
        page.click(Role::Button, "Undo").await?;
        page.until_told("Nothing to undo.").await?;

        page.chord('y').await?;
        until_text(&page, "spend.monthly", "850k").await?;
        page.until_told("Done again: Monthly AWS spend, US dollars.").await?;
        page.click(Role::Button, "Redo").await?;
        until_text(&page, "accounts", "12").await?;
        let shown = "() => document.querySelector('.c-verdict__lead, h1 ~ p').textContent.length > 0";
        page.until("an answer", shown, &[]).await
    })
    .await
}

#[tokio::test]
async fn an_emptied_case_comes_back_whole() -> Outcome {
    flow(async |page: Page| {
        page.fill_all(&[("spend.monthly", "85o"), ("agreement.renewal", "nonsense")]).await?;
        page.open_fold("Ask: a support credit").await?;
        page.click(Role::Button, "Ask for another credit").await?;
        page.fill("asks.credits[1].amount", "90k").await?;
        let before = page.texts().await?;
        page.click(Role::Button, "Start an empty case").await?;
        page.until("the case to be empty", "() => document.querySelector('[data-figure]') === null", &[]).await?;
        page.click(Role::Button, "Undo").await?;
        until_text(&page, "asks.credits[1].amount", "90k").await?;
        assert_eq!(page.texts().await?, before, "what was typed, right and wrong, is there again");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_keys_are_listed_in_a_dialogue_that_gives_the_focus_back() -> Outcome {
    flow(async |page: Page| {
        page.field("spend.monthly").await?.focus().await?;
        page.chord('/').await?;
        page.part(Role::Dialog, words::KEYS).await?.until_says(words::ON_A_MAC).await?;
        page.assert_accessible("the list of keys").await?;
        page.key(Key::Escape).await?;
        page.until_gone(Role::Dialog, "Keys").await?;
        let back = "() => document.activeElement?.dataset.field === 'spend.monthly'";
        page.until("the focus to be back", back, &[]).await?;
        page.click(Role::Button, "Keys").await?;
        page.part(Role::Dialog, "Keys").await?.click(Role::Button, "Close").await?;
        page.until_gone(Role::Dialog, "Keys").await
    })
    .await
}

#[tokio::test]
async fn an_input_that_is_not_of_the_case_keeps_the_browsers_own_undo() -> Outcome {
    visit(async |page: Page| {
        page.planned().await?;
        page.unfold().await?;
        page.fill("accounts", "12").await?;
        page.planned().await?;
        page.find(Role::TextBox, "Your work address, to be answered to").await?.send_keys("7").await?;
        page.chord('z').await?;
        page.until("its own undo", "() => document.getElementById('adviser-from').value === ''", &[]).await?;
        assert_eq!(page.text("accounts").await?, "12");
        Ok(())
    })
    .await
}

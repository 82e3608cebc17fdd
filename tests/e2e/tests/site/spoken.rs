//! What a screen reader hears, on a phone and on a desk: the new verdict, once, when typing has paused.

use e2e::{Outcome, Page, flow, lead};
use serde_json::json;

/// Notes everything that the status region says from now on.
const LISTEN: &str = "() => {
    const region = document.querySelector('[role=status][aria-live=polite]');
    window.heard = [];
    const listen = () => { if (region.textContent !== '') window.heard.push(region.textContent) };
    new MutationObserver(listen).observe(region, { childList: true, characterData: true, subtree: true });
    return region.textContent;
}";

const HEARD: &str = "() => window.heard";

#[tokio::test]
async fn nothing_is_said_on_opening_and_the_verdict_once_after_typing() -> Outcome {
    flow(async |page: Page| {
        assert_eq!(page.run(LISTEN, &[]).await?, json!(""), "Something is said on opening the page.");
        page.fill("spend.monthly", "1,250,000").await?;
        let told = "(words) => window.heard.includes(words)";
        let words = json!(lead(&page.scenario().await?));
        page.until("the verdict to be said", told, std::slice::from_ref(&words)).await?;
        // Said once in all: not for every key, and not a second time.
        assert_eq!(page.run(HEARD, &[]).await?, json!([words]));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_mistake_is_said_once_with_its_field_and_leaves_the_last_answer() -> Outcome {
    flow(async |page: Page| {
        page.run(LISTEN, &[]).await?;
        page.fill("spend.monthly", "much").await?;
        page.until("something to be said", "() => window.heard.length > 0", &[]).await?;
        let heard = page.run(HEARD, &[]).await?;
        let heard = heard.as_array().expect("a list");
        assert!(heard.len() == 1, "{heard:?}");
        let said = heard[0].to_string();
        assert!(said.contains("last good") && said.contains("Monthly AWS spend"), "{said}");
        Ok(())
    })
    .await
}

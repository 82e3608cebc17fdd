//! The page asks the network for its own files, once, and for nothing after that; the console stays silent.

use e2e::{Outcome, Page, in_browser, visit};
use thirtyfour::Key;

#[tokio::test]
async fn only_its_own_files_are_fetched_each_once_and_nothing_while_typing() -> Outcome {
    visit(async |page: Page| {
        let fetched = page.browser().requests().await?;
        assert!(fetched.keys().any(|address| address.ends_with(".wasm")), "The log shows no program: {fetched:?}");
        for (address, times) in &fetched {
            assert!(address.starts_with(page.site()), "A request to somewhere else: {address}");
            assert_eq!(*times, 1, "{address} is fetched {times} times");
        }

        use_everything(&page).await?;
        let later = page.browser().requests().await?;
        assert!(later.is_empty(), "Requests after the page has started: {later:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_console_stays_silent() -> Outcome {
    visit(async |page: Page| {
        use_everything(&page).await?;
        let complaints = page.browser().complaints().await?;
        assert!(complaints.is_empty(), "The console says: {complaints:#?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn nothing_is_stored_but_the_pages_own_files() -> Outcome {
    visit(async |page: Page| {
        use_everything(&page).await?;
        let stored = page
            .run(
                "async () => [
                    localStorage.length, sessionStorage.length, document.cookie.length,
                    (await indexedDB.databases()).length,
                ]",
                &[],
            )
            .await?;
        assert_eq!(stored, serde_json::json!([0, 0, 0, 0]));
        page.until_kept().await?;
        // Each with the sum that the build wrote into the worker, or it would not be there (site/offline.rs).
        let kept = page
            .run(
                "async () => (await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys())))
                    .flat().map(({ url }) => url)",
                &[],
            )
            .await?;
        let kept: Vec<String> = serde_json::from_value(kept)?;
        assert!(kept.len() > 5 && kept.iter().all(|address| address.starts_with(page.site())), "{kept:?}");
        assert!(
            !page.run("() => location.href", &[]).await?.to_string().contains("77"),
            "What was typed is in the address."
        );
        Ok(())
    })
    .await
}

/// Types right and wrong, unfolds everything, clears and goes back.
async fn use_everything(page: &Page) -> Outcome {
    page.fill_all(&[("spend.monthly", "777k"), ("spend.annual_growth", "nothing"), ("spend.annual_growth", "7")])
        .await?;
    page.fill_all(&[("plan", "enterprise"), ("asks.structural.plan", "business-plus")]).await?;
    page.until_marked(0).await?;
    page.unfold().await?;
    page.press("Start an empty case").await?;
    page.press("Show the example").await?;
    page.until("the example", "() => document.querySelector('[data-figure]') !== null", &[]).await
}

/// How often each file of the second program is fetched.
async fn study(page: &Page) -> Outcome<Vec<(String, usize)>> {
    let fetched = page.browser().requests().await?;
    Ok(fetched.into_iter().filter(|(address, _)| address.contains("/study-")).collect())
}

#[tokio::test]
async fn what_explains_the_answer_is_fetched_at_the_first_key_and_once() -> Outcome {
    in_browser(async |page: Page| {
        page.open_at("").await?;
        page.until("the answer", "() => document.querySelector('[data-figure]') !== null", &[]).await?;
        // A page that nobody touches goes on to fetch nothing: what it would do by itself it does within these frames.
        page.run(
            "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))",
            &[],
        )
        .await?;
        assert_eq!(study(&page).await?, [], "Nobody has touched the page yet.");
        let told = page.words().await?;
        assert!(told.contains("are fetched when you first touch the page"), "{told}");

        page.key(Key::Tab).await?;
        page.until_studied().await?;
        page.fill("spend.monthly", "480k").await?;
        page.unfold().await?;
        let fetched = study(&page).await?;
        assert!(fetched.len() == 3 && fetched.iter().all(|(_, times)| *times == 1), "{fetched:?}");
        Ok(())
    })
    .await
}

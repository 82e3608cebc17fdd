//! What was kept and is damaged, newer or gone is told, left as it is, and spoils nothing else.

use concession::words::keep as words;
use e2e::{Outcome, Page, in_browser};
use serde_json::json;

/// What is listed, in words.
const LISTED: &str = "() => [...document.querySelectorAll('#keep .c-sheet')].map((one) => one.innerText)";

/// The page with one saved case; nothing of it is open any more.
async fn with_one(page: &Page) -> Outcome<String> {
    page.keep_what_is_given().await?;
    page.open().await?;
    page.keep(words::DEVICE).await?;
    page.fill("spend.monthly", "500k").await?;
    page.until_stored("500k").await?;
    page.until_all_is_kept().await?;
    let case = page.stored_cases().await?.remove(0);
    page.run("() => sessionStorage.clear()", &[]).await?;
    Ok(case)
}

#[tokio::test]
async fn damaged_and_newer_cases_are_told_kept_and_others_remain_usable() -> Outcome {
    in_browser(async |page: Page| {
        let case = with_one(&page).await?;
        let newer = case.replace("\"version\":1", "\"version\":7");
        let strange = case.replace("\"spend.monthly\"", "\"spend.yearly\"");
        let cut = &case[..case.len() / 2];
        let bad = [("a", "no JSON"), ("b", "{}"), ("c", cut), ("d", &strange), ("e", &newer)];
        for (key, text) in bad {
            let put = "(database) => { const store = database.transaction('cases', 'readwrite').objectStore('cases');
                store.put(TEXT, 'KEY'); return store.transaction; }";
            page.with_database(&put.replace("TEXT", &json!(text).to_string()).replace("KEY", key)).await?;
        }
        // What is no text at all, too.
        let put = "(database) => { const store = database.transaction('cases', 'readwrite').objectStore('cases');
            store.put({ spend: 1 }, 'f'); store.put(null, 7); return store.transaction; }";
        page.with_database(put).await?;

        page.reload().await?;
        page.until_text("spend.monthly", "500k").await?;
        page.open_keeping().await?;
        page.until("all of them", "() => document.querySelectorAll('#keep .c-sheet').length === 8", &[]).await?;
        let listed = page.run(LISTED, &[]).await?;
        let listed: Vec<String> = serde_json::from_value(listed)?;
        let count = |words: &str| listed.iter().filter(|one| one.contains(words)).count();
        assert_eq!((count(words::DAMAGED), count(words::NEWER), count("one alternative")), (6, 1, 1), "{listed:#?}");

        // The sound one goes on being saved; the others are as they were.
        page.fill("spend.monthly", "501k").await?;
        page.until_stored("501k").await?;
        let stored = page.stored().await?;
        for (key, text) in bad {
            assert_eq!(stored["cases"][key], json!(text));
        }
        // Each can be saved as it is, and deleted.
        page.press_named(&format!("Save as a file: {}", words::UNNAMED)).await?;
        page.given("saved", 1).await?;
        page.press_named(&format!("Delete: {}", words::UNNAMED)).await?;
        page.until("one less", "() => document.querySelectorAll('#keep .c-sheet').length === 7", &[]).await?;
        page.press(words::UNDELETE).await?;
        page.until("all again", "() => document.querySelectorAll('#keep .c-sheet').length === 8", &[]).await
    })
    .await
}

#[tokio::test]
async fn the_case_that_was_open_last_and_is_damaged_or_newer_is_never_written_over() -> Outcome {
    in_browser(async |page: Page| {
        let case = with_one(&page).await?;
        let newer = case.replace("\"version\":1", "\"version\":7");
        let put = "(database) => { const store = database.transaction('cases', 'readwrite').objectStore('cases');
            store.openKeyCursor().onsuccess = (event) => store.put(TEXT, event.target.result.key); return store.transaction; }";
        page.with_database(&put.replace("TEXT", &json!(newer).to_string())).await?;
        // While it is still on the page.
        page.fill("accounts", "71").await?;
        page.until_stored("\"accounts\":\"71\"").await?;
        page.until_said_beside_the_form("cannot be read by this page and was left as it is").await?;
        let cases = page.stored_cases().await?;
        assert!(cases.len() == 2 && cases.contains(&newer), "{cases:?}");
        page.until_all_is_kept().await?;

        // And when the page is opened.
        for damaged in [newer.as_str(), "no JSON"] {
            let all = "(database) => { const store = database.transaction('cases', 'readwrite').objectStore('cases');
                store.openCursor().onsuccess = (event) => { const at = event.target.result; if (at) { at.update(TEXT); at.continue(); } };
                return store.transaction; }";
            page.with_database(&all.replace("TEXT", &json!(damaged).to_string())).await?;
            page.reload().await?;
            page.until_said_beside_the_form(words::UNREAD).await?;
            page.until_text("spend.monthly", "240k").await?;
            assert!(page.stored_cases().await?.iter().all(|case| case == damaged));
        }
        page.fill("spend.monthly", "99k").await?;
        page.until_stored("99k").await?;
        assert_eq!(page.stored_cases().await?.len(), 3, "two that cannot be read, and a new one");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn missing_stores_are_made_anew() -> Outcome {
    in_browser(async |page: Page| {
        page.open().await?;
        // A database without the stores that the page needs, but one of them.
        page.with_database("() => undefined").await?;
        page.reload().await?;
        page.until_kept_is_said(words::SAID_NOTHING).await?;
        page.keep(words::DEVICE).await?;
        page.fill("spend.monthly", "500k").await?;
        page.until_stored("500k").await?;
        page.reload().await?;
        page.until_text("spend.monthly", "500k").await
    })
    .await
}

#[tokio::test]
async fn cases_without_the_note_that_saving_is_on_are_listed_and_nothing_is_saved() -> Outcome {
    in_browser(async |page: Page| {
        with_one(&page).await?;
        let forget = "(database) => { const store = database.transaction('notes', 'readwrite').objectStore('notes'); store.clear(); return store.transaction; }";
        page.with_database(forget).await?;
        page.reload().await?;
        page.until_kept_is_said("are saved cases of yours: 1").await?;
        page.until_text("spend.monthly", "240k").await?;
        page.fill("spend.monthly", "99k").await?;
        page.open_keeping().await?;
        page.press_named("Open: Case 1").await?;
        page.until_text("spend.monthly", "500k").await?;
        // What was typed before is one step back, and was saved nowhere.
        page.press("Undo").await?;
        page.until_text("spend.monthly", "99k").await?;
        assert!(page.stored_cases().await?.iter().all(|case| !case.contains("99k")));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_store_that_was_cleared_is_told_and_the_page_goes_on() -> Outcome {
    in_browser(async |page: Page| {
        page.open().await?;
        page.keep(words::DEVICE).await?;
        page.fill("spend.monthly", "500k").await?;
        page.until_stored("500k").await?;
        page.until_all_is_kept().await?;
        let clear = "() => new Promise((done) => {
            indexedDB.deleteDatabase('concession ' + new URL('./', document.baseURI).href).onsuccess = () => done(true);
        })";
        // While the page is open: saved again with the next change, and saving stays on.
        page.run(clear, &[]).await?;
        page.fill("spend.monthly", "501k").await?;
        page.until_stored("501k").await?;
        page.until_all_is_kept().await?;
        page.reload().await?;
        page.until_text("spend.monthly", "501k").await?;
        // Between two visits of the tab: told.
        page.run(clear, &[]).await?;
        page.reload().await?;
        page.until_said_beside_the_form(words::GONE).await
    })
    .await
}

#[tokio::test]
async fn what_a_tab_kept_and_is_damaged_is_told_and_left() -> Outcome {
    in_browser(async |page: Page| {
        page.keep_what_is_given().await?;
        page.open().await?;
        for (place, text) in ["no JSON", "{}", "[1]"].into_iter().enumerate() {
            page.keep(words::NOTHING).await?;
            page.until_kept_is_said(words::SAID_NOTHING).await?;
            let put = "(text) => {
                sessionStorage.clear();
                const ours = 'concession ' + new URL('./', document.baseURI).href;
                sessionStorage.setItem(ours, text);
                sessionStorage.setItem(ours + ' late', text);
            }";
            page.run(put, &[json!(text)]).await?;
            page.reload().await?;
            page.until_said_beside_the_form(words::UNREAD).await?;
            page.until_text("spend.monthly", "240k").await?;
            page.open_keeping().await?;
            page.press_named(&format!("Save as a file: {}", words::UNNAMED)).await?;
            let saved = page.given("saved", 1).await?;
            assert_eq!(saved[0], text, "{place}");
        }
        page.fill("spend.monthly", "5x").await?;
        page.until_kept_is_said(words::SAID_TAB).await?;
        page.reload().await?;
        page.until_text("spend.monthly", "5x").await
    })
    .await
}

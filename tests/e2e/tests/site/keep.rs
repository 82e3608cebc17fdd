//! What is typed is kept where the visitor wants it, and nowhere before that: by reload, back and forward, under each choice.

use concession::words::{keep as words, share};
use e2e::{Outcome, Page, in_browser, visit};
use serde_json::json;

use crate::narrow::STICKS_OUT;

/// How many things are in each place where a page can leave something, and the state of the browser's history.
const EVERYWHERE: &str = "async () => [
    localStorage.length, sessionStorage.length, document.cookie.length, (await indexedDB.databases()).length, history.state, location.hash,
]";

#[tokio::test]
async fn nothing_is_stored_before_the_visitor_chooses_and_the_browser_asks() -> Outcome {
    visit(async |page: Page| {
        page.until_kept_is_said(words::SAID_NOTHING).await?;
        assert!(!page.asks_before_leaving().await?, "nothing is typed yet");
        page.fill("spend.monthly", "777k").await?;
        page.fill("spend.annual_growth", "much").await?;
        page.settled().await?;
        page.open_keeping().await?;
        let asks = "() => !dispatchEvent(new Event('beforeunload', { cancelable: true }))";
        page.until("the browser to ask", asks, &[]).await?;
        assert_eq!(page.run(EVERYWHERE, &[]).await?, json!([0, 0, 0, 0, null, ""]));
        // What is taken back is not lost.
        page.press("Undo").await?;
        page.press("Undo").await?;
        page.until_all_is_kept().await?;
        page.reload().await?;
        page.until_text("spend.monthly", "240k").await
    })
    .await
}

#[tokio::test]
async fn a_tab_keeps_everything_through_reload_back_and_forward() -> Outcome {
    visit(async |page: Page| {
        page.keep(words::TAB).await?;
        page.fill("spend.monthly", "85o k").await?;
        page.press("Duplicate to compare").await?;
        page.fill("accounts", "7").await?;
        page.until_kept_is_said(words::SAID_TAB).await?;
        // At once: what has not rested yet is kept when the tab is left.
        page.reload().await?;
        page.until_text("accounts", "7").await?;
        assert_eq!(page.text("spend.monthly").await?, "85o k");
        let alternatives = "() => document.querySelectorAll('[data-alternative]').length";
        assert_eq!(page.run(alternatives, &[]).await?, json!(2));
        page.load_elsewhere().await?;
        page.travel(true).await?;
        page.until_text("accounts", "7").await?;
        page.travel(false).await?;
        page.travel(true).await?;
        page.until_text("accounts", "7").await?;
        assert_eq!(page.stored().await?, json!(null), "nothing is on the device");
        page.keep(words::NOTHING).await?;
        page.until_kept_is_said(words::SAID_NOTHING).await?;
        assert_eq!(page.run("() => sessionStorage.length", &[]).await?, json!(0));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_address_follows_and_says_what_it_cannot_hold() -> Outcome {
    visit(async |page: Page| {
        page.fill("spend.monthly", "512k").await?;
        page.keep(words::ADDRESS).await?;
        let holds = "() => location.hash.startsWith('#case1=')";
        page.until("the link", holds, &[]).await?;
        page.until_kept_is_said(words::SAID_ADDRESS).await?;
        let first = page.run("() => location.hash", &[]).await?;
        page.fill("accounts", "9").await?;
        page.until("another link", "(first) => location.hash !== first", &[first]).await?;
        page.reload().await?;
        page.until_text("accounts", "9").await?;
        page.until_text("spend.monthly", "512000").await?;
        // At once: the browser reloads the address that it knows, and what came after it comes back nevertheless.
        page.ready().await?;
        let nine = page.run("() => location.hash", &[]).await?;
        page.fill("accounts", "10").await?;
        page.reload().await?;
        page.until_text("accounts", "10").await?;
        page.until("the link to follow", "(nine) => location.hash !== nine", &[nine]).await?;
        page.until_all_is_kept().await?;
        assert_eq!(page.run("() => sessionStorage.length", &[]).await?, json!(0));
        // It goes on following.
        page.ready().await?;
        let ten = page.run("() => location.hash", &[]).await?;
        page.fill("accounts", "11").await?;
        page.until("a third link", "(ten) => location.hash !== ten", &[ten]).await?;
        page.until_all_is_kept().await?;
        page.load_elsewhere().await?;
        page.travel(true).await?;
        page.until_text("accounts", "11").await?;
        page.ready().await?;
        page.fill("accounts", "many").await?;
        page.until_kept_is_said(words::SAID_ADDRESS_PART).await?;
        assert!(page.asks_before_leaving().await?);
        assert_eq!(page.run("() => [sessionStorage.length, localStorage.length]", &[]).await?, json!([0, 0]));
        Ok(())
    })
    .await
}

/// Types, and hears that the tab is left, before typing has rested.
const LEFT_AT_ONCE: &str = "async (text) => {
    const field = document.querySelector(\"[data-field='accounts']\");
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise((done) => setTimeout(done));
    dispatchEvent(new Event('pagehide'));
    return sessionStorage.length;
}";

#[tokio::test]
async fn what_is_typed_while_the_study_is_on_its_way_is_not_lost_to_what_comes_back() -> Outcome {
    in_browser(async |page: Page| {
        page.open().await?;
        page.keep(words::ADDRESS).await?;
        page.fill("accounts", "9").await?;
        page.until("the link", "() => location.hash.startsWith('#case1=')", &[]).await?;
        page.until_all_is_kept().await?;
        assert_eq!(page.run(LEFT_AT_ONCE, &[json!("10")]).await?, json!(1), "the tab remembers it");
        // What the browser has kept of the page comes from nowhere else.
        let held = "const own = window.fetch;
            const waits = (what) => location.hash !== '' && !window.arrived && String(what).includes('study-');
            window.fetch = (what, ...how) => waits(what) ? Promise.reject(new TypeError('not yet')) : own(what, ...how);";
        page.browser().beforehand(held).await?;
        page.reload().await?;
        page.fill("accounts", "7").await?;
        page.button("Try again").await?;
        page.run("() => { window.arrived = true; }", &[]).await?;
        page.press("Try again").await?;
        page.until_text("accounts", "10").await?;
        page.press("Undo").await?;
        page.until_text("accounts", "7").await?;
        // Nothing of it waits for another page of this tab.
        page.until_all_is_kept().await?;
        assert_eq!(page.run("() => sessionStorage.length", &[]).await?, json!(0));
        assert_eq!(page.run(LEFT_AT_ONCE, &[json!("8")]).await?, json!(1));
        page.load_elsewhere().await?;
        page.open().await?;
        assert_eq!(page.run("() => sessionStorage.length", &[]).await?, json!(0), "this address follows nothing");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_device_keeps_every_alternative_and_the_page_opens_where_it_was_left() -> Outcome {
    visit(async |page: Page| {
        page.keep(words::DEVICE).await?;
        page.until_kept_is_said(words::SAID_DEVICE).await?;
        assert_eq!(page.stored_cases().await?.len(), 0, "nothing is typed yet");
        page.fill("spend.monthly", "85o k").await?;
        page.press("Duplicate to compare").await?;
        page.fill("accounts", "7").await?;
        page.until_stored("\"accounts\":\"7\"").await?;
        page.until_kept_is_said("Kept on this device as \u{201c}Case 1\u{201d}").await?;
        page.reload().await?;
        page.until_text("accounts", "7").await?;
        page.until_text("spend.monthly", "85o k").await?;
        // It is what the page opens with: there is no step back to the example.
        assert_eq!(page.button("Undo").await?.attr("aria-disabled").await?.as_deref(), Some("true"));
        // In another window, too, and after everything of this one is gone.
        let other = page.in_another_window().await?;
        page.to_window(&other).await?;
        page.until_text("accounts", "7").await?;
        // Not at rest yet when it is left.
        page.fill("accounts", "8").await?;
        page.reload().await?;
        page.until_text("accounts", "8").await?;
        page.until_stored("\"accounts\":\"8\"").await?;
        assert_eq!(page.stored_cases().await?.len(), 1);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn saved_cases_are_listed_opened_renamed_deleted_and_brought_back() -> Outcome {
    in_browser(async |page: Page| {
        page.keep_what_is_given().await?;
        page.open().await?;
        page.keep(words::DEVICE).await?;
        page.fill("spend.monthly", "500k").await?;
        page.until_stored("500k").await?;
        page.press(words::NEW).await?;
        page.until_text("spend.monthly", "").await?;
        page.fill("spend.monthly", "90k").await?;
        page.fill("plan", "enterprise").await?;
        page.until_stored("90k").await?;
        page.until_kept_is_said("\u{201c}Case 2\u{201d}").await?;
        let listed = "() => [...document.querySelectorAll('#keep .c-sheet')].map((one) => one.innerText)";
        page.until("both cases", "() => document.querySelectorAll('#keep .c-sheet').length === 2", &[]).await?;
        let words_of = page.run(listed, &[]).await?.to_string();
        assert!(words_of.contains("one alternative; saves $") && words_of.contains(words::CURRENT), "{words_of}");

        for width in [320, 360, 1280] {
            page.browser().width(width).await?;
            page.until("the width to change", "(width) => innerWidth === width", &[width.into()]).await?;
            assert_eq!(page.run(STICKS_OUT, &[]).await?, json!([]), "at {width} px");
        }
        page.assert_accessible("two saved cases").await?;

        page.press_named("Open: Case 1").await?;
        page.until_text("spend.monthly", "500k").await?;
        page.until_kept_is_said("\u{201c}Case 1\u{201d}").await?;
        page.rename_saved("Case 1", "Renewal").await?;
        page.until_kept_is_said("\u{201c}Renewal\u{201d}").await?;
        page.until_stored("\"name\":\"Renewal\"").await?;
        page.press_named("Save as a file: Renewal").await?;
        let file = page.given("saved", 1).await?.remove(0);
        assert!(file.contains("\"support-kept\"") && file.contains("500k"), "{file}");

        page.press_named("Delete: Case 2").await?;
        page.until("one case", "() => document.querySelectorAll('#keep .c-sheet').length === 1", &[]).await?;
        assert_eq!(page.stored_cases().await?.len(), 1);
        page.press(words::UNDELETE).await?;
        page.until_stored("90k").await?;
        // The one on the page is deleted: it stays on the page, and is saved anew with the next change.
        page.press_named("Delete: Renewal").await?;
        page.until("one case", "() => document.querySelectorAll('#keep .c-sheet').length === 1", &[]).await?;
        page.until_text("spend.monthly", "500k").await?;
        page.fill("spend.monthly", "501k").await?;
        page.until_stored("501k").await?;
        // A file of a saved case opens as it was typed, as a case of its own.
        page.give_file(&file).await?;
        page.until_told(share::OPENED).await?;
        page.until_text("spend.monthly", "500k").await?;
        page.until_stored("500k").await?;
        assert_eq!(page.stored_cases().await?.len(), 3);
        // Dropped, it does the same.
        page.drop_file(&file.replace("500k", "450k")).await?;
        page.until_text("spend.monthly", "450k").await?;
        page.until_stored("450k").await?;
        assert_eq!(page.stored_cases().await?.len(), 4);
        Ok(())
    })
    .await
}

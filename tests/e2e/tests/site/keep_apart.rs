//! What is kept survives what stands in its way: another tab, a full device, a browser that stores nothing, one that is killed.

use std::{fs, path::PathBuf, process::Command};

use concession::words::{keep as words, share};
use e2e::{Made, Outcome, Page, in_browser, in_browser_of, visit};
use serde_json::json;

/// From now on the page cannot open its database.
const BREAK: &str = "() => {
    window.opens = IDBFactory.prototype.open;
    IDBFactory.prototype.open = () => { throw new DOMException('broken for a test', 'UnknownError'); };
}";
/// From now on it can.
const MEND: &str = "() => { IDBFactory.prototype.open = window.opens; }";

/// The page with one saved case, in two windows; the first one is in front. Gives the other.
async fn in_two(page: &Page) -> Outcome<e2e::Window> {
    page.open().await?;
    page.keep(words::DEVICE).await?;
    page.fill("spend.monthly", "500k").await?;
    page.until_stored("500k").await?;
    page.until_all_is_kept().await?;
    let other = page.in_another_window().await?;
    let here = page.window().await?;
    page.to_window(&other).await?;
    page.until_text("spend.monthly", "500k").await?;
    page.until_kept_is_said("\u{201c}Case 1\u{201d}").await?;
    page.to_window(&here).await?;
    Ok(other)
}

#[tokio::test]
async fn a_tab_without_changes_of_its_own_follows_another() -> Outcome {
    in_browser(async |page: Page| {
        let other = in_two(&page).await?;
        page.fill("accounts", "77").await?;
        page.until_stored("\"accounts\":\"77\"").await?;
        let first = page.window().await?;
        page.to_window(&other).await?;
        page.until_text("accounts", "77").await?;
        page.until_said_beside_the_form(words::FOLLOWED).await?;
        // And the other way round; nobody has made a second case of it.
        page.fill("accounts", "78").await?;
        page.until_stored("\"accounts\":\"78\"").await?;
        page.to_window(&first).await?;
        page.until_text("accounts", "78").await?;
        page.until_all_is_kept().await?;
        assert_eq!(page.stored_cases().await?.len(), 1);
        // What was here before it followed is one step back.
        page.press("Undo").await?;
        page.until_text("accounts", "77").await
    })
    .await
}

#[tokio::test]
async fn of_two_tabs_that_both_changed_nothing_is_lost_and_it_is_said_who_won() -> Outcome {
    in_browser(async |page: Page| {
        let other = in_two(&page).await?;
        // This tab cannot save what it types.
        page.run(BREAK, &[]).await?;
        page.fill("accounts", "mine 1").await?;
        page.until_said_beside_the_form(words::BROKEN).await?;
        assert!(page.asks_before_leaving().await?, "what is not saved is not left without asking");
        let here = page.window().await?;
        page.to_window(&other).await?;
        page.fill("accounts", "theirs").await?;
        page.until_stored("theirs").await?;
        page.until_all_is_kept().await?;
        // Back here nothing has followed: there is work of its own. Saved, it stands beside the other.
        page.to_window(&here).await?;
        assert_eq!(page.text("accounts").await?, "mine 1");
        page.run(MEND, &[]).await?;
        page.open_keeping().await?;
        page.press(words::RETRY).await?;
        page.until_stored("mine 1").await?;
        page.until_said_beside_the_form("Another tab saved \u{201c}Case 1\u{201d} first and keeps its name.").await?;
        let cases = page.stored_cases().await?;
        assert!(cases.len() == 2 && cases.iter().any(|case| case.contains("theirs")), "{cases:?}");
        page.until_kept_is_said("\u{201c}Case 1, the other tab\u{2019}s of").await?;
        // From here on each tab saves its own.
        page.fill("accounts", "mine 2").await?;
        page.until_stored("mine 2").await?;
        assert_eq!(page.stored_cases().await?.len(), 2);
        page.to_window(&other).await?;
        assert_eq!(page.text("accounts").await?, "theirs");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_full_device_is_told_and_what_is_typed_is_saved_once_there_is_room() -> Outcome {
    let profile = Profile::new("full");
    // The room that there was is known for a while: only another run of the browser asks anew.
    in_browser_of(profile.made(false), async |page: Page| {
        page.open().await?;
        page.keep(words::DEVICE).await?;
        page.fill("spend.monthly", "500k").await?;
        page.until_stored("500k").await?;
        page.until_all_is_kept().await
    })
    .await?;
    in_browser_of(profile.made(false), async |page: Page| {
        page.load_elsewhere().await?;
        page.browser().room(page.site(), Some(1)).await?;
        page.open_at("").await?;
        page.until_text("spend.monthly", "500k").await?;
        page.fill("accounts", "71").await?;
        page.until_said_beside_the_form(words::FULL).await?;
        page.until_kept_is_said(words::FULL).await?;
        assert!(page.asks_before_leaving().await?);
        assert!(page.stored_cases().await?[0].contains("\"accounts\":\"6\""), "what was saved before is as it was");
        page.browser().room(page.site(), None).await?;
        page.fill("accounts", "72").await?;
        page.until_stored("\"accounts\":\"72\"").await?;
        page.until_all_is_kept().await?;
        page.until_kept_is_said("Kept on this device").await
    })
    .await
}

#[tokio::test]
async fn a_store_that_another_tab_holds_is_told_and_used_once_it_is_free() -> Outcome {
    visit(async |page: Page| {
        // A database that is not whole, held open by somebody who does not let go.
        let hold = "() => new Promise((done) => {
            const request = indexedDB.open('concession ' + new URL('./', document.baseURI).href);
            request.onsuccess = () => { window.held = request.result; done(true); };
        })";
        page.run(hold, &[]).await?;
        page.keep(words::DEVICE).await?;
        page.until_said_beside_the_form(words::BLOCKED).await?;
        page.fill("spend.monthly", "500k").await?;
        page.until_kept_is_said(words::BLOCKED).await?;
        assert_eq!(page.text("spend.monthly").await?, "500k");
        page.run("() => { window.held.close(); }", &[]).await?;
        page.fill("spend.monthly", "501k").await?;
        page.until_stored("501k").await?;
        page.until_kept_is_said("Kept on this device").await
    })
    .await
}

#[tokio::test]
async fn a_browser_that_stores_nothing_is_told_and_nothing_is_lost() -> Outcome {
    in_browser_of(Made { stores_nothing: true, ..Made::default() }, async |page: Page| {
        page.keep_what_is_given().await?;
        page.open().await?;
        page.until_kept_is_said(words::SAID_NOTHING).await?;
        page.fill("spend.monthly", "500k").await?;
        page.keep(words::DEVICE).await?;
        page.until_said_beside_the_form(words::DENIED).await?;
        let chosen = "(id) => document.getElementById(id).checked";
        page.until("the choice to be taken back", chosen, &[json!("keep-nothing")]).await?;
        page.choose(words::TAB).await?;
        page.until_said_beside_the_form(words::TAB_FAILED).await?;
        assert!(page.asks_before_leaving().await?);
        assert_eq!(page.text("spend.monthly").await?, "500k");
        page.press(words::TO_FILE).await?;
        assert!(page.given("saved", 1).await?[0].contains("500k"));
        // The address can hold it.
        page.choose(words::ADDRESS).await?;
        page.until_kept_is_said(words::SAID_ADDRESS).await?;
        page.reload().await?;
        page.until_text("spend.monthly", "500000").await
    })
    .await
}

#[tokio::test]
async fn a_private_window_keeps_it_as_long_as_it_is_open() -> Outcome {
    in_browser_of(Made { is_private: true, ..Made::default() }, async |page: Page| {
        page.open().await?;
        page.keep(words::DEVICE).await?;
        page.fill("spend.monthly", "50o").await?;
        page.until_stored("50o").await?;
        page.reload().await?;
        page.until_text("spend.monthly", "50o").await?;
        page.keep(words::TAB).await?;
        page.fill("spend.monthly", "51o").await?;
        page.until_kept_is_said(words::SAID_TAB).await?;
        page.reload().await?;
        page.until_text("spend.monthly", "51o").await
    })
    .await
}

/// A profile of a browser, which outlives it; it ends with this value.
struct Profile(PathBuf);

impl Profile {
    fn new(name: &str) -> Profile {
        Profile(std::env::temp_dir().join(format!("concession-{name}-{}", std::process::id())))
    }

    fn made(&self, is_ended: bool) -> Made {
        Made { profile: Some(self.0.clone()), is_ended, ..Made::default() }
    }
}

impl Drop for Profile {
    fn drop(&mut self) {
        // A browser that was killed may leave a process that still ends.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Every process that was started with this profile, which no other browser has.
fn processes(profile: &str) -> Vec<String> {
    let entries = fs::read_dir("/proc").expect("the running processes").map_while(Result::ok);
    let is_its = |path: &PathBuf| {
        fs::read(path.join("cmdline"))
            .is_ok_and(|line| line.split(|byte| *byte == 0).any(|word| word.ends_with(profile.as_bytes())))
    };
    let its = entries.map(|entry| entry.path()).filter(is_its);
    its.filter_map(|path| path.file_name().map(|name| name.to_string_lossy().into_owned())).collect()
}

#[tokio::test]
async fn a_killed_browser_has_lost_nothing_not_even_the_last_key() -> Outcome {
    let profile = Profile::new("killed");
    let folder = profile.0.display().to_string();
    in_browser_of(profile.made(true), async move |page: Page| {
        page.open().await?;
        page.keep(words::DEVICE).await?;
        page.until_kept_is_said(words::SAID_DEVICE).await?;
        page.field("accounts").await?.send_keys("x").await?;
        page.until_stored("\"accounts\":\"6x\"").await?;
        page.until_all_is_kept().await?;
        let its = processes(&folder);
        assert!(!its.is_empty(), "the browser runs with its own profile");
        Command::new("kill").arg("-KILL").args(&its).status().expect("kill can be run");
        Ok(())
    })
    .await?;
    in_browser_of(profile.made(false), async |page: Page| {
        page.open_at("").await?;
        page.until_text("accounts", "6x").await?;
        page.until_kept_is_said("\u{201c}Case 1\u{201d}").await
    })
    .await
}

#[tokio::test]
async fn a_link_never_takes_the_place_of_saved_work() -> Outcome {
    visit(async |page: Page| {
        page.fill("spend.monthly", "850k").await?;
        page.keep(words::ADDRESS).await?;
        page.until("the link", "() => location.hash.startsWith('#case1=')", &[]).await?;
        let link = page.run("() => location.hash", &[]).await?;
        let link = link.as_str().expect("a fragment");
        page.choose(words::DEVICE).await?;
        page.fill("spend.monthly", "wrong").await?;
        page.until_stored("wrong").await?;
        page.until_all_is_kept().await?;
        page.open_at(&format!("?again{link}")).await?;
        let offered =
            "(words) => [...document.querySelectorAll('[role=alert]')].some((one) => one.innerText.includes(words))";
        page.until("the offer", offered, &[json!(share::HELD_BY_LINK)]).await?;
        page.until_text("spend.monthly", "wrong").await?;
        // Not decided yet: it is offered again.
        page.reload().await?;
        page.until("the offer", offered, &[json!(share::HELD_BY_LINK)]).await?;
        page.press(share::KEEP_MINE).await?;
        page.until("the link to be no news", "() => history.state === 'seen'", &[]).await?;
        page.reload().await?;
        page.until_text("spend.monthly", "wrong").await?;
        page.until_kept_is_said("\u{201c}Case 1\u{201d}").await?;
        assert_eq!(page.run("() => document.querySelector('.c-notice')", &[]).await?, json!(null));
        assert_eq!(page.stored_cases().await?.len(), 1);
        Ok(())
    })
    .await
}

//! Every request of a whole session, recorded in the browser and at the host: the site's own files, each once, then none; and the same
//! session with the host gone.

use std::{collections::BTreeMap, fs};

use e2e::{Host, Made, Outcome, Page, in_browser_of, stage};
use thirtyfour::Key;

use crate::session;

/// What may be asked for: the files that the build lists, the list itself left out.
fn own() -> Vec<String> {
    let listed = fs::read_to_string(stage::dist().join("hashes.txt")).expect("the build's own list");
    listed.lines().map(|line| line.split_once("  ").expect("a sum and a name").1.to_owned()).collect()
}

/// How often each file was asked for, by its name.
fn counted(paths: &[String]) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for path in paths {
        let name = path.trim_start_matches('/');
        let name = if name.is_empty() { "index.html" } else { name };
        *counts.entry(name.to_owned()).or_default() += 1;
    }
    counts
}

/// Whether a name stays the same when its contents change. The worker asks for these anew, since it keeps no file of another build; what
/// has a hash in its name it takes from what the page has just fetched.
fn is_plain(name: &str) -> bool {
    ["index.html", "manifest.webmanifest"].contains(&name) || name.starts_with("install-")
}

#[tokio::test]
async fn a_whole_session_asks_for_the_pages_own_files_once_and_then_for_nothing_and_goes_on_without_a_network()
-> Outcome {
    // A process of its own: a user context of Chromium keeps no icons, and asks for the page's again while it is used.
    in_browser_of(Made::default(), async |page: Page| {
        let mut host = Host::of(&stage::dist());
        let page = page.at(&host.site());
        session::watched(&page).await?;
        page.open_at("").await?;
        page.until("the answer", "() => document.querySelector('[data-figure]') !== null", &[]).await?;
        page.key(Key::Tab).await?;
        page.until_studied().await?;
        page.until_kept().await?;

        let fetched = page.browser().requests().await?;
        for (address, times) in &fetched {
            let name = address.strip_prefix(page.site());
            assert!(name.is_some(), "A request to somewhere else: {address}");
            assert_eq!(*times, 1, "The page asks for {address} {times} times");
        }
        let study = fetched.keys().filter(|address| address.contains("/study-")).count();
        assert_eq!(study, 3, "The second program is fetched when the page is first touched: {fetched:?}");
        let asked = counted(&host.asked());
        let own = own();
        for (name, times) in &asked {
            assert!(own.contains(name), "{name} is no file of the page");
            let most = if is_plain(name) { 2 } else { 1 };
            assert!(*times <= most, "The host is asked for {name} {times} times");
        }
        assert!(own.iter().all(|name| asked.contains_key(name)), "All is kept: {own:?} of {asked:?}");

        session::whole(&page, &session::folder("recording")).await?;
        assert_quiet(&page).await?;
        assert_eq!(host.asked(), [""; 0], "The host is asked for nothing after that.");

        host.stop();
        page.browser().cut_off(true).await?;
        page.open_at("").await?;
        page.ready().await?;
        page.browser().requests().await?;
        session::whole(&page, &session::folder("recording")).await?;
        assert_quiet(&page).await
    })
    .await
}

/// Nothing was asked for since this was last looked at; what the page hands to the browser's own downloads is no request.
async fn assert_quiet(page: &Page) -> Outcome {
    let later = page.browser().requests().await?;
    let later: Vec<&String> = later.keys().filter(|address| !address.starts_with("blob:")).collect();
    assert!(later.is_empty(), "Requests after the page has started: {later:?}");
    let complaints = page.browser().complaints().await?;
    assert!(complaints.is_empty(), "The console says: {complaints:#?}");
    Ok(())
}

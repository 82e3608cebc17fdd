//! The page is kept for use without a network: all of one build, and another one only when the visitor says so.

use std::{
    fs,
    path::{Path, PathBuf},
};

use base64::{Engine, prelude::BASE64_STANDARD};
use e2e::{Host, Outcome, Page, in_browser, stage};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

const TITLE: &str = "() => document.title";
/// The caches on this device, how many workers there are, and what was told.
const KEPT: &str =
    "async () => [(await caches.keys()).length, (await navigator.serviceWorker.getRegistrations()).length]";
/// Whether the notice of a newer version is in sight.
const NOTICE: &str = "(words) => {
    const notice = document.getElementById('update');
    return notice.checkVisibility() && notice.innerText.includes(words);
}";

/// A copy of the built page in a folder of its own.
fn copy(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("concession-{name}-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("a folder for a copy");
    for entry in fs::read_dir(stage::dist()).expect("the built page") {
        let file = entry.expect("a file of it").path();
        fs::copy(&file, folder.join(file.file_name().expect("it has a name"))).expect("a copy");
    }
    folder
}

/// Makes a copy another build: another title, and a worker that says so. Where `whole` is false the title stays as it is.
fn newer(folder: &Path, whole: bool) {
    let index = fs::read_to_string(folder.join("index.html")).expect("the page");
    let changed = index.replace("<title>Concession", "<title>Newer Concession");
    assert_ne!(index, changed, "the page has its title");
    let sum = |text: &str| format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(text)));
    let worker = fs::read_to_string(folder.join("sw.js")).expect("its worker");
    let named = worker.replace(&sum(&index), &sum(&changed)).replace("const BUILD = \"", "const BUILD = \"newer");
    assert!(named.contains(&sum(&changed)) && named.contains("newer"), "the worker names its files: {worker}");
    fs::write(folder.join("sw.js"), named).expect("a newer worker");
    if whole {
        fs::write(folder.join("index.html"), changed).expect("a newer page");
    }
}

async fn title(page: &Page) -> Outcome<String> {
    Ok(page.run(TITLE, &[]).await?.as_str().expect("a title is text").to_owned())
}

#[tokio::test]
async fn without_a_network_the_page_opens_and_does_all_of_it() -> Outcome {
    in_browser(async |page: Page| {
        let mut host = Host::of(&stage::dist());
        let page = page.at(&host.site());
        page.open_at("").await?;
        // Nobody has touched it, so its second program was never asked for.
        page.until_kept().await?;
        host.stop();

        page.open().await?;
        page.planned().await?;
        page.fill("spend.monthly", "480k").await?;
        page.planned().await?;
        page.unfold().await?;
        let typed: Value = serde_json::from_str(&page.scenario().await?)?;
        assert!(typed.to_string().contains("480000"), "{typed}");
        page.assert_answers(&typed).await?;
        let words = page.words().await?;
        assert!(words.contains("tariff book of"), "The page does not say how old its prices are: {words}");
        assert_eq!(host.asked().iter().filter(|path| path.as_str() == "/sw.js").count(), 1);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_was_just_fetched_is_not_fetched_again_to_be_kept() -> Outcome {
    in_browser(async |page: Page| {
        let host = Host::of(&stage::dist());
        let page = page.at(&host.site());
        page.open().await?;
        page.until_kept().await?;
        let asked = host.asked();
        for path in asked.iter().filter(|path| path.contains("/concession-") || path.contains("/bundle-")) {
            assert_eq!(asked.iter().filter(|other| *other == path).count(), 1, "{path} of {asked:?}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_newer_build_waits_until_the_visitor_takes_it_and_nothing_is_mixed() -> Outcome {
    in_browser(async |page: Page| {
        let (host, folder) = (Host::of(&stage::dist()), copy("newer"));
        let page = page.at(&host.site());
        page.open_at("").await?;
        page.until_kept().await?;
        assert_eq!(page.run(NOTICE, &[json!("")]).await?, json!(false), "There is nothing newer yet.");
        newer(&folder, true);
        host.publish(&folder);

        page.open().await?;
        page.until("the notice", NOTICE, &[json!("A newer version is ready: reload to use it")]).await?;
        assert!(
            title(&page).await?.starts_with("Concession"),
            "The old page is shown as long as it was not asked for."
        );
        assert_eq!(page.run(KEPT, &[]).await?, json!([2, 1]), "Both are kept, each in a cache of its own.");
        // Once more, since the newer one is there: still all of the old.
        page.open().await?;
        assert!(title(&page).await?.starts_with("Concession"));
        page.until("the notice", NOTICE, &[json!("A newer version is ready")]).await?;

        let other = page.in_another_window().await?;
        page.press("Reload to use it").await?;
        page.until("why not", NOTICE, &[json!("Close the other windows and tabs of this page first")]).await?;
        assert!(title(&page).await?.starts_with("Concession"));
        page.close_window(other).await?;
        page.press("Reload to use it").await?;
        page.until("the newer page", "() => document.title.startsWith('Newer')", &[]).await?;
        page.until("it to have started", "() => window.concession?.ready !== undefined", &[]).await?;
        assert_eq!(page.run(KEPT, &[]).await?, json!([1, 1]), "The old files are gone.");
        fs::remove_dir_all(&folder).expect("the copy can go");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_build_that_is_published_by_half_is_not_taken() -> Outcome {
    in_browser(async |page: Page| {
        let (host, folder) = (Host::of(&stage::dist()), copy("half"));
        let page = page.at(&host.site());
        page.open_at("").await?;
        page.until_kept().await?;
        newer(&folder, false);
        host.publish(&folder);
        let tried = "async () => {
            const registration = await navigator.serviceWorker.ready;
            await registration.update();
            const coming = registration.installing;
            await new Promise((done) => coming.addEventListener('statechange', done, { once: true }));
            return [coming.state, registration.waiting];
        }";
        assert_eq!(page.run(tried, &[]).await?, json!(["redundant", null]));
        assert_eq!(page.run(KEPT, &[]).await?, json!([1, 1]));
        page.open().await?;
        page.planned().await?;
        fs::remove_dir_all(&folder).expect("the copy can go");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_is_kept_can_be_removed() -> Outcome {
    in_browser(async |page: Page| {
        let host = Host::of(&stage::dist());
        let page = page.at(&host.site());
        page.open_at("").await?;
        page.until_kept().await?;
        assert_eq!(page.run(KEPT, &[]).await?, json!([1, 1]));
        page.press("Remove the kept files").await?;
        page.until("the answer", "() => document.body.innerText.includes('Removed. Until you open')", &[]).await?;
        assert_eq!(page.run(KEPT, &[]).await?, json!([0, 0]));
        Ok(())
    })
    .await
}

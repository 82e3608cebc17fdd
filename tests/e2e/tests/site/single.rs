//! The page in one file, opened from the disk with the network cut: all of it works, nothing is fetched, its policy holds.

use std::fs;

use base64::{Engine, prelude::BASE64_STANDARD};
use concession::{
    share::link,
    words::{leaves, offline, share},
};
use e2e::{Outcome, Page, in_browser, stage};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::{policy, session};

/// The address of the file.
fn address() -> String {
    format!("file://{}", stage::single().display())
}

/// The file, opened without a network.
async fn opened(page: &Page) -> Outcome<Page> {
    page.browser().cut_off(true).await?;
    let page = page.at(&address());
    session::watched(&page).await?;
    page.open_at("").await?;
    Ok(page)
}

#[tokio::test]
async fn it_answers_at_once_explains_and_hands_over_everything_without_a_request() -> Outcome {
    in_browser(async |page: Page| {
        let page = opened(&page).await?;
        page.until("the answer", "() => document.querySelector('[data-figure]') !== null", &[]).await?;
        assert_eq!(
            page.run("() => document.querySelector('#plan')", &[]).await?,
            Value::Null,
            "Nobody has touched it."
        );
        page.key(thirtyfour::Key::Tab).await?;
        page.until_studied().await?;
        session::whole(&page, &session::folder("single")).await?;
        let typed: Value = serde_json::from_str(&page.scenario().await?)?;
        page.assert_answers(&typed).await?;

        let fetched = page.browser().requests().await?;
        let fetched: Vec<&String> = fetched.keys().filter(|address| !address.starts_with("blob:")).collect();
        // A browser may count the file itself, or not.
        assert!(fetched.iter().all(|one| **one == address()), "It fetches nothing but itself: {fetched:?}");
        let complaints = page.browser().complaints().await?;
        assert!(complaints.is_empty(), "The console says: {complaints:#?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn its_policy_allows_its_own_script_and_sheets_by_their_sums_and_no_connection() -> Outcome {
    let page = fs::read_to_string(stage::single()).expect("the page in one file");
    let policy = page.split_once("http-equiv=\"Content-Security-Policy\" content=\"").expect("a policy").1;
    let policy = policy.split('"').next().expect("the end of it");
    let sum = |text: &str| format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(text)));
    let inside = |open: &str, close: &str| -> Vec<String> {
        page.split(open).skip(1).map(|rest| sum(rest.split(close).next().expect("its end"))).collect()
    };
    let (scripts, sheets) = (inside("<script type=\"module\">", "</script>"), inside("<style>", "</style>"));
    assert_eq!((scripts.len(), sheets.len()), (1, 3));
    assert_eq!(page.matches("<script").count(), 3, "Besides, there are two blocks that no browser runs.");
    for directive in [
        "default-src 'none'".to_owned(),
        format!("script-src {} 'wasm-unsafe-eval'", scripts[0]),
        format!("style-src {}", sheets.join(" ")),
        "connect-src 'none'".to_owned(),
        "img-src 'none'".to_owned(),
        "worker-src 'none'".to_owned(),
        "form-action 'none'".to_owned(),
        "require-trusted-types-for 'script'".to_owned(),
        "trusted-types keeper".to_owned(),
    ] {
        assert!(policy.split("; ").any(|one| one == directive), "{directive} is not in {policy}");
    }
    assert!(!policy.contains("unsafe-inline") && !policy.contains("'self'") && !policy.contains(':'), "{policy}");
    Ok(())
}

#[tokio::test]
async fn nothing_can_be_sent_out_of_it() -> Outcome {
    in_browser(async |page: Page| {
        let page = page.at(&address());
        page.open().await?;
        policy::nothing_gets_out(&page).await
    })
    .await
}

#[tokio::test]
async fn what_needs_a_server_is_absent_and_its_links_say_where_they_lead() -> Outcome {
    in_browser(async |page: Page| {
        let page = opened(&page).await?;
        page.ready().await?;
        page.planned().await?;
        let words = page.words().await?;
        assert!(!words.contains(offline::FORGET) && !words.contains(offline::KEPT), "{words}");
        page.unfold().await?;
        let shown = "(words) => document.body.innerText.includes(words)";
        for words in [share::TO_FILE, leaves::FETCHED_SINGLE, leaves::LIMIT_SINGLE] {
            page.until(words, shown, &[json!(words)]).await?;
        }
        assert_eq!(page.run(shown, &[json!(leaves::COMPARE)]).await?, json!(false));

        page.fill("spend.monthly", "512k").await?;
        page.settled().await?;
        page.until("the answer", "() => document.body.innerText.includes('512,000')", &[]).await?;
        let link = page.run("() => document.getElementById('share-link').value", &[]).await?;
        let link = link.as_str().expect("a link").to_owned();
        assert!(link.starts_with(&format!("{}#case1=", address())), "{link}");
        link::open(&link).expect("the link is whole");
        page.at(&link).open_at("").await?;
        page.reload().await?;
        let typed = "() => document.querySelector('[data-field=\"spend.monthly\"]')?.value === '512000'";
        page.until("the case of the link", typed, &[]).await
    })
    .await
}

#[tokio::test]
async fn where_it_knows_its_site_its_links_lead_there() -> Outcome {
    in_browser(async |page: Page| {
        let text = fs::read_to_string(stage::single()).expect("the page in one file");
        let site = "<meta name=\"site\" content=\"https://example.com/support/\" /><title>";
        let file = session::folder("single-site").join("page.html");
        fs::write(&file, text.replacen("<title>", site, 1)).expect("a copy that knows its site");
        let page = page.at(&format!("file://{}", file.display()));
        page.open().await?;
        page.planned().await?;
        page.run("() => { document.getElementById('share').open = true; }", &[]).await?;
        let leads =
            "() => document.getElementById('share-link')?.value.startsWith('https://example.com/support/#case1=')";
        page.until("a link to the site", leads, &[]).await?;
        let told = share::TO_SITE.replace("{site}", "https://example.com/support/");
        assert!(page.words().await?.contains(&told));
        let code = "() => document.querySelector('.c-share__code') !== null";
        page.until("a code of it", code, &[]).await?;
        fs::remove_dir_all(file.parent().expect("its folder")).expect("the copy can go");
        Ok(())
    })
    .await
}

//! "What leaves this page": its list is that of the build, its link is that of the page, and everything in it can be reached and read.

use std::{collections::BTreeMap, fs};

use concession::{
    share::{json, link::LinkError, sitting::Sitting},
    words::{footer, leaves as words},
};
use e2e::{Host, Outcome, Page, in_browser, stage, visit};
use serde_json::json;
use thirtyfour::Key;

use crate::narrow::STICKS_OUT;

const OPEN: &str = "() => document.getElementById('what-leaves')?.open === true
    && document.activeElement?.closest('details')?.id === 'what-leaves'";
/// Name and sum of every row.
const ROWS: &str = "() => [...document.querySelectorAll('#what-leaves table')[0].querySelectorAll('tbody tr')]
    .map((row) => [row.cells[0].textContent, row.cells[1].textContent.replace(/\\D/g, ''), row.cells[3].textContent])";
/// What is said to be in each store.
const STORES: &str = "() => [...document.querySelectorAll('#what-leaves table')[1].querySelectorAll('tbody tr')]
    .map((row) => row.cells[1].textContent)";

async fn open(page: &Page) -> Outcome {
    page.run("() => { document.getElementById('what-leaves').open = true; }", &[]).await?;
    page.until("the stores", "() => document.querySelectorAll('#what-leaves table').length === 2", &[]).await
}

/// What the build lists: each name with its sum.
fn listed() -> BTreeMap<String, String> {
    let text = fs::read_to_string(stage::dist().join("hashes.txt")).expect("the build's own list");
    let pair = |line: &str| line.split_once("  ").map(|(sum, name)| (name.to_owned(), sum.to_owned()));
    text.lines().map(|line| pair(line).expect("a sum and a name")).collect()
}

#[tokio::test]
async fn the_files_are_those_of_the_build_with_their_sums_and_sizes() -> Outcome {
    in_browser(async |page: Page| {
        let host = Host::of(&stage::dist());
        let page = page.at(&host.site());
        page.open().await?;
        open(&page).await?;
        page.until_kept().await?;
        // The copy comes after the page, and is read when it is there.
        page.until("the sums", &format!("() => ({ROWS})().every(([, , sum]) => /^[0-9a-f]{{64}}$/.test(sum))"), &[])
            .await?;
        let mut expected = listed();
        expected.remove("sw.js").expect("the build lists the worker");
        let rows: Vec<[String; 3]> = serde_json::from_value(page.run(ROWS, &[]).await?)?;
        let shown: BTreeMap<String, String> = rows.iter().map(|[name, _, sum]| (name.clone(), sum.clone())).collect();
        assert_eq!(shown, expected);
        for [name, size, _] in &rows {
            let length = fs::metadata(stage::dist().join(name)).expect("a file of the build").len();
            assert_eq!(*size, length.to_string(), "{name}");
        }

        host.asked();
        page.press(words::COMPARE).await?;
        let same = words::SAME.replace("{count}", &expected.len().to_string()).replace("{others}", "sw.js");
        page.until_told(&same).await?;
        assert_eq!(host.asked(), ["/hashes.txt"]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_list_that_names_other_files_is_told() -> Outcome {
    in_browser(async |page: Page| {
        let (mut host, folder) = (Host::of(&stage::dist()), crate::session::folder("leaves"));
        let page = page.at(&host.site());
        page.open().await?;
        page.until_kept().await?;
        open(&page).await?;
        page.until("a sum", &format!("() => ({ROWS})().some(([, , sum]) => sum.length === 64)"), &[]).await?;
        let other: String = listed()
            .into_iter()
            .map(|(name, sum)| match name.as_str() {
                "index.html" => format!("{}  {name}\n", "0".repeat(64)),
                _ => format!("{sum}  {name}\n"),
            })
            .collect();
        fs::write(folder.join("hashes.txt"), other).expect("another list");
        host.publish(&folder);
        page.press(words::COMPARE).await?;
        page.until_told(&words::DIFFERENT.replace("{names}", "index.html")).await?;
        host.stop();
        page.press(words::COMPARE).await?;
        page.until_told(words::NO_LIST).await?;
        fs::remove_dir_all(&folder).expect("the folder can go");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_is_stored_is_read_from_the_browser() -> Outcome {
    visit(async |page: Page| {
        page.until_kept().await?;
        open(&page).await?;
        let stores: Vec<String> = serde_json::from_value(page.run(STORES, &[]).await?)?;
        assert_eq!(stores[..4], [words::EMPTY; 4], "Nothing is stored unasked.");
        assert!(stores[4].contains("concession ") && stores[5].contains(page.site()), "{stores:?}");

        let store = "() => new Promise((done) => {
            localStorage.setItem('one', '1');
            sessionStorage.setItem('two', '2');
            document.cookie = 'three=3';
            indexedDB.open('four').onsuccess = () => done(true);
        })";
        page.run(store, &[]).await?;
        page.press(words::AGAIN).await?;
        page.until(
            "what was stored",
            &format!("(names) => names.every((name, place) => ({STORES})()[place] === name)"),
            &[json!(["three", "one", "two", "four"])],
        )
        .await
    })
    .await
}

#[tokio::test]
async fn a_link_is_unpacked_to_the_scenario_of_the_page_and_any_other_to_its_own() -> Outcome {
    visit(async |page: Page| {
        page.fill("spend.monthly", "512k").await?;
        page.planned().await?;
        let scenario = page.scenario().await?;
        open(&page).await?;
        let own = "(name) => document.querySelector(`#what-leaves pre[aria-label=\"${name}\"]`)?.textContent ?? ''";
        page.until(
            "the link of the page",
            &format!("(name) => ({own})(name).includes('512000')"),
            &[json!(words::LINK_TEXT)],
        )
        .await?;
        let text = page.run(own, &[json!(words::LINK_TEXT)]).await?;
        let sitting = Sitting::open(text.as_str().expect("text"), e2e::book().edition()).expect("it reads as a file");
        assert_eq!(json::print(&sitting.cases[0].file), scenario);

        page.run("() => { document.getElementById('share').open = true; }", &[]).await?;
        page.until("the link", "() => document.getElementById('share-link')?.value.includes('#case1=')", &[]).await?;
        let link = page.run("() => document.getElementById('share-link').value", &[]).await?;
        page.press("Start an empty case").await?;
        page.press("Show the example").await?;
        page.planned().await?;
        let field = page.element("() => document.getElementById('leaves-link')", &[]).await?;
        field.send_keys(format!("see <{}>.", link.as_str().expect("a link"))).await?;
        let same =
            "(name, text) => document.querySelector(`#what-leaves pre[aria-label=\"${name}\"]`)?.textContent === text";
        page.until("that link", same, &[json!(words::ANY_LINK_TEXT), text]).await?;
        assert!(page.run("() => location.hash", &[]).await? == json!(""), "It opens nothing.");

        field.send_keys(Key::Control + "a").await?;
        field.send_keys("case1=abcdefz").await?;
        let told = "(words) => document.querySelector('#what-leaves [aria-live]').innerText.includes(words)";
        let damaged = concession::report::link::sentence(LinkError::Damaged);
        page.until("why not", told, &[json!(damaged)]).await
    })
    .await
}

#[tokio::test]
async fn what_is_typed_at_the_console_to_check_shows_what_is_claimed() -> Outcome {
    visit(async |page: Page| {
        page.until_kept().await?;
        let typed = words::CHECKS.map(|(_, typed)| typed);
        let [fetched, sent, stored] =
            ["performance", "fetch(", "[document"].map(|begins| typed.into_iter().find(|one| one.starts_with(begins)));
        let typed = |text: Option<&str>| format!("async () => ({})", text.expect("a check is typed"));
        let addresses: Vec<String> = serde_json::from_value(page.run(&typed(fetched), &[]).await?)?;
        assert!(addresses.len() > 5 && addresses.iter().all(|one| one.starts_with(page.site())), "{addresses:?}");

        let tried = format!("() => ({})().then(() => 'it went out', (error) => error.name)", typed(sent));
        assert_eq!(page.run(&tried, &[]).await?, json!("TypeError"));
        let complaints = page.browser().complaints().await?;
        assert!(complaints.iter().any(|one| one.contains("connect-src")), "The browser says why: {complaints:?}");

        let stores = page.run(&typed(stored), &[]).await?;
        let copy = stores[4][0].as_str().expect("the name of the copy");
        assert!(copy.starts_with(&format!("concession {} ", page.site())), "{stores}");
        assert_eq!(stores, json!(["", [], [], [], [copy]]));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn it_opens_by_its_address_and_by_keyboard_from_the_bottom_of_the_page() -> Outcome {
    in_browser(async |page: Page| {
        page.open_at("#what-leaves").await?;
        page.until("it to open", OPEN, &[]).await?;

        page.open_at("?again").await?;
        let link = page
            .element(
                "(words) => [...document.querySelectorAll('footer a')].find((one) => one.textContent === words)",
                &[json!(footer::LEAVES)],
            )
            .await?;
        link.focus().await?;
        page.key(Key::Enter).await?;
        page.until("it to open", OPEN, &[]).await?;
        page.key(Key::Enter).await?;
        page.until("it to close", "() => !document.getElementById('what-leaves').open", &[]).await?;
        link.focus().await?;
        page.key(Key::Enter).await?;
        page.until("it to open once more", OPEN, &[]).await?;
        page.key(Key::Tab).await?;
        let next = "(words) => document.activeElement?.textContent === words";
        page.until("the first button in it", next, &[json!(words::AGAIN)]).await
    })
    .await
}

#[tokio::test]
async fn it_fits_and_has_no_violations() -> Outcome {
    visit(async |page: Page| {
        page.until_kept().await?;
        open(&page).await?;
        page.planned().await?;
        for width in [360, 1280] {
            page.browser().width(width).await?;
            page.until("the width to change", "(width) => innerWidth === width", &[width.into()]).await?;
            assert_eq!(page.run(STICKS_OUT, &[]).await?, json!([]), "at {width} px");
        }
        page.assert_accessible("what leaves the page").await
    })
    .await
}

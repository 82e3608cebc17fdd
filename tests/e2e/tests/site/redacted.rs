//! Links without amounts: made in the panel, opened over the page, explained where they are damaged; one's own work is never touched.

use concession::{
    report::{index, link::sentence},
    share::{file, index as packed, link::LinkError},
    words::{explain, index as words, share},
};
use e2e::{Outcome, Page, in_browser, visit};
use serde_json::{Value, json};

use crate::narrow::STICKS_OUT;

/// A case that is no example.
fn theirs() -> Value {
    json!({
        "format": "support-scenario", "version": 1, "start": "2027-01", "months": 24,
        "spend": { "monthly": "850000", "annual_growth": "0.2" }, "plan": "enterprise", "title": "Secret 4711",
        "asks": {
            "credits": [{ "name": "Secret 4711", "trigger": "incident", "amount": "90000", "start": "2027-02", "months": 6 }],
            "structural": { "effective": "2027-06", "plan_discount_percent": "0.1" },
        },
    })
}

fn of(scenario: &Value) -> packed::Index {
    let scenario = file::open(&scenario.to_string(), e2e::book()).expect("a sound file");
    let projection = concession::calc::project(&scenario, e2e::book()).expect("small figures");
    index::index(&scenario, &projection, e2e::book()).expect("a link")
}

async fn until_shown(page: &Page, title: &str) -> Outcome {
    let shown = "(title) => { const it = document.getElementById('indices');
        return it?.open && it.checkVisibility() && document.activeElement?.innerText === title; }";
    page.until(title, shown, &[json!(title)]).await
}

async fn until_closed(page: &Page) -> Outcome {
    page.until("the dialogue to close", "() => !document.getElementById('indices').open", &[]).await
}

async fn follow(page: &Page, fragment: &str) -> Outcome {
    page.run("(fragment) => { location.hash = fragment; }", &[json!(fragment)]).await.map(|_| ())
}

/// What is typed, and what the page says of it.
async fn own(page: &Page) -> Outcome<Value> {
    page.run("() => [document.querySelector('[data-field=\"spend.monthly\"]').value, document.querySelector('main').innerText, window.history.length]", &[]).await
}

#[tokio::test]
async fn a_link_without_amounts_opens_as_a_table_to_look_at() -> Outcome {
    in_browser(async |page: Page| {
        let made = of(&theirs());
        page.open_at(&format!("#{}", packed::pack(&made))).await?;
        until_shown(&page, words::TITLE).await?;
        let rows = "() => [...document.querySelectorAll('#indices tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent))";
        let expected: Vec<Vec<String>> = index::shown(&made)
            .rows
            .into_iter()
            .map(|(month, cells)| [vec![month], cells].concat())
            .collect();
        assert_eq!(page.run(rows, &[]).await?, json!(expected));
        let said = page.run("() => document.getElementById('indices').innerText", &[]).await?;
        let said = said.as_str().expect("text");
        for part in index::shown(&made).saved.iter().chain(&index::shown(&made).steps) {
            assert!(said.contains(part), "{part} is not in {said}");
        }
        assert!(said.contains(words::SCALE) && !said.contains('$') && !said.contains("4711"), "{said}");
        assert_eq!(page.run("() => location.hash.slice(1)", &[]).await?, json!(packed::pack(&made)));
        page.press(words::CLOSE).await?;
        until_closed(&page).await?;
        // The page behind it is the one that opens without a link.
        let monthly = "() => document.querySelector('[data-field=\"spend.monthly\"]').value";
        assert_eq!(page.run(monthly, &[]).await?, json!("240k"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn own_work_is_as_it_was_behind_it_and_after_it() -> Outcome {
    visit(async |page: Page| {
        page.fill("spend.monthly", "777k").await?;
        page.settled().await?;
        let (before, link) = (own(&page).await?, packed::pack(&of(&theirs())));
        follow(&page, &link).await?;
        until_shown(&page, words::TITLE).await?;
        let behind = own(&page).await?;
        assert_eq!([&behind[0], &behind[1]], [&before[0], &before[1]]);
        assert!(page.run("() => document.querySelector('.c-notice--incoming')", &[]).await?.is_null());
        page.press(words::CLOSE).await?;
        until_closed(&page).await?;
        assert_eq!(own(&page).await?, behind);
        page.press("Undo").await?;
        page.until(
            "the example",
            "() => document.querySelector('[data-field=\"spend.monthly\"]').value === '240k'",
            &[],
        )
        .await?;

        // Also where there is no answer, and so no place for what explains one.
        page.press("Start an empty case").await?;
        page.until("the figures to go", "() => document.querySelector('main [data-figure]') === null", &[]).await?;
        follow(&page, "").await?;
        follow(&page, &link).await?;
        until_shown(&page, words::TITLE).await
    })
    .await
}

#[tokio::test]
async fn a_damaged_link_without_amounts_is_explained_and_a_mailed_one_mended() -> Outcome {
    in_browser(async |page: Page| {
        let whole = packed::pack(&of(&theirs()));
        let damaged = format!("{}A{}", &whole[..40], &whole[41..]);
        for (place, (fragment, error)) in
            [(&whole[..60], LinkError::Cut), (&damaged, LinkError::Damaged), ("index9=abcz", LinkError::Newer(9))]
                .into_iter()
                .enumerate()
        {
            page.open_at(&format!("?{place}#{fragment}")).await?;
            until_shown(&page, share::NO_LINK).await?;
            let said = page.run("() => document.querySelector('#indices [role=alert]').innerText", &[]).await?;
            let said = said.as_str().expect("text");
            assert!(said.contains(&sentence(error)) && said.contains(share::NOTHING_CHANGED), "{said}");
            assert_eq!(page.run("() => location.hash", &[]).await?, json!(format!("#{fragment}")));
            page.press(explain::CLOSE).await?;
            until_closed(&page).await?;
        }
        for (place, mailed) in
            [whole.replace('=', "%3D"), format!("{whole}."), format!("{whole})%20more")].iter().enumerate()
        {
            page.open_at(&format!("?mail{place}#{mailed}")).await?;
            until_shown(&page, words::TITLE).await?;
        }
        Ok(())
    })
    .await
}

/// Opens the panel at its second choice.
async fn panel(page: &Page) -> Outcome {
    page.run("() => { document.getElementById('share').open = true; }", &[]).await?;
    page.choose(words::WITHOUT_AMOUNTS).await
}

#[tokio::test]
async fn the_panel_makes_it_shows_what_the_receiver_sees_and_says_where_there_is_none() -> Outcome {
    in_browser(async |page: Page| {
        page.keep_what_is_given().await?;
        page.open().await?;
        panel(&page).await?;
        let there = "() => document.getElementById('share-link').value.includes('#index1=')";
        page.until("the link", there, &[]).await?;
        let link = page.run("() => document.getElementById('share-link').value", &[]).await?;
        let link = link.as_str().expect("a link").to_owned();
        let scenario: Value = serde_json::from_str(&page.scenario().await?)?;
        assert_eq!(packed::open(&link), Ok(of(&scenario)));
        let words_there = page.words().await?;
        assert!(words_there.contains(words::HOLDS_INDICES) && words_there.contains("short enough for mail and chat"));
        assert!(!words_there.contains(share::PUT), "the address is for one's own case");
        page.press(share::COPY).await?;
        assert_eq!(page.given("copied", 1).await?, std::slice::from_ref(&link));

        page.open_fold(words::PREVIEW).await?;
        let rows = "(count) => document.querySelectorAll('#share tbody tr').length === count";
        page.until("the preview", rows, &[json!(of(&scenario).stay.len())]).await?;
        let seen = page.run("() => document.querySelector('#share details').innerText", &[]).await?;
        assert!(!seen.as_str().expect("text").contains('$'), "{seen}");

        // It follows what is typed; where an index would tell the amounts, it says why there is none.
        page.fill("spend.monthly", "20k").await?;
        let why = "(words) => [...document.querySelectorAll('#share [role=status]')].some((one) => one.innerText.includes(words))";
        page.until("the reason", why, &[json!("a published minimum is charged")]).await?;
        assert_eq!(page.run("() => document.getElementById('share-link').checkVisibility()", &[]).await?, json!(false));
        page.choose(words::WITH_FIGURES).await?;
        page.until("the other link", "() => document.getElementById('share-link').value.includes('#case1=')", &[]).await
    })
    .await
}

#[tokio::test]
async fn panel_and_dialogue_fit_and_are_accessible() -> Outcome {
    visit(async |page: Page| {
        panel(&page).await?;
        page.run("() => { document.querySelector('#share details').open = true; }", &[]).await?;
        page.until("the preview", "() => document.querySelector('#share tbody tr') !== null", &[]).await?;
        for width in [360, 1280] {
            page.browser().width(width).await?;
            page.until("the width to change", "(width) => innerWidth === width", &[width.into()]).await?;
            assert_eq!(page.run(STICKS_OUT, &[]).await?, json!([]), "the panel at {width} px");
            follow(&page, &packed::pack(&of(&theirs()))).await?;
            until_shown(&page, words::TITLE).await?;
            assert_eq!(page.run(STICKS_OUT, &[]).await?, json!([]), "the dialogue at {width} px");
            page.press(words::CLOSE).await?;
            until_closed(&page).await?;
            follow(&page, "").await?;
        }
        page.assert_accessible("the panel of a link without amounts").await?;
        follow(&page, &packed::pack(&of(&theirs()))).await?;
        until_shown(&page, words::TITLE).await?;
        page.assert_accessible("a link without amounts, open").await
    })
    .await
}

//! Links, files and codes: what comes in gives the same figures, overwrites nothing, and nothing of it leaves the browser.

use std::{fs, path::Path};

use chrono::NaiveDate;
use concession::share::{
    json,
    link::{self, LinkError},
    sitting::{Named, Sitting},
};
use concession::{report::link::sentence, words::share as words};
use e2e::{Made, Outcome, Page, at_both_widths, flow, in_browser, in_browser_of};
use serde_json::{Value, json};

use crate::narrow::STICKS_OUT;

fn edition() -> NaiveDate {
    e2e::book().edition()
}

fn packed(files: &[(&str, &Value)]) -> String {
    let named = |(name, file): &(&str, &Value)| Named {
        name: (*name).to_owned(),
        file: json::parse(&file.to_string()).expect("JSON"),
    };
    link::pack(&Sitting { cases: files.iter().map(named).collect(), editing: 0, tariff: edition() })
}

/// A case that is no example.
fn theirs() -> Value {
    json!({
        "format": "support-scenario", "version": 1, "start": "2027-01", "months": 24,
        "spend": { "monthly": "850000" }, "plan": "enterprise",
        "incidents": [{ "name": "Outage", "engineer_hours": "12.5", "services": ["Amazon S3", "AWS Lambda"] }],
        "asks": { "structural": { "effective": "2027-06", "plan_discount_percent": "0.1" } },
    })
}

/// Every tenth golden case.
fn golden() -> Vec<Value> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../golden/cases");
    let mut files: Vec<_> =
        fs::read_dir(folder).expect("the golden cases").map(|one| one.expect("an entry").path()).collect();
    files.sort();
    let read = |path: &_| -> Value {
        let case: Value = serde_json::from_str(&fs::read_to_string(path).expect("a case")).expect("a case is JSON");
        case["scenario"].clone()
    };
    files.iter().step_by(10).map(read).collect()
}

async fn until_text(page: &Page, path: &str, text: &str) -> Outcome {
    let there = "(path, text) => document.querySelector(`[data-field=\"${path}\"]`)?.value === text";
    page.until(&format!("{path} to be {text}"), there, &[json!(path), json!(text)]).await
}

async fn until_said(page: &Page, words: &str) -> Outcome {
    let said = "(words) => [...document.querySelectorAll('[role=alert]')].some((one) => one.innerText.includes(words))";
    page.until(words, said, &[json!(words)]).await
}

async fn follow(page: &Page, fragment: &str) -> Outcome {
    page.run("(fragment) => { location.hash = fragment; }", &[json!(fragment)]).await.map(|_| ())
}

/// Opens the panel and waits for its link.
async fn panel(page: &Page) -> Outcome<String> {
    page.open_fold(words::TITLE).await?;
    let there = "() => document.getElementById('share-link')?.value.includes('#case1=')";
    page.until("the link", there, &[]).await?;
    let link = page.run("() => document.getElementById('share-link').value", &[]).await?;
    Ok(link.as_str().expect("a link").to_owned())
}

#[tokio::test]
async fn the_sheet_of_the_system_is_handed_the_link_and_its_title_where_there_is_one() -> Outcome {
    in_browser(async |page: Page| {
        // What a test is driven on may have one or none: first none, and then one that keeps what it is handed.
        page.browser().beforehand("delete Navigator.prototype.share;").await?;
        page.open().await?;
        let link = panel(&page).await?;
        assert!(!page.words().await?.contains(words::SHEET), "there is no sheet to open");
        page.browser().beforehand("navigator.share = async (data) => { window.handed = { ...data }; };").await?;
        page.reload().await?;
        page.ready().await?;
        panel(&page).await?;
        page.press(words::SHEET).await?;
        let handed = page.run("() => window.handed", &[]).await?;
        assert_eq!(handed, json!({ "title": words::SHEET_TITLE, "url": link }));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_link_opens_to_the_figures_of_the_program() -> Outcome {
    in_browser(async |page: Page| {
        let cases = golden();
        assert!(cases.len() >= 5);
        for (place, scenario) in cases.iter().enumerate() {
            page.open_at(&format!("?{place}#{}", packed(&[("", scenario)]))).await?;
            page.ready().await?;
            let scenario = page.on_its_day(scenario.clone()).await?;
            page.assert_answers(&scenario).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_link_that_cannot_be_opened_is_explained_and_changes_nothing() -> Outcome {
    flow(async |page: Page| {
        let whole = packed(&[("", &theirs())]);
        let cut = &whole[..whole.len() - 30];
        let damaged = format!("{}A{}", &whole[..40], &whole[41..]);
        let unsound = packed(&[("Ours", &json!({"format": "support-scenario", "version": 1, "plan": "platinum"}))]);
        for (place, (fragment, said)) in [
            (cut, sentence(link::open(cut).expect_err("cut"))),
            (&damaged, sentence(LinkError::Damaged)),
            ("case9=abcz", sentence(LinkError::Newer(9))),
            (&unsound, "In \u{201c}Ours\u{201d}, plan: ".to_owned()),
        ]
        .into_iter()
        .enumerate()
        {
            page.open_at(&format!("?{place}#{fragment}")).await?;
            until_said(&page, &said).await?;
            until_text(&page, "spend.monthly", "240k").await?;
            assert_eq!(page.run("() => location.hash", &[]).await?, json!(format!("#{fragment}")));
        }
        page.press(words::CLOSE).await?;
        page.until("the notice to go", "() => document.querySelector('.c-notice') === null", &[]).await
    })
    .await
}

#[tokio::test]
async fn what_mail_does_to_a_link_is_undone() -> Outcome {
    in_browser(async |page: Page| {
        let whole = packed(&[("", &theirs())]);
        for (place, sent) in
            [whole.replace('=', "%3D"), format!("{whole}."), format!("{whole})%20and%20more")].iter().enumerate()
        {
            page.open_at(&format!("?{place}#{sent}")).await?;
            until_text(&page, "spend.monthly", "850000").await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_link_never_overwrites_own_work_and_is_one_step_where_it_is_taken() -> Outcome {
    flow(async |page: Page| {
        page.fill("spend.monthly", "777k").await?;
        follow(&page, &packed(&[("", &theirs())])).await?;
        until_said(&page, words::HELD_BY_LINK).await?;
        let told = page.words().await?;
        assert!(told.contains("$777,000") && told.contains("$850,000"), "{told}");
        let focused = "() => document.activeElement?.id === 'incoming-title'";
        page.until("the focus in the notice", focused, &[]).await?;
        page.assert_accessible("an offer to take what a link holds").await?;
        until_text(&page, "spend.monthly", "777k").await?;
        page.press(words::KEEP_MINE).await?;
        page.until_told(words::KEPT).await?;
        until_text(&page, "spend.monthly", "777k").await?;

        follow(&page, "").await?;
        follow(&page, &packed(&[("", &theirs())])).await?;
        until_said(&page, words::HELD_BY_LINK).await?;
        page.press(words::MAKE_MINE).await?;
        until_text(&page, "spend.monthly", "850000").await?;
        page.press("Undo").await?;
        until_text(&page, "spend.monthly", "777k").await?;

        follow(&page, &packed(&[("Now", &theirs()), ("Then", &theirs())])).await?;
        until_said(&page, "Now, Then").await?;
        page.press(words::BESIDE).await?;
        page.until_told(words::JOINED).await?;
        let shown = "() => [...document.querySelectorAll('[data-alternative]')].map((one) => one.innerText.trim())";
        assert_eq!(page.run(shown, &[]).await?, json!(["A", "Now", "Then"]));
        page.press("Undo").await?;
        until_text(&page, "spend.monthly", "777k").await
    })
    .await
}

#[tokio::test]
async fn the_link_the_code_and_the_address_hold_what_is_on_screen() -> Outcome {
    at_both_widths(async |page: Page| {
        page.fill("spend.monthly", "512k").await?;
        page.settled().await?;
        page.until("the answer", "() => document.body.innerText.includes('512,000')", &[]).await?;
        let link = panel(&page).await?;
        let sitting = link::open(&link).expect("the page's own link opens");
        let scenario = page.scenario().await?;
        assert_eq!(json::print(&sitting.cases[0].file), scenario);
        assert!(page.words().await?.contains("short enough for mail and chat"));

        let code = page.run("() => [document.querySelector('.c-share__code').viewBox.baseVal.width, document.querySelector('.c-share__code path').getAttribute('d')]", &[]).await?;
        assert_eq!(read(&code), link);

        page.press(words::COPY).await?;
        assert_eq!(page.given("copied", 1).await?, std::slice::from_ref(&link));
        let address = "() => location.href";
        assert!(!page.run(address, &[]).await?.to_string().contains("case1"), "the address is written only when asked");
        page.press(words::PUT).await?;
        page.until_told(words::PUT_DONE).await?;
        assert_eq!(page.run(address, &[]).await?, json!(link));
        page.reload().await?;
        until_text(&page, "spend.monthly", "512000").await
    })
    .await
}

/// Reads the code that the page drew.
fn read(code: &Value) -> String {
    let (size, path) = (code[0].as_u64().expect("a size"), code[1].as_str().expect("a path"));
    let side = usize::try_from(size).expect("a size") * 4;
    let mut sheet = vec![255_u8; side * side];
    for run in path.split('z').filter(|run| !run.is_empty()) {
        let numbers = run.split(|one: char| !one.is_ascii_digit()).filter_map(|number| number.parse::<usize>().ok());
        let [x, y, length, ..] = <[usize; 5]>::try_from(numbers.collect::<Vec<_>>()).expect("a run of modules");
        (y * 4..(y + 1) * 4).for_each(|row| sheet[row * side + x * 4..row * side + (x + length) * 4].fill(0));
    }
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| sheet[y * side + x]);
    image.detect_grids()[0].decode().expect("a code that can be read").1
}

#[tokio::test]
async fn a_long_link_says_what_makes_it_shorter() -> Outcome {
    in_browser(async |page: Page| {
        // Letters that no packing makes shorter.
        let noise: String = (0..1_500_u32)
            .map(|place| char::from(b'a' + u8::try_from(place.wrapping_mul(2_654_435_761) >> 24).unwrap_or(0) % 26))
            .collect();
        let mut long = theirs();
        let incidents = noise.as_bytes().chunks(190).map(|text| json!({"what_failed": String::from_utf8_lossy(text)}));
        long["incidents"] = incidents.collect();
        page.open_at(&format!("#{}", packed(&[("", &long)]))).await?;
        page.ready().await?;
        panel(&page).await?;
        let said = page.words().await?;
        assert!(said.contains(words::INCIDENTS) && said.contains("cut links after"), "{said}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn files_are_saved_opened_and_dropped_and_nothing_is_lost() -> Outcome {
    flow(async |page: Page| {
        // Nothing is the visitor's own yet: it is opened at once, and can be undone.
        page.give_file(&theirs().to_string()).await?;
        until_text(&page, "spend.monthly", "850000").await?;
        page.until_told(words::OPENED).await?;
        page.press("Undo").await?;
        until_text(&page, "spend.monthly", "240k").await?;

        page.fill("spend.monthly", "300k").await?;
        page.drop_file(&theirs().to_string()).await?;
        until_said(&page, words::HELD_BY_FILE).await?;
        page.press(words::BESIDE).await?;
        until_text(&page, "spend.monthly", "850000").await?;

        page.settled().await?;
        page.press(words::SAVE_ALL).await?;
        page.until_told(&format!("Saved as {}, where your browser puts what it saves.", words::FILE_ALL)).await?;
        let saved = page.given("saved", 1).await?.remove(0);
        let sitting = Sitting::open(&saved, edition()).expect("a sitting");
        assert_eq!((sitting.cases.len(), sitting.editing), (2, 1));
        // What no text can say came back out as it went in.
        let file: Value = serde_json::from_str(&json::print(&sitting.cases[1].file))?;
        assert_eq!(file["incidents"], theirs()["incidents"]);

        for (text, said) in [
            ("no file", "JSON"),
            ("{\"format\":\"support-sitting\",\"cases\":[]}", words::STRANGE_FILE),
            ("{\"format\":\"support-scenario\",\"version\":1,\"plan\":\"platinum\"}", "plan: "),
        ] {
            page.give_file(text).await?;
            until_said(&page, said).await?;
            until_text(&page, "spend.monthly", "850000").await?;
        }
        page.drop_file(&" ".repeat((1 << 20) + 1)).await?;
        page.until_told(words::TOO_LONG).await
    })
    .await
}

#[tokio::test]
async fn panel_and_notice_fit_are_accessible_and_make_no_request() -> Outcome {
    // A process of its own: a user context of Chromium keeps no icons, and asks for the page's again while it is used.
    in_browser_of(Made::default(), async |page: Page| {
        page.open().await?;
        // What was asked for and said on the way here, `quiet` looks at.
        page.browser().requests().await?;
        page.browser().complaints().await?;
        page.fill("spend.monthly", "777k").await?;
        panel(&page).await?;
        follow(&page, &packed(&[("Now", &theirs()), ("Then", &theirs())])).await?;
        until_said(&page, "Now, Then").await?;
        for width in [360, 1280] {
            page.browser().width(width).await?;
            page.until("the width to change", "(width) => innerWidth === width", &[width.into()]).await?;
            assert_eq!(page.run(STICKS_OUT, &[]).await?, json!([]), "at {width} px");
            let on_top = "() => document.querySelector('.c-notice').getBoundingClientRect().bottom
                <= Math.min(...['.c-quick', '.c-verdict'].map((one) => document.querySelector(one).getBoundingClientRect().top))";
            assert_eq!(page.run(on_top, &[]).await?, json!(true), "at {width} px the notice stands on top");
        }
        page.assert_accessible("the panel of links with two alternatives on offer").await?;
        page.press(words::MAKE_MINE).await?;
        page.drop_file(&theirs().to_string()).await?;
        until_said(&page, words::HELD_BY_FILE).await?;
        let later = page.browser().requests().await?;
        assert!(later.is_empty(), "{later:?}");
        let complaints = page.browser().complaints().await?;
        assert!(complaints.is_empty(), "{complaints:?}");
        Ok(())
    })
    .await
}

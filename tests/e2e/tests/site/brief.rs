//! The documents, on a phone and on a desk: each of them, what is copied and saved, and what comes out of the printer.

use concession::{
    calc::{Scenario, assess},
    report::{
        actions,
        brief::{html::html, markdown::markdown},
        calendar::calendar,
        documents::{Kind, Material, document},
    },
    share::file,
};
use e2e::{Outcome, Page, book, flow, in_browser, letters, project, sheets};
use serde_json::{Value, json};

/// Inches of a sheet, and its points.
const A4: ((f64, f64), (f64, f64)) = ((8.27, 11.69), (595.4, 841.7));
const LETTER: ((f64, f64), (f64, f64)) = ((8.5, 11.0), (612.0, 792.0));
/// What is wider or higher than the place it has while a printer is what the page is shown on.
const CUT: &str = "() => [...document.querySelectorAll('#brief article, #brief article *')]
    .filter((one) => one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1)
    .filter((one) => getComputedStyle(one).overflow !== 'visible' && getComputedStyle(one).display !== 'inline')
    .map((one) => one.outerHTML.slice(0, 80))";
/// Points of a margin of 18 millimetres, with half a point of the printer's own rounding.
const MARGIN: f64 = 50.5;

/// The page with its brief open and a case in it that every rule has something to say to.
async fn opened(page: &Page) -> Outcome {
    page.planned().await?;
    page.unfold().await?;
    page.press("Add an incident").await?;
    page.fill_all(&[
        ("incidents[0].name", "Storage <b>outage</b> | \"x\""),
        ("incidents[0].started", "2026-10-20 07:48"),
        ("incidents[0].minutes", "190"),
        ("incidents[0].revenue_per_hour", "42k"),
        ("effort.hours", "40"),
        ("effort.hourly_cost", "150"),
        ("effort.success", "60"),
    ])
    .await?;
    let told = "() => document.querySelector('#plan').innerText.includes('asking costs $6,000')";
    page.until("the plan to follow", told, &[]).await?;
    page.planned().await
}

/// What the pure half makes of what is typed: Markdown and HTML of a document, and the calendar file.
async fn written(page: &Page, kind: Kind) -> Outcome<[String; 3]> {
    let scenario: Scenario = file::open(&page.scenario().await?, book()).expect("what is typed is sound");
    let assessment = assess(&scenario, book()).expect("and can be advised on");
    let made = document(kind, Material::of(&scenario, &assessment, book())).expect("there is a reason for it");
    let listed = actions::worded(&assessment.advice, book());
    let dates = calendar("AWS Support", assessment.advice.as_of, &listed);
    Ok([markdown(&made.text), html(&made.text), dates])
}

#[tokio::test]
async fn what_is_copied_and_saved_is_the_document_that_is_shown() -> Outcome {
    flow(async |page: Page| {
        opened(&page).await?;
        for (at, (kind, version, name)) in [
            (Kind::Summary, "One-page summary", "aws-support-summary.html"),
            (Kind::Letter, "Letter to AWS", "aws-support-letter.html"),
        ]
        .into_iter()
        .enumerate()
        {
            page.press(version).await?;
            let [text, document, dates] = written(&page, kind).await?;
            page.press("Copy as Markdown").await?;
            assert_eq!(page.given("copied", at + 1).await?[at], text);
            page.until_told(&format!("Copied: {version}.")).await?;
            page.press("Save as HTML").await?;
            assert_eq!(page.given("saved", 2 * at + 1).await?[2 * at], document);
            assert_eq!(page.given("names", 2 * at + 1).await?[2 * at], name);
            page.press("Save the dates (.ics)").await?;
            assert_eq!(page.given("saved", 2 * at + 2).await?[2 * at + 1], dates);
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_clipboard_that_refuses_is_told() -> Outcome {
    in_browser(async |page: Page| {
        page.browser().beforehand("navigator.clipboard.writeText = async () => { throw new Error('no'); };").await?;
        page.open().await?;
        page.planned().await?;
        page.unfold().await?;
        page.press("Copy as Markdown").await?;
        let told =
            "() => document.querySelector('#brief').innerText.includes('This browser does not let a page copy.')";
        page.until("a sentence", told, &[]).await
    })
    .await
}

#[tokio::test]
async fn the_letter_holds_no_internal_figure() -> Outcome {
    flow(async |page: Page| {
        opened(&page).await?;
        page.press("Letter to AWS").await?;
        let shown = "() => document.querySelector('#brief article').innerText";
        page.until(
            "the letter",
            "() => document.querySelector('#brief article').innerText.includes('Our request')",
            &[],
        )
        .await?;
        let letter = page.run(shown, &[]).await?;
        let letter = letter.as_str().expect("text");
        let result: Value = serde_json::from_str(&project(&page.scenario().await?))?;
        for ask in result["asks"].as_array().expect("asks") {
            let floor = ask["floor"].as_str().unwrap_or("no floor");
            assert!(!letter.contains(floor), "the letter tells a floor: {letter}");
        }
        for word in ["walk-away", "Saved each year", "a year once", "$6,000"] {
            assert!(!letter.contains(word), "the letter says {word}: {letter}");
        }
        assert!(letter.contains("discount on AWS Support charges"), "{letter}");
        Ok(())
    })
    .await
}

/// Each block of the brief as it stands on the page, and whether it is a heading.
const BLOCKS: &str = "() => [...document.querySelectorAll('#brief article :is(h3, h4, p, li, th, td)')]
    .map((block) => [block.textContent, block.matches('h3, h4')])";

#[tokio::test]
async fn the_brief_is_printed_whole_on_either_paper() -> Outcome {
    flow(async |page: Page| {
        opened(&page).await?;
        for version in ["One-page summary", "Letter to AWS"] {
            page.press(version).await?;
            let blocks: Vec<(String, bool)> = serde_json::from_value(page.run(BLOCKS, &[]).await?)?;
            assert!(blocks.len() > 5, "{blocks:?}");
            for (inches, points) in [A4, LETTER] {
                page.press("Print this document").await?;
                page.browser().on_paper(true).await?;
                let cut = page.run(CUT, &[]).await?;
                assert_eq!(cut, json!([]), "{version}: something is cut");
                page.browser().on_paper(false).await?;
                let printed = sheets(&page.browser().print(inches).await?);
                for (at, sheet) in printed.iter().enumerate() {
                    let whole = |side: f64, wanted: f64| (side - wanted).abs() < 1.0;
                    assert!(whole(sheet.size.0, points.0) && whole(sheet.size.1, points.1), "{:?}", sheet.size);
                    let inside = sheet.across.0 >= MARGIN
                        && sheet.across.1 <= points.0 - MARGIN
                        && sheet.along.0 >= MARGIN
                        && sheet.along.1 <= points.1 - MARGIN;
                    assert!(inside, "{version}, sheet {at}: {:?} by {:?}", sheet.across, sheet.along);
                }
                let all: String = printed.iter().map(|sheet| sheet.letters.as_str()).collect();
                for (block, _) in &blocks {
                    assert!(all.contains(&letters(block)), "{version}: \"{block}\" is not printed in one piece: {all}");
                }
                let first = letters(&blocks[0].0);
                assert!(all.starts_with(&first), "something is printed before the brief: {all}");
                for sheet in &printed {
                    let last =
                        blocks.iter().find(|(words, heading)| *heading && sheet.letters.ends_with(&letters(words)));
                    assert_eq!(last, None, "{version}: a heading ends a sheet");
                }
            }
        }
        let printed =
            page.run("() => [window.given.printed, document.documentElement.dataset.print ?? null]", &[]).await?;
        assert_eq!(printed, json!([4, null]), "the page is as it was once the printing is done");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_message_to_an_adviser_is_composed_and_not_sent() -> Outcome {
    flow(async |page: Page| {
        opened(&page).await?;
        let from = page.labelled("Your work address, to be answered to").await?;
        let note = "(words) => document.getElementById('adviser-note').textContent.includes(words)";
        from.send_keys("ana@gmail.com").await?;
        page.until("the note", note, &[json!("Anybody can have an address there")]).await?;
        from.clear().await?;
        from.send_keys("ana@example.com").await?;
        page.until("the note to go", "() => document.getElementById('adviser-note').textContent === ''", &[]).await?;
        let link = page.run("() => document.querySelector('a[href^=\"mailto:\"]').href", &[]).await?;
        let link = link.as_str().expect("an address");
        assert!(link.starts_with("mailto:?subject="), "the message names a recipient: {link}");
        page.press("Copy the message").await?;
        let message = page.given("copied", 1).await?.remove(0);
        for part in [
            "AWS spend: $240,000 a month.",
            "AWS Support: AWS Enterprise On-Ramp, charged $24,000 in December 2026.",
            "Renewal: 30 June 2027.",
            "a 12% discount on AWS Support charges",
            "Please answer to ana@example.com.",
        ] {
            assert!(message.contains(part), "the message does not say {part}: {message}");
        }
        let asked = page.browser().requests().await?;
        assert!(asked.keys().all(|address| address.starts_with(page.site())), "{asked:?}");
        Ok(())
    })
    .await
}

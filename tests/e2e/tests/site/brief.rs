//! The documents, on a phone and on a desk: which are offered, what is copied and saved, and what comes out of the printer.

use std::collections::BTreeSet;

use concession::{
    calc::{Assessment, Money, Scenario, assess},
    report::{
        actions,
        brief::{html::html, markdown::markdown},
        calendar::calendar,
        documents::{Document, Kind, Material, documents},
        format,
    },
    share::file,
    words::brief as words,
};
use e2e::{Outcome, Page, Part, Role, book, flow, in_browser, letters, project, sheets};
use serde_json::{Value, json};

/// Inches of a sheet, and its points.
const A4: ((f64, f64), (f64, f64)) = ((8.27, 11.69), (595.4, 841.7));
const LETTER: ((f64, f64), (f64, f64)) = ((8.5, 11.0), (612.0, 792.0));
/// What is wider or higher than its place while a printer is what the page is shown on.
const CUT: &str = "() => [...document.querySelectorAll('#brief article, #brief article *')]
    .filter((one) => one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1)
    .filter((one) => getComputedStyle(one).overflow !== 'visible' && getComputedStyle(one).display !== 'inline')
    .map((one) => one.outerHTML.slice(0, 80))";
/// Points of a margin of 18 millimetres, with half a point of the printer's own rounding.
const MARGIN: f64 = 50.5;

/// The documents that go to AWS.
const FOR_AWS: [Kind; 5] =
    [Kind::Letter, Kind::OpeningMail, Kind::CounterMail, Kind::IncidentMail, Kind::ExtensionMail];

/// The page with its documents open, and with an incident that carries the credit.
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
        ("asks.credits[0].trigger", "incident"),
    ])
    .await?;
    page.planned().await
}

/// What the pure half makes of what is typed: every document, and the calendar file.
async fn made(page: &Page) -> Outcome<(Vec<Document>, String)> {
    let scenario: Scenario = file::open(&page.scenario().await?, book()).expect("what is typed is sound");
    let assessment: Assessment = assess(&scenario, book()).expect("and can be advised on");
    let dates = calendar(
        words::CALENDAR_NAME,
        assessment.advice.as_of,
        &actions::worded(&assessment.advice, book().of(&scenario)),
    );
    Ok((documents(Material::of(&scenario, &assessment, book().of(&scenario))), dates))
}

/// Chooses a document, and waits until it is shown.
async fn choose(page: &Page, document: &Document) -> Outcome<Part> {
    page.click(Role::Button, document.kind.title()).await?;
    let shown = page.part(Role::Article, words::TITLE).await?;
    shown.find(Role::Heading, &document.text.title).await?;
    Ok(shown)
}

#[tokio::test]
async fn every_document_that_there_is_a_reason_for_is_offered_and_no_other() -> Outcome {
    flow(async |page: Page| {
        opened(&page).await?;
        let offered = "() => [...document.querySelectorAll('[role=group][aria-label=\"Document\"] button')]
            .map((button) => button.textContent)";
        let offered: Vec<String> = serde_json::from_value(page.run(offered, &[]).await?)?;
        let (all, _) = made(&page).await?;
        let expected: Vec<&str> = all.iter().map(|document| document.kind.title()).collect();
        assert_eq!(offered, expected);
        assert!(all.iter().any(|document| document.kind == Kind::IncidentMail), "an incident has its mail");
        let first = page.find(Role::Button, Kind::Summary.title()).await?;
        assert_eq!(first.attr("aria-pressed").await?.as_deref(), Some("true"), "the summary is shown first");
        Ok(())
    })
    .await
}

/// The document as it stands on the page: headings, paragraphs, items and rows.
const PARAGRAPHS: &str = "() => [...document.querySelectorAll('#brief article :is(h3, h4, p, li, tr)')]
    .map((block) => block.matches('tr') ? [...block.cells].map((cell) => cell.textContent).join(' | ') : block.textContent)";

#[tokio::test]
async fn what_is_copied_and_saved_is_the_document_that_is_shown() -> Outcome {
    flow(async |page: Page| {
        opened(&page).await?;
        let (all, dates) = made(&page).await?;
        for (at, document) in all.iter().enumerate() {
            let title = document.kind.title();
            choose(&page, document).await?;
            let shown: Vec<String> = serde_json::from_value(page.run(PARAGRAPHS, &[]).await?)?;
            assert_eq!(shown, document.paragraphs());
            page.click(Role::Button, words::COPY).await?;
            assert_eq!(page.given("copied", at + 1).await?[at], markdown(&document.text));
            page.until_told(&format!("Copied: {title}.")).await?;
            page.click(Role::Button, words::SAVE).await?;
            assert_eq!(page.given("saved", at + 1).await?[at], html(&document.text));
            assert_eq!(page.given("names", at + 1).await?[at], format!("aws-support-{}.html", document.kind.id()));
        }
        page.click(Role::Button, words::SAVE_DATES).await?;
        assert_eq!(page.given("saved", all.len() + 1).await?[all.len()], dates);
        assert_eq!(page.given("names", all.len() + 1).await?[all.len()], words::FILE_DATES);
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
        page.click(Role::Button, words::COPY).await?;
        page.until_says("This browser does not let a page copy.").await
    })
    .await
}

/// Every amount in a text, without its sign of currency.
fn amounts(text: &str) -> BTreeSet<String> {
    let amount = |rest: &str| {
        let end = rest.find(|letter: char| !letter.is_ascii_digit() && !matches!(letter, ',' | '.'));
        rest[..end.unwrap_or(rest.len())].trim_end_matches(['.', ',']).to_owned()
    };
    text.split('$').skip(1).map(amount).collect()
}

/// As both ways of writing an amount have it.
fn written(amount: &Value) -> Vec<String> {
    let amount = amount.as_str().and_then(|text| text.parse().ok()).map(Money::new);
    let both = |amount: Money| [format::exact(amount), format::whole(amount)];
    amount.into_iter().flat_map(both).flat_map(|text| amounts(&text)).collect()
}

/// The plan discount below which the case is better off without it.
const FLOOR: &str = "0.8%";

#[tokio::test]
async fn what_goes_to_aws_holds_no_internal_figure() -> Outcome {
    flow(async |page: Page| {
        opened(&page).await?;
        let result: Value = serde_json::from_str(&project(&page.scenario().await?))?;
        let list = |name: &str| result[name].as_array().expect("a list").clone();
        let (asks, levers) = (list("asks"), list("levers"));
        let paths = ["stay", "credits", "structural", "combined"].map(|path| &result["paths"][path]);
        let totals = paths.iter().flat_map(|path| [&path["charge"], &path["paid"], &path["present_value"]]);
        let saved = ["structural_saved", "combined_saved"].map(|name| &result["comparison"][name]);
        let figures = ["durable_a_year", "recurring_after"].map(|name| &result["decision"]["figures"][name]);
        // What is asked for stands in the letter, and what it brings once may be as much.
        let opened: BTreeSet<String> = asks.iter().flat_map(|ask| written(&ask["opening"])).collect();
        let targets: BTreeSet<String> = asks.iter().flat_map(|ask| written(&ask["target"])).collect();
        let worth = asks.iter().flat_map(|ask| [&ask["durable_a_year"], &ask["low"], &ask["high"], &ask["floor"]]);
        let worth = worth.chain(levers.iter().map(|lever| &lever["durable_a_year"]));
        let all = totals.chain(saved).chain(figures).chain(worth);
        let secret: BTreeSet<String> = all
            .flat_map(written)
            .filter(|amount| amount != "0" && amount != "0.00" && !opened.contains(amount) && !targets.contains(amount))
            .collect();

        let (documents, _) = made(&page).await?;
        let (mut told, mut known) = (0, 0);
        for document in &documents {
            let shown = choose(&page, document).await?.text().await?;
            let held: Vec<&String> = secret.iter().filter(|amount| amounts(&shown).contains(*amount)).collect();
            if FOR_AWS.contains(&document.kind) {
                assert!(held.is_empty(), "{} tells {held:?}:\n{shown}", document.kind.title());
                assert!(!shown.contains("Internal") && !shown.contains(FLOOR), "{shown}");
                told += 1;
            } else if document.kind == Kind::Summary {
                assert!(shown.contains("Internal") && shown.contains(FLOOR), "{shown}");
                known = held.len();
            }
        }
        assert!(told >= 3 && known >= 3, "{told} documents for AWS, {known} internal figures in the summary");
        let incident = documents.iter().find(|document| document.kind == Kind::IncidentMail);
        let incident = choose(&page, incident.expect("there is an incident")).await?.text().await?;
        assert!(incident.contains("$133,000"), "190 minutes of 42,000 an hour: {incident}");
        Ok(())
    })
    .await
}

/// Each block of the document as it stands on the page, and whether it is a heading.
const BLOCKS: &str = "() => [...document.querySelectorAll('#brief article :is(h3, h4, p, li, th, td)')]
    .map((block) => [block.textContent, block.matches('h3, h4')])";

#[tokio::test]
async fn documents_are_printed_whole_on_either_paper() -> Outcome {
    flow(async |page: Page| {
        opened(&page).await?;
        let (documents, _) = made(&page).await?;
        // One with a table, and one that goes to AWS.
        let both = documents.iter().filter(|document| matches!(document.kind, Kind::Summary | Kind::Letter));
        for document in both {
            let title = document.kind.title();
            choose(&page, document).await?;
            let blocks: Vec<(String, bool)> = serde_json::from_value(page.run(BLOCKS, &[]).await?)?;
            assert!(blocks.len() > 5, "{blocks:?}");
            for (inches, points) in [A4, LETTER] {
                page.click(Role::Button, words::PRINT).await?;
                page.browser().on_paper(true).await?;
                let cut = page.run(CUT, &[]).await?;
                assert_eq!(cut, json!([]), "{title}: something is cut");
                page.browser().on_paper(false).await?;
                let printed = sheets(&page.browser().print(inches).await?);
                for (at, sheet) in printed.iter().enumerate() {
                    let whole = |side: f64, wanted: f64| (side - wanted).abs() < 1.0;
                    assert!(whole(sheet.size.0, points.0) && whole(sheet.size.1, points.1), "{:?}", sheet.size);
                    let inside = sheet.across.0 >= MARGIN
                        && sheet.across.1 <= points.0 - MARGIN
                        && sheet.along.0 >= MARGIN
                        && sheet.along.1 <= points.1 - MARGIN;
                    assert!(inside, "{title}, sheet {at}: {:?} by {:?}", sheet.across, sheet.along);
                }
                let all: String = printed.iter().map(|sheet| sheet.letters.as_str()).collect();
                for (block, _) in &blocks {
                    assert!(all.contains(&letters(block)), "{title}: \"{block}\" is not printed in one piece: {all}");
                }
                let first = letters(&blocks[0].0);
                assert!(all.starts_with(&first), "something is printed before the document: {all}");
                for sheet in &printed {
                    let last =
                        blocks.iter().find(|(words, heading)| *heading && sheet.letters.ends_with(&letters(words)));
                    assert_eq!(last, None, "{title}: a heading ends a sheet");
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
        let from = page.find(Role::TextBox, "Your work address, to be answered to").await?;
        let note = "(words) => document.getElementById('adviser-note').textContent.includes(words)";
        from.send_keys("ana@gmail.com").await?;
        page.until("the note", note, &[json!("Anybody can have an address there")]).await?;
        from.clear().await?;
        from.send_keys("ana@example.com").await?;
        page.until("the note to go", "() => document.getElementById('adviser-note').textContent === ''", &[]).await?;
        let link = page.run("() => document.querySelector('a[href^=\"mailto:\"]').href", &[]).await?;
        let link = link.as_str().expect("an address");
        assert!(link.starts_with("mailto:?subject="), "the message names a recipient: {link}");
        page.click(Role::Button, "Copy the message").await?;
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

//! A plan that ends: the page about it, which needs no scripts, and the way from it through the questions to the answer.

use concession::{
    report::{ending, fields},
    words::{ending as says, quick as words, shell},
};
use e2e::{Outcome, Page, Scheme, WIDTHS, book, field, in_browser};
use serde_json::{Value, json};
use thirtyfour::{Key, components::SelectElement};

/// The visitor's clock stands on a day a month before the end.
const CLOCK: &str = "const Real = Date, now = Real.parse('2026-11-30T10:00:00');
    globalThis.Date = class extends Real {
        constructor(...given) { given.length > 0 ? super(...given) : super(now); }
        static now() { return now; }
    };";
const LABELLED: &str = "(words) => [...document.querySelectorAll('label')].filter((label) => label.checkVisibility())
    .find((label) => label.textContent.trim() === words)?.control ?? null";
const FOCUSED: &str =
    "(words) => [...document.activeElement?.labels ?? []].some((label) => label.textContent.trim() === words)";
const LEAD: &str = "() => document.querySelector('.c-verdict__lead')?.innerText ?? ''";

/// The page about the plans that end.
async fn read(page: &Page) -> Outcome {
    page.at(&format!("{}{}", page.site(), ending::FILE)).load().await
}

#[tokio::test]
async fn the_page_about_the_end_runs_nothing_and_is_accessible_at_every_width_in_light_and_dark() -> Outcome {
    in_browser(async |page: Page| {
        read(&page).await?;
        let scripts = "() => document.scripts.length + document.querySelectorAll('[style], style, iframe').length";
        assert_eq!(page.run(scripts, &[]).await?, json!(0));
        let words = page.words().await?;
        for part in ["1 January 2027", "18 December 2026", "$1,560", "$1,460", "GovCloud (US)", "grade"] {
            assert!(words.contains(part), "{part}: {words}");
        }
        let mut found = Vec::new();
        for scheme in [Scheme::Light, Scheme::Dark] {
            for width in [&WIDTHS[..], &[320]].concat() {
                page.browser().prefer(scheme).await?;
                page.wide(width).await?;
                let overflow = "() => document.documentElement.scrollWidth <= innerWidth";
                assert_eq!(page.run(overflow, &[]).await?, json!(true), "it is wider than {width} px");
                found.extend(page.violations().await?.iter().map(|one| format!("{scheme:?}, {width} px: {one}")));
            }
        }
        assert!(found.is_empty(), "{}", found.join("\n"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn from_the_page_about_the_end_the_questions_lead_to_a_choice_with_its_day() -> Outcome {
    in_browser(async |page: Page| {
        page.browser().beforehand(CLOCK).await?;
        read(&page).await?;
        page.element("() => document.querySelector('main header a:last-of-type')", &[]).await?.click().await?;
        page.until("the program to start", "() => document.getElementById('boot') === null", &[]).await?;
        page.ready().await?;
        page.element(LABELLED, &[json!(words::SPEND)]).await?.send_keys("18k").await?;
        page.key(Key::Enter).await?;
        page.until(words::PLAN, FOCUSED, &[json!(words::PLAN)]).await?;
        let plan = fields::choices(field("plan"), book()).into_iter().find(|choice| choice.value == "business");
        let select = SelectElement::new(&page.element(LABELLED, &[json!(words::PLAN)]).await?).await?;
        select.select_by_visible_text(&plan.expect("a plan of the book").shown).await?;
        assert!(page.words().await?.contains(&ending::link(book()).expect("plans end")));
        page.press(words::NEXT).await?;
        page.until(words::RENEWAL, FOCUSED, &[json!(words::RENEWAL)]).await?;
        page.press(words::UNKNOWN).await?;
        let (mine, _) = words::EVENTS[4];
        page.until(mine, FOCUSED, &[json!(mine)]).await?;
        page.element(LABELLED, &[json!(mine)]).await?.click().await?;
        page.press(words::SHOW).await?;
        let chosen = "AWS Business Support ends on 1 January 2027: choose AWS Business Support+ by 18 December 2026.";
        page.until(
            "the choice",
            "(words) => document.querySelector('.c-verdict__lead')?.innerText.startsWith(words)",
            &[json!(chosen)],
        )
        .await?;
        let lead = page.run(LEAD, &[]).await?;
        assert!(lead.as_str().is_some_and(|lead| lead.contains("$1,460 a month, $100 less")), "{lead}");
        let scenario: Value = serde_json::from_str(&page.scenario().await?)?;
        assert!(scenario["asks"].is_null(), "{scenario}");
        let words = page.words().await?;
        for contradiction in ["Ask first for", "Staying as you are costs", "follows in this projection"] {
            assert!(!words.contains(contradiction), "{contradiction}");
        }
        page.planned().await?;
        let first = "() => document.querySelector('#plan ol > li').innerText";
        let first = page.run(first, &[]).await?;
        assert!(
            first
                .as_str()
                .is_some_and(|action| action.contains("Choose the plan that follows AWS Business Support, which")),
            "{first}"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_page_about_the_end_is_linked_from_the_calculator_and_from_what_stands_there_without_scripts() -> Outcome {
    in_browser(async |page: Page| {
        page.open().await?;
        let found =
            "(file) => [...document.querySelectorAll('footer a')].some((link) => link.getAttribute('href') === file)";
        assert_eq!(page.run(found, &[json!(ending::FILE)]).await?, json!(true));
        let served = "() => fetch('./').then((answer) => answer.text())";
        let served = page.run(served, &[]).await?;
        let served = served.as_str().unwrap_or_default();
        assert!(served.contains(ending::FILE) && served.contains(shell::NO_SCRIPT), "{served}");
        read(&page).await?;
        let home = page.run("() => document.querySelector('main a').href", &[]).await?;
        assert_eq!(home, json!(page.site()), "{}", says::HOME);
        Ok(())
    })
    .await
}

//! The plan, by keyboard and as a screen reader is told it, on a phone and on a desk: its actions, what would change them, the incident log.

use concession::{
    calc::{Assessment, Scenario, assess},
    report::{
        actions::{self, Worded, group},
        advice,
        documents::{self, Material},
    },
    share::file,
    words::plan as words,
};
use e2e::{Outcome, Page, Role, book, flow, in_browser, visit};
use serde_json::json;
use thirtyfour::Key;

/// What is advised on what is typed.
async fn assessed(page: &Page) -> Outcome<(Scenario, Assessment)> {
    let scenario = file::open(&page.scenario().await?, book()).expect("what is typed is sound");
    let assessment = assess(&scenario, book()).expect("and can be advised on");
    Ok((scenario, assessment))
}

/// The actions in words.
async fn listed(page: &Page) -> Outcome<Vec<Worded>> {
    Ok(actions::worded(&assessed(page).await?.1.advice, book()))
}

/// Presses Tab until the focus is on an element that a condition holds for.
async fn tab_to(page: &Page, what: &str, condition: &str) -> Outcome {
    let there = format!("() => ({condition})(document.activeElement)");
    let mut presses = 0;
    while page.run(&there, &[]).await? != json!(true) {
        assert!(presses < 200, "Tab does not reach {what}.");
        page.key(Key::Tab).await?;
        presses += 1;
    }
    Ok(())
}

#[tokio::test]
async fn the_timeline_is_the_advice_of_the_program() -> Outcome {
    flow(async |page: Page| {
        page.planned().await?;
        page.state_a_range().await?;
        let entries = page
            .run("() => [...document.querySelectorAll('#plan ol > li')].map((entry) => entry.innerText)", &[])
            .await?;
        let entries: Vec<String> = serde_json::from_value(entries)?;
        let listed = listed(&page).await?;
        assert_eq!(entries.len(), listed.len(), "{entries:#?}");
        for (entry, action) in entries.iter().zip(&listed) {
            for words in [&action.days, &action.text].into_iter().chain(&action.notes) {
                assert!(entry.contains(words.as_str()), "{entry} does not say {words}");
            }
        }
        let (scenario, assessment) = assessed(&page).await?;
        let changes = advice::changes(&assessment.advice, &scenario);
        assert!(!assessment.advice.flips.is_empty(), "nothing would change the advice");
        let plan = page.part(Role::Region, words::TITLE).await?;
        for change in changes {
            plan.until_says(&change.plain()).await?;
        }
        for why in advice::left_out(&assessment.advice) {
            plan.until_says(why).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_facts_of_the_decision_stand_at_the_head_of_the_plan() -> Outcome {
    visit(async |page: Page| {
        page.planned().await?;
        let (scenario, assessment) = assessed(&page).await?;
        let facts = documents::facts(Material::of(&scenario, &assessment, book().of(&scenario)));
        assert!(facts.len() > 3, "{facts:?}");
        let plan = page.part(Role::Region, words::TITLE).await?;
        for fact in &facts {
            plan.until_says(fact).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_action_is_reached_with_keys_and_the_plan_follows_what_is_typed() -> Outcome {
    flow(async |page: Page| {
        page.planned().await?;
        tab_to(&page, "an action of the plan", "(one) => one.matches('#plan [data-action] a')").await?;
        let facts = "() => document.querySelector('#plan ul').innerText";
        let before = page.run(facts, &[]).await?;
        page.fill("spend.monthly", "480k").await?;
        let changed = "(before) => document.querySelector('#plan ul').innerText !== before";
        page.until("the plan to follow", changed, &[before]).await?;
        page.planned().await?;
        let first = page.run("() => document.querySelector('#plan ol > li').innerText", &[]).await?;
        let told = listed(&page).await?;
        assert!(first.as_str().is_some_and(|words| words.contains(&told[0].text)), "{first}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_address_that_names_an_action_leads_to_it() -> Outcome {
    in_browser(async |page: Page| {
        page.open_at("#action-agreement-opening").await?;
        page.planned().await?;
        let there = "() => document.activeElement?.closest('[data-action]')?.id === 'action-agreement-opening'";
        page.until("the action to have the focus", there, &[]).await
    })
    .await
}

#[tokio::test]
async fn a_screen_reader_is_told_the_timeline() -> Outcome {
    visit(async |page: Page| {
        page.planned().await?;
        let told = page.browser().told().await?;
        let is_told = |role: &str, name: &str| told.iter().any(|(known, words)| known == role && words.contains(name));
        assert!(is_told("list", words::FACTS), "no list is called {}", words::FACTS);
        let listed = listed(&page).await?;
        assert!(listed.len() > 4, "{listed:?}");
        for action in &listed {
            let title = group(action.group);
            assert!(is_told("heading", title) && is_told("list", title), "nothing is called {title}");
            assert!(is_told("link", &action.days), "no link says {}", action.days);
        }
        assert!(is_told("heading", "Case sheets"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_incident_log_is_kept_with_keys_alone() -> Outcome {
    flow(async |page: Page| {
        page.planned().await?;
        tab_to(&page, "the log", "(one) => one.tagName === 'SUMMARY' && one.textContent.startsWith('Incidents')").await?;
        page.key(Key::Enter).await?;
        tab_to(&page, "the button", "(one) => one.textContent === 'Add an incident'").await?;
        page.key(Key::Enter).await?;
        let focused = "(path) => document.activeElement?.dataset.field === path";
        page.until("the new row", focused, &[json!("incidents[0].name")]).await?;
        page.type_text("Storage outage").await?;
        for (path, typed) in
            [("incidents[0].started", "2026-10-20 07:48"), ("incidents[0].minutes", "190"), ("incidents[0].what_failed", "PUT requests")]
        {
            // What is said beside a field may be a stop on the way.
            tab_to(&page, "the next field", &format!("(one) => one.dataset.field === '{path}'")).await?;
            page.type_text(typed).await?;
        }
        page.fill("incidents[0].revenue_per_hour", "42k").await?;
        let sheet = "(words) => [...document.querySelectorAll('#sheets article')].some((sheet) => sheet.innerText.includes(words))";
        // 190 minutes of 42,000 an hour.
        page.until("the documented cost", sheet, &[json!("$133,000.00")]).await?;
        for words in ["Storage outage", "There: what failed", "Missing: AWS\u{2019}s own case or event number", "31 December 2026"] {
            page.until("the case sheet", sheet, &[json!(words)]).await?;
        }
        page.fill("incidents[0].other_cost", "7000").await?;
        page.until("the sum", sheet, &[json!("$140,000.00")]).await?;

        tab_to(&page, "the button that removes it", "(one) => one.getAttribute('aria-label') === 'Remove incident 1'").await?;
        page.key(Key::Enter).await?;
        page.until("the focus to go on", "() => document.activeElement?.textContent === 'Add an incident'", &[]).await?;
        let gone = "() => !document.querySelector('#sheets').innerText.includes('Storage outage')";
        page.until("the sheet to go", gone, &[]).await
    })
    .await
}

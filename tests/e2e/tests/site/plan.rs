//! The plan, by keyboard and as a screen reader is told it, on a phone and on a desk: its timeline, the incident log, what can be
//! traded.

use concession::{
    calc::{Assessment, Scenario, assess},
    report::{
        actions::{self, Worded},
        advice,
        documents::{self, Material},
        format,
    },
    share::file,
    words::plan as words,
};
use e2e::{Outcome, Page, Role, book, flow, in_browser, visit};
use serde_json::{Value, json};
use thirtyfour::Key;

/// What is advised on what is typed.
async fn assessed(page: &Page) -> Outcome<(Scenario, Assessment)> {
    let scenario = file::open(&page.scenario().await?, book()).expect("what is typed is sound");
    let assessment = assess(&scenario, book()).expect("and can be advised on");
    Ok((scenario, assessment))
}

/// The steps above the actions; the calendar's own stand among the actions.
async fn advice(page: &Page) -> Outcome<Vec<Value>> {
    let (scenario, assessment) = assessed(page).await?;
    let steps = advice::data(advice::worded(&assessment.advice, &scenario, book()));
    let steps: Vec<Value> = serde_json::from_value(serde_json::to_value(&steps)?)?;
    Ok(steps.into_iter().filter(|step| step["rule"] != "sequence").collect())
}

/// The actions in words.
async fn listed(page: &Page) -> Outcome<Vec<Worded>> {
    Ok(actions::worded(&assessed(page).await?.1.advice, book()))
}

fn text<'v>(step: &'v Value, field: &str) -> &'v str {
    step[field].as_str().unwrap_or_default()
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

/// "1 March 2027 to 11 June 2027", as the page writes the days of a step.
fn days(step: &Value) -> String {
    let day = |field: &str| text(step, field).parse().ok().map(format::date);
    match (day("from"), day("until")) {
        (Some(from), Some(until)) if from != until => format!("{from} to {until}"),
        (Some(from), Some(_)) => from,
        (Some(from), None) => format!("From {from} on"),
        (None, _) => String::new(),
    }
}

#[tokio::test]
async fn the_timeline_is_the_advice_of_the_program() -> Outcome {
    flow(async |page: Page| {
        page.planned().await?;
        page.state_a_range().await?;
        page.unfold().await?;
        let entries = page
            .run("() => [...document.querySelectorAll('#plan ol > li')].map((entry) => entry.innerText)", &[])
            .await?;
        let entries: Vec<String> = serde_json::from_value(entries)?;
        let (advice, listed) = (advice(&page).await?, listed(&page).await?);
        assert_eq!(entries.len(), advice.len() + listed.len(), "{entries:#?}");
        for (entry, action) in entries[advice.len()..].iter().zip(&listed) {
            for words in [&action.days, &action.text].into_iter().chain(&action.notes) {
                assert!(entry.contains(words.as_str()), "{entry} does not say {words}");
            }
        }
        for (entry, step) in entries.iter().zip(&advice) {
            assert!(entry.contains(text(step, "ask")), "{entry} does not say {}", step["ask"]);
            assert!(entry.contains(&days(step)), "{entry} is not for {}", days(step));
            for list in ["because", "evidence"] {
                for words in step[list].as_array().expect("a list").iter().filter_map(Value::as_str) {
                    assert!(entry.contains(words), "{entry} does not say {words}");
                }
            }
            let flips = step["flips_if"]["text"].as_str();
            for words in [step["gives_aws"].as_str(), step["fallback"].as_str(), flips].into_iter().flatten() {
                assert!(entry.contains(words), "{entry} does not say {words}");
            }
        }
        assert!(advice.iter().any(|step| step["flips_if"].is_object()), "no step has a flip");
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
async fn a_step_is_opened_with_keys_and_stays_open_when_the_plan_changes() -> Outcome {
    flow(async |page: Page| {
        page.planned().await?;
        tab_to(&page, "a step of the plan", "(one) => one.matches('#plan summary')").await?;
        let inside = "(open) => document.querySelector('#plan details').open === open";
        page.key(Key::Enter).await?;
        page.until("the step to open", inside, &[json!(true)]).await?;
        tab_to(&page, "the link to the step", "(one) => one.matches('#plan details[open] a')").await?;

        let first = "() => document.querySelector('#plan ol > li').innerText";
        let before = page.run(first, &[]).await?;
        page.fill("spend.monthly", "480k").await?;
        let changed = "(before) => document.querySelector('#plan ol > li').innerText !== before";
        page.until("the plan to follow", changed, &[before]).await?;
        page.planned().await?;
        page.until("the step to be open still", inside, &[json!(true)]).await?;
        let first = page.run(first, &[]).await?;
        let told = advice(&page).await?;
        assert!(first.as_str().is_some_and(|words| words.contains(text(&told[0], "ask"))), "{first}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_address_that_names_a_step_opens_it() -> Outcome {
    in_browser(async |page: Page| {
        page.open_at("#step-bridge-credit").await?;
        page.planned().await?;
        let there = "() => document.activeElement?.closest('details[open]')?.id === 'step-bridge-credit'";
        page.until("the step to be open and to have the focus", there, &[]).await?;
        let others = page.run("() => document.querySelectorAll('#plan details[open]').length", &[]).await?;
        assert_eq!(others, json!(1));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_screen_reader_is_told_the_timeline() -> Outcome {
    visit(async |page: Page| {
        page.planned().await?;
        let advice = advice(&page).await?;
        let told = page.browser().told().await?;
        let is_told = |role: &str, name: &str| told.iter().any(|(known, words)| known == role && words.contains(name));
        for name in [words::FACTS, words::ASKS, "This week"] {
            assert!(is_told("list", name), "no list is called {name}");
        }
        for step in &advice {
            let ask = text(step, "ask");
            let role = "heading";
            // A figure says besides that it can be explained.
            let close = |words: &str| words.replace(", explain", "").split_whitespace().collect::<String>();
            let is_told = told.iter().any(|(known, words)| known == role && close(words).contains(&close(ask)));
            assert!(is_told, "a screen reader is not told \"{ask}\" as {role}");
        }
        // What stands behind each ask opens, and says of which it is.
        for step in &advice {
            let of_it = format!("of step {}", step["step"]);
            let opens = told.iter().any(|(role, name)| role == "DisclosureTriangle" && name.ends_with(&of_it));
            assert!(opens, "nothing opens for \"{}\"", step["ask"]);
        }
        assert!(is_told("heading", "Case sheets") && is_told("heading", "What can be traded for what"));
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

#[tokio::test]
async fn what_is_given_is_worth_as_much_in_everything_else() -> Outcome {
    flow(async |page: Page| {
        page.planned().await?;
        let column =
            "() => [...document.querySelectorAll('#package tbody td:last-child')].map((cell) => cell.textContent)";
        let one: Vec<String> = serde_json::from_value(page.run(column, &[]).await?)?;
        assert_eq!(one[0], "1", "one of a thing is worth one of it");
        let count = page.labelled("How many").await?;
        let type_in = async |text: &str| -> Outcome {
            count.send_keys(Key::Control + "a").await?;
            count.send_keys(Key::Delete + text).await
        };
        type_in("2.5").await?;
        page.until(
            "the column to follow",
            "() => document.querySelector('#package tbody td:last-child').textContent === '2.5'",
            &[],
        )
        .await?;
        type_in("some").await?;
        let wrong = "(words) => document.getElementById('trade-wrong').textContent === words";
        page.until("a sentence", wrong, &[json!("This is not a number. Type a number such as 2 or 1.5.")]).await?;
        type_in("1").await?;
        let choice = page.labelled("of what is on the table").await?;
        choice.send_keys(Key::Down + "").await?;
        let second = "() => [...document.querySelectorAll('#package tbody td:last-child')][1].textContent === '1'";
        page.until("the other thing to be one", second, &[]).await
    })
    .await
}

//! Refining: folds that tell what stands in them, marks of what was changed, and the register of assumptions, both ways.

use concession::{report::fields, words::refine as words};
use e2e::{Outcome, Page, WIDTHS, field, visit, widths};
use serde_json::json;
use thirtyfour::Key;

async fn at(page: &Page, width: u32) -> Outcome {
    page.browser().width(width).await?;
    page.open().await?;
    page.until("the width", "(width) => innerWidth === width", &[width.into()]).await
}

/// axe finds nothing, once the plan is no longer faded.
async fn assert_clean(page: &Page, state: &str) -> Outcome {
    page.until("the plan to be settled", "() => document.querySelector('[aria-busy=true]') === null", &[]).await?;
    page.assert_accessible(state).await
}

/// Opens or closes the fold with this title, as a person does.
async fn fold(page: &Page, title: &str, open: bool) -> Outcome {
    let is = "(title, open) => [...document.querySelectorAll('form details')]
        .find((fold) => fold.querySelector('h2')?.textContent === title)?.open === open";
    if page.run(is, &[json!(title), json!(open)]).await? == json!(false) {
        let head = "(title) => [...document.querySelectorAll('form summary')]
            .find((head) => head.querySelector('h2')?.textContent === title)";
        page.element(head, &[json!(title)]).await?.click().await?;
    }
    page.until(&format!("{title} to be open: {open}"), is, &[json!(title), json!(open)]).await
}

/// What a fold says of what stands in it.
async fn until_said(page: &Page, title: &str, words: &str) -> Outcome {
    let said = "(title, words) => [...document.querySelectorAll('form summary')]
        .find((head) => head.querySelector('h2')?.textContent === title)
        ?.innerText.replaceAll('\\u00a0', ' ').trim() === `${title}\\n${words}`.trim()";
    page.until(&format!("{title} to say {words}"), said, &[json!(title), json!(words)]).await
}

#[tokio::test]
async fn a_fold_tells_what_stands_in_it_and_follows() -> Outcome {
    visit(async |page: Page| {
        for width in WIDTHS {
            at(&page, width).await?;
            let open = page.run(
                "() => [...document.querySelectorAll('form details[open] h2')].map((head) => head.textContent)",
                &[],
            );
            let first = ["Your account", "Ask: a lasting change", "Ask: a support credit", "How it is reckoned"];
            assert_eq!(open.await?, json!(if width < 576 { &first[..1] } else { &first[..] }), "{width} px");
            for title in first {
                fold(&page, title, false).await?;
            }
            until_said(&page, first[0], "$240,000 a month, AWS Enterprise On-Ramp, renewal 30 June 2027").await?;
            until_said(&page, first[1], "12% off the plan, from July 2027").await?;
            until_said(&page, first[2], "$60,000 from July 2027, 12 months").await?;
            until_said(&page, first[3], "36 months from December 2026, 8% discount rate").await?;
            until_said(&page, "Migration waves", "").await?;
            fold(&page, first[1], true).await?;
            page.fill("asks.structural.plan_discount_percent", "15").await?;
            fold(&page, first[1], false).await?;
            until_said(&page, first[1], "15% off the plan, from July 2027").await?;
            fold(&page, "Your agreement", true).await?;
            page.fill("agreement.years", "3").await?;
            // What is wrong is told, open or not.
            until_said(&page, "Your agreement", words::WRONG).await?;
            page.fill("agreement.start", "2027-06").await?;
            page.fill("agreement.discount", "9").await?;
            fold(&page, "Your agreement", false).await?;
            until_said(&page, "Your agreement", "3 years from June 2027, 9% discount").await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_differs_from_its_default_says_so_and_is_taken_back() -> Outcome {
    visit(async |page: Page| {
        for width in widths().iter().copied() {
            at(&page, width).await?;
            page.press("Start an empty case").await?;
            page.fill_all(&[("spend.monthly", "90k"), ("plan", "enterprise")]).await?;
            let badge = "Changed; default: 36";
            page.fill("months", "36").await?;
            assert!(!page.described("months").await?.contains("Changed"), "what equals the default is not changed");
            page.fill("months", "48").await?;
            let marked = "(words) => document.activeElement.closest('div').innerText.includes(words)";
            page.until("the badge", marked, &[json!(badge)]).await?;
            assert!(page.described("months").await?.contains(badge));
            let name = "() => document.activeElement.closest('div').querySelector('button').getAttribute('aria-label')";
            assert_eq!(page.run(name, &[]).await?, json!("Reset Horizon, months to 36"));
            page.key(Key::Tab).await?;
            page.key(Key::Enter).await?;
            let back = "() => document.activeElement.dataset.field === 'months' && document.activeElement.value === ''";
            page.until("the default to be back, and the keyboard in its field", back, &[]).await?;
            assert!(!page.described("months").await?.contains("Changed"));
            page.chord('z').await?;
            page.until("the step back", "() => document.querySelector('[data-field=months]').value === '48'", &[])
                .await?;
            assert_clean(&page, "a field that was changed").await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_register_and_the_fields_lead_to_each_other() -> Outcome {
    visit(async |page: Page| {
        for width in widths().iter().copied() {
            at(&page, width).await?;
            fold(&page, "How it is reckoned", false).await?;
            // From the register to a field in a closed fold.
            let link = "(words) => [...document.querySelectorAll('table a')].find((link) => link.textContent === words) ?? null";
            let label = fields::label(field("discount_rate"));
            page.element(link, &[json!(label)]).await?.click().await?;
            let there = "(path) => document.activeElement?.dataset.field === path && document.activeElement.checkVisibility()";
            page.until("the field", there, &[json!("discount_rate")]).await?;
            // And from the field to its entry.
            let why = "() => document.activeElement.closest('div').querySelector('a')";
            let why = page.element(why, &[]).await?;
            assert_eq!(why.attr("aria-label").await?.as_deref(), Some(&*format!("See why: {label}")));
            why.click().await?;
            let entry = "(words) => document.activeElement?.getAttribute('role') === 'rowheader'
                && document.activeElement.textContent === words
                && document.activeElement.getBoundingClientRect().top < innerHeight";
            page.until("the entry", entry, &[json!(label)]).await?;
            let row = page.run("() => document.activeElement.parentElement.innerText.replaceAll('\\u00a0', ' ')", &[]).await?;
            let row = row.as_str().expect("text");
            assert!(row.contains("0% a year") && row.contains("8% a year"), "default and own value: {row}");
            assert_clean(&page, "a field that the register led to").await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_register_has_every_assumption_of_the_result() -> Outcome {
    visit(async |page: Page| {
        let result: serde_json::Value = serde_json::from_str(&e2e::project(&page.scenario().await?))?;
        let rows = page.run(
            "() => [...document.querySelectorAll('section table[role=table] tbody tr')].map((row) => row.textContent)",
            &[],
        );
        let rows: Vec<String> = serde_json::from_value(rows.await?)?;
        for assumed in result["assumptions"].as_array().expect("a list") {
            let text = |key: &str| assumed[key].as_str().unwrap_or_default().to_owned();
            let there = rows.iter().any(|row| row.contains(&text("value")) && row.contains(&text("source")));
            assert!(there, "{assumed} is not in the register");
        }
        Ok(())
    })
    .await
}

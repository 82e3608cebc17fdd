//! The folded parts of the form: everything that a contract holds can be typed, rows come and go, and nothing that changes
//! the answer is out of sight.

use concession::{report::fields, words::form as words};
use e2e::{Outcome, Page, assert_same, flow, project, visit};
use serde_json::json;

use crate::cases;

/// Adds rows until a list has so many.
async fn rows(page: &Page, list: &str, count: usize) -> Outcome {
    let fields = "(list) => new Set([...document.querySelectorAll('[data-field]')].map((field) => field.dataset.field)
        .filter((path) => path.startsWith(list + '[')).map((path) => path.split(']')[0])).size";
    while page.run(fields, &[json!(list)]).await? != json!(count) {
        let before = page.run(fields, &[json!(list)]).await?;
        // Two lists of tiers have the same button; the parts they stand in set them apart for people, its id here.
        let add = "(words, id) => [...document.querySelectorAll('button')]
            .find((button) => button.textContent.trim() === words && button.checkVisibility() && button.id === id) ?? null";
        let id = format!("add-{}", list.replace('.', "-"));
        page.element(add, &[json!(fields::list(list).1), json!(id)]).await?.click().await?;
        let grown = format!("(list, before) => ({fields})(list) > before");
        page.until("the list to grow", &grown, &[json!(list), before]).await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_whole_contract_comes_out_as_the_program_says() -> Outcome {
    visit(async |page: Page| {
        let case = cases::a_whole_contract();
        page.press("Start an empty case").await?;
        page.unfold().await?;
        for (list, count) in [
            ("agreement.yearly_commitment", 2),
            ("accounts", 2),
            ("terms.tiers", 2),
            ("terms.additional_charges", 1),
            ("commitment_discounts", 1),
            ("migrations", 1),
            ("credits_in_hand", 1),
            ("spend.months", 1),
            ("actuals", 1),
            ("asks.credits", 2),
        ] {
            rows(&page, list, count).await?;
        }
        page.fill_all(case.typed).await?;
        let printed = page.assert_answers(&page.on_its_day(case.scenario).await?).await?;
        let own = page.scenario().await?;
        assert_same(&project(&own), &printed, "the scenario file on the page against the one written by hand");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_is_typed_in_a_fold_is_told_on_it_and_goes_with_its_row() -> Outcome {
    flow(async |page: Page| {
        page.unfold().await?;
        rows(&page, "migrations", 2).await?;
        let focused = "(path) => document.activeElement?.dataset?.field === path";
        page.until("the new row to have the focus", focused, &[json!("migrations[1].name")]).await?;
        page.fill("migrations[1].added_monthly", "5k").await?;
        // A wave without its months is no answer yet, and the fold says so.
        page.until_marked(2).await?;
        assert!(page.words().await?.contains("A value here needs attention"));
        page.press("Remove wave 1").await?;
        page.until(
            "the row to go",
            "() => document.querySelectorAll('[data-field^=\"migrations[\"]').length === 4",
            &[],
        )
        .await?;
        assert_eq!(page.text("migrations[0].added_monthly").await?, "5k", "the empty row goes, the typed one moves up");
        page.fill("migrations[0].start", "2027-02").await?;
        page.fill("migrations[0].ramp_months", "1").await?;
        page.until_marked(0).await?;
        page.close_fold(words::MIGRATIONS).await?;
        assert!(page.words().await?.contains("1, adds $5,000 a month"));
        Ok(())
    })
    .await
}

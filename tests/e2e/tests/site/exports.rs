//! What can be saved besides the brief, on a phone and on a desk: the month table, the workbook and the scenario file.

use concession::{
    calc::{TariffBook, project as projected},
    report::export,
    share::file,
    words::workbook::SAVE,
};
use e2e::{Outcome, Page, flow, project};
use serde_json::Value;

/// What a button saves, after so many others.
async fn saved(page: &Page, so_far: usize, button: &str, name: &str) -> Outcome<String> {
    page.press(button).await?;
    page.until_told(&format!("Saved as {name}, where your browser puts what it saves.")).await?;
    let names = page.given("names", so_far + 1).await?;
    assert_eq!(names.last().map(String::as_str), Some(name));
    Ok(page.given("saved", so_far + 1).await?.remove(so_far))
}

/// The workbook of a scenario file, its bytes as what is kept of the page's.
fn natively(scenario: &str) -> String {
    let book = TariffBook::published().expect("the book is sound");
    let scenario = file::open(scenario, &book).expect("the page's file is sound");
    let projection = projected(&scenario, &book).expect("it can be projected");
    let bytes = export::file(&scenario, &projection, &book).expect("its figures are small");
    String::from_utf8_lossy(&bytes).into_owned()
}

#[tokio::test]
async fn the_month_table_and_the_scenario_file_are_those_of_the_answer() -> Outcome {
    flow(async |page: Page| {
        page.fill("spend.monthly", "480k").await?;
        page.unfold().await?;
        let file = saved(&page, 0, "Save the scenario file", "aws-support-scenario.json").await?;
        assert_eq!(file, page.scenario().await?);
        let result: Value = serde_json::from_str(&project(&file))?;

        let table = saved(&page, 1, "Save as CSV", "aws-support-months.csv").await?;
        let rows: Vec<&str> = table.trim_start_matches('\u{feff}').trim_end().split("\r\n").collect();
        let last: Vec<&str> = rows.last().expect("a last row").split(',').collect();
        for (at, path) in ["stay", "credits", "structural", "combined"].into_iter().enumerate() {
            let sums =
                ["charge", "credits_applied", "paid"].map(|what| result["paths"][path][what].as_str().expect("text"));
            assert_eq!(last[2 + 4 * at..5 + 4 * at], sums, "{path}");
        }
        assert_eq!(rows.len(), result["paths"]["stay"]["months"].as_array().expect("months").len() + 2);

        let workbook = saved(&page, 2, SAVE, export::FILE).await?;
        assert!(workbook == natively(&file), "the page's workbook is not the one that is made natively");
        Ok(())
    })
    .await
}

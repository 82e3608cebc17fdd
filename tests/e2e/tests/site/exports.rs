//! What can be saved besides the brief: the month table and the scenario file.

use e2e::{Outcome, Page, in_browser, project};
use serde_json::{Value, json};

/// Keeps what the page saves, instead of the disk.
const KEEP: &str = "
    window.given = { saved: [], names: [] };
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => { blob.arrayBuffer().then((bytes) => given.saved.push(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))); return make(blob); };
    HTMLAnchorElement.prototype.click = function () { given.names.push(this.download); };
";

async fn saved(page: &Page, button: &str, name: &str) -> Outcome<String> {
    page.press(button).await?;
    let there =
        "(name) => window.given.names.at(-1) === name && window.given.saved.length === window.given.names.length";
    page.until(name, there, &[json!(name)]).await?;
    let told = "(words) => [...document.querySelectorAll('[role=status]')].some((told) => told.textContent === words)";
    page.until("the word of it", told, &[json!(format!("Saved as {name}, where your browser puts what it saves."))])
        .await?;
    Ok(page.run("() => window.given.saved.at(-1)", &[]).await?.as_str().expect("text").to_owned())
}

#[tokio::test]
async fn the_month_table_and_the_scenario_file_are_those_of_the_answer() -> Outcome {
    in_browser(async |page: Page| {
        page.chromium().beforehand(KEEP).await?;
        page.open().await?;
        page.fill("spend.monthly", "480k").await?;
        page.unfold().await?;
        let file = saved(&page, "Save the scenario file", "aws-support-scenario.json").await?;
        assert_eq!(file, page.scenario().await?);
        let result: Value = serde_json::from_str(&project(&file))?;

        let table = saved(&page, "Save as CSV", "aws-support-months.csv").await?;
        let rows: Vec<&str> = table.trim_start_matches('\u{feff}').trim_end().split("\r\n").collect();
        let last: Vec<&str> = rows.last().expect("a last row").split(',').collect();
        for (at, path) in ["stay", "credits", "structural", "combined"].into_iter().enumerate() {
            let sums =
                ["charge", "credits_applied", "paid"].map(|what| result["paths"][path][what].as_str().expect("text"));
            assert_eq!(last[2 + 3 * at..5 + 3 * at], sums, "{path}");
        }
        assert_eq!(rows.len(), result["paths"]["stay"]["months"].as_array().expect("months").len() + 2);
        Ok(())
    })
    .await
}

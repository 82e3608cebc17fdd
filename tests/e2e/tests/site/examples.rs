//! Every worked example opens, comes out as the program says, and can be taken back, on a phone and on a desk.

use concession::report::examples::EXAMPLES;
use e2e::{Outcome, Page, flow, project};
use serde_json::json;

#[tokio::test]
async fn every_example_comes_out_as_the_program_says() -> Outcome {
    flow(async |page: Page| {
        let typed = page.texts().await?;
        page.open_fold("Other examples").await?;
        for (id, name, _) in EXAMPLES {
            page.press(name).await?;
            // The figures on the page and the file on the page must both be of this example.
            let own = page.scenario().await?;
            page.assert_answers(&serde_json::from_str(&own)?).await?;
            let plan: serde_json::Value = serde_json::from_str(&project(&own))?;
            page.planned().await?;
            let first = plan["actions"][0]["id"].as_str().expect("an example has actions");
            let told = "(id) => document.querySelector('#plan [data-action]').dataset.action === id";
            page.until(&format!("the plan of {id}"), told, &[json!(first)]).await?;
        }
        for _ in 1..EXAMPLES.len() {
            page.press("Undo").await?;
        }
        let back = "() => document.querySelector('[data-field=\"spend.monthly\"]').value";
        assert_eq!(page.run(back, &[]).await?, json!("240k"));
        assert_eq!(page.texts().await?, typed, "what stood there first is there again");
        Ok(())
    })
    .await
}

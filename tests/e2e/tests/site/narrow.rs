//! Down to 320 px nothing needs scrolling to the side.

use e2e::{Outcome, Page, visit};
use serde_json::json;

/// What sticks out, where the page is wider than its window; a table that scrolls in a frame of its own does not.
pub(crate) const STICKS_OUT: &str = "() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const framed = (element) => element !== null
        && (getComputedStyle(element).overflowX !== 'visible' || framed(element.parentElement));
    return ['page: ' + root.scrollWidth, ...[...document.body.querySelectorAll('*')]
        .filter((element) => element.getBoundingClientRect().right > root.clientWidth && !framed(element.parentElement))
        .map((element) => `${element.tagName} ${element.textContent.trim().slice(0, 40)}`)];
}";

#[tokio::test]
async fn nothing_sticks_out_at_any_width() -> Outcome {
    visit(async |page: Page| {
        page.unfold().await?;
        let mut found = Vec::new();
        for width in [320, 360, 600, 768, 1024, 1440] {
            page.browser().width(width).await?;
            page.until("the width to change", "(width) => innerWidth === width", &[width.into()]).await?;
            let out = page.run(STICKS_OUT, &[]).await?;
            found.extend((out != json!([])).then(|| format!("at {width} px: {out}")));
        }
        assert!(found.is_empty(), "The page is wider than its window:\n{}", found.join("\n"));
        Ok(())
    })
    .await
}

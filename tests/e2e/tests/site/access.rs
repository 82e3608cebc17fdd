//! axe-core finds nothing (WCAG 2.2, levels A and AA) in any state of the page, light and dark, on a phone and on a desk.

use concession::words::chart as words;
use e2e::{Outcome, Page, Scheme, WIDTHS, visit};
use thirtyfour::Key;

use crate::states;

/// Every look of the page as it stands.
async fn assert_accessible(page: &Page, state: &str) -> Outcome {
    let mut found = Vec::new();
    for scheme in [Scheme::Light, Scheme::Dark] {
        for width in WIDTHS {
            page.browser().prefer(scheme).await?;
            page.browser().width(width).await?;
            let looks =
                "(width, scheme) => innerWidth === width && matchMedia(`(prefers-color-scheme: ${scheme})`).matches";
            page.until("the page to look so", looks, &[width.into(), scheme.name().into()]).await?;
            let violations = page.violations().await?;
            found.extend(violations.iter().map(|violation| format!("{scheme:?}, {width} px: {violation}")));
        }
    }
    assert!(found.is_empty(), "axe-core about {state}:\n{}", found.join("\n"));
    Ok(())
}

#[tokio::test]
async fn the_example_has_no_violations() -> Outcome {
    visit(async |page: Page| {
        page.planned().await?;
        assert_accessible(&page, "the example").await
    })
    .await
}

#[tokio::test]
async fn an_empty_case_has_no_violations() -> Outcome {
    visit(async |page: Page| {
        page.press("Start an empty case").await?;
        page.until("the figures to go", "() => document.querySelector('[data-figure]') === null", &[]).await?;
        assert_accessible(&page, "an empty case").await
    })
    .await
}

#[tokio::test]
async fn a_mistake_has_no_violations() -> Outcome {
    visit(async |page: Page| {
        page.fill("spend.monthly", "85o").await?;
        page.until_marked(1).await?;
        page.settled().await?;
        assert_accessible(&page, "a mistake").await
    })
    .await
}

#[tokio::test]
async fn everything_unfolded_has_no_violations() -> Outcome {
    visit(async |page: Page| {
        page.unfold().await?;
        page.press("Add an incident").await?;
        page.fill_all(&[("incidents[0].name", "Storage outage"), ("incidents[0].minutes", "190")]).await?;
        page.planned().await?;
        page.unfold().await?;
        assert_accessible(&page, "everything unfolded").await
    })
    .await
}

#[tokio::test]
async fn every_view_of_the_chart_has_no_violations() -> Outcome {
    visit(async |page: Page| {
        page.press("Credit only").await?;
        for view in words::VIEWS {
            page.choose(view).await?;
            page.run("() => document.querySelector('[role=slider]').focus()", &[]).await?;
            page.key(Key::Right).await?;
            assert_accessible(&page, view).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn every_state_has_no_violations() -> Outcome {
    states::visit_each(|page, state| Box::pin(async move { assert_accessible(&page, &state).await })).await
}

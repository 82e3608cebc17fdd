//! axe-core finds nothing (WCAG 2.2, levels A and AA) in any state of the page. [`Page::assert_accessible`] says in which look.

use concession::words::chart as words;
use e2e::{Outcome, Page, visit};
use thirtyfour::Key;

use crate::states;

#[tokio::test]
async fn an_empty_case_has_no_violations() -> Outcome {
    visit(async |page: Page| {
        page.press("Start an empty case").await?;
        page.until("the figures to go", "() => document.querySelector('[data-figure]') === null", &[]).await?;
        page.assert_accessible("an empty case").await
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
        page.assert_accessible("everything unfolded").await
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
            page.assert_accessible(view).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn every_state_has_no_violations() -> Outcome {
    states::visit_each(|page, state| Box::pin(async move { page.assert_accessible(&state).await })).await
}

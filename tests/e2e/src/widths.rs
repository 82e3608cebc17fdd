//! The two widths at which every flow is driven: a phone's and a desk's.

use crate::{Outcome, Page, in_browser};

/// A phone's and a desk's width, in CSS pixels.
pub const WIDTHS: [u32; 2] = [360, 1280];

/// Runs a flow on the page as it opens on a phone, and again as it opens on a desk, in one browser. What the page gives away is
/// kept ([`Page::given`]).
pub async fn at_both_widths<T, F>(flow: T) -> Outcome
where
    T: Fn(Page) -> F + Send + 'static,
    F: Future<Output = Outcome> + Send + 'static,
{
    in_browser(async move |page: Page| {
        page.keep_what_is_given().await?;
        for width in WIDTHS {
            page.wide(width).await?;
            page.open().await?;
            flow(page.clone()).await?;
        }
        Ok(())
    })
    .await
}

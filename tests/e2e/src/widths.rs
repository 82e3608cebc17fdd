//! The two widths at which the page is laid out differently: a phone's and a desk's.
//!
//! What depends on the layout is tried at both. A flow that does not is driven on a desk, and on a phone too where everything is
//! asked for.

use crate::{Outcome, Page, in_browser, stage};

/// A phone's and a desk's width, in CSS pixels.
pub const WIDTHS: [u32; 2] = [360, 1280];

/// The widths for what does not depend on the layout.
pub fn widths() -> &'static [u32] {
    match stage::is_all() {
        true => &WIDTHS,
        false => &WIDTHS[1..],
    }
}

/// Runs a flow on the page as it opens on a desk, and with everything asked for again as it opens on a phone.
pub async fn flow<T, F>(test: T) -> Outcome
where
    T: Fn(Page) -> F + Send + 'static,
    F: Future<Output = Outcome> + Send + 'static,
{
    at_widths(widths(), test).await
}

/// Runs a flow on the page as it opens on a phone, and again as it opens on a desk.
pub async fn at_both_widths<T, F>(test: T) -> Outcome
where
    T: Fn(Page) -> F + Send + 'static,
    F: Future<Output = Outcome> + Send + 'static,
{
    at_widths(&WIDTHS, test).await
}

/// In one browser. What the page gives away is kept ([`Page::given`]).
async fn at_widths<T, F>(widths: &'static [u32], test: T) -> Outcome
where
    T: Fn(Page) -> F + Send + 'static,
    F: Future<Output = Outcome> + Send + 'static,
{
    in_browser(async move |page: Page| {
        page.keep_what_is_given().await?;
        for width in widths {
            page.wide(*width).await?;
            page.open().await?;
            test(page.clone()).await?;
        }
        Ok(())
    })
    .await
}

//! The states of the page that must hold for everybody: each question of the quick start, mistakes, alternatives side by side, the
//! dialogues. One place makes them, so that every rule is tried in all of them.

use std::pin::Pin;

use concession::words::quick as words;
use e2e::{Outcome, Page, visit};
use serde_json::json;

const A_DIALOGUE: &str = "() => document.querySelector('dialog[open]') !== null";
const PANEL_SAYS: &str = "(words) => document.querySelector('#quick, .c-quick').innerText.includes(words)";

/// What looks at a page in a state, by its name.
pub(crate) type Look = fn(Page, String) -> Pin<Box<dyn Future<Output = Outcome> + Send>>;

/// A page, and what looks at it.
struct Visit(Page, Look);

impl Visit {
    async fn look(&self, state: &str) -> Outcome {
        self.1(self.0.clone(), state.to_owned()).await
    }
}

/// Opens the page for each group of states and looks at every one of them.
pub(crate) async fn visit_each(look: Look) -> Outcome {
    visit(async move |page: Page| {
        page.planned().await?;
        Visit(page.clone(), look).look("the example").await?;
        questions(&Visit(page, look)).await
    })
    .await?;
    visit(async move |page: Page| {
        page.fill("spend.annual_growth", "abc").await?;
        page.until("the summary", "() => document.querySelector('.c-mistakes a')?.checkVisibility()", &[]).await?;
        page.settled().await?;
        Visit(page.clone(), look).look("a mistake").await
    })
    .await?;
    visit(async move |page: Page| {
        page.press("Duplicate to compare").await?;
        page.fill("spend.annual_growth", "30 %").await?;
        let compared = "() => document.querySelector('#compare')?.innerText.includes('30')";
        page.until("the comparison", compared, &[]).await?;
        page.settled().await?;
        Visit(page.clone(), look).look("two alternatives").await?;
        dialogues(&Visit(page, look)).await
    })
    .await
}

/// Every question that the quick start can ask, by way of a migration.
async fn questions(visit: &Visit) -> Outcome {
    let page = &visit.0;
    visit.look(words::SPEND).await?;
    page.press(words::NEXT).await?;
    page.until("a mistake", "() => document.querySelector('.c-quick [aria-invalid=true]') !== null", &[]).await?;
    visit.look("a question without an answer").await?;
    let type_in = "(text) => {
        const input = [...document.querySelectorAll('.c-quick input')].find((input) => input.checkVisibility());
        input.value = text;
        input.dispatchEvent(new Event('input', { bubbles: true }));
    }";
    page.run(type_in, &[json!("850k")]).await?;
    page.press(words::NEXT).await?;
    page.until(words::PLAN, PANEL_SAYS, &[json!(words::PLAN)]).await?;
    visit.look(words::PLAN).await?;
    let choose = "() => {
        const select = document.querySelector('.c-quick select');
        select.value = 'enterprise';
        select.dispatchEvent(new Event('change', { bubbles: true }));
    }";
    page.run(choose, &[]).await?;
    page.press(words::NEXT).await?;
    page.until(words::RENEWAL, PANEL_SAYS, &[json!(words::RENEWAL)]).await?;
    visit.look(words::RENEWAL).await?;
    page.press(words::UNKNOWN).await?;
    page.until(words::EVENT, PANEL_SAYS, &[json!(words::EVENT)]).await?;
    visit.look(words::EVENT).await?;
    page.run("() => document.querySelector('.c-quick input[value=migration]').click()", &[]).await?;
    page.press(words::NEXT).await?;
    page.until("the last question", "() => !document.querySelector('.c-quick fieldset').checkVisibility()", &[])
        .await?;
    visit.look("the wave").await?;
    page.press(words::SKIP).await?;
    let closed = "() => !document.querySelector('.c-quick form').checkVisibility()";
    page.until("the questions to go", closed, &[]).await?;
    visit.look("the questions skipped").await
}

async fn dialogues(visit: &Visit) -> Outcome {
    let page = &visit.0;
    page.press("Keys").await?;
    page.until("the keys", A_DIALOGUE, &[]).await?;
    visit.look("the keys").await?;
    page.key(thirtyfour::Key::Escape).await?;
    page.until("them to go", "() => document.querySelector('dialog[open]') === null", &[]).await?;
    page.run("() => document.querySelector('.c-verdict__lead .c-figure').click()", &[]).await?;
    page.until("a derivation", A_DIALOGUE, &[]).await?;
    visit.look("a figure explained").await
}

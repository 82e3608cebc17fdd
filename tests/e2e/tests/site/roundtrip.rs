//! What a link holds is what the browser shows: forty made-up cases, each opened by its link in one visit, against what the library
//! computes and words natively. Ten thousand go through link and file natively, in `tests/native/roundtrip.rs` of the library.

use chrono::NaiveDate;
use concession::{
    calc::{month, project},
    report::{
        case::Case,
        view::{View, view},
    },
    share::{
        file, json, link,
        sitting::{Named, Sitting},
    },
    words::share as words,
};
use e2e::{Outcome, Page, book, visit};
use proptest::{
    strategy::{Strategy, ValueTree},
    test_runner::TestRunner,
};
use serde_json::{Value, json};

#[path = "../../../native/properties/cases.rs"]
mod cases;
#[path = "../../../native/properties/deals.rs"]
mod deals;

/// So many cases.
const CASES: usize = 40;

/// Puts a link into the address, takes what it holds in the place of what is there, and looks whether headline and figures are those that
/// are wanted. What is shown meanwhile stays in `window.shown`.
const OPENED: &str = "(fragment, mine, wanted) => {
    if (window.followed !== fragment) {
        window.followed = fragment;
        location.hash = fragment;
        return false;
    }
    const notice = document.querySelector('.c-notice--incoming');
    [...(notice?.querySelectorAll('button') ?? [])].find((one) => one.textContent === mine)?.click();
    const plain = (text) => text.replace(/\\s+/g, ' ').trim();
    const figure = (one) => [one.dataset.figure, one.dataset.value, plain(one.textContent)];
    window.shown = [
        plain(document.querySelector('.c-verdict__lead')?.textContent ?? ''),
        [...document.querySelectorAll('.c-path [data-figure]')].map(figure),
    ];
    return notice === null && JSON.stringify(window.shown) === wanted;
}";

/// The sitting of a made-up case, and what the page should show of it; nothing where its figures grow beyond what is computed.
fn made(runner: &mut TestRunner, today: NaiveDate) -> Option<(Sitting, Value)> {
    let text = cases::scenario().new_tree(runner).expect("a case").current().to_string();
    let mut scenario = file::open(&text, book()).expect("what was made is sound");
    // The page counts from today, whatever day a file names.
    scenario.as_of = Some(today);
    let projection = project(&scenario, book()).ok()?;
    let view = view(&Case { scenario: &scenario, projection: &projection, book: book(), today }).ok()?;
    let named = Named { name: String::new(), file: json::parse(&text).expect("JSON") };
    Some((Sitting { cases: vec![named], editing: 0, tariff: book().edition() }, wanted(&view)))
}

/// Headline and figures of the paths, as `OPENED` reads them off the page.
fn wanted(view: &View) -> Value {
    let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let figures = view.cards.iter().flat_map(|card| [Some(&card.paid), card.saved.as_ref(), Some(&card.present_value)]);
    let figures = figures.flatten().map(|one| json!([one.figure, one.value, plain(&one.shown)]));
    json!([plain(&view.verdict.lead.plain()), figures.collect::<Vec<_>>()])
}

#[tokio::test]
async fn forty_links_open_to_the_figures_that_are_computed_natively() -> Outcome {
    visit(async |page: Page| {
        let day = page.run("() => new Date().toLocaleDateString('sv')", &[]).await?;
        let today = month::day(day.as_str().expect("a day")).expect("a day");
        let mut runner = TestRunner::default();
        for (sitting, wanted) in std::iter::repeat_with(|| made(&mut runner, today)).flatten().take(CASES) {
            let fragment = link::pack(&sitting);
            let given = [json!(fragment), json!(words::MAKE_MINE), json!(wanted.to_string())];
            let same = page.comes_true(OPENED, &given).await?;
            let shown = page.run("() => window.shown", &[]).await?;
            assert!(same, "{fragment} shows\n{shown}\nand not\n{wanted}");
        }
        Ok(())
    })
    .await
}

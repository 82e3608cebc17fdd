//! Everything can be reached and named without a mouse, on a phone and on a desk.

use concession::report::fields;
use e2e::{Outcome, Page, at_both_widths, book, field, flow, visit};
use serde_json::Value;
use thirtyfour::Key;

/// More stops than the page will ever have: a trap would go on for ever.
const MANY: usize = 200;

/// So many fields are in sight on a desk without unfolding anything, and so many on a phone.
const MOST_USED: (usize, usize) = (17, 5);

/// The element that has the focus: its field, what it says, and whether the focus can be seen on it.
const STOP: &str = "() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return null;
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    return {
        element: element.tagName.toLowerCase(),
        field: element.dataset.field ?? null,
        words: element.innerText?.trim() ?? '',
        seen: box.width > 1 && box.height > 1 && (style.outlineStyle !== 'none' || style.boxShadow !== 'none'),
    };
}";

/// Every stop of the Tab key from the top of the page to its end.
async fn stops(page: &Page) -> Outcome<Vec<Value>> {
    let mut stops = Vec::new();
    loop {
        page.key(Key::Tab).await?;
        match page.run(STOP, &[]).await? {
            Value::Null => return Ok(stops),
            stop => stops.push(stop),
        }
        assert!(stops.len() < MANY, "The Tab key never leaves the page: {stops:?}");
    }
}

#[tokio::test]
async fn tab_goes_to_the_skip_link_first_and_then_through_the_form_in_its_order() -> Outcome {
    at_both_widths(async |page: Page| {
        let stops = stops(&page).await?;
        let first = stops.first().expect("the Tab key reaches something");
        assert_eq!((&first["element"], first["words"].as_str()), (&"a".into(), Some("Skip to your figures")));

        let reached: Vec<_> = stops.iter().filter_map(|stop| stop["field"].as_str()).map(str::to_owned).collect();
        let order =
            page.run("() => [...document.querySelectorAll('[data-field]')].filter((field) => field.checkVisibility()).map((field) => field.dataset.field)", &[]);
        assert_eq!(Value::from(reached.clone()), order.await?);
        let wide = page.run("() => innerWidth > 1000", &[]).await? == true;
        let least = if wide { MOST_USED.0 } else { MOST_USED.1 };
        assert!(reached.len() >= least, "Tab reaches only {reached:?}");
        let unseen: Vec<_> = stops.iter().filter(|stop| stop["seen"] != true).collect();
        assert!(unseen.is_empty(), "The focus cannot be seen on {unseen:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_skip_link_leads_to_the_form() -> Outcome {
    flow(async |page: Page| {
        page.key(Key::Tab).await?;
        page.key(Key::Enter).await?;
        page.key(Key::Tab).await?;
        let stop = page.run(STOP, &[]).await?;
        assert_eq!(stop["field"], "spend.monthly", "after the skip link Tab goes to {stop}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_case_can_be_typed_and_unfolded_with_keys_alone() -> Outcome {
    at_both_widths(async |page: Page| {
        let button = page.button("Start an empty case").await?;
        button.send_keys(Key::Enter + "").await?;
        page.until("the figures to go", "() => document.querySelector('[data-figure]') === null", &[]).await?;
        page.field("spend.monthly").await?.send_keys("90k").await?;
        // Past growth and the way to what is assumed of it.
        for _ in 0..3 {
            page.key(Key::Tab).await?;
        }
        // Past the empty entry and the plans before it.
        let before =
            fields::choices(field("plan"), book()).into_iter().take_while(|choice| choice.value != "enterprise");
        for _ in before {
            page.key(Key::Down).await?;
        }
        assert_eq!(page.text("plan").await?, "enterprise");
        page.until("an answer", "() => document.querySelector('[data-figure]') !== null", &[]).await?;

        page.run("() => document.querySelector('summary').focus()", &[]).await?;
        page.key(Key::Enter).await?;
        page.until("it to unfold", "() => document.querySelector('details').open", &[]).await
    })
    .await
}

#[tokio::test]
async fn every_control_has_a_name_in_sight() -> Outcome {
    visit(async |page: Page| {
        page.unfold().await?;
        let nameless = page
            .run(
                "() => {
                    const words = (element) => element.checkVisibility() ? element.innerText.trim() : '';
                    const name = (control) => (control.labels?.length > 0 ? [...control.labels] : [control]).map(words).join('');
                    return [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
                        .filter((control) => control.checkVisibility() && name(control) === '')
                        .map((control) => control.outerHTML);
                }",
                &[],
            )
            .await?;
        assert_eq!(nameless, serde_json::json!([]), "controls without a name in sight");
        Ok(())
    })
    .await
}

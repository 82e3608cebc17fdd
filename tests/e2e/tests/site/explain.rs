//! Any figure opens its derivation, as far down as the tariff row it rests on, and the way back ends where it began.

use e2e::{Outcome, Page, in_browser, visit};
use serde_json::{Value, json};
use thirtyfour::Key;

/// What the change saves, which is the first figure of the result in the verdict.
const HEADLINE: &str = "() => [...document.querySelectorAll('h1 ~ p button[data-figure], h1 ~ ul button[data-figure]')]
    .find((figure) => figure.dataset.figure === 'comparison.structural_saved')";

/// What the dialogue shows: its name, the exact value, and the figures it can be followed to.
const SHOWN: &str = "() => {
    const dialogue = document.querySelector('dialog[open]');
    const named = document.getElementById(dialogue.getAttribute('aria-labelledby'));
    return {
        title: named.textContent,
        value: dialogue.querySelector('[data-value]').dataset.value,
        links: [...dialogue.querySelectorAll('a[href]')].map((link) => link.href),
        text: dialogue.innerText,
    };
}";

async fn until_open(page: &Page, open: bool) -> Outcome {
    let is = "(open) => (document.querySelector('dialog[open]') !== null) === open";
    page.until("the dialogue", is, &[json!(open)]).await
}

/// Waits for a title that holds these words, which has the focus so that it is read out.
async fn until_titled(page: &Page, words: &str) -> Outcome {
    let titled = "(words) => {
        const dialogue = document.querySelector('dialog[open]');
        const title = dialogue && document.getElementById(dialogue.getAttribute('aria-labelledby'));
        return Boolean(title) && title.textContent.includes(words) && document.activeElement === title;
    }";
    page.until(&format!("the derivation of {words:?}"), titled, &[json!(words)]).await
}

/// Presses a button by the beginning of its name: in the dialogue where one is open, else on the page.
async fn press_named(page: &Page, name: &str) -> Outcome {
    let button = page
        .element(
            "(name) => [...(document.querySelector('dialog[open]') ?? document).querySelectorAll('button')]
                .find((button) => button.checkVisibility()
                    && (button.ariaLabel ?? button.innerText).trim().startsWith(name)) ?? null",
            &[json!(name)],
        )
        .await;
    assert!(button.is_ok(), "No button is called {name:?}");
    button?.click().await
}

/// The name and the value of what the change saves, in the verdict.
async fn headline(page: &Page) -> Outcome<(String, String)> {
    let figure = page.element(HEADLINE, &[]).await?;
    let [name, value] = [figure.attr("aria-label").await?, figure.attr("data-value").await?];
    Ok((name.expect("a figure has a name"), value.expect("a figure has a value")))
}

async fn follow_down_and_back(page: Page, width: u32) -> Outcome {
    page.browser().width(width).await?;
    let scenario = page.on_its_day(serde_json::from_str(&page.scenario().await?)?).await?;
    let result: Value = serde_json::from_str(&page.assert_answers(&scenario).await?)?;
    let (name, value) = headline(&page).await?;
    assert!(name.ends_with(", explain"), "{name}");
    press_named(&page, &name).await?;
    until_open(&page, true).await?;
    until_titled(&page, "Structural only: saved over 36 months").await?;
    let shown = page.run(SHOWN, &[]).await?;
    assert_eq!((&shown["value"], &result["comparison"]["structural_saved"]), (&json!(value), &json!(value)));
    page.assert_accessible("the headline explained").await?;

    // Down to a band and the row it was read in.
    let down = [
        ("Structural only: paid", "Structural only: paid over 36 months"),
        ("July 2027", "Structural only, July 2027: paid"),
        ("Charge of the month", "July 2027: charge, before credits"),
        ("all enrolled accounts", "charge"),
        ("Sum of the bands", "sum of the bands"),
        ("$0 to", "charge of the band"),
        ("Rate of the band", "rate"),
    ];
    for (press, title) in down {
        press_named(&page, press).await?;
        until_titled(&page, title).await?;
    }
    let shown = page.run(SHOWN, &[]).await?;
    let band = &result["paths"]["structural"]["months"][7]["lines"][0]["rate"];
    assert_eq!(shown["value"], *band, "{shown}");
    let link = shown["links"][0].as_str().expect("the rate names its source");
    assert!(link.starts_with("https://"), "{link}");
    assert!(shown["text"].as_str().is_some_and(|text| text.contains("checked")), "{shown}");
    page.assert_accessible("a rate explained").await?;

    // Back by one, and by the trail to where it began.
    page.press("Back").await?;
    until_titled(&page, "charge of the band").await?;
    press_named(&page, "Structural only: saved").await?;
    until_titled(&page, "Structural only: saved over 36 months").await?;

    page.press("Copy this derivation").await?;
    let said =
        "() => [...document.querySelectorAll('dialog[open] [role=status]')].some((said) => said.textContent !== '')";
    page.until("word of the copy", said, &[]).await?;
    page.key(Key::Escape).await?;
    until_open(&page, false).await?;
    let back = "(name) => document.activeElement?.ariaLabel === name";
    page.until("the focus to be back", back, &[json!(name)]).await
}

#[tokio::test]
async fn the_headline_is_followed_to_its_source_and_back_on_a_phone() -> Outcome {
    visit(|page| follow_down_and_back(page, 360)).await
}

#[tokio::test]
async fn the_headline_is_followed_to_its_source_and_back_on_a_desk() -> Outcome {
    visit(|page| follow_down_and_back(page, 1280)).await
}

#[tokio::test]
async fn a_figure_that_is_pressed_first_of_all_opens_when_the_study_has_come() -> Outcome {
    in_browser(async |page: Page| {
        page.open_at("").await?;
        // Pressed by a script, so that nothing but the press has asked for the study.
        page.run(&format!("() => ({HEADLINE})().click()"), &[]).await?;
        until_titled(&page, "Structural only: saved").await
    })
    .await
}

#[tokio::test]
async fn the_keyboard_alone_opens_goes_down_and_comes_back() -> Outcome {
    visit(async |page: Page| {
        let (name, _) = headline(&page).await?;
        page.run(&format!("() => ({HEADLINE})().focus()"), &[]).await?;
        page.key(Key::Enter).await?;
        until_titled(&page, "Structural only: saved").await?;
        // From the title on, the first stop is the first figure that it is made of.
        page.key(Key::Tab).await?;
        page.key(Key::Enter).await?;
        until_titled(&page, "Stay: paid").await?;
        // The first stop is now the trail.
        page.key(Key::Tab).await?;
        page.key(Key::Tab).await?;
        page.key(Key::Enter).await?;
        until_titled(&page, "Stay:").await?;
        page.key(Key::Escape).await?;
        until_open(&page, false).await?;
        page.until("the focus to be back", "(name) => document.activeElement?.ariaLabel === name", &[json!(name)]).await
    })
    .await
}

/// Opens one figure after another, of a row for each month only a few, and notes in `window.opened` which have been opened and in
/// `window.wrong` which do not open, show another value than their own, or are too small for a finger.
const OPEN_ALL: &str = "() => {
    window.opened = [];
    window.wrong = [];
    const frame = () => new Promise(requestAnimationFrame);
    const seldom = [...document.querySelectorAll('#months-table tr')].filter((row, place) => place > 2 && place % 9 !== 0);
    const figures = [...document.querySelectorAll('[data-figure], [data-explain]')]
        .filter((figure) => figure.checkVisibility() && !seldom.includes(figure.closest('tr')));
    const open = async () => {
        for (const figure of figures) {
            const { explain, value } = figure.dataset;
            if (figure.closest('td, .c-path') && figure.getBoundingClientRect().height < 24) window.wrong.push([explain, 'small']);
            figure.click();
            const shown = () => document.querySelector('dialog[open] [data-value]')?.dataset.value;
            // What a chart reads out is two amounts, and has no one value.
            const right = () => (value === undefined ? Boolean(shown()) : shown() === value);
            for (let frames = 0; !right() && frames < 300; frames += 1) await frame();
            if (!right()) window.wrong.push([explain ?? figure.outerHTML, value, shown() ?? null]);
            document.querySelector('dialog[open]')?.close();
            window.opened.push(explain);
            await frame();
        }
    };
    open().catch((error) => window.wrong.push(String(error)));
    return figures.length;
}";

#[tokio::test]
async fn every_figure_in_sight_opens_and_shows_its_own_value() -> Outcome {
    visit(async |page: Page| {
        page.browser().width(360).await?;
        page.unfold().await?;
        let shown = "() => document.querySelectorAll('#months-table [data-explain]').length > 100";
        page.until("the table by month", shown, &[]).await?;
        page.planned().await?;
        let figures = page.run(OPEN_ALL, &[]).await?.as_u64().expect("a count");
        assert!(figures > 50, "only {figures} figures are in sight");
        // Ten at a time, each with a page's patience: on a slow machine all of them take longer than that.
        for some in (10..figures).step_by(10).chain([figures]) {
            let opened = "(some) => window.opened.length >= some || window.wrong.length > 0";
            page.until(&format!("{some} figures to be opened"), opened, &[json!(some)]).await?;
        }
        assert_eq!(page.run("() => window.wrong", &[]).await?, json!([]));
        Ok(())
    })
    .await
}

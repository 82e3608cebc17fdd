//! Every amount in sight, and every percentage that is a result, opens its derivation: with two alternatives on the page and
//! everything unfolded, each text is read, and what is no figure of the answer stands in one short list, with its reason.

use e2e::{Outcome, Page, flow, in_browser};
use serde_json::{Value, json};

/// Amounts and percentages that open nothing, by where they stand, and why that is so.
const NO_FIGURES: [(&str, &str); 16] = [
    ("form, .c-field, .c-cases", "the form: what is typed, what is read of it, hints and defaults"),
    (".c-quick", "the four questions, and what they suggest, each with its rule"),
    (".c-example", "examples, named by what is in them"),
    (".c-assumed", "the register: each default with its reason, its source and its grade"),
    ("[aria-label='What differs']", "what was typed for each alternative, read"),
    (".c-chart__money, .c-chart__room", "the scale of a chart, and the room that is kept for its longest words"),
    ("#rates", "the tariff rows themselves, each with its source"),
    ("#proof, #share", "files and links"),
    ("#brief article", "documents, as text to send: their figures are those of the asks"),
    (
        "[data-action], [aria-label='The decision in figures']",
        "actions and the decision's facts as text: their figures are those of the asks",
    ),
    (".c-verdict strong", "the change that is asked for, in the words of the form"),
    ("select, option, label, legend", "choices"),
    (".c-table--bands tbody th, #explain .c-steps dt", "where a band begins and ends, and a discount that was typed"),
    ("[role=status], [role=alert]", "what is spoken once"),
    ("footer, .c-help", "the page about itself"),
    ("dialog", "a derivation"),
];

/// Each amount and percentage in sight that stands in nothing that opens and in none of these places; how many there are that do open.
const LOOSE: &str = "(exceptions) => {
    const amount = /[-\\u2212]?\\$[\\d,.]*\\d|\\d[\\d,.]*\\s*%/g;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const loose = [];
    let open = 0;
    while (walker.nextNode()) {
        const { data, parentElement: at } = walker.currentNode;
        const found = data.match(amount);
        if (!found || !at.checkVisibility({ visibilityProperty: true })) continue;
        if (at.closest('[data-explain]')) { open += found.length; continue; }
        if (exceptions.some((where) => at.closest(where))) continue;
        loose.push([found.join(' '), data.trim().slice(0, 120), at.closest('[id], [class]')?.outerHTML.slice(0, 120)]);
    }
    return { loose, open };
}";

/// Presses one figure of each kind, follows the first of its parts down, and notes where that led: to a source, or to what was typed.
const FOLLOW: &str = "() => {
    window.followed = {};
    window.done = false;
    const frame = () => new Promise(requestAnimationFrame);
    const kind = (path) => path.replaceAll(/\\[\\d+\\]/g, '[]').replace(/^(flips\\.\\w+).*/, '$1')
        .replace(/^(chart\\[\\])\\[\\]\\.(cases)?.*/, '$1$2');
    const one = new Map();
    for (const figure of document.querySelectorAll('[data-explain]')) {
        const named = kind(figure.dataset.explain);
        if (figure.checkVisibility() && !one.has(named)) one.set(named, figure);
    }
    const follow = async () => {
        for (const [named, figure] of one) {
            figure.click();
            const way = [];
            for (let step = 0; step < 14; step += 1) {
                await frame(); await frame(); await frame();
                const dialogue = document.querySelector('dialog[open]');
                if (!dialogue) { way.push('nothing opened'); break; }
                const formulas = [...dialogue.querySelectorAll('dd')].map((formula) => formula.textContent);
                way.push(dialogue.querySelector('h2').textContent);
                if (step === 0 && !formulas.some((formula) => /\\d/.test(formula)) && !dialogue.querySelector('a[href]')) way.push('no formula');
                if (dialogue.querySelector('.c-explain__sources a[href^=https]')) { way.push('source'); break; }
                // Growth and discounting rest on nothing but a rate that was typed, and lead away from the charge.
                const next = [...dialogue.querySelectorAll('.c-explain__made button')]
                    .find((part) => !/(^|\\.)(growth|weight)\\[\\d+\\]$/.test(part.dataset.explain));
                if (!next) { way.push(dialogue.querySelector('.c-explain__typed') ? 'typed' : 'nowhere'); break; }
                next.click();
            }
            window.followed[named] = way;
            document.querySelector('dialog[open]')?.close();
            await frame();
        }
        window.done = true;
    };
    follow().catch((error) => { window.followed.error = [String(error)]; window.done = true; });
    return one.size;
}";

/// The page with an example in which every rule has something to say, and a second alternative of it.
async fn whole(page: &Page) -> Outcome {
    page.planned().await?;
    page.state_a_range().await?;
    page.unfold().await?;
    page.press("Add an incident").await?;
    page.fill_all(&[
        ("incidents[0].name", "Storage"),
        ("incidents[0].started", "2026-10-20 07:48"),
        ("incidents[0].minutes", "190"),
        ("incidents[0].revenue_per_hour", "42k"),
        ("incidents[0].other_cost", "1200"),
        ("effort.hours", "40"),
        ("effort.hourly_cost", "150"),
        ("effort.success", "60"),
    ])
    .await?;
    page.press("Duplicate to compare").await?;
    page.fill("asks.structural.plan_discount_percent", "14").await?;
    let compared = "() => document.querySelector('#compare [aria-label=\"What differs\"]')?.innerText.includes('14')";
    page.until("the comparison", compared, &[]).await?;
    page.planned().await?;
    page.unfold_the_rest().await
}

async fn nothing_is_loose(page: &Page, state: &str) -> Outcome<u64> {
    let exceptions: Vec<&str> = NO_FIGURES.iter().map(|(place, _)| *place).collect();
    let found = page.run(LOOSE, &[json!(exceptions)]).await?;
    let loose = found["loose"].as_array().expect("a list");
    let told: Vec<String> = loose.iter().map(Value::to_string).collect();
    assert!(told.is_empty(), "{state}: amounts that open nothing:\n{}", told.join("\n"));
    Ok(found["open"].as_u64().expect("a count"))
}

#[tokio::test]
async fn every_amount_in_sight_opens_or_is_no_figure() -> Outcome {
    flow(async |page: Page| {
        whole(&page).await?;
        let open = nothing_is_loose(&page, "the summary").await?;
        assert!(open > 150, "only {open} amounts open");
        // Every exception is met: one that is not would hide what comes to stand there.
        for (place, why) in NO_FIGURES {
            let there = page.run("(place) => document.querySelector(place) !== null", &[json!(place)]).await?;
            assert_eq!(there, json!(true), "{place} ({why}) is nowhere on the page");
        }
        page.press("Letter to AWS").await?;
        let shown = "() => document.querySelector('#brief .c-brief__title').innerText.includes('AWS')";
        page.until("the letter", shown, &[]).await?;
        nothing_is_loose(&page, "the letter").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn one_figure_of_each_kind_is_followed_to_a_source_or_to_what_was_typed() -> Outcome {
    in_browser(async move |page: Page| {
        page.wide(1280).await?;
        page.open().await?;
        whole(&page).await?;
        let kinds = page.run(FOLLOW, &[]).await?.as_u64().expect("a count");
        assert!(kinds > 25, "only {kinds} kinds of figures are in sight");
        // Ten at a time, each with a page's patience.
        for some in (10..kinds).step_by(10).chain([kinds]) {
            let followed = "(some) => window.done || Object.keys(window.followed).length >= some";
            page.until(&format!("{some} kinds to be followed"), followed, &[json!(some)]).await?;
        }
        page.until("the last one", "() => window.done", &[]).await?;
        let followed = page.run("() => window.followed", &[]).await?;
        let mut sources = 0;
        for (kind, way) in followed.as_object().expect("by kind") {
            let way: Vec<&str> = way.as_array().expect("a way").iter().filter_map(Value::as_str).collect();
            assert!(matches!(way.last(), Some(&"source" | &"typed")), "{kind}: {way:?}");
            assert!(!way.contains(&"no formula"), "{kind}: {way:?}");
            sources += usize::from(way.last() == Some(&"source"));
        }
        assert!(sources > 15, "only {sources} ways end in a source: {followed:#}");
        let named =
            |start: &str| followed.as_object().is_some_and(|all| all.keys().any(|kind| kind.starts_with(start)));
        for kind in ["flips", "incidents", "cases", "chart[]", "chart[]cases"] {
            assert!(named(kind), "no figure of {kind} is in sight");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_month_that_is_read_out_stays_while_its_amounts_are_pressed() -> Outcome {
    in_browser(async move |page: Page| {
        page.open().await?;
        page.planned().await?;
        page.run(
            "() => document.querySelector('#chart-title').closest('figure').querySelector('[role=slider]').focus()",
            &[],
        )
        .await?;
        page.key(thirtyfour::Key::Right).await?;
        page.key(thirtyfour::Key::Right).await?;
        let read = "() => document.querySelector('.c-chart__when strong').textContent";
        let month = page.run(read, &[]).await?;
        let button = "() => document.querySelectorAll('button.c-chart__read')[3]";
        let shown = page.run(&format!("() => ({button})().innerText"), &[]).await?;
        page.element(button, &[]).await?.click().await?;
        let opened = "(month, shown) => {
            const dialogue = document.querySelector('dialog[open]');
            return Boolean(dialogue) && dialogue.innerText.includes(month) && [...shown.matchAll(/\\$[\\d,.]+\\d/g)]
                .every(([amount]) => dialogue.innerText.includes(amount));
        }";
        page.until("both amounts of the month explained", opened, &[month.clone(), shown]).await?;
        page.key(thirtyfour::Key::Escape).await?;
        page.until("the dialogue to close", "() => !document.querySelector('dialog[open]')", &[]).await?;
        assert_eq!(page.run(read, &[]).await?, month, "the month that was read out is read out still");
        // It goes when the focus leaves the chart.
        page.run("() => document.querySelector('#field-plan').focus()", &[]).await?;
        let gone = format!("(month) => ({read})() !== month");
        page.until("the whole span", &gone, &[month]).await
    })
    .await
}

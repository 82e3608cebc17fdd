//! Figures and dates as visitors from elsewhere write them: shown so, typed so, and exactly the same to a program.

use std::sync::{Arc, Mutex};

use e2e::{Figures, Outcome, Page, in_browser, widths};
use serde_json::json;

use crate::narrow::STICKS_OUT;

/// A region and how the page writes there.
struct Region {
    language: &'static str,
    /// The verdict's own figure of 100,000 dollars or more.
    amount: &'static str,
    /// How whole thousands on the money axis begin and end.
    thousand: [&'static str; 2],
    /// Twelve percent and a half.
    percent: &'static str,
    /// 1 June 2027.
    date: &'static str,
    /// 1234567.89 dollars.
    echo: &'static str,
}

const REGIONS: [Region; 5] = [
    Region {
        language: "en-US",
        amount: r"^\$\d{3},\d{3}$",
        thousand: ["$", ",000"],
        percent: "12.5%",
        date: "June 1, 2027",
        echo: "$1,234,567.89",
    },
    Region {
        language: "de-DE",
        amount: r"^\d{3}\.\d{3}\u00a0\$$",
        thousand: ["", ".000\u{a0}$"],
        percent: "12,5\u{a0}%",
        date: "1 June 2027",
        echo: "1.234.567,89\u{a0}$",
    },
    Region {
        language: "en-IN",
        amount: r"^\$\d,\d{2},\d{3}$",
        thousand: ["$", ",000"],
        percent: "12.5%",
        date: "1 June 2027",
        echo: "$12,34,567.89",
    },
    Region {
        language: "fr-FR",
        amount: r"^\d{3}\u202f\d{3}\u00a0\$$",
        thousand: ["", "\u{202f}000\u{a0}$"],
        percent: "12,5\u{a0}%",
        date: "1 June 2027",
        echo: "1\u{202f}234\u{202f}567,89\u{a0}$",
    },
    // Western digits beside English words, and no marks that turn the direction of the line.
    Region {
        language: "ar-EG",
        amount: r"^\d{3},\d{3}\u00a0\$$",
        thousand: ["", ",000\u{a0}$"],
        percent: "12.5%",
        date: "1 June 2027",
        echo: "1,234,567.89\u{a0}$",
    },
];

/// Runs a test on the page as a visitor with this language opens it.
async fn visit_from<T, F>(language: &'static str, test: T) -> Outcome
where
    T: FnOnce(Page) -> F + Send + 'static,
    F: Future<Output = Outcome> + Send + 'static,
{
    in_browser(async move |page: Page| {
        page.browser().speak(language).await?;
        page.open().await?;
        test(page).await
    })
    .await
}

async fn until_described(page: &Page, path: &str, words: &str) -> Outcome {
    let said =
        "(path, words) => (document.querySelector(`[data-field=\"${path}\"]`).getAttribute('aria-describedby') ?? '')
        .split(/\\s+/).some((id) => document.getElementById(id)?.textContent.includes(words))";
    page.until(&format!("{words:?} beside {path}"), said, &[json!(path), json!(words)]).await
}

#[tokio::test]
async fn figures_follow_the_region_and_their_values_do_not() -> Outcome {
    let told = Arc::new(Mutex::new(Vec::<Figures>::new()));
    for region in &REGIONS {
        let heard = Arc::clone(&told);
        visit_from(region.language, async move |page: Page| {
            let written = "(pattern) => [...document.querySelectorAll('[data-figure]')]
                .some((figure) => new RegExp(pattern).test(figure.textContent))";
            page.until("a figure as the region writes it", written, &[json!(region.amount)]).await?;
            let axis = page
                .run("() => [...document.querySelectorAll('.c-chart__tick')].map((tick) => tick.textContent)", &[])
                .await?;
            let thousand = axis.as_array().expect("a list").iter().filter_map(|tick| tick.as_str());
            let [before, after] = region.thousand;
            assert!(thousand.clone().count() > 2, "{axis}");
            for tick in thousand.filter(|tick| tick.len() > 5) {
                assert!(
                    tick.starts_with(before) && tick.ends_with(after),
                    "the money axis in {}: {axis}",
                    region.language
                );
            }
            let figures = page.figures().await?;
            heard.lock().expect("no test panicked").push(figures);
            Ok(())
        })
        .await?;
    }
    let told = told.lock().expect("no test panicked");
    assert_eq!(told.len(), REGIONS.len());
    for (region, figures) in REGIONS.iter().zip(told.iter()) {
        assert_eq!(figures, &told[0], "the exact values for {}", region.language);
    }
    Ok(())
}

#[tokio::test]
async fn nothing_sticks_out_of_a_narrow_page_in_any_region() -> Outcome {
    for region in &REGIONS {
        visit_from(region.language, async move |page: Page| {
            // The longest figures that anybody here would have: a bill of some hundred millions, a charge of ten.
            page.fill("spend.monthly", "250m").await?;
            page.until_marked(0).await?;
            page.unfold().await?;
            page.browser().width(320).await?;
            page.until("the width to change", "() => innerWidth === 320", &[]).await?;
            assert_eq!(page.run(STICKS_OUT, &[]).await?, json!([]), "{}", region.language);
            let axis = "() => {
                const plot = document.querySelector('.c-chart__plot').getBoundingClientRect();
                return [...document.querySelectorAll('.c-chart__tick')].map((tick) => {
                    const words = document.createRange();
                    words.selectNodeContents(tick);
                    return words.getBoundingClientRect();
                }).every((words) => words.left >= 0 && words.right <= plot.left + 1);
            }";
            assert_eq!(page.run(axis, &[]).await?, json!(true), "the money axis in {}", region.language);
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn what_is_shown_can_be_typed_back_and_is_echoed() -> Outcome {
    for region in &REGIONS {
        visit_from(region.language, async move |page: Page| {
            for width in widths() {
                page.wide(*width).await?;
                page.open().await?;
                for (path, typed, words) in [
                    ("spend.monthly", region.echo, region.echo),
                    ("asks.structural.plan_discount_percent", region.percent, region.percent),
                    ("agreement.renewal", region.date, region.date),
                    ("agreement.renewal", "2027-06-01", region.date),
                ] {
                    page.fill(path, typed).await?;
                    until_described(&page, path, words).await?;
                }
                page.until_marked(0).await?;
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_text_that_says_two_things_is_read_by_the_region_and_echoed_in_words() -> Outcome {
    for (language, amount, date) in [
        ("de-DE", "1.234,00\u{a0}$", Some("3 April 2027")),
        ("en-US", "$1.234", Some("March 4, 2027")),
        // Where the year comes first, nobody knows which part of another order is the day.
        ("ja-JP", "$1.234", None),
    ] {
        visit_from(language, async move |page: Page| {
            page.fill("spend.monthly", "1.234").await?;
            until_described(&page, "spend.monthly", amount).await?;
            page.fill("agreement.renewal", "03/04/2027").await?;
            match date {
                Some(words) => until_described(&page, "agreement.renewal", words).await,
                None => until_described(&page, "agreement.renewal", "Which part is the day cannot be known").await,
            }
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_browser_that_knows_no_regions_shows_english() -> Outcome {
    for broken in [
        "delete globalThis.Intl",
        "delete Intl.NumberFormat.prototype.formatToParts",
        "Object.defineProperty(Navigator.prototype, 'languages', { get: () => ['en-US@posix'] })",
        "Object.defineProperty(Navigator.prototype, 'languages', { get: () => [] })",
        "delete Navigator.prototype.languages",
    ] {
        in_browser(async move |page: Page| {
            page.browser().beforehand(broken).await?;
            page.open().await?;
            page.fill("spend.monthly", "1234567.89").await?;
            until_described(&page, "spend.monthly", "$1,234,567.89").await
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn documents_and_the_results_of_scripts_are_written_as_in_english() -> Outcome {
    visit_from("de-DE", async |page: Page| {
        page.planned().await?;
        let scenario = page.scenario().await?;
        let printed = e2e::project(&scenario);
        let (given, expected) = page.projected(&scenario, &printed).await?;
        e2e::assert_same(&given, &expected, "window.concession.project against the program");
        page.unfold().await?;
        let brief = "(words) => document.querySelector('.c-brief').innerText.includes(words)";
        // Documents read as English in no region, the summary included.
        page.until("the summary in English", brief, &[json!("$60,000")]).await?;
        page.press("Letter to AWS").await?;
        page.until("the letter in English", brief, &[json!("discount on AWS Support charges")]).await
    })
    .await
}

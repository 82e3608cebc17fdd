//! The chart as it is driven in a meeting: read out with keys, a pointer and a finger, switched, seen in three ways, saved.

use concession::{report::format, words::chart as words};
use e2e::{Outcome, Page, WIDTHS, flow, project, visit, widths};
use serde_json::{Value, json};
use thirtyfour::Key;

const PATHS: [&str; 4] = ["stay", "credits", "structural", "combined"];
const NAMES: [&str; 4] = ["Stay", "Credit only", "Structural only", "Both"];

/// What can be moved along the months, as it is told to who does not see it.
const TOLD: &str =
    "() => document.querySelector(`[role=slider][aria-label='Read out a month']`).getAttribute('aria-valuetext')";
/// What stands in sight beside the chart's title: the month that is read out.
const SEEN: &str = "() => document.querySelector('figure strong').innerText";
/// Where the plot is in the window.
const PLOT: &str = "() => {
    const plot = document.querySelector('[role=slider]');
    plot.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = plot.getBoundingClientRect();
    return [box.left, box.top, box.width, box.height];
}";

async fn said(page: &Page, script: &str) -> Outcome<String> {
    Ok(page.run(script, &[]).await?.as_str().expect("text").to_owned())
}

/// The result of what the page shows, by the program.
async fn result(page: &Page) -> Outcome<Value> {
    Ok(serde_json::from_str(&project(&page.scenario().await?))?)
}

/// What a path pays in each month, in cents.
fn paid(result: &Value, path: &str) -> Vec<i64> {
    let months = result["paths"][path]["months"].as_array().expect("months").iter();
    months.map(|month| month["paid"].as_str().expect("text").replace('.', "").parse().expect("cents")).collect()
}

fn dollars(cents: i64) -> String {
    let sign = if cents < 0 { "\u{2212}" } else { "" };
    format!("{sign}${}.{:02}", format::group(&(cents.abs() / 100).to_string()), cents.abs() % 100)
}

async fn focus(page: &Page) -> Outcome {
    page.run("() => document.querySelector('[role=slider]').focus()", &[]).await.map(|_| ())
}

#[tokio::test]
async fn keys_read_out_what_the_program_computes_and_nothing_moves() -> Outcome {
    visit(async |page: Page| {
        let result = result(&page).await?;
        let months = PATHS.map(|path| paid(&result, path));
        let height = "() => document.querySelector('figure').getBoundingClientRect().height";
        for width in widths().iter().copied() {
            page.wide(width).await?;
            let at_rest = (page.run(height, &[]).await?, said(&page, SEEN).await?);
            focus(&page).await?;
            page.key(Key::Home).await?;
            for month in 0..months[0].len() {
                let told = said(&page, TOLD).await?;
                for (path, name) in months.iter().zip(NAMES) {
                    let amount = format!("{name} {}", dollars(path[month]));
                    assert!(told.contains(&amount), "month {month} at {width} px: {told} without {amount}");
                }
                assert!(told.starts_with(&said(&page, SEEN).await?), "{told}");
                assert_eq!(
                    page.run(height, &[]).await?,
                    at_rest.0,
                    "the chart's height in month {month} at {width} px"
                );
                page.key(Key::Right).await?;
            }
            let end = said(&page, TOLD).await?;
            for (key, same) in [(Key::End, true), (Key::PageDown, false), (Key::PageUp, true), (Key::Left, false)] {
                page.key(key).await?;
                assert_eq!(said(&page, TOLD).await? == end, same, "the last month's words after another key");
            }
            page.key(Key::Escape).await?;
            assert_eq!(said(&page, SEEN).await?, at_rest.1, "Escape hides the month");
            page.run("() => document.activeElement.blur()", &[]).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn every_view_reads_out_its_own_figures() -> Outcome {
    visit(async |page: Page| {
        let result = result(&page).await?;
        let sums = PATHS.map(|path| paid(&result, path).iter().sum::<i64>());
        for width in widths().iter().copied() {
            page.wide(width).await?;
            for (view, title) in words::VIEWS.into_iter().zip(words::PATHS) {
                page.choose(view).await?;
                let titled =
                    "(title) => [...document.querySelectorAll('figure h2')].some((found) => found.innerText === title)";
                page.until("the view's title", titled, &[json!(title.0)]).await?;
                focus(&page).await?;
                page.key(Key::End).await?;
                let told = said(&page, TOLD).await?;
                for (sum, name) in sums.iter().zip(NAMES) {
                    let amount = match view {
                        "In sum" => format!("{name} {}", dollars(*sum)),
                        "Savings" => format!("{name} {}, {} paid", dollars(sums[0] - sum), dollars(*sum)),
                        _ => continue,
                    };
                    assert!(told.contains(&amount), "{view} at {width} px: {told} without {amount}");
                }
            }
            page.choose(words::VIEWS[0]).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn lines_are_switched_and_one_of_them_stays() -> Outcome {
    visit(async |page: Page| {
        for width in WIDTHS {
            page.wide(width).await?;
            let size = page.button("Both").await?.rect().await?;
            assert!(size.height >= 24.0 && size.width >= 24.0, "{size:?} at {width} px");
            for name in NAMES {
                page.press(name).await?;
            }
            let mut pressed = Vec::new();
            for name in NAMES {
                pressed.push(page.button(name).await?.attr("aria-pressed").await?.unwrap_or_default());
            }
            assert_eq!(pressed, ["false", "false", "false", "true"], "at {width} px");
            focus(&page).await?;
            page.key(Key::End).await?;
            let told = said(&page, TOLD).await?;
            assert!(told.contains("Both $") && !told.contains("Stay $"), "{told}");
            for name in &NAMES[..3] {
                page.press(name).await?;
            }
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_pointer_and_a_finger_read_out_the_month_under_them() -> Outcome {
    visit(async |page: Page| {
        // 36 months from December 2026: the middle of the seventh, and of the thirtieth.
        let (near, far) = (6.5 / 36.0, 29.5 / 36.0);
        for width in WIDTHS {
            page.wide(width).await?;
            let at_rest = said(&page, SEEN).await?;
            let told = said(&page, TOLD).await?;
            let plot: Vec<f64> = serde_json::from_value(page.run(PLOT, &[]).await?)?;
            let at = |share: f64| (plot[0] + plot[2] * share, plot[1] + plot[3] / 2.0);
            page.point(at(near)).await?;
            assert_eq!(said(&page, SEEN).await?, "June 2027", "under the pointer at {width} px");
            assert_eq!(said(&page, TOLD).await?, told, "what is only pointed at is not told");
            page.point((plot[0] + 5.0, plot[1] - 200.0)).await?;
            assert_eq!(said(&page, SEEN).await?, at_rest, "when the pointer has left at {width} px");

            page.browser().draw_finger(&[at(near), at((near + far) / 2.0), at(far)]).await?;
            assert_eq!(said(&page, SEEN).await?, "May 2029", "where the finger left at {width} px");
            page.key(Key::Escape).await?;
            assert_eq!(said(&page, SEEN).await?, at_rest, "after Escape at {width} px");
            page.run("() => document.activeElement.blur()", &[]).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_is_shown_is_saved_as_a_drawing_and_as_dots() -> Outcome {
    flow(async |page: Page| {
        page.choose(words::VIEWS[1]).await?;
        page.press("Credit only").await?;
        page.press(words::SAVE_SVG).await?;
        let svg = page.given("saved", 1).await?.remove(0);
        let document = roxmltree::Document::parse(&svg).expect("a sound file");
        let size = |name: &str| document.root_element().attribute(name).and_then(|size| size.parse::<u32>().ok());
        let size = (size("width").expect("a width"), size("height").expect("a height"));
        let result = result(&page).await?;
        let total = |path: &str| dollars(paid(&result, path).iter().sum());
        assert!(
            svg.contains(words::PATHS[1].0) && svg.contains(&total("combined")) && !svg.contains(&total("credits"))
        );

        page.press(words::SAVE_PNG).await?;
        page.until_told(&format!("Saved as {}, where your browser puts what it saves.", words::PNG)).await?;
        assert_eq!(page.given("names", 2).await?, [words::SVG, words::PNG]);
        let head: Vec<u8> =
            page.given("heads", 2).await?[1].split(' ').map(|byte| byte.parse().expect("a byte")).collect();
        assert_eq!(&head[..8], b"\x89PNG\r\n\x1a\n");
        let number = |at: usize| u32::from_be_bytes([head[at], head[at + 1], head[at + 2], head[at + 3]]);
        assert_eq!((number(16), number(20)), (2 * size.0, 2 * size.1));
        Ok(())
    })
    .await
}

//! What is paid each month, drawn: a step line for each path, the credit's window, and letters for what happens when.
//!
//! The drawing is stretched to any width; all text is laid over it as text. The table below the chart holds the same figures.

use leptos::prelude::*;

use super::node::{Node, node};
use crate::{
    app::state::use_state,
    calc::PathName,
    chart::{PlacedMark, Plot, paid},
    report::{
        events::{Event, EventKind},
        format,
        paths::label,
    },
};

/// Letters of the marks; a form with one credit and one change never needs more.
const LETTERS: [&str; 8] = ["A", "B", "C", "D", "E", "F", "G", "H"];

/// The chart with its legend and its marks in words.
#[component]
pub fn Chart() -> impl IntoView {
    let state = use_state();
    move || {
        let answer = state.answer()?;
        let marks: Vec<_> = answer.view.events.iter().map(|event| (event.from, event.to)).collect();
        let plot = paid::plot(&answer.projection, &marks, format::month_alone).ok()?;
        Some(view! { <Figure plot=plot events=answer.view.events.clone() /> })
    }
}

#[component]
fn Figure(plot: Plot, events: Vec<Event>) -> impl IntoView {
    let room = format!("{}em", above(plot.lanes));
    let ticks = plot
        .money
        .iter()
        .map(|tick| place("c-chart__tick", None, Some(percent(tick.top)), None, format::axis(tick.cents)));
    let ticks = ticks.collect_view();
    let months = plot.months.iter().map(|tick| {
        let year = tick.year.map_or_else(String::new, |year| format!("\n{year}"));
        place("c-chart__month", Some(percent(tick.left)), None, None, format!("{}{year}", tick.short))
    });
    let months = months.collect_view();
    let marks: Vec<AnyView> = plot.marks.iter().flat_map(|mark| placed(mark, &events)).collect();
    view! {
        <figure class="c-chart" aria-labelledby="chart-title">
            <figcaption>
                <h2 class="c-title" id="chart-title">"What you pay each month"</h2>
                <p class="c-lede">
                    "After credits, in US dollars. The shaded gap is what both asks together save. The same figures stand in "
                    <a href="#months-table">"the table"</a>"."
                </p>
            </figcaption>
            <ul class="c-chart__legend">{PathName::ALL.map(key).collect_view()}</ul>
            <div class="c-chart__frame" aria-hidden="true" style:margin-top=room>
                <div class="c-chart__money">{ticks}</div>
                <div class="c-chart__plot">{lines(&plot)}{marks}</div>
                <div class="c-chart__months">{months}</div>
            </div>
            {legend(&plot, &events).show()}
        </figure>
    }
}

/// A path's line pattern with its name.
fn key(name: PathName) -> impl IntoView {
    view! {
        <li class="c-chart__key">
            <svg class="c-chart__swatch" viewBox="0 0 28 8" aria-hidden="true">{line(&line_class(name), "M0 4H28")}</svg>
            {label(name).0}
        </li>
    }
}

fn line_class(name: PathName) -> String {
    format!("c-line c-line--{}", name.key())
}

fn line(class: &str, path: &str) -> impl IntoView + use<> {
    view! { <path class=class.to_owned() d=path.to_owned() /> }
}

fn lines(plot: &Plot) -> impl IntoView + use<> {
    let grid = plot.money.iter().map(|tick| format!("M0 {}H100", tick.top)).collect::<String>();
    let mut drawn: Vec<_> =
        PathName::ALL.into_iter().zip(&plot.lines).map(|(name, path)| line(&line_class(name), path)).collect();
    // The dotted line goes on top: where the credit has ended it runs along the thick one.
    drawn.swap(2, 3);
    drawn.insert(0, line("c-chart__saving", &plot.savings.concat()));
    view! {
        <svg class="c-chart__lines" viewBox="0 0 100 100" preserveAspectRatio="none" focusable="false">{line("c-chart__grid", &grid)}</svg>
        <svg class="c-chart__lines" viewBox="0 0 1000 1000" preserveAspectRatio="none" focusable="false">{drawn}</svg>
    }
}

/// Something that stands at a place of the plot. The styles are set one by one, as the page's policy wants.
fn place(
    class: &'static str,
    left: Option<String>,
    top: Option<String>,
    width: Option<String>,
    words: String,
) -> AnyView {
    view! { <span class=class style:left=left style:top=top style:width=width>{words}</span> }.into_any()
}

fn percent(share: impl std::fmt::Display) -> String {
    format!("{share}%")
}

/// A span is a shaded window; a point is a rule; both carry their letter above the plot.
fn placed(mark: &PlacedMark, events: &[Event]) -> [AnyView; 2] {
    let class = match (mark.width, events.get(mark.mark).map(|event| event.kind)) {
        (Some(_), _) => "c-chart__window",
        (None, Some(EventKind::Cliff)) => "c-chart__rule c-chart__rule--cliff",
        (None, _) => "c-chart__rule",
    };
    let top = format!("-{}em", above(mark.lane));
    let anchor = Some(percent(mark.anchor));
    [
        place(class, Some(percent(mark.left)), None, mark.width.map(percent), String::new()),
        place("c-chart__letter", anchor, Some(top), None, letter(mark).to_owned()),
    ]
}

fn letter(mark: &PlacedMark) -> &'static str {
    LETTERS.get(mark.mark).copied().unwrap_or_default()
}

/// How far above the plot a lane stands, in ems.
fn above(lane: usize) -> usize {
    2 + 2 * lane
}

/// What each letter means, in the order of time.
fn legend(plot: &Plot, events: &[Event]) -> Node {
    let row = |mark: &PlacedMark| {
        let event = events.get(mark.mark)?;
        let when = match event.to {
            Some(to) => {
                let last = event.from.plus(to.since(event.from).unwrap_or(1).saturating_sub(1));
                format!("{} to {}", format::short_month(event.from), format::short_month(last))
            }
            None => format::short_month(event.from),
        };
        let sign = node("b").class("c-chart__sign").text(letter(mark));
        let words = node("span").text(&format!("{}, {when}", event.short));
        Some(node("li").class("c-chart__mark").hold(sign).hold(words))
    };
    node("ul").class("c-chart__marks").hold_all(plot.marks.iter().filter_map(row))
}

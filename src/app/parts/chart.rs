//! What is paid each month, drawn: a step line for each path, the credit's window, and letters for what happens when.
//!
//! The drawing is stretched to any width; all text is laid over it as text. The table below the chart holds the same figures.

use leptos::prelude::*;

use crate::{
    app::state::use_state,
    calc::PathName,
    chart::{PlacedMark, Plot, Side, paid},
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
    let drawn = Memo::new(move |_| {
        state.answer.with(|answer| {
            let answer = answer.as_ref()?;
            let marks: Vec<_> = answer.view.events.iter().map(|event| (event.from, event.to)).collect();
            let plot = paid::plot(&answer.projection, &marks, format::month_alone).ok()?;
            Some((plot, answer.view.events.clone()))
        })
    });
    move || drawn.get().map(|(plot, events)| view! { <Figure plot=plot events=events /> })
}

#[component]
fn Figure(plot: Plot, events: Vec<Event>) -> impl IntoView {
    let marks = legend(&plot, &events);
    let room = format!("{}em", rows(plot.lanes));
    view! {
        <figure class="c-chart" aria-labelledby="chart-title">
            <figcaption>
                <h2 class="c-title" id="chart-title">"What you pay each month"</h2>
                <p class="c-lede">
                    "After credits, in US dollars. The shaded gap is what both asks together save. The same figures stand in "
                    <a href="#months-table">"the table"</a>"."
                </p>
            </figcaption>
            <ul class="c-chart__legend">{PathName::ALL.map(|name| view! { <Key name=name /> }).collect_view()}</ul>
            <div class="c-chart__frame" aria-hidden="true" style:margin-top=room>
                <Money plot=plot.clone() />
                <div class="c-chart__plot">
                    <Lines plot=plot.clone() events=events />
                </div>
                <MonthsAxis plot=plot />
            </div>
            <ul class="c-chart__marks">{marks}</ul>
        </figure>
    }
}

/// A path's line pattern with its name.
#[component]
fn Key(name: PathName) -> impl IntoView {
    view! {
        <li class="c-chart__key">
            <svg class="c-chart__swatch" viewBox="0 0 28 8" aria-hidden="true">
                <path class=line_class(name) d="M0 4H28" />
            </svg>
            {label(name).0}
        </li>
    }
}

fn line_class(name: PathName) -> String {
    format!("c-line c-line--{}", name.key())
}

#[component]
fn Money(plot: Plot) -> impl IntoView {
    let tick = |tick: crate::chart::MoneyTick| {
        view! {
            <span class="c-chart__tick" style:top=format!("{}%", tick.top)>{format::axis(tick.cents)}</span>
        }
    };
    view! { <div class="c-chart__money">{plot.money.into_iter().map(tick).collect_view()}</div> }
}

#[component]
fn MonthsAxis(plot: Plot) -> impl IntoView {
    let tick = |tick: crate::chart::MonthTick| {
        view! {
            <span class="c-chart__month" style:left=format!("{}%", tick.left)>
                {tick.short}<b>{tick.year.map(|year| year.to_string())}</b>
            </span>
        }
    };
    view! { <div class="c-chart__months">{plot.months.into_iter().map(tick).collect_view()}</div> }
}

#[component]
fn Lines(plot: Plot, events: Vec<Event>) -> impl IntoView {
    let grid = plot.money.iter().map(|tick| format!("M0 {}H100", tick.top)).collect::<String>();
    let line = |(name, path): (PathName, String)| view! { <path class=line_class(name) d=path /> };
    // The dotted line goes on top: where the credit has ended it runs along the thick one.
    let mut lines: Vec<_> = PathName::ALL.into_iter().zip(plot.lines).map(line).collect();
    lines.swap(2, 3);
    let mark = |placed: PlacedMark| {
        let kind = events.get(placed.mark).map_or(EventKind::Change, |event| event.kind);
        view! { <Mark placed=placed kind=kind /> }
    };
    let marks = plot.marks.iter().map(|placed| mark(*placed)).collect_view();
    view! {
        <svg class="c-chart__lines" viewBox="0 0 100 100" preserveAspectRatio="none" focusable="false">
            <path class="c-chart__grid" d=grid />
        </svg>
        <svg class="c-chart__lines" viewBox="0 0 1000 1000" preserveAspectRatio="none" focusable="false">
            <path class="c-chart__saving" d=plot.savings.concat() />
            {lines}
        </svg>
        {marks}
    }
}

/// A span is a shaded window; a point is a rule; both carry their letter above the plot.
#[component]
fn Mark(placed: PlacedMark, kind: EventKind) -> impl IntoView {
    let shape = match placed.width {
        Some(width) => view! {
            <span class="c-chart__window" style:left=format!("{}%", placed.left) style:width=format!("{width}%")></span>
        }
        .into_any(),
        None => {
            let class = if kind == EventKind::Cliff { "c-chart__rule c-chart__rule--cliff" } else { "c-chart__rule" };
            view! { <span class=class style:left=format!("{}%", placed.left)></span> }.into_any()
        }
    };
    let side = if placed.side == Side::Before { "c-chart__letter c-chart__letter--before" } else { "c-chart__letter" };
    view! {
        {shape}
        <span class=side style:left=format!("{}%", placed.anchor) style:top=format!("-{}em", rows(placed.lane))>
            {LETTERS.get(placed.mark).copied()}
        </span>
    }
}

/// How far above the plot a lane stands, in ems.
fn rows(lane: usize) -> usize {
    2 + 2 * lane
}

/// What each letter means, in the order of time.
fn legend(plot: &Plot, events: &[Event]) -> impl IntoView + use<> {
    let row = |placed: &PlacedMark| {
        let event = events.get(placed.mark)?;
        let when = match event.to {
            Some(to) => format!("{} until {}", format::short_month(event.from), format::short_month(to)),
            None => format::short_month(event.from),
        };
        Some(view! {
            <li class="c-chart__mark">
                <b class="c-chart__sign">{LETTERS.get(placed.mark).copied()}</b>
                <span>{event.short.clone()}", "{when}</span>
            </li>
        })
    };
    plot.marks.iter().filter_map(row).collect_view()
}

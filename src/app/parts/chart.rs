//! What is paid each month, drawn: a step line for each path, the credit's window, and letters for what happens when.
//!
//! The drawing is stretched to any width; all text is laid over it as text. The table below the chart holds the same figures.

use crate::{
    app::state::Answer,
    browser::bridge,
    calc::PathName,
    chart::{PlacedMark, Plot, paid, percent, short},
    draw::node::{Node, node},
    report::{
        events::{Event, EventKind},
        format,
        paths::label,
    },
};

/// Letters of the marks; a form with one credit and one change never needs more.
const LETTERS: [&str; 8] = ["A", "B", "C", "D", "E", "F", "G", "H"];

/// The chart with its legend and its marks in words.
pub fn chart(answer: &Answer) -> Vec<Node> {
    let events = &answer.view.events;
    let marks: Vec<_> = events.iter().map(|event| (event.from, event.to)).collect();
    let plot = paid::plot(&answer.projection, &marks, format::month_alone).ok();
    plot.map(|plot| figure(&plot, events)).into_iter().collect()
}

fn figure(plot: &Plot, events: &[Event]) -> Node {
    let caption = node("figcaption")
        .hold(node("h2").class("c-title").with("id", "chart-title").text("What you pay each month"))
        .hold(
            node("p")
                .class("c-lede")
                .text("After credits, in US dollars. The shaded gap is what both asks together save. The same figures stand in ")
                .hold(node("a").with("href", "#months").on("click", |_| bridge::ask("show", "months")).text("the table"))
                .text("."),
        );
    node("figure")
        .class("c-chart")
        .with("aria-labelledby", "chart-title")
        .hold(caption)
        .hold(node("ul").class("c-chart__legend").hold_all(PathName::ALL.map(key)))
        .hold(frame(plot, events))
        .hold(legend(plot, events))
}

fn frame(plot: &Plot, events: &[Event]) -> Node {
    let ticks = plot
        .money
        .iter()
        .map(|tick| place("c-chart__tick", &format::axis(tick.cents)).style("top", Some(percent(tick.top))));
    let months = plot.months.iter().map(|tick| {
        let year = tick.year.map_or_else(String::new, |year| format!("\n{year}"));
        place("c-chart__month", &format!("{}{year}", tick.short)).style("left", Some(percent(tick.left)))
    });
    let marks = plot.marks.iter().flat_map(|mark| placed(mark, events));
    node("div")
        .class("c-chart__frame")
        .with("aria-hidden", "true")
        .style("margin-top", Some(format!("{}em", above(plot.lanes))))
        .hold(node("div").class("c-chart__money").hold_all(ticks))
        .hold(node("div").class("c-chart__plot").hold_all(lines(plot)).hold_all(marks))
        .hold(node("div").class("c-chart__months").hold_all(months))
}

/// A path's line pattern with its name.
fn key(name: PathName) -> Node {
    let swatch = node("svg").class("c-chart__swatch").with("viewBox", "0 0 28 8").with("aria-hidden", "true");
    node("li").class("c-chart__key").hold(swatch.hold(line(&line_class(name), "M0 4H28"))).text(label(name).0)
}

fn line_class(name: PathName) -> String {
    format!("c-line c-line--{}", name.key())
}

fn line(class: &str, path: &str) -> Node {
    node("path").class(class).with("d", path)
}

fn lines(plot: &Plot) -> [Node; 2] {
    let grid = plot.money.iter().map(|tick| format!("M0 {}H100", short(tick.top))).collect::<String>();
    let mut drawn: Vec<_> =
        PathName::ALL.into_iter().zip(&plot.lines).map(|(name, path)| line(&line_class(name), path)).collect();
    // The dotted line goes on top: where the credit has ended it runs along the thick one.
    drawn.swap(2, 3);
    let saving = line("c-chart__saving", &plot.savings.concat());
    [sheet("0 0 100 100").hold(line("c-chart__grid", &grid)), sheet("0 0 1000 1000").hold(saving).hold_all(drawn)]
}

/// Something drawn, stretched over the whole plot.
fn sheet(view: &str) -> Node {
    let sheet = node("svg").class("c-chart__lines").with("viewBox", view);
    sheet.with("preserveAspectRatio", "none").with("focusable", "false")
}

/// Something that stands at a place of the plot.
fn place(class: &str, words: &str) -> Node {
    node("span").class(class).text(words)
}

/// A span is a shaded window; a point is a rule; both carry their letter above the plot.
fn placed(mark: &PlacedMark, events: &[Event]) -> [Node; 2] {
    let class = match (mark.width, events.get(mark.mark).map(|event| event.kind)) {
        (Some(_), _) => "c-chart__window",
        (None, Some(EventKind::Cliff)) => "c-chart__rule c-chart__rule--cliff",
        (None, _) => "c-chart__rule",
    };
    let top = format!("-{}em", above(mark.lane));
    [
        node("span").class(class).style("left", Some(percent(mark.left))).style("width", mark.width.map(percent)),
        place("c-chart__letter", letter(mark)).style("left", Some(percent(mark.anchor))).style("top", Some(top)),
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

//! What is drawn of a chart: still nodes, made anew with every answer and compared with those that stand there.
//!
//! The drawing is stretched to any width; all text is laid over it as text.

use crate::{
    chart::{
        PlacedMark, Plot, Side, percent,
        series::{Hidden, View},
        short,
    },
    draw::{
        node::{Node, node},
        pieces::opening,
    },
    report::{
        events::{Event, EventKind},
        format,
        lines::{Line, Lines, when},
    },
    words::{chart as words, fill},
};

/// Letters of the marks where there is no room for words.
const LETTERS: [&str; 12] = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L"];

/// The axes, the lines and the marks.
pub fn drawing(lines: &Lines, view: View, hidden: Hidden) -> Vec<Node> {
    let Some(plot) = lines.plot(view, hidden) else { return vec![] };
    let ticks = plot
        .money
        .iter()
        .map(|tick| place("c-chart__tick", &format::axis(tick.cents)).style("top", Some(percent(tick.top))));
    let widest = plot.money.iter().map(|tick| format::axis(tick.cents)).max_by_key(String::len).unwrap_or_default();
    let months = plot.months.iter().map(|tick| {
        let year = tick.year.map_or_else(String::new, |year| format!("\n{year}"));
        place("c-chart__month", &format!("{}{year}", tick.short)).style("left", Some(percent(tick.left)))
    });
    let letters = plot.marks.iter().map(|mark| label(mark, "c-chart__letter", letter(mark)));
    let named = plot.named.iter().filter_map(|mark| {
        let event = lines.events.get(mark.mark)?;
        Some(label(mark, "c-chart__word", &event.short))
    });
    let unseen = |class| node("div").class(class).with("aria-hidden", "true");
    vec![
        unseen("c-chart__strip")
            .style("--lanes", Some(plot.lanes.to_string()))
            .style("--named", Some(plot.named_lanes.to_string()))
            .hold_all(letters)
            .hold_all(named),
        unseen("c-chart__money").hold(place("c-chart__room", &widest)).hold_all(ticks),
        unseen("c-chart__plot").hold_all(rules(&plot, &lines.events)).hold_all(paths(&plot, lines, hidden)),
        unseen("c-chart__months").hold_all(months),
    ]
}

/// The classes of a line that looks so.
pub fn line_class(look: &str) -> String {
    format!("c-line c-line--{look}")
}

fn path(class: &str, path: &str) -> Node {
    node("path").class(class).with("d", path)
}

fn paths(plot: &Plot, lines: &Lines, hidden: Hidden) -> [Node; 2] {
    let grid = plot.money.iter().map(|tick| format!("M0 {}H100", short(tick.top))).collect::<String>();
    let zero = plot
        .money
        .iter()
        .find(|tick| tick.cents == 0)
        .map_or(String::new(), |tick| format!("M0 {}H100", short(tick.top)));
    // Broken lines go on top: where they run along a whole one both can be seen.
    let (whole, broken): (Vec<_>, Vec<_>) = lines
        .shown(hidden)
        .zip(&plot.lines)
        .map(|(line, d)| (line.look, path(&line_class(line.look), d)))
        .partition(|(look, _)| matches!(*look, "stay" | "combined"));
    let saving = path("c-chart__saving", &plot.savings.concat());
    [
        sheet("0 0 100 100").hold(path("c-chart__grid", &grid)).hold(path("c-chart__zero", &zero)),
        sheet("0 0 1000 1000").hold(saving).hold_all(whole.into_iter().chain(broken).map(|(_, drawn)| drawn)),
    ]
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

/// A span is a shaded window; a point is a rule, which goes up to its label.
fn rules(plot: &Plot, events: &[Event]) -> Vec<Node> {
    let rule = |(mark, named): (&PlacedMark, &PlacedMark)| {
        let kind = events.get(mark.mark).map(|event| event.kind);
        let class = match (mark.width, kind) {
            (Some(_), _) => "c-chart__window",
            (None, Some(EventKind::Cliff)) => "c-chart__rule c-chart__rule--cliff",
            (None, Some(EventKind::Change)) => "c-chart__rule c-chart__rule--change",
            (None, _) => "c-chart__rule",
        };
        node("span")
            .class(class)
            .style("left", Some(percent(mark.left)))
            .style("width", mark.width.map(percent))
            .style("--lane", Some(mark.lane.to_string()))
            .style("--named", Some(named.lane.to_string()))
    };
    plot.marks.iter().zip(&plot.named).map(rule).collect()
}

fn label(mark: &PlacedMark, class: &str, words: &str) -> Node {
    let side = match mark.side {
        Side::Before => format!("{class} is-before"),
        Side::After => class.to_owned(),
    };
    place(&side, words).style("left", Some(percent(mark.anchor))).style("--lane", Some(mark.lane.to_string()))
}

fn letter(mark: &PlacedMark) -> &'static str {
    LETTERS.get(mark.mark).copied().unwrap_or_default()
}

/// What each mark means, in the order of time.
pub fn marks(lines: &Lines) -> Vec<Node> {
    let Some(plot) = lines.plot(View::Monthly, Hidden(0)) else { return vec![] };
    let row = |mark: &PlacedMark| {
        let event = lines.events.get(mark.mark)?;
        let sign = node("b").class("c-chart__sign").with("aria-hidden", "true").text(letter(mark));
        let said = fill(words::MARK, &[("event", &event.short), ("when", &when(event))]);
        Some(node("li").class("c-chart__mark").hold(sign).hold(node("span").text(&said)))
    };
    vec![node("ul").class("c-chart__marks").hold_all(plot.marks.iter().filter_map(row))]
}

/// A line's amount at the month that is read out, with how it stands to the first one: pressed, both are explained together.
pub fn amount(lines: &Lines, view: View, hidden: Hidden, month: Option<usize>, line: usize) -> Vec<Node> {
    let off = hidden.hides(line);
    let (amount, note) = match off {
        true => (words::NOT_SHOWN.to_owned(), String::new()),
        false => lines.read(view, month).amounts.into_iter().nth(line).unwrap_or_default(),
    };
    let figure = lines.figure(view, month, line);
    let read = match off || figure.is_empty() {
        true => node("span").class("c-chart__read"),
        false => opening("c-chart__read", &figure),
    };
    let class = if off { "c-chart__amount is-off" } else { "c-chart__amount" };
    vec![
        read.hold(node("span").class(class).text(&amount))
            .text(" ")
            .hold(node("span").class("c-chart__note").text(&note)),
    ]
}

/// The month that is read out with what happens in it, over the room that the longest of these takes.
pub fn reading(lines: &Lines, view: View, month: Option<usize>) -> Vec<Node> {
    let read = lines.read(view, month);
    let room = |words: &str| node("span").class("c-chart__room").with("aria-hidden", "true").text(words);
    let over = |class, longest: &str| node("div").class(class).hold(room(longest));
    vec![
        over("c-chart__when", &lines.read(view, None).when).hold(node("strong").text(&read.when)),
        over("c-chart__events", &lines.longest()).hold(node("span").text(&read.events)),
    ]
}

/// The month that is read out, marked in the plot, with a dot on each line.
pub fn cursor(lines: &Lines, view: View, hidden: Hidden, month: usize) -> Vec<Node> {
    let Some(plot) = lines.plot(view, hidden) else { return vec![] };
    let (left, width) = plot.month(month);
    let stand = percent(plot.stand(month));
    let dot = |(line, top): (&Line, String)| {
        let class = format!("c-chart__dot c-chart__dot--{}", line.look);
        node("span").class(&class).style("left", Some(stand.clone())).style("top", Some(top))
    };
    let band = node("span").class("c-chart__band");
    let band = band.style("left", Some(percent(left))).style("width", Some(percent(width)));
    let at = node("span").class("c-chart__at").style("left", Some(stand.clone()));
    [band, at].into_iter().chain(lines.shown(hidden).zip(plot.tops(month)).map(dot)).collect()
}

//! A case without its amounts, as the receiver of such a link sees it: in a dialogue over the page, which stays as it is.
//!
//! The study hears such links itself: the desk has no part in them, and nothing of theirs ever becomes a case of the visitor's.

use leptos::prelude::{Get, RwSignal, Set, request_animation_frame};

use crate::{
    browser::{address, focus},
    draw::{
        node::{Node, node},
        pieces::{head, number, scrolling},
    },
    report::index::{self, Line, Shown},
    share::index::{LARGEST, is_one, open},
    words::{explain, index as words, months, share},
};

/// The dialogue's id.
const DIALOGUE: &str = "indices";
/// The id of its title, which has the focus when it is opened.
const TITLE: &str = "indices-title";

/// What a link holds, or why it cannot be opened.
type Came = Option<Result<Shown, String>>;

/// The dialogue, closed until the address holds a link without amounts. It stands at the bottom of the page and not in the study's
/// place, which is hidden while there is no answer.
pub fn received() -> Vec<Node> {
    let came = RwSignal::new(Came::None);
    let receive = move |fragment: String| {
        if is_one(&fragment) {
            let opened = open(&fragment);
            came.set(Some(opened.map(|index| index::shown(&index)).map_err(index::sentence)));
            // With the next frame, when it has been drawn.
            request_animation_frame(|| {
                focus::dialogue(DIALOGUE);
                focus::give(TITLE);
            });
        }
    };
    receive(address::fragment());
    address::on_change(receive);
    let close = move || if matches!(came.get(), Some(Err(_))) { explain::CLOSE } else { words::CLOSE };
    let close = node("button").class("c-button").words(move || close().to_owned());
    let bar = node("div").class("c-explain__bar").hold(node("form").with("method", "dialog").hold(close));
    let dialogue = node("dialog")
        .class("c-explain")
        .with("id", DIALOGUE)
        .with("aria-labelledby", TITLE)
        .hold(node("div").class("c-explain__body").live(move || told(&came.get())))
        .hold(bar);
    vec![dialogue]
}

fn told(came: &Came) -> Vec<Node> {
    let title = |words: &str| node("h2").class("c-explain__title").with("id", TITLE).with("tabindex", "-1").text(words);
    match came {
        None => vec![],
        Some(Err(why)) => {
            let said = [why, share::NOTHING_CHANGED].map(|said| node("p").text(said));
            vec![title(share::NO_LINK), node("div").with("role", "alert").hold_all(said)]
        }
        Some(Ok(shown)) => {
            let lede = node("p").class("c-lede").text(&shown.lede);
            [title(words::TITLE), lede].into_iter().chain(indices(shown)).collect()
        }
    }
}

/// What is in such a link, drawn and as a table, and what is not.
pub fn indices(shown: &Shown) -> Vec<Node> {
    let part = |words: &str| node("h3").class("c-explain__part").text(words);
    let list =
        |said: &[String]| node("ul").class("c-table__list").hold_all(said.iter().map(|said| node("li").text(said)));
    let note = |words: &str| node("p").class("c-lede").text(words);
    vec![
        node("p").hold(node("strong").text(words::SCALE)),
        part(words::SAVED),
        list(&shown.saved),
        part(words::STEPS),
        list(&shown.steps),
        part(words::MONTHS),
        drawing(shown),
        table(shown),
        note(words::HELD),
        note(words::NOT_HELD),
        note(words::LIMIT),
    ]
}

/// The lines, for the eye: the table says the same.
fn drawing(shown: &Shown) -> Node {
    let part = |class| node("div").class(class);
    let tick = |(class, words, side, at): (&str, &str, &'static str, &str)| {
        node("span").class(class).style(side, Some(at.to_owned())).text(words)
    };
    let (top, middle) = (LARGEST.to_string(), (LARGEST / 2).to_string());
    let scale = [(&*top, "0%"), (&*middle, "50%"), ("0", "100%")];
    let months = shown.ticks.iter().map(|(words, left)| tick(("c-chart__month", words, "left", left)));
    let view = format!("0 0 {} {LARGEST}", shown.months);
    let sheet = node("svg").class("c-chart__lines").with("viewBox", &view).with("preserveAspectRatio", "none");
    let grid = format!("M0 0H{0}M0 {1}H{0}M0 {2}H{0}", shown.months, LARGEST / 2, LARGEST);
    let sheet = sheet.with("focusable", "false").hold(path("c-chart__grid", &grid));
    // What is broken lies over what is whole.
    let (whole, broken): (Vec<&Line>, Vec<&Line>) =
        shown.lines.iter().partition(|line| matches!(line.look, "stay" | "combined"));
    let lines = whole.into_iter().chain(broken).map(|line| path(&looks(line), &line.path));
    node("div")
        .class("c-chart__frame")
        .with("aria-hidden", "true")
        .hold(part("c-chart__money").hold_all(scale.map(|(words, top)| tick(("c-chart__tick", words, "top", top)))))
        .hold(part("c-chart__plot").hold(sheet.hold_all(lines)))
        .hold(part("c-chart__months").hold_all(months))
}

fn path(class: &str, path: &str) -> Node {
    node("path").class(class).with("d", path)
}

fn looks(line: &Line) -> String {
    format!("c-line c-line--{}", line.look)
}

fn table(shown: &Shown) -> Node {
    let title = |line: &Line| {
        let swatch = node("svg").class("c-chart__swatch").with("viewBox", "0 0 28 8").with("aria-hidden", "true");
        let swatch = swatch.hold(path(&looks(line), "M0 4H28"));
        number("th", "").with("scope", "col").hold(swatch).text(" ").text(line.name)
    };
    let row = |(month, cells): &(String, Vec<String>)| {
        node("tr").hold(head("row", month)).hold_all(cells.iter().map(|cell| number("td", cell)))
    };
    let table = node("table")
        .class("c-table")
        .hold(node("caption").class("u-unseen").text(words::SCALE))
        .hold(node("thead").hold(node("tr").hold(head("col", months::MONTH)).hold_all(shown.lines.iter().map(title))))
        .hold(node("tbody").hold_all(shown.rows.iter().map(row)));
    scrolling(words::MONTHS, table)
}

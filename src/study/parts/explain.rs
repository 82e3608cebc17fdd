//! Any month of any path, explained down to its bands and the tariff row's source.

use leptos::prelude::{Get, GetUntracked, RwSignal, Set, WithValue};

use crate::{
    calc::PathName,
    draw::{
        node::{Node, node, value_of},
        pieces::{figure, fold, grade, head, number, scrolling, sentence, source_link},
    },
    report::{
        detail::{AccountDetail, BandRow, CardSource, Detail, Step, detail},
        paths::label,
        piece::Sentence,
    },
    study::state::{Answer, State},
    words::detail as words,
};

/// Two choices, and how the figure came about.
pub fn explain(state: State) -> Node {
    let (path, month) = (RwSignal::new(0_usize), RwSignal::new(0_usize));
    fold("explain", words::FOLD, move || vec![questions(state, path, month)])
}

fn questions(state: State, path: RwSignal<usize>, month: RwSignal<usize>) -> Node {
    let paths = PathName::ALL.iter().enumerate().map(|(at, name)| choice(at, label(*name).0, path.get_untracked()));
    let pick = node("div")
        .class("c-pick")
        .hold(title("explain-path", words::PATH))
        .hold(select("explain-path", path).hold_all(paths))
        .hold(title("explain-month", words::MONTH))
        .hold(select("explain-month", month).live(move || state.shown(|answer| months(answer, month.get_untracked()))));
    node("div").hold(pick).live(move || state.shown(|answer| derivation(state, answer, path.get(), month.get())))
}

fn title(id: &str, words: &str) -> Node {
    node("label").class("c-pick__label").with("for", id).text(words)
}

fn select(id: &str, chosen: RwSignal<usize>) -> Node {
    let choose = move |event| chosen.set(value_of(&event).parse().unwrap_or(0));
    node("select").class("c-field__input").with("id", id).on("change", choose)
}

fn choice(at: usize, words: &str, chosen: usize) -> Node {
    let option = node("option").with("value", &at.to_string()).text(words);
    if at == chosen { option.with("selected", "") } else { option }
}

/// A shorter horizon leaves the choice on its last month.
fn last_or(answer: &Answer, month: usize) -> usize {
    month.min(answer.below.rows.len().saturating_sub(1))
}

fn months(answer: &Answer, chosen: usize) -> Vec<Node> {
    let chosen = last_or(answer, chosen);
    answer.below.rows.iter().enumerate().map(|(at, row)| choice(at, &row.month, chosen)).collect()
}

fn derivation(state: State, answer: &Answer, path: usize, month: usize) -> Vec<Node> {
    let name = PathName::ALL.get(path).copied().unwrap_or(PathName::Stay);
    let place = last_or(answer, month);
    let detail = state.book.with_value(|book| detail(&answer.scenario, &answer.projection, book, name, place));
    detail.iter().map(whole).collect()
}

fn whole(detail: &Detail) -> Node {
    node("div")
        .class("c-derivation")
        .hold(node("h3").class("c-derivation__title").text(&detail.title))
        .hold(node("p").class("c-lede").text(&detail.plan))
        .hold(steps(&detail.spend))
        .hold_all(detail.accounts.iter().flat_map(account))
        .hold(steps(&detail.after))
        .hold_all(detail.source.as_ref().map(source))
}

fn steps(steps: &[Step]) -> Node {
    let step = |step: &Step| {
        let class = if step.total { "c-steps__step is-total" } else { "c-steps__step" };
        node("div").class(class).hold(node("dt").text(&step.words)).hold(sentence(node("dd"), &step.amount))
    };
    node("dl").class("c-steps").hold_all(steps.iter().map(step))
}

fn account(account: &AccountDetail) -> [Node; 2] {
    let band = |band: &BandRow| {
        node("tr")
            .hold(head("row", &band.band))
            .hold(number("td", "").hold(figure(&band.slice)))
            .hold(sentence(number("td", ""), &Sentence::with(words::TIMES, &[("factor", band.rate.clone().into())])))
            .hold(number("td", "").hold(figure(&band.charge)))
    };
    let column = |words| number("th", words).with("scope", "col");
    let [band_of, columns @ ..] = words::COLUMNS;
    let heads = node("tr").hold(head("col", band_of)).hold_all(columns.map(column));
    let table = node("table")
        .class("c-table c-table--bands")
        .hold(sentence(node("caption").class("c-table__caption"), &account.title))
        .hold(node("thead").hold(heads))
        .hold(node("tbody").hold_all(account.bands.iter().map(band)));
    [scrolling(&account.title.plain(), table), steps(&account.steps)]
}

fn source(source: &CardSource) -> Node {
    node("p")
        .class("c-source")
        .text(words::ROW)
        .hold(source_link(&source.title, &source.address))
        .text(&format!(", {} ", source.checked))
        .hold(grade(source.grade))
        .hold(node("span").class("c-source__note").text(&source.note))
}

//! The verdict, and the mark that it belongs to an example or is out of date.

use leptos::prelude::RwSignal;

use super::mistakes::mistakes;
use crate::{
    app::state::{Answer, State},
    draft::Edit,
    draw::{
        give::button,
        node::{Node, node},
        pieces::sentence,
    },
    report::examples::EXAMPLES,
    words::{examples, fill, verdict as words},
};

/// The title's id, where the keyboard goes for an answer.
pub const TITLE: &str = "verdict-title";

/// What the page says first.
pub fn verdict(state: State, paused: RwSignal<bool>) -> Node {
    node("section")
        .class("c-verdict")
        .with("aria-labelledby", TITLE)
        .hold(example(state))
        .hold(node("h1").class("c-verdict__title").with("id", TITLE).with("tabindex", "-1").text(words::TITLE))
        .hold(mistakes(state, paused))
        .live(move || state.shown(said))
        .hold(node("p").class("c-verdict__lead").hidden(move || state.answered()).text(words::EMPTY))
}

fn said(answer: &Answer) -> Vec<Node> {
    let verdict = &answer.view.verdict;
    let note = |note| sentence(node("li"), note);
    vec![
        sentence(node("p").class("c-verdict__lead"), &verdict.lead),
        node("ul").class("c-verdict__notes").hold_all(verdict.notes.iter().map(note)),
    ]
}

/// Fewer of the example's figures than this are chance: "12 months" is anybody's.
const FEW: usize = 4;

/// Says that the figures are an example, as long as enough of them are.
fn example(state: State) -> Node {
    let told = move || match state.still_example() {
        (same, all) if same == all => examples::WHOLE.to_owned(),
        (same, all) => fill(examples::MIXED, &[("same", &same.to_string()), ("all", &all.to_string())]),
    };
    let mine = move || state.still_example().0 < FEW || state.is_empty();
    let change = |edit: Edit, words| button(words, move |_| state.apply(edit.clone()));
    let mark = node("span").class("c-example__tag").text(examples::TAG);
    // One button for both states: the one that was pressed must not vanish under the keyboard.
    node("div")
        .class_if("c-example", "c-example--quiet", mine)
        .hold(node("p").hidden(mine).hold(mark).text(" ").words(told))
        .hold(change(Edit::Clear, examples::CLEAR))
        .hold(change(Edit::Example(EXAMPLES[0].0), examples::SHOW).hidden(move || !mine()))
        .hold(others(state))
}

/// Every example, folded.
fn others(state: State) -> Node {
    let one = |(id, name, what): &(&'static str, &str, &str)| {
        let id = *id;
        let show = button(name, move |_| state.apply(Edit::Example(id)));
        node("li").hold(show).hold(node("p").text(what))
    };
    node("details")
        .class("c-more c-example__others")
        .hold(node("summary").class("c-more__summary").text(examples::OTHERS))
        .hold(node("ul").class("c-example__list").hold_all(EXAMPLES.iter().map(one)))
}

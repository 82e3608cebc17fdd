//! What is paid on the four paths, as a chart.

use std::rc::Rc;

use super::{
    picture::pictures,
    series_chart::{Given, Look, series_chart},
};
use crate::{
    app::state::State,
    browser::bridge,
    draw::node::{Node, node},
    report::lines,
    words::chart as words,
};

/// The chart of the four paths. The table below it holds the same figures.
pub fn chart(state: State) -> Node {
    let look = Look::new();
    let given: Given = Rc::new(move || {
        let answer = state.answer()?;
        lines::paths(&answer.projection, &answer.view.events)
    });
    let table = move || {
        let link = node("a").with("href", "#months").on("click", |_| bridge::ask("show", "months")).text(words::TABLE);
        vec![node("span").text(words::SAME_FIGURES[look.view() as usize]).hold(link).text(".")]
    };
    let edition = move || state.answer_now().map(|answer| answer.view.edition.clone()).unwrap_or_default();
    node("div").hold(series_chart("chart", words::PATHS, look, Rc::clone(&given), table)).hold(pictures(
        words::PATHS,
        look,
        given,
        edition,
    ))
}

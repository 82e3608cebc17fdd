//! What is paid on the four paths, as a chart.

use std::rc::Rc;

use super::series_chart::{Look, series_chart};
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
    let given = Rc::new(move || {
        let answer = state.answer()?;
        lines::paths(&answer.projection, &answer.view.events)
    });
    let table = move || {
        let link = node("a").with("href", "#months").on("click", |_| bridge::ask("show", "months")).text(words::TABLE);
        vec![node("span").text(words::SAME_FIGURES[look.view() as usize]).hold(link).text(".")]
    };
    series_chart("chart", words::PATHS, look, given, table)
}

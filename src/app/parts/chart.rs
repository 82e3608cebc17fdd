//! What is paid on the four paths, as a chart.

use std::rc::Rc;

use leptos::prelude::{Get, RwSignal, Set};

use super::series_chart::{Given, Look, series_chart};
use crate::{
    app::state::State,
    browser::bridge,
    draw::{
        give::{bar, button, told},
        node::{Node, node},
        pieces::part_link,
    },
    report::lines,
    words::chart as words,
};

/// The chart of the four paths. The table below it holds the same figures.
pub fn chart(state: State) -> Node {
    let look = Look::new();
    let given: Given = Rc::new(move || {
        let answer = state.rested_answer()?;
        lines::paths(&answer.projection, &answer.view.events)
    });
    let table = move || {
        let link = part_link("#months", words::TABLE);
        vec![node("span").text(words::SAME_FIGURES[look.view() as usize]).hold(link).text(".")]
    };
    let pictures = pictures(look).hidden(move || !state.answered());
    node("div").hold(series_chart("chart", words::PATHS, look, given, table)).hold(pictures)
}

/// Saves the chart as it is shown: the study draws it, and says what became of it.
fn pictures(look: Look) -> Node {
    let said = RwSignal::new(String::new());
    bridge::on_told(move |words| said.set(words));
    let save = move |what: &'static str| {
        move |_| {
            let (view, hidden) = look.now();
            bridge::ask(what, &format!("{} {}", view as usize, hidden.0));
        }
    };
    let buttons = bar()
        .hold(button(words::SAVE_SVG, save(bridge::CHART_AS_SVG)))
        .hold(button(words::SAVE_PNG, save(bridge::CHART_AS_PNG)));
    node("div").class("c-chart__pictures").hold(buttons).hold(told(move || said.get()))
}

//! Saves a chart as it is shown, as a drawing or as dots.

use leptos::prelude::{Get, RwSignal, Set};

use super::series_chart::{Given, Look};
use crate::{
    browser::{canvas, clock},
    chart::{poster::Poster, svg::svg},
    draw::{
        give::{bar, button, saved, saved_as, told},
        node::{Node, node},
    },
    report::picture::picture,
    words::chart as words,
};

/// The buttons. `titles` are those of the chart, `edition` is the day of the prices in words.
pub fn pictures(
    titles: [(&'static str, &'static str); 3],
    look: Look,
    given: Given,
    edition: impl Fn() -> String + 'static,
) -> Node {
    let said = RwSignal::new(String::new());
    let there = Given::clone(&given);
    let shown = std::rc::Rc::new(move || {
        let (view, hidden) = look.now();
        picture(&given()?, titles[view as usize], view, hidden, &edition(), clock::today())
    });
    let drawn = std::rc::Rc::clone(&shown);
    let as_svg = move |_| with(shown(), |poster| saved(said, words::SVG, "image/svg+xml", &svg(poster)));
    let as_png = move |_| {
        with(drawn(), |poster| {
            canvas::save(words::PNG, poster, move |done| {
                said.set(if done { saved_as(words::PNG) } else { words::NO_PNG.to_owned() });
            });
        });
    };
    node("div")
        .class("c-chart__pictures")
        .hidden(move || there().is_none())
        .hold(bar().hold(button(words::SAVE_SVG, as_svg)).hold(button(words::SAVE_PNG, as_png)))
        .hold(told(move || said.get()))
}

fn with(poster: Option<Poster>, save: impl FnOnce(&Poster)) {
    if let Some(poster) = poster {
        save(&poster);
    }
}

//! Saves the chart as the desk shows it, as a drawing or as dots, and tells the desk what became of it.

use super::state::{Answer, State};
use crate::{
    browser::{bridge, canvas, clock, hand},
    chart::{
        poster::Poster,
        series::{Hidden, View},
        svg::svg,
    },
    draw::give::saved_as,
    report::{lines, picture::picture},
    words::chart as words,
};

/// Saves it. `look` is the view and the hidden lines, two numbers with a blank between.
pub fn save(state: State, what: &str, look: &str) {
    let Some(poster) = state.answer_now().and_then(|answer| drawn(&answer, look)) else { return };
    if what == bridge::CHART_AS_PNG {
        return canvas::save(words::PNG, &poster, |done| {
            bridge::tell(&if done { saved_as(words::PNG) } else { words::NO_PNG.to_owned() });
        });
    }
    let done = hand::save(words::SVG, "image/svg+xml", svg(&poster).as_bytes());
    bridge::tell(&if done { saved_as(words::SVG) } else { words::NO_SVG.to_owned() });
}

fn drawn(answer: &Answer, look: &str) -> Option<Poster> {
    let mut numbers = look.split(' ').map_while(|number| number.parse::<usize>().ok());
    let (view, hidden) = (View::at(numbers.next()?), Hidden(numbers.next()?));
    let lines = lines::paths(&answer.projection, &answer.below.events)?;
    picture(&lines, words::PATHS[view as usize], view, hidden, &answer.below.edition, clock::today())
}

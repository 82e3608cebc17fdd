//! The rate cards that the answer used, with dates, sources and grades.

use crate::{
    calc::tariff::Grade,
    draw::{
        node::{Node, node},
        pieces::{grade, head, number, source_link, summary, unfolding},
    },
    report::rates::{RateCard, grade_words},
    study::state::{Answer, State},
    words::{fill, lists::BETWEEN_SENTENCES, rates as words},
};

/// The cards, folded until wanted; the edition is always in sight.
pub fn rates(state: State) -> Node {
    let edition = move |answer: &Answer| {
        vec![node("span").class("c-fold__aside").text(&fill(words::EDITION, &[("date", &answer.below.edition)]))]
    };
    let summary = summary(words::TITLE).live(move || state.shown(edition));
    unfolding("rates", summary, move || {
        state.shown(|answer| [legend(), vec![cards(&answer.below.rates)]].into_iter().flatten().collect())
    })
}

fn legend() -> Vec<Node> {
    let grades = [Grade::A, Grade::B, Grade::C, Grade::Unknown]
        .map(|sure| node("li").hold(grade(sure)).text(&format!(" {}", grade_words(sure))));
    vec![node("p").class("c-lede").text(words::LEDE), node("ul").class("c-grades").hold_all(grades)]
}

fn cards(cards: &[RateCard]) -> Node {
    node("div").class("c-rates").hold_all(cards.iter().map(rate))
}

fn rate(card: &RateCard) -> Node {
    let marks = card.marks.iter().map(|mark| node("span").class("c-mark").text(mark));
    let band = |(band, rate, edge): &(String, String, Option<Grade>)| {
        let head = head("row", band);
        let head = match edge {
            Some(sure) => head.text(" ").hold(grade(*sure)),
            None => head,
        };
        node("tr").hold(head).hold(number("td", rate))
    };
    let grades = card
        .grades
        .iter()
        .map(|(what, sure)| node("span").class("c-rate__grade").text(&format!("{what} ")).hold(grade(*sure)));
    let (title, address) = &card.source;
    node("article")
        .class("c-rate")
        .hold(node("h3").class("c-rate__name").text(&card.plan))
        .hold(node("p").class("c-rate__dates").text(&card.dates).hold_all(marks))
        .hold(node("p").text(&fill(words::CHARGED, &[("charged", card.charged), ("minimum", &card.minimum)])))
        .hold(
            node("table")
                .class("c-table c-table--bands")
                .hold(node("caption").class("u-unseen").text(words::BANDS))
                .hold(node("tbody").hold_all(card.bands.iter().map(band))),
        )
        .hold(node("p").class("c-rate__grades").hold_all(grades))
        .hold(node("ul").class("c-rate__gives").hold_all(card.gives.iter().map(|gives| node("li").text(gives))))
        .hold(
            node("p")
                .class("c-source")
                .hold(source_link(title, address))
                .text(&format!(". {}. ", card.checked))
                .hold(node("span").class("c-source__note").text(&card.notes.join(BETWEEN_SENTENCES))),
        )
}

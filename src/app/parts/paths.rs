//! The four paths: what each costs and saves.

use crate::{
    app::state::Answer,
    draw::{
        node::{Node, node},
        pieces::figure,
    },
    report::paths::Card,
    words::{fill, paths as words},
};

/// The four cards.
pub fn paths(answer: &Answer) -> Node {
    let (span, cards) = (&answer.view.span, &answer.view.cards);
    node("section")
        .class("c-paths")
        .with("aria-labelledby", "paths-title")
        .hold(node("h2").class("c-title").with("id", "paths-title").text(words::TITLE))
        .hold(node("p").class("c-lede").text(&fill(words::LEDE, &[("span", span)])))
        .hold(node("ul").class("c-paths__list").hold_all(cards.iter().map(card)))
}

fn card(card: &Card) -> Node {
    let least = if card.least { " is-least" } else { "" };
    let tag = card.least.then(|| node("span").class("c-path__tag").text(words::LEAST));
    let saved = card.saved.as_ref().map(|saved| match card.costs_more {
        false => node("p").class("c-path__saved").text(words::SAVES).hold(figure(saved)),
        true => node("p").class("c-path__saved c-path__saved--more").text(words::COSTS_MORE).hold(figure(saved)),
    });
    node("li")
        .class(&format!("c-path c-path--{}{least}", card.path.key()))
        .hold(node("h3").class("c-path__title").text(card.title).hold_all(tag))
        .hold(node("p").class("c-path__paid").hold(figure(&card.paid)))
        .hold_all(saved)
        .hold(node("p").class("c-path__value").text(words::PRESENT_VALUE).hold(figure(&card.present_value)))
        .hold(node("p").class("c-path__meaning").text(card.meaning))
}

//! What came in by a link or a file, told before anything is done with it, and the prices of a case that was made under older ones.

use std::sync::Arc;

use leptos::prelude::request_animation_frame;

use super::{compare::difference_table, verdict::TITLE};
use crate::{
    app::state::{Notice, State},
    browser::focus,
    draft::{CaseEdit, Edit},
    draw::{
        give::{bar, button},
        node::{Node, node},
    },
    report::sitting::{Offer, Refusal},
    words::share as words,
};

/// The notice's title, where the keyboard goes.
pub const NOTICE: &str = "incoming-title";

/// The notice, where there is one.
pub fn incoming(state: State) -> Node {
    node("div")
        .class("c-incoming")
        .live(move || match state.notice() {
            Some(Notice::Refused(refusal)) => vec![refused(state, &refusal)],
            Some(Notice::Offered(offer)) => vec![offered(state, &offer)],
            None => vec![],
        })
        .live(move || older(state))
}

fn notice(title: &str) -> Node {
    node("section")
        .class("c-notice c-notice--incoming")
        .with("aria-labelledby", NOTICE)
        .hold(node("h2").class("c-notice__title").with("id", NOTICE).with("tabindex", "-1").text(title))
}

fn refused(state: State, refusal: &Refusal) -> Node {
    let said = refusal.said.iter().map(|said| node("p").text(said));
    notice(refusal.title)
        .hold(node("div").with("role", "alert").hold_all(said))
        .hold(bar().hold(button(words::CLOSE, move |_| done(state))))
}

fn offered(state: State, offer: &Offer) -> Node {
    let (mine, beside) = (Arc::clone(&offer.cases), Arc::clone(&offer.cases));
    let take = move |_| {
        state.take(&mine);
        done(state);
    };
    let join = move |_| {
        state.apply_to_cases(CaseEdit::Join(Arc::clone(&beside)), |_, _| words::JOINED.to_owned());
        done(state);
    };
    let keep = move |_| {
        state.say(words::KEPT);
        done(state);
    };
    let differences = match offer.sections.is_empty() {
        true => node("p").text(words::NO_DIFFERENCE),
        false => difference_table(&offer.heads, &offer.sections),
    };
    let deeds = bar().hold(button(words::MAKE_MINE, take));
    let deeds = if offer.fits { deeds.hold(button(words::BESIDE, join)) } else { deeds };
    notice(offer.title)
        .hold(node("p").with("role", "alert").text(&offer.said))
        .hold(differences)
        .hold(deeds.hold(button(words::KEEP_MINE, keep)))
}

/// The keyboard goes on with the answer.
fn done(state: State) {
    state.dismiss();
    request_animation_frame(|| focus::give(TITLE));
}

fn older(state: State) -> Vec<Node> {
    let said = state.older();
    match said.is_empty() {
        true => vec![],
        false => vec![
            node("p").class("c-incoming__older").with("role", "status").text(&said),
            bar().hold(button(words::NEWEST, move |_| state.apply(Edit::Newest))),
        ],
    }
}

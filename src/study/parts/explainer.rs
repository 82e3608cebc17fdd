//! Any number, explained: one dialogue that every figure on the page opens, with a trail back from each part to what it is part of.

use leptos::prelude::{Get, GetUntracked, RwSignal, Set, Update, WithValue, request_animation_frame};

use crate::{
    browser::{
        bridge,
        figures::{self, EXPLAIN, Pressed, TRAIL},
        focus,
    },
    draw::{
        give::{button, copied, told},
        node::{Node, node},
        pieces::{grade, source_link},
    },
    report::{
        derive::{Derivation, Part, beside},
        detail::CardSource,
    },
    study::state::State,
    words::explain as words,
};

/// The dialogue's id.
const DIALOGUE: &str = "explanation";
/// The id of its title, which has the focus when a figure is shown.
const TITLE: &str = "explanation-title";

/// The dialogue, closed until a figure is pressed. The answer is not followed: the page under an open dialogue does not change.
#[derive(Clone, Copy)]
struct Explainer {
    state: State,
    /// From the figure on the page to the one that is shown.
    trail: RwSignal<Vec<String>>,
    /// What was copied last.
    said: RwSignal<String>,
    /// How often a figure was pressed.
    presses: RwSignal<u32>,
}

/// The dialogue. A figure on the page is pressed on the desk, which asks for it with its present answer; one inside the dialogue is heard
/// here.
pub fn explainer(state: State) -> Node {
    let (trail, said) = (RwSignal::new(Vec::new()), RwSignal::new(String::new()));
    let explainer = Explainer { state, trail, said, presses: RwSignal::new(0) };
    figures::listen(move |figure| {
        if figure.inside {
            explainer.press(figure);
        }
    });
    bridge::on_ask(move |what, figure| {
        if what == bridge::EXPLAIN {
            explainer.press(Pressed { figure: figure.to_owned(), inside: false, trail: None });
        }
    });
    let close = node("button").class("c-button").text(words::CLOSE);
    let bar = node("div")
        .class("c-explain__bar")
        .hold(button(words::BACK, move |_| explainer.back()).hidden(move || trail.get().len() < 2))
        .hold(button(words::COPY, move |_| explainer.copy()))
        .hold(node("form").with("method", "dialog").hold(close))
        .hold(told(move || said.get()));
    node("dialog")
        .class("c-explain")
        .with("id", DIALOGUE)
        .with("aria-labelledby", TITLE)
        .on("close", move |_| explainer.empty())
        .hold(node("div").class("c-explain__body").live(move || explainer.shown()))
        .hold(bar)
}

impl Explainer {
    fn press(&self, Pressed { figure, inside, trail: place }: Pressed) {
        self.said.set(String::new());
        self.presses.update(|presses| *presses = presses.wrapping_add(1));
        self.trail.update(|trail| match place {
            Some(place) => trail.truncate(place),
            None if inside => trail.push(figure),
            None => *trail = vec![figure],
        });
        self.open();
    }

    fn back(&self) {
        self.said.set(String::new());
        self.trail.update(|trail| {
            trail.pop();
        });
        self.open();
    }

    /// With the next frame, when the figure has been drawn; the focus goes to its title, so that it is read out.
    fn open(&self) {
        request_animation_frame(|| {
            focus::dialogue(DIALOGUE);
            focus::give(TITLE);
        });
    }

    /// With the next frame, and not where it is wanted again by then: a browser may tell of the closing only after that.
    fn empty(self) {
        let presses = self.presses.get_untracked();
        request_animation_frame(move || {
            if self.presses.get_untracked() == presses && !focus::is_open(DIALOGUE) {
                self.trail.set(Vec::new());
            }
        });
    }

    /// What explains figures of the answer as it is now: the alternatives are opened only where a figure is of one.
    fn explaining(&self, trail: &[String]) -> impl Fn(&str) -> Option<Derivation> + use<> {
        let (state, answer) = (self.state, self.state.answer_now());
        let cases = match trail.iter().any(|figure| figure.contains("cases[")) {
            true => state.cases_now(),
            false => vec![],
        };
        move |figure| {
            let answer = answer.as_ref()?;
            state.book.with_value(|book| beside(figure, &answer.scenario, &answer.projection, book, &cases))
        }
    }

    fn copy(&self) {
        let trail = self.trail.get_untracked();
        let explain = self.explaining(&trail);
        if let Some(shown) = trail.last().and_then(|figure| explain(figure)) {
            copied(self.said, words::COPIED, &shown.text(explain));
        }
    }

    fn shown(&self) -> Vec<Node> {
        let trail = self.trail.get();
        let Some((figure, before)) = trail.split_last() else { return vec![] };
        let explain = self.explaining(&trail);
        let Some(found) = explain(figure) else { return vec![title(words::GONE)] };
        let steps = before.iter().enumerate().filter_map(|(place, figure)| Some((place, explain(figure)?)));
        let mut nodes: Vec<Node> = vec![way(steps)];
        nodes.extend(whole(&found));
        nodes
    }
}

fn title(words: &str) -> Node {
    node("h2").class("c-explain__title").with("id", TITLE).with("tabindex", "-1").text(words)
}

/// The figures passed on the way, each a way back.
fn way(steps: impl Iterator<Item = (usize, Derivation)>) -> Node {
    let step = |(place, found): (usize, Derivation)| {
        let back = node("button")
            .class("c-explain__step")
            .with("type", "button")
            .with(EXPLAIN, &found.figure)
            .with(TRAIL, &(place + 1).to_string())
            .text(&found.title);
        node("li").hold(back)
    };
    let steps: Vec<Node> = steps.map(step).collect();
    let way = node("nav").class("c-explain__way").with("aria-label", words::TRAIL);
    match steps.is_empty() {
        true => way.with("hidden", ""),
        false => way.hold(node("ol").hold_all(steps)),
    }
}

fn whole(found: &Derivation) -> Vec<Node> {
    let formula = |(words, text): (&str, String)| {
        node("div").class("c-explain__formula").hold(node("dt").text(words)).hold(node("dd").text(&text))
    };
    let parts = found.parts();
    let mut nodes = vec![
        title(&found.title),
        node("p").class("c-explain__value").with("data-value", &found.value.exact()).text(&found.shown()),
    ];
    let formulas: Vec<Node> = found.lines().into_iter().map(formula).collect();
    if !formulas.is_empty() {
        nodes.push(node("dl").hold_all(formulas));
    }
    nodes.push(node("p").class("c-explain__rule").hold(node("strong").text(words::RULE)).text(" ").text(&found.rule));
    if !parts.is_empty() {
        nodes.push(node("h3").class("c-explain__part").text(words::MADE_OF));
        nodes.push(node("ul").class("c-explain__made").hold_all(parts.iter().map(part)));
    }
    if !found.sources.is_empty() {
        let several = found.sources.len() > 1;
        let title = if several { words::READ_IN_SEVERAL } else { words::READ_IN };
        nodes.push(node("h3").class("c-explain__part").text(title));
        nodes.push(node("ul").class("c-explain__sources").hold_all(found.sources.iter().map(source)));
    }
    nodes
}

/// A part: a button where it has a derivation of its own.
fn part(part: &Part) -> Node {
    let (name, value) = (node("span").text(&part.words), node("span").class("c-explain__amount").text(&part.shown));
    let row = match &part.figure {
        Some(figure) => node("button").with("type", "button").with(EXPLAIN, figure).class("c-explain__row is-open"),
        None => node("span").class("c-explain__row"),
    };
    let name = match part.figure {
        Some(_) => name,
        None => name.hold(node("small").class("c-explain__typed").text(words::TYPED)),
    };
    node("li").hold(row.hold(name).hold(value))
}

fn source(source: &CardSource) -> Node {
    node("li")
        .hold(source_link(&source.title, &source.address))
        .text(&format!(", {} ", source.checked))
        .hold(grade(source.grade))
        .hold(node("span").class("c-source__note").text(&source.note))
}

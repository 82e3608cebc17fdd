//! What to do, and when: the facts of the decision, the actions in their groups, what would change it, and what could not be advised on.

use crate::{
    draw::{
        node::{Node, node},
        pieces::sentence,
    },
    report::{
        actions::{Worded, group as group_name},
        piece::Sentence,
    },
    study::advice::{Plan, Planned},
    words::{fill, plan as words},
};

/// The whole plan.
pub fn plan(planned: Planned) -> Node {
    node("section")
        .class_if("c-panel", "c-panel is-waiting", move || planned.waiting())
        .with("id", "plan")
        .with("aria-labelledby", "plan-title")
        .hold(node("h2").class("c-title").with("id", "plan-title").text(words::TITLE))
        .live(move || facts(&planned.facts()))
        .live(move || planned.shown(|plan| todo(plan, planned)))
        .live(move || changes(&planned.changes()))
        .live(move || planned.shown(|plan| missing(&plan.missing)))
}

/// What the decision comes to, before what to do about it.
fn facts(facts: &[String]) -> Vec<Node> {
    let list = node("ul").class("c-facts").with("aria-label", words::FACTS);
    (!facts.is_empty()).then(|| list.hold_all(facts.iter().map(|fact| node("li").text(fact)))).into_iter().collect()
}

/// The actions, group by group.
fn todo(plan: &Plan, planned: Planned) -> Vec<Node> {
    let counted = fill(words::LEDE, &[("date", &plan.counted_from())]);
    let mut nodes = vec![node("p").class("c-lede").text(&counted)];
    let actions = planned.with_book(|book| plan.actions(book));
    for group in actions.chunk_by(|one, next| one.group == next.group) {
        let title = group.first().map_or("", |action| group_name(action.group));
        nodes.push(heading(title));
        let entries = group.iter().map(action);
        nodes.push(node("ol").class("c-timeline").with("aria-label", title).hold_all(entries));
    }
    nodes
}

fn heading(title: &str) -> Node {
    node("h3").class("c-panel__heading").text(title)
}

/// An action, which an address can name.
fn action(action: &Worded) -> Node {
    let id = format!("action-{}", action.id);
    let days = node("a").with("href", &format!("#{id}")).text(&action.days);
    node("li")
        .class("c-timeline__entry")
        .with("id", &id)
        .with("data-action", &action.id)
        .hold(node("p").class("c-step__days").hold(days))
        .hold(node("p").class("c-step__ask").text(&action.text))
        .hold_all(action.notes.iter().map(|note| node("p").class("c-step__why").text(note)))
}

/// What would change the decision and the asks.
fn changes(changes: &[Sentence]) -> Vec<Node> {
    if changes.is_empty() {
        return vec![];
    }
    let items = changes.iter().map(|change| sentence(node("li"), change));
    let list = node("ul").class("c-facts").with("aria-label", words::CHANGES);
    vec![heading(words::CHANGES), list.hold_all(items)]
}

fn missing(missing: &[&'static str]) -> Vec<Node> {
    if missing.is_empty() {
        return vec![];
    }
    let list = node("ul").class("c-panel__aside").with("aria-label", words::LEFT_OUT);
    vec![heading(words::LEFT_OUT), list.hold_all(missing.iter().map(|why| node("li").text(why)))]
}

//! What to ask for, and when: the asks in their order, each with its reasons, then the calendar and the package table.

use super::{
    node::{Node, node},
    pieces::{head, number, scrolling},
};
use crate::{
    app::advice::{Plan, Planned},
    report::{
        advice::{Advised, Missing},
        format,
    },
};

/// The whole plan.
pub fn plan(planned: Planned) -> Node {
    node("section")
        .class_if("c-plan", "is-waiting", move || planned.waiting())
        .with("id", "plan")
        .with("aria-labelledby", "plan-title")
        .hold(node("h2").class("c-title").with("id", "plan-title").text("What to ask for, and when"))
        .live(move || planned.shown(whole))
}

fn whole(plan: &Plan) -> Vec<Node> {
    let (dates, asks): (Vec<&Advised>, Vec<&Advised>) = plan.steps.iter().partition(|step| step.rule == "sequence");
    let mut nodes = vec![node("p").class("c-lede").text(&plan.counted())];
    nodes.extend((!asks.is_empty()).then(|| node("ol").class("c-plan__asks").hold_all(asks.into_iter().map(ask))));
    nodes.extend((!plan.missing.is_empty()).then(|| missing(&plan.missing)));
    nodes.extend((!plan.package.is_empty()).then(|| package(plan)));
    if !dates.is_empty() {
        nodes.push(node("h3").class("c-plan__heading").text("The calendar"));
        nodes.push(node("ol").class("c-timeline").hold_all(dates.into_iter().map(date)));
    }
    nodes
}

fn days(step: &Advised) -> Option<String> {
    let from = format::date(step.from?);
    Some(match step.until {
        Some(until) if Some(until) != step.from => format!("{from} to {}", format::date(until)),
        Some(_) => from,
        None => format!("From {from} on"),
    })
}

fn ask(step: &Advised) -> Node {
    let facts = [days(step), step.value.map(|value| format!("Worth {}", format::whole(value)))];
    let facts = facts.into_iter().flatten().collect::<Vec<_>>().join(" \u{b7} ");
    let words = &step.words;
    let list = |title: &str, items: &[String]| {
        let items = items.iter().map(|item| node("li").text(item));
        [node("h4").class("c-plan__part").text(title), node("ul").class("c-plan__list").hold_all(items)]
    };
    let one = |title: &str, text: &Option<String>| match text {
        Some(text) => list(title, std::slice::from_ref(text)).into(),
        None => vec![],
    };
    let flips = step.flips_if.as_ref().map(|flips| flips.text.clone());
    let mut inside: Vec<Node> = Vec::new();
    for (title, items) in [("Why", &words.because), ("Bring", &words.evidence)] {
        if !items.is_empty() {
            inside.extend(list(title, items));
        }
    }
    inside.extend(one("What AWS gets", &words.gives_aws));
    inside.extend(one("Settle for", &words.fallback));
    inside.extend(one("What would change this", &flips));
    node("li").class("c-plan__ask").with("id", &format!("step-{}-{}", step.rule, step.step)).hold(
        node("details")
            .class("c-plan__fold")
            .hold(
                node("summary")
                    .class("c-plan__summary")
                    .hold(node("h3").class("c-plan__words").text(&step.ask))
                    .hold(node("span").class("c-plan__facts").text(&facts))
                    .hold(node("span").class("c-plan__rule").text(step.rule)),
            )
            .hold_all(inside),
    )
}

fn missing(missing: &[Missing]) -> Node {
    node("ul").class("c-plan__missing").hold_all(missing.iter().map(|missing| node("li").text(missing.why)))
}

fn date(step: &Advised) -> Node {
    let why = step.words.because.iter().map(|because| node("p").class("c-timeline__why").text(because));
    node("li")
        .class("c-timeline__entry")
        .hold(node("p").class("c-timeline__days").text(&days(step).unwrap_or_default()))
        .hold(node("p").class("c-timeline__what").text(&step.ask))
        .hold_all(why)
}

fn package(plan: &Plan) -> Node {
    let title = "What can be traded for what";
    let heads = ["Worth to you today", "Forgone by AWS", "And in a year after", "In credits of $100,000"];
    let heads = heads.map(|words| number("th", words).with("scope", "col"));
    let row = |row: &crate::report::advice::PackageRow| {
        let cells = [&row.buyer, &row.forgone, &row.after, &row.in_credits].map(|cell| number("td", cell));
        node("tr").hold(head("row", row.item)).hold_all(cells)
    };
    let table = node("table")
        .class("c-table")
        .hold(node("caption").class("c-table__caption").text(title))
        .hold(node("thead").hold(node("tr").hold(head("col", "On the table")).hold_all(heads)))
        .hold(node("tbody").hold_all(plan.package.iter().map(row)));
    scrolling(title, table)
}

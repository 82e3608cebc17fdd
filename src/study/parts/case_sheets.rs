//! The case of every event on a sheet: which evidence is there, which is missing, what an incident cost.

use crate::{
    draw::{
        node::{Node, node},
        pieces::{figure, head, number},
    },
    report::{advice::CaseSheet, piece::Figure},
    study::advice::Plan,
    words::evidence as words,
};

/// A card for each event; nothing without events.
pub fn case_sheets(plan: &Plan) -> Vec<Node> {
    if plan.sheets.is_empty() {
        return vec![];
    }
    let title = node("h2").class("c-title").with("id", "sheets-title").text(words::SHEETS);
    let sheets = node("div").class("c-sheets").hold_all(plan.sheets.iter().map(sheet));
    let part = node("section").class("c-panel").with("id", "sheets").with("aria-labelledby", "sheets-title");
    vec![part.hold(title).hold(node("p").class("c-lede").text(words::SHEETS_LEDE)).hold(sheets)]
}

fn sheet(sheet: &CaseSheet) -> Node {
    let evidence = |(evidence, there): &(&'static str, bool)| {
        let (class, said) = if *there { ("is-there", words::IS_THERE) } else { ("is-missing", words::IS_MISSING) };
        node("li").class(class).hold(node("strong").text(said)).text(evidence)
    };
    let card = node("article")
        .class("c-sheet")
        .hold(node("h3").class("c-sheet__title").text(&sheet.title))
        .hold(node("p").class("c-sheet__score").text(&sheet.score))
        .hold(node("ul").class("c-sheet__proofs").hold_all(sheet.evidence.iter().map(evidence)));
    let card = match sheet.cost.is_empty() {
        true => card,
        false => card.hold(cost(&sheet.cost)),
    };
    card.hold_all(sheet.claim.iter().map(|claim| node("p").class("c-sheet__claim").text(claim)))
}

fn cost(parts: &[(&'static str, Figure)]) -> Node {
    let row = |(words, amount): &(&'static str, Figure)| {
        node("tr").hold(head("row", words)).hold(number("td", "").hold(figure(amount)))
    };
    node("table")
        .class("c-table")
        .hold(node("caption").class("c-table__caption").text(words::COST_TITLE))
        .hold(node("tbody").hold_all(parts.iter().map(row)))
}

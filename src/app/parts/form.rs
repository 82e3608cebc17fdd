//! The figures to change: the case as it is, what is asked of AWS, and everything else a contract holds, in folds
//! that say what stands in them.

use super::{alternatives::alternatives, field::field, rows::rows, steps::steps};
use crate::{
    app::state::State,
    browser::focus,
    draft::{Field, quick::Happening},
    draw::node::{Node, node},
    report::{
        fields,
        summaries::{Part, summary},
    },
    words::refine as words,
};

/// A stretch of the form: fields that stand alone, then lists.
struct Section {
    /// The end of its fold's id.
    name: &'static str,
    title: &'static str,
    hint: &'static str,
    part: Part,
    fields: &'static [&'static str],
    lists: &'static [&'static str],
}

const ACCOUNT: &str = "account";
const CHANGE: &str = "change";
const CREDITS: &str = "credits";
const REASONS: [(Happening, &str); 2] = [(Happening::Migration, "migrations"), (Happening::Incident, "incidents")];
/// Unfolded where there is room.
const FIRST: [&str; 4] = [ACCOUNT, CHANGE, CREDITS, "reckoning"];

const SECTIONS: [Section; 15] = [
    Section {
        name: ACCOUNT,
        title: "Your account",
        hint: "",
        part: Part::Account,
        fields: &["spend.monthly", "spend.annual_growth", "plan", "accounts", "agreement.renewal", "months"],
        lists: &[],
    },
    Section {
        name: CHANGE,
        title: "Ask: a lasting change",
        hint: "",
        part: Part::Change,
        fields: &["asks.structural.plan", "asks.structural.plan_discount_percent", "asks.structural.effective"],
        lists: &[],
    },
    Section {
        name: CREDITS,
        title: "Ask: a support credit",
        hint: "",
        part: Part::Credits,
        fields: &[],
        lists: &["asks.credits"],
    },
    Section {
        name: "reckoning",
        title: "How it is reckoned",
        hint: "",
        part: Part::Reckoning,
        fields: &["start", "discount_rate", "after_retirement"],
        lists: &[],
    },
    Section {
        name: "terms-asked",
        title: "Ask: other terms",
        hint: "In force from the same month as the lasting change.",
        part: Part::Values("asks.structural."),
        fields: &[
            "asks.structural.discount_applies_to_minimum_charge",
            "asks.structural.minimum_charge",
            "asks.structural.basis",
            "asks.structural.reserved_instances",
            "asks.structural.savings_plans",
        ],
        lists: &["asks.structural.tiers", "asks.structural.additional_charges"],
    },
    Section {
        name: "agreement",
        title: "Your agreement",
        hint: "A private pricing agreement (EDP): its discount, and what is committed year by year.",
        part: Part::Agreement,
        fields: &[
            "agreement.start",
            "agreement.years",
            "agreement.discount",
            "agreement.support_counts",
            "agreement.marketplace_monthly",
        ],
        lists: &["agreement.yearly_commitment"],
    },
    Section {
        name: "accounts",
        title: "Accounts by name",
        hint: "Instead of equal shares. The shares must sum to 100 %.",
        part: Part::List("accounts"),
        fields: &[],
        lists: &["accounts"],
    },
    Section {
        name: "terms",
        title: "Contract terms today",
        hint: "What is empty is as published.",
        part: Part::Values("terms."),
        fields: &[
            "terms.plan_discount_percent",
            "terms.discount_applies_to_minimum_charge",
            "terms.minimum_charge",
            "terms.basis",
            "terms.reserved_instances",
            "terms.savings_plans",
        ],
        lists: &["terms.tiers", "terms.additional_charges"],
    },
    Section {
        name: "commitments",
        title: "Commitments",
        hint: "Reserved Instances and Savings Plans, whose fees may count for support.",
        part: Part::List("commitment_discounts"),
        fields: &[],
        lists: &["commitment_discounts"],
    },
    Section {
        name: "migrations",
        title: "Migration waves",
        hint: "Workloads that move to AWS: a linear ramp, then a constant that does not grow.",
        part: Part::Migrations,
        fields: &[],
        lists: &["migrations"],
    },
    Section {
        name: "in-hand",
        title: "Credits you have",
        hint: "Granted already, and able to pay for support. They are part of every path.",
        part: Part::InHand,
        fields: &[],
        lists: &["credits_in_hand"],
    },
    Section {
        name: "single",
        title: "Single months",
        hint: "These win over spend and growth.",
        part: Part::List("spend.months"),
        fields: &["spend.months_include_migrations"],
        lists: &["spend.months"],
    },
    Section {
        name: "closed",
        title: "Closed months",
        hint: "From your bills: they check the model, and make an agreement\u{2019}s year whole.",
        part: Part::List("actuals"),
        fields: &[],
        lists: &["actuals"],
    },
    // What only the plan looks at.
    Section {
        name: "incidents",
        title: "Incidents",
        hint: "The record that a request after an outage rests on. Nothing of it changes a charge.",
        part: Part::List("incidents"),
        fields: &[],
        lists: &["incidents"],
    },
    Section {
        name: "effort",
        title: "Effort of asking",
        hint: "Whether it is worth it: the work, and the chance that it works.",
        part: Part::Effort,
        fields: &["effort.hours", "effort.hourly_cost", "effort.success"],
        lists: &[],
    },
];

/// The form. Nothing is submitted: the answer follows every key.
pub fn form(state: State) -> Node {
    node("form")
        .class("c-form")
        .with("aria-label", "Your figures")
        .with("autocomplete", "off")
        .on("submit", |event| event.prevent_default())
        .on("focusout", move |_| state.rest())
        .hold(alternatives(state))
        .hold(steps(state))
        .hold_all(SECTIONS.iter().map(|section| folded(state, section)))
        .hold(general(state))
}

/// What a fold holds is told on it, so that nothing that changes the answer is out of sight.
fn folded(state: State, section: &'static Section) -> Node {
    let holds = move |field: Field| {
        section.fields.contains(&field.pattern()) || field.list().is_some_and(|list| section.lists.contains(&list))
    };
    let wrong = move || state.troubled(holds);
    let said = move || match wrong() {
        true => words::WRONG.to_owned(),
        false => state.read(|draft, checked, book| summary(section.part, draft, checked, book)),
    };
    let aside = node("span").class_if("c-fold__aside", "c-field__wrong", wrong).words(said);
    let head = node("summary")
        .class("c-fold__summary")
        .hold(node("h2").class("c-form__legend").text(section.title))
        .hold(aside);
    let open = if section.name == ACCOUNT { true } else { FIRST.contains(&section.name) && focus::is_wide() };
    let fold = node("details").class("c-fold c-form__fold").with("id", &id(section.name));
    let fold = if open { fold.with("open", "") } else { fold };
    inside(fold.hold(head).hold(node("p").class("c-field__hint").text(section.hint)), state, section)
}

/// A fold's id.
fn id(name: &str) -> String {
    ["part-", name].concat()
}

/// Which folds are open once the quick start has been answered: what was asked, and what was made of it.
pub fn after_questions(event: Option<Happening>) -> impl Iterator<Item = (String, bool)> {
    let of_event = REASONS.iter().find(|(happening, _)| Some(*happening) == event).map(|(_, name)| *name);
    let open = move |name| [ACCOUNT, CHANGE, CREDITS].contains(&name) || of_event == Some(name);
    SECTIONS.iter().map(move |section| (id(section.name), open(section.name)))
}

fn inside(part: Node, state: State, section: &Section) -> Node {
    let fields = section.fields.iter().filter_map(|path| Field::of(path)).map(|one| field(state, one));
    let fields = node("div").class("c-form__fields").hold_all(fields);
    // Where the skip link leads: past the buttons, to the first field.
    let fields = if section.name == ACCOUNT { fields.with("id", "figures") } else { fields };
    section.lists.iter().fold(part.hold(fields), |part, list| rows(part, state, list))
}

/// What is wrong with the whole and belongs to no field.
fn general(state: State) -> Node {
    let words = move || state.trouble(None, fields::trouble).unwrap_or_default();
    node("p").class("c-form__general c-field__wrong").words(words)
}

//! The figures to change: the case as it is, what is asked of AWS, and, folded until wanted, everything else a contract holds.

use super::{alternatives::alternatives, field::field, rows::rows, steps::steps};
use crate::{
    app::state::State,
    draft::Field,
    draw::node::{Node, node},
    report::fields,
};

/// A stretch of the form: fields that stand alone, then lists.
struct Section {
    title: &'static str,
    hint: &'static str,
    fields: &'static [&'static str],
    lists: &'static [&'static str],
}

const TODAY: Section = Section {
    title: "Your account",
    hint: "",
    fields: &["spend.monthly", "spend.annual_growth", "plan", "accounts", "agreement.renewal", "months"],
    lists: &[],
};
const CHANGE: Section = Section {
    title: "Ask: a lasting change",
    hint: "",
    fields: &["asks.structural.plan", "asks.structural.plan_discount_percent", "asks.structural.effective"],
    lists: &[],
};
const CREDIT: Section = Section { title: "Ask: a support credit", hint: "", fields: &[], lists: &["asks.credits"] };
const FINER: Section = Section {
    title: "How it is reckoned",
    hint: "",
    fields: &["start", "discount_rate", "after_retirement"],
    lists: &[],
};
const FOLDED: [Section; 11] = [
    Section {
        title: "Ask: other terms",
        hint: "In force from the same month as the lasting change.",
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
        title: "Your agreement",
        hint: "A private pricing agreement (EDP): its discount, and what is committed year by year.",
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
        title: "Accounts by name",
        hint: "Instead of equal shares. The shares must sum to 100 %.",
        fields: &[],
        lists: &["accounts"],
    },
    Section {
        title: "Contract terms today",
        hint: "What is empty is as published.",
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
        title: "Commitments",
        hint: "Reserved Instances and Savings Plans, whose fees may count for support.",
        fields: &[],
        lists: &["commitment_discounts"],
    },
    Section {
        title: "Migration waves",
        hint: "Workloads that move to AWS: a linear ramp, then a constant that does not grow.",
        fields: &[],
        lists: &["migrations"],
    },
    Section {
        title: "Credits you have",
        hint: "Granted already, and able to pay for support. They are part of every path.",
        fields: &[],
        lists: &["credits_in_hand"],
    },
    Section {
        title: "Single months",
        hint: "These win over spend and growth.",
        fields: &["spend.months_include_migrations"],
        lists: &["spend.months"],
    },
    Section {
        title: "Closed months",
        hint: "From your bills: they check the model, and make an agreement\u{2019}s year whole.",
        fields: &[],
        lists: &["actuals"],
    },
    // What only the plan looks at.
    Section {
        title: "Incidents",
        hint: "The record that a request after an outage rests on. Nothing of it changes a charge.",
        fields: &[],
        lists: &["incidents"],
    },
    Section {
        title: "Effort of asking",
        hint: "Whether it is worth it: the work, and the chance that it works.",
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
        // Where the skip link leads: past the buttons, to the first field.
        .hold(group(state, &TODAY).with("id", "figures"))
        .hold_all([&CHANGE, &CREDIT, &FINER].map(|section| group(state, section)))
        .hold_all(FOLDED.iter().map(|section| folded(state, section)))
        .hold(general(state))
}

fn group(state: State, section: &Section) -> Node {
    let group = node("fieldset").class("c-form__group");
    inside(group.hold(node("legend").class("c-form__legend").text(section.title)), state, section)
}

/// What a fold holds is told on it, so that nothing that changes the answer is out of sight.
fn folded(state: State, section: &'static Section) -> Node {
    let holds = move |field: Field| {
        section.fields.contains(&field.pattern()) || field.list().is_some_and(|list| section.lists.contains(&list))
    };
    let wrong = move || state.troubled(holds);
    let aside = node("span")
        .class_if("c-fold__aside", "c-field__wrong", wrong)
        .words(move || fields::fold_words(state.typed(holds), wrong()));
    let summary = node("summary")
        .class("c-fold__summary")
        .hold(node("h2").class("c-form__legend").text(section.title))
        .hold(aside);
    let fold = node("details").class("c-fold c-form__fold").hold(summary);
    inside(fold.hold(node("p").class("c-field__hint").text(section.hint)), state, section)
}

fn inside(part: Node, state: State, section: &Section) -> Node {
    let fields = section.fields.iter().filter_map(|path| Field::of(path)).map(|one| field(state, one));
    let part = part.hold(node("div").class("c-form__fields").hold_all(fields));
    section.lists.iter().fold(part, |part, list| rows(part, state, list))
}

/// What is wrong with the whole and belongs to no field.
fn general(state: State) -> Node {
    let words = move || state.trouble(None, fields::trouble).unwrap_or_default();
    node("p").class("c-form__general c-field__wrong").words(words)
}

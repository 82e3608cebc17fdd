//! The figures to change: the case as it is, what is asked of AWS, and, folded until wanted, everything else a contract holds.

use leptos::prelude::*;

use super::{field::FieldPart, rows::Rows};
use crate::{app::state::use_state, draft::Field, report::fields};

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
const FOLDED: [Section; 9] = [
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
];

/// The form. Nothing is submitted: the answer follows every key.
#[component]
pub fn Form() -> impl IntoView {
    let folded = FOLDED.iter().map(|section| view! { <Folded section=section /> }).collect_view();
    view! {
        <form class="c-form" id="figures" aria-label="Your figures" autocomplete="off" on:submit=|event| event.prevent_default()>
            <Group section=&TODAY />
            <Group section=&CHANGE />
            <Group section=&CREDIT />
            <Group section=&FINER />
            {folded}
            <General />
        </form>
    }
}

#[component]
fn Group(section: &'static Section) -> impl IntoView {
    view! {
        <fieldset class="c-form__group">
            <legend class="c-form__legend">{section.title}</legend>
            {inside(section)}
        </fieldset>
    }
}

/// What a fold holds is told on it, so that nothing that changes the answer is out of sight.
#[component]
fn Folded(section: &'static Section) -> impl IntoView {
    let state = use_state();
    let holds = move |field: Field| {
        section.fields.contains(&field.pattern()) || field.list().is_some_and(|list| section.lists.contains(&list))
    };
    let wrong = move || state.troubled(holds);
    let aside = move || fields::fold_words(state.typed(holds), wrong());
    view! {
        <details class="c-fold c-form__fold">
            <summary class="c-fold__summary">
                <h2 class="c-form__legend">{section.title}</h2>
                <span class="c-fold__aside" class:c-field__wrong=wrong>{aside}</span>
            </summary>
            <p class="c-field__hint">{section.hint}</p>
            {inside(section)}
        </details>
    }
}

fn inside(section: &'static Section) -> AnyView {
    let fields = section.fields.iter().filter_map(|path| Field::of(path));
    let fields = fields.map(|field| view! { <FieldPart field=field /> }).collect_view();
    let lists = section.lists.iter().map(|list| view! { <Rows list=*list /> }).collect_view();
    view! {
        <div class="c-form__fields">{fields}</div>
        {lists}
    }
    .into_any()
}

/// What is wrong with the whole and belongs to no field.
#[component]
fn General() -> impl IntoView {
    let state = use_state();
    let general = move || state.trouble(None, fields::trouble);
    view! { <p class="c-form__general c-field__wrong">{general}</p> }
}

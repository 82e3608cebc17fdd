//! The figures to change: the case as it is, and what is asked of AWS.

use leptos::prelude::*;

use super::field::FieldPart;
use crate::{app::state::use_state, draft::Field, report::fields};

const TODAY: &[Field] = &[Field::Spend, Field::Growth, Field::Plan, Field::Accounts, Field::Renewal, Field::Horizon];
const FINER: &[Field] = &[Field::Start, Field::DiscountRate];
const CREDIT: &[Field] =
    &[Field::CreditTrigger, Field::CreditAmount, Field::CreditStart, Field::CreditMonths, Field::CreditRelease];
const CHANGE: &[Field] = &[Field::ChangePlan, Field::ChangeDiscount, Field::ChangeFrom];

/// The form. Nothing is submitted: the answer follows every key.
#[component]
pub fn Form() -> impl IntoView {
    view! {
        <form class="c-form" id="figures" aria-label="Your figures" autocomplete="off" on:submit=|event| event.prevent_default()>
            <Group title="Your account" fields=TODAY />
            <Group title="Ask: a lasting change" fields=CHANGE />
            <Group title="Ask: a support credit" fields=CREDIT />
            <Group title="How it is reckoned" fields=FINER />
            <General />
        </form>
    }
}

#[component]
fn Group(title: &'static str, fields: &'static [Field]) -> impl IntoView {
    let field = |field: &Field| view! { <FieldPart field=*field /> };
    view! {
        <fieldset class="c-form__group">
            <legend class="c-form__legend">{title}</legend>
            <div class="c-form__fields">{fields.iter().map(field).collect_view()}</div>
        </fieldset>
    }
}

/// What is wrong with the whole and belongs to no field.
#[component]
fn General() -> impl IntoView {
    let state = use_state();
    let general = move || state.trouble(None, fields::trouble);
    view! { <p class="c-form__general c-field__wrong">{general}</p> }
}

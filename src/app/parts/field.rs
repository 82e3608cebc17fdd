//! One field of the form: label, hint, what was understood, what is wrong.

use leptos::prelude::*;

use crate::{
    app::state::{State, use_state},
    draft::{Edit, Field, Reads},
    report::fields,
};

/// What is said about a field, if anything.
type Told = Signal<Option<String>>;

/// A labelled field with everything that is said about it.
#[component]
pub fn FieldPart(field: Field) -> impl IntoView {
    let state = use_state();
    let id = id(field);
    // An empty page is not wrong yet: what is missing is said when something has been typed.
    let wrong: Told = Signal::derive(move || state.trouble(Some(field), fields::trouble).filter(|_| !state.is_empty()));
    let echo: Told = Signal::derive(move || {
        state.book.with_value(|book| state.checked(|checked| fields::echo(field, checked.reading(field), book)))
    });
    let about = format!("{id}-hint {id}-echo {id}-wrong");
    let control = match field.reads() {
        Reads::Choice | Reads::Flag => choice(state, field, id.clone(), about, wrong).into_any(),
        _ => typed(state, field, id.clone(), about, wrong).into_any(),
    };
    let hint = (!fields::hint(field).is_empty()).then(|| fields::hint(field));
    view! {
        <div class="c-field" class:c-field--wrong=move || wrong.with(Option::is_some)>
            <label class="c-field__label" for=id.clone()>{fields::label(field)}</label>
            <p class="c-field__hint" id=format!("{id}-hint")>{hint}</p>
            {control}
            <p class="c-field__echo" id=format!("{id}-echo")>{move || echo.get()}</p>
            <p class="c-field__wrong" id=format!("{id}-wrong")>{move || wrong.get()}</p>
        </div>
    }
}

fn typed(state: State, field: Field, id: String, about: String, wrong: Told) -> impl IntoView {
    view! {
        <input
            class="c-field__input"
            id=id
            type="text"
            inputmode=fields::input_mode(field)
            autocomplete="off"
            spellcheck="false"
            data-field=field.path()
            aria-describedby=about
            aria-invalid=move || wrong.with(Option::is_some).then_some("true")
            prop:value=move || state.text(field)
            on:input=move |event| state.apply(Edit::Set(field, event_target_value(&event)))
        />
    }
}

fn choice(state: State, field: Field, id: String, about: String, wrong: Told) -> impl IntoView {
    let choices = state.book.with_value(|book| fields::choices(field, book));
    let option = move |choice: fields::Choice| {
        let value = choice.value.clone();
        view! {
            <option value=choice.value prop:selected=move || state.text(field) == value>{choice.shown}</option>
        }
    };
    view! {
        <select
            class="c-field__input"
            id=id
            data-field=field.path()
            aria-describedby=about
            aria-invalid=move || wrong.with(Option::is_some).then_some("true")
            on:change=move |event| state.apply(Edit::Set(field, event_target_value(&event)))
        >
            {choices.into_iter().map(option).collect_view()}
        </select>
    }
}

/// The element's id: the path with what an id should not hold made plain.
pub fn id(field: Field) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() { c } else { '-' };
    "field-".chars().chain(field.path().chars().map(plain)).collect()
}

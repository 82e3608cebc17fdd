//! A list in the form: its rows, each with its fields, and the buttons that add and remove one.

use leptos::prelude::*;

use super::field::{FieldPart, id};
use crate::{
    app::state::use_state,
    browser::focus,
    draft::{ALWAYS, Edit, Field},
    report::fields,
};

/// The rows of a list. They are drawn anew when one is added or removed and at no other time, so that typing is not disturbed.
#[component]
pub fn Rows(list: &'static str) -> impl IntoView {
    let state = use_state();
    let count = state.rows(list);
    let (entry, add) = fields::list(list);
    let button = format!("add-{}", list.replace('.', "-"));
    let (added, removed) = (button.clone(), button.clone());
    let first = Field::first_rows().find(|field| field.list() == Some(list));
    // The keyboard goes on where the eye does: into the new row, or to the button where a row has gone.
    let grow = move |_| {
        let row = count.get_untracked();
        state.apply(Edit::Add(list));
        focus_soon(first.map_or_else(|| added.clone(), |field| id(field.in_row(row))));
    };
    let shrink = move |row| {
        state.apply(Edit::Remove(list, row));
        focus_soon(removed.clone());
    };
    let rows = move || {
        let shrink = shrink.clone();
        let count = count.get();
        // The one credit that is always there cannot be removed, only left empty.
        let removable = count > 1 || list != ALWAYS;
        let row = move |row| {
            let shrink = shrink.clone();
            let remove = removable.then(|| Callback::new(move |()| shrink(row)));
            view! { <Row list=list row=row entry=entry remove=remove /> }
        };
        (0..count).map(row).collect_view()
    };
    view! {
        {rows}
        <button class="c-button c-form__add" type="button" id=button on:click=grow>{add}</button>
    }
}

/// With the next frame, when the element has been drawn.
fn focus_soon(id: String) {
    request_animation_frame(move || focus::give(&id));
}

#[component]
fn Row(list: &'static str, row: usize, entry: &'static str, remove: Option<Callback<()>>) -> impl IntoView {
    let of_row = |rare: bool| {
        let fields =
            Field::first_rows().filter(move |field| field.list() == Some(list) && fields::is_rare(*field) == rare);
        fields.map(|field| view! { <FieldPart field=field.in_row(row) /> }.into_any()).collect::<Vec<_>>()
    };
    let rare = of_row(true);
    let more = (!rare.is_empty()).then(|| {
        view! {
            <details class="c-more">
                <summary class="c-more__summary">"More"</summary>
                <div class="c-form__fields">{rare}</div>
            </details>
        }
    });
    let name = format!("{entry} {}", row + 1);
    let label = format!("Remove {}", name.to_lowercase());
    let remove = remove.map(|remove| {
        view! {
            <button class="c-button c-button--quiet" type="button" aria-label=label on:click=move |_| remove.run(())>
                "Remove"
            </button>
        }
    });
    view! {
        <fieldset class="c-row">
            <legend class="c-row__legend">{name}</legend>
            <div class="c-form__fields">{of_row(false)}</div>
            {more}
            {remove}
        </fieldset>
    }
}

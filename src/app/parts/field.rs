//! One field of the form: label, hint, what was understood, what is wrong.

use crate::{
    app::state::State,
    browser::panic,
    draft::{Edit, Field, Reads},
    draw::node::{Node, node, value_of},
    report::fields,
};

/// A labelled field with everything that is said about it.
pub fn field(state: State, field: Field) -> Node {
    let id = id(field);
    let part = |name: &str| format!("{id}-{name}");
    let said = |name| node("p").class(&format!("c-field__{name}")).with("id", &part(name));
    node("div")
        .class_if("c-field", "c-field--wrong", move || state.wrong(field).is_some())
        .hold(node("label").class("c-field__label").with("for", &id).text(fields::label(field)))
        .hold(said("hint").text(fields::hint(field)))
        .hold(control(state, field, &id))
        .hold(said("echo").words(move || state.echo(field)))
        .hold(said("wrong").words(move || state.wrong(field).unwrap_or_default()))
}

fn control(state: State, field: Field, id: &str) -> Node {
    let choice = matches!(field.reads(), Reads::Choice | Reads::Flag);
    let set = move |event| state.apply(Edit::Set(field, value_of(&event)));
    let control = node(if choice { "select" } else { "input" })
        .class("c-field__input")
        .with("id", id)
        .with(panic::FIELD, &field.path())
        .with("aria-describedby", &format!("{id}-hint {id}-echo {id}-wrong"))
        .follow("aria-invalid", move || state.wrong(field).map(|_| "true".to_owned()))
        .on(if choice { "change" } else { "input" }, set);
    if choice {
        return control.hold_all(state.choices(field).into_iter().map(|choice| option(state, field, choice)));
    }
    control
        .with("type", "text")
        .with("inputmode", fields::input_mode(field))
        .with("autocomplete", "off")
        .with("spellcheck", "false")
        .value(move || state.text(field))
}

fn option(state: State, field: Field, choice: fields::Choice) -> Node {
    let option = node("option").with("value", &choice.value).text(&choice.shown);
    option.chosen(move || state.text(field) == choice.value)
}

/// The element's id: the path with what an id should not hold made plain.
pub fn id(field: Field) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() { c } else { '-' };
    "field-".chars().chain(field.path().chars().map(plain)).collect()
}

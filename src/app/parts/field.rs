//! One field of the form: label, hint, what was understood, what is wrong.

use web_sys::Event;

use crate::{
    app::state::State,
    browser::{focus, panic},
    calc::TariffBook,
    draft::{Checked, Edit, Field, Reads},
    draw::{
        give::button,
        node::{Node, node, value_of},
    },
    report::{fields, register},
    words::{fill, quick as suggestion, refine as words},
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
        .hold_all(marks(state, field, &id))
}

/// What is to be said of where a value comes from: that it is our suggestion, that it is not the default, and the way to the
/// register of assumptions. Nothing for a field of which none of that can be said.
fn marks(state: State, field: Field, id: &str) -> Vec<Node> {
    if !register::may_enter(field) {
        return vec![];
    }
    let default = move || -> Option<String> {
        let said =
            |checked: &Checked, book: &TariffBook| checked.changed(field).map(|one| fields::in_words(field, one, book));
        state.read(|_, checked, book| said(checked, book))
    };
    let suggested = move || state.read(|draft, _, _| draft.suggested(field).is_some());
    let changed = move || match (suggested(), default()) {
        (true, _) => suggestion::SUGGESTED.to_owned(),
        (false, Some(default)) => fill(words::CHANGED, &[("default", &default)]),
        (false, None) => String::new(),
    };
    let own = id.to_owned();
    let reset = move |_| {
        state.rest();
        state.apply(Edit::Set(field, String::new()));
        focus::give(&own);
    };
    let named = move || {
        let label = fields::label(field);
        default().map(|default| fill(words::RESET_FIELD, &[("field", label), ("default", &default)]))
    };
    let target = entry_id(field);
    let follow = move |event: Event| {
        event.prevent_default();
        focus::lead(&target, &target);
    };
    let why = node("a")
        .class("c-field__why")
        .with("href", &["#", &entry_id(field)].concat())
        .with("aria-label", &fill(words::WHY_FIELD, &[("field", fields::label(field))]))
        .on("click", follow)
        .hidden(move || !state.enters(field))
        .text(words::WHY);
    let badge = node("span").class_if("c-field__badge", "c-field__badge--ours", suggested);
    let reset = button(words::RESET, reset)
        .class("c-field__reset")
        .follow("aria-label", named)
        .hidden(move || suggested() || default().is_none());
    let marks = node("div").class("c-field__marks").hold(badge.with("id", &[id, "-mark"].concat()).words(changed));
    vec![marks.hold(reset), why]
}

/// The id of a field's entry in the register.
pub fn entry_id(field: Field) -> String {
    ["assumed-", &id(field)].concat()
}

fn control(state: State, field: Field, id: &str) -> Node {
    let choice = matches!(field.reads(), Reads::Choice | Reads::Flag);
    let set = move |event| state.apply(Edit::Set(field, value_of(&event)));
    let control = node(if choice { "select" } else { "input" })
        .class("c-field__input")
        .with("id", id)
        .with(panic::FIELD, &field.path())
        .with("aria-describedby", &format!("{id}-hint {id}-mark {id}-echo {id}-wrong"))
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

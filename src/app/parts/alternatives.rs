//! The strip above the form: which alternative is worked on, its name, and what can be done with it.
//!
//! All of it is drawn once and then follows the state, so that the focus stays where it is. Why it is a choice of radio buttons and
//! not a row of tabs: `docs/decisions/0025-alternatives-side-by-side.md`.

use leptos::prelude::request_animation_frame;

use crate::{
    app::state::State,
    browser::{focus, panic},
    draft::{CaseEdit, Cases, LONGEST_NAME, MOST},
    draw::node::{Node, node, value_of},
    report::compare::{kept, names},
    words::{compare as words, fill},
};

/// The field of the name.
const NAME: &str = "alternative-name";
/// The button that makes a copy.
const COPY: &str = "alternative-copy";

/// The strip.
pub fn alternatives(state: State) -> Node {
    let alone = move || state.cases(count) == 1;
    let only = move || fill(words::ONLY, &[("name", &edited(state))]);
    node("div")
        .class_if("c-cases", "c-cases--one", alone)
        .with("role", "group")
        .with("aria-label", words::STRIP)
        .follow(panic::KEPT, move || (!alone()).then(|| state.cases(kept)))
        .hold(node("p").class("c-cases__only").hidden(move || !alone()).words(only))
        .hold(choice(state).hidden(alone))
        .hold(name(state).hidden(alone))
        .hold(deeds(state, alone))
}

fn count(cases: &Cases) -> usize {
    cases.all().len()
}

/// The name of the one that is edited.
fn edited(state: State) -> String {
    state.cases(name_of_edited)
}

fn name_of_edited(cases: &Cases) -> String {
    names(cases).swap_remove(cases.editing())
}

/// One of up to four.
fn choice(state: State) -> Node {
    let say = |_: &Cases, now: &Cases| fill(words::CHOSEN, &[("name", &name_of_edited(now))]);
    let one = |place: usize| {
        let words = move || state.cases(|cases| names(cases).get(place).cloned()).unwrap_or_default();
        let radio = node("input")
            .class("c-cases__radio")
            .with("type", "radio")
            .with("name", "alternative")
            .with("id", &radio(place))
            .chosen(move || state.cases(Cases::editing) == place)
            .on("change", move |_| state.apply_to_cases(CaseEdit::Choose(place), say));
        node("label")
            .class("c-cases__one")
            .hidden(move || state.cases(count) <= place)
            .follow("data-alternative", move || (place < state.cases(count)).then(|| place.to_string()))
            .hold(radio)
            .hold(node("span").class("c-cases__name").words(words))
    };
    node("fieldset")
        .class("c-cases__choice")
        .hold(node("legend").class("u-unseen").text(words::WHICH))
        .hold_all((0..MOST).map(one))
}

fn radio(place: usize) -> String {
    format!("alternative-{place}")
}

/// The name of the one that is edited, to type over.
fn name(state: State) -> Node {
    let typed = move || state.cases(|cases| cases.all()[cases.editing()].name.clone());
    let mark = move || state.cases(|cases| words::MARKS.get(cases.all()[cases.editing()].mark).copied());
    let rename = move |event| {
        let place = state.cases_now(Cases::editing);
        state.apply_to_cases(CaseEdit::Rename(place, value_of(&event)), |_, _| String::new());
    };
    let field = node("input")
        .class("c-field__input")
        .with("id", NAME)
        .with("type", "text")
        .with("maxlength", &LONGEST_NAME.to_string())
        .with("autocomplete", "off")
        .with("spellcheck", "false")
        .with(panic::FIELD, "name")
        .follow("placeholder", move || mark().map(str::to_owned))
        .value(typed)
        .on("input", rename);
    node("div")
        .class("c-field c-cases__field")
        .hold(node("label").class("c-field__label").with("for", NAME).text(words::NAME))
        .hold(field)
}

/// What can be done with the one that is edited.
fn deeds(state: State, alone: impl Fn() -> bool + Copy + 'static) -> Node {
    let full = move || !state.cases(Cases::has_room);
    let copy = deed(state, move || if alone() { words::TO_COMPARE } else { words::DUPLICATE }, full);
    let many =
        |does: &'static str, cannot: fn(State) -> bool| deed(state, move || does, move || cannot(state)).hidden(alone);
    node("div")
        .class("c-cases__deeds")
        .hold(
            copy.with("id", COPY)
                .on("click", move |_| make(state, CaseEdit::Duplicate(state.cases_now(Cases::editing)))),
        )
        .hold(many(words::ADD, |state| !state.cases(Cases::has_room)).on("click", move |_| make(state, CaseEdit::New)))
        .hold(
            many(words::TO_THE_LEFT, |state| state.cases(Cases::editing) == 0)
                .on("click", move |_| shift(state, |place| place.checked_sub(1))),
        )
        .hold(
            many(words::TO_THE_RIGHT, |state| state.cases(|cases| cases.editing() + 1 == count(cases)))
                .on("click", move |_| shift(state, |place| place.checked_add(1))),
        )
        .hold(many(words::DELETE, |_| false).on("click", move |_| delete(state)))
}

/// A button that says to whoever listens with which alternative it does something. One that cannot be used stays where it is and
/// keeps the focus.
fn deed(state: State, does: impl Fn() -> &'static str + Copy + 'static, cannot: impl Fn() -> bool + 'static) -> Node {
    node("button")
        .class("c-button c-button--small")
        .with("type", "button")
        .follow("aria-label", move || Some(fill(words::OF_IT, &[("does", does()), ("name", &edited(state))])))
        .follow("aria-disabled", move || cannot().then(|| "true".to_owned()))
        .words(move || does().to_owned())
}

/// With the next frame, when what is to have the focus is there.
fn focus_soon(id: impl Into<String>) {
    let id = id.into();
    request_animation_frame(move || focus::give(&id));
}

/// Another one, whose name is typed next.
fn make(state: State, edit: CaseEdit) {
    let say = |before: &Cases, now: &Cases| match count(before) == count(now) {
        true => words::FULL.to_owned(),
        false => fill(words::MADE, &[("name", &name_of_edited(now))]),
    };
    let had_room = state.cases_now(Cases::has_room);
    state.apply_to_cases(edit, say);
    if had_room {
        focus_soon(NAME);
    }
}

fn shift(state: State, to: fn(usize) -> Option<usize>) {
    let place = state.cases_now(Cases::editing);
    let Some(to) = to(place).filter(|to| *to < state.cases_now(count)) else { return };
    state.apply_to_cases(CaseEdit::Move(place, to), move |_, now| {
        let values =
            [("name", &*name_of_edited(now)), ("number", &(to + 1).to_string()), ("count", &count(now).to_string())];
        fill(words::MOVED, &values)
    });
}

/// The focus goes to its neighbour.
fn delete(state: State) {
    let place = state.cases_now(Cases::editing);
    state.apply_to_cases(CaseEdit::Delete(place), |before, now| {
        fill(words::DELETED, &[("name", &name_of_edited(before)), ("other", &name_of_edited(now))])
    });
    match state.cases_now(count) {
        1 => focus_soon(COPY),
        _ => focus_soon(radio(state.cases_now(Cases::editing))),
    }
}

//! Keep your work: what is kept now, told while the panel is folded, too; where it is kept; what is saved; and erasing everything. It
//! stands above the bottom of the page, where it is in sight whether or not there is an answer.

use leptos::prelude::{Get, WithUntracked};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

use crate::{
    browser::bridge,
    draw::{
        give::{bar, button, saved, told},
        node::{Node, node, value_of},
        pieces::unfolding,
    },
    report::kept::{Entry, Standing},
    study::keep::{Choice, Keeper, work::Deed},
    words::{fill, keep as words},
};

/// The panel's id.
const PANEL: &str = "keep";
/// The attributes by which a button of the list says what it does, and with which case.
const DOES: &str = "data-does";
const WITH: &str = "data-with";
const OPEN: &str = "open";
const FILE: &str = "file";
const DELETE: &str = "delete";

const CHOICES: [(Choice, &str, &str, &str); 4] = [
    (Choice::Nothing, "nothing", words::NOTHING, words::NOTHING_MEANS),
    (Choice::Tab, "tab", words::TAB, words::TAB_MEANS),
    (Choice::Address, "address", words::ADDRESS, words::ADDRESS_MEANS),
    (Choice::Device, "device", words::DEVICE, words::DEVICE_MEANS),
];

/// The panel, folded until wanted.
pub fn keep(keeper: Keeper) -> Node {
    let head =
        node("summary").class("c-fold__summary").hold(node("h2").class("c-title").text(words::TITLE)).hold(now(keeper));
    let inside = move || {
        vec![
            node("p").class("c-lede").text(words::LEDE),
            choices(keeper),
            deeds(keeper),
            told(move || keeper.told.get()),
            list(keeper),
            erasing(keeper),
        ]
    };
    bridge::on_forgotten(move || {
        if keeper.erased.with_untracked(Option::is_some) {
            keeper.look_what_is_left();
        }
    });
    node("section").class("c-keep").with("aria-label", words::TITLE).hold(unfolding(PANEL, head, inside))
}

/// What is kept now.
fn now(keeper: Keeper) -> Node {
    node("span")
        .class_if("c-fold__aside", "c-field__wrong", move || keeper.failed.get())
        .words(move || keeper.said.get())
}

fn choices(keeper: Keeper) -> Node {
    let one = |(choice, word, name, means): (Choice, &'static str, &str, &str)| {
        let id = ["keep", word].join("-");
        let radio = node("input")
            .with("type", "radio")
            .with("name", PANEL)
            .with("id", &id)
            .with("aria-describedby", &[&id, "means"].join("-"))
            .chosen(move || keeper.choice.get() == choice)
            .on("change", move |_| keeper.choose(choice));
        let label = node("label")
            .with("for", &id)
            .class("c-quick__choice")
            .hold(radio)
            .hold(node("span").class("c-quick__name").text(name));
        let means = node("p").class("c-field__hint").with("id", &[&id, "means"].join("-")).text(means);
        node("div").hold(label).hold(means)
    };
    node("fieldset")
        .class("c-quick__events")
        .hold(node("legend").class("c-share__title").text(words::WHERE))
        .hold_all(CHOICES.map(one))
}

fn deeds(keeper: Keeper) -> Node {
    let on_device = move || keeper.choice.get() == Choice::Device;
    let file = move |_| saved(keeper.told, words::FILE, JSON, &keeper.as_file());
    let undelete = move |_| keeper.do_next(Deed::Undelete);
    bar()
        .hold(button(words::NEW, move |_| keeper.new_case_next()).hidden(move || !on_device()))
        .hold(button(words::RETRY, move |_| keeper.save_next()).hidden(move || !(on_device() && keeper.failed.get())))
        .hold(button(words::TO_FILE, file))
        .hold(button(words::UNDELETE, undelete).hidden(move || keeper.deleted.get().is_none()))
}

const JSON: &str = "application/json";

/// One ear for the whole list: rows that did something themselves would be drawn anew, and lose the focus, with every save.
fn list(keeper: Keeper) -> Node {
    let press = move |event: Event| {
        let Some((does, id)) = pressed(&event) else { return };
        match does.as_str() {
            OPEN => keeper.open_next(id),
            DELETE => keeper.do_next(Deed::Delete(id)),
            _ => {
                let entry = keeper.list.with_untracked(|list| list.iter().find(|entry| entry.id == id).cloned());
                if let Some(entry) = entry {
                    saved(keeper.told, words::FILE, JSON, &entry.text);
                }
            }
        }
    };
    let rename = move |event: Event| {
        if let Some(id) = named(&event) {
            keeper.do_next(Deed::Rename(id, value_of(&event)));
        }
    };
    let rows = move || {
        // The one on the page is another one when what is said of it has changed.
        keeper.said.get();
        let current = keeper.current();
        keeper.list.get().iter().map(|entry| row(entry, entry.id == current && !current.is_empty())).collect()
    };
    let none = move || keeper.choice.get() != Choice::Device && keeper.list.get().is_empty();
    node("div")
        .class("c-share__save")
        .hidden(none)
        .hold(node("h3").class("c-share__title").text(words::LIST))
        .hold(node("p").class("c-lede").hidden(move || !keeper.list.get().is_empty()).text(words::NONE))
        .hold(node("div").class("c-sheets").on("click", press).on("change", rename).live(rows))
}

fn row(entry: &Entry, is_current: bool) -> Node {
    let field = ["keep-name", &entry.id].join("-");
    let deed = |does: &str, words: &str| {
        node("button")
            .class("c-button c-button--small")
            .with("type", "button")
            .with(DOES, does)
            .with(WITH, &entry.id)
            .with("aria-label", &fill(words::OF, &[("does", words), ("name", &entry.name)]))
            .text(words)
    };
    let row = node("div").class("c-sheet").with("role", "group").with("aria-label", &entry.name);
    let row = match entry.standing {
        Standing::Sound => row.hold(
            node("div")
                .class("c-field")
                .hold(node("label").class("c-field__label").with("for", &field).text(words::NAME))
                .hold(
                    node("input")
                        .class("c-field__input")
                        .with("id", &field)
                        .with("type", "text")
                        .with("autocomplete", "off")
                        .with("spellcheck", "false")
                        .with(WITH, &entry.id)
                        .with("value", &entry.name),
                ),
        ),
        _ => row.hold(node("p").class("c-sheet__title").text(&entry.name)),
    };
    let row = row.hold(node("p").text(&entry.said));
    let row = if is_current { row.hold(node("p").text(words::CURRENT)) } else { row };
    let open = (entry.standing == Standing::Sound).then(|| deed(OPEN, words::OPEN));
    row.hold(bar().hold_all(open).hold(deed(FILE, words::AS_FILE)).hold(deed(DELETE, words::DELETE)))
}

fn erasing(keeper: Keeper) -> Node {
    let erased = move || keeper.erased.get().is_some();
    node("div")
        .class("c-share__save")
        .hold(node("h3").class("c-share__title").text(words::ERASE_TITLE))
        .hold(node("p").class("c-lede").text(words::ERASE_LEDE))
        .hold(
            bar()
                .hold(button(words::ERASE, move |_| keeper.erase_everything()))
                .hold(button(words::UNERASE, move |_| keeper.bring_back()).hidden(move || !erased())),
        )
        .hold(told(move || keeper.left.get()))
}

/// What the button at which an event happened does, and with which case.
fn pressed(event: &Event) -> Option<(String, String)> {
    let at = event.target()?.dyn_into::<Element>().ok()?;
    let button = at.closest("button").ok()??;
    Some((button.get_attribute(DOES)?, button.get_attribute(WITH)?))
}

/// The case whose name was typed.
fn named(event: &Event) -> Option<String> {
    event.target()?.dyn_into::<Element>().ok()?.get_attribute(WITH)
}

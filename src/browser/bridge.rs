//! What the page's two programs say to each other: events on the document, named `concession:*`, with plain text in them.
//!
//! The desk (`app`) is there from the first load on; the study (`study`) is fetched by `web/boot.js` when it is asked for. Neither
//! knows the other. An event is heard before the call that says it has ended; one that nobody hears is lost, and so what is
//! asked of the study is kept here until it is ready (docs/decisions/0021-desk-and-study.md).

use std::cell::{Cell, RefCell};

use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{CustomEvent, CustomEventInit, Document};

/// The desk's answer on screen, as the text of its scenario file; empty without an answer.
const ANSWER: &str = "concession:answer";
/// Something was typed; an answer follows when typing rests.
const WAITING: &str = "concession:waiting";
/// Something is asked of the study: what, a new line, about what.
const ASK: &str = "concession:ask";
/// A field is to be changed: its path, a new line, its text.
const EDIT: &str = "concession:edit";
/// All alternatives, as the compact JSON of a sitting; before it, in a line of its own, what is said of those that are not in it.
const SITTING: &str = "concession:sitting";
/// From the study: everything typed is to be told, now and whenever typing has rested.
const KEEP: &str = "concession:keep";
/// Everything typed, as `draft::wire` writes it; before it, in a line of its own, whether something has come in and waits to be
/// decided on.
const TYPED: &str = "concession:typed";
/// Everything typed is to be this: how it is taken, a new line, words to be said, a new line, the same again. Without it, only words.
const TAKE: &str = "concession:take";
/// A file is to be opened: its text.
const OPEN: &str = "concession:open";
/// What became of something that was asked for, in words.
const TOLD: &str = "concession:told";
/// To `boot.js`: the desk is in its place.
const DRAWN: &str = "concession:drawn";
/// The study has started.
const READY: &str = "concession:ready";
/// To `boot.js`: the study is wanted.
const FETCH: &str = "concession:fetch";
/// From `boot.js`: it is on its way.
const FETCHING: &str = "concession:fetching";
/// To `boot.js`: the kept files of the page are to be removed.
const FORGET: &str = "concession:forget";
/// From `boot.js`: they are.
const FORGOTTEN: &str = "concession:forgotten";
/// From `boot.js`: it could not be had; the cause, by its name in `words::shell::CAUSES`.
const FAILED: &str = "concession:failed";

/// How something is taken: as what the page opens with, and not as a step that can be undone.
pub const OPENS: char = 'o';
/// The same where nothing was typed before it came; else as a step, so that what was typed comes back by Undo.
pub const REOPENS: char = 'r';
/// And then what the link in the address holds is told, as whatever comes in while there is own work.
pub const WITH_LINK: char = 'l';

/// Asked of the study: that a part is shown; about its id.
pub const SHOW: &str = "show";
/// That a figure is explained; about its path.
pub const EXPLAIN: &str = "explain";
/// That the chart is saved as a drawing; about the view and the hidden lines, two numbers with a blank between.
pub const CHART_AS_SVG: &str = "chart-svg";
/// The same as dots.
pub const CHART_AS_PNG: &str = "chart-png";

/// What became of the study.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Study {
    /// Nobody has asked for it.
    #[default]
    Unasked,
    /// It is on its way.
    Fetching,
    /// It could not be had: the cause, by its name.
    Failed(String),
    /// It is there.
    Ready,
}

thread_local! {
    static IS_READY: Cell<bool> = const { Cell::new(false) };
    /// Whether everything typed is to be told.
    static IS_KEPT: Cell<bool> = const { Cell::new(false) };
    /// Whether something was typed since the study has heard the answer.
    static IS_WAITING: Cell<bool> = const { Cell::new(false) };
    /// What was asked before there was anybody to hear it.
    static KEPT: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

/// For the desk: tells what becomes of the study, from now on. What was asked of it meanwhile follows once this has been told.
pub fn on_study(told: impl Fn(Study) + Clone + 'static) {
    let (fetching, failed) = (told.clone(), told.clone());
    hear(FETCHING, move |_| fetching(Study::Fetching));
    hear(FAILED, move |why| failed(Study::Failed(why)));
    hear(READY, move |_| {
        IS_READY.set(true);
        told(Study::Ready);
        KEPT.take().iter().for_each(|asked| say(ASK, asked));
    });
}

/// For the desk: what the study says a field is to hold.
pub fn on_edit(does: impl Fn(&str, &str) + 'static) {
    hear_two(EDIT, does);
}

/// For the desk: gives the study the answer on screen.
pub fn answer(scenario: &str) {
    IS_WAITING.set(false);
    say(ANSWER, scenario);
}

/// For the desk: gives the study all alternatives, and what is said of those that are not among them.
pub fn sitting(left_out: &str, sitting: &str) {
    say(SITTING, &format!("{left_out}\n{sitting}"));
}

/// For the study: all alternatives, and what is said of those that are not among them.
pub fn on_sitting(does: impl Fn(&str, &str) + 'static) {
    hear_two(SITTING, does);
}

/// For the desk: gives the study everything typed, where it has asked for it.
pub fn kept(typed: impl FnOnce() -> String) {
    if IS_KEPT.get() {
        say(TYPED, &typed());
    }
}

/// For the study: everything typed, and whether something has come in and waits.
pub fn on_kept(does: impl Fn(bool, &str) + 'static) {
    hear_two(TYPED, move |waits, typed| does(!waits.is_empty(), typed));
}

/// For the study: asks for everything typed. It is told before this call has ended.
pub fn keep() {
    say(KEEP, "");
}

/// For the desk: that it is asked for.
pub fn on_keep(does: impl Fn() + 'static) {
    hear(KEEP, move |_| {
        IS_KEPT.set(true);
        does();
    });
}

/// For the study: has the desk take everything typed, and say so.
pub fn take(how: &str, words: &str, typed: &str) {
    say(TAKE, &format!("{how}\n{words}\n{typed}"));
}

/// For the desk: how to take what.
pub fn on_take(does: impl Fn(&str, &str, &str) + 'static) {
    hear_two(TAKE, move |how, rest| {
        let (words, typed) = rest.split_once('\n').unwrap_or((rest, ""));
        does(how, words, typed);
    });
}

/// For the study: has the desk open the text of a file.
pub fn open(text: &str) {
    say(OPEN, text);
}

/// For the desk: the text of a file that is to be opened.
pub fn on_open(does: impl Fn(String) + 'static) {
    hear(OPEN, does);
}

/// For the desk: tells the study that something was typed; once until it is given the answer, since every key says it.
pub fn waiting() {
    if !IS_WAITING.replace(true) {
        say(WAITING, "");
    }
}

/// For the desk: whether the study has been told that and not yet what came of it.
pub fn is_waiting() -> bool {
    IS_WAITING.get()
}

/// For the desk: it is in its place.
pub fn drawn() {
    say(DRAWN, "");
}

/// For the desk: has the study fetched, if it is not there.
pub fn fetch() {
    if !IS_READY.get() {
        say(FETCH, "");
    }
}

/// For the desk: asks something of the study, as `ask("show", "months")`. It is fetched for that, and answers when it is there.
pub fn ask(what: &str, about: &str) {
    let asked = format!("{what}\n{about}");
    if IS_READY.get() {
        return say(ASK, &asked);
    }
    KEPT.with_borrow_mut(|kept| kept.push(asked));
    fetch();
}

/// Has the page's own files, which are kept for use without a network, removed from the device.
pub fn forget() {
    say(FORGET, "");
}

/// When they are removed.
pub fn on_forgotten(does: impl Fn() + 'static) {
    hear(FORGOTTEN, move |_| does());
}

/// For the study: it is there, and listens.
pub fn ready() {
    say(READY, "");
}

/// For the study: each answer of the desk.
pub fn on_answer(does: impl Fn(String) + 'static) {
    hear(ANSWER, does);
}

/// For the study: something was typed.
pub fn on_waiting(does: impl Fn() + 'static) {
    hear(WAITING, move |_| does());
}

/// For the study: what is asked of it.
pub fn on_ask(does: impl Fn(&str, &str) + 'static) {
    hear_two(ASK, does);
}

/// For the study: tells the desk what became of what it asked for.
pub fn tell(words: &str) {
    say(TOLD, words);
}

/// For the desk: what became of what it asked for.
pub fn on_told(does: impl Fn(String) + 'static) {
    hear(TOLD, does);
}

/// For the study: changes a field of the desk, as if its text had been typed.
pub fn edit(path: &str, text: &str) {
    say(EDIT, &format!("{path}\n{text}"));
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

fn say(name: &str, words: &str) {
    let init = CustomEventInit::new();
    init.set_detail(&JsValue::from_str(words));
    if let (Some(document), Ok(event)) = (document(), CustomEvent::new_with_event_init_dict(name, &init)) {
        // Whether a listener objects is asked of events that can be called off; these cannot.
        let _ = document.dispatch_event(&event);
    }
}

fn hear(name: &str, does: impl Fn(String) + 'static) {
    let heard = move |event: CustomEvent| does(event.detail().as_string().unwrap_or_default());
    let heard = Closure::<dyn Fn(CustomEvent)>::new(heard).into_js_value();
    if let Some(document) = document() {
        let _ = document.add_event_listener_with_callback(name, heard.unchecked_ref());
    }
}

fn hear_two(name: &str, does: impl Fn(&str, &str) + 'static) {
    hear(name, move |words| {
        let (one, other) = words.split_once('\n').unwrap_or((&words, ""));
        does(one, other);
    });
}

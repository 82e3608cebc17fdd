//! This tab and the others: what the tab remembers for its own (`sessionStorage`), what the tabs of this page say to each other, and
//! what happens when one is left. Nothing is remembered that was not asked for.

use std::cell::RefCell;

use js_sys::Function;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{BeforeUnloadEvent, BroadcastChannel, Event, MessageEvent, PageTransitionEvent, Storage, Url, Window};

thread_local! {
    static CHANNEL: RefCell<Option<BroadcastChannel>> = const { RefCell::new(None) };
    /// What asks before the tab is left, while it does.
    static ASKING: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// What everything begins with that this page keeps. `web/boot.js` knows it, too: several copies of the page may stand on one host,
/// each in its own folder.
pub fn ours() -> String {
    let base = web_sys::window().and_then(|window| window.document()?.base_uri().ok()?).unwrap_or_default();
    let here = Url::new_with_base("./", &base).map(|url| url.href()).unwrap_or_default();
    ["concession", &here].join(" ")
}

/// The key of something that the tab remembers: one of two, since the page has two things to remember.
fn key(name: &str) -> String {
    match name {
        "" => ours(),
        name => format!("{} {name}", ours()),
    }
}

fn session() -> Option<Storage> {
    web_sys::window()?.session_storage().ok()?
}

/// What this tab remembers under a name; the first thing has the empty one.
pub fn remembered(name: &str) -> Option<String> {
    session()?.get_item(&key(name)).ok()?
}

/// Remembers something, or nothing any more; tells whether the browser let it.
pub fn remember(name: &str, text: Option<&str>) -> bool {
    let Some(session) = session() else { return text.is_none() };
    match text {
        Some(text) => session.set_item(&key(name), text).is_ok(),
        None => session.remove_item(&key(name)).is_ok(),
    }
}

fn channel() -> Option<BroadcastChannel> {
    CHANNEL.with_borrow_mut(|channel| {
        if channel.is_none() {
            *channel = BroadcastChannel::new(&ours()).ok();
        }
        channel.clone()
    })
}

/// Says something to the other tabs.
pub fn say(words: &str) {
    if let Some(channel) = channel() {
        // A text can always be sent.
        let _ = channel.post_message(&words.into());
    }
}

/// Hears what the other tabs say.
pub fn hear(does: impl Fn(String) + 'static) {
    let heard = move |event: MessageEvent| does(event.data().as_string().unwrap_or_default());
    let heard = Closure::<dyn Fn(MessageEvent)>::new(heard).into_js_value();
    if let Some(channel) = channel() {
        let _ = channel.add_event_listener_with_callback("message", heard.unchecked_ref());
    }
}

/// Has the browser ask before the tab is left, or not.
pub fn ask_before_leaving(asks: bool) {
    let Some(window) = web_sys::window() else { return };
    ASKING.with_borrow_mut(|asking| match (asks, asking.take()) {
        (true, Some(known)) => *asking = Some(known),
        (true, None) => {
            let ask = |event: BeforeUnloadEvent| {
                event.prevent_default();
                // What older browsers look at.
                event.set_return_value("1");
            };
            let ask: Function = Closure::<dyn Fn(BeforeUnloadEvent)>::new(ask).into_js_value().unchecked_into();
            let _ = window.add_event_listener_with_callback("beforeunload", &ask);
            *asking = Some(ask);
        }
        (false, Some(known)) => {
            let _ = window.remove_event_listener_with_callback("beforeunload", &known);
        }
        (false, None) => {}
    });
}

/// When the tab is about to be left, or goes out of sight.
pub fn on_leave(does: impl Fn() + Clone + 'static) {
    let Some(window) = web_sys::window() else { return };
    let then = does.clone();
    listen(&window, "pagehide", move |_| then());
    if let Some(document) = window.document() {
        listen(&document, "visibilitychange", move |event: Event| {
            let document = event.target().and_then(|target| target.dyn_into::<web_sys::Document>().ok());
            if document.is_some_and(|document| document.hidden()) {
                does();
            }
        });
    }
}

/// When the tab is there again: in sight, or taken out of the browser's memory of pages.
pub fn on_return(does: impl Fn() + Clone + 'static) {
    let Some(window): Option<Window> = web_sys::window() else { return };
    let then = does.clone();
    listen(&window, "pageshow", move |event| {
        if event.dyn_ref::<PageTransitionEvent>().is_some_and(PageTransitionEvent::persisted) {
            then();
        }
    });
    if let Some(document) = window.document() {
        listen(&document, "visibilitychange", move |event: Event| {
            let document = event.target().and_then(|target| target.dyn_into::<web_sys::Document>().ok());
            if document.is_some_and(|document| !document.hidden()) {
                does();
            }
        });
    }
}

fn listen(target: &web_sys::EventTarget, event: &str, does: impl FnMut(Event) + 'static) {
    let does = Closure::<dyn FnMut(Event)>::new(does).into_js_value();
    let _ = target.add_event_listener_with_callback(event, does.unchecked_ref());
}

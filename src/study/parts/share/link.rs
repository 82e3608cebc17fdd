//! The link to hand on, with figures or without amounts: what it holds, its field, its length, its code; of the second kind also what the
//! receiver sees.

use leptos::prelude::{Get, GetUntracked, Memo, RwSignal, Set, Update, WithValue};

use super::lede;
use crate::{
    browser::address,
    draw::{
        give::{bar, button, copied},
        node::{Node, is_open, node},
    },
    report::{
        index,
        shared::{LONG, Shared, VERY_LONG, names_accounts, shared, shared_index},
    },
    share::{code::Code, index::Index},
    study::{parts::indices::indices, state::State},
    words::{fill, index as without, share as words},
};

/// The field of the link.
const LINK: &str = "share-link";
/// What is said of its length.
const LENGTH: &str = "share-length";

/// The link, or a sentence why there is none.
type Link = Memo<Result<Shared, String>>;

/// Which kind of link is shown, and the one that is shown.
#[derive(Clone, Copy)]
struct Given {
    state: State,
    /// Whether it is the one without amounts.
    without: RwSignal<bool>,
    link: Link,
    /// What was done last.
    said: RwSignal<String>,
}

/// The choice of a link, and the link.
pub(super) fn link(state: State, said: RwSignal<String>) -> Node {
    let without = RwSignal::new(false);
    let link = Memo::new(move |_| match without.get() {
        true => index_of(state).map(|index| shared_index(&base(), &index)),
        false => {
            shared(&base(), &state.sitting().sitting, state.names.get()).ok_or_else(|| words::NO_ANSWER.to_owned())
        }
    });
    Given { state, without, link, said }.whole()
}

/// The address that a link begins with.
fn base() -> String {
    address::site().unwrap_or_else(address::bare)
}

/// Whether a link opens elsewhere, as for a camera: not where it leads into a file on this disk.
fn is_for_others() -> bool {
    !address::is_single() || address::site().is_some()
}

/// Where a link leads to that is made in a page in one file: such a file may lie anywhere.
fn leads_to() -> Option<String> {
    address::is_single().then(|| match address::site() {
        Some(site) => fill(words::TO_SITE, &[("site", &site)]),
        None => words::TO_FILE.to_owned(),
    })
}

/// The case on screen without its amounts.
fn index_of(state: State) -> Result<Index, String> {
    let answer = state.answer().ok_or_else(|| words::NO_ANSWER.to_owned())?;
    let made = state.book.with_value(|book| index::index(&answer.scenario, &answer.projection, book));
    made.map_err(index::NoIndex::sentence)
}

impl Given {
    fn whole(self) -> Node {
        let why = move || self.link.get().err().unwrap_or_default();
        let none = move || self.link.get().is_err();
        let left_out = move || if self.without.get() { String::new() } else { self.state.sitting().left_out };
        let holds = move || if self.without.get() { without::HOLDS_INDICES } else { without::HOLDS_FIGURES };
        node("div")
            .class("c-share__link")
            .hold(self.kinds())
            .hold(lede("").words(move || holds().to_owned()))
            .hold(self.names())
            .hold(lede(without::LIMIT).hidden(move || !self.without.get()))
            .hold(lede("").with("role", "status").hidden(move || why().is_empty()).words(why))
            .hold(lede("").hidden(move || left_out().is_empty()).words(left_out))
            .hold_all(leads_to().map(|words| lede(&words).hidden(none)))
            .hold(self.field().hidden(none))
            .hold(self.length().hidden(none))
            .hold(self.deeds().hidden(none))
            .hold(self.preview().hidden(move || none() || !self.without.get()))
            .live(move || {
                let link = self.link.get().ok().filter(|_| is_for_others());
                link.map(|link| drawing(link.code.as_ref())).unwrap_or_default()
            })
    }

    /// One of two, as a browser's own radio buttons have it.
    fn kinds(self) -> Node {
        let kind = |words: &str, which: bool| {
            let radio = node("input")
                .class("c-segments__input")
                .with("type", "radio")
                .with("name", "share-kind")
                .chosen(move || self.without.get() == which)
                .on("change", move |_| {
                    self.said.set(String::new());
                    self.without.set(which);
                });
            node("label").class("c-segments__one").hold(radio).hold(node("span").text(words))
        };
        let choice = node("fieldset")
            .class("c-segments")
            .hold(node("legend").class("u-unseen").text(without::KIND))
            .hold(kind(without::WITH_FIGURES, false))
            .hold(kind(without::WITHOUT_AMOUNTS, true));
        // As wide as its words: a grid would stretch it.
        node("div").hold(choice)
    }

    /// Whether account names go along, where there are any.
    fn names(self) -> Node {
        let names = self.state.names;
        let none = move || self.without.get() || !names_accounts(&self.state.sitting().sitting);
        let input = node("input")
            .with("type", "checkbox")
            .chosen(move || names.get())
            .on("change", move |_| names.update(|names| *names = !*names));
        let label = node("label").hold(input).hold(node("span").text(words::KEEP_NAMES));
        node("p").class("c-lede").hidden(none).hold(label)
    }

    fn field(self) -> Node {
        let address = move || self.link.get().map(|link| link.address).unwrap_or_default();
        let name = move || if self.without.get() { without::LINK } else { words::LINK };
        let input = node("input")
            .class("c-field__input c-share__address")
            .with("id", LINK)
            .with("type", "text")
            .with("readonly", "")
            .with("spellcheck", "false")
            .with("aria-describedby", LENGTH)
            .value(address);
        let label = node("label").class("c-field__label").with("for", LINK).words(move || name().to_owned());
        node("div").class("c-field").hold(label).hold(input)
    }

    /// How long it is, as a measure and in words.
    fn length(self) -> Node {
        let count = move || self.link.get().ok().map(|link| link.length.min(VERY_LONG).to_string());
        let meter = node("meter")
            .class("c-share__meter")
            .with("aria-label", words::METER)
            .with("min", "0")
            .with("max", &VERY_LONG.to_string())
            .with("low", "0")
            .with("optimum", "0")
            .with("high", &LONG.to_string())
            .follow("value", count);
        let said = move || self.link.get().map(|link| link.said).unwrap_or_default();
        node("div")
            .class("c-share__length")
            .hold(meter)
            .hold(node("p").class("c-field__hint").with("id", LENGTH).words(said))
    }

    fn deeds(self) -> Node {
        let Given { without: kind, link, said, .. } = self;
        let now = move || link.get_untracked().ok();
        let copy = move |_| {
            if let Some(link) = now() {
                let what = if kind.get_untracked() { without::THE_LINK } else { words::THE_LINK };
                copied(said, what, &link.address);
            }
        };
        let put = move |_| {
            if let Some(link) = now() {
                let done = address::put(&link.fragment, address::SEEN);
                said.set(if done { words::PUT_DONE } else { words::PUT_FAILED }.to_owned());
            }
        };
        let sheet = move |_| {
            if let Some(link) = now() {
                address::share(words::SHEET_TITLE, &link.address);
            }
        };
        let sheet = address::can_share().then(|| button(words::SHEET, sheet));
        // Of one's own case the address keeps what was typed, or nothing.
        let put = button(words::PUT, put).hidden(move || kind.get());
        bar().hold(button(words::COPY, copy)).hold_all(sheet).hold(put)
    }

    /// What the receiver sees; drawn while it is open.
    fn preview(self) -> Node {
        let open = RwSignal::new(false);
        let inside = move || match open.get() && self.without.get() {
            true => index_of(self.state).map(|index| indices(&index::shown(&index))).unwrap_or_default(),
            false => vec![],
        };
        node("details")
            .class("c-more")
            .on("toggle", move |event| open.set(is_open(&event)))
            .hold(node("summary").class("c-more__summary").text(without::PREVIEW))
            .live(inside)
    }
}

/// Dark on light whatever the page looks like: cameras want it so.
fn drawing(code: Option<&Code>) -> Vec<Node> {
    let Some(code) = code else { return vec![lede(words::NO_CODE)] };
    let drawing = node("svg")
        .class("c-share__code")
        .with("role", "img")
        .with("aria-label", words::CODE)
        .with("viewBox", &format!("0 0 {0} {0}", code.size))
        .with("shape-rendering", "crispEdges")
        .hold(node("path").with("d", &code.path));
    vec![node("figure").class("c-share__figure").hold(drawing).hold(node("figcaption").text(words::CODE_LEDE))]
}

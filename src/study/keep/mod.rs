//! Keeps what was typed where the visitor wants it: nowhere, in this tab, in the address, on this device
//! (`docs/decisions/0035-keeping.md`).
//!
//! The desk tells everything typed when typing has rested, and takes it back; nothing else of it is known here. What touches the
//! store is done one after the other, in `work`; what other tabs say is heard in `others`; what is typed in the moment before the tab
//! is left is in `late`; `erase` clears everything.

mod begin;
mod cases;
pub mod erase;
mod late;
mod others;
pub mod work;

use std::{collections::VecDeque, time::Duration};

use leptos::prelude::*;

use super::state::State;
use crate::{
    browser::{
        address, bridge, clock,
        store::{self, Failure},
        tabs,
    },
    calc::scenario::Tree,
    draft::kept::Typed,
    report::{
        format,
        kept::{self, Entry},
    },
    share::{
        json,
        link::{self, is_one},
        record::Record,
    },
    words::{fill, keep as words},
};
use erase::Copy;
use late::LATE_ADDRESS;
use work::Deed;

/// Where what is typed is kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Choice {
    /// Nowhere.
    #[default]
    Nothing,
    /// In this tab.
    Tab,
    /// In the address.
    Address,
    /// On this device.
    Device,
}

/// Under which name a tab that saves on the device remembers which case it shows.
const CASE: &str = "case";
/// Under which name it leaves alone what it had kept and cannot be read.
const UNREAD: &str = "unread";

/// What the keeper knows for itself.
#[derive(Clone, Debug, Default)]
struct Own {
    /// Everything typed, as the desk told it last.
    now: String,
    /// What it was when the page was opened, or cleared: nobody's work.
    base: String,
    /// What is stored of the case, as far as this tab knows.
    stored: String,
    /// The key of the case on the device; empty where it has none yet.
    case: String,
    /// Its name.
    name: String,
    /// The revision that this tab knows.
    revision: u32,
    /// Whether what was kept has been looked for: nothing is stored before.
    opened: bool,
    /// Whether something has come in and waits to be decided on.
    waits: bool,
    /// Whether what comes next from the desk is what was just put on the page.
    put: bool,
    /// Whether something was typed that the desk has not told yet.
    waiting: bool,
    /// When the address last changed, by the page's own clock.
    addressed: Option<Duration>,
    /// What is to be done with the store, one after the other.
    deeds: VecDeque<Deed>,
    /// Whether somebody is at it.
    working: bool,
    /// How often it was asked what is left.
    looks: u32,
}

/// The keeper.
#[derive(Clone, Copy)]
pub struct Keeper {
    state: State,
    own: StoredValue<Own>,
    /// Where it is kept.
    pub choice: RwSignal<Choice>,
    /// What is kept now, in words.
    pub said: RwSignal<String>,
    /// Whether that is a failure.
    pub failed: RwSignal<bool>,
    /// What a button has done.
    pub told: RwSignal<String>,
    /// What is saved on this device.
    pub list: RwSignal<Vec<Entry>>,
    /// The case that was deleted last: its key, its text and its name.
    pub deleted: RwSignal<Option<(String, String, String)>>,
    /// What is left of what was erased.
    pub left: RwSignal<String>,
    /// What was erased, as long as it can come back.
    pub erased: RwSignal<Option<Copy>>,
}

impl Keeper {
    /// Nothing is kept yet.
    pub fn new(state: State) -> Keeper {
        Keeper {
            state,
            own: StoredValue::default(),
            choice: RwSignal::default(),
            said: RwSignal::new(words::SAID_NOTHING.to_owned()),
            failed: RwSignal::default(),
            told: RwSignal::default(),
            list: RwSignal::default(),
            deleted: RwSignal::default(),
            left: RwSignal::default(),
            erased: RwSignal::default(),
        }
    }

    /// Listens to the desk, and has the page show what was kept.
    pub fn begin(self) {
        bridge::on_kept(move |waits, typed| self.heard(waits, typed));
        bridge::on_waiting(move || {
            // Until the desk tells it, nobody has it.
            self.own.update_value(|own| own.waiting = true);
            let choice = self.choice.get_untracked();
            if matches!(choice, Choice::Address | Choice::Device) {
                tabs::ask_before_leaving(true);
            }
            // What came after the address when the tab went out of sight is older than this.
            if choice == Choice::Address {
                tabs::remember(LATE_ADDRESS, None);
            }
        });
        tabs::on_leave(move || self.leave());
        self.listen();
        bridge::keep();
        if let Some(text) = tabs::remembered("") {
            self.open_tab(&text);
        } else if address::mark().as_deref() == Some(address::FOLLOWED) {
            self.choice.set(Choice::Address);
            self.own.update_value(|own| own.opened = true);
            if !self.take_late(LATE_ADDRESS) {
                self.follow();
            }
        } else {
            // It came after an address that the tab has left since.
            tabs::remember(LATE_ADDRESS, None);
            self.do_next(Deed::Begin);
        }
    }

    /// Puts something on the page. It is what is stored, and no news.
    fn put(self, how: &str, words: &str, typed: &Tree) {
        self.own.update_value(|own| own.put = true);
        let typed = Typed::of(typed, format::habits()).unwrap_or_default();
        bridge::take(how, words, &typed.wire(json::compact));
        bridge::keep();
    }

    fn with_region(self, said: &str, record: &Record) -> String {
        match record.habits == kept::habits(format::habits()) {
            true => said.to_owned(),
            false => [said, words::OTHER_REGION].join(" "),
        }
    }

    /// Everything typed, from the desk.
    fn heard(self, waits: bool, wire: &str) {
        let typed = Typed::of_wire(wire, format::habits(), |text| json::parse(text).ok());
        // The desk is of the same build: what it writes is read.
        let Some(typed) = typed.map(|typed| json::compact(&typed.tree())) else { return };
        self.own.update_value(|own| {
            own.waits = waits;
            own.waiting = false;
            own.now = typed;
            if own.base.is_empty() {
                own.base.clone_from(&own.now);
            }
            if std::mem::take(&mut own.put) {
                own.stored.clone_from(&own.now);
            }
        });
        if self.own.with_value(|own| own.opened) {
            self.follow();
        }
    }

    /// Whatever is on the page is the visitor's own.
    fn own_all(self) {
        self.own.update_value(|own| own.base = json::compact(&Typed::default().tree()));
    }

    /// Whether something of the visitor's own is on the page.
    fn is_touched(self) -> bool {
        let (now, base) = self.own.with_value(|own| (own.now.clone(), own.base.clone()));
        now != base && !typed(&now).is_some_and(|typed| typed.is_untouched())
    }

    /// Keeps what is on the page where it is to be kept.
    fn follow(self) {
        match self.choice.get_untracked() {
            Choice::Nothing => {
                tabs::ask_before_leaving(self.is_touched());
                self.say_nothing();
            }
            Choice::Tab => {
                let text = self.record(String::new(), 1).text();
                let done = tabs::remember("", Some(&text));
                tabs::ask_before_leaving(!done && self.is_touched());
                self.kept_or(done, words::SAID_TAB, words::TAB_FAILED);
            }
            Choice::Address => self.follow_in_address(),
            Choice::Device => self.do_next(Deed::Save),
        }
    }

    fn follow_in_address(self) {
        let sent = self.state.sitting_now();
        let sound = !sent.sitting.is_empty();
        let before = address::fragment();
        let done = !sound || address::put(&link::pack_text(&sent.sitting), address::FOLLOWED);
        if address::fragment() != before {
            self.own.update_value(|own| own.addressed = Some(clock::running()));
        }
        let whole = sound && sent.left_out.is_empty() || !self.is_touched();
        tabs::ask_before_leaving(!(done && whole));
        let said = if whole { words::SAID_ADDRESS } else { words::SAID_ADDRESS_PART };
        self.kept_or(done, said, words::ADDRESS_FAILED);
    }

    /// What is typed is kept here and there, or why it is not.
    fn kept_or(self, done: bool, said: &str, why: &str) {
        match done {
            true => {
                self.failed.set(false);
                self.said.set(said.to_owned());
                self.see_link();
            }
            false => self.fail(why),
        }
    }

    /// What the link in the address holds was taken or decided on by now, and what became of it is kept: it is no news any more.
    fn see_link(self) {
        let waits = self.own.with_value(|own| own.waits);
        if !waits && is_one(&address::fragment()) && address::mark().is_none() {
            address::mark_seen();
        }
    }

    fn say_nothing(self) {
        let count = self.list.with_untracked(Vec::len);
        self.failed.set(false);
        self.said.set(match count {
            0 => words::SAID_NOTHING.to_owned(),
            count => fill(words::SAID_EARLIER, &[("count", &count.to_string())]),
        });
    }

    /// Says why something is not saved: beside the form where it is news, and in the panel.
    fn fail(self, why: &str) {
        let said = fill(words::FAILED, &[("why", why)]);
        let known = self.failed.get_untracked() && self.said.with_untracked(|known| *known == said);
        tabs::ask_before_leaving(self.is_touched());
        self.failed.set(true);
        if !known {
            bridge::take("", &said, "");
            self.said.set(said);
        }
    }

    /// Everything typed as a record.
    fn record(self, name: String, revision: u32) -> Record {
        let figure = self.state.answer_now();
        let figure = figure.map(|answer| kept::figure(&answer.scenario, &answer.projection)).unwrap_or_default();
        let typed = self.own.with_value(|own| json::parse(&own.now)).unwrap_or(Tree::Null);
        Record { revision, name, at: clock::moment(), figure, habits: kept::habits(format::habits()), typed }
    }

    /// Everything typed as the text of a file.
    pub fn as_file(self) -> String {
        bridge::keep();
        let name = self.own.with_value(|own| own.name.clone());
        let text = self.record(name, 1).text();
        // A file is a place to keep it, too.
        if self.choice.get_untracked() == Choice::Nothing {
            self.own.update_value(|own| own.base.clone_from(&own.now));
            self.follow();
        }
        text
    }

    /// Opens the text of a saved case from a file, as a case of its own; false where it is none.
    pub fn open_file(self, text: &str) -> bool {
        let Some(record) = sound(text) else { return false };
        self.save_first();
        self.do_next(Deed::Take(record));
        true
    }

    /// The visitor has chosen.
    pub fn choose(self, choice: Choice) {
        let before = self.choice.get_untracked();
        if before == choice {
            return;
        }
        self.save_first();
        self.erased.set(None);
        match before {
            Choice::Tab => {
                tabs::remember("", None);
            }
            Choice::Address => {
                address::clear();
                tabs::remember(LATE_ADDRESS, None);
            }
            Choice::Device => self.do_next(Deed::TurnOff),
            Choice::Nothing => {}
        }
        self.choice.set(choice);
        match choice {
            Choice::Device => self.do_next(Deed::TurnOn),
            _ => self.follow(),
        }
    }

    /// Asks the desk for the latest, so that it is saved before what follows.
    fn save_first(self) {
        bridge::keep();
    }

    /// Saves now.
    pub fn save_next(self) {
        self.save_first();
        self.do_next(Deed::Save);
    }

    /// An empty case, once what is on the page is saved.
    pub fn new_case_next(self) {
        self.save_first();
        self.do_next(Deed::New);
    }

    /// Opens a saved case, likewise.
    pub fn open_next(self, id: String) {
        self.save_first();
        self.do_next(Deed::Open(id));
    }

    /// The key of the case that is on the page.
    pub fn current(self) -> String {
        self.own.with_value(|own| own.case.clone())
    }
}

/// Everything typed, of its text.
fn typed(text: &str) -> Option<Typed> {
    Typed::of(&json::parse(text).ok()?, format::habits())
}

/// A record that can be opened.
fn sound(text: &str) -> Option<Record> {
    let (record, _) = Record::read(text).ok()?;
    Typed::of(&record.typed, format::habits()).map(|_| record)
}

/// Why the store did not do it, and what can be done.
fn why(failure: Failure) -> &'static str {
    match failure {
        Failure::Denied => words::DENIED,
        Failure::Full => words::FULL,
        Failure::Blocked => words::BLOCKED,
        Failure::Failed => words::BROKEN,
    }
}

/// The list of what is saved.
async fn listed() -> Result<Vec<Entry>, Failure> {
    let stored = store::all(store::Store::Cases).await?;
    let entry = |id: &str, text: &str| kept::entry(id, text, format::habits(), clock::local);
    let left = tabs::remembered(UNREAD);
    let entries = stored.iter().map(|(id, text)| entry(id, text));
    Ok(kept::in_order(entries.chain(left.iter().map(|text| entry("", text))).collect()))
}

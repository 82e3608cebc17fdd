//! What is done with the store, one thing after the other: nothing overtakes a save that is under way.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::{CASE, Choice, Keeper, Own, erase::Copy, late::LATE, listed, sound, typed, why};
use crate::{
    browser::{
        bridge, clock,
        store::{self, Failure, Store, Write},
        tabs,
    },
    report::{
        format,
        kept::{self, Standing},
    },
    share::{
        json,
        record::{Record, Saved, saved},
    },
    words::{fill, keep as words},
};

/// The note that saving is on.
pub(super) const ON: &str = "on";
/// The note of the case that was edited last.
pub(super) const LAST: &str = "last";

/// Something to do.
#[derive(Clone, Debug)]
pub enum Deed {
    /// Look what was kept, and open it where saving is on.
    Begin,
    /// Look what is saved.
    Look,
    /// Saving is on from now on.
    TurnOn,
    /// It is off.
    TurnOff,
    /// Save what is on the page.
    Save,
    /// Open a saved case.
    Open(String),
    /// Take a case from a file.
    Take(Record),
    /// An empty case.
    New,
    /// Another name.
    Rename(String, String),
    /// Delete a case.
    Delete(String),
    /// Bring it back.
    Undelete,
    /// Another tab has saved a case under this revision, or this tab is back in sight.
    Follow,
    /// Erase everything that was kept under this choice.
    Erase(Choice),
    /// Bring it back.
    Unerase(Copy),
}

impl Keeper {
    /// Does something when everything before it is done.
    pub fn do_next(self, deed: Deed) {
        let idle = self.own.try_update_value(|own| {
            own.deeds.push_back(deed);
            !std::mem::replace(&mut own.working, true)
        });
        if idle == Some(true) {
            spawn_local(self.work());
        }
    }

    async fn work(self) {
        let next = |own: &mut Own| {
            let deed = own.deeds.pop_front();
            own.working = deed.is_some();
            deed
        };
        while let Some(deed) = self.own.try_update_value(next).flatten() {
            let asked = matches!(deed, Deed::TurnOn);
            if let Err(failure) = self.done(deed).await {
                self.missed(why(failure), asked);
            }
        }
    }

    /// Something did not work: told as a failure to save where saving is on, or was just asked for.
    fn missed(self, why: &str, asked: bool) {
        match self.choice.get_untracked() {
            Choice::Device => self.fail(why),
            _ => {
                let said = fill(words::FAILED, &[("why", why)]);
                if asked {
                    bridge::take("", &said, "");
                }
                self.told.set(said);
                self.follow();
            }
        }
    }

    async fn done(self, deed: Deed) -> Result<(), Failure> {
        match deed {
            Deed::Begin => {
                let begun = self.begin_device().await;
                self.own.update_value(|own| own.opened = true);
                // Where the browser keeps nothing and nothing is asked of it, there is nothing to tell.
                if begun.is_ok() || self.choice.get_untracked() != Choice::Nothing {
                    begun?;
                }
                self.follow();
                Ok(())
            }
            Deed::Look => self.look().await,
            Deed::TurnOn => self.turn_on().await,
            Deed::TurnOff => self.turn_off().await,
            Deed::Save => self.save().await,
            Deed::Open(id) => self.open(&id).await,
            Deed::Take(record) => {
                self.take(record);
                Ok(())
            }
            Deed::New => {
                self.new_case();
                Ok(())
            }
            Deed::Rename(id, name) => self.rename(id, kept::shortened(&name)).await,
            Deed::Delete(id) => self.delete(id).await,
            Deed::Undelete => self.undelete().await,
            Deed::Follow => self.catch_up().await,
            Deed::Erase(choice) => self.erase(choice).await,
            Deed::Unerase(copy) => self.unerase(copy).await,
        }
    }

    /// Shows what is saved by now.
    pub(super) async fn look(self) -> Result<(), Failure> {
        self.list.set(listed().await?);
        if self.choice.get_untracked() == Choice::Nothing {
            self.say_nothing();
        }
        Ok(())
    }

    /// A saved case, where it can be opened.
    pub(super) fn known(self, id: &str) -> Option<Record> {
        let text = self.list.with_untracked(|list| {
            list.iter()
                .find(|entry| entry.id == id && entry.standing == Standing::Sound)
                .map(|entry| entry.text.clone())
        });
        sound(&text?)
    }

    /// Puts a saved case on the page; from here on it is the one that is saved.
    pub(super) fn show(self, id: &str, record: &Record, how: &str, said: &str) {
        self.own.update_value(|own| {
            id.clone_into(&mut own.case);
            own.name.clone_from(&record.name);
            own.revision = record.revision;
        });
        self.put(how, &self.with_region(said, record), &record.typed);
        self.own.update_value(|own| own.base.clone_from(&own.stored));
        tabs::remember(CASE, Some(id));
        self.say_saved(words::SAID_OPEN);
    }

    async fn turn_on(self) -> Result<(), Failure> {
        let noted = store::change(vec![], |_| ((), vec![Write::Put(Store::Notes, ON.into(), String::new())])).await;
        if let Err(failure) = noted {
            // What is not possible is not chosen.
            if failure == Failure::Denied {
                self.choice.set(Choice::Nothing);
            }
            return Err(failure);
        }
        self.own.update_value(|own| {
            if own.case.is_empty() {
                own.stored.clear();
            }
        });
        tabs::say(CHANGED);
        self.look().await?;
        self.save().await
    }

    async fn turn_off(self) -> Result<(), Failure> {
        tabs::remember(CASE, None);
        store::change(vec![], |_| ((), vec![Write::Delete(Store::Notes, ON.into())])).await?;
        self.look().await?;
        self.follow();
        Ok(())
    }

    /// Saves what is on the page, if it is not saved yet.
    pub(super) async fn save(self) -> Result<(), Failure> {
        let Own { now, stored, case, mut name, revision, .. } = self.own.get_value();
        if now == stored || case.is_empty() && !self.is_touched() {
            tabs::ask_before_leaving(false);
            self.say_saved(words::SAID_OPEN);
            self.see_link();
            return Ok(());
        }
        let id = if case.is_empty() { clock::fresh() } else { case };
        if name.is_empty() {
            let typed = typed(&now).unwrap_or_default();
            name = self.list.with_untracked(|list| kept::name(&typed, list));
        }
        let (record, apart) = (self.record(name, 0), clock::fresh());
        let reads = vec![(Store::Cases, id.clone()), (Store::Notes, LAST.to_owned())];
        let typed = now.clone();
        let saved = store::change(reads, move |stored_now| {
            let mut stored_now = stored_now.into_iter();
            let (there, last) = (stored_now.next().flatten(), stored_now.next().flatten());
            let saved = saved(there.as_deref(), revision, &stored, &typed);
            let done = settle(saved, id, record, apart);
            let mut writes = done.writes.clone();
            writes.push(Write::Put(Store::Notes, LAST.into(), done.id.clone()));
            // The browser has cleared the store while the page was open.
            if last.is_none() {
                writes.push(Write::Put(Store::Notes, ON.into(), String::new()));
            }
            (done, writes)
        })
        .await?;
        self.settled(saved, now);
        Ok(())
    }

    fn settled(self, done: Settled, typed: String) {
        self.own.update_value(|own| {
            own.stored = typed;
            own.case.clone_from(&done.id);
            own.revision = done.record.revision;
            own.name.clone_from(&done.record.name);
        });
        tabs::remember(CASE, Some(&done.id));
        tabs::remember(LATE, None);
        tabs::say(&format!("{SAVED}{}", done.id));
        self.failed.set(false);
        let still = self.own.with_value(|own| own.now == own.stored);
        tabs::ask_before_leaving(!still);
        let entry = kept::entry(&done.id, &done.record.text(), format::habits(), clock::local);
        self.list.update(|list| {
            list.retain(|known| known.id != done.id);
            list.push(entry);
            *list = kept::in_order(std::mem::take(list));
        });
        self.say_saved(words::SAID_SAVED);
        self.see_link();
        if let Some(other) = done.apart {
            let name = &*format::quoted(&done.record.name);
            let said = match other {
                Some(other) => fill(words::APART, &[("other", &format::quoted(&other)), ("name", name)]),
                None => fill(words::APART_UNREAD, &[("name", name)]),
            };
            bridge::take("", &said, "");
            self.told.set(said);
            self.do_next(Deed::Look);
        }
    }

    pub(super) fn say_saved(self, template: &str) {
        let (case, name) = self.own.with_value(|own| (own.case.clone(), own.name.clone()));
        self.failed.set(false);
        self.said.set(match case.is_empty() {
            true => words::SAID_DEVICE.to_owned(),
            false => fill(
                template,
                &[("name", &format::quoted(&name)), ("time", &kept::time(clock::local(&clock::moment())))],
            ),
        });
    }

    /// How the case on the page is stored by now. A tab without changes of its own follows.
    async fn catch_up(self) -> Result<(), Failure> {
        self.look().await?;
        let Own { now, stored, case, .. } = self.own.get_value();
        let Some(record) = self.known(&case).filter(|_| !case.is_empty()) else { return Ok(()) };
        let there = json::compact(&record.typed);
        if there == stored {
            self.own.update_value(|own| (own.revision, own.name) = (record.revision, record.name));
            if now == stored {
                self.say_saved(words::SAID_OPEN);
            }
        } else if now == stored {
            self.show(&case, &record, "", words::FOLLOWED);
        }
        Ok(())
    }
}

/// Said to other tabs: that a case was saved, and its key.
pub(super) const SAVED: &str = "saved ";
/// That it was deleted.
pub(super) const DELETED: &str = "deleted ";
/// That everything was erased.
pub(super) const ERASED: &str = "erased";
/// That something else has changed.
pub(super) const CHANGED: &str = "changed";

/// What became of a case that was saved.
#[derive(Clone, Debug)]
struct Settled {
    id: String,
    record: Record,
    writes: Vec<Write>,
    /// Another case has kept its name and its key: that name, where it can be read.
    apart: Option<Option<String>>,
}

/// What is to be written, within the transaction that has looked.
fn settle(saved: Saved, id: String, mut record: Record, apart: String) -> Settled {
    let put = |id: &str, record: &Record| Write::Put(Store::Cases, id.to_owned(), record.text());
    match saved {
        Saved::There { revision, name, backup } => {
            record.revision = revision;
            record.name = name.unwrap_or(record.name);
            let backup = backup.map(|text| Write::Put(Store::Backups, format!("{id} {}", record.at), text));
            let writes = std::iter::once(put(&id, &record)).chain(backup).collect();
            Settled { id, record, writes, apart: None }
        }
        Saved::Same(revision) => {
            record.revision = revision;
            Settled { id, record, writes: vec![], apart: None }
        }
        Saved::Apart(other) => {
            let name = other.clone().unwrap_or_else(|| record.name.clone());
            let time = kept::time(clock::local(&record.at));
            record.name = fill(words::APART_NAME, &[("name", &name), ("time", &time)]);
            record.revision = 1;
            let writes = vec![put(&apart, &record)];
            Settled { id: apart, record, writes, apart: Some(other) }
        }
    }
}

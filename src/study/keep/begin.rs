//! What was kept is on the page again when it opens: in this tab, or on this device.

use leptos::prelude::*;

use super::{
    CASE, Choice, Keeper, UNREAD,
    late::LATE,
    listed, sound,
    work::{Deed, LAST, ON},
};
use crate::{
    browser::{
        address, bridge,
        store::{self, Failure, Store},
        tabs,
    },
    share::link::is_one,
    words::keep as words,
};

impl Keeper {
    /// The case that was open last is on the page again, where saving is on.
    pub(super) async fn begin_device(self) -> Result<(), Failure> {
        let known = tabs::remembered(CASE);
        if !store::exists().await? {
            self.list.set(listed().await?);
            if known.is_some() {
                tabs::remember(CASE, None);
                bridge::take("", words::GONE, "");
            }
            return Ok(());
        }
        let notes = store::all(Store::Notes).await?;
        let note = |name: &str| notes.iter().find(|(key, _)| key == name).map(|(_, text)| text.clone());
        self.look().await?;
        if note(ON).is_none() {
            return Ok(());
        }
        self.choice.set(Choice::Device);
        if self.take_late(LATE) {
            return Ok(());
        }
        let there = |id: &String| self.list.with_untracked(|list| list.iter().any(|entry| entry.id == *id));
        if known.as_ref().is_some_and(|id| !there(id)) {
            bridge::take("", words::GONE, "");
        }
        let Some(id) = known.filter(there).or_else(|| note(LAST)).filter(there) else { return Ok(()) };
        match self.known(&id) {
            Some(record) => self.show(&id, &record, &self.reopening(), words::REOPENED),
            None => bridge::take("", words::UNREAD, ""),
        }
        Ok(())
    }

    /// What the tab has kept is on the page again.
    pub(super) fn open_tab(self, text: &str) {
        self.choice.set(Choice::Tab);
        self.own.update_value(|own| own.opened = true);
        match sound(text) {
            Some(record) => self.put(&self.reopening(), &self.with_region(words::REOPENED, &record), &record.typed),
            None => {
                // It is left as it is, and shown in the list.
                tabs::remember(UNREAD, Some(text));
                tabs::remember("", None);
                self.do_next(Deed::Look);
                bridge::take("", words::UNREAD, "");
            }
        }
        self.follow();
    }

    /// How the page takes what was kept: as what it opens with, but for what was typed before it came, and with the link in the
    /// address, if that is news.
    pub(super) fn reopening(self) -> String {
        let link = is_one(&address::fragment()) && address::mark().is_none();
        [Some(bridge::REOPENS), link.then_some(bridge::WITH_LINK)].into_iter().flatten().collect()
    }
}

//! The saved cases: opened, made, renamed, deleted and brought back. Each is done in `work`, in its turn.

use leptos::prelude::*;

use super::{
    CASE, Choice, Keeper, UNREAD, sound,
    work::{CHANGED, DELETED, SAVED},
};
use crate::{
    browser::{
        bridge,
        store::{self, Failure, Store, Write},
        tabs,
    },
    draft::kept::Typed,
    report::format,
    share::{json, record::Record},
    words::{fill, keep as words, share},
};

impl Keeper {
    pub(super) async fn open(self, id: &str) -> Result<(), Failure> {
        self.look().await?;
        let Some(record) = self.known(id) else { return Ok(()) };
        let said = |template: &str| fill(template, &[("name", &format::quoted(&record.name))]);
        if self.choice.get_untracked() == Choice::Device {
            // What is on the page is saved, or could not be: then it can be brought back.
            let lost = self.own.with_value(|own| own.now != own.stored) && self.is_touched();
            let how = if lost { String::new() } else { bridge::OPENS.to_string() };
            self.show(id, &record, &how, &said(words::OPENED));
        } else {
            self.put("", &self.with_region(&said(words::OPENED_AS_STEP), &record), &record.typed);
        }
        self.told.set(said(words::OPENED));
        Ok(())
    }

    /// A case from a file is a case of its own.
    pub(super) fn take(self, record: Record) {
        self.forget_case();
        self.put("", &self.with_region(share::OPENED, &record), &record.typed);
        self.own.update_value(|own| {
            own.name = record.name;
            own.stored.clear();
        });
        self.own_all();
        self.follow();
    }

    pub(super) fn new_case(self) {
        let lost = self.own.with_value(|own| own.now != own.stored) && self.is_touched();
        let (how, said) = match lost {
            true => (String::new(), words::NEW_UNSAVED),
            false => (bridge::OPENS.to_string(), words::NEW_DONE),
        };
        self.forget_case();
        self.put(&how, said, &Typed::default().tree());
        self.own.update_value(|own| own.base.clone_from(&own.now));
        self.told.set(said.to_owned());
        self.say_saved(words::SAID_OPEN);
    }

    /// What is on the page is not one of the saved cases from here on.
    pub(super) fn forget_case(self) {
        tabs::remember(CASE, None);
        self.own.update_value(|own| {
            (own.case, own.name) = (String::new(), String::new());
            own.revision = 0;
        });
    }

    pub(super) async fn rename(self, id: String, name: String) -> Result<(), Failure> {
        let (key, title) = (id.clone(), name.clone());
        let renamed = store::change(vec![(Store::Cases, id.clone())], move |stored| {
            let stored = stored.into_iter().next().flatten();
            let record =
                stored.and_then(|text| sound(&text)).filter(|record| !title.is_empty() && record.name != title);
            let Some(mut record) = record else { return (None, vec![]) };
            record.name = title;
            record.revision = record.revision.saturating_add(1);
            let write = Write::Put(Store::Cases, key, record.text());
            (Some(record.revision), vec![write])
        })
        .await?;
        if renamed.is_some() {
            self.own.update_value(|own| {
                if own.case == id {
                    own.name.clone_from(&name);
                }
            });
            tabs::say(&format!("{SAVED}{id}"));
            self.told.set(fill(words::RENAMED, &[("name", &format::quoted(&name))]));
            if self.current() == id {
                self.say_saved(words::SAID_OPEN);
            }
        }
        self.look().await
    }

    pub(super) async fn delete(self, id: String) -> Result<(), Failure> {
        let found = self.list.with_untracked(|list| list.iter().find(|entry| entry.id == id).cloned());
        let Some(entry) = found else { return Ok(()) };
        match id.is_empty() {
            true => {
                tabs::remember(UNREAD, None);
            }
            false => {
                let key = id.clone();
                store::change(vec![], move |_| ((), vec![Write::Delete(Store::Cases, key)])).await?;
                tabs::say(&format!("{DELETED}{id}"));
            }
        }
        self.told.set(fill(words::DELETED, &[("name", &format::quoted(&entry.name))]));
        self.deleted.set(Some((id.clone(), entry.text, entry.name)));
        if self.current() == id && !id.is_empty() {
            self.forget_case();
            self.say_saved(words::SAID_OPEN);
        }
        self.look().await
    }

    pub(super) async fn undelete(self) -> Result<(), Failure> {
        let Some((id, text, name)) = self.deleted.get_untracked() else { return Ok(()) };
        match id.is_empty() {
            true => {
                tabs::remember(UNREAD, Some(&text));
            }
            false => {
                let key = id.clone();
                let stored = text.clone();
                store::change(vec![], move |_| ((), vec![Write::Put(Store::Cases, key, stored)])).await?;
                tabs::say(CHANGED);
            }
        }
        self.deleted.set(None);
        self.told.set(fill(words::UNDELETED, &[("name", &format::quoted(&name))]));
        // It is the one on the page, if that has not become another since.
        let same =
            sound(&text).filter(|record| json::compact(&record.typed) == self.own.with_value(|own| own.now.clone()));
        if let Some(record) =
            same.filter(|_| self.current().is_empty() && self.choice.get_untracked() == Choice::Device)
        {
            self.own.update_value(|own| {
                (own.case, own.name, own.revision) = (id.clone(), record.name, record.revision);
                own.stored.clone_from(&own.now);
            });
            tabs::remember(CASE, Some(&id));
            self.say_saved(words::SAID_OPEN);
        }
        self.look().await
    }
}

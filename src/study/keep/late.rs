//! What was typed in the moment before the tab was left, and may not have been kept where it is to be kept.

use std::time::Duration;

use leptos::prelude::*;

use super::{Choice, Keeper, typed};
use crate::{
    browser::{address, bridge, clock, tabs},
    calc::scenario::Tree,
    share::json,
    words::keep as words,
};

/// Under which name the tab remembers what may not have reached the device.
pub(super) const LATE: &str = "late";
/// Under which name it remembers what may not be in the address that a reload asks for.
pub(super) const LATE_ADDRESS: &str = "late-address";

/// The address that holds all of it, where one does.
const ADDRESS: &str = "address";
/// A reload may ask for the address as it was so long ago: Firefox was seen to do so with several windows open.
const STALE: Duration = Duration::from_secs(2);

impl Keeper {
    /// The tab is about to be left: what is typed goes where it can go at once. A reload asks for the address as it was before, so
    /// that the tab must remember what came after.
    pub(super) fn leave(self) {
        let just_now = |at: Duration| clock::running().saturating_sub(at) < STALE;
        let (waiting, addressed) = self.own.with_value(|own| (own.waiting, own.addressed.is_some_and(just_now)));
        bridge::keep();
        let unsaved = self.own.with_value(|own| own.opened && own.now != own.stored);
        // What is not on the device yet comes to it once it is somebody's work.
        let is_case = !self.current().is_empty() || self.is_touched();
        let place = match self.choice.get_untracked() {
            Choice::Address if waiting => Some(LATE_ADDRESS),
            // What is remembered already is as new: whatever is typed after it removes it.
            Choice::Address if addressed && tabs::remembered(LATE_ADDRESS).is_none() => Some(LATE_ADDRESS),
            Choice::Device if unsaved && is_case => Some(LATE),
            _ => None,
        };
        if let Some(place) = place {
            let late = self.own.with_value(|own| {
                let fields = [("case", &own.case), ("known", &own.stored), ("typed", &own.now)];
                let fields = fields.map(|(key, text)| (key, Tree::text(text.as_str())));
                // Where nothing was waiting, the address holds what is typed, once a reload asks for that one.
                let address = (place == LATE_ADDRESS && !waiting).then(|| (ADDRESS, Tree::text(address::fragment())));
                let revision = ("revision", Tree::count(own.revision));
                json::compact(&Tree::map(fields.into_iter().chain([revision]).chain(address)))
            });
            tabs::remember(place, Some(&late));
        }
    }

    /// What is remembered under a name is on the page again, and from here on not remembered; false where that is nothing.
    pub(super) fn take_late(self, place: &str) -> bool {
        let Some(late) = tabs::remembered(place) else { return false };
        tabs::remember(place, None);
        let Ok(Tree::Map(entries)) = json::parse(&late) else { return false };
        let of = |name: &str| entries.iter().find(|(key, _)| key == name).map(|(_, value)| value);
        if matches!(of(ADDRESS), Some(Tree::Text(held)) if *held == address::fragment()) {
            return false;
        }
        let (Some(Tree::Text(case)), Some(Tree::Text(known)), Some(Tree::Text(text)), Some(Tree::Number(revision))) =
            (of("case"), of("known"), of("typed"), of("revision"))
        else {
            return false;
        };
        let Some(typed) = typed(text) else { return false };
        self.put(&self.reopening(), words::REOPENED, &typed.tree());
        self.own.update_value(|own| {
            own.case.clone_from(case);
            own.stored.clone_from(known);
            own.revision = revision.parse().unwrap_or(0);
        });
        true
    }
}

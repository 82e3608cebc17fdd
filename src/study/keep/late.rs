//! What was typed in the moment before the tab was left, and may not have been kept where it is to be kept.

use leptos::prelude::*;

use super::{Choice, Keeper, typed};
use crate::{
    browser::{bridge, tabs},
    calc::scenario::Tree,
    share::json,
    words::keep as words,
};

/// Under which name the tab remembers it.
pub(super) const LATE: &str = "late";

impl Keeper {
    /// The tab is about to be left: what is typed goes where it can go at once. A reload asks for the address as it was before, so
    /// that the tab must remember what came after.
    pub(super) fn leave(self) {
        let waiting = self.own.with_value(|own| own.waiting);
        bridge::keep();
        let is_late = match self.choice.get_untracked() {
            Choice::Address => waiting,
            Choice::Device => self.own.with_value(|own| own.opened && own.now != own.stored),
            Choice::Nothing | Choice::Tab => false,
        };
        if is_late && self.is_touched() {
            let late = self.own.with_value(|own| {
                let fields = [("case", &own.case), ("known", &own.stored), ("typed", &own.now)];
                let fields = fields.map(|(key, text)| (key, Tree::text(text.as_str())));
                json::compact(&Tree::map(fields.into_iter().chain([("revision", Tree::count(own.revision))])))
            });
            tabs::remember(LATE, Some(&late));
        }
    }

    /// It is on the page again; from here on the tab does not remember it.
    pub(super) fn take_late(self, late: &str) -> bool {
        tabs::remember(LATE, None);
        let Ok(Tree::Map(entries)) = json::parse(late) else { return false };
        let of = |name: &str| entries.iter().find(|(key, _)| key == name).map(|(_, value)| value);
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

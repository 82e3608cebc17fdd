//! What the other tabs of the page say, and what this one does when it is back in sight.

use leptos::prelude::*;

use super::{
    Choice, Keeper,
    late::LATE_ADDRESS,
    work::{CHANGED, DELETED, Deed, ERASED, SAVED},
};
use crate::{
    browser::{address, bridge, tabs},
    words::keep as words,
};

impl Keeper {
    /// Listens for as long as the page lives.
    pub(super) fn listen(self) {
        tabs::hear(move |said| self.said_elsewhere(&said));
        tabs::on_return(move || {
            // What was said while the tab slept it has not heard.
            match self.choice.get_untracked() {
                Choice::Device => self.do_next(Deed::Follow),
                // The address has held it since the tab went out of sight.
                Choice::Address => {
                    tabs::remember(LATE_ADDRESS, None);
                }
                Choice::Nothing | Choice::Tab => {}
            }
        });
        // Back and forward lead to what the address held then; it follows what is typed now.
        address::on_change(move |_| {
            if self.choice.get_untracked() == Choice::Address && address::mark().is_some() {
                self.follow();
            }
        });
    }

    fn said_elsewhere(self, said: &str) {
        let on_page = |id: &str| self.choice.get_untracked() == Choice::Device && self.current() == id;
        match said {
            ERASED => self.erased_elsewhere(),
            CHANGED => self.do_next(Deed::Look),
            _ => match (said.strip_prefix(SAVED), said.strip_prefix(DELETED)) {
                (Some(id), _) if on_page(id) => self.do_next(Deed::Follow),
                (_, Some(id)) if on_page(id) => {
                    self.forget_case();
                    bridge::take("", words::DELETED_ELSEWHERE, "");
                    self.do_next(Deed::Look);
                }
                _ => self.do_next(Deed::Look),
            },
        }
    }

    fn erased_elsewhere(self) {
        if self.choice.get_untracked() == Choice::Device {
            self.forget_case();
            self.choice.set(Choice::Nothing);
            self.own.update_value(|own| own.deeds.clear());
            self.own_all();
            bridge::take("", words::ERASED_ELSEWHERE, "");
        }
        self.list.set(vec![]);
        self.follow();
    }
}

//! Erases everything that the page has of the visitor, asks the browser what is left, and brings it back as long as the page is open.

use leptos::prelude::*;

use super::{
    CASE, Choice, Keeper, UNREAD,
    late::{LATE, LATE_ADDRESS},
    work::{CHANGED, Deed, ERASED},
};
use crate::{
    browser::{
        address, bridge,
        left::{Found, Place, left},
        store::{self, Failure, Store, Write},
        tabs,
    },
    draft::kept::Typed,
    share::json,
    words::{fill, keep as words, lists},
};

/// What was erased, in the memory of this tab alone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Copy {
    choice: Choice,
    /// Everything typed.
    typed: String,
    /// The case that was on the page: key, name, revision, and what was stored of it.
    case: (String, String, u32, String),
    /// Every text of the store.
    stored: Vec<(Store, String, String)>,
    /// What the tab remembered, by its names.
    remembered: Vec<(&'static str, String)>,
    /// The fragment of the address with its mark.
    address: (String, Option<String>),
}

const NAMES: [&str; 5] = ["", CASE, LATE, LATE_ADDRESS, UNREAD];

impl Keeper {
    /// Erases, once what is under way is done.
    pub fn erase_everything(self) {
        bridge::keep();
        let choice = self.choice.get_untracked();
        // Nothing is saved any more from here on.
        self.choice.set(Choice::Nothing);
        self.do_next(Deed::Erase(choice));
    }

    /// Brings it back.
    pub fn bring_back(self) {
        if let Some(copy) = self.erased.get_untracked() {
            self.do_next(Deed::Unerase(copy));
        }
    }

    pub(super) async fn erase(self, choice: Choice) -> Result<(), Failure> {
        let copy = self.copied(choice).await;
        for name in NAMES {
            tabs::remember(name, None);
        }
        let removed = store::remove().await;
        tabs::say(ERASED);
        address::clear();
        self.forget_case();
        self.list.set(vec![]);
        self.deleted.set(None);
        self.put("", words::ERASED, &Typed::default().tree());
        self.own.update_value(|own| own.base.clone_from(&own.now));
        self.follow();
        self.erased.set(Some(copy));
        // The page's own files, too; once they are removed it is asked again what is left.
        bridge::forget();
        self.look_what_is_left();
        match removed {
            // What the browser never let the page have need not be removed.
            Err(Failure::Denied) => Ok(()),
            removed => removed,
        }
    }

    /// Says what is left, as the browser says it.
    pub fn look_what_is_left(self) {
        let asked = |own: &mut super::Own| {
            own.looks += 1;
            own.looks
        };
        let look = self.own.try_update_value(asked);
        wasm_bindgen_futures::spawn_local(async move {
            let left = left().await;
            // It was asked again meanwhile.
            if look != Some(self.own.with_value(|own| own.looks)) {
                return;
            }
            let named = |found: Found| {
                let places = left.iter().filter(|(_, there)| *there == found).map(|(place, _)| words_of(*place));
                places.collect::<Vec<_>>().join(lists::COMMA)
            };
            let said = |template: &str, what: &str| fill(template, &[("what", what)]);
            let (something, untold) = (named(Found::Something), named(Found::Untold));
            let mut told = match something.is_empty() && untold.is_empty() {
                true => words::LEFT_NOTHING.to_owned(),
                false => String::new(),
            };
            for (what, template) in [(&something, words::LEFT), (&untold, words::UNTOLD)] {
                if !what.is_empty() {
                    told = [told, said(template, what)].join(" ").trim().to_owned();
                }
            }
            self.left.set([words::ERASED, &told].join(" "));
        });
    }

    async fn copied(self, choice: Choice) -> Copy {
        let mut stored = Vec::new();
        for store in Store::ALL {
            // What cannot be read cannot come back; it is erased nevertheless, as was asked for.
            let texts = store::all(store).await.unwrap_or_default();
            stored.extend(texts.into_iter().map(|(key, text)| (store, key, text)));
        }
        let remembered = NAMES.into_iter().filter_map(|name| Some((name, tabs::remembered(name)?)));
        let (typed, case) = self.own.with_value(|own| {
            (own.now.clone(), (own.case.clone(), own.name.clone(), own.revision, own.stored.clone()))
        });
        Copy {
            choice,
            typed,
            case,
            stored,
            remembered: remembered.collect(),
            address: (address::fragment(), address::mark()),
        }
    }

    pub(super) async fn unerase(self, copy: Copy) -> Result<(), Failure> {
        if !copy.stored.is_empty() {
            let writes =
                copy.stored.iter().map(|(store, key, text)| Write::Put(*store, key.clone(), text.clone())).collect();
            store::change(vec![], move |_| ((), writes)).await?;
        }
        for (name, text) in &copy.remembered {
            tabs::remember(name, Some(text));
        }
        if !copy.address.0.is_empty() {
            address::put(&copy.address.0, copy.address.1.as_deref().unwrap_or(address::SEEN));
        }
        if let Ok(typed) = json::parse(&copy.typed) {
            self.put("", words::UNERASED, &typed);
        }
        self.own.update_value(|own| {
            (own.case, own.name, own.revision, own.stored) = copy.case;
        });
        self.own_all();
        self.choice.set(copy.choice);
        self.erased.set(None);
        self.left.set(words::UNERASED.to_owned());
        tabs::say(CHANGED);
        self.look().await?;
        self.follow();
        Ok(())
    }
}

fn words_of(place: Place) -> &'static str {
    match place {
        Place::Database => words::DATABASE,
        Place::Memory => words::MEMORY,
        Place::Files => words::FILES,
        Place::Worker => words::WORKER,
        Place::Address => words::IN_ADDRESS,
    }
}

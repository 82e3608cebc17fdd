//! The only effects: what the page tells the world when its state has changed.

use std::time::Duration;

use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::*};

use super::state::State;

/// How long typing must rest before the new verdict is read out.
const PAUSE: Duration = Duration::from_millis(900);

/// The verdict for screen readers: said once, after typing has paused, and not on opening the page.
pub fn announcement(state: State) -> impl Fn() -> String {
    let (said, say) = signal(String::new());
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    Effect::new(move |first: Option<()>| {
        let words = state.answer().map(|answer| answer.view.verdict.lead.plain());
        let stale = state.stale();
        if first.is_none() {
            return;
        }
        if let Some(handle) = waiting.get_value() {
            handle.clear();
        }
        let words = match (stale, words) {
            (true, _) => "A value needs attention; the answer shown is the last good one.".to_owned(),
            (false, words) => words.unwrap_or_default(),
        };
        waiting.set_value(set_timeout_with_handle(move || say.set(words), PAUSE).ok());
    });
    move || said.get()
}

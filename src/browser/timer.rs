//! The one thing that is to happen next: whoever sets it anew puts it in the place of what was to happen.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
    time::Duration,
};

use wasm_bindgen::{JsCast, closure::Closure};

use super::clock;

/// A timer, shared by its copies.
#[derive(Clone, Default)]
pub struct Timer(Rc<Inside>);

#[derive(Default)]
struct Inside {
    /// What is to happen.
    next: RefCell<Option<Box<dyn FnOnce()>>>,
    /// When, by `clock::running`.
    at: Cell<Duration>,
    /// When the browser is to call, when it was asked to, and its handle.
    call: Cell<Option<(Duration, Duration, i32)>>,
}

impl Timer {
    /// Calls off what was to happen.
    pub fn stop(&self) {
        self.0.next.take();
    }

    /// Does this after a pause, and not what was to happen.
    pub fn instead(&self, pause: Duration, deed: impl FnOnce() + 'static) {
        let Timer(inside) = self;
        let at = clock::running() + pause;
        inside.next.replace(Some(Box::new(deed)));
        inside.at.set(at);
        // Every key puts it off. A browser that calls too early is asked to call again, which costs less than asking with each key.
        match inside.call.get() {
            Some((known, ..)) if known <= at => return,
            Some((.., handle)) => web_sys::window().iter().for_each(|window| window.clear_timeout_with_handle(handle)),
            None => {}
        }
        self.call_after(pause);
    }

    fn call_after(&self, pause: Duration) {
        let timer = self.clone();
        let called = Closure::once_into_js(move || timer.called());
        let millis = i32::try_from(pause.as_millis()).unwrap_or(i32::MAX);
        let asked = web_sys::window().and_then(|window| {
            window.set_timeout_with_callback_and_timeout_and_arguments_0(called.unchecked_ref(), millis).ok()
        });
        self.0.call.set(asked.map(|handle| (self.0.at.get(), clock::running(), handle)));
    }

    fn called(&self) {
        let asked = self.0.call.take().map(|(_, asked, _)| asked);
        if self.0.next.borrow().is_none() {
            return;
        }
        let now = clock::running();
        match self.0.at.get().saturating_sub(now) {
            // A clock that has stood still meanwhile says nothing; then the browser's own word is taken.
            left if left.is_zero() || asked == Some(now) => {
                let next = self.0.next.take();
                next.into_iter().for_each(|deed| deed());
            }
            left => self.call_after(left),
        }
    }
}

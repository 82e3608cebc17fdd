//! The one thing that is to happen next: whoever sets it anew puts it in the place of what was to happen.

use std::{cell::Cell, rc::Rc, time::Duration};

use wasm_bindgen::{JsCast, closure::Closure};

/// A timer, shared by its copies.
#[derive(Clone, Default)]
pub struct Timer(Rc<Cell<Option<i32>>>);

impl Timer {
    /// Calls off what was to happen.
    pub fn stop(&self) {
        if let (Some(handle), Some(window)) = (self.0.take(), web_sys::window()) {
            window.clear_timeout_with_handle(handle);
        }
    }

    /// Does this after a pause, and not what was to happen.
    pub fn instead(&self, pause: Duration, deed: impl FnOnce() + 'static) {
        self.stop();
        let Some(window) = web_sys::window() else { return };
        let deed = Closure::once_into_js(deed);
        let pause = i32::try_from(pause.as_millis()).unwrap_or(i32::MAX);
        self.0.set(window.set_timeout_with_callback_and_timeout_and_arguments_0(deed.unchecked_ref(), pause).ok());
    }
}

//! Stands in for the crate of this name, which leptos asks for by way of its server functions.
//!
//! This page has no server and calls none. But wasm-streams exports classes to JavaScript, and what is exported no linker can
//! leave out: it made every visitor fetch ten kilobytes that nothing calls. Here are the few signatures that `server_fn`
//! compiles against; nothing behind them can be reached without a server function, and whoever adds one takes the
//! `[patch]` out of the top `Cargo.toml` (docs/decisions/0009-no-streams.md).

use std::{
    marker::PhantomData,
    pin::Pin,
    task::{Context, Poll},
};

use futures_core::Stream;
use wasm_bindgen::{JsCast, JsValue};

/// A stream that is none.
#[derive(Debug)]
pub struct ReadableStream(PhantomData<JsValue>);

impl ReadableStream {
    /// Would hand a Rust stream to the browser.
    pub fn from_stream<S>(_stream: S) -> ReadableStream
    where
        S: Stream<Item = Result<JsValue, JsValue>> + 'static,
    {
        ReadableStream(PhantomData)
    }

    /// Would take a stream from the browser.
    pub fn from_raw(_raw: web_sys::ReadableStream) -> ReadableStream {
        ReadableStream(PhantomData)
    }

    /// The browser's own object: null, which the browser refuses as a body.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        JsValue::NULL.unchecked_into()
    }

    /// A Rust stream that says why there is none.
    pub fn into_stream(self) -> Refusal {
        Refusal(Some("this page is built without server functions"))
    }
}

/// One error, then the end.
#[derive(Debug)]
pub struct Refusal(Option<&'static str>);

impl Stream for Refusal {
    type Item = Result<JsValue, JsValue>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(self.0.take().map(|reason| Err(JsValue::from_str(reason))))
    }
}

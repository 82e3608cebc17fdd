//! How a page is drawn: nodes as plain data, their renderer over leptos's signals, and pieces that many parts share.
//!
//! Nothing here knows what a page is about; `app` says what stands on it.

pub mod gently;
pub mod give;
pub mod node;
pub mod pieces;
mod redraw;
pub mod render;

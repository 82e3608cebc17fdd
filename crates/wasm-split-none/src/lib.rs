//! Stands in for the crate of this name, which leptos re-exports for its `#[lazy]` attribute.
//!
//! The page does not use that attribute. But the crate exports a symbol whose name is a hash of the path of its own sources, so a
//! program built with another cargo home differed. Code that uses `#[lazy]` does not compile against this; to use it, remove
//! the `[patch]` from the top `Cargo.toml` (docs/decisions/0042-same-bytes-anywhere.md).

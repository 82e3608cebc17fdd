//! Files and links: text in, a checked scenario out, or every problem named. Pure.
//!
//! [`json`] keeps what a careless JSON reader loses (a key that stands twice, a number's own spelling); [`mod@file`] opens a
//! scenario file; [`tariffs`] holds the tariff files; [`sitting`] is
//! every alternative of a sitting with its file; [`link`] packs one into a link and opens it again; [`index`] is the other kind of link,
//! which holds no amounts; [`outward`] takes from a sitting what does not go out in a link.

pub mod code;
pub mod file;
pub mod index;
pub mod json;
mod letters;
pub mod link;
pub mod outward;
pub mod record;
pub mod sitting;
pub mod sum;
pub mod tariffs;

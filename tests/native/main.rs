//! The tests of the pure half as one program: it is linked once, and its tests share the processors. One module a subject;
//! docs/testing.md says what each of them proves.

#![cfg(not(target_arch = "wasm32"))]

mod additions;
mod advice;
mod architecture;
mod bill;
mod china;
mod code;
mod compare;
mod consistency;
mod damage;
mod derivations;
mod design;
mod documents;
mod example_program;
mod export;
mod fuzz_corpus;
mod kept;
mod kept_figures;
mod links;
mod locale;
mod picture;
mod properties;
mod redacted;
mod roundtrip;
mod second_reading;
mod sitting;
mod verdicts;
mod words;
mod workbook;

use std::sync::OnceLock;

use concession::calc::TariffBook;

/// The published book, read once.
fn book() -> &'static TariffBook {
    static BOOK: OnceLock<TariffBook> = OnceLock::new();
    BOOK.get_or_init(|| TariffBook::published().expect("the published book is sound"))
}

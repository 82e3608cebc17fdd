//! Tests that need a browser: run by `cargo xtask test` in headless Chromium.
#![cfg(target_arch = "wasm32")]

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn the_published_tariffs_can_be_read_in_a_browser() {
    let book = concession::calc::TariffBook::published();
    assert!(book.is_ok());
}

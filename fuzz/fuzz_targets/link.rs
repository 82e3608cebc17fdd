//! Any bytes as a link of either kind, and as what a link holds. What must hold is in `concession_fuzz::link`.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| concession_fuzz::link(bytes));

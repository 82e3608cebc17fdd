//! Any bytes as a scenario file. What must hold is in `concession_fuzz::scenario`.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| concession_fuzz::scenario(bytes));

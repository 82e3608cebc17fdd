//! Any bytes as a file that is opened in the form. What must hold is in `concession_fuzz::sitting`.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| concession_fuzz::sitting(bytes));

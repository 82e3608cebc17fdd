//! Any bytes as a response of the AWS Billing API. What must hold is in `concession_fuzz::bill`.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| concession_fuzz::bill(bytes));

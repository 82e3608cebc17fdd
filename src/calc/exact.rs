//! The checked operations on decimals, once each.
//!
//! `rust_decimal` inlines its operations wherever they are used; there, each costs a kilobyte or two of download. Here they
//! are called instead, which is slower by nothing that can be measured beside the arithmetic itself.

use std::fmt;

use rust_decimal::Decimal;

/// The arithmetic left the range of exact decimals (28 digits).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Overflow;

impl fmt::Display for Overflow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the figures grow beyond 28 exact digits")
    }
}

impl std::error::Error for Overflow {}

/// a + b.
#[inline(never)]
pub fn add(a: Decimal, b: Decimal) -> Result<Decimal, Overflow> {
    a.checked_add(b).ok_or(Overflow)
}

/// a - b: the sum with b's sign turned, which is exact, so that adding is compiled once.
pub fn sub(a: Decimal, b: Decimal) -> Result<Decimal, Overflow> {
    add(a, -b)
}

/// a x b.
#[inline(never)]
pub fn mul(a: Decimal, b: Decimal) -> Result<Decimal, Overflow> {
    a.checked_mul(b).ok_or(Overflow)
}

/// a / b; nothing is divided by zero.
#[inline(never)]
pub fn div(a: Decimal, b: Decimal) -> Result<Decimal, Overflow> {
    a.checked_div(b).ok_or(Overflow)
}

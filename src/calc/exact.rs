//! The checked operations on decimals, once each.
//!
//! `rust_decimal` inlines its operations wherever they are used; there, each costs a kilobyte or two of download. Here they
//! are called instead, which is slower by nothing that can be measured beside the arithmetic itself.

use rust_decimal::Decimal;

use super::money::Overflow;

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

//! The pure core: decimals, months and tariffs in, a projection out.
//!
//! No clock, no browser, no binary floating point, nothing of leptos: `tests/native/architecture.rs` reads these files and refuses
//! them. The only way in is [`project()`], and it takes a [`Scenario`], which cannot be built wrong.
//!
//! Where to look: [`input`] for how a file is read, [`scenario`] for what may be asked, [`tariff`] and [`book`] for the rate
//! cards, [`charge`] for the bill of one month, [`credit`] for grants, [`project()`] for the four paths, [`compare`] for what
//! they say beside each other, [`alternatives()`] for every plan still on offer, [`advise()`] for what to ask for and
//! when, [`assess()`] for all of it at once.

pub mod advice;
pub mod alternatives;
pub mod arrangement;
pub mod assess;
pub mod assume;
pub mod book;
pub mod calibrate;
pub mod cap;
pub mod charge;
pub mod compare;
pub mod compound;
pub mod credit;
pub mod divide;
pub mod drawdown;
pub mod equivalent;
pub mod estimate;
pub mod exact;
pub mod fate;
pub mod input;
pub mod money;
pub mod month;
pub mod next;
pub mod order;
pub mod own;
pub mod partition;
pub mod path;
pub mod pay;
pub mod present;
pub mod project;
pub mod projection;
pub mod range;
pub mod rate;
pub mod scenario;
pub mod spend;
pub mod tariff;
pub mod tiers;
pub mod window;

pub use advice::advise;
pub use alternatives::alternatives;
pub use assess::{Assessment, assess};
pub use book::TariffBook;
pub use exact::Overflow;
pub use fate::{Fate, fates};
pub use money::Money;
pub use month::Month;
pub use path::PathName;
pub use project::project;
pub use projection::Projection;
pub use range::{Range, plans_by_accounts, range};
pub use rate::Rate;
pub use scenario::Scenario;

//! The built site, as a person, a screen reader and a script meet it. Run by `cargo xtask test`.
//!
//! One file a subject; what they stand on is the library of this package.

mod access;
mod brief;
mod cases;
mod chart;
mod compare;
mod contract;
mod every_figure;
mod everybody;
mod examples;
mod explain;
mod exports;
mod figures;
mod keep;
mod keep_apart;
mod keep_damage;
mod keep_erase;
mod keyboard;
mod leaves;
mod locale;
mod mistakes;
mod narrow;
mod offline;
mod opening;
mod plan;
mod plan_ends;
mod policy;
mod quick;
mod quiet;
mod recording;
mod redacted;
mod refine;
mod roundtrip;
mod session;
mod share;
mod single;
mod spoken;
mod start;
mod states;
mod study;
mod undo;

//! The contract's files as plain Rust types, for other programs: the scenario that goes in, the result that comes out.
//!
//! The types carry shape and names; amounts, months and dates stay the text they are in the file. Bounds and forms stand in
//! the JSON Schema made from them, which other programs and editors can check a file with. What no schema can say (that shares
//! sum to one, that an edition is known) only the reader in `concession::calc::scenario` says. The page uses none of this.
//!
//! An unknown field is refused, as is null where a field is to be left out instead. Where to look: `scenario`, `deal` and `negotiation`
//! for what goes in, `result`, `advice` and `actions` for what comes out, `text` for the forms of text, `schema` and `typescript` for the files made.

mod actions;
mod advice;
mod deal;
mod negotiation;
mod result;
mod scenario;
mod schema;
mod text;
mod typescript;

pub use actions::*;
pub use advice::*;
pub use deal::*;
pub use negotiation::*;
pub use result::*;
pub use scenario::*;
pub use schema::{projection_schema, scenario_schema};
pub use text::*;

use serde_json::Value;

/// The command that writes the files anew.
pub const COMMAND: &str = "cargo xtask schema";

/// The three files made from the types: path from the project's root, and text. `plans` are the ids in the tariff book.
pub fn files(plans: &[String]) -> [(&'static str, String); 3] {
    let (scenario, projection) = (scenario_schema(plans), projection_schema(plans));
    [
        ("docs/schema/scenario-1.json", pretty(&scenario)),
        ("docs/schema/result-2.json", pretty(&projection)),
        ("web/concession.d.ts", typescript::declarations(&[&scenario, &projection])),
    ]
}

fn pretty(schema: &Value) -> String {
    format!("{schema:#}\n")
}

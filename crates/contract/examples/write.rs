//! Writes the schemas and the TypeScript declarations: `cargo xtask schema`. A test fails while they are not as this would write
//! them.

use std::{error::Error, fs, path::Path};

use concession::{calc::TariffBook, report::problems};

fn main() -> Result<(), Box<dyn Error>> {
    let book = TariffBook::published().map_err(|wrong| problems::plain(&wrong))?;
    let plans: Vec<String> = book.plans().iter().map(|plan| plan.id.to_string()).collect();
    let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."));
    for (path, text) in contract::files(&plans) {
        fs::write(root.join(path), text).map_err(|error| format!("{path} cannot be written: {error}."))?;
    }
    Ok(())
}

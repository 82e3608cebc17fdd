//! Opens a scenario file.

use crate::calc::{
    Scenario, TariffBook,
    scenario::{self, Kind, Problem},
};

use super::json;

/// Longest file in bytes; a scenario with every list full is well below it.
const LONGEST: usize = 1 << 20;

/// Reads and checks the text of a scenario file; names every problem at once.
pub fn open(text: &str, book: &TariffBook) -> Result<Scenario, Vec<Problem>> {
    let whole = |kind| vec![Problem { field: String::new(), kind }];
    if text.len() > LONGEST {
        return Err(whole(Kind::FileTooLong { most: LONGEST }));
    }
    let tree = json::parse(text.trim_start_matches('\u{feff}')).map_err(|error| whole(Kind::NotJson(error)))?;
    scenario::read(&tree, book)
}

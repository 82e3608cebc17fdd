//! LibreOffice's spreadsheet, which computes the workbook's formulas in the tests.

use std::path::PathBuf;

use super::{apt, versions::DEBIAN_LIBREOFFICE};
use crate::say::Result;

/// The program, installed where it is missing.
pub fn ready() -> Result<PathBuf> {
    let otherwise = "install LibreOffice with Calc (https://www.libreoffice.org)";
    apt::program("soffice", &DEBIAN_LIBREOFFICE, "about 2 minutes, once", otherwise)
}

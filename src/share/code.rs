//! The QR code of a link as a drawing: its size in modules, and one path of all that are dark. Pure.

use qrcodegen::{QrCode, QrCodeEcc};

/// Light modules around the code, as its standard asks for.
const QUIET: i32 = 4;

/// A code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// Modules on each side, with the quiet ones around.
    pub size: i32,
    /// The dark modules as an SVG path, run by run.
    pub path: String,
}

/// The code of a text; none where it is too long for one.
pub fn code(text: &str) -> Option<Code> {
    let code = QrCode::encode_text(text, QrCodeEcc::Low).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size()).take_while(|at| code.get_module(*at, y)).count();
            let run = i32::try_from(run).unwrap_or(0);
            if run > 0 {
                path.push_str(&format!("M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET));
            }
            x += run + 1;
        }
    }
    Some(Code { size: code.size() + 2 * QUIET, path })
}

//! Pictures of the built page: three widths, light and dark, the whole length.
//!
//! For the README and for looking at. Nothing is compared here; what must hold is tested elsewhere.

use std::{
    fs,
    path::{Path, PathBuf},
};

use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::json;

use crate::{
    build,
    project::Project,
    say::{self, Explain, Failure, Result},
    serve::{Server, Site},
    setup,
    webdriver::{Driver, Session},
};

/// Widths in CSS pixels, with the height of the window: a phone, a tablet, a laptop.
const SIZES: [(u32, u32); 3] = [(360, 780), (768, 1024), (1440, 900)];

/// Builds the page and takes the pictures.
pub fn run(project: &Project, folder: Option<PathBuf>) -> Result<()> {
    let folder = folder.unwrap_or_else(|| project.root.join("docs/screens"));
    let browser = setup::browser::ready()?;
    let server = Server::start(Site::load(&build::site(project)?)?, 0, None)?;
    let driver = Driver::start(&browser)?;
    fs::create_dir_all(&folder).explain(format_args!("Creating {}", folder.display()))?;
    for scheme in ["light", "dark"] {
        for (width, height) in SIZES {
            let session = driver.open()?;
            let file = folder.join(format!("{scheme}-{width}.png"));
            take(&session, server.address(), scheme, (width, height), &file)?;
            say::line(file.display());
        }
    }
    Ok(())
}

fn take(session: &Session<'_>, address: &str, scheme: &str, (width, height): (u32, u32), file: &Path) -> Result<()> {
    let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600 });
    session.chromium("Emulation.setDeviceMetricsOverride", size)?;
    let features = json!([
        { "name": "prefers-color-scheme", "value": scheme },
        { "name": "prefers-reduced-motion", "value": "reduce" },
    ]);
    session.chromium("Emulation.setEmulatedMedia", json!({ "features": features }))?;
    session.open_page(address)?;
    let picture =
        session.chromium("Page.captureScreenshot", json!({ "format": "png", "captureBeyondViewport": true }))?;
    let coded = picture["data"].as_str().ok_or_else(|| Failure::new("The browser took no picture."))?;
    let bytes = STANDARD.decode(coded).explain("Reading the picture")?;
    fs::write(file, bytes).explain(format_args!("Writing {}", file.display()))
}

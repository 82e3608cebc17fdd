//! Pictures of the built page in the states that a visitor meets: three widths, light and dark.
//!
//! For the README and for looking at. Nothing is compared here; what must hold is tested elsewhere. Each picture is of what is in
//! the window and no more, except on paper, and all of them are of the same day, so that a new one differs from the last only where
//! the page does.

mod visitor;

use std::{
    fs,
    path::{Path, PathBuf},
};

use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::{Value, json};

use crate::{
    build,
    project::Project,
    say::{self, Explain, Failure, Result},
    serve::{Server, Site},
    setup,
    webdriver::{Driver, Session},
};
use visitor::Visitor;

/// Widths in CSS pixels, with the height of the window: a phone, a tablet, a laptop.
const SIZES: [(u32, u32); 3] = [(360, 780), (768, 1024), (1440, 900)];
const SCHEMES: [&str; 2] = ["light", "dark"];

/// The day of the pictures by the page's clock, as JavaScript counts its months: 25 November 2026.
const DAY: &str = "2026, 10, 25, 12";

/// A state of the page: its name in the file's, what a visitor does to come there from the one before, whether it is on paper.
struct State {
    name: &'static str,
    reach: fn(&Visitor<'_>) -> Result<()>,
    printed: bool,
}

/// In the order in which they are reached.
const STATES: [State; 5] = [
    State { name: "start", reach: |visitor| visitor.look(), printed: false },
    State { name: "answer", reach: |visitor| visitor.answer(), printed: false },
    State { name: "print", reach: |visitor| visitor.look(), printed: true },
    State { name: "plan", reach: |visitor| visitor.plan(), printed: false },
    State { name: "compare", reach: |visitor| visitor.compare(), printed: false },
];

/// Builds the page and takes the pictures.
pub fn run(project: &Project, folder: Option<PathBuf>) -> Result<()> {
    let folder = folder.unwrap_or_else(|| project.root.join("docs/screens"));
    let browser = setup::browser::ready()?;
    let server = Server::start(Site::load(&build::site(project)?)?, 0)?;
    let driver = Driver::start(&browser)?;
    fs::create_dir_all(&folder).explain(format_args!("Creating {}", folder.display()))?;
    for scheme in SCHEMES {
        for size in SIZES {
            visit(&driver.open()?, server.address(), scheme, size, &folder)?;
        }
    }
    Ok(())
}

/// One visit, from opening the page to the last state.
fn visit(session: &Session<'_>, address: &str, scheme: &str, size: (u32, u32), folder: &Path) -> Result<()> {
    prepare(session, size)?;
    show(session, scheme, "screen")?;
    session.open_page(address)?;
    let visitor = Visitor::new(session);
    for state in &STATES {
        let file = folder.join(format!("{}-{scheme}-{}.png", state.name, size.0));
        (state.reach)(&visitor).map_err(|failure| Failure::new(format!("{}: {failure}", file.display())))?;
        if state.printed {
            show(session, scheme, "print")?;
        }
        visitor.rest()?;
        take(session, size, state.printed, &file)?;
        show(session, scheme, "screen")?;
        say::line(file.display());
    }
    Ok(())
}

/// A window of this size, with a clock and a language that are the same wherever the pictures are taken.
fn prepare(session: &Session<'_>, (width, height): (u32, u32)) -> Result<()> {
    let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600 });
    session.chromium("Emulation.setDeviceMetricsOverride", size)?;
    session.chromium("Emulation.setTimezoneOverride", json!({ "timezoneId": "UTC" }))?;
    let agent = session.script("return navigator.userAgent")?;
    let language = json!({ "userAgent": agent, "acceptLanguage": "en-US" });
    session.chromium("Emulation.setUserAgentOverride", language)?;
    let clock = format!(
        "{{ const Real = Date, day = Real.UTC({DAY});
            Date = class extends Real {{
                constructor(...given) {{ given.length === 0 ? super(day) : super(...given); }}
                static now() {{ return day; }}
            }}; }}"
    );
    session.chromium("Page.addScriptToEvaluateOnNewDocument", json!({ "source": clock })).map(|_| ())
}

fn show(session: &Session<'_>, scheme: &str, medium: &str) -> Result<()> {
    let features = json!([
        { "name": "prefers-color-scheme", "value": scheme },
        { "name": "prefers-reduced-motion", "value": "reduce" },
    ]);
    session.chromium("Emulation.setEmulatedMedia", json!({ "media": medium, "features": features })).map(|_| ())
}

/// The window as it stands; of what is printed, as much as two sheets of that width hold.
fn take(session: &Session<'_>, (width, _): (u32, u32), printed: bool, file: &Path) -> Result<()> {
    let mut wanted = json!({ "format": "png" });
    if printed {
        let whole = session.script("return document.documentElement.scrollHeight")?.as_u64().unwrap_or_default();
        let height = whole.min(two_sheets(width));
        wanted["captureBeyondViewport"] = Value::Bool(true);
        wanted["clip"] = json!({ "x": 0, "y": 0, "width": width, "height": height, "scale": 1 });
    }
    let picture = session.chromium("Page.captureScreenshot", wanted)?;
    let coded = picture["data"].as_str().ok_or_else(|| Failure::new("The browser took no picture."))?;
    let bytes = STANDARD.decode(coded).explain("Reading the picture")?;
    fs::write(file, bytes).explain(format_args!("Writing {}", file.display()))
}

/// The height of two sheets of A4, whose sides are as 210 to 297, where they are this wide.
fn two_sheets(width: u32) -> u64 {
    u64::from(width) * 2 * 297 / 210
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeSet, path::Path};

    use super::*;

    #[test]
    fn two_sheets_of_a4_are_nearly_three_times_as_high_as_wide() {
        assert_eq!(two_sheets(210), 594);
    }

    #[test]
    fn the_table_of_contents_shows_every_picture_and_no_other() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/screens");
        let table = fs::read_to_string(folder.join("README.md")).expect("docs/screens has a README.md");
        let shown: BTreeSet<String> =
            table.split(['(', ')']).filter(|part| part.ends_with(".png")).map(str::to_owned).collect();
        let mut taken = BTreeSet::new();
        for state in &STATES {
            for scheme in SCHEMES {
                taken.extend(SIZES.map(|(width, _)| format!("{}-{scheme}-{width}.png", state.name)));
            }
        }
        assert_eq!(shown, taken);
    }
}

//! Pictures of the built page in the states that a visitor meets: three widths, light and dark. `cargo xtask shots` runs it.
//!
//! For the README and for looking at. Nothing is compared here; what must hold is tested elsewhere. Each picture is of what is in
//! the window and no more, except on paper, and all of them are of the same day, so that a new one differs from the last only where
//! the page does.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use base64::{Engine, engine::general_purpose::STANDARD};
use concession::words::{compare, quick};
use e2e::{Outcome, Page, Role, in_browser};
use serde_json::{Value, json};
use thirtyfour::{Key, components::SelectElement};

/// Widths in CSS pixels, with the height of the window: a phone, a tablet, a laptop.
const SIZES: [(u32, u32); 3] = [(360, 780), (768, 1024), (1440, 900)];
const SCHEMES: [&str; 2] = ["light", "dark"];

/// The day of the pictures by the page's clock, as JavaScript counts its months: 25 November 2026.
const DAY: &str = "2026, 10, 25, 12";

/// What is in the window.
const SCREEN: &str = "screen";
/// What would be printed.
const PRINT: &str = "print";

#[tokio::main(flavor = "current_thread")]
async fn main() -> Outcome {
    let folder = PathBuf::from(env::args_os().nth(1).expect("the folder for the pictures"));
    fs::create_dir_all(&folder).expect("a folder that can be made");
    for scheme in SCHEMES {
        for size in SIZES {
            let folder = folder.clone();
            in_browser(async move |page: Page| visit(Visit { page, scheme, size, folder }).await).await?;
        }
    }
    Ok(())
}

/// One visit, from opening the page to the last state.
async fn visit(visit: Visit) -> Outcome {
    let page = &visit.page;
    visit.prepare().await?;
    page.open().await?;
    page.planned().await?;
    visit.take("start", SCREEN).await?;
    answer(page).await?;
    visit.take("answer", SCREEN).await?;
    visit.take("print", PRINT).await?;
    go_to(page, "plan", "ol li").await?;
    visit.take("plan", SCREEN).await?;
    alternatives(page).await?;
    go_to(page, "compare", "tbody td").await?;
    visit.take("compare", SCREEN).await
}

/// Answers the four questions of the quick start; the page then shows the verdict.
async fn answer(page: &Page) -> Outcome {
    page.find(Role::TextBox, quick::SPEND).await?.send_keys("850k").await?;
    page.click(Role::Button, quick::NEXT).await?;
    let plans = page.find(Role::ComboBox, quick::PLAN).await?;
    SelectElement::new(&plans).await?.select_by_value("enterprise").await?;
    page.click(Role::Button, quick::NEXT).await?;
    page.find(Role::TextBox, quick::RENEWAL).await?.send_keys("30 June 2027").await?;
    page.click(Role::Button, quick::NEXT).await?;
    page.choose(quick::EVENTS[0].0).await?;
    page.click(Role::Button, quick::SHOW).await?;
    let made = "(made) => document.body.innerText.includes(made) && document.activeElement.tagName === 'H1'";
    page.until("the verdict", made, &[json!(quick::MADE)]).await?;
    page.settled().await
}

/// Makes two more alternatives.
async fn alternatives(page: &Page) -> Outcome {
    copy_as(page, compare::TO_COMPARE, "Lower tier").await?;
    page.fill("asks.structural.plan", "business-plus").await?;
    page.choose("A").await?;
    rename(page, "First ask").await?;
    copy_as(page, compare::DUPLICATE, "Twice that").await?;
    page.fill("asks.structural.plan_discount_percent", "20").await?;
    let named = "(names) => names.every((name) => document.getElementById('compare').innerText.includes(name))";
    page.until("the three names", named, &[json!(["First ask", "Twice that", "Lower tier"])]).await?;
    page.settled().await?;
    page.run("() => document.activeElement.blur()", &[]).await.map(|_| ())
}

async fn copy_as(page: &Page, button: &str, name: &str) -> Outcome {
    // By what stands on it: its name also says which alternative is copied.
    page.press(button).await?;
    rename(page, name).await
}

/// Types a name over that of the alternative that is edited, once that is one without a name of its own.
async fn rename(page: &Page, name: &str) -> Outcome {
    let field = page.labelled(compare::NAME).await?;
    page.until("another alternative", "(field) => field.value === ''", &[field.to_json()?]).await?;
    field.send_keys(Key::Control + "a").await?;
    field.send_keys(name).await
}

/// Puts a part of the page at the top of the window, once it has what makes it up.
async fn go_to(page: &Page, id: &str, made_of: &str) -> Outcome {
    page.planned().await?;
    let there = "(id, made) => document.getElementById(id)?.checkVisibility()
        && document.getElementById(id).querySelector(made) !== null";
    page.until(id, there, &[json!(id), json!(made_of)]).await?;
    page.run("(id) => document.getElementById(id).scrollIntoView()", &[json!(id)]).await.map(|_| ())
}

struct Visit {
    page: Page,
    scheme: &'static str,
    size: (u32, u32),
    folder: PathBuf,
}

impl Visit {
    /// A window of this size, with a clock and a language that are the same wherever the pictures are taken.
    async fn prepare(&self) -> Outcome {
        let (width, height) = self.size;
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600 });
        self.devtools("Emulation.setDeviceMetricsOverride", size).await?;
        self.devtools("Emulation.setScrollbarsHidden", json!({ "hidden": true })).await?;
        self.devtools("Emulation.setTimezoneOverride", json!({ "timezoneId": "UTC" })).await?;
        self.page.browser().speak("en-US").await?;
        let clock = format!(
            "{{ const Real = Date, day = Real.UTC({DAY});
                Date = class extends Real {{
                    constructor(...given) {{ given.length === 0 ? super(day) : super(...given); }}
                    static now() {{ return day; }}
                }}; }}"
        );
        self.page.browser().beforehand(&clock).await?;
        self.show(SCREEN).await
    }

    async fn show(&self, medium: &str) -> Outcome {
        let features = json!([
            { "name": "prefers-color-scheme", "value": self.scheme },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ]);
        self.devtools("Emulation.setEmulatedMedia", json!({ "media": medium, "features": features })).await.map(|_| ())
    }

    /// The window as it stands; of what is printed, as much as two sheets of that width hold.
    async fn take(&self, state: &str, medium: &str) -> Outcome {
        self.show(medium).await?;
        // The pointer is taken off everything.
        self.page.point((0.0, 0.0)).await?;
        let painted = "() => document.fonts.ready.then(() => new Promise((done) =>
            requestAnimationFrame(() => requestAnimationFrame(() => done(true)))))";
        self.page.run(painted, &[]).await?;
        let width = self.size.0;
        let mut wanted = json!({ "format": "png" });
        if medium == PRINT {
            let whole = self.page.run("() => document.documentElement.scrollHeight", &[]).await?;
            let height = whole.as_u64().unwrap_or_default().min(two_sheets(width));
            wanted["captureBeyondViewport"] = Value::Bool(true);
            wanted["clip"] = json!({ "x": 0, "y": 0, "width": width, "height": height, "scale": 1 });
        }
        let picture = self.devtools("Page.captureScreenshot", wanted).await?;
        let file = self.folder.join(format!("{state}-{}-{width}.png", self.scheme));
        let bytes = STANDARD.decode(picture["data"].as_str().expect("a picture")).expect("Base64");
        write(&file, &bytes);
        self.show(SCREEN).await
    }

    async fn devtools(&self, command: &str, parameters: Value) -> Outcome<Value> {
        self.page.browser().devtools(command, parameters).await
    }
}

fn write(file: &Path, bytes: &[u8]) {
    fs::write(file, bytes).expect("a picture that can be written");
    eprintln!("{}", file.display());
}

/// The height of two sheets of A4, whose sides are as 210 to 297, where they are this wide.
fn two_sheets(width: u32) -> u64 {
    u64::from(width) * 2 * 297 / 210
}

//! Opens the browser that the stage names for one test, with an empty profile, and closes it however the test ends.
//!
//! It refuses to try twice: a test that fails once has failed. A picture of the page is kept of a failure.

use std::{panic::resume_unwind, path::PathBuf};

use serde_json::json;
use thirtyfour::{
    Capabilities, ChromiumLikeCapabilities, DesiredCapabilities, LoggingPrefsLogLevel, WebDriver,
    error::{WebDriverError, WebDriverResult},
};

use crate::{
    firefox,
    page::Page,
    stage::{self, Stage, Staged},
};

/// How a test ends: an error is a browser that does not do what it is told, what the page does wrong is a panic.
pub type Outcome<T = ()> = WebDriverResult<T>;

/// Nothing that needs a screen or calls home, and nothing that still moves when it is clicked. The visitor is British: figures and
/// dates look there as they do in the texts that leave the page; `site/locale.rs` brings visitors from elsewhere.
const FLAGS: [&str; 9] = [
    "--accept-lang=en-GB",
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--force-prefers-reduced-motion",
];

/// Runs a test in a browser that has the page open.
pub async fn visit<T, F>(test: T) -> Outcome
where
    T: FnOnce(Page) -> F + Send + 'static,
    F: Future<Output = Outcome> + Send + 'static,
{
    in_browser(async move |page: Page| {
        page.open().await?;
        test(page).await
    })
    .await
}

/// Runs a test in a browser that has nothing open yet.
pub async fn in_browser<T, F>(test: T) -> Outcome
where
    T: FnOnce(Page) -> F + Send + 'static,
    F: Future<Output = Outcome> + Send + 'static,
{
    in_browser_of(Made::default(), test).await
}

/// How a browser differs from one that was just unpacked.
#[derive(Clone, Debug, Default)]
pub struct Made {
    /// The folder of its profile, where that outlives it.
    pub profile: Option<PathBuf>,
    /// Whether its windows are private ones.
    pub is_private: bool,
    /// Whether it lets no page store anything.
    pub stores_nothing: bool,
    /// Whether the test itself ends it.
    pub is_ended: bool,
}

/// Runs a test in a browser made like this. Where it has ended by itself meanwhile, there is nothing to close.
pub async fn in_browser_of<T, F>(made: Made, test: T) -> Outcome
where
    T: FnOnce(Page) -> F + Send + 'static,
    F: Future<Output = Outcome> + Send + 'static,
{
    let stage = Stage::found();
    match &stage.browser {
        Staged::Chromium { webdriver, program } => {
            let driver = WebDriver::new(webdriver.as_str(), chromium(program.as_deref(), &made)?).await?;
            tried(driver.clone(), None, Page::new(driver, None, stage.site), made, test).await
        }
        Staged::Firefox { geckodriver, program } => {
            let gecko = firefox::Driver::start(geckodriver)?;
            let driver = WebDriver::new(gecko.address(), firefox::wanted(program, &made)?).await?;
            let bidi = firefox::connected(&driver)?;
            tried(driver.clone(), Some(gecko), Page::new(driver, Some(bidi), stage.site), made, test).await
        }
    }
}

/// Runs a test in a browser that is open, and closes it.
async fn tried<T, F>(driver: WebDriver, gecko: Option<firefox::Driver>, page: Page, made: Made, test: T) -> Outcome
where
    T: FnOnce(Page) -> F + Send + 'static,
    F: Future<Output = Outcome> + Send + 'static,
{
    // A task of its own, so that a panic is caught and the browser closed before it goes on.
    let told = tokio::spawn(test(page)).await;
    if !matches!(told, Ok(Ok(()))) {
        picture(&driver).await;
    }
    let closed = match made.is_ended {
        true => {
            // A driver of its own would look for the browser that is gone for a minute.
            drop(gecko);
            driver.quit().await.or(Ok(()))
        }
        false => driver.quit().await,
    };
    match told {
        Ok(outcome) => outcome.and(closed),
        Err(broken) => match broken.try_into_panic() {
            Ok(panic) => resume_unwind(panic),
            Err(error) => Err(WebDriverError::FatalError(error.to_string())),
        },
    }
}

fn chromium(program: Option<&str>, made: &Made) -> Outcome<Capabilities> {
    let mut wanted = DesiredCapabilities::chrome();
    let profile = made.profile.as_ref().map(|folder| format!("--user-data-dir={}", folder.display()));
    let private = made.is_private.then_some("--incognito");
    for flag in FLAGS.into_iter().chain(profile.as_deref()).chain(private) {
        wanted.add_arg(flag)?;
    }
    if made.stores_nothing {
        wanted.add_experimental_option("prefs", json!({ "profile.default_content_setting_values.cookies": 2 }))?;
    }
    if let Some(program) = program {
        wanted.set_binary(program)?;
    }
    wanted.set_logging_prefs("browser", LoggingPrefsLogLevel::All)?;
    wanted.set_logging_prefs("performance", LoggingPrefsLogLevel::All)?;
    Ok(wanted.into())
}

/// What the page looked like when the test failed, named after the test. It helps a reader; without it nothing is lost.
async fn picture(driver: &WebDriver) {
    let thread = std::thread::current();
    let name = thread.name().unwrap_or("a-test").replace("::", "-");
    if let Some(folder) = stage::shots() {
        let _ = driver.screenshot(&folder.join(format!("{name}.png"))).await;
    }
}

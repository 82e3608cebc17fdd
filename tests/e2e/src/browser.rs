//! Gives a test a page in a browser: a user context of its own in a browser that it shares with the tests before and after it, or,
//! where it kills, restarts or changes the browser itself, a process of its own.
//!
//! It refuses to try twice: a test that fails once has failed. A picture of the page is kept of a failure.

use std::{panic::resume_unwind, path::PathBuf};

use thirtyfour::{WebDriver, error::WebDriverResult};
use tokio::task::JoinError;

use crate::{
    page::Page,
    session::{RUNTIME, Worker, last_words},
    socket::fatal,
    stage::{self, Stage},
};

/// How a test ends: an error is a browser that does not do what it is told, what the page does wrong is a panic.
pub type Outcome<T = ()> = WebDriverResult<T>;

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

/// Runs a test in a browser that has nothing open and nothing stored.
pub async fn in_browser<T, F>(test: T) -> Outcome
where
    T: FnOnce(Page) -> F + Send + 'static,
    F: Future<Output = Outcome> + Send + 'static,
{
    let (stage, name) = (Stage::found(), test_name());
    let run = async move {
        let worker = Worker::shared(&stage).await?;
        let session = worker.open().await?;
        let ran = tokio::spawn(test(Page::new(session.clone(), stage.site))).await;
        // Whatever a failed test leaves behind goes with the worker.
        match is_good(&ran) {
            true => worker.close(session).await?,
            false => picture(&session.driver, &name).await,
        }
        Outcome::Ok(ran)
    };
    ended(RUNTIME.spawn(run).await.map_err(fatal)??)
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

/// Runs a test in a browser made like this, which starts and ends with it.
pub async fn in_browser_of<T, F>(made: Made, test: T) -> Outcome
where
    T: FnOnce(Page) -> F + Send + 'static,
    F: Future<Output = Outcome> + Send + 'static,
{
    let (stage, name) = (Stage::found(), test_name());
    let run = async move {
        let worker = Worker::start(&stage, &made).await?;
        let session = worker.whole();
        let ran = tokio::spawn(test(Page::new(session.clone(), stage.site))).await;
        if !is_good(&ran) {
            picture(&session.driver, &name).await;
        }
        let closed = match made.is_ended {
            // There is nothing to close; the driver would look for it for a minute.
            true => session.driver.leak().map_err(fatal),
            // A profile that outlives the browser is whole only once that has closed.
            false => session.driver.quit().await,
        };
        // What the test came to matters more than how its browser ended.
        if is_good(&ran) {
            closed?;
        }
        Outcome::Ok(ran)
    };
    ended(RUNTIME.spawn(run).await.map_err(fatal)??)
}

fn test_name() -> String {
    std::thread::current().name().unwrap_or("a-test").replace("::", "-")
}

fn is_good(ran: &Result<Outcome, JoinError>) -> bool {
    matches!(ran, Ok(Ok(())))
}

/// What a test came to; a panic goes on.
fn ended(ran: Result<Outcome, JoinError>) -> Outcome {
    match ran {
        Ok(outcome) => outcome,
        Err(broken) => {
            if let Some(words) = last_words(broken.id()) {
                eprintln!("{words}");
            }
            match broken.try_into_panic() {
                Ok(panic) => resume_unwind(panic),
                Err(error) => Err(fatal(error)),
            }
        }
    }
}

/// What the page looked like when the test failed, named after the test. It helps a reader; without it nothing is lost.
async fn picture(driver: &WebDriver, name: &str) {
    if let Some(folder) = stage::shots() {
        let _ = driver.screenshot(&folder.join(format!("{name}.png"))).await;
    }
}

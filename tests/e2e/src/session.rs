//! A browser that is running, and the part of it that one test has to itself.
//!
//! A worker is one browser process with its driver. Tests that run one after the other in a worker each get a user context of
//! their own, as a private window is one: cookies, stores, service workers and caches begin empty and end with the test. A worker
//! in which a test failed is closed, so that no other test meets what is left of it.

use std::{
    collections::HashMap,
    fs, panic,
    sync::{Arc, LazyLock, Mutex},
};

use serde_json::{Value, json};
use thirtyfour::{Capabilities, WebDriver, WindowHandle};
use tokio::{
    runtime::{Builder, Runtime},
    task,
};

use crate::{
    Made, Outcome,
    chromium::{self, Chromium},
    driver::Driver,
    firefox::{self, Firefox},
    socket::{Socket, fatal},
    stage::{Kind, Stage},
};

/// Where everything that talks to browsers runs: a worker outlives the runtime of each test that it serves.
pub(crate) static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| {
    let usual = panic::take_hook();
    panic::set_hook(Box::new(move |panic| match task::try_id() {
        Some(task) => drop(PANICS.lock().expect("nobody panics with it").insert(task, panic.to_string())),
        None => usual(panic),
    }));
    Builder::new_multi_thread().enable_all().build().expect("threads can be started")
});

/// What each task said that panicked. libtest keeps what is printed by the thread that a test began in, and by those started from it:
/// what is printed here would be kept as the words of the first test of all.
static PANICS: LazyLock<Mutex<HashMap<task::Id, String>>> = LazyLock::new(Mutex::default);

/// What a task said that panicked: where, and why.
pub(crate) fn last_words(task: task::Id) -> Option<String> {
    PANICS.lock().expect("nobody panics with it").remove(&task)
}

/// Workers that no test is using.
static IDLE: Mutex<Vec<Worker>> = Mutex::new(Vec::new());

/// A browser process and what drives it; both end with this value.
#[derive(Debug)]
pub(crate) struct Worker {
    session: Session,
    home: WindowHandle,
    _driver: Driver,
}

impl Worker {
    /// One that is idle, or else a new one.
    pub(crate) async fn shared(stage: &Stage) -> Outcome<Worker> {
        let idle = IDLE.lock().expect("nobody panics with it").pop();
        match idle {
            Some(worker) => Ok(worker),
            None => {
                let worker = Worker::start(stage, &Made::default()).await?;
                // It ends with its driver, by which time nobody is there to ask it.
                worker.session.driver.clone().leak().map_err(fatal)?;
                Ok(worker)
            }
        }
    }

    /// A new one.
    pub(crate) async fn start(stage: &Stage, made: &Made) -> Outcome<Worker> {
        let (switches, wanted) = match stage.kind {
            Kind::Chromium => (chromium::SWITCHES, chromium::wanted(&stage.program, made)?),
            Kind::Firefox => (firefox::SWITCHES, firefox::wanted(&stage.program, made)?),
        };
        let process = Driver::start(&stage.driver, switches)?;
        let driver = WebDriver::new(process.address(), wanted).await?;
        let mut socket = Socket::connect(&address(stage.kind, driver.handle().capabilities())?)?;
        if stage.kind == Kind::Firefox {
            socket.ask("session.subscribe", &json!({ "events": firefox::EVENTS }))?;
        }
        let home = driver.window().await?;
        let socket = Arc::new(Mutex::new(socket));
        let session = Session { driver, socket, kind: stage.kind, context: None };
        Ok(Worker { session, home, _driver: process })
    }

    /// The whole browser, for a test that has it to itself.
    pub(crate) fn whole(&self) -> Session {
        self.session.clone()
    }

    /// A new user context with one window.
    pub(crate) async fn open(&self) -> Outcome<Session> {
        let mut session = self.session.clone();
        let made = match session.kind {
            Kind::Chromium => session.ask("Target.createBrowserContext", &json!({}))?["browserContextId"].take(),
            Kind::Firefox => session.ask("browser.createUserContext", &json!({}))?["userContext"].take(),
        };
        session.context = Some(made.as_str().ok_or_else(|| fatal("The browser made no user context."))?.to_owned());
        let window = session.new_window().await?;
        session.driver.switch_to_window(window).await?;
        session.forget().await?;
        Ok(session)
    }

    /// Closes a user context with everything in it; the worker is idle from then on.
    pub(crate) async fn close(self, session: Session) -> Outcome {
        let context = json!(session.context);
        match session.kind {
            Kind::Chromium => session.ask("Target.disposeBrowserContext", &json!({ "browserContextId": context }))?,
            Kind::Firefox => session.ask("browser.removeUserContext", &json!({ "userContext": context }))?,
        };
        session.driver.switch_to_window(self.home.clone()).await?;
        IDLE.lock().expect("nobody panics with it").push(self);
        Ok(())
    }
}

/// Where the browser's own socket listens.
fn address(kind: Kind, capabilities: &Capabilities) -> Outcome<String> {
    let text = |value: Option<&Value>| value.and_then(Value::as_str).map(str::to_owned);
    match kind {
        Kind::Firefox => {
            text(capabilities.get("webSocketUrl")).ok_or_else(|| fatal("Firefox offers no WebDriver BiDi."))
        }
        Kind::Chromium => {
            // Chromium writes into its profile what chromedriver, too, finds it by: the port, and the path on it.
            let folder = text(capabilities.get("chrome").map(|chrome| &chrome["userDataDir"]));
            let folder = folder.ok_or_else(|| fatal("chromedriver does not say where the profile lies."))?;
            let written = fs::read_to_string(format!("{folder}/DevToolsActivePort")).map_err(fatal)?;
            let (port, path) = written.split_once('\n').ok_or_else(|| fatal("DevToolsActivePort names no path."))?;
            Ok(format!("ws://127.0.0.1:{port}{}", path.trim()))
        }
    }
}

/// A test's part of a browser.
#[derive(Clone, Debug)]
pub(crate) struct Session {
    pub(crate) driver: WebDriver,
    socket: Arc<Mutex<Socket>>,
    pub(crate) kind: Kind,
    /// The user context; none where the test has the whole browser.
    pub(crate) context: Option<String>,
}

impl Session {
    /// Sends a command over the browser's own socket.
    pub(crate) fn ask(&self, command: &str, parameters: &Value) -> Outcome<Value> {
        self.socket.lock().expect("nobody panics with it").ask(command, parameters)
    }

    /// The parameters of every event of this name since this was last asked.
    pub(crate) fn heard(&self, event: &str) -> Vec<Value> {
        self.socket.lock().expect("nobody panics with it").heard(event)
    }

    /// What only Chromium is asked.
    pub(crate) fn chromium(&self) -> Chromium<'_> {
        Chromium { driver: &self.driver, context: self.context.as_deref() }
    }

    /// What only Firefox is asked.
    pub(crate) fn firefox(&self) -> Firefox<'_> {
        Firefox(self)
    }

    /// Opens a window in this context, and does not go there.
    pub(crate) async fn new_window(&self) -> Outcome<WindowHandle> {
        let blank = "about:blank";
        let handle = match (self.kind, &self.context) {
            (Kind::Chromium, Some(context)) => {
                let target = json!({ "url": blank, "browserContextId": context });
                self.ask("Target.createTarget", &target)?["targetId"].take()
            }
            (Kind::Firefox, Some(context)) => {
                let tab = json!({ "type": "tab", "userContext": context });
                self.ask("browsingContext.create", &tab)?["context"].take()
            }
            (_, None) => return self.driver.new_tab().await,
        };
        let handle = handle.as_str().ok_or_else(|| fatal("The browser opened no window."))?;
        Ok(WindowHandle::from(handle.to_owned()))
    }

    /// Forgets what earlier tests left in the browser's logs.
    async fn forget(&self) -> Outcome {
        match self.kind {
            Kind::Chromium => {
                self.driver.get_log("browser").await?;
                self.driver.get_log("performance").await?;
            }
            Kind::Firefox => {
                self.firefox().in_chrome("() => { Services.console.reset(); }", &[])?;
                self.socket.lock().expect("nobody panics with it").forget();
            }
        }
        Ok(())
    }
}

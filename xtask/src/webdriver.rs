//! Drives headless Chromium through its WebDriver: opens pages, runs scripts in them, takes pictures.
//!
//! Only what `bench` and `shots` need. The end-to-end tests are a package of their own with a whole client (`tests/e2e`).
//! Nothing here waits by the clock: scripts return promises, and the driver waits for them.

use std::{
    io::{BufRead, BufReader},
    process::{Child, ChildStdout, Command, Stdio},
};

use serde_json::{Value, json};

use crate::{
    say::{Explain, Failure, Result},
    setup::browser::Browser,
};

/// What Chromium is started with: nothing that would call home or need a screen.
const FLAGS: [&str; 8] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--hide-scrollbars",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

/// A running chromedriver on a free port; it ends with this value.
pub struct Driver {
    child: Child,
    address: String,
    chromium: String,
    /// Held open, since a program that writes to a closed pipe is ended for it.
    said: Option<BufReader<ChildStdout>>,
}

impl Driver {
    /// Starts it and waits until it says where it listens.
    pub fn start(browser: &Browser) -> Result<Driver> {
        let mut command = Command::new(&browser.chromedriver);
        command.arg("--port=0").stdin(Stdio::null()).stderr(Stdio::null()).stdout(Stdio::piped());
        let child = command.spawn().explain(format_args!("Starting {}", browser.chromedriver.display()))?;
        // From here on the child is ended with the value, whatever else fails.
        let chromium = browser.chromium.display().to_string();
        let mut driver = Driver { child, address: String::new(), chromium, said: None };
        let output = driver.child.stdout.take().expect("the standard output was asked for above");
        let said = driver.said.insert(BufReader::new(output));
        let mut lines = said.lines().map_while(std::io::Result::ok);
        let port = lines.find_map(|line| port_in(&line)).ok_or_else(|| {
            let remedy = "run it by hand to see what it says, and install the one of the browser's own version.";
            Failure::with_remedy("chromedriver ended before it listened.", remedy)
        })?;
        driver.address = format!("http://127.0.0.1:{port}");
        Ok(driver)
    }

    /// Where it listens.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Opens a browser.
    pub fn open(&self) -> Result<Session<'_>> {
        let options = json!({ "binary": self.chromium, "args": FLAGS });
        let wanted =
            json!({ "capabilities": { "alwaysMatch": { "browserName": "chrome", "goog:chromeOptions": options } } });
        let answer = self.post("/session", &wanted)?;
        let id = answer["sessionId"].as_str().ok_or_else(|| Failure::new("chromedriver opened no session."))?;
        Ok(Session { driver: self, path: format!("/session/{id}") })
    }

    fn post(&self, path: &str, body: &Value) -> Result<Value> {
        let agent: ureq::Agent = ureq::Agent::config_builder().http_status_as_error(false).build().into();
        let request = agent.post(format!("{}{path}", self.address)).send_json(body);
        let mut answer = request.explain("Asking chromedriver")?;
        let value: Value = answer.body_mut().read_json().explain("Reading chromedriver's answer")?;
        match value["value"]["error"].as_str() {
            Some(error) => {
                let message = value["value"]["message"].as_str().unwrap_or_default();
                let first = message.lines().next().unwrap_or_default();
                Err(Failure::new(format!("The browser refused ({error}): {first}")))
            }
            None => Ok(value["value"].clone()),
        }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // It may have ended by itself; then there is nothing to end, and that is fine.
        self.child.kill().unwrap_or(());
        self.child.wait().map(|_| ()).unwrap_or(());
    }
}

/// "ChromeDriver was started successfully on port 41231." says 41231.
fn port_in(line: &str) -> Option<u16> {
    line.split("started successfully on port ").nth(1)?.trim_end_matches('.').parse().ok()
}

/// An open browser; it is closed with this value.
pub struct Session<'a> {
    driver: &'a Driver,
    path: String,
}

impl Session<'_> {
    /// Opens an address and waits until both programs have started and the plan is there.
    pub fn open_page(&self, address: &str) -> Result<()> {
        self.post("/url", &json!({ "url": address }))?;
        let started = self.script(
            "return new Promise((done) => {
                const look = () => {
                    const notice = document.getElementById('boot');
                    if (notice === null) {
                        // As a visitor's first touch would.
                        window.concession.ready().catch(done);
                        if (document.querySelector('#plan ol, .l-below[hidden]') === null) return false;
                        if (document.querySelector('[aria-busy=true]') !== null) return false;
                        done('');
                    } else if (notice.dataset.boot === 'failed') done(notice.innerText);
                    else return false;
                    return true;
                };
                if (look()) return;
                new MutationObserver((_, watch) => { if (look()) watch.disconnect(); })
                    .observe(document, { subtree: true, childList: true, attributes: true });
            });",
        )?;
        match started.as_str() {
            Some("") => Ok(()),
            other => Err(Failure::new(format!("The page did not start: {}", other.unwrap_or_default()))),
        }
    }

    /// Runs a script, waits for the promise it may return, and returns its value.
    pub fn script(&self, script: &str) -> Result<Value> {
        self.post("/execute/sync", &json!({ "script": script, "args": [] }))
    }

    /// Sends a command of Chromium's own protocol.
    pub fn chromium(&self, command: &str, parameters: Value) -> Result<Value> {
        self.post("/goog/cdp/execute", &json!({ "cmd": command, "params": parameters }))
    }

    fn post(&self, path: &str, body: &Value) -> Result<Value> {
        self.driver.post(&format!("{}{path}", self.path), body)
    }
}

impl Drop for Session<'_> {
    fn drop(&mut self) {
        let closed = ureq::delete(format!("{}{}", self.driver.address, self.path)).call();
        // A browser that cannot be closed ends with its driver.
        closed.map(|_| ()).unwrap_or(());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_port_is_read_from_what_the_driver_says() {
        assert_eq!(port_in("ChromeDriver was started successfully on port 41231."), Some(41231));
        assert_eq!(port_in("Starting ChromeDriver 156.0 (a21ce95) on port 0"), None);
    }
}

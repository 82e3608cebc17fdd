//! What WebDriver alone cannot ask of Chromium: its logs, and what is asked of it in its own protocol.
//!
//! [`Browser`](crate::Browser) says what each of these is for. Tests ask that; what is public here beyond it only Chromium can do.

use std::{collections::BTreeMap, path::Path};

use serde_json::{Value, json};
use thirtyfour::{Capabilities, ChromiumLikeCapabilities, DesiredCapabilities, LoggingPrefsLogLevel, WebDriver};

use crate::{Made, Outcome};

/// What chromedriver is started with.
pub(crate) const SWITCHES: &[&str] = &[];

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

/// The browser that chromedriver is to open.
pub(crate) fn wanted(program: &Path, made: &Made) -> Outcome<Capabilities> {
    let mut wanted = DesiredCapabilities::chrome();
    let profile = made.profile.as_ref().map(|folder| format!("--user-data-dir={}", folder.display()));
    let private = made.is_private.then_some("--incognito");
    for flag in FLAGS.into_iter().chain(profile.as_deref()).chain(private) {
        wanted.add_arg(flag)?;
    }
    if made.stores_nothing {
        wanted.add_experimental_option("prefs", json!({ "profile.default_content_setting_values.cookies": 2 }))?;
    }
    wanted.set_binary(&program.display().to_string())?;
    wanted.set_logging_prefs("browser", LoggingPrefsLogLevel::All)?;
    wanted.set_logging_prefs("performance", LoggingPrefsLogLevel::All)?;
    Ok(wanted.into())
}

/// Chromium behind a page.
pub(crate) struct Chromium<'p> {
    pub(crate) driver: &'p WebDriver,
    /// The test's user context; none where it has the whole browser.
    pub(crate) context: Option<&'p str>,
}

impl Chromium<'_> {
    /// What was written to the console since this was last asked, with its level, from warnings upward.
    pub(crate) async fn complaints(&self) -> Outcome<Vec<String>> {
        let log = self.driver.get_log("browser").await?;
        let grave = log.into_iter().filter(|entry| matches!(entry.level.as_str(), "WARNING" | "SEVERE"));
        Ok(grave.map(|entry| format!("{}: {}", entry.level, entry.message)).collect())
    }

    /// The address of every request since this was last asked, and how often it was made.
    pub(crate) async fn requests(&self) -> Outcome<BTreeMap<String, usize>> {
        let mut requests = BTreeMap::new();
        for entry in self.driver.get_log("performance").await? {
            let event: Value = serde_json::from_str(&entry.message)?;
            if event["message"]["method"] == "Network.requestWillBeSent" {
                let address = event["message"]["params"]["request"]["url"].as_str().expect("a request has an address");
                *requests.entry(address.to_owned()).or_default() += 1;
            }
        }
        Ok(requests)
    }

    /// Shows the page in a window of this width, in CSS pixels.
    pub(crate) async fn width(&self, width: u32) -> Outcome {
        let size = json!({ "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": false });
        self.send("Emulation.setDeviceMetricsOverride", size).await.map(|_| ())
    }

    /// Makes the page believe that one thing is so that a style sheet can ask for, "forced-colors" as "active".
    pub(crate) async fn feature(&self, name: &str, value: &str) -> Outcome {
        let features = json!({ "features": [{ "name": name, "value": value }] });
        self.send("Emulation.setEmulatedMedia", features).await.map(|_| ())
    }

    /// Shows the page as it is laid out for a printer, or as ever.
    pub(crate) async fn on_paper(&self, printed: bool) -> Outcome {
        self.send("Emulation.setEmulatedMedia", json!({ "media": if printed { "print" } else { "" } }))
            .await
            .map(|_| ())
    }

    /// Runs a script before anything of the page does, as if the browser were made that way.
    pub(crate) async fn beforehand(&self, script: &str) -> Outcome {
        self.send("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await.map(|_| ())
    }

    /// Makes the browser one of a visitor who prefers this language and region, "de-DE", for pages opened from here on.
    pub(crate) async fn speak(&self, language: &str) -> Outcome {
        let agent = self.driver.execute("return navigator.userAgent", vec![]).await?.json().clone();
        self.send("Emulation.setUserAgentOverride", json!({ "userAgent": agent, "acceptLanguage": language }))
            .await
            .map(|_| ())
    }

    /// Lets a site store so many bytes and no more; without a number, as much as ever.
    pub(crate) async fn room(&self, site: &str, bytes: Option<u64>) -> Outcome {
        let origin = site.trim_end_matches('/');
        let room = match bytes {
            Some(bytes) => json!({ "origin": origin, "quotaSize": bytes }),
            None => json!({ "origin": origin }),
        };
        self.send("Storage.overrideQuotaForOrigin", room).await.map(|_| ())
    }

    /// Cuts the network for the page, or gives it back.
    pub(crate) async fn cut_off(&self, cut: bool) -> Outcome {
        self.send("Network.enable", json!({})).await?;
        let line = json!({ "offline": cut, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        self.send("Network.emulateNetworkConditions", line).await.map(|_| ())
    }

    /// Puts what the page saves into a folder, as a visitor's own browser does without asking.
    pub(crate) async fn save_into(&self, folder: &Path) -> Outcome {
        let into = json!({ "behavior": "allow", "downloadPath": folder });
        self.send("Browser.setDownloadBehavior", self.here(into)).await.map(|_| ())
    }

    /// Lets the page copy without asking, which a browser without a window cannot do.
    pub(crate) async fn let_copy(&self) -> Outcome {
        self.send("Browser.grantPermissions", self.here(json!({ "permissions": ["clipboardSanitizedWrite"] })))
            .await
            .map(|_| ())
    }

    pub(crate) async fn in_console(&self, function: &str, given: &[Value]) -> Outcome<Value> {
        let script = format!("return ({function})(...arguments);");
        Ok(self.driver.execute(script, given.to_vec()).await?.json().clone())
    }

    /// What a screen reader is told of the page: role and name of everything that is not passed over, in reading order.
    pub(crate) async fn told(&self) -> Outcome<Vec<(String, String)>> {
        let tree = self.driver.cdp().send_raw("Accessibility.getFullAXTree", json!({})).await?;
        let nodes = tree["nodes"].as_array().expect("a tree has nodes").iter();
        let word = |node: &Value, field: &str| node[field]["value"].as_str().unwrap_or_default().to_owned();
        Ok(nodes.filter(|node| node["ignored"] == false).map(|node| (word(node, "role"), word(node, "name"))).collect())
    }

    /// Parameters for this test's user context alone.
    fn here(&self, mut parameters: Value) -> Value {
        if let Some(context) = self.context {
            parameters["browserContextId"] = context.into();
        }
        parameters
    }

    /// Sends a command of its own protocol.
    pub(crate) async fn send(&self, command: &str, parameters: Value) -> Outcome<Value> {
        self.driver.cdp().send_raw(command, parameters).await
    }
}

//! What WebDriver alone cannot ask of Chromium: its logs, and what is asked of it in its own protocol.
//!
//! [`Browser`](crate::Browser) says what each of these is for. Tests ask that; what is public here beyond it only Chromium can do.

use std::{collections::BTreeMap, path::Path};

use serde_json::{Value, json};
use thirtyfour::WebDriver;

use crate::Outcome;

/// Chromium behind a page.
pub struct Chromium<'d> {
    driver: &'d WebDriver,
}

impl<'d> Chromium<'d> {
    pub(crate) fn new(driver: &'d WebDriver) -> Chromium<'d> {
        Chromium { driver }
    }

    /// What was written to the console since this was last asked, with its level, from warnings upward.
    pub async fn complaints(&self) -> Outcome<Vec<String>> {
        let log = self.driver.get_log("browser").await?;
        let grave = log.into_iter().filter(|entry| matches!(entry.level.as_str(), "WARNING" | "SEVERE"));
        Ok(grave.map(|entry| format!("{}: {}", entry.level, entry.message)).collect())
    }

    /// The address of every request since this was last asked, and how often it was made.
    pub async fn requests(&self) -> Outcome<BTreeMap<String, usize>> {
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
    pub async fn width(&self, width: u32) -> Outcome {
        let size = json!({ "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": false });
        self.send("Emulation.setDeviceMetricsOverride", size).await
    }

    /// Makes the page believe that one thing is so that a style sheet can ask for, "forced-colors" as "active".
    pub async fn feature(&self, name: &str, value: &str) -> Outcome {
        let features = json!({ "features": [{ "name": name, "value": value }] });
        self.send("Emulation.setEmulatedMedia", features).await
    }

    /// Shows the page as it is laid out for a printer, or as ever.
    pub async fn on_paper(&self, printed: bool) -> Outcome {
        self.send("Emulation.setEmulatedMedia", json!({ "media": if printed { "print" } else { "" } })).await
    }

    /// Runs a script before anything of the page does, as if the browser were made that way.
    pub async fn beforehand(&self, script: &str) -> Outcome {
        self.send("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await
    }

    /// Makes the browser one of a visitor who prefers this language and region, "de-DE", for pages opened from here on.
    pub async fn speak(&self, language: &str) -> Outcome {
        let agent = self.driver.execute("return navigator.userAgent", vec![]).await?.json().clone();
        self.send("Emulation.setUserAgentOverride", json!({ "userAgent": agent, "acceptLanguage": language })).await
    }

    /// Lets a site store so many bytes and no more; without a number, as much as ever.
    pub async fn room(&self, site: &str, bytes: Option<u64>) -> Outcome {
        let origin = site.trim_end_matches('/');
        let room = match bytes {
            Some(bytes) => json!({ "origin": origin, "quotaSize": bytes }),
            None => json!({ "origin": origin }),
        };
        self.send("Storage.overrideQuotaForOrigin", room).await
    }

    /// Cuts the network for the page, or gives it back.
    pub async fn cut_off(&self, cut: bool) -> Outcome {
        self.send("Network.enable", json!({})).await?;
        let line = json!({ "offline": cut, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        self.send("Network.emulateNetworkConditions", line).await
    }

    /// Puts what the page saves into a folder, as a visitor's own browser does without asking.
    pub async fn save_into(&self, folder: &Path) -> Outcome {
        let into = json!({ "behavior": "allow", "downloadPath": folder });
        self.send("Browser.setDownloadBehavior", into).await
    }

    /// Lets the page copy without asking, which a browser without a window cannot do.
    pub async fn let_copy(&self) -> Outcome {
        self.send("Browser.grantPermissions", json!({ "permissions": ["clipboardSanitizedWrite"] })).await
    }

    pub(crate) async fn in_console(&self, function: &str, given: &[Value]) -> Outcome<Value> {
        let script = format!("return ({function})(...arguments);");
        Ok(self.driver.execute(script, given.to_vec()).await?.json().clone())
    }

    /// What a screen reader is told of the page: role and name of everything that is not passed over, in reading order.
    pub async fn told(&self) -> Outcome<Vec<(String, String)>> {
        let tree = self.driver.cdp().send_raw("Accessibility.getFullAXTree", json!({})).await?;
        let nodes = tree["nodes"].as_array().expect("a tree has nodes").iter();
        let word = |node: &Value, field: &str| node[field]["value"].as_str().unwrap_or_default().to_owned();
        Ok(nodes.filter(|node| node["ignored"] == false).map(|node| (word(node, "role"), word(node, "name"))).collect())
    }

    async fn send(&self, command: &str, parameters: Value) -> Outcome {
        self.driver.cdp().send_raw(command, parameters).await.map(|_| ())
    }
}

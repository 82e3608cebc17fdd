//! What WebDriver alone cannot ask of Firefox: asked by WebDriver BiDi where that has a command, and else of the browser's own
//! window, whose scripts may do what its developer tools do.
//!
//! [`Means`](crate::Means) says what each of these is for.

use std::{collections::BTreeMap, fs, path::Path};

use serde_json::{Value, json};
use thirtyfour::{Capabilities, DesiredCapabilities};

use crate::{Made, Outcome, session::Session, socket::fatal};

/// What geckodriver is started with.
pub(crate) const SWITCHES: &[&str] = &["--websocket-port=0", "--allow-system-access"];

/// What a browser tells that a test may want to know.
pub(crate) const EVENTS: [&str; 2] = ["log.entryAdded", "network.beforeRequestSent"];

/// What is set besides what geckodriver sets by itself. The visitor is British and wants little motion, as in Chromium. Whatever
/// is not on this machine is sought at a port where nobody listens, so that no attempt to connect leaves it.
fn preferences() -> Value {
    json!({
        "intl.accept_languages": "en-GB",
        "ui.prefersReducedMotion": 1,
        "general.smoothScroll": false,
        // A way out that only some have open; the page must close it for them.
        "browser.send_pings": true,
        "network.proxy.type": 1,
        "network.proxy.http": "127.0.0.1",
        "network.proxy.http_port": 9,
        "network.proxy.ssl": "127.0.0.1",
        "network.proxy.ssl_port": 9,
        "network.captive-portal-service.enabled": false,
        "network.connectivity-service.enabled": false,
        "network.trr.mode": 5,
        "app.normandy.enabled": false,
        "app.update.disabledForTesting": true,
        "browser.newtabpage.enabled": false,
        "browser.region.network.url": "",
        "browser.safebrowsing.blockedURIs.enabled": false,
        "browser.safebrowsing.downloads.enabled": false,
        "browser.safebrowsing.malware.enabled": false,
        "browser.safebrowsing.phishing.enabled": false,
        "browser.search.update": false,
        "browser.topsites.contile.enabled": false,
        "datareporting.healthreport.uploadEnabled": false,
        "datareporting.policy.dataSubmissionEnabled": false,
        "dom.push.connection.enabled": false,
        "extensions.systemAddon.update.enabled": false,
        "media.gmp-manager.updateEnabled": false,
        "services.settings.server": "data:,",
        "toolkit.telemetry.enabled": false,
        "toolkit.telemetry.unified": false,
        "trailhead.firstrun.didSeeAboutWelcome": true,
    })
}

/// The browser that geckodriver is to open.
pub(crate) fn wanted(program: &Path, made: &Made) -> Outcome<Capabilities> {
    let mut preferences = preferences();
    preferences["browser.privatebrowsing.autostart"] = json!(made.is_private);
    if made.stores_nothing {
        preferences["network.cookie.cookieBehavior"] = json!(2);
    }
    let mut words = vec![json!("-headless")];
    if let Some(folder) = &made.profile {
        // It makes none by itself where it is told which.
        fs::create_dir_all(folder).map_err(fatal)?;
        words.extend([json!("-profile"), json!(folder)]);
    }
    let mut wanted: Capabilities = DesiredCapabilities::firefox().into();
    wanted.set("webSocketUrl", true)?;
    wanted.set("moz:firefoxOptions", json!({ "binary": program, "args": words, "prefs": preferences }))?;
    Ok(wanted)
}

/// The role as the tests call it.
fn role_of(role: String) -> String {
    match role.as_str() {
        "summary" => "DisclosureTriangle".to_owned(),
        "text leaf" => "StaticText".to_owned(),
        _ => role,
    }
}

/// Firefox behind a page.
pub(crate) struct Firefox<'p>(pub(crate) &'p Session);

impl Firefox<'_> {
    pub(crate) async fn complaints(&self) -> Outcome<Vec<String>> {
        self.arrived().await?;
        let written = self.0.heard("log.entryAdded").into_iter();
        let grave = written.filter(|entry| matches!(entry["level"].as_str(), Some("warn" | "error")));
        let mut complaints: Vec<String> = grave.map(|entry| format!("{}: {}", entry["level"], entry["text"])).collect();
        // What the browser itself complains of is told to its own console alone.
        let own = self.in_chrome(
            "(origin) => {
                const told = Services.console.getMessageArray().filter((one) => one instanceof Ci.nsIScriptError)
                    .filter((one) => one.sourceName.startsWith(origin) || /CSP|Content Security/.test(one.category));
                Services.console.reset();
                return told.map((one) => `${one.category}: ${one.errorMessage}`);
            }",
            &[json!(self.0.driver.current_url().await?.origin().ascii_serialization())],
        )?;
        complaints.extend(serde_json::from_value::<Vec<String>>(own)?);
        Ok(complaints)
    }

    pub(crate) async fn requests(&self) -> Outcome<BTreeMap<String, usize>> {
        self.arrived().await?;
        let mut requests = BTreeMap::new();
        for told in self.0.heard("network.beforeRequestSent") {
            let address = told["request"]["url"].as_str().expect("a request has an address");
            // What the page's worker asks for is of no window; and Firefox has the marks of lists in a font of its own.
            if told["context"].is_null() || address.starts_with("data:") {
                continue;
            }
            *requests.entry(address.to_owned()).or_default() += 1;
        }
        Ok(requests)
    }

    pub(crate) async fn width(&self, width: u32) -> Outcome {
        let viewport = json!({ "width": width, "height": 900 });
        let parameters = json!({ "context": self.window().await?, "viewport": viewport, "devicePixelRatio": 1 });
        self.0.ask("browsingContext.setViewport", &parameters).map(|_| ())
    }

    pub(crate) async fn feature(&self, name: &str, value: &str) -> Outcome {
        let set = "(wanted) => {
            const page = gBrowser.selectedBrowser.browsingContext;
            page.prefersColorSchemeOverride = wanted['prefers-color-scheme'] ?? 'none';
            page.forcedColorsOverride = wanted['forced-colors'] ?? 'none';
            page.prefersReducedMotionOverride = wanted['prefers-reduced-motion'] ?? 'none';
        }";
        self.in_chrome(set, &[json!({ name: value })]).map(|_| ())
    }

    pub(crate) async fn on_paper(&self, printed: bool) -> Outcome {
        let set = "(medium) => { gBrowser.selectedBrowser.browsingContext.mediumOverride = medium; }";
        self.in_chrome(set, &[json!(if printed { "print" } else { "" })]).map(|_| ())
    }

    pub(crate) async fn beforehand(&self, script: &str) -> Outcome {
        let function = format!("() => {{ {script}\n }}");
        let parameters = self.here(json!({ "functionDeclaration": function }));
        self.0.ask("script.addPreloadScript", &parameters).map(|_| ())
    }

    pub(crate) async fn speak(&self, language: &str) -> Outcome {
        let parameters = json!({ "contexts": [self.window().await?], "locale": language });
        self.0.ask("emulation.setLocaleOverride", &parameters).map(|_| ())
    }

    pub(crate) async fn cut_off(&self, cut: bool) -> Outcome {
        let conditions = if cut { json!({ "type": "offline" }) } else { Value::Null };
        let parameters = json!({ "contexts": [self.window().await?], "networkConditions": conditions });
        self.0.ask("emulation.setNetworkConditions", &parameters).map(|_| ())
    }

    pub(crate) async fn save_into(&self, folder: &Path) -> Outcome {
        let into = json!({ "type": "allowed", "destinationFolder": folder });
        self.0.ask("browser.setDownloadBehavior", &self.here(json!({ "downloadBehavior": into }))).map(|_| ())
    }

    pub(crate) async fn let_copy(&self) -> Outcome {
        // It lets a page copy whenever somebody has just pressed something.
        Ok(())
    }

    pub(crate) async fn told(&self) -> Outcome<Vec<(String, String)>> {
        // The browser begins to tell when it is first asked, and tells the page from its top to its end.
        let last = "return [...document.querySelectorAll('h1, h2, h3, h4')].filter((one) => one.checkVisibility()).at(-1).innerText";
        let last = self.0.driver.execute(last, vec![]).await?.json().clone();
        let tell = "async (last) => {
            const plain = (text) => text.replaceAll(/\\s+/g, ' ').trim();
            const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
            const walk = (one) => [
                [service.getStringRole(one.role), one.name ?? ''],
                ...Array.from({ length: one.childCount }, (_, place) => walk(one.getChildAt(place))).flat(),
            ];
            const deadline = performance.now() + 15_000;
            for (;;) {
                const page = service.getAccessibleFor(gBrowser.selectedBrowser)?.firstChild;
                const told = page ? walk(page) : [];
                if (told.some(([role, name]) => role === 'heading' && plain(name) === plain(last)) || performance.now() > deadline) return told;
                await new Promise(requestAnimationFrame);
            }
        }";
        let told: Vec<(String, String)> = serde_json::from_value(self.in_chrome(tell, &[last])?)?;
        Ok(told.into_iter().map(|(role, name)| (role_of(role), name)).collect())
    }

    /// Parameters for this test's user context alone.
    fn here(&self, mut parameters: Value) -> Value {
        if let Some(context) = &self.0.context {
            parameters["userContexts"] = json!([context]);
        }
        parameters
    }

    /// The window that is driven, as BiDi calls it too.
    async fn window(&self) -> Outcome<String> {
        Ok(self.0.driver.window().await?.to_string())
    }

    /// Waits until what the page has told so far has come: a script in it is answered after all of that.
    async fn arrived(&self) -> Outcome {
        let window = self.window().await?;
        self.0.ask(
            "script.evaluate",
            &json!({ "expression": "new Promise((done) => setTimeout(done))", "awaitPromise": true, "target": { "context": window } }),
        )
        .map(|_| ())
    }

    pub(crate) async fn in_console(&self, function: &str, given: &[Value]) -> Outcome<Value> {
        self.call(&json!(self.window().await?), function, given)
    }

    /// Calls a function in the browser's own window and returns what it gives.
    pub(crate) fn in_chrome(&self, function: &str, given: &[Value]) -> Outcome<Value> {
        let windows = self.0.ask("browsingContext.getTree", &json!({ "moz:scope": "chrome", "maxDepth": 0 }))?;
        self.call(&windows["contexts"][0]["context"], function, given)
    }

    fn call(&self, window: &Value, function: &str, given: &[Value]) -> Outcome<Value> {
        // As text, since BiDi has a notation of its own for what is not one.
        let given = json!({ "type": "string", "value": json!(given).to_string() });
        let function = format!("async (given) => JSON.stringify((await ({function})(...JSON.parse(given))) ?? null)");
        let parameters = json!({
            "functionDeclaration": function, "arguments": [given], "awaitPromise": true,
            "target": { "context": window },
        });
        let told = self.0.ask("script.callFunction", &parameters)?;
        match told["result"]["value"].as_str() {
            Some(text) => Ok(serde_json::from_str(text)?),
            None => Err(fatal(format!("A script in Firefox: {told}"))),
        }
    }
}

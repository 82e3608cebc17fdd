//! What a browser has stored of the page, looked at from within it, and what the page says of that.

use concession::words::keep as words;
use serde_json::{Value, json};
use thirtyfour::{Key, WindowHandle};

use crate::{Outcome, Page};

/// Everything in the page's database, by store and key; null where there is none. Asking makes none.
const STORED: &str = "async () => {
    const name = 'concession ' + new URL('./', document.baseURI).href;
    if (!(await indexedDB.databases()).some((one) => one.name === name)) return null;
    const asked = (request) => new Promise((done, fail) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(request.error);
    });
    const database = await asked(indexedDB.open(name));
    const stored = {};
    for (const store of database.objectStoreNames) {
        const of = database.transaction(store).objectStore(store);
        const [keys, values] = await Promise.all([asked(of.getAllKeys()), asked(of.getAll())]);
        stored[store] = Object.fromEntries(keys.map((key, place) => [key, values[place]]));
    }
    database.close();
    return stored;
}";

/// The same again and again, until a saved case holds a text.
const UNTIL: &str = "async (text) => {
    const deadline = performance.now() + 15000;
    for (;;) {
        const stored = await (STORED)();
        if (Object.values(stored?.cases ?? {}).some((one) => String(one).includes(text))) return true;
        if (performance.now() > deadline) return false;
        await new Promise((done) => requestAnimationFrame(done));
    }
}";

impl Page {
    /// What is in the page's database, by store and key; null where there is no database.
    pub async fn stored(&self) -> Outcome<Value> {
        self.run(STORED, &[]).await
    }

    /// The texts of the saved cases.
    pub async fn stored_cases(&self) -> Outcome<Vec<String>> {
        let stored = self.stored().await?;
        let cases = stored["cases"].as_object().cloned().unwrap_or_default();
        Ok(cases.into_iter().map(|(_, text)| text.as_str().map_or(text.to_string(), str::to_owned)).collect())
    }

    /// Waits until a saved case holds a text.
    pub async fn until_stored(&self, text: &str) -> Outcome {
        let there = self.run(&UNTIL.replace("STORED", STORED), &[json!(text)]).await?;
        assert_eq!(there, json!(true), "No saved case has come to hold {text}.");
        Ok(())
    }

    /// Does something with the page's database, which is opened as it is or made: `(database) => ...`.
    pub async fn with_database(&self, deed: &str) -> Outcome {
        let script = "async (deed) => {
            const name = 'concession ' + new URL('./', document.baseURI).href;
            const request = indexedDB.open(name);
            const database = await new Promise((done, fail) => {
                request.onupgradeneeded = () => request.result.createObjectStore('cases');
                request.onsuccess = () => done(request.result);
                request.onerror = () => fail(request.error);
            });
            const ended = await (DEED)(database);
            if (ended instanceof IDBTransaction) await new Promise((done) => { ended.oncomplete = done; });
            database.close();
        }";
        self.run(&script.replace("DEED", deed), &[]).await.map(|_| ())
    }

    /// Opens the panel of what is kept.
    pub async fn open_keeping(&self) -> Outcome {
        self.run("() => { document.getElementById('keep').open = true; }", &[]).await?;
        self.until("the panel", "() => document.getElementById('keep-device') !== null", &[]).await
    }

    /// Chooses where what is typed is kept.
    pub async fn keep(&self, place: &str) -> Outcome {
        self.open_keeping().await?;
        self.choose(place).await
    }

    /// Waits until the bottom of the page says of what is kept.
    pub async fn until_kept_is_said(&self, words: &str) -> Outcome {
        let said = "(words) => document.querySelector('#keep summary')?.innerText.includes(words)";
        self.until(words, said, &[json!(words)]).await
    }

    /// Waits until the page has looked for what was kept.
    pub async fn until_looked(&self) -> Outcome {
        self.until_kept_is_said(words::TITLE).await
    }

    /// Waits until something is said beside the form.
    pub async fn until_said_beside_the_form(&self, words: &str) -> Outcome {
        let said = "(words) => document.querySelector('.c-steps [role=status]')?.textContent.includes(words)";
        self.until(words, said, &[json!(words)]).await
    }

    /// Whether the browser would ask before the page is left.
    pub async fn asks_before_leaving(&self) -> Outcome<bool> {
        let asks = "() => !dispatchEvent(new Event('beforeunload', { cancelable: true }))";
        Ok(self.run(asks, &[]).await? == json!(true))
    }

    /// Waits until the browser would not ask any more: all is kept.
    pub async fn until_all_is_kept(&self) -> Outcome {
        let kept = "() => dispatchEvent(new Event('beforeunload', { cancelable: true }))";
        self.until("everything to be kept", kept, &[]).await
    }

    /// Loads the page anew, as the browser's own button does, and waits for all of it.
    pub async fn reload(&self) -> Outcome {
        self.driver.refresh().await?;
        self.until("the program to start", "() => document.getElementById('boot') === null", &[]).await
    }

    /// One step back or forward in the browser's history.
    pub async fn travel(&self, back: bool) -> Outcome {
        match back {
            true => self.driver.back().await,
            false => self.driver.forward().await,
        }
    }

    /// Waits until a field holds a text.
    pub async fn until_text(&self, path: &str, text: &str) -> Outcome {
        let there = "(path, text) => document.querySelector(`[data-field=\"${path}\"]`)?.value === text";
        self.until(&format!("{path} to be {text}"), there, &[json!(path), json!(text)]).await
    }

    /// Leaves the page for an empty one.
    pub async fn load_elsewhere(&self) -> Outcome {
        self.driver.goto("about:blank").await
    }

    /// Goes on in another window.
    pub async fn to_window(&self, window: &WindowHandle) -> Outcome {
        self.driver.switch_to_window(window.clone()).await
    }

    /// This window.
    pub async fn window(&self) -> Outcome<WindowHandle> {
        self.driver.window().await
    }

    /// Presses the button that whoever listens hears called this.
    pub async fn press_named(&self, name: &str) -> Outcome {
        let there = "(name) => [...document.querySelectorAll('button')].some((one) => one.ariaLabel === name && one.checkVisibility())";
        self.until(name, there, &[json!(name)]).await?;
        let button = "(name) => [...document.querySelectorAll('button')].find((one) => one.ariaLabel === name && one.checkVisibility())";
        self.element(button, &[json!(name)]).await?.click().await
    }

    /// Types another name over that of a saved case.
    pub async fn rename_saved(&self, name: &str, other: &str) -> Outcome {
        let field =
            "(name) => [...document.querySelectorAll('#keep input[type=text]')].find((one) => one.value === name)";
        let field = self.element(field, &[json!(name)]).await?;
        field.send_keys(Key::Control + "a").await?;
        field.send_keys(Key::Delete + other).await?;
        field.send_keys(Key::Tab + "").await
    }
}

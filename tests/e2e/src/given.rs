//! What the page gives away: to the clipboard, the disk, the printer; and what it says of that. And files that it is given.

use std::{
    fs,
    sync::atomic::{AtomicUsize, Ordering},
};

use concession::words::share as words;
use serde_json::{Value, json};

use crate::{Outcome, Page};

/// Keeps what the page gives away, instead of the clipboard, the disk and the printer.
const KEEP: &str = "
    window.given = { copied: [], saved: [], heads: [], names: [], printed: 0 };
    navigator.clipboard.writeText = async (text) => { given.copied.push(text); };
    const make = URL.createObjectURL.bind(URL);
    const read = (bytes) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    const keep = (bytes) => {
        given.heads.push([...new Uint8Array(bytes.slice(0, 24))].join(' '));
        given.saved.push(read(bytes));
    };
    URL.createObjectURL = (blob) => { blob.arrayBuffer().then(keep); return make(blob); };
    HTMLAnchorElement.prototype.click = function () { given.names.push(this.download); };
    window.print = () => { given.printed += 1; };
";

impl Page {
    /// Keeps what the page gives away from when it is opened on.
    pub async fn keep_what_is_given(&self) -> Outcome {
        self.browser().beforehand(KEEP).await
    }

    /// Everything of a kind ("copied", "saved", "names", or "heads": the first 24 bytes of what was saved), once it is so many.
    pub async fn given(&self, kind: &str, count: usize) -> Outcome<Vec<String>> {
        let there = "(kind, count) => window.given[kind].length === count";
        self.until(&format!("{count} {kind}"), there, &[json!(kind), json!(count)]).await?;
        Ok(serde_json::from_value(self.run("(kind) => window.given[kind]", &[json!(kind)]).await?)?)
    }

    /// Waits until a status on the page says this.
    pub async fn until_told(&self, words: &str) -> Outcome {
        let told =
            "(words) => [...document.querySelectorAll('[role=status]')].some((told) => told.textContent === words)";
        self.until(words, told, &[json!(words)]).await
    }

    /// Gives the page a file from the disk.
    pub async fn give_file(&self, text: &str) -> Outcome {
        static GIVEN: AtomicUsize = AtomicUsize::new(0);
        self.open_fold(words::TITLE).await?;
        let input = self.labelled(words::CHOOSE).await?;
        // Another name each time: to choose the same file again is no change.
        let name = format!("concession-{}-{}.json", std::process::id(), GIVEN.fetch_add(1, Ordering::Relaxed));
        let file = std::env::temp_dir().join(name);
        fs::write(&file, text).expect("a file in the folder for such");
        input.send_keys(file.display().to_string()).await
    }

    /// Opens the page's own case once more, with a wide range for its monthly spend: a form has no field for ranges.
    pub async fn state_a_range(&self) -> Outcome {
        let mut scenario: Value = serde_json::from_str(&self.scenario().await?)?;
        let likely = scenario["spend"]["monthly"].take();
        scenario["spend"]["monthly"] = json!({"low": "20000", "likely": likely, "high": "900000"});
        self.give_file(&scenario.to_string()).await?;
        self.until_told(words::OPENED).await?;
        self.planned().await
    }

    /// Drops a file on the page.
    pub async fn drop_file(&self, text: &str) -> Outcome {
        self.open_fold(words::TITLE).await?;
        let input = self.labelled(words::CHOOSE).await?;
        let drop = "(input, text) => {
            const data = new DataTransfer();
            data.items.add(new File([text], 'case.json', { type: 'application/json' }));
            const drop = new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true });
            input.parentElement.dispatchEvent(drop);
            return drop.defaultPrevented;
        }";
        let taken = self.run(drop, &[input.to_json()?, json!(text)]).await?;
        assert_eq!(taken, json!(true), "the browser would open the file");
        Ok(())
    }
}

//! What the page gives away: to the clipboard, the disk, the printer; and what it says of that.

use serde_json::json;

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
}

//! Things on the page found as a person finds them: by what they are and what they are called, and never by how they are made.
//!
//! A script in the page looks for candidates, since asking the browser about each element takes a round trip; what it found is then
//! held against the role and the name that the browser computes for assistive technology. So what a test finds, a screen reader
//! finds by the same name. Two things of the same role and name are an error: a person could not tell them apart either.

use serde_json::{Value, json};
use thirtyfour::{
    SessionId, WebElement,
    common::{command::FormatRequestData, requestdata::RequestData},
};

use crate::{Outcome, Page};

/// What a thing is, by its ARIA role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Something to press.
    Button,
    /// A way to another place.
    Link,
    /// A heading of any level.
    Heading,
    /// A field to type into.
    TextBox,
    /// A list to choose from.
    ComboBox,
    /// One of several to choose.
    Radio,
    /// Something to switch on and off.
    CheckBox,
    /// A part of the page that has a name.
    Region,
    /// A dialogue.
    Dialog,
    /// A table.
    Table,
    /// Something that stands by itself, such as a letter.
    Article,
}

impl Role {
    /// What may have this role, as a selector.
    const fn candidates(self) -> &'static str {
        match self {
            Role::Button => "button, [role=button], input[type=submit]",
            Role::Link => "a[href], [role=link]",
            Role::Heading => "h1, h2, h3, h4, h5, h6, [role=heading]",
            Role::TextBox => "input:not([type]), input[type=text], input[type=url], textarea, [role=textbox]",
            Role::ComboBox => "select, [role=combobox]",
            Role::Radio => "input[type=radio], [role=radio]",
            Role::CheckBox => "input[type=checkbox], [role=checkbox]",
            Role::Region => "section, [role=region]",
            Role::Dialog => "dialog[open], [role=dialog]",
            Role::Table => "table, [role=table]",
            Role::Article => "article, [role=article]",
        }
    }

    /// As the browser names it.
    const fn name(self) -> &'static str {
        match self {
            Role::Button => "button",
            Role::Link => "link",
            Role::Heading => "heading",
            Role::TextBox => "textbox",
            Role::ComboBox => "combobox",
            Role::Radio => "radio",
            Role::CheckBox => "checkbox",
            Role::Region => "region",
            Role::Dialog => "dialog",
            Role::Table => "table",
            Role::Article => "article",
        }
    }
}

/// Everything in sight below an element, or on the page, that has one of the tags of a role and is called this.
const CALLED: &str = "(root, candidates, name) => {
    const plain = (text) => text.replace(/\\s+/g, ' ').trim();
    const text = (element) => {
        const copy = element.cloneNode(true);
        copy.querySelectorAll('[aria-hidden=true], [hidden], select').forEach((part) => part.remove());
        return copy.textContent;
    };
    const called = (element) => {
        const by = element.getAttribute('aria-labelledby');
        if (by) return by.split(/\\s+/).map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
        if (element.ariaLabel) return element.ariaLabel;
        if (element.labels?.length > 0) return [...element.labels].map(text).join(' ');
        return element.caption ? text(element.caption) : text(element);
    };
    // What is drawn for a radio button or a box to tick may stand in its label, with the control itself out of sight.
    const seen = (element) => element.checkVisibility({ visibilityProperty: true });
    return [...(root ?? document).querySelectorAll(candidates)].filter((one) => seen(one) && plain(called(one)) === plain(name));
}";

/// A named part of the page, or all of it.
#[derive(Clone, Debug)]
pub struct Part {
    page: Page,
    root: Option<WebElement>,
}

impl Page {
    /// The one thing in sight with this role and name, once it is there.
    pub async fn find(&self, role: Role, name: &str) -> Outcome<WebElement> {
        self.whole().find(role, name).await
    }

    /// Presses the one thing in sight with this role and name.
    pub async fn click(&self, role: Role, name: &str) -> Outcome {
        self.whole().click(role, name).await
    }

    /// A named part of the page: a region, a dialogue, a table.
    pub async fn part(&self, role: Role, name: &str) -> Outcome<Part> {
        Ok(Part { root: Some(self.find(role, name).await?), ..self.whole() })
    }

    /// Waits until nothing with this role and name is in sight.
    pub async fn until_gone(&self, role: Role, name: &str) -> Outcome {
        let gone = format!("(...given) => ({CALLED})(...given).length === 0");
        let what = format!("the {} \"{name}\" to go", role.name());
        self.until(&what, &gone, &[Value::Null, json!(role.candidates()), json!(name)]).await
    }

    /// Waits until the page says these words, however they are broken into lines.
    pub async fn until_says(&self, words: &str) -> Outcome {
        self.whole().until_says(words).await
    }

    fn whole(&self) -> Part {
        Part { page: self.clone(), root: None }
    }
}

impl Part {
    /// The one thing in sight in this part with this role and name, once it is there.
    pub async fn find(&self, role: Role, name: &str) -> Outcome<WebElement> {
        let root = self.root.as_ref().map(WebElement::to_json).transpose()?.unwrap_or(Value::Null);
        let given = [root, json!(role.candidates()), json!(name)];
        let what = format!("the {} \"{name}\"", role.name());
        self.page.until(&what, &format!("(...given) => ({CALLED})(...given).length > 0"), &given).await?;
        let found =
            format!("(...given) => {{ const all = ({CALLED})(...given); return all.length === 1 ? all[0] : null; }}");
        let found = self.page.element(&found, &given).await;
        assert!(found.is_ok(), "More than one thing on the page is {what}, or it has gone.");
        let found = found?;
        let computed = async |what| found.handle().cmd(Computed { what, of: &found }).await?.value::<String>();
        let heard = (computed("computedrole").await?, computed("computedlabel").await?);
        let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!((heard.0.as_str(), plain(&heard.1)), (role.name(), plain(name)), "as a screen reader hears {what}");
        Ok(found)
    }

    /// Presses the one thing in sight in this part with this role and name.
    pub async fn click(&self, role: Role, name: &str) -> Outcome {
        self.find(role, name).await?.click().await
    }

    /// The words in sight in this part.
    pub async fn text(&self) -> Outcome<String> {
        let root = self.root.as_ref().map(WebElement::to_json).transpose()?.unwrap_or(Value::Null);
        let text = self.page.run("(root) => (root ?? document.body).innerText", &[root]).await?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }

    /// Waits until this part says these words, however they are broken into lines.
    pub async fn until_says(&self, words: &str) -> Outcome {
        let root = self.root.as_ref().map(WebElement::to_json).transpose()?.unwrap_or(Value::Null);
        let says = "(root, words) => (root ?? document.body).innerText.replace(/\\s+/g, ' ').includes(words)";
        self.page.until(&format!("the words \"{words}\""), says, &[root, json!(words)]).await
    }
}

/// WebDriver's own question, which its client has no method for: the role or the name of an element.
#[derive(Debug)]
struct Computed<'e> {
    what: &'static str,
    of: &'e WebElement,
}

impl FormatRequestData for Computed<'_> {
    fn format_request(&self, session: &SessionId) -> RequestData {
        RequestData::new(
            http::Method::GET,
            format!("/session/{session}/element/{}/{}", self.of.element_id(), self.what),
        )
    }
}

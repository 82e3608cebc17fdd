//! The form: fields found by their labels, filled as a person fills them.

use concession::{
    draft::{Field, Reads},
    report::fields,
};
use serde_json::{Value, json};
use thirtyfour::{Key, WebElement, components::SelectElement};

use crate::{Outcome, Page, figures::book};

impl Page {
    /// The field that a label names.
    pub async fn field(&self, path: &str) -> Outcome<WebElement> {
        let label = fields::label(field(path));
        // Rows of a list have the same labels; their legends set them apart for people, their paths here.
        let found = self
            .element(
                "(words, path) => [...document.querySelectorAll('label')].filter((label) => label.checkVisibility())
                    .find((label) => label.textContent.trim() === words && label.control?.dataset.field === path)?.control ?? null",
                &[json!(label), json!(path)],
            )
            .await;
        assert!(found.is_ok(), "The page shows no field with the label \"{label}\" for {path}.");
        found
    }

    /// Opens the folds in which a field stands, from the outermost on, by pressing their heads.
    async fn uncover(&self, path: &str) -> Outcome {
        let folded = "(path) => {
            const fields = [...document.querySelectorAll(`[data-field=\"${path}\"]`)];
            const field = fields.find((field) => field.closest('[hidden]') === null);
            if (field === undefined || field.checkVisibility()) return null;
            let outermost = null;
            for (let fold = field.closest('details'); fold; fold = fold.parentElement.closest('details'))
                if (!fold.open) outermost = fold;
            return outermost?.querySelector('summary') ?? null;
        }";
        while let Ok(head) = self.element(folded, &[json!(path)]).await {
            head.click().await?;
            self.until("a fold to open", "(head) => head.parentElement.open", &[head.to_json()?]).await?;
        }
        Ok(())
    }

    /// Puts a text in the place of what stands in a field, key by key; of a list, chooses the entry with this value. What is folded
    /// away is opened first.
    pub async fn fill(&self, path: &str, text: &str) -> Outcome {
        self.uncover(path).await?;
        let element = self.field(path).await?;
        if matches!(field(path).reads(), Reads::Choice | Reads::Flag) {
            return SelectElement::new(&element).await?.select_by_visible_text(&shown(field(path), text)).await;
        }
        element.send_keys(Key::Control + "a").await?;
        element.send_keys(Key::Delete + text).await
    }

    /// Fills several fields, one after the other.
    pub async fn fill_all(&self, typed: &[(&str, &str)]) -> Outcome {
        for (path, text) in typed {
            self.fill(path, text).await?;
        }
        Ok(())
    }

    /// What stands in a field.
    pub async fn text(&self, path: &str) -> Outcome<String> {
        Ok(self.field(path).await?.value().await?.unwrap_or_default())
    }

    /// What stands in every field in sight, by its path.
    pub async fn texts(&self) -> Outcome<Vec<(String, String)>> {
        let texts = self
            .run(
                "() => [...document.querySelectorAll('[data-field]')].filter((field) => field.checkVisibility())
                    .map((field) => [field.dataset.field, field.value])",
                &[],
            )
            .await?;
        Ok(serde_json::from_value(texts)?)
    }

    /// True where a field is marked as wrong.
    pub async fn is_marked(&self, path: &str) -> Outcome<bool> {
        Ok(self.field(path).await?.attr("aria-invalid").await?.as_deref() == Some("true"))
    }

    /// The words in sight that describe a field, as its `aria-describedby` ties them to it.
    pub async fn described(&self, path: &str) -> Outcome<String> {
        let described = self
            .run(
                "(field) => (field.getAttribute('aria-describedby') ?? '').split(/\\s+/)
                    .map((id) => document.getElementById(id)?.innerText ?? '').join('\\n')",
                &[self.field(path).await?.to_json()?],
            )
            .await?;
        Ok(described.as_str().expect("joined text").to_owned())
    }

    /// How many fields are marked as wrong.
    pub async fn marked(&self) -> Outcome<usize> {
        let count = self.run("() => document.querySelectorAll('[aria-invalid=true]').length", &[]).await?;
        Ok(count.as_u64().and_then(|count| usize::try_from(count).ok()).expect("a count"))
    }

    /// Waits until exactly so many fields are marked as wrong.
    pub async fn until_marked(&self, count: usize) -> Outcome {
        let condition = "(count) => document.querySelectorAll('[aria-invalid=true]').length === count";
        self.until(&format!("{count} marked fields"), condition, &[Value::from(count)]).await
    }
}

/// The field of a path.
pub fn field(path: &str) -> Field {
    Field::of(path).expect("the form has this field")
}

/// The words of a choice.
fn shown(field: Field, value: &str) -> String {
    let choice = fields::choices(field, book()).into_iter().find(|choice| choice.value == value);
    choice.expect("a test chooses what the list offers").shown
}

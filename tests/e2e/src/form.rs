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
    pub async fn field(&self, field: Field) -> Outcome<WebElement> {
        let label = fields::label(field);
        let found = self
            .element(
                "(words) => [...document.querySelectorAll('label')]
                    .find((label) => label.textContent.trim() === words && label.checkVisibility())?.control ?? null",
                &[json!(label)],
            )
            .await;
        assert!(found.is_ok(), "The page shows no field with the label \"{label}\".");
        found
    }

    /// Puts a text in the place of what stands in a field, key by key; of a list, chooses the entry with this value.
    pub async fn fill(&self, field: Field, text: &str) -> Outcome {
        let element = self.field(field).await?;
        if field.reads() == Reads::Choice {
            return SelectElement::new(&element).await?.select_by_visible_text(&shown(field, text)).await;
        }
        element.send_keys(Key::Control + "a").await?;
        element.send_keys(Key::Delete + text).await
    }

    /// Fills several fields, one after the other.
    pub async fn fill_all(&self, typed: &[(Field, &str)]) -> Outcome {
        for (field, text) in typed {
            self.fill(*field, text).await?;
        }
        Ok(())
    }

    /// What stands in a field.
    pub async fn text(&self, field: Field) -> Outcome<String> {
        Ok(self.field(field).await?.value().await?.unwrap_or_default())
    }

    /// What stands in every field.
    pub async fn texts(&self) -> Outcome<Vec<(Field, String)>> {
        let mut texts = Vec::new();
        for field in Field::ALL {
            texts.push((field, self.text(field).await?));
        }
        Ok(texts)
    }

    /// True where a field is marked as wrong.
    pub async fn is_marked(&self, field: Field) -> Outcome<bool> {
        Ok(self.field(field).await?.attr("aria-invalid").await?.as_deref() == Some("true"))
    }

    /// The words in sight that describe a field, as its `aria-describedby` ties them to it.
    pub async fn described(&self, field: Field) -> Outcome<String> {
        let described = self
            .run(
                "(field) => (field.getAttribute('aria-describedby') ?? '').split(/\\s+/)
                    .map((id) => document.getElementById(id)?.innerText ?? '').join('\\n')",
                &[self.field(field).await?.to_json()?],
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

/// The words of a choice.
fn shown(field: Field, value: &str) -> String {
    let choice = fields::choices(field, book()).into_iter().find(|choice| choice.value == value);
    choice.expect("a test chooses what the list offers").shown
}

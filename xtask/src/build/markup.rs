//! The tags of a built page, found and replaced. It reads what Trunk writes: attributes in double quotes, nothing that looks like a tag
//! in a comment; it is no reader of other people's pages.

use crate::say::{Failure, Result};

/// The opening tag of an element. Where its end tag follows at once, that is part of it.
pub struct Tag<'p> {
    /// The name of the element.
    pub name: &'static str,
    /// The whole of it.
    pub text: &'p str,
    start: usize,
}

impl<'p> Tag<'p> {
    /// The value of an attribute in double quotes.
    pub fn attribute(&self, name: &str) -> Option<&'p str> {
        let place = format!("{name}=\"");
        let starts = self.text.match_indices(&place).map(|(start, _)| start);
        let apart = |start: &usize| self.text[..*start].ends_with(char::is_whitespace);
        let value = &self.text[starts.into_iter().find(apart)? + place.len()..];
        value.split('"').next()
    }
}

/// Every tag of this name, in order.
pub fn tags<'p>(page: &'p str, name: &'static str) -> Vec<Tag<'p>> {
    let opening = format!("<{name}");
    let found = page.match_indices(&opening).filter_map(|(start, _)| {
        let rest = &page[start..];
        let apart = rest[opening.len()..].starts_with(|next: char| next.is_whitespace() || next == '>' || next == '/');
        let end = rest.find('>').filter(|_| apart)? + 1;
        let closing = format!("</{name}>");
        let end = if rest[end..].starts_with(&closing) { end + closing.len() } else { end };
        Some(Tag { name, text: &rest[..end], start })
    });
    found.collect()
}

/// The page with something in the place of every tag of this name.
pub fn replaced(page: &str, name: &'static str, mut with: impl FnMut(&Tag) -> Result<String>) -> Result<String> {
    let (mut made, mut done) = (String::with_capacity(page.len()), 0);
    for tag in tags(page, name) {
        if tag.start < done {
            return Err(Failure::new(format!("The built page holds a tag within another: {}", tag.text)));
        }
        made.push_str(&page[done..tag.start]);
        made.push_str(&with(&tag)?);
        done = tag.start + tag.text.len();
    }
    made.push_str(&page[done..]);
    Ok(made)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<link rel=\"icon\" href=\"a.svg\"><p>x</p><link id=\"b\" data-href=\"no\" href=\"b.js\" /><script src=\"c.js\" defer></script><links>";

    #[test]
    fn tags_and_their_attributes_are_found() {
        let links = tags(PAGE, "link");
        assert_eq!(links.len(), 2);
        assert_eq!((links[0].attribute("rel"), links[0].attribute("id")), (Some("icon"), None));
        assert_eq!((links[1].attribute("id"), links[1].attribute("href")), (Some("b"), Some("b.js")));
        assert_eq!(tags(PAGE, "script")[0].text, "<script src=\"c.js\" defer></script>");
    }

    #[test]
    fn what_stands_between_them_stays() {
        let page = replaced(PAGE, "link", |tag| Ok(tag.attribute("href").unwrap_or_default().to_owned())).unwrap();
        assert_eq!(page, "a.svg<p>x</p>b.js<script src=\"c.js\" defer></script><links>");
        assert!(replaced(PAGE, "link", |_| Err(Failure::new("no"))).is_err());
    }
}

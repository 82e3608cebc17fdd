//! A file before it is checked: values as they stand, every key kept, even one that stands twice.
//!
//! Numbers stay text, so that nothing is lost or rounded before the reader has looked at it.

/// One value of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tree {
    /// JSON's null.
    Null,
    /// True or false.
    Bool(bool),
    /// A number as it was written.
    Number(String),
    /// Text.
    Text(String),
    /// A list.
    List(Vec<Tree>),
    /// Keys and values in the file's order.
    Map(Vec<(String, Tree)>),
}

impl Tree {
    /// Text.
    pub fn text(text: impl Into<String>) -> Tree {
        Tree::Text(text.into())
    }

    /// A whole number.
    pub fn count(count: u32) -> Tree {
        Tree::Number(count.to_string())
    }

    /// A map of the pairs.
    pub fn map<'k>(pairs: impl IntoIterator<Item = (&'k str, Tree)>) -> Tree {
        Tree::Map(pairs.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
    }
}

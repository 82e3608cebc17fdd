//! What a document is made of, and its renderers: Markdown and HTML. What stands in documents is in `report::documents`.

pub mod html;
pub mod markdown;

use super::piece::Sentence;
use crate::chart::poster::Poster;

/// A document.
#[derive(Clone, Debug, PartialEq)]
pub struct Brief {
    /// Its title.
    pub title: String,
    /// A line below it.
    pub subtitle: String,
    /// Its sections.
    pub sections: Vec<Section>,
}

/// A part of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// What it is about.
    pub heading: Sentence,
    /// What stands in it.
    pub blocks: Vec<Block>,
}

/// A paragraph, a list, a table or a chart.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A paragraph.
    Text(Sentence),
    /// A list.
    List(Vec<Sentence>),
    /// A table with its head; where it is of figures, so are all its columns but the first.
    Table {
        /// Whether it is of figures.
        figures: bool,
        /// What the columns are.
        head: Vec<String>,
        /// Its rows.
        rows: Vec<Vec<Sentence>>,
    },
    /// A chart, where it can be drawn. A table beside it says the same.
    Chart(Poster),
}

//! The brief: one document about one case, in two versions. Ours has everything, fallback and limits included. The one for AWS
//! has what is asked for, why, and what AWS gets, and no figure that tells how far the buyer would go.

mod aws;
pub mod html;
pub mod markdown;
pub(super) mod ours;

use super::{format, piece::Sentence};
use crate::calc::{Projection, Scenario, TariffBook, advice::Advice};

/// Who reads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// The buyer and whoever advises them.
    Ours,
    /// AWS.
    Aws,
}

/// A document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Brief {
    /// Its title.
    pub title: String,
    /// A line below it.
    pub subtitle: String,
    /// Its sections.
    pub sections: Vec<Section>,
}

/// A part of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// What it is about.
    pub heading: Sentence,
    /// What stands in it.
    pub blocks: Vec<Block>,
}

/// A paragraph, a list or a table.
#[derive(Clone, Debug, PartialEq, Eq)]
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
}

/// What a brief is made of.
#[derive(Clone, Copy)]
pub struct Subject<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// Its projection.
    pub projection: &'a Projection,
    /// The advice.
    pub advice: &'a Advice,
    /// The edition of the book in use.
    pub book: &'a TariffBook,
}

/// The brief for a reader.
pub fn brief(reader: Reader, subject: Subject) -> Brief {
    format::in_partition(subject.scenario.partition, || match reader {
        Reader::Ours => ours::brief(subject),
        // AWS reads English as written in no region, whoever the visitor is.
        Reader::Aws => format::plainly(|| aws::brief(subject)),
    })
}

fn section(heading: &str, blocks: Vec<Block>) -> Section {
    Section { heading: heading.into(), blocks }
}

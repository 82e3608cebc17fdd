//! The sentences for links that cannot be opened.

use crate::{
    share::link::LinkError,
    words::{self, link as says},
};

/// What has happened, and what can be done.
pub fn sentence(error: LinkError) -> String {
    match error {
        LinkError::Foreign => says::FOREIGN.to_owned(),
        LinkError::Newer(version) => words::fill(says::NEWER, &[("version", &version.to_string())]),
        LinkError::Cut => says::CUT.to_owned(),
        LinkError::Damaged => says::DAMAGED.to_owned(),
        LinkError::TooLong => says::TOO_LONG.to_owned(),
        LinkError::Strange => says::STRANGE.to_owned(),
    }
}

//! Every word that a visitor reads, by id and in one place: `words::steps::UNDO` is the constant `UNDO` in `en/steps.rs`.
//!
//! A sentence with something in it is a template, "paid by {name}", which [`fill`] completes; one with figures that can be
//! traced is completed by [`Sentence::of`](crate::report::piece::Sentence::of). A file of `en` holds documented constants and
//! nothing else, and no sentence stands anywhere else: `tests/native/words.rs` reads the sources and says so.
//!
//! # A translation
//!
//! It is another folder beside `en` with the same files and constants; what it lacks does not compile. `mod en` below is where
//! one language is taken and not another. A translator
//!
//! - translates each constant as its comment says what it is for: most are whole sentences; one that goes into another says
//!   so, and names in capitals are those of other constants;
//! - moves the names in braces about, or leaves one out where the language does not need it, and leaves their letters as they
//!   are. What is put in is a name, a figure, a date or another constant;
//! - has an id for one and one for several (`_ONE`, `_SEVERAL`), and writes both the same where the language makes no
//!   difference;
//! - joins lists and sentences as the language does (`lists`), and gives a percentage its article or none;
//! - leaves alone what stands before a text in a table, such as the paths in `labels`.
//!
//! How numbers and dates are written is no matter of words (`report::format`), but for the names of months (`calendar`). Names of fields in a file, the contract's keys
//! and what else programs read stay as they are in any language.

mod en;

pub use en::*;

/// A stretch of a template.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stretch<'t> {
    /// Words that stand as they are.
    Words(&'t str),
    /// The name of what is put in here.
    Name(&'t str),
}

/// The stretches of a template, in order.
pub fn stretches(template: &str) -> impl Iterator<Item = Stretch<'_>> {
    // What stands before the first brace is words; every later piece begins with a name.
    template.split('{').enumerate().flat_map(|(place, piece)| match piece.split_once('}') {
        Some((name, words)) if place > 0 => [Stretch::Name(name), Stretch::Words(words)],
        _ => [Stretch::Words(piece), Stretch::Words("")],
    })
}

/// Completes a template. A name that is not given stays as it stands in the template, for a test or a reader to see.
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(template.len() + 16);
    for stretch in stretches(template) {
        match stretch {
            Stretch::Words(words) => filled.push_str(words),
            Stretch::Name(name) => match values.iter().find(|(known, _)| *known == name) {
                Some((_, value)) => filled.push_str(value),
                None => filled.extend(["{", name, "}"]),
            },
        }
    }
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_is_filled_in_its_own_order() {
        let values = [("month", "April 2027"), ("amount", "$5")];
        assert_eq!(fill("{amount} from {month} on", &values), "$5 from April 2027 on");
        assert_eq!(fill("from {month}: {amount}", &values), "from April 2027: $5");
        assert_eq!(fill("nothing in it", &values), "nothing in it");
    }

    #[test]
    fn what_is_put_in_is_never_read_as_a_template() {
        assert_eq!(fill("{name} pays", &[("name", "{amount}"), ("amount", "$5")]), "{amount} pays");
    }

    #[test]
    fn a_name_that_is_not_given_stays_in_sight() {
        assert_eq!(fill("{who} pays", &[]), "{who} pays");
    }
}

//! Sentences with figures in them: text, and amounts that carry their exact value and their path in the result.

use crate::{
    calc::{Money, PathName, Rate},
    words::{self, Stretch, lists},
};

use super::format;

/// A figure a reader can trace: where it stands, its exact value, and what is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// Path in the result; a path's own name stands for `paths.<name>`, so "combined.paid". `report::derive` explains it.
    pub figure: String,
    /// False for what the result does not hold: a difference of two of its figures, with a path of the page's own.
    pub in_result: bool,
    /// The value as the result prints it.
    pub value: String,
    /// What the reader sees.
    pub shown: String,
}

impl Figure {
    /// A figure of a path, shown in whole dollars.
    pub fn of_path(path: PathName, field: &str, amount: Money) -> Figure {
        Figure::whole(format!("{}.{field}", path.key()), amount)
    }

    /// A comparison figure, shown in whole dollars.
    pub fn compared(field: &str, amount: Money) -> Figure {
        Figure::whole(format!("comparison.{field}"), amount)
    }

    /// A figure at its path in the result, shown in whole dollars.
    pub fn at(path: String, amount: Money) -> Figure {
        Figure::whole(path, amount)
    }

    /// A figure that follows from others and does not stand in the result, shown in whole dollars.
    pub fn beside(path: String, amount: Money) -> Figure {
        Figure { in_result: false, ..Figure::whole(path, amount) }
    }

    /// A figure at its path in the result, shown in its own way.
    pub fn shown(path: String, value: String, shown: String) -> Figure {
        Figure { figure: path, in_result: true, value, shown }
    }

    fn whole(figure: String, amount: Money) -> Figure {
        Figure::shown(figure, amount.to_string(), format::whole(amount))
    }

    /// The same figure without its sign, which words tell.
    #[must_use]
    pub fn unsigned(self, amount: Money) -> Figure {
        Figure { shown: format::whole(amount.abs()), ..self }
    }

    /// A share, which the page shows and the result does not hold.
    pub fn share(path: String, rate: Rate) -> Figure {
        Figure { figure: path, in_result: false, value: rate.to_string(), shown: format::percent(rate) }
    }

    /// The same figure, shown to the cent.
    #[must_use]
    pub fn to_the_cent(self, amount: Money) -> Figure {
        Figure { shown: format::exact(amount), ..self }
    }
}

/// A stretch of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words.
    Text(String),
    /// Words that matter more.
    Strong(String),
    /// A figure.
    Figure(Figure),
}

/// A sentence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sentence(pub Vec<Piece>);

impl Sentence {
    /// A template of [`words`] completed; a name that is not given stays as it stands there.
    pub fn of(template: &str, values: &[(&str, Piece)]) -> Sentence {
        let piece = |stretch| match stretch {
            Stretch::Words("") => None,
            Stretch::Words(words) => Some(Piece::Text(words.to_owned())),
            Stretch::Name(name) => {
                let value = values.iter().find(|(known, _)| *known == name).map(|(_, value)| value.clone());
                Some(value.unwrap_or_else(|| Piece::Text(format!("{{{name}}}"))))
            }
        };
        Sentence(words::stretches(template).filter_map(piece).collect())
    }

    /// A template completed by sentences, each of which becomes a part of this one.
    pub fn with(template: &str, values: &[(&str, Sentence)]) -> Sentence {
        let mut pieces = Vec::new();
        for stretch in words::stretches(template) {
            match stretch {
                Stretch::Words("") => {}
                Stretch::Words(words) => pieces.push(Piece::Text(words.to_owned())),
                Stretch::Name(name) => match values.iter().find(|(known, _)| *known == name) {
                    Some((_, value)) => pieces.extend(value.0.iter().cloned()),
                    None => pieces.push(Piece::Text(format!("{{{name}}}"))),
                },
            }
        }
        Sentence(pieces)
    }

    /// Several, with the same words between each two.
    pub fn joined(sentences: impl IntoIterator<Item = Sentence>, between: &str) -> Sentence {
        let join = |before: Sentence, next| before.and(Piece::Text(between.to_owned())).then(next);
        sentences.into_iter().reduce(join).unwrap_or_default()
    }

    /// Goes on with another stretch of the same sentence.
    #[must_use]
    pub fn then(mut self, other: Sentence) -> Sentence {
        self.0.extend(other.0);
        self
    }

    /// Goes on with another sentence, set off as the language does.
    #[must_use]
    pub fn next(self, other: Sentence) -> Sentence {
        self.and(Piece::Text(lists::BETWEEN_SENTENCES.to_owned())).then(other)
    }

    /// A sentence that needs no completing.
    pub fn plainly(text: &str) -> Sentence {
        Sentence(vec![Piece::Text(text.to_owned())])
    }

    fn and(mut self, piece: Piece) -> Sentence {
        self.0.push(piece);
        self
    }

    /// The sentence as plain text.
    pub fn plain(&self) -> String {
        let shown = |piece: &Piece| match piece {
            Piece::Text(text) | Piece::Strong(text) => text.clone(),
            Piece::Figure(figure) => figure.shown.clone(),
        };
        self.0.iter().map(shown).collect()
    }
}

impl From<&str> for Sentence {
    fn from(text: &str) -> Sentence {
        Sentence::plainly(text)
    }
}

impl From<String> for Sentence {
    fn from(text: String) -> Sentence {
        Sentence(vec![Piece::Text(text)])
    }
}

impl From<Figure> for Sentence {
    fn from(figure: Figure) -> Sentence {
        Sentence(vec![Piece::Figure(figure)])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_takes_text_strong_words_and_figures() {
        let figure = Figure::of_path(PathName::Stay, "paid", Money::ZERO);
        let values = [("month", Piece::Strong("April".into())), ("paid", Piece::Figure(figure.clone()))];
        let sentence = Sentence::of("In {month} you pay {paid}.", &values);
        let text = |words: &str| Piece::Text(words.into());
        let expected =
            [text("In "), Piece::Strong("April".into()), text(" you pay "), Piece::Figure(figure), text(".")];
        assert_eq!(sentence.0, expected);
        assert_eq!(Sentence::of("By {whom}", &[]).plain(), "By {whom}");
    }
}

//! The questions, and what is asked after what.

use super::{Answers, Happening};

/// A question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// What is spent on AWS in a month.
    Spend,
    /// The support plan.
    Plan,
    /// When the agreement comes up for renewal.
    Renewal,
    /// What is happening.
    Event,
    /// What a migration adds, and from when on; asked only where there is one, and may be left open.
    Wave,
}

/// The questions that everybody is asked.
pub const QUESTIONS: [Question; 4] = [Question::Spend, Question::Plan, Question::Renewal, Question::Event];

impl Question {
    /// What is asked after this; none after the last one.
    pub fn next(self, answers: &Answers) -> Option<Question> {
        match self {
            Question::Spend => Some(Question::Plan),
            Question::Plan => Some(Question::Renewal),
            Question::Renewal => Some(Question::Event),
            Question::Event => (answers.event == Some(Happening::Migration)).then_some(Question::Wave),
            Question::Wave => None,
        }
    }

    /// What was asked before this; none before the first one.
    pub fn before(self) -> Option<Question> {
        match self {
            Question::Spend => None,
            Question::Plan => Some(Question::Spend),
            Question::Renewal => Some(Question::Plan),
            Question::Event => Some(Question::Renewal),
            Question::Wave => Some(Question::Event),
        }
    }

    /// Its number among those that everybody is asked; none for what is asked besides.
    pub fn number(self) -> Option<usize> {
        QUESTIONS.iter().position(|question| *question == self).map(|place| place + 1)
    }
}

//! Closed months, gathered from any response that states one: in the months' order, each once.

use crate::calc::{
    Money, Month,
    scenario::{Tree, bounds},
};

use super::{
    desk::Desk,
    fate::{Fate, Reason},
    node::Node,
};

/// A closed month and the values that say so.
pub struct Actual<'a> {
    /// The month.
    pub month: Month,
    /// What support was charged on.
    pub eligible: Money,
    /// What was charged, before credits.
    pub charge: Money,
    /// Each value with the field of the actual that it became; empty for the entry as a whole.
    pub sources: Vec<(Node<'a>, &'static str)>,
}

/// All of them so far.
#[derive(Default)]
pub struct Actuals<'a>(Vec<Actual<'a>>);

impl<'a> Actuals<'a> {
    /// Adds a month; the first that states a month is the one that counts.
    pub fn add(&mut self, actual: Actual<'a>, desk: &mut Desk) {
        let reason = if self.0.iter().any(|known| known.month == actual.month) {
            Reason::SecondResponse
        } else if self.0.len() >= bounds::ENTRIES {
            Reason::TooMany
        } else {
            self.0.push(actual);
            return;
        };
        for (source, _) in &actual.sources {
            desk.leave_out(source, reason);
        }
    }

    /// As a scenario has them, and says of each value where it went.
    pub fn list(mut self, desk: &mut Desk) -> Vec<Tree> {
        self.0.sort_by_key(|actual| actual.month);
        for (place, actual) in self.0.iter().enumerate() {
            for (source, field) in &actual.sources {
                let dot = if field.is_empty() { "" } else { "." };
                desk.say(source, Fate::used(format!("actuals[{place}]{dot}{field}")));
            }
        }
        let text = |shown: &dyn ToString| Tree::Text(shown.to_string());
        let entry = |actual: &Actual| {
            Tree::map([
                ("month", text(&actual.month)),
                ("eligible", text(&actual.eligible)),
                ("charge", text(&actual.charge)),
            ])
        };
        self.0.iter().map(entry).collect()
    }
}

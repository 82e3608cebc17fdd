//! The words of a plan that ends (`calc::advice::decision`): the verdict's lead and notes, and what the summary adds.

use crate::{
    calc::{
        Money, TariffBook,
        advice::decision::{Outcome, PlanEnds},
        alternatives::Lost,
        tariff::{Charged, PlanId},
    },
    words::{ends as words, fill, lists},
};

use super::{
    assumptions::plan_name,
    beside::manager_words,
    format,
    piece::{Figure, Piece, Sentence},
};

/// A decision with the book that names its plans.
pub(super) struct Ends<'a> {
    /// What was found.
    pub found: &'a PlanEnds,
    /// The edition of the book that it was found in.
    pub book: &'a TariffBook,
}

impl Ends<'_> {
    /// The one sentence that comes first, and what the choice costs.
    pub fn lead(&self) -> Sentence {
        let Some(choice) = &self.found.choice else { return self.headline() };
        let lead = self.headline().next(self.cost(choice));
        match self.dearer(choice) {
            Some(assumed) => {
                let values = [("assumed", self.plan(&assumed.plan)), ("amount", self.monthly(assumed))];
                lead.next(Sentence::of(words::BEATS, &values))
            }
            None => lead,
        }
    }

    /// What happens otherwise, and what to know before choosing.
    pub fn notes(&self) -> Vec<Sentence> {
        let choice = self.found.choice.as_ref().filter(|_| !self.found.ended);
        let early = choice.filter(|choice| choice.change.is_negative()).map(|choice| self.early(choice));
        let consent = choice.filter(|choice| choice.self_service).map(|_| words::NO_CONSENT.into());
        let accounts = self.needs_accounts().then(|| words::ACCOUNTS.into());
        let gains = choice.and_then(|choice| self.gains(choice));
        self.otherwise()
            .into_iter()
            .chain(self.goes_on())
            .chain(gains)
            .chain(consent)
            .chain(early)
            .chain(accounts)
            .collect()
    }

    /// What the summary says below the headline, which has named what the choice costs.
    pub fn outcomes(&self) -> Vec<Sentence> {
        let keeps = self.found.choice.as_ref().filter(|_| !self.found.ended);
        let keeps = keeps.map(|_| Sentence::of(words::NO_LOSS, &[("plan", self.plan(&self.found.plan))]));
        self.notes().into_iter().chain(keeps).chain(self.over_all()).collect()
    }

    fn headline(&self) -> Sentence {
        let found = self.found;
        let template = match &found.choice {
            _ if found.ended => words::ENDED,
            None => words::CHOOSE_ANY,
            Some(_) if found.late => words::CHOOSE_NOW,
            Some(_) => words::CHOOSE,
        };
        let choice = found.choice.as_ref().map_or_else(String::new, |choice| plan_name(self.book, &choice.plan));
        let values = [
            ("plan", self.plan(&found.plan)),
            ("date", Piece::Strong(format::date(found.on))),
            ("choice", Piece::Strong(choice)),
            ("by", Piece::Strong(format::date(found.choose_by))),
        ];
        Sentence::of(template, &values)
    }

    fn cost(&self, choice: &Outcome) -> Sentence {
        let (from, to) = (self.found.before, choice.monthly);
        let change = choice.change;
        let times = |count: u32| from.is_positive() && from.times(count).is_ok_and(|times| times == to);
        let template = match change {
            _ if self.found.ended => words::STILL,
            _ if times(2) => words::DOUBLES,
            _ if times(3) => words::TRIPLES,
            change if change.is_negative() => words::LESS,
            change if change.is_positive() => words::MORE,
            _ => words::SAME,
        };
        let values = [
            ("plan", self.plan(&self.found.plan)),
            ("choice", self.plan(&choice.plan)),
            ("from", self.before(choice)),
            ("to", self.monthly(choice)),
            ("change", difference(choice)),
        ];
        Sentence::of(template, &values)
    }

    /// What follows by itself, where the choice is another plan and costs less.
    fn dearer(&self, choice: &Outcome) -> Option<&Outcome> {
        let assumed = self.found.outcomes.first().filter(|assumed| assumed.plan != choice.plan)?;
        (assumed.monthly > choice.monthly).then_some(assumed)
    }

    fn otherwise(&self) -> Vec<Sentence> {
        let ended = self.found.ended;
        let [first, rest @ ..] = self.found.outcomes.as_slice() else { return vec![] };
        let mut values = vec![("first", self.plan(&first.plan)), ("first_cost", self.monthly(first))];
        let Some(second) = rest.first() else {
            return vec![Sentence::of(if ended { words::ENDED_ONE } else { words::NOTHING_ONE }, &values)];
        };
        values.extend([("second", self.plan(&second.plan)), ("second_cost", self.monthly(second))]);
        let both = Sentence::of(if ended { words::ENDED_TWO } else { words::NOTHING_TWO }, &values);
        vec![both, Sentence::of(words::PRECEDENT, &[("plan", self.plan(&second.plan))])]
    }

    /// What the projection goes on with, where that is not the only thing that can follow.
    fn goes_on(&self) -> Option<Sentence> {
        let found = self.found;
        let plan = ("plan", self.plan(&found.goes_on));
        match &found.chosen {
            Some(chosen) => Some(Sentence::of(words::CHOSEN_COSTS, &[plan, ("amount", self.monthly(chosen))])),
            None if found.is_chosen => Some(Sentence::of(words::CHOSEN, &[plan])),
            None => (found.outcomes.len() > 1).then(|| Sentence::of(words::ASSUMED, &[plan])),
        }
    }

    fn gains(&self, choice: &Outcome) -> Option<Sentence> {
        let gains: Vec<String> = choice.gains.iter().filter_map(gain).collect();
        let values = [("choice", self.plan(&choice.plan)), ("gains", Piece::Text(gains.join(lists::SEMICOLON)))];
        (!gains.is_empty()).then(|| Sentence::of(words::GAINS, &values))
    }

    fn early(&self, choice: &Outcome) -> Sentence {
        Sentence::of(words::EARLY, &[("change", difference(choice))])
    }

    /// Each outcome over the months shown, where they reach beyond the end.
    fn over_all(&self) -> Option<Sentence> {
        let one = |outcome: &Outcome| {
            let path = format!("ends.after[{}].stay.charge", outcome.book_place);
            let amount = Piece::Figure(Figure::beside(path, outcome.horizon));
            Sentence::of(words::OVER_ALL_ONE, &[("amount", amount), ("plan", self.plan(&outcome.plan))])
        };
        let mut all: Vec<&Outcome> = self.found.all().collect();
        all.sort_by_key(|outcome| outcome.book_place);
        all.dedup_by_key(|outcome| outcome.book_place);
        let costs = Sentence::joined(all.into_iter().map(one), lists::COMMA);
        self.found.inside.then(|| Sentence::with(words::OVER_ALL, &[("costs", costs)]))
    }

    fn needs_accounts(&self) -> bool {
        let per_account = |id: &PlanId| self.book.plan(id).is_some_and(|plan| plan.charged == Charged::PerAccount);
        !self.found.accounts_known && self.found.outcomes.iter().any(|outcome| per_account(&outcome.plan))
    }

    fn plan(&self, id: &PlanId) -> Piece {
        Piece::Text(plan_name(self.book, id))
    }

    fn monthly(&self, outcome: &Outcome) -> Piece {
        self.in_month(outcome, self.found.place, outcome.monthly)
    }

    /// The charge of the last month of the plan that ends.
    fn before(&self, choice: &Outcome) -> Piece {
        match self.found.place.checked_sub(1) {
            Some(place) => self.in_month(choice, place, self.found.before),
            None => Piece::Figure(Figure::beside("ends.before.stay.months[0].charge".to_owned(), self.found.before)),
        }
    }

    fn in_month(&self, outcome: &Outcome, place: usize, amount: Money) -> Piece {
        let path = format!("ends.after[{}].stay.months[{place}].charge", outcome.book_place);
        Piece::Figure(Figure::beside(path, amount))
    }
}

/// What a month costs more or less with an outcome, without its sign.
fn difference(outcome: &Outcome) -> Piece {
    let figure = Figure::beside(format!("ends.change[{}]", outcome.book_place), outcome.change);
    Piece::Figure(figure.unsigned(outcome.change))
}

/// One thing that is gained, inside a sentence.
pub(super) fn gain(gain: &Lost) -> Option<String> {
    let moved = |template, from: &str, to: &str| Some(fill(template, &[("from", from), ("to", to)]));
    match gain {
        Lost::FirstResponse { from, to } => moved(words::FASTER, from, to),
        Lost::AccountManager { from, to } => moved(words::MANAGER, manager_words(*from), manager_words(*to)),
        Lost::Feature { to, .. } => to.clone(),
        Lost::ResponseUnknown(_) | Lost::Unknown(_) => None,
    }
}

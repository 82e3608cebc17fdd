//! The advice of the answer on screen: computed after typing has paused, since it projects some hundred times.

use std::{sync::Arc, time::Duration};

use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::*};

use super::state::{Answer, State};
use crate::{
    calc::{TariffBook, advice::Advice, advice::Finding, advise, alternatives},
    report::{
        advice::{Advised, Missing, PackageRow, left_out, package_rows, worded},
        brief::{Brief, Reader, Subject, brief},
        calendar::calendar,
        format,
    },
};

/// How long typing must rest.
const PAUSE: Duration = Duration::from_millis(250);

/// The advice as it is shown.
pub struct Plan {
    answer: Arc<Answer>,
    advice: Advice,
    /// Every step.
    pub steps: Vec<Advised>,
    /// What could not be advised on.
    pub missing: Vec<Missing>,
    /// The package table.
    pub package: Vec<PackageRow>,
}

/// The plan of the answer, or of the last one while typing goes on.
#[derive(Clone, Copy)]
pub struct Planned {
    plan: RwSignal<Option<Arc<Plan>>>,
    /// True while the plan on screen is of an earlier answer.
    waiting: RwSignal<bool>,
    book: StoredValue<Arc<TariffBook>>,
}

impl Planned {
    /// Follows the state's answers.
    pub fn of(state: State) -> Planned {
        let planned = Planned { plan: RwSignal::new(None), waiting: RwSignal::new(true), book: state.book };
        let timer = StoredValue::new(None::<TimeoutHandle>);
        Effect::new(move |first: Option<()>| {
            let answer = state.answer();
            if let Some(handle) = timer.get_value() {
                handle.clear();
            }
            planned.waiting.set(true);
            let plan = move || {
                let found = answer.as_ref().and_then(|answer| planned.plan_of(answer));
                planned.plan.set(found.map(Arc::new));
                planned.waiting.set(false);
            };
            // The page that opens has its first answer painted before this begins.
            let pause = if first.is_none() { Duration::from_millis(50) } else { PAUSE };
            timer.set_value(set_timeout_with_handle(plan, pause).ok());
        });
        planned
    }

    fn plan_of(self, answer: &Arc<Answer>) -> Option<Plan> {
        self.book.with_value(|book| {
            let (scenario, projection) = (&*answer.scenario, &answer.projection);
            let others = alternatives(scenario, book).ok()?;
            let advice = advise(scenario, book, projection, &others).ok()?;
            let edition = book.pinned(scenario.tariff);
            let package = advice.steps.iter().find_map(|step| match &step.finding {
                Finding::Exchange(package) => Some(package_rows(package)),
                _ => None,
            });
            Some(Plan {
                answer: Arc::clone(answer),
                steps: worded(&advice, scenario, edition),
                missing: left_out(&advice),
                package: package.unwrap_or_default(),
                advice,
            })
        })
    }

    /// What is shown of the plan; nothing without one.
    pub fn shown<T: Default>(self, show: impl FnOnce(&Plan) -> T) -> T {
        self.plan.with(|plan| plan.as_ref().map(|plan| show(plan))).unwrap_or_default()
    }

    /// The same without following it, for buttons.
    pub fn now<T>(self, give: impl FnOnce(&Plan, &TariffBook) -> T) -> Option<T> {
        self.plan.with_untracked(|plan| plan.as_ref().map(|plan| self.book.with_value(|book| give(plan, book))))
    }

    /// True while the plan on screen is of an earlier answer.
    pub fn waiting(self) -> bool {
        self.waiting.get()
    }

    /// The tariff book.
    pub fn brief(self, reader: Reader) -> Option<Brief> {
        self.plan.with(|plan| {
            let plan = plan.as_ref()?;
            Some(self.book.with_value(|book| plan.brief(reader, book)))
        })
    }
}

impl Plan {
    /// The brief for a reader.
    pub fn brief(&self, reader: Reader, book: &TariffBook) -> Brief {
        let scenario = &*self.answer.scenario;
        let book = book.pinned(scenario.tariff);
        brief(reader, Subject { scenario, projection: &self.answer.projection, advice: &self.advice, book })
    }

    /// The calendar file.
    pub fn calendar(&self) -> String {
        calendar("AWS Support", self.advice.as_of, &self.steps)
    }

    /// The message to an adviser, answered to an address.
    pub fn message(&self, from: &str) -> (String, String) {
        crate::report::advisor::message(&self.answer.scenario, &self.steps, from)
    }

    /// "Counted from 23 November 2026."
    pub fn counted(&self) -> String {
        format!(
            "Counted from {}. The order is always the same: whether to ask, what lasts, what carries a credit, its size and window, the proofs, the trade, the risks, and then the dates.",
            format::date(self.advice.as_of)
        )
    }
}

//! The steps of an advice: which rule speaks when, and on which days.

use chrono::NaiveDate;

use super::{
    super::{exact::Overflow, money::Money, order::in_order, scenario::Trigger},
    Advice, Facts, Finding, Step, anchor,
    asks::{Ask, Asked},
    bridge,
    calendar::Course,
    case_file, exchange, reliance, retirement, structure,
    window::Placement,
};

impl Advice {
    /// What is asked for, event by event in the order of time: for each the event, the size of its credits, their windows and its
    /// evidence; the change stands where its own days are.
    pub(super) fn asks(&mut self, facts: &Facts, placements: &[Placement]) -> Result<(), Overflow> {
        let mut files = case_file::case_files(facts)?;
        let mut bridges = bridge::bridges(facts)?;
        let mut done: Vec<Option<Trigger>> = Vec::new();
        for (change, event) in self.groups(facts) {
            if change {
                self.structure(facts)?;
                continue;
            }
            if done.contains(&event) {
                continue;
            }
            done.push(event);
            self.event(facts, event, done.len() == 1);
            let own = |place: Option<usize>, asks: &[Ask]| {
                let of_place = |ask: &&Ask| Some(ask.asked) == place.map(Asked::Credit);
                asks.iter().find(of_place).map_or(place.is_none(), |ask| ask.event == event)
            };
            let (mine, others) = bridges.into_iter().partition(|credit| own(credit.place, &self.asks));
            bridges = others;
            self.credits(mine, placements);
            // A window that is left where it is is nothing to do.
            let moved = placements.iter().filter(|found| found.moves() && own(Some(found.place), &self.asks));
            for found in moved.collect::<Vec<_>>() {
                let value = (!found.too_early).then_some(found.gain);
                let days = self.days_of(Asked::Credit(found.place));
                self.push(Finding::Window(found.clone()), days, value);
            }
            let (mine, others) = files.into_iter().partition(|file| Some(file.trigger) == event);
            files = others;
            self.evidence(mine);
        }
        self.evidence(files);
        if let Some(found) = exchange::package(facts)? {
            let days = self.calendars.course().or(self.calendars.migration_course()).map(Course::trade);
            self.push(Finding::Exchange(found), days, None);
        }
        Ok(())
    }

    /// The change and the events that carry something, in the order of time; where nothing of a kind is asked for, what could be.
    fn groups(&self, facts: &Facts) -> Vec<(bool, Option<Trigger>)> {
        let of_ask = |ask: &Ask| (ask.from, ask.asked == Asked::Change, ask.event);
        let stepped = self.asks.iter().filter(|ask| ask.asked != Asked::Agreement);
        let mut groups: Vec<_> = stepped.map(of_ask).collect();
        if groups.iter().all(|(_, change, _)| !change) {
            let opening = self.calendars.course().map(|course| course.opening);
            groups.insert(0, (opening, true, None));
        }
        if groups.iter().all(|(_, change, _)| *change)
            && let Some(found) = anchor::anchor_event(facts)
        {
            let event = found.events.first().map(|event| event.trigger);
            let from = event.and_then(|event| self.calendars.asked(event)).map(|(from, _)| from);
            groups.push((from, false, event));
        }
        // A change of which no date is known is not put behind what has one.
        let today = Some(self.as_of);
        let groups = in_order(groups, |(from, change, _)| (from.is_none() && !change, from.or(today)));
        groups.into_iter().map(|(_, change, event)| (change, event)).collect()
    }

    fn structure(&mut self, facts: &Facts) -> Result<(), Overflow> {
        let found = structure::structure_first(facts)?;
        let found = match self.ending_plan() {
            Some(_) => found.and_then(structure::StructureFirst::without_tier),
            None => found,
        };
        let Some(found) = found else { return Ok(()) };
        let value = found.value();
        let days = match facts.scenario.asks.structural {
            Some(_) => self.days_of(Asked::Change),
            None => self.calendars.course().map(Course::table),
        };
        self.push(Finding::StructureFirst(found), days, value);
        Ok(())
    }

    fn event(&mut self, facts: &Facts, event: Option<Trigger>, first: bool) {
        let Some(found) = anchor::of_event(facts, event, first) else { return };
        let days = event.and_then(|event| self.calendars.asked(event)).map(|(from, _)| (from, from));
        let begins =
            self.asks.iter().filter(|ask| ask.event == event && ask.is_made()).filter_map(|ask| ask.from).min();
        let days = days.map(|(from, until)| (begins.unwrap_or(from), begins.unwrap_or(until)));
        self.push(Finding::AnchorEvent(found), days, None);
    }

    fn credits(&mut self, credits: Vec<bridge::BridgeCredit>, placements: &[Placement]) {
        for mut found in credits {
            let mut moved = placements.iter().filter(|other| Some(other.place) == found.place && other.moves());
            found.stands(moved.next());
            let held = |place| self.asks.iter().any(|ask| ask.asked == Asked::Credit(place) && !ask.is_made());
            if found.event && found.place.is_some_and(held) {
                // The other credits leave it nothing to pay.
                found.usable = Money::ZERO;
            }
            let value = match found.place {
                Some(_) if found.waits.is_some() => Some(found.usable),
                Some(place) => self.once(place),
                None => found.worth(),
            };
            let value = value.filter(|value| value.is_positive());
            let days = match found.place {
                Some(place) => self.days_of(Asked::Credit(place)),
                None => found.carrier.and_then(|event| self.calendars.asked(event)),
            };
            self.push(Finding::BridgeCredit(found), days, value);
        }
    }

    fn evidence(&mut self, files: Vec<case_file::CaseFile>) {
        for found in files {
            let days = match found.trigger {
                Trigger::Agreement | Trigger::PlanEnd => self.calendars.course().map(Course::preparation),
                Trigger::Migration => self.calendars.migration_course().map(Course::preparation),
                Trigger::Incident => self.calendars.record(found.incident),
            };
            self.push(Finding::CaseFile(found), days, None);
        }
    }

    pub(super) fn risks(&mut self, facts: &Facts, placements: &[Placement]) -> Result<(), Overflow> {
        // Credits that are held back carry nothing.
        let made = self.asks.iter().any(|ask| ask.is_made() && !ask.asked.lasts());
        if let Some(mut found) = reliance::reliance(facts)?.filter(|_| made) {
            // A window that has to wait ends elsewhere.
            if placements.iter().any(|placement| placement.too_early) {
                (found.step_up, found.used_up) = (None, None);
            }
            let days = self.asks.iter().filter_map(|ask| ask.from.zip(ask.until)).min();
            self.push(Finding::Reliance(found), days, None);
        }
        self.retirements(facts)
    }

    pub(super) fn plan_ends(&mut self) {
        if let Some(found) = self.decision.ends.clone() {
            let (from, until) = (Some(self.as_of), Some(found.choose_by));
            self.steps.push(Step { finding: Finding::PlanEnds(found), from, until, value: None, flips_if: None });
        }
    }

    pub(super) fn retirements(&mut self, facts: &Facts) -> Result<(), Overflow> {
        let decided = self.ending_plan().map(|found| found.plan.clone());
        let found = retirement::retirements(facts)?;
        for found in found.into_iter().filter(|found| Some(&found.plan) != decided.as_ref()) {
            let until = found.on.pred_opt();
            let (finding, from) = (Finding::Retirement(found), Some(self.as_of));
            self.steps.push(Step { finding, from, until, value: None, flips_if: None });
        }
        Ok(())
    }

    /// What a credit is worth that is asked for.
    fn once(&self, place: usize) -> Option<Money> {
        let ask = self.asks.iter().find(|ask| ask.asked == Asked::Credit(place));
        ask.filter(|ask| ask.is_made()).map(|ask| ask.once)
    }

    /// The days of an ask.
    fn days_of(&self, asked: Asked) -> Option<(NaiveDate, NaiveDate)> {
        let ask = self.asks.iter().find(|ask| ask.asked == asked)?;
        ask.from.zip(ask.until)
    }

    /// Adds a step with its days.
    fn push(&mut self, finding: Finding, days: Option<(NaiveDate, NaiveDate)>, value: Option<Money>) {
        let (from, until) = days.unzip();
        self.steps.push(Step { finding, from, until, value, flips_if: None });
    }
}

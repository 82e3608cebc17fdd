//! No two places of the product disagree: verdict, chart, actions, calendar file, documents and the months of the table say the same of
//! when a credit is used up, what an ask is worth, which asks are made, from when and in which order. Over every golden case, every
//! example and made-up ones.

#![expect(clippy::panic, reason = "in a test a panic is how a failure is told")]

mod answers;
mod decision;
mod documents;

use crate::book;
use crate::properties::cases;
use std::fs;

use chrono::{Days, NaiveDate};
use concession::{
    calc::{
        Assessment, Money, Month, PathName, Scenario,
        advice::{
            Lack,
            actions::{Event, Part, Task},
            asks::{Ask, Asked},
            decision::Kind,
        },
        assess,
        path::Path,
    },
    draft::{Draft, EXAMPLES},
    report::{
        case::Case,
        events::{EventKind, events},
        format,
        piece::Sentence,
        problems,
        verdict::verdict,
    },
    share::file,
};
use proptest::{
    option::of,
    prelude::{ProptestConfig, Strategy, any},
    prop_assert, prop_assert_eq, proptest,
    test_runner::TestCaseError,
};
use serde_json::{Value, json};

fn opened(text: &str) -> Scenario {
    file::open(text, book()).unwrap_or_else(|wrong| panic!("{}: {text}", problems::plain(&wrong)))
}

/// Everything that is looked at of one scenario.
struct Seen<'a> {
    scenario: &'a Scenario,
    found: &'a Assessment,
    /// The path with everything granted that saves.
    granted: &'a Path,
}

impl Seen<'_> {
    /// The place of an asked credit among the grants of a path.
    fn grant(&self, place: usize) -> usize {
        self.scenario.credits_in_hand.len() + place
    }

    /// What a path's months use of an asked credit, and the first and the last of them, read off the month table.
    fn used(&self, place: usize) -> (Money, Option<(Month, Month)>) {
        let grant = self.grant(place);
        let uses = self.granted.months.iter().flat_map(|month| month.credits.iter().map(|used| (month.month(), *used)));
        let uses: Vec<_> = uses.filter(|(_, used)| used.grant == grant).collect();
        let sum = Money::sum(uses.iter().map(|(_, used)| used.applied)).expect("small sums");
        (sum, uses.first().zip(uses.last()).map(|(first, last)| (first.0, last.0)))
    }

    /// The month with which an asked credit ends; none where something of it outlasts the months shown.
    fn ends(&self, place: usize) -> Option<Month> {
        let credit = &self.scenario.asks.credits[place];
        let (used, months) = self.used(place);
        let shown = self.scenario.start.plus(self.scenario.months);
        (used == credit.amount || credit.end() <= shown).then_some(months?.1)
    }

    /// What is made of each asked credit, with its place.
    fn credits(&self) -> impl Iterator<Item = (&Ask, usize)> {
        self.found.advice.asks.iter().filter_map(|ask| match ask.asked {
            Asked::Credit(place) => Some((ask, place)),
            _ => None,
        })
    }

    /// A credit's own dates.
    fn checks<'s>(&'s self, name: &'s str) -> impl Iterator<Item = &'s Part> {
        let parts = self.found.advice.actions.iter().flat_map(|action| &action.parts);
        parts.filter(move |part| part.event == Some(Event::Credit) && part.name.as_deref() == Some(name))
    }

    /// Whether the advice moves a window.
    fn moves(&self, place: usize) -> bool {
        self.found.advice.placements.iter().any(|one| one.place == place && one.moves())
    }

    /// Whether a window is asked for too early, so that nobody knows yet what is used of the credit.
    fn waits(&self, place: usize) -> bool {
        self.found.advice.placements.iter().any(|one| one.place == place && one.too_early)
    }
}

type Held = Result<(), TestCaseError>;

fn consistent(scenario: &Scenario) -> Held {
    let Ok(found) = assess(scenario, book()) else { return Ok(()) };
    // What is advised is read off the scenario after AWS's answers.
    let after = found.advice.projection(&found.projection);
    let granted = after.path(after.granted());
    let seen = Seen { scenario, found: &found, granted };
    ends_agree(&seen)?;
    worths_agree(&seen)?;
    asks_agree(&seen)?;
    decision::agrees(&seen)?;
    answers::agree(&seen)?;
    days_agree(&seen)?;
    documents::agree(&seen)
}

/// Chart, plan and table agree on the months in which a credit is used.
fn ends_agree(seen: &Seen) -> Held {
    let Seen { scenario, found, .. } = seen;
    let shown = scenario.start.plus(scenario.months);
    let drawn = events(scenario, &found.projection, book().pinned(scenario.tariff));
    let mut flags: Vec<Month> =
        drawn.iter().filter(|event| event.kind == EventKind::Cliff).map(|event| event.from).collect();
    let in_hand = scenario.credits_in_hand.len();
    // The chart draws what was typed.
    let granted = found.projection.path(found.projection.granted());
    let typed = Seen { granted, ..*seen };
    let asked = (0..scenario.asks.credits.len()).filter_map(|place| typed.ends(place));
    let kept = granted.grants.iter().take(in_hand).filter_map(concession::calc::credit::Outcome::last_month);
    let mut ends: Vec<Month> = asked.chain(kept).filter(|month| *month < shown).collect();
    flags.sort();
    ends.sort();
    prop_assert_eq!(flags, ends, "flags over the chart");
    for (place, credit) in scenario.asks.credits.iter().enumerate() {
        let alone = scenario.asks.credits.iter().filter(|other| other.name == credit.name).count() == 1;
        if !alone || (0..scenario.asks.credits.len()).any(|place| seen.moves(place)) {
            continue;
        }
        let (_, months) = seen.used(place);
        for check in seen.checks(&credit.name) {
            let Some((first, last)) = months else {
                prop_assert!(false, "{check:?} of a credit that is never used");
                continue;
            };
            // A check is due within a month in which it is used; once that is past, it is due at once.
            let month = Month::containing(check.from);
            let late = Month::containing(found.advice.as_of) >= month;
            match check.task {
                Task::ReviewCredit => prop_assert!(late || month == last.plus(1), "{check:?} after {last:?}"),
                _ => prop_assert!(late || (first..=last).contains(&month), "{check:?} in {first:?} to {last:?}"),
            }
        }
    }
    Ok(())
}

/// Plan, verdict and table agree on what each ask is worth.
fn worths_agree(seen: &Seen) -> Held {
    let Seen { scenario, found, .. } = seen;
    let comparison = &found.advice.projection(&found.projection).comparison;
    let mut sum = Money::ZERO;
    for (ask, place) in seen.credits().filter(|(_, place)| !seen.waits(*place)) {
        let (used, _) = seen.used(place);
        // A credit that is not asked for is worth nothing, whatever it would be used for in place of others.
        let once = if ask.counts() { ask.once } else { Money::ZERO };
        prop_assert!(!ask.counts() || once == used, "{once} beside {used} in the table");
        sum = sum.plus(once).expect("small sums");
    }
    // What AWS refused stands as it was typed, and the table is without it.
    let change = found.advice.asks.iter().find(|ask| ask.asked == Asked::Change);
    if let Some(change) = change.filter(|ask| ask.status() != Some(concession::calc::scenario::Status::Refused)) {
        let alone = scenario.asks.agreement.is_none();
        prop_assert!(!alone || change.in_full == comparison.structural_saved, "{change:?}");
        prop_assert!(!alone || change.durable.map(|durable| durable.amount) == first_year(seen), "{change:?}");
    }
    let (Some(lead), made) = (lead(seen), found.advice.asks.iter().filter(|ask| ask.is_made()).count()) else {
        return Ok(());
    };
    let waits = seen.credits().any(|(_, place)| seen.waits(place));
    let credits = scenario.asks.credits.iter().any(|credit| credit.amount.is_positive());
    let late = |month: Month| month >= scenario.start.plus(scenario.months);
    // What AWS settled is no part of what the verdict asks for.
    let settled = found.advice.asks.iter().any(Ask::is_settled);
    let all_shown = scenario.asks.credits.iter().all(|credit| !late(credit.start));
    if !settled
        && scenario.credits_in_hand.is_empty()
        && credits
        && !waits
        && all_shown
        && made > 0
        && sum.is_positive()
    {
        let beside = comparison.combined_saved.minus(comparison.structural_saved).expect("small sums");
        let both = found.projection.granted() == PathName::Combined;
        let said = if both { beside } else { comparison.credits_saved };
        prop_assert_eq!(said, sum, "the verdict's sum beside the plan's");
        prop_assert!(lead.contains(&format::whole(sum)), "{lead} does not say {sum}");
        let ends: Vec<_> =
            (0..scenario.asks.credits.len()).map(|place| (seen.used(place).1, seen.ends(place))).collect();
        if ends.iter().all(|(used, end)| used.is_none() || end.is_some())
            && let Some(last) = ends.iter().filter_map(|(_, end)| *end).max()
        {
            let words = format!("ends with {}", format::month(last));
            prop_assert!(lead.contains(&words), "{lead} does not say \"{words}\"");
        }
    }
    Ok(())
}

/// What the change saves in its first year, read off the month table.
fn first_year(seen: &Seen) -> Option<Money> {
    let from = seen.scenario.asks.structural.as_ref()?.effective;
    let projection = seen.found.advice.projection(&seen.found.projection);
    let pairs = projection.stay.months.iter().zip(&projection.structural.months);
    let pairs: Vec<_> = pairs.filter(|(stay, _)| stay.month() >= from).take(12).collect();
    let saved = pairs.iter().map(|(stay, change)| stay.paid.minus(change.paid).expect("small sums"));
    (!pairs.is_empty()).then(|| Money::sum(saved).expect("small sums"))
}

/// The verdict's first sentences, or where today's plan ends, which comes before any ask, what follows them.
fn lead(seen: &Seen) -> Option<String> {
    let (scenario, found) = (seen.scenario, seen.found);
    let today = found.advice.as_of;
    let case = Case { scenario, projection: &found.projection, book: book().pinned(scenario.tariff), today };
    let verdict = verdict(&case).ok()?;
    // Where the decision is about something else, what is asked for follows it.
    let first = matches!(found.advice.decision.kind, Kind::PlanEnds | Kind::Reopen | Kind::Switch);
    Some(if first {
        verdict.notes.iter().map(Sentence::plain).collect::<Vec<_>>().join(" ")
    } else {
        verdict.lead.plain()
    })
}

/// Verdict and plan make the same asks.
fn asks_agree(seen: &Seen) -> Held {
    let Seen { found, .. } = seen;
    let asks = &found.advice.asks;
    let open = || asks.iter().filter(|ask| ask.is_made() && !ask.is_settled());
    let made = |asked: &dyn Fn(&Asked) -> bool| open().filter(|ask| asked(&ask.asked)).count();
    let asked = made(&|asked| matches!(asked, Asked::Credit(_)));
    let change = made(&|asked| *asked == Asked::Change) == 1;
    let Some(lead) = lead(seen) else { return Ok(()) };
    let refused = lead.contains("Do not negotiate for this");
    let below = found.advice.left_out.contains(&Lack::NotWorthIt);
    prop_assert!(refused == below, "{lead}");
    prop_assert!(!(refused && (change || asked > 0)), "{lead}");
    prop_assert!(!lead.contains("Hold the ") || asked == 0, "{lead}");
    prop_assert!(!lead.contains("Ask first for") || change, "{lead}");
    Ok(())
}

/// Nothing is asked for after the thing itself, nor checked before it is granted; that actions have the days of the asks is held below.
fn days_agree(seen: &Seen) -> Held {
    let Seen { scenario, found, .. } = seen;
    let advice = &found.advice;
    let begun = |month: Month| month <= Month::containing(advice.as_of);
    for ask in advice.asks.iter().filter(|ask| ask.is_made() && !ask.is_settled()) {
        let begins = match ask.asked {
            Asked::Change => scenario.asks.structural.as_ref().map(|change| change.effective),
            Asked::Credit(place) if seen.moves(place) => None,
            Asked::Credit(place) => Some(scenario.asks.credits[place].start),
            Asked::Agreement => scenario.next_agreement.as_ref().map(|next| next.terms.start),
        };
        let after = begins.zip(ask.until).filter(|(month, until)| !begun(*month) && *until >= month.first_day());
        prop_assert!(after.is_none(), "{ask:?} begins {begins:?}");
        prop_assert!(ask.from <= ask.until && ask.from.is_none_or(|from| from >= advice.as_of), "{ask:?}");
        if let Asked::Credit(place) = ask.asked {
            let checks = seen.checks(&scenario.asks.credits[place].name);
            let same = scenario.asks.credits.iter().filter(|one| one.name == scenario.asks.credits[place].name).count();
            for check in checks.filter(|_| same == 1) {
                prop_assert!(ask.until.is_none_or(|until| until < check.from), "{check:?} before {ask:?}");
            }
        }
    }
    let days: Vec<NaiveDate> = advice.asks.iter().filter_map(|ask| ask.from).collect();
    prop_assert!(days.is_sorted(), "the asks are not in the order of time: {days:?}");
    Ok(())
}

#[test]
fn golden_cases_are_told_alike_everywhere() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/advice");
    let mut count = 0;
    for entry in fs::read_dir(folder).expect("the folder of advice") {
        let path = entry.expect("an entry").path();
        let case: Value = serde_json::from_str(&fs::read_to_string(&path).expect("a case")).expect("a case is JSON");
        consistent(&opened(&case["scenario"].to_string()))
            .unwrap_or_else(|wrong| panic!("{}: {wrong}", path.display()));
        count += 1;
    }
    assert!(count >= 80, "only {count} cases were found");
}

#[test]
fn examples_are_told_alike_everywhere() {
    let today = NaiveDate::from_ymd_opt(2026, 11, 30).expect("a day");
    for (id, _) in EXAMPLES {
        let scenario = Draft::example_of(id).check(book(), today).scenario.expect("an example is sound");
        consistent(&scenario).unwrap_or_else(|wrong| panic!("{id}: {wrong}"));
    }
}

/// A made-up scenario with days, a renewal, incidents and an effort, or without them.
fn dated() -> impl Strategy<Value = Value> {
    let first = NaiveDate::from_ymd_opt(2026, 6, 1).expect("a day");
    let day = move |after: u64| (first + Days::new(after)).to_string();
    let incident = (of(0..700_u64), of(0..600_u32), any::<bool>());
    (cases::scenario(), 0..700_u64, of(0..1_900_u64), proptest::collection::vec(incident, 0..3), of(0..=100_u32))
        .prop_map(move |(mut file, as_of, renewal, incidents, chance)| {
            file["as_of"] = day(as_of).into();
            if let Some(renewal) = renewal {
                if file["agreement"].is_null() {
                    file["agreement"] = json!({"kind": "edp", "start": "2025-01", "years": 3});
                }
                file["agreement"]["renewal"] = day(renewal).into();
            }
            let incident = |(started, minutes, failed): (Option<u64>, Option<u32>, bool)| {
                let mut incident = json!({"name": "Outage"});
                if let Some(started) = started {
                    incident["started"] = format!("{}T08:30", day(started)).into();
                }
                if let Some(minutes) = minutes {
                    incident["minutes"] = minutes.into();
                }
                if failed {
                    incident["what_failed"] = "Everything".into();
                }
                incident
            };
            file["incidents"] = incidents.into_iter().map(incident).collect();
            if let Some(chance) = chance {
                let success = format!("{}.{:02}", chance / 100, chance % 100);
                file["effort"] = json!({"hours": "40", "hourly_cost": "120.00", "success": success});
            }
            file
        })
}

/// How many scenarios are made up: `CONSISTENCY_CASES`, or enough for every run.
fn cases() -> u32 {
    std::env::var("CONSISTENCY_CASES").map_or(256, |count| count.parse().expect("a count"))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn made_up_scenarios_are_told_alike_everywhere(file in dated()) {
        consistent(&opened(&file.to_string()))?;
    }
}

//! The brief in its two versions, the calendar file and the message to an adviser.

#![expect(clippy::panic, reason = "in a test a panic is how a failure is told")]

#[path = "properties/cases.rs"]
#[allow(dead_code, reason = "the properties use the rest")]
mod cases;
#[path = "properties/deals.rs"]
#[allow(dead_code, reason = "the properties use the rest")]
mod deals;

use std::{collections::BTreeSet, fs, sync::OnceLock};

use concession::{
    calc::{Assessment, Scenario, TariffBook, advice::case_file, assess},
    report::{
        advice::{self, Advised},
        advisor::{self, Address},
        brief::{self, Brief, Reader, Subject, html::html, markdown::markdown},
        calendar::calendar,
        problems,
    },
    share::file,
};
use icalendar::{Calendar, CalendarComponent, Component};
use proptest::{prelude::ProptestConfig, prop_assert, proptest};
use serde_json::{Value, json};

fn book() -> &'static TariffBook {
    static BOOK: OnceLock<TariffBook> = OnceLock::new();
    BOOK.get_or_init(|| TariffBook::published().expect("the published book is sound"))
}

fn opened(file: &Value) -> Scenario {
    file::open(&file.to_string(), book()).unwrap_or_else(|wrong| panic!("{}: {file}", problems::plain(&wrong)))
}

struct Both {
    ours: Brief,
    aws: Brief,
    steps: Vec<Advised>,
    calendar: String,
}

/// Everything that is written of a scenario; nothing where it cannot be projected.
fn written(scenario: &Scenario) -> Option<Both> {
    let Assessment { projection, advice: found, .. } = assess(scenario, book()).ok()?;
    let edition = book().of(scenario);
    let subject = Subject { scenario, projection: &projection, advice: &found, book: edition };
    let steps = advice::worded(&found, scenario, edition);
    Some(Both {
        ours: brief::brief(Reader::Ours, subject),
        aws: brief::brief(Reader::Aws, subject),
        calendar: calendar("Support", found.as_of, &steps),
        steps,
    })
}

fn golden() -> Vec<(String, Value)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/advice");
    let entries = fs::read_dir(folder).expect("the folder of advice").map(|entry| entry.expect("an entry").path());
    let read = |path: std::path::PathBuf| {
        let case: Value = serde_json::from_str(&fs::read_to_string(&path).expect("a case")).expect("a case is JSON");
        (path.display().to_string(), case["scenario"].clone())
    };
    entries.map(read).collect()
}

/// Amounts and percentages in a text, as they are written.
fn figures(text: &str) -> BTreeSet<String> {
    let letters: Vec<char> = text.chars().collect();
    let mut found = BTreeSet::new();
    let mut place = 0;
    while place < letters.len() {
        if !letters[place].is_ascii_digit() {
            place += 1;
            continue;
        }
        let start = place;
        while place < letters.len() && (letters[place].is_ascii_digit() || matches!(letters[place], ',' | '.')) {
            place += 1;
        }
        let number: String = letters[start..place].iter().collect::<String>().trim_end_matches(['.', ',']).to_owned();
        let is_amount = start > 0 && letters[start - 1] == '$';
        let is_share = letters.get(place..place + 2) == Some(&['\u{a0}', '%']);
        if is_amount || is_share {
            found.insert(number);
        }
    }
    found
}

/// Every amount that the person typed or asks for may stand in the version for AWS; nothing else may.
fn shown_to_aws(scenario: &Scenario, steps: &[Advised]) -> BTreeSet<String> {
    let mut texts: Vec<String> = Vec::new();
    // What is asked for: the sentences of these rules name the request first.
    let asks = steps.iter().filter(|step| matches!(step.rule, "structure-first" | "bridge-credit"));
    texts.extend(asks.map(|step| step.ask.plain()));
    if let Some(agreement) = &scenario.agreement {
        texts.extend(agreement.yearly_commitment.iter().map(|amount| concession::report::format::whole(*amount)));
    }
    texts.extend(scenario.migrations.iter().map(|one| concession::report::format::whole(one.added_monthly.likely)));
    texts.extend(scenario.migrations.iter().map(|one| one.name.clone()));
    let costs = scenario.incidents.iter().filter_map(|one| case_file::cost(one).ok()?.total);
    texts.extend(costs.map(concession::report::format::exact));
    let incidents = scenario.incidents.iter();
    texts
        .extend(incidents.flat_map(|one| [vec![one.name.clone()], one.services.clone(), one.systems.clone()].concat()));
    texts.iter().flat_map(|text| figures(text)).collect()
}

fn tells_nothing(scenario: &Scenario, both: &Both) -> Result<(), String> {
    let text = markdown(&both.aws);
    let allowed = shown_to_aws(scenario, &both.steps);
    let told: Vec<String> = figures(&text).difference(&allowed).cloned().collect();
    if !told.is_empty() {
        return Err(format!("the version for AWS tells {told:?}:\n{text}"));
    }
    for step in &both.steps {
        let secret = step.words.fallback.iter().cloned().chain(step.flips_if.iter().map(|flips| flips.text.plain()));
        for words in secret.chain(step.words.because.iter().map(|because| because.plain())) {
            if text.contains(words.as_str()) {
                return Err(format!("the version for AWS says \"{words}\""));
            }
        }
    }
    Ok(())
}

#[test]
fn the_version_for_aws_holds_no_internal_figure() {
    let mut with_asks = 0;
    for (name, file) in golden() {
        let scenario = opened(&file);
        let both = written(&scenario).expect("a golden scenario can be advised on");
        tells_nothing(&scenario, &both).unwrap_or_else(|wrong| panic!("{name}: {wrong}"));
        with_asks += usize::from(!markdown(&both.aws).contains("Nothing is asked for"));
    }
    assert!(with_asks >= 15, "only {with_asks} cases ask AWS for something");
}

#[test]
fn ours_holds_what_the_other_must_not() {
    let file = opened(&json!({
        "format": "support-scenario", "version": 1, "as_of": "2026-11-23", "start": "2026-12", "months": 36,
        "title": "A | case_with *marks* <b>", "spend": {"monthly": "850000", "annual_growth": "0.15"}, "plan": "enterprise",
        "agreement": {"kind": "edp", "start": "2024-07", "years": 3, "renewal": "2027-06-30"},
        "asks": {"credits": [{"name": "Bridge", "trigger": "agreement", "amount": "900000", "start": "2027-07", "months": 12}],
                 "structural": {"effective": "2027-07", "plan_discount_percent": "0.12"}},
        "effort": {"hours": "80", "hourly_cost": "150", "success": "0.5"}
    }));
    let both = written(&file).expect("it can be advised on");
    let (ours, aws) = (markdown(&both.ours), markdown(&both.aws));
    for part in
        ["Fallback: ", "What would change this: ", "## The calendar", "## Where to walk away", "Is worth as much as"]
    {
        assert!(ours.contains(part), "ours does not say {part}");
        assert!(!aws.contains(part), "the version for AWS says {part}");
    }
    assert!(ours.contains(r"A \| case\_with \*marks\* \<b\>"), "{ours}");
    assert!(html(&both.ours).contains("A | case_with *marks* &lt;b&gt;"));
    assert!(aws.contains("From July 2027: a plan discount of 12%."), "{aws}");
    assert!(aws.contains("with AWS Support named among its applicable products"), "{aws}");
}

/// Below the bar nobody looked at what else could be had, so nothing may be said of it.
#[test]
fn where_nothing_is_asked_for_no_limit_is_named() {
    let file = opened(&json!({
        "format": "support-scenario", "version": 1, "start": "2027-01", "months": 24, "plan": "enterprise",
        "spend": {"monthly": "20000"},
        "asks": {"structural": {"effective": "2027-01", "plan_discount_percent": "0.01"}},
        "effort": {"hours": "100", "hourly_cost": "150", "success": "0.1"}
    }));
    let ours = markdown(&written(&file).expect("it can be advised on").ours);
    assert!(ours.contains("Do not negotiate for this") && !ours.contains("walk away"), "{ours}");
    assert!(!ours.contains("No other plan on offer costs less"), "a cheaper plan is on offer: {ours}");
}

/// Read back by a crate of others: as many entries as there are steps with a date, whole days, in their order.
fn opens(both: &Both) -> Result<(), String> {
    let read: Calendar = both.calendar.parse()?;
    let events: Vec<_> = read
        .components
        .iter()
        .filter_map(|component| match component {
            CalendarComponent::Event(event) => Some(event),
            _ => None,
        })
        .collect();
    let dated: Vec<&Advised> = both.steps.iter().filter(|step| step.from.is_some()).collect();
    if events.len() != dated.len() {
        return Err(format!("{} entries for {} steps", events.len(), dated.len()));
    }
    for (event, step) in events.iter().zip(dated) {
        let written = event.get_summary().map(|summary| summary.replace("\\,", ",").replace("\\;", ";"));
        if written.as_deref() != Some(step.ask.plain().as_str()) {
            return Err(format!("{written:?} stands for \"{}\"", step.ask.plain()));
        }
        let from = step.from.expect("a date").format("%Y%m%d").to_string();
        if event.property_value("DTSTART") != Some(from.as_str()) {
            return Err(format!("{:?} stands for {from}", event.property_value("DTSTART")));
        }
    }
    let long = both.calendar.split("\r\n").find(|line| line.len() > 75);
    long.map_or(Ok(()), |line| Err(format!("longer than 75 octets: {line}")))
}

#[test]
fn the_calendar_of_every_case_opens() {
    for (name, file) in golden() {
        let both = written(&opened(&file)).expect("a golden scenario can be advised on");
        opens(&both).unwrap_or_else(|wrong| panic!("{name}: {wrong}"));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn briefs_and_calendars_of_generated_scenarios_hold(file in cases::scenario()) {
        let scenario = opened(&file);
        let Some(both) = written(&scenario) else { return Ok(()) };
        let told = tells_nothing(&scenario, &both);
        prop_assert!(told.is_ok(), "{told:?}");
        let read = opens(&both);
        prop_assert!(read.is_ok(), "{read:?}");
    }
}

#[test]
fn addresses_are_looked_at_and_nothing_is_sent() {
    for (text, expected) in [
        ("ana@example.com", Address::Work),
        (" ana.b+c@sub.example.co.uk ", Address::Work),
        ("ana@GMAIL.com", Address::Free),
        ("ana@gmail.com.", Address::Free),
        ("ana@mail.gmail.example", Address::Work),
        ("ana", Address::None),
        ("@example.com", Address::None),
        ("ana@", Address::None),
        ("ana@example", Address::None),
        ("ana@exam ple.com", Address::None),
        ("ana@example..com", Address::None),
        ("", Address::None),
    ] {
        assert_eq!(advisor::address(text), expected, "{text}");
    }
    let link = advisor::mailto("A & B", "one\ntwo: 50 %");
    assert_eq!(link, "mailto:?subject=A%20%26%20B&body=one%0D%0Atwo%3A%2050%20%25");
}

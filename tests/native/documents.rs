//! The documents, the calendar file and the message to an adviser.

#![expect(clippy::panic, reason = "in a test a panic is how a failure is told")]

use crate::book;
use crate::properties::cases;
use std::{collections::BTreeSet, fs};

use concession::{
    calc::{
        Assessment, Scenario,
        advice::{
            case_file,
            leverage::{Figure, Sign},
        },
        assess,
    },
    report::{
        actions::{self, Worded},
        advisor::{self, Address},
        brief::{html::html, markdown::markdown},
        calendar::calendar,
        documents::{Document, Kind, Material, documents, headline, next_rung, proposed},
        format, problems, sizes,
    },
    share::file,
};
use icalendar::{Calendar, CalendarComponent, Component};
use proptest::{prelude::ProptestConfig, prop_assert, proptest};
use serde_json::{Value, json};

fn opened(file: &Value) -> Scenario {
    file::open(&file.to_string(), book()).unwrap_or_else(|wrong| panic!("{}: {file}", problems::plain(&wrong)))
}

struct Written {
    assessment: Assessment,
    documents: Vec<Document>,
    headline: String,
    actions: Vec<Worded>,
    calendar: String,
}

impl Written {
    fn text(&self, kind: Kind) -> Option<String> {
        self.documents.iter().find(|document| document.kind == kind).map(|document| markdown(&document.text))
    }
}

/// Everything that is written of a scenario; nothing where it cannot be projected.
fn written(scenario: &Scenario) -> Option<Written> {
    let assessment = assess(scenario, book()).ok()?;
    let edition = book().of(scenario);
    let material = Material::of(scenario, &assessment, edition);
    let (documents, headline) = (documents(material), headline(material));
    let actions = actions::worded(&assessment.advice, edition);
    let calendar = calendar("Support", assessment.advice.as_of, &actions);
    Some(Written { documents, headline, actions, calendar, assessment })
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

/// What goes out may hold what is asked for, what was typed of the agreement that is discussed, of migrations and of incidents.
fn shown_to_aws(scenario: &Scenario, written: &Written) -> BTreeSet<String> {
    let mut texts: Vec<String> = Vec::new();
    for ask in &written.assessment.advice.asks {
        let next = next_rung(ask);
        let sizes = [&ask.position.opening, &ask.position.target, &next].into_iter();
        let offered = ask.answer.iter().filter_map(|answer| answer.amount.as_ref());
        texts.extend(sizes.chain(offered).map(|size| sizes::all(size, book().of(scenario))));
    }
    let next = scenario.next_agreement.iter().map(|next| &next.terms);
    let ahead = scenario.agreement.iter().filter(|one| one.start.first_day() > written.assessment.advice.as_of);
    let commitments = next.chain(ahead).flat_map(|agreement| &agreement.yearly_commitment);
    texts.extend(commitments.map(|amount| format::whole(*amount)));
    let asked = scenario.asks.agreement.iter().flat_map(|ask| ask.terms.yearly_commitment.iter().flatten());
    texts.extend(asked.map(|amount| format::whole(*amount)));
    texts.extend(scenario.migrations.iter().map(|one| format::whole(one.added_monthly.likely)));
    texts.extend(scenario.migrations.iter().map(|one| one.name.clone()));
    let material = Material::of(scenario, &written.assessment, book().of(scenario));
    texts.extend(proposed(material).into_iter().map(format::whole));
    let signals = written.assessment.advice.leverage.signals.iter();
    texts.extend(signals.filter_map(|signal| match signal.figure {
        Some(Figure::Amount(amount)) if signal.sign == Sign::YearlySpend => Some(format::whole(amount)),
        _ => None,
    }));
    let costs = scenario.incidents.iter().filter_map(|one| case_file::cost(one).ok()?.total);
    texts.extend(costs.map(format::whole));
    for one in &scenario.incidents {
        texts.extend([vec![one.name.clone()], one.services.clone(), one.systems.clone()].concat());
        texts.extend(one.what_failed.iter().chain(&one.aws_reference).cloned());
    }
    texts.iter().flat_map(|text| figures(text)).collect()
}

/// What goes out.
const OUTWARD: [Kind; 5] =
    [Kind::Letter, Kind::OpeningMail, Kind::CounterMail, Kind::IncidentMail, Kind::ExtensionMail];

fn tells_nothing(scenario: &Scenario, written: &Written) -> Result<usize, String> {
    let allowed = shown_to_aws(scenario, written);
    let mut count = 0;
    for kind in OUTWARD {
        let Some(text) = written.text(kind) else { continue };
        count += 1;
        let told: Vec<String> = figures(&text).difference(&allowed).cloned().collect();
        if !told.is_empty() {
            return Err(format!("{} tells {told:?}:\n{text}", kind.id()));
        }
        if scenario.title.as_ref().is_some_and(|title| title.len() > 3 && text.contains(title.as_str())) {
            return Err(format!("{} has the case's own title", kind.id()));
        }
    }
    Ok(count)
}

/// English as it is written: "10%", no cents in sums over 1,000, one space between words.
fn reads_well(written: &Written) -> Result<(), String> {
    for document in &written.documents {
        for paragraph in document.paragraphs() {
            let cents = paragraph.split('$').skip(1).any(|rest| {
                let amount: String =
                    rest.chars().take_while(|letter| letter.is_ascii_digit() || ",.".contains(*letter)).collect();
                amount.contains(',') && amount.trim_end_matches('.').contains('.')
            });
            let spaced = paragraph.contains("\u{a0}%");
            if cents || spaced || paragraph.contains("proofs") || paragraph.trim().is_empty() {
                return Err(format!("{}: {paragraph:?}", document.kind.id()));
            }
        }
    }
    Ok(())
}

#[test]
fn what_goes_to_aws_holds_no_internal_figure() {
    let mut letters = 0;
    for (name, file) in golden() {
        let scenario = opened(&file);
        let written = written(&scenario).expect("a golden scenario can be advised on");
        letters += tells_nothing(&scenario, &written).unwrap_or_else(|wrong| panic!("{name}: {wrong}"));
        reads_well(&written).unwrap_or_else(|wrong| panic!("{name}: {wrong}"));
        assert!(!written.headline.is_empty(), "{name} has no headline");
    }
    assert!(letters >= 100, "only {letters} documents for AWS");
}

fn renewal() -> Value {
    json!({
        "format": "support-scenario", "version": 1, "as_of": "2026-11-30", "start": "2026-12", "months": 48,
        "title": "A | case_with *marks* <b>", "spend": {"monthly": "850000", "annual_growth": "0.15"}, "plan": "enterprise",
        "agreement": {"kind": "edp", "start": "2024-07", "years": 3, "yearly_commitment": ["7000000", "8000000", "9000000"],
                      "discount": "0.08", "renewal": "2027-06-30"},
        "next_agreement": {"years": 3, "discount": "0.08", "yearly_commitment": ["11000000", "12500000", "14000000"]},
        "asks": {"credits": [{"name": "Bridge", "trigger": "agreement", "amount": "90000", "start": "2027-07", "months": 12}],
                 "structural": {"effective": "2027-07", "plan_discount_percent": "0.12"}},
        "effort": {"hours": "80", "hourly_cost": "150", "success": "0.5"}
    })
}

/// The renewal's commitment and ramp, never the one that expires as if it were new.
#[test]
fn the_letter_has_the_ramp_of_the_agreement_that_is_discussed() {
    let written = written(&opened(&renewal())).expect("it can be advised on");
    let letter = written.text(Kind::Letter).expect("a letter");
    for part in ["July 2027 to June 2028 | $11,000,000", "July 2029 to June 2030 | $14,000,000", "by 25 January 2027"] {
        assert!(letter.contains(part), "the letter does not say {part}: {letter}");
    }
    for part in ["$7,000,000", "$8,000,000", "$9,000,000", "case_with", "Worth", "$90,000"] {
        assert!(!letter.contains(part), "the letter says {part}: {letter}");
    }
    let summary = written.text(Kind::Summary).expect("a summary");
    assert!(summary.contains(r"A \| case\_with \*marks\* \<b\>") && summary.contains("$90,000"), "{summary}");
    let document = written.documents.iter().find(|one| one.kind == Kind::Summary).expect("a summary");
    assert!(html(&document.text).contains("A | case_with *marks* &lt;b&gt;"));
    // The counter names the next rung, between the opening and what is settled for.
    let counter = written.text(Kind::CounterMail).expect("a counter");
    assert!(counter.contains("a 16% discount") && !counter.contains("a 12% discount"), "{counter}");
    assert!(!counter.contains("$90,000"), "{counter}");
}

#[test]
fn what_aws_answered_stands_in_the_counter_and_out_of_the_letter() {
    let mut file = renewal();
    file["asks"]["structural"]["answer"] =
        json!({"date": "2026-11-20", "status": "countered", "amount": {"plan_discount_percent": "0.05"}});
    file["asks"]["credits"][0]["answer"] = json!({"date": "2026-11-20", "status": "granted", "amount": "90000"});
    let written = written(&opened(&file)).expect("it can be advised on");
    let counter = written.text(Kind::CounterMail).expect("a counter");
    assert!(counter.contains("You offered a 5% discount on AWS Support charges. That does not get us"), "{counter}");
    assert!(counter.contains("We can move to a 16% discount") && !counter.contains("12%"), "{counter}");
    assert!(counter.contains("these points are agreed: a support credit of $90,000 from July 2027."), "{counter}");
    assert!(!counter.contains("A support credit of"), "what is granted is asked for no more: {counter}");
    let ids: Vec<&str> = written.actions.iter().map(|action| action.id.as_str()).collect();
    assert!(ids.contains(&"agreement-counter") && !ids.contains(&"agreement-opening"), "{ids:?}");
    let counter =
        written.assessment.advice.actions.iter().find(|one| one.id == "agreement-counter").expect("a counter");
    assert_eq!((counter.from.to_string().as_str(), &*counter.ask_ids), ("2026-11-30", &["structural".to_owned()][..]));
    file["asks"]["structural"]["answer"] = json!({"date": "2026-11-20", "status": "refused"});
    let written = self::written(&opened(&file)).expect("it can be advised on");
    let ids: Vec<&str> = written.actions.iter().map(|action| action.id.as_str()).collect();
    assert!(ids.contains(&"agreement-refused") && !ids.contains(&"agreement-counter"), "{ids:?}");
    assert!(written.text(Kind::Letter).is_none(), "nothing is open");
}

/// Read back by a crate of others: as many entries as there are things to do, whole days, in their order.
fn opens(written: &Written) -> Result<(), String> {
    let read: Calendar = written.calendar.parse()?;
    let events: Vec<_> = read
        .components
        .iter()
        .filter_map(|component| match component {
            CalendarComponent::Event(event) => Some(event),
            _ => None,
        })
        .collect();
    let parts: Vec<_> = written.actions.iter().flat_map(|action| &action.parts).collect();
    if events.len() != parts.len() {
        return Err(format!("{} entries for {} things to do", events.len(), parts.len()));
    }
    let mut ids = BTreeSet::new();
    for (event, (text, from, _)) in events.iter().zip(parts) {
        let summary = event.get_summary().map(|summary| summary.replace("\\,", ",").replace("\\;", ";"));
        let plain: String = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
        if summary.as_deref().map(str::trim) != Some(plain.trim()) {
            return Err(format!("{summary:?} stands for \"{text}\""));
        }
        let from = from.format("%Y%m%d").to_string();
        if event.property_value("DTSTART") != Some(from.as_str()) {
            return Err(format!("{:?} stands for {from}", event.property_value("DTSTART")));
        }
        if !ids.insert(event.get_uid().map(str::to_owned)) {
            return Err(format!("{:?} stands there twice", event.get_uid()));
        }
    }
    let long = written.calendar.split("\r\n").find(|line| line.len() > 75);
    long.map_or(Ok(()), |line| Err(format!("longer than 75 octets: {line}")))
}

#[test]
fn the_calendar_of_every_case_opens() {
    for (name, file) in golden() {
        let written = written(&opened(&file)).expect("a golden scenario can be advised on");
        opens(&written).unwrap_or_else(|wrong| panic!("{name}: {wrong}"));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn documents_and_calendars_of_generated_scenarios_hold(file in cases::scenario()) {
        let scenario = opened(&file);
        let Some(written) = written(&scenario) else { return Ok(()) };
        let told = tells_nothing(&scenario, &written);
        prop_assert!(told.is_ok(), "{told:?}");
        let read = opens(&written);
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

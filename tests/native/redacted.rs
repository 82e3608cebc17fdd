//! A link without amounts tells no amount: whatever case one is made of, another case whose amounts are a thousand or a million times as
//! large gives the very same link, byte for byte. So no amount can follow from it. What stands in it is read besides, number by number.

use crate::book;
use crate::properties::cases;
use std::{
    cell::{Cell, RefCell},
    fs,
    path::Path,
};

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD as LETTERS};
use concession::{
    calc::{Month, PathName, Projection, Scenario, project},
    report::index::{NoIndex, index, shown},
    share::{file, index as link},
};
use proptest::test_runner::{Config, TestRunner};
use rust_decimal::Decimal;
use serde_json::{Value, json};

fn projected(file: &Value) -> (Scenario, Projection) {
    let told = |wrong| format!("{wrong:?} in {file:#}");
    let scenario = file::open(&file.to_string(), book()).map_err(told).expect("a sound file is read");
    let projection = project(&scenario, book()).map_err(told).expect("a sound scenario is projected");
    (scenario, projection)
}

/// The link without amounts of a file.
fn made(file: &Value) -> Result<String, NoIndex> {
    let (scenario, projection) = projected(file);
    index(&scenario, &projection, book()).map(|index| link::pack(&index))
}

/// Most dollars that the contract accepts as one figure.
const MOST: i64 = 1_000_000_000_000;

/// Another case with every month's charge so many times as large, on both arrangements, and every credit, over the months that are in a
/// link. It shares nothing else with the first: it has another plan, one flat band, and what differs between the arrangements is bought in
/// advance, counted by the one and not by the other. Nothing where a figure would be beyond what is accepted, or where a credit was used
/// up differently on two paths before those months.
fn another(file: &Value, held: &link::Index, factor: u32) -> Option<Value> {
    let (scenario, projection) = projected(file);
    let begin = held.first.since(scenario.start).expect("within the months") as usize;
    let times = |amount: Decimal| amount.checked_mul(factor.into()).filter(|amount| *amount <= MOST.into());
    let charges = |name: PathName| -> Option<Vec<Decimal>> {
        projection.path(name).months[begin..].iter().map(|month| times(month.bill().charge.charge.dollars())).collect()
    };
    let (stay, structural) = (charges(PathName::Stay)?, charges(PathName::Structural)?);
    let (mut usage, mut bought) = (json!({}), Vec::new());
    for (place, (stay, structural)) in stay.iter().zip(&structural).enumerate() {
        let month = projection.stay.months[begin + place].month().to_string();
        usage[&month] = json!(stay.min(structural).to_string());
        for (kind, above) in [("reserved_instance", stay - structural), ("savings_plan", structural - stay)] {
            if above > Decimal::ZERO {
                bought.push(json!({"kind": kind, "month": month, "upfront": above.to_string(), "term_months": 1}));
            }
        }
    }
    // What is left of a credit by then, the same on every path that has it. In hand come first.
    let in_hand = file["credits_in_hand"].as_array().map_or(0, Vec::len);
    let used = |name: PathName, place: usize| -> Decimal {
        let months = projection.path(name).months[..begin].iter();
        months.flat_map(|month| &month.credits).filter(|one| one.grant == place).map(|one| one.applied.dollars()).sum()
    };
    let grants = |list: &Value, first: usize, paths: &[PathName]| -> Option<Value> {
        let larger = |(place, grant): (usize, &Value)| {
            let gone = used(paths[0], first + place);
            let alike = paths.iter().all(|path| used(*path, first + place) == gone);
            if !alike || (gone > Decimal::ZERO && grant["release"] == "even") {
                return None;
            }
            let amount: Decimal = grant["amount"].as_str()?.parse().ok()?;
            let mut grant = grant.clone();
            grant["amount"] = json!(times(amount - gone)?.to_string());
            grant["name"] = json!("another");
            Some(grant)
        };
        list.as_array().map_or(Some(json!([])), |list| list.iter().enumerate().map(larger).collect())
    };
    let months = projection.stay.months.len() - begin;
    let mut other = json!({
        "format": "support-scenario", "version": 1, "start": held.first.to_string(), "months": months,
        "spend": {"months": usage}, "plan": "enterprise", "commitment_discounts": bought,
        "terms": {"minimum_charge": "0", "tiers": [{"from": "0", "rate": "1"}], "savings_plans": "none"},
        "credits_in_hand": grants(&file["credits_in_hand"], 0, &PathName::ALL)?,
        "asks": {"credits": grants(&file["asks"]["credits"], in_hand, &[PathName::Credits, PathName::Combined])?},
    });
    if let Some(effective) = file["asks"]["structural"].get("effective") {
        let change = json!({"effective": effective, "reserved_instances": "none", "savings_plans": "upfront"});
        other["asks"]["structural"] = change;
    }
    Some(other)
}

/// The golden cases, by the names of their files.
fn golden() -> Vec<(String, Value)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/cases");
    let read = |entry: std::io::Result<fs::DirEntry>| {
        let path = entry.expect("an entry").path();
        let case: Value = serde_json::from_str(&fs::read_to_string(&path).expect("a case")).expect("a case is JSON");
        (path.file_stem().expect("a name").to_string_lossy().into_owned(), case["scenario"].clone())
    };
    let mut cases: Vec<_> = fs::read_dir(folder).expect("the golden cases").map(read).collect();
    cases.sort_by(|one, other| one.0.cmp(&other.0));
    cases
}

#[test]
fn every_worked_example_has_the_link_of_another_a_thousand_times_as_large() {
    let (mut same, mut refused) = (0, 0);
    // What is asked of the next agreement changes a path without a structural change, which the other case has no way to do.
    let asks_no_agreement = |(_, file): &(String, Value)| file["asks"]["agreement"].is_null();
    for (name, file) in golden().into_iter().filter(asks_no_agreement) {
        match made(&file) {
            Ok(link) => {
                let held = link::open(&link).expect("what was made opens");
                let other = another(&file, &held, 1_000).unwrap_or_else(|| panic!("{name} has no other"));
                assert_eq!(made(&other), Ok(link), "{name} and {other:#}");
                same += 1;
            }
            Err(NoIndex::Published(_) | NoIndex::Plans | NoIndex::Nothing) => refused += 1,
            Err(NoIndex::Beyond) => panic!("{name} is beyond any bill"),
        }
    }
    assert!(same >= 30, "{same} links, {refused} refused");
}

/// Pools without a cap: tranches and caps are cut to the cent, a rounding that a thousandfold case does not share.
fn pooled(mut file: Value) -> Value {
    let bare = |list: &mut Value| {
        for grant in list.as_array_mut().into_iter().flatten().filter_map(Value::as_object_mut) {
            grant.remove("release");
            grant.remove("monthly_cap");
        }
    };
    bare(&mut file["credits_in_hand"]);
    bare(&mut file["asks"]["credits"]);
    for section in ["credits_in_hand", "asks"] {
        let file = file.as_object_mut().expect("a file");
        if file[section].is_null() {
            file.remove(section);
        }
    }
    if let Some(asks) = file.get_mut("asks").and_then(Value::as_object_mut) {
        asks.retain(|_, ask| !ask.is_null());
    }
    file
}

#[test]
fn every_case_has_the_link_of_another_with_quite_other_amounts() {
    let (same, far) = (Cell::new(0), Cell::new(0));
    let config = Config { cases: 2_000, failure_persistence: None, ..Config::default() };
    let outcome = TestRunner::new(config).run(&cases::scenario(), |file| {
        let file = pooled(file);
        let Ok(link) = made(&file) else { return Ok(()) };
        holds_nothing_else(&link);
        let held = link::open(&link).expect("what was made opens");
        // As far away as the contract's bounds let it be.
        let other =
            [1_000_000, 1_000, 7, 2].into_iter().find_map(|factor| Some((factor, another(&file, &held, factor)?)));
        if let Some((factor, other)) = other {
            assert_eq!(made(&other), Ok(link), "{file:#} and, {factor} times as large, {other:#}");
            same.set(same.get() + 1);
            far.set(far.get() + usize::from(factor >= 1_000));
        }
        Ok(())
    });
    outcome.unwrap_or_else(|broken| panic!("{broken}"));
    assert!(same.get() >= 600 && far.get() >= 300, "only {} pairs, {} of them far apart", same.get(), far.get());
}

/// A case as people have one: on a published plan's own bands, with a capped and an even credit and a discount that is asked for. The same
/// with every amount, those of the bands included, a multiple gives the same link.
#[test]
fn a_usual_case_and_its_multiples_have_one_link() {
    let file = |factor: u64| {
        let money = |dollars: u64| json!((dollars * factor).to_string());
        let band = |from: u64, rate: &str| json!({"from": money(from), "rate": rate});
        let spend: serde_json::Map<String, Value> =
            (0..12_u64).map(|month| (format!("2027-{:02}", month + 1), money(90_000 + 36_000 * month))).collect();
        json!({
            "format": "support-scenario", "version": 1, "start": "2027-01", "months": 12, "plan": "enterprise",
            "spend": {"months": spend},
            "terms": {"minimum_charge": money(6_000), "tiers": [band(0, "0.10"), band(150_000, "0.07"), band(500_000, "0.05")]},
            "asks": {
                "credits": [
                    {"trigger": "incident", "amount": money(30_000), "start": "2027-02", "months": 6, "monthly_cap": "0.5"},
                    {"trigger": "agreement", "amount": money(24_000), "start": "2027-04", "months": 6, "release": "even"},
                ],
                "structural": {"effective": "2027-07", "plan_discount_percent": "0.1"},
            },
        })
    };
    let link = made(&file(1)).expect("a link");
    let mut published = file(1);
    published["terms"] = json!({});
    assert_eq!(made(&published).as_ref(), Ok(&link), "its bands are the published ones");
    for factor in [2, 3, 10, 1_000, 123_456] {
        assert_eq!(made(&file(factor)).as_ref(), Ok(&link), "{factor} times as large");
    }
}

/// Whatever stands in a link: indices, percentages, counts of months, months, and words of the page; each under its own key.
#[track_caller]
fn holds_nothing_else(packed: &str) {
    let letters = packed.strip_prefix("index1=").and_then(|rest| rest.strip_suffix('z')).expect("a link");
    let unpacked = LETTERS.decode(letters).expect("letters");
    let unpacked = miniz_oxide::inflate::decompress_to_vec_zlib(&unpacked).expect("a packed text");
    let held: Value = serde_json::from_slice(&unpacked).expect("JSON");
    let index =
        |list: &Value| list.as_array().expect("a list").iter().all(|one| one.as_u64().is_some_and(|one| one <= 100));
    let month = |text: &Value| text.as_str().is_some_and(|text| Month::parse(text).is_some());
    for (key, value) in held.as_object().expect("a map") {
        match key.as_str() {
            "first" => assert!(month(value), "{held}"),
            "stay" => assert!(index(value), "{held}"),
            "credits" | "structural" | "combined" => {
                assert!(index(&value["months"]), "{held}");
                assert!(value["saved"].as_i64().is_some_and(|saved| (-999..=100).contains(&saved)), "{held}");
                assert_eq!(value.as_object().map(serde_json::Map::len), Some(2), "{held}");
            }
            "steps" => value.as_array().expect("a list").iter().for_each(|step| {
                for (key, value) in step.as_object().expect("a map") {
                    let is_one = match key.as_str() {
                        "kind" => {
                            ["credit", "agreement", "migration", "incident", "change"].iter().any(|kind| value == kind)
                        }
                        "from" => month(value),
                        "months" => value.as_u64().is_some_and(|months| (1..=120).contains(&months)),
                        _ => false,
                    };
                    assert!(is_one, "{key} of {held}");
                }
            }),
            _ => unreachable!("{key} stands in {held}"),
        }
    }
}

#[test]
fn no_figure_and_no_text_of_the_visitors_stands_in_a_link() {
    let mut seen = 0;
    for (name, mut file) in golden() {
        file["title"] = json!("secret title 4711");
        file["notes"] = json!("secret notes 4711");
        for grant in file["asks"]["credits"].as_array_mut().into_iter().flatten() {
            grant["name"] = json!("secret credit 4711");
        }
        if let Some(asks) = file["asks"].as_object_mut() {
            asks.retain(|_, ask| !ask.is_null());
        } else {
            file.as_object_mut().expect("a file").remove("asks");
        }
        let Ok(packed) = made(&file) else { continue };
        holds_nothing_else(&packed);
        let read = link::open(&packed).unwrap_or_else(|error| panic!("{name}: {error:?}"));
        let told = format!("{} {:?}", link::text(&read), shown(&read));
        assert!(!told.contains("secret") && !told.contains("4711") && !told.contains('$'), "{told}");
        seen += 1;
    }
    assert!(seen >= 30);
}

#[test]
fn what_gives_the_scale_away_has_no_link() {
    let case = |more: Value| {
        let mut file = json!({
            "format": "support-scenario", "version": 1, "start": "2027-01", "months": 6, "plan": "enterprise",
            "spend": {"monthly": "20000", "months": {"2027-05": "200000", "2027-06": "300000"}},
        });
        file.as_object_mut().expect("a file").extend(more.as_object().expect("a map").clone());
        file
    };
    // Four months at the published minimum: whoever guesses the plan has its dollars, and by the indices all others.
    assert_eq!(made(&case(json!({}))), Err(NoIndex::Published(4)));
    // A minimum of one's own is known to nobody.
    let own = json!({"terms": {"minimum_charge": "4321"}});
    assert!(made(&case(own)).is_ok());
    // The change alone may lead to one.
    let change = json!({"terms": {"minimum_charge": "0"}, "asks": {"structural": {"effective": "2027-06", "plan": "unified-operations"}}});
    assert_eq!(made(&case(change)), Err(NoIndex::Published(1)));
    assert_eq!(made(&case(json!({"plan": "basic"}))), Err(NoIndex::Nothing));
    // Another plan at published prices: at any spend the two stand to each other in another way.
    let spend = json!({"monthly": "240000", "annual_growth": "0.1"});
    let plan = json!({"spend": spend, "asks": {"structural": {"effective": "2027-03", "plan": "business-plus"}}});
    assert_eq!(made(&case(plan.clone())), Err(NoIndex::Plans));
    let mut agreed = plan;
    agreed["asks"]["structural"]["tiers"] = json!([{"from": "0", "rate": "0.061"}]);
    assert!(made(&case(agreed)).is_ok(), "what was agreed is known to nobody");
    for refused in [NoIndex::Published(1), NoIndex::Published(4), NoIndex::Plans, NoIndex::Nothing, NoIndex::Beyond] {
        assert!(refused.sentence().ends_with('.') && !refused.sentence().contains('{'));
    }
}

/// A plan that ends on its published day: how what follows stands to it would tell the spend within a tenth, from two whole numbers.
#[test]
fn the_step_where_a_plan_ends_is_not_in_a_link() {
    let file = |start: &str, months: u32| {
        json!({
            "format": "support-scenario", "version": 1, "start": start, "months": months, "plan": "enterprise-on-ramp",
            "spend": {"monthly": "240000"}, "asks": {"structural": {"effective": "2027-03", "plan_discount_percent": "0.1"}},
        })
    };
    let read = |file: &Value| link::open(&made(file).expect("a link")).expect("it opens");
    let held = read(&file("2026-10", 8));
    assert_eq!((held.first.to_string(), held.stay.clone()), ("2027-01".into(), vec![100; 5]));
    assert_eq!(held.others[0].months, [100, 100, 90, 90, 90]);
    assert_eq!(held.others[0].saved, 6, "of the months that are in it");
    let mut later = file("2027-01", 5);
    later["plan"] = json!("enterprise");
    assert_eq!(read(&later), held, "the same as of a case that begins behind it");
    // Agreed bands end with the plan, and what they were is known to nobody.
    let mut agreed = file("2026-10", 8);
    agreed["terms"] = json!({"tiers": [{"from": "0", "rate": "0.08"}]});
    assert_eq!(read(&agreed).stay.len(), 8);
}

/// The kept links, with what each holds. A line is added when something new can stand in one; none is ever changed or taken away.
#[test]
fn links_of_version_one_stay_readable() {
    let kept = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/links/index-1.json"))
        .expect("the kept links");
    let kept: Vec<Value> = serde_json::from_str(&kept).expect("the kept links are JSON");
    let names = RefCell::new(Vec::new());
    for one in &kept {
        let (name, packed) = (one["name"].as_str().expect("a name"), one["link"].as_str().expect("a link"));
        let read = link::open(packed).unwrap_or_else(|error| panic!("{name}: {error:?}"));
        let holds: Value = serde_json::from_str(&link::text(&read)).expect("JSON");
        assert_eq!(holds, one["holds"], "{name}");
        names.borrow_mut().push(name);
    }
    assert!(kept.len() >= 8, "{:?}", names.borrow());
}

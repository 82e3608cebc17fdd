//! Tests that need a browser: what the page hands to scripts, what it keeps in a panic, and its clock. Run by
//! `cargo xtask test` in headless Chromium.
//!
//! A browser has no folders, so the golden cases are compiled in from a list; natively this file holds one test, that the list
//! is whole. The built page itself is driven in `tests/e2e`.

/// Name and text of each golden case.
macro_rules! cases {
    ($($name:literal)*) => {
        &[$(($name, include_str!(concat!("golden/cases/", $name, ".json")))),*]
    };
}

const CASES: &[(&str, &str)] = cases! {
    "account-buys-a-savings-plan"
    "account-buys-amortized"
    "account-of-its-own-counts-gross"
    "account-whose-own-plan-ends"
    "accounts-100-on-business-plus"
    "accounts-by-amount-in-thirds"
    "accounts-critical-on-unified-operations"
    "accounts-minimum-each"
    "accounts-named-shares"
    "accounts-pooled-enterprise"
    "accounts-range-uses-the-likely-count"
    "accounts-share-a-plan-of-their-own"
    "accounts-two-equal-business-plus"
    "agreement-discount-ends-with-it"
    "agreement-drawdown"
    "agreement-net-basis"
    "agreement-net-basis-leaves-fees"
    "agreement-second-year"
    "agreement-year-seen-in-part"
    "alternatives-to-enterprise"
    "asked-discount-follows-the-basis"
    "bill-business-11844"
    "bill-business-1404"
    "bill-business-4381"
    "bill-business-46276"
    "bill-developer-minimum"
    "calibration-basis"
    "calibration-fees-above-the-month"
    "calibration-fees-of-a-buyer-above-the-month"
    "calibration-gross-basis"
    "calibration-minimum"
    "calibration-no-explanation"
    "calibration-of-a-buyer-beside-an-own-plan"
    "calibration-of-a-buyer-under-another-treatment"
    "calibration-plan-discount"
    "calibration-treatment"
    "calibration-two-explanations"
    "calibration-whole-discount"
    "cap-of-a-million-a-year"
    "cap-stays-under-a-change"
    "cap-where-the-spend-grows"
    "cap-year-cut-to-the-cent"
    "cap-years-of-the-agreements"
    "caps-monthly-before-yearly"
    "card-basic-is-free"
    "card-business-plus"
    "card-enterprise-100000"
    "card-enterprise-750000"
    "card-enterprise-on-ramp"
    "card-enterprise-present"
    "card-enterprise-twenty-million-a-year"
    "card-unified-operations"
    "card-unified-operations-1500000"
    "change-of-plan-until-a-month"
    "change-until-a-month"
    "commitment-at-10-percent-growth"
    "commitment-at-15-percent-growth"
    "commitments-bought-earlier"
    "commitments-each-kind-its-treatment"
    "commitments-structural-treatment"
    "commitments-upfront"
    "compare-break-even-and-step-up"
    "compare-never-behind"
    "compare-never-caught-up"
    "compare-nothing-asked"
    "course-business-12000"
    "credit-cap-then-next-grant"
    "credit-even-carries-unused"
    "credit-even-finer-than-a-cent"
    "credit-even-strands-the-rest"
    "credit-even-twelve-months"
    "credit-in-hand-is-in-every-path"
    "credit-leaves-the-base-alone"
    "credit-monthly-cap"
    "credit-order-aws-example"
    "credit-order-earliest-start"
    "credit-order-file-order"
    "credit-order-soonest-end"
    "credit-pool"
    "credit-strands-at-the-present-pace"
    "credit-strands-more-beside-a-lower-charge"
    "credit-window-before-the-start"
    "credit-window-ends-with-horizon"
    "credit-window-later"
    "credit-window-over-the-start"
    "credit-window-past-the-horizon"
    "discount-equal-to-a-cap-today"
    "edge-business-10000"
    "edge-business-80000"
    "edge-business-plus-250000"
    "edge-enterprise-1000000"
    "edge-unified-operations"
    "equivalents-in-present-value"
    "equivalents-of-a-credit"
    "exam-business-11000-three-months"
    "minimum-discounted-with-the-flag"
    "minimum-edge-business"
    "minimum-edge-business-plus"
    "minimum-edge-developer"
    "minimum-edge-enterprise"
    "minimum-edge-enterprise-on-ramp"
    "minimum-edge-partner-led"
    "minimum-edge-unified-operations"
    "minimum-just-reached"
    "mistake-minimum-129"
    "mistake-minimum-as-charge-180000"
    "mistake-on-ramp-tiered"
    "mistake-thirty-million-a-year"
    "mistake-tier-down-saving"
    "mistake-top-rate-business-25000"
    "mistake-top-rate-enterprise-750000"
    "next-agreement-net-basis"
    "next-agreement-ten-percent-more"
    "older-enterprise-minimum-ends"
    "older-enterprise-minimum-year"
    "partition-china-own-tiers"
    "partition-gov-cloud-business-goes-on"
    "partition-gov-cloud-unified-operations"
    "present-value-excel-npv"
    "present-value-one-year-on"
    "present-value-twelve-equal-months"
    "published-business-85000"
    "published-developer-2000"
    "published-enterprise-1200000"
    "published-partner-led-1200000"
    "ranges-leave-the-paths-alone"
    "retirement-business"
    "retirement-chosen-follower-has-ended"
    "retirement-chosen-successor"
    "retirement-developer"
    "retirement-developer-basic-follows"
    "retirement-developer-business-plus-follows"
    "retirement-on-ramp"
    "rounding-half-cent-each-account"
    "spend-explicit-month-wins"
    "spend-growth-compounds-monthly"
    "spend-migration-inside-explicit-months"
    "spend-migration-ramp"
    "structural-discount-minimum-off"
    "structural-discount-minimum-on"
    "structural-tier-down"
    "study-business-plus-1063"
    "study-business-plus-2421"
    "terms-own-tiers-and-extras"
    "terms-restated-plan-keeps-its-terms"
    "terms-solution-provider-discount"
    "terms-until-a-month"
    "window-ceiling-beside-credits-in-hand"
    "window-ceiling-of-tranches"
    "window-earliest-on-ties"
    "window-past-the-horizon"
};

#[cfg(not(target_arch = "wasm32"))]
#[test]
fn every_golden_case_is_listed() {
    let folder = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/cases"));
    let names = folder.expect("the folder of golden cases").map(|entry| entry.expect("an entry").path());
    let mut names: Vec<String> = names
        .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
        .map(|path| path.file_stem().expect("a name").to_string_lossy().into_owned())
        .collect();
    names.sort();
    let listed: Vec<&str> = CASES.iter().map(|(name, _)| *name).collect();
    assert_eq!(listed, names, "add the new case to the list in tests/web.rs, in order");
}

#[cfg(target_arch = "wasm32")]
mod in_browser {
    use std::rc::Rc;

    use concession::{
        browser::{api, clock, locale, panic},
        calc::{TariffBook, assess},
        report::{locale::Locale, result},
        share::file,
    };
    use js_sys::{Date, Function, JSON, Reflect};
    use serde_json::Value;
    use wasm_bindgen::{JsCast, JsValue};
    use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

    wasm_bindgen_test_configure!(run_in_browser);

    /// Calls a function of `window.concession` and gives its answer as JSON.
    fn call(name: &str, scenario: &JsValue) -> String {
        let book = TariffBook::published().expect("the book is sound");
        let book = Rc::new(book);
        api::offer();
        api::complete(book);
        let offered = Reflect::get(&js_sys::global(), &"concession".into()).expect("the object is offered");
        let function: Function = Reflect::get(&offered, &name.into()).expect("a property").unchecked_into();
        let answer = function.call1(&JsValue::UNDEFINED, scenario).expect("the function gives an answer");
        JSON::stringify(&answer).expect("the answer is plain data").into()
    }

    /// "paths.stay.months.0.charge" -> the value there.
    fn at<'v>(result: &'v Value, path: &str) -> Option<&'v Value> {
        path.split('.').try_fold(result, |value, step| match step.parse::<usize>() {
            Ok(place) => value.get(place),
            Err(_) => value.get(step),
        })
    }

    /// What the program prints for a scenario, in one line.
    fn printed(scenario: &Value) -> String {
        let book = TariffBook::published().expect("the book is sound");
        let scenario = file::open(&scenario.to_string(), &book).expect("a golden scenario is sound");
        let assessment = assess(&scenario, &book).expect("a golden scenario can be projected");
        let result = result::result(&scenario, &assessment, &book);
        serde_json::to_string(&result).expect("a result is plain data")
    }

    #[wasm_bindgen_test]
    fn what_is_not_asked_of_americans_is_what_their_browser_would_say() {
        assert_eq!(locale::asked("en-US"), Some(Locale::AMERICAN));
        assert_ne!(locale::asked("en-GB"), Some(Locale::AMERICAN), "something is asked at all");
    }

    #[wasm_bindgen_test]
    fn scripts_are_given_every_worked_example_to_the_cent() {
        for (name, text) in super::CASES {
            let case: Value = serde_json::from_str(text).expect("a golden case is JSON");
            let scenario = JSON::parse(&case["scenario"].to_string()).expect("a scenario is JSON");
            let given = call("project", &scenario);
            assert_eq!(given, printed(&case["scenario"]), "{name}");
            let result: Value = serde_json::from_str(&given).expect("a result is JSON");
            for (path, value) in case["expect"].as_object().expect("a golden case expects something") {
                assert_eq!(at(&result, path), Some(value), "{name}: {path} ({})", case["arithmetic"]);
            }
            assert_eq!(call("check", &scenario), r#"{"problems":[]}"#, "{name}");
        }
    }

    #[wasm_bindgen_test]
    fn scripts_are_told_problems_instead_of_an_exception() {
        let unknown =
            JSON::parse(r#"{"format": "support-scenario", "version": 1, "surprise": 1}"#).expect("it is JSON");
        let bottomless = JSON::parse(&format!("{}{}", "[".repeat(500), "]".repeat(500))).expect("it is JSON");
        let absurd = [JsValue::NULL, JsValue::UNDEFINED, JsValue::from(f64::NAN), "text".into(), Date::new_0().into()];
        for scenario in absurd.iter().chain([&unknown, &bottomless]) {
            for name in ["project", "check"] {
                let told: Value = serde_json::from_str(&call(name, scenario)).expect("an answer is JSON");
                let problems = told["problems"].as_array().expect("a list of problems");
                assert!(!problems.is_empty(), "{name} finds no problem with {scenario:?}");
            }
        }
        assert!(call("project", &unknown).contains("surprise"));
    }

    #[wasm_bindgen_test]
    fn a_panic_keeps_what_was_typed() {
        let document = web_sys::window().and_then(|window| window.document()).expect("a browser has a document");
        let body = document.body().expect("the test's page has a body");
        let typed = [("spend.monthly", "850k"), ("accounts", ""), ("plan", "<b>enterprise</b>"), ("start", "Jun 2027")];
        for (path, text) in typed {
            let input = document.create_element("input").expect("an input");
            input.set_attribute(panic::FIELD, path).expect("an attribute");
            body.append_child(&input).expect("the body takes it");
            input.unchecked_into::<web_sys::HtmlInputElement>().set_value(text);
        }

        let notice = panic::notice(&document).expect("a notice");
        assert_eq!(notice.get_attribute("role").as_deref(), Some("alert"));
        assert!(body.first_child().is_some_and(|first| first == *notice.unchecked_ref::<web_sys::Node>()));
        let kept = notice.query_selector("pre").expect("a selector").and_then(|kept| kept.text_content());
        assert_eq!(kept.as_deref(), Some("spend.monthly: 850k\nplan: <b>enterprise</b>\nstart: Jun 2027"));
        assert!(notice.text_content().is_some_and(|words| words.contains("reload the page")));
    }

    #[wasm_bindgen_test]
    fn today_is_the_visitors_own_day() {
        let local = || String::from(Date::new_0().to_locale_date_string("en-CA", &JsValue::UNDEFINED));
        let before = local();
        let today = clock::today().to_string();
        // Midnight may fall between the two.
        assert!(today == before || today == local(), "{today} is not {before}");
        assert!(today.as_str() > "2026-01-01", "{today} is before this program was written");
    }
}

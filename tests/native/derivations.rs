//! Any number explains itself: in every worked example and every example of the page, each figure that the page marks has a
//! derivation, each formula gives its figure when it is computed from its own numbers, each figure of the result has the value that
//! the result prints, and every charge ends in a tariff row with its source.

mod advised;

use crate::properties::stated;
use std::{collections::HashMap, fs};

use chrono::NaiveDate;
use concession::{
    calc::{Projection, Scenario, TariffBook, assess, project},
    draft::{Draft, EXAMPLES},
    report::{
        below::{Below, below},
        case::Case,
        derive::{Derivation, derivation, term::Origin},
        paths,
        piece::{Figure, Piece, Sentence},
        result,
        tables::Cell,
        view::{View, view},
    },
    share::file,
};
use rust_decimal::Decimal;
use serde_json::Value;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/cases");

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).expect("a date")
}

fn book() -> TariffBook {
    TariffBook::published().expect("the book is sound")
}

/// Every worked example and every example of the page, by name.
fn scenarios(book: &TariffBook) -> Vec<(String, Scenario)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(FOLDER).expect("the folder of golden cases") {
        let path = entry.expect("an entry").path();
        if path.extension().is_some_and(|ending| ending == "json") {
            let case: Value = serde_json::from_str(&fs::read_to_string(&path).expect("a file")).expect("JSON");
            let scenario = file::open(&case["scenario"].to_string(), book).expect("a golden scenario is sound");
            found.push((path.file_stem().unwrap_or_default().to_string_lossy().into_owned(), scenario));
        }
    }
    assert!(found.len() >= 30, "only {} golden cases were found", found.len());
    for (id, _) in EXAMPLES {
        let checked = Draft::example_of(id).check(book, today());
        found.push((id.to_owned(), (*checked.scenario.expect("an example is sound")).clone()));
    }
    found.sort_by(|one, other| one.0.cmp(&other.0));
    found
}

fn of_sentence(sentence: &Sentence) -> impl Iterator<Item = &Figure> {
    sentence.0.iter().filter_map(|piece| match piece {
        Piece::Figure(figure) => Some(figure),
        Piece::Text(_) | Piece::Strong(_) => None,
    })
}

/// Every figure that the page marks.
fn marked(view: &View, below: &Below, projection: &Projection) -> Vec<Figure> {
    let mut found: Vec<Figure> = of_sentence(&view.verdict.lead).cloned().collect();
    found.extend(view.verdict.notes.iter().flat_map(of_sentence).cloned());
    for card in &view.cards {
        found.extend([card.paid.clone(), card.present_value.clone()]);
        found.extend(card.saved.clone());
    }
    for place in 0..below.rows.len() {
        let (eligible, paid) = paths::row_figures(projection, place).expect("a row of a month");
        found.push(eligible);
        found.extend(paid);
    }
    found.extend(paths::total_figures(projection));
    for table in below.tables.iter().filter(|table| !table.rows.is_empty()) {
        found.extend(of_sentence(&table.lead).cloned());
        for cell in table.rows.iter().flatten() {
            match cell {
                Cell::Figure(figure) => found.push(figure.clone()),
                Cell::Sentence(sentence) => found.extend(of_sentence(sentence).cloned()),
                Cell::Text(_) | Cell::List(_) => {}
            }
        }
    }
    found
}

/// A figure's value in the result; a path's own name stands for `paths.<name>`.
fn at<'r>(result: &'r Value, figure: &str) -> Option<&'r Value> {
    let mut steps = figure.split(['.', '[', ']']).filter(|step| !step.is_empty()).peekable();
    let root = if result["paths"].get(*steps.peek()?).is_some() { &result["paths"] } else { result };
    steps.try_fold(root, |value, step| match step.parse::<usize>() {
        Ok(place) => value.get(place),
        Err(_) => value.get(step),
    })
}

/// A case that is walked from its marked figures down to what they rest on.
struct Walk<'a> {
    name: &'a str,
    scenario: &'a Scenario,
    projection: &'a Projection,
    book: &'a TariffBook,
    result: Value,
    seen: HashMap<String, Derivation>,
}

impl Walk<'_> {
    /// Every derivation that can be reached from a figure.
    fn from(&mut self, figure: &str) {
        let mut open = vec![figure.to_owned()];
        while let Some(figure) = open.pop() {
            if self.seen.contains_key(&figure) {
                continue;
            }
            let found = derivation(&figure, self.scenario, self.projection, self.book);
            assert!(found.is_some(), "{}: {figure} is not explained", self.name);
            let Some(found) = found else { continue };
            self.check(&figure, &found);
            open.extend(found.parts().into_iter().filter_map(|part| part.figure));
            self.seen.insert(figure, found);
        }
    }

    fn check(&self, figure: &str, found: &Derivation) {
        let name = self.name;
        assert_eq!(found.figure, figure, "{name}");
        assert!(!found.title.is_empty() && !found.rule.is_empty(), "{name}: {figure} has no title or no rule");
        let value = found.value.number();
        for formula in &found.formulas {
            let computed = formula.term.evaluate();
            let near = computed.is_some_and(|computed| (computed - value).abs() <= Decimal::new(1, 12));
            assert!(near, "{name}: {figure} is {value}, and {} gives {computed:?}", formula.text(found.value));
        }
        for statement in &found.statements {
            let [left, right] = [&statement.sides[0], &statement.sides[1]].map(|side| side.evaluate());
            assert!(statement.holds(), "{name}: {figure}: {}: {left:?}, {right:?}", statement.words);
        }
        let leaf = found.formulas.is_empty() && found.statements.is_empty();
        assert!(
            !leaf || !self.has_cards() || !found.sources.is_empty(),
            "{name}: {figure} has neither formula nor source"
        );
        // Braces are what a template has where nothing was put in.
        for text in [&found.title, &found.rule].into_iter().chain(found.formulas.iter().map(|one| &one.words)) {
            assert!(!text.contains(['{', '}']), "{name}: {figure}: {text}");
        }
        if let Some(Value::String(printed)) = at(&self.result, figure) {
            let printed: Decimal = printed.parse().expect("the result prints decimals");
            assert_eq!(value, printed, "{name}: {figure} beside the result");
        }
        self.operands(figure, found);
    }

    /// A number with a derivation of its own has the value that that derivation gives.
    fn operands(&self, figure: &str, found: &Derivation) {
        let sides = found.statements.iter().flat_map(|statement| statement.sides.iter());
        let terms = found.formulas.iter().map(|formula| &formula.term).chain(sides);
        for operand in terms.flat_map(|term| term.operands()) {
            match &operand.origin {
                Origin::Figure(below) if below == figure => assert_eq!(operand.quantity, found.value, "{figure}"),
                Origin::Figure(below) => {
                    let named = self.seen.get(below).cloned();
                    let named = named.or_else(|| derivation(below, self.scenario, self.projection, self.book));
                    assert!(named.is_some(), "{}: {below} is not explained", self.name);
                    let Some(named) = named else { continue };
                    let (here, there) = (operand.quantity.number(), named.value.number());
                    assert_eq!(here, there, "{}: {below} within {figure} and by itself", self.name);
                    assert!(!operand.words.is_empty(), "{}: {below} has no name within {figure}", self.name);
                }
                Origin::Yours => assert!(!operand.words.is_empty(), "{}: a typed number in {figure}", self.name),
                Origin::Formula => {}
            }
        }
    }

    /// False in China, where all prices are the customer's own and nothing is read off a card.
    fn has_cards(&self) -> bool {
        self.scenario.partition.has_price_list()
    }

    /// From a charge the way down ends, among others, in a rate or a minimum; each names where it was read.
    fn assert_read(&self, figure: &str) {
        let mut open = vec![figure.to_owned()];
        let mut read = 0;
        while let Some(figure) = open.pop() {
            let found = &self.seen[&figure];
            if figure.ends_with(".rate") || figure.ends_with(".minimum") {
                read += 1;
                assert_eq!(!found.sources.is_empty(), self.has_cards(), "{}: sources of {figure}", self.name);
                for source in &found.sources {
                    assert!(!source.title.is_empty() && source.address.starts_with("https://"), "{source:?}");
                    assert!(source.checked.contains("20"), "{source:?}");
                }
            }
            open.extend(found.parts().into_iter().filter_map(|part| part.figure));
        }
        // A free plan may bear additional charges and nothing else.
        let of_accounts = |figure: Option<String>| figure.is_some_and(|figure| figure.contains("accounts["));
        let charged = self.seen[figure].parts().into_iter().any(|part| of_accounts(part.figure));
        assert!(read > 0 || !charged, "{}: {figure} ends in no tariff row", self.name);
    }
}

#[test]
fn every_figure_is_explained_down_to_its_tariff_row_and_every_formula_adds_up() {
    let book = book();
    let mut figures = 0;
    for (name, scenario) in scenarios(&book) {
        let projection = project(&scenario, &book).expect("it can be projected");
        let case = Case { scenario: &scenario, projection: &projection, book: &book, today: today() };
        let view = view(&case).expect("a case of usual size");
        let below = below(&scenario, &projection, &book).expect("a case of usual size");
        let assessment = assess(&scenario, &book).expect("it can be assessed");
        let result = serde_json::to_value(result::result(&scenario, &assessment, &book)).expect("plain data");
        let mut walk = Walk {
            name: &name,
            scenario: &scenario,
            projection: &projection,
            book: &book,
            result,
            seen: HashMap::new(),
        };
        for figure in marked(&view, &below, &projection) {
            walk.from(&figure.figure);
            let value: Decimal = figure.value.parse().expect("a marked value is a decimal");
            assert_eq!(walk.seen[&figure.figure].value.number(), value, "{name}: {}", figure.figure);
            let printed = at(&walk.result, &figure.figure).and_then(Value::as_str);
            let expected = figure.in_result.then_some(figure.value.as_str());
            assert_eq!(printed, expected, "{name}: {} in the result", figure.figure);
        }
        for name in ["charge", "credits_applied", "credits_stranded"] {
            for path in ["stay", "credits", "structural", "combined"] {
                walk.from(&format!("{path}.{name}"));
            }
        }
        walk.from("comparison.recurring_gap");
        let charges = walk.seen.keys().filter(|figure| figure.ends_with("].charge") && figure.contains("months"));
        let charges: Vec<&String> = charges.filter(|figure| !figure.contains("lines")).collect();
        assert!(!charges.is_empty(), "{name} charges no month");
        charges.iter().for_each(|figure| walk.assert_read(figure));
        figures += walk.seen.len();
    }
    assert!(figures > 10_000, "only {figures} figures were walked");
}

//! The figures of the verdict, of what would change the advice, of the case sheets, of the chart's read-out and of the alternatives: each
//! has a derivation with its value, both sides of a difference have theirs, and the way down ends in a tariff row or in what was typed.

use std::sync::OnceLock;

use concession::{
    calc::{
        Assessment, PathName,
        advice::{answers::Answered, asks::Asked, flip::Question},
        assess,
    },
    report::{
        advice::{case_sheets, changes},
        compare::least,
        derive::{Case as Beside, beside},
        detail::{Detail, detail},
    },
};

use super::*;

const ADVICE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/advice");

/// A case by its name, and what is advised on it.
type Advised = (String, Scenario, Assessment);

/// Every worked example with advice, and every example of the page, advised on once.
fn advised(book: &TariffBook) -> &'static [Advised] {
    static ALL: OnceLock<Vec<Advised>> = OnceLock::new();
    ALL.get_or_init(|| {
        let mut found = Vec::new();
        for entry in fs::read_dir(ADVICE).expect("the folder of advice") {
            let path = entry.expect("an entry").path();
            let case: Value = serde_json::from_str(&fs::read_to_string(&path).expect("a file")).expect("JSON");
            let scenario = file::open(&case["scenario"].to_string(), book).expect("a golden scenario is sound");
            let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            // What is advised after an answer is explained within that scenario: see the test of the verdict's figures below.
            if Answered::of(&scenario, book).is_none() {
                found.push((name, stated::widely(scenario)));
            }
        }
        assert!(found.len() >= 20, "only {} cases of advice were found", found.len());
        found.extend(scenarios(book).into_iter().filter(|(name, _)| EXAMPLES.iter().any(|(id, _)| id == name)));
        let assessed = found.into_iter().map(|(name, scenario)| {
            let assessment = assess(&scenario, book).expect("it can be assessed");
            (name, scenario, assessment)
        });
        assessed.collect()
    })
}

/// Every figure that the study shows of the advice.
fn shown_of(scenario: &Scenario, assessment: &Assessment) -> Vec<Figure> {
    let changes = changes(&assessment.advice, scenario);
    let sheets = case_sheets(&assessment.advice).into_iter().flat_map(|sheet| sheet.cost);
    changes.iter().flat_map(of_sentence).cloned().chain(sheets.map(|(_, amount)| amount)).collect()
}

/// The sentences of the verdict.
fn verdict(scenario: &Scenario, projection: &Projection, book: &TariffBook) -> Vec<Sentence> {
    let verdict = view(&Case { scenario, projection, book, today: today() }).expect("a case of usual size").verdict;
    std::iter::once(verdict.lead).chain(verdict.notes).collect()
}

/// Every figure of the sheet that explains a month.
fn of_sheet(sheet: &Detail) -> Vec<Figure> {
    let accounts = sheet.accounts.iter();
    let steps = sheet.spend.iter().chain(accounts.clone().flat_map(|account| &account.steps)).chain(&sheet.after);
    let mut found: Vec<Figure> = steps.flat_map(|step| of_sentence(&step.amount)).cloned().collect();
    found.extend(accounts.clone().flat_map(|account| of_sentence(&account.title)).cloned());
    let bands = accounts.flat_map(|account| &account.bands);
    found.extend(bands.flat_map(|band| [&band.slice, &band.rate, &band.charge]).cloned());
    found
}

#[test]
fn the_sheet_of_a_month_opens_in_every_figure() {
    let book = book();
    let mut kinds = std::collections::BTreeSet::new();
    for (name, scenario) in scenarios(&book) {
        let projection = project(&scenario, &book).expect("it can be projected");
        for (path, place) in [(PathName::Stay, 0), (PathName::Combined, projection.stay.months.len() - 1)] {
            let sheet = detail(&scenario, &projection, &book, path, place).expect("a month that is shown");
            for figure in of_sheet(&sheet) {
                let found = derivation(&figure.figure, &scenario, &projection, &book);
                let value = found.map(|found| found.value.number());
                assert_eq!(value, figure.value.parse().ok(), "{name}: {}", figure.figure);
                kinds.extend(figure.figure.rsplit('.').next().map(str::to_owned));
            }
        }
    }
    let expected = [
        "additional",
        "all",
        "applied",
        "bands",
        "base",
        "cap_left",
        "charge",
        "eligible",
        "fees",
        "migrated",
        "minimum",
        "paid",
        "plan_charge",
        "rate",
        "slice",
        "usage",
    ];
    assert_eq!(kinds.iter().map(String::as_str).collect::<Vec<_>>(), expected);
}

/// Whether the way down from a figure comes to a tariff row, or to nothing but what was typed.
fn is_grounded(walk: &mut Walk, figure: &str) -> bool {
    let mut open = vec![figure.to_owned()];
    let mut passed = Vec::new();
    let mut typed = true;
    while let Some(figure) = open.pop() {
        if passed.contains(&figure) {
            continue;
        }
        let found = walk.look(&figure);
        if !found.sources.is_empty() {
            return true;
        }
        // What growth and discounting rest on is a rate that was typed.
        if figure.contains("growth[") || figure.contains("weight[") {
            continue;
        }
        let below: Vec<String> = found.parts().into_iter().filter_map(|part| part.figure).collect();
        typed &= !below.is_empty() || !found.parts().is_empty() || found.value.number().is_zero();
        open.extend(below);
        passed.push(figure);
    }
    typed
}

impl Walk<'_> {
    /// A figure, checked when it is looked at first.
    fn look(&mut self, figure: &str) -> Derivation {
        if let Some(known) = self.seen.get(figure) {
            return known.clone();
        }
        let found = derivation(figure, self.scenario, self.projection, self.book);
        assert!(found.is_some(), "{}: {figure} is not explained", self.name);
        let found = found.unwrap_or_else(|| unreachable!("it is asserted above"));
        self.check(figure, &found);
        self.seen.insert(figure.to_owned(), found.clone());
        found
    }
}

#[test]
fn every_figure_of_the_advice_is_explained_with_both_its_sides_down_to_a_row_or_to_what_was_typed() {
    let book = book();
    let mut kinds = std::collections::BTreeSet::new();
    for (name, scenario, assessment) in advised(&book) {
        let result = serde_json::to_value(result::result(scenario, assessment, &book)).expect("plain data");
        let projection = &assessment.projection;
        let mut walk = Walk { name, scenario, projection, book: &book, result, seen: HashMap::new() };
        let shown = shown_of(scenario, assessment);
        let later = shown.iter().find(|figure| figure.in_result);
        assert!(later.is_none(), "{name}: {later:?} may be of an earlier answer than the page's");
        let said = verdict(scenario, projection, &book);
        for figure in said.iter().flat_map(of_sentence).chain(&shown) {
            let found = walk.look(&figure.figure);
            let value: Decimal = figure.value.parse().expect("a marked value is a decimal");
            // What AWS is asked for is cut down to the cent.
            let away = (found.value.number() - value).abs();
            assert!(away < Decimal::new(1, 2), "{name}: {} is {value} and explained as {away} off", figure.figure);
            let kind = figure.figure.split(['.', '[']).next().unwrap_or_default();
            // These are made of sums that no other figure holds; in China nothing is read off a card.
            let known = ["reopen", "switch"].contains(&kind) || !walk.has_cards();
            assert!(known || is_grounded(&mut walk, &figure.figure), "{name}: {} rests on nothing", figure.figure);
            kinds.insert(kind.to_owned());
        }
    }
    let expected = [
        "agreement",
        "alternatives",
        "asked",
        "combined",
        "comparison",
        "credits",
        "durable",
        "effort",
        "ends",
        "flips",
        "incidents",
        "lapse",
        "lever",
        "reopen",
        "stay",
        "switch",
    ];
    assert_eq!(kinds.iter().map(String::as_str).collect::<Vec<_>>(), expected, "each kind is met, and no other");
}

#[test]
fn figures_of_a_verdict_after_an_answer_are_explained_in_what_aws_left() {
    let book = book();
    let mut count = 0;
    for entry in fs::read_dir(ADVICE).expect("the folder of advice") {
        let path = entry.expect("an entry").path();
        let case: Value = serde_json::from_str(&fs::read_to_string(&path).expect("a file")).expect("JSON");
        let scenario = file::open(&case["scenario"].to_string(), &book).expect("a golden scenario is sound");
        let projection = project(&scenario, &book).expect("it can be projected");
        if Answered::of(&scenario, &book).is_none() {
            continue;
        }
        let case = concession::report::case::Case {
            scenario: &scenario,
            projection: &projection,
            book: &book,
            today: scenario.as_of.expect("an answer has a day"),
        };
        let verdict = view(&case).expect("a case of usual size").verdict;
        let said: Vec<Sentence> = verdict.notes.into_iter().chain([verdict.lead]).collect();
        assert_eq!(said.iter().flat_map(loose).collect::<Vec<_>>(), Vec::<String>::new(), "{}", path.display());
        for figure in said.iter().flat_map(of_sentence) {
            assert!(figure.figure.starts_with("answered."), "{}: {}", path.display(), figure.figure);
            let found = derivation(&figure.figure, &scenario, &projection, &book);
            let found = found.unwrap_or_else(|| panic!("{}: {} is not explained", path.display(), figure.figure));
            let value: Decimal = figure.value.parse().expect("a marked value is a decimal");
            assert_eq!(found.value.number(), value, "{}: {}", path.display(), figure.figure);
            count += 1;
        }
    }
    assert!(count >= 20, "only {count} figures were found");
}

/// The amounts in a sentence that are no figure. What is asked for stands in strong letters, and what a plan gives is told in the words of
/// the tariff book.
fn loose(sentence: &Sentence) -> Vec<String> {
    let texts = sentence.0.iter().filter_map(|piece| match piece {
        Piece::Text(text) => {
            let told = ["the greater of $7,000 a month", "$10,000 a project a month"];
            Some(told.iter().fold(text.clone(), |text, told| text.replace(told, "")))
        }
        Piece::Strong(_) | Piece::Figure(_) => None,
    });
    texts.filter(|text| text.contains('$') && !text.starts_with("Lost or reduced: ")).collect()
}

#[test]
fn no_sentence_of_verdict_or_advice_holds_an_amount_that_is_no_figure() {
    let book = book();
    let mut all: Vec<(String, Vec<Sentence>)> = Vec::new();
    for (name, scenario, assessment) in advised(&book) {
        let said = verdict(scenario, &assessment.projection, &book);
        all.push((name.clone(), said.into_iter().chain(changes(&assessment.advice, scenario)).collect()));
    }
    for (name, scenario) in scenarios(&book) {
        let projection = project(&scenario, &book).expect("it can be projected");
        all.push((name, verdict(&scenario, &projection, &book)));
    }
    for (name, said) in all {
        let loose: Vec<String> = said.iter().flat_map(loose).collect();
        assert!(loose.is_empty(), "{name}: {loose:?}");
    }
}

#[test]
fn what_would_change_the_advice_is_true_on_both_sides() {
    let book = book();
    let mut met = Vec::new();
    for (name, scenario, assessment) in advised(&book) {
        let said = changes(&assessment.advice, scenario);
        for (flip, text) in assessment.advice.flips.iter().zip(&said) {
            let figure = of_sentence(text).next().expect("its value is a figure");
            let found = derivation(&figure.figure, scenario, &assessment.projection, &book).expect("it is explained");
            assert!(found.statements.len() >= 2, "{name}: {} has one side only", figure.figure);
            assert!(found.statements.iter().all(formula_holds), "{name}: {:?}", found.lines());
            // What it becomes is what the statement at its value says.
            let becomes = text.plain();
            let (words, _) = found.lines()[0].clone();
            let decided = words.split_once(": ").map_or("", |(_, decided)| decided).to_owned();
            assert!(becomes.contains(&decided), "{name}: {becomes:?} and {decided:?}");
            met.push(flip.question);
        }
    }
    for question in
        [Question::Decision, Question::Ask(Asked::Change), Question::Ask(Asked::Credit(0)), Question::Fit(0)]
    {
        assert!(met.contains(&question), "no case flips {question:?}");
    }
}

fn formula_holds(statement: &concession::report::derive::formula::Statement) -> bool {
    statement.holds()
}

/// Two alternatives of the same months, and the first of them on screen.
fn alternatives(book: &TariffBook) -> Vec<Beside> {
    let all = scenarios(book);
    let of = |wanted: &str, name: &str, months| {
        let scenario = &all.iter().find(|(name, _)| name == wanted).expect("an example").1;
        let mut scenario = scenario.clone();
        scenario.months = months;
        let projection = project(&scenario, book).expect("it can be projected");
        Beside { name: name.to_owned(), scenario, projection }
    };
    vec![of(EXAMPLES[0].0, "Today", 24), of(EXAMPLES[1].0, "Renewal", 24)]
}

#[test]
fn a_chart_reads_out_what_is_explained_of_each_line_in_each_view() {
    let book = book();
    let cases = alternatives(&book);
    let of = |figure: &str| {
        let Beside { scenario, projection, .. } = &cases[0];
        let found = beside(figure, scenario, projection, &book, &cases);
        assert!(found.is_some(), "{figure} is not explained");
        found.unwrap_or_else(|| unreachable!("it is asserted above"))
    };
    for (line, first) in [("combined", "stay"), ("cases[1].structural", "cases[0].stay")] {
        let money = |figure: &str| of(figure).value.number();
        for month in [0, 5, 23, 24] {
            let through = |line: &str| match month {
                24 => money(&format!("{line}.paid")),
                _ => money(&format!("{line}.through[{month}]")),
            };
            let paid = |line: &str| match month {
                24 => through(line),
                _ => money(&format!("{line}.months[{month}].paid")),
            };
            let shown = |view: usize| of(&format!("chart[{view}][{month}].{line}.beside.{first}"));
            assert_eq!(shown(0).value.number(), paid(line));
            assert_eq!(shown(1).value.number(), through(line));
            assert_eq!(shown(2).value.number(), through(first) - through(line));
            for found in [0, 1, 2].map(shown) {
                for formula in &found.formulas {
                    assert_eq!(formula.term.evaluate(), Some(found.value.number()), "{}", formula.text(found.value));
                }
                for part in found.parts().into_iter().filter_map(|part| part.figure) {
                    let below = of(&part);
                    assert!(
                        below.formulas.iter().all(|one| one.term.evaluate() == Some(below.value.number())),
                        "{part}"
                    );
                }
            }
            assert_eq!(of(&format!("chart[0][{month}].{first}")).value.number(), paid(first));
        }
    }
}

#[test]
fn an_alternative_beside_the_case_is_explained_from_its_difference_down_to_its_row() {
    let book = book();
    let cases = alternatives(&book);
    let Beside { scenario, projection, .. } = &cases[0];
    let of = |figure: &str| beside(figure, scenario, projection, &book, &cases);
    let [one, two] = [0, 1].map(|place: usize| least(&cases[place].projection).1);
    let against = of("cases[1].against").expect("it is explained");
    assert_eq!(against.value.number(), one.dollars() - two.dollars());
    assert_eq!(against.title, "Renewal: paid less than Today");
    for name in PathName::ALL {
        let paid = of(&format!("cases[1].{}.paid", name.key())).expect("it is explained");
        assert_eq!(paid.value.number(), cases[1].projection.path(name).paid.dollars());
    }
    let saved = of("cases[1].comparison.combined_saved").expect("it is explained");
    assert_eq!(saved.value.number(), cases[1].projection.comparison.combined_saved.dollars());
    let mut figure = "cases[1].against".to_owned();
    let mut passed = Vec::new();
    while !figure.ends_with(".rate") && !figure.ends_with(".minimum") {
        let found = of(&figure).expect("it is explained");
        let mut below =
            found.parts().into_iter().filter_map(|part| part.figure).filter(|part| part.starts_with("cases[1]"));
        let next = below.next_back();
        passed.push(figure);
        assert!(next.is_some() && passed.len() < 12, "the way ends at {passed:?}");
        figure = next.unwrap_or_default();
    }
    assert!(!of(&figure).expect("it is explained").sources.is_empty(), "{figure}");
    // Without alternatives there are no figures of one.
    assert_eq!(derivation("cases[1].stay.paid", scenario, projection, &book), None);
}

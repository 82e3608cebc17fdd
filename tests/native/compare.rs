//! Alternatives side by side: what differs and what does not, what each comes to, and what is refused with its reason.

use crate::book;

use chrono::NaiveDate;
use concession::{
    calc::{Projection, Scenario, project},
    draft::{CaseEdit, Cases, Checked, Draft, Edit, Field},
    report::{
        compare::{Against, Compared, Side, against, compared, figure, least, lines, names},
        derive,
        piece::Sentence,
        sitting::sitting,
    },
};

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 25).expect("a day")
}

type Typed = &'static [(&'static str, &'static str)];

/// The example, and copies of it in which something else is typed.
fn alternatives(typed: &[Typed]) -> Cases {
    let mut cases = Cases::new(Draft::example());
    for changes in typed {
        cases.apply(Edit::Case(CaseEdit::Duplicate(0)));
        cases.apply(Edit::Case(CaseEdit::Move(1, cases.all().len() - 1)));
        for (path, text) in *changes {
            cases.apply(Edit::Set(Field::of(path).expect("a test's field"), (*text).into()));
        }
    }
    cases
}

/// A draft read, and its answer; where it has none, that of another.
struct Read {
    checked: Checked,
    answer: Option<(std::sync::Arc<Scenario>, Projection)>,
}

fn read(draft: &Draft) -> Read {
    let checked = draft.check(book(), day());
    let answer = checked.scenario.clone().ok().map(|scenario| {
        let projection = project(&scenario, book()).expect("a test's scenario is small");
        (scenario, projection)
    });
    Read { checked, answer }
}

/// What stands side by side; `last` gives an alternative without an answer that of the example.
fn with<T>(cases: &Cases, last: bool, look: impl FnOnce(&[Side]) -> T) -> T {
    let example = read(&Draft::example());
    let all: Vec<Read> = cases.all().iter().map(|one| read(one.draft())).collect();
    let sides: Vec<Side> = all
        .iter()
        .zip(cases.all())
        .map(|(read, one)| Side {
            draft: one.draft(),
            checked: &read.checked,
            answer: read
                .answer
                .as_ref()
                .or_else(|| example.answer.as_ref().filter(|_| last))
                .map(|(scenario, projection)| (&**scenario, projection)),
            troubles: read.checked.scenario.as_ref().err().map_or(&[], Vec::as_slice),
        })
        .collect();
    look(&sides)
}

fn of(cases: &Cases) -> Compared {
    with(cases, false, |sides| compared(cases, sides, book()))
}

/// "Your account | Number of accounts | 6 | 7".
fn differences(compared: &Compared) -> Vec<String> {
    let value = |value: &concession::report::compare::Value| match value.note {
        "" => value.shown.clone(),
        note => format!("{} ({note})", value.shown),
    };
    let row = |title: &str, row: &concession::report::compare::Difference| {
        let values: Vec<String> = row.values.iter().map(value).collect();
        format!("{title} | {} | {}", row.label, values.join(" | "))
    };
    compared.sections.iter().flat_map(|section| section.rows.iter().map(|one| row(section.title, one))).collect()
}

fn row<'c>(compared: &'c Compared, label: &str) -> Vec<&'c str> {
    let row = compared.totals.iter().find(|row| row.label == label).expect("there is such a row");
    row.totals.iter().map(|total| if total.shown.is_empty() { &*total.words } else { &*total.shown }).collect()
}

#[test]
fn what_is_meant_is_compared_and_not_how_it_is_typed() {
    let typed: &[Typed] = &[&[
        ("spend.monthly", "0.24m"),
        ("spend.annual_growth", "18.0"),
        ("agreement.renewal", "30 June 2027"),
        ("asks.credits[0].start", "Jul 2027"),
        ("asks.credits[0].name", "Support credit"),
    ]];
    assert_eq!(differences(&of(&alternatives(typed))), Vec::<String>::new());
    assert_eq!(differences(&of(&alternatives(&[&[]]))), Vec::<String>::new());
}

#[test]
fn each_difference_stands_once_in_its_section_and_in_the_forms_order() {
    let cases = alternatives(&[
        &[("months", ""), ("plan", "enterprise"), ("discount_rate", "")],
        &[("asks.structural.plan_discount_percent", "15"), ("migrations[0].added_monthly", "5k")],
        &[("spend.months_include_migrations", "true"), ("spend.monthly", "85o")],
    ]);
    let expected = [
        "Your account | Monthly AWS spend, US dollars | $240,000.00 a month | $240,000.00 a month | $240,000.00 a month \
         | \u{201c}85o\u{201d} (cannot be read)",
        "Your account | Support plan today | Enterprise On-Ramp (ends 2027-01-01) | Enterprise Support \
         | Enterprise On-Ramp (ends 2027-01-01) | Enterprise On-Ramp (ends 2027-01-01)",
        "Ask: a lasting change | Plan discount, % | 12% off | 12% off | 15% off | 12% off",
        "How it is reckoned | Discount rate a year, % | 8% a year | 0% a year (by default) | 8% a year \
         | 8% a year",
        "Migration waves | Wave 1: Added a month when done, US dollars | none | none | $5,000.00 | none",
        "Single months | These months hold the migrations already | none | none | none | Yes",
    ];
    let found = differences(&of(&cases));
    let plans = |row: &str| row.split(" | ").take(2).collect::<Vec<_>>().join(" | ");
    assert_eq!(found.iter().map(|row| plans(row)).collect::<Vec<_>>(), expected.map(plans));
    for place in [0, 2, 3, 4, 5] {
        assert_eq!(found[place], expected[place]);
    }
}

#[test]
fn taking_a_credit_away_differs_in_its_amount_and_nothing_else() {
    let cases = alternatives(&[&[("asks.credits[0].amount", "")]]);
    assert_eq!(
        differences(&of(&cases)),
        ["Ask: a support credit | Credit 1: Credit amount, US dollars | $60,000.00 | none"]
    );
    let moved = alternatives(&[&[("asks.credits[0].amount", ""), ("asks.credits[0].start", "2028-01")]]);
    assert_eq!(
        differences(&of(&moved))[1],
        "Ask: a support credit | Credit 1: Window begins, month | July 2027 | January 2028 (not used here)"
    );
}

#[test]
fn what_follows_from_another_figure_is_told_as_the_default_that_it_is() {
    let mut cases = alternatives(&[]);
    cases.apply(Edit::Set(Field::of("asks.structural.effective").expect("a field"), String::new()));
    cases.apply(Edit::Case(CaseEdit::Duplicate(0)));
    cases.apply(Edit::Set(Field::of("agreement.renewal").expect("a field"), "2027-12-31".into()));
    assert_eq!(
        differences(&of(&cases)),
        [
            "Your account | Next renewal, date | 30 June 2027 | 31 December 2027",
            "Ask: a lasting change | In force from, month | July 2027 (by default) | January 2028 (by default)",
        ]
    );
}

#[test]
fn totals_are_those_of_each_projection_and_the_difference_is_that_of_the_least_paths() {
    let cases = alternatives(&[&[("asks.structural.plan_discount_percent", "20")], &[("spend.monthly", "400k")]]);
    let shown = of(&cases);
    with(&cases, false, |sides| {
        for (place, side) in sides.iter().enumerate() {
            let (_, projection) = side.answer.expect("a sound alternative");
            let paid = |label: &str| {
                let row = shown.totals.iter().find(|row| row.label == label).expect("a row");
                row.totals[place].value.clone()
            };
            assert_eq!(paid("Stay"), Some(projection.stay.paid.to_string()));
            assert_eq!(paid("Credit only"), Some(projection.credits.paid.to_string()));
            assert_eq!(paid("Structural only"), Some(projection.structural.paid.to_string()));
            assert_eq!(paid("Both"), Some(projection.combined.paid.to_string()));
            assert_eq!(paid("Both, against its own stay"), Some(projection.comparison.combined_saved.to_string()));
            assert_eq!(paid("Its least path"), Some(least(projection).1.to_string()));
        }
        let paid = |place: usize| least(sides[place].answer.expect("sound").1).1;
        let less = paid(0).minus(paid(1)).expect("small");
        assert_eq!(against(sides, 1), Against::Less(less));
        assert!(less.is_positive());
        assert!(matches!(against(sides, 2), Against::Less(amount) if amount.is_negative()));
    });
    let best = |label: &str| {
        let row = shown.totals.iter().find(|row| row.label == label).expect("a row");
        row.totals.iter().map(|total| total.best).collect::<Vec<_>>()
    };
    assert_eq!(best("Both"), [false, true, false]);
    assert_eq!(best("Stay"), [true, true, false], "a tie is told of both");
    let said: Vec<String> = shown.said.iter().map(Sentence::plain).collect();
    let [span, least, ..] = &said[..] else { panic!("{said:?}") };
    assert!(span.ends_with("December 2026 to November 2029."), "{span}");
    assert!(least.starts_with("B pays least: $") && least.ends_with("on its path \u{201c}Both\u{201d}."), "{least}");
}

#[test]
fn over_other_months_no_difference_is_given_and_nothing_is_called_least() {
    let cases = alternatives(&[&[("months", "24")], &[("start", "2027-01")]]);
    let shown = of(&cases);
    assert_eq!(
        row(&shown, "Months"),
        ["December 2026 to November 2029", "December 2026 to November 2028", "January 2027 to December 2029"]
    );
    assert_eq!(row(&shown, "Least path against A"), ["this is it", "other months", "other months"]);
    assert!(shown.said[0].plain().starts_with("The alternatives run over different months."));
    assert!(shown.totals.iter().flat_map(|row| &row.totals).all(|total| !total.best));
    with(&cases, false, |sides| {
        let (drawn, left_out) = lines(&cases, sides, None);
        assert_eq!((drawn.expect("A is drawn").lines.len(), left_out), (1, vec!["B".into(), "C".into()]));
    });
}

#[test]
fn one_that_cannot_be_computed_stays_and_says_why() {
    let cases = alternatives(&[&[("spend.monthly", "85o")]]);
    let shown = of(&cases);
    assert_eq!(shown.heads[1].tag, "needs attention");
    assert_eq!(row(&shown, "Both")[1], "no answer");
    assert_eq!(row(&shown, "Least path against A")[1], "no answer");
    let wrong = shown.said.last().expect("a sentence").plain();
    assert!(wrong.starts_with("B cannot be computed as it is typed. Monthly AWS spend, US dollars: "), "{wrong}");

    let stale = with(&cases, true, |sides| compared(&cases, sides, book()));
    assert_eq!(stale.heads[1].tag, "out of date");
    assert_eq!(row(&stale, "Both")[0], row(&stale, "Both")[1], "the last good answer stays");
    assert_eq!(row(&stale, "Least path against A"), ["this is it", "out of date"]);
    assert!(stale.said.last().expect("a sentence").plain().ends_with("those of its last good answer."));
    with(&cases, true, |sides| {
        let (drawn, left_out) = lines(&cases, sides, None);
        let names: Vec<String> = drawn.expect("both").lines.into_iter().map(|line| line.name).collect();
        assert_eq!((names, left_out.len()), (vec!["A".into(), "B, out of date".into()], 0));
    });
}

/// Those that a sitting holds are counted, as the page sends them to what explains them; each of their amounts is explained as it stands.
#[test]
fn every_total_is_explained_with_its_very_amount() {
    let cases = alternatives(&[&[("spend.monthly", "85o")], &[("accounts", "9")]]);
    with(&cases, true, |sides| {
        let shown = compared(&cases, sides, book());
        let counted: Vec<Option<usize>> = shown.heads.iter().map(|head| head.counted).collect();
        assert_eq!(counted, [Some(0), None, Some(1)]);
        let (sitting, left_out) = sitting(&cases, sides, book());
        assert_eq!(left_out, ["B"]);
        let beside_it = derive::cases(&sitting.expect("two are held"), book());
        let (scenario, projection) = (&beside_it[0].scenario, &beside_it[0].projection);
        let mut amounts = 0;
        for row in shown.totals.iter().filter(|row| !row.key.is_empty()) {
            for (head, total) in shown.heads.iter().zip(&row.totals) {
                let (Some(place), Some(value)) = (head.counted, &total.value) else { continue };
                let path = figure(place, row.key);
                let found = derive::beside(&path, scenario, projection, book(), &beside_it).expect("it is explained");
                assert_eq!(found.value.exact(), *value, "{path}");
                amounts += 1;
            }
        }
        assert_eq!(amounts, 13, "of two alternatives all but the first against itself");
        let (drawn, _) = lines(&cases, sides, None);
        let paths: Vec<String> = drawn.expect("all three").lines.into_iter().map(|line| line.figure).collect();
        assert_eq!(paths, ["cases[0].combined", "", "cases[1].combined"]);
    });
}

#[test]
fn an_empty_alternative_says_that_it_is_empty() {
    let mut cases = alternatives(&[]);
    cases.apply(Edit::Case(CaseEdit::New));
    let shown = of(&cases);
    assert_eq!(shown.said.last().map(Sentence::plain).as_deref(), Some("B is empty."));
    assert!(!differences(&shown).is_empty());
}

#[test]
fn no_two_names_are_alike() {
    let named = |typed: &[&str]| {
        let mut cases = Cases::default();
        for _ in 1..typed.len() {
            cases.apply(Edit::Case(CaseEdit::New));
        }
        for (place, name) in typed.iter().enumerate() {
            cases.apply(Edit::Case(CaseEdit::Rename(place, (*name).into())));
        }
        names(&cases)
    };
    assert_eq!(named(&["", "  ", "Renewal"]), ["A", "B", "Renewal"]);
    assert_eq!(named(&["Renewal", "x", "Renewal "]), ["Renewal (1)", "x", "Renewal (3)"]);
    assert_eq!(named(&["B", ""]), ["B (1)", "B (2)"]);
    for typed in [["R (2)", "R", "R", "R"], ["R (1)", "R", "R (2) (1)", "R"], ["", "A", "A (2)", "A"]] {
        let mut names = named(&typed);
        names.sort();
        names.dedup();
        assert_eq!(names.len(), 4, "{typed:?}: {names:?}");
    }
}

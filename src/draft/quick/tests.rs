//! Answers, and the case that comes of them.

use super::*;
use crate::draft::History;

fn book() -> TariffBook {
    TariffBook::published().expect("the book is sound")
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 25).expect("a day")
}

fn field(path: &str) -> Field {
    Field::of(path).expect("a test's field")
}

fn answers(event: Happening) -> Answers {
    let (spend, plan, renewal) = ("850k".into(), "enterprise".into(), "June 2027".into());
    Answers { spend, plan, renewal, event: Some(event), ..Answers::default() }
}

/// The texts of the case that answers make, by their paths.
fn case(answers: Answers) -> (Draft, Vec<(String, String)>) {
    let mut draft = Draft::example();
    draft.apply(Edit::Quick(Arc::new(Quick::of(answers, &book(), today()))));
    let texts = draft.fields().map(|field| (field.path(), draft.text(field).to_owned()));
    let typed = texts.filter(|(_, text)| !text.is_empty()).collect();
    (draft, typed)
}

#[track_caller]
fn assert_case(answers: Answers, expected: &[(&str, &str)]) {
    let (draft, typed) = case(answers);
    let expected: Vec<_> = expected.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
    assert_eq!(typed, expected);
    let checked = draft.check(&book(), today());
    assert!(checked.scenario.is_ok(), "{:?}", checked.scenario);
}

#[test]
fn one_question_follows_another_and_the_migration_asks_one_more() {
    let (mut at, mut seen) = (Some(Question::Spend), vec![]);
    while let Some(question) = at {
        seen.push(question);
        at = question.next(&answers(Happening::Migration));
    }
    assert_eq!(seen, [&QUESTIONS[..], &[Question::Wave]].concat());
    assert_eq!(Question::Event.next(&answers(Happening::Renewal)), None);
    for pair in seen.windows(2) {
        assert_eq!(pair[1].before(), Some(pair[0]));
    }
    assert_eq!(
        seen.iter().map(|question| question.number()).collect::<Vec<_>>(),
        [Some(1), Some(2), Some(3), Some(4), None]
    );
}

#[test]
fn a_renewal_asks_for_a_tenth_off_and_three_months_of_charges_after_it() {
    // 850,000 a month under Enterprise: 15,000 + 24,500 + 17,500 = 57,000 of charges a month under the card of its time.
    let (draft, _) = case(answers(Happening::Renewal));
    let projection = {
        let mut plain = draft.clone();
        plain.apply(Edit::Set(field("asks.credits[0].amount"), String::new()));
        let scenario = plain.check(&book(), today()).scenario.expect("a case");
        crate::calc::project(&scenario, &book()).expect("small figures")
    };
    let month = projection.stay.months[0].bill().charge.charge.times(3).expect("small");
    let amount: u64 = draft.text(field("asks.credits[0].amount")).parse().expect("whole dollars");
    let amount = crate::calc::Money::new(amount.into());
    assert!(amount <= month && amount >= month.part(9, 10).expect("small"), "{amount} of {month}");
    assert_eq!(draft.text(field("agreement.renewal")), "2027-06-30");
    assert_eq!(draft.text(field("asks.structural.plan_discount_percent")), "10");
    assert_eq!(draft.text(field("asks.credits[0].trigger")), "agreement");
    assert_eq!(draft.text(field("asks.credits[0].start")), "", "the form's own default is the month after the renewal");
    assert!(draft.suggested(field("asks.credits[0].amount")).is_some());
    assert!(draft.suggested(field("spend.monthly")).is_none());
}

#[test]
fn a_migration_has_its_row_and_its_window() {
    let wave = Answers { added: "350k".into(), from: "2027-03".into(), ..answers(Happening::Migration) };
    let (draft, _) = case(wave);
    let text = |path: &str| draft.text(field(path)).to_owned();
    assert_eq!(text("migrations[0].start"), "2027-03");
    assert_eq!(text("migrations[0].added_monthly"), "350k");
    assert_eq!(text("migrations[0].ramp_months"), "12");
    assert_eq!(
        (text("asks.credits[0].trigger"), text("asks.credits[0].start")),
        ("migration".into(), "2027-03".into())
    );
    let (open, _) = case(answers(Happening::Migration));
    assert_eq!(open.rows("migrations"), 0, "what it adds was left open");
    // It starts next month, before AWS can have answered.
    assert_eq!(open.text(field("asks.credits[0].start")), "2027-01");
}

#[test]
fn an_incident_is_one_month_and_a_row_to_complete() {
    let (draft, _) = case(answers(Happening::Incident));
    assert_eq!(draft.text(field("incidents[0].name")), "Incident");
    assert_eq!(draft.text(field("asks.credits[0].trigger")), "incident");
    let (renewal, _) = case(answers(Happening::Renewal));
    let amount = |draft: &Draft| draft.text(field("asks.credits[0].amount")).parse::<u64>().expect("whole dollars");
    assert!(amount(&draft) * 2 < amount(&renewal));
}

#[test]
fn nothing_asks_for_no_credit_and_for_no_plan_that_nobody_said_to_be_enough() {
    let bound = answers(Happening::Nothing);
    assert_case(
        bound.clone(),
        &[
            ("months", "43"),
            ("spend.monthly", "850k"),
            ("plan", "enterprise"),
            ("agreement.renewal", "2027-06-30"),
            ("asks.structural.plan_discount_percent", "10"),
        ],
    );
    let free = Answers { without: Some(Without::NoAgreement), ..bound };
    assert_case(free, &[("spend.monthly", "850k"), ("plan", "enterprise")]);
    let small = Answers {
        spend: "2k".into(),
        plan: "business-plus".into(),
        without: Some(Without::NoAgreement),
        ..answers(Happening::Incident)
    };
    assert_case(small, &[("spend.monthly", "2k"), ("plan", "business-plus"), ("incidents[0].name", "Incident")]);
    let basic = Answers { plan: "basic".into(), ..answers(Happening::Renewal) };
    let shape = [("months", "43"), ("spend.monthly", "850k"), ("plan", "basic"), ("agreement.renewal", "2027-06-30")];
    assert_case(basic, &shape);
}

/// What the case is worth, projected.
fn worth(draft: &Draft) -> crate::calc::compare::Comparison {
    let scenario = draft.check(&book(), today()).scenario.expect("a case");
    crate::calc::project(&scenario, &book()).expect("small figures").comparison
}

#[test]
fn no_suggestion_is_advised_against() {
    // At 35,000 a month Enterprise charges its minimum, which a discount leaves as it is.
    let (small, _) = case(Answers { spend: "35k".into(), ..answers(Happening::Renewal) });
    assert_eq!(small.text(field("asks.structural.discount_applies_to_minimum_charge")), "true");
    for draft in [small, case(answers(Happening::Renewal)).0] {
        let found = worth(&draft);
        assert!(found.structural_saved.is_positive());
        let credits = found.combined_saved.minus(found.structural_saved).expect("small sums");
        assert!(credits.is_positive() && credits <= found.structural_saved, "{credits} of credit beside the change");
    }
}

#[test]
fn a_credit_is_suggested_where_its_event_can_carry_it() {
    let (incident, _) = case(answers(Happening::Incident));
    // Asked for on 7 December, after AWS's conference, and answered by 6 January.
    assert_eq!(incident.text(field("asks.credits[0].start")), "2027-02");
    let past = Answers { renewal: "2026-09-30".into(), ..answers(Happening::Renewal) };
    assert_eq!(case(past).0.text(field("asks.credits[0].amount")), "");
    let unknown = Answers { renewal: String::new(), without: Some(Without::Unknown), ..answers(Happening::Renewal) };
    assert_eq!(case(unknown).0.text(field("asks.credits[0].amount")), "");
}

#[test]
fn a_renewal_far_ahead_lengthens_what_is_shown() {
    let far = Answers { renewal: "2031-01-31".into(), ..answers(Happening::Renewal) };
    let (draft, _) = case(far);
    assert_eq!(draft.text(field("months")), "86");
    assert!(draft.check(&book(), today()).scenario.is_ok());
}

#[test]
fn what_cannot_be_used_is_said_at_its_question() {
    let wrong = |answers: &Answers, question| answers.wrong(question, &book(), today());
    let empty = Answers::default();
    for question in QUESTIONS {
        assert!(wrong(&empty, question).is_some(), "{question:?}");
        assert_eq!(wrong(&answers(Happening::Renewal), question), None, "{question:?}");
    }
    assert_eq!(wrong(&empty, Question::Wave), None, "it may be left open");
    for spend in ["much", "-5", "\u{20ac}850", "1e9"] {
        let answers = Answers { spend: spend.into(), ..empty.clone() };
        assert!(matches!(wrong(&answers, Question::Spend), Some(Wrong::Text(_))), "{spend}");
    }
    let soon = Answers { renewal: "soon".into(), ..empty.clone() };
    assert!(matches!(wrong(&soon, Question::Renewal), Some(Wrong::Text(_))));
    let late = Answers { added: "lots".into(), ..answers(Happening::Migration) };
    assert!(matches!(wrong(&late, Question::Wave), Some(Wrong::Text(_))));
}

#[test]
fn it_is_one_step_and_other_answers_keep_what_was_changed_since() {
    let mut history = History::new(Draft::example());
    let quick = |answers| Edit::Quick(Arc::new(Quick::of(answers, &book(), today())));
    history.apply(quick(Answers { added: "350k".into(), ..answers(Happening::Migration) }));
    let text = |history: &History, path: &str| history.now().draft().text(field(path)).to_owned();
    history.apply(Edit::Set(field("asks.structural.plan_discount_percent"), "15".into()));
    history.apply(Edit::Set(field("accounts"), "12".into()));
    history.apply(Edit::Set(field("spend.monthly"), "900k".into()));
    let now = history.now().draft().quick().expect("made from answers").answers.as_in(history.now().draft());
    assert_eq!((now.spend.as_str(), now.added.as_str()), ("900k", "350k"));
    history.apply(quick(Answers { event: Some(Happening::Renewal), ..now }));
    assert_eq!(text(&history, "spend.monthly"), "900k");
    assert_eq!(text(&history, "asks.structural.plan_discount_percent"), "15", "what was changed stays");
    assert_eq!(text(&history, "accounts"), "12");
    assert_eq!(text(&history, "asks.credits[0].trigger"), "agreement");
    assert_eq!(history.now().draft().rows("migrations"), 0, "the row goes with the answer");
    while history.undo().is_some() {}
    assert_eq!(*history.now().draft(), Draft::example());
}

#[test]
fn where_the_plan_ends_nothing_is_asked_for_unless_an_event_brings_a_deal() {
    let ends = Answers {
        spend: "18k".into(),
        plan: "business".into(),
        renewal: String::new(),
        without: Some(Without::Unknown),
        ..answers(Happening::PlanEnds)
    };
    let typed = [("spend.monthly", "18k"), ("plan", "business")];
    assert_case(ends.clone(), &typed);
    assert_case(Answers { event: Some(Happening::Nothing), ..ends.clone() }, &typed);
    let (deal, _) = case(Answers { event: Some(Happening::Renewal), ..ends });
    assert_eq!(deal.text(field("asks.structural.plan_discount_percent")), "10");
}

#[test]
fn only_a_plan_that_ends_can_be_ending() {
    let wrong = |plan: &str| {
        let answers = Answers { plan: plan.into(), ..answers(Happening::PlanEnds) };
        answers.wrong(Question::Event, &book(), today())
    };
    for plan in ["developer", "business", "enterprise-on-ramp"] {
        assert_eq!(wrong(plan), None, "{plan}");
    }
    assert_eq!(wrong("enterprise"), Some(Wrong::NoEvent));
}

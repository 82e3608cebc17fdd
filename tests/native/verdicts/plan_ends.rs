//! What the verdict says where the plan of today ends.

use super::*;

#[test]
fn a_plan_that_ends_comes_first_and_is_chosen_not_asked_for() {
    let (lead, notes) = said(&[("spend.monthly", "18k"), ("plan", "business"), ("accounts", "1")]);
    assert_eq!(
        lead,
        "AWS Business Support ends on 1 January 2027: choose AWS Business Support+ by 18 December 2026. \
         It costs $1,460 a month, $100 less than AWS Business Support."
    );
    let notes = notes.join(" ");
    for part in ["AWS Business Support+ follows at $1,460 a month, or AWS Basic Support at $0", "in under 30 minutes"] {
        assert_says(&notes, part);
    }
    for contradiction in ["Staying as you are", "follows in this projection", "Ask"] {
        assert!(!lead.contains(contradiction) && !notes.contains(contradiction), "{contradiction}: {lead} {notes}");
    }
}

#[test]
fn a_bill_that_triples_is_the_headline() {
    let (lead, _) = said(&[("spend.monthly", "3k"), ("plan", "developer"), ("accounts", "1")]);
    assert_says(&lead, "Your support charge triples, from $90 to $270 a month.");
}

#[test]
fn many_accounts_move_to_the_pooled_plan_where_it_costs_less_and_gives_more() {
    let typed = [("spend.monthly", "250k"), ("plan", "business"), ("accounts", "25"), ("months", "24")];
    let (lead, notes) = said(&typed);
    assert_says(&lead, "choose AWS Enterprise Support by 18 December 2026. It costs $22,000 a month");
    assert_says(&lead, "AWS Business Support+ would cost $22,500 a month here.");
    assert_says(&notes.join(" "), "a technical account manager (a designated one instead of none)");
    assert_says(&notes.join(" "), "nobody has to agree");
}

#[test]
fn one_account_is_named_as_an_assumption_where_the_plan_is_charged_for_each() {
    let (_, notes) = said(&[("spend.monthly", "18k"), ("plan", "business")]);
    assert_says(&notes.join(" "), "Enter how many accounts you have");
}

#[test]
fn what_is_asked_for_comes_second_where_the_plan_ends() {
    let asks = [("asks.structural.plan_discount_percent", "10"), ("asks.structural.effective", "2027-01")];
    let (lead, notes) = said(&[&[("spend.monthly", "18k"), ("plan", "business")][..], &asks].concat());
    assert!(lead.starts_with("AWS Business Support ends"), "{lead}");
    assert_says(&notes.join(" "), "Ask first for a 10% plan discount");
}

#[test]
fn after_its_end_the_plan_is_asked_for_and_both_outcomes_are_named() {
    let mut draft = Draft::default();
    for (path, text) in [("spend.monthly", "18k"), ("plan", "business"), ("accounts", "1")] {
        draft.apply(Edit::Set(Field::of(path).expect("a field of the form"), text.to_owned()));
    }
    let (book, today) = (book(), NaiveDate::from_ymd_opt(2027, 1, 12).expect("a date"));
    let scenario = draft.check(&book, today).scenario.expect("a sound case");
    let projection = project(&scenario, &book).expect("a case that can be projected");
    let case = Case { scenario: &scenario, projection: &projection, book: &book, today };
    let verdict = view(&case).expect("a case of usual size").verdict;
    assert_says(&verdict.lead.plain(), "ended on 1 January 2027: read your bill to see which plan followed");
    assert_says(&verdict.lead.plain(), "AWS Business Support+, at $1,460 a month; AWS Business Support cost $1,560");
    assert_says(&verdict.notes[0].plain(), "AWS Basic Support, $0");
}

//! What the page says first, case by case: the words must follow the figures.

mod plan_ends;

use chrono::NaiveDate;
use concession::{
    calc::{TariffBook, project},
    draft::{Draft, Edit, Field},
    report::{case::Case, view::view},
};

fn book() -> TariffBook {
    TariffBook::published().expect("the book is sound")
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).expect("a date")
}

/// The lead and the notes of a case with these fields typed; everything else is empty.
#[track_caller]
fn said(typed: &[(&str, &str)]) -> (String, Vec<String>) {
    let mut draft = Draft::default();
    for (path, text) in typed {
        let field = Field::of(path).expect("a field of the form");
        draft.apply(Edit::Set(field, (*text).to_owned()));
    }
    words(&draft)
}

#[track_caller]
fn words(draft: &Draft) -> (String, Vec<String>) {
    let book = book();
    let checked = draft.check(&book, today());
    let scenario = checked.scenario.as_ref().expect("a sound case");
    let projection = project(scenario, &book).expect("a case that can be projected");
    let case = Case { scenario, projection: &projection, book: &book, today: today() };
    let verdict = view(&case).expect("a case of usual size").verdict;
    (verdict.lead.plain(), verdict.notes.iter().map(|note| note.plain()).collect())
}

const ENTERPRISE: [(&str, &str); 2] = [("spend.monthly", "850k"), ("plan", "enterprise")];

fn with(more: &[(&'static str, &'static str)]) -> (String, Vec<String>) {
    said(&[&ENTERPRISE[..], more].concat())
}

#[track_caller]
fn assert_says(text: &str, part: &str) {
    assert!(text.contains(part), "{text:?} does not say {part:?}");
}

#[test]
fn with_nothing_asked_it_names_the_cost_of_staying() {
    let (lead, _) = with(&[]);
    assert_says(&lead, "Nothing to ask AWS for now. Support costs $2,052,000 over 36 months. A new agreement,");
}

#[test]
fn the_durable_change_leads_and_the_credit_follows() {
    let (lead, notes) = with(&[
        ("asks.structural.plan_discount_percent", "10"),
        ("asks.credits[0].amount", "50k"),
        ("asks.credits[0].trigger", "agreement"),
    ]);
    assert!(lead.starts_with("Ask first for a 10% plan discount"), "{lead}");
    assert_says(&lead, "$205,200");
    assert_says(&lead, "The $50,000 credit adds $50,000");
    assert_says(&notes.join(" "), "the size and length of your commitment");
}

#[test]
fn a_change_that_costs_more_is_advised_against() {
    let (lead, _) = with(&[("asks.structural.plan", "business-plus"), ("accounts", "40")]);
    assert!(lead.starts_with("Do not ask for a move to AWS Business Support+: it would cost $"), "{lead}");
}

#[test]
fn a_credit_alone_is_called_a_bridge_and_needs_a_reason() {
    let (lead, notes) = with(&[("asks.credits[0].amount", "50k")]);
    assert!(lead.starts_with("Hold the $50,000 credit back: no event carries it."), "{lead}");
    assert_says(&lead, "the credit is the bridge, not the prize");
    assert_says(&notes.join(" "), "AWS grants credits when an event justifies them");
}

#[test]
fn a_move_that_saves_less_than_another_plan_is_not_asked_for() {
    let (_, notes) = said(&[
        ("spend.monthly", "1.2m"),
        ("plan", "business"),
        ("accounts", "12"),
        ("asks.structural.plan", "business-plus"),
    ]);
    assert_says(&notes.join(" "), "Do not ask for a move to AWS Business Support+");
}

#[test]
fn credit_beyond_what_the_window_can_use_is_named_as_lost() {
    let (_, notes) = with(&[
        ("asks.credits[0].amount", "1m"),
        ("asks.credits[0].trigger", "incident"),
        ("asks.credits[0].start", "2027-02"),
    ]);
    assert_says(&notes.join(" "), "$316,000 of the credit cannot be used before its window closes");
}

#[test]
fn a_credit_that_is_used_up_early_is_said_to_end_then() {
    let (lead, _) = with(&[
        ("start", "2027-01"),
        ("asks.credits[0].amount", "100k"),
        ("asks.credits[0].trigger", "incident"),
        ("asks.credits[0].start", "2027-02"),
    ]);
    assert_says(&lead, "ends with March 2027, when it is used up; the month after, you pay $57,000.");
}

/// Asked for on 7 December and answered by 6 January, it can pay from February on.
#[test]
fn a_credit_that_cannot_be_granted_in_time_is_told_when_it_can() {
    let (lead, _) = with(&[("asks.credits[0].amount", "100k"), ("asks.credits[0].trigger", "incident")]);
    assert!(
        lead.starts_with(
            "The $100,000 credit cannot be granted in time for its window: have it begin in February 2027."
        ),
        "{lead}"
    );
}

#[test]
fn what_is_not_worth_the_work_is_not_asked_for() {
    let (lead, notes) = with(&[
        ("asks.structural.plan_discount_percent", "1"),
        ("effort.hours", "400"),
        ("effort.hourly_cost", "150"),
        ("effort.success", "10"),
    ]);
    assert!(lead.starts_with("Do not negotiate for this: $2,052 can be expected, and asking costs $60,000."), "{lead}");
    assert_eq!(notes.len(), 1, "{notes:?}");
    assert_says(&notes[0], "Look instead at what needs no negotiation");
}

#[test]
fn a_credit_that_outweighs_the_change_is_warned_about() {
    let (_, notes) = with(&[
        ("asks.credits[0].amount", "500k"),
        ("asks.structural.plan_discount_percent", "1"),
        ("asks.credits[0].trigger", "migration"),
    ]);
    assert_says(&notes.join(" "), "More than half of the combined saving is the credit");
}

#[test]
fn a_credit_without_a_charge_to_pay_is_worth_nothing_and_says_so() {
    let (lead, _) = with(&[
        ("credits_in_hand[0].amount", "10m"),
        ("credits_in_hand[0].start", "2026-12"),
        ("credits_in_hand[0].months", "24"),
        ("agreement.renewal", "2027-06-30"),
        ("asks.credits[0].amount", "50k"),
        ("asks.credits[0].trigger", "agreement"),
    ]);
    assert_says(&lead, "The $50,000 credit is worth $0 here");
}

#[test]
fn a_change_that_costs_more_in_the_end_is_no_lasting_gain() {
    let (lead, _) = said(&[
        ("spend.monthly", "100k"),
        ("spend.annual_growth", "60"),
        ("plan", "enterprise"),
        ("asks.structural.plan", "partner-led"),
        ("months", "12"),
    ]);
    assert!(lead.starts_with("Do not spend leverage on"), "{lead}");
    let (lead, _) = said(&[
        ("spend.monthly", "40k"),
        ("spend.annual_growth", "1000"),
        ("plan", "enterprise"),
        ("accounts", "40"),
        ("asks.structural.plan", "business-plus"),
        ("months", "12"),
    ]);
    assert_says(&lead, "no lasting gain");
}

#[test]
fn a_renewal_that_is_past_or_near_is_said_so() {
    let (_, past) = with(&[("agreement.renewal", "2026-10-01")]);
    assert_says(&past.join(" "), "is past");
    let (_, near) = with(&[("agreement.renewal", "2026-12-10")]);
    assert_says(&near.join(" "), "17 days away: late");
}

#[test]
fn a_free_plan_has_nothing_to_negotiate() {
    let (lead, _) = said(&[("spend.monthly", "10k"), ("plan", "basic")]);
    assert_says(&lead, "nothing to negotiate");
}

#[test]
fn the_example_shows_every_part_of_the_answer() {
    let (lead, notes) = words(&Draft::example());
    assert!(lead.starts_with("AWS Enterprise On-Ramp ends on 1 January 2027: choose AWS Enterprise Support"), "{lead}");
    let notes = notes.join(" ");
    let asked =
        "Ask first for a 12% plan discount from July 2027: it saves $35,257 in the first 12 months and $94,287 by";
    for part in [asked, "ends with June 2028", "By February 2029", "renewal on 30 June 2027"] {
        assert_says(&notes, part);
    }
}

#[test]
fn what_begins_after_the_months_shown_is_not_judged() {
    let (lead, _) = with(&[
        ("months", "6"),
        ("agreement.renewal", "2027-06-30"),
        ("asks.structural.plan_discount_percent", "12"),
        ("asks.credits[0].amount", "60k"),
    ]);
    assert!(lead.starts_with("Nothing to ask AWS for now."), "{lead}");
    assert_says(&lead, "The structural change begins in July 2027, after the months shown");
    assert_says(&lead, "The credit begins in July 2027, after the months shown");
}

#[test]
fn a_credit_of_nothing_is_no_credit() {
    let (lead, notes) = with(&[("asks.credits[0].amount", "0")]);
    assert!(lead.starts_with("Nothing to ask AWS for now."), "{lead}");
    assert_eq!(notes, Vec::<String>::new());
}

#[test]
fn a_window_that_ends_with_the_horizon_ends_in_its_last_month() {
    let (lead, _) = with(&[
        ("months", "14"),
        ("asks.credits[0].amount", "60k"),
        ("asks.credits[0].trigger", "incident"),
        ("asks.credits[0].start", "2027-02"),
        ("asks.credits[0].release", "even"),
    ]);
    assert_says(&lead, "ends with January 2028, the last month shown.");
}

#[test]
fn a_plan_that_nobody_can_take_is_not_asked_for() {
    let (lead, notes) = with(&[("asks.structural.plan", "business"), ("months", "12")]);
    assert!(lead.starts_with("AWS no longer offers that"), "{lead}");
    assert_says(&notes.join(" "), "AWS Business Support ends on 1 January 2027");
}

#[test]
fn beside_a_change_the_credit_is_judged_with_the_change() {
    let asks = [
        ("asks.structural.plan_discount_percent", "50"),
        ("asks.credits[0].amount", "120k"),
        ("asks.credits[0].trigger", "agreement"),
    ];
    let (lead, notes) = said(&[&[("spend.monthly", "100k"), ("plan", "enterprise")][..], &asks].concat());
    assert_says(&lead, "The $120,000 credit adds $60,000");
    assert_says(&notes.join(" "), "$60,000 of the credit cannot be used before its window closes");
}

#[test]
fn nothing_is_bridged_where_the_change_begins_at_once() {
    let (lead, _) = with(&[("asks.structural.plan_discount_percent", "12")]);
    assert!(!lead.contains("bridge"), "{lead}");
    let (lead, _) = with(&[("asks.structural.plan_discount_percent", "12"), ("asks.structural.effective", "2025-01")]);
    assert_says(&lead, "from December 2026");
}

#[test]
fn a_free_plan_with_a_change_asked_names_what_the_change_costs() {
    let (lead, _) = said(&[("spend.monthly", "100k"), ("plan", "basic"), ("asks.structural.plan", "enterprise")]);
    assert!(lead.starts_with("Do not ask for a move to AWS Enterprise Support: it would cost $"), "{lead}");
}

#[test]
fn several_credits_are_spoken_of_together() {
    let (lead, notes) = with(&[
        ("start", "2027-01"),
        ("agreement.renewal", "2026-12-31"),
        ("asks.credits[0].amount", "50k"),
        ("asks.credits[0].trigger", "agreement"),
        ("asks.credits[0].start", "2027-01"),
        ("asks.credits[0].months", "6"),
        ("asks.credits[1].amount", "20k"),
        ("asks.credits[1].trigger", "incident"),
        ("asks.credits[1].start", "2027-03"),
        ("asks.credits[1].months", "9"),
        ("incidents[0].name", "Outage"),
    ]);
    assert_says(&lead, "The 2 credits of $70,000 in all are worth $70,000");
    // The second window runs until November, but nothing is left of it after its first month.
    assert_says(&lead, "the last ends with March 2027, when all of it is used up; the month after, you pay $57,000.");
    assert_says(&notes[0], "\u{201c}Support credit\u{201d} needs a reason AWS can point to: bring the size");
    assert_says(&notes[1], "\u{201c}Support credit 2\u{201d} needs a reason AWS can point to: bring the record");
}

#[test]
fn what_is_lost_of_a_credit_in_hand_is_not_laid_on_the_one_asked_for() {
    let (lead, notes) = with(&[
        ("start", "2027-01"),
        ("credits_in_hand[0].amount", "1m"),
        ("credits_in_hand[0].start", "2027-01"),
        ("credits_in_hand[0].months", "2"),
        ("asks.credits[0].amount", "10k"),
        ("asks.credits[0].trigger", "incident"),
        ("asks.credits[0].start", "2027-06"),
    ]);
    assert_says(&lead, "The $10,000 credit is worth $10,000");
    assert!(!notes.join(" ").contains("cannot be used"), "{notes:?}");
}

#[test]
fn a_credit_in_hand_that_lasts_longer_does_not_end_the_one_asked_for() {
    let (lead, _) = with(&[
        ("start", "2027-01"),
        ("credits_in_hand[0].amount", "100k"),
        ("credits_in_hand[0].start", "2027-01"),
        ("credits_in_hand[0].months", "24"),
        ("credits_in_hand[0].release", "even"),
        ("asks.credits[0].amount", "10m"),
        ("asks.credits[0].trigger", "incident"),
        ("asks.credits[0].start", "2027-02"),
    ]);
    assert_says(&lead, "ends with January 2028. It changes nothing that recurs.");
}

#[test]
fn a_shortfall_of_the_agreement_is_said() {
    let (_, notes) = with(&[
        ("start", "2027-01"),
        ("agreement.start", "2027-01"),
        ("agreement.years", "1"),
        ("agreement.yearly_commitment[0]", "11m"),
    ]);
    assert_says(&notes.join(" "), "Contract year 1 falls $800,000 short of its commitment:");
}

#[test]
fn other_terms_are_named() {
    let (lead, _) = with(&[
        ("start", "2027-01"),
        ("agreement.start", "2027-01"),
        ("agreement.years", "5"),
        ("agreement.discount", "10"),
        ("asks.structural.basis", "net"),
        ("asks.structural.minimum_charge", "1k"),
    ]);
    assert!(
        lead.starts_with("Ask first for a minimum of $1,000 and Support charged on net usage from January 2027"),
        "{lead}"
    );
}

/// The day goes into the file, so that the advice counts from it; a clock that stands still in 1970 leaves it out.
#[test]
fn a_clock_that_is_wrong_does_not_stop_the_answer() {
    let checked = |day: NaiveDate| Draft::example().check(&book(), day).scenario.expect("the example is sound");
    assert_eq!(checked(today()).as_of, Some(today()));
    assert_eq!(checked(NaiveDate::default()).as_of, None);
    assert_eq!(checked(NaiveDate::from_ymd_opt(2200, 1, 1).expect("a date")).as_of, None);
}

#[test]
fn a_commitment_that_is_far_too_high_comes_before_what_is_asked_for() {
    let deal = [
        ("agreement.start", "2026-07"),
        ("agreement.years", "3"),
        ("agreement.yearly_commitment[0]", "20m"),
        ("agreement.yearly_commitment[1]", "20m"),
        ("agreement.yearly_commitment[2]", "20m"),
        ("asks.structural.plan_discount_percent", "10"),
    ];
    let (lead, notes) = with(&deal);
    assert!(lead.starts_with("Reopen the agreement now: by its end on 30 June 2029, you will be $"), "{lead}");
    assert_says(&notes[0], "Ask first for a 10% plan discount");
    let (lead, _) = with(&[("agreement.start", "2027-07"), deal[1], deal[2], deal[3], deal[4]]);
    assert!(lead.starts_with("Do not sign this commitment: by November 2029, you would be $"), "{lead}");
}

#[test]
fn the_first_sentence_has_less_than_thirty_words() {
    let asks = [
        ("asks.structural.plan_discount_percent", "10"),
        ("asks.credits[0].amount", "50k"),
        ("asks.credits[0].trigger", "incident"),
        ("agreement.renewal", "2027-06-30"),
    ];
    for some in [&asks[..], &asks[..1], &asks[1..], &asks[1..3], &[]] {
        let (lead, _) = with(some);
        let first = lead.split_inclusive(['.', '?']).next().unwrap_or_default();
        assert!(first.split_whitespace().count() < 30, "{first}");
    }
}

//! The figures to change: the case as it is, what is asked of AWS, and everything else a contract holds, in folds
//! that say what stands in them.

use super::{alternatives::alternatives, field::field, rows::rows, steps::steps};
use crate::{
    app::state::State,
    browser::focus,
    draft::{Field, quick::Happening},
    draw::node::{Node, node},
    report::{
        fields,
        summaries::{Part, summary},
    },
    words::{form as words, refine},
};

/// A stretch of the form: fields that stand alone, then lists.
struct Section {
    /// The end of its fold's id.
    name: &'static str,
    title: &'static str,
    hint: &'static str,
    part: Part,
    fields: &'static [&'static str],
    lists: &'static [&'static str],
}

const ACCOUNT: &str = "account";
const CHANGE: &str = "change";
const CREDITS: &str = "credits";
const REASONS: [(Happening, &str); 2] = [(Happening::Migration, "migrations"), (Happening::Incident, "incidents")];
/// Unfolded where there is room.
const FIRST: [&str; 4] = [ACCOUNT, CHANGE, CREDITS, "reckoning"];

const SECTIONS: [Section; 15] = [
    Section {
        name: ACCOUNT,
        title: words::ACCOUNT,
        hint: "",
        part: Part::Account,
        fields: &["spend.monthly", "spend.annual_growth", "plan", "accounts", "agreement.renewal", "months"],
        lists: &[],
    },
    Section {
        name: CHANGE,
        title: words::CHANGE,
        hint: "",
        part: Part::Change,
        fields: &["asks.structural.plan", "asks.structural.plan_discount_percent", "asks.structural.effective"],
        lists: &[],
    },
    Section {
        name: CREDITS,
        title: words::CREDITS,
        hint: "",
        part: Part::Credits,
        fields: &[],
        lists: &["asks.credits"],
    },
    Section {
        name: "reckoning",
        title: words::RECKONING,
        hint: "",
        part: Part::Reckoning,
        fields: &["start", "discount_rate", "after_retirement"],
        lists: &[],
    },
    Section {
        name: "terms-asked",
        title: words::TERMS_ASKED,
        hint: words::TERMS_ASKED_HINT,
        part: Part::Values("asks.structural."),
        fields: &[
            "asks.structural.discount_applies_to_minimum_charge",
            "asks.structural.minimum_charge",
            "asks.structural.basis",
            "asks.structural.reserved_instances",
            "asks.structural.savings_plans",
        ],
        lists: &["asks.structural.tiers", "asks.structural.additional_charges"],
    },
    Section {
        name: "agreement",
        title: words::AGREEMENT,
        hint: words::AGREEMENT_HINT,
        part: Part::Agreement,
        fields: &[
            "agreement.start",
            "agreement.years",
            "agreement.discount",
            "agreement.support_counts",
            "agreement.marketplace_monthly",
        ],
        lists: &["agreement.yearly_commitment"],
    },
    Section {
        name: "accounts",
        title: words::ACCOUNTS,
        hint: words::ACCOUNTS_HINT,
        part: Part::List("accounts"),
        fields: &[],
        lists: &["accounts"],
    },
    Section {
        name: "terms",
        title: words::TERMS,
        hint: words::TERMS_HINT,
        part: Part::Values("terms."),
        fields: &[
            "terms.plan_discount_percent",
            "terms.discount_applies_to_minimum_charge",
            "terms.minimum_charge",
            "terms.basis",
            "terms.reserved_instances",
            "terms.savings_plans",
        ],
        lists: &["terms.tiers", "terms.additional_charges"],
    },
    Section {
        name: "commitments",
        title: words::COMMITMENTS,
        hint: words::COMMITMENTS_HINT,
        part: Part::List("commitment_discounts"),
        fields: &[],
        lists: &["commitment_discounts"],
    },
    Section {
        name: "migrations",
        title: words::MIGRATIONS,
        hint: words::MIGRATIONS_HINT,
        part: Part::Migrations,
        fields: &[],
        lists: &["migrations"],
    },
    Section {
        name: "in-hand",
        title: words::IN_HAND,
        hint: words::IN_HAND_HINT,
        part: Part::InHand,
        fields: &[],
        lists: &["credits_in_hand"],
    },
    Section {
        name: "single",
        title: words::SINGLE,
        hint: words::SINGLE_HINT,
        part: Part::List("spend.months"),
        fields: &["spend.months_include_migrations"],
        lists: &["spend.months"],
    },
    Section {
        name: "closed",
        title: words::CLOSED,
        hint: words::CLOSED_HINT,
        part: Part::List("actuals"),
        fields: &[],
        lists: &["actuals"],
    },
    // What only the plan looks at.
    Section {
        name: "incidents",
        title: words::INCIDENTS,
        hint: words::INCIDENTS_HINT,
        part: Part::List("incidents"),
        fields: &[],
        lists: &["incidents"],
    },
    Section {
        name: "effort",
        title: words::EFFORT,
        hint: words::EFFORT_HINT,
        part: Part::Effort,
        fields: &["effort.hours", "effort.hourly_cost", "effort.success"],
        lists: &[],
    },
];

/// The form. Nothing is submitted: the answer follows every key.
pub fn form(state: State) -> Node {
    node("form")
        .class("c-form")
        .with("aria-label", words::NAME)
        .with("autocomplete", "off")
        .on("submit", |event| event.prevent_default())
        .on("focusout", move |_| state.rest())
        .hold(alternatives(state))
        .hold(steps(state))
        .hold_all(SECTIONS.iter().map(|section| folded(state, section)))
        .hold(general(state))
}

/// What a fold holds is told on it, so that nothing that changes the answer is out of sight.
fn folded(state: State, section: &'static Section) -> Node {
    let holds = move |field: Field| {
        section.fields.contains(&field.pattern()) || field.list().is_some_and(|list| section.lists.contains(&list))
    };
    let wrong = move || state.troubled(holds);
    let said = move || match wrong() {
        true => refine::WRONG.to_owned(),
        false => state.read(|draft, checked, book| summary(section.part, draft, checked, book)),
    };
    let aside = node("span").class_if("c-fold__aside", "c-field__wrong", wrong).words(said);
    let head = node("summary")
        .class("c-fold__summary")
        .hold(node("h2").class("c-form__legend").text(section.title))
        .hold(aside);
    let open = if section.name == ACCOUNT { true } else { FIRST.contains(&section.name) && focus::is_wide() };
    let fold = node("details").class("c-fold c-form__fold").with("id", &id(section.name));
    let fold = if open { fold.with("open", "") } else { fold };
    inside(fold.hold(head).hold(node("p").class("c-field__hint").text(section.hint)), state, section)
}

/// A fold's id.
fn id(name: &str) -> String {
    ["part-", name].concat()
}

/// Which folds are open once the quick start has been answered: what was asked, and what was made of it.
pub fn after_questions(event: Option<Happening>) -> impl Iterator<Item = (String, bool)> {
    let of_event = REASONS.iter().find(|(happening, _)| Some(*happening) == event).map(|(_, name)| *name);
    let open = move |name| [ACCOUNT, CHANGE, CREDITS].contains(&name) || of_event == Some(name);
    SECTIONS.iter().map(move |section| (id(section.name), open(section.name)))
}

fn inside(part: Node, state: State, section: &Section) -> Node {
    let fields = section.fields.iter().filter_map(|path| Field::of(path)).map(|one| field(state, one));
    let fields = node("div").class("c-form__fields").hold_all(fields);
    // Where the skip link leads: past the buttons, to the first field.
    let fields = if section.name == ACCOUNT { fields.with("id", "figures") } else { fields };
    section.lists.iter().fold(part.hold(fields), |part, list| rows(part, state, list))
}

/// What is wrong with the whole and belongs to no field.
fn general(state: State) -> Node {
    let words = move || state.trouble(None, fields::trouble).unwrap_or_default();
    node("p").class("c-form__general c-field__wrong").words(words)
}

//! What was typed, and what an incident cost by it.

use crate::{
    calc::{Money, advice::case_file},
    draft::Field,
    report::{fields, format},
    words::{explain as words, fill},
};

use super::{
    Derivation, Of, Step,
    term::{Quantity, Rounding, Term, amount, count, plain, quotient, sum, yours},
    written,
};

/// A figure as it stands in the form.
pub fn typed(of: Of, field: &[Step]) -> Option<Derivation> {
    let scenario = of.scenario;
    let change = || scenario.asks.structural.as_ref().map(|change| &change.terms);
    let value = match field {
        [Step::Name("asks"), Step::Name("credits"), Step::At(place), Step::Name("amount")] => {
            Quantity::Money(scenario.asks.credits.get(*place)?.amount)
        }
        [Step::Name("asks"), Step::Name("structural"), Step::Name("plan_discount_percent")] => {
            Quantity::Rate(change()?.plan_discount?)
        }
        [Step::Name("asks"), Step::Name("structural"), Step::Name("minimum_charge")] => {
            Quantity::Money(change()?.minimum?)
        }
        [Step::Name("effort"), Step::Name("success")] => Quantity::Rate(scenario.effort.as_ref()?.success?),
        [Step::Name("agreement"), Step::Name("yearly_commitment"), Step::At(place)] => {
            Quantity::Money(*scenario.agreement.as_ref()?.yearly_commitment.get(*place)?)
        }
        [Step::Name("migrations"), Step::At(place), Step::Name("added_monthly")] => {
            Quantity::Money(scenario.migrations.get(*place)?.added_monthly.likely)
        }
        _ => return None,
    };
    let label = name(field)?;
    let title = fill(words::TYPED_TITLE, &[("label", &label)]);
    Some(Derivation::new(title, value).by(words::TYPED_BY, yours(label, value)).rule(words::TYPED_RULE))
}

/// What the form calls a field, with its row in a list.
fn name(steps: &[Step]) -> Option<String> {
    let field = Field::of(&written(steps))?;
    let label = fields::label(field);
    Some(match field.list() {
        None => label.to_owned(),
        Some(list) => {
            let number = (field.row() + 1).to_string();
            fill(
                crate::words::compare::IN_ROW,
                &[("entry", fields::list(list).0), ("number", &number), ("label", label)],
            )
        }
    })
}

/// What an incident cost, or a part of it.
pub fn incident(of: Of, place: usize, field: &str) -> Option<Derivation> {
    let incident = of.scenario.incidents.get(place)?;
    let cost = case_file::cost(incident).ok()?;
    let title =
        |what: &str| fill(words::INCIDENT_COST, &[("incident", &format::quoted(&incident.name)), ("what", what)]);
    let money = |words, amount: Option<Money>| Some(yours(words, Quantity::Money(amount?)));
    Some(match field {
        "revenue" => {
            let hourly = money(words::REVENUE_NAME, incident.revenue_per_hour)?;
            let minutes = yours(words::MINUTES_NAME, Quantity::Count(incident.minutes?));
            let term = quotient(Term::Product(vec![hourly, minutes]), count(60)).rounded(Rounding::Cents);
            let found = Derivation::money(title(words::REVENUE), cost.revenue?);
            found.by(words::REVENUE_BY, term).rule(words::INCIDENT_RULE)
        }
        "work" => {
            let hourly = money(words::HOURLY_NAME, incident.hourly_cost)?;
            let hours = yours(words::HOURS_NAME, Quantity::Factor(incident.engineer_hours?));
            let found = Derivation::money(title(words::ENGINEERS), cost.work?);
            found
                .by(words::ENGINEERS_BY, Term::Product(vec![hourly, hours]).rounded(Rounding::Cents))
                .rule(words::INCIDENT_RULE)
        }
        "other" => {
            let other = money(words::OTHER_COST_NAME, incident.other_cost)?.rounded(Rounding::Cents);
            Derivation::money(title(words::OTHER_COST), cost.other?).by(words::TYPED_BY, other).rule(words::TYPED_RULE)
        }
        "total" => {
            let parts = [
                (words::REVENUE, "revenue", cost.revenue),
                (words::ENGINEERS, "work", cost.work),
                (words::OTHER_COST, "other", cost.other),
            ];
            let parts = parts
                .into_iter()
                .filter_map(|(words, field, value)| Some(amount(words, format!("incidents[{place}].{field}"), value?)));
            let found = Derivation::money(title(words::IN_ALL), cost.total?);
            found.by(words::IN_ALL_BY, sum(parts.collect::<Vec<_>>(), "")).rule(words::INCIDENT_RULE)
        }
        _ => return None,
    })
}

/// Nothing, in dollars.
pub fn nothing() -> Term {
    plain(Quantity::Money(Money::ZERO))
}

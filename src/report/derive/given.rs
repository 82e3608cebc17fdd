//! What an incident cost, by what was typed.

use crate::{
    calc::{Money, advice::case_file},
    report::format,
    words::{explain as words, fill},
};

use super::{
    Derivation, Of,
    term::{Quantity, Rounding, Term, amount, count, plain, quotient, sum, yours},
};

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

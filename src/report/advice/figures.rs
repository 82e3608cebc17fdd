//! The figures that the advice speaks of, each with the path by which `report::derive` explains it.

use crate::{
    calc::{
        Money, PathName,
        advice::{
            Finding, Step,
            bridge::BridgeCredit,
            exchange::{Item, Row},
            flip::{Decision, Dial, Flip},
            structure::StructureFirst,
            window::Placement,
        },
    },
    report::piece::Figure,
};

/// A figure that the advice found, in whole dollars.
pub(in crate::report) fn found(path: impl Into<String>, amount: Money) -> Figure {
    Figure::beside(path.into(), amount)
}

/// The same of a difference whose direction is told in words.
pub(super) fn size(path: impl Into<String>, amount: Money) -> Figure {
    found(path, amount).unsigned(amount)
}

/// What stands in a field of the form.
pub(in crate::report) fn typed(field: &str, amount: Money) -> Figure {
    found(format!("yours.{field}"), amount)
}

/// The path of what a lever saves alone.
pub(super) fn lever(place: usize) -> String {
    format!("levers[{place}].saved")
}

/// The path of what another plan saves.
pub(in crate::report) fn tier(place: usize) -> String {
    format!("alternatives[{place}].less")
}

/// A path of a credit's size.
pub(super) fn sized(credit: &BridgeCredit, field: &str) -> String {
    match (credit.place, field) {
        (Some(place), "amount") => format!("yours.asks.credits[{place}].amount"),
        (Some(place), "usable") if credit.waits.is_some() => format!("windows[{place}].there"),
        (Some(place), "ceiling") if credit.beside_change => format!("beside.ceiling[{place}].most_usable"),
        (Some(place), "ceiling") => format!("comparison.ceiling[{place}].most_usable"),
        (Some(place), field) => format!("asked[{place}].{field}"),
        // Of a credit that is only suggested, all can be used.
        (None, "ceiling") => "suggested.ceiling".to_owned(),
        (None, _) => "suggested.amount".to_owned(),
    }
}

/// A path of a window's use.
pub(super) fn placed(placement: &Placement, field: &str) -> String {
    format!("windows[{}].{field}", placement.place)
}

/// A path of an incident's cost.
pub(super) fn cost(incident: Option<usize>, field: &str) -> String {
    format!("incidents[{}].{field}", incident.unwrap_or_default())
}

/// A path of a row of the package table.
pub(in crate::report) fn row(item: Item, field: &str) -> String {
    format!("package.{}.{field}", key(item))
}

/// What a row is called in paths.
pub(in crate::report) const fn key(item: Item) -> &'static str {
    match item {
        Item::AgreementPoint => "agreement_point",
        Item::PlanPoint => "plan_point",
        Item::Credit => "credit",
        Item::TermYear => "term_year",
        Item::HigherCommitment => "higher_commitment",
    }
}

/// A row's worth, what is forgone for it, and what goes on being forgone.
pub(super) fn of_row(row: &Row) -> [Figure; 3] {
    let at = |field| self::row(row.item, field);
    [found(at("buyer"), row.buyer), found(at("forgone"), row.forgone), found(at("after"), row.after)]
}

/// What a step is worth.
pub(super) fn worth(step: &Step) -> Option<Figure> {
    let value = step.value?;
    let path = match &step.finding {
        Finding::WorthIt(_) => "effort.expected".to_owned(),
        Finding::StructureFirst(change) => of_change(change, value),
        Finding::BridgeCredit(credit) => match credit.place.filter(|_| credit.waits.is_none()) {
            Some(place) => {
                let path = if credit.beside_change { PathName::Combined } else { PathName::Credits };
                format!("{}.grants[{}].applied", path.key(), credit.in_hand + place)
            }
            None => sized(credit, "usable"),
        },
        Finding::Window(placement) => placed(placement, "gain"),
        // No other rule gives a step a worth.
        _ => return None,
    };
    Some(found(path, value))
}

/// What is asked for, or the best of what could be.
fn of_change(change: &StructureFirst, value: Money) -> String {
    let lever = || change.unasked.first().filter(|lever| lever.saved == value).map(|one| lever(one.place));
    let tier = || change.lower_tier.as_ref().map(|found| tier(found.place)).unwrap_or_default();
    match change.together {
        Some(_) => "comparison.structural_saved".to_owned(),
        None => lever().unwrap_or_else(tier),
    }
}

/// The path of the value with which a step becomes another: what decides, which input, and both values.
pub(super) fn flip(flip: &Flip, finding: &Finding) -> String {
    let place = match finding {
        Finding::BridgeCredit(credit) => credit.place.unwrap_or_default(),
        Finding::Window(placement) => placement.place,
        _ => 0,
    };
    let decided = match flip.becomes {
        Decision::WorthIt(_) => "worth",
        Decision::Structure(_) => "structure",
        Decision::Fits(_) => "fits",
        Decision::Moves(_) => "moves",
        Decision::Relies(_) => "relies",
    };
    let value = |value: rust_decimal::Decimal| value.to_string().replace('.', "_");
    format!("flips.{decided}[{place}].{}.{}.{}", dial(flip.dial), value(flip.at), value(flip.still))
}

/// What an input is called in paths.
fn dial(dial: Dial) -> String {
    match dial {
        Dial::Growth => "growth".to_owned(),
        Dial::Spend => "spend".to_owned(),
        Dial::Credit(place) => format!("credit[{place}]"),
        Dial::Migration(place) => format!("migration[{place}]"),
    }
}

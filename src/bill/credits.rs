//! Credits already granted, where they can pay for support: what remains of them and in which months.
//!
//! A credit becomes one in hand only if it names AWS Support among its products. One that names none is left out, since
//! standard promotional credits exclude Enterprise Support. A month belongs to the window if its last day does, in UTC: the
//! day that decides a month everywhere else (`calc::month`), and no part of a month is promised that the credit may not see.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::{
    calc::{
        Month,
        scenario::{Tree, bounds},
    },
    words::names,
};

use super::{
    Parts,
    contract::short,
    desk::Desk,
    fate::{Doubt, Fate, Note, Reason},
    node::Node,
    plan::not_negative,
};

/// Reads all credits.
pub fn read(responses: &[&Node], desk: &mut Desk, parts: &mut Parts) {
    let mut ids = BTreeSet::new();
    for credit in responses.iter().flat_map(|response| response.list("credits")) {
        let id = credit.get("creditId").and_then(|id| id.text());
        let seen = id.is_some_and(|id| !ids.insert(id));
        let read = match seen {
            true => Err(Reason::SecondResponse),
            false => in_hand(&credit, parts.credits.len(), desk),
        };
        match read {
            Ok(tree) => parts.credits.push(tree),
            Err(reason) => desk.leave_out(&credit, reason),
        }
    }
}

/// The credit as a scenario has it, or why it has not.
fn in_hand(credit: &Node, place: usize, desk: &mut Desk) -> Result<Tree, Reason> {
    let products = products(credit)?;
    pays(credit, desk)?;
    let amount = amount(credit, desk)?;
    let window = window(credit, desk)?;
    if place >= bounds::ENTRIES {
        return Err(Reason::TooMany);
    }
    let entry = format!("credits_in_hand[{place}]");
    let text = credit.get("description").and_then(|text| text.text()).filter(|text| !text.trim().is_empty());
    let (name, note) = short(text.unwrap_or(names::FROM_AWS));
    desk.say_of(credit, "description", Fate::Used { becomes: format!("{entry}.name"), note });
    say_products(&products, &entry, desk);
    desk.say_of(credit, "creditStatus", Fate::used(&entry));
    desk.say_of(credit, "remainingAmount", Fate::used(format!("{entry}.amount")));
    let note = (!window.whole).then_some(Note::WholeMonths);
    desk.say_of(credit, "startDate", Fate::Used { becomes: format!("{entry}.start"), note });
    desk.say_of(credit, "endDate", Fate::Used { becomes: format!("{entry}.months"), note });
    Ok(Tree::map([
        ("name", Tree::text(name)),
        ("amount", Tree::text(amount)),
        ("start", Tree::text(window.start.to_string())),
        ("months", Tree::count(window.months)),
    ]))
}

/// The products a credit names, AWS Support among them.
fn products<'a>(credit: &Node<'a>) -> Result<Vec<(Node<'a>, bool)>, Reason> {
    let names = credit.list("applicableProductNames");
    let products: Vec<(Node, bool)> =
        names.into_iter().map(|name| (name.clone(), name.text().is_some_and(is_support))).collect();
    match products.as_slice() {
        [] => Err(Reason::ProductsUnknown),
        products if products.iter().all(|(_, support)| !support) => Err(Reason::NotForSupport),
        _ => Ok(products),
    }
}

/// AWS's names and codes of its support plans, however they are spaced: those with "Support" in them, and the two without.
fn is_support(name: &str) -> bool {
    let letters: String =
        name.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_lowercase()).collect();
    ["support", "unifiedoperations", "enterpriseonramp"].iter().any(|word| letters.contains(word))
}

fn say_products(products: &[(Node, bool)], entry: &str, desk: &mut Desk) {
    let only = products.iter().all(|(_, support)| *support);
    for (name, support) in products {
        let note = (!only).then_some(Note::OtherProductsToo);
        let fate = match support {
            true => Fate::Used { becomes: entry.to_owned(), note },
            false => Fate::LeftOut(Reason::OtherProduct),
        };
        desk.say(name, fate);
    }
}

/// Refuses what is switched off, bound to kinds of purchase, or in a word nobody knows.
fn pays(credit: &Node, desk: &mut Desk) -> Result<(), Reason> {
    let mut doubted = |key: &str, doubt: Doubt| {
        desk.say_of(credit, key, Fate::NotUnderstood(doubt));
        Err(Reason::Beside)
    };
    if !credit.list("purchaseTypeApplications").is_empty() {
        return doubted("purchaseTypeApplications", Doubt::PurchaseTypes);
    }
    match credit.get("creditStatus").and_then(|status| status.text()) {
        None | Some("ENABLED") => Ok(()),
        Some("DISABLED") => Err(Reason::CreditDisabled),
        Some(_) => doubted("creditStatus", Doubt::UnknownWord),
    }
}

/// What remains, in dollars.
fn amount(credit: &Node, desk: &mut Desk) -> Result<String, Reason> {
    let remaining = credit.get("remainingAmount").ok_or(Reason::UsedUp)?;
    if remaining.get("currencyCode").and_then(|code| code.text()).is_some_and(|code| code != "USD") {
        return Err(Reason::Currency);
    }
    let value = remaining.get("currencyAmount").ok_or(Reason::UsedUp)?;
    match not_negative(&value, desk) {
        Some(amount) if amount.is_positive() => Ok(amount.to_string()),
        Some(_) => Err(Reason::UsedUp),
        None => Err(Reason::Beside),
    }
}

struct Window {
    start: Month,
    months: u32,
    /// Whether it begins and ends with a month.
    whole: bool,
}

fn window(credit: &Node, desk: &mut Desk) -> Result<Window, Reason> {
    let mut day = |key: &str| credit.get(key).and_then(|value| value.day(desk));
    let first: NaiveDate = day("startDate").ok_or(Reason::NoWindow)?;
    let last: NaiveDate = day("endDate").ok_or(Reason::NoWindow)?;
    let (Some(start), Some(end)) = (Month::of(first), Month::of(last)) else {
        return Err(Reason::NoWholeMonth);
    };
    let reaches_end = last == end.last_day();
    let months = end.from(start) + i64::from(reaches_end);
    match u32::try_from(months) {
        Ok(months @ 1..=bounds::MONTHS) => {
            Ok(Window { start, months, whole: first == start.first_day() && reaches_end })
        }
        Ok(1..) => Err(Reason::WindowTooLong),
        _ => Err(Reason::NoWholeMonth),
    }
}

#[cfg(test)]
mod tests {
    use super::is_support;

    #[test]
    fn support_is_known_by_its_names() {
        for name in ["AWSSupportEnterprise", "AWS Support (Business)", "OCBPremiumSupport", "AWS Unified Operations"] {
            assert!(is_support(name), "{name}");
        }
        for name in ["AmazonEC2", "AWS Lambda", ""] {
            assert!(!is_support(name), "{name}");
        }
    }
}

//! The decision agrees with the asks, the levers, the ladder and the verdict.

use concession::{
    calc::{
        Money,
        advice::{answers::is_over, asks::Ask, decision::Kind, ladder::Give, levers::Lever, walk_away::WalkAway},
        path::Path,
    },
    report::{case::Case, verdict::verdict},
};
use proptest::{prop_assert, prop_assert_eq};

use super::{Held, Seen, book};

/// The decision's figures are the sums over the asks that are made, and its kind is what they and the rest of the advice say.
pub fn agrees(seen: &Seen) -> Held {
    let advice = &seen.found.advice;
    let projection = advice.projection(&seen.found.projection);
    let decision = &advice.decision;
    let (figures, made) = (&decision.figures, || advice.asks.iter().filter(|ask| ask.counts()));
    let sum = |of: &dyn Fn(&Ask) -> Money| Money::sum(made().map(of)).expect("small sums");
    if let Some(switch) = decision.only_switch(seen.scenario) {
        // The sums are those of the switch, and so is the middle of the nine combinations.
        prop_assert_eq!((figures.once, figures.range.likely), (Money::ZERO, switch.saved));
        prop_assert_eq!(figures.durable, switch.durable);
        prop_assert_eq!(seen.found.range.combined().likely, switch.saved);
        return verdict_agrees(seen);
    }
    let recurring = sum(&|ask| ask.durable.map_or(Money::ZERO, |durable| durable.amount));
    prop_assert_eq!(figures.durable.map_or(Money::ZERO, |durable| durable.amount), recurring);
    prop_assert_eq!(figures.once, sum(&|ask| ask.once));
    prop_assert_eq!(figures.usage_saved, sum(&|ask| ask.usage_saved.unwrap_or_default()));
    prop_assert_eq!(figures.range.low, sum(&|ask| ask.range.low));
    prop_assert_eq!(figures.range.high, sum(&|ask| ask.range.high));
    for ask in &advice.asks {
        let range = ask.range;
        let rising = range.low <= range.likely && range.likely <= range.high;
        prop_assert!(rising || ask.in_full.is_negative(), "{ask:?}");
        prop_assert!(!ask.is_made() || ask.in_full >= range.high || ask.asked.lasts(), "{ask:?}");
        prop_assert!(!ask.asked.lasts() || ask.once == Money::ZERO, "{ask:?} comes once");
        prop_assert!(ask.asked.lasts() || ask.durable.is_none(), "{ask:?} lasts");
    }
    let after = &figures.recurring_after;
    let charged = |path: &Path| {
        let year = path.months.iter().filter(|month| month.month() >= after.from).take(after.months as usize);
        Money::sum(year.map(|month| month.bill().charge.charge)).expect("small sums")
    };
    let change = made().any(|ask| ask.asked.lasts());
    prop_assert_eq!(after.charged, charged(if change { &projection.structural } else { &projection.stay }));
    prop_assert_eq!(after.charged.plus(after.removed).expect("small sums"), charged(&projection.stay));
    // The walk-away is priced over the months that the deal is.
    if let WalkAway::Stay(stay) = &advice.walk_away {
        prop_assert_eq!((stay.from, stay.a_year.months), (after.from, after.months));
        prop_assert_eq!(stay.a_year.amount, charged(&projection.stay));
        prop_assert_eq!(after.charged.plus(stay.more).expect("small sums"), stay.a_year.amount);
    }
    let open = || advice.asks.iter().filter(|ask| ask.is_open());
    let refused = decision.worth.as_ref().is_some_and(|worth| !worth.clears);
    prop_assert!(!refused || open().next().is_none(), "refused, and still made: {:?}", advice.asks);
    let lasts = open().any(|ask| ask.asked.lasts());
    let levers = advice.levers.iter().any(Lever::is_negotiable);
    match decision.kind {
        Kind::PlanEnds => prop_assert!(advice.decision.ends.is_some()),
        Kind::Reopen => prop_assert!(decision.reopen.as_ref().is_some_and(|found| found.is_called_for())),
        Kind::Switch => prop_assert!(decision.switch.as_ref().is_some_and(|found| !found.to.needs_consent)),
        Kind::NotWorthAsking => prop_assert!(refused && decision.next.is_none()),
        Kind::Negotiate => prop_assert!(lasts || levers),
        Kind::Credit => prop_assert!(open().next().is_some() && !lasts && !levers),
        // Once everything is settled, nothing is left to negotiate, whatever lever there is.
        Kind::Nothing => prop_assert!(open().next().is_none() && (!levers || is_over(&advice.asks))),
    }
    prop_assert!(decision.second.is_none_or(|second| second > decision.kind));
    prop_assert!(decision.next.is_none_or(|next| next.date >= advice.as_of), "{:?}", decision.next);
    // The ladder gives nothing away, and commits to no more for what is worth less.
    for rung in &advice.ladder.rungs {
        prop_assert!(rung.worth.is_positive(), "{rung:?}");
        let cost = advice.ladder.commitment.filter(|_| rung.give == Give::HigherCommitment);
        prop_assert!(cost.is_none_or(|cost| rung.worth > cost.low), "{rung:?} costs {cost:?}");
    }
    verdict_agrees(seen)
}

/// The verdict begins with the decision.
fn verdict_agrees(seen: &Seen) -> Held {
    let (scenario, found) = (seen.scenario, seen.found);
    let today = found.advice.as_of;
    let case = Case { scenario, projection: &found.projection, book: book().pinned(scenario.tariff), today };
    let Ok(verdict) = verdict(&case) else { return Ok(()) };
    let (kind, lead) = (found.advice.decision.kind, verdict.lead.plain());
    // That the agreement has ended is said before the decision.
    let past = found.advice.calendars.past.is_some();
    prop_assert_eq!(lead.starts_with("Your agreement end"), past, "{}", lead);
    let lead = lead.split_once("which terms apply. ").map_or(lead.clone(), |(_, rest)| rest.to_owned());
    for (begins, of) in [
        ("Reopen the agreement", Kind::Reopen),
        ("Do not sign", Kind::Reopen),
        ("Switch to", Kind::Switch),
        ("Do not negotiate", Kind::NotWorthAsking),
    ] {
        prop_assert!(!lead.starts_with(begins) || kind == of, "{kind:?} is said as {lead}");
    }
    let said = match kind {
        Kind::Reopen => lead.starts_with("Reopen the agreement") || lead.starts_with("Do not sign"),
        Kind::Switch => lead.starts_with("Switch to"),
        Kind::NotWorthAsking => lead.starts_with("Do not negotiate"),
        Kind::Credit => !lead.contains("Ask first for"),
        _ => true,
    };
    prop_assert!(said, "{kind:?} is said as {lead}");
    Ok(())
}

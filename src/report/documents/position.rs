//! What the internal page says of our position: what is not asked for, what is not given, and what strengthens it.

use chrono::Datelike;
use rust_decimal::{Decimal, RoundingStrategy};

use crate::{
    calc::{
        Rate,
        advice::{
            decision::Kind,
            ladder::{Give, Rung, Take},
            leverage::{Figure, Sign, Signal, Stands},
        },
    },
    words::{fill, levers, lists, position as words},
};

use super::{
    super::{
        advice::event,
        brief::Section,
        format,
        levers::{Naming, instead},
        piece::Sentence,
        sizes,
    },
    Material, list, reopen, section,
};

/// Levers that the page names.
const NAMED: usize = 3;

/// The strongest levers that nobody asked for, each with its figure, and a credit that an event could carry; where asking is not worth
/// it, what to do instead.
pub(super) fn not_asked(material: Material) -> Option<Section> {
    let (advice, naming) = (material.advice, naming(material));
    if advice.decision.kind == Kind::NotWorthAsking {
        let instead = instead(naming, &advice.decision, &advice.levers);
        let instead = instead.iter().map(Sentence::plain).collect();
        return Some(section(words::INSTEAD, vec![list(instead)]));
    }
    let mut all: Vec<String> = naming.strongest(&advice.decision).map(|first| first.plain()).into_iter().collect();
    let others = advice.decision.named(&advice.levers).skip(1).filter_map(|lever| {
        let template = if lever.id.is_structural() { levers::ANOTHER } else { levers::ANOTHER_ONCE };
        Some(sizes::capital(&naming.sentence(template, lever)?.plain()))
    });
    all.extend(others.take(NAMED - 1));
    all.extend(advice.suggested.map(|credit| {
        let (from, until) = (format::month(credit.from), format::month(credit.until));
        let values = [
            ("event", event(credit.event)),
            ("amount", &format::whole(credit.amount)),
            ("from", &from),
            ("until", &until),
        ];
        fill(words::SUGGESTED_CREDIT, &values)
    }));
    (!all.is_empty()).then(|| section(words::NOT_ASKED, vec![list(all)]))
}

/// What levers are called.
pub(super) fn naming(material: Material<'_>) -> Naming<'_> {
    Naming { book: material.book, alternatives: material.alternatives, months: material.scenario.months }
}

/// What is not to be given: more commitment than usage carries.
pub(super) fn do_not_give(material: Material) -> Option<Section> {
    let advice = material.advice;
    let text = match advice.ladder.commitment {
        _ if reopen::found(material).is_some() => words::COMMITMENT_MISSED.to_owned(),
        Some(cost) if cost.low.is_positive() => {
            let template =
                if cost.likely.is_positive() { words::COMMITMENT_COSTS } else { words::COMMITMENT_COSTS_LOW };
            fill(template, &[("likely", &format::whole(cost.likely)), ("low", &format::whole(cost.low))])
        }
        _ => return None,
    };
    Some(section(words::DO_NOT_GIVE, vec![list(vec![text])]))
}

/// What is given only for something else, the cheapest first; for the meeting.
pub(super) fn ladder(material: Material) -> Option<Section> {
    let advice = material.advice;
    let rung = |rung: &Rung| {
        let take = match rung.take {
            Take::Ask(asked) => {
                let ask = advice.asks.iter().find(|ask| ask.asked == asked && ask.answer.is_none())?;
                // Its worth is that of the target.
                sizes::all(&ask.position.target, material.book)
            }
            Take::Lever(id) => naming(material).name(advice.levers.iter().find(|lever| lever.id == id)?)?.plain(),
        };
        let give = match rung.give {
            Give::EarlierSignature => words::EARLIER_SIGNATURE,
            Give::Reference => words::REFERENCE,
            Give::LongerTerm => words::LONGER_TERM,
            Give::Marketplace => words::MARKETPLACE,
            Give::HigherCommitment => words::HIGHER_COMMITMENT,
        };
        let (worth, charges) = (format::whole(rung.worth), rung.in_charges.normalize().to_string());
        let values = [("give", give), ("take", &*take), ("worth", &worth), ("charges", &charges)];
        let once = matches!(rung.take, Take::Ask(asked) if !asked.lasts());
        Some(fill(if once { words::RUNG_ONCE } else { words::RUNG }, &values))
    };
    let rungs: Vec<String> = advice.ladder.rungs.iter().filter_map(rung).collect();
    (!rungs.is_empty()).then(|| section(words::GIVE_ONLY_FOR, vec![list(rungs)]))
}

/// The signals, by where they stand; none where nothing is negotiated.
pub(super) fn strength(material: Material) -> Option<Section> {
    let open = !super::request::open(material).is_empty() || reopen::found(material).is_some();
    let signals = &material.advice.leverage.signals;
    let of = |stands: Stands| -> Vec<String> {
        let those = signals.iter().filter(|signal| signal.stands == stands);
        those.filter_map(|signal| known(signal, material)).collect()
    };
    let open_points: Vec<&str> =
        signals.iter().filter(|signal| signal.stands != Stands::For).filter_map(strengthen).collect();
    let line = |template, parts: &[String]| {
        (!parts.is_empty()).then(|| fill(template, &[("list", &parts.join(lists::SEMICOLON))]))
    };
    let all: Vec<String> = [
        line(words::FOR_US, &of(Stands::For)),
        line(words::AGAINST_US, &of(Stands::Against)),
        line(words::STRENGTHEN, &open_points.iter().map(|&point| point.to_owned()).collect::<Vec<_>>()),
    ]
    .into_iter()
    .flatten()
    .collect();
    (open && !all.is_empty()).then(|| section(words::STRENGTH, vec![list(all)]))
}

fn known(signal: &Signal, material: Material) -> Option<String> {
    let text = match (signal.sign, signal.figure?) {
        (Sign::GrowthAgainstCommitment, Figure::Share(share)) => fill(words::USAGE_ABOVE, &[("share", &whole(share))]),
        (Sign::YearlySpend, Figure::Amount(amount)) => fill(words::SPEND, &[("amount", &format::whole(amount))]),
        (Sign::TimeLeft, Figure::Days(days)) => fill(words::TIME, &[("days", &days.to_string())]),
        (Sign::QuarterEnd, Figure::Days(days)) => {
            // Amazon's financial year is the calendar year.
            let signature = material.advice.calendars.course()?.signature;
            let template = if signature.month() > 9 { words::FINANCIAL_YEAR } else { words::QUARTER };
            fill(template, &[("days", &days.to_string())])
        }
        (Sign::TestedAlternative, _) if signal.stands == Stands::Against => words::NOT_TESTED.to_owned(),
        (Sign::TestedAlternative, _) => words::TESTED.to_owned(),
        (Sign::MovableShare, Figure::Share(share)) => fill(words::MOVABLE, &[("share", &whole(share))]),
        (Sign::NewWorkload, Figure::Amount(amount)) => fill(words::WORKLOAD, &[("amount", &format::whole(amount))]),
        (Sign::IncidentRecord, Figure::Met(met, of)) => {
            fill(words::RECORD, &[("met", &met.to_string()), ("of", &of.to_string())])
        }
        _ => return None,
    };
    Some(text)
}

/// A share in whole percent.
fn whole(share: Rate) -> String {
    let percent = share.percent().round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero);
    let share = percent.checked_div(Decimal::ONE_HUNDRED).unwrap_or_default();
    sizes::percent(Rate::new(share))
}

/// What would turn a signal, where we can do something about it.
const fn strengthen(signal: &Signal) -> Option<&'static str> {
    let unknown = matches!(signal.stands, Stands::Unknown);
    match signal.sign {
        Sign::GrowthAgainstCommitment if unknown => Some(words::STRENGTHEN_COMMITMENT),
        Sign::TimeLeft if unknown => Some(words::STRENGTHEN_TIME),
        Sign::TestedAlternative => Some(words::STRENGTHEN_TESTED),
        Sign::MovableShare => Some(words::STRENGTHEN_MOVABLE),
        Sign::NewWorkload => Some(words::STRENGTHEN_WORKLOAD),
        Sign::IncidentRecord => Some(words::STRENGTHEN_RECORD),
        Sign::GrowthAgainstCommitment | Sign::TimeLeft | Sign::YearlySpend | Sign::QuarterEnd => None,
    }
}

//! What AWS answered, in words: what is agreed, what is open, what was refused, and how to reply to an offer.

use crate::{
    calc::{
        Month, PathName, Scenario, TariffBook,
        advice::{
            answers::{Stands, is_over},
            asks::{Ask, Asked, Hold, Size},
            calendar::{Anchor, Occasion},
        },
        scenario::Status,
    },
    words::{answers as words, fill},
};

use super::{
    case::{Case, Standing},
    documents::{Material, next_rung, walk_away},
    format,
    piece::{Figure, Piece, Sentence},
    sizes,
};

/// The asks with one answer.
fn with(asks: &[Ask], status: Status) -> Vec<&Ask> {
    asks.iter().filter(|ask| ask.status() == Some(status)).collect()
}

/// The month from which an ask holds as it was typed.
fn begins(ask: &Ask, scenario: &Scenario) -> Month {
    let asks = &scenario.asks;
    let month = match ask.asked {
        Asked::Change => asks.structural.as_ref().map(|change| change.effective),
        Asked::Agreement => scenario.next_agreement.as_ref().map(|next| next.terms.start),
        Asked::Credit(place) => asks.credits.get(place).map(|credit| credit.start),
    };
    month.unwrap_or(scenario.start)
}

/// "a 12% discount on AWS Support charges from July 2027 and a support credit of $120,000 from July 2027"; none where nothing is agreed.
pub fn agreed(asks: &[Ask], scenario: &Scenario, book: &TariffBook) -> Option<String> {
    let item = |ask: &Ask| {
        let (what, month) = (sizes::all(ask.agreed()?, book), format::month(begins(ask, scenario)));
        Some(fill(words::ITEM, &[("what", &what), ("month", &month)]))
    };
    let all: Vec<String> = asks.iter().filter_map(item).collect();
    (!all.is_empty()).then(|| sizes::listed(all))
}

/// What AWS refused, at the size that was aimed at; none where it refused nothing.
fn refused(asks: &[Ask], book: &TariffBook) -> Option<String> {
    let all = with(asks, Status::Refused).into_iter().map(|ask| sizes::all(&ask.position.target, book));
    let all: Vec<String> = all.collect();
    (!all.is_empty()).then(|| sizes::listed(all))
}

/// Under which condition the figures of the decision hold.
pub fn condition(asks: &[Ask]) -> &'static str {
    match (is_over(asks), with(asks, Status::Granted).is_empty()) {
        (true, _) => words::AS_AGREED,
        (false, false) => words::WITH_OPEN,
        (false, true) => words::IF_GRANTED,
    }
}

/// What is agreed, open and refused, and how to reply to each offer; nothing before AWS has answered.
pub fn facts(material: Material) -> Vec<String> {
    let Material { advice, book, scenario, .. } = material;
    let asks = &advice.asks;
    if asks.iter().all(|ask| ask.answer.is_none()) {
        return vec![];
    }
    let size = |size: &Size| sizes::all(size, book);
    let mut facts = Vec::new();
    facts.extend(agreed(asks, scenario, book).map(|list| fill(words::AGREED, &[("list", &list)])));
    let open: Vec<String> = asks.iter().filter(|ask| ask.is_open()).map(|ask| size(&ask.position.target)).collect();
    facts.extend((!open.is_empty()).then(|| fill(words::OPEN, &[("list", &sizes::listed(open))])));
    for reply in &advice.replies {
        let Some(ask) = asks.iter().find(|ask| ask.asked == reply.asked && ask.is_open()) else { continue };
        let template = match &reply.stands {
            Stands::ReachesTarget => words::REACHES,
            Stands::AboveFloor => words::COUNTER,
            Stands::BelowFloor(_) => words::BELOW,
            Stands::Unsized => words::UNSIZED,
            Stands::Granted | Stands::Refused(_) => continue,
        };
        let offered = ask.answer.as_ref().and_then(|answer| answer.amount.as_ref()).map(size);
        let floor = ask.position.floor.as_ref().map(size);
        let values = [
            ("offered", &*offered.unwrap_or_default()),
            ("target", &size(&ask.position.target)),
            ("floor", &floor.unwrap_or_default()),
            ("next", &size(&next_rung(ask))),
            ("walk_away", &walk_away(material)),
        ];
        facts.push(fill(template, &values));
    }
    let refused = refused(asks, book);
    facts.extend(refused.map(|list| fill(words::REFUSED, &[("list", &list), ("walk_away", &walk_away(material))])));
    facts
}

/// What the headline says of AWS's answers; none before there are any. Where all is settled, it is all there is to say.
pub fn lead(case: &Case, standing: &Standing) -> Option<Sentence> {
    let asks = &standing.asks;
    let agreed = agreed(asks, case.scenario, case.book);
    let said = |template, list: String| Sentence::of(template, &[("list", Piece::Strong(list))]);
    // Where what is open is not worth asking for, no exception is asked for either.
    let left = asks.iter().any(Ask::is_open) || standing.refused.is_some();
    let refusal = if agreed.is_none() && !left { words::LEAD_ALL_REFUSED } else { words::LEAD_REFUSED };
    let refused = refused(asks, case.book).map(|list| said(refusal, list));
    let agreed = agreed.map(|list| said(words::LEAD_AGREED, list));
    let over = if is_over(asks) { settled(case, standing) } else { Vec::new() };
    agreed.into_iter().chain(over).chain(refused).reduce(Sentence::next)
}

/// What was agreed saves so much, and so much is paid from then on.
fn settled(case: &Case, standing: &Standing) -> Vec<Sentence> {
    let figures = &standing.decision.figures;
    let granted = case.projection.granted();
    let durable = figures.durable.filter(|durable| durable.amount.is_positive());
    let template = match (durable, figures.once.is_positive()) {
        (Some(_), true) => Some(words::SAVES_BOTH),
        (Some(_), false) => Some(words::SAVES_DURABLE),
        (None, true) => Some(words::SAVES_ONCE),
        (None, false) => None,
    };
    let (saved, months) = durable.map(|durable| (durable.amount, durable.months)).unwrap_or_default();
    let added = if granted == PathName::Combined { "comparison.credits_add" } else { "comparison.credits_saved" };
    let values = [
        ("durable", Piece::Figure(Figure::beside("durable.saved".to_owned(), saved))),
        ("months", Piece::Text(format::months(months))),
        ("once", Piece::Figure(Figure::beside(added.to_owned(), figures.once))),
    ];
    let saves = template.map(|template| Sentence::of(template, &values));
    let from = figures.recurring_after.from;
    let path = case.projection.path(granted);
    let costs = path.months.iter().enumerate().find(|(_, month)| month.month() == from).map(|(place, month)| {
        let paid = Figure::of_path(granted, &format!("months[{place}].paid"), month.paid);
        Sentence::of(words::COSTS, &[("month", Piece::Text(format::month(from))), ("paid", Piece::Figure(paid))])
    });
    saves.into_iter().chain(costs).collect()
}

/// That the agreement has ended, which is said before anything else; none while it runs.
pub fn past(case: &Case, standing: &Standing) -> Option<Sentence> {
    let Anchor { occasion, day } = standing.calendars.past?;
    let by = standing.calendars.find_out?.until;
    // The first day without it follows its last one.
    let last = if occasion == Occasion::End { day.pred_opt().unwrap_or(day) } else { day };
    let template = if last < case.today { words::ENDED } else { words::ENDS_TODAY };
    let values = [("date", Piece::Strong(format::date(last))), ("by", Piece::Text(format::date(by)))];
    Some(Sentence::of(template, &values))
}

/// The credits that are not asked for, since they were meant for the plan that is left.
pub fn left(material: Material) -> Option<String> {
    let asks = material.advice.asks.iter().filter(|ask| ask.hold == Some(Hold::PlanIsLeft));
    let all: Vec<String> = asks.map(|ask| sizes::all(&ask.position.target, material.book)).collect();
    (!all.is_empty()).then(|| fill(words::PLAN_IS_LEFT, &[("list", &sizes::listed(all))]))
}

/// The private discount that may have ended with the agreement.
pub fn lapsed(material: Material) -> Option<String> {
    let lapse = material.advice.lapse.filter(|lapse| lapse.past)?;
    let values = [("discount", &*sizes::percent(lapse.discount)), ("amount", &format::whole(lapse.monthly))];
    Some(fill(words::MAY_HAVE_LAPSED, &values))
}

/// The same sentence with its figures explained in the scenario after AWS's answers, and not in the one that was typed.
pub fn within(sentence: Sentence) -> Sentence {
    let piece = |piece| match piece {
        Piece::Figure(found) => {
            let figure = format!("answered.{}", found.figure);
            Piece::Figure(Figure { figure, in_result: false, ..found })
        }
        other => other,
    };
    Sentence(sentence.0.into_iter().map(piece).collect())
}

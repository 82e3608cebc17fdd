//! One page for a CFO: the decision with its facts, the asks, the risks, and the day by which to decide.

use crate::{
    calc::{
        Money, Month,
        advice::{
            asks::{Ask, Asked, Size},
            calendar::Pace,
            walk_away::WalkAway,
        },
        estimate::Estimate,
    },
    words::{documents as words, fill},
};

use super::{
    super::{
        actions::{self, Worded},
        assumptions::plan_name,
        brief::{Block, Brief, Section},
        case::Case,
        format,
        piece::Sentence,
        sizes,
        verdict::verdict,
    },
    Kind, Material, inward, list, paragraph, plans, position, reopen, request, section,
};

/// Actions that the page names.
const NAMED: usize = 4;

pub(super) fn summary(material: Material) -> Brief {
    let sections = [
        Some(decision(material)),
        Some(asks(material)),
        position::not_asked(material),
        position::do_not_give(material),
        position::strength(material),
        plans::others(material),
        Some(section(words::RISKS, vec![list(risks(material))])),
        Some(section(words::DECIDE_BY, vec![paragraph(decide_by(material))])),
        next(material),
    ];
    let title = match &material.scenario.title {
        Some(title) => fill(words::SUMMARY_OF, &[("title", title)]),
        None => Kind::Summary.title().to_owned(),
    };
    Brief { title, subtitle: inward(material), sections: sections.into_iter().flatten().collect() }
}

/// The headline, what it means, and the facts.
fn decision(material: Material) -> Section {
    let mut blocks = vec![paragraph(headline(material))];
    blocks.extend(plans::outcomes(material).map(list));
    blocks.push(list(facts(material)));
    section(words::DECISION, blocks)
}

/// The decision in the words of the verdict.
pub fn headline(material: Material) -> String {
    let Material { scenario, projection, book, advice, .. } = material;
    let case = Case { scenario, projection, book, today: advice.as_of };
    verdict(&case).map(|found| found.lead.plain()).unwrap_or_default()
}

/// The four facts of the decision, and the range beside them.
pub fn facts(material: Material) -> Vec<String> {
    let figures = &material.advice.decision.figures;
    let amount = |template, amount: Money| fill(template, &[("amount", &format::whole(amount))]);
    let mut facts = Vec::new();
    facts.extend(figures.durable.filter(|durable| durable.amount.is_positive()).map(|durable| match durable.months {
        12 => amount(words::DURABLE, durable.amount),
        months => {
            let (months, amount) = (format::months(months), format::whole(durable.amount));
            fill(words::DURABLE_SHORT, &[("months", &months), ("amount", &amount)])
        }
    }));
    facts.extend(figures.once.is_positive().then(|| amount(words::ONCE, figures.once)));
    let after = figures.recurring_after;
    if request::recommended(material).iter().any(|ask| ask.is_made()) && after.months == 12 {
        let template = if figures.once.is_positive() { words::RECURRING } else { words::RECURRING_ALONE };
        facts.push(amount(template, after.charged));
    }
    let worded = actions::worded(material.advice, material.book);
    facts.extend(
        worded
            .first()
            .and_then(first_part)
            .map(|(days, action)| fill(words::NEXT, &[("days", &days), ("action", action)])),
    );
    facts.extend(range(material));
    facts
}

/// What is saved over the months shown: likely, and from the least to the most of the nine combinations.
fn range(material: Material) -> Option<String> {
    let Estimate { low, likely, high } = material.range.as_ref()?.combined();
    if !high.is_positive() || request::recommended(material).is_empty() {
        return None;
    }
    let months = format::months(material.scenario.months);
    let (low_text, likely, high_text) = (format::whole(low), format::whole(likely), format::whole(high));
    Some(match low == high {
        true => fill(words::NO_RANGE, &[("months", &months), ("likely", &likely)]),
        false => {
            let values = [("likely", &*likely), ("low", &low_text), ("high", &high_text), ("months", &months)];
            fill(words::LIKELY, &values)
        }
    })
}

fn asks(material: Material) -> Section {
    let asks = request::open(material);
    let reopening = reopen::found(material);
    if asks.is_empty() && reopening.is_none() {
        return section(words::WHAT_WE_ASK, vec![paragraph(words::NO_ASKS)]);
    }
    let size = |size: &Size| Sentence::from(sizes::all(size, material.book));
    let amount = |amount: Option<Money>| {
        let shown = amount.filter(|amount| amount.is_positive()).map(format::whole);
        Sentence::from(shown.unwrap_or_else(|| words::NONE.to_owned()))
    };
    let row = |ask: &&Ask| {
        vec![
            size(&ask.position.opening),
            size(&ask.position.target),
            ask.position.floor.as_ref().map_or_else(|| words::NONE.into(), size),
            amount(ask.durable.map(|durable| durable.amount)),
            amount(Some(ask.once)),
        ]
    };
    let reopened = reopening.map(|found| {
        let empty = || Sentence::from(words::NONE);
        let request = reopen::spoken(material).unwrap_or_default();
        vec![request.into(), empty(), empty(), empty(), amount(Some(found.shortfall))]
    });
    let rows = reopened.into_iter().chain(asks.iter().map(row)).collect();
    let mut blocks = vec![Block::Table { figures: false, head: words::ASKS_HEAD.map(str::to_owned).to_vec(), rows }];
    blocks.extend(reopen::closes(material).into_iter().map(paragraph));
    let floors = asks.iter().filter(|ask| ask.position.floor.is_some()).count();
    blocks.extend((floors > 0).then(|| paragraph(words::FLOOR_MEANS)));
    let unknown = floors < asks.len() && material.scenario.effort.is_none();
    blocks.extend(unknown.then(|| paragraph(words::FLOOR_UNKNOWN)));
    let months = format::months(material.scenario.months);
    for ask in &asks {
        let usage = ask.usage_saved.filter(|saved| saved.is_positive()).map(format::whole);
        let usage = usage.map(|amount| fill(words::USAGE_SAVED, &[("amount", &amount), ("months", &months)]));
        let closed =
            ask.shortfall_change.filter(|change| change.is_negative()).map(|change| format::whole(change.abs()));
        let closed = closed.map(|amount| fill(words::SHORTFALL_CLOSED, &[("amount", &amount)]));
        blocks.extend(usage.into_iter().chain(closed).map(paragraph));
    }
    section(words::WHAT_WE_ASK, blocks)
}

fn risks(material: Material) -> Vec<String> {
    let Material { advice, book, projection, .. } = material;
    let mut risks = Vec::new();
    if let Some(ends) = advice.decision.ends.as_ref().filter(|ends| ends.outcomes.is_empty()) {
        let values = [("plan", &*plan_name(book, &ends.plan)), ("date", &format::date(ends.on))];
        risks.extend((!ends.ended).then(|| fill(words::RISK_PLAN_ENDS, &values)));
    }
    for found in &advice.retirements {
        let values = [("plan", &*plan_name(book, &found.plan)), ("date", &format::date(found.on))];
        risks.push(fill(words::RISK_PLAN_ENDS, &values));
    }
    risks.extend(plans::missing_evidence(material));
    let late = advice.calendars.course().is_some_and(|course| course.pace == Pace::Late);
    risks.extend(late.then(|| words::RISK_LATE.to_owned()));
    for ask in request::recommended(material).into_iter().filter(|ask| ask.heavy) {
        let ask = sizes::capital(&sizes::all(&ask.position.target, book));
        risks.push(fill(words::RISK_HEAVY, &[("ask", &ask)]));
    }
    risks.extend(advice.reliance.map(|found| {
        let (credits, total) = (format::whole(found.credits), format::whole(found.total));
        let template = if found.credits == found.total { words::RISK_CREDITS_ALONE } else { words::RISK_CREDITS_CARRY };
        fill(template, &[("credits", &credits), ("total", &total)])
    }));
    risks.extend(credits_end(material));
    let missed = Money::sum(projection.agreement.iter().map(|year| year.shortfall)).unwrap_or_default();
    risks.extend(missed.is_positive().then(|| fill(words::RISK_SHORTFALL, &[("amount", &format::whole(missed))])));
    let refused = request::recommended(material).into_iter().any(request::is_refused);
    if refused || !request::open(material).is_empty() {
        let template = if refused { words::RISK_REFUSED } else { words::RISK_REFUSAL };
        risks.push(fill(template, &[("walk_away", &walk_away(material))]));
    }
    if risks.is_empty() {
        risks.push(words::NO_RISKS.to_owned());
    }
    risks
}

/// When the recommended credits end, and what of them would go unused.
fn credits_end(material: Material) -> Vec<String> {
    let in_hand = material.scenario.credits_in_hand.len();
    let path = material.projection.path(material.projection.granted());
    let asked = request::recommended(material).into_iter().filter(|ask| !request::is_refused(ask));
    let asked = asked.filter_map(|ask| match ask.asked {
        Asked::Credit(place) if !request::waits(place, material) => path.grants.get(in_hand + place),
        _ => None,
    });
    let asked: Vec<_> = asked.collect();
    let mut risks = Vec::new();
    let last: Option<Month> = asked.iter().filter_map(|outcome| outcome.last_month()).max();
    risks.extend(last.map(|month| fill(words::RISK_CREDIT_ENDS, &[("month", &format::month(month))])));
    let stranded = Money::sum(asked.iter().map(|outcome| outcome.stranded)).unwrap_or_default();
    let stranded = stranded.is_positive().then(|| fill(words::RISK_STRANDED, &[("amount", &format::whole(stranded))]));
    risks.extend(stranded);
    risks
}

/// The day of the first action that somebody has to approve.
fn decide_by(material: Material) -> String {
    let approved = material.advice.actions.iter().position(|action| action.approver.is_some());
    let worded = actions::worded(material.advice, material.book);
    match approved.and_then(|place| Some((&material.advice.actions[place], worded.get(place)?))) {
        Some((action, worded)) => {
            let by = if action.aws_role.is_some() { action.from } else { action.until };
            let text = first_part(worded).map_or("", |(_, text)| text);
            fill(words::DECIDE_BY_DAY, &[("date", &format::date(by)), ("action", text)])
        }
        None => words::DECIDE_NO_DAY.to_owned(),
    }
}

/// What is done first in an action, with its days.
fn first_part(action: &Worded) -> Option<(String, &str)> {
    action.parts.first().map(|(text, from, until)| (actions::days(*from, *until), text.as_str()))
}

fn next(material: Material) -> Option<Section> {
    let worded = actions::worded(material.advice, material.book);
    let named = worded.iter().take(NAMED).map(actions::dated).collect::<Vec<_>>();
    (!named.is_empty()).then(|| section(words::ACTIONS, vec![list(named)]))
}

/// What is done if AWS refuses.
fn walk_away(material: Material) -> String {
    match &material.advice.walk_away {
        WalkAway::Switch(switch) => {
            let (plan, month) = (plan_name(material.book, &switch.plan), format::month(switch.from));
            let values = [("plan", &*plan), ("month", &month), ("amount", &format::whole(switch.saved))];
            fill(words::SWITCH, &values)
        }
        WalkAway::Stay(stay) => {
            let (amount, months) = (format::whole(stay.a_year.amount), format::months(stay.a_year.months));
            let template = if stay.a_year.months == 12 { words::STAY } else { words::STAY_SHORT };
            fill(template, &[("amount", &amount), ("months", &months)])
        }
    }
}

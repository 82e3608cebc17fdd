//! One page for a CFO: the decision with its facts, the asks, the risks, and the day by which to decide.

use crate::{
    calc::{
        Money, Month,
        advice::{
            asks::{Ask, Asked, FloorBy, Size},
            calendar::Pace,
            walk_away::WalkAway,
        },
        estimate::Estimate,
    },
    words::{answers as answer_words, documents as words, fill, lists, range as range_words},
};

use super::{
    super::{
        actions, answers,
        assumptions::plan_name,
        brief::{Block, Brief, Section},
        case::Case,
        format,
        piece::Sentence,
        range as ranges, sizes,
        verdict::verdict,
    },
    Kind, Material, chart, inward, list, paragraph, plans, position, reopen, request, section,
};

/// Actions that the page names.
const NAMED: usize = 4;

pub(super) fn summary(material: Material) -> Brief {
    let sections = [
        Some(decision(material)),
        chart::paid(material),
        Some(asks(material)),
        position::not_asked(material),
        position::do_not_give(material),
        position::strength(material),
        plans::others(material),
        certainty(material),
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
    let Material { typed: (scenario, projection), book, advice, .. } = material;
    let case = Case { scenario, projection, book, today: advice.as_of };
    verdict(&case).map(|found| found.lead.plain()).unwrap_or_default()
}

/// The four facts of the decision, and the range beside them.
pub fn facts(material: Material) -> Vec<String> {
    let figures = &material.advice.decision.figures;
    let how = answers::condition(&material.advice.asks);
    let amount = |template, amount: Money| fill(template, &[("how", how), ("amount", &format::whole(amount))]);
    let mut facts = answers::facts(material);
    facts.extend(figures.durable.filter(|durable| durable.amount.is_positive()).map(|durable| match durable.months {
        12 => amount(words::DURABLE, durable.amount),
        months => {
            let (months, amount) = (format::months(months), format::whole(durable.amount));
            fill(words::DURABLE_SHORT, &[("months", &months), ("how", how), ("amount", &amount)])
        }
    }));
    facts.extend(figures.once.is_positive().then(|| amount(words::ONCE, figures.once)));
    let after = figures.recurring_after;
    if request::recommended(material).iter().any(|ask| ask.is_made()) && after.months == 12 {
        let template = if figures.once.is_positive() { words::RECURRING } else { words::RECURRING_ALONE };
        facts.push(amount(template, after.charged));
    }
    facts.extend(actions::next(material.advice, material.book).map(|(action, date, to)| {
        let values =
            [("date", &*format::date(date)), ("action", &*action), ("to", actions::role(to).unwrap_or_default())];
        fill(if actions::role(to).is_some() { words::NEXT_TO } else { words::NEXT }, &values)
    }));
    facts.extend(range(material));
    facts.extend(answers::left(material));
    facts.extend(answers::lapsed(material));
    facts
}

/// What moves the result most, and what of the ranges is ours.
fn certainty(material: Material) -> Option<Section> {
    let asked = !request::recommended(material).is_empty();
    let all = material.range.filter(|_| asked).map(|range| ranges::worded(range, material.scenario))?;
    (!all.is_empty()).then(|| section(range_words::TITLE, vec![list(all)]))
}

/// What is saved over the months shown: likely, and from the least to the most of the nine combinations.
fn range(material: Material) -> Option<String> {
    let Estimate { low, likely, high } = material.range.as_ref()?.combined();
    let switches = material.advice.decision.only_switch(material.typed.0).is_some();
    if !high.is_positive() || request::recommended(material).is_empty() && !switches {
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
    let saves = |ask: &&Ask| ask.usage_a_year.is_some_and(|year| year.amount.is_positive());
    let usage = asks.iter().any(saves);
    let amount = |amount: Option<Money>| {
        let shown = amount.filter(|amount| amount.is_positive()).map(format::whole);
        Sentence::from(shown.unwrap_or_else(|| words::NONE.to_owned()))
    };
    let row = |ask: &&Ask| {
        let cells = vec![
            size(&ask.position.opening),
            size(&ask.position.target),
            ask.position.floor.as_ref().map_or_else(|| words::NONE.into(), size),
            amount(ask.durable.map(|durable| durable.amount)),
            amount(Some(ask.once)),
        ];
        cells.into_iter().chain(usage.then(|| amount(ask.usage_a_year.map(|durable| durable.amount)))).collect()
    };
    let reopened = reopening.map(|found| {
        let empty = || Sentence::from(words::NONE);
        let request = reopen::spoken(material).unwrap_or_default();
        let cells = vec![request.into(), empty(), empty(), empty(), amount(Some(found.shortfall))];
        cells.into_iter().chain(usage.then(empty)).collect()
    });
    let rows = reopened.into_iter().chain(asks.iter().map(row)).collect();
    let head = words::ASKS_HEAD.into_iter().chain(usage.then_some(words::USAGE_HEAD)).map(str::to_owned).collect();
    let mut blocks = vec![Block::Table { figures: false, head, rows }];
    blocks.extend(reopen::closes(material).into_iter().map(paragraph));
    let floors = asks.iter().filter(|ask| ask.position.floor.is_some()).count();
    blocks.extend((floors > 0).then(|| paragraph(words::FLOOR_MEANS)));
    blocks.extend(asks.iter().filter_map(|ask| floor(ask, material)).map(paragraph));
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

/// From what size an ask is worth making, and why.
fn floor(ask: &Ask, material: Material) -> Option<String> {
    let (size, by) = ask.position.floor.as_ref().zip(ask.position.floor_by)?;
    let (template, amount) = match by {
        FloorBy::Typed => (words::FLOOR_TYPED, None),
        FloorBy::WalkAway(amount) => (words::FLOOR_WALK_AWAY, Some(amount)),
        FloorBy::Cost(amount) => (words::FLOOR_COST, Some(amount)),
        FloorBy::Waiting => (words::FLOOR_WAITING, None),
    };
    let size = sizes::capital(&sizes::all(size, material.book));
    Some(fill(template, &[("size", &size), ("amount", &amount.map_or_else(String::new, format::whole))]))
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
    let asked = refused || !request::open(material).is_empty();
    let refusal = asked.then(|| {
        let template = if refused { words::RISK_REFUSED } else { words::RISK_REFUSAL };
        fill(template, &[("walk_away", &walk_away(material))])
    });
    // What ends with the agreement belongs to the walk-away.
    let refusal: Vec<String> = refusal.into_iter().chain(lapse(material)).collect();
    risks.extend((!refusal.is_empty()).then(|| refusal.join(lists::BETWEEN_SENTENCES)));
    if let (true, Some(ends)) = (risks.is_empty(), advice.decision.ends.as_ref().filter(|ends| !ends.ended)) {
        let values = [("plan", &*plan_name(book, &ends.plan)), ("date", &format::date(ends.on))];
        risks.push(fill(words::RISK_PLAN_ENDS, &values));
    }
    if risks.is_empty() {
        risks.push(words::NO_RISKS.to_owned());
    }
    risks
}

/// The private discount that ends with the agreement if nothing is signed.
pub(super) fn lapse(material: Material) -> Option<String> {
    let lapse = material.advice.lapse.filter(|lapse| !lapse.past && reopen::found(material).is_none())?;
    let (date, discount) = (format::date(lapse.on), sizes::percent(lapse.discount));
    let values = [("date", &*date), ("discount", &discount), ("amount", &format::whole(lapse.monthly))];
    Some(fill(words::LAPSE, &values))
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
            let text = worded.parts.first().map_or("", |(text, _, _)| text);
            fill(words::DECIDE_BY_DAY, &[("date", &format::date(by)), ("action", text)])
        }
        None => words::DECIDE_NO_DAY.to_owned(),
    }
}

fn next(material: Material) -> Option<Section> {
    let worded = actions::worded(material.advice, material.book);
    let named = worded.iter().take(NAMED).map(actions::dated).collect::<Vec<_>>();
    (!named.is_empty()).then(|| section(words::ACTIONS, vec![list(named)]))
}

/// What is done if AWS refuses: what is agreed holds, or else the walk-away.
pub(in crate::report) fn walk_away(material: Material) -> String {
    if answers::agreed(&material.advice.asks, material.scenario, material.book).is_some() {
        return answer_words::STANDS.to_owned();
    }
    match &material.advice.walk_away {
        WalkAway::Switch(switch) => {
            let (plan, month) = (plan_name(material.book, &switch.plan), format::month(switch.from));
            let values = [("plan", &*plan), ("month", &month), ("amount", &format::whole(switch.saved))];
            fill(words::SWITCH, &values)
        }
        WalkAway::Stay(stay) => {
            let (amount, months) = (format::whole(stay.a_year.amount), format::months(stay.a_year.months));
            let template = if stay.a_year.months == 12 { words::STAY } else { words::STAY_SHORT };
            let stays = fill(template, &[("amount", &amount), ("months", &months)]);
            let more = Some(stay.more).filter(|more| more.is_positive() && stay.a_year.months > 1).map(format::whole);
            let more = more.map(|amount| fill(words::STAY_MORE, &[("amount", &amount), ("months", &months)]));
            std::iter::once(stays).chain(more).collect::<Vec<_>>().join(lists::BETWEEN_SENTENCES)
        }
    }
}

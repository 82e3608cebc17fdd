//! Our own version: figures, every ask with its reasons, fallback and limit, the trade, the calendar, and how sure all is.

use rust_decimal::{Decimal, RoundingStrategy};

use crate::{
    calc::{
        PathName,
        advice::{
            Finding,
            exchange::{Item, Package, Row},
            structure::LowerTier,
        },
    },
    words::{brief as words, fill},
};

use super::{
    super::{
        advice::{self, Advised, PackageRow, equal_to, figures::found, package_rows},
        assumptions::{self, Assumed, plan_name},
        format,
        paths::label,
        piece::{Figure, Sentence},
    },
    Block, Brief, Section, Subject, section,
};

pub(super) fn brief(subject: Subject) -> Brief {
    let Subject { scenario, projection, advice: found, book } = subject;
    let steps = advice::worded(found, scenario, book);
    let (asks, dates): (Vec<Advised>, Vec<Advised>) = steps.into_iter().partition(|step| step.rule != "sequence");
    let mut sections = vec![figures(subject)];
    sections.extend(asks.iter().map(ask));
    sections.extend(found.package().map(trade));
    sections.extend(walk_away(subject));
    sections.extend((!dates.is_empty()).then(|| calendar(&dates)));
    let missing = advice::left_out(found);
    if !missing.is_empty() {
        let list = missing.iter().map(|missing| missing.why.into()).collect();
        sections.push(section(words::LEFT_OUT, vec![Block::List(list)]));
    }
    sections.push(sure(&assumptions::worded(&projection.assumptions, book)));
    let (date, edition) = (format::date(found.as_of), format::date(projection.tariff));
    let subtitle = fill(words::OURS_SUBTITLE, &[("date", &date), ("edition", &edition)]);
    let title = scenario.title.clone().unwrap_or_else(|| words::OURS.to_owned());
    Brief { title, subtitle, sections }
}

fn figures(subject: Subject) -> Section {
    let row = |name: PathName| {
        let path = subject.projection.path(name);
        let cell =
            |field: &str, amount| Sentence::from(found(format!("{}.{field}", name.key()), amount).to_the_cent(amount));
        vec![
            label(name).0.into(),
            cell("charge", path.charge),
            cell("credits_applied", path.credits_applied),
            cell("paid", path.paid),
            cell("present_value", path.present_value),
        ]
    };
    let rows = PathName::ALL.into_iter().map(row).collect();
    section(words::FIGURES, vec![Block::Table { figures: true, head: words::FIGURES_HEAD.to_vec(), rows }])
}

fn ask(step: &Advised) -> Section {
    let proofs = step.words.evidence.iter().map(|proof| fill(words::PROOF, &[("proof", proof)]).into()).collect();
    let lists = [step.words.because.clone(), proofs, facts(step)];
    let blocks = lists.into_iter().filter(|list| !list.is_empty()).map(Block::List).collect();
    let values = [("step", step.step.to_string().into()), ("ask", step.ask.clone())];
    Section { heading: Sentence::with(words::STEP, &values), blocks }
}

/// When, what it is worth, what AWS gets, and what else would do.
fn facts(step: &Advised) -> Vec<Sentence> {
    let mut facts: Vec<Sentence> = Vec::new();
    match (step.from.map(format::date), step.until.map(format::date)) {
        (Some(from), Some(until)) => facts.push(fill(words::WHEN, &[("from", &from), ("until", &until)]).into()),
        (Some(from), None) => facts.push(fill(words::WHEN_FROM, &[("from", &from)]).into()),
        _ => {}
    }
    let (gives, fallback) = (step.words.gives_aws.as_ref(), step.words.fallback.as_ref());
    let worth = step.worth.clone().zip(step.value).map(|(worth, value)| worth.to_the_cent(value));
    facts.extend(worth.map(|worth| Sentence::with(words::WORTH, &[("amount", worth.into())])));
    facts.extend(gives.map(|gives| fill(words::AWS_GETS, &[("gives", gives)]).into()));
    facts.extend(fallback.map(|fallback| fill(words::FALLBACK, &[("fallback", fallback)]).into()));
    facts.extend(step.flips_if.as_ref().map(|flips| Sentence::with(words::FLIPS, &[("flips", flips.text.clone())])));
    facts
}

fn trade(package: &Package) -> Section {
    let rows = package_rows(package);
    let equals = |place| advice::equals(package, place, Decimal::ONE).into_iter().map(equal_to).collect();
    let crossed = rows.iter().enumerate().map(|(place, row)| [vec![row.item.into()], equals(place)].concat()).collect();
    let crossed_head = std::iter::once(words::EQUALS).chain(rows.iter().map(|row| row.short)).collect();
    let worth = |row: &PackageRow| {
        std::iter::once(row.item.into()).chain(row.amounts.iter().cloned().map(Sentence::from)).collect()
    };
    let worth = rows.iter().map(worth).collect();
    let blocks = vec![
        Block::Table { figures: true, head: words::TRADE_HEAD.to_vec(), rows: worth },
        Block::Table { figures: true, head: crossed_head, rows: crossed },
    ];
    section(words::TRADE, blocks)
}

/// What can be had without AWS's consent: an offer has to be better than that. Nothing where no offer is asked for, since then
/// nobody looked at what else there is.
fn walk_away(subject: Subject) -> Option<Section> {
    let steps = || subject.advice.steps.iter().map(|step| &step.finding);
    let change = steps().find_map(|finding| match finding {
        Finding::StructureFirst(found) => Some(found),
        _ => None,
    });
    let tier = change.and_then(|found| found.lower_tier.as_ref());
    let work = steps().find_map(|finding| match finding {
        Finding::WorthIt(found) => Some(found),
        _ => None,
    });
    // Where the plan ends, what is left without an offer is the plan that is chosen, which is the first step.
    if work.is_some_and(|work| !work.clears) || subject.advice.ending_plan().is_some() {
        return None;
    }
    let mut limits: Vec<Sentence> = vec![walk_away_plan(subject, tier)];
    limits.extend(
        change.and_then(|found| found.unjudged.as_ref()).map(|open| advice::asks::unjudged(open, subject.book)),
    );
    let point = subject.advice.package().and_then(|found| found.rows.iter().find(|row| row.item == Item::PlanPoint));
    if let Some((tier, point)) = tier.zip(point).filter(|(_, point)| point.forgone.is_positive()) {
        let points = in_points(tier, point).to_string();
        let figure =
            Figure { figure: "package.walk_away".to_owned(), in_result: false, value: points.clone(), shown: points };
        limits.push(Sentence::with(words::IN_POINTS, &[("points", figure.into())]));
    }
    limits.extend(work.map(|work| {
        let amount = found("effort.cost", work.cost).to_the_cent(work.cost);
        Sentence::with(words::WORK, &[("amount", amount.into())])
    }));
    Some(section(words::WALK_AWAY, vec![Block::List(limits)]))
}

/// How many points of plan discount another plan is worth, told a tenth too high rather than too low.
pub(in crate::report) fn in_points(tier: &LowerTier, point: &Row) -> Decimal {
    let points = tier.saved.dollars().checked_div(point.forgone.dollars()).unwrap_or_default();
    points.round_dp_with_strategy(1, RoundingStrategy::AwayFromZero).normalize()
}

fn walk_away_plan(subject: Subject, tier: Option<&LowerTier>) -> Sentence {
    let Some(tier) = tier else {
        let paid = found("stay.paid", subject.projection.stay.paid);
        return Sentence::with(words::NO_OTHER_PLAN, &[("paid", paid.into())]);
    };
    let (plan, saved) = (plan_name(subject.book, &tier.plan), tier.saved);
    let amount = found(advice::figures::tier(tier.place), saved).to_the_cent(saved);
    let template = if tier.needs_consent { words::ANOTHER_PLAN_IF_AGREED } else { words::ANOTHER_PLAN };
    Sentence::with(template, &[("plan", plan.into()), ("amount", amount.into())])
}

fn calendar(dates: &[Advised]) -> Section {
    let day = |day: Option<chrono::NaiveDate>| day.map_or_else(String::new, format::date).into();
    let row = |step: &Advised| vec![day(step.from), day(step.until), step.ask.clone()];
    let (head, rows) = (words::CALENDAR_HEAD.to_vec(), dates.iter().map(row).collect());
    section(words::CALENDAR, vec![Block::Table { figures: false, head, rows }])
}

fn sure(assumed: &[Assumed]) -> Section {
    let row = |one: &Assumed| {
        let grade = one.grade.map_or_else(|| words::YOURS.to_owned(), |grade| grade.to_string());
        [one.value.clone(), one.why.clone(), grade].map(Sentence::from).to_vec()
    };
    let (head, rows) = (words::SURE_HEAD.to_vec(), assumed.iter().map(row).collect());
    section(words::SURE, vec![Block::Table { figures: false, head, rows }])
}

//! Our own version: figures, every ask with its reasons, fallback and limit, the trade, the calendar, and how sure all is.

use rust_decimal::{Decimal, RoundingStrategy};

use crate::calc::{
    PathName,
    advice::{
        Finding,
        exchange::{Item, Package},
    },
};

use super::{
    super::{
        advice::{self, Advised, PackageRow, package_rows},
        assumptions::{self, Assumed, plan_name},
        format,
        paths::label,
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
        let list = missing.iter().map(|missing| missing.why.to_owned()).collect();
        sections.push(section("What could not be advised on", vec![Block::List(list)]));
    }
    sections.push(sure(&assumptions::worded(&projection.assumptions, book)));
    let subtitle = format!(
        "Our own version, not for AWS: it holds fallbacks and limits. Counted from {}; tariff book of {}.",
        format::date(found.as_of),
        format::date(projection.tariff)
    );
    let title = scenario.title.clone().unwrap_or_else(|| "AWS Support: what to ask for".to_owned());
    Brief { title, subtitle, sections }
}

fn figures(subject: Subject) -> Section {
    let row = |name: PathName| {
        let path = subject.projection.path(name);
        let amounts = [path.charge, path.credits_applied, path.paid, path.present_value].map(format::exact);
        [vec![label(name).0.to_owned()], amounts.to_vec()].concat()
    };
    let head = vec!["Path", "Charged", "By credits", "Paid", "Present value"];
    let rows = PathName::ALL.into_iter().map(row).collect();
    section("The figures", vec![Block::Table { figures: true, head, rows }])
}

fn ask(step: &Advised) -> Section {
    let words = &step.words;
    let mut blocks = Vec::new();
    let mut facts = Vec::new();
    match (step.from, step.until) {
        (Some(from), Some(until)) => facts.push(format!("When: {} to {}.", format::date(from), format::date(until))),
        (Some(from), None) => facts.push(format!("When: from {} on.", format::date(from))),
        _ => {}
    }
    facts.extend(step.value.map(|value| format!("Worth: {}.", format::exact(value))));
    facts.extend(words.gives_aws.as_ref().map(|gives| format!("What AWS gets: {gives}")));
    facts.extend(words.fallback.as_ref().map(|fallback| format!("Fallback: {fallback}")));
    facts.extend(step.flips_if.as_ref().map(|flips| format!("What would change this: {}", flips.text)));
    for list in [words.because.clone(), words.evidence.iter().map(|proof| format!("Proof: {proof}")).collect(), facts] {
        if !list.is_empty() {
            blocks.push(Block::List(list));
        }
    }
    Section { heading: format!("{}. {}", step.step, step.ask), blocks }
}

fn trade(package: &Package) -> Section {
    let rows = package_rows(package);
    let equals = |place| advice::equals(package, place, Decimal::ONE);
    let crossed =
        rows.iter().enumerate().map(|(place, row)| [vec![row.item.to_owned()], equals(place)].concat()).collect();
    let crossed_head = std::iter::once("Is worth as much as").chain(rows.iter().map(|row| row.short)).collect();
    let head = vec!["On the table", "Worth to us today", "Forgone by AWS", "And in a year after"];
    let worth = |row: &PackageRow| [row.item, &row.buyer, &row.forgone, &row.after].map(str::to_owned).to_vec();
    let worth = rows.iter().map(worth).collect();
    let blocks = vec![
        Block::Table { figures: true, head, rows: worth },
        Block::Table { figures: true, head: crossed_head, rows: crossed },
    ];
    section("What can be traded for what", blocks)
}

/// What can be had without AWS's consent: an offer has to be better than that. Nothing where no offer is asked for, since then
/// nobody looked at what else there is.
fn walk_away(subject: Subject) -> Option<Section> {
    let steps = || subject.advice.steps.iter().map(|step| &step.finding);
    let tier = steps().find_map(|finding| match finding {
        Finding::StructureFirst(found) => found.lower_tier.as_ref(),
        _ => None,
    });
    let work = steps().find_map(|finding| match finding {
        Finding::WorthIt(found) => Some(found),
        _ => None,
    });
    if work.is_some_and(|work| !work.clears) {
        return None;
    }
    let mut limits = vec![match tier {
        Some(tier) => format!(
            "Without asking anybody, {} as published saves {} over these months. An offer that saves less is worse, unless what is lost with that plan is worth the difference.",
            plan_name(subject.book, &tier.plan),
            format::exact(tier.saved)
        ),
        None => "No other plan on offer costs less than today\u{2019}s: staying is what is left without an offer."
            .to_owned(),
    }];
    let point = subject.advice.package().and_then(|found| found.rows.iter().find(|row| row.item == Item::PlanPoint));
    if let Some((tier, point)) = tier.zip(point).filter(|(_, point)| point.forgone.is_positive()) {
        let points = tier.saved.dollars().checked_div(point.forgone.dollars()).unwrap_or_default();
        let points = points.round_dp_with_strategy(1, RoundingStrategy::AwayFromZero).normalize();
        limits.push(format!("In plan discount, that is about {points} points on top of what is priced here."));
    }
    limits.extend(work.map(|work| {
        format!("The work costs {}: an offer that saves less does not pay for itself.", format::exact(work.cost))
    }));
    Some(section("Where to walk away", vec![Block::List(limits)]))
}

fn calendar(dates: &[Advised]) -> Section {
    let day = |day: Option<chrono::NaiveDate>| day.map_or_else(String::new, format::date);
    let row = |step: &Advised| vec![day(step.from), day(step.until), step.ask.clone()];
    let head = vec!["From", "Until", "What"];
    section("The calendar", vec![Block::Table { figures: false, head, rows: dates.iter().map(row).collect() }])
}

fn sure(assumed: &[Assumed]) -> Section {
    let row = |one: &Assumed| {
        let grade = one.grade.map_or_else(|| "yours to say".to_owned(), |grade| grade.to_string());
        vec![one.value.clone(), one.why.clone(), grade]
    };
    let head = vec!["Taken for granted", "Why", "Grade"];
    section("How sure this is", vec![Block::Table { figures: false, head, rows: assumed.iter().map(row).collect() }])
}

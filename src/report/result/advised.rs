//! The advice in the result: facts by stable names, exact figures and days, and the documents in words.

use crate::{
    calc::{
        Assessment, Money, PathName, Range, Scenario, TariffBook,
        advice::{
            Advice,
            actions::{Action, AwsRole, Event, Fallback, Person},
            asks::{Answered, Ask, Size},
            decision::Decision,
            leverage::{Figure, Signal},
            levers::Lever,
        },
        credit::Outcome,
        path::Path,
        range::Swing,
        scenario::{AgreementTerms, Basis, Offer, Offered, Status, Treatment},
    },
    report::{
        advice::{flip_data, left_out_data},
        data::{Data, Named},
        documents::{Document, Material, documents},
    },
};

/// Adds everything that is advised, in the contract's order.
pub(super) fn advised<'a>(into: &mut Named<'a>, scenario: &'a Scenario, assessment: &'a Assessment, book: &TariffBook) {
    let Assessment { projection, advice, range, .. } = assessment;
    let material = Material::of(scenario, assessment, book);
    let lives = PathName::ALL.into_iter().flat_map(|name| lives(name, projection.path(name)));
    into.with("range", range_data(range))
        .with("credits", Data::List(lives.collect()))
        .with("decision", decision(&advice.decision))
        .with("asks", Data::List(advice.asks.iter().map(ask).collect()))
        .with("levers", Data::List(advice.levers.iter().map(lever).collect()))
        .with("actions", Data::List(advice.actions.iter().map(|one| action(one, advice, scenario)).collect()))
        .with("left_out", left_out_data(advice))
        .with("leverage", Data::List(advice.leverage.signals.iter().map(signal).collect()))
        .with("documents", Data::List(documents(material).iter().map(document).collect()));
}

fn range_data<'a>(range: &Range) -> Data<'a> {
    let levels = || Data::List(LEVELS.into_iter().map(Data::text).collect());
    let row = |row: &[Money; 3]| Data::List(row.iter().map(|amount| Data::text(amount.to_string())).collect());
    Data::named()
        .with("usage", levels())
        .with("granted", levels())
        .with("combined_saved", Data::List(range.combined_saved.iter().map(row).collect()))
        .with("holds_in", Data::Count(range.holds_in))
        .with("swings", Data::List(range.swings.iter().map(swing).collect()))
        .with("ours", Data::List(range.ours.iter().map(|input| Data::text(input.field())).collect()))
        .done()
}

/// What both asks save with one ranged input at either end.
fn swing<'a>(swing: &Swing) -> Data<'a> {
    Data::named()
        .with("input", Data::text(swing.input.field()))
        .with("ours", Data::Flag(swing.ours))
        .shown("low", &swing.low)
        .shown("high", &swing.high)
        .done()
}

/// The levels of the range, in its order.
const LEVELS: [&str; 3] = ["low", "likely", "high"];

fn lives<'a>(name: PathName, path: &'a Path) -> impl Iterator<Item = Data<'a>> {
    path.grants.iter().map(move |life: &'a Outcome| {
        let (first, last) = life.used.unzip();
        Data::named()
            .text("name", &life.name)
            .text("path", name.key())
            .maybe("first_used", first)
            .maybe("last_used", last)
            .with("used_up_before_window_end", Data::Flag(life.used_up_early()))
            .shown("applied", &life.applied)
            .shown("stranded", &life.stranded)
            .done()
    })
}

fn decision<'a>(decision: &Decision) -> Data<'a> {
    let figures = &decision.figures;
    let figures = Data::named()
        .maybe("durable_a_year", figures.durable.map(|durable| durable.amount))
        .shown("once", &figures.once)
        .shown("recurring_after", &figures.recurring_after.charged)
        .done();
    let next = decision.next.map_or(Data::Nothing, |next| {
        Data::named().text("action", next.action.id()).shown("date", &next.date).text("to", next.to.id()).done()
    });
    Data::named()
        .text("kind", decision.kind.id())
        .maybe("second", decision.second.map(|kind| kind.id()))
        .with("figures", figures)
        .with("next", next)
        .maybe("strongest", decision.strongest.map(|lever| lever.id.id()))
        .done()
}

fn ask<'a>(ask: &'a Ask) -> Data<'a> {
    let position = &ask.position;
    Data::named()
        .with("id", Data::text(ask.asked.id()))
        .text("kind", ask.asked.kind())
        .with("opening", size(&position.opening))
        .with("target", size(&position.target))
        .with("floor", position.floor.as_ref().map_or(Data::Nothing, size))
        .maybe("durable_a_year", ask.durable.map(|durable| durable.amount))
        .shown("once", &ask.once)
        .shown("low", &ask.range.low)
        .shown("likely", &ask.range.likely)
        .shown("high", &ask.range.high)
        .maybe("usage_saved", ask.usage_saved)
        .maybe("shortfall_change", ask.shortfall_change)
        .with("recommended", Data::Flag(ask.is_made()))
        .maybe("reason", ask.hold.map(|hold| hold.id()))
        .with("answer", ask.answer.as_ref().map_or(Data::Nothing, answer))
        .done()
}

fn answer<'a>(answer: &'a Answered) -> Data<'a> {
    let status = match answer.status {
        Status::Granted => "granted",
        Status::Countered => "countered",
        Status::Refused => "refused",
    };
    Data::named()
        .shown("date", &answer.date)
        .text("status", status)
        .with("amount", answer.amount.as_ref().map_or(Data::Nothing, size))
        .done()
}

/// A size as the scenario writes it: an amount, or an object with the fields that are asked for.
fn size<'a>(size: &'a Size) -> Data<'a> {
    match size {
        Size::Credit(amount) => Data::text(amount.to_string()),
        Size::Change(offered) => offer(offered),
        Size::Agreement(terms) => agreement(terms),
    }
}

fn offer<'a>(offered: &'a Offered) -> Data<'a> {
    let terms = &offered.terms;
    let treatment = |treatment| match treatment {
        Treatment::None => "none",
        Treatment::Upfront => "upfront",
        Treatment::Amortized => "amortized",
    };
    let mut row = Data::named();
    if let Some(plan) = &offered.plan {
        row.text("plan", plan.as_str());
    }
    if let Some(basis) = terms.basis {
        row.text("basis", if basis == Basis::Net { "net" } else { "gross" });
    }
    if let Some(discount) = &terms.plan_discount {
        row.shown("plan_discount_percent", discount);
    }
    if let Some(lowers) = terms.discount_on_minimum {
        row.with("discount_applies_to_minimum_charge", Data::Flag(lowers));
    }
    if let Some(minimum) = &terms.minimum {
        row.shown("minimum_charge", minimum);
    }
    if let Some(tiers) = &terms.tiers {
        let tier =
            |tier: &crate::calc::tiers::Tier| Data::named().shown("from", &tier.from).shown("rate", &tier.rate).done();
        row.with("tiers", Data::List(tiers.tiers().iter().map(tier).collect()));
    }
    if let Some(of) = terms.reserved_instances {
        row.text("reserved_instances", treatment(of));
    }
    if let Some(of) = terms.savings_plans {
        row.text("savings_plans", treatment(of));
    }
    if let Some(additional) = &terms.additional {
        let charge = |charge: &'a crate::calc::scenario::Additional| {
            Data::named().text("description", &charge.description).shown("monthly", &charge.monthly).done()
        };
        row.with("additional_charges", Data::List(additional.iter().map(charge).collect()));
    }
    if let Some(most) = &terms.maximum {
        row.shown("maximum_charge", most);
    }
    if let Some(most) = &terms.maximum_yearly {
        row.shown("maximum_yearly_charge", most);
    }
    if let Some(until) = &terms.until {
        row.shown("until", until);
    }
    row.done()
}

fn agreement<'a>(terms: &AgreementTerms) -> Data<'a> {
    let mut row = Data::named();
    if let Some(discount) = &terms.discount {
        row.shown("discount", discount);
    }
    if let Some(years) = &terms.yearly_commitment {
        row.with("yearly_commitment", Data::List(years.iter().map(|amount| Data::text(amount.to_string())).collect()));
    }
    if let Some(counts) = terms.support_counts {
        row.with("support_counts", Data::Flag(counts));
    }
    if let Some(years) = terms.years {
        row.with("years", Data::Count(years));
    }
    row.done()
}

fn lever<'a>(lever: &Lever) -> Data<'a> {
    Data::named()
        .text("id", lever.id.id())
        .maybe("durable_a_year", lever.durable.map(|durable| durable.amount))
        .shown("once", &lever.once)
        .shown("from", &lever.from)
        .text("to", lever.to.id())
        .maybe("worth", lever.saved)
        .done()
}

fn action<'a>(action: &'a Action, advice: &Advice, scenario: &Scenario) -> Data<'a> {
    Data::named()
        .text("id", &action.id)
        .text("group", action.group.id())
        .maybe("event", action.event().map(Event::id))
        .shown("from", &action.from)
        .shown("until", &action.until)
        .text("owner", action.owner.id())
        .maybe("approver", action.approver.map(Person::id))
        .maybe("aws_role", action.aws_role.map(AwsRole::id))
        .maybe("durable_a_year", action.durable_a_year)
        .maybe("once", action.once)
        .with("ask_ids", Data::List(action.ask_ids.iter().map(|id| Data::text(id.as_str())).collect()))
        .maybe("fallback", action.fallback.map(Fallback::id))
        .with("flips_if", flip_data(action, advice, scenario))
        .done()
}

fn signal<'a>(signal: &Signal) -> Data<'a> {
    let figure = signal.figure.map(|figure| match figure {
        Figure::Amount(amount) => amount.to_string(),
        Figure::Share(share) => share.to_string(),
        Figure::Days(days) => days.to_string(),
        Figure::Met(met, of) => format!("{met}/{of}"),
        Figure::Offer(offer) => match offer {
            Offer::None => "none",
            Offer::Quoted => "quoted",
            Offer::Piloted => "piloted",
            Offer::Live => "live",
        }
        .to_owned(),
    });
    Data::named().text("signal", signal.sign.id()).text("stands", signal.stands.id()).maybe("figure", figure).done()
}

fn document<'a>(document: &Document) -> Data<'a> {
    Data::named()
        .text("id", document.kind.id())
        .with("paragraphs", Data::List(document.paragraphs().into_iter().map(Data::text).collect()))
        .done()
}

//! The words of what would change the advice.

use rust_decimal::Decimal;

use crate::{
    calc::{
        Money, Rate, Scenario,
        advice::{
            Advice,
            actions::Action,
            asks::Asked,
            decision::Kind,
            flip::{Dial, Flip, Judgement, Question},
        },
    },
    words::{fill, flips as words},
};

use super::{
    super::{
        data::Data,
        format,
        piece::{Figure, Sentence},
    },
    called,
};

/// The nearest input that would change something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flips {
    /// The input's field.
    pub field: String,
    /// The value from which on it is another.
    pub value: String,
    /// The value next to it with which it is still the same.
    pub still: String,
    /// The same in a sentence.
    pub text: Sentence,
}

/// What would change the decision and each ask, a sentence each; that nothing does where a range was stated, and nothing where none was.
pub fn changes(advice: &Advice, scenario: &Scenario) -> Vec<Sentence> {
    if Dial::stated(scenario).next().is_none() {
        return vec![];
    }
    let changes = || advice.flips.iter().map(|flip| worded(flip, scenario).text).collect::<Vec<_>>();
    match format::in_partition(scenario.partition, changes) {
        none if none.is_empty() => vec![words::NOTHING.into()],
        found => found,
    }
}

/// `flips_if` of an action in the contract's result.
pub fn flip_data<'a>(action: &Action, advice: &Advice, scenario: &Scenario) -> Data<'a> {
    let row = |field: Data<'a>, value: Data<'a>, still: Data<'a>, text: String| {
        Data::named()
            .with("field", field)
            .with("value", value)
            .with("still", still)
            .with("text", Data::text(text))
            .done()
    };
    match advice.flip_of(action).map(|flip| worded(flip, scenario)) {
        Some(found) => {
            row(Data::text(found.field), Data::text(found.value), Data::text(found.still), found.text.plain())
        }
        None if Dial::stated(scenario).next().is_none() => Data::Nothing,
        None => row(Data::Nothing, Data::Nothing, Data::Nothing, words::NOTHING.to_owned()),
    }
}

/// One of them in words.
pub fn worded(flip: &Flip, scenario: &Scenario) -> Flips {
    let becomes = becomes(flip.question, flip.becomes, scenario);
    let template = if flip.at > flip.now { words::OR_MORE } else { words::OR_LESS };
    let exact = plain(flip.dial, flip.at);
    let figure =
        Figure { figure: path(flip), in_result: false, value: exact.clone(), shown: shown(flip.dial, flip.at) };
    let values = [("input", name(flip.dial, scenario).into()), ("value", figure.into()), ("becomes", becomes.into())];
    let text = Sentence::with(template, &values);
    Flips { field: field(flip.dial), value: exact, still: plain(flip.dial, flip.still), text }
}

/// The path of the value: what it changes, which input, and the values on both sides.
fn path(flip: &Flip) -> String {
    let question = match flip.question {
        Question::Decision => "decision".to_owned(),
        Question::Ask(asked) => asked.id(),
        Question::Fit(place) => format!("fits[{place}]"),
    };
    let dial = match flip.dial {
        Dial::Growth => "growth".to_owned(),
        Dial::Spend => "spend".to_owned(),
        Dial::Credit(place) => format!("credit[{place}]"),
        Dial::Migration(place) => format!("migration[{place}]"),
    };
    let value = |value: Decimal| value.to_string().replace('.', "_");
    format!("flips.{question}.{dial}.{}.{}", value(flip.at), value(flip.still))
}

fn field(dial: Dial) -> String {
    match dial {
        Dial::Growth => "spend.annual_growth".to_owned(),
        Dial::Spend => "spend.monthly".to_owned(),
        Dial::Migration(place) => format!("migrations[{place}].added_monthly"),
        Dial::Credit(place) => format!("asks.credits[{place}].amount"),
    }
}

/// What an input is called.
pub(in crate::report) fn name(dial: Dial, scenario: &Scenario) -> String {
    let fixed = match dial {
        Dial::Credit(place) => return called(scenario.asks.credits.get(place).map(|credit| &credit.name)),
        Dial::Migration(place) => {
            let name = scenario.migrations.get(place).map_or("", |migration| &migration.name);
            return fill(words::MIGRATION, &[("name", &format::quoted(name))]);
        }
        Dial::Growth => words::GROWTH,
        Dial::Spend => words::SPEND,
    };
    fixed.to_owned()
}

/// A value of it.
pub(in crate::report) fn shown(dial: Dial, value: Decimal) -> String {
    match dial {
        Dial::Spend | Dial::Migration(_) | Dial::Credit(_) => format::whole(Money::new(value)),
        Dial::Growth => format::percent(Rate::new(value)),
    }
}

fn plain(dial: Dial, value: Decimal) -> String {
    match dial {
        Dial::Spend | Dial::Migration(_) | Dial::Credit(_) => Money::new(value).to_string(),
        Dial::Growth => Rate::new(value).to_string(),
    }
}

/// What an answer means.
pub(in crate::report) fn becomes(question: Question, judgement: Judgement, scenario: &Scenario) -> String {
    let credit = |place: usize| called(scenario.asks.credits.get(place).map(|credit| &credit.name));
    let ask = match question {
        Question::Ask(Asked::Credit(place)) | Question::Fit(place) => credit(place),
        Question::Ask(Asked::Agreement) => words::THE_AGREEMENT.to_owned(),
        Question::Ask(Asked::Change) | Question::Decision => words::THE_CHANGE.to_owned(),
    };
    let template = match judgement {
        Judgement::Kind(kind) => return decided(kind).to_owned(),
        Judgement::Recommended(true) => words::RECOMMENDED,
        Judgement::Recommended(false) => words::NOT_RECOMMENDED,
        Judgement::Fits(true) => words::FITS,
        Judgement::Fits(false) => words::LEFT_OVER,
    };
    fill(template, &[("ask", &ask)])
}

const fn decided(kind: Kind) -> &'static str {
    match kind {
        Kind::PlanEnds => words::PLAN_ENDS,
        Kind::Reopen => words::REOPEN,
        Kind::Switch => words::SWITCH,
        Kind::NotWorthAsking => words::NOT_WORTH_ASKING,
        Kind::Negotiate => words::NEGOTIATE,
        Kind::Credit => words::CREDIT,
        Kind::Nothing => words::NOTHING_TO_ASK,
    }
}

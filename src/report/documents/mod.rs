//! The words to send and to say, made from the recommended asks alone: letter, summary, mails, talk track, objections.
//!
//! What goes to AWS holds openings, dates and the record: no floor, no fallback, no worth, and of agreements only the one that is
//! discussed. Blocks and renderers are those of the brief. `docs/decisions/0061-documents.md`.

mod chart;
mod letter;
mod mails;
mod plans;
mod position;
mod reopen;
mod request;
mod rung;
mod summary;
mod talk;

use chrono::NaiveDate;

use crate::{
    calc::{
        Assessment, Month, Projection, Range, Scenario, TariffBook,
        advice::{Advice, actions::Event, asks::Ask},
        alternatives::Alternative,
        scenario::BuysThrough,
    },
    words::{actions as actions_words, documents as words, fill},
};

pub use reopen::proposed;
pub use rung::next as next_rung;
pub(super) use summary::walk_away;
pub use summary::{facts, headline};

use super::{
    actions,
    brief::{Block, Brief, Section},
    format,
    piece::Sentence,
};

/// What documents are made of.
#[derive(Clone, Copy)]
pub struct Material<'a> {
    /// What was typed, with its projection.
    pub typed: (&'a Scenario, &'a Projection),
    /// The scenario, after AWS's answers.
    pub scenario: &'a Scenario,
    /// Its projection.
    pub projection: &'a Projection,
    /// The advice.
    pub advice: &'a Advice,
    /// The edition of the book in use.
    pub book: &'a TariffBook,
    /// The plan comparison.
    pub alternatives: &'a [Alternative],
    /// What is saved at each end of what was typed as a range; absent where nobody computed it.
    pub range: Option<&'a Range>,
}

impl<'a> Material<'a> {
    /// The scenario and the projection are those that are advised on: after AWS's answers, where there are any.
    pub fn on(
        scenario: &'a Scenario,
        projection: &'a Projection,
        advice: &'a Advice,
        book: &'a TariffBook,
        alternatives: &'a [Alternative],
        range: Option<&'a Range>,
    ) -> Material<'a> {
        let typed = (scenario, projection);
        let (scenario, projection) = (advice.scenario(scenario), advice.projection(projection));
        Material { typed, scenario, projection, advice, book, alternatives, range }
    }

    /// What a whole assessment gives.
    pub fn of(scenario: &'a Scenario, assessment: &'a Assessment, book: &'a TariffBook) -> Material<'a> {
        let Assessment { projection, alternatives, advice, range } = assessment;
        Material::on(scenario, projection, advice, book, alternatives, Some(range))
    }
}

/// Which document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One page for a CFO.
    Summary,
    /// The request to AWS.
    Letter,
    /// The mail that the letter goes out with.
    OpeningMail,
    /// The answer to AWS's offer.
    CounterMail,
    /// The record of an incident, and what is asked for after it.
    IncidentMail,
    /// Three months more of today's terms.
    ExtensionMail,
    /// What to say in the meeting.
    TalkTrack,
    /// What AWS says, and what to answer.
    Objections,
}

impl Kind {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Kind; 8] = [
        Kind::Summary,
        Kind::Letter,
        Kind::OpeningMail,
        Kind::CounterMail,
        Kind::IncidentMail,
        Kind::ExtensionMail,
        Kind::TalkTrack,
        Kind::Objections,
    ];

    /// As the result prints it, and as files are named.
    pub const fn id(self) -> &'static str {
        match self {
            Kind::Summary => "summary",
            Kind::Letter => "letter",
            Kind::OpeningMail => "opening-mail",
            Kind::CounterMail => "counter-mail",
            Kind::IncidentMail => "incident-mail",
            Kind::ExtensionMail => "extension-mail",
            Kind::TalkTrack => "talk-track",
            Kind::Objections => "objections",
        }
    }

    /// What it is called.
    pub const fn title(self) -> &'static str {
        match self {
            Kind::Summary => words::SUMMARY,
            Kind::Letter => words::LETTER,
            Kind::OpeningMail => words::OPENING_MAIL,
            Kind::CounterMail => words::COUNTER_MAIL,
            Kind::IncidentMail => words::INCIDENT_MAIL,
            Kind::ExtensionMail => words::EXTENSION_MAIL,
            Kind::TalkTrack => words::TALK_TRACK,
            Kind::Objections => words::OBJECTIONS,
        }
    }
}

/// One document, ready to be read or rendered.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// Which one.
    pub kind: Kind,
    /// What stands in it.
    pub text: Brief,
}

impl Document {
    /// Its paragraphs as plain text: headings, sentences, items and rows.
    pub fn paragraphs(&self) -> Vec<String> {
        self.walk().into_iter().map(|(_, text)| text).collect()
    }

    /// The whole of it as plain text, as a person reads or pastes it.
    pub fn plain(&self) -> String {
        let line = |(part, text): (Part, String)| match part {
            Part::Heading => format!("\n{text}\n"),
            Part::Text => format!("{text}\n"),
            Part::Item => format!("- {text}\n"),
        };
        self.walk().into_iter().map(line).collect()
    }

    /// Everything in it, in order.
    fn walk(&self) -> Vec<(Part, String)> {
        let text = |text: String| (Part::Text, text);
        let mut all = vec![text(self.text.title.clone()), text(self.text.subtitle.clone())];
        for section in &self.text.sections {
            all.push((Part::Heading, section.heading.plain()));
            for block in &section.blocks {
                match block {
                    Block::Text(words) => all.push(text(words.plain())),
                    Block::List(items) => all.extend(items.iter().map(|item| (Part::Item, item.plain()))),
                    Block::Table { head, rows, .. } => {
                        all.push(text(head.join(COLUMN)));
                        all.extend(rows.iter().map(|row| text(row_text(row))));
                    }
                    Block::Chart(_) => {}
                }
            }
        }
        all
    }
}

/// What a paragraph is.
#[derive(Clone, Copy)]
enum Part {
    Heading,
    Text,
    Item,
}

/// Between two cells of a table in plain text.
const COLUMN: &str = " | ";

fn row_text(row: &[Sentence]) -> String {
    row.iter().map(Sentence::plain).collect::<Vec<_>>().join(COLUMN)
}

/// Every document that there is a reason for, in the order of [`Kind::ALL`]. They read as English in no region, whoever makes them:
/// most of them are for AWS.
pub fn documents(material: Material) -> Vec<Document> {
    Kind::ALL.into_iter().filter_map(|kind| document(kind, material)).collect()
}

/// What is asked of AWS, a sentence for each ask, at the size that it is settled at.
pub fn requests(material: Material) -> Vec<String> {
    request::targets(&request::open(material), material)
}

/// Decision, actions and documents as plain text, as a person reads them.
pub fn advice(material: Material) -> String {
    let mut text = format!("{}\n{}\n", words::DECISION, summary::headline(material));
    text.extend(summary::facts(material).iter().map(|fact| format!("- {fact}\n")));
    let actions = actions::worded(material.advice, material.book);
    text += &format!("\n{}\n{}", actions_words::TITLE, actions::plain(&actions));
    for document in documents(material) {
        text += &format!("\n{RULE}\n{}", document.plain());
    }
    text
}

/// Between two documents in plain text.
const RULE: &str = "----------------------------------------";

/// One document; none where there is nothing to say in it.
pub fn document(kind: Kind, material: Material) -> Option<Document> {
    let text = format::plainly(|| format::in_partition(material.scenario.partition, || text(kind, material)));
    text.map(|text| Document { kind, text })
}

fn text(kind: Kind, material: Material) -> Option<Brief> {
    match kind {
        Kind::Summary => Some(summary::summary(material)),
        Kind::Letter => letter::letter(material),
        Kind::OpeningMail => mails::opening(material),
        Kind::CounterMail => mails::counter(material),
        Kind::IncidentMail => mails::incident(material),
        Kind::ExtensionMail => mails::extension(material),
        Kind::TalkTrack => talk::talk_track(material),
        Kind::Objections => talk::objections(material),
    }
}

/// "January 2027 to December 2027", or one month alone.
fn period(first: Month, last: Month) -> String {
    let (from, until) = (format::month(first), format::month(last));
    if first == last { from } else { fill(words::PERIOD, &[("from", &from), ("until", &until)]) }
}

fn section(heading: &str, blocks: Vec<Block>) -> Section {
    Section { heading: heading.into(), blocks }
}

fn paragraph(text: impl Into<Sentence>) -> Block {
    Block::Text(text.into())
}

fn list(items: Vec<String>) -> Block {
    Block::List(items.into_iter().map(Sentence::from).collect())
}

/// Under the title of what goes out: the day of its action, and to whom. A reply to what AWS has not said yet has no day.
fn outward(material: Material, day: Option<NaiveDate>) -> String {
    let template = match (partner(material), day) {
        (true, Some(_)) => words::TO_PARTNER,
        (false, Some(_)) => words::TO_AWS,
        (true, None) => words::TO_PARTNER_UNDATED,
        (false, None) => words::TO_AWS_UNDATED,
    };
    fill(template, &[("date", &day.map_or_else(String::new, format::date))])
}

/// The first day on which some asks, or the request to reopen, go out.
fn sent(material: Material, asks: &[&Ask]) -> Option<NaiveDate> {
    let parts = material.advice.actions.iter().flat_map(|action| &action.parts);
    let reopens = parts.filter(|part| part.event == Some(Event::Reopening) && reopen::found(material).is_some());
    let days = asks.iter().filter_map(|ask| ask.from).chain(reopens.map(|part| part.from));
    Some(days.min().unwrap_or(material.advice.as_of).max(material.advice.as_of))
}

/// Whether support is bought through a partner, who is asked instead of AWS.
fn partner(material: Material) -> bool {
    material.scenario.buys_through == Some(BuysThrough::Partner)
}

/// Under the title of what stays inside.
fn inward(material: Material) -> String {
    let (date, edition) = (format::date(material.advice.as_of), format::date(material.projection.tariff));
    fill(words::INTERNAL, &[("date", &date), ("edition", &edition)])
}

/// The day by which AWS is asked to answer the first of some asks; that of the request to reopen where there are none.
fn answer(advice: &Advice, asks: &[&Ask]) -> Option<NaiveDate> {
    let parts = || advice.actions.iter().flat_map(|action| &action.parts);
    let reopening = || parts().find_map(|part| part.due.filter(|_| part.event == Some(Event::Reopening)));
    asks.iter().filter_map(|ask| advice.answer_to(ask)).min().or_else(reopening)
}

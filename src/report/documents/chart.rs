//! What is paid month by month, as it is and with everything that is asked for: the chart, and a table that says the same by the year.

use crate::{
    calc::{Money, PathName, path::Path},
    chart::series::{Hidden, View},
    words::{chart as chart_words, documents as words},
};

use super::{
    super::{
        brief::{Block, Section},
        events::events,
        format, lines,
        picture::picture,
    },
    Material, period, request, section,
};

/// Months of a row of the table.
const YEAR: usize = 12;

/// None where the paths count something else than what is recommended.
pub(super) fn paid(material: Material) -> Option<Section> {
    let Material { scenario, projection, advice, book, .. } = material;
    let asked = !request::recommended(material).is_empty() && advice.asks.iter().all(|ask| ask.counts());
    if !asked || advice.decision.only_switch(scenario).is_some() {
        return None;
    }
    let granted = projection.granted();
    let place = PathName::ALL.iter().position(|name| *name == granted)?;
    let mut all = lines::paths(projection, &events(scenario, projection, book))?;
    all.shade = Some((0, place));
    let hidden = (1..all.lines.len()).filter(|line| *line != place).fold(0, |hidden, line| hidden | 1 << line);
    let (title, _) = chart_words::PATHS[View::Monthly as usize];
    let heading = (title, words::CHART_LEDE);
    let edition = format::date(projection.tariff);
    let poster = picture(&all, heading, View::Monthly, Hidden(hidden), &edition, advice.as_of);
    let table = table(&projection.stay, projection.path(granted))?;
    Some(section(words::CHART, poster.map(Block::Chart).into_iter().chain([table]).collect()))
}

fn table(stay: &Path, granted: &Path) -> Option<Block> {
    let mut rows = Vec::new();
    for (stay, granted) in stay.months.chunks(YEAR).zip(granted.months.chunks(YEAR)) {
        let sum = |months: &[crate::calc::path::PathMonth]| Money::sum(months.iter().map(|month| month.paid)).ok();
        let (paid, with) = (sum(stay)?, sum(granted)?);
        let period = period(stay.first()?.month(), stay.last()?.month());
        let saved = format::whole(paid.minus(with).ok()?);
        rows.push([period, format::whole(paid), format::whole(with), saved].map(Into::into).to_vec());
    }
    let head = words::CHART_HEAD.map(str::to_owned).to_vec();
    Some(Block::Table { figures: true, head, rows })
}

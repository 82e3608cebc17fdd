//! The page before its program has arrived: what it is for, what AWS Support costs, and the rules of asking, as markup that the build
//! puts into index.html. It is painted first, and it is all there is where scripts are off or the program cannot be had.

use crate::{
    calc::TariffBook,
    words::{self, offline, shell as says},
};

use super::{
    brief::html::escaped,
    ending, format,
    rates::{self, RateCard},
};

/// The markup, with the top of the page that stays when the program has started.
pub fn shell(book: &TariffBook) -> String {
    let rules: String = says::RULE_LIST.iter().map(|rule| element("li", "", rule)).collect();
    let lede = words::fill(says::PRICES_LEDE, &[("edition", &format::date(book.edition()))]);
    [
        format!("<a class=\"c-skip\" href=\"#figures\">{}</a>\n", escaped(says::SKIP)),
        masthead(),
        update(),
        notice(),
        "<div class=\"c-shell\" id=\"shell\">\n<section class=\"c-shell__part\">\n".to_owned(),
        element("h1", "c-shell__title", says::PURPOSE),
        element("p", "c-shell__lede", says::LEDE),
        "</section>\n<section class=\"c-shell__part\">\n".to_owned(),
        element("h2", "c-title", says::PRICES),
        element("p", "c-lede", &lede),
        prices(book),
        ending(book),
        "</section>\n<section class=\"c-shell__part\">\n".to_owned(),
        element("h2", "c-title", says::RULES),
        format!("<ul class=\"c-shell__rules\">\n{rules}</ul>\n</section>\n</div>\n"),
    ]
    .concat()
}

fn masthead() -> String {
    let promise = format!("<a href=\"#privacy\">{}</a>", escaped(says::PROMISE));
    let name = element("p", "c-masthead__name", says::NAME);
    let purpose = element("p", "c-masthead__purpose", says::PURPOSE);
    format!("<header class=\"c-masthead\">\n{name}{purpose}<p class=\"c-masthead__promise\">{promise}</p>\n</header>\n")
}

/// What is said when a newer build of the page waits; `web/boot.js` shows it.
fn update() -> String {
    let button = |id: &str, class: &str, words: &str| {
        format!("<button class=\"c-button{class}\" type=\"button\" id=\"{id}\">{}</button>\n", escaped(words))
    };
    [
        "<div role=\"status\">\n<div class=\"c-update\" id=\"update\" hidden>\n".to_owned(),
        element("p", "c-update__ready", offline::READY),
        element("p", "c-update__others", offline::OTHERS),
        "<p class=\"c-update__do\">\n".to_owned(),
        button("update-use", "", offline::USE),
        button("update-later", " c-button--quiet", offline::LATER),
        "</p>\n</div>\n</div>\n".to_owned(),
    ]
    .concat()
}

/// What is said while the program is on its way, and where it never comes; `web/boot.js` picks the cause.
fn notice() -> String {
    let cause = |(name, words): &(&str, &str)| {
        format!("<p class=\"boot__cause\" data-cause=\"{name}\">{}</p>\n", escaped(words))
    };
    let causes: String = says::CAUSES.iter().map(cause).collect();
    let remedies: String = says::REMEDIES.iter().map(|words| element("li", "", words)).collect();
    let said = format!("<p class=\"boot__said\">{} <q id=\"boot-said\"></q></p>\n", escaped(says::BROWSER_SAID));
    [
        "<div class=\"boot\" id=\"boot\">\n".to_owned(),
        element("p", "boot__wait", says::STARTING),
        "<div class=\"boot__failed\" role=\"alert\">\n".to_owned(),
        element("h2", "", says::FAILED),
        causes,
        said,
        element("p", "", says::NEEDS),
        format!("<ul>\n{remedies}</ul>\n"),
        element("p", "boot__site", says::SERVE_IT),
        "</div>\n<noscript>\n".to_owned(),
        element("h2", "", says::NO_SCRIPT),
        element("p", "", says::NO_SCRIPT_MEANS),
        "</noscript>\n</div>\n".to_owned(),
    ]
    .concat()
}

/// The way to the page about the plans that end; the page in one file leaves the paragraph out.
fn ending(book: &TariffBook) -> String {
    let link = |words: String| {
        let link = format!("<a href=\"{}\" target=\"_blank\" rel=\"noopener\">{}</a>", ending::FILE, escaped(&words));
        format!("<p class=\"c-shell__ending\">{link}</p>\n")
    };
    ending::link(book).map(link).unwrap_or_default()
}

fn prices(book: &TariffBook) -> String {
    let head: String = says::COLUMNS.iter().map(|words| format!("<th scope=\"col\">{}</th>", escaped(words))).collect();
    let rows: String = rates::current(book).iter().map(row).collect();
    format!(
        "<div class=\"c-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{}\">\n<table class=\"c-table\">\n<thead><tr>{head}</tr></thead>\n\
         <tbody>\n{rows}</tbody>\n</table>\n</div>\n",
        escaped(says::PRICES)
    )
}

fn row(card: &RateCard) -> String {
    let free = card.bands.is_empty();
    let bands: Vec<String> =
        card.bands.iter().map(|(band, rate, _)| words::fill(says::BAND, &[("rate", rate), ("band", band)])).collect();
    let bands = if free { says::FREE.to_owned() } else { bands.join(", ") };
    let marks: String =
        card.marks.iter().map(|mark| format!(" <span class=\"c-mark\">{}</span>", escaped(mark))).collect();
    let weakest = card.grades.iter().map(|(_, grade)| *grade).max();
    let sure = weakest.map(|grade| {
        words::fill(says::GRADE, &[("grade", &grade.to_string()), ("meaning", rates::grade_words(grade))])
    });
    let (title, address) = &card.source;
    format!(
        "<tr><th scope=\"row\">{}{marks}</th><td>{}</td><td class=\"c-table__number\">{}</td><td>{}<a href=\"{}\" rel=\"noreferrer\">{}</a></td></tr>\n",
        escaped(&card.plan),
        escaped(&bands),
        escaped(&card.minimum),
        escaped(&sure.unwrap_or_default()),
        escaped(address),
        escaped(title),
    )
}

/// An element with a text.
fn element(tag: &str, class: &str, words: &str) -> String {
    let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
    format!("<{tag}{class}>{}</{tag}>\n", escaped(words))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_plan_stands_in_it_with_its_bands_and_its_source() {
        let book = TariffBook::published().expect("the book is sound");
        let shell = shell(&book);
        for plan in book.plans() {
            let card = book.at(&plan.id, crate::calc::Month::containing(book.edition()));
            assert_eq!(shell.contains(&escaped(&plan.name)), card.is_ok(), "{}", plan.name);
            for tier in card.iter().flat_map(|card| card.tiers().tiers()) {
                assert!(shell.contains(&format::percent(tier.rate)), "{} at {:?}", plan.name, tier.from);
            }
            assert!(card.iter().all(|card| shell.contains(&escaped(&card.source.address))), "{}", plan.name);
        }
    }

    #[test]
    fn nothing_in_it_runs_or_is_fetched() {
        let shell = shell(&TariffBook::published().expect("the book is sound"));
        for forbidden in ["<script", "<style", "style=", " on", "<img", "<link", "src="] {
            let tags = shell.split('<').filter_map(|piece| piece.split_once('>')).map(|(tag, _)| format!("<{tag}"));
            assert!(tags.into_iter().all(|tag| !tag.contains(forbidden)), "{forbidden}");
        }
    }
}

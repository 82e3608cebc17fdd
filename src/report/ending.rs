//! The page about the plans that end, whole: `aws-support-plans-ending-2027.html`. It is made of the tariff book when the site is
//! built, needs no scripts, and reads the same before and after the day. The examples are projected as any case is.

use chrono::NaiveDate;

use crate::{
    calc::{
        Money, Month, TariffBook,
        advice::{calendar::working_days, decision},
        alternatives::gained,
        project,
        tariff::{Ending, Grade, Plan, PlanId},
    },
    share::file,
    words::{self, LANGUAGE, ending as says},
};

use super::{
    beside::manager_words,
    brief::html::escaped,
    ends::gain,
    format,
    rates::{self, RateCard},
};

/// The page's file.
pub const FILE: &str = "aws-support-plans-ending-2027.html";
/// Its style sheet.
pub const SHEET: &str = "plans-ending.css";
/// Where the build puts the link to the icon.
pub const ICON: &str = "<!-- The icon. -->";

/// Examples of a plan that ends: its id, spends with the number of equal accounts, and the plans beside it.
type Examples = (&'static str, &'static [(u32, u32)], &'static [&'static str]);

const EXAMPLES: [Examples; 3] = [
    ("developer", &[(500, 1), (3_000, 1), (10_000, 1)], &["business-plus", "basic"]),
    ("business", &[(5_000, 1), (18_000, 1), (100_000, 1), (250_000, 25)], &["business-plus", "enterprise", "basic"]),
    ("enterprise-on-ramp", &[(40_000, 5), (100_000, 5), (240_000, 6)], &["enterprise", "business-plus"]),
];
/// Moves whose gains the page names.
const MOVES: [(&str, &str); 4] = [
    ("developer", "business-plus"),
    ("business", "business-plus"),
    ("business", "enterprise"),
    ("enterprise-on-ramp", "enterprise"),
];
/// The plans whose prices the page gives, in its order.
const PRICED: [&str; 6] = ["business-plus", "enterprise", "basic", "developer", "business", "enterprise-on-ramp"];

/// The page; nothing where no plan of the book ends.
pub fn page(book: &TariffBook) -> Option<String> {
    let (plan, ending) = book.plans().iter().find_map(|plan| Some((plan, plan.ends.as_ref()?)))?;
    Some(format::plainly(|| Ends { book, plan, ending }.page()))
}

/// The link to the page, as it is called elsewhere.
pub fn link(book: &TariffBook) -> Option<String> {
    let ending = book.plans().iter().find_map(|plan| plan.ends.as_ref())?;
    Some(words::fill(says::LINK, &[("end", &format::date(ending.on))]))
}

struct Ends<'a> {
    book: &'a TariffBook,
    plan: &'a Plan,
    ending: &'a Ending,
}

impl Ends<'_> {
    fn page(&self) -> String {
        let policy = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";
        let title = self.dated(says::TITLE);
        let meta = |name: &str, content: &str| format!("<meta name=\"{name}\" content=\"{}\">\n", escaped(content));
        [
            format!("<!doctype html>\n<html lang=\"{LANGUAGE}\">\n<head>\n<meta charset=\"utf-8\">\n"),
            format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n"),
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n".to_owned(),
            "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n"
                .to_owned(),
            meta("description", &self.dated(says::DESCRIPTION)),
            format!(
                "<title>{}</title>\n{ICON}\n<link rel=\"stylesheet\" href=\"{SHEET}\">\n</head>\n",
                escaped(&title)
            ),
            format!("<body>\n<main class=\"c-end\">\n{}</main>\n</body>\n</html>\n", self.parts()),
        ]
        .concat()
    }

    fn parts(&self) -> String {
        [
            self.head(),
            part(says::WHO, &self.list(&says::WHO_LIST)),
            part(says::WHAT, &self.halves()),
            part(says::DATES, &self.dates()),
            part(says::COSTS, &[element("p", "", says::COSTS_LEDE), self.examples()].concat()),
            part(says::GIVES, &self.gives()),
            part(says::PRICES, &self.prices()),
            part(says::UNKNOWN, &self.list(&says::UNKNOWN_LIST)),
            element("p", "c-end__small", says::NOT_AWS),
        ]
        .concat()
    }

    fn head(&self) -> String {
        [
            format!(
                "<header class=\"c-end__part\">\n<p class=\"c-end__home\"><a href=\"./\">{}</a></p>\n",
                escaped(says::HOME)
            ),
            element("h1", "", &self.dated(says::HEADING)),
            element("p", "c-end__lede", &self.dated(says::LEDE)),
            format!("<a class=\"c-end__go\" href=\"./#quick\">{}</a>\n</header>\n", escaped(says::GO)),
        ]
        .concat()
    }

    fn halves(&self) -> String {
        let half = |title: &str, list: &[&str]| {
            let inside = [element("h3", "", &self.dated(title)), self.list(list)].concat();
            format!("<section class=\"c-end__half\">\n{inside}</section>\n")
        };
        let halves = [half(says::BEFORE, &says::BEFORE_LIST), half(says::AFTER, &says::AFTER_LIST)].concat();
        format!("<div class=\"c-end__halves\">\n{halves}</div>\n")
    }

    fn dates(&self) -> String {
        let last = self.ending.on.pred_opt().map(working_days::on_or_before).unwrap_or(self.ending.on);
        let by = words::fill(says::BY, &[("date", &format::date(self.choose_by()))]);
        let rows = [
            (says::NOW.to_owned(), says::NOW_DO),
            (by, says::BY_DO),
            (format::date(last), says::LAST_DO),
            (words::fill(says::AFTER, &[("end", &format::date(self.ending.on))]), says::END_DO),
        ];
        let rows = rows.map(|(when, what)| [element("dt", "", &when), element("dd", "", what)].concat()).concat();
        format!("<dl class=\"c-end__dates\">\n{rows}</dl>\n")
    }

    fn examples(&self) -> String {
        let table = |(plan, sizes, others): &Examples| {
            let caption = words::fill(says::EXAMPLES, &[("plan", &self.name(plan))]);
            let today = words::fill(says::TODAY, &[("plan", &self.name(plan))]);
            let columns = [says::SPEND.to_owned(), today].into_iter().chain(others.iter().map(|plan| self.name(plan)));
            let rows: String = sizes.iter().map(|size| self.example(plan, *size, others)).collect();
            scroll(&caption, &columns.collect::<Vec<_>>(), &rows, " c-end__amounts")
        };
        EXAMPLES.iter().map(table).collect()
    }

    fn example(&self, plan: &str, (spend, accounts): (u32, u32), others: &[&str]) -> String {
        let shown = format::whole(Money::new(spend.into()));
        let template = if accounts == 1 { says::ONE } else { says::SEVERAL };
        let size = words::fill(template, &[("spend", &shown), ("count", &accounts.to_string())]);
        let charge = |next: &str| self.charges(plan, spend, accounts, next).unwrap_or_default();
        let before = others.first().map(|next| charge(next).0).unwrap_or_default();
        let amounts = std::iter::once(before).chain(others.iter().map(|next| charge(next).1));
        let cells: String = amounts
            .map(|amount| format!("<td class=\"c-end__amount\">{}</td>", escaped(&format::whole(amount))))
            .collect();
        format!("<tr><th scope=\"row\">{}</th>{cells}</tr>\n", escaped(&size))
    }

    /// The charge of the last month on a plan, and of the first month on the one that follows.
    fn charges(&self, plan: &str, spend: u32, accounts: u32, next: &str) -> Option<(Money, Money)> {
        let start = self.ending.on.pred_opt().and_then(Month::of)?;
        let text = format!(
            "{{\"format\": \"support-scenario\", \"version\": 1, \"start\": \"{start}\", \"months\": 2, \"plan\": \"{plan}\",
             \"spend\": {{\"monthly\": \"{spend}\"}}, \"accounts\": {accounts}, \"after_retirement\": \"{next}\"}}"
        );
        let scenario = file::open(&text, self.book).ok()?;
        let stay = project(&scenario, self.book).ok()?.stay;
        let charge = |place: usize| stay.months.get(place).map(|month| month.bill().charge.charge);
        Some((charge(0)?, charge(1)?))
    }

    fn gives(&self) -> String {
        let gain = |(from, to): &(&str, &str)| {
            let [from, to] = [from, to].map(|id| self.book.plan(&PlanId::from(*id)));
            let (from, to) = (from?, to?);
            let gains: Vec<String> = gained(from, to).iter().filter_map(gain).collect();
            let values = [("plan", &*from.name), ("next", &*to.name), ("gains", &*gains.join(words::lists::SEMICOLON))];
            (!gains.is_empty()).then(|| element("li", "", &words::fill(says::GAIN, &values)))
        };
        let basic = element("li", "", &words::fill(says::LOSS_BASIC, &[("next", &self.name("basic"))]));
        let gains: String = MOVES.iter().filter_map(gain).chain([basic]).collect();
        let row = |plan: &Plan| {
            let answers = if plan.gives.technical { says::ANSWERED } else { says::NOT_ANSWERED };
            let cells = [plan.gives.first_response.as_str(), manager_words(plan.gives.account_manager), answers];
            let cells = cells.map(|cell| format!("<td>{}</td>", escaped(cell))).concat();
            format!("<tr><th scope=\"row\">{}</th>{cells}</tr>\n", escaped(&plan.name))
        };
        let plans = self.book.plans().iter().filter(|plan| PRICED.contains(&plan.id.as_str()));
        let rows: String = plans.map(row).collect();
        let columns = says::GIVES_COLUMNS.map(str::to_owned);
        let table = scroll(says::GIVES_TABLE, &columns, &rows, "");
        [format!("<ul>\n{gains}</ul>\n"), table, element("p", "c-end__small", says::GIVES_NOTE)].concat()
    }

    fn prices(&self) -> String {
        let lede = words::fill(says::PRICES_LEDE, &[("edition", &format::date(self.book.edition()))]);
        let all = rates::current(self.book);
        let card = |id: &&str| all.iter().find(|card| card.plan == self.name(id)).map(price).unwrap_or_default();
        let cards: String = PRICED.iter().map(card).collect();
        let means = [Grade::A, Grade::B, Grade::C, Grade::Unknown].map(|grade| {
            let values = [("grade", &*grade.to_string()), ("meaning", rates::grade_words(grade))];
            element("li", "", &words::fill(says::MEANS, &values))
        });
        let legend = format!("<ul class=\"c-end__small\">\n{}</ul>\n", means.concat());
        [element("p", "", &lede), format!("<div class=\"c-end__cards\">\n{cards}</div>\n"), legend].concat()
    }

    fn list(&self, items: &[&str]) -> String {
        let items: String = items.iter().map(|item| element("li", "", &self.dated(item))).collect();
        format!("<ul>\n{items}</ul>\n")
    }

    /// A text with the dates in it.
    fn dated(&self, template: &str) -> String {
        let closed = self.plan.closed_to_new.as_ref().map_or(self.ending.on, |closed| closed.from);
        let [end, by, closed] = [self.ending.on, self.choose_by(), closed].map(format::date);
        words::fill(template, &[("end", &end), ("by", &by), ("closed", &closed)])
    }

    fn choose_by(&self) -> NaiveDate {
        decision::deadline(self.ending.on)
    }

    fn name(&self, id: &str) -> String {
        super::assumptions::plan_name(self.book, &PlanId::from(id))
    }
}

fn price(card: &RateCard) -> String {
    let bands: Vec<String> = card
        .bands
        .iter()
        .map(|(band, rate, _)| words::fill(words::shell::BAND, &[("rate", rate), ("band", band)]))
        .collect();
    let formula = if bands.is_empty() {
        card.charged.to_owned()
    } else {
        let values = [("bands", &*bands.join(", ")), ("charged", card.charged), ("minimum", &card.minimum)];
        words::fill(says::FORMULA, &values)
    };
    let grade =
        |(what, grade): &(&str, Grade)| words::fill(says::GRADE, &[("what", *what), ("grade", &grade.to_string())]);
    let list = card.grades.iter().map(grade).collect::<Vec<_>>().join(words::lists::COMMA);
    let grades = if bands.is_empty() { String::new() } else { words::fill(says::GRADES, &[("list", &list)]) };
    let (title, address) = &card.source;
    [
        "<article class=\"c-end__card\">\n".to_owned(),
        element("h3", "", &card.plan),
        element("p", "c-end__small", &card.marks.join(", ")),
        element("p", "", &formula),
        element("p", "c-end__small", &grades),
        format!(
            "<p class=\"c-end__small\">{}<a href=\"{}\" rel=\"noreferrer\">{}</a>. {}.</p>\n</article>\n",
            escaped(says::SOURCE),
            escaped(address),
            escaped(title),
            escaped(&card.checked)
        ),
    ]
    .concat()
    .replace("<p class=\"c-end__small\"></p>\n", "")
}

fn scroll(caption: &str, columns: &[String], rows: &str, class: &str) -> String {
    let head: String = columns.iter().map(|column| format!("<th scope=\"col\">{}</th>", escaped(column))).collect();
    let caption = escaped(caption);
    format!(
        "<div class=\"c-end__scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{caption}\">\n<table class=\"c-end__table{class}\">\n\
         <caption>{caption}</caption>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n</div>\n"
    )
}

fn part(title: &str, inside: &str) -> String {
    format!("<section class=\"c-end__part\">\n{}{inside}</section>\n", element("h2", "", title))
}

/// An element with a text.
fn element(tag: &str, class: &str, words: &str) -> String {
    let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
    format!("<{tag}{class}>{}</{tag}>\n", escaped(words))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text() -> String {
        page(&TariffBook::published().expect("the book is sound")).expect("plans end")
    }

    #[test]
    fn it_names_both_outcomes_the_day_and_the_last_day_to_choose() {
        let text = text();
        for part in [
            "1 January 2027",
            "by 18 December 2026",
            "23 December 2026",
            "answers no technical questions",
            "GovCloud (US)",
        ] {
            assert!(text.contains(part), "{part}");
        }
        assert!(!text.contains('{'), "a template is not completed");
    }

    #[test]
    fn its_examples_are_those_of_the_cards() {
        let text = text();
        // 18,000: 1,560 on Business, 1,460 on Business Support+, the minimum on Enterprise, nothing on Basic.
        let amounts =
            ["$1,560", "$1,460", "$5,000", "$0"].map(|amount| format!("<td class=\"c-end__amount\">{amount}</td>"));
        assert!(text.contains(&amounts.concat()), "{text}");
        // 3,000 on Developer: 90, and 270 on Business Support+.
        assert!(text.contains("$90</td><td class=\"c-end__amount\">$270</td>"), "{text}");
    }

    #[test]
    fn nothing_in_it_runs_and_only_its_sheet_is_fetched() {
        let text = text();
        let tags = || text.split('<').filter_map(|piece| piece.split_once('>')).map(|(tag, _)| format!("<{tag}"));
        for forbidden in ["<script", "<style", "style=\"", "<img", "src="] {
            assert!(tags().all(|tag| !tag.contains(forbidden)), "{forbidden}");
        }
        let handler = |part: &str| part.starts_with("on") && part.contains("=\"");
        assert!(!tags().any(|tag| tag.split(' ').any(handler)));
        assert_eq!(tags().filter(|tag| tag.starts_with("<link")).count(), 1);
    }
}

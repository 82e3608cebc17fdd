//! A message to an independent adviser: composed here, sent by nobody but the visitor's own mail program.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::{
    calc::path::PathMonth,
    words::{advisor as words, fill},
};

use super::{
    assumptions::plan_name,
    documents::{Material, requests},
    format,
};

/// Domains where anybody has an address; an adviser's form often refuses them.
const FREE: [&str; 24] = [
    "aol.com",
    "btinternet.com",
    "fastmail.com",
    "free.fr",
    "gmail.com",
    "gmx.com",
    "gmx.de",
    "gmx.net",
    "googlemail.com",
    "hey.com",
    "hotmail.com",
    "icloud.com",
    "live.com",
    "mail.com",
    "mail.ru",
    "me.com",
    "msn.com",
    "outlook.com",
    "proton.me",
    "protonmail.com",
    "qq.com",
    "web.de",
    "yahoo.com",
    "yandex.ru",
];

/// What there is to say about an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Address {
    /// Nothing: it can be a work address.
    Work,
    /// Anybody can have one there.
    Free,
    /// It has no name before an @ or no domain behind it.
    None,
}

/// Looks at an address. Whether it exists nobody can say without sending something.
pub fn address(text: &str) -> Address {
    let Some((name, domain)) = text.trim().rsplit_once('@') else { return Address::None };
    let domain = domain.trim_end_matches('.').to_ascii_lowercase();
    let written = |text: &str| !text.is_empty() && !text.contains(char::is_whitespace);
    let whole = domain.split('.').count() > 1 && domain.split('.').all(|part| !part.is_empty());
    if !written(name) || !written(&domain) || !whole {
        return Address::None;
    }
    if FREE.contains(&domain.as_str()) { Address::Free } else { Address::Work }
}

/// Subject and body of the message: spend, plan with what it is charged, renewal, and what is asked for.
pub fn message(material: Material, from: &str) -> (String, String) {
    let Material { scenario, projection, book, .. } = material;
    let mut body = vec![words::OPENING.to_owned(), String::new()];
    body.extend(
        scenario.spend.monthly.map(|monthly| fill(words::SPEND, &[("amount", &format::whole(monthly.likely))])),
    );
    body.extend(projection.stay.months.first().map(PathMonth::bill).map(|first| {
        let (plan, amount) = (plan_name(book, &first.plan), format::whole(first.charge.charge));
        fill(words::PLAN, &[("plan", &plan), ("amount", &amount), ("month", &format::month(scenario.start))])
    }));
    body.extend(scenario.renewal.map(|renewal| fill(words::RENEWAL, &[("date", &format::date(renewal))])));
    let asks: Vec<String> = requests(material).iter().map(|ask| fill(words::ASK, &[("ask", ask)])).collect();
    if !asks.is_empty() {
        body.extend([String::new(), words::ASKS.to_owned()]);
        body.extend(asks);
    }
    if !from.trim().is_empty() {
        body.extend([String::new(), fill(words::ANSWER, &[("address", from.trim())])]);
    }
    (words::SUBJECT.to_owned(), body.join("\n") + "\n")
}

/// A link that opens the visitor's own mail program with the message in it and no recipient.
pub fn mailto(subject: &str, body: &str) -> String {
    format!("mailto:?subject={}&body={}", encoded(subject), encoded(&body.replace('\n', "\r\n")))
}

/// What stands as it is in such a link; all else is encoded, as RFC 6068 wants it.
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

fn encoded(text: &str) -> String {
    utf8_percent_encode(text, PLAIN).to_string()
}

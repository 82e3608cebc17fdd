//! The tariff files compiled into the program, and the book they make.
//!
//! A file that is not sound makes the whole book an error that names the file and the field; a test reads it on every run.

use crate::calc::{
    TariffBook,
    input::{Kind, Problem, Tree},
};

use super::json;

const EDITION: &str = include_str!("../../data/tariff/edition.json");

/// Editions before the present one, from `data/tariff/older/<edition>/`, newest first, so that what was made under them keeps its
/// figures (`docs/tariffs.md` says how an edition becomes an older one).
const OLDER: [(&str, &[(&str, &str)]); 1] = [(
    "{\"edition\": \"2026-11-23\"}",
    &[
        ("basic", include_str!("../../data/tariff/older/2026-11-23/basic.json")),
        ("developer", include_str!("../../data/tariff/older/2026-11-23/developer.json")),
        ("business", include_str!("../../data/tariff/older/2026-11-23/business.json")),
        ("business-plus", include_str!("../../data/tariff/older/2026-11-23/business-plus.json")),
        ("enterprise-on-ramp", include_str!("../../data/tariff/older/2026-11-23/enterprise-on-ramp.json")),
        ("enterprise", include_str!("../../data/tariff/older/2026-11-23/enterprise.json")),
        ("unified-operations", include_str!("../../data/tariff/older/2026-11-23/unified-operations.json")),
        ("partner-led", include_str!("../../data/tariff/older/2026-11-23/partner-led.json")),
    ],
)];

/// The files of `data/tariff/`, in the order in which plans are listed on the page.
const PLANS: [(&str, &str); 8] = [
    ("basic", include_str!("../../data/tariff/basic.json")),
    ("developer", include_str!("../../data/tariff/developer.json")),
    ("business", include_str!("../../data/tariff/business.json")),
    ("business-plus", include_str!("../../data/tariff/business-plus.json")),
    ("enterprise-on-ramp", include_str!("../../data/tariff/enterprise-on-ramp.json")),
    ("enterprise", include_str!("../../data/tariff/enterprise.json")),
    ("unified-operations", include_str!("../../data/tariff/unified-operations.json")),
    ("partner-led", include_str!("../../data/tariff/partner-led.json")),
];

impl TariffBook {
    /// The book compiled into the program. It stands here since the core reads no text.
    pub fn published() -> Result<TariffBook, Vec<Problem>> {
        let older: Result<Vec<TariffBook>, _> = OLDER.iter().map(|(edition, plans)| read(edition, plans)).collect();
        Ok(read(EDITION, &PLANS)?.with_older(older?))
    }
}

/// A book from the texts of its files, each plan's with the file's name.
pub fn read<'n>(edition: &str, plans: &[(&'n str, &str)]) -> Result<TariffBook, Vec<Problem>> {
    let edition = tree("edition", edition)?;
    let plan = |(name, text): &(&'n str, &str)| Ok((*name, tree(name, text)?));
    let plans: Result<Vec<_>, Vec<Problem>> = plans.iter().map(plan).collect();
    TariffBook::read(&edition, &plans?)
}

fn tree(file: &str, text: &str) -> Result<Tree, Vec<Problem>> {
    json::parse(text).map_err(|error| vec![Problem { field: file.to_owned(), kind: Kind::NotJson(error) }])
}

#[cfg(test)]
mod tests {
    use crate::calc::{Month, book::NoCard};

    use super::*;

    fn book() -> TariffBook {
        TariffBook::published().expect("every tariff file is sound")
    }

    #[test]
    fn the_compiled_book_is_sound() {
        assert_eq!(book().plans().len(), PLANS.len());
    }

    #[test]
    fn before_the_first_card_there_is_no_price() {
        let book = book();
        let month = Month::new(2025, 11).expect("a month");
        assert_eq!(book.at(&"business-plus".into(), month).err(), Some(NoCard::Before(month.plus(1))));
        assert_eq!(book.at(&"platinum".into(), month).err(), Some(NoCard::UnknownPlan));
    }

    #[test]
    fn a_month_takes_the_card_of_its_last_day() {
        let book = book();
        let minimum = |year, month| {
            let month = Month::new(year, month).expect("a month");
            book.at(&"enterprise".into(), month).expect("a card").minimum.to_string()
        };
        assert_eq!(minimum(2025, 11), "15000.00");
        assert_eq!(minimum(2025, 12), "5000.00");
    }
}

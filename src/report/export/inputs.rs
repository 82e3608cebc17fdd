//! The sheet of assumptions: every input with its name, the plans and terms with their sources, the credits, the accounts.

use crate::{
    calc::{
        Money, Overflow,
        arrangement::Arrangement,
        exact,
        scenario::{Account, Accounts, Basis, Grant, Release, Size, TREATMENTS, Treatment},
        tariff::Charged,
    },
    words::workbook as words,
};

use super::{
    super::case::Case,
    cells::{Cell, Content, Look, Sheet, Workbook},
    terms::Sets,
};

/// The sheet; its inputs get their names.
pub fn sheet(case: &Case, sets: &Sets, book: &mut Workbook) -> Result<Sheet, Overflow> {
    let mut sheet = Sheet { name: words::INPUTS.into(), widths: vec![34, 28, 18, 30, 15], ..Sheet::default() };
    sheet.push(vec![Cell::text(words::INPUTS, Look::Title)]);
    general(case, &mut sheet, book);
    terms(sets, &mut sheet, book)?;
    bands(sets, &mut sheet, book);
    sources(sets, &mut sheet);
    credits(case, &mut sheet, book);
    shares(case, &mut sheet, book);
    Ok(sheet)
}

fn part<'w>(sheet: &mut Sheet, title: &str, heads: impl IntoIterator<Item = &'w str>, numbers: &[usize]) {
    sheet.push(Vec::new());
    sheet.push(vec![Cell::text(title, Look::Part)]);
    sheet.heads(heads, |place| numbers.contains(&place));
}

fn general(case: &Case, sheet: &mut Sheet, book: &mut Workbook) {
    let scenario = case.scenario;
    part(sheet, words::GENERAL, words::GENERAL_HEADS, &[1]);
    let mut input = |words: &str, value: Cell, name: &str| {
        book.name(name, &sheet.name, 1, sheet.next());
        sheet.push(vec![Cell::text(words, Look::Plain), value, Cell::text(name, Look::Beside)]);
    };
    if let Some(monthly) = scenario.spend.monthly {
        input(words::FIRST_USAGE, Cell::money_input(monthly.likely), "first_month_usage");
        input(words::GROWTH, Cell::rate_input(scenario.growth()), "annual_growth");
    }
    input(words::DISCOUNT_RATE, Cell::rate_input(scenario.discount_rate.unwrap_or_default()), "discount_rate");
    match &scenario.accounts {
        None => input(words::ACCOUNTS, Cell::count(1).looking(Look::CountInput), "accounts"),
        Some(Accounts::Equal(count)) => {
            input(words::ACCOUNTS, Cell::count(count.likely).looking(Look::CountInput), "accounts")
        }
        Some(Accounts::Named(_)) => {}
    }
    input(words::EDITION, Cell::day(case.projection.tariff), "tariff_edition");
}

fn terms(sets: &Sets, sheet: &mut Sheet, book: &mut Workbook) -> Result<(), Overflow> {
    part(sheet, words::TERMS, words::TERMS_HEADS, &[4, 5, 10]);
    for (number, (under, month)) in (1..).zip(&sets.each) {
        let row = sheet.next();
        let fields = ["minimum", "discount", "on_minimum", "basis", "reserved", "savings", "additional"];
        for (column, field) in (4..).zip(fields) {
            book.name(format!("terms_{number}_{field}"), &sheet.name, column, row);
        }
        let additional = Money::sum(under.additional.iter().map(|extra| extra.monthly.to_cents()))?;
        let published = under.tiers == under.card.tiers() && under.minimum == under.card.minimum;
        sheet.push(vec![
            Cell::count(number),
            Cell::text(&under.plan.name, Look::Plain),
            Cell::month(*month),
            Cell::text(charged(under), Look::Plain),
            Cell::money_input(under.minimum),
            Cell::rate_input(under.discount),
            Cell { content: Content::Flag(under.discount_on_minimum), look: Look::Input },
            Cell::text(basis(under.basis), Look::Input),
            Cell::text(treatment(under.reserved_instances), Look::Input),
            Cell::text(treatment(under.savings_plans), Look::Input),
            Cell::money_input(additional),
            Cell::text(if published { words::PUBLISHED } else { words::OWN }, Look::Beside),
        ]);
    }
    Ok(())
}

/// Where each rate card was read, when, and how sure that is.
fn sources(sets: &Sets, sheet: &mut Sheet) {
    part(sheet, words::SOURCES, words::SOURCES_HEADS, &[]);
    for (number, (under, _)) in (1..).zip(&sets.each) {
        let card = under.card;
        sheet.push(vec![
            Cell::count(number),
            Cell::text(format!("{}, {}, {}", card.grade, card.bands_grade, card.minimum_grade), Look::Plain),
            Cell::day(card.checked),
            Cell::text(format!("{}, {}", card.source.title, card.source.address), Look::Plain),
        ]);
    }
}

fn bands(sets: &Sets, sheet: &mut Sheet, book: &mut Workbook) {
    part(sheet, words::BANDS, words::BANDS_HEADS, &[2, 3]);
    for (number, (under, _)) in (1..).zip(&sets.each) {
        for (band, tier) in (1..).zip(under.tiers.tiers()) {
            let row = sheet.next();
            book.name(format!("terms_{number}_from_{band}"), &sheet.name, 2, row);
            book.name(format!("terms_{number}_rate_{band}"), &sheet.name, 3, row);
            sheet.push(vec![
                Cell::count(number),
                Cell::count(band),
                Cell::money_input(tier.from),
                Cell::rate_input(tier.rate),
            ]);
        }
    }
}

fn credits(case: &Case, sheet: &mut Sheet, book: &mut Workbook) {
    let (in_hand, asked) = (&case.scenario.credits_in_hand, &case.scenario.asks.credits);
    if in_hand.is_empty() && asked.is_empty() {
        return;
    }
    part(sheet, words::CREDITS, words::CREDITS_HEADS, &[3, 7]);
    let all =
        in_hand.iter().map(|grant| (grant, words::IN_HAND)).chain(asked.iter().map(|grant| (grant, words::ASKED)));
    for (number, (grant, whose)) in (1..).zip(all) {
        let row = sheet.next();
        book.name(format!("credit_{number}_amount"), &sheet.name, 3, row);
        if grant.monthly_cap.is_some() {
            book.name(format!("credit_{number}_cap"), &sheet.name, 7, row);
        }
        sheet.push(credit(number, grant, whose));
    }
}

fn credit(number: u32, grant: &Grant, whose: &str) -> Vec<Cell> {
    let release = match grant.release.unwrap_or(Release::Pool) {
        Release::Pool => words::POOL,
        Release::Even => words::EVEN,
    };
    vec![
        Cell::count(number),
        Cell::text(&grant.name, Look::Plain),
        Cell::text(whose, Look::Plain),
        Cell::money_input(grant.amount),
        Cell::month(grant.start),
        Cell::count(grant.months),
        Cell::text(release, Look::Plain),
        grant.monthly_cap.map_or(Cell::NONE, Cell::rate_input),
    ]
}

fn shares(case: &Case, sheet: &mut Sheet, book: &mut Workbook) {
    let Some(accounts @ Accounts::Named(named)) = &case.scenario.accounts else { return };
    let sum = accounts.monthly().unwrap_or_default();
    part(sheet, words::SHARES, words::SHARES_HEADS, &[2]);
    for (number, Account { name, size, .. }) in (1..).zip(named) {
        let share = match size {
            Size::Share(share) => Cell::rate_input(*share),
            // An account's amount is its share of the sum of all amounts.
            Size::Monthly(amount) => {
                let share = exact::div(amount.dollars(), sum.dollars()).unwrap_or_default();
                Cell::formula(format!("{amount}/{sum}"), share, Look::Rate)
            }
        };
        book.name(format!("share_{number}"), &sheet.name, 2, sheet.next());
        sheet.push(vec![Cell::count(number), Cell::text(name, Look::Plain), share]);
    }
}

fn charged(under: &Arrangement) -> &'static str {
    words::CHARGED[match under.charged() {
        Charged::None => 0,
        Charged::PerAccount => 1,
        Charged::Pooled => 2,
    }]
}

/// As the formulas compare it, which is as scenario files write it.
fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Gross => "gross",
        Basis::Net => "net",
    }
}

fn treatment(treatment: Treatment) -> &'static str {
    TREATMENTS.into_iter().find(|(_, known)| *known == treatment).map_or("", |(word, _)| word)
}

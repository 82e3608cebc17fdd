//! The sheet of a path: each month from spend to what is paid. The two paths that are charged alike share the charge: the first
//! computes it, the second refers to it.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use crate::{
    calc::{
        Money, Overflow, PathName,
        charge::{AccountCharge, Who},
        path::{Bill, Path, PathMonth},
        scenario::{Accounts, Grant},
        spend::MonthSpend,
    },
    words::{self, workbook as text},
};

use super::{
    super::{case::Case, paths::label},
    Shown,
    cells::{Cell, Look, Sheet, Workbook, letters, quoted},
    credits::{self, Place},
    spend::FIRST,
    terms::Sets,
};

/// Columns of bands that a sheet shows at most; beyond them an account's bands are one value.
const BANDS_SHOWN: usize = 1_000;
/// The row of heads.
const HEADS: u32 = FIRST - 1;
/// The column of eligible spend where the charge is computed.
const ELIGIBLE: usize = 6;

/// Two paths that are charged alike.
pub struct Charged<'c, 'a> {
    /// The case.
    pub case: &'c Case<'a>,
    /// What is shown of it.
    pub shown: &'c Shown,
    /// The sets of terms.
    pub sets: &'c Sets<'a>,
    /// The set of each month.
    pub months: &'c [usize],
    /// The path that computes the charge.
    pub first: PathName,
}

/// Accounts that have columns of their own.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Group {
    /// The sum of all, or each of several equal ones.
    Alike,
    /// A named one.
    Named(usize),
}

/// What stands in which column.
struct Layout {
    groups: Vec<Group>,
    /// How many columns of bands an account has; none where its bands are one value.
    bands: usize,
    /// The column of the charge of the plan.
    plan: usize,
}

impl Layout {
    /// The columns of a group: those of its bands, and besides them its spend, bands together, minimum, discount and charge.
    fn width(&self, group: Group) -> usize {
        5 + self.bands + usize::from(group == Group::Alike)
    }

    fn charge(&self) -> usize {
        self.plan + 2
    }
}

impl Charged<'_, '_> {
    /// The sheet of one of the two.
    pub fn sheet(&self, name: PathName, book: &mut Workbook) -> Result<Sheet, Overflow> {
        let (title, meaning) = label(name);
        let path = self.case.projection.path(name);
        let layout = self.layout();
        let mut sheet = Sheet { name: title.into(), widths: vec![12, 26, 15], frozen: (HEADS, 1), ..Sheet::default() };
        if name != self.first {
            sheet.widths = vec![12, 26, 18];
        }
        sheet.push(vec![Cell::text(title, Look::Title)]);
        sheet.push(vec![Cell::text(meaning, Look::Plain)]);
        let mut heads = if name == self.first { self.charge_heads(&layout) } else { self.referred_heads() };
        let charge = heads.len() - 1;
        heads.extend(self.paid_heads(path));
        let (texts, last) = (if name == self.first { 3 } else { 2 }, heads.len() - 1);
        sheet.heads(heads.iter().map(String::as_str), |place| place >= texts && place < last);
        for (place, month) in path.months.iter().enumerate() {
            let row = sheet.next();
            let mut cells = match name == self.first {
                true => self.charged(&layout, place, month, row)?,
                false => self.referred(&layout, month, row),
            };
            self.pay(path, month, charge, row, &mut cells)?;
            let happens = self.shown.below.rows.get(place).map_or_else(String::new, |row| row.events.join(", "));
            cells.push(Cell::text(happens, Look::Beside));
            sheet.push(cells);
        }
        close(&mut sheet, path, charge, name, book)?;
        Ok(sheet)
    }

    fn layout(&self) -> Layout {
        let mut groups = Vec::new();
        let months = &self.case.projection.path(self.first).months;
        let accounts = months.iter().flat_map(|month| &month.bill().charge.accounts);
        for account in accounts.filter(|account| account.own.is_none()) {
            if !groups.contains(&group(account.who)) {
                groups.push(group(account.who));
            }
        }
        let most = self.months.iter().map(|set| self.sets.each[*set].0.tiers.tiers().len()).max().unwrap_or_default();
        let bands = if most * groups.len() <= BANDS_SHOWN { most } else { 0 };
        let mut layout = Layout { groups, bands, plan: 0 };
        layout.plan = ELIGIBLE + 1 + layout.groups.iter().map(|group| layout.width(*group)).sum::<usize>();
        layout
    }

    fn charge_heads(&self, layout: &Layout) -> Vec<String> {
        let mut heads: Vec<String> = text::PATH_SPEND.map(str::to_owned).into();
        for group in &layout.groups {
            let mut of_group = Vec::new();
            if *group == Group::Alike {
                of_group.push(text::COUNT.to_owned());
            }
            of_group.push(text::BASE.to_owned());
            let band = |number: usize| words::fill(text::BAND, &[("number", &number.to_string())]);
            of_group.extend((1..=layout.bands).map(band));
            let sum = if layout.bands == 0 { text::BAND_VALUE } else { text::BAND_SUM };
            of_group.extend([sum, text::MINIMUM, text::DISCOUNT, text::ONE].map(str::to_owned));
            heads.extend(of_group.into_iter().map(|what| self.of_account(*group, what)));
        }
        heads.extend([text::PLAN_CHARGE, text::ADDITIONAL, text::CHARGE].map(str::to_owned));
        heads
    }

    /// The head of a named account's column says whose it is.
    fn of_account(&self, group: Group, what: String) -> String {
        match (group, &self.case.scenario.accounts) {
            (Group::Named(place), Some(Accounts::Named(named))) => {
                let account = named.get(place).map_or("", |account| account.name.as_str());
                words::fill(text::OF, &[("account", account), ("what", &what)])
            }
            _ => what,
        }
    }

    fn referred_heads(&self) -> Vec<String> {
        [text::PATH_SPEND[0], text::PATH_SPEND[1], text::PATH_SPEND[ELIGIBLE], text::CHARGE].map(str::to_owned).into()
    }

    fn paid_heads(&self, path: &Path) -> Vec<String> {
        let grants = credits::in_payment(self.case.scenario, path.grants.len());
        let credit = |(_, grant): (usize, &Grant)| words::fill(text::CREDIT, &[("name", &grant.name)]);
        let last = [text::BY_CREDITS, text::PAID, text::HAPPENS].map(str::to_owned);
        grants.into_iter().map(credit).chain(last).collect()
    }

    /// From spend to the charge.
    fn charged(&self, layout: &Layout, place: usize, month: &PathMonth, row: u32) -> Result<Vec<Cell>, Overflow> {
        let (set, bill) = (self.months[place], month.bill());
        let (under, number, spend) = (&self.sets.each[set].0, set + 1, &bill.spend);
        let sheet = quoted(text::SPEND);
        let fees = |kind: &str, upfront: &str, spread: &str| {
            let terms = format!("terms_{number}_{kind}");
            format!("IF({terms}=\"upfront\",{sheet}!{upfront}{row},IF({terms}=\"amortized\",{sheet}!{spread}{row},0))")
        };
        let mut cells = vec![
            Cell::month(month.month()),
            Cell::text(&under.plan.name, Look::Plain),
            Cell::number(Decimal::from(number), Look::Count),
            Cell::live(format!("{sheet}!D{row}"), spend.of.gross),
            self.taken_off(number, place, row, spend),
            Cell::live(format!("{}+{}", fees("reserved", "F", "G"), fees("savings", "H", "I")), spend.fees),
            Cell::live(format!("D{row}*(1-E{row})+F{row}"), spend.eligible),
        ];
        let mut sum = Vec::new();
        for of in &layout.groups {
            match bill.charge.accounts.iter().find(|account| account.own.is_none() && group(account.who) == *of) {
                Some(account) => {
                    let terms = Terms {
                        number,
                        tiers: under.tiers.tiers().len(),
                        bands: layout.bands,
                        divided: self.is_divided(),
                    };
                    sum.push(account_cells(&terms, account, row, &mut cells));
                }
                None => cells.extend(vec![Cell::NONE; layout.width(*of)]),
            }
        }
        let of_plan = bill.charge.charge.minus(bill.charge.additional)?;
        let formula = self.of_plan(bill, &sum)?;
        let (plan, additional) = (letters(layout.plan), letters(layout.plan + 1));
        cells.extend([
            Cell::live(formula, of_plan),
            Cell::live(format!("terms_{number}_additional"), bill.charge.additional),
            Cell::live(format!("{plan}{row}+{additional}{row}"), bill.charge.charge),
        ]);
        Ok(cells)
    }

    /// The private discount of a net basis; as a value where another one is asked for than the sheet of spend shows.
    fn taken_off(&self, number: usize, place: usize, row: u32, spend: &MonthSpend) -> Cell {
        let stay = self.case.projection.stay.months.get(place).map(|month| month.bill().spend.of.private_discount);
        let discount = match stay == Some(spend.of.private_discount) {
            true => format!("{}!E{row}", quoted(text::SPEND)),
            false => spend.of.private_discount.to_string(),
        };
        let formula = format!("IF(terms_{number}_basis=\"net\",{discount},0)");
        Cell::formula(formula, spend.taken_off.share(), Look::Rate)
    }

    /// True where each account's spend is its share of the month's.
    fn is_divided(&self) -> bool {
        let scenario = self.case.scenario;
        let named = scenario.accounts.as_ref().map_or(&[][..], Accounts::named);
        let apart = scenario.commitments.iter().any(|bought| bought.account.is_some());
        !apart && named.iter().all(|account| account.plan.is_none())
    }

    /// The accounts' charges together, within the caps; those with plans of their own as a value.
    fn of_plan(&self, bill: &Bill, sum: &[String]) -> Result<String, Overflow> {
        let sum = if sum.is_empty() { "0".to_owned() } else { sum.join("+") };
        let limits = [bill.charge.limits.monthly, bill.charge.limits.yearly_left];
        let limits: Vec<String> = limits.into_iter().flatten().map(|limit| limit.to_string()).collect();
        let within = if limits.is_empty() { sum } else { format!("MIN({sum},{})", limits.join(",")) };
        let own = bill.charge.charge.minus(bill.charge.additional)?.minus(bill.charge.plan)?;
        Ok(if own == Money::ZERO { within } else { format!("{within}+{own}") })
    }

    /// The charge that the other path computes.
    fn referred(&self, layout: &Layout, month: &PathMonth, row: u32) -> Vec<Cell> {
        let (bill, other) = (month.bill(), quoted(label(self.first).0));
        let plan = self.case.book.plan(&bill.plan).map_or("", |plan| &plan.name);
        vec![
            Cell::month(month.month()),
            Cell::text(plan, Look::Plain),
            Cell::live(format!("{other}!{}{row}", letters(ELIGIBLE)), bill.spend.eligible),
            Cell::live(format!("{other}!{}{row}", letters(layout.charge())), bill.charge.charge),
        ]
    }

    /// Credits first, the customer what remains.
    fn pay(
        &self,
        path: &Path,
        month: &PathMonth,
        charge: usize,
        row: u32,
        cells: &mut Vec<Cell>,
    ) -> Result<(), Overflow> {
        let first = cells.len();
        for (place, grant) in credits::in_payment(self.case.scenario, path.grants.len()) {
            let at = Place { own: cells.len(), charge, first, row, heads: HEADS };
            let used = month.credits.iter().find(|used| used.grant == place).map_or(Money::ZERO, |used| used.applied);
            let formula = credits::formula(place + 1, grant, month.month(), &at);
            cells.push(formula.map_or(Cell::NONE, |formula| Cell::live(formula, used)));
        }
        let by_credits = match cells.len().checked_sub(1).filter(|last| *last >= first) {
            Some(last) => format!("SUM({}{row}:{}{row})", letters(first), letters(last)),
            None => "0".to_owned(),
        };
        let (all, charged) = (letters(cells.len()), letters(charge));
        cells.push(Cell::live(by_credits, month.bill().charge.charge.minus(month.paid)?));
        cells.push(Cell::live(format!("{charged}{row}-{all}{row}"), month.paid));
        Ok(())
    }
}

fn group(who: Who) -> Group {
    match who {
        Who::Pooled | Who::Each(_) | Who::OwnPool(_) => Group::Alike,
        Who::Named(place) => Group::Named(place),
    }
}

/// The terms of a month.
struct Terms {
    number: usize,
    tiers: usize,
    /// Columns of bands that an account has.
    bands: usize,
    /// Whether an account's spend is its share of the month's; else commitments or plans of accounts make it another, and it stands
    /// there as a value.
    divided: bool,
}

/// The cells of one account, or of one of several equal ones; the answer is what it adds to the plan's charge.
fn account_cells(terms: &Terms, account: &AccountCharge, row: u32, cells: &mut Vec<Cell>) -> String {
    let number = terms.number;
    let eligible = format!("{}{row}", letters(ELIGIBLE));
    let count = format!("{}{row}", letters(cells.len()));
    let base = match account.who {
        Who::Pooled => {
            cells.push(Cell::count(1).looking(Look::Plain));
            format!("{eligible}/{count}")
        }
        Who::Each(accounts) => {
            cells.push(Cell::formula("accounts", accounts.into(), Look::Plain));
            format!("{eligible}/{count}")
        }
        Who::Named(place) => format!("{eligible}*share_{}", place + 1),
        Who::OwnPool(_) => String::new(),
    };
    let at = format!("{}{row}", letters(cells.len()));
    cells.push(if terms.divided { Cell::live(base, account.base) } else { Cell::money(account.base) });
    push_bands(terms, account, (&at, row), cells);
    let [bands, minimum, discount, one] = [0, 1, 2, 3].map(|more| format!("{}{row}", letters(cells.len() + more - 1)));
    cells.push(Cell::live(format!("terms_{number}_minimum"), account.minimum));
    cells.push(Cell::formula(format!("terms_{number}_discount"), account.discount.share(), Look::Rate));
    let charge = format!(
        "ROUND(IF(terms_{number}_on_minimum,MAX({bands},{minimum})*(1-{discount}),MAX({bands}*(1-{discount}),{minimum})),2)"
    );
    cells.push(Cell::live(charge, account.charge));
    match account.who {
        Who::Named(_) => one,
        Who::Pooled | Who::Each(_) | Who::OwnPool(_) => format!("{count}*{one}"),
    }
}

/// Each band by itself and all of them together; where they are too many to be shown, what they come to.
fn push_bands(terms: &Terms, account: &AccountCharge, (base, row): (&str, u32), cells: &mut Vec<Cell>) {
    if terms.bands == 0 {
        return cells.push(Cell::money(account.bands));
    }
    let number = terms.number;
    let (first, lines) = (cells.len(), account.lines.iter().collect::<Vec<_>>());
    for band in 1..=terms.bands {
        let charged = lines.get(band - 1).map_or(Money::ZERO, |line| line.charge);
        let (from, rate) = (format!("terms_{number}_from_{band}"), format!("terms_{number}_rate_{band}"));
        cells.push(match band.cmp(&terms.tiers) {
            Ordering::Less => {
                let next = format!("terms_{number}_from_{}", band + 1);
                Cell::live(format!("MAX(0,MIN({base},{next})-{from})*{rate}"), charged)
            }
            Ordering::Equal => Cell::live(format!("MAX(0,{base}-{from})*{rate}"), charged),
            Ordering::Greater => Cell::NONE,
        });
    }
    let last = letters(cells.len() - 1);
    cells.push(Cell::live(format!("SUM({}{row}:{last}{row})", letters(first)), account.bands));
}

/// The sums below the months, with their names.
fn close(sheet: &mut Sheet, path: &Path, charge: usize, name: PathName, book: &mut Workbook) -> Result<(), Overflow> {
    let (row, last) = (sheet.next(), sheet.next() - 1);
    let sum = |column: usize, value| {
        let column = letters(column);
        Cell::live(format!("SUM({column}{FIRST}:{column}{last})"), value).looking(Look::Sum)
    };
    let width = sheet.rows.last().map_or(0, Vec::len);
    let (by_credits, paid) = (width - 3, width - 2);
    let mut cells = vec![Cell::text(text::IN_ALL, Look::SumWords)];
    cells.resize(width, Cell::NONE.looking(Look::SumWords));
    cells[charge] = sum(charge, path.charge);
    cells[by_credits] = sum(by_credits, path.credits_applied);
    cells[paid] = sum(paid, path.paid);
    sheet.push(cells);
    let weights = format!("{}!J{FIRST}:J{last}", quoted(text::SPEND));
    let column = letters(paid);
    let present = format!("ROUND(SUMPRODUCT({column}{FIRST}:{column}{last},{weights}),2)");
    let mut cells = vec![Cell::text(text::PRESENT, Look::Plain)];
    cells.resize(paid, Cell::NONE);
    cells.push(Cell::live(present, path.present_value));
    sheet.push(cells);
    let key = name.key();
    for (what, column, row) in [
        ("charge", charge, row),
        ("by_credits", by_credits, row),
        ("paid", paid, row),
        ("present_value", paid, row + 1),
    ] {
        book.name(format!("{key}_{what}"), &sheet.name, column, row);
    }
    Ok(())
}

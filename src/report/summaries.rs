//! What stands in each part of the form, in a line: told on its fold, so that nothing that changes the answer is out of sight.

use rust_decimal::Decimal;

use super::{assumptions::plan_name, format};
use crate::{
    calc::{Money, Rate, TariffBook, tariff::PlanId},
    draft::{Checked, Draft, Field, Reading},
    words::{fill, refine as words},
};

/// A part of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Spend, plan, accounts, renewal.
    Account,
    /// The lasting change.
    Change,
    /// The credits.
    Credits,
    /// Horizon and rate.
    Reckoning,
    /// The agreement.
    Agreement,
    /// Workloads that move.
    Migrations,
    /// Credits there are already.
    InHand,
    /// Work and chance.
    Effort,
    /// Lists of which only the length is told.
    List(&'static str),
    /// Fields of which only the number is told, by how their paths begin.
    Values(&'static str),
}

/// What the summary of a part is made of.
struct Look<'a> {
    draft: &'a Draft,
    checked: &'a Checked,
    book: &'a TariffBook,
}

/// A part's summary; empty where nothing stands in it.
pub fn summary(part: Part, draft: &Draft, checked: &Checked, book: &TariffBook) -> String {
    let look = Look { draft, checked, book };
    let parts = match part {
        Part::Account => look.account(),
        Part::Change => look.change(),
        Part::Credits => vec![look.credits()],
        Part::Reckoning => look.reckoning(),
        Part::Agreement => look.agreement(),
        Part::Migrations => look.sum("migrations[0].added_monthly", words::WAVES),
        Part::InHand => look.sum("credits_in_hand[0].amount", words::LEFT),
        Part::Effort => look.effort(),
        Part::List(list) => vec![counted(look.entries(list), words::ONE_ENTRY, words::ENTRIES)],
        Part::Values(begins) => vec![look.values(begins)],
    };
    parts.join(words::COMMA)
}

impl Look<'_> {
    fn reading(&self, path: &str) -> &Reading {
        Field::of(path).and_then(|field| self.checked.reading(field).value()).unwrap_or(&Reading::Empty)
    }

    fn amount(&self, path: &str) -> Option<Money> {
        match self.reading(path) {
            Reading::Amount(dollars) => Some(Money::new(*dollars)),
            _ => None,
        }
    }

    fn percent(&self, path: &str) -> Option<String> {
        match self.reading(path) {
            Reading::Share(share) if *share != Decimal::ZERO => Some(format::percent(Rate::new(*share))),
            _ => None,
        }
    }

    fn count(&self, path: &str) -> Option<u32> {
        match self.reading(path) {
            Reading::Count(count) => Some(*count),
            _ => None,
        }
    }

    fn month(&self, path: &str) -> Option<String> {
        match self.reading(path) {
            Reading::Month(month) => Some(format::month(*month)),
            _ => None,
        }
    }

    fn plan(&self, path: &str) -> Option<String> {
        match self.reading(path) {
            Reading::Choice(id) => Some(plan_name(self.book, &PlanId::from(id.as_str()))),
            _ => None,
        }
    }

    fn account(&self) -> Vec<String> {
        let spend = self.amount("spend.monthly").map(|spend| one(words::A_MONTH, "amount", &format::whole(spend)));
        let renewal = match self.reading("agreement.renewal") {
            Reading::Date(day) => Some(one(words::RENEWAL, "date", &format::date(*day))),
            _ => None,
        };
        [spend, self.plan("plan"), renewal].into_iter().flatten().collect()
    }

    fn change(&self) -> Vec<String> {
        let asked = self.typed("asks.structural.", "asks.structural.effective");
        if asked == 0 {
            return vec![words::NOTHING_ASKED.to_owned()];
        }
        let plan = self.plan("asks.structural.plan").map(|plan| one(words::MOVE, "plan", &plan));
        let off = self.percent("asks.structural.plan_discount_percent").map(|off| one(words::OFF, "percent", &off));
        let named = usize::from(plan.is_some()) + usize::from(off.is_some());
        let others = (asked > named).then(|| words::OTHER_TERMS.to_owned());
        let from = self.month("asks.structural.effective").map(|month| one(words::FROM, "month", &month));
        [plan, off, others, from].into_iter().flatten().collect()
    }

    fn credits(&self) -> String {
        let (rows, sum) = self.amounts("asks.credits[0].amount");
        let path = |key: &str, row: usize| format!("asks.credits[{row}].{key}");
        match rows[..] {
            [] => words::NOTHING_ASKED.to_owned(),
            [row] => {
                let month = self.month(&path("start", row)).unwrap_or_default();
                let months = format::months(self.count(&path("months", row)).unwrap_or_default());
                fill(words::CREDIT, &[("amount", &format::whole(sum)), ("month", &month), ("months", &months)])
            }
            _ => fill(words::CREDITS, &[("count", &rows.len().to_string()), ("amount", &format::whole(sum))]),
        }
    }

    fn reckoning(&self) -> Vec<String> {
        let horizon = match (self.count("months"), self.month("start")) {
            (Some(months), Some(month)) => {
                Some(fill(words::HORIZON, &[("months", &format::months(months)), ("month", &month)]))
            }
            _ => None,
        };
        let rate = self.percent("discount_rate").map(|rate| one(words::DISCOUNTED, "percent", &rate));
        let after = self.plan("after_retirement");
        [horizon, rate, after].into_iter().flatten().collect()
    }

    fn agreement(&self) -> Vec<String> {
        let term = match (self.count("agreement.years"), self.month("agreement.start")) {
            (Some(years), Some(month)) => {
                let years = counted(years as usize, words::ONE_YEAR, words::YEARS);
                Some(fill(words::TERM, &[("years", &years), ("month", &month)]))
            }
            _ => None,
        };
        let discount = self.percent("agreement.discount").map(|off| one(words::DISCOUNT, "percent", &off));
        let said: Vec<String> = [term, discount].into_iter().flatten().collect();
        if said.is_empty() { vec![self.values("agreement.")] } else { said }
    }

    fn effort(&self) -> Vec<String> {
        let hours = self.count("effort.hours").map(|hours| one(words::HOURS, "count", &hours.to_string()));
        let chance = self.percent("effort.success").map(|chance| one(words::CHANCE, "percent", &chance));
        let said: Vec<String> = [hours, chance].into_iter().flatten().collect();
        if said.is_empty() { vec![self.values("effort.")] } else { said }
    }

    /// How many entries a list has and what their amounts come to.
    fn sum(&self, first: &str, template: &str) -> Vec<String> {
        let (rows, sum) = self.amounts(first);
        let list = first.split('[').next().unwrap_or_default();
        match (rows.len(), self.entries(list)) {
            (0, entries) => vec![counted(entries, words::ONE_ENTRY, words::ENTRIES)],
            (count, _) => vec![fill(template, &[("count", &count.to_string()), ("amount", &format::whole(sum))])],
        }
    }

    /// The rows in which an amount stands, and the sum of them; sums beyond what can be computed with are told as nothing.
    fn amounts(&self, first: &str) -> (Vec<usize>, Money) {
        let Some(field) = Field::of(first) else { return (vec![], Money::ZERO) };
        let rows = 0..field.list().map_or(0, |list| self.draft.rows(list));
        let found: Vec<(usize, Money)> =
            rows.filter_map(|row| Some((row, self.amount(&field.in_row(row).path())?))).collect();
        let sum = Money::sum(found.iter().map(|(_, amount)| *amount)).unwrap_or_default();
        (found.into_iter().map(|(row, _)| row).collect(), sum)
    }

    /// Rows of a list in which anything is typed.
    fn entries(&self, list: &str) -> usize {
        let mut rows: Vec<usize> = self
            .draft
            .fields()
            .filter(|field| field.list() == Some(list) && !self.draft.text(*field).trim().is_empty())
            .map(Field::row)
            .collect();
        rows.sort_unstable();
        rows.dedup();
        rows.len()
    }

    fn typed(&self, begins: &str, but: &str) -> usize {
        let fields = self.draft.fields().filter(|field| field.pattern().starts_with(begins) && field.pattern() != but);
        fields.filter(|field| !self.draft.text(*field).trim().is_empty()).count()
    }

    fn values(&self, begins: &str) -> String {
        let except = ["asks.structural.effective", "asks.structural.plan", "asks.structural.plan_discount_percent"];
        let fields = self.draft.fields().filter(|field| {
            field.pattern().starts_with(begins) && !except.contains(&field.pattern()) && field.pattern() != RENEWAL
        });
        counted(
            fields.filter(|field| !self.draft.text(*field).trim().is_empty()).count(),
            words::ONE_VALUE,
            words::VALUES,
        )
    }
}

/// Of an agreement, but typed beside the account.
const RENEWAL: &str = "agreement.renewal";

fn one(template: &str, name: &str, value: &str) -> String {
    fill(template, &[(name, value)])
}

fn counted(count: usize, one: &str, several: &str) -> String {
    match count {
        0 => String::new(),
        1 => one.to_owned(),
        _ => fill(several, &[("count", &count.to_string())]),
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::draft::Edit;

    fn said(part: Part, example: &str, typed: &[(&str, &str)]) -> String {
        let book = TariffBook::published().expect("the book is sound");
        let mut draft = Draft::example_of(example);
        for (path, text) in typed {
            draft.apply(Edit::Set(Field::of(path).expect("a test's field"), (*text).to_owned()));
        }
        let checked = draft.check(&book, NaiveDate::from_ymd_opt(2026, 11, 25).expect("a day"));
        summary(part, &draft, &checked, &book).replace('\u{a0}', " ")
    }

    #[test]
    fn the_parts_of_an_example_are_told() {
        for (part, words) in [
            (Part::Account, "$400,000 a month, AWS Enterprise Support"),
            (Part::Change, "10% off the plan, from June 2027"),
            (Part::Credits, "$300,000 from June 2027, 12 months"),
            (Part::Reckoning, "36 months from December 2026, 8% discount rate"),
            (Part::Agreement, "3 years from June 2027, 9% discount"),
            (Part::Migrations, "1, adds $350,000 a month"),
            (Part::InHand, ""),
            (Part::Effort, ""),
            (Part::List("accounts"), ""),
            (Part::Values("terms."), ""),
        ] {
            assert_eq!(said(part, "migration", &[]), words, "{part:?}");
        }
        assert_eq!(said(Part::Effort, "saas", &[]), "16 hours, 20% chance");
        assert_eq!(said(Part::List("incidents"), "outage", &[]), "1 entry");
        assert_eq!(
            said(Part::Account, "growing", &[]),
            "$240,000 a month, AWS Enterprise On-Ramp, renewal 30 June 2027"
        );
    }

    #[test]
    fn a_summary_follows_what_is_typed() {
        let none: &[(&str, &str)] = &[];
        assert_eq!(said(Part::Credits, "none", none), words::NOTHING_ASKED);
        assert_eq!(said(Part::Change, "none", none), words::NOTHING_ASKED);
        assert_eq!(said(Part::Account, "none", none), "");
        let second = ("asks.credits[1].amount", "90k");
        assert_eq!(said(Part::Credits, "growing", &[second]), "2 credits, $150,000 in all");
        assert_eq!(said(Part::Credits, "growing", &[("asks.credits[0].amount", "much")]), words::NOTHING_ASKED);
        let basis = ("asks.structural.basis", "net");
        assert_eq!(said(Part::Change, "growing", &[basis]), "12% off the plan, other terms, from July 2027");
        assert_eq!(said(Part::Values("asks.structural."), "growing", &[basis]), "1 value");
        assert_eq!(said(Part::Agreement, "none", &[("agreement.support_counts", "true")]), "1 value");
        assert_eq!(said(Part::Migrations, "none", &[("migrations[0].name", "Data centre")]), "1 entry");
        let huge = "9999999999999999999999999999";
        assert!(!said(Part::Migrations, "none", &[("migrations[0].added_monthly", huge)]).is_empty());
    }
}

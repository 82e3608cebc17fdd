//! The fields of the form, named by their place in the scenario file: `asks.credits[0].amount`.
//!
//! [`FIELDS`] is the one list of them, in the contract's order; `[#]` stands for the row of a list. A field of the contract
//! that is not in it is not typed into the form.

/// What a field reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reads {
    /// Dollars.
    Amount,
    /// A percentage.
    Percent,
    /// A whole number.
    Count,
    /// A month.
    Month,
    /// A date.
    Date,
    /// A date and a time of day, universal time.
    Moment,
    /// One of a few words.
    Choice,
    /// Yes or no.
    Flag,
    /// Words.
    Text,
}

/// Every field: its path, with `[#]` for the row of a list, and what it reads.
pub const FIELDS: [(&str, Reads); 86] = [
    ("start", Reads::Month),
    ("months", Reads::Count),
    ("discount_rate", Reads::Percent),
    ("spend.monthly", Reads::Amount),
    ("spend.annual_growth", Reads::Percent),
    ("spend.months[#].month", Reads::Month),
    ("spend.months[#].amount", Reads::Amount),
    ("spend.months_include_migrations", Reads::Flag),
    ("accounts", Reads::Count),
    ("accounts[#].name", Reads::Text),
    ("accounts[#].share", Reads::Percent),
    ("plan", Reads::Choice),
    ("after_retirement", Reads::Choice),
    ("terms.basis", Reads::Choice),
    ("terms.plan_discount_percent", Reads::Percent),
    ("terms.discount_applies_to_minimum_charge", Reads::Flag),
    ("terms.minimum_charge", Reads::Amount),
    ("terms.tiers[#].from", Reads::Amount),
    ("terms.tiers[#].rate", Reads::Percent),
    ("terms.reserved_instances", Reads::Choice),
    ("terms.savings_plans", Reads::Choice),
    ("terms.additional_charges[#].description", Reads::Text),
    ("terms.additional_charges[#].monthly", Reads::Amount),
    ("commitment_discounts[#].kind", Reads::Choice),
    ("commitment_discounts[#].month", Reads::Month),
    ("commitment_discounts[#].upfront", Reads::Amount),
    ("commitment_discounts[#].recurring", Reads::Amount),
    ("commitment_discounts[#].term_months", Reads::Count),
    ("agreement.kind", Reads::Choice),
    ("agreement.start", Reads::Month),
    ("agreement.years", Reads::Count),
    ("agreement.yearly_commitment[#]", Reads::Amount),
    ("agreement.discount", Reads::Percent),
    ("agreement.support_counts", Reads::Flag),
    ("agreement.marketplace_monthly", Reads::Amount),
    ("agreement.renewal", Reads::Date),
    ("migrations[#].name", Reads::Text),
    ("migrations[#].start", Reads::Month),
    ("migrations[#].ramp_months", Reads::Count),
    ("migrations[#].added_monthly", Reads::Amount),
    ("incidents[#].name", Reads::Text),
    ("incidents[#].started", Reads::Moment),
    ("incidents[#].minutes", Reads::Count),
    ("incidents[#].what_failed", Reads::Text),
    ("incidents[#].services", Reads::Text),
    ("incidents[#].systems", Reads::Text),
    ("incidents[#].revenue_per_hour", Reads::Amount),
    ("incidents[#].engineer_hours", Reads::Count),
    ("incidents[#].hourly_cost", Reads::Amount),
    ("incidents[#].other_cost", Reads::Amount),
    ("incidents[#].aws_reference", Reads::Text),
    ("credits_in_hand[#].name", Reads::Text),
    ("credits_in_hand[#].trigger", Reads::Choice),
    ("credits_in_hand[#].amount", Reads::Amount),
    ("credits_in_hand[#].start", Reads::Month),
    ("credits_in_hand[#].months", Reads::Count),
    ("credits_in_hand[#].release", Reads::Choice),
    ("credits_in_hand[#].monthly_cap", Reads::Percent),
    ("actuals[#].month", Reads::Month),
    ("actuals[#].eligible", Reads::Amount),
    ("actuals[#].charge", Reads::Amount),
    ("actuals[#].credits", Reads::Amount),
    ("asks.credits[#].name", Reads::Text),
    ("asks.credits[#].trigger", Reads::Choice),
    ("asks.credits[#].amount", Reads::Amount),
    ("asks.credits[#].start", Reads::Month),
    ("asks.credits[#].months", Reads::Count),
    ("asks.credits[#].release", Reads::Choice),
    ("asks.credits[#].monthly_cap", Reads::Percent),
    ("asks.structural.effective", Reads::Month),
    ("asks.structural.plan", Reads::Choice),
    ("asks.structural.basis", Reads::Choice),
    ("asks.structural.plan_discount_percent", Reads::Percent),
    ("asks.structural.discount_applies_to_minimum_charge", Reads::Flag),
    ("asks.structural.minimum_charge", Reads::Amount),
    ("asks.structural.tiers[#].from", Reads::Amount),
    ("asks.structural.tiers[#].rate", Reads::Percent),
    ("asks.structural.reserved_instances", Reads::Choice),
    ("asks.structural.savings_plans", Reads::Choice),
    ("asks.structural.additional_charges[#].description", Reads::Text),
    ("asks.structural.additional_charges[#].monthly", Reads::Amount),
    ("effort.hours", Reads::Count),
    ("effort.hourly_cost", Reads::Amount),
    ("effort.success", Reads::Percent),
    // Of the person, not of the projection; they travel with the file.
    ("title", Reads::Text),
    ("notes", Reads::Text),
];

/// The list of each field: what stands before its row. Asked hundreds of times with every key, and so found when this is compiled.
const LISTS: [Option<&str>; FIELDS.len()] = {
    let mut lists = [None; FIELDS.len()];
    let mut place = 0;
    while place < FIELDS.len() {
        lists[place] = before_row(FIELDS[place].0);
        place += 1;
    }
    lists
};

/// What stands before `[#]`, where that stands in a pattern.
const fn before_row(pattern: &str) -> Option<&str> {
    let mut place = 0;
    while place < pattern.len() {
        if pattern.as_bytes()[place] == b'[' {
            return Some(pattern.split_at(place).0);
        }
        place += 1;
    }
    None
}

/// One field of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Field {
    place: usize,
    row: usize,
}

impl Field {
    /// The field of a path: `asks.credits[0].amount`.
    pub fn of(path: &str) -> Option<Field> {
        let (pattern, row) = match (path.find('['), path.find(']')) {
            (Some(open), Some(close)) if open < close => {
                (format!("{}[#]{}", &path[..open], &path[close + 1..]), path[open + 1..close].parse().ok()?)
            }
            _ => (path.to_owned(), 0),
        };
        Some(Field { place: place_of(&pattern)?, row })
    }

    /// The field at a place of the list; the last one where there is none.
    pub(super) const fn at(place: usize, row: usize) -> Field {
        Field { place: if place < FIELDS.len() { place } else { FIELDS.len() - 1 }, row }
    }

    /// All fields in one row each: the first one of every list.
    pub fn first_rows() -> impl Iterator<Item = Field> {
        (0..FIELDS.len()).map(|place| Field { place, row: 0 })
    }

    /// The same field in another row of its list.
    #[must_use]
    pub const fn in_row(self, row: usize) -> Field {
        Field { row, ..self }
    }

    /// Its path with `[#]` for the row.
    pub const fn pattern(self) -> &'static str {
        FIELDS[self.place].0
    }

    /// What it reads.
    pub const fn reads(self) -> Reads {
        FIELDS[self.place].1
    }

    /// The list it belongs to, if any: `asks.credits`.
    pub const fn list(self) -> Option<&'static str> {
        LISTS[self.place]
    }

    /// Its row; 0 outside lists.
    pub const fn row(self) -> usize {
        self.row
    }

    /// Its path in the form: every row counts, also one that is left empty.
    pub fn path(self) -> String {
        self.path_in_row(self.row)
    }

    /// Its path where the row stands at that place in the file.
    pub(super) fn path_in_row(self, row: usize) -> String {
        self.pattern().replacen('#', &row.to_string(), 1)
    }

    pub(super) const fn place(self) -> usize {
        self.place
    }
}

fn place_of(pattern: &str) -> Option<usize> {
    FIELDS.iter().position(|(known, _)| *known == pattern)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_path_leads_back_to_its_field() {
        for field in Field::first_rows() {
            assert_eq!(Field::of(&field.path()), Some(field));
            assert_eq!(
                Field::of(&field.in_row(7).path()),
                Some(field.in_row(if field.list().is_some() { 7 } else { 0 }))
            );
        }
        for field in Field::first_rows() {
            assert_eq!(field.list(), field.pattern().split_once("[#]").map(|(list, _)| list));
        }
        assert_eq!(Field::of("asks.credits[0].colour"), None);
        assert_eq!(Field::of("asks.credits[].amount"), None);
    }

    #[test]
    fn no_field_stands_twice() {
        for (place, (pattern, _)) in FIELDS.iter().enumerate() {
            assert_eq!(place_of(pattern), Some(place));
        }
    }
}

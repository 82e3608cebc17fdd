//! The fields of the form: which there are, what each reads, and which field of the contract it becomes.

/// One field of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    /// Support-eligible AWS spend a month.
    Spend,
    /// Its yearly growth.
    Growth,
    /// Today's plan.
    Plan,
    /// Number of accounts.
    Accounts,
    /// Date of the next renewal.
    Renewal,
    /// First projected month.
    Start,
    /// Projected months.
    Horizon,
    /// Yearly discount rate for present value.
    DiscountRate,
    /// Event that justifies the credit.
    CreditTrigger,
    /// Amount of the credit.
    CreditAmount,
    /// First month of its window.
    CreditStart,
    /// Length of its window.
    CreditMonths,
    /// How it becomes usable.
    CreditRelease,
    /// Plan asked for.
    ChangePlan,
    /// Plan discount asked for.
    ChangeDiscount,
    /// First month of the change.
    ChangeFrom,
}

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
    /// One of a few words.
    Choice,
}

impl Field {
    /// All fields, in the order of the form.
    pub const ALL: [Field; 16] = [
        Field::Spend,
        Field::Growth,
        Field::Plan,
        Field::Accounts,
        Field::Renewal,
        Field::Start,
        Field::Horizon,
        Field::DiscountRate,
        Field::CreditTrigger,
        Field::CreditAmount,
        Field::CreditStart,
        Field::CreditMonths,
        Field::CreditRelease,
        Field::ChangePlan,
        Field::ChangeDiscount,
        Field::ChangeFrom,
    ];

    /// What it reads.
    pub const fn reads(self) -> Reads {
        match self {
            Field::Spend | Field::CreditAmount => Reads::Amount,
            Field::Growth | Field::DiscountRate | Field::ChangeDiscount => Reads::Percent,
            Field::Accounts | Field::Horizon | Field::CreditMonths => Reads::Count,
            Field::Start | Field::CreditStart | Field::ChangeFrom => Reads::Month,
            Field::Renewal => Reads::Date,
            Field::Plan | Field::CreditTrigger | Field::CreditRelease | Field::ChangePlan => Reads::Choice,
        }
    }

    /// Its path in the scenario file; the renewal is the form's own and only sets other fields' defaults.
    pub const fn path(self) -> &'static str {
        match self {
            Field::Spend => "spend.monthly",
            Field::Growth => "spend.annual_growth",
            Field::Plan => "plan",
            Field::Accounts => "accounts",
            Field::Renewal => "renewal",
            Field::Start => "start",
            Field::Horizon => "months",
            Field::DiscountRate => "discount_rate",
            Field::CreditTrigger => "asks.credits[0].trigger",
            Field::CreditAmount => "asks.credits[0].amount",
            Field::CreditStart => "asks.credits[0].start",
            Field::CreditMonths => "asks.credits[0].months",
            Field::CreditRelease => "asks.credits[0].release",
            Field::ChangePlan => "asks.structural.plan",
            Field::ChangeDiscount => "asks.structural.plan_discount_percent",
            Field::ChangeFrom => "asks.structural.effective",
        }
    }

    /// The field of a path, if the form has one for it.
    pub fn of_path(path: &str) -> Option<Field> {
        Field::ALL.into_iter().find(|field| field.path() == path)
    }

    pub(super) const fn place(self) -> usize {
        self as usize
    }
}

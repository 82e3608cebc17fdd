//! What became of a field of a response: used, left out, or not understood. The words for each are in `report::import`.

/// One leaf of a response and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The response's place among those read together.
    pub file: usize,
    /// Path of the leaf: `pricingPlans[0].tiers[1].baseCharge`; a key that is no plain word stands in quotes.
    pub field: String,
    /// What became of it.
    pub fate: Fate,
}

/// What became of a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It became, or decided, a part of the scenario.
    Used {
        /// Path in the scenario: `terms.tiers[1].rate`.
        becomes: String,
        /// What to know about it.
        note: Option<Note>,
    },
    /// It is known and changes nothing in the scenario.
    LeftOut(Reason),
    /// It may matter, and what it means cannot be known for certain.
    NotUnderstood(Doubt),
}

impl Fate {
    /// Used, with nothing to add.
    pub fn used(becomes: impl Into<String>) -> Fate {
        Fate::Used { becomes: becomes.into(), note: None }
    }

    /// Used, with something to know.
    pub fn noted(becomes: impl Into<String>, note: Note) -> Fate {
        Fate::Used { becomes: becomes.into(), note: Some(note) }
    }
}

/// What to know about a field that is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Note {
    /// Amortized from a date or over all commitments becomes plain "amortized".
    Amortized,
    /// A contract knows several kinds of net, the response does not say which.
    NetVariants,
    /// The charge of one month is taken to come again every month.
    EveryMonth,
    /// Rates were in percent: only as hundredths do base charges and rates fit together.
    Hundredths,
    /// The plan is taken from its name.
    PlanByName,
    /// Shares are rounded so that they sum to one.
    SharesRounded,
    /// Accounts without spend have no shares; equal ones are taken.
    EqualShares,
    /// The window does not begin or end with a month; a month counts if its last day is inside.
    WholeMonths,
    /// The credit may be spent on other products first.
    OtherProductsToo,
    /// Longer than a scenario's text may be; the beginning is kept.
    Shortened,
}

/// Why a field that is known is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Nothing stands there.
    Empty,
    /// It names an account, a plan or a credit and has no figure.
    Identifier,
    /// Free text that no rule can follow.
    FreeText,
    /// How the charge is divided among payers; its sum is the same.
    Allocation,
    /// It says again what another field says.
    SaidElsewhere,
    /// Part of a total that is used.
    PartOfTotal,
    /// The date of the bill.
    BillDate,
    /// A discount on the charge; whether the total is before or after it is not documented.
    ChargeDiscount,
    /// The payer's share of the charge, not a rate.
    PayerShare,
    /// A scenario's treatment has no starting date.
    TreatmentDate,
    /// Parts of months are not computed.
    Proration,
    /// Additional eligible spend: for the person to add to the spend.
    AdditionalSpend,
    /// A scenario's terms hold until a structural change, not until a date.
    PlanDates,
    /// What lies above the last tier is charged by it as well.
    LastTier,
    /// Steps, where the tier has none.
    NoSteps,
    /// How AWS arrived at the charge; the comparison with closed months checks the sum.
    Working,
    /// Which account a credit may pay for.
    Sharing,
    /// When in the bill the credit is applied.
    CreditOrder,
    /// What the credit was, or may become; what remains of it is used.
    OtherBalance,
    /// For fetching the next page.
    Paging,
    /// A field beside it is not understood, and without that one it means nothing.
    Beside,
    /// The contract is not active.
    Inactive,
    /// Another plan of the contract is the one in force.
    OtherPlan,
    /// A later month states the terms in force.
    OlderMonth,
    /// What a closed month needs is absent or not understood.
    NoMonth,
    /// The month is not closed: its figures are estimates.
    NotClosed,
    /// Another response states the same.
    SecondResponse,
    /// Enterprise Support responses stand beside it, and a scenario has one plan.
    EnterpriseGiven,
    /// An account on Basic Support pays nothing.
    BasicAccount,
    /// A product that is not AWS Support.
    OtherProduct,
    /// The credit names products, and AWS Support is not among them.
    NotForSupport,
    /// The credit names no products; standard promotional credits exclude Enterprise Support.
    ProductsUnknown,
    /// The credit is switched off.
    CreditDisabled,
    /// Nothing remains of the credit.
    UsedUp,
    /// The credit is not in US dollars.
    Currency,
    /// The credit lacks a first or a last day, and a window needs both.
    NoWindow,
    /// The window holds no last day of a month.
    NoWholeMonth,
    /// The window is longer than a scenario may be.
    WindowTooLong,
    /// More entries than a scenario may hold.
    TooMany,
}

/// Why a field that may matter is not understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// The field is not in the API's model of 2023-09-07.
    UnknownField,
    /// A word outside those documented.
    UnknownWord,
    /// A plan's name or code that fits no plan of the tariff book.
    UnknownPlan,
    /// Several plans on the contract, and nothing says which is in force.
    SeveralPlans,
    /// Some payers gross, some net.
    MixedBasis,
    /// An amount below zero where none can be.
    Negative,
    /// A discount of one or more: percent or share cannot be told.
    PercentOrShare,
    /// Tiers that do not follow each other from zero.
    TierGap,
    /// Base charges that do not continue the tiers below.
    TierJump,
    /// Tiers charged by steps.
    TierSteps,
    /// Fewer or more accounts than the response counts.
    PagesMissing,
    /// Accounts on different plans.
    MixedPlans,
    /// Discounts that differ between accounts.
    MixedDiscounts,
    /// A discount whose amount does not fit its percentage.
    DiscountAmount,
    /// An account that stands twice.
    SameAccountTwice,
    /// The accounts do not sum to the total.
    SumDiffers,
    /// More accounts than a scenario may name.
    TooManyAccounts,
    /// A credit bound to kinds of purchase; whether support is one is not documented.
    PurchaseTypes,
    /// Figures that cannot be held exactly.
    Overflow,
}

//! One plan of the tariff book: its dated rate cards, who may still take it, when it ends, and where all of that was read.
//!
//! These are the shapes of the files in `data/tariff/` (one a plan; `docs/tariffs.md` says how to update one). `sections`
//! reads them.

mod sections;

use std::{fmt, sync::Arc};

use chrono::NaiveDate;

use super::{money::Money, month::Month, tiers::Tiers};

pub(super) use sections::plan;

/// A plan's name in files and links: "enterprise".
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PlanId(Arc<str>);

impl PlanId {
    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for PlanId {
    fn from(id: &str) -> Self {
        PlanId(id.into())
    }
}

impl fmt::Display for PlanId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// How sure a fact is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// Read on an AWS page, API or signed contract.
    A,
    /// A dated document that quotes the AWS page; others agree.
    B,
    /// One secondary source.
    C,
    /// Not found.
    Unknown,
}

impl fmt::Display for Grade {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Grade::A => "A",
            Grade::B => "B",
            Grade::C => "C",
            Grade::Unknown => "?",
        })
    }
}

/// Where a fact was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The page or document.
    pub title: String,
    /// Its address.
    pub address: String,
}

/// What a plan charges on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Charged {
    /// The plan is free.
    None,
    /// Minimum and bands once for every account.
    PerAccount,
    /// Minimum and bands once, on the sum of the enrolled accounts.
    Pooled,
}

/// One edition of a plan's prices.
#[derive(Clone, Debug)]
pub struct Card {
    /// First day; none where it was not found.
    pub valid_from: Option<NaiveDate>,
    /// First day on which it no longer holds; none while it does.
    pub valid_to: Option<NaiveDate>,
    /// Least charge of a month, in dollars.
    pub minimum: Money,
    /// How sure the rates are.
    pub grade: Grade,
    /// How sure the band edges are.
    pub bands_grade: Grade,
    /// How sure the minimum is.
    pub minimum_grade: Grade,
    /// The day the source was last looked at.
    pub checked: NaiveDate,
    /// Where it was read.
    pub source: Source,
    /// What a reader should know besides.
    pub note: String,
    tiers: Tiers,
}

impl Card {
    /// The marginal tiers.
    pub fn tiers(&self) -> &Tiers {
        &self.tiers
    }

    /// The weakest grade of anything on the card.
    pub fn weakest(&self) -> Grade {
        self.grade.max(self.bands_grade).max(self.minimum_grade)
    }

    /// True where the card holds on the last day of the month.
    pub fn holds_in(&self, month: Month) -> bool {
        // A day is at or before a month's last one where its own month is no later.
        self.valid_from.is_none_or(|from| Month::containing(from) <= month)
            && self.valid_to.is_none_or(|to| month < Month::containing(to))
    }
}

/// From when on nobody new can take the plan.
#[derive(Clone, Debug)]
pub struct Closed {
    /// First day without new subscriptions.
    pub from: NaiveDate,
    /// How sure that is.
    pub grade: Grade,
    /// What a reader should know.
    pub note: String,
}

/// The plan is discontinued.
#[derive(Clone, Debug)]
pub struct Ending {
    /// First day without it.
    pub on: NaiveDate,
    /// The plan that follows unless the scenario names another.
    pub successor: PlanId,
    /// How sure it is that this is what follows.
    pub successor_grade: Grade,
    /// How sure the ending is.
    pub grade: Grade,
    /// What a reader should know.
    pub note: String,
    /// Where it was read.
    pub source: Source,
}

/// What a plan gives besides its price.
#[derive(Clone, Debug)]
pub struct Gives {
    /// Target of a first response to a critical case.
    pub first_response: String,
    /// The same in minutes, to compare plans by; none where it was not found.
    pub response_minutes: Option<u32>,
    /// Technical account manager.
    pub account_manager: AccountManager,
    /// What else sets it apart.
    pub others: Vec<Feature>,
    /// How sure all this is.
    pub grade: Grade,
    /// The day it was last looked at.
    pub checked: NaiveDate,
    /// What a reader should know.
    pub note: String,
}

/// One more thing that a plan gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feature {
    /// What it is, in one word for all plans that give more or less of it: "trusted-advisor".
    pub topic: String,
    /// How much of it, among the plans of this book: more is better. 0 is none of it, said aloud.
    pub level: u32,
    /// In words.
    pub words: String,
}

/// Technical account manager of a plan, the least first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AccountManager {
    /// None.
    None,
    /// From a pool.
    Pooled,
    /// A designated one.
    Designated,
}

/// A support plan.
#[derive(Clone, Debug)]
pub struct Plan {
    /// Its name in files.
    pub id: PlanId,
    /// Its name on the page.
    pub name: String,
    /// What it is charged on.
    pub charged: Charged,
    /// Least term in days.
    pub term_days: Option<u32>,
    /// Set where nobody new can take it.
    pub closed_to_new: Option<Closed>,
    /// Set where it is discontinued.
    pub ends: Option<Ending>,
    /// What it gives besides its price.
    pub gives: Gives,
    /// Its rate cards, oldest first.
    pub cards: Vec<Card>,
}

impl Plan {
    /// The plan's end where it has come by the last day of the month.
    pub fn ended_in(&self, month: Month) -> Option<&Ending> {
        self.ends.as_ref().filter(|ending| Month::containing(ending.on) <= month)
    }

    /// True where somebody without the plan can take it in that month.
    pub fn on_offer_in(&self, month: Month) -> bool {
        self.ended_in(month).is_none()
            && self.closed_to_new.as_ref().is_none_or(|closed| month < Month::containing(closed.from))
    }
}

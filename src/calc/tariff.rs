//! One plan of the tariff book: its dated rate cards, who may still take it, when it ends, and where all of that was read.
//!
//! These are the shapes of the files in `data/tariff/` (one a plan; `docs/tariffs.md` says how to update one). Unknown fields
//! are refused, so that a misspelt one cannot be lost.

use std::{fmt, sync::Arc};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    money::Money,
    month::{Month, read_day, read_optional_day},
    rate::Rate,
    tiers::{Tier, Tiers, TiersError},
};

/// A plan's name in files and links: "enterprise".
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
pub enum Grade {
    /// Read on an AWS page, API or signed contract.
    A,
    /// A dated document that quotes the AWS page; others agree.
    B,
    /// One secondary source.
    C,
    /// Not found.
    #[serde(rename = "?")]
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
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The page or document.
    pub title: String,
    /// Its address.
    pub address: String,
}

/// What a plan charges on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Charged {
    /// The plan is free.
    None,
    /// Minimum and bands once for every account.
    PerAccount,
    /// Minimum and bands once, on the sum of the enrolled accounts.
    Pooled,
}

/// One edition of a plan's prices.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Card {
    /// First day; none where it was not found.
    #[serde(deserialize_with = "read_optional_day")]
    pub valid_from: Option<NaiveDate>,
    /// First day on which it no longer holds; none while it does.
    #[serde(deserialize_with = "read_optional_day")]
    pub valid_to: Option<NaiveDate>,
    /// Least charge of a month, in dollars.
    pub minimum: Money,
    bands: Vec<Band>,
    /// How sure the rates are.
    pub grade: Grade,
    /// How sure the band edges are.
    pub bands_grade: Grade,
    /// How sure the minimum is.
    pub minimum_grade: Grade,
    /// The day the source was last looked at.
    #[serde(deserialize_with = "read_day")]
    pub checked: NaiveDate,
    /// Where it was read.
    pub source: Source,
    /// What a reader should know besides.
    pub note: String,
    /// The bands as checked tiers, filled in when the book is read.
    #[serde(skip)]
    tiers: Tiers,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Band {
    from: Money,
    to: Option<Money>,
    rate: Rate,
}

/// Why a card's bands are no rate card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BandsError {
    /// They do not start at zero or do not rise.
    Tiers(TiersError),
    /// The band at this place does not end where the next begins, or the last one ends.
    Gap(usize),
    /// The rate of the band at this place is not between 0 and 1.
    Rate(usize),
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
        let day = month.last_day();
        self.valid_from.is_none_or(|from| from <= day) && self.valid_to.is_none_or(|to| day < to)
    }

    pub(super) fn settle(&mut self) -> Result<(), BandsError> {
        let starts = self.bands.iter().skip(1).map(|next| Some(next.from)).chain([None]);
        if let Some(gap) = self.bands.iter().zip(starts).position(|(band, next)| band.to != next) {
            return Err(BandsError::Gap(gap));
        }
        if let Some(place) = self.bands.iter().position(|band| band.rate < Rate::ZERO || band.rate > Rate::ONE) {
            return Err(BandsError::Rate(place));
        }
        let tiers = self.bands.iter().map(|band| Tier { from: band.from, rate: band.rate }).collect();
        self.tiers = Tiers::new(tiers).map_err(BandsError::Tiers)?;
        Ok(())
    }
}

/// From when on nobody new can take the plan.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Closed {
    /// First day without new subscriptions.
    #[serde(deserialize_with = "read_day")]
    pub from: NaiveDate,
    /// How sure that is.
    pub grade: Grade,
    /// What a reader should know.
    pub note: String,
}

/// The plan is discontinued.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ending {
    /// First day without it.
    #[serde(deserialize_with = "read_day")]
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
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gives {
    /// Target of a first response to a critical case.
    pub first_response: String,
    /// Technical account manager.
    pub account_manager: AccountManager,
    /// What else sets it apart.
    pub others: Vec<String>,
    /// How sure all this is.
    pub grade: Grade,
    /// The day it was last looked at.
    #[serde(deserialize_with = "read_day")]
    pub checked: NaiveDate,
    /// What a reader should know.
    pub note: String,
}

/// Technical account manager of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AccountManager {
    /// None.
    None,
    /// From a pool.
    Pooled,
    /// A designated one.
    Designated,
}

/// A support plan.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
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
        self.ends.as_ref().filter(|ending| ending.on <= month.last_day())
    }

    /// True where somebody without the plan can take it in that month.
    pub fn on_offer_in(&self, month: Month) -> bool {
        self.ended_in(month).is_none()
            && self.closed_to_new.as_ref().is_none_or(|closed| month.last_day() < closed.from)
    }
}

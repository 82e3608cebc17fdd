//! One plan of the tariff book: its dated rate cards, who may still take it, when it ends, and where all of that was read.
//!
//! These are the shapes of the files in `data/tariff/` (one a plan; `docs/tariffs.md` says how to update one). `sections`
//! reads them.

mod sections;

use std::{fmt, sync::Arc};

use chrono::NaiveDate;

use super::{exact::Overflow, money::Money, month::Month, partition::Partition, rate::Rate, tiers::Tiers};

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
    edges: Vec<Option<Grade>>,
}

impl Card {
    /// The marginal tiers.
    pub fn tiers(&self) -> &Tiers {
        &self.tiers
    }

    /// How sure the spend is at which the tier at a place begins. The first one begins at zero.
    pub fn edge(&self, place: usize) -> Grade {
        self.edges.get(place).copied().flatten().unwrap_or(self.bands_grade)
    }

    /// The same card where it was not found to hold: nothing on it is sure.
    fn assumed(&self) -> Card {
        let unsure = Grade::Unknown;
        let edges = Vec::new();
        Card { grade: unsure, bands_grade: unsure, minimum_grade: unsure, edges, ..self.clone() }
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
    /// Another plan that may follow, since it did when AWS ended a plan before.
    pub precedent: Option<Precedent>,
}

/// What followed when AWS ended a plan before.
#[derive(Clone, Debug)]
pub struct Precedent {
    /// The plan that followed for customers who did nothing.
    pub plan: PlanId,
    /// How sure that is.
    pub grade: Grade,
    /// What a reader should know.
    pub note: String,
    /// Where it was read.
    pub source: String,
}

/// How a plan is bought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sale {
    /// The customer takes it in the console; nobody has to agree.
    SelfService,
    /// By a signed contract.
    Contract,
    /// AWS sells it to partners only.
    ToPartners,
}

/// How a plan is bought, with what is known of that.
#[derive(Clone, Debug)]
pub struct Sold {
    /// How.
    pub how: Sale,
    /// Whether it can be taken for accounts that are bought through a partner.
    pub through_partners: bool,
    /// How sure that is.
    pub grade: Grade,
    /// What a reader should know.
    pub note: String,
    /// Where it was read.
    pub source: Source,
}

/// What is otherwise in GovCloud (US).
#[derive(Clone, Debug)]
pub struct GovCloud {
    /// How sure that is.
    pub grade: Grade,
    /// What a reader should know.
    pub note: String,
    /// The plan's cards there; empty where none was found.
    pub cards: Vec<Card>,
}

/// What a plan gives besides its price.
#[derive(Clone, Debug)]
pub struct Gives {
    /// Whether technical questions are answered at all.
    pub technical: bool,
    /// Target of a first response to a critical case.
    pub first_response: String,
    /// The same in minutes, to compare plans by; none where it was not found.
    pub response_minutes: Option<u32>,
    /// Technical account manager.
    pub account_manager: AccountManager,
    /// The share of a month's support charge that the next month grants as AWS DevOps Agent credit; none where the plan grants none.
    pub devops_agent: Option<Rate>,
    /// What else sets it apart.
    pub others: Vec<Feature>,
    /// How sure all this is.
    pub grade: Grade,
    /// The day it was last looked at.
    pub checked: NaiveDate,
    /// What a reader should know.
    pub note: String,
}

impl Gives {
    /// The AWS DevOps Agent credit that a month's support charge grants for the month after, to the cent. It pays for that service
    /// only and lapses with its month. Source: the tariff book.
    pub fn devops_credit(&self, charge: Money) -> Result<Option<Money>, Overflow> {
        self.devops_agent.map(|share| charge.scaled_to_cents(share.share())).transpose()
    }

    /// Whether a first response to a critical case is promised within so many minutes.
    pub fn answers_within(&self, minutes: u32) -> bool {
        self.technical && self.response_minutes.is_some_and(|own| own <= minutes)
    }

    /// Whether production is looked after around the clock: a plan that promises an answer within the hour keeps no office hours.
    pub fn is_around_the_clock(&self) -> bool {
        self.answers_within(60)
    }

    /// Whether a first response comes no later than another plan's, as far as that one's is known. False where this one's is not.
    pub fn is_as_fast_as(&self, other: &Gives) -> bool {
        match (other.technical, other.response_minutes) {
            (false, _) => true,
            (true, Some(minutes)) => self.answers_within(minutes),
            (true, None) => false,
        }
    }

    /// Whether this is at least what another plan gives, in everything that was found on both: technical answers, first response,
    /// account manager and each thing that both name. False where what either gives was not found.
    pub fn is_at_least(&self, other: &Gives) -> bool {
        let known = self.grade != Grade::Unknown && other.grade != Grade::Unknown;
        let no_less = |feature: &Feature| {
            let own = self.others.iter().find(|own| own.topic == feature.topic);
            own.is_some_and(|own| own.level >= feature.level) || feature.level == 0
        };
        known
            && self.is_as_fast_as(other)
            && self.account_manager >= other.account_manager
            && other.others.iter().all(no_less)
    }
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
    /// What it costs besides the plan, where it does. No projection counts it.
    pub price: Option<Price>,
}

/// The price of something that is bought beside a plan: the greater of an amount a month and a share of monthly charges.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Price {
    /// Dollars a month.
    pub monthly: Money,
    /// The share of monthly charges, where there is one.
    pub rate: Option<Rate>,
    /// How sure both are.
    pub grade: Grade,
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
    /// How it is bought; none in editions that do not tell.
    pub sold: Option<Sold>,
    /// What it gives besides its price.
    pub gives: Gives,
    /// Its rate cards, oldest first.
    pub cards: Vec<Card>,
    /// What is otherwise in GovCloud (US), where anything was found.
    pub gov_cloud: Option<GovCloud>,
}

impl Plan {
    /// The plan's end where it has come by the last day of the month.
    pub fn ended_in(&self, month: Month) -> Option<&Ending> {
        self.ends.as_ref().filter(|ending| Month::containing(ending.on) <= month)
    }

    /// True where AWS sells it to customers, and not only to partners.
    pub fn is_for_customers(&self) -> bool {
        self.sold.as_ref().is_none_or(|sold| sold.how != Sale::ToPartners)
    }

    /// True where a customer can take it without anybody's consent.
    pub fn is_self_service(&self) -> bool {
        self.sold.as_ref().is_some_and(|sold| sold.how == Sale::SelfService)
    }

    /// True where it can be taken for accounts that are bought through a partner.
    pub fn is_resold(&self) -> bool {
        self.sold.as_ref().is_none_or(|sold| sold.through_partners)
    }

    /// The plan as it is outside the commercial regions, where it neither ends nor is closed: the changes of December 2025 are not
    /// for GovCloud (US), and nothing is known of China. Where no card was found, those of the commercial regions stand for it.
    #[must_use]
    pub(super) fn in_partition(&self, partition: Partition) -> Plan {
        let there = self.gov_cloud.as_ref().filter(|_| partition == Partition::GovCloud);
        let found = there.map(|there| there.cards.clone()).filter(|cards| !cards.is_empty());
        let mut plan = Plan { closed_to_new: None, ends: None, ..self.clone() };
        plan.cards = found.unwrap_or_else(|| self.cards.iter().map(Card::assumed).collect());
        // A card that ended with the plan goes on, as the plan does.
        if let (Some(ending), Some(last)) = (&self.ends, plan.cards.last_mut())
            && last.valid_to == Some(ending.on)
        {
            last.valid_to = None;
        }
        plan
    }

    /// True where somebody without the plan can take it in that month.
    pub fn on_offer_in(&self, month: Month) -> bool {
        self.ended_in(month).is_none()
            && self.closed_to_new.as_ref().is_none_or(|closed| month < Month::containing(closed.from))
    }
}

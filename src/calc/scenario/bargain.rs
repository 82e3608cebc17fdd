//! How an ask is negotiated: where it opens, where it ends, how likely it is, what AWS answered; and the position it is asked from.
//! Shapes and their reading. Of these only `granted` meets a figure, in `calc::range`.

use chrono::NaiveDate;

use super::{
    super::{
        estimate::Estimate,
        input::{
            At, Fields,
            fields::{count, date, flag, money, range, share, word},
        },
        money::Money,
        rate::Rate,
    },
    bounds,
};

/// How an ask is negotiated; `T` is what is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bargain<T> {
    /// What is asked for first.
    pub opening: Option<T>,
    /// The least that is accepted.
    pub floor: Option<T>,
    /// The chance that it works; absent: `effort.success`.
    pub chance: Option<Rate>,
    /// The share of the ask that is granted; absent: all of it.
    pub granted: Option<Estimate<Rate>>,
    /// What AWS replied.
    pub answer: Option<Answer<T>>,
}

impl<T> Default for Bargain<T> {
    fn default() -> Bargain<T> {
        Bargain { opening: None, floor: None, chance: None, granted: None, answer: None }
    }
}

impl<T> Bargain<T> {
    /// The share of the ask that is granted, low, likely and high.
    pub fn granted(&self) -> Estimate<Rate> {
        self.granted.unwrap_or(Estimate::of(Rate::ONE))
    }
}

/// What AWS replied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer<T> {
    /// On which day.
    pub date: NaiveDate,
    /// Whether it is a yes.
    pub status: Status,
    /// What was granted or offered instead.
    pub amount: Option<T>,
}

/// What kind of a reply it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Yes.
    Granted,
    /// Something else was offered.
    Countered,
    /// No.
    Refused,
}

/// What the plan must give; what is absent is not known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Need {
    /// Minutes to a first response that can be lived with.
    pub first_response_minutes: Option<u32>,
    /// Whether production is watched around the clock.
    pub production_24x7: Option<bool>,
    /// How often the technical account manager is used.
    pub account_manager: Option<ManagerUse>,
    /// Spend on AWS DevOps Agent a month.
    pub devops_agent_monthly: Option<Money>,
}

/// How often the technical account manager is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ManagerUse {
    /// Every week.
    Weekly,
    /// Now and then.
    Seldom,
    /// Never.
    Never,
}

/// What stands behind the asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leverage {
    /// How far another offer has been taken.
    pub alternative: Option<Offer>,
    /// The share of the spend that could move.
    pub movable_share: Option<Rate>,
}

/// How far another offer has been taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offer {
    /// There is none.
    None,
    /// A price was quoted.
    Quoted,
    /// It was tried.
    Piloted,
    /// It is in use.
    Live,
}

/// The fields of an ask that say how it is negotiated.
pub(super) const BARGAIN: [&str; 5] = ["opening", "floor", "chance", "granted", "answer"];

/// Reads the fields of an ask that say how it is negotiated.
pub(super) fn bargain<T>(fields: &Fields, read: impl Fn(At) -> Option<T>) -> Bargain<T> {
    Bargain {
        opening: fields.maybe("opening", &read),
        floor: fields.maybe("floor", &read),
        chance: fields.maybe("chance", share),
        granted: fields.maybe("granted", range(share)),
        answer: fields.maybe("answer", |at| answer(at, read)),
    }
}

fn answer<T>(at: At, read: impl Fn(At) -> Option<T>) -> Option<Answer<T>> {
    let fields = at.map(&["date", "status", "amount"])?;
    let date = fields.required("date", date);
    let words = [("granted", Status::Granted), ("countered", Status::Countered), ("refused", Status::Refused)];
    let status = fields.required("status", word(words));
    let amount = fields.maybe("amount", read);
    Some(Answer { date: date?, status: status?, amount })
}

/// Reads `need`.
pub(super) fn need(at: At) -> Option<Need> {
    let fields = at.map(&["first_response_minutes", "production_24x7", "account_manager", "devops_agent_monthly"])?;
    let uses = [("weekly", ManagerUse::Weekly), ("seldom", ManagerUse::Seldom), ("never", ManagerUse::Never)];
    Some(Need {
        first_response_minutes: fields.maybe("first_response_minutes", count(1..=bounds::MINUTES)),
        production_24x7: fields.maybe("production_24x7", flag),
        account_manager: fields.maybe("account_manager", word(uses)),
        devops_agent_monthly: fields.maybe("devops_agent_monthly", money),
    })
}

/// Reads `leverage`.
pub(super) fn leverage(at: At) -> Option<Leverage> {
    let fields = at.map(&["alternative", "movable_share"])?;
    let offers = [("none", Offer::None), ("quoted", Offer::Quoted), ("piloted", Offer::Piloted), ("live", Offer::Live)];
    Some(Leverage {
        alternative: fields.maybe("alternative", word(offers)),
        movable_share: fields.maybe("movable_share", share),
    })
}

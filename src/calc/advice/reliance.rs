//! The risk of credits that carry more than half of everything that is asked for: they do not come back.

use super::{
    super::{exact::Overflow, money::Money},
    asks::Ask,
};

/// How much rests on credits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reliance {
    /// What the credits bring.
    pub credits: Money,
    /// What everything that counts brings over the horizon, the credits among it.
    pub total: Money,
}

/// Nothing where no credit brings anything, or no more than half.
pub fn reliance(asks: &[Ask]) -> Result<Option<Reliance>, Overflow> {
    let counted = || asks.iter().filter(|ask| ask.counts());
    let credits = Money::sum(counted().map(|ask| ask.once))?;
    let total = Money::sum(counted().map(|ask| ask.in_full))?;
    Ok((credits.times(2)? > total && credits.is_positive()).then_some(Reliance { credits, total }))
}

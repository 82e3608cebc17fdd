//! AWS's tiers to ours. AWS charges base charge + percentage x (spend - adjustment) in the tier that the spend reaches; that
//! is the same as marginal rates only where every tier starts with what the tiers below it add up to.
//!
//! Tiers for which this does not hold to the cent are refused, and so are steps. Source of the formula: the Enterprise
//! Support tool of AWS's own billing MCP server. Our side of it is `calc::tiers`.

use rust_decimal::Decimal;

use crate::calc::{Money, Overflow, Rate, scenario::Tree};

use super::{
    desk::Desk,
    fate::{Doubt, Fate, Note, Reason},
    node::Node,
};

const CENT: Decimal = Decimal::from_parts(1, 0, 0, false, 2);
const EDGES: [&str; 2] = ["tierMinimum", "tierMaximum"];
const CHECKED: [&str; 3] = ["baseCharge", "aggregateChargesAdjustment", "incremental"];
const RATE: &str = "additionalPercentageOfAggregateCharges";

/// One tier as AWS states it.
struct Stated {
    from: Money,
    to: Option<Money>,
    base: Money,
    rate: Decimal,
    adjustment: Money,
    steps: bool,
}

impl Stated {
    fn read(node: &Node, desk: &mut Desk, last: bool) -> Option<Stated> {
        let mut amount = |key: &str| node.get(key).and_then(|value| value.amount(desk));
        let [from, base, rate, adjustment] =
            ["tierMinimum", "baseCharge", RATE, "aggregateChargesAdjustment"].map(&mut amount);
        // What ends the last tier is not read: some write a very large number, some a word.
        let to = if last { None } else { amount("tierMaximum") };
        let steps = ["increment", "incrementCharge"].map(&mut amount).into_iter().flatten().any(|step| !step.is_zero());
        Some(Stated {
            from: Money::new(from?),
            to: to.map(Money::new),
            base: Money::new(base?),
            rate: rate?,
            adjustment: Money::new(adjustment?),
            steps,
        })
    }

    /// What it charges on `spend`, with rates in this unit (one, or a hundredth).
    fn charge(&self, spend: Money, unit: Decimal) -> Result<Money, Overflow> {
        self.base.plus(spend.minus(self.adjustment)?.at(self.rate(unit)?)?)
    }

    fn rate(&self, unit: Decimal) -> Result<Rate, Overflow> {
        Money::new(self.rate).scaled(unit).map(|rate| Rate::new(rate.dollars()))
    }
}

/// The tiers of a plan as a scenario has them; nothing where they are not understood, which is said.
pub fn read(plan: &Node, desk: &mut Desk) -> Option<Tree> {
    let list = plan.get("tiers")?;
    let nodes = list.entries();
    if nodes.is_empty() {
        return None;
    }
    let last = nodes.len() - 1;
    let stated: Vec<Option<Stated>> =
        nodes.iter().enumerate().map(|(place, node)| Stated::read(node, desk, place == last)).collect();
    match stated.into_iter().collect::<Option<Vec<_>>>().ok_or(Doubt::TierGap).and_then(|stated| rates(&stated)) {
        Ok((tiers, note)) => {
            say(&nodes, note, desk);
            Some(Tree::List(tiers))
        }
        Err(doubt) => {
            desk.doubt(&list, doubt);
            None
        }
    }
}

/// Marginal tiers that charge the same; a note where the rates had to be read as percent.
fn rates(stated: &[Stated]) -> Result<(Vec<Tree>, Option<Note>), Doubt> {
    if stated.iter().any(|tier| tier.steps) {
        return Err(Doubt::TierSteps);
    }
    let follow = |pair: &[Stated]| pair[0].to == Some(pair[1].from) && pair[1].from > pair[0].from;
    if stated.first().is_none_or(|first| first.from != Money::ZERO) || !stated.windows(2).all(follow) {
        return Err(Doubt::TierGap);
    }
    if continuous(stated, Decimal::ONE).map_err(|Overflow| Doubt::Overflow)? {
        return trees(stated, Decimal::ONE).map(|tiers| (tiers, None));
    }
    // A single tier fits in either unit; two or more fit in one of them only.
    let hundredth = Decimal::new(1, 2);
    if stated.len() > 1 && continuous(stated, hundredth).map_err(|Overflow| Doubt::Overflow)? {
        return trees(stated, hundredth).map(|tiers| (tiers, Some(Note::Hundredths)));
    }
    Err(Doubt::TierJump)
}

/// Whether every tier is a share of the spend and starts with what the tiers below it add up to.
fn continuous(stated: &[Stated], unit: Decimal) -> Result<bool, Overflow> {
    let mut below = Money::ZERO;
    for (place, tier) in stated.iter().enumerate() {
        let rate = tier.rate(unit)?;
        let apart = tier.charge(tier.from, unit)?.minus(below)?.abs();
        if apart.dollars() > CENT || rate < Rate::ZERO || rate > Rate::ONE {
            return Ok(false);
        }
        if let Some(next) = stated.get(place + 1) {
            below = below.plus(next.from.minus(tier.from)?.at(rate)?)?;
        }
    }
    Ok(true)
}

fn trees(stated: &[Stated], unit: Decimal) -> Result<Vec<Tree>, Doubt> {
    let tree = |tier: &Stated| {
        let rate = tier.rate(unit).map_err(|Overflow| Doubt::Overflow)?;
        Ok(Tree::map([("from", Tree::text(tier.from.to_string())), ("rate", Tree::text(rate.to_string()))]))
    };
    stated.iter().map(tree).collect()
}

fn say(nodes: &[Node], note: Option<Note>, desk: &mut Desk) {
    for (place, node) in nodes.iter().enumerate() {
        let tier = format!("terms.tiers[{place}]");
        desk.say_of(node, EDGES[0], Fate::used(format!("{tier}.from")));
        if place + 1 < nodes.len() {
            desk.say_of(node, EDGES[1], Fate::used(format!("terms.tiers[{}].from", place + 1)));
        } else {
            desk.say_of(node, EDGES[1], Fate::LeftOut(Reason::LastTier));
        }
        desk.say_of(node, RATE, Fate::Used { becomes: format!("{tier}.rate"), note });
        for key in CHECKED {
            desk.say_of(node, key, Fate::used(tier.clone()));
        }
    }
}

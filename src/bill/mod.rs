//! AWS Billing API responses to the parts of a scenario that follow from them, with every field accounted for. Pure.
//!
//! [`read_text`] reads one response and [`read_all`] several together: the Enterprise Support charge summary and contract
//! details, the Business Support account charges, the credits. Nothing is guessed: what cannot be known for certain is not
//! imported, and every leaf of a response stands in [`Import::fields`] exactly once, as used, left out or not understood.
//! A value of another type than the API's is a problem; a field that nobody knows is not, since the API grows.
//!
//! Where to look: `shape` for the fields of the four responses and why each is left out unless something uses it, `desk` for
//! the account of fields, `node` for single values; `plan` and `tiers` for terms, `contract`, `summary`, `business` and
//! `credits` for one response each, `merge` for laying the result over a scenario. The words are in `report::import`.

mod actuals;
mod business;
mod contract;
mod credits;
mod desk;
mod fate;
mod merge;
mod node;
mod plan;
mod shape;
mod summary;
mod tiers;

pub use fate::{Doubt, Fate, Note, Reason, Told};
pub use merge::Merged;
pub use shape::Response;

use crate::{
    calc::scenario::{Kind, Problem, Tree},
    share::json,
};

use self::{actuals::Actuals, desk::Desk, node::Node};

/// Longest response in bytes: a thousand accounts with fifty services each stay below it.
const LONGEST: usize = 1 << 24;

/// What follows from one or more responses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Import {
    /// The parts of a scenario that follow, and no others: `accounts`, `plan`, `terms`, `credits_in_hand`, `actuals`.
    pub scenario: Tree,
    /// Every leaf of every response, once, in the order of the files.
    pub fields: Vec<Told>,
}

/// Reads the JSON text of one response.
pub fn read_text(text: &str) -> Result<Import, Vec<Problem>> {
    read(&parse(text)?)
}

/// JSON text as a tree; no longer than any response.
pub fn parse(text: &str) -> Result<Tree, Vec<Problem>> {
    let whole = |kind| vec![Problem { field: String::new(), kind }];
    if text.len() > LONGEST {
        return Err(whole(Kind::FileTooLong { most: LONGEST }));
    }
    json::parse(text.trim_start_matches('\u{feff}')).map_err(|error| whole(Kind::NotJson(error)))
}

/// Reads one response.
pub fn read(tree: &Tree) -> Result<Import, Vec<Problem>> {
    read_all(std::slice::from_ref(tree))
}

/// Reads several responses together: months, pages, a contract and the summary that names its plan in force. Where there is
/// more than one, a problem's path begins with the response's place, `[1].billingMonth`.
pub fn read_all(trees: &[Tree]) -> Result<Import, Vec<Problem>> {
    let mut desk = Desk::new(trees.len());
    let responses: Vec<(Response, Node)> =
        trees.iter().enumerate().filter_map(|(file, tree)| desk.recognise(Node::top(file, tree))).collect();
    desk.sound()?;
    let scenario = scenario(&responses, &mut desk);
    desk.sound()?;
    let fields = responses.iter().flat_map(|(response, top)| desk.account(*response, top)).collect();
    Ok(Import { scenario, fields })
}

/// The parts of a scenario in the making.
#[derive(Default)]
struct Parts<'a> {
    accounts: Option<Tree>,
    plan: Option<&'static str>,
    terms: Vec<(&'static str, Tree)>,
    credits: Vec<Tree>,
    actuals: Actuals<'a>,
}

fn scenario(responses: &[(Response, Node)], desk: &mut Desk) -> Tree {
    let of = |wanted| responses.iter().filter(move |(kind, _)| *kind == wanted).map(|(_, top)| top).collect::<Vec<_>>();
    let (summaries, contracts) = (of(Response::ChargeSummary), of(Response::ContractDetails));
    let mut parts = Parts::default();
    let plan_in_force = summary::read(&summaries, desk, &mut parts);
    contract::read(&contracts, plan_in_force, desk, &mut parts);
    let enterprise = !summaries.is_empty() || !contracts.is_empty();
    business::read(&of(Response::BusinessCharges), enterprise, desk, &mut parts);
    credits::read(&of(Response::Credits), desk, &mut parts);
    parts.tree(desk)
}

impl Parts<'_> {
    /// What there is, in the contract's order.
    fn tree(self, desk: &mut Desk) -> Tree {
        let some = |list: Vec<Tree>| (!list.is_empty()).then_some(Tree::List(list));
        let terms = (!self.terms.is_empty()).then(|| Tree::map(self.terms));
        let parts = [
            ("accounts", self.accounts),
            ("plan", self.plan.map(Tree::text)),
            ("terms", terms),
            ("credits_in_hand", some(self.credits)),
            ("actuals", some(self.actuals.list(desk))),
        ];
        Tree::map(parts.into_iter().filter_map(|(key, part)| Some((key, part?))))
    }
}

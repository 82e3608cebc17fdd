//! What another plan gives and today's does not, and the other way round.

use super::super::tariff::{AccountManager, Feature, Gives, Grade, Plan, PlanId};

/// One thing in which another plan differs from today's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lost {
    /// A first answer comes later.
    FirstResponse {
        /// Today's.
        from: String,
        /// With the other plan.
        to: String,
    },
    /// The response time of this plan was not found, so the two cannot be compared.
    ResponseUnknown(PlanId),
    /// A lesser technical account manager.
    AccountManager {
        /// Today's.
        from: AccountManager,
        /// With the other plan.
        to: AccountManager,
    },
    /// Something else, wholly or in part.
    Feature {
        /// Today's; empty where it has nothing of the kind.
        from: String,
        /// With the other plan; none where it has nothing of the kind.
        to: Option<String>,
    },
    /// What this plan gives was not found.
    Unknown(PlanId),
}

/// What a plan gives and today's does not, each from today's to the other's. What is only known of one of the two is left out.
pub fn gained(today: &Plan, other: &Plan) -> Vec<Lost> {
    // A plan without technical answers has no first response, and that is known.
    let known = |plan: &Plan| plan.gives.response_minutes.is_some() || !plan.gives.technical;
    let faster = !today.gives.is_as_fast_as(&other.gives) && known(today) && known(other);
    let response = faster.then(|| Lost::FirstResponse {
        from: today.gives.first_response.clone(),
        to: other.gives.first_response.clone(),
    });
    let manager = (today.gives.account_manager, other.gives.account_manager);
    let manager = (manager.0 < manager.1).then_some(Lost::AccountManager { from: manager.0, to: manager.1 });
    // Where nothing was written down of a plan, what it lacks is not known.
    let recorded = !today.gives.others.is_empty();
    let better = |feature: &Feature| {
        let own = today.gives.others.iter().find(|own| own.topic == feature.topic);
        let more = own.map_or(recorded && feature.level > 0, |own| own.level < feature.level);
        let from = own.map_or_else(String::new, |own| own.words.clone());
        more.then(|| Lost::Feature { from, to: Some(feature.words.clone()) })
    };
    response.into_iter().chain(manager).chain(other.gives.others.iter().filter_map(better)).collect()
}

/// What today's plan gives and the other one does not.
pub fn lost(today: &Plan, other: &Plan) -> Vec<Lost> {
    if let Some(unknown) = [other, today].into_iter().find(|plan| plan.gives.grade == Grade::Unknown) {
        return vec![Lost::Unknown(unknown.id.clone())];
    }
    let manager = (today.gives.account_manager, other.gives.account_manager);
    response(today, other)
        .into_iter()
        .chain((manager.1 < manager.0).then_some(Lost::AccountManager { from: manager.0, to: manager.1 }))
        .chain(today.gives.others.iter().filter_map(|feature| lesser(feature, &other.gives)))
        .collect()
}

fn response(today: &Plan, other: &Plan) -> Option<Lost> {
    match (today.gives.response_minutes, other.gives.response_minutes) {
        // A plan without technical answers has no first response, and that is known.
        _ if !today.gives.technical => None,
        _ if !other.gives.technical => Some(Lost::FirstResponse {
            from: today.gives.first_response.clone(),
            to: other.gives.first_response.clone(),
        }),
        (None, _) => Some(Lost::ResponseUnknown(today.id.clone())),
        (_, None) => Some(Lost::ResponseUnknown(other.id.clone())),
        (Some(from), Some(to)) => (to > from).then(|| Lost::FirstResponse {
            from: today.gives.first_response.clone(),
            to: other.gives.first_response.clone(),
        }),
    }
}

fn lesser(feature: &Feature, other: &Gives) -> Option<Lost> {
    let same = other.others.iter().find(|candidate| candidate.topic == feature.topic);
    // Level 0 is none of it, which cannot be lost.
    let less = feature.level > 0 && same.is_none_or(|same| same.level < feature.level);
    let to = same.map(|same| same.words.clone());
    less.then(|| Lost::Feature { from: feature.words.clone(), to })
}

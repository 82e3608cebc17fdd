//! Credits and what they pay: step 6 of the contract, in whole cents (decision 4).

use super::{
    calendar::Month,
    exact::{Fraction, cut, least, part, to_cent, zero},
    scenario::Grant,
};

/// What became of a list of grants against the charges of a horizon.
pub struct Ledger {
    /// Month by month: the name of each grant used, and how much of it.
    pub used: Vec<Vec<(String, Fraction)>>,
    pub paid: Vec<Fraction>,
    pub applied: Fraction,
    pub stranded: Fraction,
}

/// Pays charges with grants.
pub fn pay(start: Month, charges: &[Fraction], grants: &[Grant]) -> Ledger {
    let mut order: Vec<&Grant> = grants.iter().collect();
    order.sort_by_key(|grant| (grant.end(), grant.start));
    let mut spent = vec![zero(); order.len()];
    let (mut used, mut paid) = (Vec::new(), Vec::new());
    for (month, charge) in (start..).zip(charges) {
        let mut left = charge.clone();
        let mut uses = Vec::new();
        for (grant, spent) in order.iter().zip(&mut spent).filter(|(grant, _)| grant.open(month)) {
            let there = released(grant, month) - &*spent;
            let usable = cut(&least(there, least(cut(&(&grant.cap * charge)), left.clone())));
            if usable > zero() {
                left -= &usable;
                *spent += &usable;
                uses.push((grant.name.clone(), usable));
            }
        }
        used.push(uses);
        paid.push(left);
    }
    let end = start + Month::try_from(charges.len()).expect("a short horizon");
    let closed = order.iter().zip(&spent).filter(|(grant, _)| grant.end() <= end);
    Ledger {
        used,
        paid,
        stranded: closed.fold(zero(), |sum, (grant, spent)| sum + &grant.amount - spent),
        applied: spent.iter().fold(zero(), |sum, spent| sum + spent),
    }
}

/// What is there of a grant in a month of its window, used or not.
fn released(grant: &Grant, month: Month) -> Fraction {
    let j = month - grant.start + 1;
    if grant.even && j < grant.months {
        to_cent(&(&grant.amount * part(j.into(), grant.months.into())))
    } else {
        grant.amount.clone()
    }
}

/// What a grant by itself could pay in each month of a horizon beside others that have paid already: the room.
pub fn rooms(start: Month, charges: &[Fraction], left: &[Fraction], grant: &Grant) -> Vec<Fraction> {
    let of_month = |(month, (charge, left)): (Month, (&Fraction, &Fraction))| {
        if grant.open(month) { least(cut(&(&grant.cap * charge)), left.clone()) } else { zero() }
    };
    (start..).zip(charges.iter().zip(left)).map(of_month).collect()
}

/// The largest amount of a grant that finds use in its window.
pub fn ceiling(start: Month, rooms: &[Fraction], grant: &Grant) -> Fraction {
    if !grant.even {
        return cut(&rooms.iter().fold(zero(), |sum, room| sum + room));
    }
    let end = start + Month::try_from(rooms.len()).expect("a short horizon");
    let last = grant.end().min(end);
    if last <= start || grant.start >= end {
        return zero();
    }
    // Tranches from a month of the window to the last one seen fit into the rooms of those months.
    let bound = |from: Month| {
        let inside = (start..).zip(rooms).filter(|(month, _)| (from..last).contains(month));
        let room = inside.fold(zero(), |sum, (_, room)| sum + room);
        room * part(grant.months.into(), (last - from).into())
    };
    let least = (grant.start..last).map(bound).reduce(least).expect("a window has a month");
    cut(&least)
}

/// What is applied of a grant that finds these rooms.
pub fn applied(start: Month, rooms: &[Fraction], grant: &Grant) -> Fraction {
    let mut spent = zero();
    for (month, room) in (start..).zip(rooms).filter(|(month, _)| grant.open(*month)) {
        spent += cut(&least(released(grant, month) - &spent, room.clone()));
    }
    spent
}

//! Wide ranges for what a made-up or golden scenario gives as a single value, so that there is something to search in.

use concession::calc::{Money, Rate, Scenario, advice::flip::Dial, estimate::Estimate};
use rust_decimal::Decimal;

/// The scenario with a stated range for spend, growth, migrations and what is granted of each credit, where it gives none.
pub fn widely(mut scenario: Scenario) -> Scenario {
    let part = |amount: Money, percent: i64| {
        Money::new((amount.dollars() * Decimal::new(percent, 2)).min(Money::MOST.dollars()))
    };
    let amount = |one: Estimate<Money>| match one.is_range() {
        true => one,
        false => Estimate {
            low: part(one.likely, 3).to_cents(),
            likely: one.likely,
            high: part(one.likely, 4_000).to_cents(),
        },
    };
    let growth = |one: Rate| Estimate {
        low: Rate::new((one.share() - Decimal::new(8, 1)).max(Decimal::new(-9, 1))),
        likely: one,
        high: Rate::new((one.share() + Decimal::new(8, 1)).min(Decimal::TEN)),
    };
    if !scenario.spend.annual_growth.is_some_and(Estimate::is_range) {
        scenario.spend.annual_growth = Some(growth(scenario.growth()));
    }
    scenario.spend.monthly = scenario.spend.monthly.map(amount);
    for migration in &mut scenario.migrations {
        migration.added_monthly = amount(migration.added_monthly);
    }
    for credit in &mut scenario.asks.credits {
        let rates = [1, 50, 100].map(|percent| Rate::new(Decimal::new(percent, 2)));
        let [low, likely, high] = rates;
        credit.bargain.granted = Some(Estimate { low, likely, high });
    }
    scenario
}

/// Both ends of the stated range of an input.
pub fn ends(scenario: &Scenario, dial: Dial) -> (Decimal, Decimal) {
    let of = |range: Estimate<Money>| (range.low.dollars(), range.high.dollars());
    match dial {
        Dial::Growth => {
            let growth = scenario.spend.annual_growth.expect("a growth that was turned");
            (growth.low.share(), growth.high.share())
        }
        Dial::Spend => of(scenario.spend.monthly.expect("a spend that was turned")),
        Dial::Migration(place) => of(scenario.migrations[place].added_monthly),
        Dial::Credit(place) => (Decimal::ZERO, scenario.asks.credits[place].amount.dollars()),
    }
}

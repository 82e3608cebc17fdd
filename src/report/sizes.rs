//! What an ask is, in words and as data: the opening, the target or the floor of a change, a credit or an agreement.

use crate::{
    calc::{
        Money, Rate, TariffBook,
        advice::asks::Size,
        scenario::{AgreementTerms, Basis, Offered, Terms, Treatment},
    },
    words::{fill, lists, sizes as words},
};

use super::{assumptions::plan_name, format};

/// "10%", as English writes it.
pub fn percent(rate: Rate) -> String {
    fill(words::PERCENT, &[("digits", &rate.percent().normalize().to_string())])
}

/// Each part of what is asked for, to stand inside a sentence.
pub fn parts(size: &Size, book: &TariffBook) -> Vec<String> {
    match size {
        Size::Credit(amount) => vec![fill(words::CREDIT, &[("amount", &format::whole(*amount))])],
        Size::Change(offered) => change(offered, book),
        Size::Agreement(terms) => agreement(terms),
    }
}

/// All of it in one stretch: "a, b and c".
pub fn all(size: &Size, book: &TariffBook) -> String {
    listed(parts(size, book))
}

/// With its first letter a capital, for the beginning of a sentence.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// "a", "a and b", "a, b and c".
pub fn listed(mut items: Vec<String>) -> String {
    match items.pop() {
        Some(last) if items.is_empty() => last,
        Some(last) => fill(lists::LAST, &[("before", &items.join(lists::COMMA)), ("last", &last)]),
        None => words::OTHER.to_owned(),
    }
}

fn change(offered: &Offered, book: &TariffBook) -> Vec<String> {
    let Terms { basis, plan_discount, discount_on_minimum, minimum, tiers, .. } = &offered.terms;
    let amount = |template, amount: Option<Money>| amount.map(|it| fill(template, &[("amount", &format::whole(it))]));
    let fixed = |known: Option<&'static str>| known.map(str::to_owned);
    let parts = [
        offered.plan.as_ref().map(|plan| fill(words::PLAN, &[("plan", &plan_name(book, plan))])),
        plan_discount.map(discount),
        fixed(discount_on_minimum.map(|lowers| if lowers { words::ON_THE_MINIMUM } else { words::NOT_ON_THE_MINIMUM })),
        amount(words::MINIMUM, *minimum),
        fixed(basis.map(|basis| if basis == Basis::Net { words::NET } else { words::GROSS })),
        fixed(tiers.as_ref().map(|_| words::TIERS)),
        amount(words::MONTHLY_CAP, offered.terms.maximum),
        amount(words::YEARLY_CAP, offered.terms.maximum_yearly),
        fixed(offered.terms.reserved_instances.map(|treatment| match treatment {
            Treatment::None => words::RESERVED_NONE,
            Treatment::Upfront => words::RESERVED_UPFRONT,
            Treatment::Amortized => words::RESERVED_AMORTIZED,
        })),
        fixed(offered.terms.savings_plans.map(|treatment| match treatment {
            Treatment::None => words::SAVINGS_NONE,
            Treatment::Upfront => words::SAVINGS_UPFRONT,
            Treatment::Amortized => words::SAVINGS_AMORTIZED,
        })),
        fixed(offered.terms.additional.as_ref().map(|_| words::ADDITIONAL)),
    ];
    parts.into_iter().flatten().collect()
}

fn discount(rate: Rate) -> String {
    let an = format::a_percent(rate).starts_with("an");
    let template = if an { words::PLAN_DISCOUNT_AN } else { words::PLAN_DISCOUNT };
    fill(template, &[("percent", &percent(rate))])
}

fn agreement(terms: &AgreementTerms) -> Vec<String> {
    let discount = terms.discount.map(|rate| fill(words::AGREEMENT_DISCOUNT, &[("percent", &percent(rate))]));
    let commitments = terms.yearly_commitment.as_ref().filter(|years| !years.is_empty()).map(|years| {
        let amounts = listed(years.iter().map(|amount| format::whole(*amount)).collect());
        fill(words::COMMITMENTS, &[("amounts", &amounts)])
    });
    let counts = terms.support_counts.map(|counts| match counts {
        true => words::SUPPORT_COUNTS.to_owned(),
        false => words::SUPPORT_NOT_COUNTED.to_owned(),
    });
    let years = terms.years.map(|years| match years {
        1 => words::YEARS_ONE.to_owned(),
        years => fill(words::YEARS_SEVERAL, &[("years", &years.to_string())]),
    });
    [discount, commitments, counts, years].into_iter().flatten().collect()
}

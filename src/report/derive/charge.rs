//! The charge of a month: account by account, from bands, minimum and discount, to each band's rate and the row it was read in.

use crate::{
    calc::{
        Money, Month, Rate, Scenario,
        arrangement::Arrangement,
        calibrate::treatment,
        cap::Limits,
        charge::{AccountCharge, MonthCharge, Who},
        own::OwnArrangement,
        scenario::{Accounts, Commitment, Size},
        tariff::PlanId,
        tiers::Slice,
    },
    report::{format, result::account_name},
    words::{explain as words, fill},
};

use super::{
    Derivation, Step,
    term::{Quantity, Rounding, Term, amount, count, difference, figure, plain, quotient, rest, sum, yours},
    usage::fees,
};

/// A charge to be explained, and what it was made under.
pub struct Charged<'a> {
    /// `stay.months[3].`.
    pub root: String,
    /// "Stay, March 2027: ".
    pub name: String,
    pub charge: &'a MonthCharge,
    pub under: &'a Arrangement<'a>,
    /// Likewise for the accounts with plans of their own.
    pub own: Vec<OwnArrangement<'a>>,
    /// What it is charged on.
    pub eligible: Term,
    /// The same under the published terms of an account's own plan.
    pub own_eligible: Term,
    /// What AWS charged on, in a closed month.
    pub closed: Option<Money>,
    pub scenario: &'a Scenario,
    pub month: Month,
}

impl Charged<'_> {
    fn at(&self, field: &str) -> String {
        format!("{}{field}", self.root)
    }

    fn title(&self, what: &str) -> String {
        format!("{}{what}", self.name)
    }

    pub fn derive(&self, rest: &[Step]) -> Option<Derivation> {
        let found = match rest {
            [Step::Name("charge" | "modelled")] => self.whole(),
            [Step::Name("plan_charge")] => Some(self.plan()),
            [Step::Name("additional")] => Some(
                Derivation::money(self.title(words::ADDITIONAL), self.charge.additional)
                    .by(words::ADDITIONAL_BY, sum(self.additional(), words::ADDITIONAL_MANY))
                    .rule(words::ADDITIONAL_RULE),
            ),
            [Step::Name("accounts"), Step::At(place), Step::Name(field)] => self.account(*place, field),
            [Step::Name("lines"), Step::At(line), Step::Name(field)] => self.line(*line, field),
            _ => None,
        }?;
        Some(found.read_at(std::iter::once(self.under.card).chain(self.own.iter().map(|(_, under)| under.card))))
    }

    fn accounts(&self) -> Option<&Accounts> {
        self.scenario.accounts.as_ref()
    }

    /// What an account is charged under.
    fn under(&self, account: &AccountCharge) -> &Arrangement<'_> {
        let own = account.own.as_ref().and_then(|plan| self.own.iter().find(|(_, under)| under.plan.id == *plan));
        own.map_or(self.under, |(_, under)| under)
    }

    /// The charges of the accounts under the scenario's plan, or of those with plans of their own.
    fn charges(&self, own: bool) -> Vec<Term> {
        let of = |(place, account): (usize, &AccountCharge)| {
            let charge = amount(self.whose(account), self.at(&format!("accounts[{place}].charge")), account.charge);
            match account.who.count() {
                1 => charge,
                many => Term::Product(vec![count(many), charge]),
            }
        };
        let accounts = self.charge.accounts.iter().enumerate();
        accounts.filter(|(_, account)| account.own.is_some() == own).map(of).collect()
    }

    /// What accounts are charged under the scenario's plan: no more than the caps leave.
    fn plan(&self) -> Derivation {
        let all = sum(self.charges(false), words::ACCOUNTS);
        let limits = self.charge.limits;
        let monthly = limits.monthly.map(|cap| yours(words::MONTHLY_CAP_NAME, Quantity::Money(cap)));
        let left = limits.yearly_left.map(|left| amount(words::CAP_LEFT_NAME, self.at("cap_left"), left));
        let caps: Vec<Term> = monthly.into_iter().chain(left).collect();
        let found = Derivation::money(self.title(words::PLAN_CHARGE), self.charge.plan).rule(words::PLAN_CHARGE_RULE);
        match caps.is_empty() {
            true => found.by(words::PLAN_CHARGE_BY, all),
            false => found.by(words::PLAN_CHARGE_CAPPED, Term::Least(std::iter::once(all).chain(caps).collect())),
        }
    }

    fn whole(&self) -> Option<Derivation> {
        let capped = self.charge.limits != Limits::default();
        let plan = || vec![amount(words::PLAN_CHARGE_NAME, self.at("plan_charge"), self.charge.plan)];
        let of_plan = if capped { plan() } else { self.charges(false) };
        let accounts = of_plan.into_iter().chain(self.charges(true));
        let extra = self.additional();
        let words = match (self.charge.accounts.len(), self.under.additional.is_empty()) {
            _ if capped => words::CHARGE_WITHIN_CAPS,
            (0, true) => words::CHARGE_NOTHING,
            (_, true) => words::CHARGE_BY_ACCOUNT,
            (_, false) => words::CHARGE_WITH_ADDITIONAL,
        };
        let found = Derivation::money(self.title(words::MONTH_CHARGE), self.charge.charge);
        let found = found.by(words, sum(accounts.chain(extra), words::ACCOUNTS));
        Some(found.rule(fill(words::PLAN_RULE, &[("plan", &self.under.plan.name)])))
    }

    /// Each additional charge.
    fn additional(&self) -> impl Iterator<Item = Term> {
        self.under.additional.iter().map(|extra| {
            let name = if extra.description.is_empty() { words::ADDITIONAL_NAME } else { &extra.description };
            yours(name, Quantity::Money(extra.monthly)).rounded(Rounding::Cents)
        })
    }

    fn whose(&self, account: &AccountCharge) -> String {
        match account.who {
            Who::Pooled => words::ALL_ACCOUNTS.to_owned(),
            Who::Each(1) => words::ONE_ACCOUNT.to_owned(),
            Who::Each(many) => fill(words::EACH_ACCOUNT, &[("count", &many.to_string())]),
            Who::Named(_) => fill(words::NAMED_ACCOUNT, &[("name", &account_name(account.who, 1, self.accounts()))]),
            Who::OwnPool(_) => fill(words::OWN_POOL, &[("plan", &self.under(account).plan.name)]),
        }
    }

    /// The place among the month's lines where an account's begin: equal accounts are written out one by one.
    fn first_line(&self, place: usize) -> usize {
        let lines = |account: &AccountCharge| account.lines.iter().count() * account.who.count() as usize;
        self.charge.accounts.iter().take(place).map(lines).sum()
    }

    fn account(&self, place: usize, field: &str) -> Option<Derivation> {
        let account = self.charge.accounts.get(place)?;
        let own = |field: &str| self.at(&format!("accounts[{place}].{field}"));
        let title = |what: &str| self.title(&format!("{}, {what}", self.whose(account)));
        Some(match field {
            "charge" => self.account_charge(account, &own).rule(match account.discount_on_minimum {
                true => words::ACCOUNT_RULE_ALL,
                false => words::ACCOUNT_RULE,
            }),
            "bands" => {
                let first = self.first_line(place);
                let band = |(at, line): (usize, Slice)| {
                    amount(band(line), self.at(&format!("lines[{}].charge", first + at)), line.charge)
                };
                Derivation::money(title(words::BANDS), account.bands)
                    .by(words::BANDS_BY, sum(account.lines.iter().enumerate().map(band), words::BANDS_MANY))
                    .rule(words::BANDS_RULE)
            }
            "all" => {
                let one = amount(self.whose(account), own("charge"), account.charge);
                let many = account.who.count();
                Derivation::money(title(words::ACCOUNTS_ALL), account.charge.times(many).ok()?)
                    .by(words::ACCOUNTS_ALL_BY, Term::Product(vec![count(many), one]))
                    .rule(words::ACCOUNTS_ALL_RULE)
            }
            "base" => Derivation::money(title(words::BASE), account.base)
                .by(words::BASE_BY, self.base(account))
                .rule(words::BASE_RULE),
            "minimum" => Derivation::money(title(words::MINIMUM), account.minimum).rule(
                if account.minimum == self.under(account).card.minimum {
                    words::MINIMUM_READ
                } else {
                    words::MINIMUM_YOURS
                },
            ),
            _ => return None,
        })
    }

    fn base(&self, account: &AccountCharge) -> Term {
        let named = self.accounts().map_or(&[][..], Accounts::named);
        let plan_of = |first: usize| named.get(first).and_then(|first| first.plan.as_ref());
        match account.who {
            Who::Each(many) if many > 1 => quotient(self.eligible.clone(), count(many)),
            Who::Each(_) => self.eligible.clone(),
            Who::Named(place) => self.part(account, |other| other == place),
            Who::Pooled => self.pool(account, None),
            Who::OwnPool(first) => self.pool(account, plan_of(first)),
        }
    }

    fn pool(&self, account: &AccountCharge, own: Option<&PlanId>) -> Term {
        let named = self.accounts().map_or(&[][..], Accounts::named);
        match named.iter().all(|account| account.plan.as_ref() == own) {
            true => self.eligible_of(account).clone(),
            false => self.part(account, |place| named[place].plan.as_ref() == own),
        }
    }

    fn eligible_of(&self, account: &AccountCharge) -> &Term {
        if account.own.is_some() { &self.own_eligible } else { &self.eligible }
    }

    /// The part of some accounts by their sizes, and the fees of the commitments that they bought.
    fn part(&self, account: &AccountCharge, is_in: impl Fn(usize) -> bool) -> Term {
        let under = self.under(account);
        let closed = self.closed.and_then(|all| treatment(self.scenario, self.under, self.month, all).ok());
        let treatment = |bought: &Commitment| match &closed {
            Some(treatment) => treatment(bought),
            None => under.treatment(bought.kind),
        };
        let all =
            fees(self.scenario, self.month, treatment, |place| place.is_some()).into_iter().map(|fee| (true, fee));
        let shared: Vec<_> = std::iter::once((false, self.eligible_of(account).clone())).chain(all).collect();
        let shared = if shared.len() == 1 { self.eligible_of(account).clone() } else { Term::Sum(shared, "") };
        let own = fees(self.scenario, self.month, treatment, |place| place.is_some_and(&is_in));
        sum(std::iter::once(self.sized(shared, &is_in)).chain(own), words::COMMITMENTS)
    }

    /// A term times the size of some accounts.
    fn sized(&self, shared: Term, is_in: &impl Fn(usize) -> bool) -> Term {
        let accounts = self.accounts();
        let named = accounts.map_or(&[][..], Accounts::named).iter().enumerate();
        let sizes = named.filter(|(place, _)| is_in(*place)).map(|(_, account)| match account.size {
            Size::Share(share) => yours(words::SHARE_NAME, Quantity::Rate(share)),
            Size::Monthly(amount) => yours(words::AMOUNT_NAME, Quantity::Money(amount)),
        });
        let part = Term::Product(vec![shared, sum(sizes, words::ACCOUNTS)]);
        match accounts.and_then(Accounts::monthly) {
            Some(all) => quotient(part, yours(words::AMOUNTS_NAME, Quantity::Money(all))),
            None => part,
        }
    }

    fn account_charge(&self, account: &AccountCharge, own: &dyn Fn(&str) -> String) -> Derivation {
        let bands = amount(words::BANDS_NAME, own("bands"), account.bands);
        let minimum = amount(words::MINIMUM_NAME, own("minimum"), account.minimum);
        let left = || rest(yours(words::DISCOUNT_NAME, Quantity::Rate(account.discount)));
        let (words, term) = match (account.discount == Rate::ZERO, account.discount_on_minimum) {
            (true, _) => (words::ACCOUNT_BY, Term::Greatest(vec![bands, minimum])),
            (false, true) => (words::ACCOUNT_BY_ALL, Term::Product(vec![Term::Greatest(vec![bands, minimum]), left()])),
            (false, false) => {
                (words::ACCOUNT_BY_BANDS, Term::Greatest(vec![Term::Product(vec![bands, left()]), minimum]))
            }
        };
        let title = self.title(&format!("{}, {}", self.whose(account), words::ACCOUNT_CHARGE));
        Derivation::money(title, account.charge).by(words, term.rounded(Rounding::Cents))
    }

    fn line(&self, line: usize, field: &str) -> Option<Derivation> {
        let begun = |(place, _): &(usize, &AccountCharge)| self.first_line(*place) <= line;
        let (place, account) = self.charge.accounts.iter().enumerate().take_while(begun).last()?;
        let lines: Vec<Slice> = account.lines.iter().collect();
        let at = (line - self.first_line(place)).checked_rem(lines.len())?;
        let slice = *lines.get(at)?;
        let own = |field: &str| self.at(&format!("lines[{line}].{field}"));
        let title = |what: &str| self.title(&format!("{}, {what}", band(slice)));
        Some(match field {
            "charge" => {
                let rate = figure(words::RATE_NAME, own("rate"), Quantity::Rate(slice.rate));
                let inside = amount(words::SLICE_NAME, own("slice"), slice.slice);
                Derivation::money(title(words::LINE_CHARGE), slice.charge)
                    .by(words::LINE_BY, Term::Product(vec![rate, inside]))
                    .rule(words::LINE_RULE)
            }
            "slice" => {
                let base = amount(words::BASE_NAME, self.at(&format!("accounts[{place}].base")), account.base);
                let edge = |edge: Money| plain(Quantity::Money(edge));
                let upper = match slice.to {
                    Some(to) => Term::Least(vec![base, edge(to)]),
                    None => base,
                };
                Derivation::money(title(words::SLICE), slice.slice)
                    .by(words::SLICE_BY, difference(upper, edge(slice.from)))
                    .rule(words::SLICE_RULE)
            }
            "rate" => {
                let under = self.under(account);
                let read = std::ptr::eq(under.tiers, under.card.tiers());
                let rule = if read { words::RATE_READ } else { words::RATE_YOURS };
                Derivation::rate(title(words::RATE), slice.rate)
                    .rule(fill(rule, &[("band", &band(slice)), ("plan", &under.plan.name)]))
            }
            _ => return None,
        })
    }
}

/// "$0 to $10,000".
fn band(line: Slice) -> String {
    let from = format::whole(line.from);
    match line.to {
        Some(to) => fill(words::BAND, &[("from", &from), ("to", &format::whole(to))]),
        None if line.from == Money::ZERO => words::BAND_ALL.to_owned(),
        None => fill(words::BAND_ABOVE, &[("from", &from)]),
    }
}

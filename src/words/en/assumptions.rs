//! What a projection takes for granted: for each the value used, why (`_WHY`), and where that was read (`_SOURCE`).

/// The source of every default.
pub const DEFAULT: &str = "Default of this projection";
/// The source where the tariff book names none.
pub const BOOK: &str = "Tariff book";
/// The newest edition.
pub const NEWEST: &str = "Tariff book of {date}";
/// Why.
pub const NEWEST_WHY: &str = "The newest tariff book is used; name an edition to pin it.";
/// An edition that is not the newest.
pub const OLDER: &str = "Tariff book of {date}, not the newest";
/// Why.
pub const OLDER_WHY: &str = "The figures are those of the edition they were made under. The newest is of {newest}; leave the edition out to use it.";
/// Growth.
pub const NO_GROWTH: &str = "No growth";
/// Why.
pub const NO_GROWTH_WHY: &str = "No yearly growth was given.";
/// Discounting.
pub const NO_DISCOUNTING: &str = "No discounting";
/// Why.
pub const NO_DISCOUNTING_WHY: &str = "No discount rate was given, so present value equals the plain sum.";
/// Accounts, where nothing is said.
pub const ONE_ACCOUNT: &str = "1 account";
/// Why.
pub const ONE_ACCOUNT_WHY: &str = "Plans charged per account need the number of accounts that hold them.";
/// Accounts, where only their number is said.
pub const EQUAL_SHARES: &str = "{count} accounts of equal spend";
/// Why.
pub const EQUAL_SHARES_WHY: &str =
    "A plan charged per account is computed on each account's share; unequal shares change the bands reached.";
/// Terms.
pub const PUBLISHED_TERMS: &str = "Published terms";
/// Why.
pub const PUBLISHED_TERMS_WHY: &str = "No contract terms of your own were given; a private agreement may differ.";
/// A credit of which not every month is seen.
pub const WINDOW_OUTSIDE: &str = "{credit}: its window reaches outside";
/// Why.
pub const WINDOW_OUTSIDE_WHY: &str = "Part of this credit's window lies outside the projected months. What it pays later is not seen here; of a window that began earlier, the whole amount is taken as still unused.";
/// A change that holds from the first month on.
pub const CHANGE_EARLIER: &str = "In force from {month}";
/// Why.
pub const CHANGE_EARLIER_WHY: &str =
    "The structural change is dated before the first projected month, so it holds from that month on.";
/// A field that changes nothing.
pub const UNUSED: &str = "Not used";
/// Why.
pub const UNUSED_WHY: &str = "This changes nothing within the projected months.";
/// A change after the horizon; its value is the month. Why.
pub const CHANGE_OUTSIDE_WHY: &str =
    "The structural change begins after the last projected month and so changes nothing here.";
/// Months outside the horizon.
pub const MONTHS_OUTSIDE: &str = "{count} not used";
/// Why.
pub const MONTHS_OUTSIDE_WHY: &str = "These explicit months lie outside the projected months.";
/// How a credit is released.
pub const POOL: &str = "{credit}: pool";
/// Why.
pub const POOL_WHY: &str = "All of the credit is usable from its first month.";
/// A field that is evidence.
pub const EVIDENCE: &str = "Kept, not computed with";
/// Why.
pub const EVIDENCE_WHY: &str = "This is evidence for the asks; it changes no figure here.";
/// A closed month without a price.
pub const NOT_MODELLED: &str = "{month} is not compared";
/// Why.
pub const NOT_MODELLED_WHY: &str =
    "No price of today's plan is known for that month, so there is nothing to hold the charge against.";
/// A contract year of which not every month is known.
pub const PART_YEAR: &str = "Contract year {year}: {months} of 12 months are known";
/// Why.
pub const PART_YEAR_WHY: &str = "Only those months are counted, and they are held against their part of the year's commitment. Closed months under actuals make an earlier year whole; a longer horizon a later one.";

/// How support is bought, where nothing is said.
pub const BOUGHT_FROM_AWS: &str = "Bought from AWS";
/// Why.
pub const BOUGHT_FROM_AWS_WHY: &str =
    "Nothing says that support is bought through a partner, to whom the asks would go.";
/// Commitments without a buyer.
pub const FEES_DIVIDED: &str = "Fees are divided as the spend is";
/// Why.
pub const FEES_DIVIDED_WHY: &str = "The account that bought a commitment pays support on its fees. Where it is not named, each account has its share of them.";
/// An account with a plan of its own.
pub const OWN_PLAN: &str = "Accounts on {plan}: published terms";
/// Why.
pub const OWN_PLAN_WHY: &str = "An account with a plan of its own is charged by that plan\u{2019}s published card in every path; no discount, cap or change of yours touches it.";
/// An agreement without a next one.
pub const NO_NEXT_AGREEMENT: &str = "No agreement from {month} on";
/// Why.
pub const NO_NEXT_AGREEMENT_WHY: &str = "The agreement ends and no next one is entered, so its discount ends with it. Add the next agreement to see the months after it.";
/// Terms before the first month.
pub const TERMS_ENDED: &str = "Ended with {month}";
/// Why.
pub const TERMS_ENDED_WHY: &str = "Discount, own tiers, own minimum and caps ended before the first projected month.";
/// The years of a cap.
pub const CAP_YEARS: &str = "Years of the cap run from {month}";
/// Why.
pub const CAP_YEARS_WHY: &str =
    "No agreement says when a contract year begins, so years are counted from the first projected month.";

/// What counts toward a commitment.
pub const NET_DRAW_DOWN: &str = "Usage counts toward the commitment after the discount";
/// Why.
pub const NET_DRAW_DOWN_WHY: &str = "Agreements differ in whether spend counts before or after the private discount; the one whose wording could be read counts it after. Read yours.";
/// Source.
pub const NET_DRAW_DOWN_SOURCE: &str = "An agreement filed with the SEC (VTEX, 2020)";
/// Whether support counts.
pub const SUPPORT_OUTSIDE: &str = "Support does not count toward the commitment";
/// Why.
pub const SUPPORT_OUTSIDE_WHY: &str =
    "Usually support lies outside an agreement's eligible spend unless it is negotiated in; sources disagree.";
/// Source.
pub const SUPPORT_OUTSIDE_SOURCE: &str = "Several negotiation firms";
/// How much of Marketplace counts.
pub const MARKETPLACE_UNCAPPED: &str = "Marketplace counts in full";
/// Why.
pub const MARKETPLACE_UNCAPPED_WHY: &str =
    "A cap on what Marketplace may add, often 25% of the commitment, is quoted and not applied here. Read yours.";
/// Source.
pub const MARKETPLACE_UNCAPPED_SOURCE: &str = "Several negotiation firms";
/// A lower tier under an agreement.
pub const TIER_DEMANDED: &str = "A lower tier may not be yours to take";
/// Why.
pub const TIER_DEMANDED_WHY: &str = "A private agreement often demands a support tier. A lower one is priced here all the same; ask before you count on it.";
/// Source.
pub const TIER_DEMANDED_SOURCE: &str = "Several negotiation firms";
/// The basis.
pub const GROSS: &str = "Spend is gross";
/// Why.
pub const GROSS_WHY: &str = "Spend is taken before private discounts and credits, without support itself, Marketplace, Managed Services, Professional Services and taxes. A contract can say otherwise.";
/// Source.
pub const GROSS_SOURCE: &str = "AWS Support pricing page, older edition; Billing API (isGdn)";
/// Discount and minimum.
pub const DISCOUNT_ORDER: &str = "The discount comes before the minimum";
/// Why.
pub const DISCOUNT_ORDER_WHY: &str = "AWS documents the flag, not the order in which minimum and discount are applied.";
/// Source.
pub const DISCOUNT_ORDER_SOURCE: &str = "Billing API documents only the flag";
/// Whether the discount lowers the minimum.
pub const MINIMUM_NOT_DISCOUNTED: &str = "The minimum is not discounted";
/// Why.
pub const MINIMUM_NOT_DISCOUNTED_WHY: &str =
    "Your contract says whether a plan discount lowers the minimum charge; the cautious reading is used.";
/// Source.
pub const MINIMUM_NOT_DISCOUNTED_SOURCE: &str = "Billing API (discountAppliesToMinimumCharge)";
/// The first month of a plan.
pub const WHOLE_MONTHS: &str = "Months are charged whole";
/// Why.
pub const WHOLE_MONTHS_WHY: &str =
    "The first month of a plan is charged by days; this projection charges whole months.";
/// Source.
pub const WHOLE_MONTHS_SOURCE: &str = "AWS re:Post knowledge center, support-billing";
/// Own terms after the plan they were agreed for.
pub const OWN_TERMS_END: &str = "Own tiers and own minimum end with their plan";
/// Why.
pub const OWN_TERMS_END_WHY: &str =
    "They were agreed for one plan; on another plan the published card applies. A plan discount stays.";
/// Source.
pub const OWN_TERMS_END_SOURCE: &str = "Rule of this projection";
/// When Reserved Instance fees count.
pub const RESERVED_UPFRONT: &str = "Reserved Instance fees enter when they are paid";
/// When Savings Plan fees count.
pub const SAVINGS_UPFRONT: &str = "Savings Plan fees enter when they are paid";
/// Why, for both.
pub const UPFRONT_WHY: &str = "A contract says whether they enter upfront, spread over the term or not at all; what the rate card does by itself was not found.";
/// Source, for both.
pub const UPFRONT_SOURCE: &str = "Billing API names the treatments, not the default";
/// A credit without an event.
pub const NO_TRIGGER: &str = "{credit}: no event behind it";
/// Why.
pub const NO_TRIGGER_WHY: &str =
    "No event is named for this credit. AWS grants credits for a reason: an agreement, a migration, an incident.";
/// Source.
pub const NO_TRIGGER_SOURCE: &str = "Advisory articles on support credits";
/// A plan that cannot be taken any more.
pub const NOT_ON_OFFER: &str = "{plan} is not on offer";
/// Why.
pub const NOT_ON_OFFER_WHY: &str = "It is projected as asked.";
/// Why, where the book has a note on it.
pub const NOT_ON_OFFER_NOTE_WHY: &str = "{note} It is projected as asked.";
/// A plan that ends.
pub const RETIREMENT: &str = "{plan} ends on {date}; then {next}";
/// Why that one, where the visitor chose it.
pub const RETIREMENT_CHOSEN: &str = "You chose what follows.";
/// Why that one, where the one named by the book has ended, too.
pub const RETIREMENT_ELSEWHERE: &str = "What was to follow has ended by then, too; what follows that one is used.";
/// A price that was not read on an AWS page.
pub const UNSURE: &str = "{plan}: price not fully verified";

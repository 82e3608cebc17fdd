//! The four responses as AWS publishes them: each field with its type and why it is left out unless something uses it.
//!
//! Source: the service model `billing/2023-09-07` of botocore 1.44.5. No field is demanded, not even where the model does:
//! AWS's own tools report that some can be absent.

use super::fate::Reason;

/// Which of the responses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Response {
    /// `get-enterprise-support-charge-summary`.
    ChargeSummary,
    /// `get-enterprise-support-contract-details`.
    ContractDetails,
    /// `list-business-support-account-charges`.
    BusinessCharges,
    /// `get-credits`.
    Credits,
}

/// The type of a value.
#[derive(Clone, Copy)]
pub enum Shape {
    /// Text.
    Text,
    /// A decimal: text, or a number.
    Amount,
    /// A whole number.
    Count,
    /// True or false.
    Flag,
    /// A moment: seconds since 1970, or ISO 8601 text.
    Moment,
    /// A list of such values.
    List(&'static Shape),
    /// Named values.
    Map(&'static [Member]),
}

/// One field: its key, its type, and why it is left out unless something uses it.
pub struct Member(pub &'static str, pub Shape, pub Reason);

impl Response {
    /// All of them.
    pub const ALL: [Response; 4] =
        [Response::ChargeSummary, Response::ContractDetails, Response::BusinessCharges, Response::Credits];

    /// The command that prints it.
    pub const fn command(self) -> &'static str {
        match self {
            Response::ChargeSummary => "get-enterprise-support-charge-summary",
            Response::ContractDetails => "get-enterprise-support-contract-details",
            Response::BusinessCharges => "list-business-support-account-charges",
            Response::Credits => "get-credits",
        }
    }

    /// Fields of its own, by which it is recognised.
    pub(super) const fn own(self) -> &'static [&'static str] {
        match self {
            Response::ChargeSummary => {
                &["supportEffectivePricingPlan", "totalSupportEligibleUsageSpend", "supportChargePercentage"]
            }
            Response::ContractDetails => {
                &["pricingPlans", "supportAllocationMethod", "contractPayerAccountIds", "chargedPayerAccountIds"]
            }
            Response::BusinessCharges => &["accountCharges", "accountCount"],
            Response::Credits => &["credits"],
        }
    }

    /// Its fields.
    pub(super) const fn members(self) -> &'static [Member] {
        match self {
            Response::ChargeSummary => SUMMARY,
            Response::ContractDetails => CONTRACT,
            Response::BusinessCharges => BUSINESS,
            Response::Credits => CREDITS,
        }
    }
}

use Reason::{
    AdditionalSpend, Allocation, BillDate, ChargeDiscount, CreditOrder, Empty, FreeText, Identifier, LastTier, NoMonth,
    NoSteps, OtherBalance, OtherProduct, Paging, PartOfTotal, PayerShare, PlanDates, Proration, SaidElsewhere, Sharing,
    TreatmentDate, Working,
};
use Shape::{Amount, Count, Flag, List, Map, Moment, Text};

const SUMMARY: &[Member] = &[
    Member("payerAccountId", Text, Identifier),
    Member("billingMonth", Text, NoMonth),
    Member("billingPeriodStartDate", Moment, SaidElsewhere),
    Member("billingPeriodEndDate", Moment, SaidElsewhere),
    Member("isEstimated", Flag, NoMonth),
    Member("billDate", Moment, BillDate),
    Member("supportCharge", Amount, PartOfTotal),
    Member("totalSupportCharge", Amount, NoMonth),
    Member("supportDiscount", Amount, ChargeDiscount),
    Member("totalSupportEligibleSpend", Amount, NoMonth),
    Member("totalSupportEligibleUsageSpend", Amount, PartOfTotal),
    Member("totalSupportEligibleReservedInstanceSpend", Amount, PartOfTotal),
    Member("totalSupportEligibleSavingsPlanSpend", Amount, PartOfTotal),
    Member("supportChargePercentage", Amount, PayerShare),
    Member("supportEffectivePricingPlan", Map(PLAN), SaidElsewhere),
];

const PLAN: &[Member] = &[
    Member("pricingPlanId", Text, Identifier),
    Member("name", Text, FreeText),
    Member("description", Text, FreeText),
    Member("startDate", Moment, PlanDates),
    Member("endDate", Moment, PlanDates),
    Member("planDiscountPercent", Amount, SaidElsewhere),
    Member("discountAppliesToMinimumCharge", Flag, SaidElsewhere),
    Member("minimumCharge", Amount, SaidElsewhere),
    Member("tiered", Text, SaidElsewhere),
    Member("tiers", List(&Map(TIER)), SaidElsewhere),
];

const TIER: &[Member] = &[
    Member("tierMinimum", Amount, SaidElsewhere),
    Member("tierMaximum", Amount, LastTier),
    Member("baseCharge", Amount, SaidElsewhere),
    Member("additionalPercentageOfAggregateCharges", Amount, SaidElsewhere),
    Member("aggregateChargesAdjustment", Amount, SaidElsewhere),
    Member("incremental", Flag, SaidElsewhere),
    Member("increment", Amount, NoSteps),
    Member("incrementCharge", Amount, NoSteps),
];

const CONTRACT: &[Member] = &[
    Member("isContractActive", Flag, SaidElsewhere),
    Member("supportAllocationMethod", Text, Allocation),
    Member("supportReservedInstanceAmortizationStartDate", Moment, TreatmentDate),
    Member("supportReservedInstanceTreatmentMethod", Text, SaidElsewhere),
    Member("supportSavingsPlansAmortizationStartDate", Moment, TreatmentDate),
    Member("supportSavingsPlansTreatmentMethod", Text, SaidElsewhere),
    Member("supportProrateStartDate", Moment, Proration),
    Member("contractPayerAccountIds", List(&Map(PAYER)), Identifier),
    Member("chargedPayerAccountIds", List(&Map(CHARGED)), Allocation),
    Member("additionalSupportCharge", List(&Map(ADDITIONAL_CHARGE)), FreeText),
    Member("additionalSupportEligibleUsageSpend", List(&Map(ADDITIONAL_SPEND)), AdditionalSpend),
    Member("pricingPlans", List(&Map(PLAN)), SaidElsewhere),
];

const PAYER: &[Member] = &[Member("accountId", Text, Identifier), Member("isGdn", Flag, SaidElsewhere)];
const CHARGED: &[Member] = &[Member("accountId", Text, Identifier), Member("chargePercentage", Amount, Allocation)];
const ADDITIONAL_CHARGE: &[Member] =
    &[Member("description", Text, FreeText), Member("amount", Amount, Empty), Member("chargeType", Text, FreeText)];
const ADDITIONAL_SPEND: &[Member] = &[
    Member("description", Text, AdditionalSpend),
    Member("amount", Amount, AdditionalSpend),
    Member("chargeType", Text, AdditionalSpend),
];

const BUSINESS: &[Member] = &[
    Member("billingMonth", Text, NoMonth),
    Member("isEstimated", Flag, NoMonth),
    Member("totalSupportCharge", Amount, NoMonth),
    Member("totalSupportEligibleSpend", Amount, NoMonth),
    Member("accountCount", Count, SaidElsewhere),
    Member("accountCharges", List(&Map(ACCOUNT)), SaidElsewhere),
    Member("nextToken", Text, Paging),
    // The AWS CLI's own token, after --max-items.
    Member("NextToken", Text, Paging),
];

const ACCOUNT: &[Member] = &[
    Member("accountId", Text, Identifier),
    Member("supportPlanName", Text, SaidElsewhere),
    Member("totalCharge", Amount, NoMonth),
    Member("totalUsageBasis", Amount, NoMonth),
    Member("tierCharges", List(&Map(TIER_CHARGE)), Working),
    Member("supportDiscount", Map(DISCOUNT), SaidElsewhere),
    Member("supportEligibleSpendByService", List(&Map(SERVICE)), PartOfTotal),
];

const TIER_CHARGE: &[Member] = &[
    Member("tierDescription", Text, Working),
    Member("tierRate", Amount, Working),
    Member("usageSlice", Amount, Working),
    Member("tierCharge", Amount, Working),
    Member("chargePeriodStartDate", Moment, Working),
    Member("chargePeriodEndDate", Moment, Working),
];

const DISCOUNT: &[Member] = &[
    Member("discountAmount", Amount, Working),
    Member("discountPercentage", Amount, SaidElsewhere),
    Member("discountType", Text, FreeText),
    Member("discountSource", Text, FreeText),
];

const SERVICE: &[Member] = &[
    Member("contributingService", Text, PartOfTotal),
    Member("itemType", Text, PartOfTotal),
    Member("description", Text, FreeText),
    Member("chargeAmount", Amount, PartOfTotal),
    Member("currency", Text, PartOfTotal),
];

const CREDITS: &[Member] = &[Member("credits", List(&Map(CREDIT)), SaidElsewhere)];

const CREDIT: &[Member] = &[
    Member("creditId", Text, Identifier),
    Member("accountId", Text, Identifier),
    Member("creditType", Text, FreeText),
    Member("initialAmount", Map(AMOUNT), OtherBalance),
    Member("remainingAmount", Map(AMOUNT), SaidElsewhere),
    Member("estimatedAmount", Map(AMOUNT), OtherBalance),
    Member("applicableProductNames", List(&Text), OtherProduct),
    Member("description", Text, FreeText),
    Member("startDate", Moment, SaidElsewhere),
    Member("endDate", Moment, SaidElsewhere),
    Member("exhaustDate", Moment, OtherBalance),
    Member("applicationType", Text, CreditOrder),
    Member("shareableAccounts", List(&Text), Sharing),
    Member("accountHasCreditSharingEnabled", Flag, Sharing),
    Member("creditConsoleVisibility", Text, FreeText),
    Member("creditSharingType", Text, Sharing),
    Member("costCategoryArn", Text, Sharing),
    Member("ruleName", Text, Sharing),
    Member("creditStatus", Text, SaidElsewhere),
    Member("purchaseTypeApplications", List(&Text), SaidElsewhere),
];

const AMOUNT: &[Member] = &[Member("currencyCode", Text, OtherBalance), Member("currencyAmount", Amount, OtherBalance)];

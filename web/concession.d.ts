// What the page offers to scripts as `window.concession`: the projection as plain objects. Made by `cargo xtask schema` from the
// types in crates/contract; do not edit. Bounds and forms of text stand in docs/schema/.

/** What is spent, what was agreed, and what is asked of AWS Support. */
export interface Scenario {
  /** Says what kind of file this is. */
  format: "support-scenario";
  /** Version of the contract. */
  version: 1;
  /** What you call it. */
  title?: ShortText;
  /** Your notes. */
  notes?: ShortText;
  /** The date the advice counts from. */
  as_of?: Day;
  /** Edition of the tariff book the figures were made under; absent: the newest. */
  tariff?: Day;
  /** The part of AWS; absent: the commercial regions. */
  partition?: Partition;
  /** From whom support is bought; absent: from AWS. */
  buys_through?: BuysThrough;
  /** First projected month. */
  start: Month;
  /** The horizon in months. From 1 to 120. */
  months: number;
  /** Yearly, for present value; absent: nothing is discounted. Month k, counted from 0, is divided by (1+r)^((k+1)/12). */
  discount_rate?: DiscountRate;
  /** Support-eligible AWS usage. */
  spend: Spend;
  /** A count of accounts with equal shares, or named accounts; absent: charged as one account. */
  accounts?: Accounts;
  /** Today's plan. */
  plan: Plan;
  /** Plan to follow where `plan` ends inside the horizon; absent: the tariff's successor. */
  after_retirement?: Plan;
  /** Today's contract terms; what is absent is as published. */
  terms?: Terms;
  /** Reserved Instances and Savings Plans that were bought. */
  commitment_discounts?: Commitment[];
  /** The private pricing agreement. */
  agreement?: Agreement;
  /** The private pricing agreement after it. */
  next_agreement?: NextAgreement;
  /** Workloads that move to AWS. */
  migrations?: Migration[];
  /** What went wrong at AWS; changes no figure, it is evidence. */
  incidents?: Incident[];
  /** Credits already granted, part of every path. */
  credits_in_hand?: Credit[];
  /** Closed months as AWS billed them, for calibration; a month stands once. */
  actuals?: Actual[];
  /** What is asked of AWS. */
  asks?: Asks;
  /** What asking costs; changes no figure, it weighs the asks. */
  effort?: Effort;
  /** What the support plan has to give. */
  need?: Need;
  /** What stands behind the asks. */
  leverage?: Leverage;
  /** What an import found in bills. */
  bill?: Bill;
}

/** Short text. */
export type ShortText = string;

/** A date from 2000-01-01 to 2199-12-31. */
export type Day = string;

/** A part of AWS with prices of its own. */
export type Partition = "aws" | "aws-us-gov" | "aws-cn";

/** From whom support is bought. */
export type BuysThrough = "aws" | "partner";

/** A month from 2000-01 to 2199-12. */
export type Month = string;

/** A yearly rate from 0 to 10, as a decimal in quotes: "0.08" is 8%. */
export type DiscountRate = string;

/** Support-eligible AWS usage, gross: before private discounts and credits. `monthly` may be absent where `months` names every month of the horizon, and where the accounts have amounts, which it is then the sum of. */
export interface Spend {
  /** Usage in the first month. */
  monthly?: MoneyEstimate;
  /** Yearly growth, compounded monthly; absent: none. */
  annual_growth?: GrowthEstimate;
  /** Amounts of single months, which win over the rule. */
  months?: Record<string, Money>;
  /** True where the amounts of single months hold the migrations already; absent: they do not. */
  months_include_migrations?: boolean;
}

/** One amount, or a range. */
export type MoneyEstimate = Money | MoneyRange;

/** An amount of US dollars from 0 to 10^12, as a decimal in quotes without exponent or grouping. */
export type Money = string;

/** An amount a month that is not known exactly, in rising order; the paths compute with the likely one. */
export interface MoneyRange {
  /** The least that is expected. */
  low: Money;
  /** What the paths compute with. */
  likely: Money;
  /** The most that is expected. */
  high: Money;
}

/** One growth, or a range. */
export type GrowthEstimate = Growth | GrowthRange;

/** A yearly growth from -0.9 to 10, as a decimal in quotes: "0.10" is 10%. */
export type Growth = string;

/** A growth that is not known exactly, in rising order; the paths compute with the likely one. */
export interface GrowthRange {
  /** The least that is expected. */
  low: Growth;
  /** What the paths compute with. */
  likely: Growth;
  /** The most that is expected. */
  high: Growth;
}

/** Who uses AWS. */
export type Accounts = number | CountRange | Account[];

/** A count of accounts that is not known exactly, in rising order; low and high act in the comparison of plans only. */
export interface CountRange {
  /** The fewest that are expected. From 1 to 1000. */
  low: number;
  /** What the paths compute with. From 1 to 1000. */
  likely: number;
  /** The most that are expected. From 1 to 1000. */
  high: number;
}

/** An account with its share of the spend or its amount, and the plan it has for itself. */
export interface Account {
  /** What you call it; something that refers to it needs a name that no other account has. */
  name: ShortText;
  /** Its share of the spend. */
  share?: Share;
  /** What it spends a month, in place of a share. */
  monthly?: Money;
  /** Its plan, where that is another than the scenario's: it is charged under that plan's published terms on every path. */
  plan?: Plan;
}

/** A share from 0 to 1, as a decimal in quotes: "0.07" is 7%. */
export type Share = string;

/** Id of a plan in the tariff book. */
export type Plan = "basic" | "developer" | "business" | "business-plus" | "enterprise-on-ramp" | "enterprise" | "unified-operations" | "partner-led";

/** Contract terms; what is absent is as published. */
export interface Terms {
  /** Whether usage counts before or after the agreement's discount; absent: before. */
  basis?: Basis;
  /** Discount on the charge, as a share: "0.10" is 10%. */
  plan_discount_percent?: Share;
  /** Whether that discount lowers the minimum, too; absent: it does not. */
  discount_applies_to_minimum_charge?: boolean;
  /** Own minimum of a month. */
  minimum_charge?: Money;
  /** Own tiers, which replace the published ones; the first starts at "0", each further one above the one before it. */
  tiers?: Tier[];
  /** How Reserved Instance fees count; absent: "upfront". */
  reserved_instances?: Treatment;
  /** How Savings Plan fees count; absent: "upfront". */
  savings_plans?: Treatment;
  /** Charges besides, never discounted. */
  additional_charges?: AdditionalCharge[];
  /** Most that a month is charged under the scenario's plan. */
  maximum_charge?: Money;
  /** Most that a contract year is charged under it. */
  maximum_yearly_charge?: Money;
  /** Last month of plan discount, its flag, own tiers, own minimum and maximums; the other terms go on. */
  until?: Month;
}

/** Whether usage counts before or after the agreement's discount (AWS's `isGdn`: true is gross). */
export type Basis = "gross" | "net";

/** A tier: the rate of what lies between its start and that of the next. */
export interface Tier {
  /** Where it starts. */
  from: Money;
  /** The rate in it. */
  rate: Share;
}

/** How the fees of bought commitments enter the eligible spend. */
export type Treatment = "none" | "upfront" | "amortized";

/** A charge besides the plan's. */
export interface AdditionalCharge {
  /** What it is for. */
  description: ShortText;
  /** Dollars a month. */
  monthly: Money;
}

/** A bought commitment and its fees. */
export interface Commitment {
  /** What was bought. */
  kind: CommitmentKind;
  /** First month of its term. */
  month: Month;
  /** Paid in that month; absent: nothing. */
  upfront?: Money;
  /** Paid in every month of the term; absent: nothing. */
  recurring?: Money;
  /** Length of the term. From 1 to 120. */
  term_months: number;
  /** Name of the account that bought it; absent: its fees are divided as the spend is. */
  account?: ShortText;
}

/** What was bought. */
export type CommitmentKind = "reserved_instance" | "savings_plan";

/** A private pricing agreement: its term with what else is known of it, or no more than the day of its renewal. */
export interface Agreement {
  /** What kind it is. */
  kind?: AgreementKind;
  /** First month; with `years`, absent only where nothing but the renewal is known. */
  start?: Month;
  /** Contract years. From 1 to 10. */
  years?: number;
  /** What is committed: one amount for each of the `years`. */
  yearly_commitment?: Money[];
  /** Discount on gross spend while it runs; absent: none. */
  discount?: Share;
  /** Whether support charges draw the commitment down; absent: they do not. */
  support_counts?: boolean;
  /** Marketplace purchases that draw it down, a month; absent: none. */
  marketplace_monthly?: Money;
  /** The day it comes up for renewal. */
  renewal?: Day;
  /** The support plan it requires; absent: "unknown". */
  requires_plan?: RequiredPlan;
}

/** The kind of agreement. */
export type AgreementKind = "edp";

/** The support plan that an agreement requires. */
export type RequiredPlan = NoRequiredPlan | Plan;

/** That an agreement requires no support plan, or that this is not known. */
export type NoRequiredPlan = "none" | "unknown";

/** The agreement after today's, in force on every path from its start on. */
export interface NextAgreement {
  /** What kind it is. */
  kind?: AgreementKind;
  /** First month; absent: the month after `agreement.renewal`. */
  start?: Month;
  /** Contract years. From 1 to 10. */
  years: number;
  /** What is committed: one amount for each of the `years`. */
  yearly_commitment?: Money[];
  /** Discount on gross spend while it runs; absent: none. */
  discount?: Share;
  /** Whether support charges draw the commitment down; absent: they do not. */
  support_counts?: boolean;
  /** Marketplace purchases that draw it down, a month; absent: none. */
  marketplace_monthly?: Money;
  /** The day it comes up for renewal. */
  renewal?: Day;
  /** The support plan it requires; absent: "unknown". */
  requires_plan?: RequiredPlan;
}

/** A workload that moves to AWS: month i of the ramp, counted from 1, adds `added_monthly` x i / `ramp_months`, later months all of it. */
export interface Migration {
  /** What you call it; absent: "Migration". */
  name?: ShortText;
  /** First month of the ramp. */
  start: Month;
  /** Length of the ramp; 1 adds all at once. From 1 to 120. */
  ramp_months: number;
  /** Usage a month when the ramp is done. */
  added_monthly: MoneyEstimate;
}

/** Something that went wrong at AWS. What is missing is itself worth telling, so anything may be. */
export interface Incident {
  /** What you call it; absent: "Incident". */
  name?: ShortText;
  /** When it began. */
  started?: Moment;
  /** How long it lasted, up to a year. From 0 to 525600. */
  minutes?: number;
  /** AWS services that failed. */
  services?: Texts;
  /** Your systems that failed with them. */
  systems?: Texts;
  /** What failed, in words. */
  what_failed?: ShortText;
  /** Revenue lost an hour. */
  revenue_per_hour?: Money;
  /** Hours that engineers spent. */
  engineer_hours?: Hours;
  /** What such an hour costs. */
  hourly_cost?: Money;
  /** Other documented cost. */
  other_cost?: Money;
  /** AWS's own number for it: a case, a health event. */
  aws_reference?: ShortText;
}

/** A date and time, seconds and offset as one likes; without an offset it is universal time. */
export type Moment = string;

/** One text or several. */
export type Texts = ShortText | ShortText[];

/** Hours: a count, or a decimal in quotes, since half hours happen. */
export type Hours = number | DecimalHours;

/** Hours from 0 to 1,000,000, as a decimal in quotes. */
export type DecimalHours = string;

/** A support credit that was granted. */
export interface Credit {
  /** What you call it; absent: "Support credit". */
  name?: ShortText;
  /** The event that justifies it. */
  trigger?: Trigger;
  /** All of it. */
  amount: Money;
  /** First month of its window. */
  start: Month;
  /** Length of the window. From 1 to 120. */
  months: number;
  /** How it becomes usable; absent: "pool". */
  release?: Release;
  /** Most of a month's charge that it may pay; absent: all of it. */
  monthly_cap?: Share;
}

/** What justifies a credit. */
export type Trigger = "agreement" | "migration" | "incident" | "plan_end";

/** How a credit becomes usable inside its window. */
export type Release = "pool" | "even";

/** A closed month as AWS billed it. */
export interface Actual {
  /** The month. */
  month: Month;
  /** The eligible spend AWS charged on. */
  eligible: Money;
  /** The support charge, before credits. */
  charge: Money;
  /** What credits paid of it; absent: nothing. */
  credits?: Money;
}

/** What is asked of AWS. */
export interface Asks {
  /** One-off credits. */
  credits?: CreditAsk[];
  /** A change of plan or terms. */
  structural?: Structural;
  /** Other terms of the next agreement, which has to stand beside it. */
  agreement?: AgreementAsk;
}

/** A support credit that is asked for. */
export interface CreditAsk {
  /** What you call it; absent: "Support credit". */
  name?: ShortText;
  /** The event that justifies it. */
  trigger?: Trigger;
  /** All of it. */
  amount: Money;
  /** First month of its window. */
  start: Month;
  /** Length of the window. From 1 to 120. */
  months: number;
  /** How it becomes usable; absent: "pool". */
  release?: Release;
  /** Most of a month's charge that it may pay; absent: all of it. */
  monthly_cap?: Share;
  /** What is asked for first. */
  opening?: Money;
  /** The least that is accepted. */
  floor?: Money;
  /** The chance that it is granted; absent: `effort.success`. */
  chance?: Share;
  /** How much of it is granted. */
  granted?: Granted;
  /** What AWS replied. */
  answer?: CreditAnswer;
}

/** The share of an ask that is granted, in rising order; it acts in the range of the result only. */
export interface Granted {
  /** The least that is expected. */
  low: Share;
  /** What is likely. */
  likely: Share;
  /** The most that is expected. */
  high: Share;
}

/** What AWS replied to a credit that was asked for. */
export interface CreditAnswer {
  /** On which day. */
  date: Day;
  /** Whether it is a yes. */
  status: AnswerStatus;
  /** What was granted, or offered instead. */
  amount?: Money;
}

/** What AWS replied. */
export type AnswerStatus = "granted" | "countered" | "refused";

/** What changes from a month on; terms that are absent stay as they were. */
export interface Structural {
  /** First month under it. */
  effective: Month;
  /** Another plan. */
  plan?: Plan;
  /** Whether usage counts before or after the agreement's discount. */
  basis?: Basis;
  /** Discount on the charge, as a share: "0.10" is 10%. */
  plan_discount_percent?: Share;
  /** Whether that discount lowers the minimum, too. */
  discount_applies_to_minimum_charge?: boolean;
  /** Own minimum of a month. */
  minimum_charge?: Money;
  /** Own tiers, which replace the published ones; the first starts at "0", each further one above the one before it. */
  tiers?: Tier[];
  /** How Reserved Instance fees count. */
  reserved_instances?: Treatment;
  /** How Savings Plan fees count. */
  savings_plans?: Treatment;
  /** Charges besides, never discounted. */
  additional_charges?: AdditionalCharge[];
  /** Most that a month is charged under the scenario's plan. */
  maximum_charge?: Money;
  /** Most that a contract year is charged under it. */
  maximum_yearly_charge?: Money;
  /** Last month of the change, not before `effective`; after it each month is charged as if nothing had changed. */
  until?: Month;
  /** What is asked for first. */
  opening?: StructuralOffer;
  /** The least that is accepted. */
  floor?: StructuralOffer;
  /** The chance that it is granted; absent: `effort.success`. */
  chance?: Share;
  /** How much of it is granted. */
  granted?: Granted;
  /** What AWS replied. */
  answer?: StructuralAnswer;
}

/** A structural change as it is opened with, accepted at least, or offered by AWS; it takes effect as the one asked for. */
export interface StructuralOffer {
  /** Another plan. */
  plan?: Plan;
  /** Whether usage counts before or after the agreement's discount. */
  basis?: Basis;
  /** Discount on the charge, as a share: "0.10" is 10%. */
  plan_discount_percent?: Share;
  /** Whether that discount lowers the minimum, too. */
  discount_applies_to_minimum_charge?: boolean;
  /** Own minimum of a month. */
  minimum_charge?: Money;
  /** Own tiers, which replace the published ones; the first starts at "0", each further one above the one before it. */
  tiers?: Tier[];
  /** How Reserved Instance fees count. */
  reserved_instances?: Treatment;
  /** How Savings Plan fees count. */
  savings_plans?: Treatment;
  /** Charges besides, never discounted. */
  additional_charges?: AdditionalCharge[];
  /** Most that a month is charged under the scenario's plan. */
  maximum_charge?: Money;
  /** Most that a contract year is charged under it. */
  maximum_yearly_charge?: Money;
  /** Last month of the change. */
  until?: Month;
}

/** What AWS replied to a structural change that was asked for. */
export interface StructuralAnswer {
  /** On which day. */
  date: Day;
  /** Whether it is a yes. */
  status: AnswerStatus;
  /** What was granted, or offered instead. */
  amount?: StructuralOffer;
}

/** Other terms of the next agreement; what is absent stays as it is. */
export interface AgreementAsk {
  /** Discount on gross spend. */
  discount?: Share;
  /** What is committed: one amount for each of the years. */
  yearly_commitment?: Money[];
  /** Whether support charges draw the commitment down. */
  support_counts?: boolean;
  /** Contract years. From 1 to 10. */
  years?: number;
  /** What is asked for first. */
  opening?: AgreementOffer;
  /** The least that is accepted. */
  floor?: AgreementOffer;
  /** The chance that it is granted; absent: `effort.success`. */
  chance?: Share;
  /** How much of it is granted. */
  granted?: Granted;
  /** What AWS replied. */
  answer?: AgreementAnswer;
}

/** Terms of the next agreement as they are opened with, accepted at least, or offered by AWS. */
export interface AgreementOffer {
  /** Discount on gross spend. */
  discount?: Share;
  /** What is committed: one amount for each of the years. */
  yearly_commitment?: Money[];
  /** Whether support charges draw the commitment down. */
  support_counts?: boolean;
  /** Contract years. From 1 to 10. */
  years?: number;
}

/** What AWS replied to terms of the next agreement that were asked for. */
export interface AgreementAnswer {
  /** On which day. */
  date: Day;
  /** Whether it is a yes. */
  status: AnswerStatus;
  /** What was granted, or offered instead. */
  amount?: AgreementOffer;
}

/** What asking costs, and the chance that it works. */
export interface Effort {
  /** Hours it takes. */
  hours?: Hours;
  /** What such an hour costs. */
  hourly_cost?: Money;
  /** The chance that it works. */
  success?: Share;
}

/** What the support plan has to give; what is absent is not known. */
export interface Need {
  /** The longest wait for a first response that is acceptable, in minutes. From 1 to 525600. */
  first_response_minutes?: number;
  /** Whether production runs around the clock. */
  production_24x7?: boolean;
  /** How often the technical account manager is used. */
  account_manager?: AccountManagerUse;
  /** Spend on AWS DevOps Agent a month. */
  devops_agent_monthly?: Money;
}

/** How often the technical account manager is used. */
export type AccountManagerUse = "weekly" | "seldom" | "never";

/** What stands behind the asks. */
export interface Leverage {
  /** How far another provider's offer has been taken. */
  alternative?: OtherOffer;
  /** The share of the spend that could move. */
  movable_share?: Share;
}

/** How far another provider's offer has been taken. */
export type OtherOffer = "none" | "quoted" | "piloted" | "live";

/** What an import found in bills; changes no figure. */
export interface Bill {
  /** What kind of file it was read from. */
  kind?: ShortText;
  /** The months it holds, each once. */
  months?: BilledMonth[];
  /** How many accounts it holds. From 1 to 1000000. */
  accounts?: number;
}

/** A month of a bill. */
export interface BilledMonth {
  /** The month. */
  month: Month;
  /** The eligible spend. */
  eligible?: Money;
  /** The support charge, before credits. */
  charge?: Money;
  /** What credits paid of it. */
  credits?: Money;
  /** Whether the month is closed. */
  final?: boolean;
}

/** The result of a projection. */
export interface Projection {
  /** Version of the contract. */
  version: 2;
  /** Edition of the tariff book it was made under. */
  tariff: Day;
  /** Four paths over the same spend. */
  paths: Paths;
  /** What they differ by. */
  comparison: Comparison;
  /** The agreement's contract years, those of which a month is counted. */
  agreement: ContractYear[];
  /** The whole horizon on each plan still on offer. */
  alternatives: Alternative[];
  /** Closed months beside what the projection gives for them. */
  calibration: Calibrated[];
  /** What was taken for granted. */
  assumptions: Assumption[];
  /** What both asks save, by usage and by what is granted. */
  range: SavedRange;
  /** What becomes of each credit on each path. */
  credits: CreditLife[];
  /** What to do. */
  decision: Decision;
  /** Everything typed as an ask, in the order of time. */
  asks: Ask[];
  /** What else could be asked for, the best first. */
  levers: Lever[];
  /** What to do, in the order of time. */
  actions: Action[];
  /** What could not be advised on, and why. */
  left_out: LeftOut[];
  /** How strong the position is. */
  leverage: Signal[];
  /** The words to send and to say. */
  documents: Document[];
}

/** The totals of a projection: the result without its months and what stands beside the paths. */
export interface Totals {
  /** Version of the contract. */
  version: 2;
  /** Edition of the tariff book it was made under. */
  tariff: Day;
  /** The sums of the four paths. */
  paths: PathsTotals;
  /** What they differ by. */
  comparison: Comparison;
}

/** The sums of the four paths. */
export interface PathsTotals {
  /** Today's plan and terms, retirements included, nothing asked. */
  stay: PathTotals;
  /** `stay` with the asked credits. */
  credits: PathTotals;
  /** `stay` with the structural change. */
  structural: PathTotals;
  /** Both. */
  combined: PathTotals;
}

/** The sums of one path. */
export interface PathTotals {
  /** Support charges, before credits. */
  charge: Amount;
  /** What credits paid. */
  credits_applied: Amount;
  /** What of the credits was left after their windows. */
  credits_stranded: Amount;
  /** What is paid. */
  paid: Amount;
  /** What is paid, each month discounted. */
  present_value: Amount;
}

/** An amount of US dollars, as a decimal with two digits behind the point, or all it has. */
export type Amount = string;

/** What the paths differ by. Saved is what is paid on `stay` less what is paid on the other path. */
export interface Comparison {
  /** Saved by the credits alone. */
  credits_saved: Difference;
  /** Saved by the structural change alone. */
  structural_saved: Difference;
  /** Saved by both. */
  combined_saved: Difference;
  /** First month in which the structural change has saved as much as the credits, having been behind; null: never behind, or never caught up. */
  break_even: ProjectedMonth | null;
  /** The end of the credits; null where it lies outside the horizon. */
  step_up: StepUp | null;
  /** Paid on `credits` less paid on `structural`, in the last month. */
  recurring_gap: Difference;
  /** The plan discount over the whole horizon with the present value of the credits. */
  credit_as_plan_discount: Rate;
  /** The private discount on usage over the credits' windows with the same value. */
  credit_as_agreement_points: Rate;
  /** For each asked credit, what its window can absorb. */
  ceiling: Ceiling[];
  /** For each asked credit, the start that applies the most. */
  best_window: BestWindow[];
}

/** An amount of US dollars that may be below zero. */
export type Difference = string;

/** A month of the projection; a horizon may reach past 2199-12. */
export type ProjectedMonth = string;

/** The first month after the last window of the credits. */
export interface StepUp {
  /** The month. */
  month: ProjectedMonth;
  /** Paid in the month before. */
  from: Amount;
  /** Paid in it. */
  to: Amount;
}

/** A rate, as a decimal: "0.07" is 7%. */
export type Rate = string;

/** The largest amount a credit's window can absorb, alone. */
export interface Ceiling {
  /** The credit. */
  name: string;
  /** The amount. */
  most_usable: Amount;
}

/** The start at which a credit of the same length applies the most; the earliest on ties. */
export interface BestWindow {
  /** The credit. */
  name: string;
  /** The start; null where the window is longer than the horizon. */
  start: ProjectedMonth | null;
  /** What would be applied. */
  applied: Amount;
}

/** What is wrong with an input. */
export interface Problems {
  /** All of it at once; empty where nothing is wrong. */
  problems: Problem[];
}

/** One thing that is wrong. */
export interface Problem {
  /** Path of the field, as "asks.structural.plan"; empty for the file as a whole. */
  field: string;
  /** What is wrong, and what is accepted. */
  problem: string;
}

/** Four paths over the same spend, credits in hand in all of them. */
export interface Paths {
  /** Today's plan and terms, retirements included, nothing asked. */
  stay: Path;
  /** `stay` with the asked credits. */
  credits: Path;
  /** `stay` with the structural change. */
  structural: Path;
  /** Both. */
  combined: Path;
}

/** One path, month by month. */
export interface Path {
  /** Every month of the horizon. */
  months: PathMonth[];
  /** Support charges, before credits. */
  charge: Amount;
  /** What credits paid. */
  credits_applied: Amount;
  /** What of the credits was left after their windows. */
  credits_stranded: Amount;
  /** What is paid. */
  paid: Amount;
  /** What is paid, each month discounted. */
  present_value: Amount;
}

/** One month of a path. */
export interface PathMonth {
  /** The month. */
  month: ProjectedMonth;
  /** The plan in force. */
  plan: Plan;
  /** AWS usage without migrations. */
  usage: Amount;
  /** The sum the bands apply to. */
  eligible: Amount;
  /** The support charge, before credits. */
  charge: Amount;
  /** Whether a minimum was charged. */
  minimum_applied: boolean;
  /** The bands that are reached, account by account. */
  lines: Line[];
  /** The credits that pay. */
  credits: CreditUse[];
  /** What is paid. */
  paid: Amount;
}

/** A band of a month's charge. Slice and charge are exact, not rounded. */
export interface Line {
  /** "all" under a pooled plan; else the account's name, or its number. */
  account: string;
  /** Where the band begins. */
  from: Amount;
  /** Where it ends; null: nowhere. */
  to: Amount | null;
  /** Its rate. */
  rate: Rate;
  /** What of the spend lies in it. */
  slice: Amount;
  /** Rate x slice. */
  charge: Amount;
}

/** What a credit pays of a month. */
export interface CreditUse {
  /** The credit. */
  name: string;
  /** What it pays. */
  applied: Amount;
}

/** A contract year of the agreement. */
export interface ContractYear {
  /** Which agreement's year it is; absent: today's. */
  of?: YearOf | null;
  /** Its number, from 1. From 1 to 10. */
  year: number;
  /** The months of it that are counted. From 1 to 12. */
  months: number;
  /** What is committed for the whole year. */
  committed: Amount;
  /** What draws the commitment down under the agreement's own terms. */
  eligible: Amount;
  /** What is missing under them. */
  shortfall: Amount;
  /** Usage in it, after the discount. */
  usage: Amount;
  /** Marketplace purchases in it. */
  marketplace: Amount;
  /** Support charges in it. */
  support: Amount;
  /** What is missing with either counted or not. */
  shortfalls: Shortfalls;
}

/** An agreement other than today's. */
export type YearOf = "next_agreement";

/** What is missing to the commitment of the months that are counted. */
export interface Shortfalls {
  /** With usage alone. */
  usage_only: Amount;
  /** With Marketplace, too. */
  with_marketplace: Amount;
  /** With support, too. */
  with_support: Amount;
  /** With both. */
  with_both: Amount;
}

/** The whole horizon on another plan, and whether it is an alternative. A plan without a price for this customer has no figures. */
export interface Alternative {
  /** The plan. */
  plan: Plan;
  /** Support charges, before credits. */
  charge?: Amount | null;
  /** What is paid, after credits in hand. */
  paid?: Amount | null;
  /** What today's plan has and this one has not, in words. */
  lost?: string[] | null;
  /** What this plan has and today's has not, in words. */
  gains?: string[] | null;
  /** Whether it can be taken. */
  status: AlternativeStatus;
  /** Why it is no alternative, or cannot be judged, in words; null where it is one. */
  reason?: string | null;
  /** The most accounts of equal size with which it costs less than staying; null where that does not depend on their number. */
  break_even_accounts?: number | null;
  /** Whether somebody has to agree to it. */
  needs_consent?: boolean | null;
  /** The AWS DevOps Agent credit that the first month's charge grants, at most what is needed; null where the plan grants none, absent where the scenario does not say what is needed. */
  devops_credit?: Amount | null;
}

/** Whether a plan can be taken. */
export type AlternativeStatus = "available" | "not-on-offer" | "fails-need" | "forbidden" | "too-small" | "unknown";

/** A closed month beside what the projection gives for it. */
export interface Calibrated {
  /** The month. */
  month: Month;
  /** What AWS charged, before credits. */
  actual: Amount;
  /** What the projection gives on the same eligible spend. */
  modelled: Amount;
  /** Actual less modelled. */
  difference: Difference;
  /** The one term whose other value gives the actual charge; null where none or several would. */
  explained_by: Explanation | null;
}

/** A term that can explain a difference. */
export type Explanation = "basis" | "plan_discount_percent" | "minimum_charge" | "reserved_instances" | "savings_plans";

/** Something that was taken for granted. */
export interface Assumption {
  /** The field it is about. */
  field: string;
  /** What was taken. */
  value: string;
  /** Why. */
  why: string;
  /** Where that comes from. */
  source: string;
}

/** What both asks together save where usage and what is granted are not known exactly. */
export interface SavedRange {
  /** The levels of usage, one for each row. */
  usage: Level[];
  /** The levels of what is granted, one for each column. */
  granted: Level[];
  /** What is saved over the horizon: three rows of three. */
  combined_saved: Difference[][];
  /** In how many of the nine the order of the asks is that of the paths. From 0 to 9. */
  holds_in: number;
  /** What moves the result, the input that moves it most first. */
  swings: Swing[];
  /** The fields of the scenario whose range is the page's own, since none was given. */
  ours: string[];
}

/** An end of a range, or its middle. */
export type Level = "low" | "likely" | "high";

/** What both asks save with one ranged input at either end of its range and everything else likely. */
export interface Swing {
  /** The field of the scenario. */
  input: string;
  /** Whether its range is the page's own. */
  ours: boolean;
  /** With the low value. */
  low: Difference;
  /** With the high value. */
  high: Difference;
}

/** What becomes of one credit on one path. */
export interface CreditLife {
  /** Its name. */
  name: string;
  /** The path. */
  path: PathKey;
  /** The first month that uses any of it; null where none does. */
  first_used: ProjectedMonth | null;
  /** The last one: with it the credit ends. */
  last_used: ProjectedMonth | null;
  /** Whether the last of it is used before its window closes. */
  used_up_before_window_end: boolean;
  /** What it pays. */
  applied: Amount;
  /** What is left when its window closes. */
  stranded: Amount;
}

/** A path. */
export type PathKey = "stay" | "credits" | "structural" | "combined";

/** The decision. */
export interface Decision {
  /** What is to be done. */
  kind: DecisionKind;
  /** What also holds below it. */
  second: DecisionKind | null;
  /** What the recommended asks bring, if granted in full. */
  figures: DecisionFigures;
  /** The first thing to do; null where nothing is. */
  next: NextAction | null;
  /** The lever that nobody asked for and that brings most, by its stable name; null where none brings anything. */
  strongest: string | null;
}

/** What is to be done, in order of precedence. */
export type DecisionKind = "plan-ends" | "reopen" | "switch" | "not-worth-asking" | "negotiate" | "credit" | "nothing";

/** The figures of the decision. */
export interface DecisionFigures {
  /** Saved in the twelve months from the change's first one; null without such an ask. */
  durable_a_year: Difference | null;
  /** What comes once. */
  once: Amount;
  /** What a year is charged once credits are gone. */
  recurring_after: Amount;
}

/** The first thing to do. */
export interface NextAction {
  /** What, by its stable name. */
  action: string;
  /** The last day for it. */
  date: Day;
  /** Whom it goes to, by a stable name; "own": nobody. */
  to: string;
}

/** Something that is typed as an ask. */
export interface Ask {
  /** Its place in the scenario: `structural`, `agreement`, `credits[0]`. */
  id: string;
  /** What kind of an ask it is. */
  kind: AskKind;
  /** What is asked for first. */
  opening: Size;
  /** What is aimed at. */
  target: Size;
  /** The least that is accepted; null where nothing sets it. */
  floor: Size | null;
  /** What it saves in its first twelve months; null for a credit. */
  durable_a_year: Difference | null;
  /** What it brings once. */
  once: Amount;
  /** What it brings over the horizon with the low share granted. */
  low: Difference;
  /** With the likely one. */
  likely: Difference;
  /** With the high one. */
  high: Difference;
  /** What less is paid for usage; null but for the agreement. Part of no path. */
  usage_saved: Difference | null;
  /** What more is missing of the commitments; null but for the agreement. Part of no path. */
  shortfall_change: Difference | null;
  /** Whether it is recommended. */
  recommended: boolean;
  /** Why it is not, by a stable name. */
  reason: string | null;
  /** What AWS replied. */
  answer: AskAnswer | null;
}

/** What kind of an ask it is. */
export type AskKind = "structural" | "agreement" | "credit";

/** The size of an ask, in its own kind. */
export type Size = Amount | StructuralOffer | AgreementOffer;

/** What AWS replied to an ask. */
export interface AskAnswer {
  /** On which day. */
  date: Day;
  /** Whether it is a yes. */
  status: AnswerStatus;
  /** What was granted, or offered instead. */
  amount: Size | null;
}

/** Something that could be asked for, and is not. */
export interface Lever {
  /** Its stable name. */
  id: string;
  /** What it brings in its first twelve months; null where it has no figure, or comes once. */
  durable_a_year: Difference | null;
  /** What comes once. */
  once: Amount;
  /** The first month in which it can hold. */
  from: ProjectedMonth;
  /** Who is asked for it, by a stable name; "own": nobody. */
  to: string;
  /** What it brings over the horizon; null where it has no figure. */
  worth: Difference | null;
}

/** Something to do. */
export interface Action {
  /** Unique in the list. */
  id: string;
  /** Where in the plan it stands. */
  group: ActionGroup;
  /** What it belongs to; null while nobody knows whether an agreement runs. */
  event: ActionEvent | null;
  /** First day for it. */
  from: Day;
  /** Last day for it. */
  until: Day;
  /** Who does it. */
  owner: Person;
  /** Who approves it. */
  approver: Person | null;
  /** Who at AWS it goes to; null for work at the desk. */
  aws_role: AwsRole | null;
  /** What the asks it is about are worth a year. */
  durable_a_year: Amount | null;
  /** What they bring once. */
  once: Amount | null;
  /** The asks it is about. */
  ask_ids: string[];
  /** What it falls back on. */
  fallback: Fallback | null;
  /** What would change the asks it is about, or the decision; null where no range was stated. */
  flips_if: Flip | null;
}

/** Where in the plan an action stands. */
export type ActionGroup = "this-week" | "before-you-open" | "at-the-table" | "after-signature";

/** What an action belongs to. */
export type ActionEvent = "agreement" | "reopening" | "migration" | "incident" | "plan-end" | "self-service" | "credit";

/** Who does something on the buyer's side. */
export type Person = "cloud-lead" | "engineering" | "procurement" | "finance" | "finance-chief" | "legal";

/** Who at AWS something goes to. */
export type AwsRole = "account-manager" | "technical-account-manager" | "pricing-desk" | "sales-leadership" | "migration-funding" | "support" | "partner";

/** What an action falls back on. */
export type Fallback = "extension" | "walk-away" | "floor" | "smaller-credit" | "successor";

/** The nearest input that would change an ask, or the decision. All but the text is null where nothing in a stated range does. */
export interface Flip {
  /** The input's field. */
  field: string | null;
  /** The value from which on it is another. */
  value: string | null;
  /** The value next to it with which it is still the same. */
  still: string | null;
  /** The same in a sentence. */
  text: string;
}

/** Something that could not be advised on. */
export interface LeftOut {
  /** The stable name of what is missing. */
  id: string;
  /** The same in a sentence. */
  why: string;
}

/** One signal of how strong the position is. */
export interface Signal {
  /** Its stable name. */
  signal: string;
  /** Where it stands. */
  stands: Stands;
  /** Its figure, where it is known. */
  figure: string | null;
}

/** Where a signal stands. */
export type Stands = "for" | "against" | "unknown";

/** A document to send, to say or to decide by. */
export interface Document {
  /** Which one. */
  id: string;
  /** Its title, then all of its text, paragraph by paragraph. */
  paragraphs: string[];
}

/** The projection, as the page computes it. Nothing that is given to it leaves the page. */
export interface Concession {
  /** Version of the scenario. */
  readonly version: 1;
  /** The result without its months, for whoever asks often; or what is wrong with the scenario. Like all that computes, it comes
   * with the page's second program, so at first it is not there. */
  totals?(scenario: Scenario): Totals | Problems;
  /** What is wrong with a scenario; an empty list where nothing is. */
  check?(scenario: unknown): Problems;
  /** The result, or what is wrong with the scenario. */
  project?(scenario: Scenario): Projection | Problems;
  /** Fetches that program, if it is not there, and gives this object with everything in it. Rejected where it cannot be had. */
  ready(): Promise<Required<Concession>>;
}

declare global {
  interface Window {
    /** There once the page has started. */
    readonly concession?: Concession;
  }
}

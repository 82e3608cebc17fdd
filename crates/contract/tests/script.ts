// A script as somebody might write one against the page, right and wrong. `cargo xtask test` has TypeScript check it; it is never
// run. Where an error is expected and none comes, that is an error, too.

import type { Problems, Projection, Scenario, Totals } from "../../../web/concession";

const scenario: Scenario = {
  format: "support-scenario",
  version: 1,
  start: "2027-01",
  months: 24,
  spend: { monthly: "1200000", months: { "2027-06": "900000" } },
  plan: "enterprise",
  accounts: [{ name: "production", share: "1" }],
  incidents: [{ services: "Amazon S3", systems: ["checkout"], engineer_hours: 3 }],
  asks: {
    credits: [{ name: "Bridge", trigger: "agreement", amount: "150000", start: "2027-01", months: 6 }],
    structural: { effective: "2027-07", plan_discount_percent: "0.10" },
  },
};

const customer: Scenario = {
  ...scenario,
  partition: "aws-us-gov",
  buys_through: "partner",
  spend: { annual_growth: { low: "0", likely: "0.10", high: "0.20" } },
  accounts: [
    { name: "production", monthly: "700000", plan: "unified-operations" },
    { name: "tests", monthly: "50000" },
  ],
  commitment_discounts: [{ kind: "savings_plan", month: "2027-02", upfront: "36000", term_months: 12, account: "tests" }],
  terms: { maximum_charge: "90000", maximum_yearly_charge: "1000000", until: "2028-06" },
  agreement: { renewal: "2027-06-30", requires_plan: "none" },
  next_agreement: { years: 3, yearly_commitment: ["14000000", "15500000", "17000000"], discount: "0.08" },
  migrations: [{ start: "2027-04", ramp_months: 6, added_monthly: { low: "0", likely: "60000", high: "90000" } }],
  asks: {
    credits: [
      {
        trigger: "plan_end",
        amount: "150000",
        start: "2027-01",
        months: 6,
        opening: "180000",
        floor: "100000",
        chance: "0.5",
        granted: { low: "0.25", likely: "0.5", high: "0.75" },
        answer: { date: "2026-11-30", status: "countered", amount: "120000" },
      },
    ],
    structural: { effective: "2027-07", until: "2028-06", maximum_charge: "80000", floor: { basis: "net" } },
    agreement: { discount: "0.09", answer: { date: "2026-11-30", status: "refused" } },
  },
  need: { first_response_minutes: 30, production_24x7: true, account_manager: "seldom", devops_agent_monthly: "9000" },
  leverage: { alternative: "piloted", movable_share: "0.2" },
  bill: { kind: "cur2", months: [{ month: "2026-10", charge: "61180", final: true }], accounts: 12 },
};
const counted: Scenario = { ...scenario, accounts: { low: 5, likely: 20, high: 40 } };

const offered = window.concession;
if (offered) {
  const version: 1 = offered.version;
  // @ts-expect-error: it comes with the second program.
  offered.project(scenario);
  const whole = await offered.ready();
  const answer: Projection | Problems = whole.project(scenario);
  if ("problems" in answer) {
    const sentences: string[] = answer.problems.map((one) => `${one.field}: ${one.problem} (version ${version})`);
    sentences.sort();
  } else {
    const paid: string = answer.paths.combined.paid;
    const end: string | null | undefined = answer.paths.stay.months[0]?.lines[0]?.to;
    // @ts-expect-error: the totals alone have no months, a result has no totals besides.
    answer.totals = [paid, end];
    // @ts-expect-error: there may be no step up.
    answer.comparison.step_up.month;
  }
  const totals: Totals | Problems = whole.totals(scenario);
  // @ts-expect-error: it may be problems instead.
  totals.paths;
  const wrong: Problems = whole.check({ any: "thing" });
  wrong.problems.length;
}

// @ts-expect-error: the page may not have started.
window.concession.version;
// @ts-expect-error: no such field.
const unknown: Scenario = { ...scenario, formt: 1 };
// @ts-expect-error: what is not known is left out and never null.
const absent: Scenario = { ...scenario, title: null };
// @ts-expect-error: decimals are text.
const bare: Scenario = { ...scenario, discount_rate: 0.08 };
// @ts-expect-error: no such plan.
const plan: Scenario = { ...scenario, plan: "platinum" };
// @ts-expect-error: `plan` is needed.
const less: Scenario = { format: "support-scenario", version: 1, start: "2027-01", months: 24, spend: {} };

// @ts-expect-error: a range has all three values.
const range: Scenario = { ...scenario, spend: { monthly: { low: "1", high: "2" } } };
// @ts-expect-error: a credit that was granted already is not negotiated.
const settled: Scenario = { ...scenario, credits_in_hand: [{ amount: "1", start: "2027-01", months: 1, floor: "1" }] };
// @ts-expect-error: an agreement has years, the one that is yet to come as well.
const term: Scenario = { ...scenario, next_agreement: { start: "2027-07" } };

export { absent, bare, counted, customer, less, plan, range, settled, term, unknown };

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

export { absent, bare, less, plan, unknown };

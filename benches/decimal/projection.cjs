'use strict';
// The projection of the contract a second time, with decimal.js, so that the two can be timed side by side. It is written as
// quick as it can be without giving up a figure: growth, discount and release are computed once and not for each path, a path
// that shares its charges shares their lines, a present value multiplies by an inverse instead of dividing, roots are taken
// by decimal.js's own square and cube roots, and a search ends where nothing better can come. It keeps 28 digits, as the engine
// does.
//
// It reads what the comparison's scenario needs: the growth rule, one pooled plan with cards by date, a plan discount from a
// month on, pooled and even credits with a cap. Anything else in a file is refused by `prepare`.

const Decimal = require('decimal.js');

const ZERO = new Decimal(0);
const ONE = new Decimal(1);
const { ROUND_DOWN, ROUND_HALF_UP } = Decimal;
Decimal.set({ precision: 28, rounding: ROUND_HALF_UP });

const KNOWN = ['format', 'version', 'title', 'tariff', 'start', 'months', 'discount_rate', 'spend', 'accounts', 'plan', 'asks'];

const cents = (amount) => amount.toDecimalPlaces(2);
const centsDown = (amount) => amount.toDecimalPlaces(2, ROUND_DOWN);
const least = (one, other) => (one.lt(other) ? one : other);
const most = (one, other) => (one.gt(other) ? one : other);

const monthNumber = (text) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1;
const monthText = (number) => `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;

/** What the file and the rate card say, read once: numbers are decimals and months are counted. */
function prepare(file, tariff) {
  const unknown = Object.keys(file).filter((key) => !KNOWN.includes(key));
  if (unknown.length > 0) throw new Error(`The comparison does not compute ${unknown.join(', ')}.`);
  if (tariff.charged !== 'pooled' || tariff.ends !== null) throw new Error('The comparison needs a pooled plan that lasts.');
  // A card holds on the last day of a month; cards change inside months, never on the first of one.
  const lastMonth = (date) => (date === null ? null : monthNumber(date));
  const cards = tariff.cards.map((card) => ({
    from: lastMonth(card.valid_from) ?? -Infinity,
    to: lastMonth(card.valid_to) ?? Infinity,
    minimum: new Decimal(card.minimum),
    tiers: card.bands.map((band) => ({
      from: new Decimal(band.from),
      to: band.to === null ? null : new Decimal(band.to),
      rate: new Decimal(band.rate),
    })),
  }));
  const grants = file.asks.credits.map((grant) => ({
    name: grant.name,
    amount: new Decimal(grant.amount),
    start: monthNumber(grant.start),
    months: grant.months,
    end: monthNumber(grant.start) + grant.months,
    even: grant.release === 'even',
    cap: grant.monthly_cap === undefined ? null : new Decimal(grant.monthly_cap),
  }));
  return {
    plan: file.plan,
    start: monthNumber(file.start),
    months: file.months,
    monthly: new Decimal(file.spend.monthly),
    growth: new Decimal(file.spend.annual_growth),
    discountRate: new Decimal(file.discount_rate),
    cards,
    grants,
    effective: monthNumber(file.asks.structural.effective),
    planDiscount: new Decimal(file.asks.structural.plan_discount_percent),
  };
}

/** (1 + rate)^(k / 12) for k = 0 to count. */
function factors(rate, count) {
  const year = rate.plus(ONE);
  const root = year.sqrt().sqrt().cbrt();
  const all = [ONE];
  for (let k = 1; k < 12 && k <= count; k++) all.push(all[k - 1].times(root));
  for (let k = 12; k <= count; k++) all.push(all[k - 12].times(year));
  return all;
}

/** What of a grant is usable in each month of its window. */
function releases(grant) {
  const all = [];
  for (let k = 1; k < grant.months; k++) {
    all.push(grant.even ? cents(grant.amount.times(k).div(grant.months)) : grant.amount);
  }
  all.push(grant.amount);
  return all;
}

function charge(card, rest, usage) {
  const lines = [];
  let bands = ZERO;
  for (const tier of card.tiers) {
    if (tier.from.gte(usage)) break;
    const slice = (tier.to === null ? usage : least(tier.to, usage)).minus(tier.from);
    const line = slice.times(tier.rate);
    lines.push({ from: tier.from, to: tier.to, rate: tier.rate, slice, charge: line });
    bands = bands.plus(line);
  }
  const discounted = rest === ONE ? bands : bands.times(rest);
  const minimumApplied = card.minimum.gt(discounted);
  return { lines, minimumApplied, charge: cents(minimumApplied ? card.minimum : discounted) };
}

/** The bills of both arrangements: as it is, and with the plan discount from its month on. */
function charges(scenario, usage, discounted) {
  const rest = ONE.minus(scenario.planDiscount);
  return usage.map((amount, k) => {
    const month = scenario.start + k;
    const card = scenario.cards.find((candidate) => candidate.from <= month && month < candidate.to);
    return charge(card, discounted && month >= scenario.effective ? rest : ONE, amount);
  });
}

function pay(scenario, usage, charged, grants, inverse) {
  // Soonest end first, then earliest start, then the file's order; sorting is stable.
  const order = grants.map((_, place) => place);
  order.sort((a, b) => grants[a].end - grants[b].end || grants[a].start - grants[b].start);
  const used = grants.map(() => ZERO);
  let [total, paidTotal, present] = [ZERO, ZERO, ZERO];
  const months = charged.map((bill, k) => {
    const month = scenario.start + k;
    let rest = bill.charge;
    const credits = [];
    for (const place of order) {
      const grant = grants[place];
      if (month < grant.start || month >= grant.end) continue;
      const left = grant.released[month - grant.start].minus(used[place]);
      const cap = grant.cap === null ? bill.charge : centsDown(bill.charge.times(grant.cap));
      const applied = least(least(left, cap), rest);
      if (applied.lte(ZERO)) continue;
      used[place] = used[place].plus(applied);
      rest = rest.minus(applied);
      credits.push({ name: grant.name, applied });
    }
    total = total.plus(bill.charge);
    paidTotal = paidTotal.plus(rest);
    present = present.plus(rest.times(inverse[k]));
    return { month, usage: usage[k], bill, credits, paid: rest };
  });
  const after = scenario.start + scenario.months;
  let [applied, stranded] = [ZERO, ZERO];
  grants.forEach((grant, place) => {
    applied = applied.plus(used[place]);
    if (grant.end <= after) stranded = stranded.plus(grant.amount.minus(used[place]));
  });
  return {
    months,
    charge: total,
    credits_applied: applied,
    credits_stranded: stranded,
    paid: paidTotal,
    present_value: cents(present),
  };
}

function breakEven(credits, structural) {
  let [lead, behind] = [ZERO, false];
  for (let k = 0; k < credits.months.length; k++) {
    lead = lead.plus(credits.months[k].paid).minus(structural.months[k].paid);
    if (behind && !lead.isNeg()) return credits.months[k].month;
    behind = behind || lead.lt(ZERO);
  }
  return null;
}

function stepUp(scenario, credits) {
  const month = Math.max(...scenario.grants.map((grant) => grant.end));
  const place = month - scenario.start;
  if (place < 1 || place >= scenario.months) return null;
  return { month, from: credits.months[place - 1].paid, to: credits.months[place].paid };
}

/** Present value of an amount of every month. */
const present = (inverse, amount) => inverse.reduce((sum, factor, k) => sum.plus(amount(k).times(factor)), ZERO);

const share = (part, whole) => (whole.gt(ZERO) ? part.div(whole).toDecimalPlaces(6) : ZERO);

function rooms(grant, stay) {
  if (grant.cap === null) return stay.months.map((month) => month.paid);
  return stay.months.map((month) => least(centsDown(month.bill.charge.times(grant.cap)), month.paid));
}

function ceiling(scenario, grant, room) {
  let [tail, fits] = [ZERO, null];
  const inside = Math.min(scenario.start + scenario.months - grant.start, grant.months);
  for (let k = inside - 1, tranches = 1; k >= 0; k--, tranches++) {
    tail = tail.plus(room[grant.start + k - scenario.start] ?? ZERO);
    if (!grant.even) fits = tail;
    else {
      const each = tail.times(grant.months).div(tranches);
      fits = fits === null ? each : least(each, fits);
    }
  }
  return { name: grant.name, most_usable: centsDown(fits ?? ZERO) };
}

function bestWindow(scenario, grant, room) {
  let best = { name: grant.name, start: null, applied: ZERO };
  const places = scenario.months + 1 - grant.months;
  let sum = ZERO;
  for (let place = 0; place < places; place++) {
    // Nothing uses more than all of it, and of equal starts the earliest is the best.
    if (best.start !== null && best.applied.eq(grant.amount)) break;
    let applied;
    if (grant.even) {
      applied = ZERO;
      for (let k = 0; k < grant.months; k++) {
        applied = applied.plus(least(grant.released[k].minus(applied), room[place + k]));
      }
    } else {
      // A pool takes what room there is: the sum of one window is that of the one before, moved on by a month.
      if (place === 0) for (let k = 0; k < grant.months; k++) sum = sum.plus(room[k]);
      else sum = sum.plus(room[place + grant.months - 1]).minus(room[place - 1]);
      applied = least(grant.amount, sum);
    }
    if (best.start === null || applied.gt(best.applied)) best = { name: grant.name, start: scenario.start + place, applied };
  }
  return best;
}

/** The four paths and what they say beside each other. */
function project(scenario) {
  const grown = factors(scenario.growth, scenario.months);
  const inverse = factors(scenario.discountRate, scenario.months).slice(1).map((factor) => ONE.div(factor));
  const usage = [];
  for (let k = 0; k < scenario.months; k++) usage.push(cents(scenario.monthly.times(grown[k])));
  const grants = scenario.grants.map((grant) => ({ ...grant, released: releases(grant) }));
  const [asIs, changed] = [charges(scenario, usage, false), charges(scenario, usage, true)];
  const path = (charged, asked) => pay(scenario, usage, charged, asked, inverse);
  const [stay, credits] = [path(asIs, []), path(asIs, grants)];
  const [structural, combined] = [path(changed, []), path(changed, grants)];
  const last = (one) => one.months[one.months.length - 1].paid;
  const value = present(inverse, (k) => stay.months[k].paid.minus(credits.months[k].paid));
  const inWindow = (month) => grants.some((grant) => grant.start <= month && month < grant.end);
  const allRooms = grants.map((grant) => rooms(grant, stay));
  return {
    paths: { stay, credits, structural, combined },
    comparison: {
      credits_saved: stay.paid.minus(credits.paid),
      structural_saved: stay.paid.minus(structural.paid),
      combined_saved: stay.paid.minus(combined.paid),
      break_even: breakEven(credits, structural),
      step_up: stepUp(scenario, credits),
      recurring_gap: last(credits).minus(last(structural)),
      credit_as_plan_discount: share(value, present(inverse, (k) => stay.months[k].bill.charge)),
      credit_as_agreement_points: share(
        value,
        present(inverse, (k) => (inWindow(stay.months[k].month) ? usage[k] : ZERO)),
      ),
      ceiling: grants.map((grant, place) => ceiling(scenario, grant, allRooms[place])),
      best_window: grants.map((grant, place) => bestWindow(scenario, grant, allRooms[place])),
    },
  };
}

const amount = (decimal) => (decimal.decimalPlaces() < 2 ? decimal.toFixed(2) : decimal.toFixed());

/** The result in the contract's words, to be held against the engine's. */
function worded(scenario, projection) {
  const path = (one) => ({
    months: one.months.map((month) => ({
      month: monthText(month.month),
      plan: scenario.plan,
      usage: amount(month.usage),
      eligible: amount(month.usage),
      charge: amount(month.bill.charge),
      minimum_applied: month.bill.minimumApplied,
      lines: month.bill.lines.map((line) => ({
        account: 'all',
        from: amount(line.from),
        to: line.to === null ? null : amount(line.to),
        rate: line.rate.toFixed(),
        slice: amount(line.slice),
        charge: amount(line.charge),
      })),
      credits: month.credits.map((credit) => ({ name: credit.name, applied: amount(credit.applied) })),
      paid: amount(month.paid),
    })),
    charge: amount(one.charge),
    credits_applied: amount(one.credits_applied),
    credits_stranded: amount(one.credits_stranded),
    paid: amount(one.paid),
    present_value: amount(one.present_value),
  });
  const { paths, comparison } = projection;
  const step = comparison.step_up;
  return {
    paths: Object.fromEntries(Object.entries(paths).map(([name, one]) => [name, path(one)])),
    comparison: {
      credits_saved: amount(comparison.credits_saved),
      structural_saved: amount(comparison.structural_saved),
      combined_saved: amount(comparison.combined_saved),
      break_even: comparison.break_even === null ? null : monthText(comparison.break_even),
      step_up: step === null ? null : { month: monthText(step.month), from: amount(step.from), to: amount(step.to) },
      recurring_gap: amount(comparison.recurring_gap),
      credit_as_plan_discount: comparison.credit_as_plan_discount.toFixed(),
      credit_as_agreement_points: comparison.credit_as_agreement_points.toFixed(),
      ceiling: comparison.ceiling.map((one) => ({ name: one.name, most_usable: amount(one.most_usable) })),
      best_window: comparison.best_window.map((one) => ({
        name: one.name,
        start: one.start === null ? null : monthText(one.start),
        applied: amount(one.applied),
      })),
    },
  };
}

module.exports = { prepare, project, worded };

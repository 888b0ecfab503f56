/** The sheets of the sample as rows of values, made from one population. */
import { monthStart } from "./calendar";
import type { Customer, OrderLine, Population } from "./population";
import { PRODUCTS } from "./catalogue";
import { createRandom, type Random } from "./random";
import type { Words } from "./words";

export type Value = string | number | null;
export type Rows = Value[][];

export function orderRows(lines: readonly OrderLine[], words: Words): Rows {
  return lines.map((line) => [
    line.order,
    line.customer.id,
    line.time,
    words.statuses[line.status],
    words.channels[line.channel]!,
    words.regions[line.customer.region]!,
    words.salespeople[line.customer.salesperson]!,
    words.products[line.product]!,
    words.categories[PRODUCTS[line.product]!.category]!,
    line.unitPrice,
    line.quantity,
    line.discount,
    line.paid,
    line.refund,
    line.unitCost,
    line.campaign ? words.campaigns[line.campaign] : null,
  ]);
}

const ITEMS = [
  // Product, service, price, delivery: how much of the overall mood shows, the level, and how important people say it is.
  { weight: 0.75, mean: 4.1, importance: 4.6 },
  { weight: 0.85, mean: 3.8, importance: 4.3 },
  { weight: 0.45, mean: 3.5, importance: 4.0 },
  { weight: 0.6, mean: 3.7, importance: 3.6 },
] as const;

/** Two of three customers answer, while they are customers or soon after; the most pleased and the most displeased say why. */
export function surveyRows({ customers, lastDay }: Population, seed: number, words: Words): Rows {
  const random = createRandom(seed, "survey");
  const asked = [...customers].sort((a, b) => a.purchaseRate - b.purchaseRate).reverse();
  const answering = asked
    .slice(0, Math.round((customers.length * 2) / 3))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const answers = answering.map((customer) => {
    const to = Math.min(lastDay, (customer.lossDay ?? lastDay) + 30);
    const from = Math.min(to, Math.max(customer.firstDay + 7, to - 360));
    const day = from + random.below(to - from + 1);
    const mood = customer.satisfaction;
    const recommend = likert(7.9 + 1.9 * mood + random.normal(0, 0.9), 0, 10);
    const items = ITEMS.map(({ weight, mean }) => likert(mean + weight * mood + random.normal(0, 0.6), 1, 5));
    const overall = likert(3.85 + 0.8 * mood + random.normal(0, 0.45), 1, 5);
    const importance = ITEMS.map(({ importance: level }) => likert(level + random.normal(0, 0.6), 1, 5));
    return {
      customer,
      day,
      recommend,
      overall,
      items,
      importance,
      comment: comment(recommend, words, random),
    };
  });
  return answers
    .sort((a, b) => a.day - b.day)
    .map(({ customer, day, recommend, overall, items, importance, comment: said }, index) => [
      `Q${String(index + 1).padStart(4, "0")}`,
      customer.id,
      day,
      words.channels[customer.channel]!,
      recommend,
      overall,
      ...items,
      ...importance,
      said,
    ]);
}

function likert(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, Math.round(value)));
}

function comment(recommend: number, words: Words, random: Random): string | null {
  const [texts, share] =
    recommend >= 9 ? [words.praise, 0.45] : recommend >= 7 ? [words.neutral, 0.25] : [words.criticism, 0.6];
  return random.chance(share) ? random.pick(texts) : null;
}

export function customerRows({ customers }: Population, seed: number, words: Words): Rows {
  const random = createRandom(seed, "people");
  const chinese = words.yesNo[0] === "是";
  return customers.map((customer, index) => {
    const [surname, given] = [random.pick(words.surnames), random.pick(words.givenNames)];
    return [
      customer.id,
      chinese ? surname + given : `${given} ${surname}`,
      words.genders[customer.gender]!,
      customer.age,
      customer.income,
      words.regions[customer.region]!,
      words.levels[customer.level]!,
      words.channels[customer.channel]!,
      words.salespeople[customer.salesperson]!,
      customer.firstDay - random.below(20),
      // Numbers that no network has given out.
      `1000000${String(index + 1).padStart(4, "0")}`,
      `customer${index + 1}@example.com`,
      words.yesNo[customer.lossDay === undefined ? 1 : 0]!,
    ];
  });
}

const REASON_WEIGHTS = [30, 24, 18, 12, 11, 5];
/** Hours until the first answer and days until the solution, on average, by reason. */
const ANSWER_HOURS = [5, 4, 9, 6, 7, 3];
const SOLVE_DAYS = [2, 4, 2, 1.5, 5, 1];

export function ticketRows({ lines, lastDay }: Population, seed: number, words: Words): Rows {
  const random = createRandom(seed, "tickets");
  const orders = lines.filter(
    (line, index) => line.order !== lines[index - 1]?.order && line.status !== "cancelled",
  );
  const tickets = orders
    .filter(({ customer }) => random.chance(Math.min(0.6, 0.055 * Math.exp(-0.7 * customer.satisfaction))))
    .map((line) => {
      const reason = random.pick([0, 1, 2, 3, 4, 5], REASON_WEIGHTS);
      const opened = line.time + 0.2 + random.exponential(1 / 4);
      const answered = opened + random.exponential(24 / ANSWER_HOURS[reason]!);
      const resolved = answered + random.exponential(1 / SOLVE_DAYS[reason]!);
      const text = random.pick(words.complaints[reason]!);
      return { line, reason, opened, answered, resolved, text, stays: random.chance(0.07) };
    });
  return tickets
    .filter(({ opened }) => opened < lastDay + 1)
    .sort((a, b) => a.opened - b.opened)
    .map(({ line, reason, opened, answered, resolved, text, stays }, index) => [
      `T${String(index + 1).padStart(5, "0")}`,
      line.customer.id,
      line.order,
      minute(opened),
      answered < lastDay + 1 ? minute(answered) : null,
      stays || resolved > lastDay + 1 ? null : minute(resolved),
      words.reasons[reason]!,
      text,
      words.departments[reason]!,
    ]);
}

function minute(time: number): number {
  return Math.floor(time * 1440) / 1440;
}

export function interactionRows({ customers, lastDay }: Population, seed: number, words: Words): Rows {
  const random = createRandom(seed, "interactions");
  const contacts = customers.flatMap((customer) => {
    const end = Math.min(lastDay, (customer.lossDay ?? lastDay) + 60);
    const times: number[] = [];
    // Better members are looked after more often.
    const rate = (1 + customer.level) / 240;
    for (let day = customer.firstDay + random.exponential(rate); day < end; day += random.exponential(rate)) {
      times.push(Math.floor(day) + (540 + random.below(540)) / 1440);
    }
    return times.map((time) => ({ customer, time }));
  });
  return contacts
    .sort((a, b) => a.time - b.time)
    .map(({ customer, time }, index) => [
      `I${String(index + 1).padStart(5, "0")}`,
      customer.id,
      time,
      random.pick(words.interactionKinds, [30, 30, 18, 14, 8]),
      words.salespeople[customer.salesperson]!,
      random.pick(words.outcomes, [35, 25, 25, 10, 5]),
    ]);
}

/** Lost customers who could be asked. */
export function churnRows({ customers, lastDay }: Population, seed: number, words: Words): Rows {
  const random = createRandom(seed, "churn");
  const lost = customers.filter(({ lossDay }) => lossDay !== undefined && lossDay < lastDay - 60);
  return lost
    .filter(() => random.chance(0.6))
    .sort((a, b) => a.lossDay! - b.lossDay!)
    .map((customer) => {
      const reason = random.pick(
        [0, 1, 2, 3, 4, 5],
        customer.satisfaction < 0 ? [28, 34, 20, 12, 4, 2] : [38, 10, 8, 22, 15, 7],
      );
      return [customer.id, customer.lossDay!, words.churnReasons[reason]!, words.measures[reason]!];
    });
}

/** Monthly targets of the last year: last year's month and some growth, rounded as plans are. */
export function targetRows(population: Population, seed: number, words: Words): Rows {
  const random = createRandom(seed, "targets");
  const rows: Rows = [];
  for (let back = 11; back >= 0; back--) {
    const month = monthStart(population.lastDay, -back);
    const lines = population.lines.filter(({ time }) => monthStart(time) === month);
    const revenue = lines.reduce((sum, { paid, refund }) => sum + paid - refund, 0);
    const orders = new Set(lines.map(({ order }) => order)).size;
    const first = population.customers.filter(({ firstDay }) => monthStart(firstDay) === month).length;
    const goal = (actual: number, step: number) =>
      Math.max(step, Math.round((actual * random.normal(1.03, 0.07)) / step) * step);
    const goals = [goal(revenue, revenue > 10_000 ? 1000 : 100), goal(orders, 5), goal(first, 1), 0.3, 30];
    words.kpis.forEach((kpi, index) => rows.push([kpi, month, goals[index]!]));
  }
  return rows;
}

/** Shares that go on from view to cart, from cart to checkout, from checkout to payment. */
const GOES_ON = [0.34, 0.52, 0.83];

/** Visits of the last two months, stage by stage; paid visits are the orders of that time. */
export function eventRows({ customers, lines, lastDay }: Population, seed: number, words: Words): Rows {
  const random = createRandom(seed, "events");
  const from = monthStart(lastDay, -1);
  const paid = lines.filter((line, index) => line.time >= from && line.order !== lines[index - 1]?.order);
  const buying = paid.map(({ customer, time }) => ({ customer, time, stages: 4 }));
  // Each order stands for as many visits as end before one.
  const others = paid.length / (GOES_ON[0]! * GOES_ON[1]! * GOES_ON[2]!) - paid.length;
  const active = customers.filter(
    ({ firstDay, lossDay }) => firstDay <= lastDay && (lossDay ?? lastDay) >= from,
  );
  const leaving = Array.from({ length: active.length > 0 ? Math.round(others) : 0 }, () => ({
    customer: random.pick(active),
    time: from + random.uniform() * (lastDay - from + 1),
    stages: lastStage(random),
  }));
  const visits: { customer: Customer; time: number; stages: number }[] = [...buying, ...leaving];
  return visits
    .sort((a, b) => a.time - b.time)
    .flatMap(({ customer, time, stages }, index) => {
      let at = time - stages / 240;
      const channel = words.channels[random.chance(0.8) ? customer.channel % 2 : 3]!;
      return words.stages.slice(0, stages).map((stage) => {
        const seconds = 5 + Math.round(random.gamma(1.6, 0.03));
        const row = [
          `V${String(index + 1).padStart(5, "0")}`,
          customer.id,
          Math.floor(at * 86_400) / 86_400,
          stage,
          channel,
          seconds,
        ];
        at += seconds / 86_400;
        return row;
      });
    });
}

/** 1 to 3 stages, as often as visits end there among those that do not end in payment. */
function lastStage(random: Random): number {
  const [cart, checkout, payment] = GOES_ON as [number, number, number];
  return random.pick([1, 2, 3], [1 - cart, cart * (1 - checkout), cart * checkout * (1 - payment)]);
}

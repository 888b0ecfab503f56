import { isPossible } from "../../src/reports/kit/needs";
import { REPORTS } from "../../src/reports/registry";
import { leases } from "../reports/contracts/leases";
import { subscribers } from "../reports/whoLeaves/subscribers";
import type { Cells } from "./throughHost";

/** Small tables for every report, the same every time. */

/** Orders of so many customers over eight months, some lost, some new. */
export function orders(customers = 40): Cells {
  const rows: Cells = [];
  for (let customer = 0; customer < customers; customer++) {
    const every = 9 + ((customer * 7) % 50);
    const until = customer % 3 === 0 ? 120 : 240;
    for (let day = (customer * 11) % 90; day < until; day += every) {
      rows.push([`o${rows.length + 1}`, `c${customer + 1}`, 45658 + day, 20 + ((customer * 13 + day) % 80)]);
    }
  }
  return [["Order ID", "Customer ID", "Order Date", "Amount"], ...rows];
}

const pick = <T>(list: readonly T[], index: number) => list[index % list.length]!;

/** Customers over a year; tea and cups go together. */
export function lines(customers = 40): Cells {
  const rows: Cells = [];
  for (let order = 0; order < 4 * customers; order++) {
    const [day, customer] = [45658 + ((order * 7) % 360), `c${(order * 13) % customers}`];
    const own = order % 2 === 0 ? ["Tea", "Cup"] : [pick(["Pot", "Jar", "Tea", "Tray"], order >> 1)];
    own.forEach((product, line) => {
      const quantity = 1 + (order % 3);
      rows.push([
        `o${order}`,
        customer,
        day,
        product,
        pick(["Kitchen", "Table"], line),
        quantity,
        quantity * (5 + line),
      ]);
    });
  }
  return [["Order ID", "Customer ID", "Order Date", "Product", "Category", "Quantity", "Amount"], ...rows];
}

/** Twenty-four products of two categories over forty weeks, each at several prices. */
export function prices(): Cells {
  const rows = Array.from({ length: 960 }, (_, line) => {
    const [product, week] = [line % 24, Math.floor(line / 24)];
    const price = (4 + product) * (1 + (((product * 5 + week * 3) % 7) - 3) / 20);
    const quantity = Math.round((40_000 / price ** 2) * (1 + ((line * 7) % 5) / 20));
    return [
      `c${line % 30}`,
      45658 + 7 * week,
      `P${product}`,
      pick(["Kitchen", "Table"], product),
      quantity,
      Math.round(100 * price * quantity) / 100,
    ];
  });
  return [["Customer ID", "Order Date", "Product", "Category", "Quantity", "Amount"], ...rows];
}

/** The same, each with a campaign. */
export function channels(customers = 40): Cells {
  const [titles, ...rows] = lines(customers);
  return [
    [...titles!, "Campaign"],
    ...rows.map((row) => [...row, Number(String(row[1]).slice(1)) % 2 === 0 ? "Control" : "Offer"]),
  ];
}

/** Customers who look, half of them add to the cart, a quarter orders. */
export function events(customers = 60): Cells {
  const rows = Array.from({ length: customers }, (_, who) => {
    const steps = ["View", ...(who % 2 === 0 ? ["Cart"] : []), ...(who % 4 === 0 ? ["Order"] : [])];
    return steps.map((step, at) => [
      `c${who}`,
      step,
      45658 + ((who * 7) % 120) + at / 2,
      pick(["App", "Web"], who >> 1),
    ]);
  });
  return [["Customer ID", "Event", "Event time", "Channel"], ...rows.flat()];
}

/** Deals over a year, the latest of them open. */
export function deals(count = 90): Cells {
  const rows = Array.from({ length: count }, (_, deal) => {
    const created = 45658 + deal * 4;
    const stage =
      deal % 5 === 4
        ? pick(["Proposal", "Negotiation"], deal)
        : pick(["Closed Won", "Closed Lost", "Closed Won"], deal);
    const closed = created + 10 + ((deal * 7) % 40);
    return [
      `Deal ${deal}`,
      `a${deal % 20}`,
      stage,
      100 * (1 + (deal % 9)),
      created,
      closed,
      pick(["Ann", "Bob", "Cid"], deal),
      pick(["Price", "Timing"], deal),
    ];
  });
  return [
    [
      "Deal Name",
      "Account Name",
      "Stage",
      "Amount",
      "Created Date",
      "Close Date",
      "Deal Owner",
      "Loss Reason",
    ],
    ...rows,
  ];
}

export function answers(people = 60): Cells {
  return [
    ["Customer ID", "Date", "Overall satisfaction", "Delivery", "Quality", "Recommend us (0-10)", "Comment"],
    ...Array.from({ length: people }, (_, i) => [
      `c${i}`,
      46027 + i,
      1 + ((i * 3) % 5),
      1 + (i % 5),
      5 - (i % 3),
      i % 11,
      i % 2 ? "Delivery was late" : "Great quality",
    ]),
  ];
}

export function tickets(count = 40): Cells {
  return [
    ["Ticket ID", "Customer ID", "Created at", "First response time", "Resolved at", "Ticket type"],
    ...Array.from({ length: count }, (_, i) => [
      `t${i}`,
      `c${i % 9}`,
      46027 + i + 0.4,
      46027 + i + 0.5,
      i % 7 ? 46028 + i + 0.4 : "",
      i % 2 ? "Complaint" : "Question",
    ]),
  ];
}

/** Why customers left. */
export function reasons(customers = 40): Cells {
  return [
    ["Customer ID", "Churn Date", "Churn reason"],
    ...Array.from({ length: customers }, (_, i) => [
      `c${i}`,
      45700 + i * 3,
      pick(["Price too high", "Poor service", "Moved away", "Delivery was late"], i * i),
    ]),
  ];
}

const TABLES: Readonly<Record<string, (size: number) => Cells>> = {
  products: lines,
  "buying-behaviour": lines,
  compare: channels,
  "price-response": lines,
  pipeline: deals,
  funnel: events,
  journey: events,
  payback: won,
  returns: refunded,
  contact: events,
  satisfaction: answers,
  nps: answers,
  feedback: answers,
  service: tickets,
  "churn-reasons": reasons,
  contracts: leases,
  "who-leaves": (size) => subscribers(4 * size),
};

/** A table that the report can be made of. */
export function tableFor(report: string, size: number): Cells {
  return (TABLES[report] ?? orders)(size);
}

export const EVERY_REPORT = REPORTS.map(({ id }) => id);

/** Reports over orders alone. */
export const ORDER_REPORTS = REPORTS.filter((report) =>
  isPossible(report, { customer: 0, order: 1, date: 2, amount: 3 }),
).map(({ id }) => id);

/** The same lines; every fifth order comes back, with a reason. */
export function refunded(customers = 40): Cells {
  const [titles, ...rows] = lines(customers);
  return [
    [...titles!, "Refund", "Refund date", "Return reason"],
    ...rows.map((row) => {
      const order = Number(String(row[0]).slice(1));
      const isBack = order % 5 === 0;
      return [
        ...row,
        isBack ? row[6]! : 0,
        isBack ? Number(row[2]) + 1 + (order % 9) : "",
        isBack ? pick(["Broken", "Too small"], order / 5) : "",
      ];
    }),
  ];
}

/** The same lines, each with a channel and what its customer cost. */
export function won(customers = 40): Cells {
  const [titles, ...rows] = lines(customers);
  return [
    [...titles!, "Channel", "Acquisition cost"],
    ...rows.map((row) => {
      const who = Number(String(row[1]).slice(1));
      return [...row, pick(["App", "Web"], who), 5 + (who % 7)];
    }),
  ];
}

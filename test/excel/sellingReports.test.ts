import { forgetReport } from "../../src/excel/ownRecord";
import { LOCALES } from "../../src/locales";
import type { TableBlock } from "../../src/reports/report";
import { startHost, type RunningHost } from "../support/host";
import { throughHost, type Cells } from "./throughHost";

let excel: RunningHost;

beforeAll(async () => {
  excel = await startHost();
});
afterAll(() => excel.stop());
beforeEach(() => {
  excel.reset();
  Object.keys(TABLES).forEach(forgetReport);
});

const pick = <T>(list: readonly T[], index: number) => list[index % list.length]!;

/** Forty customers over a year; tea and cups go together. */
function lines(): Cells {
  const rows: Cells = [];
  for (let order = 0; order < 160; order++) {
    const [day, customer] = [45658 + ((order * 7) % 360), `c${(order * 13) % 40}`];
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

/** The same, each with a campaign. */
function channels(): Cells {
  const [titles, ...rows] = lines();
  return [
    [...titles!, "Campaign"],
    ...rows.map((row) => [...row, Number(String(row[1]).slice(1)) % 2 === 0 ? "Control" : "Offer"]),
  ];
}

/** Sixty customers who look, half of them add to the cart, a quarter orders. */
function events(): Cells {
  const rows = Array.from({ length: 60 }, (_, who) => {
    const steps = ["View", ...(who % 2 === 0 ? ["Cart"] : []), ...(who % 4 === 0 ? ["Order"] : [])];
    return steps.map((step, at) => [`c${who}`, step, 45658 + who + at / 2, pick(["App", "Web"], who >> 1)]);
  });
  return [["Customer ID", "Event", "Event time", "Channel"], ...rows.flat()];
}

/** The same lines; every fifth order comes back, with a reason. */
function refunded(): Cells {
  const [titles, ...rows] = lines();
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
function won(): Cells {
  const [titles, ...rows] = lines();
  return [
    [...titles!, "Channel", "Acquisition cost"],
    ...rows.map((row) => {
      const who = Number(String(row[1]).slice(1));
      return [...row, pick(["App", "Web"], who), 5 + (who % 7)];
    }),
  ];
}

/** Ninety deals over a year. */
function deals(): Cells {
  const rows = Array.from({ length: 90 }, (_, deal) => {
    const created = 45658 + deal * 4;
    const stage =
      deal > 70
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

const TABLES: Record<string, () => Cells> = {
  products: lines,
  "buying-behaviour": lines,
  pipeline: deals,
  compare: channels,
  funnel: events,
  returns: refunded,
  payback: won,
};

describe.each(LOCALES)("in %s", (locale) => {
  it.each(Object.entries(TABLES))(
    "%s stands on its page and the sheets behind it: one round trip to read, two to write",
    async (id, cellsOf) => {
      const { report, sheets } = await throughHost(excel, id, cellsOf(), locale);
      expect(excel.host.snapshot().charts.length).toBeGreaterThan(1);
      for (const [index, { blocks }] of report.sheets.entries()) {
        const tables = blocks.filter((block): block is TableBlock => block.kind === "table");
        const written = excel.host.read(sheets[index]!.name, "A1:O300");
        for (const { rows } of tables) {
          const [first = []] = rows;
          const values = first.map((value) => value ?? "");
          expect(written.some((row) => contains(row, values))).toBe(true);
        }
      }
    },
    120_000,
  );
});

/** A row of the sheet has these cells side by side. */
function contains(row: readonly unknown[], values: readonly unknown[]): boolean {
  return row.some((_, from) => values.every((value, index) => row[from + index] === value));
}

import { KIND_EVIDENCE } from "../../../src/core/cells/guess/kindEvidence";
import { columnsOfKind } from "../../../src/core/cells/guess/tableKind";
import { guessRoles } from "../../../src/core/cells/guess/guessRoles";
import { readDataset } from "../../../src/core/cells/rules/readDataset";
import { LOCALES, textsFor, type Locale } from "../../../src/locales";
import { actionPlan } from "../../../src/reports/actionPlan/actionPlan";
import { buildPrivately } from "../../../src/reports/privacy/privacy";
import type { RelatedTables } from "../../../src/reports/definition";
import { rowsOf } from "../reportFrom";
import { reportInput } from "../reportInput";

type Cells = (string | number)[][];

const DAY = 45658;
const LAST = DAY + 300;

function read(kind: "interactions" | "deals" | "spending", cells: Cells) {
  const { mapping } = columnsOfKind(kind, guessRoles(cells));
  return readDataset(
    { sheet: kind, row: 0, column: 0, cells },
    mapping,
    {},
    {
      asOf: LAST,
      records: KIND_EVIDENCE[kind].keys,
    },
  );
}

const hundred = Array.from({ length: 100 }, (_, i) => i);

/**
 * c1 to c50 begin with a lamp and c51 to c100 with a chair. Of the lamp's buyers the first ten come back, of the chair's
 * all. c91 to c93 buy four chairs and give back three; c94 gives back one of two.
 */
const ORDERS: Cells = [
  ["Order ID", "Customer ID", "Order date", "Product", "Amount", "Refund amount", "Channel"],
  ...hundred.flatMap((i): Cells => {
    const product = i < 50 ? "Lamp" : "Chair";
    const returner = i >= 90 && i < 93;
    const times = returner ? 4 : i < 10 || i >= 50 ? 2 : 1;
    return Array.from({ length: times }, (_, n) => [
      `o${i}-${n}`,
      `c${i + 1}`,
      DAY + (i % 20) + 15 * n,
      product,
      100,
      (returner && n > 0) || (i === 93 && n === 0) ? 100 : 0,
      i < 50 ? "Ads" : "Shop",
    ]);
  }),
  ["o-last", "c50", LAST, "Lamp", 100, 0, "Ads"],
];

/** At the cart at the end stand c1, c2, x1 and c3; c3 stood there 200 days ago, c50 bought on the last day. */
const EVENTS: Cells = [
  ["Customer ID", "Event", "Event time", "Amount"],
  ...["a", "b", "c", "d", "e", "f", "g", "h"].flatMap((who): Cells => [
    [who, "View", LAST - 100, ""],
    [who, "Cart", LAST - 99, 40],
    ...(who < "g" ? [[who, "Purchase", LAST - 98, ""]] : []),
  ]),
  ...["x2", "x3", "x4", "x5"].map((who) => [who, "View", LAST - 100, ""]),
  ...[
    ["c1", 20, 30],
    ["c2", 15, 50],
    ["x1", 10, 70],
    ["c3", 200, 90],
    ["c50", 5, 110],
  ].flatMap(([who, ago, worth]): Cells => [
    [who!, "View", LAST - Number(ago), ""],
    [who!, "Cart", LAST - Number(ago), worth!],
  ]),
];

/** Nine in ten of the won were won after 40 days: c60's deal is 100 days old, c61's is past its day, c62's is young. */
const DEALS: Cells = [
  ["Deal name", "Customer ID", "Deal stage", "Amount", "Create date", "Close date"],
  ...Array.from({ length: 10 }, (_, i) => [`w${i}`, `c${i + 1}`, "Closed Won", 500, LAST - 200, LAST - 160]),
  ["d1", "c60", "Proposal", 700, LAST - 100, LAST + 10],
  ["d2", "c61", "Proposal", 800, LAST - 30, LAST - 5],
  ["d3", "c62", "Proposal", 900, LAST - 10, LAST + 30],
  ["l1", "c63", "Closed Lost", 100, LAST - 90, LAST],
];

const SPENDING: Cells = [
  ["Date", "Channel", "Spend"],
  [DAY, "Ads", 10000],
  [DAY, "Shop", 500],
];

const TABLES = {
  interactions: read("interactions", EVENTS),
  deals: read("deals", DEALS),
  spending: read("spending", SPENDING),
};

function planOf(locale: Locale, related: RelatedTables = TABLES) {
  return buildPrivately(
    actionPlan,
    reportInput({
      dataset: readDataset(
        { sheet: "Orders", row: 0, column: 0, cells: ORDERS },
        guessRoles(ORDERS).mapping,
        {},
        { asOf: LAST },
      ),
      related,
      options: Object.fromEntries(actionPlan.options.map((option) => [option.name, option.default])),
      texts: textsFor(locale),
      version: "1.0.0",
    }),
  );
}

const report = planOf("en-US");
const findings = new Map(rowsOf(report, "plan").map(({ key, finding }) => [String(key), finding]));
const namedFor = (finding: string) =>
  rowsOf(report, "followed")
    .filter((row) => row.finding === finding)
    .map(({ customer }) => customer)
    .sort();

describe("findings from what customers do", () => {
  it("tells of carts of the last 90 days whose customers have not bought since, with their value", () => {
    expect(findings.get("cart")).toBe(
      "3 left after “Cart” in the last 90 days and have not bought since, worth 150; 2 of them are customers",
    );
    expect(namedFor("Carts left behind")).toEqual(["c1", "c2"]);
  });

  it("tells of open deals past their day or older than won ones, and names their customers", () => {
    expect(findings.get("staleDeals")).toBe(
      "2 of 3 open deals are past their expected day or older than deals that are won; worth 1,500",
    );
    expect(namedFor("Open deals that stand still")).toEqual(["c60", "c61"]);
  });

  it("tells of the product whose buyers do not come back, and names those who began with it", () => {
    // Of 50 each 10 and 46 come back in the usual 15 days; of the lamp's other 40, c50 did so later.
    expect(findings.get("leaving: Lamp")).toBe(
      "Lamp: 20.0% of its buyers come back within 15 days, 92.0% after all others; 39 began with it and have bought on one day only",
    );
    expect(findings.has("leaving: Chair")).toBe(false);
    expect(namedFor("Product whose buyers leave: Lamp")).toHaveLength(39);
  });

  it("tells of customers who return more often than all do, beside what they keep", () => {
    expect(findings.get("returning")).toBe(
      "3 customers return more often than all do: 900 sent back, 300 kept",
    );
    expect(namedFor("Customers who return much")).toEqual(["c91", "c92", "c93"]);
  });

  it("tells of the channel whose customers cost more than they bring, and follows those who began there", () => {
    // 50 cost 10,000; ten bought for 200, the other 40 for 100 in the months that the data follow all.
    expect(findings.get("unpaid: Ads")).toBe(
      "Ads: a customer costs 200 and brings 120 in 8 months, LTV ÷ CAC 0.60",
    );
    expect(findings.has("unpaid: Shop")).toBe(false);
    expect(namedFor("Customers who cost more than they bring: Ads")).toHaveLength(50);
  });

  it("tells where most of a longer way are lost, apart from the carts at its end", () => {
    const steps: Cells = [
      ["Customer ID", "Event", "Event time"],
      ["late", "Visit", LAST - 1],
      ...hundred.flatMap((i): Cells => [
        [`y${i}`, "Visit", LAST - 80],
        ...(i < 20 ? [[`y${i}`, "View", LAST - 79]] : []),
        ...(i < 15 ? [[`y${i}`, "Cart", LAST - 78]] : []),
        ...(i < 12 ? [[`y${i}`, "Purchase", LAST - 77]] : []),
      ]),
    ];
    const plan = new Map(
      rowsOf(planOf("en-US", { interactions: read("interactions", steps) }), "plan").map(
        ({ key, finding }) => [String(key), finding],
      ),
    );
    expect(plan.get("drop: View")).toBe(
      "From “Visit” to “View” 20.0% go on; 81 stopped there in the last 90 days and have not bought since",
    );
    expect(plan.get("cart")).toBe(
      "3 left after “Cart” in the last 90 days and have not bought since; none of them are customers",
    );
  });

  it("says nothing of carts and deals where no table tells, in either language", () => {
    for (const locale of LOCALES) {
      const keys = rowsOf(planOf(locale, {}), "plan").map(({ key }) => key);
      expect(keys).not.toContain("cart");
      expect(keys).not.toContain("staleDeals");
      expect(rowsOf(planOf(locale), "plan").map(({ key }) => key)).toContain("cart");
    }
  });
});

import { buildReport } from "../../../src/app/buildReport";
import { guessRoles } from "../../../src/core/cells/guess/guessRoles";
import { DEFAULT_POLICIES } from "../../../src/core/cells/policies";
import type { TableBlock, Value } from "../../../src/reports/report";

type Row = readonly (string | number)[];

function tables(
  cells: readonly Row[],
  options: Record<string, string | number>,
  { list, report = "profiles" }: { list?: readonly Row[]; report?: string } = {},
): Record<string, TableBlock> {
  const made = buildReport({
    reportId: report,
    sources: [{ sheet: "Orders", row: 0, column: 0, cells }],
    mapping: guessRoles(cells).mapping,
    related: list && [
      {
        kind: "customers",
        sources: [{ sheet: "Customers", row: 0, column: 0, cells: list }],
        mapping: guessRoles(list).mapping,
      },
    ],
    header: true,
    policies: DEFAULT_POLICIES,
    options,
    locale: "en-US",
    version: "0",
  });
  const blocks = made.sheets.flatMap((sheet) => sheet.blocks);
  return Object.fromEntries(
    blocks.filter((block): block is TableBlock => block.kind === "table").map((block) => [block.id, block]),
  );
}

function column({ columns, rows }: TableBlock, key: string): Record<string, Value> {
  const at = columns.findIndex((one) => one.key === key);
  return Object.fromEntries(rows.map((row) => [String(row[0]), row[at]!]));
}

/** Six customers who buy for 30 by App and then for 30 in the shop, and four who only buy by App for 60. */
const TIES: readonly Row[] = [
  ["Customer ID", "Order Date", "Amount", "Channel", "Room type"],
  ...Array.from({ length: 6 }, (_, i): Row[] => [
    [`t${i}`, 45658 + i, 30, "App", "Twin"],
    [`t${i}`, 45700 + i, 30, "Shop", "King"],
  ]).flat(),
  ...Array.from({ length: 4 }, (_, i): Row => [`a${i}`, 45680 + i, 60, "App", ""]),
];

describe("sales by a column of the orders", () => {
  const { groups } = tables(TIES, { by: "channel" });

  it("go by each line's own value, and only customers by the main one", () => {
    expect(column(groups!, "revenueShare")).toEqual({ App: 0.7, Shop: 0.3, Total: 1 });
    expect(column(groups!, "buyers")).toEqual({ App: 10, Shop: 6, Total: 10 });
    expect(column(groups!, "customers")).toEqual({ App: 4, Shop: 6, Total: 10 });
    expect(column(groups!, "orderValue")).toEqual({ App: 42, Shop: 30, Total: 37.5 });
    expect(groups!.columns.find(({ key }) => key === "customers")!.title).toBe("Customers by main Channel");
  });

  it("are crossed line by line", () => {
    const { cross } = tables(TIES, { by: "segments", attribute: "channel", metric: "revenue" });
    expect(column(cross!, "total")).toEqual({ App: 420, Shop: 180, Total: 600 });
  });

  it("take any column, whatever its header, with what has no value last", () => {
    const byRoom = tables(TIES, { by: "room type" }).groups!;
    expect(byRoom.columns[0]!.title).toBe("room type");
    expect(column(byRoom, "revenue")).toEqual({ King: 180, Twin: 180, "(not given)": 240, Total: 600 });
    expect(column(tables(TIES, { attribute: "Room type" }).attribute!, "revenue").Twin).toBe(180);
  });

  it("say where nothing decides which is a customer's main value", () => {
    const level = TIES.map((row) => [
      row[0]!,
      row[1] === "Order Date" ? "Order Date" : 45700,
      ...row.slice(2),
    ]);
    expect(column(tables(level, { by: "channel" }).groups!, "customers")).toMatchObject({
      App: 4,
      Several: 6,
    });
  });

  it("show twenty values at most", () => {
    const many = [
      TIES[0]!,
      ...Array.from({ length: 60 }, (_, i): Row => [`c${i}`, 45658 + i, 10, `W${i % 30}`, ""]),
    ];
    const { rows } = tables(many, { by: "channel" }).groups!;
    expect(rows).toHaveLength(21);
    expect(column(tables(many, { by: "channel" }).groups!, "revenue").Others).toBe(220);
  });
});

describe("sales by a column of the customer list", () => {
  const list: readonly Row[] = [
    ["Customer ID", "Name", "Education", "Monthly income"],
    ...Array.from({ length: 6 }, (_, i): Row => [`t${i}`, `T${i}`, i < 2 ? "BA" : "MA", 2000 + 1000 * i]),
    ...Array.from({ length: 4 }, (_, i): Row => [`a${i}`, `A${i}`, "PhD", 9000 + 1000 * i]),
  ];

  it("are those of its customers", () => {
    const { groups } = tables(TIES, { by: "Education" }, { list });
    expect(column(groups!, "customers")).toEqual({ MA: 4, PhD: 4, BA: 2, Total: 10 });
    expect(column(groups!, "revenue")).toEqual({ MA: 240, PhD: 240, BA: 120, Total: 600 });
    expect(groups!.columns.some(({ key }) => key === "buyers")).toBe(false);
  });

  it("stand in the order of the numbers", () => {
    expect(Object.keys(column(tables(TIES, { by: "Monthly income" }, { list }).groups!, "revenue"))).toEqual([
      ...[2, 3, 4, 5, 6, 7, 9, 10, 11, 12].map((thousand) => String(thousand * 1000)),
      "Total",
    ]);
  });

  it("make retention by group, too", () => {
    const later = [...TIES, ["t0", 45750, 5, "App", ""]];
    const { groups } = tables(later, { by: "Education" }, { list, report: "retention" });
    expect(groups!.rows.map(([name]) => name)).toEqual(["MA", "PhD", "BA", "Total"]);
  });
});

describe("clusters by chosen columns", () => {
  /** Alike in all but income. */
  const orders: readonly Row[] = [
    ["Customer ID", "Order Date", "Amount", "Income", "Car"],
    ...Array.from({ length: 90 }, (_, i): Row => [
      `c${i}`,
      45658,
      50,
      [1, 40, 90][i % 3]! * 1000,
      i % 3 === 0 ? "yes" : "no",
    ]),
    ...Array.from({ length: 90 }, (_, i): Row => [
      `c${i}`,
      45758,
      50,
      [1, 40, 90][i % 3]! * 1000,
      i % 3 === 0 ? "yes" : "no",
    ]),
  ];

  it("part customers who differ in nothing else", () => {
    const { clusters } = tables(orders, { clusterColumns: "Income,Car" }, { report: "segments" });
    const means = Object.entries(column(clusters!, "beside0")).filter(([name]) => name !== "Total");
    expect(means.every(([, mean]) => [1000, 40_000, 90_000].includes(Number(mean)))).toBe(true);
    expect(clusters!.columns.slice(-2).map(({ title }) => title)).toEqual(["Mean Income", "Mostly (Car)"]);
    expect(new Set(Object.values(column(clusters!, "beside1")))).toEqual(new Set(["yes", "no"]));
  });
});

describe("the portrait of a group", () => {
  it("tells what the tables have in the place of what none has", () => {
    const cells: Row[] = [
      ["Customer ID", "Order Date", "Amount", "Region", "Gender", "Store"],
      ["a", 45658, 10, "East", "F", "Mall"],
      ["b", 45659, 10, "West", "M", "Mall"],
      ["c", 45660, 10, "East", "F", "Pier"],
    ];
    const { portrait } = tables(cells, { by: "region" });
    expect(portrait!.columns.map(({ title }) => title).slice(1, 4)).toEqual([
      "Main age band",
      "Main Store",
      "Main Gender",
    ]);
    expect(column(portrait!, "gender")).toEqual({ East: "F (100.0%)", West: "M (100.0%)" });
    expect(column(portrait!, "age")).toEqual({ East: "no column: Age", West: "no column: Age" });
  });
});

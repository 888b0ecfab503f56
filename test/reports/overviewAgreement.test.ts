import { readDataset } from "../../src/core/cells/rules/readDataset";
import type { Dataset } from "../../src/core/cells/dataset";
import { textsFor } from "../../src/locales";
import { reportById } from "../../src/reports/registry";
import { reportJson } from "../../src/reports/reportJson";
import { cdnowOrders, hasCdnow } from "./cdnowOrders";
import { reportInput } from "./reportInput";

function make(id: string, dataset: Dataset, unit?: string) {
  const definition = reportById(id);
  const defaults = Object.fromEntries(definition.options.map((option) => [option.name, option.default]));
  const { sheets } = reportJson(
    definition.build(
      reportInput({
        dataset,
        options: { ...defaults, ...(unit ? { unit } : {}) },
        texts: textsFor("en-US"),
        version: "1.0.0",
      }),
    ),
  );
  const tables = sheets.flatMap(({ tables: own }) => own);
  return {
    column: (table: string, key: string) => {
      const { columns, rows } = tables.find(({ id: own }) => own === table)!;
      return rows.map((row) => row[columns.findIndex((column) => column.key === key)]);
    },
    figure: (label: string) =>
      sheets.flatMap(({ figures }) => figures).find((figure) => figure.label === label)!.value,
  };
}

/** 30 customers over 15 months, refunds among them. */
function invented(): Dataset {
  const rows = Array.from({ length: 400 }, (_, i) => [
    `o${i}`,
    `c${(i * 7) % 30}`,
    45292 + ((i * 37) % 450),
    i % 25 === 0 ? -10 : 5 + ((i * 13) % 90),
  ]);
  const cells = [["order", "customer", "date", "amount"], ...rows];
  return readDataset(
    { sheet: "Orders", row: 0, column: 0, cells },
    { order: 0, customer: 1, date: 2, amount: 3 },
  );
}

const sources: [string, () => Dataset][] = [
  ["invented orders", invented],
  // Only where the file is there.
  ...(hasCdnow ? ([["the CDNOW sample", cdnowOrders]] as [string, () => Dataset][]) : []),
];

describe.each(sources)("over %s, month by month, the overview", (_, read) => {
  const dataset = read();
  const overview = make("overview", dataset);
  const sum = (values: readonly unknown[]) => (values as number[]).reduce((total, value) => total + value, 0);

  it("has the revenue and orders of the segments in all", () => {
    const segments = make("segments", dataset);
    expect(sum(overview.column("trend", "revenue"))).toBeCloseTo(segments.figure("Revenue") as number, 2);
    expect(sum(overview.column("trend", "orders"))).toBe(segments.figure("Orders"));
  });

  it("has the customers, new customers and rates of the retention report", () => {
    const retention = make("retention", dataset);
    const same = [
      ["customers", "movement", "closing"],
      ["newCustomers", "movement", "acquired"],
      ["repeatRate", "purchaseRates", "repeatRate"],
      ["existingRevenueShare", "revenue", "existingShare"],
    ] as const;
    for (const [own, table, key] of same) {
      expect({ [own]: overview.column("trend", own) }).toEqual({ [own]: retention.column(table, key) });
    }
  });

  it("has the figures of the period report for the current month", () => {
    const { column } = make("period-report", dataset);
    expect(overview.column("keyFigures", "current")).toEqual(column("compared", "now"));
  });
});

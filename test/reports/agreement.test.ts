import { MISSING_DAY } from "../../src/core/cells/columns";
import { guessRoles } from "../../src/core/cells/guess/guessRoles";
import { readDataset } from "../../src/core/cells/rules/readDataset";
import type { Dataset } from "../../src/core/cells/dataset";
import type { Grid } from "../../src/core/cells/cell";
import { textsFor } from "../../src/locales";
import { isPossible } from "../../src/reports/kit/needs";
import { REPORTS, reportById } from "../../src/reports/registry";
import { reportJson, type SheetJson } from "../../src/reports/reportJson";
import { bigOrders } from "../../src/workbench/sample/bigOrders";
import { cdnowOrders, hasCdnow } from "./cdnowOrders";
import { reportInput } from "./reportInput";

/** Order lines of the sample's simulator, with refunds, cancelled and unpaid orders among them. */
const sample = once((): Dataset => {
  const { header, rows } = bigOrders(4000, 7);
  const cells = [header, ...rows] as Grid;
  return readDataset({ sheet: "Orders", row: 0, column: 0, cells }, guessRoles(cells).mapping);
});

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** All reports of one table share its book, and each is made once. */
function reportsOver(dataset: Dataset) {
  const shared = reportInput({ dataset, options: {}, texts: textsFor("en-US"), version: "1.0.0" });
  const known = new Map<string, SheetJson[]>();
  return (id: string, options: Record<string, string> = {}): readonly SheetJson[] => {
    const key = JSON.stringify([id, options]);
    const definition = reportById(id);
    const defaults = Object.fromEntries(definition.options.map((option) => [option.name, option.default]));
    const sheets =
      known.get(key) ??
      reportJson(definition.build({ ...shared, options: { ...defaults, ...options } })).sheets;
    known.set(key, [...sheets]);
    return sheets;
  };
}

/** Figures that count the whole table, by what they are called; others tell of one period or of one customer. */
const WHOLE = REPORTS.filter(
  ({ id }) => !["overview", "period-report", "cleaned-copy", "customer-card"].includes(id),
);

const sources: [string, () => Dataset][] = [
  ["the sample's orders", sample],
  // Only where the file is there.
  ...(hasCdnow ? ([["the CDNOW sample", once(cdnowOrders)]] as [string, () => Dataset][]) : []),
];

describe.each(sources)("every report over %s", (_, read) => {
  const dataset = read();
  const make = reportsOver(dataset);
  const figures = WHOLE.filter((report) => isPossible(report, dataset.mapping)).map(({ id }) => ({
    id,
    figures: make(id).flatMap((sheet) => sheet.figures),
  }));
  const named = (label: string) =>
    figures.flatMap(({ id, figures: own }) =>
      own.filter((figure) => figure.label === label).map(({ value }) => ({ id, value: value as number })),
    );

  it.each(["Customers", "Orders", "Revenue", "As-of date"])("says the same of %s", (label) => {
    const said = named(label);
    expect(said.length).toBeGreaterThanOrEqual(2);
    for (const { id, value } of said) {
      expect(Math.abs(value - said[0]!.value) < 0.005 ? said[0]!.value : `${id}: ${value}`).toBe(
        said[0]!.value,
      );
    }
  });
});

/** The same orders with a registration date on every line: a third of the customers long before, the others on their first day. */
function withRegistrations(dataset: Dataset): Dataset {
  const { customer, date } = dataset.columns;
  const first = new Int32Array(customer!.dictionary.length).fill(MISSING_DAY);
  customer!.codes.forEach((code, row) => {
    const day = date!.days[row]!;
    first[code] = first[code] === MISSING_DAY ? day : Math.min(first[code]!, day);
  });
  const days = customer!.codes.map((code) => first[code]! - (code % 3 === 0 ? 1000 : 0));
  return {
    ...dataset,
    columns: { ...dataset.columns, registrationDate: { kind: "date", days } },
    mapping: { ...dataset.mapping, registrationDate: 99 },
  };
}

const registered = sources.flatMap(([name, read]): [string, () => Dataset, boolean][] => [
  [name, read, false],
  [`${name} with registration dates`, () => withRegistrations(read()), true],
]);

describe.each(registered)("new customers of %s", (_, read, isKnown) => {
  const dataset = read();
  const make = reportsOver(dataset);
  const byPeriod = (id: string, table: string, key: string, options?: Record<string, string>) => {
    const { columns, rows } = make(id, options)
      .flatMap((sheet) => sheet.tables)
      .find((own) => own.id === table)!;
    const index = columns.findIndex((column) => column.key === key);
    return new Map(rows.map((row) => [String(row[0]).replace(" *", ""), row[index]]));
  };

  it.each(["month", "quarter"])("are the same in overview, retention and cohorts by %s", (unit) => {
    const overview = byPeriod("overview", "trend", "newCustomers", { unit });
    const movement = byPeriod("retention", "movement", "acquired", { unit });
    const revenue = byPeriod("retention", "revenue", "newCustomers", { unit });
    const cohorts = byPeriod("cohorts", "counts", "size", { unit });
    const first = [...movement.keys()][0]!;
    expect(movement.get(first) === null).toBe(!isKnown);
    for (const [period, count] of movement) {
      expect([period, revenue.get(period)]).toEqual([period, count]);
      // The overview shows the latest periods only.
      expect([period, overview.has(period) ? overview.get(period) : count]).toEqual([period, count]);
      // Without dates the first cohort holds everybody and is marked; a period without new customers has no cohort.
      const size = period === first && !isKnown ? null : (cohorts.get(period) ?? 0);
      expect([period, size]).toEqual([period, count]);
    }
  });

  it("are the same in overview and period report for the current month", () => {
    const overview = byPeriod("overview", "keyFigures", "current").get("New customers");
    expect(byPeriod("period-report", "compared", "now").get("New customers")).toBe(overview);
  });
});

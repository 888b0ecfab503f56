import { readDataset } from "../../src/core/cells/rules/readDataset";
import type { Dataset } from "../../src/core/cells/dataset";
import { PERIOD_UNITS, type PeriodUnit } from "../../src/core/ledger/periods";
import { textsFor } from "../../src/locales";
import type { ReportInput } from "../../src/reports/definition";
import { REPORTS, reportById } from "../../src/reports/registry";
import { reportJson, type SheetJson } from "../../src/reports/reportJson";
import { isPossible } from "../../src/reports/kit/needs";
import { bigOrders } from "../../src/workbench/sample/bigOrders";
import type { Grid } from "../../src/core/cells/cell";
import { guessRoles } from "../../src/core/cells/guess/guessRoles";
import { cdnowOrders, hasCdnow } from "./cdnowOrders";
import { countByHand, type Counted } from "./countedByHand";
import { dirtyOrders, HEADER, LAST } from "./dirtyOrders";
import { reportInput } from "./reportInput";

const texts = textsFor("en-US");
type Cell = string | number | boolean | null;

/** All reports of one table share its book, as they do in the pane. */
function reportsOver(dataset: Dataset) {
  const shared = reportInput({ dataset, options: {}, texts, version: "1.0.0" });
  return (id: string, options: ReportInput["options"] = {}) => {
    const definition = reportById(id);
    const defaults = Object.fromEntries(definition.options.map((option) => [option.name, option.default]));
    const { sheets } = reportJson(definition.build({ ...shared, options: { ...defaults, ...options } }));
    return {
      figures: sheets.flatMap((sheet) => sheet.figures),
      /** Rows by their first cell, each by the key of its column. */
      table: (name: string) => rowsOf(sheets, name),
    };
  };
}

function rowsOf(sheets: readonly SheetJson[], name: string): Map<string, Record<string, Cell>> {
  const found = sheets.flatMap(({ tables }) => tables).find(({ id }) => id === name);
  return new Map(
    (found?.rows ?? []).map((row) => [
      String(row[0]).replace(" *", ""),
      Object.fromEntries(found!.columns.map(({ key }, index) => [key, row[index] as Cell])),
    ]),
  );
}

type Make = ReturnType<typeof reportsOver>;

/** What each report says of each period, by report, table and column. */
function periodsSaid(make: Make, unit: PeriodUnit) {
  const trend = make("overview", { unit }).table("trend");
  const retention = make("retention", { unit });
  const movements = retention.table("movement");
  const revenues = retention.table("revenue");
  const triangle = make("cohorts", { unit }).table("counts");
  return (period: string, isFirst: boolean) => {
    const overview = trend.get(period);
    const movement = movements.get(period)!;
    const revenue = revenues.get(period)!;
    // In the first period nobody knows who is new, and its cohort is everybody.
    const cohort = triangle.get(period);
    return {
      customers: { overview: overview?.customers, movement: movement.closing },
      newCustomers: isFirst
        ? { cohort: cohort?.size, active: cohort?.age0 ?? undefined }
        : {
            overview: overview?.newCustomers,
            movement: movement.acquired,
            revenue: revenue.newCustomers,
            // The triangle shows its last cohorts.
            cohort: cohort ? cohort.size : triangle.size < 60 ? 0 : undefined,
          },
      orders: { overview: overview?.orders },
      revenue: { overview: overview?.revenue, retention: revenue.revenue },
    };
  };
}

/** Everything that is said of a period agrees with what was counted; what a report leaves out is no contradiction. */
function expectAgreement(
  make: Make,
  unit: PeriodUnit,
  counted: ReadonlyMap<string, Pick<Counted, "customers" | "newCustomers" | "orders" | "revenue">>,
) {
  const differing: string[] = [];
  const said = periodsSaid(make, unit);
  [...counted].forEach(([period, figures], index) => {
    for (const [what, values] of Object.entries(said(period, index === 0))) {
      const right = figures[what as keyof typeof figures];
      for (const [where, value] of Object.entries(values)) {
        if (value !== undefined && Math.abs(Number(value) - right) > 0.0051) {
          differing.push(`${period} ${what} in ${where}: ${value}, counted ${right}`);
        }
      }
    }
  });
  expect(differing).toEqual([]);
}

const WHOLE = { Customers: "customers", Orders: "orders", Revenue: "revenue" } as const;
/** They tell of one period, of those who are compared, or of one customer. */
const OF_A_PART = ["overview", "period-report", "compare", "customer-card"];

function expectWhole(
  make: Make,
  ids: readonly string[],
  whole: Pick<Counted, "customers" | "orders" | "revenue">,
) {
  const differing = ids
    .filter((id) => !OF_A_PART.includes(id))
    .flatMap((id) =>
      make(id, id === "segments" ? { clusters: false } : {}).figures.flatMap(({ label, value }) => {
        const key = WHOLE[label as keyof typeof WHOLE];
        return key && Math.abs(Number(value) - whole[key]) > 0.0051
          ? [`${id} ${label}: ${String(value)}`]
          : [];
      }),
    );
  expect(differing).toEqual([]);
}

const CHEAP = ["segments", "profiles", "overview", "retention", "cohorts", "period-report"];
const ALL = ["lifetime-value", "churn-warning", "action-plan", "data-check", ...CHEAP];

describe("reports over dirty orders", () => {
  const seeds = Array.from({ length: 500 }, (_, i) => i + 1);

  it.each(Array.from({ length: 10 }, (_, i) => [50 * i]))(
    "say what counting by hand says, tables %d and the 49 after it",
    (from) => {
      for (const seed of seeds.slice(from, from + 50)) {
        const { rows } = dirtyOrders(seed);
        const hasIds = rows.some(([, id]) => id !== "" && id !== "sure");
        const dataset = readDataset(
          { sheet: "Orders", row: 0, column: 0, cells: [HEADER, ...rows] },
          { customer: 0, date: 2, amount: 3, ...(hasIds ? { order: 1 } : {}) },
          {},
          { asOf: LAST },
        );
        const counted = countByHand(hasIds ? rows : rows.map(([c, , d, a]) => [c, "", d, a]));
        const make = reportsOver(dataset);
        const unit = PERIOD_UNITS[seed % PERIOD_UNITS.length]!;
        const seen = { seed, perDay: dataset.orderIds === "perDay" };
        expect(seen).toEqual({ seed, perDay: hasIds && counted.perDay });
        expectAgreement(make, unit, counted.by(unit, LAST));
        expectWhole(make, seed % 50 === 0 ? ALL : ["segments", "profiles"], counted.whole);
        const { book } = reportInput({ dataset, options: {}, texts, version: "1.0.0" });
        const [whole] = book.figures([{ from: 0, to: LAST }], { unit });
        expect([whole!.refunded, whole!.returned]).toEqual([counted.whole.refunded, counted.whole.returned]);
        const now = make("period-report", { unit }).table("compared");
        const current = [...counted.by(unit, LAST).values()].at(-1)!;
        expect(now.get("Orders")?.now).toBe(current.orders);
        expect(now.get("Customers")?.now).toBe(current.customers);
        expect(Number(now.get("Revenue")?.now)).toBeCloseTo(current.revenue, 2);
      }
    },
  );
});

/** The sample's simulator, with refunds, cancelled and unpaid orders among them. */
function sample(): Dataset {
  const { header, rows } = bigOrders(4000, 7);
  const cells = [header, ...rows] as Grid;
  return readDataset({ sheet: "Orders", row: 0, column: 0, cells }, guessRoles(cells).mapping);
}

const sources: [string, () => Dataset][] = [
  ["the sample's orders", sample],
  // Only where the file is there.
  ...(hasCdnow ? ([["the CDNOW sample", cdnowOrders]] as [string, () => Dataset][]) : []),
];

describe.each(sources)("reports over %s", (_, read) => {
  const dataset = read();
  const make = reportsOver(dataset);
  const { book } = reportInput({ dataset, options: {}, texts, version: "1.0.0" });
  const possible = REPORTS.filter((report) => isPossible(report, dataset.mapping)).map(({ id }) => id);

  it.each(PERIOD_UNITS)("say the same of every %s", (unit) => {
    const cohorts = make("cohorts", { unit }).table("counts");
    const periods = book.periods({ unit });
    const names = [...make("retention", { unit }).table("movement").keys()];
    expect(names).toHaveLength(periods.length);
    const counted = new Map(
      periods.map((figures, index) => [
        names[index]!,
        index === 0 ? { ...figures, newCustomers: Number(cohorts.get(names[0]!)?.size) } : figures,
      ]),
    );
    expectAgreement(make, unit, counted);
  });

  it("say the same of the whole", () => {
    const [whole] = book.figures([{ from: 0, to: book.asOf }], { unit: "month" });
    expectWhole(
      make,
      possible.filter((id) => id !== "cleaned-copy"),
      whole!,
    );
  });
});

import { dayOf } from "../../../src/core/cells/calendar";
import { headlineOf, reportFrom, rowsOf, sentencesOf, tableOf } from "../reportFrom";

const day = (month: number) => dayOf(2024 + Math.floor(month / 12), (month % 12) + 1, 1)!;

/** One order a month of each of two kinds, from January 2024 on; pots only since the month given. */
function months(count: number, potsFrom = 0): (string | number)[][] {
  const rows = Array.from({ length: count }, (_, month) => [
    [`c${month % 5}`, day(month), "Tea", 100 + 10 * (month % 12)],
    ...(month >= potsFrom ? [[`c${month % 3}`, day(month) + 27, "Pot", 40]] : []),
  ]);
  return [["Customer ID", "Order Date", "Category", "Amount"], ...rows.flat()];
}

it("says that below two years there is no season, and how many months are known", () => {
  const report = reportFrom({ report: "forecast", cells: months(14) });
  expect(headlineOf(report).join(" ")).toContain(
    "Only 14 whole periods are known; 24 are needed to see a season",
  );
  expect(rowsOf(report, "sales").at(-1)!.naive).toBe(110 + 40);
});

it("leaves the running month out, and says so", () => {
  const report = reportFrom({ report: "forecast", cells: months(27) });
  expect(rowsOf(report, "next")[0]!.period).toBe("2026-03");
  expect(sentencesOf(report)).toContain(
    "The running period is not whole and left out: the forecast begins with it.",
  );
});

it("weeks where there are too few months", () => {
  const cells = months(4);
  const report = reportFrom({
    report: "forecast",
    cells: [...cells, ...Array.from({ length: 60 }, (_, at) => ["c9", 45292 + 2 * at, "Tea", 5])],
  });
  expect(tableOf(report, "sales").columns[0]!.title).toBe("Week");
});

it("a part that is new has no forecast, and no year before", () => {
  const report = reportFrom({ report: "forecast", cells: months(26, 20) });
  const pots = rowsOf(report, "values").find(({ value }) => value === "Pot")!;
  expect(pots).toMatchObject({ sales: null, yearAgo: null, form: null });
});

it("by any column, or none, and never by one that is not there", () => {
  const made = (by: string) => reportFrom({ report: "forecast", cells: months(14), options: { by } });
  expect(rowsOf(made("Category"), "values")).toHaveLength(2);
  expect(rowsOf(made("none"), "values")).toHaveLength(0);
  expect(() => made("Colour")).toThrow("noColumnToForecastBy");
});

it("the band opens where the forecast begins", () => {
  const rows = rowsOf(reportFrom({ report: "forecast", cells: months(26) }), "salesBand");
  const opens = rows.findIndex(({ forecast }) => forecast !== null);
  expect(rows[opens]).toMatchObject({ width: 0 });
  expect(rows[opens]!.low).toBe(rows[opens]!.actual);
  expect(rows.slice(0, opens).every(({ low }) => low === null)).toBe(true);
});

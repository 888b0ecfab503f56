import { textsFor } from "../../src/locales";
import { reportById } from "../../src/reports/registry";
import { reportJson } from "../../src/reports/reportJson";
import { cdnowOrders, hasCdnow } from "./cdnowOrders";
import { reportInput } from "./reportInput";

function reportOf(id: string) {
  const dataset = cdnowOrders();
  const definition = reportById(id);
  const options = Object.fromEntries(definition.options.map((option) => [option.name, option.default]));
  const texts = textsFor("en-US");
  const { sheets } = reportJson(definition.build(reportInput({ dataset, options, texts, version: "1.0.0" })));
  return {
    tables: new Map(sheets.flatMap((sheet) => sheet.tables.map(({ id: key, rows }) => [key, rows]))),
    figures: new Map(sheets.flatMap((sheet) => sheet.figures.map(({ label, value }) => [label, value]))),
  };
}

const data = hasCdnow ? describe : describe.skip;

data("the CDNOW sample (Fader, Hardie & Lee 2005), where the file is there", () => {
  it("has 2,357 customers and 6,919 purchases worth 244,091.94", () => {
    const { figures } = reportOf("segments");
    expect(figures.get("Customers")).toBe(2357);
    expect(figures.get("Orders")).toBe(6919);
    expect(figures.get("Revenue")).toBeCloseTo(244_091.94, 2);
  });

  it("falls into value tiers of 856, 762 and 739; frequency cuts are 1, 1, 2 and 4", () => {
    const { tables } = reportOf("segments");
    expect(tables.get("tiers")!.map(([, customers]) => customers)).toEqual([856, 762, 739, 2357]);
    expect(tables.get("cuts")![1]!.slice(1)).toEqual([1, 1, 2, 4]);
  });

  it("has every customer once in the list, and the segments add up to all of them", () => {
    const { tables } = reportOf("segments");
    expect(new Set(tables.get("customers")!.map(([id]) => id)).size).toBe(2357);
    const segments = tables.get("segments")!;
    const total = segments.slice(0, -1).reduce((sum, [, customers]) => sum + Number(customers), 0);
    expect(total).toBe(2357);
  });

  it("moves by periods that add up: opening = kept + lost, closing = kept + new + returned", () => {
    const { tables } = reportOf("retention");
    const movement = tables.get("movement")!.slice(1) as [string, ...number[]][];
    for (const [, opening, acquired, kept, returned, lost, closing] of movement) {
      expect(opening).toBe(kept! + lost!);
      expect(closing).toBe(kept! + acquired! + returned!);
    }
  });

  it("gives the same customers and revenue in segments, cohorts and periods", () => {
    const cohorts = reportOf("cohorts").tables;
    const periods = reportOf("retention").tables;
    const sum = (rows: readonly (readonly unknown[])[], column: number) =>
      rows.reduce((total, row) => total + Number(row[column]), 0);
    expect(sum(cohorts.get("counts")!, 1)).toBe(2357);
    expect(sum(periods.get("revenue")!, 3)).toBeCloseTo(244_091.94, 1);
    const cells = cohorts.get("revenue")!.flatMap((row) => row.slice(2));
    expect(cells.reduce((total: number, value) => total + Number(value ?? 0), 0)).toBeCloseTo(244_091.94, 0);
  });
});

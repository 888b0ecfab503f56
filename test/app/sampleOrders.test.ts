import { LOCALES, textsFor } from "../../src/locales";
import type { TableBlock } from "../../src/reports/report";
import { inspectTable } from "../../src/app/inspectTable";
import { sampleOrders } from "../../src/app/sampleOrders";

const tableOf = (locale: string) => sampleOrders(textsFor(locale).pane).sheets[0]?.blocks[0] as TableBlock;

describe("the sample orders", () => {
  it("are the same every time", () => {
    expect(tableOf("en-US").rows).toEqual(tableOf("en-US").rows);
  });

  it("are a few hundred orders of more than a hundred customers, in order of date", () => {
    const { rows } = tableOf("en-US");
    const days = rows.map((row) => Number(row[2]));
    expect(rows.length).toBeGreaterThan(300);
    expect(rows.length).toBeLessThan(1000);
    expect(new Set(rows.map((row) => row[0])).size).toBeGreaterThan(100);
    expect([...days].sort((a, b) => a - b)).toEqual(days);
    expect(rows.every((row) => Number(row[3]) > 0)).toBe(true);
    expect(rows.every((row) => row[5] === null || (Number(row[5]) >= 0 && Number(row[5]) <= 10))).toBe(true);
  });

  it.each(LOCALES)("are understood without help in %s", (locale) => {
    const { columns, rows } = tableOf(locale);
    const cells = [columns.map(({ title }) => title), ...rows];
    const { guess } = inspectTable([{ sheet: "S", row: 0, column: 0, cells }], true);
    expect(guess.mapping).toMatchObject({ customer: 0, order: 1, date: 2, amount: 3, channel: 4, score: 5 });
  });
});

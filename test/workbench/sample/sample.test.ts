import type { ICellData } from "@univerjs/core";
import { openFile, saveXlsx } from "../../../src/workbench/files";
import type { WorkbookData } from "../../../src/workbench/host/workbookData";
import { bigOrders, sampleWorkbook } from "../../../src/workbench/sample";
import { wordsFor, type Words } from "../../../src/workbench/sample/words";

type Row = (string | number | null)[];

function read(workbook: WorkbookData, sheet: string): { header: Row; rows: Row[] } {
  const cells = Object.values(workbook.book.sheets[sheet]!.cellData!) as Record<number, ICellData>[];
  const width = Object.keys(cells[0]!).length;
  const all = cells.map((row) =>
    Array.from({ length: width }, (_, column) => (row[column]?.v as string | number) ?? null),
  );
  return { header: all[0]!, rows: all.slice(1) };
}

const english = sampleWorkbook();
const chinese = sampleWorkbook({ locale: "zh-CN" });
const texts = (workbook: WorkbookData) =>
  Object.keys(workbook.book.sheets).flatMap((id) => {
    const { header, rows } = read(workbook, id);
    return [workbook.book.sheets[id]!.name, ...header, ...rows.flat()].filter(
      (value) => typeof value === "string",
    );
  });

it("gives the same workbook for the same seed, and another for another", () => {
  expect(sampleWorkbook({ seed: 1 })).toEqual(english);
  expect(sampleWorkbook({ seed: 2 })).not.toEqual(english);
});

it("starts with the orders: 2,000 to 4,000 lines of 600 customers over 30 months", () => {
  const { rows } = read(english, "orders");
  expect(english.book.sheetOrder[0]).toBe("orders");
  expect(rows.length).toBeGreaterThan(2000);
  expect(rows.length).toBeLessThan(4000);
  expect(new Set(rows.map((row) => row[1])).size).toBe(600);
  const times = rows.map((row) => row[2] as number);
  expect([...times].sort((a, b) => a - b)).toEqual(times);
  // 1 July 2023 to 31 December 2025.
  expect([Math.floor(times[0]!) >= 45108, Math.floor(times[times.length - 1]!)]).toEqual([true, 46022]);
});

it("has paid amounts that follow from price, quantity and discount, and refunds by status", () => {
  const { statuses } = wordsFor("en-US");
  for (const row of read(english, "orders").rows) {
    const [price, quantity, discount, paid, refund, cost] = row.slice(9, 15) as number[];
    const due = Math.round(price! * quantity! * (1 - discount!) * 100) / 100;
    const unpaid = row[3] === statuses.cancelled || row[3] === statuses.pending;
    expect(paid).toBeCloseTo(unpaid ? 0 : due, 2);
    expect(refund! > 0).toBe(row[3] === statuses.refunded || row[3] === statuses.partly);
    expect(refund!).toBeLessThanOrEqual(paid!);
    expect(cost!).toBeLessThan(price!);
  }
});

it("has whole recommendation scores from 0 to 10 in E2:E401 of the survey", () => {
  const { header, rows } = read(english, "survey");
  expect([header[4], rows.length]).toEqual(["Likely to recommend (0-10)", 400]);
  expect(
    rows.every((row) => Number.isInteger(row[4]) && (row[4] as number) >= 0 && (row[4] as number) <= 10),
  ).toBe(true);
  expect(
    rows.every((row) => row.slice(5, 14).every((score) => [1, 2, 3, 4, 5].includes(score as number))),
  ).toBe(true);
});

it("lets the displeased leave sooner", () => {
  const { rows } = read(english, "survey");
  const churned = new Map(read(english, "customers").rows.map((row) => [row[0], row[12] === "Yes"]));
  const mean = (lost: boolean) => {
    const scores = rows.filter((row) => churned.get(row[1]!) === lost).map((row) => row[4] as number);
    return scores.reduce((sum, score) => sum + score, 0) / scores.length;
  };
  expect(mean(false) - mean(true)).toBeGreaterThan(0.3);
});

it("refers to customers and orders that exist, in the right order of time", () => {
  const customers = new Set(read(english, "customers").rows.map((row) => row[0]));
  const orders = new Set(read(english, "orders").rows.map((row) => row[0]));
  for (const [sheet, column] of [
    ["survey", 1],
    ["tickets", 1],
    ["interactions", 1],
    ["churn", 0],
    ["events", 1],
  ] as const) {
    expect(read(english, sheet).rows.every((row) => customers.has(row[column]!))).toBe(true);
  }
  for (const [, , order, opened, answered, resolved] of read(english, "tickets").rows) {
    expect(orders.has(order!)).toBe(true);
    expect((answered ?? Infinity) >= opened!).toBe(true);
    expect(resolved === null || (answered !== null && resolved! >= answered!)).toBe(true);
  }
});

it("loses visitors at every stage on the way to payment", () => {
  const { stages } = wordsFor("en-US");
  const { rows } = read(english, "events");
  const counts = stages.map((stage) => rows.filter((row) => row[3] === stage).length);
  expect([...counts].sort((a, b) => b - a)).toEqual(counts);
  expect(counts[3]! / counts[0]!).toBeGreaterThan(0.1);
});

it("sells more around Singles' Day than in February", () => {
  const { rows } = read(english, "orders");
  const between = (from: number, to: number) =>
    rows.filter((row) => (row[2] as number) >= from && (row[2] as number) < to).length;
  // November and February 2025.
  expect(between(45962, 45992) / 30).toBeGreaterThan((1.2 * between(45689, 45717)) / 28);
});

describe("languages", () => {
  it("have the same numbers of words in every list", () => {
    const shape = (words: Words) =>
      JSON.stringify(words, (_, value) =>
        Array.isArray(value) && typeof value[0] === "string"
          ? value.length
          : typeof value === "string"
            ? ""
            : value,
      );
    expect(shape(wordsFor("en-US"))).toBe(shape(wordsFor("zh-CN")));
  });

  it("leave no word of the other", () => {
    expect(texts(english).filter((text) => /\p{Script=Han}/u.test(String(text)))).toEqual([]);
    const latin = texts(chinese).filter(
      (text) => /[a-z]{3}/i.test(String(text)) && !String(text).includes("@example.com"),
    );
    expect(new Set(latin)).toEqual(new Set(["APP", "APP 总是闪退，没法下单"]));
  });

  it("change words and prices, not who buys what and when", () => {
    const behind = (workbook: WorkbookData) =>
      read(workbook, "orders").rows.map((row) => [row[0], row[1], row[2], row[10], row[11]]);
    expect(behind(english)).toEqual(behind(chinese));
    const revenue = (workbook: WorkbookData) =>
      read(workbook, "orders").rows.reduce((sum, row) => sum + (row[12] as number), 0);
    expect(revenue(chinese) / revenue(english)).toBeCloseTo(7, 0);
  });
});

it("survives being saved and opened", async () => {
  const opened = await openFile(await saveXlsx(chinese), "sample.xlsx");
  chinese.book.sheetOrder.forEach((id, index) => {
    expect(read(opened, `sheet${index + 1}`)).toEqual(read(chinese, id));
  });
});

it("takes smaller companies and shorter times", () => {
  const small = sampleWorkbook({ customers: 30, months: 6 });
  expect([read(small, "customers").rows.length, read(small, "survey").rows.length]).toEqual([30, 20]);
});

it("gives exactly as many order lines as asked", () => {
  const { header, rows } = bigOrders(12_345, 3);
  expect([header.length, rows.length]).toEqual([16, 12_345]);
  expect(rows.every((row) => row.length === 16)).toBe(true);
  expect(bigOrders(500, 3).rows).toEqual(bigOrders(500, 3).rows);
});

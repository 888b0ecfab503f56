import type { Cell } from "../../../src/core/cells/cell";
import { guessRoles } from "../../../src/core/cells/guess/guessRoles";
import { guessTableKind, kindOfGuess } from "../../../src/core/cells/guess/tableKind";
import { readDataset } from "../../../src/core/cells/rules/readDataset";
import { orderLinesOf } from "../../../src/core/ledger/orderLines";
import { cellBook } from "../../../src/core/ledger/cellBook";
import { textsFor } from "../../../src/locales";
import { kindSentence } from "../../../src/reports/kit/kindSentence";
import { reportById } from "../../../src/reports/registry";
import { isPossible, missingNeeds, readingFor, readsRecords } from "../../../src/reports/kit/needs";

const customer = { roles: ["customer"], required: true } as const;
const day = { roles: ["date", "paymentDate"], required: true } as const;
const region = { roles: ["region"], required: false } as const;
const opening = { roles: ["opening"], required: true } as const;
const closing = { roles: ["closing"], required: true } as const;

const orders = { needs: [customer, day, region] };
const either = { ...orders, instead: [[opening, closing]] };

describe("what a report needs", () => {
  it("is there when one role of each required need has a column", () => {
    expect(missingNeeds(orders, { customer: 0 })).toEqual([[day]]);
    expect(isPossible(orders, { customer: 0, paymentDate: 1 })).toBe(true);
  });

  it("may be there instead, in a table that was counted elsewhere", () => {
    expect(missingNeeds(either, { opening: 0 })).toEqual([[customer, day], [closing]]);
    expect(isPossible(either, { opening: 0, closing: 1 })).toBe(true);
    expect(isPossible(either, { customer: 0, date: 1 })).toBe(true);
    expect(isPossible(either, { customer: 0, closing: 1 })).toBe(false);
  });

  it("decides how rows are read: as orders where they may be orders, else as records", () => {
    expect(readsRecords(either, { customer: 0, date: 1 })).toBe(false);
    expect(readsRecords(either, { customer: 0, date: 1, opening: 2, closing: 3 })).toBe(false);
    expect(readsRecords(either, { opening: 0, closing: 1 })).toBe(true);
    expect(readsRecords({ needs: [opening], records: true }, { opening: 0 })).toBe(true);
    expect(readsRecords(orders, {})).toBe(false);
  });
});

describe("orders in several currencies", () => {
  const read = (currency?: string) =>
    readDataset(
      {
        sheet: "Orders",
        row: 0,
        column: 0,
        cells: [
          ["Customer", "Date", "Total"],
          ["a", 45658, "$10"],
          ["b", 45659, "€20"],
          ["a", 45660, "$30"],
        ],
      },
      { customer: 0, date: 1, amount: 2 },
      { currency },
    );

  it("are refused by their currencies, not for want of an amount", () => {
    expect(() => orderLinesOf(read())).toThrow(
      expect.objectContaining({ key: "severalCurrencies", detail: { currencies: "USD, EUR" } }),
    );
  });

  it("are those of the stated currency", () => {
    expect([...orderLinesOf(read("$")).amount!.values]).toEqual([10, 30]);
    expect([...orderLinesOf(read("EUR")).amount!.values]).toEqual([20]);
  });
});

describe("a report over a table of another kind", () => {
  const grid = (sheet: string, cells: Cell[][]) => ({ sheet, row: 0, column: 0, cells });
  const orderReport = reportById("overview");
  const subscribers = grid("export", [
    ["Customer ID", "Plan", "Interval", "Amount", "Status", "Created (UTC)", "Canceled At (UTC)"],
    ["k1", "basic", "month", 12, "active", 45300, null],
    ["k2", "team", "month", 30, "canceled", 45310, 45400],
  ]);
  const events = grid("log", [
    ["user_id", "event_name", "event_ts"],
    ["k1", "signup", 45300.4],
    ["k1", "purchase", 45340.1],
    ["k2", "signup", 45310.9],
    ["k2", "cancelled order", 45345.2],
    ["k2", "visit", 45399],
  ]);
  const mappingOf = ({ cells, sheet }: typeof events) => guessTableKind(sheet, cells).mapping;

  it("refuses subscriptions: who ended one has cancelled no order", () => {
    const mapping = mappingOf(subscribers);
    expect(mapping).toMatchObject({ contractStart: 5, contractEnd: 6 });
    expect(() => readingFor(orderReport, { ...mapping, date: 5 }, subscribers)).toThrow(
      expect.objectContaining({
        key: "subscriptionsAreNoOrders",
        detail: { kind: "subscriptions", evidence: expect.any(String) },
      }),
    );
  });

  it("takes it for orders when somebody says so", () => {
    const { mapping } = kindOfGuess("export", subscribers.cells, guessRoles(subscribers.cells), "orders");
    expect(readingFor(orderReport, mapping, subscribers, "orders")).toMatchObject({
      found: { kind: "orders", chosen: true },
    });
  });

  it("counts events without amounts where it asks for none, and leaves none out by its words", () => {
    const mapping = mappingOf(events);
    const cohorts = reportById("cohorts");
    expect(isPossible(cohorts, mapping)).toBe(true);
    expect(isPossible(orderReport, mapping)).toBe(false);
    const { mapping: columns, ...how } = readingFor(cohorts, mapping, events);
    expect(how).toMatchObject({ rules: "events", withoutAmounts: true });
    const table = cellBook(readDataset(events, columns, {}, how)).cohorts({ unit: "month" });
    expect(table.cohorts.map(({ size, active }) => [size, ...active.slice(0, 2)])).toEqual([[2, 2, 2]]);
  });

  it("tells what the table was taken for in one sentence", () => {
    const { found } = guessTableKind("log", events.cells);
    expect(kindSentence(found!, textsFor("en-US"))).toBe(
      "Contacts with customers: columns event_name, user_id, event_ts",
    );
    expect(kindSentence({ kind: "orders", system: "Shopify", titles: [] }, textsFor("zh-CN"))).toBe(
      "订单：列标题与 Shopify 的导出一致",
    );
  });
});

describe("a questionnaire about price and products", () => {
  it("keeps every column of answers as an item once its columns are settled", () => {
    const cells = [
      ["Respondent", "Date", "Quality", "Price", "Product", "Overall satisfaction", "Comment"],
      ...Array.from({ length: 40 }, (_, i) => [
        `R${i}`,
        46000 + i,
        1 + (i % 5),
        1 + ((i * 3) % 5),
        1 + ((i * 7) % 4),
        1 + ((i * 2) % 5),
        `Note ${i}`,
      ]),
    ];
    const source = { sheet: "Answers", row: 0, column: 0, cells };
    const { kind, mapping } = guessTableKind("Answers", cells);
    expect(kind).toBe("surveys");
    expect(readingFor(reportById("satisfaction"), mapping, source).extras).toEqual(
      expect.arrayContaining([2, 3, 4]),
    );
  });
});

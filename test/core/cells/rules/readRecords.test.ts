import fc from "fast-check";
import type { Cell, Grid } from "../../../../src/core/cells/cell";
import type { ColumnMapping, Dataset, RecordKey } from "../../../../src/core/cells/dataset";
import { serialOf } from "../../../../src/core/cells/calendar";
import { cellAddress } from "../../../../src/core/cells/issue";
import { KIND_EVIDENCE, TABLE_KINDS } from "../../../../src/core/cells/guess/kindEvidence";
import { readDataset } from "../../../../src/core/cells/rules/readDataset";
import { ROLES } from "../../../../src/core/cells/roles";

const MARCH_4 = serialOf(2025, 3, 4)!;

function read(cells: Grid, mapping: ColumnMapping, records: readonly RecordKey[], asOf?: number): Dataset {
  return readDataset({ sheet: "Tickets", row: 0, column: 0, cells }, mapping, {}, { records, asOf });
}

function told(dataset: Dataset): Record<string, unknown> {
  return {
    used: dataset.used,
    excluded: Object.fromEntries(dataset.excluded.map(({ reason, count }) => [reason, count])),
    issues: dataset.issues.map(({ key, place, excludes }) =>
      [key, place && cellAddress(place), excludes ? "out" : "in"].join(" "),
    ),
  };
}

describe("records that are no orders", () => {
  it("closed tickets are no cancelled orders, and two about one order are both there", () => {
    const tickets = read(
      [
        ["客户", "订单号", "商品", "状态", "提交时间"],
        ["a", "1", "杯子", "已关闭", MARCH_4],
        ["a", "1", "杯子", "交易关闭", MARCH_4 + 1],
        ["", "1", "锅", "已取消", MARCH_4 + 2],
      ],
      { customer: 0, order: 1, product: 2, status: 3, ticketOpened: 4 },
      ["ticketOpened"],
    );
    expect(told(tickets)).toEqual({ used: 3, excluded: {}, issues: [] });
    expect([...tickets.columns.customer!.codes]).toEqual([0, 0, -1]);
  });

  it("only what the kind has to have leaves a row out", () => {
    const cells: Grid = [
      ["Customer", "Opened", "Score"],
      ["a", "soon", 4],
      ["", MARCH_4, ""],
      ["c", "", 5],
    ];
    const mapping = { customer: 0, ticketOpened: 1, score: 2 };
    expect(told(read(cells, mapping, []))).toEqual({
      used: 3,
      excluded: {},
      issues: ["notADate Tickets!B2 in"],
    });
    expect(told(read(cells, mapping, ["ticketOpened"]))).toEqual({
      used: 1,
      excluded: { unreadableDate: 1, missingDate: 1 },
      issues: ["notADate Tickets!B2 out", "missingDate Tickets!B4 out"],
    });
    expect(told(read(cells, mapping, ["customer"]))).toMatchObject({
      used: 2,
      excluded: { missingCustomer: 1 },
    });
  });

  it("what happened after the as-of date is left out and counted, by date or by the day of opening", () => {
    for (const role of ["date", "ticketOpened"] as const) {
      const cells: Grid = [
        ["Customer", "Day"],
        ["a", MARCH_4],
        ["b", MARCH_4 + 1],
      ];
      const dataset = read(cells, { customer: 0, [role]: 1 }, ["customer"], MARCH_4);
      expect(told(dataset)).toMatchObject({ used: 1, excluded: { afterAsOf: 1 } });
    }
  });

  it("future months of targets stay, totals do not", () => {
    const targets = read(
      [
        ["指标", "月份", "目标值"],
        ["销售额", 60000, 100],
        ["合计", "", 100],
      ],
      { item: 0, period: 1, target: 2 },
      [],
      MARCH_4,
    );
    expect(told(targets)).toMatchObject({ used: 1, excluded: { totalRow: 1 } });
  });

  it("amounts stay as they are, below zero too", () => {
    const dataset = read(
      [
        ["Customer", "Amount"],
        ["a", -5],
        ["b", ""],
      ],
      { customer: 0, amount: 1 },
      ["customer"],
    );
    expect([...dataset.columns.amount!.values]).toEqual([-5, NaN]);
    expect(dataset.refundRows).toBeUndefined();
  });
});

describe("records that agree in every cell", () => {
  it("are pointed out where something tells whose they are", () => {
    const cells = [
      ["Customer", "Reason"],
      ["a", "Price"],
      ["a", "Price"],
    ];
    expect(told(read(cells, { customer: 0, reason: 1 }, [])).issues).toEqual(["duplicateKept Tickets!A3 in"]);
    const dated = [
      ["Day", "Reason"],
      [MARCH_4, "Price"],
      [MARCH_4, "Price"],
    ];
    expect(told(read(dated, { date: 0, reason: 1 }, [])).issues).toEqual(["duplicateKept Tickets!A3 in"]);
  });

  it("are no repeats in a list of nothing but answers, also where repeats are left out", () => {
    const cells = [["Reason"], ["Price"], ["Support"], ["Price"]];
    expect(told(read(cells, { reason: 0 }, []))).toEqual({ used: 3, excluded: {}, issues: [] });
    const source = { sheet: "Tickets", row: 0, column: 0, cells };
    expect(readDataset(source, { reason: 0 }, { duplicates: "exclude" }, { records: [] }).used).toBe(3);
  });
});

it("no input makes it throw, and rows used and left out are the rows given", () => {
  const cell: fc.Arbitrary<Cell> = fc.oneof(
    fc.string({ maxLength: 6 }),
    fc.double(),
    fc.constantFrom(null, "", "合计", "已取消", "a", "2025-03-04", 45720),
  );
  const mapping = fc.dictionary(fc.constantFrom(...ROLES), fc.nat(5)) as fc.Arbitrary<ColumnMapping>;
  const grid = fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 12 });
  fc.assert(
    fc.property(grid, mapping, fc.constantFrom(...TABLE_KINDS), (cells, columns, kind) => {
      const { given, used, excluded } = read(cells, columns, KIND_EVIDENCE[kind].keys, 45720);
      expect(used + excluded.reduce((sum, { count }) => sum + count, 0)).toBe(given);
    }),
    { seed: 7, numRuns: 300 },
  );
});

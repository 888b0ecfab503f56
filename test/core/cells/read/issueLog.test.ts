import { IssueLog } from "../../../../src/core/cells/read/issueLog";
import type { SourcePart } from "../../../../src/core/cells/source";

const parts: readonly SourcePart[] = [{ sheet: "Orders", row: 2, column: 1, start: 0 }];
const all = () => true;

describe("a problem of single rows", () => {
  it("is one finding a kind and column, with its rows in order, and one issue a row", () => {
    const log = new IssueLog();
    const kind = {
      severity: "warning",
      key: "notANumber",
      column: 3,
      role: "amount",
      excludes: true,
    } as const;
    log.add(kind, 7, (row) => ({ text: `r${row}` }));
    log.add(kind, 4, (row) => ({ text: `r${row}` }));
    log.add({ ...kind, column: 5 }, 4);
    const { findings, issues } = log.finish(parts, all, 0);
    expect(findings).toEqual([
      { ...kind, count: 2, rows: Int32Array.of(4, 7), detail: {} },
      { ...kind, column: 5, count: 1, rows: Int32Array.of(4), detail: {} },
    ]);
    expect(issues).toEqual([
      {
        severity: "warning",
        key: "notANumber",
        detail: { text: "r7" },
        place: { sheet: "Orders", row: 9, column: 4 },
        excludes: true,
      },
      {
        severity: "warning",
        key: "notANumber",
        detail: { text: "r4" },
        place: { sheet: "Orders", row: 6, column: 4 },
        excludes: true,
      },
      {
        severity: "warning",
        key: "notANumber",
        detail: {},
        place: { sheet: "Orders", row: 6, column: 6 },
        excludes: true,
      },
    ]);
  });

  it("that belongs to no column points at the row's first cell", () => {
    const log = new IssueLog();
    log.add({ severity: "info", key: "duplicateKept" }, 1);
    const { findings, issues } = log.finish(parts, all, 0);
    expect(findings[0]).toMatchObject({ column: -1, excludes: false });
    expect(issues[0]!.place).toEqual({ sheet: "Orders", row: 3, column: 1 });
  });

  it("is not told of rows that are no data; without others it is not told at all", () => {
    const log = new IssueLog();
    const kind = { severity: "info", key: "zeroAmountKept", column: 0 } as const;
    [1, 2, 3].forEach((row) => log.add(kind, row));
    log.add({ severity: "info", key: "totalRow" }, 2);
    const { findings, issues } = log.finish(parts, (row, key) => row !== 2 || key === "x", 0);
    expect(findings.map(({ key, count, rows }) => [key, count, [...rows]])).toEqual([
      ["zeroAmountKept", 2, [1, 3]],
    ]);
    expect(issues).toHaveLength(2);
  });

  it("keeps a thousand sentences and every row, and makes no sentence that it does not keep", () => {
    const log = new IssueLog();
    let made = 0;
    for (let row = 0; row < 1500; row++) {
      log.add({ severity: "info", key: "negativeAmount", column: 0 }, row, () => ({ amount: ++made }));
    }
    const { findings, issues } = log.finish(parts, all, 0);
    expect(findings[0]!.count).toBe(1500);
    expect(issues).toHaveLength(1000);
    expect(issues.at(-1)!.detail).toEqual({ amount: 1000 });
    expect(made).toBe(1000);
  });
});

describe("a problem of a whole column or table", () => {
  it("points at the column's title, or nowhere", () => {
    const log = new IssueLog();
    log.note({ severity: "info", key: "decimalComma", column: 2 });
    log.note({ severity: "error", key: "mixedCurrencies" }, { currencies: "EUR, USD" });
    const { findings, issues } = log.finish(parts, all, 3);
    expect(issues).toEqual([
      {
        severity: "info",
        key: "decimalComma",
        detail: {},
        place: { sheet: "Orders", row: 5, column: 3 },
        excludes: false,
      },
      {
        severity: "error",
        key: "mixedCurrencies",
        detail: { currencies: "EUR, USD" },
        place: undefined,
        excludes: false,
      },
    ]);
    expect(findings.map(({ column, count, rows, detail }) => [column, count, rows.length, detail])).toEqual([
      [2, 1, 0, {}],
      [-1, 1, 0, { currencies: "EUR, USD" }],
    ]);
  });

  it("is one finding with the first details, however often it was noted", () => {
    const log = new IssueLog();
    log.note({ severity: "info", key: "titleRow" }, { row: 1 });
    log.note({ severity: "info", key: "titleRow" }, { row: 2 });
    const { findings, issues } = log.finish(parts, all, 0);
    expect(findings).toMatchObject([{ count: 2, detail: { row: 1 } }]);
    expect(issues.map(({ detail }) => detail)).toEqual([{ row: 1 }, { row: 2 }]);
  });
});

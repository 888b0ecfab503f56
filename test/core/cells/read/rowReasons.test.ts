import { EXCLUSION_REASONS } from "../../../../src/core/cells/dataset";
import { IssueLog } from "../../../../src/core/cells/read/issueLog";
import { RowReasons } from "../../../../src/core/cells/read/rowReasons";
import type { ColumnMapping } from "../../../../src/core/cells/roles";

function reasonsOf(length: number, mapping: ColumnMapping = {}) {
  const log = new IssueLog();
  const reasons = new RowReasons(length, log, mapping);
  const told = () =>
    log
      .finish([{ sheet: "S", row: 0, column: 0, start: 0 }], () => true, 0)
      .findings.map(({ severity, key, column, excludes, rows }) => [
        severity,
        key,
        column,
        excludes,
        [...rows],
      ]);
  return { reasons, told };
}

describe("why a row is left out", () => {
  it("is the first reason given", () => {
    const { reasons, told } = reasonsOf(3);
    reasons.exclude(1, "totalRow");
    reasons.exclude(1, "duplicate");
    expect(reasons.isUsed(0)).toBe(true);
    expect(reasons.isUsed(1)).toBe(false);
    expect(EXCLUSION_REASONS[reasons.codes[1]! - 1]).toBe("totalRow");
    expect(told()).toEqual([["info", "totalRow", -1, true, [1]]]);
  });

  it("points at its role's column, or at the one that stands in for it", () => {
    const about = (mapping: ColumnMapping) => {
      const { reasons, told } = reasonsOf(4, mapping);
      reasons.exclude(0, "unpaid");
      reasons.exclude(1, "futureDate");
      reasons.exclude(2, "otherCurrency");
      reasons.exclude(3, "refundDropped");
      return told().map(([severity, key, column]) => [severity, key, column]);
    };
    expect(about({ status: 1, date: 2, currency: 3, amount: 4 })).toEqual([
      ["info", "unpaid", 1],
      ["warning", "futureDate", 2],
      ["warning", "otherCurrency", 3],
      ["info", "refundDropped", 4],
    ]);
    expect(about({ stage: 5, paymentDate: 6, amount: 7 }).map(([, , column]) => column)).toEqual([
      5, 6, 7, 7,
    ]);
    expect(about({ quantity: 8 }).map(([, , column]) => column)).toEqual([-1, -1, -1, 8]);
  });

  it("is not told again where the cell's own complaint has told it", () => {
    const { reasons, told } = reasonsOf(5);
    (["roundedId", "missingCustomer", "missingDate", "unreadableAmount", "outOfScale"] as const).forEach(
      (reason, row) => reasons.exclude(row, reason),
    );
    expect(told()).toEqual([]);
  });

  it("may be that its order was given back whole", () => {
    const { reasons } = reasonsOf(3);
    reasons.exclude(0, "refunded");
    reasons.exclude(1, "cancelled");
    expect([0, 1, 2].map(reasons.isReturned)).toEqual([true, false, false]);
  });
});

describe("a complaint", () => {
  const { reasons } = reasonsOf(6);
  reasons.exclude(1, "missingDate");
  reasons.exclude(2, "totalRow");
  reasons.exclude(3, "hiddenRow");
  reasons.blank(4);
  reasons.exclude(5, "repeatedHeader");

  it("counts on rows that are data, used or not", () => {
    expect([0, 1].map((row) => reasons.counts(row, "notANumber"))).toEqual([true, true]);
  });

  it("does not count on rows that are none, unless it is what says so", () => {
    expect([2, 3, 5].map((row) => reasons.counts(row, "notANumber"))).toEqual([false, false, false]);
    expect(reasons.counts(2, "totalRow")).toBe(true);
    expect(reasons.counts(3, "totalRow")).toBe(false);
    expect(reasons.counts(3, "hiddenRow")).toBe(true);
    expect(reasons.counts(5, "repeatedHeader")).toBe(true);
  });

  it("never counts on a blank row", () => {
    expect(reasons.counts(4, "notANumber")).toBe(false);
  });
});

describe("the result", () => {
  it("gives rows used and rows left out, in order, and counts reasons, the commonest first", () => {
    const { reasons } = reasonsOf(8);
    reasons.blank(0);
    reasons.exclude(2, "cancelled");
    reasons.exclude(3, "duplicate");
    reasons.exclude(4, "duplicate");
    reasons.exclude(7, "footerRow");
    const { excludedReasons, ...result } = reasons.result();
    expect(result).toEqual({
      given: 7,
      used: 3,
      rows: Int32Array.of(1, 5, 6),
      excluded: [
        { reason: "duplicate", count: 2 },
        { reason: "footerRow", count: 1 },
        { reason: "cancelled", count: 1 },
      ],
      excludedRows: Int32Array.of(2, 3, 4, 7),
    });
    expect([...excludedReasons].map((reason) => EXCLUSION_REASONS[reason])).toEqual([
      "cancelled",
      "duplicate",
      "duplicate",
      "footerRow",
    ]);
  });

  it("of no rows is nothing", () => {
    expect(reasonsOf(0).reasons.result()).toMatchObject({ given: 0, used: 0, excluded: [] });
  });

  it("blanks a row even after a reason was given", () => {
    const { reasons } = reasonsOf(2);
    reasons.exclude(0, "totalRow");
    reasons.blank(0);
    expect(reasons.result()).toMatchObject({ given: 1, used: 1, excluded: [] });
  });
});

it("reasons are told once each, and rows of orders given back whole from the first to the last", () => {
  const { reasons } = reasonsOf(6);
  expect([reasons.given(), [...reasons.returnedRows()]]).toEqual([[], []]);
  (["refunded", "totalRow", "totalRow", "refunded"] as const).forEach((reason, row) =>
    reasons.exclude(row, reason),
  );
  reasons.blank(4);
  expect(
    reasons
      .given()
      .map((code) => EXCLUSION_REASONS[code - 1])
      .sort(),
  ).toEqual(["refunded", "totalRow"]);
  expect([...reasons.returnedRows()]).toEqual([0, 3]);
});

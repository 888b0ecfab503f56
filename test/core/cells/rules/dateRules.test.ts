import { MISSING_DAY } from "../../../../src/core/cells/columns";
import type { Cell } from "../../../../src/core/cells/cell";
import { serialOf } from "../../../../src/core/cells/calendar";
import {
  applyAsOf,
  chooseDate,
  leaveOutEarlyDates,
  requireDate,
} from "../../../../src/core/cells/rules/dateRules";
import { complaintsOf, readingOf, reasonsOf } from "../reading";

const APRIL_20 = serialOf(2023, 4, 20)!;

/** Rows of ordered and paid days under a header. */
function datesOf(
  rows: readonly (readonly Cell[])[],
  mapping: Readonly<Record<string, number>>,
  policies = {},
  options = {},
) {
  const reading = readingOf([["Order date", "Payment date"], ...rows], mapping, policies, options);
  reading.reasons.blank(0);
  return reading;
}

const one = (days: readonly Cell[], policies = {}, options = {}) =>
  datesOf(
    days.map((day) => [day]),
    { date: 0 },
    policies,
    options,
  );

describe("the day that counts", () => {
  const rows = [
    [APRIL_20, APRIL_20 + 2.5],
    [APRIL_20 + 1.25, null],
    [null, APRIL_20 + 3],
    [null, null],
  ];

  it("is that of the payment, else of the order, each with its own time", () => {
    const reading = datesOf(rows, { date: 0, paymentDate: 1 });
    expect(chooseDate(reading)).toBe("paymentDate");
    expect([...reading.columns.dates.date!.days].slice(1)).toEqual([
      APRIL_20 + 2,
      APRIL_20 + 1,
      APRIL_20 + 3,
      MISSING_DAY,
    ]);
    expect([...reading.columns.dates.date!.dayFraction!].slice(1)).toEqual([0.5, 0.25, 0, 0]);
  });

  it("has no time where neither has one", () => {
    const reading = datesOf([[APRIL_20, APRIL_20 + 1]], { date: 0, paymentDate: 1 });
    chooseDate(reading);
    expect(reading.columns.dates.date!.dayFraction).toBeUndefined();
  });

  it("is the only one there is", () => {
    const paid = datesOf(rows, { paymentDate: 1 });
    expect(chooseDate(paid)).toBe("paymentDate");
    expect(paid.columns.dates.date).toBe(paid.columns.dates.paymentDate);
    expect(chooseDate(datesOf(rows, { date: 0 }))).toBe("date");
    expect(chooseDate(datesOf(rows, {}))).toBeUndefined();
  });
});

describe("rows without a day", () => {
  it("are told and left out; what cannot be read was told before", () => {
    const reading = one([APRIL_20, null, "soon"]);
    requireDate(reading);
    expect(reasonsOf(reading)).toEqual({ 2: "missingDate", 3: "unreadableDate" });
    expect(complaintsOf(reading)).toEqual(["notADate S!A4", "missingDate S!A3"]);
  });

  it("stay where they may, told all the same", () => {
    const reading = one([APRIL_20, null, "soon"], { missingDate: "keep" });
    requireDate(reading);
    expect(reasonsOf(reading)).toEqual({});
    expect(complaintsOf(reading)).toEqual(["notADate S!A4", "missingDate S!A3"]);
  });

  it("are pointed at in the column of payments where there is no other", () => {
    const reading = datesOf(
      [
        [null, "soon"],
        [null, null],
      ],
      { paymentDate: 1 },
    );
    chooseDate(reading);
    requireDate(reading);
    expect(complaintsOf(reading)).toContain("missingDate S!B3");
    expect(reasonsOf(reading)).toEqual({ 1: "unreadableDate", 2: "missingDate" });
  });

  it("are all right without a column of days", () => {
    const reading = datesOf([[null]], {});
    requireDate(reading);
    expect(complaintsOf(reading)).toEqual([]);
  });
});

describe("the last day that counts", () => {
  const days = [APRIL_20, APRIL_20 + 5, APRIL_20 + 12];

  it("is the one asked for, itself included", () => {
    const reading = one(days, {}, { asOf: APRIL_20 + 5 });
    expect(applyAsOf(reading)).toBe(APRIL_20 + 5);
    expect(reasonsOf(reading)).toEqual({ 3: "afterAsOf" });
  });

  it("is else the last plausible one: what lies after today lies in the future", () => {
    expect(applyAsOf(one(days))).toBe(APRIL_20 + 12);
    const reading = one(days, {}, { today: APRIL_20 + 6 });
    expect(applyAsOf(reading)).toBe(APRIL_20 + 5);
    expect(reasonsOf(reading)).toEqual({ 3: "futureDate" });
  });

  it("is the end of the last complete month where that is asked for", () => {
    const reading = one(days, {}, { completeMonths: true });
    expect(applyAsOf(reading)).toBe(serialOf(2023, 4, 30));
    expect(reasonsOf(reading)).toEqual({ 3: "afterAsOf" });
  });

  it("is the day asked for, whole months or not", () => {
    const reading = one(days, {}, { completeMonths: true, asOf: APRIL_20 + 6 });
    expect(applyAsOf(reading)).toBe(APRIL_20 + 6);
  });

  it("is today, or none, where no row has a day", () => {
    expect(applyAsOf(one([null], {}, { today: APRIL_20 }))).toBe(APRIL_20);
    expect(applyAsOf(one([null]))).toBeUndefined();
    expect(applyAsOf(datesOf([[null]], {}, {}, { asOf: APRIL_20 }))).toBe(APRIL_20);
  });

  it("is told with the day that lies beyond it", () => {
    const reading = one(days, {}, { asOf: APRIL_20 + 5 });
    applyAsOf(reading);
    const { issues } = reading.log.finish(reading.table.parts, () => true, 0);
    expect(issues.map(({ detail }) => detail)).toEqual([{ date: "2023-05-02", asOf: "2023-04-25" }]);
  });
});

describe("days that lie long before all others", () => {
  const many = Array.from({ length: 200 }, (_, i) => APRIL_20 + (i % 90));

  it("are left out, with the first day that counts", () => {
    const reading = one([serialOf(1923, 4, 20)!, ...many, null]);
    leaveOutEarlyDates(reading);
    expect(reasonsOf(reading)).toEqual({ 1: "earlyDate" });
    const { issues } = reading.log.finish(reading.table.parts, () => true, 0);
    expect(issues.map(({ detail }) => detail)).toEqual([{ date: "1923-04-20", first: "2023-04-20" }]);
  });

  it("are none where there is no such gap, and none without days", () => {
    const reading = one(many);
    leaveOutEarlyDates(reading);
    leaveOutEarlyDates(datesOf([[null]], {}));
    expect(reasonsOf(reading)).toEqual({});
  });
});

it("a day without a time begins at midnight beside days that have one", () => {
  const ordered = datesOf(
    [
      [APRIL_20 + 0.25, APRIL_20 + 1],
      [APRIL_20 + 0.5, null],
    ],
    { date: 0, paymentDate: 1 },
  );
  chooseDate(ordered);
  expect([...ordered.columns.dates.date!.dayFraction!].slice(1)).toEqual([0, 0.5]);
  expect(ordered.columns.ordered!.days[1]).toBe(APRIL_20);
});

import { calendarOf, dayOf, isoSerial, serialOf } from "../../../src/core/cells/calendar";

describe("isoSerial", () => {
  it.each([
    ["2025-01-01", 45658],
    ["1998-06-30", 35976],
    ["2024-02-29", 45351],
  ])("%s is Excel's day %d", (iso, serial) => expect(isoSerial(iso)).toBe(serial));

  it.each(["", "2025-02-30", "2025-13-01", "01/02/2025", "2025-1-1"])("“%s” is no day", (text) =>
    expect(isoSerial(text)).toBeUndefined(),
  );
});

describe("days beyond what a cell holds", () => {
  it.each([
    [1899, 12, 31, 0],
    [1899, 12, 1, -30],
    [1900, 1, 1, 1],
    [9999, 12, 31, 2958465],
    [10000, 1, 1, 2958466],
  ])("%d-%d-%d is day %d", (year, month, day, serial) => {
    expect(dayOf(year, month, day)).toBe(serial);
    expect(calendarOf(serial)).toEqual({ year, month, day });
  });

  it("are no serials", () => {
    expect([serialOf(1899, 12, 31), serialOf(10000, 1, 1), dayOf(2025, 2, 30)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

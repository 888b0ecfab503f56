import type { Cell } from "../../../../src/core/cells/cell";
import { MISSING_DAY } from "../../../../src/core/cells/columns";
import { serialOf } from "../../../../src/core/cells/calendar";
import { cellAddress } from "../../../../src/core/cells/issue";
import { readDates } from "../../../../src/core/cells/read/readDates";
import { readDataset } from "../../../../src/core/cells/rules/readDataset";
import { columnOf } from "../reading";

const JUNE_5 = serialOf(2023, 6, 5)!;
const MAY_6 = serialOf(2023, 5, 6)!;

function read(cells: readonly Cell[], how: Partial<Parameters<typeof readDates>[1]> = {}, from = 0) {
  const source = columnOf(cells, { role: "date", excludes: true, from });
  const { column, unreadable } = readDates(source, { date1904: false, ...how });
  return {
    days: [...column.days].map((day) => (day === MISSING_DAY ? undefined : day)),
    fractions: column.dayFraction && [...column.dayFraction],
    unreadable: [...unreadable],
    told: source.told(),
  };
}

it("a column of dates knows whether a text stands in it, read or not", () => {
  const hasTexts = (...cells: Cell[]) =>
    readDates(columnOf(cells, { role: "date" }), { date1904: false }).hasTexts;
  expect(hasTexts(JUNE_5, null, 3, true)).toBe(false);
  expect(hasTexts(JUNE_5, "2023-06-05")).toBe(true);
  expect(hasTexts(JUNE_5, "Total")).toBe(true);
});

describe("dates", () => {
  it("are serials, eight digits, stamps, and texts, and have no times unless some has one", () => {
    const { days, fractions, told } = read([JUNE_5, 20230605, "2023-06-05", 1685923200, "5 June 2023"]);
    expect(days).toEqual(Array(5).fill(JUNE_5));
    expect(fractions).toBeUndefined();
    expect(told).toEqual([]);
  });

  it("keep the time of day, from each of these", () => {
    const { days, fractions } = read([JUNE_5 + 0.25, JUNE_5, "2023-06-05 18:00", 1685923200 + 43200]);
    expect(days).toEqual(Array(4).fill(JUNE_5));
    expect(fractions).toEqual([0.25, 0, 0.75, 0.5]);
  });

  it("count four years later in a workbook of 1904, fractions too", () => {
    expect(read([JUNE_5 - 1462, "2023-06-05", JUNE_5 - 1462 + 0.5], { date1904: true })).toMatchObject({
      days: [JUNE_5, JUNE_5, JUNE_5],
      fractions: [0, 0, 0.5],
    });
  });

  it("are missing above the first row, where the cell is blank, and where it says that there is none", () => {
    expect(read(["Date", JUNE_5, "", null, "-", "--"], {}, 1)).toEqual({
      days: [undefined, JUNE_5, undefined, undefined, undefined, undefined],
      fractions: undefined,
      unreadable: [],
      told: [],
    });
  });

  it("are no years, other numbers, truths, errors, or words: each is told", () => {
    const { days, unreadable, told } = read([
      2023,
      2100,
      2957003,
      -3,
      true,
      { error: "#N/A" },
      "#REF!",
      "soon",
    ]);
    expect(days.filter((day) => day !== undefined)).toEqual([2957003]);
    expect(unreadable).toEqual([0, 1, 3, 4, 5, 6, 7]);
    expect(told).toEqual(["notADate 0 1 3 4 7", "errorCell 5 6"]);
  });

  it("of small serials are days of 1900", () => {
    expect(read([2, 1899, 2101])).toMatchObject({ days: [2, 1899, 2101], told: [] });
  });
});

describe("day and month", () => {
  it("are told apart by one text that leaves no choice, for the whole column", () => {
    expect(read(["05/06/2023", "25/06/2023"])).toMatchObject({
      days: [JUNE_5, JUNE_5 + 20],
      told: ["dateOrderDayFirst ×1"],
    });
    expect(read(["06/25/2023", "06/05/2023"])).toMatchObject({
      days: [JUNE_5 + 20, JUNE_5],
      told: ["dateOrderMonthFirst ×1"],
    });
  });

  it("are not guessed: what could be two days is told and left open", () => {
    expect(read(["05/06/2023", "2023-06-05"])).toEqual({
      days: [undefined, JUNE_5],
      fractions: undefined,
      unreadable: [0],
      told: ["dateOrderUnknown 0"],
    });
  });

  it("are in conflict where texts prove both orders: only what is certain is read", () => {
    expect(read(["25/06/2023", "06/25/2023", "05/06/2023"])).toMatchObject({
      days: [JUNE_5 + 20, JUNE_5 + 20, undefined],
      unreadable: [2],
      told: ["dateOrderConflict 2"],
    });
  });

  it("are read as stated, which needs no remark", () => {
    expect(read(["05/06/2023", "05/06/2023 12:00"], { order: "mdy" })).toEqual({
      days: [MAY_6, MAY_6],
      fractions: [0, 0.5],
      unreadable: [],
      told: [],
    });
    expect(read(["05/06/2023"], { order: "dmy" })).toMatchObject({ days: [JUNE_5], told: [] });
  });

  it("keep the time of those that had to wait for the column", () => {
    expect(read(["05/06/2023 06:00", "25/06/2023"])).toMatchObject({ fractions: [0.25, 0] });
  });
});

it("dates without a year need one, else they are told", () => {
  expect(read(["6月5日", "2023-06-05"])).toMatchObject({
    days: [undefined, JUNE_5],
    unreadable: [0],
    told: ["dateWithoutYear 0"],
  });
  expect(read(["6月5日"], { year: 2023 })).toMatchObject({ days: [JUNE_5], told: [] });
});

const datesOf = (...dates: Cell[]) =>
  readDataset(
    {
      sheet: "Orders",
      row: 0,
      column: 0,
      cells: [["Customer", "Date", "Amount"], ...dates.map((date, i) => [`c${i}`, date, 10])],
    },
    { customer: 0, date: 1, amount: 2 },
    { missingDate: "keep" },
  );

describe("days that stand for none", () => {
  it("are blank and counted with their cells, as numbers and as texts", () => {
    const { columns, issues } = datesOf(45658, 2958465, "9999-12-31", "1900-01-01", "2099/12/31", 45660);
    expect([...columns.date!.days]).toEqual([45658, ...Array<number>(4).fill(MISSING_DAY), 45660]);
    const told = issues.filter(({ key }) => key === "placeholderDay");
    expect(told.map(({ place, detail }) => [place && cellAddress(place), detail.text])).toEqual([
      ["Orders!B3", "2958465"],
      ["Orders!B4", "9999-12-31"],
      ["Orders!B5", "1900-01-01"],
      ["Orders!B6", "2099/12/31"],
    ]);
  });

  it("are no others: 1900-01-02, 2099-12-30 and 9999-12-30 are days", () => {
    const { columns, issues } = datesOf("1900-01-02", "2099-12-30");
    expect([...columns.date!.days]).toEqual([2, 73049]);
    expect(issues.filter(({ key }) => key === "placeholderDay")).toEqual([]);
  });
});

it("an order of day and month that is stated holds against texts that prove the other", () => {
  expect(read(["05/06/2023", "25/06/2023"], { order: "mdy" })).toMatchObject({ days: [MAY_6, undefined] });
  expect(read(["05/06/2023", "06/25/2023"], { order: "dmy" })).toMatchObject({ days: [JUNE_5, undefined] });
});

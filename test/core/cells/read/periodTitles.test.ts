import type { Cell } from "../../../../src/core/cells/cell";
import { consecutive, periodColumns, placeOf } from "../../../../src/core/cells/read/periodTitles";

it.each([
  ["0", 0],
  ["year 1", 1],
  ["m3", 3],
  ["第2年", 2],
  ["3 months", 3],
  ["2021", 2021],
  ["fy2022", 2022],
  ["2024 03", 24291],
  ["2024 12", 24300],
  ["customers", undefined],
])("%s stands at %s", (word, place) => expect(placeOf(word)).toBe(place));

it("each comes after the one before it, or they do not follow one another", () => {
  expect([consecutive([1, 2, 3]), consecutive([2021, 2023]), consecutive([])]).toEqual([true, false, true]);
});

describe("columns at the end of a row", () => {
  const columns = (...rows: (readonly Cell[])[]) => [...periodColumns(rows, 0)];

  it("count periods from 0, from 1 or by the calendar, whatever stands blank behind them", () => {
    expect(columns(["Cohort", 0, 1, 2], ["2022", 90, 80, 70])).toEqual([1, 2, 3]);
    expect(columns(["Cohort", "Size", "Year 1", "Year 2", "Year 3", null, ""])).toEqual([2, 3, 4]);
    expect(columns(["Plan", 2021, 2022, 2023])).toEqual([1, 2, 3]);
  });

  it("are no titles where they are few, begin late, have nothing before them, or go on in the next row", () => {
    expect(columns(["Cohort", 0, 1])).toEqual([]);
    expect(columns(["Cohort", 5, 6, 7])).toEqual([]);
    expect(columns([0, 1, 2])).toEqual([]);
    expect(columns(["Cohort", 0, 1, 2], ["Cohort", 1, 2, 3])).toEqual([]);
  });
});

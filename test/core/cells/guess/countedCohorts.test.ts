import type { Cell } from "../../../../src/core/cells/cell";
import { countedCohorts } from "../../../../src/core/cells/guess/countedCohorts";

const HEADER = ["Cohort", "0", "1", "2"];

function guessed(rows: readonly (readonly Cell[])[], header: readonly string[] = HEADER, headerRows = [0]) {
  return countedCohorts([header, ...rows], { titles: header, headerRows, firstRow: 1 });
}

it("counts of who is left after each period tell the column of the cohorts", () => {
  const rows = [
    ["2022", 100, 80, 70],
    [null, null, null, null],
    ["2023", 90, 60, ""],
  ];
  expect(guessed(rows)).toEqual({ role: "cohort", column: 0, confidence: 0.95 });
  expect(guessed(rows, HEADER, [])).toBeUndefined();
});

it("columns that count no periods, or counts that grow, tell none", () => {
  expect(guessed([["2022", 100, 80, 70]], ["Shop", "Orders", "Returns", "Visits"])).toBeUndefined();
  expect(guessed([["2022", 70, 80, 100]])).toBeUndefined();
});

it("a table of more than a thousand rows is no such table", () => {
  const row = ["2022", 100, 80, 70];
  expect(guessed(Array.from({ length: 1000 }, () => row))).toBeDefined();
  expect(guessed(Array.from({ length: 1001 }, () => row))).toBeUndefined();
});

import { survivorTable } from "../../../../src/core/cells/read/survivorTable";

const countsOf = (titles: string[], rows: (string | number | null)[][]) =>
  survivorTable(titles, rows)?.cohorts.map(({ name, counts }) => [name, ...counts]);

describe("customers counted at the start and after each period", () => {
  it("are read with a row a cohort, by ages or by the calendar", () => {
    expect(
      countsOf(
        ["Cohort", "Year 0", "Year 1", "Year 2"],
        [
          ["2021", 900, 640, 510],
          ["2022", 750, 560, null],
        ],
      ),
    ).toEqual([
      ["2021", 900, 640, 510],
      ["2022", 750, 560],
    ]);
    expect(
      countsOf(
        ["签约年份", "2021", "2022", "2023"],
        [
          ["2021", 120, 90, 81],
          ["2022", null, 140, 99],
          ["2023", null, null, 150],
        ],
      ),
    ).toEqual([
      ["2021", 120, 90, 81],
      ["2022", 140, 99],
    ]);
  });

  it("are read with a row a period and a column a plan", () => {
    expect(
      countsOf(
        ["Year", "Gold", "Silver"],
        [
          [0, 500, 800],
          [1, 450, 600],
          [2, 420, 490],
        ],
      ),
    ).toEqual([
      ["Gold", 500, 450, 420],
      ["Silver", 800, 600, 490],
    ]);
  });

  it("are known from a size and shares of it, and from shares alone", () => {
    expect(countsOf(["同期群", "人数", "1个月后", "2个月后"], [["2024-01", 200, 0.8, 0.655]])).toEqual([
      ["2024-01", 200, 160, 131],
    ]);
    const shares = survivorTable(
      ["Year", "Gold"],
      [
        [0, 1],
        [1, 0.9],
        [2, 0.82],
      ],
    );
    expect([shares?.shares, shares?.unit]).toEqual([true, "year"]);
  });

  it.each([
    ["month", ["Cohort", "M0", "M1", "M2"], ["a", 9, 8, 7]],
    ["quarter", ["同期群", "第0季度", "第1季度", "第2季度"], ["a", 9, 8, 7]],
    ["month", ["Cohort", "0", "1", "2"], ["2024-01", 9, 8, 7]],
    ["year", ["Cohort", "0", "1", "2"], ["2019", 9, 8, 7]],
    ["year", ["Cohort", "2019", "2020", "2021"], ["2019", 9, 8, 7]],
  ] as const)("by the %s", (unit, titles, row) => {
    expect(survivorTable(titles, [row])?.unit).toBe(unit);
  });

  it("also tell what plan a cohort is of", () => {
    const table = survivorTable(["Cohort", "Plan", "0", "1", "2"], [["2020", "Gold", 10, 9, 9]]);
    expect(table?.cohorts[0]).toEqual({ name: "2020", kind: "Gold", counts: [10, 9, 9] });
  });
});

describe("no such counts are", () => {
  it.each([
    [
      "sales by year, even where all of them fall",
      ["Region", "2021", "2022", "2023"],
      [["North", 90, 80, 70]],
    ],
    ["answers to numbered questions", ["Respondent", "Q1", "Q2", "Q3"], [["a", 5, 4, 3]]],
    ["counts that rise", ["Cohort", "0", "1", "2"], [["a", 10, 12, 9]]],
    ["counts with a hole", ["Cohort", "0", "1", "2", "3"], [["a", 10, 9, null, 8]]],
    [
      "a ranking",
      ["Rank", "Customers"],
      [
        [1, 50],
        [2, 40],
        [3, 30],
      ],
    ],
    ["titles without a period", ["Cohort", "North", "South"], [["a", 10, 9]]],
    ["periods that are not one after another", ["Cohort", "0", "2", "5"], [["a", 10, 9, 8]]],
    ["one period", ["Cohort", "0", "1"], [["a", 10, 9]]],
    ["amounts of money", ["Cohort", "0", "1", "2"], [["a", 10.5, 9.25, 8.1]]],
  ] as [string, string[], (string | number | null)[][]][])("%s", (_, titles, rows) => {
    expect(survivorTable(titles, rows)).toBeUndefined();
  });
});

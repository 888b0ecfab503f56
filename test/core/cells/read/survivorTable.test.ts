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

describe("the columns of cohorts", () => {
  const columnsOf = (titles: string[], ...rows: (string | number | null)[][]) => {
    const table = survivorTable(titles, rows);
    return table && [table.column, table.kindColumn];
  };

  it("are the one that says cohort, and beside it the plan; else the first is the name", () => {
    expect(columnsOf(["Plan", "Cohort", "0", "1", "2"], ["Gold", "2020", 10, 9, 9])).toEqual([1, 0]);
    expect(columnsOf(["Plan", "City", "0", "1", "2"], ["Gold", "Ulm", 10, 9, 9])).toEqual([0, 1]);
    expect(columnsOf(["Cohort", "0", "1", "2"], ["2020", 10, 9, 9])).toEqual([0, undefined]);
  });

  it("may be blank, and are two at most: with a third, or none, it is another table", () => {
    const rows = (...cells: (string | number | null)[]) => [...cells, 10, 9, 9];
    expect(survivorTable(["Plan", "Cohort", "0", "1", "2"], [rows(null, null)])?.cohorts[0]).toMatchObject({
      name: "",
      kind: "",
    });
    expect(columnsOf(["City", "Plan", "Cohort", "0", "1", "2"], rows("Ulm", "Gold", "2020"))).toBeUndefined();
    expect(columnsOf(["0", "1", "2"], rows())).toBeUndefined();
  });

  it("may be of anything where a size stands before periods counted from 1, or where they begin with 0", () => {
    expect(columnsOf(["Plan", "Size", "1", "2", "3"], ["Gold", 10, 9, 9, 8])).toEqual([0, undefined]);
    expect(columnsOf(["Plan", "0", "1", "2", "3"], ["Gold", 10, 9, 9, 8])).toEqual([0, undefined]);
    expect(columnsOf(["Plan", "1", "2", "3"], ["Gold", 10, 9, 9])).toBeUndefined();
    expect(columnsOf(["Plan", "2", "3", "4"], ["Gold", 10, 9, 9])).toBeUndefined();
    expect(columnsOf(["Plan", "Size", "2", "3", "4"], ["Gold", 10, 9, 9, 8])).toBeUndefined();
    expect(columnsOf(["Cohort", "1", "2", "3"], ["Gold", 10, 9, 9])).toEqual([0, undefined]);
  });

  it("may be of anything in years of the calendar, where a later cohort is blank before its start", () => {
    const years = ["Region", "2021", "2022", "2023"];
    expect(columnsOf(years, ["North", 90, 80, 70], ["South", null, 60, 50])).toEqual([0, undefined]);
    expect(columnsOf(years, ["North", 90, 80, 70], ["South", 70, 60, 50])).toBeUndefined();
    expect(columnsOf([...years, "2024"], ["South", null, 60, 50, 40])).toBeUndefined();
  });
});

describe("the size of a cohort", () => {
  it("stands before periods counted from 1, and is passed over beside a period 0", () => {
    expect(countsOf(["Cohort", "Size", "1", "2", "3"], [["a", 12, 10, 9, 8]])).toEqual([["a", 12, 10, 9, 8]]);
    expect(countsOf(["Cohort", "Size", "0", "1", "2"], [["a", 12, 10, 9, 8]])).toEqual([["a", 10, 9, 8]]);
  });

  it("is told once", () => {
    expect(
      countsOf(["Cohort", "Size", "Customers", "1", "2", "3"], [["a", 12, 12, 10, 9, 8]]),
    ).toBeUndefined();
  });

  it("may stand before shares of it, of which the next is no more than all", () => {
    const titles = ["Cohort", "Size", "1", "2", "3"];
    expect(countsOf(titles, [["a", 200, 1, 0.5, 0.255]])).toEqual([["a", 200, 200, 100, 51]]);
    expect(countsOf(titles, [["a", 200, 0.5, 0.6, 0.4]])).toBeUndefined();
    expect(countsOf(titles, [["a", 200, 1.5, 1.2, 1.1]])).toBeUndefined();
  });
});

describe("counts of a cohort", () => {
  const titles = ["Cohort", "0", "1", "2", "3"];

  it("may stay, and end with nobody; they begin with somebody and are not below none", () => {
    expect(countsOf(titles, [["a", 9, 9, 4, 0]])).toEqual([["a", 9, 9, 4, 0]]);
    expect(countsOf(titles, [["a", 0, 0, 0, 0]])).toBeUndefined();
    expect(countsOf(titles, [["a", 9, 8, 7, -1]])).toBeUndefined();
    expect(countsOf(titles, [["a", 9, "many", 7, 6]])).toBeUndefined();
  });

  it("are two at least, and three in one cohort at least; a cohort of fewer is passed over", () => {
    expect(
      countsOf(titles, [
        ["a", 9, 8, 7, null],
        ["b", 9, 8, null, null],
        ["c", 9, null, null, null],
        ["d", null, null, null, null],
      ]),
    ).toEqual([
      ["a", 9, 8, 7],
      ["b", 9, 8],
    ]);
    expect(countsOf(titles, [["a", 9, 8, null, null]])).toBeUndefined();
  });

  it("are shares where none is above 1, or where they begin with 100 and are not whole", () => {
    const sharesOf = (...counts: number[]) => survivorTable(titles, [["a", ...counts]])?.shares;
    expect([sharesOf(1, 0.9, 0.8, 0.7), sharesOf(100, 90.5, 80, 70), sharesOf(100, 90, 80, 70)]).toEqual([
      true,
      true,
      false,
    ]);
    expect(sharesOf(90, 85.5, 80, 70)).toBeUndefined();
    expect(sharesOf(1, 1, 1, 1)).toBe(true);
  });
});

describe("with a row a period", () => {
  const plans = (title: string, ...periods: (string | number)[]) =>
    survivorTable(
      [title, "Gold"],
      periods.map((period, at) => [period, 90 - 10 * at]),
    );

  it("periods are counted from 0, or from 1 where the title says so", () => {
    expect(plans("n", 0, 1, 2)?.cohorts[0]).toEqual({ name: "Gold", counts: [90, 80, 70] });
    expect(plans("Month", 1, 2, 3)).toMatchObject({ column: 0, unit: "month" });
    expect(plans("n", 1, 2, 3)).toBeUndefined();
    expect(plans("Month", 2, 3, 4)).toBeUndefined();
  });

  it("three periods and a plan are needed, one period after another", () => {
    expect(plans("n", 0, 1)).toBeUndefined();
    expect(survivorTable(["n"], [[0], [1], [2]])).toBeUndefined();
    expect(plans("n", 0, 1, 3)).toBeUndefined();
    expect(plans("n", 0, 1, "all")).toBeUndefined();
    expect(survivorTable(["n", "Gold"], [])).toBeUndefined();
  });

  it("a plan that began later has blanks at its end alone", () => {
    expect(
      countsOf(
        ["Year", "Gold", "Silver"],
        [
          [0, 500, 800],
          [1, 450, 600],
          [2, 420, null],
        ],
      ),
    ).toEqual([
      ["Gold", 500, 450, 420],
      ["Silver", 800, 600],
    ]);
  });
});

it.each([
  ["month", ["Cohort", "2024-01", "2024-02", "2024-03"]],
  ["month", ["Cohort", "Month 0", "Month 1", "Month 2"]],
  ["quarter", ["Cohort", "Q0", "Q1", "Q2"]],
  ["year", ["Cohort", "Period 0", "Period 1", "Period 2"]],
] as const)("a period that is called so lasts a %s", (unit, titles) => {
  expect(survivorTable(titles, [["2024-01", 9, 8, 7]])?.unit).toBe(unit);
});

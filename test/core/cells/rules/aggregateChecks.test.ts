import type { Cell } from "../../../../src/core/cells/cell";
import { cellAddress } from "../../../../src/core/cells/issue";
import { assessQuality } from "../../../../src/core/cells/rules/quality";
import { readDataset } from "../../../../src/core/cells/rules/readDataset";
import { guessRoles } from "../../../../src/core/cells/guess/guessRoles";
import type { Policies } from "../../../../src/core/cells/policies";
import type { Role } from "../../../../src/core/cells/roles";

const read = (cells: readonly (readonly Cell[])[], policies: Partial<Policies> = {}) =>
  readDataset({ sheet: "S", row: 0, column: 0, cells }, guessRoles(cells).mapping, policies, { records: [] });

const complaints = (cells: readonly (readonly Cell[])[]) =>
  read(cells).issues.map(({ key, place }) => `${key} ${place ? cellAddress(place) : ""}`.trim());

const mapped = (titles: readonly string[], sample: readonly Cell[]): Role[] =>
  Object.keys(guessRoles([titles, sample]).mapping) as Role[];

describe("aggregated tables are recognised by their titles", () => {
  it.each([
    [
      "en",
      [
        "Period",
        "Opening customers",
        "New customers",
        "Returned customers",
        "Lost customers",
        "Closing customers",
      ],
    ],
    ["zh", ["期间", "期初客户数", "新增客户数", "回流客户数", "流失客户数", "期末客户数"]],
  ])("in %s", (_, titles) => {
    expect(mapped(titles, ["Q1", 100, 10, 2, 5, 107])).toEqual(
      expect.arrayContaining(["period", "opening", "acquired", "returned", "lost", "closing"]),
    );
  });
});

describe("movements of customers", () => {
  const TITLES = [
    "Period",
    "Opening customers",
    "New customers",
    "Returned customers",
    "Lost customers",
    "Closing customers",
  ];

  it("that balance are fine", () => {
    expect(complaints([TITLES, ["Q1", 100, 10, 2, 5, 107], ["Q2", 107, 0, 0, 7, 100]])).toEqual([]);
  });

  it("that don't are pointed out at the closing number, with what it should be", () => {
    const cells = [TITLES, ["Q1", 100, 10, 2, 5, 107], ["Q2", 107, 20, 0, 7, 130]];
    expect(complaints(cells)).toEqual(["closingDiffers S!F3"]);
    expect(read(cells).issues[0]!.detail).toEqual({ closing: 130, expected: 120 });
  });

  it("leave returned customers out where there is no such column", () => {
    const without = (row: readonly Cell[]) => row.filter((_, column) => column !== 3);
    expect(complaints([without(TITLES), ["Q1", 100, 10, 5, 105], ["Q2", 105, 0, 5, 101]])).toEqual([
      "closingDiffers S!E3",
    ]);
  });

  it("take nobody for gained where nobody counted who was", () => {
    const titles = ["Period", "Opening customers", "Lost customers", "Closing customers"];
    expect(complaints([titles, ["Q1", 100, 5, 95], ["Q2", 95, 5, 91]])).toEqual(["closingDiffers S!D3"]);
  });

  it("are not checked where nobody counted who was lost", () => {
    const cells = [
      ["Period", "Opening customers", "New customers", "Closing customers"],
      ["Q1", 200, 30, 190],
    ];
    expect(complaints(cells)).toEqual([]);
  });

  it("and negative numbers are named, each with its cell", () => {
    expect(complaints([TITLES, ["Q1", 100, 10, 2, -5, 117]])).toEqual(["negativeCount S!E2"]);
  });
});

describe("shares", () => {
  it.each<[string, readonly Cell[], readonly string[]]>([
    ["of one add up", [0.5, 0.3, 0.2], []],
    ["in percent add up, rounded", [33.3, 33.3, 33.3], []],
    ["as text with a percent sign", ["50%", "30%", "20%"], ["numbersAsText S!B1"]],
    ["below zero", [0.9, -0.1, 0.2], ["shareOutOfRange S!B3"]],
    ["above all", [1.4, 0.1, 0.2], ["shareOutOfRange S!B2", "sharesDontAddUp S!B2"]],
    ["that leave something out", [50, 30, 10], ["sharesDontAddUp S!B2"]],
  ])("%s", (_, shares, expected) => {
    expect(complaints([["Reason", "Share"], ...shares.map((share, i) => [`r${i}`, share])])).toEqual(
      expected,
    );
  });

  it("are added up a period, and the period's first row stands for it", () => {
    const cells = [
      ["Period", "Reason", "Share"],
      ["2024", "price", 60],
      ["2024", "service", 40],
      ["2025", "price", 60],
      ["2025", "service", 20],
    ];
    expect(complaints(cells)).toEqual(["sharesDontAddUp S!C4"]);
    expect(read(cells).issues[0]!.detail).toEqual({ percent: 80 });
  });
});

describe("importances", () => {
  const cells = [
    ["Item", "Satisfaction (1-5)", "Importance"],
    ["price", 4.1, 4.5],
    ["service", 3.2, 4.8],
    ["delivery", 4.4, 44],
    ["range", 3.9, 3.1],
  ];

  it("off the scale of the scores beside them are emptied, or leave out their row", () => {
    expect(complaints(cells)).toEqual(["outOfScale S!C4"]);
    expect([...read(cells).columns.importance!.values]).toEqual([4.5, 4.8, NaN, 3.1]);
    expect(read(cells, { outOfScale: "exclude" }).excluded).toEqual([{ reason: "outOfScale", count: 1 }]);
  });

  it("of a scale of their own are fine", () => {
    const own = cells.map((row, i) =>
      i === 0 ? ["Item", "Satisfaction (1-5)", "Importance (0-10)"] : [...row.slice(0, 2), 5 + i],
    );
    expect(complaints(own)).toEqual([]);
    const weights = cells.map((row, i) => (i === 0 ? row : [...row.slice(0, 2), 0.25]));
    expect(complaints(weights)).toEqual([]);
  });
});

describe("the data check", () => {
  it("counts what cannot be right as invalid, and what does not agree as inconsistent", () => {
    const quality = assessQuality(
      read([
        ["Period", "Opening customers", "New customers", "Lost customers", "Closing customers"],
        ["Q1", 100, 10, 10, 100],
        ["Q2", 100, -5, 5, 99],
      ]),
    );
    const parts = Object.fromEntries(quality.measures.map(({ id, part, whole }) => [id, [part, whole]]));
    expect(parts.validity).toEqual([9, 10]);
    expect(parts.consistency).toEqual([1, 2]);
  });
});

it("a part that is the whole is within range, more than the whole or less than nothing is not", () => {
  const of = (...shares: readonly number[]) =>
    complaints([["Reason", "Share"], ...shares.map((share, i): Cell[] => [`r${i}`, share])]).filter((one) =>
      one.startsWith("shareOutOfRange"),
    );
  expect(of(1, 0)).toEqual([]);
  expect(of(1.2, -0.2)).toHaveLength(2);
});

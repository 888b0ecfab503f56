import { atOnce } from "../../src/core/pieces";
import { printsOf } from "../../src/excel/prints";
import { compare as compareInPieces, standingAreas, type SheetCells } from "../../src/excel/standing";
import type { PlacedRange } from "../../src/reports/layout/placed";

const compare = (...given: Parameters<typeof compareInPieces>) => atOnce(compareInPieces(...given));

const range = (
  row: number,
  style: PlacedRange["style"],
  values: PlacedRange["values"],
  formats = values[0]!.map(() => "@"),
): PlacedRange => ({
  row,
  column: 0,
  rows: values.length,
  columns: values[0]!.length,
  style,
  values,
  formats,
});

const RANGES = [
  range(0, "title", [["Title"]]),
  range(2, "header", [["Customer", "Orders"]]),
  range(
    3,
    "body",
    [
      ["c1", 4],
      ["c2", 4],
      ["c3", 7],
    ],
    ["@", "0"],
  ),
];
const PRINTS = printsOf({ ranges: RANGES });

const sheetOf = (rows: readonly (readonly unknown[])[]): SheetCells => ({
  used: { row: 0, column: 0, rows: rows.length, columns: Math.max(...rows.map((row) => row.length)) },
  at: (row, column) => rows[row]?.[column] ?? "",
});
const compared = (rows: readonly (readonly unknown[])[]) => compare(RANGES, PRINTS, sheetOf(rows));
const at = (cells: readonly { row: number; column: number }[]) =>
  cells.map(({ row, column }) => `${row}:${column}`);

const STANDING = [["Title"], [], ["Customer", "Orders"], ["c1", 4], ["c2", 4], ["c3", 7]];

describe("what stands against what was written", () => {
  it("is all ours where nobody was", () => {
    expect(compared(STANDING)).toMatchObject({ changed: [], foreign: [], inPlace: true });
  });

  it("is found again under inserted rows, with what people wrote there", () => {
    const { places, changed, foreign } = compared([["mine"], [], ...STANDING]);
    expect(places.map(({ rows }) => rows)).toEqual([[2], [4], [5, 6, 7]]);
    expect([at(changed), at(foreign)]).toEqual([[], ["0:0"]]);
  });

  it("is found again around an inserted column", () => {
    const { places, changed, foreign } = compared(
      STANDING.map(([first, ...rest]) => (rest.length > 0 ? [first, "mine", ...rest] : [first])),
    );
    expect(places[2]!.columns).toEqual([0, 2]);
    expect([at(changed), at(foreign)]).toEqual([[], ["2:1", "3:1", "4:1", "5:1"]]);
  });

  it("is found again where the same figure of its neighbour has moved into its place", () => {
    const figures = [0, 2, 4].map((column) => ({ ...range(2, "body", [[0.5]], ["0%"]), column }));
    const ranges = [
      range(0, "title", [["Title"]]),
      range(1, "header", [["Won", "", "Lost", "", "Open"]]),
      ...figures,
    ];
    const { places, changed, foreign } = compare(
      ranges,
      printsOf({ ranges }),
      sheetOf([
        ["mine", "", "Title"],
        ["", "", "Won", "", "Lost", "", "Open"],
        ["", "", 0.5, "", 0.5, "", 0.5],
      ]),
    );
    expect(places.slice(2).map(({ columns }) => columns)).toEqual([[2], [4], [6]]);
    expect([at(changed), at(foreign)]).toEqual([[], ["0:0"]]);
  });

  it("stays above inserted rows, though an equal heading stands as far down as the others have moved", () => {
    const ranges = [
      range(1, "heading", [["Pipeline, figures"]]),
      range(4, "heading", [["Pipeline, figures"]]),
      range(5, "header", [["Stage", "Deals"]]),
      range(6, "body", [["won", 12]], ["@", "0"]),
    ];
    const { places, changed, foreign } = compare(
      ranges,
      printsOf({ ranges }),
      sheetOf([
        [],
        ["Pipeline, figures"],
        [],
        [],
        ["Pipeline, figures"],
        [],
        [],
        [],
        ["Stage", "Deals"],
        ["won", 12],
      ]),
    );
    expect(places.map(({ rows }) => rows)).toEqual([[1], [4], [8], [9]]);
    expect([at(changed), at(foreign)]).toEqual([[], []]);
  });

  it("goes with its rows where it shows nothing, as a card without a change does", () => {
    const ranges = [
      range(0, "title", [["Title"]]),
      range(1, "body", [["", ""]], ["@", "@"]),
      range(2, "header", [["Foot"]]),
    ];
    const { places } = compare(
      ranges,
      printsOf({ ranges }),
      sheetOf([["mine"], [], ["Title"], [], ["Foot"]]),
    );
    expect(places.map(({ rows }) => rows)).toEqual([[2], [3], [4]]);
  });

  it("is where it was beside a sorted table, though an equal cell stands on the row that its own has gone to", () => {
    const links = [3, 5].map((row) => ({ ...range(row, "body", [["To the list"]], ["@"]), column: 4 }));
    const ranges = [
      ...RANGES.slice(0, 2),
      range(
        3,
        "body",
        [
          ["c1", 4],
          ["c2", 5],
          ["c3", 7],
        ],
        ["@", "0"],
      ),
      ...links,
    ];
    const link = ["", "", "To the list"];
    const { places, changed, foreign } = compare(
      ranges,
      printsOf({ ranges }),
      sheetOf([
        ["Title"],
        [],
        ["Customer", "Orders"],
        ["c3", 7, ...link],
        ["c2", 5],
        ["c1", 4, ...link],
        ["mine"],
      ]),
    );
    expect(places.slice(2).map(({ rows }) => rows)).toEqual([[5, 4, 3], [3], [5]]);
    expect([at(changed), at(foreign)]).toEqual([[], ["6:0"]]);
  });

  it("is found again where an inserted column takes the last one of a table further", () => {
    const { places, foreign } = compared(STANDING.map(([first, ...rest]) => [first, "", ...rest]));
    expect(places[2]!.columns).toEqual([0, 2]);
    expect(foreign).toEqual([]);
  });

  it("is found again where its last column, whose title stands twice, went a column further than the others", () => {
    const table = (row: number, first: string): PlacedRange[] => [
      range(row, "header", [[first, "Visits", "Seconds"]], ["@", "@", "@"]),
      range(row + 1, "body", [["web", 4, null]], ["@", "0", "0"]),
    ];
    const ranges = [...table(0, "Channel"), ...table(3, "Device")];
    const moved = (first: string) => [
      ["", "", "", first, "Visits", "", "Seconds"],
      ["", "", "", "web", 4],
    ];
    const { places, changed, foreign } = compare(
      ranges,
      printsOf({ ranges }),
      sheetOf([...moved("Channel"), [], ...moved("Device"), ["mine"]]),
    );
    expect([places[0]!.columns, places[2]!.columns]).toEqual([
      [3, 4, 6],
      [3, 4, 6],
    ]);
    expect([at(changed), at(foreign)]).toEqual([[], ["5:0"]]);
  });

  it("is found again in sorted rows and around a row of somebody's", () => {
    const { places, changed, foreign } = compared([
      ...STANDING.slice(0, 3),
      ["c3", 7],
      ["mine", 1],
      ["c2", 4],
      ["c1", 4],
    ]);
    expect(places[2]!.rows).toEqual([6, 5, 3]);
    expect([at(changed), at(foreign)]).toEqual([[], ["4:0", "4:1"]]);
  });

  describe("in a cell with a formula of ours", () => {
    const live = [
      {
        row: 0,
        column: 1,
        parts: ["2*", { sheet: "page", area: { row: 2, column: 0, rows: 1, columns: 1 } }],
      },
      {
        row: 1,
        column: 1,
        parts: ["3*", { sheet: "page", area: { row: 2, column: 0, rows: 1, columns: 1 } }],
      },
    ];
    const ranges = [
      range(0, "title", [["Title"]]),
      {
        ...range(
          1,
          "body",
          [
            ["double", 8],
            ["treble", 12],
          ],
          ["@", "0"],
        ),
        live,
      },
    ];
    const stands = (
      rows: readonly (readonly unknown[])[],
      formulas: Readonly<Record<string, string>>,
    ): ReturnType<typeof compare> =>
      compare(ranges, printsOf({ ranges }), {
        ...sheetOf(rows),
        formulaAt: (row, column) => formulas[`${row}:${column}`],
      });

    it("whatever it shows is ours, also where its rows and the cells that it names have moved", () => {
      const here = [["Title"], ["double", 99], ["treble", ""]];
      const formulas = { "1:1": "=2*$A$3", "2:1": "=3*$A$3" };
      expect(stands(here, formulas)).toMatchObject({ changed: [], foreign: [], inPlace: true });
      const lower = stands([["mine"], ...here], { "2:1": "=2*$A$4", "3:1": "=3*'Renamed'!$A$4" });
      expect(lower.places.map(({ rows }) => rows)).toEqual([[1], [2, 3]]);
      expect([at(lower.changed), at(lower.foreign)]).toEqual([[], ["0:0"]]);
    });

    it.each([
      ["a text", "mine", undefined],
      ["the value that it showed", 8, undefined],
      ["a formula of people", 9, "=2.5*$A$3"],
    ])("%s is theirs", (_, value, formula) => {
      const { changed } = stands([["Title"], ["double", value], ["treble", 12]], {
        ...(formula ? { "1:1": formula } : {}),
        "2:1": "=3*$A$3",
      });
      expect(at(changed)).toEqual(["1:1"]);
    });

    it("nothing is nobody's", () => {
      const { changed, foreign } = stands([["Title"], ["double", ""], ["treble", 12]], { "2:1": "=3*$A$3" });
      expect([at(changed), at(foreign)]).toEqual([[], []]);
    });
  });

  it("tells what was typed over from what stands beside", () => {
    const { changed, foreign } = compared([...STANDING.slice(0, 4), ["c2", "mine", "note"], ["c3", 7]]);
    expect(changed).toEqual([{ row: 4, column: 1, over: { area: 2, row: 1, column: 1 } }]);
    expect(at(foreign)).toEqual(["4:2"]);
  });

  it("takes numbers for the same to 13 digits, and an emptied cell for ours", () => {
    const rows = STANDING.map((row) => [...row]);
    [rows[3]![1], rows[4]![1]] = [4 + 1e-14, ""];
    expect(compared(rows).changed).toEqual([]);
  });

  it("is found where it was when a removal broke off before it was all cleared", () => {
    const rows = STANDING.map((row) => [...row]);
    [rows[0]![0], rows[3]![0], rows[4]![1], rows[5]![1]] = ["", "", "", ""];
    const { places, changed, foreign } = compare(RANGES, PRINTS, sheetOf(rows), { begun: true });
    expect(places[2]!.rows).toEqual([3, 4, 5]);
    expect([changed, foreign]).toEqual([[], []]);
  });

  it("gives the rectangles that are ours, without what people typed into them", () => {
    const comparison = compared([...STANDING.slice(0, 4), ["c2", "mine"], ["c3", 7]]);
    expect(standingAreas(comparison, false)).toEqual([
      { row: 0, column: 0, rows: 1, columns: 1 },
      { row: 2, column: 0, rows: 1, columns: 2 },
      { row: 3, column: 0, rows: 1, columns: 2 },
      { row: 4, column: 0, rows: 1, columns: 1 },
      { row: 5, column: 0, rows: 1, columns: 2 },
    ]);
    expect(standingAreas(comparison, true)).toHaveLength(3);
  });
});

describe("a list whose rows only two columns together tell apart", () => {
  const rows = ["c1", "c2", "c3"].flatMap((customer) =>
    ["Loyal", "At risk"].map((why) => [customer, why, 9]),
  );
  const list = [
    range(0, "header", [["Customer", "Finding", "Since"]]),
    range(1, "plain", rows, ["@", "@", "0"]),
  ];
  const standing = [["Customer", "Finding", "Since"], ...rows];
  const prints = printsOf({ ranges: list });

  it("is found again when it was sorted", () => {
    const sorted = [standing[0]!, ...[...rows].reverse()];
    const { places, changed, foreign } = compare(list, prints, sheetOf(sorted));
    expect(places[1]!.rows).toEqual([6, 5, 4, 3, 2, 1]);
    expect([changed, foreign]).toEqual([[], []]);
  });

  it("and when a value was typed into a row of it after that", () => {
    const sorted = [standing[0]!, ...[...rows].reverse().map((row) => [...row])];
    sorted[2]![2] = "mine";
    const { places, changed } = compare(list, prints, sheetOf(sorted));
    expect(places[1]!.rows).toEqual([6, 5, 4, 3, 2, 1]);
    expect(at(changed)).toEqual(["2:2"]);
  });

  it("is no other where somebody has put a copy below it", () => {
    const { places, foreign } = compare(list, prints, sheetOf([...standing, [], ...rows]));
    expect(places[1]!.rows).toEqual([1, 2, 3, 4, 5, 6]);
    expect(foreign).toHaveLength(18);
  });
});

describe("a long list", () => {
  const rows = Array.from({ length: 3000 }, (_, index) => [`c${index}`, index % 5] as const);
  const list = [range(0, "header", [["Customer", "Orders"]]), range(1, "plain", rows, ["@", "0"])];
  const prints = printsOf({ ranges: list });
  const standing = [["Customer", "Orders"], ...rows];

  it("keeps eight characters a row", () => {
    expect(prints.areas[1]!.length).toBe("r0:".length + 8 * rows.length);
  });

  it("is found by its keys when it was sorted, and its changed rows are told", () => {
    const sorted = [standing[0]!, ...[...rows].reverse()] as unknown[][];
    sorted[11] = [sorted[11]![0], "mine"];
    const { places, changed, foreign } = compare(list, prints, sheetOf(sorted));
    expect(places[1]!.rows.slice(0, 2)).toEqual([3000, 2999]);
    expect([at(changed), at(foreign)]).toEqual([["11:1"], []]);
  });
});

it("goes through a long list some rows at a time", () => {
  const rows = Array.from({ length: 10_000 }, (_, index) => [`c${index}`, index]);
  const list = [range(0, "header", [["Customer", "Orders"]]), range(1, "body", rows, ["@", "0"])];
  const comparing = compareInPieces(
    list,
    printsOf({ ranges: list }),
    sheetOf([["Customer", "Orders"], ...rows]),
  );
  let halts = 0;
  let step = comparing.next();
  for (; !step.done; step = comparing.next()) {
    halts++;
  }
  expect(step.value.inPlace).toBe(true);
  // Its hashes, whether it stands where it did, and whose each cell is.
  expect(halts).toBeGreaterThanOrEqual(30);
});

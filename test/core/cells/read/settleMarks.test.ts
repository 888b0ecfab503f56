import type { Cell } from "../../../../src/core/cells/cell";
import type { Policies } from "../../../../src/core/cells/policies";
import type { ReadOptions } from "../../../../src/core/cells/dataset";
import { complaintsOf, readingOf, sheet } from "../reading";

interface Others {
  readonly title?: string;
  readonly columns?: Readonly<Record<string, readonly Cell[]>>;
  readonly mapping?: Readonly<Record<string, number>>;
  readonly policies?: Partial<Policies>;
  readonly options?: ReadOptions;
  readonly separator?: string;
}

/** How amounts of three decimals are read beside other columns: the first value and what is said. */
function settled(amounts: readonly Cell[], { title = "Amount", columns = {}, ...about }: Others = {}) {
  const cells = [
    ["Customer", title, ...Object.keys(columns)],
    ...amounts.map((amount, row) => [
      `K${row}`,
      amount,
      ...Object.values(columns).map((own) => own[row] ?? null),
    ]),
  ];
  const reading = readingOf(
    [sheet(cells, { file: { separator: about.separator, rivals: [], damaged: 0 } })],
    { customer: 0, amount: 1, ...about.mapping },
    about.policies,
    about.options,
  );
  const [said] = complaintsOf(reading).filter((complaint) => /^decimal(?!Comma)/.test(complaint));
  return [reading.columns.numbers.amount!.values[1], said?.split(" ")[0]];
}

const OPEN = ["3.125", "8.250"];
const COMMAS = { Fee: ["1,25", "2,75"] };
const POINTS = { Tax: ["1.5", "2.75"] };

describe("cells that could be two numbers", () => {
  it("stay open where nothing tells the mark: they are unreadable", () => {
    expect(settled(OPEN)).toEqual([NaN, "decimalUnknown"]);
  });

  it("are read as the user states, whatever the rest says", () => {
    const everything = { columns: COMMAS, separator: ";" } as const;
    expect(settled(OPEN, { ...everything, policies: { decimal: "point" } })).toEqual([
      3.125,
      "decimalStated",
    ]);
    expect(settled(OPEN, { columns: POINTS, policies: { decimal: "comma" } })).toEqual([
      3125,
      "decimalStated",
    ]);
  });

  it("are read as other columns are, before the file's separator", () => {
    expect(settled(OPEN, { columns: POINTS, separator: ";" })).toEqual([3.125, "decimalOtherColumns"]);
    expect(settled(OPEN, { columns: COMMAS, mapping: { listAmount: 2 } })).toEqual([
      3125,
      "decimalOtherColumns",
    ]);
  });

  it("are not, where other columns contradict each other", () => {
    expect(settled(OPEN, { columns: { ...COMMAS, ...POINTS } })).toEqual([NaN, "decimalUnknown"]);
    expect(settled(OPEN, { columns: { ...COMMAS, ...POINTS }, mapping: { discount: 3 } })).toEqual([
      NaN,
      "decimalUnknown",
    ]);
  });

  it("are not, where their own column contradicts itself", () => {
    const amounts = ["3.125", "8.250", "1.5", "1,5"];
    expect(settled(amounts, { columns: COMMAS })).toEqual([NaN, "decimalConflict"]);
  });

  it("follow the separator before the currency, the currency before the workbook", () => {
    const columns = { Currency: ["EUR", "EUR"] };
    const mapping = { currency: 2 };
    const options = { workbookDecimal: "point" } as const;
    expect(settled(["3,125", "8,250"], { columns, mapping, options, separator: ";" })).toEqual([
      3.125,
      "decimalSeparator",
    ]);
    expect(settled(OPEN, { columns, mapping, options, separator: "," })).toEqual([3125, "decimalCurrency"]);
    expect(settled(OPEN, { columns, mapping, options })).toEqual([3125, "decimalCurrency"]);
    expect(settled(OPEN, { options })).toEqual([3.125, "decimalWorkbook"]);
  });
});

describe("a currency without thousandths", () => {
  it("tells the mark where it is the only one, in its column or in the title", () => {
    expect(settled(OPEN, { title: "Amount (CHF)" })).toEqual([3125, "decimalCurrency"]);
    expect(settled(OPEN, { title: "Amount CHF/EUR" })).toEqual([NaN, "decimalUnknown"]);
    const mapping = { currency: 2 };
    expect(settled(OPEN, { columns: { Currency: ["EUR", "CHF"] }, mapping })).toEqual([
      NaN,
      "decimalUnknown",
    ]);
    expect(settled(OPEN, { columns: { Currency: ["what", "what"] }, mapping })).toEqual([
      NaN,
      "decimalUnknown",
    ]);
  });

  it("tells nothing where it has thousandths, or where cells are whole by both marks", () => {
    expect(settled(OPEN, { title: "Amount (KWD)" })).toEqual([NaN, "decimalUnknown"]);
    expect(settled(["3.125", "8,250"], { title: "Amount (CHF)" })).toEqual([NaN, "decimalUnknown"]);
  });

  it("tells nothing of what is no money", () => {
    const reading = readingOf(
      [
        ["Customer", "Quantity (CHF)"],
        ["a", "3.125"],
      ],
      { customer: 0, quantity: 1 },
    );
    expect(reading.columns.numbers.quantity!.values[1]).toBeNaN();
  });
});

describe("columns without a role", () => {
  const fee = (texts: readonly Cell[]) => settled(OPEN, { columns: { Fee: texts } })[1];

  it("tell the mark where four in five of their texts are numbers", () => {
    const amounts = ["3.125", "8.250", 1, 1, 1];
    const of = (texts: readonly string[]) => settled(amounts, { columns: { Fee: texts } })[1];
    expect(of(["1,5", "2,5", "3,5", "4,5", "n/a"])).toBe("decimalOtherColumns");
    expect(of(["1,5", "2,5", "3,5", "none", "n/a"])).toBe("decimalUnknown");
  });

  it("tell nothing with numbers, blanks, or texts that need no mark", () => {
    expect([fee([1.5, 2.5]), fee(["", null]), fee(["15", "25"])]).toEqual(Array(3).fill("decimalUnknown"));
  });

  it("are looked at for 2,000 rows", () => {
    const filler = (rows: number) => Array.from({ length: rows }, () => 1);
    const at = (row: number) =>
      settled(["3.125", "8.250", ...filler(2100)], {
        columns: { Fee: [...filler(row), "1,5"] },
      })[1];
    expect([at(1999), at(2000)]).toEqual(["decimalOtherColumns", "decimalUnknown"]);
  });
});

it("how a column was read leaves no row out, be its cells needed or not", () => {
  const reading = readingOf(
    [
      ["Customer", "Amount (CHF)"],
      ["a", "3.125"],
    ],
    { customer: 0, amount: 1 },
  );
  const { findings } = reading.log.finish(reading.table.parts, () => true, 0);
  expect(findings.find(({ key }) => key === "decimalCurrency")).toMatchObject({
    severity: "warning",
    excludes: false,
  });
});

import fc from "fast-check";
import type { Cell } from "../../../../src/core/cells/cell";
import type { Policies } from "../../../../src/core/cells/policies";
import { readDataset } from "../../../../src/core/cells/rules/readDataset";
import { readScores } from "../../../../src/core/cells/read/readNumbers";
import { columnOf } from "../reading";
import type { TextFile } from "../../../../src/core/cells/source";
import type { ReadOptions } from "../../../../src/core/cells/dataset";

const DAY = 45_658;

/** A table of orders whose amounts are these cells; other columns behind them. */
function amountsOf(
  amounts: readonly Cell[],
  {
    others = {},
    policies,
    options,
    title = "Amount",
    file,
  }: {
    others?: Readonly<Record<string, readonly Cell[]>>;
    policies?: Partial<Policies>;
    options?: ReadOptions;
    title?: string;
    file?: TextFile;
  } = {},
) {
  const cells = [
    ["Customer", "Date", title, ...Object.keys(others)],
    ...amounts.map((amount, row) => [
      `C${row}`,
      DAY + row,
      amount,
      ...Object.values(others).map((column) => column[row] ?? null),
    ]),
  ];
  const currency = Object.keys(others).indexOf("Currency");
  const mapping = { customer: 0, date: 1, amount: 2, ...(currency < 0 ? {} : { currency: currency + 3 }) };
  const dataset = readDataset({ sheet: "S", row: 0, column: 0, cells, file }, mapping, policies, options);
  return {
    values: [...(dataset.columns.amount?.values ?? [])],
    keys: dataset.findings.map(({ key }) => key),
    excluded: dataset.excluded,
  };
}

describe("scores out of a best one", () => {
  it("are of one scale: those out of another are complained about", () => {
    const { column, unreadable, top } = readScores(columnOf(["4/5", "3/5", "9/10", 2]));
    expect([[...column.values], [...unreadable], top]).toEqual([[4, 3, NaN, 2], [2], 5]);
  });
});

describe("the decimal mark of a column", () => {
  it("settles its own cells, a single one as well, and says no more than where none was open", () => {
    const settled = amountsOf(["12,50", "7,25", "1.234"]);
    expect(settled.values).toEqual([12.5, 7.25, 1234]);
    expect(settled.keys).toEqual(amountsOf(["12,50", "7,25", "8,75"]).keys);
  });

  it.each([
    ["decimals of two digits", ["2.000", "7,25"], [2000, 7.25]],
    ["groups twice", ["3.456", "1.222.333"], [3456, 1222333]],
    ["four digits before it", ["3,456", "4567,125"], [3.456, 4567.125]],
    ["a nought before it", ["3,456", "0,125"], [3.456, 0.125]],
    ["Indian groups", ["3,456", "12,34,567"], [3456, 1234567]],
    ["a space beside it", ["3.456", "4 567,10"], [3456, 4567.1]],
    ["a currency of hundredths", ["€3.456", "€900"], [3456, 900]],
    ["a currency without decimals", ["3.456 ₫", "7.000 ₫"], [3456, 7000]],
    ["hundreds beside thousands", ["3.500", "900", "820"], [3500, 900, 820]],
    ["numbers beside text", ["1,500", 900, 820], [1500, 900, 820]],
  ])("is shown by %s", (_, amounts, values) => {
    expect(amountsOf(amounts).values).toEqual(values);
  });

  it("is not guessed where every cell could be two numbers: they are told and left out", () => {
    const { values, keys, excluded } = amountsOf(["1.234", "5.678", "9,5x"]);
    expect(values).toEqual([]);
    expect(keys).toContain("decimalUnknown");
    expect(excluded).toEqual([{ reason: "unreadableAmount", count: 3 }]);
  });

  it("is not guessed from a currency of thousandths, or from small numbers beside", () => {
    expect(amountsOf(["1.234 KWD", "2.500 KWD"]).values).toEqual([]);
    expect(amountsOf(["1.250", "3"]).values).toEqual([3]);
  });

  it.each([
    ["point", [1.234, 5.678]],
    ["comma", [1234, 5678]],
  ] as const)("is what the policy states: %s", (decimal, values) => {
    const stated = amountsOf(["1.234", "5.678"], { policies: { decimal } });
    expect(stated.values).toEqual(values);
    expect(stated.keys).toContain("decimalStated");
  });

  it("is that of other columns, mapped or not, where they agree", () => {
    expect(amountsOf(["1.234", "5.678"], { others: { Freight: ["4,50", "12,00"] } })).toMatchObject({
      values: [1234, 5678],
      keys: expect.arrayContaining(["decimalOtherColumns"]) as unknown,
    });
    expect(
      amountsOf(["1.234", "5.678"], { others: { Freight: ["4,50", "12,00"], Tax: ["1.5", "2.5"] } }).values,
    ).toEqual([]);
  });

  it("is that of the separator, then of the currency, then of the workbook", () => {
    const others = { Currency: ["EUR", "EUR"] };
    expect(amountsOf(["1.234", "5.678"], { file: { separator: ";", rivals: [], damaged: 0 } })).toMatchObject(
      {
        values: [1234, 5678],
        keys: expect.arrayContaining(["decimalSeparator"]) as unknown,
      },
    );
    expect(amountsOf(["1.234", "5.678"], { others }).keys).toContain("decimalCurrency");
    expect(amountsOf(["1.234", "5.678"], { title: "Amount (EUR)" }).values).toEqual([1234, 5678]);
    expect(amountsOf(["1.234"], { options: { workbookDecimal: "point" } })).toMatchObject({
      values: [1.234],
      keys: expect.arrayContaining(["decimalWorkbook"]) as unknown,
    });
  });

  it("is in conflict where texts prove both: what is certain is read, the rest is told", () => {
    const { values, keys } = amountsOf(["1.234,50", "12.5", "7.500"]);
    expect(values).toEqual([1234.5, 12.5]);
    expect(keys).toContain("decimalConflict");
  });

  it("is not unsettled by one typing error among many", () => {
    const amounts = [...Array.from({ length: 99 }, (_, i) => `${i + 1},5`), "12.5", "2.000"];
    const { values } = amountsOf(amounts);
    expect(values.slice(-2)).toEqual([12.5, 2000]);
  });
});

/** How a country writes money: the decimal mark, its groups, where the currency stands. */
const CONVENTIONS = [
  { mark: ".", group: ",", size: 3 },
  { mark: ",", group: ".", size: 3 },
  { mark: ",", group: " ", size: 3 },
  { mark: ",", group: "\u00a0", size: 3 },
  { mark: ",", group: "\u202f", size: 3 },
  { mark: ".", group: "'", size: 3 },
  { mark: ",", group: "’", size: 3 },
  { mark: ".", group: ",", size: 2 },
  { mark: ".", group: "", size: 3 },
  { mark: ",", group: "", size: 3 },
] as const;

const CURRENCIES = ["", "€", "$", "R$", "Rs.", "CHF", "kr", "zł", "円", "US$", "NT$", "د.إ", "₫", "GBP", "¥"];
const ZEROS = ["0", "０", "٠", "۰"];

function written(
  cents: number,
  how: {
    convention: (typeof CONVENTIONS)[number];
    sign: string;
    front: boolean;
    apart: string;
    zero: string;
    minus: string;
  },
): string {
  const { mark, group, size } = how.convention;
  const whole = String(Math.floor(Math.abs(cents) / 100));
  const head = whole.slice(0, -3).replace(new RegExp(`\\B(?=(\\d{${size}})+$)`, "g"), group);
  const grouped = whole.length > 3 ? `${head}${group}${whole.slice(-3)}` : whole;
  const digits = `${grouped}${mark}${String(Math.abs(cents) % 100).padStart(2, "0")}`.replace(
    /\d/g,
    (digit) => String.fromCharCode(how.zero.charCodeAt(0) + Number(digit)),
  );
  const priced =
    how.sign === ""
      ? digits
      : how.front
        ? `${how.sign}${how.apart}${digits}`
        : `${digits}${how.apart}${how.sign}`;
  return cents >= 0
    ? priced
    : how.minus === "()"
      ? `(${priced})`
      : how.minus === "behind"
        ? `${digits}-`
        : `-${priced}`;
}

it("reads the same figures from a table written in any convention, currency, digits and minus", () => {
  const table = fc.record({
    cents: fc.array(
      fc.integer({ min: -99_999_999, max: 99_999_999 }).filter((amount) => amount !== 0),
      { minLength: 1, maxLength: 12 },
    ),
    how: fc.record({
      convention: fc.constantFrom(...CONVENTIONS),
      sign: fc.constantFrom(...CURRENCIES),
      front: fc.boolean(),
      apart: fc.constantFrom("", " ", "\u00a0"),
      zero: fc.constantFrom(...ZEROS),
      minus: fc.constantFrom("()", "-", "behind"),
    }),
  });
  fc.assert(
    fc.property(table, ({ cents, how }) => {
      const { values } = amountsOf(
        cents.map((amount) => written(amount, how)),
        { policies: { refunds: "net", zeroAmounts: "keep" } },
      );
      expect(values).toEqual(cents.map((amount) => amount / 100));
    }),
    { numRuns: 300 },
  );
});

it("tells a column of which every cell could be two numbers, whatever they are", () => {
  const cell = fc
    .tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 0, max: 999 }), fc.constantFrom("", "-"))
    .map(([whole, rest, minus]) => [minus, whole, String(rest).padStart(3, "0")] as const);
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 9 }), fc.constantFrom(".", ","), (cells, mark) => {
      const { keys, values } = amountsOf(
        cells.map(([minus, whole, rest]) => `${minus}${whole}${mark}${rest}`),
      );
      expect([keys.includes("decimalUnknown"), values]).toEqual([true, []]);
    }),
  );
});

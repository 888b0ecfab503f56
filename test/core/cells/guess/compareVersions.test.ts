import fc from "fast-check";
import type { Cell } from "../../../../src/core/cells/cell";
import { compareVersions } from "../../../../src/core/cells/guess/compareVersions";

const HEADER = ["Order ID", "Customer ID", "Date", "Amount", "Note"];
const MAPPING = { order: 0, customer: 1, date: 2, amount: 3 };
const grid = (sheet: string, cells: readonly (readonly Cell[])[]) => ({ sheet, row: 3, column: 2, cells });
const compare = (
  table: readonly (readonly Cell[])[],
  file: readonly (readonly Cell[])[],
  mapping: object = MAPPING,
) => compareVersions([grid("A", [HEADER, ...table])], mapping, grid("B", file));

describe("a later export beside its table", () => {
  it("has the same rows however numbers, dates and columns are written", () => {
    const { rows, body } = compare(
      [["o1", "a", 45658, 1200.5, "7"]],
      [
        ["note", "Amount", "Order ID", "Date", "Customer ID"],
        [7, "1,200.50", "o1", "2025-01-01", "a"],
      ],
    );
    expect([rows, body]).toEqual([{ added: 0, changed: 0, same: 1 }, []]);
  });

  it("finds columns by what they mean where their titles differ", () => {
    const { body, unknownTitles, missingTitles } = compare(
      [["o1", "a", 45658, 10, ""]],
      [
        ["订单号", "客户编号", "下单日期", "实付金额", "快递"],
        ["o2", "b", "2025-02-01", 5, "x"],
      ],
    );
    expect(body).toEqual([["o2", "b", "2025-02-01", 5, null]]);
    expect([unknownTitles, missingTitles]).toEqual([["快递"], ["Note"]]);
  });

  it("takes an order whole where one of its lines is another or gone", () => {
    const table = [
      ["o1", "a", 45658, 10, ""],
      ["o1", "a", 45658, 20, ""],
      ["o2", "b", 45659, 5, ""],
    ];
    const changed = compare(table, [HEADER, table[0]!, ["o1", "a", 45658, 21, ""], table[2]!]);
    expect(changed.rows).toEqual({ added: 0, changed: 1, same: 2 });
    expect([changed.changedOrders, changed.body.length]).toEqual([["o1"], 2]);
    const shorter = compare(table, [HEADER, table[0]!, table[2]!]);
    expect([shorter.changedOrders, shorter.body]).toEqual([["o1"], [table[0]]]);
  });

  it("adds rows of customers who do not count as well", () => {
    const file = [HEADER, ["o2", "house", 45690, 9, ""]];
    const { body } = compareVersions(
      [grid("A", [HEADER, ["o1", "a", 45658, 10, ""]])],
      MAPPING,
      grid("B", file),
      { excluded: "house", duplicates: "exclude" },
    );
    expect(body).toEqual([file[1]]);
  });

  it("adds up to its rows, and adds nothing twice, whatever is in it", () => {
    const row = fc.record({ order: fc.integer({ min: 1, max: 5 }), amount: fc.integer({ min: 1, max: 3 }) });
    const lines = (rows: readonly { order: number; amount: number }[]) =>
      rows.map(({ order, amount }) => [`o${order}`, "a", 45658, amount, ""]);
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 8 }),
        fc.array(row, { maxLength: 8 }),
        (table, file) => {
          const first = compare(lines(table), [HEADER, ...lines(file)]);
          expect(first.rows.added + first.rows.changed + first.rows.same).toBe(file.length);
          const alone = compare(lines(file.length > 0 ? file : table), [HEADER, ...lines(file)]);
          expect(alone.body).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});

it("what the table does not have is added, by order or without one; midnight is the day itself", () => {
  const { rows, changedOrders } = compare(
    [
      ["o1", "a", 45658, 10, ""],
      ["o2", "b", 45659.5, 20, ""],
    ],
    [
      HEADER,
      ["o1", "a", "2025-01-01 00:00", 10, ""],
      ["o2", "b", "2025-01-02 12:00", 20, ""],
      ["o3", "c", "2025-01-03 08:30", 5, ""],
    ],
  );
  expect([rows, changedOrders]).toEqual([{ added: 1, changed: 0, same: 2 }, []]);
  const [, ...titles] = HEADER;
  const without = compareVersions(
    [grid("A", [titles, ["a", 45658, 10, ""]])],
    { customer: 0, date: 1, amount: 2 },
    grid("B", [titles, ["a", 45658, 10, ""], ["a", 45659, 10, ""]]),
  );
  expect(without.rows).toEqual({ added: 1, changed: 0, same: 1 });
});

it("columns without a role are compared by what is written, numbers whether they stand there as text or not", () => {
  const titles = [...HEADER, "Points"];
  const same = (mine: Cell, theirs: Cell) =>
    compareVersions(
      [grid("A", [titles, ["o1", "a", 45658, 10, "", mine]])],
      MAPPING,
      grid("B", [titles, ["o1", "a", 45658, 10, "", theirs]]),
    ).rows.same === 1;
  expect([same("1,200.50", 1200.5), same(" red ", "red"), same(null, "")]).toEqual([true, true, true]);
  expect([same("1,200.50", 1200), same("red", "blue"), same("1.5", "x")]).toEqual([false, false, false]);
});

it("a column is found by its title whatever its case and signs, and one without a title is missing", () => {
  const { rows, missingTitles } = compareVersions(
    [grid("A", [["Order ID", "Amount", "Note", ""], ["o1", 10, "x", "y"]])],
    { order: 0, amount: 1 },
    grid("B", [["note", "ORDER_ID", "amount", "Else"], ["x", "o1", 10, "z"]]),
  ); // prettier-ignore
  expect([rows.same, missingTitles]).toEqual([1, ["D"]]);
});

it("a row that the file has twice and the table once is the same once, and added once", () => {
  const [, ...titles] = HEADER;
  const row = ["a", 45658, 10, ""];
  const compared = (table: number, file: number) =>
    compareVersions(
      [grid("A", [titles, ["z", 45657, 1, ""], ...Array.from({ length: table }, () => row)])],
      { customer: 0, date: 1, amount: 2 },
      grid("B", [titles, ...Array.from({ length: file }, () => row)]),
    ).rows;
  expect(compared(1, 2)).toEqual({ added: 1, changed: 0, same: 1 });
  expect(compared(2, 2)).toEqual({ added: 0, changed: 0, same: 2 });
  expect(compared(0, 2)).toEqual({ added: 2, changed: 0, same: 0 });
});

it("a minute later is another time, a second is not", () => {
  const same = (hour: string) =>
    compare([["o1", "a", "2025-01-01 08:30:00", 10, ""]], [HEADER, ["o1", "a", hour, 10, ""]]).rows.same ===
    1;
  expect(["08:30:00", "08:30:20", "08:31:00", "08:29:40"].map((hour) => same(`2025-01-01 ${hour}`))).toEqual([
    true,
    true,
    false,
    true,
  ]);
});

it("columns without a role are compared on every sheet of the table, each in its own rows", () => {
  const first = grid("A", [HEADER, ["o1", "a", 45658, 10, "red"]]);
  const more = { ...grid("A", [["o2", "a", 45659, 20, "blue"]]), row: 40 };
  const other = grid("C", [HEADER, ["o3", "b", 45660, 30, "green"]]);
  const file = (...notes: string[]) =>
    grid("B", [
      HEADER,
      ["o1", "a", 45658, 10, notes[0]!],
      ["o2", "a", 45659, 20, notes[1]!],
      ["o3", "b", 45660, 30, notes[2]!],
    ]);
  const same = (...notes: string[]) =>
    compareVersions([first, more, other], MAPPING, file(...notes)).rows.same;
  expect([same("red", "blue", "green"), same("red", "red", "green"), same("blue", "red", "red")]).toEqual([
    3, 2, 0,
  ]);
});

import { formulaOf, lookedUp, NOTHING_FOUND } from "../../../src/reports/kit/live";
import type { LookUp, Report, TableBlock, Value } from "../../../src/reports/report";
import { rowsOf } from "../reportFrom";

const lookUp: LookUp = { table: "list", column: "revenue", key: "customer", chosen: "chosen.customer" };
const table = (
  id: string,
  keys: readonly string[],
  rows: Value[][],
  live?: TableBlock["live"],
): TableBlock => ({
  kind: "table",
  id,
  columns: keys.map((key) => ({ key, title: key, format: "general" })),
  rows,
  live,
});
/** A page that names a customer, and the list that it looks him up in. */
const report = (customer: Value): Report => ({
  id: "sample",
  title: "Sample",
  issues: [],
  sheets: [
    {
      id: "page",
      name: "Page",
      blocks: [
        table("chosen", ["customer", "typed", "revenue"], [[customer, 7, null]], [[null, null, lookUp]]),
        { kind: "cards", cards: [{ label: "Revenue", value: null, format: "general", live: lookUp }] },
      ],
    },
    {
      id: "list",
      name: "List",
      blocks: [
        table(
          "list",
          ["customer", "revenue"],
          [
            ["a", 10],
            ["b", 0],
            ["c", null],
            ["d", ""],
            [7, 70],
          ],
        ),
      ],
    },
  ],
});
const found = (customer: Value) => rowsOf(lookedUp(report(customer)), "chosen")[0]!.revenue;

describe("a look-up", () => {
  it.each([
    ["b", 0],
    ["A", 10],
    ["7", 70],
    ["c", NOTHING_FOUND],
    ["d", NOTHING_FOUND],
    ["nobody", NOTHING_FOUND],
    [null, NOTHING_FOUND],
  ])("of %j finds %j: zero is a figure, a blank is none", (customer, value) => {
    expect(found(customer)).toBe(value);
  });

  it("fills cards as it fills tables, and leaves what is no look-up", () => {
    const { sheets } = lookedUp(report("a"));
    const cards = sheets[0]!.blocks.flatMap((block) => (block.kind === "cards" ? block.cards : []));
    expect(cards.map(({ value }) => value)).toEqual([10]);
    expect(rowsOf({ ...report("a"), sheets }, "chosen")[0]).toMatchObject({ customer: "a", typed: 7 });
  });

  it("is written as a formula every spreadsheet knows, and gives a dash for a blank", () => {
    expect(formulaOf(lookUp)).toBe(
      'IFERROR(IF(INDEX({list.revenue},MATCH({chosen.customer:0},{list.customer},0))="","–",' +
        'INDEX({list.revenue},MATCH({chosen.customer:0},{list.customer},0))),"–")',
    );
    expect(formulaOf("SUM({list.revenue})")).toBe("SUM({list.revenue})");
  });
});

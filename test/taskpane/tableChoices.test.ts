import type { Cell } from "../../src/core/cells/cell";
import { guessRoles } from "../../src/core/cells/guessRoles";
import type { OtherTable } from "../../src/excel/relatedTables";
import {
  chooseTables,
  rememberedTables,
  usedTables,
  useTable,
  withTableRole,
  type TableChoice,
  type TableInUse,
} from "../../src/taskpane/tableChoices";
import { sampleGrids } from "../support/sampleGrids";

function table(name: string, cells: readonly (readonly Cell[])[]): OtherTable {
  const area = { sheet: name, row: 0, column: 0, rows: cells.length, columns: cells[0]?.length ?? 0 };
  return { name, area, head: { sheet: name, row: 0, column: 0, cells }, complete: true };
}

const ORDERS: readonly (readonly Cell[])[] = [
  ["Customer ID", "Order ID", "Order date", "Amount"],
  ["a", "1", 45300, 10],
  ["b", "2", 45301, 20],
  ["a", "3", 45302, 30],
];
const { header, mapping } = guessRoles(ORDERS);
const inUse: TableInUse = {
  sources: [{ sheet: "March", row: 0, column: 0, cells: ORDERS }],
  titles: header.titles,
  mapping,
};

const survey = (name: string, customer: string) =>
  table(name, [
    ["Customer ID", "Satisfaction (1-5)", "Comment"],
    [customer, 5, "quick"],
    ["z", 2, "late"],
  ]);
const uses = (choices: readonly TableChoice[]) => choices.map(({ use }) => use);

describe("what other tables are used for", () => {
  it("each sheet of the sample for what it holds, in both languages", () => {
    for (const locale of ["en-US", "zh-CN"]) {
      const { orders, ...others } = sampleGrids({ locale, customers: 60, months: 12 });
      const { guess, titles } = (() => {
        const found = guessRoles(orders!.cells.slice(0, 200));
        return { guess: found, titles: found.header.titles };
      })();
      const choices = chooseTables(
        Object.values(others).map(({ sheet, cells }) => table(sheet, cells)),
        { sources: [orders!], titles, mapping: guess.mapping },
      );
      expect(uses(choices)).toEqual([
        "surveys",
        "customers",
        "tickets",
        "interactions",
        "reasons",
        "targets",
        null,
      ]);
      const [answers] = choices;
      expect(answers!.match!.matched).toBeGreaterThan(0.9 * answers!.match!.rows);
    }
  });

  it("tells how many rows are of customers of the table in use", () => {
    expect(chooseTables([survey("Poll", "a")], inUse)[0]!.match).toEqual({ matched: 1, rows: 2 });
  });

  it("a table without one of its customers is left for the user", () => {
    expect(uses(chooseTables([survey("Poll", "x")], inUse))).toEqual([null]);
  });

  it("tables of one kind with the same columns are stacked, of others the surest counts", () => {
    const other = table("Answers", [
      ["Customer ID", "Score"],
      ["a", 3],
    ]);
    const choices = chooseTables([survey("Survey May", "a"), survey("Survey June", "b"), other], inUse);
    expect(uses(choices)).toEqual(["surveys", "surveys", null]);
    const { related } = usedTables(
      choices,
      choices.filter(({ use }) => use).map((choice) => choice.table.head),
    );
    expect(related.map(({ kind, sources }) => [kind, sources.map(({ sheet }) => sheet)])).toEqual([
      ["surveys", ["Survey May", "Survey June"]],
    ]);
  });

  it("more rows of the table in use are offered, and only counted when chosen", () => {
    const april = table("April", ORDERS);
    const choices = chooseTables([april], inUse);
    expect([choices[0]!.continues, choices[0]!.use]).toEqual([true, null]);
    const chosen = useTable(choices, "April", "more");
    expect(usedTables(chosen, [april.head])).toEqual({ more: [april.head], related: [] });
  });

  it("choosing one table of a kind gives up another with other columns", () => {
    const other = table("Answers", [
      ["Customer ID", "Score"],
      ["a", 3],
    ]);
    const choices = chooseTables([survey("Poll", "a"), other], inUse);
    expect(uses(choices)).toEqual(["surveys", null]);
    expect(uses(useTable(choices, "Answers", "surveys"))).toEqual([null, "surveys"]);
  });
});

describe("choices are kept with the workbook", () => {
  const tables = [survey("Poll", "a"), table("April", ORDERS), survey("Old poll", "a")];

  it("by names and headers, and offered again when columns have moved", () => {
    const first = chooseTables(tables, inUse);
    const chosen = useTable(useTable(first, "April", "more"), "Old poll", null).map((choice) =>
      choice.table.name === "Poll" ? withTableRole(choice, 2, "reason") : choice,
    );
    const remembered = rememberedTables(chosen);
    expect(remembered).toEqual({
      Poll: {
        use: "surveys",
        headers: { customer: "Customer ID", score: "Satisfaction (1-5)", reason: "Comment" },
      },
      April: {
        use: "more",
        headers: { customer: "Customer ID", order: "Order ID", date: "Order date", amount: "Amount" },
      },
      "Old poll": {
        use: "none",
        headers: { customer: "Customer ID", score: "Satisfaction (1-5)", comment: "Comment" },
      },
    });
    const moved = table(
      "Poll",
      tables[0]!.head.cells.map((row) => [...row].reverse()),
    );
    const again = chooseTables([moved, tables[1]!, tables[2]!], inUse, remembered);
    expect(uses(again)).toEqual(["surveys", "more", null]);
    expect(again[0]!.mapping).toEqual({ customer: 2, score: 1, reason: 0 });
  });

  it("and forgotten when the table is another now", () => {
    const remembered = { Poll: { use: "surveys", headers: { score: "Rating" } } } as const;
    const [choice] = chooseTables([table("Poll", [["Product"], ["Mug"]])], inUse, remembered);
    expect([choice!.use, choice!.chosen]).toEqual([null, false]);
  });
});

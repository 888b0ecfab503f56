import type { Cell } from "../../src/core/cells/cell";
import { guessRoles } from "../../src/core/cells/guess/guessRoles";
import type { OtherTable } from "../../src/excel/relatedTables";
import {
  chooseTables,
  rememberedTables,
  useTable,
  withTableRole,
  type TableChoice,
  type TableInUse,
} from "../../src/app/tableChoices";
import { usedTables } from "../../src/app/usedTables";
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

  it("tables of one kind with the same columns are stacked where their days are apart, of others the surest counts", () => {
    const other = table("Answers", [
      ["Customer ID", "Score"],
      ["a", 3],
    ]);
    const dated = (name: string, customer: string, day: number) =>
      table(name, [
        ["Customer ID", "Survey date", "Satisfaction (1-5)"],
        [customer, day, 5],
        ["z", day + 1, 2],
      ]);
    const again = dated("Survey June again", "a", 45810);
    const choices = chooseTables(
      [dated("Survey May", "a", 45780), dated("Survey June", "b", 45810), again, other],
      inUse,
    );
    expect(uses(choices)).toEqual(["surveys", "surveys", null, null]);
    expect(choices[2]!.continuation).toBe("overlap");
    expect(uses(chooseTables([survey("Survey May", "a"), survey("Survey June", "b")], inUse))).toEqual([
      "surveys",
      null,
    ]);
    const { related } = usedTables(
      choices,
      choices.filter(({ use }) => use).map((choice) => choice.table.head),
    );
    expect(related.map(({ kind, sources }) => [kind, sources.map(({ sheet }) => sheet)])).toEqual([
      ["surveys", ["Survey May", "Survey June"]],
    ]);
  });

  const [titles, ...rows] = ORDERS;
  const april = table("April", [titles!, ["b", "2", 45301, 25], ["c", "4", 45330, 40]]);
  const may = table("May", [titles!, ["c", "5", 45350, 50]]);
  const copy = table("March (2)", ORDERS);
  const extract = table("Only a", [titles!, rows[0]!, rows[2]!]);
  const withoutIds = { ...inUse, mapping: { ...mapping, order: undefined } as TableInUse["mapping"] };

  it("sheets with the same titles are more rows of the table in use; copies and extracts are not counted twice", () => {
    const choices = chooseTables([april, may, copy, extract], inUse);
    expect(uses(choices)).toEqual(["more", "more", null, null]);
    expect(choices.map(({ continuation }) => continuation)).toEqual(["more", "more", "copy", "copy"]);
    expect(usedTables(choices, [april.head, may.head])).toEqual({
      more: [april.head, may.head],
      related: [],
      notStacked: [
        { sheet: "March (2)", why: "copy" },
        { sheet: "Only a", why: "copy" },
      ],
    });
  });

  it("without an order id only where their days are apart, and never two copies of one month", () => {
    const again = table("May (2)", may.head.cells);
    const choices = chooseTables([april, may, again], withoutIds);
    expect(choices.map(({ use, continuation }) => [use, continuation])).toEqual([
      [null, "overlap"],
      ["more", "more"],
      [null, "copy"],
    ]);
  });

  it("are only offered to some picked rows, to a report of ours, and where they have further columns", () => {
    const wider = table("Wide", [
      [...titles!, "Channel"],
      ["c", "6", 45360, 50, "App"],
    ]);
    const choices = chooseTables([{ ...april, apart: true }, wider], inUse);
    expect(choices.map(({ use, continues }) => [use, continues])).toEqual([
      [null, true],
      [null, true],
    ]);
  });

  it("are only offered where they hold all of the table in use and more", () => {
    const all = table("All", [...ORDERS, ["c", "4", 45330, 40]]);
    const [choice] = chooseTables([all], inUse);
    expect([choice!.use, choice!.continuation]).toEqual([null, "larger"]);
    expect(usedTables([choice!], []).notStacked).toEqual([{ sheet: "All", why: "larger" }]);
    const chosen = useTable([choice!], "All", "more");
    expect(usedTables(chosen, [all.head]).more).toEqual([all.head]);
  });

  it("stay away once the user has said so, and new ones still join", () => {
    const undone = useTable(chooseTables([april], inUse), "April", null);
    const remembered = rememberedTables(undone);
    expect(remembered.April!.use).toBe("none");
    const again = chooseTables([april, may], inUse, remembered);
    expect(uses(again)).toEqual([null, "more"]);
    expect(usedTables(again, [may.head]).notStacked).toEqual([]);
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
    // Two polls without dates: the second is offered, and not wanted here.
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

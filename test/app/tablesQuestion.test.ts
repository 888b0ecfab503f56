import { chooseTables, matchOf } from "../../src/app/tableChoices";
import { choicesOf, tablesAnswer, tablesQuestion } from "../../src/app/tablesQuestion";
import { packGrid, unpackGrid } from "../../src/app/packGrid";
import { atOnce } from "../../src/core/pieces";
import { gridId } from "../../src/app/bookShelf";
import type { SourceGrid } from "../../src/core/cells/dataset";
import { guessRoles } from "../../src/core/cells/guess/guessRoles";
import { sampleGrids } from "../support/sampleGrids";

const { orders, ...others } = sampleGrids({ locale: "en-US", customers: 60, months: 12 });
const { mapping, header } = guessRoles(orders!.cells.slice(0, 200));
const again = { ...orders!, sheet: "Orders again" };
const tables = [...Object.values(others), again].map((head) => ({
  name: head.sheet,
  area: { sheet: head.sheet, row: 0, column: 0, rows: head.cells.length, columns: head.cells[0]!.length },
  head,
  complete: true,
}));
const inUse = { sources: [orders!], titles: header.titles, mapping };

/** As a worker has them. */
async function grids(): Promise<(id: number) => SourceGrid> {
  const there = new Map<number, SourceGrid>();
  for (const grid of [orders!, ...tables.map(({ head }) => head)]) {
    there.set(gridId(grid), unpackGrid(atOnce(packGrid(grid))));
  }
  return (id) => there.get(id)!;
}

describe("what is asked of a worker about other tables", () => {
  const remembered = { Reviews: { use: "none" as const, headers: {} } };

  it("is answered as it is beside it: use, continuation, columns and customers", async () => {
    const gridOf = await grids();
    const question = structuredClone(
      tablesQuestion(
        tables.map((table) => ({ table })),
        inUse,
        remembered,
      ),
    );
    const answer = structuredClone(tablesAnswer(question, gridOf, question.inUse.sources.map(gridOf)));
    const choices = await choicesOf(tables, "choices" in answer ? answer.choices : [], () => undefined);
    expect(choices).toEqual(chooseTables(tables, inUse, remembered));
    expect(choices.at(-1)).toMatchObject({ continues: true, continuation: "copy" });
  });

  it("counts rows of customers in use under columns that were corrected", async () => {
    const gridOf = await grids();
    const corrected = tables.map((table) => ({ table, mapping: { customer: 1 } }));
    const question = structuredClone(tablesQuestion(corrected, inUse));
    const answer = structuredClone(tablesAnswer(question, gridOf, question.inUse.sources.map(gridOf)));
    expect(answer).toEqual({ matches: corrected.map((table) => matchOf(table, inUse)) });
  });
});

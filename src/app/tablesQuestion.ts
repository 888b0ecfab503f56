import { guessTableKind } from "../core/cells/guess/tableKind";
import type { ColumnMapping, SourceGrid } from "../core/cells/dataset";
import type { CustomerMatch } from "../core/ledger/matchCustomers";
import type { OtherTable } from "../excel/relatedTables";
import type { WorkbookSettings } from "../excel/settings";
import { gridId } from "./bookShelf";
import { chooseTables, LOOK_AT, matchOf, type TableChoice, type TableInUse } from "./tableChoices";

/**
 * What the other tables of a workbook are to the one in use, asked of a worker: of a full sheet that takes seconds. Grids
 * are named by numbers.
 */
export interface TablesQuestion {
  readonly inUse: Omit<TableInUse, "sources" | "outside"> & { readonly sources: readonly number[] };
  readonly others: readonly SentTable[];
  /** What was remembered of them, to choose by; without it only the rows are counted that are of customers in use. */
  readonly remembered?: NonNullable<WorkbookSettings["related"]>;
}

interface SentTable extends Omit<OtherTable, "head"> {
  readonly head: number;
  readonly mapping: ColumnMapping;
}

/** One for each table. */
export type TablesAnswer =
  { readonly choices: readonly SentChoice[] } | { readonly matches: readonly (CustomerMatch | undefined)[] };

/** Guesses have no form in which they can be sent. */
type SentChoice = Omit<TableChoice, "table" | "guess">;

export function tablesQuestion(
  others: readonly { readonly table: OtherTable; readonly mapping?: ColumnMapping }[],
  { sources, titles, mapping, policies }: TableInUse,
  remembered?: WorkbookSettings["related"],
): TablesQuestion {
  return {
    inUse: { sources: sources.map(gridId), titles, mapping, policies },
    others: others.map(({ table, mapping: meant = {} }) => ({
      ...table,
      head: gridId(table.head),
      mapping: meant,
    })),
    remembered,
  };
}

/** The other end. */
export function tablesAnswer(
  { inUse, others, remembered }: TablesQuestion,
  gridOf: (id: number) => SourceGrid,
  sources: readonly SourceGrid[],
): TablesAnswer {
  const own = { ...inUse, sources };
  const tables = others.map(({ head, mapping, ...table }) => ({
    mapping,
    table: { ...table, head: gridOf(head) },
  }));
  if (!remembered) {
    return { matches: tables.map((table) => matchOf(table, own)) };
  }
  const chosen = chooseTables(
    tables.map(({ table }) => table),
    own,
    remembered,
  );
  return { choices: chosen.map(({ table: _table, guess: _guess, ...choice }) => choice) };
}

/** @param between awaited between tables: to guess what they are about all at once would hold up the pane */
export async function choicesOf(
  tables: readonly OtherTable[],
  sent: readonly SentChoice[],
  between: () => Promise<void> | undefined,
): Promise<TableChoice[]> {
  const choices: TableChoice[] = [];
  for (const [index, table] of tables.entries()) {
    await between();
    const guess = guessTableKind(table.name, table.head.cells.slice(0, LOOK_AT));
    choices.push({ ...sent[index]!, table, guess });
  }
  return choices;
}

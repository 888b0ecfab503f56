import type { ColumnMapping, SourceGrid } from "../core/cells/dataset";
import type { NotStacked } from "../core/cells/source";
import { readRates } from "../core/cells/rules/readRates";
import { readReturned } from "../core/cells/rules/readReturned";
import { breathe } from "../excel/breathe";
import type { OtherTable } from "../excel/relatedTables";
import type { TableUse } from "../excel/settings";
import { RELATED_KINDS } from "../reports/definition";
import type { BuildRequest } from "./buildReport";
import type { RelatedSource } from "./readBook";
import { relatedKind, type TableChoice } from "./tableChoices";

/** What a report is built from besides the table in use. */
export interface UsedTables {
  /** More pieces of the table in use. */
  readonly more: readonly SourceGrid[];
  readonly related: readonly RelatedSource[];
  /** Of them, those that were added as later exports, the latest last. */
  readonly added?: readonly string[];
  /** Sheets of the same titles that are not counted, as long as nobody said so. */
  readonly notStacked: readonly NotStacked[];
}

/** Sheets beside the tables, which tell of orders without being about customers. */
const ASIDES = [readRates, readReturned] as const;

/** The table in use with the others that are used, each as far as it has not been read yet. */
export async function readUsed(
  sources: readonly SourceGrid[],
  choices: readonly TableChoice[],
  readTables: (tables: readonly OtherTable[]) => Promise<readonly SourceGrid[]>,
): Promise<Pick<BuildRequest, "sources" | "related" | "notStacked" | "added" | "rates" | "returned">> {
  const used = choices.filter(({ use }) => use !== null);
  const asides: TableChoice[] = [];
  for (const choice of choices.filter(({ use }) => use === null)) {
    for (const reads of ASIDES) {
      await breathe();
      if (reads(choice.table.head)) {
        asides.push(choice);
        break;
      }
    }
  }
  const grids = await readTables([...used, ...asides].map(({ table }) => table));
  const { more, ...others } = usedTables(choices, grids.slice(0, used.length));
  const aside = grids.slice(used.length);
  return {
    sources: [...sources, ...more],
    ...others,
    rates: first(aside, readRates),
    returned: first(aside, readReturned),
  };
}

/** @param grids cells of the tables that are used, in the order of the choices */
export function usedTables(choices: readonly TableChoice[], grids: readonly SourceGrid[]): UsedTables {
  const used = choices.filter(({ use }) => use !== null);
  const notStacked = (wanted: (choice: TableChoice) => boolean): NotStacked[] =>
    choices.flatMap((choice) => {
      const { table, use, chosen, continuation } = choice;
      const open = use === null && !chosen && continuation !== undefined && continuation !== "more";
      return open && wanted(choice) ? [{ sheet: table.name, why: continuation }] : [];
    });
  const of = (wanted: TableUse) =>
    used.flatMap(({ use, mapping, extras }, index) =>
      use === wanted ? [{ mapping, extras: withoutRole(extras, mapping), grid: grids[index]! }] : [],
    );
  return {
    more: of("more").map(({ grid }) => grid),
    ...addedSheets(used),
    notStacked: notStacked(({ continues }) => continues),
    related: RELATED_KINDS.flatMap((kind) => {
      const [first, ...rest] = of(kind);
      return first
        ? [
            {
              kind,
              sources: [first, ...rest].map(({ grid }) => grid),
              mapping: first.mapping,
              extras: first.extras,
              notStacked: notStacked((choice) => relatedKind(choice) === kind && !choice.continues),
            },
          ]
        : [];
    }),
  };
}

function first<T>(grids: readonly SourceGrid[], reads: (grid: SourceGrid) => T | undefined): T | undefined {
  return grids.map(reads).find((found) => found !== undefined);
}

function addedSheets(used: readonly TableChoice[]): Pick<UsedTables, "added"> {
  const added = used
    .filter((choice) => choice.use === "more" && choice.added !== undefined)
    .sort((a, b) => a.added! - b.added!);
  return added.length > 0 ? { added: added.map(({ table }) => table.area.sheet) } : {};
}

function withoutRole(extras: readonly number[], mapping: ColumnMapping): readonly number[] {
  const mapped = new Set(Object.values(mapping));
  return extras.filter((column) => !mapped.has(column));
}

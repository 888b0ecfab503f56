import { isBlank, type Cell } from "../core/cells/cell";
import { guessTableKind } from "../core/cells/guess/tableKind";
import { prepareTitles } from "../core/cells/read/titles";
import { PACKS } from "../core/words/packs";
import { breathe } from "../excel/breathe";
import { isCopy, isRemembered } from "../excel/ownRecord";
import { ExcelRefusal } from "../excel/refusal";
import { readAgain, readSelection, type ReadTable, type SelectionOptions } from "../excel/selection";
import { readSettings } from "../excel/settings";
import { lookInFront } from "../excel/sourceMemory";
import { knownSelection } from "../excel/watchSelection";
import { isPossible } from "../reports/kit/needs";
import { CONTENTS } from "../reports/layout/sharedSheets";
import { REPORTS } from "../reports/registry";
import { rememberedMapping } from "./rememberedMapping";
import { tableFor } from "./sheetFor";

/**
 * What is selected; where that is no table, or none that answers what is asked, the table of the workbook that does. On the
 * sheet of a report, which is never a source, the table that reports were last made of.
 *
 * @param asked the report that somebody wants
 */
export async function readSource(asked: string | undefined, options: SelectionOptions): Promise<ReadTable> {
  const propose = () => readProposed(asked, options);
  void prepareWords(); // while Excel answers
  try {
    const known = knownSelection();
    if (known?.address.includes(":") && !isRemembered(known.worksheetId)) {
      return await readSelection(known, options); // somebody selected these cells: no look is needed
    }
    const table = await readFromCell(options);
    await breathe(); // the last cells have been taken in
    return (await answers(table, asked)) ? table : ((await propose()) ?? table);
  } catch (error) {
    const proposed = isNoTable(error) ? await propose() : undefined;
    if (proposed) {
      return proposed;
    }
    throw error;
  }
}

async function prepareWords(): Promise<void> {
  for (const pack of PACKS) {
    prepareTitles(pack);
    await breathe();
  }
}

async function readFromCell(options: SelectionOptions): Promise<ReadTable> {
  const { report, source } = await lookInFront();
  const isOurs =
    report !== undefined &&
    (isCopy(report) ||
      report === CONTENTS ||
      REPORTS.some(({ id, copiesData }) => id === report && !copiesData));
  if (!isOurs) {
    return await readSelection(knownSelection(), options);
  }
  if (source) {
    return await readAgain(source, options);
  }
  throw new ExcelRefusal("ownSheet");
}

async function readProposed(
  asked: string | undefined,
  options: SelectionOptions,
): Promise<ReadTable | undefined> {
  const origin = await tableFor(asked === undefined ? "all" : [asked]);
  return origin && { ...(await readAgain(origin, options)), proposed: true };
}

const NO_TABLE: ReadonlySet<string> = new Set([
  "ownSheet",
  "nothingSelected",
  "emptySelection",
  "chartSelected",
]);

const isNoTable = (error: unknown) => error instanceof ExcelRefusal && NO_TABLE.has(error.reason);

/** Rows that tell what a table is about. */
const LOOK_AT = 200;

/** Whether the block around the cell is a table, and has the columns of what is asked, by themselves or as they were corrected. */
async function answers(table: ReadTable, asked: string | undefined): Promise<boolean> {
  const [source] = table.sources;
  const guess = guessTableKind(source?.sheet ?? "", source?.cells.slice(0, LOOK_AT) ?? []);
  const isTable = guess.kind !== undefined || Object.keys(guess.mapping).length > 1;
  if (!isTable || hasHeadersOnly(table)) {
    return false;
  }
  const report = REPORTS.find(({ id }) => id === asked);
  if (!report || isPossible(report, guess.mapping)) {
    return true;
  }
  const { headers } = await readSettings();
  return isPossible(report, rememberedMapping(guess.guess, headers).mapping);
}

/** @throws ExcelRefusal where a table has no row below its header */
export function refuseHeadersOnly(table: ReadTable): void {
  if (hasHeadersOnly(table)) {
    throw new ExcelRefusal("headersOnly", { address: table.address });
  }
}

function hasHeadersOnly({ sources }: ReadTable): boolean {
  let header: readonly Cell[] | undefined;
  for (const { cells } of sources) {
    for (const row of cells) {
      if (row.every(isBlank)) {
        continue;
      }
      if (header) {
        return false; // most have a row below: no further one of a million is looked at
      }
      header = row;
    }
  }
  const texts = header?.filter((cell) => !isBlank(cell)) ?? [];
  return texts.length > 1 && texts.every((cell) => typeof cell === "string");
}

import type { Cell } from "../../core/cells/cell";
import type { EarlierSheets } from "../../reports/definition";
import { queueKeep, queueMemo, type MemoryKey } from "./memory";

/** Cells by the sheet's id inside the report. */
const VERSION = 1;

const keyFor = (subject: string): MemoryKey => ({ kind: "entries", subject });

/** Remembers what stands on the sheets of a report that is about to be taken away. */
export function queueKeepEntries(
  context: Excel.RequestContext,
  parts: Excel.CustomXmlPartCollection,
  report: string,
  sheets: EarlierSheets,
): void {
  queueKeep(context, parts, keyFor(report), { version: VERSION, value: sheets });
}

/** Asks for what stood on the sheets of a report that was taken away; undefined where nothing is remembered. */
export function queueKeptEntries(
  parts: Excel.CustomXmlPartCollection,
  report: string,
): (() => EarlierSheets) | undefined {
  const memo = queueMemo(parts, keyFor(report), VERSION);
  return memo && (() => readSheets(memo()));
}

function readSheets(value: unknown): EarlierSheets {
  const sheets = Object.entries(value instanceof Object ? value : {});
  const cells = sheets.filter((entry): entry is [string, Cell[][]] => isGrid(entry[1]));
  return Object.fromEntries(cells);
}

function isGrid(value: unknown): boolean {
  return Array.isArray(value) && value.every(Array.isArray);
}

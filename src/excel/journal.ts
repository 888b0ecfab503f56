import type { PlacedSheet } from "../reports/layout/placed";
import { breathe } from "./breathe";
import type { StoredEntry } from "./contents";
import { partBytes, readTexts } from "./memory/memory";
import { keyOf, memoXml, namespaceOf, readMemo } from "./memory/memoryXml";
import type { MovedCells } from "./moveCells";
import type { OwnRecord } from "./ownRecord";
import { packed, unpacked } from "./packed";
import type { QueuedStep } from "./queueSteps";
import type { PlacedFormula } from "./writeSheet";

/**
 * What a report is about to become, kept in the workbook while it is being written: Excel does the actions of a request in
 * order and stops at the first that fails, so what is queued first is there whenever anything behind it is.
 */
export interface Journal {
  readonly report: string;
  /** Absent of a report too large to be held twice: then it is known only that it was not finished, and what moves. */
  readonly placed?: readonly PlacedSheet[];
  readonly formulas: readonly PlacedFormula[];
  /** What the workbook is to tell of the report. */
  readonly entry?: StoredEntry;
  /** One for each placed sheet, in their order. */
  readonly targets: readonly JournalTarget[];
}

export interface JournalTarget {
  readonly name: string;
  /** Of a sheet that was there before. */
  readonly worksheetId?: string;
  readonly record: OwnRecord;
  /** Rows of it whose height we had set. */
  readonly highRows?: readonly number[];
  /** Where our cells stood, and people's that move. */
  readonly clears: readonly string[];
  /** People's cells in their new places. */
  readonly moved: readonly MovedCells[];
  readonly ownPage: boolean;
  /** What its title says until the rest is there. */
  readonly unfinished?: { readonly row: number; readonly column: number; readonly text: string };
  /** Names of the charts and tables that stood there: ours, and those that are not. */
  readonly ownCharts: readonly string[];
  readonly ownTables: readonly string[];
  readonly charts: readonly string[];
  readonly tables: readonly string[];
}

const KIND = "journal";
const VERSION = 3;

/** Up to this many bytes of values a report stands in its journal; longer ones would hold up the pane. */
const MOST_HELD = 12_000_000;
/** Shorter journals are not worth packing. */
const WORTH_PACKING = 20_000;

/**
 * The first steps of a write and the last one: until that, the journal tells what is missing.
 *
 * @param bytes of the values that are written
 */
export async function journalSteps(
  context: Excel.RequestContext,
  journal: Journal,
  bytes: number,
): Promise<{ readonly begin: readonly QueuedStep[]; readonly end: QueuedStep }> {
  const texts = await textsOf(bytes <= MOST_HELD ? journal : { ...journal, placed: undefined });
  const parts: Excel.CustomXmlPart[] = [];
  return {
    begin: texts.map((text) => ({
      bytes: partBytes(text),
      queue: () => parts.push(context.workbook.customXmlParts.add(text)),
    })),
    end: { bytes: 300 * texts.length, queue: () => parts.forEach((part) => part.delete()) },
  };
}

async function textsOf(journal: Journal): Promise<string[]> {
  const key = `${KIND}/${journal.report}`;
  const pieces = await jsonOf(journal);
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const short = length > WORTH_PACKING ? await packed(pieces) : undefined;
  return memoXml(key, { version: VERSION, value: short === undefined ? journal : { packed: short } });
}

/** Rows of a list that are written down between two looks at the clock. */
const SLICE = 1000;

/** In pieces of some rows: a long report as one text would hold up the pane. */
async function jsonOf({ placed, ...others }: Journal): Promise<string[]> {
  const pieces = [open(others, "placed")];
  for (const [index, { ranges, ...sheet }] of (placed ?? []).entries()) {
    pieces.push(index > 0 ? "," : "", open(sheet, "ranges"));
    for (const [order, { values, ...range }] of ranges.entries()) {
      pieces.push(order > 0 ? "," : "", open(range, "values"));
      for (let row = 0; row < values.length; row += SLICE) {
        await breathe();
        const rows = JSON.stringify(values.slice(row, row + SLICE)).slice(1, -1);
        pieces.push(row > 0 ? `,${rows}` : rows);
      }
      pieces.push("]}");
    }
    pieces.push("]}");
  }
  return placed ? [...pieces, "]}"] : [JSON.stringify(others)];
}

/** An object as JSON, up to the items of a last property of it. */
const open = (others: object, list: string) => `${JSON.stringify(others).slice(0, -1)},"${list}":[`;

async function journalIn(value: unknown): Promise<Journal> {
  const { packed: short } = value as { packed?: string };
  return (short === undefined ? value : JSON.parse(await unpacked(short))) as Journal;
}

export interface OpenJournal {
  /** Undefined where pieces are missing: then nothing behind it was done. */
  readonly journal: Journal | undefined;
  readonly parts: readonly Excel.CustomXmlPart[];
}

/** The journals among the workbook's parts; none is read unless there is one. */
export async function readJournals(
  context: Excel.RequestContext,
  { items }: Excel.CustomXmlPartCollection,
): Promise<OpenJournal[]> {
  const own = items.filter(({ namespaceUri }) => keyOf(namespaceUri)?.startsWith(`${KIND}/`));
  if (own.length === 0) {
    return [];
  }
  const texts = await readTexts(context, own); // only after a write that broke off
  const keys = [...new Set(own.map(({ namespaceUri }) => keyOf(namespaceUri)!))];
  const journals = keys.map(async (key) => {
    const at = own.flatMap((part, index) => (part.namespaceUri === namespaceOf(key) ? [index] : []));
    const memo = readMemo(at.map((index) => texts[index]!));
    return {
      journal: memo?.version === VERSION ? await journalIn(memo.value) : undefined,
      parts: at.map((index) => own[index]!),
    };
  });
  return await Promise.all(journals);
}

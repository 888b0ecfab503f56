import type { PlacedSheet } from "../reports/layout/placed";
import { keyOf, memoXml, namespaceOf, readMemo } from "./memory/memoryXml";
import type { MovedCells } from "./moveCells";
import type { OwnRecord } from "./ownRecord";
import type { PlacedFormula, QueuedStep } from "./writeSheet";

/**
 * What a report is about to become, kept in the workbook while it is being written: Excel does the actions of a request in
 * order and stops at the first that fails, so what is queued first is there whenever anything behind it is.
 */
export interface Journal {
  readonly report: string;
  readonly placed: readonly PlacedSheet[];
  readonly formulas: readonly PlacedFormula[];
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
  /** Names of the charts and tables that stood there and are not ours. */
  readonly charts: readonly string[];
  readonly tables: readonly string[];
}

const KIND = "journal";
const VERSION = 2;

/** The first and the last step of a write: until the last, the journal tells what is missing. */
export function journalSteps(
  context: Excel.RequestContext,
  journal: Journal,
): readonly [QueuedStep, QueuedStep] {
  const texts = memoXml(`${KIND}/${journal.report}`, { version: VERSION, value: journal });
  let parts: Excel.CustomXmlPart[] = [];
  return [
    {
      bytes: texts.reduce((sum, text) => sum + text.length * 1.2, 1000),
      queue: () => {
        parts = texts.map((text) => context.workbook.customXmlParts.add(text));
      },
    },
    { bytes: 300 * texts.length, queue: () => parts.forEach((part) => part.delete()) },
  ];
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
  const texts = own.map((part) => part.getXml());
  await context.sync(); // only after a write that broke off
  const keys = [...new Set(own.map(({ namespaceUri }) => keyOf(namespaceUri)!))];
  return keys.map((key) => {
    const at = own.flatMap((part, index) => (part.namespaceUri === namespaceOf(key) ? [index] : []));
    const memo = readMemo(at.map((index) => texts[index]!.value));
    return {
      journal: memo?.version === VERSION ? (memo.value as Journal) : undefined,
      parts: at.map((index) => own[index]!),
    };
  });
}

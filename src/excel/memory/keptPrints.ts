import type { OwnRecord } from "../ownRecord";
import { stampOf, type Prints } from "../prints";
import type { QueuedStep } from "../queueSteps";
import { askForMemos, keepSteps, queueForget, type MemoryKey } from "./memory";
import { keyOf } from "./memoryXml";

export type PrintsOf = (record: OwnRecord) => Prints | undefined;

/** Prints by the sheet's id inside the report. */
const VERSION = 1;

const keyFor = (subject: string): MemoryKey => ({ kind: "written", subject });

/** Remembers what is being written on the sheets of a report, in the place of what was before. */
export function keepPrintsSteps(
  context: Excel.RequestContext,
  parts: Excel.CustomXmlPartCollection,
  report: string,
  prints: Readonly<Record<string, Prints>>,
): QueuedStep[] {
  return keepSteps(context, parts, keyFor(report), { version: VERSION, value: prints });
}

/** Forgets it, with the report. */
export function queueForgetPrints(parts: Excel.CustomXmlPartCollection, report: string): void {
  queueForget(parts, keyFor(report));
}

/** Whether anything is remembered of what was written, of one report or of any. */
export function hasPrints({ items }: Excel.CustomXmlPartCollection, report?: string): boolean {
  return items.some(({ namespaceUri }) => {
    const key = keyOf(namespaceUri);
    return report === undefined ? key?.startsWith("written/") : key === `written/${report}`;
  });
}

/** Asks for what was written, in the next sync or by itself; the answer gives the prints that belong to a mark. */
export async function askForPrints(
  context: Excel.RequestContext,
  parts: Excel.CustomXmlPartCollection,
  reports: readonly string[],
): Promise<PrintsOf> {
  const memoOf = await askForMemos(context, parts, reports.map(keyFor), VERSION);
  const read = new Map<string, unknown>();
  return ({ report, sheet, stamp }) => {
    if (!read.has(report)) {
      read.set(report, reports.includes(report) ? memoOf(keyFor(report)) : undefined);
    }
    const all = read.get(report);
    const prints = all instanceof Object ? new Map(Object.entries(all)).get(sheet) : undefined;
    return isPrints(prints) && stampOf(prints) === stamp ? prints : undefined;
  };
}

function isPrints(value: unknown): value is Prints {
  const lists =
    value instanceof Object ? ["areas", "looks", "lists"].map((key) => (value as never)[key]) : [];
  return lists.length > 0 && lists.every(Array.isArray);
}

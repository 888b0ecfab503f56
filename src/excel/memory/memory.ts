import { runExcel } from "../run";
import { keyOf, memoXml, namespaceOf, readMemo, type Memo } from "./memoryXml";

/**
 * The one store for what the workbook itself must remember, in custom XML parts that travel with the file. Whoever opens
 * the file can read it: ids of customers go in as the report shows them, masked where they are masked there.
 */
export const MEMORY_KINDS = ["entries", "written"] as const;

/**
 * `entries`: what stood on the sheets of a report that was taken away, where people write. `written`: hashes of what stands
 * on those of a report that is there.
 */
export type MemoryKind = (typeof MEMORY_KINDS)[number];

/** What is remembered of one kind about one subject, such as a report by its id. */
export interface MemoryKey {
  readonly kind: MemoryKind;
  readonly subject: string;
}

/** Something that the workbook holds. */
export interface MemoryItem {
  /** Undefined where a later version of ours, or somebody else, has put it there. */
  readonly key: MemoryKey | undefined;
  /** Bytes of its parts. */
  readonly bytes: number;
}

const textOf = ({ kind, subject }: MemoryKey) => `${kind}/${subject}`;

function keyIn(namespace: string): MemoryKey | undefined {
  const [kind, ...subject] = (keyOf(namespace) ?? "").split("/");
  const known = MEMORY_KINDS.find((one) => one === kind);
  return known && subject.length > 0 ? { kind: known, subject: subject.join("/") } : undefined;
}

/** The parts of the workbook; those of other add-ins are passed over. Known after the next sync. */
export function queueParts(context: Excel.RequestContext): Excel.CustomXmlPartCollection {
  return context.workbook.customXmlParts.load("items/id,items/namespaceUri");
}

/** Asks for what is kept under a key, in the next sync; undefined where there is nothing to be asked for. */
export function queueMemo(
  { items }: Excel.CustomXmlPartCollection,
  key: MemoryKey,
  version: number,
): (() => Memo["value"] | undefined) | undefined {
  const own = items.filter(({ namespaceUri }) => namespaceUri === namespaceOf(textOf(key)));
  const texts = own.map((part) => part.getXml());
  return own.length === 0
    ? undefined
    : () => {
        const memo = readMemo(texts.map(({ value }) => value));
        return memo?.version === version ? memo.value : undefined;
      };
}

/** Puts a value in the place of what is kept under a key, in the next sync. */
export function queueKeep(
  context: Excel.RequestContext,
  parts: Excel.CustomXmlPartCollection,
  key: MemoryKey,
  memo: Memo,
): void {
  queueForget(parts, key);
  memoXml(textOf(key), memo).forEach((xml) => context.workbook.customXmlParts.add(xml));
}

/** Takes away what is kept under a key, in the next sync. */
export function queueForget({ items }: Excel.CustomXmlPartCollection, key: MemoryKey): void {
  items
    .filter(({ namespaceUri }) => namespaceUri === namespaceOf(textOf(key)))
    .forEach((part) => part.delete());
}

/** Everything of ours that the workbook remembers, with its size. Two round trips, one where there is nothing. */
export async function readMemory(): Promise<MemoryItem[]> {
  return await runExcel(async (context) => {
    const parts = queueParts(context);
    await context.sync(); // 1 of 2
    const own = parts.items.filter(({ namespaceUri }) => keyOf(namespaceUri) !== undefined);
    const texts = own.map((part) => ({ namespace: part.namespaceUri, xml: part.getXml() }));
    if (texts.length > 0) {
      await context.sync(); // 2 of 2
    }
    const bytes = new Map<string, number>();
    for (const { namespace, xml } of texts) {
      bytes.set(namespace, (bytes.get(namespace) ?? 0) + new TextEncoder().encode(xml.value).length);
    }
    return [...bytes].map(([namespace, size]) => ({ key: keyIn(namespace), bytes: size }));
  });
}

/** Forgets everything of ours, of whatever version. Two round trips. */
export async function emptyMemory(): Promise<void> {
  await runExcel(async (context) => {
    const parts = queueParts(context);
    await context.sync(); // 1 of 2
    parts.items
      .filter(({ namespaceUri }) => keyOf(namespaceUri) !== undefined)
      .forEach((part) => part.delete());
    await context.sync(); // 2 of 2
  });
}

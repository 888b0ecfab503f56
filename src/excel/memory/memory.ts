import { payloadBytes } from "../cellText";
import { errorCode } from "../refusal";
import { runExcel } from "../run";
import type { QueuedStep } from "../queueSteps";
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

/** Pieces that may come with other answers, and that come at once: Excel on the web refuses answers above 5 MB. */
const WITH_OTHERS = 6;
const AT_ONCE = 10;

/** Asks for what is kept under keys: in the next sync, or where that is more than one answer holds, by itself. */
export async function askForMemos(
  context: Excel.RequestContext,
  { items }: Excel.CustomXmlPartCollection,
  keys: readonly MemoryKey[],
  version: number,
): Promise<(key: MemoryKey) => Memo["value"] | undefined> {
  const namespaces = new Set(keys.map((key) => namespaceOf(textOf(key))));
  const own = items.filter(({ namespaceUri }) => namespaces.has(namespaceUri));
  const texts =
    own.length > WITH_OTHERS
      ? (await readTexts(context, own)).map((value) => ({ value }))
      : own.map((part) => part.getXml());
  return (key) => {
    const pieces = own.flatMap(({ namespaceUri }, index) =>
      namespaceUri === namespaceOf(textOf(key)) ? [texts[index]!.value] : [],
    );
    const memo = readMemo(pieces);
    return memo?.version === version ? memo.value : undefined;
  };
}

/** The texts of parts: one round trip for each ten, more where an answer is refused. */
export async function readTexts(
  context: Excel.RequestContext,
  parts: readonly Excel.CustomXmlPart[],
): Promise<string[]> {
  const texts: string[] = [];
  let size = AT_ONCE;
  while (texts.length < parts.length) {
    const asked = parts.slice(texts.length, texts.length + size).map((part) => part.getXml());
    try {
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- an answer has a limit of 5 MB
      await context.sync();
    } catch (error) {
      if (errorCode(error) !== "ResponsePayloadSizeLimitExceeded" || asked.length === 1) {
        throw error;
      }
      size = Math.ceil(asked.length / 2);
      continue;
    }
    texts.push(...asked.map(({ value }) => value));
  }
  return texts;
}

/** Puts a value in the place of what is kept under a key: a step for each piece, as a request has a limit of 5 MB. */
export function keepSteps(
  context: Excel.RequestContext,
  parts: Excel.CustomXmlPartCollection,
  key: MemoryKey,
  memo: Memo,
): QueuedStep[] {
  return [
    { bytes: 2000, queue: () => queueForget(parts, key) },
    ...memoXml(textOf(key), memo).map((xml) => ({
      bytes: partBytes(xml),
      queue: () => context.workbook.customXmlParts.add(xml),
    })),
  ];
}

/** What a part takes in a request. */
export function partBytes(xml: string): number {
  return 1000 + payloadBytes([[xml]]);
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

/** Everything of ours that the workbook remembers, with its size. Two round trips, more for megabytes, one where there is nothing. */
export async function readMemory(): Promise<MemoryItem[]> {
  return await runExcel(async (context) => {
    const parts = queueParts(context);
    await context.sync(); // 1 of 2
    const own = parts.items.filter(({ namespaceUri }) => keyOf(namespaceUri) !== undefined);
    const texts = await readTexts(context, own); // 2 of 2, and one for each ten
    const bytes = new Map<string, number>();
    texts.forEach((xml, index) => {
      const namespace = own[index]!.namespaceUri;
      bytes.set(namespace, (bytes.get(namespace) ?? 0) + new TextEncoder().encode(xml).length);
    });
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

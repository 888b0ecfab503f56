/** What is remembered, as texts of custom XML parts: JSON in pieces, each with its number and how many there are. */

/** Excel names no limit; Word on the web refuses parts of 1 MB. */
const PIECE_LENGTH = 400_000;

const NAMESPACE = "urn:crm-lens:memory:";

/** What of ours is kept under a key; `value` is anything that JSON holds. */
export interface Memo {
  /** Of the shape of the value: one that is not known counts as none. */
  readonly version: number;
  readonly value: unknown;
}

/** @example namespaceOf("entries/action-plan") // "urn:crm-lens:memory:entries/action-plan" */
export function namespaceOf(key: string): string {
  return NAMESPACE + key;
}

/** The key of a part of ours; undefined for what other add-ins keep. */
export function keyOf(namespace: string): string | undefined {
  return namespace.startsWith(NAMESPACE) ? namespace.slice(NAMESPACE.length) : undefined;
}

/** The parts that hold a value under a key, in order. */
export function memoXml(key: string, { version, value }: Memo, pieceLength = PIECE_LENGTH): string[] {
  const text = JSON.stringify(value);
  const pieces: string[] = [];
  for (let from = 0; from < text.length || pieces.length === 0;) {
    // No piece ends between the halves of a character.
    const split = text.codePointAt(from + pieceLength - 1)! > 0xffff;
    const end = from + pieceLength + (split ? 1 : 0);
    pieces.push(text.slice(from, end));
    from = end;
  }
  return pieces.map(
    (piece, index) =>
      `<memory xmlns="${escaped(namespaceOf(key))}" version="${version}" piece="${index + 1}" of="${pieces.length}">` +
      `${escaped(piece)}</memory>`,
  );
}

/** Reads the parts of one key back, in whatever order they come; undefined when a piece is missing or damaged. */
export function readMemo(parts: readonly string[]): Memo | undefined {
  const pieces = parts.map(readPiece).sort((a, b) => a.piece - b.piece);
  const [first] = pieces;
  const whole = pieces.every(({ piece, of, version }, index) => {
    return piece === index + 1 && of === pieces.length && version === first!.version;
  });
  if (!first || !whole) {
    return undefined;
  }
  try {
    const value: unknown = JSON.parse(pieces.map(({ text }) => text).join(""));
    return { version: first.version, value };
  } catch {
    return undefined;
  }
}

/** Excel and other programs may write prefixes, another order of attributes and other escapes than we did. */
function readPiece(xml: string) {
  const [, attributes = "", text = ""] =
    /<(?:[\w.-]+:)?memory\b([^>]*)>([^]*)<\/(?:[\w.-]+:)?memory\s*>/.exec(xml) ?? [];
  const attribute = (name: string) =>
    Number(new RegExp(`\\s${name}\\s*=\\s*["'](\\d+)["']`).exec(attributes)?.[1] ?? NaN);
  return {
    version: attribute("version"),
    piece: attribute("piece"),
    of: attribute("of"),
    text: unescaped(text),
  };
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const WRITTEN = new Map(Object.entries(ENTITIES).map(([name, sign]) => [sign, `&${name};`]));

/** JSON has escaped control characters and halves of characters, which XML knows no way to write. */
function escaped(text: string): string {
  return text
    .replace(
      /[\u007f-\u009f\ufffe\uffff]/g,
      (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
    )
    .replace(/[&<>"]/g, (sign) => WRITTEN.get(sign)!);
}

function unescaped(text: string): string {
  return text
    .split(/(<!\[CDATA\[[^]*?\]\]>)/)
    .map((part) =>
      part.startsWith("<![CDATA[")
        ? part.slice(9, -3)
        : part.replace(
            /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
            (whole, hex: string, decimal: string, name: string) =>
              name
                ? (ENTITIES[name] ?? whole)
                : String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal)),
          ),
    )
    .join("");
}

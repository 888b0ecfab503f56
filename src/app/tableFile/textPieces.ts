import { CoreError } from "../../core/errors";
import { damagedIn, encodingNamed, type Encoding } from "./encoding/encodings";
import { likeliestEncoding, utf16Of, type LikelyEncoding } from "./encoding/likeliest";
import { LINE_BREAK } from "./plainLines";
import { concatenated, type TableFile } from "./tableFile";

type Bytes = Uint8Array;

/**
 * The text of a file as it comes, with a line feed at the end of each line: UTF-8 as bytes, all else as strings. The
 * encoding is what somebody said, else what a mark or the first bytes beyond ASCII prove, else the likeliest.
 */
export class TextPieces {
  readonly name: string;
  encoding: Encoding = UTF_8;
  /** Where nothing proves the encoding. */
  likely?: LikelyEncoding;
  /** Places that are no text in it, of what came as strings. */
  damaged = 0;
  /** Of what is not UTF-8. */
  private decoder?: TextDecoder;
  /** Nothing but ASCII has come so far. */
  private isOpen = true;
  private isMacintosh = false;

  constructor(private readonly file: TableFile) {
    this.name = file.name;
    if (file.encoding !== undefined) {
      this.settle(encodingNamed(file.encoding) ?? UTF_8);
    }
  }

  /** Each with the bytes that were read for it. */
  async *pieces(): AsyncGenerator<readonly [Bytes | string, number]> {
    const { file } = this;
    const start = new Uint8Array(await file.part(0, Math.min(2, file.size)));
    const raw = file.pieces(start[0] === GZIP[0] && start[1] === GZIP[1])[Symbol.asyncIterator]();
    let isFirst = true;
    for (let next = await this.next(raw); !next.done; next = await this.next(raw)) {
      let piece: Bytes = next.value;
      if (isFirst) {
        this.look(piece);
        piece = this.decoder ? piece : withoutMark(piece);
      }
      const read = next.value.length;
      if (this.isOpen && isBeyondAscii(piece)) {
        piece = isUtf8(piece) ? piece : await this.more(piece, raw);
        this.settle(isUtf8(piece) ? UTF_8 : this.likeliest(piece));
      }
      const text = this.decoder ? this.decoded(piece) : piece;
      if (isFirst) {
        refuseOthers(text, file.name);
        this.isMacintosh = hasReturnsOnly(text);
        isFirst = false;
      }
      yield [this.isMacintosh ? withLineFeeds(text) : text, read];
    }
    const last = this.decoder ? this.decoded() : "";
    if (last !== "") {
      yield [last, 0];
    }
  }

  /** @throws CoreError `value` where the next piece cannot be unpacked */
  private next(raw: AsyncIterator<Bytes>): Promise<IteratorResult<Bytes>> {
    return raw.next().catch((error: unknown) => {
      throw error instanceof CoreError ? error : new CoreError("value", "fileDamaged", { file: this.name });
    });
  }

  private look(piece: Bytes): void {
    const utf16 = this.isOpen ? utf16Of(piece) : undefined;
    if (utf16) {
      this.settle(utf16);
    }
  }

  private settle(encoding: Encoding): void {
    this.isOpen = false;
    this.encoding = encoding;
    this.decoder = encoding === UTF_8 ? undefined : new TextDecoder(encoding.label);
  }

  /** Unpacked pieces may be short, and a few lines tell little. */
  private async more(piece: Bytes, raw: AsyncIterator<Bytes>): Promise<Bytes> {
    const pieces = [piece];
    let length = piece.length;
    while (length < ENOUGH) {
      const next = await this.next(raw);
      if (next.done) {
        break;
      }
      pieces.push(next.value);
      length += next.value.length;
    }
    return concatenated(pieces);
  }

  private likeliest(piece: Bytes): Encoding {
    this.likely = likeliestEncoding(piece);
    if (!this.likely) {
      throw new CoreError("value", "fileNoText", { file: this.name });
    }
    return this.likely.encoding;
  }

  private decoded(piece?: Bytes): string {
    const text = this.decoder!.decode(piece, { stream: piece !== undefined });
    this.damaged += damagedIn(text);
    return text;
  }
}

const UTF_8 = encodingNamed("utf-8")!;
const GZIP = [0x1f, 0x8b];
/** Bytes among which the likeliest encoding is looked for. */
const ENOUGH = 2 ** 18;
const RETURN = 13;

/** Four bytes at a time, as files of nothing but ASCII are looked at to their end. */
function isBeyondAscii(piece: Bytes): boolean {
  const skipped = Math.min(piece.length, (4 - (piece.byteOffset % 4)) % 4);
  const count = (piece.length - skipped) >> 2;
  const words = new Uint32Array(piece.buffer, count === 0 ? 0 : piece.byteOffset + skipped, count);
  let signs = 0;
  for (let at = 0; at < count; at++) {
    signs |= words[at]!;
  }
  const isHigh = (byte: number) => byte > 0x7f;
  return (
    (signs & 0x80808080) !== 0 ||
    piece.subarray(0, skipped).some(isHigh) ||
    piece.subarray(skipped + 4 * count).some(isHigh)
  );
}

function isUtf8(piece: Bytes): boolean {
  try {
    // A sign may be cut off at the end.
    new TextDecoder("utf-8", { fatal: true }).decode(piece, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function withoutMark(bytes: Bytes): Bytes {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

/** Lines as old Macintoshes end them. */
function hasReturnsOnly(text: Bytes | string): boolean {
  if (typeof text === "string") {
    return /\r[^\n]/.test(text) && !text.includes("\n");
  }
  const at = text.indexOf(RETURN);
  return at >= 0 && at + 1 < text.length && !text.includes(LINE_BREAK);
}

function withLineFeeds(text: Bytes | string): Bytes | string {
  return typeof text === "string"
    ? text.replaceAll("\r", "\n")
    : text.map((byte) => (byte === RETURN ? LINE_BREAK : byte));
}

/** What other files begin with that are given the name of a table. */
const OTHERS: readonly (readonly [string, RegExp])[] = [
  ["HTML", /^\s*<(?:!doctype html|html|head|meta|table|body)\b/i],
  ["XML", /^\s*<\?xml\b/i],
  ["JSON", /^\s*(?:\[\s*)?\{\s*"/],
  ["PDF", /^%PDF-/],
  ["RTF", /^\{\\rtf/],
];

/** @throws CoreError `value` where the text begins like something else, or like no text at all */
function refuseOthers(start: Bytes | string, file: string): void {
  const head =
    typeof start === "string" ? start.slice(0, HEAD) : new TextDecoder().decode(start.subarray(0, HEAD));
  const other = OTHERS.find(([, looks]) => looks.test(head));
  if (other) {
    throw new CoreError("value", "fileHolds", { file, kind: other[0] });
  }
  const controls = head.match(/[\0-\x08\x0e-\x1f]/g)?.length ?? 0;
  if (controls > MOST_CONTROLS * head.length) {
    throw new CoreError("value", "fileNoText", { file });
  }
}

const HEAD = 4096;
/** No text has so many, by shares of its signs. */
const MOST_CONTROLS = 0.05;

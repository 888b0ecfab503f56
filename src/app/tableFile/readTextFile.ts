import Papa from "papaparse";
import { CoreError } from "../../core/errors";
import { ColumnPacker, gridOver } from "../../core/cells/columnGrid";
import type { SourceGrid } from "../../core/cells/dataset";
import { fieldCell } from "./fieldCell";
import {
  expectRows,
  FIRST_ROOM,
  MOST_CELLS,
  tooLarge,
  type ReadFileOptions,
  type TableFile,
} from "./tableFile";

/** Lines that tell how fields are separated. */
const LOOKED_AT = 60;

/**
 * A text file of any length: each piece is taken apart where it arrives, and only packed columns stay. Rows may be of
 * different length.
 *
 * @throws CoreError `value` where the file is no text, is empty, or is larger than memory allows
 */
export async function readTextFile(file: TableFile, options: ReadFileOptions = {}): Promise<SourceGrid> {
  const { mostCells = MOST_CELLS, onProgress } = options;
  const columns: ColumnPacker[] = [];
  let rowCount = 0;
  let separator: string | undefined;
  const take = (text: string) => {
    separator ??= separatorOf(text, file.name);
    for (const fields of Papa.parse<string[]>(text, { delimiter: separator, skipEmptyLines: true }).data) {
      while (columns.length < fields.length) {
        columns.push(new ColumnPacker(FIRST_ROOM));
      }
      fields.forEach((field, column) => columns[column]!.set(rowCount, fieldCell(field)));
      rowCount++;
    }
    if (rowCount * columns.length > mostCells) {
      throw tooLarge(file.name, columns.length, mostCells);
    }
  };
  let open = { text: "", quoted: false };
  let bytes = 0;
  let isTold = false;
  for await (const [text, read] of texts(file)) {
    const { end, quoted } = lastLine(text, open.quoted);
    if (end > 0) {
      take(open.text + text.slice(0, end));
    }
    open = { text: end > 0 ? text.slice(end) : open.text + text, quoted };
    bytes += read;
    const share = Math.min(1, (file.taken?.() ?? bytes) / file.size);
    if (!isTold && rowCount > 0) {
      isTold = true;
      const rows = Math.round(rowCount / share);
      expectRows({ name: file.name, rows, columns: columns.length, isGuess: share < 1 }, options);
    }
    onProgress?.(share);
  }
  if (open.text !== "") {
    take(open.text);
  }
  if (rowCount === 0) {
    throw new CoreError("value", "fileEmpty", { file: file.name });
  }
  const packed = columns.map((column) => column.finish(rowCount));
  return {
    sheet: file.name,
    row: 0,
    column: 0,
    cells: gridOver(packed, rowCount),
    file: { separator, rivals: [], damaged: 0 },
  };
}

/** The file's pieces as text, in the encoding of its first bytes, each with the bytes that it took. */
async function* texts(file: TableFile): AsyncGenerator<readonly [string, number]> {
  let decoder: TextDecoder | undefined;
  for await (const piece of file.pieces()) {
    decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
    yield [decoded(decoder, piece, file), piece.length];
  }
  if (decoder) {
    yield [decoded(decoder, undefined, file), 0];
  }
}

function decoded(decoder: TextDecoder, piece: Uint8Array | undefined, file: TableFile): string {
  try {
    return decoder.decode(piece, { stream: piece !== undefined });
  } catch {
    throw new CoreError("value", "fileNoText", { file: file.name, encoding: decoder.encoding.toUpperCase() });
  }
}

/** By its mark, else UTF-8 where the beginning is that, else GB 18030. */
function encodingOf(piece: Uint8Array): string {
  if ((piece[0] === 0xff && piece[1] === 0xfe) || (piece[0] === 0xfe && piece[1] === 0xff)) {
    return piece[0] === 0xff ? "utf-16le" : "utf-16be";
  }
  try {
    // A sign may be cut off at the end.
    new TextDecoder("utf-8", { fatal: true }).decode(piece, { stream: true });
    return "utf-8";
  } catch {
    return "gb18030";
  }
}

/** Where the last whole line of a piece ends, 0 where none does: a line break within quotation marks ends none. */
function lastLine(text: string, opened: boolean): { readonly end: number; readonly quoted: boolean } {
  let quoted = opened;
  let end = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      quoted = !quoted;
    } else if (code === LINE_BREAK && !quoted) {
      end = at + 1;
    }
  }
  return { end, quoted };
}

const QUOTE = 34;
const LINE_BREAK = 10;

/** The separator that gives the first lines most fields, of the same number in most of them. */
function separatorOf(text: string, name: string): string {
  const lines = text.split(/\r?\n/, LOOKED_AT).filter((line) => line.trim() !== "");
  const candidates = /\.tsv/i.test(name) ? ["\t", ",", ";", "|"] : [",", ";", "\t", "|"];
  let best = { separator: candidates[0]!, fields: 1 };
  for (const separator of candidates) {
    const counts = lines.map((line) => line.replace(/"(?:[^"]|"")*"/g, "").split(separator).length);
    const usual = [...counts].sort((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 1;
    const same = counts.filter((count) => count === usual).length;
    if (usual > best.fields && 3 * same >= 2 * counts.length) {
      best = { separator, fields: usual };
    }
  }
  return best.separator;
}

import type { SourceGrid } from "../../core/cells/dataset";
import { findHeader } from "../../core/cells/read/header";
import { CoreError } from "../../core/errors";
import { MAX_ROWS } from "../../excel/address";
import { JoinedTables } from "./joinTables";
import { CellCurrencies, StyleCurrencies } from "./formatCurrencies";
import { SheetCells, unescaped, type SharedTexts } from "./sheetCells";
import { bytesOf, expectRows, MOST_BYTES, tooLarge, type ReadFileOptions, type TableFile } from "./tableFile";
import { readXml, SaidText, type XmlReader } from "./xmlTags";
import { partPieces, zipDirectory, type ZipPart } from "./zipParts";

/**
 * The table of a workbook that need not fit on a sheet: of its visible sheets the longest, and below it those with the
 * same titles, such as the years of an export. Other sheets are told and left out. Formulas are what they last gave.
 *
 * @throws CoreError `value` where it is no workbook of Office Open XML, is damaged, or is larger than memory allows
 */
export async function readWorkbook(file: TableFile, options: ReadFileOptions = {}): Promise<SourceGrid> {
  const { mostBytes = MOST_BYTES } = options;
  const head = new Uint8Array(await file.part(0, Math.min(file.size, ZIP.length)));
  if (!ZIP.every((byte, at) => head[at] === byte)) {
    throw new CoreError("value", "fileNoWorkbook", { file: file.name });
  }
  const parts = await zipDirectory(file);
  const book = await readBook(file, parts);
  const read = progressOf(file, [book.texts, ...book.sheets.map(({ part }) => part)], options);
  const shared = book.texts ? await readTexts(file, book.texts, read, mostBytes) : { texts: [], bytes: 0 };
  const styles = new StyleCurrencies();
  if (book.styles) {
    await readPart(file, book.styles, styles);
  }
  let told = false;
  let taken = shared.bytes;
  const sheets: SourceGrid[] = [];
  // The one with most bytes speaks for all: others may be notes of few rows.
  const sizes = book.sheets.map(({ part }) => part.size);
  const packed = sizes.reduce((sum, size) => sum + size, 0);
  const largest = Math.max(...sizes);
  for (const { name, part } of book.sheets) {
    const shown = new CellCurrencies(styles);
    const cells = new SheetCells(shared.texts, book.date1904 ? DAYS_TO_1904 : 0, shown);
    await readPart(file, part, cells, (bytes) => {
      if (taken + bytesOf(cells.rowCount, cells.width) > mostBytes) {
        throw tooLarge(file.name, cells.width, mostBytes);
      }
      if (!told && part.size === largest && cells.rowCount > 0) {
        told = true;
        const most = MAX_ROWS * book.sheets.length;
        const rows = Math.min(most, Math.round((cells.rowCount * packed) / bytes));
        expectRows({ name: file.name, rows, columns: cells.width, isGuess: true }, options);
      }
      read(part, bytes);
    });
    taken += bytesOf(cells.rowCount, cells.width);
    const { hiddenRows, merged, rowCount } = cells;
    const currencies = shown.found(rowCount);
    const place = { sheet: name, row: 0, column: 0, date1904: book.date1904 };
    sheets.push({ ...place, cells: cells.grid(), hiddenRows, merged, currencies });
  }
  return joined(sheets, file.name);
}

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** What a text takes besides its signs. */
const TEXT_BYTES = 32;
const DAYS_TO_1904 = 1462;

/** The longest sheet, and those with its titles in the order of the workbook. */
function joined(sheets: readonly SourceGrid[], file: string): SourceGrid {
  const longest = sheets.reduce<SourceGrid | undefined>(
    (best, one) => (one.cells.length > (best?.cells.length ?? 0) ? one : best),
    undefined,
  );
  if (!longest) {
    throw new CoreError("value", "fileEmpty", { file });
  }
  const others = sheets.filter((one) => one !== longest && one.cells.length > 0);
  const hasTitles = (one: SourceGrid) => findHeader(one.cells).headerRows.length > 0;
  const isTitled = hasTitles(longest);
  const notRead: NonNullable<SourceGrid["notRead"]>[number][] = [];
  const table = new JoinedTables(true);
  table.add(longest);
  const read = [longest.sheet];
  for (const sheet of others) {
    // Letters of columns are no titles that two sheets could share.
    const not = isTitled && hasTitles(sheet) ? table.add(sheet) : { unknown: [] };
    if (not) {
      const [why, first] =
        "copyOf" in not ? (["copiedSheet", not.copyOf] as const) : (["otherTitles", longest.sheet] as const);
      notRead.push({ sheet: sheet.sheet, why, first });
    } else {
      read.push(sheet.sheet);
    }
  }
  return { ...table.finish(`${file} › ${read.join(" + ")}`), notRead };
}

interface Book {
  /** In their order, those that are hidden only where all are. */
  readonly sheets: readonly { readonly name: string; readonly part: ZipPart }[];
  readonly texts?: ZipPart;
  readonly styles?: ZipPart;
  readonly date1904: boolean;
}

async function readBook(file: TableFile, parts: ReadonlyMap<string, ZipPart>): Promise<Book> {
  // Names of parts are the same whatever their case.
  const partOf = (name: string) => parts.get(name.toLowerCase());
  const noWorkbook = () => new CoreError("value", "fileNoWorkbook", { file: file.name });
  const relations = async (of: string) => {
    const [folder, name] = [of.slice(0, of.lastIndexOf("/") + 1), of.slice(of.lastIndexOf("/") + 1)];
    const part = partOf(`${folder}_rels/${name}.rels`);
    const found = new Map<string, { readonly kind: string; readonly target: string }>();
    if (part) {
      await readPart(file, part, {
        open: (tag, { Id, Type = "", Target = "" }) => {
          if (tag === "Relationship" && Id !== undefined) {
            const target = Target.startsWith("/") ? Target.slice(1) : pathOf(folder + Target);
            found.set(Id, { kind: Type.slice(Type.lastIndexOf("/") + 1), target });
          }
        },
      });
    }
    return found;
  };
  const root = [...(await relations("")).values()].find(({ kind }) => kind === "officeDocument");
  const workbook = root && partOf(root.target);
  if (!workbook || /\.bin$/i.test(workbook.name)) {
    throw noWorkbook();
  }
  const related = await relations(workbook.name);
  const sheets: { name: string; part: ZipPart; visible: boolean }[] = [];
  let date1904 = false;
  await readPart(file, workbook, {
    open: (tag, attributes) => {
      if (tag === "workbookPr") {
        date1904 = attributes.date1904 === "1" || attributes.date1904 === "true";
      } else if (tag === "sheet") {
        const id = Object.keys(attributes).find((name) => /(?:^|:)id$/.test(name)) ?? "";
        const relation = related.get(attributes[id] ?? "");
        const part = relation?.kind === "worksheet" ? partOf(relation.target) : undefined;
        // Sheets of charts and macros hold no rows.
        if (!relation || (relation.kind === "worksheet" && !part)) {
          throw new CoreError("value", "fileDamaged", { file: file.name });
        }
        if (part) {
          const { name = part.name, state = "visible" } = attributes;
          sheets.push({ name: unescaped(name), part, visible: state === "visible" });
        }
      }
    },
  });
  const relatedPart = (wanted: string) => {
    const relation = [...related.values()].find(({ kind }) => kind === wanted);
    return relation && partOf(relation.target);
  };
  const visible = sheets.filter((sheet) => sheet.visible);
  return {
    sheets: visible.length > 0 ? visible : sheets,
    texts: relatedPart("sharedStrings"),
    styles: relatedPart("styles"),
    date1904,
  };
}

/** @example pathOf("xl/../xl/worksheets/sheet1.xml") // "xl/worksheets/sheet1.xml" */
function pathOf(path: string): string {
  const names: string[] = [];
  for (const name of path.split("/")) {
    if (name === "..") {
      names.pop();
    } else if (name !== "." && name !== "") {
      names.push(name);
    }
  }
  return names.join("/");
}

async function readTexts(
  file: TableFile,
  part: ZipPart,
  read: (part: ZipPart, bytes: number) => void,
  mostBytes: number,
): Promise<{ readonly texts: SharedTexts; readonly bytes: number }> {
  const texts: string[] = [];
  let bytes = 0;
  const text = new SaidText();
  const reader: XmlReader = {
    open(name) {
      if (name === "si") {
        text.said = "";
      } else {
        text.open(name);
      }
    },
    text: (own) => text.text(own),
    close(name) {
      if (name === "si") {
        texts.push(unescaped(text.said));
        bytes += TEXT_BYTES + 2 * text.said.length;
      } else {
        text.close(name);
      }
    },
  };
  await readPart(file, part, reader, (own) => {
    if (bytes > mostBytes) {
      throw tooLarge(file.name, 1, mostBytes);
    }
    read(part, own);
  });
  return { texts, bytes };
}

/** @throws CoreError `value` for what cannot be unpacked or is no XML */
async function readPart(
  file: TableFile,
  part: ZipPart,
  reader: XmlReader,
  onRead?: (bytes: number) => void,
): Promise<void> {
  try {
    await readXml(partPieces(file, part, onRead), reader);
  } catch (error) {
    throw error instanceof CoreError ? error : new CoreError("value", "fileDamaged", { file: file.name });
  }
}

/** Of all parts that are long, by their packed bytes. */
function progressOf(
  { size }: TableFile,
  parts: readonly (ZipPart | undefined)[],
  { onProgress }: ReadFileOptions,
): (part: ZipPart, bytes: number) => void {
  const all = parts.reduce((sum, part) => sum + (part?.size ?? 0), 0) || size;
  let done = 0;
  return (part, bytes) => {
    onProgress?.(Math.min(1, (done + bytes) / all));
    done += bytes === part.size ? bytes : 0;
  };
}

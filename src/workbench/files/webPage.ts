/** Tables of web pages, which many systems save with the name of a workbook. */
import { defaultTreeAdapter as tree, html, parse, type DefaultTreeAdapterTypes } from "parse5";
import type { WorkbookData } from "../host/workbookData";
import { decodeText, type DecodedText } from "./encoding/decodeText";
import { encodingNamed } from "../../app/tableFile/encoding/encodings";
import { FileError } from "./fileError";
import { newWorkbook, sheetName } from "./newWorkbook";
import { addRows, TEXT_STYLES } from "./rows";
import { textFileOf } from "./textFile";

type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

export function isWebPage(head: string): boolean {
  return /^\W*<(?:!doctype html|html|head|body|table|meta|style|div)\b/i.test(head);
}

/** Each table of a page as a sheet; tables that only hold others are none. */
export function openWebPage(bytes: Uint8Array, file: string, asked?: string): WorkbookData {
  const page = decodePage(bytes, file, asked);
  const tables = [...elements(parse(page.text), html.TAG_NAMES.TABLE)]
    .filter((table) => elements(table, html.TAG_NAMES.TABLE).next().done)
    .map(rowsOf)
    .filter((rows) => rows.some((row) => row.some((field) => field.trim() !== "")));
  // A line of links or a title above the data is laid out in a table as well.
  const real = tables.filter((rows) => rows.length > 1 && rows.some((row) => row.length > 1));
  const wanted = real.length > 0 ? real : tables.slice(0, 1);
  if (wanted.length === 0) {
    throw new FileError("webPage", { file });
  }
  const workbook = newWorkbook(file, TEXT_STYLES);
  const stem = file.replace(/^.*[\\/]/, "").replace(/\.\w+$/, "");
  wanted.forEach((rows, index) => {
    const name = sheetName(index === 0 ? stem : `${stem.slice(0, 26)} ${index + 1}`);
    addRows(workbook, { name, file, rows, textFile: textFileOf(page) });
  });
  return workbook;
}

/** What the page says about itself holds, unless it has places that cannot be read so. */
function decodePage(bytes: Uint8Array, file: string, asked?: string): DecodedText {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 2048));
  const declared = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
  if (asked === undefined && declared !== undefined && encodingNamed(declared)) {
    const page = decodeText(bytes, file, declared);
    if (page.damaged === 0) {
      return page;
    }
  }
  return decodeText(bytes, file, asked);
}

function* elements(parent: Parent, name: string): Generator<Element> {
  for (const child of parent.childNodes) {
    if (tree.isElementNode(child)) {
      if (child.tagName === name) {
        yield child;
      }
      yield* elements(child, name);
    }
  }
}

function rowsOf(table: Element): string[][] {
  const rows: string[][] = [];
  [...elements(table, html.TAG_NAMES.TR)].forEach((line, at) => {
    const row = (rows[at] ??= []);
    for (const cell of line.childNodes) {
      if (!tree.isElementNode(cell) || !/^t[dh]$/.test(cell.tagName)) {
        continue;
      }
      const attribute = (name: string) => cell.attrs.find((one) => one.name === name)?.value;
      let column = 0;
      while (row[column] !== undefined) {
        column++;
      }
      const [down, right] = ["rowspan", "colspan"].map((name) => span(attribute(name)));
      for (let y = 0; y < down!; y++) {
        for (let x = 0; x < right!; x++) {
          (rows[at + y] ??= [])[column + x] = "";
        }
      }
      row[column] = attribute("x:num") || textOf(cell);
    }
  });
  return rows.map((row) => Array.from(row, (field) => field ?? ""));
}

/** Spans beyond what a page may say are slips of its maker. */
function span(text = "1"): number {
  const cells = Number(text);
  return Number.isInteger(cells) && cells > 0 && cells <= 1000 ? cells : 1;
}

function textOf(cell: Element): string {
  let text = "";
  const visit = (parent: Parent) => {
    for (const child of parent.childNodes) {
      if (tree.isTextNode(child)) {
        text += child.value;
      } else if (tree.isElementNode(child)) {
        text += child.tagName === "br" ? " " : "";
        visit(child);
      }
    }
  };
  visit(cell);
  return text.replace(/[\s\u00a0]+/g, " ").trim();
}

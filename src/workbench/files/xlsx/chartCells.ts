/** Cells that a chart points at: their reference, and beside it what they hold, as Excel keeps it. */
import type { CellsRef, WorkbookData } from "../../host/workbookData";
import { absoluteReference } from "./addresses";
import { element, xmlEncode } from "./xml";

type Value = string | number | undefined;

/** The reference as text with its cells. */
export function stringReference(workbook: WorkbookData, cells: CellsRef): string {
  const { values, size } = held(workbook, cells);
  return element(
    "c:strRef",
    {},
    formula(workbook, cells),
    element("c:strCache", {}, ...points(values, size)),
  );
}

/** The reference as numbers; texts among them are gaps. */
export function numberReference(workbook: WorkbookData, cells: CellsRef): string {
  const { values, format, size } = held(workbook, cells);
  const numbers = values.map((value) => (typeof value === "number" ? value : undefined));
  const code = `<c:formatCode>${xmlEncode(format)}</c:formatCode>`;
  return element(
    "c:numRef",
    {},
    formula(workbook, cells),
    element("c:numCache", {}, code, ...points(numbers, size)),
  );
}

/** Names of categories are text unless all are numbers, as dates are. */
export function categoryReference(workbook: WorkbookData, cells: CellsRef): string {
  const { values } = held(workbook, cells);
  const filled = values.filter((value) => value !== undefined);
  const areNumbers = filled.length > 0 && filled.every((value) => typeof value === "number");
  return areNumbers ? numberReference(workbook, cells) : stringReference(workbook, cells);
}

/** As many ones as there are cells. */
export function ones(workbook: WorkbookData, cells: CellsRef): string {
  const { size } = held(workbook, cells);
  return element(
    "c:numLit",
    {},
    "<c:formatCode>General</c:formatCode>",
    ...points(
      Array.from({ length: size }, () => 1),
      size,
    ),
  );
}

function formula(workbook: WorkbookData, { sheetId, range }: CellsRef): string {
  const name = workbook.book.sheets[sheetId]?.name ?? "";
  return `<c:f>${xmlEncode(absoluteReference(name, range))}</c:f>`;
}

function points(values: readonly Value[], size: number): string[] {
  return [
    element("c:ptCount", { val: size }),
    ...values.flatMap((value, idx) =>
      value === undefined ? [] : element("c:pt", { idx }, `<c:v>${xmlEncode(String(value))}</c:v>`),
    ),
  ];
}

interface Held {
  values: Value[];
  /** Of the first number. */
  format: string;
  size: number;
}

function held(workbook: WorkbookData, { sheetId, range }: CellsRef): Held {
  const sheet = workbook.book.sheets[sheetId];
  const lastRow = Math.min(range.endRow, (sheet?.rowCount ?? 1) - 1);
  const lastColumn = Math.min(range.endColumn, (sheet?.columnCount ?? 1) - 1);
  const values: Value[] = [];
  let format: string | undefined;
  for (let row = range.startRow; row <= lastRow; row++) {
    for (let column = range.startColumn; column <= lastColumn; column++) {
      const cell = sheet?.cellData?.[row]?.[column];
      const value = cell?.v ?? undefined;
      if (typeof value === "number") {
        const style = typeof cell?.s === "string" ? workbook.book.styles[cell.s] : cell?.s;
        format ??= style?.n?.pattern ?? "General";
      }
      values.push(
        typeof value === "boolean" ? String(value).toUpperCase() : value === "" ? undefined : value,
      );
    }
  }
  return { values, format: format ?? "General", size: values.length };
}

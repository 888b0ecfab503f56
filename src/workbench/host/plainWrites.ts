/**
 * The engine's mutation that writes cells, with less work where a cell is plain: it parses no type that is given, and
 * merges a style once for all cells that look alike, where the engine clones and serializes it for every one. The cells
 * come out the same; whatever is not plain is left to the engine.
 */
import {
  CellValueType,
  IUniverInstanceService,
  UniverInstanceType,
  type IAccessor,
  type ICellData,
  type IStyleData,
  type Nullable,
  type Styles,
  type Workbook,
} from "@univerjs/core";
import { SetRangeValuesMutation, type ISetRangeValuesMutationParams } from "@univerjs/sheets";
import type { Restyling } from "./restylings";

type Rows = Record<number, Record<number, Nullable<ICellData>>>;

/** What the host's own writes say beside what the engine's do. */
export interface OwnWrite {
  /** Nobody else holds the cells that are written: they may become the sheet's. */
  handedOver?: boolean;
  /** Styles to be put over cells, one after the other; `cellValue` has only the corners of all. */
  restyled?: readonly Restyling[];
}

type Params = ISetRangeValuesMutationParams & OwnWrite;
type Handler = (accessor: IAccessor, params: Params) => boolean;

let engineHandler: Handler | undefined;

export function writePlainCells(): void {
  if (!engineHandler) {
    engineHandler = SetRangeValuesMutation.handler as Handler;
    SetRangeValuesMutation.handler = write;
  }
}

const write: Handler = (accessor, params) => {
  const { unitId, subUnitId, handedOver = false, restyled } = params;
  const workbook = accessor
    .get(IUniverInstanceService)
    .getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
  const sheet = workbook?.getSheetBySheetId(subUnitId);
  if (!workbook || !sheet) {
    return false;
  }
  const cells = sheet.getCellMatrix().getMatrix() as Rows;
  const left = (cellValue: Rows) => engineHandler!(accessor, { ...params, cellValue });
  const looks = looksOf(workbook.getStyles());
  /** False where the engine has to do it. */
  const restyle = (row: number, column: number, style: IStyleData): boolean => {
    const old = cells[row]?.[column];
    if (!looks.keepsValue(style, old)) {
      return false;
    }
    const known = looks.find(style, old);
    if (known === undefined) {
      const before = old?.s as string | undefined;
      left({ [row]: { [column]: { s: style } } });
      looks.learn(style, before, cells[row]?.[column]?.s);
    } else {
      (cells[row] ??= {})[column] = old ? dressed(old, known) : { s: known };
    }
    return true;
  };
  if (restyled) {
    return restyled.every(({ rects, styleAt }) => {
      let others: Rows | undefined;
      for (const { startRow, endRow, startColumn, endColumn } of rects) {
        for (let row = startRow; row <= endRow; row++) {
          for (let column = startColumn; column <= endColumn; column++) {
            const style = styleAt(row, column);
            if (style && !restyle(row, column, style)) {
              ((others ??= {})[row] ??= {})[column] = { s: style };
            }
          }
        }
      }
      return others ? left(others) : true;
    });
  }
  const others: Rows = {};
  let anyOther = false;
  const written = (params.cellValue ?? {}) as Rows;
  for (const row in written) {
    const line = written[row]!;
    let target = cells[row];
    for (const column in line) {
      const next = line[column];
      const value = next && !("s" in next) ? plainValue(next, target?.[column], handedOver) : undefined;
      if (value) {
        (target ??= cells[row] ??= {})[column] = value;
      } else if (next && isStyleOnly(next) && restyle(Number(row), Number(column), next.s as IStyleData)) {
        target = cells[row];
      } else {
        (others[row] ??= {})[column] = next;
        anyOther = true;
      }
    }
  }
  return anyOther ? left(others) : true;
};

/** The cell after a write of a typed value and nothing else; undefined where the engine has to look closer. */
function plainValue(next: ICellData, old: Nullable<ICellData>, handedOver: boolean): ICellData | undefined {
  const { v, t } = next;
  const typed =
    (t === CellValueType.NUMBER && typeof v === "number") ||
    ((t === CellValueType.STRING || t === CellValueType.FORCE_STRING) && typeof v === "string");
  if (!typed || next.f || next.si || next.p || hasMore(next)) {
    return undefined;
  }
  if (!old) {
    return handedOver ? next : { v, t };
  }
  if (old.f || old.si || old.p || hasMore(old)) {
    return undefined;
  }
  if (old.s && old.v === undefined) {
    return { v, t, s: old.s };
  }
  old.v = v;
  old.t = t;
  return old;
}

/** Made in one piece, a cell takes two thirds of the memory of one that gets its parts one after the other. */
function dressed(old: ICellData, s: string): ICellData {
  const { v, t, f, si, p } = old;
  if (old.s || v === undefined || t === undefined || f || si || p || hasMore(old)) {
    old.s = s;
    return old;
  }
  return { v, t, s };
}

/** What the engine keeps of few cells. */
type Rare = ICellData & { xf?: unknown; interceptorStyle?: unknown };

function hasMore({ custom, ref, xf, interceptorStyle }: Rare): boolean {
  return custom !== undefined || ref !== undefined || xf !== undefined || interceptorStyle !== undefined;
}

function isStyleOnly(cell: ICellData): boolean {
  for (const key in cell) {
    if (key !== "s") {
      return false;
    }
  }
  return typeof cell.s === "object" && cell.s !== null;
}

const known = new WeakMap<Styles, Looks>();

function looksOf(styles: Styles): Looks {
  let looks = known.get(styles);
  if (!looks) {
    known.set(styles, (looks = new Looks(styles)));
  }
  return looks;
}

/** What becomes of a style under another that is put over it. Reports put on a few, thousands of times. */
class Looks {
  private readonly found = new Map<string, Map<string | undefined, string>>();
  private last: { style: IStyleData; found: Map<string | undefined, string> } | undefined;

  constructor(private readonly styles: Styles) {}

  find(style: IStyleData, old: Nullable<ICellData>): string | undefined {
    const id = this.under(style).get(old?.s as string | undefined);
    return id !== undefined && this.styles.get(id) ? id : undefined;
  }

  learn(style: IStyleData, before: string | undefined, after: ICellData["s"]): void {
    if (typeof after === "string") {
      this.under(style).set(before, after);
    }
  }

  private under(style: IStyleData): Map<string | undefined, string> {
    if (this.last?.style !== style) {
      const key = JSON.stringify(style);
      const found = this.found.get(key) ?? new Map<string | undefined, string>();
      this.found.set(key, found);
      this.last = { style, found };
    }
    return this.last.found;
  }

  /** With another format the engine reads some values anew: text that is a number, numbers under a text format. */
  keepsValue(style: IStyleData, old: Nullable<ICellData>): boolean {
    if (!old) {
      return true;
    }
    const { v, t, s, p, custom, interceptorStyle } = old as Rare;
    if (interceptorStyle !== undefined || custom !== undefined || p || (s && typeof s !== "string")) {
      return false;
    }
    if (v === undefined) {
      return true;
    }
    const isText = typeof s === "string" && this.isText(s);
    if (typeof v === "number") {
      return t === CellValueType.NUMBER && !isText && style.n?.pattern !== "@";
    }
    if (typeof v !== "string") {
      return false;
    }
    return (
      t === CellValueType.FORCE_STRING ||
      (t === CellValueType.STRING && ((isText && !style.n) || !mayBeRead(v)))
    );
  }

  private isText(id: string): boolean {
    return this.styles.get(id)?.n?.pattern === "@";
  }
}

function mayBeRead(text: string): boolean {
  return !Number.isNaN(Number(text)) || /^\s*(true|false)\s*$/i.test(text);
}

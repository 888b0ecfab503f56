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

type Rows = Record<number, Record<number, Nullable<ICellData>>>;
type Handler = (accessor: IAccessor, params: ISetRangeValuesMutationParams) => boolean;

let engineHandler: Handler | undefined;

export function writePlainCells(): void {
  if (!engineHandler) {
    engineHandler = SetRangeValuesMutation.handler as Handler;
    SetRangeValuesMutation.handler = write;
  }
}

const write: Handler = (accessor, params) => {
  const { unitId, subUnitId } = params;
  const workbook = accessor
    .get(IUniverInstanceService)
    .getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
  const sheet = workbook?.getSheetBySheetId(subUnitId);
  if (!workbook || !sheet) {
    return false;
  }
  const cells = sheet.getCellMatrix().getMatrix() as Rows;
  const written = (params.cellValue ?? {}) as Rows;
  const left = (cellValue: Rows) => engineHandler!(accessor, { ...params, cellValue });
  const looks = new Looks(workbook.getStyles());
  const others: Rows = {};
  let anyOther = false;
  for (const row in written) {
    const line = written[row]!;
    let target = cells[row];
    for (const column in line) {
      const next = line[column];
      const old = target?.[column];
      const value = next && !("s" in next) ? plainValue(next, old) : undefined;
      if (value) {
        (target ??= cells[row] ??= {})[column] = value;
        continue;
      }
      const style = next && !value && isStyleOnly(next) ? (next.s as IStyleData) : undefined;
      if (style && looks.keepsValue(style, old)) {
        const known = looks.find(style, old);
        if (known !== undefined) {
          if (old) {
            old.s = known;
          } else {
            (target ??= cells[row] ??= {})[column] = { s: known };
          }
          continue;
        }
        const before = old?.s as string | undefined;
        left({ [row]: { [column]: next } });
        target = cells[row];
        looks.learn(style, before, target?.[column]?.s);
        continue;
      }
      (others[row] ??= {})[column] = next;
      anyOther = true;
    }
  }
  return anyOther ? left(others) : true;
};

/** The cell after a write of a typed value and nothing else; undefined where the engine has to look closer. */
function plainValue(next: ICellData, old: Nullable<ICellData>): ICellData | undefined {
  const { v, t } = next;
  const typed =
    (t === CellValueType.NUMBER && typeof v === "number") ||
    ((t === CellValueType.STRING || t === CellValueType.FORCE_STRING) && typeof v === "string");
  if (!typed || next.f || next.si || next.p || has(next, "custom", "ref", "xf")) {
    return undefined;
  }
  if (!old) {
    return { v, t };
  }
  if (old.f || old.si || old.p || has(old, "custom", "ref", "xf")) {
    return undefined;
  }
  old.v = v;
  old.t = t;
  return old;
}

function has(cell: ICellData, ...keys: (keyof ICellData | "xf" | "interceptorStyle")[]): boolean {
  return keys.some((key) => (cell as Record<string, unknown>)[key] !== undefined);
}

function isStyleOnly(cell: ICellData): boolean {
  for (const key in cell) {
    if (key !== "s") {
      return false;
    }
  }
  return typeof cell.s === "object" && cell.s !== null;
}

/** What becomes of a style under another that is put over it, for the time of one write. */
class Looks {
  private readonly found = new Map<IStyleData, Map<string | undefined, string>>();
  private readonly texts = new Map<string, boolean>();

  constructor(private readonly styles: Styles) {}

  find(style: IStyleData, old: Nullable<ICellData>): string | undefined {
    return this.found.get(style)?.get(old?.s as string | undefined);
  }

  learn(style: IStyleData, before: string | undefined, after: ICellData["s"]): void {
    if (typeof after === "string") {
      const known = this.found.get(style) ?? new Map<string | undefined, string>();
      this.found.set(style, known.set(before, after));
    }
  }

  /** With another format the engine reads some values anew: text that is a number, numbers under a text format. */
  keepsValue(style: IStyleData, old: Nullable<ICellData>): boolean {
    if (!old) {
      return true;
    }
    const { v, t, s } = old;
    if (has(old, "interceptorStyle", "custom") || old.p || (s && typeof s !== "string")) {
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
    let isText = this.texts.get(id);
    if (isText === undefined) {
      this.texts.set(id, (isText = this.styles.get(id)?.n?.pattern === "@"));
    }
    return isText;
  }
}

function mayBeRead(text: string): boolean {
  return !Number.isNaN(Number(text)) || /^\s*(true|false)\s*$/i.test(text);
}

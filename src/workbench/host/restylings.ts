/**
 * Styles on their way to cells of a sheet. A request sets them one property after the other; put together, the engine is
 * told of them once, and each cell gets another style once.
 */
import {
  BorderStyleTypes,
  type IBorderData,
  type IBorderStyleData,
  type IStyleData,
  type Nullable,
} from "@univerjs/core";
import type { Rect } from "./workbookData";

/** A style to be put over each cell of some rectangles, undefined where none is. */
export interface Restyling {
  readonly rects: readonly Rect[];
  readonly styleAt: (row: number, column: number) => IStyleData | undefined;
}

export type Edge = keyof IBorderData;
export type LineChange = (now: IBorderStyleData) => IBorderStyleData;

const NO_LINE: IBorderStyleData = { s: BorderStyleTypes.NONE, cl: { rgb: "#000000" } };

export class Restylings {
  readonly all: Restyling[] = [];
  /** What is like the last one goes with it. */
  private lastStyle: { readonly rects: readonly Rect[]; readonly style: IStyleData } | undefined;
  private lastLine:
    { readonly rects: readonly Rect[]; readonly edge: Edge; readonly changes: LineChange[] } | undefined;

  constructor(
    readonly sheetId: string,
    private readonly styleNow: (row: number, column: number) => Nullable<IStyleData>,
  ) {}

  /** One style for all cells; nothing in it but properties that take the place of those that were there. */
  put(rects: readonly Rect[], style: IStyleData): void {
    this.lastLine = undefined;
    if (this.lastStyle && areSame(this.lastStyle.rects, rects)) {
      Object.assign(this.lastStyle.style, style);
      return;
    }
    const whole = { ...style };
    this.lastStyle = { rects, style: whole };
    this.all.push({ rects, styleAt: () => whole });
  }

  putEach(rect: Rect, styleAt: Restyling["styleAt"]): void {
    this.lastStyle = undefined;
    this.lastLine = undefined;
    this.all.push({ rects: [rect], styleAt });
  }

  /** Changes a border of each cell into what it is made of the one that is there. */
  draw(rects: readonly Rect[], edge: Edge, change: LineChange): void {
    this.lastStyle = undefined;
    if (this.lastLine?.edge === edge && areSame(this.lastLine.rects, rects)) {
      this.lastLine.changes.push(change);
      return;
    }
    const changes = [change];
    this.lastLine = { rects, edge, changes };
    const known = new Map<string, IStyleData>();
    const styleAt = (row: number, column: number) => {
      const now = this.styleNow(row, column)?.bd?.[edge] ?? NO_LINE;
      const key = `${now.s} ${now.cl.rgb} ${now.cl.th}`;
      const style = known.get(key) ?? withLine(edge, now, changes);
      known.set(key, style);
      return style;
    };
    this.all.push({ rects, styleAt });
  }

  /** Around all that changes. */
  get bounds(): Rect {
    const [first, ...others] = this.all.flatMap(({ rects }) => rects);
    return others.reduce(
      (bounds, rect) => ({
        startRow: Math.min(bounds.startRow, rect.startRow),
        startColumn: Math.min(bounds.startColumn, rect.startColumn),
        endRow: Math.max(bounds.endRow, rect.endRow),
        endColumn: Math.max(bounds.endColumn, rect.endColumn),
      }),
      first!,
    );
  }
}

/** The style that makes a border into what it becomes. */
export function withLine(
  edge: Edge,
  now: Nullable<IBorderStyleData>,
  changes: readonly LineChange[],
): IStyleData {
  let line = now ?? NO_LINE;
  for (const change of changes) {
    line = change(line);
    // Of a line that is gone nothing is left.
    line = line.s === BorderStyleTypes.NONE ? NO_LINE : line;
  }
  return { bd: { [edge]: line === NO_LINE ? null : line } };
}

function areSame(a: readonly Rect[], b: readonly Rect[]): boolean {
  return a.length === b.length && a.every((rect, index) => isSame(rect, b[index]!));
}

function isSame(a: Rect, b: Rect): boolean {
  return (
    a.startRow === b.startRow &&
    a.startColumn === b.startColumn &&
    a.endRow === b.endRow &&
    a.endColumn === b.endColumn
  );
}

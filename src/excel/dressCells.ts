import type { Area, CellStyle, PlacedRange } from "../reports/layout/placed";
import { inAddresses } from "./address";
import { applyStyle } from "./cellStyles";
import type { QueuedStep } from "./queueSteps";

/** How cells look, apart from what they say: whatever looks alike is dressed in one go, wherever it stands on its sheet. */

/** Path and action of a property. */
const PROPERTY_BYTES = 500;
const STYLE_BYTES = 3000;

type SheetOf = () => Excel.Worksheet;
type Dressed = Area & Pick<PlacedRange, "style">;

/** Steps that give ranges the format of their style, styles in the order in which they first appear. */
export function* dressSteps(sheet: SheetOf, ranges: readonly Dressed[]): Generator<QueuedStep> {
  // All of a style before the next: the line between two rows is one, and the last one set stays.
  const alike = new Map<CellStyle, Map<number, Area[]>>();
  for (const range of ranges) {
    // Between single rows there are no lines.
    const rows = Math.min(range.rows, 2);
    const byRows = alike.get(range.style) ?? new Map<number, Area[]>();
    const areas = byRows.get(rows) ?? [];
    areas.push(range);
    alike.set(range.style, byRows.set(rows, areas));
  }
  for (const [style, byRows] of alike) {
    for (const [rows, areas] of byRows) {
      yield* onEach(sheet, areas, STYLE_BYTES, (cells) => applyStyle(cells, style, rows));
    }
  }
}

/** Steps that put texts where they stand in their cells. */
export function* alignSteps(sheet: SheetOf, ranges: readonly PlacedRange[]): Generator<QueuedStep> {
  const put = (areas: readonly Area[], set: (format: Excel.RangeFormat) => void) =>
    onEach(sheet, areas, PROPERTY_BYTES, ({ format }) => set(format));
  const wrapped = ranges.filter(({ wrap }) => wrap);
  yield* put(wrapped, (format) => (format.wrapText = true));
  const cards = ranges.filter(({ style }) => style === "cardValue");
  yield* put(cards, (format) => (format.horizontalAlignment = "Left"));
  const indented = ranges.flatMap((range) =>
    (range.indent ?? []).map((column) => ({ ...range, column: range.column + column, columns: 1 })),
  );
  yield* put(indented, (format) => {
    format.horizontalAlignment = "Left";
    format.indentLevel = 1;
  });
  yield* put(ranges.flatMap(atTheRight), (format) => (format.horizontalAlignment = "Right"));
}

function atTheRight(range: PlacedRange): Area[] {
  const right = range.alignRight ?? [];
  const sides = range.formats.map((_, column) => (right.includes(column) ? "right" : ""));
  return formatRuns(sides)
    .filter(({ code }) => code)
    .map(({ column, columns }) => ({ ...range, column: range.column + column, columns }));
}

/** Columns beside each other that have the same code. */
export function formatRuns(codes: readonly string[]): { column: number; columns: number; code: string }[] {
  const runs: { column: number; columns: number; code: string }[] = [];
  codes.forEach((code, column) => {
    const last = runs.at(-1);
    if (last?.code === code) {
      last.columns += 1;
    } else {
      runs.push({ column, columns: 1, code });
    }
  });
  return runs;
}

function onEach(
  sheet: SheetOf,
  areas: readonly Area[],
  bytes: number,
  set: (cells: Excel.Range | Excel.RangeAreas) => void,
): QueuedStep[] {
  return inAddresses(areas).map((address) => ({
    bytes,
    queue: () => set(cellsAt(sheet(), address)),
  }));
}

/** Cells of one area or, separated by commas, of several: these know less, and take longer. */
export function cellsAt(sheet: Excel.Worksheet, address: string): Excel.Range | Excel.RangeAreas {
  return address.includes(",") ? sheet.getRanges(address) : sheet.getRange(address);
}

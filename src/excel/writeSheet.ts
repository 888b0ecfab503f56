import type {
  Area,
  CellStyle,
  PlacedChoices,
  PlacedLead,
  PlacedRange,
  PlacedReference,
  PlacedScale,
  PlacedSheet,
  PlacedThreshold,
  PlacedTone,
} from "../reports/layout/placed";
import { familyOf } from "../reports/families";
import type { Value } from "../reports/report";
import { areaAddress, inAddresses } from "./address";
import { alignSteps, cellsAt, dressSteps, formatRuns } from "./dressCells";
import { literal, payloadBytes } from "./cellText";
import { originalOf } from "./ownRecord";
import type { QueuedStep } from "./queueSteps";
import { BAD, COLORS, GOOD, TAB_COLORS } from "./palette";
import { sizeCells, sizesOf } from "./sizeCells";
import { addChart } from "./writeCharts";
import { arrangePage } from "./writePage";

/** A formula of our own on a placed sheet, alive in its cell; cells that it spills into are placed without values. */
export interface PlacedFormula {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** Path and action of a block of values. */
const PIECE_BYTES = 600;
const LINK_BYTES = 700;
const BREAK_BYTES = 400;
/** Formats, sizes and names take about this much per range. */
const FORMAT_BYTES = 2500;
const TEXT = "@";

/** A placed sheet with the worksheet that it goes to. */
export interface SheetToWrite {
  readonly placed: PlacedSheet;
  readonly sheet: () => Excel.Worksheet;
  /** The tab. */
  readonly name: string;
  readonly tableNames: readonly string[];
  readonly ownPage: boolean;
  /** Of a new sheet; people may have given others a colour of their own. */
  readonly tabColor?: string;
  /** Ranges that stand there as they look: their values are written alone. */
  readonly sameLook?: ReadonlySet<PlacedRange>;
}

/** The colour of a new tab: its report's family, paler where figures and lists stand behind a page. */
export function tabColorOf(report: string, { gridlines }: PlacedSheet): string {
  const [page, behind] = TAB_COLORS[familyOf(originalOf(report))];
  return gridlines === false ? page : behind;
}

/** The title stands in its first cell and is written last. */
const TITLES: ReadonlySet<CellStyle> = new Set(["title", "pageTitle"]);

/**
 * Everything that makes the sheets of a report, in the order in which Excel has to hear it: number formats before values
 * (so that ids stay text), values before tables, the cells of all sheets before charts, which may draw those of another
 * one. Titles come last: what broke off says so in their place.
 */
export function* sheetSteps(sheets: readonly SheetToWrite[]): Generator<QueuedStep> {
  for (const one of sheets) {
    yield* cellSteps(one);
  }
  for (const one of sheets) {
    yield* chartSteps(one, sheets);
  }
}

function titleOf({ ranges }: PlacedSheet): PlacedRange | undefined {
  return ranges.find(({ style }) => TITLES.has(style));
}

/** What stands in the place of a sheet's title until the rest is there. */
export function unfinishedTitle(placed: PlacedSheet) {
  const title = titleOf(placed);
  return title && placed.unfinished
    ? { row: title.row, column: title.column, text: placed.unfinished }
    : undefined;
}

function* cellSteps(to: SheetToWrite): Generator<QueuedStep> {
  const { sheet, placed, tableNames } = to;
  const title = titleOf(placed);
  if (title) {
    const values = placed.unfinished ? [[placed.unfinished]] : title.values;
    yield* rangeSteps(to, [title], [{ ...title, values }]);
  }
  const others = placed.ranges.filter((range) => range !== title);
  yield* rangeSteps(to, others);
  const sizes = sizesOf(placed);
  yield* [
    {
      bytes: FORMAT_BYTES + sizes.length * PIECE_BYTES,
      queue: () => sizeCells(sheet(), sizes),
    },
    ...placed.links.map(({ row, column, address }) => ({
      bytes: LINK_BYTES,
      queue: () => {
        const cell = sheet().getRange(areaAddress({ row, column, rows: 1, columns: 1 }));
        cell.hyperlink = { documentReference: address, textToDisplay: address };
      },
    })),
    ...placed.tables.map((table, index) => ({
      bytes: FORMAT_BYTES,
      queue: () => {
        const added = sheet().tables.add(areaAddress(table), true);
        added.name = tableNames[index]!;
        added.style = "TableStyleMedium2";
      },
    })),
    ...placed.scales.map((scale) => ({ bytes: FORMAT_BYTES, queue: () => addScale(sheet(), scale) })),
    ...placed.thresholds.map((threshold) => ({
      bytes: FORMAT_BYTES * 2,
      queue: () => addThreshold(sheet(), threshold),
    })),
    ...(placed.toned ?? []).map((toned) => ({ bytes: FORMAT_BYTES, queue: () => addTone(sheet(), toned) })),
  ];
}

function chartSteps(
  { sheet, placed, ownPage, tabColor }: SheetToWrite,
  sheets: readonly SheetToWrite[],
): QueuedStep[] {
  const title = titleOf(placed);
  const other = (id: string) => sheets.find((one) => one.placed.id === id);
  const nameOf = (id: string) => (id === placed.id ? undefined : other(id)?.name);
  return [
    ...placed.ranges.flatMap((range) => liveSteps(sheet, range, nameOf)),
    ...placed.choices.map((choices) => ({
      bytes: FORMAT_BYTES,
      queue: () => addChoices(sheet(), choices, nameOf),
    })),
    ...leadSteps(sheet, placed, (lead) => lead.tab ?? other(lead.sheet ?? placed.id)?.name),
    ...placed.charts.map((chart) => ({
      bytes: FORMAT_BYTES * (chart.dress ? 5 : 2),
      queue: () => addChart(sheet(), chart, (other(chart.sheet ?? placed.id)?.sheet ?? sheet)()),
    })),
    { bytes: FORMAT_BYTES, queue: () => view(sheet(), placed, tabColor) },
    // What the user chose for an existing sheet stays.
    ...(ownPage ? [{ bytes: pageBytes(placed), queue: () => arrangePage(sheet(), placed.page) }] : []),
    ...(title ? valueSteps(sharedRanges(sheet), title) : []),
  ];
}

type RangeOf = (area: Area) => Excel.Range;

/** One object an address: office.js makes, tracks and releases each with an action of its own. */
function sharedRanges(sheet: () => Excel.Worksheet): RangeOf {
  const ranges = new Map<string, Excel.Range>();
  return (area) => {
    const address = areaAddress(area);
    const range = ranges.get(address) ?? sheet().getRange(address);
    ranges.set(address, range);
    return range;
  };
}

/**
 * What looks alike is dressed together, before anything is written. Of ranges that look so already only those formats are
 * set that decide what a value becomes.
 */
function* rangeSteps(
  { sheet, sameLook }: SheetToWrite,
  ranges: readonly PlacedRange[],
  written = ranges,
): Generator<QueuedStep> {
  const rangeOf = sharedRanges(sheet);
  const bare = ranges.filter((range) => sameLook?.has(range) !== true);
  yield* dressSteps(sheet, bare);
  yield* alignSteps(sheet, bare);
  for (const range of ranges) {
    yield* formatSteps(rangeOf, range);
  }
  for (const range of bare) {
    if (range.merge) {
      yield { bytes: PIECE_BYTES, queue: () => merge(rangeOf, range) };
    }
  }
  for (const range of written) {
    yield* valueSteps(rangeOf, range);
  }
}

/** Up to here one action with a code for each cell is shorter than a range for each run of columns. */
const CELLS_FORMATTED_ONE_BY_ONE = 60;

/** General is set, too: the Normal style of a workbook may have another format. */
function* formatSteps(rangeOf: RangeOf, range: PlacedRange): Generator<QueuedStep> {
  const { formats, rows, columns } = range;
  const runs = formatRuns(formats);
  if (runs.length > 1 && rows * columns <= CELLS_FORMATTED_ONE_BY_ONE && formats.length === columns) {
    yield {
      bytes: PIECE_BYTES + rows * payloadBytes([formats]),
      queue: () => {
        rangeOf(range).numberFormat = Array.from({ length: rows }, () => [...formats]);
      },
    };
    return;
  }
  for (const { column, columns: width, code } of runs) {
    const part = { ...range, column: range.column + column, columns: width };
    yield {
      bytes: PIECE_BYTES,
      queue: () => {
        // One code for all cells of a range; the declaration only knows grids.
        rangeOf(part).numberFormat = code as unknown as string[][];
      },
    };
  }
}

/**
 * office.js cuts larger blocks into pieces of this size itself, with three proxy objects and a check for each; cut here,
 * a piece takes one.
 */
const CELLS_IN_PIECE = 1500;

function* valueSteps(rangeOf: RangeOf, placed: PlacedRange): Generator<QueuedStep> {
  const text = placed.formats.map((code) => code === TEXT);
  const width = placed.merge === "all" ? 1 : (placed.values[0]?.length ?? 0);
  const rowsInPiece = Math.max(1, Math.floor(CELLS_IN_PIECE / Math.max(width, 1)));
  for (let first = 0; first < placed.values.length; first += rowsInPiece) {
    const rows = placed.values.slice(first, first + rowsInPiece);
    const area = { row: placed.row + first, column: placed.column, rows: rows.length, columns: width };
    yield {
      bytes: payloadBytes(rows) + PIECE_BYTES,
      queue: () => {
        rangeOf(area).values = rows.map((row) =>
          row.map((value, column) => (text[column] ? value : literal(value))),
        ) as Value[][];
      },
    };
  }
}

function liveSteps(
  sheet: () => Excel.Worksheet,
  { row, column, live = [] }: PlacedRange,
  nameOf: (sheet: string) => string | undefined,
): QueuedStep[] {
  return live.map((cell) => {
    const formula = `=${cell.parts
      .map((part) => (typeof part === "string" ? part : referenceTo(part, nameOf)))
      .join("")}`;
    return {
      bytes: PIECE_BYTES + formula.length,
      queue: () => {
        sheet().getCell(row + cell.row, column + cell.column).formulas = [[formula]];
      },
    };
  });
}

/** @param nameOf the tab of a sheet of the report, undefined for the sheet that the reference stands on */
function referenceTo(
  { sheet, area }: PlacedReference,
  nameOf: (sheet: string) => string | undefined,
): string {
  const cells = areaAddress(area).replaceAll(/([A-Z]+)(\d+)/g, "$$$1$$$2");
  const name = nameOf(sheet);
  return name === undefined ? cells : `'${name.replaceAll("'", "''")}'!${cells}`;
}

function merge(rangeOf: RangeOf, placed: PlacedRange): void {
  if (placed.merge === "all" && placed.rows * placed.columns > 1) {
    rangeOf(placed).merge(false);
  }
  if (placed.merge === "across") {
    const from = placed.mergeFrom ?? 0;
    const area = { ...placed, column: placed.column + from, columns: placed.columns - from };
    if (area.columns > 1) {
      rangeOf(area).merge(true);
    }
  }
}

function addTone(sheet: Excel.Worksheet, { tone, areas }: PlacedTone): void {
  const color = tone === "good" ? GOOD : BAD;
  for (const address of inAddresses(areas)) {
    sheet.getRanges(address).format.font.color = color;
  }
}

/** A link dresses its cell anew: what it should look like comes after it. */
function* leadSteps(
  sheet: () => Excel.Worksheet,
  { leads = [], ranges }: PlacedSheet,
  nameOf: (lead: PlacedLead) => string | undefined,
): Generator<QueuedStep> {
  const known = leads.filter((lead) => nameOf(lead) !== undefined);
  for (const lead of known) {
    yield { bytes: LINK_BYTES, queue: () => addLead(sheet(), lead, nameOf(lead)!) };
  }
  const linked = known.map(({ row, column }) => {
    const style = ranges.find((range) => range.row === row && range.column === column)?.style ?? "lead";
    return { row, column, rows: 1, columns: 1, style };
  });
  yield* dressSteps(sheet, linked);
}

function addLead(sheet: Excel.Worksheet, lead: PlacedLead, name: string): void {
  const { row, column, text, cell = "A1" } = lead;
  sheet.getRange(areaAddress({ row, column, rows: 1, columns: 1 })).hyperlink = {
    documentReference: `'${name.replaceAll("'", "''")}'!${cell}`,
    textToDisplay: text,
    screenTip: name,
  };
}

function addChoices(
  sheet: Excel.Worksheet,
  { area, source }: PlacedChoices,
  nameOf: (sheet: string) => string | undefined,
): void {
  const validation = sheet.getRange(areaAddress(area)).dataValidation;
  if (typeof source !== "string") {
    validation.rule = { list: { inCellDropDown: true, source: `=${referenceTo(source, nameOf)}` } };
    return;
  }
  validation.rule = { list: { inCellDropDown: true, source } };
  // In Excel's own words: other texts are asked about, not refused.
  validation.errorAlert = { message: "", showAlert: true, style: "Warning", title: "" };
}

/** White to blue for heat maps: dark text stays readable on the darkest. Bars keep Excel's own colour. */
function addScale(sheet: Excel.Worksheet, { kind, areas, full, pale }: PlacedScale): void {
  const formats = conditionalFormats(sheet, areas);
  if (kind === "bars") {
    const bar = formats.add("DataBar").dataBar;
    // Left to itself, Excel begins at the smallest value, and 99 % beside 100 % has no bar at all.
    bar.lowerBoundRule = { type: "Number", formula: "=0" };
    bar.upperBoundRule =
      full === undefined ? { type: "HighestValue" } : { type: "Number", formula: `=${full}` };
    if (pale) {
      bar.positiveFormat.fillColor = COLORS.bar;
      bar.positiveFormat.gradientFill = false;
    }
    return;
  }
  formats.add("ColorScale").colorScale.criteria = {
    minimum: { type: "LowestValue", color: "#FFFFFF" },
    maximum: { type: "HighestValue", color: pale ? COLORS.bar : "#7FB2E5" },
  };
}

/** Excel's own colours for good and bad cells. */
const FINE = { color: "#006100", fill: "#C6EFCE" };
const POOR = { color: "#9C0006", fill: "#FFC7CE" };

function addThreshold(sheet: Excel.Worksheet, { areas, good, poor, upwards }: PlacedThreshold): void {
  const formats = conditionalFormats(sheet, areas);
  const judge = (look: typeof FINE, operator: Excel.ConditionalCellValueRule["operator"], limit: number) => {
    const { cellValue } = formats.add("CellValue");
    cellValue.format.font.color = look.color;
    cellValue.format.fill.color = look.fill;
    cellValue.rule = { formula1: `=${limit}`, operator };
  };
  if (good !== undefined) {
    judge(FINE, upwards ? "GreaterThanOrEqual" : "LessThanOrEqual", good);
  }
  if (poor !== undefined) {
    judge(POOR, upwards ? "LessThan" : "GreaterThan", poor);
  }
}

function conditionalFormats(
  sheet: Excel.Worksheet,
  areas: readonly Area[],
): Excel.ConditionalFormatCollection {
  return cellsAt(sheet, areas.map(areaAddress).join(",")).conditionalFormats;
}

function view(
  sheet: Excel.Worksheet,
  { freezeRows, gridlines }: PlacedSheet,
  tabColor: string | undefined,
): void {
  if (tabColor !== undefined) {
    sheet.tabColor = tabColor;
  }
  if (gridlines === false) {
    sheet.showGridlines = false;
  }
  if (freezeRows !== undefined) {
    sheet.freezePanes.freezeRows(freezeRows);
  }
}

function pageBytes({ page }: PlacedSheet): number {
  return FORMAT_BYTES * 2 + (page.breaks?.length ?? 0) * BREAK_BYTES;
}

/**
 * Charts are the host's own records: a page draws them over the grid, a file writer puts them into the file. They
 * point at cells by sheet id, so renaming a sheet changes nothing, and go when their sheet goes.
 */
import { numfmt } from "@univerjs/core";
import { columnCount, rowCount } from "./address";
import { ChartPlaces } from "./chartPlaces";
import { newId, type Engine } from "./engine";
import { ExcelError, invalidArgument } from "./excelError";
import { SheetCells } from "./sheetCells";
import type { AxisRecord, CellsRef, ChartRecord, Rect, SeriesRecord, WorkbookData } from "./workbookData";

/** Points in a pixel at 96 dpi: Excel's API measures in points, the engine in pixels. */
export const POINTS_PER_PIXEL = 0.75;

export class ChartStore {
  /** See {@link WorkbookData.accents}. */
  accents: WorkbookData["accents"];
  private records: ChartRecord[] = [];
  private readonly listeners = new Set<() => void>();

  private readonly places: ChartPlaces;

  constructor(private readonly engine: Engine) {
    this.places = new ChartPlaces(
      engine,
      (sheetId) => this.list(sheetId),
      () => this.tell(),
    );
  }

  /** In drawing order. The records are live: what an add-in changes shows in them, after an `onChange`. */
  list(sheetId?: string): readonly ChartRecord[] {
    return sheetId === undefined ? this.records : this.records.filter((chart) => chart.sheetId === sheetId);
  }

  find(key: string, sheetId?: string): ChartRecord | undefined {
    const wanted = String(key).toLowerCase();
    return this.list(sheetId).find((chart) => chart.id === key || chart.name.toLowerCase() === wanted);
  }

  /** Called after charts were added, changed or removed. Their cells changing is not told here. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** To be called by who changes a record. */
  changed(): void {
    this.places.note(this.records.filter(({ sheetId }) => this.engine.workbook.getSheetBySheetId(sheetId)));
    this.tell();
  }

  private tell(): void {
    this.listeners.forEach((listener) => listener());
  }

  add(sheetId: string, type: string, source: CellsRef, seriesBy: string): ChartRecord {
    const { series, plotBy } = this.seriesOf(source, type, seriesBy);
    const chart: ChartRecord = {
      id: newId(),
      sheetId,
      name: this.freeName(sheetId),
      type,
      left: 288,
      top: 108,
      width: 360,
      height: 216,
      title: {
        text: series.length === 1 ? this.seriesName(series[0]!, 0) : "Chart Title",
        visible: true,
        overlay: false,
      },
      legend: { visible: series.length > 1 || isRound(type), position: "Bottom", overlay: false },
      axes: { category: newAxis(false), value: newAxis(true) },
      series,
      plotBy,
      displayBlanksAs: "NotPlotted",
      plotVisibleOnly: true,
      style: 2,
    };
    this.records.push(chart);
    this.changed();
    return chart;
  }

  /** Makes the chart show other cells. */
  setData(chart: ChartRecord, source: CellsRef, seriesBy: string): void {
    Object.assign(chart, this.seriesOf(source, chart.type, seriesBy));
    this.changed();
  }

  remove(chart: ChartRecord): void {
    this.records = this.records.filter((each) => each !== chart);
    this.changed();
  }

  /** A sheet has been deleted. */
  dropSheet(sheetId: string): void {
    const left = this.records.filter((chart) => chart.sheetId !== sheetId);
    if (left.length !== this.records.length) {
      this.records = left;
      this.changed();
    }
  }

  restore(records: readonly ChartRecord[]): void {
    this.records = structuredClone([...records]);
    this.changed();
  }

  /** The name that a series shows. */
  seriesName(series: SeriesRecord, index: number): string {
    if (series.name !== undefined) {
      return series.name;
    }
    if (series.nameRef) {
      const { startRow, startColumn } = series.nameRef.range;
      const text = new SheetCells(this.engine, series.nameRef.sheetId).text(startRow, startColumn);
      if (text !== "") {
        return text;
      }
    }
    return `Series${index + 1}`;
  }

  /** Where a rectangle of cells lies, in points. */
  placeOf(sheetId: string, rect: Rect): { left: number; top: number; width: number; height: number } {
    const sheet = this.engine.sheet(sheetId);
    const across = (from: number, to: number) => {
      let sum = 0;
      for (let column = from; column < to; column++) {
        sum += sheet.getColVisible(column) ? sheet.getColumnWidth(column) : 0;
      }
      return sum * POINTS_PER_PIXEL;
    };
    const down = (from: number, to: number) => {
      let sum = 0;
      for (let row = from; row < to; row++) {
        sum += sheet.getRowVisible(row) ? sheet.getRowHeight(row) : 0;
      }
      return sum * POINTS_PER_PIXEL;
    };
    return {
      left: across(0, rect.startColumn),
      top: down(0, rect.startRow),
      width: across(rect.startColumn, rect.endColumn + 1),
      height: down(rect.startRow, rect.endRow + 1),
    };
  }

  /**
   * Reads a block of cells as Excel does: a first row and column that are not numbers are names and categories; an
   * empty corner makes them so even when they are numbers.
   */
  private seriesOf(source: CellsRef, type: string, seriesBy: string): Pick<ChartRecord, "series" | "plotBy"> {
    const cells = new SheetCells(this.engine, source.sheetId);
    const rect = cells.usedRange(source.range, true);
    if (!rect) {
      throw invalidArgument("A chart needs cells with data.");
    }
    const plotBy = this.direction(rect, seriesBy);
    const isNumber = (row: number, column: number) => cells.valueType(row, column) === "Double";
    // Dates name points too, though they are numbers.
    const isLabel = (row: number, column: number) =>
      cells.valueType(row, column) === "String" ||
      (isNumber(row, column) && numfmt.isDateFormat(cells.numberFormat(row, column)));
    const corner = cells.valueType(rect.startRow, rect.startColumn) === "Empty";
    const some = (row: boolean, test: (row: number, column: number) => boolean) => {
      const from = row ? rect.startColumn : rect.startRow;
      const to = row ? rect.endColumn : rect.endRow;
      for (let i = Math.min(from + 1, to); i <= to; i++) {
        if (row ? test(rect.startRow, i) : test(i, rect.startColumn)) {
          return true;
        }
      }
      return false;
    };
    const manyRows = rowCount(rect) > 1;
    const manyColumns = columnCount(rect) > 1;
    const headerRow = manyRows && (corner || some(true, isLabel));
    const xIsFirst = /^(XYScatter|Bubble)/.test(type);
    const headerColumn = manyColumns && (corner || xIsFirst || some(false, isLabel));
    const [byColumns, names, categories] =
      plotBy === "Columns" ? [true, headerRow, headerColumn] : [false, headerColumn, headerRow];

    const body: Rect = {
      ...rect,
      startRow: rect.startRow + (headerRow ? 1 : 0),
      startColumn: rect.startColumn + (headerColumn ? 1 : 0),
    };
    const ref = (range: Rect): CellsRef => ({ sheetId: source.sheetId, range });
    const step = type.startsWith("Bubble") ? 2 : 1;
    const count = byColumns ? columnCount(body) : rowCount(body);
    const strip = (i: number): Rect =>
      byColumns
        ? { ...body, startColumn: body.startColumn + i, endColumn: body.startColumn + i }
        : { ...body, startRow: body.startRow + i, endRow: body.startRow + i };
    const series: SeriesRecord[] = [];
    for (let i = 0; i < count; i += step) {
      const values = strip(i);
      const one: SeriesRecord = newSeries(ref(values));
      if (names) {
        one.nameRef = ref(
          byColumns
            ? { ...values, startRow: rect.startRow, endRow: rect.startRow }
            : { ...values, startColumn: rect.startColumn, endColumn: rect.startColumn },
        );
      }
      if (categories) {
        one.categories = ref(
          byColumns
            ? { ...body, startColumn: rect.startColumn, endColumn: rect.startColumn }
            : { ...body, startRow: rect.startRow, endRow: rect.startRow },
        );
      }
      if (step === 2 && i + 1 < count) {
        one.bubbleSizes = ref(strip(i + 1));
      }
      series.push(one);
    }
    return { series, plotBy };
  }

  private direction(rect: Rect, seriesBy: string): "Rows" | "Columns" {
    if (seriesBy === "Rows" || seriesBy === "Columns") {
      return seriesBy;
    }
    if (seriesBy !== "Auto") {
      throw invalidArgument(`"${seriesBy}" is not a way to read series.`);
    }
    return columnCount(rect) > rowCount(rect) ? "Rows" : "Columns";
  }

  private freeName(sheetId: string): string {
    for (let n = this.list(sheetId).length + 1; ; n++) {
      if (!this.find(`Chart ${n}`, sheetId)) {
        return `Chart ${n}`;
      }
    }
  }
}

export function newSeries(values: CellsRef): SeriesRecord {
  return {
    id: newId(),
    values,
    axisGroup: "Primary",
    hasDataLabels: false,
    dataLabels: {
      showValue: true,
      showPercentage: false,
      showSeriesName: false,
      showCategoryName: false,
      showLegendKey: false,
    },
    smooth: false,
    filtered: false,
    trendlines: [],
  };
}

export function newAxis(isValue: boolean): AxisRecord {
  return {
    visible: true,
    title: { text: "", visible: false },
    reversePlotOrder: false,
    scaleType: "Linear",
    logBase: 10,
    categoryType: "Automatic",
    displayUnit: "None",
    tickLabelPosition: "NextToAxis",
    majorGridlines: isValue,
    minorGridlines: false,
  };
}

/** Charts without axes, whose legend names the points. */
export function isRound(type: string): boolean {
  return /^(3D)?(Pie|Doughnut|BarOfPie)/.test(type);
}

export function emptySeriesError(): ExcelError {
  return new ExcelError("EmptyChartSeries", "The chart series is empty.");
}

/** What a chart shows at this moment: its series with their cells read. */
import type { CellsRef, ChartRecord, SeriesRecord } from "../../host";

export type CellValue = string | number | boolean | null;

/** The cells of a reference, row by row, as one list. */
export interface CellList {
  values: CellValue[];
  /** The same cells as the sheet shows them. */
  texts: string[];
  /** Number format of the first number, "General" where none is set. */
  format: string;
}

export type ReadCells = (ref: CellsRef) => CellList;

export interface ChartSeries {
  name: string;
  type: string;
  secondary: boolean;
  /** Text and errors are gaps. */
  values: (number | null)[];
  format: string;
  x: CellList | undefined;
  sizes: (number | null)[];
  record: SeriesRecord;
}

export interface ChartData {
  /** Labels of the first series that has some, else 1, 2, 3 … */
  categories: string[];
  series: ChartSeries[];
}

export function chartData(chart: ChartRecord, read: ReadCells): ChartData {
  const series = chart.series
    .filter((record) => !record.filtered)
    .map((record, index): ChartSeries => {
      const cells = read(record.values);
      return {
        name: record.name ?? (record.nameRef && read(record.nameRef).texts[0]) ?? `Series${index + 1}`,
        type: record.chartType ?? chart.type,
        secondary: record.axisGroup === "Secondary",
        values: cells.values.map(numberOrGap),
        format: cells.format,
        x: record.categories && read(record.categories),
        sizes: record.bubbleSizes ? read(record.bubbleSizes).values.map(numberOrGap) : [],
        record,
      };
    });
  const length = Math.max(0, ...series.map((each) => each.values.length));
  const labels = series.find((each) => each.x)?.x?.texts ?? [];
  return { categories: Array.from({ length }, (_, i) => labels[i] ?? String(i + 1)), series };
}

function numberOrGap(value: CellValue): number | null {
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}

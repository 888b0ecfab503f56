import type { ICellData } from "@univerjs/core";
import type { WorkbookData } from "../host/workbookData";
import { addSheet, newWorkbook, NUMBER, TEXT, type CellRows, type Styles } from "../files/newWorkbook";
import { simulatePopulation } from "./population";
import {
  churnRows,
  customerRows,
  eventRows,
  interactionRows,
  orderRows,
  surveyRows,
  targetRows,
  ticketRows,
  type Rows,
} from "./sheets";
import { wordsFor } from "./words";

export interface SampleOptions {
  seed?: number;
  /** Language of headers, names and texts, and with it the currency. */
  locale?: string;
  customers?: number;
  months?: number;
}

type Format = "date" | "dateTime" | "month" | "money" | "percent" | "integer" | "text";

/** What a column shows, by the place of its header, and how wide it is in pixels. */
type Column = readonly [format: Format, width: number];

const COLUMNS = {
  orders: [
    ["text", 90],
    ["text", 90],
    ["dateTime", 125],
    ["text", 110],
    ["text", 90],
    ["text", 80],
    ["text", 95],
    ["text", 140],
    ["text", 95],
    ["money", 85],
    ["integer", 70],
    ["percent", 85],
    ["money", 95],
    ["money", 100],
    ["money", 80],
    ["text", 105],
  ],
  survey: [
    ["text", 90],
    ["text", 90],
    ["date", 100],
    ["text", 90],
    ...Array.from({ length: 10 }, (): Column => ["integer", 95]),
    ["text", 300],
  ],
  customers: [
    ["text", 90],
    ["text", 120],
    ["text", 65],
    ["integer", 55],
    ["integer", 90],
    ["text", 80],
    ["text", 90],
    ["text", 100],
    ["text", 95],
    ["date", 105],
    ["text", 105],
    ["text", 180],
    ["text", 75],
  ],
  tickets: [
    ["text", 80],
    ["text", 90],
    ["text", 90],
    ["dateTime", 125],
    ["dateTime", 125],
    ["dateTime", 125],
    ["text", 115],
    ["text", 380],
    ["text", 115],
  ],
  interactions: [
    ["text", 100],
    ["text", 90],
    ["dateTime", 125],
    ["text", 100],
    ["text", 95],
    ["text", 120],
  ],
  churn: [
    ["text", 90],
    ["date", 100],
    ["text", 150],
    ["text", 210],
  ],
  targets: [
    ["text", 150],
    ["month", 85],
    ["money", 100],
  ],
  events: [
    ["text", 80],
    ["text", 90],
    ["dateTime", 125],
    ["text", 100],
    ["text", 95],
    ["integer", 110],
  ],
} satisfies Record<string, readonly Column[]>;

type SheetKey = keyof typeof COLUMNS;

const STYLES: Styles = {
  header: { bl: 1, cl: { rgb: "#FFFFFF" }, bg: { rgb: "#1F4E79" }, vt: 2, tb: 3 },
  date: { n: { pattern: "yyyy-mm-dd" } },
  dateTime: { n: { pattern: "yyyy-mm-dd hh:mm" } },
  month: { n: { pattern: "yyyy-mm" } },
  money: { n: { pattern: "#,##0.00" } },
  percent: { n: { pattern: "0%" } },
};

/**
 * A retail company's customers over some years: orders, a survey, members, complaints, contacts, reasons for leaving,
 * targets and visits. One seed always gives one workbook; the language changes words and currency, not the numbers
 * behind them. Recommendation scores from 0 to 10 stand in E2:E401 of the survey at the default size.
 */
export function sampleWorkbook(options: SampleOptions = {}): WorkbookData {
  const { seed = 1, locale = "en-US", customers = 600, months = 30 } = options;
  const words = wordsFor(locale);
  const currency = locale.startsWith("zh") ? "CNY" : "USD";
  const population = simulatePopulation({ seed, customers, months, currency });
  const rows: Record<SheetKey, Rows> = {
    orders: orderRows(population.lines, words),
    survey: surveyRows(population, seed, words),
    customers: customerRows(population, seed, words),
    tickets: ticketRows(population, seed, words),
    interactions: interactionRows(population, seed, words),
    churn: churnRows(population, seed, words),
    targets: targetRows(population, seed, words),
    events: eventRows(population, seed, words),
  };
  const workbook = newWorkbook(`${words.title}.xlsx`, structuredClone(STYLES));
  for (const key of Object.keys(COLUMNS) as SheetKey[]) {
    addRows(workbook, key, words.sheets[key], words.headers[key], rows[key]);
  }
  return workbook;
}

function addRows(
  workbook: WorkbookData,
  key: SheetKey,
  name: string,
  headers: readonly string[],
  rows: Rows,
): void {
  const columns: readonly Column[] = COLUMNS[key];
  const cellData: CellRows = {
    0: Object.fromEntries(headers.map((text, c) => [c, { v: text, t: TEXT, s: "header" }])),
  };
  rows.forEach((row, index) => {
    const cells: Record<number, ICellData> = {};
    row.forEach((value, column) => {
      if (value !== null) {
        const format = columns[column]![0];
        const style = workbook.book.styles[format] ? { s: format } : {};
        cells[column] = { v: value, t: typeof value === "number" ? NUMBER : TEXT, ...style };
      }
    });
    cellData[index + 1] = cells;
  });
  addSheet(
    workbook,
    {
      id: key,
      name,
      cellData,
      columnData: Object.fromEntries(columns.map(([, width], index) => [index, { w: width }])),
      rowData: { 0: { h: 36, ia: 0 } },
      freeze: { xSplit: 0, ySplit: 1, startRow: 1, startColumn: -1 },
    },
    { rows: rows.length + 1, columns: columns.length },
  );
  workbook.sheets[key] = {
    pageLayout: {
      orientation: "Landscape",
      paperSize: "A4",
      zoom: { horizontalFitToPages: 1 },
      titleRows: [0, 0],
    },
  };
}

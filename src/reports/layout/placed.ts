import type { LabelPosition } from "./labelPlacement";
import type { Band, ChartType, Matrix, Tone, Value } from "../report";

/** A rectangle of cells; zero-based. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A report sheet with every block in its place: all that the writer needs, and no idea of Office. */
export interface PlacedSheet {
  readonly id: string;
  readonly name: string;
  readonly ranges: readonly PlacedRange[];
  /** Stands in the place of the title until the rest is there. */
  readonly unfinished?: string;
  readonly tables: readonly PlacedTable[];
  readonly charts: readonly PlacedChart[];
  readonly scales: readonly PlacedScale[];
  readonly thresholds: readonly PlacedThreshold[];
  readonly links: readonly PlacedLink[];
  readonly choices: readonly PlacedChoices[];
  /** Pixels at 96 dpi, from the first column. */
  readonly columnWidths: readonly number[];
  /** Pixels at 96 dpi; other rows keep Excel's height. */
  readonly rowHeights: readonly { readonly row: number; readonly height: number }[];
  /** What people added to the table at the end of the sheet is in it: see `ReportSheet`. */
  readonly takesOver?: boolean;
  /** Rows that stay in view. */
  readonly freezeRows?: number;
  /** Letters in the good or the bad colour. */
  readonly toned?: readonly PlacedTone[];
  /** Cells that lead to another sheet of the report. */
  readonly leads?: readonly PlacedLead[];
  /** A page has no gridlines. */
  readonly gridlines?: false;
  readonly page: PlacedPage;
}

export interface PlacedTone {
  readonly tone: Tone;
  readonly areas: readonly Area[];
}

/** A cell that leads to another sheet. */
export interface PlacedLead {
  readonly row: number;
  readonly column: number;
  /** A sheet that is written with it, by its id there; or any, by its tab. */
  readonly sheet?: string;
  readonly tab?: string;
  /** Its first unless given. */
  readonly cell?: string;
  readonly text: string;
}

/** A4; one page wide at least. */
export interface PlacedPage {
  readonly orientation: "portrait" | "landscape";
  /** Repeated at the top of every page. */
  readonly titleRow?: number;
  /** All on one page. */
  readonly single?: boolean;
  /** Rows that begin a page. */
  readonly breaks?: readonly number[];
  /** What is printed; all that there is unless given. */
  readonly area?: Area;
}

export type CellStyle =
  | "title"
  | "heading"
  | "tableTitle"
  | "note"
  | "finding"
  | "warning"
  | "cardLabel"
  | "cardValue"
  | "cardNote"
  | "header"
  | "body"
  | "total"
  | "plain"
  | PageStyle;

/** Of pages. */
export type PageStyle =
  | "pageTitle"
  | "subtitle"
  | "headline"
  | "headlineMore"
  | "pageCard"
  | "pageCardGood"
  | "pageCardBad"
  | "pageCardValue"
  | "pageCardChange"
  | "pageHeading"
  | "measure"
  | "pageHeader"
  | "pageBody"
  | "pageTotal"
  | "pageNote"
  | "todo"
  | "method"
  | "lead"
  | "contentsTitle";

export interface PlacedRange extends Area {
  readonly style: CellStyle;
  readonly values: readonly (readonly Value[])[];
  /** Number format of each column, as an en-US code. */
  readonly formats: readonly string[];
  readonly wrap?: boolean;
  /** `all` makes one cell of the range, `across` merges from the column `mergeFrom` to the end, row by row. */
  readonly merge?: "all" | "across";
  readonly mergeFrom?: number;
  /** Columns (from the range's first) whose text stands at the right. */
  readonly alignRight?: readonly number[];
  /** Columns whose text stands a little off the numbers before it. */
  readonly indent?: readonly number[];
  /** Cells of it with a formula; `values` hold what they show now. */
  readonly live?: readonly PlacedLive[];
}

/** A formula, by row and column from the range's first cell: texts and the cells between them. */
export interface PlacedLive {
  readonly row: number;
  readonly column: number;
  readonly parts: readonly (string | PlacedReference)[];
}

/** Cells of a sheet of the report, by its id. */
export interface PlacedReference {
  readonly sheet: string;
  readonly area: Area;
}

/** An Excel table over header and body. */
export interface PlacedTable extends Area {
  readonly id: string;
  readonly name: string;
}

export interface PlacedChart {
  readonly id: string;
  readonly name: string;
  readonly type: ChartType;
  readonly title: string;
  readonly categoryTitle?: string;
  readonly valueTitle?: string;
  /** Number format of the value axis. */
  readonly valueFormat: string;
  /** The value axis begins at zero, because lengths are compared. */
  readonly fromZero?: boolean;
  /** The sheet of the report that its cells stand on, by its id, where that is another one. */
  readonly sheet?: string;
  /** The looks of a page; without it those of a listing. */
  readonly dress?: ChartDress;
  /** Cells of the categories, without their header. */
  readonly category: Area;
  readonly series: readonly PlacedSeries[];
  /** Header and values of all series, where their columns stand side by side. */
  readonly block?: Area;
  /** Cells that the chart covers. */
  readonly at: Area;
}

export type ChartColor = "accent" | "second" | "muted" | "mutedLine" | "good" | "bad" | Band;

export interface ChartAxis {
  /** By steps of this ratio, with a line at 1. */
  readonly factor?: 2 | 4;
  readonly from?: number;
  readonly to?: number;
  readonly format: string;
}

/** How a chart of a page looks: its title is only what it is called for those who cannot see it. */
export interface ChartDress {
  readonly legend: boolean;
  readonly labels: boolean;
  readonly axis: ChartAxis;
  readonly second?: ChartAxis;
  /** Of names along the axis that are numbers. */
  readonly categoryFormat?: string;
  /** Ends of the axis across, where it is not left to Excel: shares of an XY chart never go beyond 1. */
  readonly across?: { readonly from: number; readonly to: number };
  /** By series. */
  readonly colors: readonly ChartColor[];
  /** Of an XY chart whose series are its points: where their names stand, and where its axes cross. */
  readonly matrix?: Omit<Matrix, "names"> & { readonly positions: readonly LabelPosition[] };
  readonly points: readonly { readonly series: number; readonly index: number; readonly color: ChartColor }[];
}

export interface PlacedSeries {
  readonly name: string;
  readonly values: Area;
  /** Its own categories: a named point of an XY chart. */
  readonly category?: Area;
  readonly as?: "line" | "column";
  readonly secondAxis?: boolean;
  readonly valueFormat: string;
}

/** A cell that leads to another one. */
export interface PlacedLink {
  readonly row: number;
  readonly column: number;
  /** `Orders!C17`, also the cell's text. */
  readonly address: string;
}

/** Cells that drop down a list. */
export interface PlacedChoices {
  readonly area: Area;
  /** The entries as `listSource` joins them, or the cells that hold them: then nothing else is taken. */
  readonly source: string | PlacedReference;
}

/** A conditional format over cells that share one scale. */
export interface PlacedScale {
  readonly kind: "colors" | "bars";
  /** Of a page: solid and pale. */
  readonly pale?: true;
  /** The value of a full bar; the largest of the cells unless given. */
  readonly full?: number;
  readonly areas: readonly Area[];
}

/** Conditional formats over cells that are judged by the same limits; see `Threshold`. */
export interface PlacedThreshold {
  readonly areas: readonly Area[];
  readonly good?: number;
  readonly poor?: number;
  readonly upwards: boolean;
}

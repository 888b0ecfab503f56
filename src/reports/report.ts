import type { Issue } from "../core/cells/issue";
import type { Part } from "../core/statistics/suppression";

/** A report is data: what to show, with no idea of addresses. `layout.ts` places it, `excel/writer.ts` writes it. */
export interface Report {
  readonly id: string;
  readonly title: string;
  readonly sheets: readonly ReportSheet[];
  readonly issues: readonly Issue[];
  /** Stands beside amounts, as the workbook's settings have it. */
  readonly currency?: string;
  /** Last day counted, as it was found when the cells were read. */
  readonly asOf?: number;
}

export interface ReportSheet {
  /** Stable inside the report: refresh finds its sheet by report id and this. */
  readonly id: string;
  /** The tab's name; the writer makes it legal and unique. */
  readonly name: string;
  readonly blocks: readonly Block[];
  /** Freeze everything above the first row of this table's body. */
  readonly freezeAt?: string;
  /**
   * What stood in the table at its end is taken over into this one, with rows and columns that people added: they are
   * nothing in the way when the sheet is written again.
   */
  readonly takesOver?: boolean;
  /** Behind a page it shares its sheet with nothing: people write into it, or other programs read its first row as titles. */
  readonly alone?: true;
  /** It answers the report's question on one or two sheets of A4; see `layout/page`. Others hold lists and figures. */
  readonly page?: true;
}

export type Block =
  | HeadingBlock
  | NoteBlock
  | KeyFiguresBlock
  | TableBlock
  | ChartBlock
  | SubtitleBlock
  | HeadlineBlock
  | CardsBlock
  | TodoBlock
  | MethodBlock;

/** On a page, under the title: period, source, as-of date, customers. */
export interface SubtitleBlock {
  readonly kind: "subtitle";
  readonly text: string;
}

/** On a page: the answer with its number and cause, then one or two sentences more; none longer than its line. */
export interface HeadlineBlock {
  readonly kind: "headline";
  readonly sentences: readonly Sentence[];
}

export interface Sentence {
  readonly text: string;
  readonly about?: readonly Told[];
  /** What is said where that is hidden. */
  readonly otherwise?: string;
}

export type Tone = "good" | "bad";

/** On a page: four or five figures. */
export interface CardsBlock {
  readonly kind: "cards";
  readonly cards: readonly Card[];
}

export interface Card {
  readonly label: string;
  readonly value: Value;
  readonly format: ValueFormat;
  /** Against what is said in `words`; whether it is good is known of the figure, not of its sign. */
  readonly change?: {
    readonly value: Value;
    readonly format: ValueFormat;
    readonly words: string;
    readonly good?: boolean;
    readonly about?: readonly Told[];
  };
  /** Few words beside the label. */
  readonly target?: string;
  /** That of the change unless given. */
  readonly tone?: Tone;
  readonly about?: readonly Told[];
  /** The value is what this formula gives. */
  readonly live?: Live;
}

/** On a page, at its end: up to three lines of whom, what, and the value at stake. */
export interface TodoBlock {
  readonly kind: "todo";
  readonly lines: readonly (Sentence & {
    /** The sheet of this report that the line leads to, by its id. */
    readonly sheet?: string;
  })[];
}

/** On a page, as its last: one line on how it was computed, with a link to the whole. */
export interface MethodBlock {
  readonly kind: "method";
  readonly text: string;
}

export interface HeadingBlock {
  readonly kind: "heading";
  readonly text: string;
  readonly level: 1 | 2;
}

export interface NoteBlock {
  readonly kind: "note";
  readonly text: string;
  readonly tone?: "plain" | "finding" | "warning";
  readonly about?: readonly Told[];
}

/**
 * What a sentence or a key figure tells of groups: figures in a row and a column of a table of the report (any where
 * none is named), or so many customers. It goes where these are hidden.
 */
export type Told =
  | { readonly table: string; readonly row?: number; readonly column?: string }
  | { readonly customers: number };

export interface KeyFiguresBlock {
  readonly kind: "keyFigures";
  readonly figures: readonly {
    readonly label: string;
    readonly value: Value;
    readonly format: ValueFormat;
    readonly note?: string;
    readonly about?: readonly Told[];
  }[];
}

export interface TableBlock {
  readonly kind: "table";
  readonly id: string;
  readonly title?: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Value[])[];
  /** An Excel table with filter buttons; otherwise a plain styled block. */
  readonly filter?: boolean;
  /** Whom to write to or call: who may not be, and staff, are taken out of it and counted. */
  readonly contactList?: true;
  /** Last row is a total. */
  readonly total?: boolean;
  /**
   * How the groups behind its figures add up to what is known elsewhere, so that none can be told from the others: down
   * each column (`whole`, the default), along each row (`across`), both (`crossed`), or not at all (`separate`); then the
   * counts of one row still tell of each other.
   */
  readonly groups?: "whole" | "across" | "crossed" | "separate";
  /**
   * Of a `crossed` table: which cells add up to figures that are told elsewhere, for each table that tells them; by row
   * and by place among the columns that count.
   */
  readonly wholes?: readonly (readonly Part[])[];
  /** Cells with a formula, as `rows`, which hold what they show now; null where there is none. */
  readonly live?: readonly (readonly (Live | null)[])[];
}

/**
 * A cell that counts by itself in the workbook. A formula of ours, never made of data, of functions that Excel 2016 and
 * LibreOffice know; `{table.column}` in it stands for the cells of a column, `{table.column:2}` for that in its third row.
 */
export type Live = string | LookUp;

/** What stands in a column of the row whose key is that of the chosen cell. */
export interface LookUp {
  readonly table: string;
  readonly column: string;
  /** Column of the table's keys. */
  readonly key: string;
  /** `table.column` of a table of one row. */
  readonly chosen: string;
}

export interface TableColumn {
  readonly key: string;
  readonly title: string;
  readonly format: ValueFormat;
  /** Conditional format over the column's cells; columns with the same `scaleGroup` share one scale. */
  readonly scale?: "colors" | "bars";
  readonly scaleGroup?: string;
  /** Format of each row, where figures of several kinds stand under one another; `format` decides the alignment. */
  readonly rowFormats?: readonly ValueFormat[];
  /** Pixels that texts widen it to at most, before they run over several lines. */
  readonly widest?: number;
  /** A list that the cells drop down; other texts are taken too, after a warning. Left away if Excel cannot hold it. */
  readonly choices?: readonly string[];
  /** The list is a column of another table, and nothing else is taken. */
  readonly choicesFrom?: { readonly table: string; readonly column: string };
  /** It prints ids of customers, or what reaches them. */
  readonly names?: "customer" | "contact";
  /**
   * How many customers stand behind each figure: it counts them itself (`true`), the column with this key does, or these do,
   * a number a row; several lists where the rows make up several wholes. Where one column counts, all other figures of the
   * row follow it.
   */
  readonly groupSize?: true | string | GroupSizes | readonly GroupSizes[];
  /** It names the group that the customer of the row is in. */
  readonly memberOf?: GroupsOfCustomers;
  /** It would give back the group that the column with this key names. */
  readonly tells?: string;
  /** Where one figure is hidden all are: others would give it back, as sums down to each row do. */
  readonly together?: true;
  /** Conditional formats by limit. Colour only underlines: what it says stands in words beside it. */
  readonly thresholds?: readonly Threshold[];
  /** Of changes: which way is good, for all rows or one by one; null where neither is. */
  readonly good?: Direction | readonly (Direction | null)[];
}

export type Direction = "up" | "down";

/** Groups that customers of a list are in. */
export interface GroupsOfCustomers {
  /** How many customers each has in all, by the name that stands in the cell. */
  readonly sizes: ReadonlyMap<string, number>;
  /** The rows stand in the order of the groups. */
  readonly ordered?: true;
}

/** Customers behind a figure, row by row; null where it is not about a group. */
export type GroupSizes = readonly (number | null)[];

/** Good from `good` on, poor beyond `poor`; one of them is enough, and without `poor` nothing is poor yet. */
export interface Threshold {
  readonly good?: number;
  readonly poor?: number;
  /** More is better; without it told by `good` being the greater of the two. */
  readonly upwards?: boolean;
  /** Rows of the body that it is about; all by default. Cells without a number have no part in it. */
  readonly rows?: readonly number[];
}

/** A native chart over columns of one table of the report, named by key, never by address. */
export interface ChartBlock {
  readonly kind: "chart";
  readonly id: string;
  readonly type: ChartType;
  readonly title: string;
  /** One line in the cell above: what the chart shows, for those who cannot see it. */
  readonly finding: string;
  /** What the finding tells. */
  readonly about?: readonly Told[];
  readonly table: string;
  readonly category: string;
  readonly series: readonly ChartSeries[];
  readonly categoryTitle?: string;
  readonly valueTitle?: string;
  /** Rows of the table that are charted, from the top; all but a total row by default. */
  readonly rowCount?: number;
  /** On a page, in grey below the finding: measure, unit, and in words what the colours mean. */
  readonly measure?: string;
  /** On a page: what the finding speaks of; all else is grey. */
  readonly emphasis?: Emphasis;
  readonly axis?: {
    /** Shares: from 0, to the next round number and never beyond 1. */
    readonly percent?: true;
    readonly from?: number;
    readonly to?: number;
    /** Ratios: multiplying by so much is one step, with a line at 1; `from` and `to` are whole steps. */
    readonly factor?: 2 | 4;
  };
  /** Every point carries its value, and the axis goes. */
  readonly labels?: true;
  /** On a page: colours of its series, one each, where they tell good from bad. */
  readonly sides?: readonly ("good" | "bad" | "muted" | "mutedLine" | Band)[];
  /** Of an XY chart: names beside its points, and axes that cross inside. */
  readonly matrix?: Matrix;
  /** Over the whole width of the page; else two that follow one another stand side by side. */
  readonly wide?: true;
}

export interface Matrix {
  /** Key of the column that names the points. */
  readonly names: string;
  /** Where the axes cross. */
  readonly cross: { readonly x: number; readonly y: number };
  /** Ends of the axis across. */
  readonly across: { readonly from: number; readonly to: number };
}

export interface Emphasis {
  /** Key of its column; the first one unless given. */
  readonly series?: string;
  /** Points, by row of the table; the whole series unless given. */
  readonly rows?: readonly number[];
  readonly tone?: "accent" | "bad" | "good" | "second";
  /** Other points of the same series, in a tone of their own. */
  readonly also?: { readonly rows: readonly number[]; readonly tone: "accent" | "bad" | "good" | "second" };
}

/** Of stacked areas: where values may lie, and the unseen ground that it stands on. The legend names neither. */
export type Band = "band" | "ground";

export interface ChartSeries {
  readonly column: string;
  /** On a page, where it always means the same. */
  readonly tone?: Emphasis["tone"] | "muted" | Band;
  /** For combinations such as Pareto: a line over columns, on the second axis. */
  readonly as?: "line" | "column";
  readonly secondAxis?: boolean;
}

/** Only chart types whose API is reliable in Excel. */
export type ChartType =
  | "columnClustered"
  | "columnStacked"
  | "columnStacked100"
  | "barClustered"
  | "barStacked"
  | "line"
  | "lineMarkers"
  | "area"
  | "areaStacked"
  | "xyScatter"
  | "doughnut"
  | "pie";

export type Value = string | number | boolean | null;

export type ValueFormat =
  | "text"
  | "integer"
  | "number"
  | "decimal2"
  | "decimal4"
  | "p"
  | "money"
  | "money0"
  | "percent"
  | "percentPoints"
  /** A share with ▲ or ▼ before it: +0.12 is ▲ 12.0%. */
  | "change"
  /** Percentage points with ▲ or ▼ before them and their unit behind: +2 is ▲ 2.0 pp. */
  | "changePoints"
  /** Points of a score with ▲ or ▼ before them. */
  | "changeScore"
  /** Money in units of ten thousand, by number format: the cell keeps the whole amount. */
  | "moneyTenThousands"
  /** The same in thousands and in millions. */
  | "moneyThousands"
  | "moneyMillions"
  | "date"
  | "dateTime"
  | "month"
  | "days"
  | "score"
  /** Whatever it is, as it is. */
  | "general"
  /** The address of a cell, as a link to it. */
  | "cell";

/**
 * A whole workbook as plain data: what `host.snapshot()` gives, `host.load()` takes and a file reader or writer maps.
 *
 * Cells, styles, widths, merges and freezes are in the spreadsheet engine's own snapshot (`book`); everything that
 * Excel has and that snapshot has not is a record beside it, in Excel's words. The object survives JSON.
 */
import type { IWorkbookData, IWorksheetData } from "@univerjs/core";

/** Zero-based, both ends included. */
export interface Rect {
  startRow: number;
  startColumn: number;
  endRow: number;
  endColumn: number;
}

/** A rectangle on a sheet, by the sheet's id, so that renaming the sheet changes nothing. */
export interface CellsRef {
  sheetId: string;
  range: Rect;
}

export interface WorkbookData {
  /** File name with its extension, such as "Book1.xlsx". */
  name: string;
  activeSheetId?: string;
  book: BookData;
  sheets: Record<string, SheetExtras>;
  tables: TableRecord[];
  charts: ChartRecord[];
  names: NameRecord[];
  conditionalFormats: ConditionalFormatRecord[];
  /** `workbook.settings` and `Office.context.document.settings`. */
  settings: Record<string, unknown>;
  properties: DocumentProperties;
  /** `workbook.customXmlParts`, in the order in which they were added. */
  xmlParts?: XmlPartRecord[];
  /** Sheets may not be added, renamed, moved or deleted. */
  structureProtected?: boolean;
  /** Opened in such a way that it cannot be saved in place. */
  readOnly?: boolean;
  /** The theme's six accents, `#RRGGBB`: colours of charts that have none of their own. Absent: {@link OFFICE_ACCENTS}. */
  accents?: readonly string[];
}

/** Office's theme of 2023. */
export const OFFICE_ACCENTS = ["#156082", "#E97132", "#196B24", "#0F9ED5", "#A02B93", "#4EA72E"] as const;

/**
 * The engine's snapshot without its `resources`. A cell is `{v, t, f, s, si, ref}`: value, type (1 text, 2 number,
 * 3 boolean, 4 text forced), formula with "=", style or key into `styles`, and of a formula that spills the cells it fills. Widths and heights are pixels at 96 dpi.
 */
export interface BookData extends Pick<IWorkbookData, "id" | "sheetOrder" | "styles"> {
  sheets: Record<string, Partial<IWorksheetData> & { id: string; name: string }>;
}

/** What Excel knows about a sheet and the engine does not. Absent means Excel's default. */
export interface SheetExtras {
  protection?: SheetProtection;
  /** `worksheet.customProperties`, by key. */
  customProperties?: Record<string, string>;
  pageLayout?: PageLayoutRecord;
  /** Links, by A1 address of their first cell. */
  hyperlinks?: Record<string, HyperlinkRecord>;
  validations?: ValidationRecord[];
  veryHidden?: boolean;
  /** The range of the sheet's own filter; criteria are `hd` rows in the book. */
  autoFilter?: Rect;
  floating?: FloatingRecord[];
}

/** A picture, text box or slicer on a sheet, or a comment or note at a cell. */
export interface FloatingRecord {
  id: string;
  kind: "picture" | "textBox" | "slicer" | "comment" | "note";
  name: string;
  text?: string;
  /** A1 address. */
  cell?: string;
}

export interface SheetProtection {
  protected: boolean;
  options?: Record<string, boolean | string>;
  password?: string;
}

/** `Excel.PageLayout`; margins are points. */
export interface PageLayoutRecord {
  orientation?: "Portrait" | "Landscape";
  paperSize?: string;
  zoom?: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  printArea?: Rect[];
  /** First and last row, zero-based. */
  titleRows?: [number, number];
  titleColumns?: [number, number];
  /** Rows and columns that begin a page, zero-based, upwards. */
  rowBreaks?: number[];
  columnBreaks?: number[];
  centerHorizontally?: boolean;
  centerVertically?: boolean;
  printGridlines?: boolean;
  printHeadings?: boolean;
  blackAndWhite?: boolean;
  draftMode?: boolean;
  printOrder?: string;
  leftMargin?: number;
  rightMargin?: number;
  topMargin?: number;
  bottomMargin?: number;
  headerMargin?: number;
  footerMargin?: number;
  headerFooter?: HeaderFooterRecord;
}

/** What stands above and below every page, with codes such as `&P` for its number. */
export type HeaderFooterRecord = {
  [section in `${"left" | "center" | "right"}${"Header" | "Footer"}`]?: string;
};

export interface HyperlinkRecord {
  address?: string;
  documentReference?: string;
  screenTip?: string;
  textToDisplay?: string;
}

/** `Excel.DataValidationRule` as it was written, with its prompt and alert. */
export interface ValidationRecord {
  ranges: Rect[];
  rule: Record<string, unknown>;
  ignoreBlanks: boolean;
  prompt?: { message: string; showPrompt: boolean; title: string };
  errorAlert?: { message: string; showAlert: boolean; style: string; title: string };
}

export interface XmlPartRecord {
  id: string;
  xml: string;
}

export interface TableRecord {
  id: string;
  sheetId: string;
  name: string;
  range: Rect;
  /** Header texts, left to right. */
  columns: string[];
  /** Excel's built-in name, such as "TableStyleMedium2"; "" is no style. */
  style: string;
  showHeaders: boolean;
  showTotals: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
}

export interface NameRecord {
  name: string;
  /** With "=", such as "=Orders!$B$2:$B$9". */
  formula: string;
  /** Absent for a name of the whole workbook. */
  sheetId?: string;
  visible: boolean;
  comment: string;
}

/** `Excel.ConditionalFormat` by type; the field named as the type holds the settings. */
export interface ConditionalFormatRecord {
  id: string;
  sheetId: string;
  ranges: Rect[];
  type: "ColorScale" | "DataBar" | "CellValue" | "Custom" | "IconSet" | "ContainsText" | "TopBottom";
  stopIfTrue: boolean;
  colorScale?: ColorScaleRule;
  dataBar?: DataBarRule;
  iconSet?: IconSetRule;
  cellValue?: CellRule & { operator: string; formula1: string; formula2?: string };
  custom?: CellRule & { formula: string };
  containsText?: CellRule & { operator: string; text: string };
  topBottom?: CellRule & { type: string; rank: number };
}

/** A limit of a scale, bar or icon: `type` is Excel's ("LowestValue", "Number", "Percent", "Percentile", …). */
export interface ConditionalLimit {
  type: string;
  formula?: string;
}

export interface ColorScaleRule {
  minimum: ConditionalLimit & { color: string };
  midpoint?: ConditionalLimit & { color: string };
  maximum: ConditionalLimit & { color: string };
}

export interface DataBarRule {
  showDataBarOnly: boolean;
  lower: ConditionalLimit;
  upper: ConditionalLimit;
  positiveColor: string;
  negativeColor: string;
  gradient: boolean;
}

export interface IconSetRule {
  style: string;
  reverseIconOrder: boolean;
  showIconOnly: boolean;
  /** From the lowest icon up; the first has no limit of its own. */
  criteria: (ConditionalLimit & { operator: string })[];
}

/** What a rule that holds does to its cells. Absent keeps the cell's own. */
export interface CellRule {
  fill?: string;
  color?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
}

/** Letters of a part of a chart; what is absent is as Excel writes it. Sizes are points. */
export interface FontRecord {
  name?: string;
  size?: number;
  color?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: "None" | "Single";
}

export interface LineRecord {
  color?: string;
  /** In points. */
  weight?: number;
  /** `Excel.ChartLineStyle`; "None" is no line. */
  style?: string;
}

/** How a part of a chart looks, as far as somebody has said so. */
export interface PartFormat {
  font?: FontRecord;
  /** Its border, or the line that it is. */
  line?: LineRecord;
  /** A colour, or "none". */
  fill?: string;
}

/** A chart. Positions and sizes are points from the sheet's upper left corner, as in Excel. */
export interface ChartRecord {
  id: string;
  sheetId: string;
  name: string;
  /** `Excel.ChartType`, such as "ColumnClustered". */
  type: string;
  left: number;
  top: number;
  width: number;
  height: number;
  format?: PartFormat;
  plotFormat?: PartFormat;
  title: { text: string; visible: boolean; overlay: boolean; format?: PartFormat };
  legend: { visible: boolean; position: string; overlay: boolean; format?: PartFormat };
  axes: {
    category: AxisRecord;
    value: AxisRecord;
    secondaryCategory?: AxisRecord;
    secondaryValue?: AxisRecord;
  };
  series: SeriesRecord[];
  plotBy: "Rows" | "Columns";
  displayBlanksAs: "NotPlotted" | "Zero" | "Interplotted";
  plotVisibleOnly: boolean;
  style: number;
}

export interface AxisRecord {
  visible: boolean;
  format?: PartFormat;
  majorGridlinesFormat?: PartFormat;
  minorGridlinesFormat?: PartFormat;
  /** `Excel.ChartAxisTickMark`. */
  majorTickMark?: string;
  minorTickMark?: string;
  title: { text: string; visible: boolean; format?: PartFormat };
  minimum?: number;
  maximum?: number;
  majorUnit?: number;
  minorUnit?: number;
  numberFormat?: string;
  reversePlotOrder: boolean;
  scaleType: "Linear" | "Logarithmic";
  logBase: number;
  categoryType: "Automatic" | "TextAxis" | "DateAxis";
  displayUnit: string;
  tickLabelPosition: string;
  tickLabelSpacing?: number;
  majorGridlines: boolean;
  minorGridlines: boolean;
  textOrientation?: number;
  /** Where the other axis crosses this one; `crossesAt` belongs to "Custom". */
  position?: "Automatic" | "Maximum" | "Minimum" | "Custom";
  crossesAt?: number;
}

export interface SeriesRecord {
  id: string;
  /** The name as written; where absent it is the text of `nameRef`, else "Series1", "Series2", … */
  name?: string;
  nameRef?: CellsRef;
  values: CellsRef;
  categories?: CellsRef;
  bubbleSizes?: CellsRef;
  /** Where absent, the chart's type. */
  chartType?: string;
  axisGroup: "Primary" | "Secondary";
  hasDataLabels: boolean;
  dataLabels: DataLabelsRecord;
  gapWidth?: number;
  overlap?: number;
  doughnutHoleSize?: number;
  explosion?: number;
  smooth: boolean;
  markerStyle?: string;
  markerSize?: number;
  /** Fill, or the line's colour for lines; absent leaves it to the theme. */
  color?: string;
  lineWeight?: number;
  lineStyle?: string;
  filtered: boolean;
  trendlines: TrendlineRecord[];
  /** What single points have of their own, by their place. */
  points?: Record<number, PointRecord>;
}

export interface PointRecord {
  format?: PartFormat;
  hasDataLabel?: boolean;
  label?: Partial<DataLabelsRecord>;
  markerStyle?: string;
  markerSize?: number;
  markerColor?: string;
}

export interface DataLabelsRecord {
  format?: PartFormat;
  position?: string;
  numberFormat?: string;
  separator?: string;
  showValue: boolean;
  showPercentage: boolean;
  showSeriesName: boolean;
  showCategoryName: boolean;
  showLegendKey: boolean;
}

export interface TrendlineRecord {
  type: string;
  name?: string;
  polynomialOrder?: number;
  movingAveragePeriod?: number;
  forwardPeriod?: number;
  backwardPeriod?: number;
  intercept?: number;
  showEquation: boolean;
  showRSquared: boolean;
}

export interface DocumentProperties {
  author?: string;
  title?: string;
  subject?: string;
  comments?: string;
  keywords?: string;
  category?: string;
  company?: string;
  manager?: string;
}

// One workbook with everything that a file can hold, small enough to check by eye.
import type {
  AxisRecord,
  ChartRecord,
  SeriesRecord,
  WorkbookData,
} from "../../../src/workbench/host/workbookData";
import { addSheet, newWorkbook, type CellRows } from "../../../src/workbench/files/newWorkbook";

export function axis(title = "", fields: Partial<AxisRecord> = {}): AxisRecord {
  return {
    visible: true,
    title: { text: title, visible: title !== "" },
    reversePlotOrder: false,
    scaleType: "Linear",
    logBase: 10,
    categoryType: "Automatic",
    displayUnit: "None",
    tickLabelPosition: "NextToAxis",
    majorGridlines: false,
    minorGridlines: false,
    ...fields,
  };
}

const HEADER = ["Month", "Orders", "Revenue", "Share", "Customer", "Since"];
const ROWS = [
  ["Jan", 12, 1200.5, 0.2, "张三", 45000],
  ["Feb", 18, 1810.25, 0.3, '=HYPERLINK("http://x.example","click")', 45031.5],
  ["Mar", 9, 905, 0.15, "+86 138", 45061],
  ["Apr", 21, 2100.75, 0.35, "00123", 45092],
] as const;

export function series(column: number, fields: Partial<SeriesRecord> = {}): SeriesRecord {
  const cells = (c: number, from: number, to: number) => ({
    sheetId: "data",
    range: { startRow: from, startColumn: c, endRow: to, endColumn: c },
  });
  return {
    id: `s${column}`,
    nameRef: cells(column, 0, 0),
    values: cells(column, 1, 4),
    categories: cells(0, 1, 4),
    axisGroup: "Primary",
    hasDataLabels: false,
    dataLabels: {
      showValue: false,
      showPercentage: false,
      showSeriesName: false,
      showCategoryName: false,
      showLegendKey: false,
    },
    smooth: false,
    filtered: false,
    trendlines: [],
    ...fields,
  };
}

export function chart(type: string, place: number, fields: Partial<ChartRecord> = {}): ChartRecord {
  return {
    id: `chart${place}`,
    sheetId: "charts",
    name: `Chart ${place}`,
    type,
    left: 20 + 370 * (place % 2),
    top: 20 + 230 * Math.floor(place / 2),
    width: 350,
    height: 210,
    title: { text: `${type} 图`, visible: true, overlay: false },
    legend: { visible: true, position: "Bottom", overlay: false },
    axes: { category: axis("Month"), value: axis("Orders", { majorGridlines: true, numberFormat: "#,##0" }) },
    series: [series(1), series(2)],
    plotBy: "Columns",
    displayBlanksAs: "NotPlotted",
    plotVisibleOnly: true,
    style: 2,
    ...fields,
  };
}

export const CHART_TYPES = [
  "ColumnClustered",
  "ColumnStacked",
  "ColumnStacked100",
  "BarClustered",
  "BarStacked",
  "BarStacked100",
  "Line",
  "LineMarkers",
  "LineStacked",
  "LineMarkersStacked100",
  "Area",
  "AreaStacked",
  "AreaStacked100",
  "XYScatter",
  "XYScatterLines",
  "XYScatterSmoothNoMarkers",
  "Radar",
  "RadarMarkers",
  "RadarFilled",
  "Bubble",
  "Doughnut",
  "Pie",
];

export function demoWorkbook(): WorkbookData {
  const workbook = newWorkbook("demo.xlsx", {
    header: {
      bl: 1,
      cl: { rgb: "#FFFFFF" },
      bg: { rgb: "#1F4E79" },
      ht: 2,
      vt: 2,
      tb: 3,
      bd: { b: { s: 8, cl: { rgb: "#C00000" } } },
    },
    money: { n: { pattern: "#,##0.00" } },
    percent: { n: { pattern: "0.0%" }, it: 1, fs: 9, ff: "Arial", pd: { l: 20 }, tr: { a: 45 } },
    date: { n: { pattern: "yyyy-mm-dd" } },
    dateTime: { n: { pattern: "yyyy-mm-dd hh:mm" } },
  });
  const formats = [undefined, undefined, "money", "percent", undefined, "date"];
  const cellData: CellRows = {
    0: Object.fromEntries(HEADER.map((text, c) => [c, { v: text, t: 1, s: "header" }])),
  };
  ROWS.forEach((row, r) => {
    cellData[r + 1] = Object.fromEntries(
      row.map((v, c) => [c, { v, t: typeof v === "string" ? 1 : 2, ...(formats[c] && { s: formats[c] }) }]),
    );
  });
  cellData[2]![5] = { v: 45031.5, t: 2, s: "dateTime" };
  cellData[6] = {
    0: { f: "=SUM(B2:B5)", v: 60, t: 2 },
    1: { f: "=CRM.NPS(B2:B5)", v: -25, t: 2 },
    2: { f: "=1/0", v: "#DIV/0!", t: 1 },
    3: { v: "#N/A" },
    4: { v: 1, t: 3 },
    5: { f: '=IFERROR(XLOOKUP("Jan",A2:A5,C2:C5),"none")', v: "none", t: 1 },
  };
  cellData[8] = {
    0: { f: "=CRM.CUSTOMERS(A2:A5)", v: "Jan", t: 1, ref: "A9:B10" },
    1: { v: 1, t: 2 },
  };
  cellData[9] = { 0: { v: "Feb", t: 1 }, 1: { v: 2, t: 2 } };
  cellData[11] = {
    0: { f: "=B2*2", si: "x", v: 24, t: 2 },
    1: { si: "x", v: 2401, t: 2 },
    3: { v: "merged", t: 1 },
    5: { v: "site", t: 1 },
  };
  cellData[12] = { 5: { v: "go to the charts", t: 1 } };
  addSheet(
    workbook,
    {
      id: "data",
      name: "Data '24",
      cellData,
      columnData: { 0: { w: 90 }, 4: { w: 180 }, 6: { hd: 1 } },
      rowData: { 0: { h: 32, ia: 0 }, 14: { hd: 1 } },
      mergeData: [{ startRow: 11, startColumn: 3, endRow: 12, endColumn: 4 }],
      freeze: { xSplit: 1, ySplit: 1, startRow: 1, startColumn: 1 },
      tabColor: "#1F4E79",
      showGridlines: 0,
    },
    { rows: 13, columns: 6 },
  );
  addSheet(workbook, { id: "charts", name: "图表", cellData: {} }, { rows: 0, columns: 0 });
  addSheet(
    workbook,
    { id: "gone", name: "Hidden", cellData: { 0: { 0: { v: 1, t: 2 } } }, hidden: 1 },
    { rows: 1, columns: 1 },
  );
  const body = (c: number) => [{ startRow: 1, startColumn: c, endRow: 4, endColumn: c }];
  const common = { sheetId: "data", stopIfTrue: false };
  workbook.conditionalFormats = [
    {
      ...common,
      id: "1",
      ranges: body(1),
      type: "ColorScale",
      colorScale: {
        minimum: { type: "LowestValue", color: "#F8696B" },
        midpoint: { type: "Percentile", formula: "50", color: "#FFEB84" },
        maximum: { type: "HighestValue", color: "#63BE7B" },
      },
    },
    {
      ...common,
      id: "2",
      ranges: body(2),
      type: "DataBar",
      dataBar: {
        showDataBarOnly: false,
        lower: { type: "LowestValue" },
        upper: { type: "HighestValue" },
        positiveColor: "#638EC6",
        negativeColor: "#FF0000",
        gradient: false,
      },
    },
    {
      ...common,
      id: "3",
      ranges: body(3),
      type: "CellValue",
      cellValue: {
        operator: "GreaterThan",
        formula1: "=0.25",
        fill: "#FFC7CE",
        color: "#9C0006",
        bold: true,
      },
    },
    {
      ...common,
      id: "4",
      ranges: body(1),
      type: "IconSet",
      iconSet: {
        style: "ThreeTrafficLights1",
        reverseIconOrder: false,
        showIconOnly: false,
        criteria: [
          { type: "Percent", formula: "0", operator: "GreaterThanOrEqual" },
          { type: "Percent", formula: "33", operator: "GreaterThanOrEqual" },
          { type: "Percent", formula: "67", operator: "GreaterThanOrEqual" },
        ],
      },
    },
    { ...common, id: "5", ranges: body(5), type: "Custom", custom: { formula: "=$B2>15", fill: "#E2EFDA" } },
  ];
  workbook.tables = [
    {
      id: "1",
      sheetId: "data",
      name: "Months",
      range: { startRow: 0, startColumn: 0, endRow: 4, endColumn: 5 },
      columns: [...HEADER],
      style: "TableStyleMedium2",
      showHeaders: true,
      showTotals: false,
      showBandedRows: true,
      showBandedColumns: false,
      showFilterButton: true,
      highlightFirstColumn: false,
      highlightLastColumn: false,
    },
  ];
  workbook.names = [
    { name: "orders", formula: "='Data ''24'!$B$2:$B$5", visible: true, comment: "all of them" },
    { name: "rate", formula: "=0.05", sheetId: "data", visible: false, comment: "" },
  ];
  workbook.sheets["data"] = {
    pageLayout: {
      orientation: "Landscape",
      paperSize: "A4",
      zoom: { horizontalFitToPages: 1 },
      titleRows: [0, 0],
      rowBreaks: [4, 9],
      columnBreaks: [3],
      headerFooter: { leftHeader: "A && B", rightHeader: "&D", centerFooter: "&P / &N" },
      printArea: [{ startRow: 0, startColumn: 0, endRow: 12, endColumn: 5 }],
      centerHorizontally: true,
      leftMargin: 36,
    },
    customProperties: { report: "segments" },
    hyperlinks: {
      F12: { address: "https://example.com/a?b=1&c=2", screenTip: "out", textToDisplay: "site" },
      F13: { documentReference: "'图表'!A1", textToDisplay: "go to the charts" },
    },
    validations: [
      {
        ranges: [{ startRow: 1, startColumn: 1, endRow: 4, endColumn: 1 }],
        rule: { wholeNumber: { formula1: 0, formula2: 100, operator: "Between" } },
        ignoreBlanks: true,
        errorAlert: { message: "0 to 100", title: "Orders", showAlert: true, style: "Stop" },
      },
      {
        ranges: [{ startRow: 1, startColumn: 0, endRow: 1_048_575, endColumn: 0 }],
        rule: { list: { inCellDropDown: true, source: "Jan,Feb,Mar" } },
        ignoreBlanks: true,
      },
      {
        ranges: [{ startRow: 1, startColumn: 2, endRow: 4, endColumn: 2 }],
        rule: { list: { inCellDropDown: false, source: "a,b" } },
        ignoreBlanks: true,
        errorAlert: { message: "", title: "", showAlert: true, style: "Warning" },
      },
      {
        ranges: [{ startRow: 1, startColumn: 3, endRow: 4, endColumn: 3 }],
        rule: { decimal: { formula1: 0.5, operator: "GreaterThan" } },
        ignoreBlanks: false,
        errorAlert: { message: "", title: "", showAlert: false, style: "Stop" },
      },
    ],
  };
  workbook.settings = { locale: "zh-CN", mapping: { customer: "客户编号" } };
  workbook.structureProtected = true;
  workbook.sheets["gone"] = { protection: { protected: true, options: { allowSort: true } } };
  workbook.properties = { author: "A & B", title: "Demo" };
  return workbook;
}

export function withCharts(workbook: WorkbookData): WorkbookData {
  const charts = CHART_TYPES.map((type, index) => chart(type, index));
  charts.push(
    chart("ColumnClustered", charts.length, {
      title: { text: "Pareto: revenue and share", visible: true, overlay: false },
      series: [series(2), series(3, { chartType: "LineMarkers", axisGroup: "Secondary" })],
      axes: {
        category: axis("Month"),
        value: axis("Revenue, 元", { majorGridlines: true, numberFormat: "#,##0" }),
        secondaryValue: axis("Share", { numberFormat: "0%", minimum: 0, maximum: 1 }),
      },
    }),
    chart("Doughnut", charts.length + 1, {
      series: [
        series(1, {
          hasDataLabels: true,
          doughnutHoleSize: 60,
          dataLabels: { ...series(1).dataLabels, showPercentage: true },
        }),
      ],
      legend: { visible: true, position: "Right", overlay: false },
    }),
    chart("BarClustered", charts.length + 2, {
      series: [
        series(1, {
          color: "#C00000",
          gapWidth: 40,
          hasDataLabels: true,
          dataLabels: { ...series(1).dataLabels, showValue: true },
        }),
      ],
      legend: { visible: false, position: "Bottom", overlay: false },
      axes: { category: axis("", { reversePlotOrder: true, position: "Maximum" }), value: axis("Orders") },
    }),
  );
  charts.push(
    chart("ColumnClustered", charts.length, {
      series: [
        series(1),
        series(2, { chartType: "Line", name: "Orders & more", nameRef: undefined }),
        series(3, { chartType: "Area", axisGroup: "Secondary" }),
      ],
    }),
  );
  const onePageWide = { pageLayout: { zoom: { horizontalFitToPages: 1 } } };
  return { ...workbook, charts, sheets: { ...workbook.sheets, charts: onePageWide } };
}

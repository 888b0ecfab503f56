import type { ChartRecord, SeriesRecord } from "../../../../src/workbench/host/workbookData";
import type { CellList, CellValue, ReadCells } from "../../../../src/workbench/page/charts/chartData";
import { chartData } from "../../../../src/workbench/page/charts/chartData";
import { LIGHT_LOOK } from "../../../../src/workbench/page/charts/look";
import type { Drawing } from "../../../../src/workbench/page/charts/parts";

/** Columns of cells by letter; a reference's sheet id names the column. */
export type Columns = Record<string, { values: CellValue[]; format?: string }>;

export function readFrom(columns: Columns): ReadCells {
  return ({ sheetId }): CellList => {
    const { values, format = "General" } = columns[sheetId]!;
    return { values, texts: values.map((value) => String(value ?? "")), format };
  };
}

export function series(column: string, more: Partial<SeriesRecord> = {}): SeriesRecord {
  return {
    id: column,
    values: ref(column),
    categories: ref("A"),
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
    ...more,
  };
}

export function ref(column: string) {
  return { sheetId: column, range: { startRow: 0, startColumn: 0, endRow: 0, endColumn: 0 } };
}

export function chart(type: string, list: SeriesRecord[], more: Partial<ChartRecord> = {}): ChartRecord {
  return {
    id: "1",
    sheetId: "s",
    name: "Chart 1",
    type,
    left: 0,
    top: 0,
    width: 360,
    height: 216,
    title: { text: "Revenue", visible: true, overlay: false },
    legend: { visible: true, position: "Bottom", overlay: false },
    axes: { category: axis(), value: axis() },
    series: list,
    plotBy: "Columns",
    displayBlanksAs: "NotPlotted",
    plotVisibleOnly: true,
    style: 2,
    ...more,
  };
}

export function axis(title = ""): ChartRecord["axes"]["value"] {
  return {
    visible: true,
    title: { text: title, visible: title !== "" },
    reversePlotOrder: false,
    scaleType: "Linear",
    logBase: 10,
    categoryType: "Automatic",
    displayUnit: "None",
    tickLabelPosition: "NextToAxis",
    majorGridlines: true,
    minorGridlines: false,
  };
}

export function drawing(record: ChartRecord, columns: Columns): Drawing {
  return {
    chart: record,
    data: chartData(record, readFrom(columns)),
    look: LIGHT_LOOK,
    width: 480,
    height: 288,
  };
}

/** Where the charts of a sheet stand, and how its part and theirs know one another. */
import type { ChartRecord } from "../../host/workbookData";
import type { SheetData } from "../newWorkbook";
import { columnWidths, EMU_PER_PIXEL, locate, PIXELS_PER_POINT, rowHeights } from "./geometry";
import { element, XML_DECLARATION } from "./xml";

const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";

/** The part with the frames of charts; `ids` are what it calls their own parts. */
export function drawingPart(
  charts: readonly ChartRecord[],
  ids: readonly string[],
  sheet: SheetData,
): string {
  return (
    XML_DECLARATION +
    element(
      "xdr:wsDr",
      {
        "xmlns:xdr": "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
        "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
      },
      ...charts.map((chart, index) => frame(chart, index, ids[index]!, sheet)),
    )
  );
}

function frame(chart: ChartRecord, index: number, id: string, sheet: SheetData): string {
  const { left, top, width, height } = chart;
  return element(
    "xdr:twoCellAnchor",
    {},
    corner("from", left, top, sheet),
    corner("to", left + Math.max(1, width), top + Math.max(1, height), sheet),
    element(
      "xdr:graphicFrame",
      { macro: "" },
      element(
        "xdr:nvGraphicFramePr",
        {},
        element("xdr:cNvPr", { id: index + 2, name: chart.name, descr: chart.title.text || undefined }),
        element("xdr:cNvGraphicFramePr"),
      ),
      element("xdr:xfrm", {}, element("a:off", { x: 0, y: 0 }), element("a:ext", { cx: 0, cy: 0 })),
      element(
        "a:graphic",
        {},
        element(
          "a:graphicData",
          { uri: CHART },
          element("c:chart", { "xmlns:c": CHART, "xmlns:r": RELATIONS, "r:id": id }),
        ),
      ),
    ),
    element("xdr:clientData"),
  );
}

function corner(name: "from" | "to", x: number, y: number, sheet: SheetData): string {
  const column = locate(x * PIXELS_PER_POINT, columnWidths(sheet));
  const row = locate(y * PIXELS_PER_POINT, rowHeights(sheet));
  const number = (part: string, value: number) => `<xdr:${part}>${value}</xdr:${part}>`;
  return element(
    `xdr:${name}`,
    {},
    number("col", column.index),
    number("colOff", column.offset * EMU_PER_PIXEL),
    number("row", row.index),
    number("rowOff", row.offset * EMU_PER_PIXEL),
  );
}

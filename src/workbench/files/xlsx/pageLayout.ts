import type ExcelJS from "exceljs";
import { columnIndex, columnName, MAX_COLUMN, MAX_ROW } from "../../host/address";
import type { PageLayoutRecord } from "../../host/workbookData";
import { absoluteReference, parseRect, quotedSheet } from "./addresses";
import { descendants, parseXml } from "./xml";

const PAPER: Record<string, number> = {
  letter: 1,
  tabloid: 3,
  ledger: 4,
  legal: 5,
  statement: 6,
  executive: 7,
  a3: 8,
  a4: 9,
  a5: 11,
  b4: 12,
  b5: 13,
};
const POINTS_PER_INCH = 72;
const MARGINS = ["left", "right", "top", "bottom", "header", "footer"] as const;
/** Excel's own, in inches. */
const DEFAULT_MARGINS = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };

/** Paper, margins and scaling; what is printed and repeated are names, see `printNames`. */
export function filePageSetup(layout: PageLayoutRecord): Partial<ExcelJS.PageSetup> {
  const { zoom } = layout;
  const fit = zoom?.horizontalFitToPages !== undefined || zoom?.verticalFitToPages !== undefined;
  const margins = { ...DEFAULT_MARGINS };
  MARGINS.forEach((side) => {
    const points = layout[`${side}Margin`];
    if (points !== undefined) {
      margins[side] = points / POINTS_PER_INCH;
    }
  });
  return {
    margins,
    ...(layout.orientation && { orientation: layout.orientation === "Landscape" ? "landscape" : "portrait" }),
    ...(layout.paperSize && { paperSize: PAPER[layout.paperSize.toLowerCase()] as ExcelJS.PaperSize }),
    // 0 is "as many as it takes".
    ...(fit && {
      fitToPage: true,
      fitToWidth: zoom?.horizontalFitToPages ?? 0,
      fitToHeight: zoom?.verticalFitToPages ?? 0,
    }),
    ...(zoom?.scale !== undefined && { scale: zoom.scale }),
    ...(layout.centerHorizontally && { horizontalCentered: true }),
    ...(layout.centerVertically && { verticalCentered: true }),
    ...(layout.printGridlines && { showGridLines: true }),
    ...(layout.printHeadings && { showRowColHeaders: true }),
    ...(layout.blackAndWhite && { blackAndWhite: true }),
    ...(layout.draftMode && { draft: true }),
    ...(layout.printOrder === "OverThenDown" && { pageOrder: "overThenDown" }),
  };
}

export function readPageLayout(setup: Partial<ExcelJS.PageSetup>): PageLayoutRecord {
  const paperSize = Object.entries(PAPER).find(([, number]) => number === setup.paperSize)?.[0];
  const layout: PageLayoutRecord = {
    ...(setup.orientation === "landscape" && { orientation: "Landscape" }),
    ...(setup.orientation === "portrait" && { orientation: "Portrait" }),
    ...(paperSize && { paperSize: paperSize[0]!.toUpperCase() + paperSize.slice(1) }),
    ...(setup.fitToPage && {
      zoom: {
        ...(setup.fitToWidth !== 0 && { horizontalFitToPages: setup.fitToWidth ?? 1 }),
        ...(setup.fitToHeight !== 0 && { verticalFitToPages: setup.fitToHeight ?? 1 }),
      },
    }),
    ...(!setup.fitToPage &&
      setup.scale !== undefined &&
      setup.scale !== 100 && { zoom: { scale: setup.scale } }),
    ...(setup.horizontalCentered && { centerHorizontally: true }),
    ...(setup.verticalCentered && { centerVertically: true }),
    ...(setup.showGridLines && { printGridlines: true }),
    ...(setup.showRowColHeaders && { printHeadings: true }),
    ...(setup.blackAndWhite && { blackAndWhite: true }),
    ...(setup.draft && { draftMode: true }),
    ...(setup.pageOrder === "overThenDown" && { printOrder: "OverThenDown" }),
  };
  MARGINS.forEach((side) => {
    const inches = setup.margins?.[side];
    if (inches !== undefined && inches !== DEFAULT_MARGINS[side]) {
      layout[`${side}Margin`] = inches * POINTS_PER_INCH;
    }
  });
  return layout;
}

/** Names in which a file keeps what of a sheet is printed, and which rows and columns head every page. */
export const PRINT_AREA = "_xlnm.Print_Area";
export const PRINT_TITLES = "_xlnm.Print_Titles";

export function printNames(layout: PageLayoutRecord, sheet: string): { name: string; formula: string }[] {
  const { printArea = [], titleRows, titleColumns } = layout;
  const titles = [
    ...(titleColumns ? [titleColumns.map((column) => `$${columnName(column)}`)] : []),
    ...(titleRows ? [titleRows.map((row) => `$${row + 1}`)] : []),
  ].map((ends) => `${quotedSheet(sheet)}!${ends.join(":")}`);
  const areas = printArea.map((area) => absoluteReference(sheet, area));
  return [
    ...(areas.length > 0 ? [{ name: PRINT_AREA, formula: areas.join(",") }] : []),
    ...(titles.length > 0 ? [{ name: PRINT_TITLES, formula: titles.join(",") }] : []),
  ];
}

export function readPrintName(name: string, formula: string): PageLayoutRecord {
  // Behind the last "!" of each part there are only dollar signs, letters, digits and colons.
  const parts = [...formula.matchAll(/!([$A-Z\d:]+)(?=,|$)/gi)].map(([, part]) => part!.replaceAll("$", ""));
  if (name === PRINT_AREA) {
    const printArea = parts.filter((part) => /^[A-Z]+\d+/i.test(part)).map(parseRect);
    return printArea.length > 0 ? { printArea } : {};
  }
  const ends = (pattern: RegExp) => parts.find((part) => pattern.test(part))?.split(":");
  const [rows, columns] = [ends(/^\d+:\d+$/), ends(/^[A-Z]+:[A-Z]+$/i)];
  return {
    ...(rows && { titleRows: [Number(rows[0]) - 1, Number(rows[1]) - 1] }),
    ...(columns && { titleColumns: [columnIndex(columns[0]!), columnIndex(columns[1]!)] }),
  };
}

/** Manual breaks as they stand in a sheet: each with the row or column before it, counted from one, and how far it goes. */
const BREAKS = [
  { kind: "rowBreaks", tag: "rowBreaks", max: MAX_COLUMN },
  { kind: "columnBreaks", tag: "colBreaks", max: MAX_ROW },
] as const;

export function pageBreakElements(layout: PageLayoutRecord): string {
  return BREAKS.map(({ kind, tag, max }) => {
    const breaks = layout[kind] ?? [];
    const each = breaks.map((after) => `<brk id="${after}" max="${max}" man="1"/>`).join("");
    const count = `count="${breaks.length}" manualBreakCount="${breaks.length}"`;
    return breaks.length > 0 ? `<${tag} ${count}>${each}</${tag}>` : "";
  }).join("");
}

/** From what follows a sheet's cells. */
export function readPageBreaks(tail: string): PageLayoutRecord {
  return Object.fromEntries(
    BREAKS.flatMap(({ kind, tag }) => {
      const block = new RegExp(`<(?:\\w+:)?${tag}\\b[\\s\\S]*?</(?:\\w+:)?${tag}>`).exec(tail)?.[0];
      const breaks = descendants(parseXml(block ?? ""), "brk")
        .filter(({ attributes }) => attributes["man"] === "1" || attributes["man"] === "true")
        .map(({ attributes }) => Number(attributes["id"]));
      return breaks.length > 0 ? [[kind, breaks]] : [];
    }),
  );
}

import { MARGINS } from "../reports/layout/pages";
import type { PlacedPage } from "../reports/layout/placed";
import { areaAddress } from "./address";

/** What shows whether somebody has chosen another page than ours. */
export interface PageChoice {
  readonly orientation: "Portrait" | "Landscape";
  /** Percent; absent where the sheet is fitted to pages, as ours are. */
  readonly scale?: number;
}

/** The page as we leave it; page breaks are ours where there are any. */
export interface OwnPage extends PageChoice {
  readonly breaks?: boolean;
}

export function ownPageOf({ orientation, breaks }: PlacedPage): OwnPage {
  return {
    orientation: orientation === "landscape" ? "Landscape" : "Portrait",
    ...(breaks ? { breaks: true } : {}),
  };
}

/** Queues what {@link readPageChoice} needs. */
export function loadPage({ pageLayout }: Excel.Worksheet): void {
  pageLayout.load("orientation,zoom");
}

export function readPageChoice({ pageLayout }: Excel.Worksheet): PageChoice {
  const { orientation, zoom } = pageLayout;
  return {
    orientation: orientation === "Landscape" ? "Landscape" : "Portrait",
    ...(typeof zoom.scale === "number" && !zoom.horizontalFitToPages ? { scale: zoom.scale } : {}),
  };
}

/** Whether the page is as we left it; sheets of an earlier version do not say how that was. */
export function isOurPage(own: PageChoice | undefined, now: PageChoice): boolean {
  return own !== undefined && own.orientation === now.orientation && own.scale === now.scale;
}

export function arrangePage(sheet: Excel.Worksheet, placed: PlacedPage): void {
  const page = sheet.pageLayout;
  page.paperSize = "A4";
  page.orientation = ownPageOf(placed).orientation;
  page.leftMargin = MARGINS.left;
  page.rightMargin = MARGINS.right;
  page.topMargin = MARGINS.top;
  page.bottomMargin = MARGINS.bottom;
  page.footerMargin = MARGINS.footer;
  // Number and count of pages; the codes are the same in every language.
  page.headersFooters.defaultForAllPages.centerFooter = "&P / &N";
  page.zoom = { horizontalFitToPages: 1, ...(placed.single ? { verticalFitToPages: 1 } : {}) };
  for (const row of placed.breaks ?? []) {
    sheet.horizontalPageBreaks.add(areaAddress({ row, column: 0, rows: 1, columns: 1 }));
  }
  if (placed.area) {
    page.setPrintArea(areaAddress(placed.area));
  }
  if (placed.titleRow !== undefined) {
    const row = placed.titleRow + 1;
    page.setPrintTitleRows(`$${row}:$${row}`);
  }
}

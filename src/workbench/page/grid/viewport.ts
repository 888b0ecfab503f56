/** Where on the page the cells of the active sheet are at this moment. */
import { IUniverInstanceService, UniverInstanceType, type Injector, type Workbook } from "@univerjs/core";
import { IRenderManagerService, SHEET_VIEWPORT_KEY, type SpreadsheetSkeleton } from "@univerjs/engine-render";
import { SheetSkeletonManagerService } from "@univerjs/sheets-ui";

/** Lengths are pixels of the sheet, before zoom, with the headings' own width and height counted in. */
export interface View {
  sheetId: string;
  canvas: HTMLElement;
  skeleton: SpreadsheetSkeleton;
  /** Zoom: a pixel of the sheet in pixels of the page. */
  scale: number;
  scrollX: number;
  scrollY: number;
  headerWidth: number;
  headerHeight: number;
  /** Where the part that scrolls begins: after the headings and what is frozen. */
  mainLeft: number;
  mainTop: number;
}

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Undefined while the grid is still being made. */
export function currentView(injector: Injector): View | undefined {
  const workbook = injector
    .get(IUniverInstanceService)
    .getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
  const render = workbook && injector.get(IRenderManagerService).getRenderById(workbook.getUnitId());
  const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
  const main = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  const sheet = workbook?.getActiveSheet();
  if (!render || !skeleton || !main || !sheet) {
    return undefined;
  }
  const { scaleX: scale } = render.scene.getAncestorScale();
  return {
    sheetId: sheet.getSheetId(),
    canvas: render.engine.getCanvasElement(),
    skeleton,
    scale,
    scrollX: main.viewportScrollX,
    scrollY: main.viewportScrollY,
    headerWidth: skeleton.rowHeaderWidth,
    headerHeight: skeleton.columnHeaderHeight,
    mainLeft: main.left / scale,
    mainTop: main.top / scale,
  };
}

/** A cell on the canvas, in pixels of the page. */
export function cellBox({ skeleton, ...view }: View, row: number, column: number): Box {
  const cell = skeleton.getCellWithCoordByIndex(row, column);
  const left = cell.startX - (cell.startX < view.mainLeft ? 0 : view.scrollX);
  const top = cell.startY - (cell.startY < view.mainTop ? 0 : view.scrollY);
  return {
    left: left * view.scale,
    top: top * view.scale,
    width: (cell.endX - cell.startX) * view.scale,
    height: (cell.endY - cell.startY) * view.scale,
  };
}

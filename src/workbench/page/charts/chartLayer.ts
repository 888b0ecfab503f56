/**
 * The charts of the active sheet, over its cells: they scroll and zoom with them and follow every change of a value.
 *
 * Charts that begin among frozen rows or columns stay with those; the others slide under them.
 */
import { type ChartRecord, type ChartStore, type Engine, POINTS_PER_PIXEL } from "../../host";
import { isDrawingHeld } from "../grid/quietDrawing";
import { currentView, type View } from "../grid/viewport";
import type { Texts } from "../texts";
import { ChartFrame } from "./chartFrame";
import { withAccents, type ChartLook } from "./look";
import { cellReader } from "./readCells";

/** Long enough to draw once for a burst of writes, short enough to look immediate. */
const REDRAW_DELAY = 80;

export class ChartLayer {
  /** By chart id; only those of the active sheet are on the page. */
  readonly frames = new Map<string, ChartFrame>();
  private readonly scrolling = layer();
  private readonly frozen = layer();
  private redrawTimer: ReturnType<typeof setTimeout> | undefined;
  private placeFrame: number | undefined;

  constructor(
    private readonly engine: Engine,
    private readonly charts: ChartStore,
    private readonly texts: Texts,
    private look: ChartLook,
  ) {
    engine.onExecuted(({ id }) => {
      // Values and sizes are mutations; what is scrolled to, zoomed and activated are operations.
      if (id.includes(".mutation.")) {
        this.redraw();
      }
      if (id.startsWith("sheet.")) {
        this.place();
      }
    });
    charts.onChange(() => this.redraw());
    new ResizeObserver(() => this.place()).observe(document.body);
  }

  setLook(look: ChartLook): void {
    this.look = look;
    this.redraw();
  }

  /** Is what is drawn what the records and cells say? */
  get isIdle(): boolean {
    return this.redrawTimer === undefined && this.placeFrame === undefined;
  }

  redraw(): void {
    this.redrawTimer ??= setTimeout(() => {
      this.redrawTimer = undefined;
      if (isDrawingHeld()) {
        this.redraw();
      } else {
        this.update();
      }
    }, REDRAW_DELAY);
  }

  private place(): void {
    this.placeFrame ??= requestAnimationFrame(() => {
      this.placeFrame = undefined;
      if (isDrawingHeld()) {
        return this.place();
      }
      const view = currentView(this.engine.injector);
      const ids = new Set(this.onSheet(view).map((record) => record.id));
      if (ids.size !== this.frames.size || [...ids].some((id) => !this.frames.has(id))) {
        this.update();
      } else if (view) {
        this.arrange(view);
      }
    });
  }

  private update(): void {
    const view = currentView(this.engine.injector);
    const records = this.onSheet(view);
    for (const [id, frame] of this.frames) {
      if (!records.some((record) => record.id === id)) {
        frame.remove();
        this.frames.delete(id);
      }
    }
    const read = cellReader(this.engine);
    const look = withAccents(this.look, this.charts.accents);
    for (const record of records) {
      const frame = this.frames.get(record.id) ?? this.add(record);
      frame.draw(record, read, look, this.texts, {
        width: Math.round(record.width / POINTS_PER_PIXEL),
        height: Math.round(record.height / POINTS_PER_PIXEL),
      });
    }
    if (view) {
      this.arrange(view);
    }
  }

  private add(record: ChartRecord): ChartFrame {
    const frame = new ChartFrame(record);
    frame.element.addEventListener("wheel", passWheel, { passive: false });
    this.frames.set(record.id, frame);
    return frame;
  }

  private arrange(view: View): void {
    const parent = view.canvas.parentElement;
    if (parent && this.scrolling.parentElement !== parent) {
      parent.append(this.scrolling, this.frozen);
    }
    setEdges(this.scrolling, view.mainLeft * view.scale, view.mainTop * view.scale);
    setEdges(this.frozen, view.headerWidth * view.scale, view.headerHeight * view.scale);
    for (const { record, element } of this.frames.values()) {
      const left = record.left / POINTS_PER_PIXEL + view.headerWidth;
      const top = record.top / POINTS_PER_PIXEL + view.headerHeight;
      const staysX = left < view.mainLeft;
      const staysY = top < view.mainTop;
      const parentLayer = staysX || staysY ? this.frozen : this.scrolling;
      const origin =
        parentLayer === this.frozen ? [view.headerWidth, view.headerHeight] : [view.mainLeft, view.mainTop];
      const x = left - (staysX ? 0 : view.scrollX) - origin[0]!;
      const y = top - (staysY ? 0 : view.scrollY) - origin[1]!;
      element.style.transform = `translate(${x * view.scale}px, ${y * view.scale}px) scale(${view.scale})`;
      if (element.parentElement !== parentLayer) {
        parentLayer.append(element);
      }
    }
  }

  private onSheet(view: View | undefined): readonly ChartRecord[] {
    return view ? this.charts.list(view.sheetId) : [];
  }
}

function layer(): HTMLElement {
  const element = document.createElement("div");
  element.className = "chart-layer";
  return element;
}

function setEdges(element: HTMLElement, left: number, top: number): void {
  element.style.inset = `${top}px 0 0 ${left}px`;
}

/** A chart must not stop the sheet under it from scrolling. */
function passWheel(event: WheelEvent): void {
  const canvas = (event.currentTarget as HTMLElement)
    .closest(".chart-layer")
    ?.parentElement?.querySelector("canvas");
  event.preventDefault();
  canvas?.dispatchEvent(new WheelEvent("wheel", event));
}

/** One chart on the page: its box, and the drawing in it. */
import type { ChartRecord } from "../../host";
import type { Texts } from "../texts";
import { chartData, type ReadCells } from "./chartData";
import { chartOption } from "./chartOption";
import { init, type ECharts } from "./echarts";
import { fillColor, isHidden } from "./formats";
import type { ChartLook } from "./look";

export class ChartFrame {
  readonly element = document.createElement("div");
  // ECharts takes its own element over, position and all.
  private readonly canvas = document.createElement("div");
  private readonly drawing = init(this.canvas, null, { renderer: "svg", width: 100, height: 100 });
  private shown = "";

  constructor(public record: ChartRecord) {
    this.element.className = "chart";
    this.element.setAttribute("role", "img");
    this.element.dataset.chart = record.id;
    this.element.append(this.canvas);
  }

  /** Draws again what the cells hold now, unless it is on the screen already. */
  draw(
    record: ChartRecord,
    read: ReadCells,
    look: ChartLook,
    texts: Texts,
    size: { width: number; height: number },
  ): void {
    this.record = record;
    const data = chartData(record, read);
    const shown = JSON.stringify([record, data, size, look.background]);
    if (shown === this.shown) {
      return;
    }
    this.shown = shown;
    const name = record.title.visible ? record.title.text : record.name;
    this.element.setAttribute("aria-label", texts("chart", { name, type: record.type }));
    Object.assign(this.element.style, {
      width: `${size.width}px`,
      height: `${size.height}px`,
      background: fillColor(record.format, look) ?? look.background,
      borderColor: isHidden(record.format?.line)
        ? "transparent"
        : record.format?.line?.color
          ? look.fixed(record.format.line.color)
          : look.border,
    });
    this.drawing.resize(size);
    this.drawing.setOption(
      chartOption({ chart: record, data, look, ...size }) ?? {
        title: {
          text: texts("unsupportedChart", { type: record.type }),
          left: "center",
          top: "middle",
          textStyle: {
            fontSize: 12,
            fontWeight: "normal",
            color: look.muted,
            width: size.width - 40,
            overflow: "break",
          },
        },
      },
      { notMerge: true },
    );
  }

  /** What is drawn, for tests: ECharts' own description of it. */
  option(): ReturnType<ECharts["getOption"]> {
    return this.drawing.getOption();
  }

  remove(): void {
    this.drawing.dispose();
    this.element.remove();
  }
}

/** Scatter and bubble charts: both axes are numbers. */
import type { ChartSeries } from "./chartData";
import { numberText } from "./numberText";
import { axisPlaces, base, dataLabels, grid, pointItem, valueAxis, type Drawing, type Part } from "./parts";

const LARGEST_BUBBLE = 46;
const SMALLEST_BUBBLE = 6;

export function scatter(drawing: Drawing): Part {
  const { chart, data, look } = drawing;
  const isBubble = chart.type.startsWith("Bubble");
  const largest =
    Math.max(...data.series.flatMap((series) => series.sizes.map((size) => Math.abs(size ?? 0))), 0) || 1;
  const first = data.series[0];
  const drawn = data.series.flatMap(points);
  const places = axisPlaces(chart.axes.category, chart.axes.value, false);
  return {
    ...base(drawing),
    grid: grid(drawing),
    // Bubbles at the edge need room that the axis does not give by itself.
    xAxis: valueAxis(chart.axes.category, first?.x?.format, look, {
      scale: isFarFromZero(drawn.map(([x]) => x!)),
      boundaryGap: room(isBubble),
      position: places.category,
    }),
    yAxis: valueAxis(chart.axes.value, first?.format, look, {
      scale: isFarFromZero(drawn.map(([, y]) => y ?? 0)),
      boundaryGap: room(isBubble),
      position: places.value,
    }),
    tooltip: {
      trigger: "item",
      confine: true,
      formatter: (point: { seriesName: string; value: (number | null)[] }) =>
        [point.seriesName, pair(point.value, first)].filter(Boolean).join("<br>"),
    },
    series: data.series.map((series) => {
      const lines = /^XYScatter(Lines|Smooth)(NoMarkers)?$/.exec(series.type);
      return {
        name: series.name,
        type: lines ? "line" : "scatter",
        smooth: lines?.[1] === "Smooth",
        showSymbol: !lines?.[2],
        data: points(series).map((point, index) => pointItem(series, index, point, look, "top")),
        symbolSize: isBubble
          ? (value: number[]) =>
              Math.max(SMALLEST_BUBBLE, LARGEST_BUBBLE * Math.sqrt(Math.abs(value[2] ?? 0) / largest))
          : (series.record.markerSize ?? 7),
        itemStyle: {
          opacity: isBubble ? 0.7 : 1,
          ...(series.record.color ? { color: look.fixed(series.record.color) } : {}),
        },
        label: dataLabels(series, look, "top"),
      };
    }),
  };
}

function points(series: ChartSeries): (number | null)[][] {
  return series.values.map((y, i) => {
    const x = series.x?.values[i];
    // Excel counts the points where x is text or missing.
    return [typeof x === "number" ? x : i + 1, y, series.sizes[i] ?? null];
  });
}

/** Excel's axis begins at zero unless the values lie within a sixth of the largest. */
function isFarFromZero(values: readonly number[]): boolean {
  const [least, most] = values.reduce(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)] as const,
    [Infinity, -Infinity] as readonly [number, number],
  );
  const largest = Math.max(Math.abs(least), Math.abs(most));
  return least * most > 0 && most - least < largest / 6;
}

function pair(value: readonly (number | null)[], series: ChartSeries | undefined): string {
  const [x, y, size] = value;
  const texts = [numberText(x ?? 0, series?.x?.format), numberText(y ?? 0, series?.format)];
  return typeof size === "number"
    ? `(${texts.join(", ")}): ${numberText(size, undefined)}`
    : `(${texts.join(", ")})`;
}

function room(isBubble: boolean): [string, string] | undefined {
  return isBubble ? ["10%", "10%"] : undefined;
}

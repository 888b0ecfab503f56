/** Parts of a whole: pie, doughnut, funnel, treemap, sunburst; and the radar, which has no axes of its own either. */
import type { ChartSeries } from "./chartData";
import { numberText } from "./numberText";
import { base, categoryAxis, dataLabels, grid, plotArea, pointLook, type Drawing, type Part } from "./parts";

export function pie(drawing: Drawing): Part {
  const { chart, data, look } = drawing;
  const isDoughnut = chart.type.startsWith("Doughnut");
  const area = plotArea(drawing);
  const rings = isDoughnut ? data.series : data.series.slice(0, 1);
  const hole = isDoughnut ? (data.series[0]?.record.doughnutHoleSize ?? 55) / 100 : 0;
  const outer = rings.some((series) => series.record.hasDataLabels) && !isDoughnut ? 66 : 92;
  return {
    ...base(drawing),
    tooltip: itemTooltip(rings[0]),
    series: rings.map((series, ring) => {
      const step = (1 - hole) / rings.length;
      return {
        name: series.name,
        type: "pie",
        ...area,
        radius: [`${outer * (hole + ring * step)}%`, `${outer * (hole + (ring + 1) * step)}%`],
        selectedMode: false,
        selectedOffset: 12,
        data: slices(series, data.categories).map((slice, index) => ({
          ...slice,
          ...pointLook(series, index, look, isDoughnut ? "inside" : "outside"),
          selected: chart.type.endsWith("Exploded"),
        })),
        itemStyle: { borderColor: look.background, borderWidth: 1.5 },
        label: dataLabels(series, look, isDoughnut ? "inside" : "outside"),
        labelLine: { show: series.record.hasDataLabels && !isDoughnut, lineStyle: { color: look.muted } },
      };
    }),
  };
}

/** Bars about one middle, in the order of the cells, as Excel draws it. */
export function funnel(drawing: Drawing): Part {
  const { chart, data, look } = drawing;
  const series = data.series[0];
  const bars = slices(series, data.categories);
  const widest = Math.max(0, ...bars.map((bar) => bar.value));
  const common = { type: "bar", stack: "funnel", barCategoryGap: "8%" };
  return {
    ...base(drawing, false),
    grid: grid(drawing, false),
    tooltip: { ...itemTooltip(series), trigger: "item" },
    xAxis: { type: "value", show: false, min: 0, max: widest || 1 },
    yAxis: { ...categoryAxis(chart.axes.category, data.categories, drawing, false), inverse: true },
    series: [
      {
        ...common,
        silent: true,
        itemStyle: { color: "transparent" },
        data: bars.map((bar) => (widest - bar.value) / 2),
      },
      {
        ...common,
        name: series?.name,
        data: bars,
        label: {
          show: true,
          position: "inside",
          color: look.text,
          textBorderColor: look.background,
          textBorderWidth: 2,
          formatter: (point: { value: number }) => numberText(point.value, series?.format),
        },
      },
    ],
  };
}

export function treemap(drawing: Drawing): Part {
  const { data, look } = drawing;
  const series = data.series[0];
  return {
    ...base(drawing, false),
    tooltip: itemTooltip(series),
    series: series && [
      {
        name: series.name,
        type: "treemap",
        ...plotArea(drawing, false),
        roam: false,
        nodeClick: false,
        breadcrumb: { show: false },
        itemStyle: { borderColor: look.background, gapWidth: 2 },
        data: slices(series, data.categories),
      },
    ],
  };
}

export function sunburst(drawing: Drawing): Part {
  const { data, look } = drawing;
  const series = data.series[0];
  const area = plotArea(drawing, false);
  return {
    ...base(drawing, false),
    tooltip: itemTooltip(series),
    series: series && [
      {
        name: series.name,
        type: "sunburst",
        radius: [0.15, 1].map((share) => (share * (drawing.height - area.top - area.bottom)) / 2),
        center: ["50%", (area.top + drawing.height - area.bottom) / 2],
        nodeClick: false,
        itemStyle: { borderColor: look.background },
        data: slices(series, data.categories),
      },
    ],
  };
}

export function radar(drawing: Drawing): Part {
  const { chart, data, look } = drawing;
  const area = plotArea(drawing);
  // ECharts goes round against the clock.
  const clockwise = <T>([first, ...others]: readonly T[]): T[] =>
    first === undefined ? [] : [first, ...others.reverse()];
  const limit =
    chart.axes.value.maximum ??
    Math.max(0, ...data.series.flatMap((series) => series.values.map((v) => v ?? 0)));
  return {
    ...base(drawing),
    tooltip: { trigger: "item", confine: true },
    radar: {
      center: ["50%", (area.top + drawing.height - area.bottom) / 2],
      radius: Math.max(20, Math.min(drawing.width, drawing.height - area.top - area.bottom) / 2 - 24),
      indicator: clockwise(data.categories).map((name) => ({
        name,
        min: chart.axes.value.minimum ?? 0,
        max: limit || 1,
      })),
      axisName: { color: look.muted },
      splitLine: { lineStyle: { color: look.gridline } },
      axisLine: { lineStyle: { color: look.gridline } },
      splitArea: { show: false },
    },
    series: [
      {
        type: "radar",
        symbol: chart.type === "RadarMarkers" ? "circle" : "none",
        areaStyle: chart.type === "RadarFilled" ? { opacity: 0.4 } : undefined,
        data: data.series.map((series) => ({
          name: series.name,
          value: clockwise(series.values.map((value) => value ?? 0)),
        })),
      },
    ],
  };
}

function slices(
  series: ChartSeries | undefined,
  categories: readonly string[],
): { name: string; value: number }[] {
  return (series?.values ?? []).map((value, i) => ({
    name: categories[i] ?? "",
    value: Math.max(0, value ?? 0),
  }));
}

function itemTooltip(series: ChartSeries | undefined): Part {
  return {
    trigger: "item",
    confine: true,
    valueFormatter: (value: unknown) => (typeof value === "number" ? numberText(value, series?.format) : "–"),
  };
}

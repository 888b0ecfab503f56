/** Charts that compute before they draw: Pareto, histogram, box and whisker, waterfall, high-low-close. */
import type { ChartSeries } from "./chartData";
import { numberText } from "./numberText";
import { base, categoryAxis, dataLabels, grid, tooltip, valueAxis, type Drawing, type Part } from "./parts";

export function pareto(drawing: Drawing): Part {
  const { chart, data, look } = drawing;
  const series = data.series[0];
  const sorted = data.categories
    .map((name, i) => ({ name, value: series?.values[i] ?? 0 }))
    .sort((a, b) => b.value - a.value);
  const whole = sorted.reduce((sum, bar) => sum + bar.value, 0) || 1;
  let running = 0;
  const cumulative = sorted.map((bar) => (running += bar.value) / whole);
  return {
    ...base(drawing, false),
    grid: grid(drawing, false),
    tooltip: tooltip(data, "axis"),
    xAxis: categoryAxis(
      chart.axes.category,
      sorted.map((bar) => bar.name),
      drawing,
      true,
    ),
    yAxis: [
      valueAxis(chart.axes.value, series?.format, look),
      { ...valueAxis(undefined, "0%", look), min: 0, max: 1, splitLine: { show: false } },
    ],
    series: [
      { name: series?.name, type: "bar", barCategoryGap: "5%", data: sorted.map((bar) => bar.value) },
      {
        name: "%",
        type: "line",
        yAxisIndex: 1,
        data: cumulative,
        tooltip: { valueFormatter: (value: unknown) => numberText(Number(value), "0.0%") },
      },
    ],
  };
}

export function histogram(drawing: Drawing): Part {
  const { chart, data, look } = drawing;
  const series = data.series[0];
  const bins = histogramBins(numbers(series));
  const labels = bins.map(
    (bin, i) => `${i === 0 ? "[" : "("}${edge(bin.from, series)}, ${edge(bin.to, series)}]`,
  );
  return {
    ...base(drawing, false),
    grid: grid(drawing, false),
    tooltip: { trigger: "axis", confine: true },
    xAxis: categoryAxis(chart.axes.category, labels, drawing, true),
    yAxis: valueAxis(chart.axes.value, "0", look),
    series: [{ name: series?.name, type: "bar", barCategoryGap: "3%", data: bins.map((bin) => bin.count) }],
  };
}

/**
 * Excel's automatic bins: width 3.49 s n^(−1/3) (Scott, Biometrika 66, 1979), closed on the right.
 *
 * @example histogramBins([1, 1, 1]) // [{ from: 1, to: 2, count: 3 }]
 */
export function histogramBins(values: readonly number[]): { from: number; to: number; count: number }[] {
  if (values.length === 0) {
    return [];
  }
  const low = values.reduce((a, b) => Math.min(a, b));
  const high = values.reduce((a, b) => Math.max(a, b));
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const spread = Math.sqrt(
    values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / Math.max(1, values.length - 1),
  );
  const width = (3.49 * spread) / Math.cbrt(values.length) || 1;
  const bins = Array.from({ length: Math.max(1, Math.ceil((high - low) / width)) }, (_, i) => ({
    from: low + i * width,
    to: low + (i + 1) * width,
    count: 0,
  }));
  for (const value of values) {
    const bin = bins[Math.min(bins.length - 1, Math.max(0, Math.ceil((value - low) / width) - 1))];
    if (bin) {
      bin.count++;
    }
  }
  return bins;
}

export function boxAndWhisker(drawing: Drawing): Part {
  const { chart, data, look } = drawing;
  return {
    ...base(drawing, false),
    grid: grid(drawing, false),
    tooltip: tooltip(data, "item"),
    xAxis: categoryAxis(
      chart.axes.category,
      data.series.map((series) => series.name),
      drawing,
      true,
    ),
    yAxis: valueAxis(chart.axes.value, data.series[0]?.format, look, { scale: true }),
    series: [
      {
        type: "boxplot",
        itemStyle: { color: look.gridline, borderColor: look.palette[0] },
        data: data.series.map((series) => fiveNumbers(numbers(series))),
      },
    ],
  };
}

/**
 * Minimum, quartiles and maximum; quartiles leave the median out, as Excel's chart does by default.
 *
 * @example fiveNumbers([1, 2, 3, 4, 5]) // [1, 1.5, 3, 4.5, 5]
 */
export function fiveNumbers(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => {
    const rank = Math.min(sorted.length, Math.max(1, share * (sorted.length + 1)));
    const below = sorted[Math.floor(rank) - 1] ?? 0;
    return below + (rank % 1) * ((sorted[Math.floor(rank)] ?? below) - below);
  };
  return sorted.length === 0 ? [] : [0, 0.25, 0.5, 0.75, 1].map(at);
}

export function waterfall(drawing: Drawing): Part {
  const { chart, data, look } = drawing;
  const series = data.series[0];
  const steps = (series?.values ?? []).map((value) => value ?? 0);
  let level = 0;
  const floors = steps.map((step) => {
    const from = level;
    level += step;
    return Math.min(from, level);
  });
  return {
    ...base(drawing, false),
    grid: grid(drawing, false),
    tooltip: tooltip(data, "axis"),
    xAxis: categoryAxis(chart.axes.category, data.categories, drawing, true),
    yAxis: valueAxis(chart.axes.value, series?.format, look),
    series: series && [
      {
        type: "bar",
        stack: "steps",
        silent: true,
        itemStyle: { color: "transparent" },
        tooltip: { show: false },
        data: floors,
      },
      {
        name: series.name,
        type: "bar",
        stack: "steps",
        label: dataLabels(series, look, "top"),
        data: steps.map((step) => ({
          value: Math.abs(step),
          itemStyle: { color: step < 0 ? look.fall : look.rise },
        })),
      },
    ],
  };
}

/** Series in Excel's order: (open,) high, low, close. */
export function stock(drawing: Drawing): Part {
  const { chart, data, look } = drawing;
  const at = (series: number, i: number): number | null => data.series[series]?.values[i] ?? null;
  const hasOpen = chart.type === "StockOHLC";
  return {
    ...base(drawing, false),
    grid: grid(drawing, false),
    tooltip: tooltip(data, "axis"),
    xAxis: categoryAxis(chart.axes.category, data.categories, drawing, true),
    yAxis: valueAxis(chart.axes.value, data.series[0]?.format, look, { scale: true }),
    series: [
      {
        type: "candlestick",
        itemStyle: { color: look.rise, color0: look.fall, borderColor: look.rise, borderColor0: look.fall },
        data: data.categories.map((_, i) =>
          hasOpen ? [at(0, i), at(3, i), at(2, i), at(1, i)] : [at(2, i), at(2, i), at(1, i), at(0, i)],
        ),
      },
    ],
  };
}

function numbers(series: ChartSeries | undefined): number[] {
  return (series?.values ?? []).filter((value) => value !== null);
}

function edge(value: number, series: ChartSeries | undefined): string {
  return numberText(Number(value.toPrecision(3)), series?.format);
}

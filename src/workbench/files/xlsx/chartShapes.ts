/** What each of `Excel.ChartType` is in the chart part of a file. */
export type GroupKind =
  | "barChart"
  | "lineChart"
  | "areaChart"
  | "pieChart"
  | "doughnutChart"
  | "radarChart"
  | "scatterChart"
  | "bubbleChart";

export interface ChartShape {
  kind: GroupKind;
  /** Bars that lie. */
  sideways: boolean;
  grouping?: "clustered" | "standard" | "stacked" | "percentStacked";
  markers: boolean;
  /** Whether its points are joined. */
  lines: boolean;
  smooth: boolean;
  /** A radar that is a surface. */
  filled: boolean;
  exploded: boolean;
}

const FAMILIES: readonly (readonly [RegExp, GroupKind])[] = [
  [/^(?:Column|Bar)(?:Clustered|Stacked|Stacked100)$/, "barChart"],
  [/^Line(?:Markers)?(?:Stacked|Stacked100)?$/, "lineChart"],
  [/^Area(?:Stacked|Stacked100)?$/, "areaChart"],
  [/^Pie(?:Exploded)?$/, "pieChart"],
  [/^Doughnut(?:Exploded)?$/, "doughnutChart"],
  [/^Radar(?:Markers|Filled)?$/, "radarChart"],
  [/^XYScatter(?:Lines|Smooth)?(?:NoMarkers)?$/, "scatterChart"],
  [/^Bubble$/, "bubbleChart"],
];

/** Types that came with Excel 2016 live in a part of their own: the nearest of the classic ones stands in. */
const NEAREST: Readonly<Record<string, string>> = {
  Pareto: "ColumnClustered",
  Histogram: "ColumnClustered",
  Waterfall: "ColumnClustered",
  Boxwhisker: "ColumnClustered",
  Funnel: "BarClustered",
  Treemap: "Doughnut",
  Sunburst: "Doughnut",
};

/** Undefined for a type that is not written: those in three dimensions, maps, stocks and surfaces. */
export function chartShape(asked: string): ChartShape | undefined {
  const type = NEAREST[asked] ?? asked;
  const kind = FAMILIES.find(([pattern]) => pattern.test(type))?.[1];
  const plain = kind === "barChart" ? "clustered" : "standard";
  return (
    kind && {
      kind,
      sideways: type.startsWith("Bar"),
      ...(["barChart", "lineChart", "areaChart"].includes(kind) && {
        grouping: type.endsWith("100") ? "percentStacked" : type.endsWith("Stacked") ? "stacked" : plain,
      }),
      markers: /Markers(?<!NoMarkers)|^XYScatter(?!.*NoMarkers)/.test(type),
      lines: kind !== "scatterChart" || type !== "XYScatter",
      smooth: type.includes("Smooth"),
      filled: type.endsWith("Filled"),
      exploded: type.endsWith("Exploded"),
    }
  );
}

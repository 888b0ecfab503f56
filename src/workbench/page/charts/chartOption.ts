/** From a chart on a sheet to what ECharts draws. */
import { cartesian, cartesianShape } from "./cartesian";
import { boxAndWhisker, histogram, pareto, stock, waterfall } from "./distributionCharts";
import type { Drawing, Part } from "./parts";
import { scatter } from "./pointCharts";
import { funnel, pie, radar, sunburst, treemap } from "./shareCharts";

const BY_TYPE: readonly (readonly [RegExp, (drawing: Drawing) => Part])[] = [
  [/^(XYScatter\w*|Bubble)$/, scatter],
  [/^(Pie|Doughnut)(Exploded)?$/, pie],
  [/^Radar(Markers|Filled)?$/, radar],
  [/^Stock(O?HLC)$/, stock],
  [/^Funnel$/, funnel],
  [/^Treemap$/, treemap],
  [/^Sunburst$/, sunburst],
  [/^Pareto$/, pareto],
  [/^Histogram$/, histogram],
  [/^Boxwhisker$/, boxAndWhisker],
  [/^Waterfall$/, waterfall],
];

/** Undefined for a type that has no counterpart, such as a map or a surface. */
export function chartOption(drawing: Drawing): Part | undefined {
  const { type } = drawing.chart;
  const draw = cartesianShape(type) ? cartesian : BY_TYPE.find(([pattern]) => pattern.test(type))?.[1];
  return draw?.(drawing);
}

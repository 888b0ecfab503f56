import { checkHoldout } from "../../core/models/holdout";
import { purchaseModels } from "../../core/models/purchaseModels";
import { fill } from "../../locales/translate";
import { MODEL_NAMES } from "../kit/customerValue/valueOptions";
import { formatValue } from "../kit/formatValue";
import type { Block } from "../report";
import type { Valued } from "./valued";

/** Repeat purchases week by week, actual and predicted, and their cumulative sums: the tracking plot. */
export function trackingBlocks(valued: Valued): Block[] {
  const { texts, chosen, weeks: split, customers } = valued;
  const words = texts.reports.lifetimeValue;
  const check =
    chosen.holdout ?? checkHoldout(purchaseModels[chosen.fit.model], chosen.fit.parameters, split);
  const weeks = check.weeks.filter(({ start }) => start <= customers.asOf);
  let actual = 0;
  let predicted = 0;
  const rows = weeks.map((week) => {
    actual += week.actual;
    predicted += week.predicted;
    const part = week.holdout ? words.parts.holdout : words.parts.calibration;
    return [week.start, part, week.actual, week.predicted, actual, predicted] as const;
  });
  const first = weeks.find(({ holdout }) => holdout);
  const date = (day: number) => formatValue(day, "date", texts.locale);
  const integer = (value: number) => formatValue(value, "integer", texts.locale);
  const { tracking, trackingHoldout, trackingFitted } = words.findings;
  const about = { date: date(customers.asOf), model: MODEL_NAMES[chosen.fit.model] };
  return [
    { kind: "heading", level: 2, text: words.headings.tracking },
    {
      kind: "note",
      text: first
        ? fill(trackingHoldout, { ...about, from: date(first.start) })
        : fill(trackingFitted, about),
    },
    {
      kind: "table",
      id: "tracking",
      columns: [
        { key: "week", title: words.columns.week, format: "date" },
        { key: "part", title: words.columns.part, format: "text" },
        { key: "actual", title: words.columns.actual, format: "integer" },
        { key: "predicted", title: words.columns.predicted, format: "number" },
        { key: "cumulativeActual", title: words.columns.cumulativeActual, format: "integer" },
        { key: "cumulativePredicted", title: words.columns.cumulativePredicted, format: "number" },
      ],
      rows,
    },
    {
      kind: "chart",
      id: "tracking",
      type: "line",
      title: words.charts.tracking,
      finding: fill(tracking, { actual: integer(actual), predicted: integer(predicted) }),
      table: "tracking",
      category: "week",
      series: [{ column: "cumulativeActual" }, { column: "cumulativePredicted" }],
      categoryTitle: words.columns.week,
      valueTitle: words.columns.repeats,
    },
  ];
}

import { frequencyHistogram } from "../../core/models/frequencyHistogram";
import { purchaseModels } from "../../core/models/purchaseModels";
import { fill } from "../../locales/translate";
import { MODEL_NAMES } from "../kit/customerValue/valueOptions";
import { formatValue } from "../kit/formatValue";
import type { Block } from "../report";
import { LAST_FREQUENCY } from "./holdoutBlocks";
import type { Valued } from "./valued";

/** Customers by number of repeat purchases, as they are and as the model expects them. */
export function histogramBlocks({ texts, chosen, collapsed }: Valued): Block[] {
  const words = texts.reports.lifetimeValue;
  const rows = frequencyHistogram(purchaseModels[chosen.fit.model], chosen.fit.parameters, collapsed);
  const integer = (value: number) => formatValue(value, "integer", texts.locale);
  return [
    { kind: "heading", level: 2, text: words.headings.histogram },
    {
      kind: "table",
      id: "histogram",
      columns: [
        { key: "repeats", title: words.columns.repeats, format: "text" },
        { key: "actual", title: words.columns.actualCustomers, format: "integer", groupSize: true },
        { key: "predicted", title: words.columns.predictedCustomers, format: "number" },
      ],
      rows: rows.map(({ n, actual, predicted }) => [
        n === LAST_FREQUENCY ? fill(words.orMore, { count: n }) : String(n),
        actual,
        predicted,
      ]),
    },
    {
      kind: "chart",
      id: "histogram",
      type: "columnClustered",
      title: words.charts.histogram,
      about: [{ table: "histogram", row: 0 }],
      finding: fill(words.findings.histogram, {
        actual: integer(rows[0]!.actual),
        predicted: integer(rows[0]!.predicted),
        model: MODEL_NAMES[chosen.fit.model],
      }),
      table: "histogram",
      category: "repeats",
      series: [{ column: "actual" }, { column: "predicted" }],
      categoryTitle: words.columns.repeats,
      valueTitle: words.columns.actualCustomers,
    },
  ];
}

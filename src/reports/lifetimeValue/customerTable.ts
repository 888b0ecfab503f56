import { fill } from "../../locales/translate";
import { basisInWords, valueTitle } from "../kit/customerValue/valueOptions";
import { listed } from "../kit/customerList";
import { segmentColumn } from "../kit/groups/members";
import type { TableBlock } from "../report";
import { boughtCells, boughtColumns } from "./boughtColumns";
import type { Valued } from "./valued";

/** One row a customer, the most valuable first. */
export function customerTable({
  texts,
  options,
  customers,
  segmentOf,
  forecast,
  residual,
  decileOf,
  byValue,
}: Valued): TableBlock {
  const words = texts.reports.lifetimeValue;
  const segment = segmentColumn(segmentOf, texts);
  const { months, margin } = options;
  return {
    kind: "table",
    id: "customers",
    filter: true,
    columns: [
      ...boughtColumns(texts),
      { key: "alive", title: words.columns.alive, format: "percent" },
      { key: "expected", title: fill(words.columns.expected, { months }), format: "decimal2" },
      { key: "spend", title: words.columns.spend, format: "money" },
      { key: "value", title: valueTitle(options, texts), format: "money" },
      ...(residual
        ? [
            {
              key: "residual",
              title: fill(words.columns.residual, { basis: basisInWords(options, texts) }),
              format: "money" as const,
            },
          ]
        : []),
      { key: "decile", title: words.columns.decile, format: "integer" },
      segment.column,
    ],
    rows: listed(byValue).map((row) => [
      ...boughtCells(customers, row),
      forecast.probabilityAlive[row]!,
      forecast.expectedPurchases[row]!,
      forecast.expectedSpend[row]!,
      forecast.value[row]!,
      ...(residual ? [residual[row]! * forecast.expectedSpend[row]! * margin] : []),
      decileOf[row]!,
      segment.nameOf(row),
    ]),
  };
}

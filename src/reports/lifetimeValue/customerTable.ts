import { fill } from "../../locales/translate";
import { basisInWords, valueTitle } from "../kit/customerValue/valueOptions";
import { listed } from "../kit/customerList";
import { statusGroups } from "../kit/groups/members";
import type { TableBlock } from "../report";
import { cents } from "../kit/shares";
import { segmentName, type Valued } from "./valued";

/** One row a customer, the most valuable first. */
export function customerTable(valued: Valued): TableBlock {
  const { texts, options, customers, forecast, residual, decileOf, byValue } = valued;
  const { common, lifetimeValue: words } = texts.reports;
  const { months, margin } = options;
  return {
    kind: "table",
    id: "customers",
    filter: true,
    columns: [
      { key: "customer", title: common.customer, format: "text", names: "customer" },
      { key: "orders", title: common.orders, format: "integer" },
      { key: "x", title: words.columns.purchaseDays, format: "integer" },
      { key: "last", title: common.lastPurchase, format: "date" },
      { key: "total", title: words.columns.total, format: "money" },
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
      {
        key: "segment",
        title: words.columns.segment,
        format: "text",
        memberOf: statusGroups(valued.segmentOf, texts),
      },
    ],
    rows: listed(byValue).map((row) => [
      customers.ids[row]!,
      customers.orders[row]!,
      customers.x[row]!,
      customers.last[row]!,
      cents(customers.total[row]!),
      forecast.probabilityAlive[row]!,
      forecast.expectedPurchases[row]!,
      forecast.expectedSpend[row]!,
      forecast.value[row]!,
      ...(residual ? [residual[row]! * forecast.expectedSpend[row]! * margin] : []),
      decileOf[row]!,
      segmentName(valued, row),
    ]),
  };
}

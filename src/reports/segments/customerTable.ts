import { RFM_SEGMENTS } from "../../core/segments/rfm";
import { VALUE_TIERS } from "../../core/segments/valueTiers";
import type { TableBlock } from "../report";
import { cents } from "../shares";
import type { Made } from "./made";

/** One row a customer, who spent most first. */
export function customerTable(made: Made, byTotal: readonly number[]): TableBlock {
  const { customers, scores, segmentOf, tiers, texts } = made;
  const { common, segments: words } = texts.reports;
  return {
    kind: "table",
    id: "customers",
    filter: true,
    columns: [
      { key: "customer", title: common.customer, format: "text", names: "customer" },
      { key: "orders", title: common.orders, format: "integer" },
      { key: "first", title: common.firstPurchase, format: "date" },
      { key: "last", title: common.lastPurchase, format: "date" },
      { key: "daysSinceLast", title: common.daysSinceLast, format: "days" },
      { key: "total", title: words.measures.monetary, format: "money" },
      { key: "orderValue", title: common.orderValue, format: "money" },
      { key: "R", title: words.columns.R, format: "integer" },
      { key: "F", title: words.columns.F, format: "integer" },
      { key: "M", title: words.columns.M, format: "integer" },
      ...(segmentOf ? [{ key: "segment", title: words.columns.segment, format: "text" } as const] : []),
      { key: "tier", title: words.columns.tier, format: "text" },
    ],
    rows: byTotal.map((row) => [
      customers.ids[row]!,
      customers.orders[row]!,
      customers.first[row]!,
      customers.last[row]!,
      customers.daysSinceLast[row]!,
      cents(customers.total[row]!),
      cents(customers.meanAmount[row]!),
      scores.recency[row]!,
      scores.frequency[row]!,
      scores.monetary[row]!,
      ...(segmentOf ? [words.names[RFM_SEGMENTS[segmentOf[row]!]!.id]] : []),
      words.tierNames[VALUE_TIERS[tiers.tiers[row]!]!],
    ]),
  };
}

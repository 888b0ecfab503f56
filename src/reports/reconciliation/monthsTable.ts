import { OTHER_REASONS } from "../../core/ledger/countedOtherwise";
import type { Texts } from "../../locales";
import { sum } from "../kit/sum";
import type { TableBlock } from "../report";
import type { ReconciledMonth } from "./months";

/** A row a month: against the total where there is one, else what might be counted otherwise, by reason. */
export function monthsTable(months: readonly ReconciledMonth[], texts: Texts): TableBlock {
  const { columns, reasons } = texts.reports.reconciliation;
  const month = { key: "month", title: columns.month, format: "text" } as const;
  const revenue = { key: "revenue", title: columns.revenue, format: "money" } as const;
  if (months.some(({ found }) => found)) {
    return {
      kind: "table",
      id: "months",
      columns: [
        month,
        revenue,
        { key: "total", title: columns.total, format: "money" },
        { key: "difference", title: columns.difference, format: "money" },
        { key: "explained", title: columns.explained, format: "money" },
        { key: "rest", title: columns.rest, format: "money" },
      ],
      rows: months.map(({ label, revenue: own, total, found }) => {
        const { difference, rest } = found!;
        return [label, own, total!, difference, found!.difference - rest, rest];
      }),
    };
  }
  const shown = OTHER_REASONS.filter((reason) =>
    months.some(({ otherwise }) => otherwise.some((one) => one.reason === reason && isPlain(one.rule))),
  );
  return {
    kind: "table",
    id: "months",
    columns: [
      month,
      revenue,
      ...shown.map((reason) => ({ key: reason, title: reasons[reason], format: "money" }) as const),
    ],
    rows: months.map(({ label, revenue: own, otherwise }) => [
      label,
      own,
      ...shown.map((reason) =>
        sum(
          otherwise
            .filter((one) => one.reason === reason && isPlain(one.rule))
            .map(({ amounts }) => sum(amounts)),
        ),
      ),
    ]),
  };
}

/** Rules that exclude one another, or hold for every month, are no sum by reason. */
function isPlain(rule: ReconciledMonth["otherwise"][number]["rule"]): boolean {
  return !["plusTax", "refundOnItsDay", "dayBefore", "firstDay", "lastDay", "dayAfter"].includes(rule);
}

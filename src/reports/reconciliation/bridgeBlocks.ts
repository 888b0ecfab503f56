import type { Part } from "../../core/ledger/reconcile";
import type { Texts } from "../../locales";
import { fill } from "../../locales/translate";
import { formatValue } from "../kit/formatValue";
import { sum } from "../kit/sum";
import type { Block, TableBlock, Value } from "../report";
import type { ReconciledMonth } from "./months";
import { ruleWords } from "./ruleWords";

/** From the revenue that is counted here to the other total, step by step. */
export function bridgeTable({ label, revenue, total, found }: ReconciledMonth, texts: Texts): TableBlock {
  const { columns, steps, reasons } = texts.reports.reconciliation;
  const { parts, rest, explained, taxRate, difference } = found!;
  const tax: Value[][] =
    taxRate === undefined
      ? []
      : [
          [
            reasons.tax,
            null,
            difference,
            fill(taxRate < 0 ? steps.taxOut : steps.taxIn, {
              rate: formatValue(Math.abs(taxRate) / 100, "percent", texts),
            }),
          ],
        ];
  return {
    kind: "table",
    id: `bridge-${label}`,
    total: true,
    columns: [
      { key: "reason", title: columns.reason, format: "text" },
      { key: "rows", title: columns.rows, format: "integer" },
      { key: "amount", title: columns.amount, format: "money" },
      // As the last it runs over the rest of the page.
      { key: "rule", title: columns.rule, format: "text" },
    ],
    rows: [
      [steps.here, null, revenue, null],
      ...parts.map((part) => {
        const [reason, rule, ...figures] = partRow(part, texts);
        return [reason!, ...figures, rule!];
      }),
      ...tax,
      ...(rest === 0 ? [] : [[explained ? steps.rounding : steps.rest, null, rest, null]]),
      [steps.there, null, total!, null],
    ],
  };
}

/** What stands in the months and is counted otherwise by nobody so far. */
export function otherwiseBlocks(months: readonly ReconciledMonth[], texts: Texts): Block[] {
  const { columns, headings, findings } = texts.reports.reconciliation;
  const rows = months.flatMap(({ label, otherwise, found }) => {
    const unused = found
      ? found.unused
      : otherwise.map((one): Part => ({ ...one, amount: sum(one.amounts) }));
    return unused.map((part) => [label, ...partRow(part, texts)]);
  });
  return [
    { kind: "heading", level: 2, text: headings.others },
    rows.length === 0
      ? { kind: "note", text: findings.noOthers }
      : {
          kind: "table",
          id: "others",
          filter: true,
          columns: [
            { key: "month", title: columns.month, format: "text" },
            { key: "reason", title: columns.reason, format: "text" },
            { key: "rule", title: columns.rule, format: "text" },
            { key: "rows", title: columns.rows, format: "integer" },
            { key: "amount", title: columns.amount, format: "money" },
          ],
          rows,
        },
  ];
}

function partRow({ reason, rule, rows, amount }: Part, texts: Texts): Value[] {
  return [texts.reports.reconciliation.reasons[reason], ruleWords(rule, texts), rows.length, amount];
}

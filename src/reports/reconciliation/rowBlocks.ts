import type { Dataset } from "../../core/cells/dataset";
import { cellAddress } from "../../core/cells/issue";
import { placeOf } from "../../core/cells/source";
import type { CountedOtherwise } from "../../core/ledger/countedOtherwise";
import type { Texts } from "../../locales";
import { cutNote, MOST_LISTED } from "../kit/longList";
import { sum } from "../kit/sum";
import type { Block, Value } from "../report";
import type { ReconciledMonth } from "./months";
import { ruleWords } from "./ruleWords";

/** The rows behind each part: those that explain the difference first. */
export function rowBlocks(
  months: readonly ReconciledMonth[],
  { parts, mapping }: Dataset,
  texts: Texts,
): Block[] {
  const { columns, reasons, findings, used } = texts.reports.reconciliation;
  const column = mapping.amount ?? mapping.amountDue ?? mapping.listAmount ?? mapping.price ?? 0;
  const lists = listedParts(months);
  const ordered = [...lists].sort((a, b) => Number(b.explains) - Number(a.explains));
  const total = sum(ordered.map(({ part }) => part.rows.length));
  if (total === 0) {
    return [{ kind: "note", text: findings.noOthers }];
  }
  const shown: Value[][] = [];
  for (const { label, part, explains } of ordered) {
    for (const [index, row] of part.rows.subarray(0, MOST_LISTED - shown.length).entries()) {
      shown.push([
        label,
        explains ? used.yes : used.no,
        reasons[part.reason],
        ruleWords(part.rule, texts),
        cellAddress(placeOf(parts, row, column)),
        part.amounts[index]!,
      ]);
    }
  }
  return [
    ...cutNote(findings.cut, shown.length, total, texts),
    {
      kind: "table",
      id: "rows",
      filter: true,
      columns: [
        { key: "month", title: columns.month, format: "text" },
        { key: "explains", title: columns.explains, format: "text" },
        { key: "reason", title: columns.reason, format: "text" },
        { key: "rule", title: columns.rule, format: "text" },
        { key: "cell", title: columns.cell, format: "cell" },
        { key: "amount", title: columns.amount, format: "money" },
      ],
      rows: shown,
    },
  ];
}

/** Of what may be said of every row of a month, or of whole days, no row tells anything. */
function isToldRow({ rule }: CountedOtherwise): boolean {
  return !["withoutTax", "plusTax", "dayBefore", "firstDay", "lastDay", "dayAfter"].includes(rule);
}

/** The parts of all months whose rows are told. */
function listedParts(months: readonly ReconciledMonth[]) {
  return months.flatMap(({ label, otherwise, found }) =>
    found
      ? [
          ...found.parts.map((part) => ({ label, part, explains: true })),
          ...found.unused.filter(isToldRow).map((part) => ({ label, part, explains: false })),
        ]
      : otherwise.filter(isToldRow).map((part) => ({ label, part, explains: false })),
  );
}

/** How many rows they have. */
export function toldRows(months: readonly ReconciledMonth[]): number {
  return sum(listedParts(months).map(({ part }) => part.rows.length));
}

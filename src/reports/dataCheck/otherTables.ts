import type { Dataset } from "../../core/cells/dataset";
import type { Issue } from "../../core/cells/issue";
import { joinById } from "../../core/ledger/join";
import { matchCustomers } from "../../core/ledger/matchCustomers";
import { registrations } from "../../core/ledger/registration";
import { buildLedger } from "../../core/ledger/ledger";
import { summarize } from "../../core/ledger/summary";
import type { Texts } from "../../locales";
import { RELATED_KINDS, type RelatedTables } from "../definition";
import type { Block } from "../report";
import { share } from "../kit/shares";

/** Each of the other tables: what it is taken for, how many rows count, and how many of them are of known customers. */
export function otherTableBlocks(dataset: Dataset, related: RelatedTables, texts: Texts): Block[] {
  const { columns, headings } = texts.reports.dataCheck;
  const tables = RELATED_KINDS.flatMap((kind) => {
    const table = related[kind];
    return table ? [{ kind, table }] : [];
  });
  if (tables.length === 0) {
    return [];
  }
  const ids = dataset.columns.customer?.dictionary;
  return [
    { kind: "heading", level: 2, text: headings.otherTables },
    {
      kind: "table",
      id: "otherTables",
      columns: [
        { key: "table", title: columns.table, format: "text" },
        { key: "kind", title: columns.kind, format: "text" },
        { key: "given", title: columns.given, format: "integer" },
        { key: "used", title: columns.used, format: "integer" },
        { key: "withCustomer", title: columns.withCustomer, format: "integer" },
        { key: "matched", title: columns.matched, format: "integer" },
        { key: "matchedShare", title: columns.matchedShare, format: "percent" },
        { key: "problems", title: columns.problems, format: "integer" },
      ],
      rows: tables.map(({ kind, table }) => {
        const match = ids && matchCustomers(ids, table);
        return [
          table.parts.map(({ sheet }) => sheet).join(texts.reports.common.listSeparator),
          texts.reports.common.tableKinds[kind],
          table.given,
          table.used,
          match ? match.rows : null,
          match ? match.matched : null,
          match ? share(match.matched, match.rows) : null,
          table.findings.reduce((sum, { severity, count }) => sum + (severity === "info" ? 0 : count), 0),
        ];
      }),
    },
  ];
}

/** What was noticed in the other tables, and between the tables; customers who ordered before they registered. */
export function otherIssues(dataset: Dataset, related: RelatedTables): Issue[] {
  const own = RELATED_KINDS.flatMap((kind) => related[kind]?.issues ?? []);
  return [
    ...own,
    ...joinById({ ...related, orders: dataset }).issues,
    ...registrationIssues(dataset, related),
  ];
}

/** Of any table with customers and days, whether it has amounts or not. */
function registrationIssues(dataset: Dataset, { customers: list }: RelatedTables): readonly Issue[] {
  const { asOf, columns, ...others } = dataset;
  const { customer, date, amount, order } = columns;
  if (!customer || !date || asOf === undefined) {
    return [];
  }
  const summary = summarize(buildLedger({ ...others, customer, date, amount, order }, asOf));
  return registrations(summary, dataset, list)?.issues ?? [];
}

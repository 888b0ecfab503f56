import type { Texts } from "../../locales";
import { fill } from "../../locales/translate";
import type { ReportDefinition, ReportInput } from "../definition";
import { formatValue } from "../kit/formatValue";
import { howComputed } from "../kit/howComputed";
import { ORDER_NEEDS } from "../kit/needs";
import { pageSheet } from "../kit/page/pageSheet";
import type { Block, NoteBlock, Report } from "../report";
import { bridgeTable, otherwiseBlocks } from "./bridgeBlocks";
import { byDifference, latestMonths, reconciledMonths, type ReconciledMonth } from "./months";
import { monthsTable } from "./monthsTable";
import { pageBlocks } from "./page";
import { rowBlocks, toldRows } from "./rowBlocks";
import { ruleWords } from "./ruleWords";
import { parseTotals } from "./totals";

/**
 * Why does somebody else have another revenue for a month? The difference by reason, each with its rows and amount; the
 * parts and what is not explained add up to it. Without a total: what might be counted otherwise in the last months.
 */
export const reconciliation: ReportDefinition = {
  id: "reconciliation",
  looksAtRows: true,
  needs: [
    ...ORDER_NEEDS,
    { roles: ["tax"], required: false },
    { roles: ["refund"], required: false },
    { roles: ["currency"], required: false },
  ],
  onRequest: true,
  options: [{ name: "totals", kind: "text", default: "" }],
  build,
};

function build({ book, dataset, options, texts, version }: ReportInput): Report {
  const words = texts.reports.reconciliation;
  const totals = parseTotals(String(options.totals ?? ""));
  const months = totals.length > 0 ? reconciledMonths(book, totals) : latestMonths(book);
  // The month with the largest difference stands on the page.
  const asked = byDifference(months);
  const dataName = fill(texts.reports.page.dataSheet, { name: words.sheets.reconciliation });
  return {
    id: reconciliation.id,
    title: words.title,
    issues: dataset.issues,
    sheets: [
      pageSheet(
        { dataset, texts, version },
        {
          name: words.sheets.reconciliation,
          title: words.title,
          period: [...new Set([months[0]!.label, months.at(-1)!.label])].join(" – "),
          definitions: [words.definitions.rest],
        },
        pageBlocks(months, toldRows(months), texts),
      ),
      {
        id: "reconciliation",
        name: dataName,
        alone: true,
        blocks: [
          { kind: "heading", level: 1, text: dataName },
          ...(asked.length > 0 ? asked.map((month) => finding(month, texts)) : [hint(texts)]),
          monthsTable(months, texts),
          ...asked
            .slice(1)
            .flatMap((month): Block[] => [
              { kind: "heading", level: 2, text: fill(words.headings.bridge, { month: month.label }) },
              bridgeTable(month, texts),
            ]),
          ...otherwiseBlocks(months, texts),
          ...howComputed({
            dataset,
            texts,
            version,
            definitions: [words.definitions.parts, words.definitions.search, words.definitions.rest],
          }),
        ],
      },
      {
        id: "rows",
        name: words.sheets.rows,
        freezeAt: "rows",
        blocks: [
          { kind: "heading", level: 1, text: words.headings.rows },
          ...rowBlocks(months, dataset, texts),
        ],
      },
    ],
  };
}

function hint(texts: Texts): NoteBlock {
  return { kind: "note", text: texts.reports.reconciliation.findings.noTotal };
}

function finding({ label, revenue, total, found }: ReconciledMonth, texts: Texts): NoteBlock {
  const { findings: words } = texts.reports.reconciliation;
  const money = (value: number) => formatValue(value, "money", texts);
  const { difference, parts, rest, explained, taxRate, others } = found!;
  const list = parts
    .map(({ rule, amount }) => fill(words.part, { rule: ruleWords(rule, texts), amount: money(amount) }))
    .join(texts.reports.common.listSeparator);
  const about = {
    month: label,
    total: money(total!),
    revenue: money(revenue),
    difference: money(difference),
  };
  const sentence =
    taxRate !== undefined
      ? fill(taxRate < 0 ? words.taxOut : words.taxIn, {
          ...about,
          rate: formatValue(Math.abs(taxRate) / 100, "percent", texts),
        })
      : difference === 0
        ? fill(words.same, about)
        : explained
          ? fill(parts.length === 0 ? words.rounding : words.explained, { ...about, parts: list })
          : fill(parts.length === 0 ? words.unexplained : words.partly, {
              ...about,
              parts: list,
              rest: money(rest),
            });
  const ambiguous = others > 0 ? ` ${fill(words.others, { count: others })}` : "";
  return { kind: "note", tone: explained ? "finding" : "warning", text: sentence + ambiguous };
}

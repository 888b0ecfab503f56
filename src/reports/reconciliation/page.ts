import type { Texts } from "../../locales";
import { fill } from "../../locales/translate";
import { formatValue } from "../kit/formatValue";
import { headline } from "../kit/page/headline";
import { sum } from "../kit/sum";
import type { Block, CardsBlock, ChartBlock, Sentence, TableBlock } from "../report";
import { bridgeTable } from "./bridgeBlocks";
import { byDifference, type ReconciledMonth } from "./months";
import { monthsTable } from "./monthsTable";

/** Rows of a table on the page, and its figures. */
const MOST_ROWS = 15;
const MOST_FIGURES = 8;

/** Why another total differs, as far as it is known: the gap, its parts, and where the rows are. */
export function pageBlocks(months: readonly ReconciledMonth[], rows: number, texts: Texts): Block[] {
  const { page: words, headings } = texts.reports.reconciliation;
  const asked = byDifference(months);
  const [first] = asked;
  const table = monthsTable(months, texts);
  return [
    asked.length > 0 ? answer(asked, texts) : headline([{ text: words.noTotal }], [{ text: words.until }]),
    ...(asked.length > 0 ? [cards(asked, texts)] : []),
    ...(first && first.found!.parts.length > 0 ? [walk(first, texts)] : []),
    ...(first
      ? [{ ...bridgeTable(first, texts), title: fill(headings.bridge, { month: first.label }) }]
      : []),
    ...(asked.length === 1 ? [] : [onPage(table, texts)]),
    {
      kind: "todo",
      lines: [
        ...(rows > 0
          ? [{ text: fill(words.toRows, { count: formatValue(rows, "integer", texts) }), sheet: "rows" }]
          : []),
        { text: asked.length > 0 ? words.settle : words.give },
      ],
    },
  ];
}

function answer(asked: readonly ReconciledMonth[], texts: Texts): ReturnType<typeof headline> {
  const { page: words } = texts.reports.reconciliation;
  const open = asked.filter(({ found }) => !found!.explained);
  const each = [...open, ...asked.filter((month) => !open.includes(month))].map((month) =>
    sentence(month, texts),
  );
  const [first, ...more] = each;
  return asked.length === 1
    ? headline([first!])
    : headline(
        [
          {
            text: fill(open.length === 0 ? words.allExplained : words.someExplained, {
              count: asked.length,
              explained: asked.length - open.length,
            }),
          },
        ],
        [first!, ...more],
      );
}

function sentence({ label, total, revenue, found }: ReconciledMonth, texts: Texts): Sentence {
  const { page: words } = texts.reports.reconciliation;
  const money = (value: number) => formatValue(value, "money", texts);
  const { difference, rest, explained, parts, taxRate } = found!;
  const detail = {
    month: label,
    total: money(total!),
    revenue: money(revenue),
    difference: money(difference),
    rest: money(rest),
    count: parts.length,
  };
  const text =
    difference === 0
      ? words.same
      : taxRate !== undefined
        ? words.tax
        : explained
          ? parts.length === 0
            ? words.rounding
            : words.explained
          : parts.length === 0
            ? words.unexplained
            : words.partly;
  return { text: fill(text, detail) };
}

function cards(asked: readonly ReconciledMonth[], texts: Texts): CardsBlock {
  const { columns } = texts.reports.reconciliation;
  const total = (of: (month: ReconciledMonth) => number) => sum(asked.map(of));
  const rest = total(({ found }) => found!.rest);
  return {
    kind: "cards",
    cards: [
      { label: columns.revenue, value: total(({ revenue }) => revenue), format: "money" },
      { label: columns.total, value: total((month) => month.total!), format: "money" },
      { label: columns.difference, value: total(({ found }) => found!.difference), format: "money" },
      {
        label: columns.rest,
        value: rest,
        format: "money",
        tone: asked.every(({ found }) => found!.explained) ? "good" : "bad",
      },
    ],
  };
}

/** The steps from one total to the other; its first and last are the totals. */
function walk({ label, found }: ReconciledMonth, texts: Texts): ChartBlock {
  const { page: words, charts } = texts.reports.reconciliation;
  const { parts, rest, taxRate } = found!;
  const steps = parts.length + Number(taxRate !== undefined) + Number(rest !== 0);
  return {
    kind: "chart",
    id: "walk",
    type: "barClustered",
    title: charts.walk,
    finding: fill(words.walk, {
      month: label,
      reason: texts.reports.reconciliation.reasons[parts[0]!.reason],
    }),
    measure: words.walkMeasure,
    table: `bridge-${label}`,
    category: "reason",
    series: [{ column: "amount" }],
    emphasis: { rows: Array.from({ length: steps }, (_, index) => index + 1) },
    labels: true,
    wide: true,
  };
}

/** Of many reasons those that count most; the whole stands behind the page. */
function onPage(table: TableBlock, { reports }: Texts): TableBlock {
  const [month, revenue, ...others] = table.columns;
  const heaviest = others
    .map((column, index) => ({
      column,
      weight: sum(table.rows.map((row) => Math.abs(Number(row[index + 2])))),
    }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_FIGURES - 1);
  const shown = [month!, revenue!, ...others.filter((one) => heaviest.some(({ column }) => column === one))];
  const places = shown.map((column) => table.columns.indexOf(column));
  return {
    ...table,
    id: "monthsOnPage",
    title: reports.reconciliation.headings.months,
    columns: shown,
    rows: table.rows.slice(-MOST_ROWS).map((row) => places.map((place) => row[place]!)),
  };
}

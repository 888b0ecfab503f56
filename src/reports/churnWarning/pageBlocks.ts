import { RISKS } from "../../core/segments/status";
import { fill } from "../../locales/translate";
import type { ReportInput } from "../definition";
import { formatValue } from "../kit/formatValue";
import { headline } from "../kit/page/headline";
import { pageMoney } from "../kit/page/money";
import { onPage } from "../kit/page/onPage";
import { framed } from "../kit/page/pageSheet";
import { takeCharts } from "../kit/page/takeCharts";
import { share } from "../kit/shares";
import { rowsAt } from "../kit/standing/standing";
import { sum } from "../kit/sum";
import type { Block, Card, ChartBlock, NoteBlock, Sentence, TableBlock, TodoBlock } from "../report";
import { moneyAtRisk } from "./remarks";
import type { Warned } from "../kit/warning/warned";

/** Charts of the sheets behind that stand on the page instead. */
export const PAGE_CHARTS = ["bands", "riskValue"] as const;
const MOST_TODO = 3;
/** Of a band: what stands on the page. */
const BAND_COLUMNS = [
  "band",
  "customers",
  "customerShare",
  "alive",
  "savable",
  "atRisk",
  "atRiskShare",
  "revenue",
  "revenueShare",
] as const;

/** Who can still be kept, and what for: on one page. */
export function pageBlocks(
  warned: Warned,
  input: ReportInput,
  { blocks, notes }: { readonly blocks: readonly Block[]; readonly notes: readonly NoteBlock[] },
): Block[] {
  const { texts, customers } = warned;
  const words = texts.reports.churnWarning;
  const { charts } = takeCharts(blocks, PAGE_CHARTS);
  const table = (id: string) =>
    blocks.find((block): block is TableBlock => block.kind === "table" && block.id === id)!;
  return framed(
    input,
    {
      title: words.title,
      asOf: customers.asOf,
      customers: customers.count,
      definitions: [warned.foreseen ? words.page.method : words.page.methodPlain],
    },
    [
      answer(warned, notes),
      { kind: "cards", cards: cards(warned) },
      ...bandCharts(warned, charts.get("bands")),
      ...scatter(warned, charts.get("riskValue")),
      {
        ...onPage(table("bands"), "bandsOnPage", {
          locale: texts.locale,
          columns: BAND_COLUMNS,
          bars: "customerShare",
          titles: {
            savable: fill(words.page.savable, { months: warned.options.months }),
            atRisk: words.page.atRisk,
          },
        }),
        title: words.headings.bands,
      },
      ...todo(warned, table("actions")),
    ],
  );
}

function answer(warned: Warned, notes: readonly NoteBlock[]): ReturnType<typeof headline> {
  const { texts, customers, foreseen, standing, options } = warned;
  const { page: words } = texts.reports.churnWarning;
  const percent = (value: number | null) => formatValue(value, "percent", texts.locale);
  const high = rowsAt(standing, "high");
  const spent = high.reduce((total, row) => total + customers.total[row]!, 0);
  const savable = foreseen ? sum(foreseen.savable) : 0;
  const detail = {
    count: formatValue(high.length, "integer", texts.locale),
    share: percent(share(high.length, customers.count)),
    spent: percent(share(spent, sum(customers.total))),
    savable: formatValue(savable, pageMoney([savable], texts.locale), texts),
    months: options.months,
  };
  const about = [{ table: "bands", row: 0 }];
  const more = notes
    .filter(({ tone }) => tone === "finding")
    .slice(1)
    .map(({ text, about: told }): Sentence => ({ text, about: told }));
  return headline(
    [
      { text: fill(foreseen && savable > 0 ? words.answer : words.answerPlain, detail), about },
      { text: fill(words.answerShort, detail), about },
    ],
    more,
  );
}

function cards({ texts, customers, foreseen, standing, gone, options }: Warned): Card[] {
  const { figures, page: words } = texts.reports.churnWarning;
  const high = rowsAt(standing, "high").length;
  const count = (label: string, value: number, row?: number): Card => ({
    label,
    value,
    format: "integer",
    ...(row === undefined ? {} : { about: [{ table: "bands", row }] }),
  });
  const money = (label: string, value: number): Card => ({
    label,
    value,
    format: pageMoney([value], texts.locale),
  });
  const { atRisk } = foreseen ? moneyAtRisk(foreseen) : { atRisk: 0 };
  return [
    { ...count(figures.high, high, 0), ...(high > 0 ? { tone: "bad" as const } : {}) },
    ...(foreseen
      ? [
          money(fill(words.savable, { months: options.months }), sum(foreseen.savable)),
          money(words.atRisk, atRisk),
        ]
      : []),
    ...(gone.length > 0 ? [count(figures.gone, gone.length, RISKS.indexOf("gone"))] : []),
    count(figures.customers, customers.count),
  ];
}

/** How many stand in each band, and how much hangs on them. */
function bandCharts({ texts, foreseen }: Warned, chart: ChartBlock | undefined): ChartBlock[] {
  const { page: words } = texts.reports.churnWarning;
  if (!chart) {
    return [];
  }
  const bars = { ...chart, type: "barClustered", labels: true } as const;
  return [
    {
      ...bars,
      series: [{ column: "customers" }],
      measure: words.customersMeasure,
      emphasis: { rows: [0], tone: "bad" },
    },
    {
      ...bars,
      id: "bandValues",
      finding: foreseen ? words.valueFinding : words.spentFinding,
      series: [{ column: foreseen ? "savable" : "revenue" }],
      measure: foreseen ? words.savableMeasure : words.spentMeasure,
      emphasis: { rows: [0] },
    },
  ];
}

function scatter({ texts }: Warned, chart: ChartBlock | undefined): ChartBlock[] {
  return chart
    ? [
        {
          ...chart,
          wide: true,
          series: chart.series.map(({ column }) => ({
            column,
            tone: column === "high" ? "bad" : column === "medium" ? "second" : "muted",
          })),
          measure: texts.reports.churnWarning.page.scatterMeasure,
        },
      ]
    : [];
}

/** The actions on which most hangs, without those that do nothing. */
function todo({ texts, foreseen }: Warned, { rows }: TableBlock): TodoBlock[] {
  const { page: words, actions } = texts.reports.churnWarning;
  const idle: readonly unknown[] = [actions.keep, actions.letGo, actions.remind];
  const lines = rows
    .map((row, index) => ({ row, index }))
    .filter(({ row }) => !idle.includes(row[0]))
    .sort((a, b) => Number(b.row[2]) - Number(a.row[2]))
    .slice(0, MOST_TODO)
    .map(({ row: [action, customers, money], index }) => ({
      text: fill(foreseen ? words.todo : words.todoPlain, {
        action: String(action),
        customers: formatValue(customers!, "integer", texts.locale),
        money: formatValue(money!, pageMoney([Number(money)], texts.locale), texts),
      }),
      sheet: "list",
      about: [{ table: "actions", row: index }],
    }));
  return lines.length === 0 ? [] : [{ kind: "todo", lines }];
}

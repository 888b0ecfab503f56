import { groupFigures } from "../../core/ledger/groupFigures";
import { STATUSES } from "../../core/segments/status";
import { VALUE_TIERS } from "../../core/segments/valueTiers";
import { fill } from "../../locales/translate";
import type { ReportInput } from "../definition";
import { formatValue } from "../kit/formatValue";
import { headline } from "../kit/page/headline";
import { pageMoney } from "../kit/page/money";
import { framed } from "../kit/page/pageSheet";
import type { TakenCharts } from "../kit/page/takeCharts";
import { ratio, share } from "../kit/shares";
import type { Block, Card, ChartBlock, Sentence, TableBlock, TodoBlock, ValueFormat } from "../report";
import { groupTable, largest, shares, groupColumns } from "./groups";
import { LEAVING } from "./remarks";
import { integer, percent, type Segmented } from "./segmented";

/** What stands behind the page, by id of the chart. */
export const PAGE_CHARTS = ["customersBySegment", "revenueBySegment", "tiers", "pareto", "moves"] as const;

/** Who are our customers and where is the money: on one page. */
export function pageBlocks(made: Segmented, input: ReportInput, { charts }: TakenCharts): Block[] {
  const words = made.texts.reports.segments;
  const named = made.segmentOf !== undefined;
  const first = named ? ["customersBySegment", "revenueBySegment"] : ["tiers"];
  const drawn = [...first, "pareto", "moves"].flatMap((id) => charts.get(id) ?? []);
  return framed(
    input,
    {
      title: words.title,
      asOf: made.customers.asOf,
      customers: made.customers.count,
      definitions: [named ? words.definitions.segments : words.definitions.tiers],
    },
    [
      answer(made),
      { kind: "cards", cards: cards(made) },
      ...drawn.map((chart) => onPage(made, chart)),
      { ...pageTable(made), title: named ? words.headings.segments : words.headings.tiers },
      ...todo(made),
    ],
  );
}

function segmentsOf({ customers, segmentOf }: Segmented) {
  return segmentOf && groupFigures(customers, segmentOf, STATUSES.length);
}

function answer(made: Segmented): ReturnType<typeof headline> {
  const { texts, concentration, revenue } = made;
  const { page: words, names, tierNames } = texts.reports.segments;
  const groups = segmentsOf(made);
  const tell = (text: string, ...about: NonNullable<Sentence["about"]>): Sentence => ({ text, about });
  const [table, list, titles] = groups
    ? (["segments", groups, STATUSES.map((id) => names[id])] as const)
    : ([
        "tiers",
        groupFigures(made.customers, made.tiers.tiers, VALUE_TIERS.length),
        VALUE_TIERS.map((id) => tierNames[id]),
      ] as const);
  const leader = largest(list, (group) => group.revenue);
  const detail = { segment: titles[leader]!, ...shares(made, list[leader]!) };
  const about = { table, row: leader };
  const leaving = groups && LEAVING.map((id) => groups[STATUSES.indexOf(id)]!);
  const total = (of: "customers" | "revenue") => leaving?.reduce((sum, group) => sum + group[of], 0) ?? 0;
  const top = concentration.tenths.find(({ tenth }) => tenth === 2);
  return headline(
    revenue > 0
      ? [tell(fill(words.answer, detail), about), tell(fill(words.answerShort, detail), about)]
      : [tell(fill(words.answerCount, detail), about)],
    [
      ...(leaving && total("customers") > 0
        ? [
            tell(
              fill(words.leaving, {
                customers: integer(made, total("customers")),
                share: percent(made, share(total("revenue"), revenue)),
              }),
              ...leaving.map((group) => ({ table, row: list.indexOf(group) })),
            ),
          ]
        : []),
      ...(top && revenue > 0
        ? [
            tell(fill(words.top, { share: percent(made, share(top.revenueSoFar, revenue)) }), {
              table: "pareto",
            }),
          ]
        : []),
    ],
  );
}

function cards({ customers, revenue, orderCount, texts }: Segmented): Card[] {
  const { common } = texts.reports;
  const money = (value: number | null): Pick<Card, "value" | "format"> => ({
    value,
    format: pageMoney([value], texts.locale),
  });
  return [
    { label: common.customers, value: customers.count, format: "integer" },
    { label: common.orders, value: orderCount, format: "integer" },
    { label: common.revenue, ...money(revenue) },
    { label: common.spendPerCustomer, ...money(ratio(revenue, customers.count)) },
    { label: common.orderValue, ...money(ratio(revenue, orderCount)) },
  ];
}

function onPage(made: Segmented, chart: ChartBlock): ChartBlock {
  const { page: words } = made.texts.reports.segments;
  const groups = segmentsOf(made);
  const of = (key: "customers" | "revenue") => (groups ? largest(groups, (group) => group[key]) : 0);
  switch (chart.id) {
    case "customersBySegment":
    case "revenueBySegment": {
      const isCount = chart.id === "customersBySegment";
      return {
        ...chart,
        type: "barClustered",
        series: [{ column: isCount ? "customerShare" : "revenueShare" }],
        measure: isCount ? words.customerMeasure : words.revenueMeasure,
        emphasis: { rows: [of(isCount ? "customers" : "revenue")] },
        labels: true,
      };
    }
    case "pareto":
      return {
        ...chart,
        measure: words.paretoMeasure,
        emphasis: { rows: [0, 1] },
        axis: { percent: true, to: 1 },
      };
    case "moves":
      return { ...chart, measure: words.movesMeasure, emphasis: { rows: [2], tone: "bad" }, labels: true };
    default:
      return { ...chart, measure: words.tiersMeasure, axis: { percent: true } };
  }
}

/** The segments as they stand behind the page, in its units and columns. */
function pageTable(made: Segmented): TableBlock {
  const { texts } = made;
  const words = texts.reports.segments;
  const groups = segmentsOf(made);
  const list = groups ?? groupFigures(made.customers, made.tiers.tiers, VALUE_TIERS.length);
  const names = groups ? STATUSES.map((id) => words.names[id]) : VALUE_TIERS.map((id) => words.tierNames[id]);
  const title = groups ? words.columns.segment : words.columns.tier;
  const table = groupTable(made, "groups", title, names, list);
  const short: Readonly<Record<string, string>> = words.page.columns;
  const formats: Readonly<Record<string, ValueFormat>> = {
    revenue: pageMoney([made.revenue], texts.locale),
    averageSpend: pageMoney(
      list.map((group) => ratio(group.revenue, group.customers)),
      texts.locale,
    ),
  };
  return {
    ...table,
    columns: groupColumns(title, texts).map((column) => ({
      ...column,
      title: short[column.key] ?? column.title,
      format: formats[column.key] ?? column.format,
      ...(column.key === "revenueShare" ? { scale: "bars" as const } : {}),
    })),
  };
}

function todo(made: Segmented): TodoBlock[] {
  const groups = segmentsOf(made);
  if (!groups) {
    return [];
  }
  const { texts } = made;
  const { page: words, names } = texts.reports.segments;
  const line = (id: (typeof STATUSES)[number], text: string) => {
    const row = STATUSES.indexOf(id);
    const group = groups[row]!;
    const money = pageMoney([group.revenue], texts.locale);
    return group.customers === 0
      ? []
      : [
          {
            text: fill(text, {
              segment: names[id],
              customers: integer(made, group.customers),
              revenue: formatValue(group.revenue, money, texts),
            }),
            sheet: "customers",
            about: [{ table: "segments", row }],
          },
        ];
  };
  const lines = [
    ...line("slippingAway", words.todoKeep),
    ...line("cantLose", words.todoKeep),
    ...line("atRisk", words.todoKeep),
    ...line("newCustomers", words.todoNew),
    ...line("champions", words.todoThank),
  ].slice(0, 3);
  return lines.length === 0 ? [] : [{ kind: "todo", lines }];
}

import { periodLabel } from "../../core/ledger/periods";
import { fill } from "../../locales/translate";
import { brief } from "../kit/brief";
import { formatValue } from "../kit/formatValue";
import { headline } from "../kit/page/headline";
import { onPage } from "../kit/page/onPage";
import { ratio } from "../kit/shares";
import type { Block, Card, ChartBlock, Sentence } from "../report";
import { FEWEST_COMPARED, type ReturnGroups, type Returned } from "./returned";
import { dayTable, groupTable, medianDays } from "./tables";

const SHOWN = 8;

export function pageBlocks(made: Returned): Block[] {
  const { texts, groups } = made;
  const [first] = groups;
  return [
    headline([{ text: overall(made) }], [...worst(made), ...reasonSentence(made), ...often(made)]),
    { kind: "cards", cards: cards(made) },
    monthChart(made),
    ...(first ? [groupChart(made, first)] : made.reasons ? [reasonChart(made)] : dayChart(made)),
    ...(first && made.reasons ? [reasonChart(made)] : []),
    ...(first ? dayChart(made) : []),
    ...(first
      ? [
          {
            ...onPage(
              { ...groupTable(made, first), rows: groupTable(made, first).rows.slice(0, SHOWN) },
              "most",
              {
                locale: texts.locale,
                columns: [
                  "value",
                  "orders",
                  "ordersBack",
                  "rate",
                  "bought",
                  "back",
                  "amountRate",
                  "customers",
                ],
                bars: "rate",
              },
            ),
            title: texts.reports.returns.headings.most,
          },
        ]
      : []),
    { kind: "todo", lines: todo(made) },
  ];
}

const writer =
  ({ texts }: Returned) =>
  (value: number | null, format: "percent" | "integer" | "money0" = "percent") =>
    formatValue(value, format, format === "money0" ? texts : texts.locale);

function overall(made: Returned): string {
  const { texts, whole } = made;
  const write = writer(made);
  return fill(texts.reports.returns.findings.overall, {
    rate: write(ratio(whole.ordersBack, whole.orders)),
    share: write(ratio(whole.back, whole.bought)),
    amount: write(whole.back, "money0"),
  });
}

/** The value that comes back more often than all others, most orders first. */
function worstOf({ rows, beyond }: ReturnGroups) {
  return [...beyond.values()]
    .filter(({ share, others, index }) => share > others && rows[index]!.value !== null)
    .map((told) => ({ ...told, row: rows[told.index]! }))
    .sort((a, b) => b.row.ordersBack - a.row.ordersBack)[0];
}

function worst(made: Returned): Sentence[] {
  const { texts, groups } = made;
  const { findings } = texts.reports.returns;
  const write = writer(made);
  const [first] = groups;
  if (!first) {
    return [];
  }
  const found = worstOf(first);
  return [
    {
      text: found
        ? fill(findings.worst, {
            value: brief(found.row.value!, 20),
            share: write(found.share),
            others: write(found.others),
          })
        : fill(findings.noWorst, { column: texts.roles[first.by] }),
      ...(found ? { about: [{ table: `by-${first.by}`, row: found.index }] } : {}),
    },
  ];
}

function reasonSentence(made: Returned): Sentence[] {
  const { texts, reasons } = made;
  const named = (reasons ?? []).find(({ value }) => value !== null);
  const all = (reasons ?? []).reduce((sum, { amount }) => sum + amount, 0);
  return named
    ? [
        {
          text: fill(texts.reports.returns.findings.reason, {
            reason: brief(named.value!, 24),
            share: writer(made)(ratio(named.amount, all)),
          }),
        },
      ]
    : [];
}

function often(made: Returned): Sentence[] {
  const { texts, often: list } = made;
  const [back, bought] = [...list].reduce((sum, own) => [sum[0]! + own.back, sum[1]! + own.bought], [0, 0]);
  const write = writer(made);
  return list.size > 0
    ? [
        {
          text: fill(texts.reports.returns.findings.often, {
            count: write(list.size, "integer"),
            back: write(back!, "money0"),
            kept: write(bought! - back!, "money0"),
          }),
          about: [{ customers: list.size }],
        },
      ]
    : [];
}

function cards(made: Returned): Card[] {
  const { texts, whole } = made;
  const { cards: words } = texts.reports.returns;
  const days = medianDays(made);
  return [
    { label: words.rate, value: ratio(whole.ordersBack, whole.orders), format: "percent" },
    { label: words.amountRate, value: ratio(whole.back, whole.bought), format: "percent" },
    { label: words.back, value: whole.back, format: "money0" },
    { label: words.wholeOrders, value: whole.whole, format: "integer" },
    ...(whole.margin
      ? [{ label: words.margin, value: whole.margin.lost, format: "money0" as const }]
      : days === null
        ? []
        : [{ label: words.days, value: days, format: "days" as const }]),
  ];
}

function monthChart(made: Returned): ChartBlock {
  const { charts: words } = made.texts.reports.returns;
  const { months } = made.whole;
  const rate = (month: (typeof months)[number]) => ratio(month.ordersBack, month.orders) ?? 0;
  // A month of few orders is high by chance.
  const large = months.filter(({ orders }) => orders >= FEWEST_COMPARED);
  const worstMonth = (large.length > 0 ? large : months).reduce((most, month) =>
    rate(month) > rate(most) ? month : most,
  );
  return {
    kind: "chart",
    id: "monthsChart",
    type: "line",
    title: words.months,
    finding: fill(words.monthsFinding, {
      month: periodLabel(worstMonth.period, { unit: "month" }),
      share: writer(made)(rate(worstMonth)),
    }),
    measure: words.monthsMeasure,
    table: "months",
    category: "month",
    series: [{ column: "rate" }, { column: "amountRate" }],
    emphasis: { series: "rate" },
    axis: { percent: true },
  };
}

function groupChart(made: Returned, { by, rows }: ReturnGroups): ChartBlock {
  const { texts } = made;
  const { charts: words } = texts.reports.returns;
  return {
    kind: "chart",
    id: "groupsChart",
    type: "barClustered",
    title: fill(words.groups, { column: texts.roles[by] }),
    finding: fill(words.groupsFinding, {
      value: brief(rows[0]!.value ?? texts.reports.returns.noValue, 20),
      share: writer(made)(ratio(rows[0]!.back, made.whole.back)),
    }),
    measure: words.groupsMeasure,
    table: `by-${by}`,
    rowCount: Math.min(SHOWN, rows.length),
    category: "value",
    series: [{ column: "back" }],
    emphasis: { rows: [0], tone: "bad" },
    labels: true,
  };
}

function reasonChart(made: Returned): ChartBlock {
  const { texts, reasons } = made;
  const { charts: words } = texts.reports.returns;
  return {
    kind: "chart",
    id: "reasonsChart",
    type: "barClustered",
    title: words.reasons,
    finding: words.reasonsFinding,
    measure: words.groupsMeasure,
    table: "reasons",
    rowCount: Math.min(SHOWN, reasons!.length),
    category: "reason",
    series: [{ column: "back" }],
    emphasis: { rows: [0] },
    labels: true,
  };
}

function dayChart(made: Returned): ChartBlock[] {
  const { charts: words } = made.texts.reports.returns;
  const days = medianDays(made);
  return dayTable(made).length > 0
    ? [
        {
          kind: "chart",
          id: "daysChart",
          type: "columnClustered",
          title: words.days,
          finding: fill(words.daysFinding, { days: writer(made)(Math.round(days!), "integer") }),
          measure: words.daysMeasure,
          table: "days",
          category: "days",
          series: [{ column: "orders" }],
          labels: true,
        },
      ]
    : [];
}

function todo(made: Returned) {
  const { texts, groups, often: list, whole } = made;
  const { todo: words } = texts.reports.returns;
  const write = writer(made);
  const found = groups.map((group) => worstOf(group)).find(Boolean);
  return [
    ...(found ? [{ text: fill(words.product, { value: brief(found.row.value!, 24) }) }] : []),
    ...(list.size > 0
      ? [
          {
            text: fill(words.often, { count: write(list.size, "integer") }),
            sheet: "list",
            about: [{ customers: list.size }],
          },
        ]
      : []),
    ...(whole.elsewhere.amount > 0
      ? [
          {
            text: fill(words.elsewhere, { amount: write(whole.elsewhere.amount, "money0") }),
          },
        ]
      : []),
    ...(!found && list.size === 0 && whole.elsewhere.amount === 0 ? [{ text: words.nothing }] : []),
  ];
}

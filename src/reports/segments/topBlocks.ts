import { rowsDescending } from "../../core/statistics/rowOrder";
import { fill } from "../../locales/translate";
import { formatValue } from "../kit/formatValue";
import { segmentColumn } from "../kit/groups/members";
import type { Block, Value } from "../report";
import { steady } from "../kit/keyFigures/kpis";
import { cents, share } from "../kit/shares";
import { sum } from "../kit/sum";
import { percent, type Segmented } from "./segmented";

const YEAR = 365;
/** Data that begin this many days after the first of the two years still cover it. */
const LATE_START = 7;
/** More names than these cannot be read along an axis. */
const MOST_CHARTED = 20;

/** Who brought most in the last 365 days, and how that compares with the 365 days before. */
export function topBlocks(made: Segmented, topN: number): Block[] {
  const { customers, segmentOf, texts } = made;
  const { common, segments: words } = texts.reports;
  const { current, previous } = twoYears(made);
  const firstDay = customers.first.reduce((min, day) => Math.min(min, day), Infinity);
  const comparable = firstDay <= customers.asOf - 2 * YEAR + 1 + LATE_START;
  const ranked = Array.from(rowsDescending(current, customers.total).subarray(0, topN));
  const charted = ranked.slice(0, MOST_CHARTED);
  const whole = { current: sum(current), previous: sum(previous), total: made.revenue };
  const top = {
    current: sum(ranked.map((row) => current[row]!)),
    previous: sum(ranked.map((row) => previous[row]!)),
    total: sum(ranked.map((row) => customers.total[row]!)),
  };
  const figures = (own: typeof whole): Value[] => [
    cents(own.current),
    share(own.current, whole.current),
    cents(own.previous),
    comparable && own.previous > 0 ? steady(own.current / own.previous - 1, "change") : null,
    cents(own.total),
  ];
  const named = segmentOf && segmentColumn(segmentOf, texts);
  const segment = (name: Value) => (named ? [name] : []);
  const others = {
    current: whole.current - top.current,
    previous: whole.previous - top.previous,
    total: whole.total - top.total,
  };
  return [
    { kind: "heading", level: 2, text: fill(words.headings.top, { count: ranked.length }) },
    {
      kind: "note",
      tone: "finding",
      text: fill(words.findings.top, {
        count: ranked.length,
        share: percent(made, share(top.current, whole.current)),
      }),
    },
    ...(comparable
      ? []
      : [
          {
            kind: "note" as const,
            tone: "warning" as const,
            text: fill(words.findings.topNotComparable, {
              first: formatValue(firstDay, "date", texts.locale),
            }),
          },
        ]),
    {
      kind: "table",
      id: "top",
      columns: [
        { key: "customer", title: common.customer, format: "text", names: "customer" },
        ...(named ? [named.column] : []),
        { key: "current", title: words.columns.lastYear, format: "money0" },
        { key: "currentShare", title: common.revenueShare, format: "percent" },
        { key: "previous", title: words.columns.yearBefore, format: "money0" },
        { key: "change", title: words.columns.yearOnYear, format: "change" },
        { key: "total", title: words.measures.monetary, format: "money0" },
      ],
      rows: [
        ...ranked.map((row): Value[] => [
          customers.ids[row]!,
          ...segment(named?.nameOf(row) ?? null),
          ...figures({ current: current[row]!, previous: previous[row]!, total: customers.total[row]! }),
        ]),
        ...(ranked.length < customers.count ? [[words.others, ...segment(null), ...figures(others)]] : []),
        [common.total, ...segment(null), ...figures(whole)],
      ],
      total: true,
    },
    {
      kind: "chart",
      id: "top",
      type: "columnClustered",
      title: words.charts.top,
      finding: fill(words.findings.topChart, {
        count: charted.length,
        first: formatValue(current[charted[0]!]!, "money0", texts),
        last: formatValue(current[charted.at(-1)!]!, "money0", texts),
      }),
      table: "top",
      category: "customer",
      series: [{ column: "current" }, { column: "previous" }],
      rowCount: charted.length,
      categoryTitle: common.customer,
      valueTitle: common.revenue,
    },
  ];
}

/** Revenue of each customer in the 365 days to the as-of date, and in those before. */
function twoYears({ book }: Segmented): { current: Float64Array; previous: Float64Array } {
  const to = book.asOf;
  return {
    current: book.revenueIn({ from: to - YEAR + 1, to }),
    previous: book.revenueIn({ from: to - 2 * YEAR + 1, to: to - YEAR }),
  };
}

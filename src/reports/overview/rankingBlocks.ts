import type { BookColumn } from "../../core/ledger/book";
import { fill } from "../../locales/translate";
import { changeOf, KPIS } from "../kit/keyFigures/kpis";
import { TARGET_GROUPS, type TargetGroup } from "../kit/keyFigures/targets";
import { cents, share } from "../kit/shares";
import type { Block, TableColumn, Value } from "../report";
import type { OverviewFigures } from "./overviewFigures";

const MOST = 20;

/** Who sold most in the period: by person, team, region and store, each line's own; beside targets of their own. */
export function rankingBlocks(figures: OverviewFigures): Block[] {
  const { headings } = figures.texts.reports.overview;
  const tables = TARGET_GROUPS.flatMap((group) => rankingTable(figures, group));
  return tables.length === 0 ? [] : [{ kind: "heading", level: 2, text: headings.ranking }, ...tables];
}

function rankingTable(figures: OverviewFigures, group: TargetGroup): Block[] {
  const { book, compared, period, targets, label, rows, texts } = figures;
  const words = texts.reports.overview;
  const by = book.by(group satisfies BookColumn, { periods: period });
  const now = by?.periods.indexOf(compared.period) ?? -1;
  if (!by || now < 0 || by.values.length < 2) {
    return [];
  }
  const format = rows[0]!.format;
  const ranked = by.values
    .flatMap(({ value, periods }) =>
      value === null || periods[now]!.customers === 0
        ? []
        : [
            {
              value,
              own: periods[now]!,
              before: now > 0 && compared.complete ? periods[now - 1] : undefined,
            },
          ],
    )
    .sort((a, b) => b.own.revenue - a.own.revenue || (a.value < b.value ? -1 : 1))
    .slice(0, MOST);
  const total = by.total.periods[now]!.revenue;
  const aims = ranked.map(({ value }) => targets?.of(group, value, "revenue", label) ?? null);
  const hasAims = aims.some((aim) => aim !== null);
  const groupSize = ranked.map(({ own }) => own.customers);
  const withBefore = ranked.map(({ own, before }) => Math.min(own.customers, before?.customers ?? Infinity));
  const { names } = texts.reports.keyFigures;
  const columns: TableColumn[] = [
    { key: "rank", title: words.columns.rank, format: "integer" },
    { key: "value", title: texts.roles[group], format: "text" },
    { key: "revenue", title: names.revenue, format, groupSize },
    { key: "share", title: texts.reports.common.revenueShare, format: "percent", groupSize, scale: "bars" },
    { key: "change", title: words.columns.change, format: "change", groupSize: withBefore },
    { key: "orders", title: names.orders, format: "integer", groupSize },
    { key: "customers", title: names.customers, format: "integer", groupSize: true },
    ...(hasAims
      ? [
          { key: "target", title: words.columns.target, format } as const,
          { key: "attainment", title: words.columns.attainment, format: "percent", groupSize } as const,
        ]
      : []),
  ];
  return [
    {
      kind: "table",
      id: `ranking-${group}`,
      title: fill(words.byGroup, { group: texts.roles[group], period: label }),
      groups: "separate",
      columns,
      rows: ranked.map(({ value, own, before }, index): Value[] => {
        const aim = aims[index]!;
        return [
          index + 1,
          value,
          cents(own.revenue),
          share(own.revenue, total),
          before ? changeOf(KPIS.revenue, own.revenue, before.revenue) : null,
          own.orders,
          own.customers,
          ...(hasAims ? [aim, aim === null ? null : share(own.revenue, aim)] : []),
        ];
      }),
    },
  ];
}

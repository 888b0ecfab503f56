import type { Book } from "../../core/ledger/book";
import type { PeriodOptions } from "../../core/ledger/periods";
import { wilsonInterval } from "../../core/statistics/proportions";
import type { Texts } from "../../locales";
import { fill } from "../../locales/translate";
import { formatValue } from "../kit/formatValue";
import type { Grouping } from "../kit/groups/grouping";
import type { Block, ChartBlock, TableBlock, Value } from "../report";
import { fewest, ratio } from "../kit/shares";
import { lastComplete, periodColumn, type Retained } from "./retained";
import { column } from "../kit/tableColumn";
import { CONFIDENCE, rateWithInterval } from "../kit/rateWithInterval";

/** Customers of one group in one period: those of the period before, and how many of them bought again. */
interface Kept {
  opening: number;
  kept: number;
}

/** What the customers are grouped by. */
export interface Grouped {
  readonly book: Book;
  readonly period: PeriodOptions;
  readonly grouping: Grouping;
}

/** Retention of each group in the last complete period, and over time. */
export function groupBlocks(made: Retained, grouped: Grouped): Block[] {
  const { movements, label, texts } = made;
  const words = texts.reports.retention;
  const { title, names } = grouped.grouping;
  const heading: Block = { kind: "heading", level: 2, text: fill(words.headings.groups, { group: title }) };
  const last = lastComplete(movements);
  if (!last) {
    return [heading, { kind: "note", tone: "warning", text: words.findings.noComplete }];
  }
  const first = movements[0]!.period;
  const kept = keptByGroup(grouped);
  const now = kept.map((periods) => periods[last.period - first]!);
  return [
    heading,
    groupTable(now, { title, names, whole: last, texts }),
    {
      kind: "chart",
      id: "groups",
      type: "barClustered",
      title: fill(words.charts.groups, { group: title, period: label(last.period) }),
      ...groupFinding(now, names, label(last.period), texts),
      table: "groups",
      category: "group",
      series: [{ column: "retentionRate" }],
      categoryTitle: title,
      valueTitle: words.columns.retentionRate,
    },
    { kind: "heading", level: 2, text: fill(words.headings.groupRates, { group: title }) },
    {
      kind: "table",
      id: "groupRates",
      groups: "across",
      columns: [
        periodColumn(texts),
        ...names.map((name, index) => ({
          ...column(`g${index + 1}`, name, "percent", sizesOf(kept[index]!.slice(1))),
          scale: "colors" as const,
          scaleGroup: "groupRates",
        })),
      ],
      rows: movements
        .slice(1)
        .map(({ period }): Value[] => [
          label(period),
          ...kept.map((periods) => rateOf(periods[period - first]!)),
        ]),
    },
  ];
}

const rateOf = ({ opening, kept }: Kept) => ratio(kept, opening);

/** Those who stayed or left and those who could: a rate and either of them gives the others. */
const sizesOf = (own: readonly Kept[]) => [
  own.map(({ kept, opening }) => fewest(kept, opening)),
  own.map(({ opening }) => opening),
];

function keptByGroup({ book, period, grouping }: Grouped): Kept[][] {
  return book
    .movementBy(period, grouping.of, grouping.names.length)
    .map((group) =>
      group.map(({ opening, kept }, index): Kept =>
        index === 0 ? { opening: 0, kept: 0 } : { opening, kept },
      ),
    );
}

function groupTable(
  now: readonly Kept[],
  { title, names, whole, texts }: { title: string; names: readonly string[]; whole: Kept; texts: Texts },
): TableBlock {
  const { common, retention: words } = texts.reports;
  const row = (name: string, { opening, kept }: Kept): Value[] => {
    const lost = opening - kept;
    return [name, opening, kept, lost, ...rateWithInterval(kept, opening), ratio(lost, opening)];
  };
  const sizes = sizesOf([...now, whole]);
  return {
    kind: "table",
    id: "groups",
    columns: [
      column("group", title, "text"),
      column("opening", words.columns.opening, "integer", true),
      column("kept", words.columns.kept, "integer", sizes),
      column("lost", words.columns.lost, "integer", sizes),
      column("retentionRate", words.columns.retentionRate, "percent", sizes),
      column("low", words.columns.low, "percent", sizes),
      column("high", words.columns.high, "percent", sizes),
      column("churnRate", words.columns.churnRate, "percent", sizes),
    ],
    rows: [...now.map((group, index) => row(names[index]!, group)), row(common.total, whole)],
    total: true,
  };
}

/** The best and the worst group, and whether chance could have made the difference. */
function groupFinding(
  now: readonly Kept[],
  names: readonly string[],
  period: string,
  { reports, locale }: Texts,
): Pick<ChartBlock, "finding" | "about"> {
  const words = reports.retention.findings;
  const percent = (value: number | null) => formatValue(value, "percent", locale);
  const ranked = [...now.keys()]
    .filter((group) => now[group]!.opening > 0)
    .sort((a, b) => rateOf(now[b]!)! - rateOf(now[a]!)! || a - b);
  const [best, worst] = [ranked[0]!, ranked.at(-1)!];
  if (best === worst) {
    return {
      about: [{ table: "groups", row: best }],
      finding: fill(words.oneGroup, { group: names[best]!, period, rate: percent(rateOf(now[best]!)) }),
    };
  }
  const interval = (group: number) => wilsonInterval(now[group]!.kept, now[group]!.opening, CONFIDENCE);
  const apart = interval(best).low > interval(worst).high;
  return {
    about: [best, worst].map((row) => ({ table: "groups", row })),
    finding: fill(apart ? words.groupsApart : words.groupsAlike, {
      period,
      best: names[best]!,
      bestRate: percent(rateOf(now[best]!)),
      worst: names[worst]!,
      worstRate: percent(rateOf(now[worst]!)),
    }),
  };
}

import type { Texts } from "../../../locales";
import { fill } from "../../../locales/translate";
import { formatValue } from "../formatValue";
import type { Block, ChartBlock, NoteBlock, TableBlock, Value } from "../../report";
import { themeOf, type ChurnReasons } from "./countedReasons";
import { column } from "../tableColumn";
import { rateWithInterval } from "../rateWithInterval";

/** Rarer reasons are shown together. */
const MOST_REASONS = 20;
/** The few that make most of it, after Pareto. */
const MOST_OF_IT = 0.8;
/** Shares that were rounded add up to about one. */
const ROUNDING = 0.02;

/** A reason as it is shown: the rarest together, and what may be done about it. */
export interface ShownReason {
  readonly text: string;
  readonly count: number | null;
  readonly share: number;
  readonly cumulative: number;
  readonly measure: string;
}

/**
 * Churn reasons from the commonest down, with what may be done about each.
 *
 * @param kept measures that people wrote instead of those suggested, by reason
 */
export function reasonBlocks(
  reasons: ChurnReasons,
  texts: Texts,
  kept: ReadonlyMap<string, string> = new Map(),
): Block[] {
  const words = texts.reports.retention;
  const rows = shownReasons(reasons, texts, kept);
  return [
    { kind: "heading", level: 1, text: words.headings.reasons },
    ...reasonNotes(reasons, texts),
    reasonTable(rows, reasons, texts),
    reasonChart(rows, reasons, texts),
    { kind: "note", text: words.findings.measures },
  ];
}

/** Pareto's chart over the table of reasons, on whatever sheet of the report that stands. */
export function reasonChart(rows: readonly ShownReason[], { total }: ChurnReasons, texts: Texts): ChartBlock {
  const words = texts.reports.retention;
  const counts = total !== undefined;
  const few = mostOfIt(rows);
  return {
    kind: "chart",
    id: "reasons",
    type: "columnClustered",
    title: words.charts.reasons,
    about: few.map((_, row) => ({ table: "reasons", row })),
    finding: fill(
      words.findings[rows.length === 1 ? "onlyReason" : few.length < rows.length ? "reasons" : "allReasons"],
      {
        reason: rows[0]!.text,
        share: formatValue(rows[0]!.share, "percent", texts.locale),
        count: few.length,
        cumulative: formatValue(few.at(-1)!.cumulative, "percent", texts.locale),
      },
    ),
    table: "reasons",
    category: "reason",
    series: [
      { column: counts ? "count" : "share" },
      { column: "cumulativeShare", as: "line", secondAxis: true },
    ],
    categoryTitle: words.columns.reason,
    valueTitle: counts ? words.columns.reasonCount : words.columns.reasonShare,
  };
}

/** The few reasons, from the commonest down, that together make four fifths. */
export function mostOfIt(rows: readonly ShownReason[]): readonly ShownReason[] {
  return rows.slice(0, rows.findIndex(({ cumulative }) => cumulative >= MOST_OF_IT - 1e-9) + 1);
}

/** What the reasons were counted from, and a warning where shares make no whole. */
export function reasonNotes(
  { countedFrom, title, total, sumOfShares }: ChurnReasons,
  texts: Texts,
): NoteBlock[] {
  const words = texts.reports.retention;
  const said = fill(
    total === undefined ? words.reasonsCountedFrom.shares : words.reasonsCountedFrom[countedFrom],
    {
      title,
      total: formatValue(total ?? null, "integer", texts.locale),
    },
  );
  return [
    { kind: "note", text: said },
    ...(Math.abs(sumOfShares - 1) > ROUNDING
      ? [
          {
            kind: "note" as const,
            tone: "warning" as const,
            text: fill(words.findings.sharesNotWhole, {
              sum: formatValue(sumOfShares, "percent", texts.locale),
            }),
          },
        ]
      : []),
  ];
}

/** @param kept measures that people wrote instead of those suggested, by reason */
export function shownReasons(
  { reasons, sumOfShares }: ChurnReasons,
  texts: Texts,
  kept: ReadonlyMap<string, string> = new Map(),
): ShownReason[] {
  const words = texts.reports.retention;
  const named = reasons.length > MOST_REASONS ? reasons.slice(0, MOST_REASONS - 1) : reasons;
  const rest = reasons.slice(named.length);
  const shown = named.map((reason) => ({
    ...reason,
    measure: reason.measure ?? words.measures[themeOf(reason.text)],
  }));
  if (rest.length > 0) {
    shown.push({
      text: fill(words.otherReasons, { count: rest.length }),
      count: rest.some(({ count }) => count === null)
        ? null
        : rest.reduce((sum, { count }) => sum + count!, 0),
      share: rest.reduce((sum, { share }) => sum + share, 0),
      measure: words.measures.other,
    });
  }
  let before = 0;
  return shown.map((reason) => {
    before += reason.share;
    return {
      ...reason,
      measure: kept.get(reason.text) ?? reason.measure,
      cumulative: before / sumOfShares,
    };
  });
}

export function reasonTable(rows: readonly ShownReason[], { total }: ChurnReasons, texts: Texts): TableBlock {
  const words = texts.reports.retention.columns;
  const counts = total !== undefined;
  return {
    kind: "table",
    id: "reasons",
    columns: [
      column("reason", words.reason, "text"),
      ...(counts ? [column("count", words.reasonCount, "integer", true)] : []),
      column("share", words.reasonShare, "percent"),
      ...(counts ? [column("low", words.low, "percent"), column("high", words.high, "percent")] : []),
      { ...column("cumulativeShare", words.cumulativeShare, "percent"), together: true as const },
      column("measure", words.measure, "text"),
    ],
    rows: rows.map(({ text, count, share, cumulative, measure }): Value[] => [
      text,
      ...(counts ? [count, ...rateWithInterval(count!, total)] : [share]),
      cumulative,
      measure,
    ]),
  };
}

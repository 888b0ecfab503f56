import { fill } from "../../locales/translate";
import type { Texts } from "../../locales";
import { brief } from "../kit/brief";
import { formatValue } from "../kit/formatValue";
import { rateWithInterval } from "../kit/rateWithInterval";
import type { Block, Card, ChartBlock, Sentence, TodoBlock } from "../report";
import type { Leavers } from "./leavers";
import { forestAxis, forestRows } from "./forest";
import { oddsTable, RISKS, stayingByChance, type OddsRow } from "./tables";

const ON_PAGE = 12;

export function pageBlocks(leavers: Leavers, rows: readonly OddsRow[], texts: Texts): Block[] {
  const { columns, headings } = texts.reports.whoLeaves;
  const table = oddsTable("strongest", rows.slice(0, ON_PAGE), texts, headings.odds);
  const keys = table.columns.map(({ key }) => key);
  const kept = keys.filter((key) => key !== "step");
  return [
    { kind: "headline", sentences: headline(leavers, rows, texts) },
    { kind: "cards", cards: cards(leavers, texts) },
    oddsChart(rows, texts),
    ...(leavers.bins.length > 1 ? [calibrationChart(leavers, texts)] : []),
    {
      ...table,
      columns: table.columns
        .filter(({ key }) => kept.includes(key))
        .map((column) => (column.key === "term" ? { ...column, title: columns.term } : column)),
      rows: table.rows.map((row) => row.filter((_, i) => kept.includes(keys[i]!))),
    },
    todo(leavers, texts),
  ];
}

const certain = ({ low, high }: OddsRow) => low > 1 || high < 1;

function headline(leavers: Leavers, rows: readonly OddsRow[], texts: Texts): Sentence[] {
  const { findings: words } = texts.reports.whoLeaves;
  const { left, churned, model, suspicious } = leavers;
  const [rate] = rateWithInterval(left, churned.length);
  const told = rows.filter(certain);
  const raises = told.find(({ odds }) => odds > 1);
  const lowers = told.find(({ odds }) => odds < 1);
  const side = (row: OddsRow | undefined, sentence: string) =>
    row && {
      text: fill(sentence, {
        term: brief(row.name, 30),
        odds: row.odds.toFixed(2),
        low: row.low.toFixed(2),
        high: row.high.toFixed(2),
      }),
    };
  const details = {
    rate: formatValue(rate!, "percent", texts.locale),
    customers: formatValue(churned.length, "integer", texts.locale),
  };
  const first: Sentence = raises
    ? {
        text: fill(words.raises, {
          ...details,
          term: brief(raises.name, 32),
          odds: raises.odds.toFixed(1),
          low: raises.low.toFixed(1),
          high: raises.high.toFixed(1),
        }),
      }
    : { text: fill(words.nothing, details) };
  const auc = model.folded?.auc;
  const more = [
    side(lowers, words.odds),
    ...(suspicious.length > 0
      ? [{ text: fill(words.leftOut, { names: brief(suspicious.map(({ name }) => name).join(", "), 40) }) }]
      : []),
    auc === undefined
      ? undefined
      : {
          text: fill(auc < WEAK ? words.weak : words.ranked, {
            share: formatValue(auc, "percent", texts.locale),
          }),
        },
  ].filter((sentence) => sentence !== undefined);
  return [first, ...more.slice(0, 2)];
}

/** Below this rank a model says little about a single customer. */
const WEAK = 0.6;

function cards({ churned, left, model, bins, chances }: Leavers, texts: Texts): Card[] {
  const { cards: words } = texts.reports.whoLeaves;
  const base = left / churned.length;
  const top = bins.at(-1);
  const high = churned.reduce<number>(
    (count, gone, row) => count + (gone === 0 && chances[row]! >= RISKS.high ? 1 : 0),
    0,
  );
  return [
    { label: words.customers, value: churned.length, format: "integer" },
    { label: words.left, value: base, format: "percent" },
    ...(model.folded ? [{ label: words.auc, value: model.folded.auc, format: "percent" as const }] : []),
    ...(top
      ? [{ label: words.lift, value: top.events / top.cases / base, format: "decimal2" as const }]
      : []),
    { label: words.high, value: high, format: "integer" },
  ];
}

/** Odds by intervals on an axis of ratios, each a band with a mark at the odds. */
function oddsChart(rows: readonly OddsRow[], texts: Texts): ChartBlock {
  const { charts: words, columns } = texts.reports.whoLeaves;
  const shown = forestRows(rows);
  const raising = shown.flatMap((row, i) => (row.low > 1 ? [i] : []));
  const lowering = shown.flatMap((row, i) => (row.high < 1 ? [i] : []));
  const count = shown.filter(certain).length;
  return {
    kind: "chart",
    id: "oddsChart",
    type: "barStacked",
    title: words.odds,
    finding: fill(words.oddsFinding, { count, shown: shown.length }),
    measure: words.oddsMeasure,
    table: "forest",
    category: "term",
    series: [{ column: "before" }, { column: "lower" }, { column: "mark" }, { column: "upper" }],
    valueTitle: columns.odds,
    axis: forestAxis(shown),
    sides: ["ground", "band", "mutedLine", "band"],
    emphasis: { series: "mark", rows: raising, tone: "bad", also: { rows: lowering, tone: "good" } },
  };
}

function calibrationChart({ bins }: Leavers, texts: Texts): ChartBlock {
  const { charts: words } = texts.reports.whoLeaves;
  const off = bins.reduce(
    (sum, { cases, events, chance }) => sum + Math.abs(chance - events / cases) * cases,
    0,
  );
  const total = bins.reduce((sum, { cases }) => sum + cases, 0);
  return {
    kind: "chart",
    id: "calibration",
    type: "lineMarkers",
    title: words.calibration,
    finding: fill(words.calibrationFinding, {
      points: formatValue((100 * off) / total, "number", texts.locale),
    }),
    measure: words.calibrationMeasure,
    table: "deciles",
    category: "decile",
    series: [{ column: "share" }, { column: "chance" }],
    axis: { percent: true },
    emphasis: { series: "share" },
  };
}

function todo(leavers: Leavers, texts: Texts): TodoBlock {
  const { todo: words } = texts.reports.whoLeaves;
  const { chances, suspicious, unread } = leavers;
  const count = stayingByChance(leavers).filter((row) => chances[row]! >= RISKS.high).length;
  return {
    kind: "todo",
    lines: [
      count > 0
        ? { text: fill(words.high, { count }), sheet: "scores", about: [{ customers: count }] }
        : { text: words.list, sheet: "scores" },
      ...(suspicious.length > 0
        ? [
            {
              text: fill(words.check, { names: brief(suspicious.map(({ name }) => name).join(", "), 50) }),
              sheet: "odds",
            },
          ]
        : []),
      ...(unread > 0 ? [{ text: fill(words.unread, { count: unread }) }] : []),
      { text: words.cause, sheet: "plan" },
    ].slice(0, 3),
  };
}

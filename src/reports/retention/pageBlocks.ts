import type { Movement } from "../../core/ledger/movement";
import { newcombeInterval } from "../../core/statistics/proportions";
import { shareTrend } from "../../core/statistics/shareTrend";
import { fill } from "../../locales/translate";
import type { ReportInput } from "../definition";
import { formatValue } from "../kit/formatValue";
import { headline } from "../kit/page/headline";
import { framed } from "../kit/page/pageSheet";
import type { TakenCharts } from "../kit/page/takeCharts";
import { CONFIDENCE, rateWithInterval } from "../kit/rateWithInterval";
import { fewest } from "../kit/shares";
import { column } from "../kit/tableColumn";
import type { Block, Card, ChartBlock, Sentence, TableBlock, Told, Value } from "../report";
import { lastComplete, periodColumn, rated, type Moved } from "./retained";

/** Charts of the listings that stand on the page instead. */
export const PAGE_CHARTS = ["movement", "rates", "purchaseRates", "revenue"] as const;

/** Periods in the charts and in the table. */
const CHARTED = 24;
const LISTED = 12;
const MOST_CHARTS = 4;

/** How many do we keep, and is it changing: on one page. */
export function pageBlocks(
  made: Moved,
  {
    input,
    charts,
    customers,
    sleeping = 0,
  }: {
    readonly input: ReportInput;
    readonly charts: TakenCharts["charts"];
    readonly customers?: number;
    /** Customers on the list of those to wake. */
    readonly sleeping?: number;
  },
): Block[] {
  const { movements, label, texts } = made;
  const words = texts.reports.retention;
  const last = lastComplete(movements);
  const flow = flowTable(made);
  return framed(
    input,
    {
      title: words.title,
      period: `${label(movements[0]!.period)} – ${label(movements.at(-1)!.period)}`,
      customers,
      definitions: [made.counted ? words.definitions.counted : words.definitions.retention],
    },
    [
      answer(made, charts),
      ...(last ? [{ kind: "cards", cards: cards(made, last) } as const] : []),
      ...(last ? drawnCharts(made, charts, flow) : []),
      { ...pageTable(made), title: words.headings.movement },
      ...(sleeping > 0
        ? [
            {
              kind: "todo",
              lines: [
                {
                  text: fill(words.page.todo, { count: formatValue(sleeping, "integer", texts.locale) }),
                  sheet: "sleeping",
                  about: [{ customers: sleeping }],
                },
              ],
            } as const,
          ]
        : []),
    ],
  );
}

function toldOf({ movements }: Moved, ...own: readonly Movement[]): Told[] {
  return own.map((movement) => ({ table: "rates", row: movements.indexOf(movement) }));
}

function answer(made: Moved, charts: TakenCharts["charts"]): ReturnType<typeof headline> {
  const { movements, label, texts } = made;
  const { page: words, findings } = texts.reports.retention;
  const percent = (value: number) => formatValue(value, "percent", texts.locale);
  const withRates = rated(movements);
  const last = withRates.at(-1);
  if (!last) {
    return headline([{ text: findings.noComplete }]);
  }
  const line = shareTrend(
    withRates.map((movement) => ({
      at: movements.indexOf(movement),
      x: movement.kept,
      n: movement.opening,
    })),
    CONFIDENCE,
  );
  const detail = {
    period: label(last.period),
    last: percent(last.kept / last.opening),
    n: formatValue(last.opening, "integer", texts.locale),
    ...(line ? { from: percent(line.first), to: percent(line.last), mean: percent(line.mean) } : {}),
  };
  const clear = line && (line.interval.low > 0 || line.interval.high < 0);
  const text = fill(
    line ? (clear ? (line.slope > 0 ? words.rising : words.falling) : words.steady) : words.fewRates,
    detail,
  );
  const more = ["movement", "revenue"].flatMap((id): Sentence[] => {
    const chart = charts.get(id);
    return chart ? [{ text: chart.finding, about: chart.about }] : [];
  });
  return headline([{ text, about: toldOf(made, ...withRates) }], more);
}

function cards(made: Moved, last: Movement): Card[] {
  const { movements, texts } = made;
  const { columns, page: words } = texts.reports.retention;
  const before = rated(movements).at(-2);
  const rate = (part: number, of: number) => rateWithInterval(part, of)[0] as number | null;
  const share = (key: "kept" | "lost", good: "up" | "down"): Card[] => {
    const value = rate(last[key], last.opening);
    if (value === null || Number.isNaN(last[key])) {
      return [];
    }
    const old = before && !Number.isNaN(before[key]) ? rate(before[key], before.opening) : null;
    const change =
      old === null || !before
        ? undefined
        : isClear([before[key], before.opening], [last[key], last.opening])
          ? 100 * (value - old)
          : texts.reports.keyFigures.noClearChange;
    return [
      {
        label: key === "kept" ? columns.retentionRate : columns.churnRate,
        value,
        format: "percent",
        about: toldOf(made, last),
        ...(change === undefined
          ? {}
          : {
              change: {
                value: change,
                format: "changePoints",
                words: words.change,
                ...(typeof change === "number" ? { good: change > 0 === (good === "up") } : {}),
              },
            }),
      },
    ];
  };
  const count = (key: "closing" | "acquired" | "lost"): Card[] =>
    Number.isNaN(last[key])
      ? []
      : [
          {
            label: columns[key],
            value: last[key],
            format: "integer",
            about: [{ table: "movement", row: movements.indexOf(last), column: key }],
          },
        ];
  return [
    ...share("kept", "up"),
    ...share("lost", "down"),
    ...count("closing"),
    ...count("acquired"),
    ...count("lost"),
  ];
}

function isClear([x0, n0]: readonly [number, number], [x, n]: readonly [number, number]): boolean {
  if (x0 > n0 || x > n) {
    return false;
  }
  const { low, high } = newcombeInterval({ x: x0, n: n0 }, { x, n }, CONFIDENCE);
  return low > 0 || high < 0;
}

/** What the charts draw: the rate with its interval, who came and, below zero, who left. */
export function flowTable({ movements, label, texts }: Moved): TableBlock {
  const words = texts.reports.retention;
  const shown = movements.filter(({ complete }) => complete).slice(-CHARTED);
  const sizes = shown.map(({ kept, opening }) => fewest(kept, opening));
  const known = (value: number): Value => (Number.isNaN(value) ? null : value);
  return {
    kind: "table",
    id: "flow",
    groups: "separate",
    columns: [
      periodColumn(texts),
      column("low", words.columns.low, "percent", sizes),
      column("high", words.columns.high, "percent", sizes),
      column("retentionRate", words.columns.retentionRate, "percent", sizes),
      column("acquired", words.columns.acquired, "integer", true),
      column("returned", words.columns.returned, "integer", true),
      column(
        "lost",
        words.page.lostBelow,
        "integer",
        shown.map(({ lost }) => lost),
      ),
    ],
    rows: shown.map(({ period, kept, opening, acquired, returned, lost }): Value[] => {
      const [rate, low, high] = rateWithInterval(kept, opening);
      return [
        label(period),
        low!,
        high!,
        rate!,
        known(acquired),
        known(returned),
        lost > 0 ? -lost : known(lost),
      ];
    }),
  };
}

function drawnCharts(made: Moved, charts: TakenCharts["charts"], flow: TableBlock): ChartBlock[] {
  const { page: words } = made.texts.reports.retention;
  const onFlow = { table: flow.id, category: "period", rowCount: undefined } as const;
  const own = (id: string, change: (chart: ChartBlock) => ChartBlock) => {
    const chart = charts.get(id);
    return chart && flow.rows.length > 1 ? [change(chart)] : [];
  };
  const beyond = flow.rows.some((row) => Number(row[3]) > 1);
  return [
    ...own("rates", (chart) => ({
      ...chart,
      ...onFlow,
      type: "line",
      series: [{ column: "low" }, { column: "high" }, { column: "retentionRate" }],
      emphasis: { series: "retentionRate" },
      measure: words.ratesMeasure,
      ...(beyond ? {} : { axis: { percent: true } }),
    })),
    ...own("movement", (chart) => ({
      ...chart,
      ...onFlow,
      type: "columnStacked",
      series: [
        { column: "acquired", tone: "accent" },
        { column: "returned", tone: "muted" },
        { column: "lost", tone: "bad" },
      ],
      measure: words.movementMeasure,
    })),
    ...own("purchaseRates", (chart) => ({
      ...chart,
      type: "line",
      measure: words.purchaseMeasure,
      axis: { percent: true },
    })),
    ...own("revenue", (chart) => ({ ...chart, measure: words.revenueMeasure })),
  ].slice(0, MOST_CHARTS);
}

/** The last periods in numbers; all of them stand behind the page. */
function pageTable({ movements, label, texts }: Moved): TableBlock {
  const { columns: words } = texts.reports.retention;
  const shown = movements.slice(-LISTED);
  const sizes = shown.map(({ kept, opening }) => fewest(kept, opening));
  const keys = ["opening", "acquired", "kept", "returned", "lost", "closing"] as const;
  const known = (value: number): Value => (Number.isNaN(value) ? null : value);
  return {
    kind: "table",
    id: "lastPeriods",
    groups: "separate",
    columns: [
      periodColumn(texts),
      ...keys.map((key) => column(key, words[key], "integer", true)),
      column("retentionRate", words.retentionRate, "percent", sizes),
      column("churnRate", words.churnRate, "percent", sizes),
    ],
    rows: shown.map((movement): Value[] => [
      label(movement.period),
      ...keys.map((key) => known(movement[key])),
      rateWithInterval(movement.kept, movement.opening)[0]!,
      rateWithInterval(movement.lost, movement.opening)[0]!,
    ]),
  };
}

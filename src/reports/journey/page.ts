import { fill } from "../../locales/translate";
import { brief } from "../kit/brief";
import { formatValue } from "../kit/formatValue";
import { headline } from "../kit/page/headline";
import { ratio } from "../kit/shares";
import { spanInWords, timeUnit } from "../kit/timeUnit";
import type { Block, Card, ChartBlock, Sentence } from "../report";
import type { Journeyed } from "./journeyed";
import { ordered, pathName, pathTable, touchTable } from "./tables";

const SHOWN = { touches: 12, paths: 8 } as const;
const NAME = 22;

export function pageBlocks(all: Journeyed): Block[] {
  const [events] = all.tables;
  const byChannel = all.tables.find(({ id }) => id === "channel");
  const table = touchTable(all, events!);
  return [
    headline([{ text: answer(all) }], [...beforeBuying(all), ...exits(all)]),
    { kind: "cards", cards: cards(all) },
    pathChart(all),
    exitChart(all),
    { ...table, id: "touches", filter: undefined, rows: table.rows.slice(0, SHOWN.touches) },
    ...(byChannel
      ? [
          {
            ...touchTable(all, byChannel),
            id: "channels",
            filter: undefined,
            rows: touchTable(all, byChannel).rows.slice(0, SHOWN.touches),
          },
        ]
      : []),
    { kind: "todo", lines: todo(all) },
  ];
}

const writer =
  ({ texts }: Journeyed) =>
  (value: number | null, format: "percent" | "integer" | "number" = "percent") =>
    formatValue(value, format, texts.locale);

function answer(all: Journeyed): string {
  const { texts, goalFrom } = all;
  const { made } = all.tables[0]!;
  const { findings } = texts.reports.journey;
  const write = writer(all);
  const detail = {
    customers: write(made.customers, "integer"),
    visits: write(made.visits, "integer"),
    share: write(ratio(made.buyers, made.customers)),
    touches: write(Number.isNaN(made.medianTouches) ? null : made.medianTouches, "integer"),
    span: spanInWords(made.medianDays, texts),
    each: write(ratio(made.visits, made.customers), "number"),
  };
  return fill(
    goalFrom === "none" || made.buyers === 0
      ? findings.visits
      : made.touched > 0
        ? findings.buy
        : findings.untouched,
    detail,
  );
}

/** By channel where there is one, else by event. */
function beforeBuying(all: Journeyed): Sentence[] {
  const { texts, goals } = all;
  const table = all.tables.find(({ id }) => id === "channel") ?? all.tables[0]!;
  const { made, names } = table;
  if (made.touched === 0) {
    return [];
  }
  const most = (which: "first" | "last") =>
    ordered(table)
      .filter((code) => table.id !== "event" || !goals.includes(names[code]!))
      .reduce(
        (top, code) => (top < 0 || made.byTouch[code]![which] > made.byTouch[top]![which] ? code : top),
        -1,
      );
  const [first, last] = [most("first"), most("last")];
  const write = writer(all);
  return first < 0
    ? []
    : [
        {
          text: fill(texts.reports.journey.findings.before, {
            first: brief(names[first]!, NAME),
            firstShare: write(ratio(made.byTouch[first]!.first, made.touched)),
            last: brief(names[last]!, NAME),
            lastShare: write(ratio(made.byTouch[last]!.last, made.touched)),
          }),
          about: [{ table: `touch-${table.id}` }],
        },
      ];
}

/** Where most visits without a purchase end. */
export function mostExits({ tables: [events] }: Journeyed): number {
  const { made } = events!;
  return ordered(events!).reduce(
    (top, code) => (top < 0 || made.byTouch[code]!.exits > made.byTouch[top]!.exits ? code : top),
    -1,
  );
}

function exits(all: Journeyed): Sentence[] {
  const { texts, tables } = all;
  const { made, names } = tables[0]!;
  const code = mostExits(all);
  return code < 0 || made.byTouch[code]!.exits === 0
    ? []
    : [
        {
          text: fill(texts.reports.journey.findings.exits, {
            touch: brief(names[code]!, NAME),
            share: writer(all)(ratio(made.byTouch[code]!.exits, made.visitsWithout)),
          }),
          about: [{ table: "touch-event" }],
        },
      ];
}

function cards(all: Journeyed): Card[] {
  const { texts, goalFrom } = all;
  const { common, journey: words } = texts.reports;
  const { made } = all.tables[0]!;
  const unit = timeUnit(made.medianDays, texts);
  const known = (value: number) => (Number.isNaN(value) ? null : value);
  return [
    { label: common.customers, value: made.customers, format: "integer" },
    { label: words.cards.visits, value: made.visits, format: "integer" },
    { label: words.cards.touches, value: ratio(made.touches, made.visits), format: "number" },
    ...(goalFrom === "none"
      ? [{ label: words.cards.left, value: made.left, format: "integer" as const }]
      : [
          {
            label: words.cards.buyVisits,
            value: ratio(made.boughtVisits, made.visits),
            format: "percent" as const,
          },
          {
            label: fill(words.cards.days, { unit: unit.name }),
            value: known(made.medianDays * unit.aDay),
            format: "number" as const,
          },
        ]),
  ];
}

function pathChart(all: Journeyed): ChartBlock {
  const { charts: words } = all.texts.reports.journey;
  const [table] = all.tables;
  const [top] = table!.made.paths;
  return {
    kind: "chart",
    id: "pathChart",
    type: "barClustered",
    title: words.paths,
    finding: top
      ? fill(words.pathsFinding, {
          path: brief(pathName(table!, top), 40),
          share: writer(all)(ratio(top.visits, table!.made.visits)),
        })
      : words.paths,
    measure: words.pathsMeasure,
    table: "paths",
    category: "path",
    series: [{ column: "visits" }],
    rowCount: Math.min(SHOWN.paths, pathTable(all, table!).rows.length),
    emphasis: { rows: [0] },
    labels: true,
  };
}

function exitChart(all: Journeyed): ChartBlock {
  const { charts: words } = all.texts.reports.journey;
  const [table] = all.tables;
  const shown = ordered(table!).slice(0, SHOWN.paths);
  const most = shown.indexOf(mostExits(all));
  return {
    kind: "chart",
    id: "exitChart",
    type: "barClustered",
    title: words.exits,
    finding: words.exitsFinding,
    measure: words.exitsMeasure,
    table: "touch-event",
    category: "touch",
    series: [{ column: "exits" }],
    rowCount: shown.length,
    emphasis: { rows: most < 0 ? [] : [most], tone: "bad" },
    labels: true,
  };
}

function todo(all: Journeyed) {
  const { texts, goalFrom } = all;
  const { todo: words } = texts.reports.journey;
  const { made, names } = all.tables[0]!;
  const code = mostExits(all);
  return [
    ...(code >= 0 && made.byTouch[code]!.exits > 0
      ? [{ text: fill(words.exits, { touch: brief(names[code]!, 30) }), sheet: "touches" }]
      : []),
    ...(made.left > 0
      ? [
          {
            text: fill(words.left, { count: writer(all)(made.left, "integer"), days: all.away }),
            sheet: "touches",
            about: [{ customers: made.left }],
          },
        ]
      : []),
    ...(goalFrom === "none" ? [{ text: words.goal }] : []),
    ...(goalFrom !== "none" && made.left === 0 ? [{ text: words.paths, sheet: "paths" }] : []),
  ];
}

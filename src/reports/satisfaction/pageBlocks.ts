import { fill } from "../../locales/translate";
import type { ReportInput } from "../definition";
import { inWords } from "../kit/inWords";
import { brief } from "../kit/brief";
import { framed } from "../kit/page/pageSheet";
import { groupChart, mostTelling, restOf, SIGNIFICANT, verdictOf } from "../kit/rates/groupRates";
import { trendChart } from "../kit/rates/trend";
import { scatterChart } from "../kit/scatter";
import { ofChange, ofEnds, ofSizes } from "../kit/told";
import { wavesInWords } from "../kit/survey/byWave";
import type { Block, Card, CardsBlock, ChartBlock, Sentence } from "../report";
import { itemTable, lowestAnswers } from "./dataBlocks";
import type { ItemFigures, Satisfied } from "../kit/survey/satisfied";
import { listOf, questionSentence } from "./words";

/** Of an item's name on a card. */
const CARD_PLACES = 12;
/** Rows of a table on a page. */
const MOST_ITEMS = 12;

/** The page: how satisfied, since when, who, and what to improve first. */
export function pageBlocks(figures: Satisfied, input: ReportInput): Block[] {
  const { texts, version, dataset } = input;
  const { satisfaction: words } = texts.reports;
  const { survey, waves, items } = figures;
  const period = wavesInWords(waves);
  const customers =
    survey.dataset.columns.customer &&
    new Set(
      [...survey.rows].map((row) => survey.dataset.columns.customer!.codes[row]!).filter((code) => code >= 0),
    ).size;
  return framed(
    { dataset, texts, version },
    {
      title: words.title,
      about: survey.dataset,
      period,
      customers,
      definitions: [words.definitions.csat, questionSentence(figures, texts)],
    },
    [
      { kind: "headline", sentences: headline(figures, input) },
      cards(figures, input),
      ...charts(figures, input),
      ...(items.length > 0
        ? [
            { kind: "heading", level: 2, text: words.tables.items } as const,
            itemTable(figures, input, MOST_ITEMS),
          ]
        : []),
      { kind: "todo", lines: todo(figures, input) },
    ],
  );
}

function headline(figures: Satisfied, input: ReportInput): Sentence[] {
  const { texts } = input;
  const { headlines } = texts.reports.satisfaction;
  const { percent, count, score } = inWords(texts);
  const { survey, main, n, top, groups, matrix } = figures;
  const level = (change: string) =>
    survey.counted
      ? fill(headlines.counted, {
          items: count(figures.items.length),
          mean: score(figures.mean),
          max: main.scale.max,
        })
      : fill(headlines.csat, {
          csat: percent(top / n),
          n: count(n),
          low: percent(figures.interval.low),
          high: percent(figures.interval.high),
          change,
        });
  const telling = mostTelling(groups);
  const names = (quadrant: ItemFigures["quadrant"]) => namesIn(figures, quadrant);
  const improve = names("concentrateHere");
  return [
    figures.change
      ? {
          text: level(fill(headlines.change, { trend: changeInWords(figures, input) })),
          about: ofChange(figures.waves, figures.change),
          otherwise: level(""),
        }
      : { text: level("") },
    ...(matrix
      ? [
          {
            text:
              improve.length > 0
                ? fill(headlines.improve, { items: listOf(improve.slice(0, 3), texts) })
                : fill(headlines.strong, { items: listOf(names("keepUp").slice(0, 3), texts) }),
            about: ofItems(figures, improve.length > 0 ? "concentrateHere" : "keepUp"),
          },
        ]
      : []),
    ...(telling
      ? [
          {
            text: fill(headlines.group, {
              group: telling.row.group,
              by: telling.by.by,
              direction: texts.reports.listening.verdicts[verdictOf(telling.by.rows, telling.row)],
              share: percent(telling.row.value),
              rest: percent(restOf(telling.by.rows, telling.row)),
            }),
            about: ofSizes(telling.row.n),
          },
        ]
      : groups.length > 0
        ? [{ text: headlines.noGroup }]
        : []),
  ];
}

/** Items of a quadrant, the most important first. */
function itemsIn({ items }: Satisfied, quadrant: ItemFigures["quadrant"]): ItemFigures[] {
  return items.filter((item) => item.quadrant === quadrant).sort((a, b) => b.importance! - a.importance!);
}

function namesIn(figures: Satisfied, quadrant: ItemFigures["quadrant"]): string[] {
  return itemsIn(figures, quadrant).map(({ item }) => item.title);
}

function ofItems(figures: Satisfied, quadrant: ItemFigures["quadrant"]) {
  return ofAnswers(figures, ...itemsIn(figures, quadrant));
}

/** Of items whose answers are counted; of a table of means nobody knows how many. */
function ofAnswers({ survey }: Satisfied, ...items: readonly ItemFigures[]) {
  return survey.counted ? [] : ofSizes(...items.map(({ n }) => n));
}

function changeInWords({ change }: Satisfied, { texts }: ReportInput): string {
  const { trend } = texts.reports.listening;
  const { difference, p, before } = change!;
  const points = inWords(texts).points(100 * Math.abs(difference));
  return fill(trend[p >= SIGNIFICANT ? "same" : difference > 0 ? "up" : "down"], { change: points, before });
}

function cards(figures: Satisfied, input: ReportInput): CardsBlock {
  const { texts } = input;
  const { cards: words } = texts.reports.satisfaction;
  const { survey, change, items, main, n, top } = figures;
  const lowest = lowestItem(figures);
  const response = figures.response;
  const all: (Card | undefined)[] = [
    survey.counted
      ? { label: words.items, value: items.length, format: "integer" }
      : {
          label: words.csat,
          value: top / n,
          format: "percent",
          change: change && {
            value: 100 * change.difference,
            format: "changePoints",
            words: fill(words.change, { before: change.before }),
            ...(change.p < SIGNIFICANT ? { good: change.difference > 0 } : {}),
            about: ofChange(figures.waves, change),
          },
        },
    {
      label: words.mean,
      value: figures.mean,
      format: "decimal2",
      target: fill(words.outOf, { max: main.scale.max }),
    },
    survey.counted ? undefined : { label: words.answers, value: n, format: "integer" },
    response && { label: words.response, value: response.answered / response.customers, format: "percent" },
    lowest && {
      label: fill(words.lowest, { item: brief(lowest.item.title, CARD_PLACES) }),
      value: lowest.mean,
      format: "decimal2",
      tone: "bad",
      about: ofAnswers(figures, lowest),
    },
  ];
  return { kind: "cards", cards: all.filter((card) => card !== undefined) };
}

function lowestItem({ items }: Satisfied): ItemFigures | undefined {
  const known = items.filter(({ n }) => n > 0);
  return known.length > 1 ? known.reduce((low, item) => (item.mean < low.mean ? item : low)) : undefined;
}

function charts(figures: Satisfied, input: ReportInput): ChartBlock[] {
  return [
    ...trend(figures, input),
    ...matrixChart(figures, input),
    ...groupBars(figures, input),
    ...driverChart(figures, input),
  ];
}

function trend({ waves, trend: line }: Satisfied, { texts }: ReportInput): ChartBlock[] {
  const { charts: words } = texts.reports.satisfaction;
  const { percent } = inWords(texts);
  const known = waves.filter(({ n }) => n > 0);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || first === last) {
    return [];
  }
  const verdict = !line
    ? words.short
    : line.interval.low > 0
      ? words.rising
      : line.interval.high < 0
        ? words.falling
        : words.steady;
  return [
    trendChart(
      "waves",
      {
        title: words.trend,
        finding: fill(words.trendFinding, {
          first: percent(first.value),
          from: first.name,
          last: percent(last!.value),
          to: last!.name,
          verdict,
        }),
        measure: fill(words.trendMeasure, { band: texts.reports.listening.band }),
        about: ofEnds(waves),
      },
      { percent: true },
    ),
  ];
}

function matrixChart(figures: Satisfied, { texts }: ReportInput): ChartBlock[] {
  const { charts: words } = texts.reports.satisfaction;
  const { score } = inWords(texts);
  const { matrix, items, stated, main } = figures;
  const known = items.filter(({ n }) => n > 0);
  if (!matrix || items.some(({ quadrant }) => quadrant === null)) {
    const lowest = lowestItem(figures);
    return lowest
      ? [
          {
            kind: "chart",
            id: "itemBars",
            type: "barClustered",
            title: words.items,
            finding: fill(words.itemsFinding, { lowest: lowest.item.title, score: score(lowest.mean) }),
            about: ofAnswers(figures, lowest),
            measure: fill(words.itemsMeasure, { ...main.scale }),
            table: "items",
            category: "item",
            series: [{ column: "mean" }],
            emphasis: { rows: [items.indexOf(lowest)], tone: "bad" },
            labels: true,
          },
        ]
      : [];
  }
  const improve = namesIn(figures, "concentrateHere");
  return [
    scatterChart(
      {
        id: "matrix",
        title: words.matrix,
        finding:
          improve.length > 0
            ? fill(words.matrixFinding, { items: listOf(improve.slice(0, 2), texts) })
            : words.matrixFindingNone,
        about: ofItems(figures, "concentrateHere"),
        measure: fill(words.matrixMeasure, { importance: stated ? words.stated : words.derived }),
        table: "items",
      },
      { x: "mean", y: "importance", names: "item" },
      known.map(({ mean, importance }) => ({ x: mean, y: importance! })),
      { x: matrix.crossPerformance, y: matrix.crossImportance },
      items.flatMap(({ quadrant }, row) => (quadrant === "concentrateHere" ? [row] : [])),
    ),
  ];
}

function groupBars({ groups }: Satisfied, { texts }: ReportInput): ChartBlock[] {
  const { charts: words } = texts.reports.satisfaction;
  return groupChart(
    groups,
    { title: words.groups, finding: words.groupsFinding, measure: words.groupsMeasure },
    { percent: true },
  );
}

function driverChart({ drivers }: Satisfied, { texts }: ReportInput): ChartBlock[] {
  const { charts: words } = texts.reports.satisfaction;
  const { percent, count } = inWords(texts);
  if (!drivers) {
    return [];
  }
  const order = [...drivers.items.keys()].sort((a, b) => drivers.items[b]!.weight - drivers.items[a]!.weight);
  const negative = order.flatMap((index, row) => (drivers.items[index]!.correlation < 0 ? [row] : []));
  return [
    {
      kind: "chart",
      id: "drivers",
      type: "barClustered",
      title: words.drivers,
      finding: fill(words.driversFinding, {
        driver: drivers.titles[order[0]!]!,
        share: percent(drivers.items[order[0]!]!.share),
      }),
      about: ofSizes(drivers.n),
      measure: fill(words.driversMeasure, { r2: percent(drivers.rSquared), n: count(drivers.n) }),
      table: "drivers",
      category: "item",
      series: [{ column: "share" }],
      emphasis: {
        ...(negative.length > 0 ? { rows: negative, tone: "bad" as const } : { rows: [0] }),
      },
      axis: { percent: true },
      labels: true,
    },
  ];
}

function todo(figures: Satisfied, input: ReportInput): Sentence[] {
  const { texts } = input;
  const { todo: words } = texts.reports.satisfaction;
  const { score, percent, count } = inWords(texts);
  const [first] = itemsIn(figures, "concentrateHere");
  const lowest = lowestAnswers(figures, input).filter(({ customer }) => customer !== undefined);
  const telling = mostTelling(figures.groups);
  const below = telling && verdictOf(telling.by.rows, telling.row) === "below" ? telling.row : undefined;
  const lines = [
    first && {
      text: fill(words.improve, { item: first.item.title, score: score(first.mean) }),
      about: ofAnswers(figures, first),
      sheet: "data",
    },
    lowest.length > 0
      ? {
          text: fill(words.lowest, { count: count(lowest.length) }),
          about: ofSizes(lowest.length),
          sheet: "data",
        }
      : undefined,
    below && {
      text: fill(words.group, { group: below.group, share: percent(below.value), n: count(below.n) }),
      about: ofSizes(below.n),
      sheet: "data",
    },
    { text: words.measure },
  ];
  return lines.filter((line) => line !== undefined).slice(0, 3);
}

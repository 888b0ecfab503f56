import { fill } from "../../locales/translate";
import type { ReportInput } from "../definition";
import { inWords } from "../kit/inWords";
import { framed } from "../kit/page/pageSheet";
import { paretoChart, vitalFew } from "../kit/pareto";
import { groupChart, mostTelling, restOf, verdictOf } from "../kit/rates/groupRates";
import { rateWithInterval } from "../kit/rateWithInterval";
import { trendChart } from "../kit/rates/trend";
import { ofSizes } from "../kit/told";
import type { Block, Card, CardsBlock, ChartBlock, Sentence } from "../report";
import { shownGroups } from "./dataBlocks";
import type { Attainment, Served, ServiceFigures, Targets } from "./served";

const MOST_ROWS = 10;

/** The page: how fast, in time or not, what waits, what about, who. */
export function pageBlocks(figures: Served, targets: Targets, input: ReportInput): Block[] {
  const { texts, version, dataset } = input;
  const { service: words } = texts.reports;
  const { months, tickets } = figures;
  const period = [...new Set([figures.from, months.at(-1)!.name])].join(" – ");
  const table = shownGroups(figures, input, MOST_ROWS);
  return framed(
    { dataset, texts, version },
    {
      title: words.title,
      about: tickets.dataset,
      period,
      asOf: tickets.until - 1,
      definitions: [words.definitions.sla],
    },
    [
      { kind: "headline", sentences: headline(figures, targets, input) },
      cards(figures, targets, input),
      ...charts(figures, targets, input),
      ...(table
        ? [
            {
              kind: "heading",
              level: 2,
              text: fill(words.tables.groupsOf, { by: table.columns[0]!.title }),
            } as const,
            table,
          ]
        : []),
      { kind: "todo", lines: todo(figures, input) },
    ],
  );
}

/** What is told of: answers where they are known, else ends. */
function attainment({ target }: Served, figures: ServiceFigures): Attainment {
  return target === "response" ? figures.answeredInTime : figures.resolvedInTime;
}

function headline(figures: Served, targets: Targets, { texts }: ReportInput): Sentence[] {
  const { service: words, listening } = texts.reports;
  const { headlines } = words;
  const { percent, count, number } = inWords(texts);
  const { all, target, backlog, groups } = figures;
  const { within, decided } = attainment(figures, all);
  const [rate, low, high] = rateWithInterval(within, decided);
  const first =
    target && decided > 0
      ? fill(headlines[target], {
          share: percent(rate),
          hours: targets[target],
          n: count(decided),
          low: percent(low),
          high: percent(high),
        })
      : fill(headlines.counted, { tickets: count(all.tickets), complaints: count(figures.complaints) });
  const { response, resolution } = all;
  const only = response ?? resolution;
  const times =
    response && resolution
      ? fill(headlines.times, {
          response: number(response.median),
          p90: number(response.p90),
          resolution: number(resolution.median),
        })
      : only &&
        fill(headlines.timesOne, {
          what: words.names[response ? "response" : "resolution"],
          median: number(only.median),
          p90: number(only.p90),
        });
  const telling = mostTelling(groups);
  return [
    { text: first },
    ...(backlog.length > 0
      ? [
          {
            text: fill(headlines.backlog, {
              open: count(backlog.length),
              overdue: count(all.overdue),
              days: count(backlog[0]!.days),
            }),
            about: ofSizes(backlog.length, all.overdue),
          },
        ]
      : times
        ? [{ text: times }]
        : []),
    ...(telling
      ? [
          {
            text: fill(headlines.group, {
              group: telling.row.group,
              by: telling.by.by,
              direction: listening.verdicts[verdictOf(telling.by.rows, telling.row)],
              share: percent(telling.row.value),
              rest: percent(restOf(telling.by.rows, telling.row)),
            }),
            about: ofSizes(telling.row.n),
          },
        ]
      : times && backlog.length > 0
        ? [{ text: times }]
        : []),
  ];
}

function cards(figures: Served, targets: Targets, { texts }: ReportInput): CardsBlock {
  const { cards: words } = texts.reports.service;
  const { count } = inWords(texts);
  const { all, target, backlog, complaints } = figures;
  const { within, decided } = attainment(figures, all);
  const cardsOf: (Card | undefined)[] = [
    all.response && {
      label: words.response,
      value: all.response.median,
      format: "number",
    },
    all.resolution && {
      label: words.resolution,
      value: all.resolution.median,
      format: "number",
    },
    target && decided > 0
      ? {
          label: words.attainment,
          value: within / decided,
          format: "percent",
          target: fill(words.target, { hours: targets[target] }),
        }
      : undefined,
    {
      label: words.backlog,
      value: backlog.length,
      format: "integer",
      target: fill(words.overdue, { count: count(all.overdue) }),
      about: ofSizes(backlog.length, all.overdue),
      ...(all.overdue > 0 ? { tone: "bad" } : {}),
    },
    {
      label: words.complaints,
      value: complaints,
      format: "integer",
      about: ofSizes(complaints),
    },
    all.reopened === null || all.response
      ? undefined
      : { label: words.reopened, value: all.reopened, format: "integer" },
  ];
  return { kind: "cards", cards: cardsOf.filter((card) => card !== undefined).slice(0, 5) };
}

function charts(figures: Served, targets: Targets, { texts }: ReportInput): ChartBlock[] {
  const { charts: words } = texts.reports.service;
  const { listening } = texts.reports;
  const { percent, count } = inWords(texts);
  const { months, target, groups, subjects } = figures;
  const decided = months.filter((month) => attainment(figures, month).decided > 0);
  const rate = (month: ServiceFigures) => {
    const { within, decided: n } = attainment(figures, month);
    return percent(within / n);
  };
  const ofMonth = (month: (typeof months)[number]) => ({ table: "months", row: months.indexOf(month) });
  const [first, last] = [decided[0], decided.at(-1)];
  const now = months.at(-1)!;
  const most = months.reduce((high, month) => (month.backlog > high.backlog ? month : high));
  const trend: ChartBlock[] =
    target && first && first !== last
      ? [
          {
            ...trendChart(
              "months",
              {
                title: words.attainment,
                finding: fill(words.attainmentFinding, {
                  first: rate(first),
                  from: first.name,
                  last: rate(last!),
                  to: last!.name,
                }),
                about: [ofMonth(first), ofMonth(last!)],
                measure: fill(words.attainmentMeasure, { hours: targets[target], band: listening.band }),
              },
              { percent: true },
            ),
            id: "attainment",
            category: "period",
          },
        ]
      : [];
  const backlog: ChartBlock[] =
    figures.tickets.has.ends && months.length > 1
      ? [
          {
            kind: "chart",
            id: "backlog",
            type: "columnClustered",
            title: words.backlog,
            finding: fill(most === now ? words.backlogFinding : words.backlogFindingPeak, {
              last: count(now.backlog),
              to: now.name,
              most: count(most.backlog),
              when: most.name,
            }),
            about: [ofMonth(now), ofMonth(most)],
            measure: words.backlogMeasure,
            table: "months",
            category: "period",
            series: [{ column: "backlog" }],
            emphasis: { rows: [months.indexOf(most)], tone: "bad" },
          },
        ]
      : [];
  const complaints: ChartBlock[] =
    months.some((month) => month.complaints > 0) && months.length > 1
      ? [
          {
            kind: "chart",
            id: "complaints",
            type: "columnClustered",
            title: words.complaints,
            finding: fill(now.orders ? words.complaintsRateFinding : words.complaintsFinding, {
              last: count(now.complaints),
              to: now.name,
              rate: now.orders ? percent(now.complaints / now.orders) : "",
            }),
            about: [ofMonth(now)],
            measure: words.complaintsMeasure,
            table: "months",
            category: "period",
            series: [{ column: "complaints" }],
            emphasis: { rows: [months.length - 1] },
          },
        ]
      : [];
  const about: ChartBlock[] =
    subjects.length > 1
      ? [
          paretoChart(
            "subjects",
            {
              title: words.subjects,
              finding: fill(words.subjectsFinding, {
                few: count(vitalFew(subjects)),
                all: count(subjects.length),
                first: subjects[0]!.name,
              }),
              about: [{ table: "subjects", row: 0 }],
              measure: words.subjectsMeasure,
            },
            subjects,
          ),
        ]
      : [];
  const bars = groupChart(
    groups,
    { title: words.groups, finding: words.groupsFinding, measure: words.groupsMeasure },
    { percent: true },
  );
  return [...trend, ...backlog, ...bars, ...(about.length > 0 ? about : complaints)].slice(0, 4);
}

function todo(figures: Served, { texts }: ReportInput): (Sentence & { sheet?: string })[] {
  const { todo: words } = texts.reports.service;
  const { count, percent } = inWords(texts);
  const { backlog, repeated, groups, subjects } = figures;
  const overdue = backlog.filter((one) => one.overdue);
  const telling = mostTelling(groups);
  const below = telling && verdictOf(telling.by.rows, telling.row) === "below" ? telling.row : undefined;
  const all = subjects.reduce((sum, one) => sum + one.count, 0);
  return [
    ...(overdue.length > 0
      ? [
          {
            text: fill(words.overdue, { count: count(overdue.length), days: count(overdue[0]!.days) }),
            about: ofSizes(overdue.length),
            sheet: "open",
          },
        ]
      : []),
    ...(repeated.length > 0
      ? [
          {
            text: fill(words.repeated, { count: count(repeated.length) }),
            about: ofSizes(repeated.length),
            sheet: "repeated",
          },
        ]
      : []),
    ...(below
      ? [
          {
            text: fill(words.group, { group: below.group, share: percent(below.value), n: count(below.n) }),
            about: ofSizes(below.n),
            sheet: "data",
          },
        ]
      : []),
    ...(subjects.length > 1
      ? [
          {
            text: fill(words.subject, {
              subject: subjects[0]!.name,
              share: percent(subjects[0]!.count / all),
            }),
            about: [{ table: "subjects", row: 0 }],
            sheet: "data",
          },
        ]
      : []),
  ].slice(0, 3);
}

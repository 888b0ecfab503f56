import type { Cohort } from "../../core/ledger/cohorts";
import { newcombeInterval } from "../../core/statistics/proportions";
import { fill } from "../../locales/translate";
import type { ReportInput } from "../definition";
import { formatValue } from "../kit/formatValue";
import { headline } from "../kit/page/headline";
import { framed } from "../kit/page/pageSheet";
import { CONFIDENCE } from "../kit/rateWithInterval";
import { fewest } from "../kit/shares";
import type { Block, Card, ChartBlock, Sentence, TableBlock, Value } from "../report";

/** What the page is made of. */
export interface CohortPage {
  readonly input: ReportInput;
  /** Those of the mean, from the earliest on. */
  readonly cohorts: readonly Cohort[];
  readonly customers: number;
  readonly ages: number;
  readonly units: string;
  /** How long after the first purchase an age of 1 is, in words. */
  readonly later: string;
  /** At each age; NaN where no cohort is old enough. */
  readonly mean: readonly number[];
  readonly shares: TableBlock;
  readonly curve: ChartBlock | undefined;
}

/** The newest cohorts are told together: one alone is few. */
const NEWEST = 3;
const SHOWN_AGES = 7;
const SHOWN_COHORTS = 12;
const CARD_AGES = [1, 3, 6, 12] as const;

interface Half {
  readonly x: number;
  readonly n: number;
}

/** Do newer customers stay longer: on one page. */
export function pageBlocks(page: CohortPage): Block[] {
  const { input, customers, units, later, mean, curve } = page;
  const { texts } = input;
  const words = texts.reports.cohorts;
  const newest = newestChart(page);
  const lost = mean[1];
  return framed(
    input,
    { title: words.title, customers, definitions: [words.definitions.share, words.page.newestRule] },
    [
      answer(page),
      { kind: "cards", cards: cards(page) },
      ...(curve
        ? [
            {
              ...curve,
              type: "line",
              measure: fill(words.page.curveMeasure, { units }),
              axis: { percent: true },
            } as const,
          ]
        : []),
      ...newest,
      { ...heatMap(page), title: words.headings.shares },
      ...(lost !== undefined && !Number.isNaN(lost)
        ? [
            {
              kind: "todo",
              lines: [
                {
                  text: fill(words.page.todo, {
                    share: formatValue(1 - lost, "percent", texts.locale),
                    later,
                  }),
                  about: [{ table: "curve", row: 0 }],
                },
              ],
            } as const,
          ]
        : []),
    ],
  );
}

/** Customers old enough of the newest cohorts and of those before, and how many of them bought at an age. */
function halves(
  { cohorts }: Pick<CohortPage, "cohorts">,
  age: number,
): readonly [earlier: Half, newest: Half] {
  const old = cohorts.filter(({ active }) => !Number.isNaN(active[age] ?? NaN));
  const sum = (list: readonly Cohort[]): Half => ({
    x: list.reduce((total, { active }) => total + active[age]!, 0),
    n: list.reduce((total, { size }) => total + size, 0),
  });
  return [sum(old.slice(0, -NEWEST)), sum(old.slice(-NEWEST))];
}

function answer(page: CohortPage): ReturnType<typeof headline> {
  const { input, later, mean } = page;
  const { texts } = input;
  const { page: words, findings } = texts.reports.cohorts;
  const percent = (value: number) => formatValue(value, "percent", texts.locale);
  const about = [{ table: "curve", row: 0 }];
  const first = mean[1];
  if (first === undefined || Number.isNaN(first)) {
    return headline([{ text: findings.nobodyOldEnough }]);
  }
  const [earlier, newest] = halves(page, 1);
  const all: Sentence = { text: fill(words.mean, { share: percent(first), later }), about };
  if (earlier.n === 0 || newest.n === 0) {
    return headline([all]);
  }
  const { low, high } = newcombeInterval(earlier, newest, CONFIDENCE);
  const key = low > 0 ? "longer" : high < 0 ? "shorter" : "alike";
  const detail = {
    newest: percent(newest.x / newest.n),
    earlier: percent(earlier.x / earlier.n),
    later,
    n: formatValue(newest.n, "integer", texts.locale),
    before: formatValue(earlier.n, "integer", texts.locale),
  };
  const told = [{ table: "newest", row: 0 }];
  return headline(
    [{ text: fill(words[key], detail), about: told }],
    [{ text: fill(words.behind, detail), about: told }, all],
  );
}

function cards({ input, customers, mean, units }: CohortPage): Card[] {
  const { page: words } = input.texts.reports.cohorts;
  return [
    { label: words.customers, value: customers, format: "integer" },
    ...CARD_AGES.flatMap((age): Card[] => {
      const share = mean[age];
      return share === undefined || Number.isNaN(share)
        ? []
        : [
            {
              label: fill(words.atAge, { age, units }),
              value: share,
              format: "percent",
              about: [{ table: "curve", row: age - 1 }],
            },
          ];
    }),
  ];
}

/** The newest cohorts beside those before, at each age that both have reached. */
export function newestTable(
  page: Pick<CohortPage, "input" | "cohorts" | "ages" | "units">,
): TableBlock | undefined {
  const words = page.input.texts.reports.cohorts;
  const rows = Array.from({ length: page.ages }, (_, age) => ({ age, parts: halves(page, age) })).filter(
    ({ age, parts: [earlier, newest] }) => age > 0 && earlier.n > 0 && newest.n > 0,
  );
  const behind = (part: 0 | 1) => rows.map(({ parts }) => fewest(parts[part].x, parts[part].n));
  return rows.length === 0
    ? undefined
    : {
        kind: "table",
        id: "newest",
        groups: "separate",
        columns: [
          { key: "age", title: fill(words.columns.age, { units: page.units }), format: "text" },
          { key: "earlier", title: words.page.earlier, format: "percent", groupSize: behind(0) },
          { key: "newest", title: words.page.newest, format: "percent", groupSize: behind(1) },
          { key: "observed", title: words.columns.observed, format: "integer", groupSize: true },
        ],
        rows: rows.map(({ age, parts: [earlier, newest] }): Value[] => [
          String(age),
          earlier.x / earlier.n,
          newest.x / newest.n,
          newest.n,
        ]),
      };
}

function newestChart(page: CohortPage): ChartBlock[] {
  const table = newestTable(page);
  const { page: words } = page.input.texts.reports.cohorts;
  const { locale } = page.input.texts;
  if (!table) {
    return [];
  }
  const [first] = table.rows;
  const percent = (value: Value | undefined) => formatValue(value ?? null, "percent", locale);
  return [
    {
      kind: "chart",
      id: "newest",
      type: "line",
      title: words.newestTitle,
      finding: fill(words.newestFinding, {
        newest: percent(first![2]),
        earlier: percent(first![1]),
        age: String(first![0]),
      }),
      about: [{ table: "newest", row: 0 }],
      table: "newest",
      category: "age",
      series: [{ column: "earlier" }, { column: "newest" }],
      emphasis: { series: "newest" },
      measure: fill(words.newestMeasure, { units: page.units }),
      axis: { percent: true },
    },
  ];
}

/** The last cohorts at their first ages; the whole triangle stands behind the page. */
function heatMap({ shares, input }: CohortPage): TableBlock {
  const columns = shares.columns.slice(0, 2 + 1 + SHOWN_AGES).filter(({ key }) => key !== "age0");
  const places = columns.map((column) => shares.columns.indexOf(column));
  const body = shares.total ? shares.rows.slice(0, -1) : shares.rows;
  const from = Math.max(0, body.length - SHOWN_COHORTS);
  const rows = shares.rows.slice(from);
  const cut = (sizes: unknown): never =>
    (Array.isArray(sizes)
      ? sizes.map((own: unknown) => (Array.isArray(own) ? own.slice(from) : own))
      : sizes) as never;
  const { age } = input.texts.reports.cohorts.page;
  return {
    ...shares,
    id: "heatMap",
    columns: columns.map((column, index) => ({
      ...column,
      title: index < 2 ? column.title : fill(age, { age: column.title }),
      groupSize: cut(column.groupSize),
    })),
    rows: rows.map((row) => places.map((place) => row[place]!)),
  };
}

import type { Scale } from "../../../core/cells/dataset";
import { CoreError } from "../../../core/errors";
import { compareShares, type ShareComparison } from "../../../core/metrics/compareShares";
import { relativeWeights, type Drivers } from "../../../core/metrics/drivers";
import {
  importancePerformance,
  type ImportancePerformance,
  type Quadrant,
} from "../../../core/metrics/importancePerformance";
import { countScores, rescale, satisfactionByGroup } from "../../../core/metrics/satisfaction";
import { leastSquares, type LeastSquares } from "../../../core/statistics/leastSquares";
import { shareTrend, type ShareTrend } from "../../../core/statistics/shareTrend";
import { wilsonInterval, type Interval } from "../../../core/statistics/proportions";
import type { PeriodOptions } from "../../../core/ledger/periods";
import type { ReportInput } from "../../definition";
import { CONFIDENCE } from "../rateWithInterval";
import type { RatesBy } from "../rates/groupRates";
import type { TrendPoint } from "../rates/trend";
import { answerRows, byWave, type WaveRows } from "./byWave";
import { groupingsOf } from "./groupings";
import { mean, scoresOf, surveyOf, type Item, type Survey } from "./survey";

export interface ItemFigures {
  readonly item: Item;
  readonly n: number;
  /** Share of satisfied answers; null where only means are known. */
  readonly csat: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly mean: number;
  /** Stated, else derived; null where neither is known. */
  readonly importance: number | null;
  readonly gap: number | null;
  readonly quadrant: Quadrant | null;
}

export interface DriversOf extends Drivers {
  readonly titles: readonly string[];
  /** Of the overall score on the items; undefined where one repeats others. */
  readonly model?: LeastSquares;
  readonly means: readonly number[];
}

export interface Satisfied {
  readonly survey: Survey;
  /** What all is judged by. */
  readonly main: Item;
  readonly n: number;
  readonly top: number;
  readonly mean: number;
  readonly interval: Interval;
  /** Of the customers of the orders, who answered; absent where they are not known. */
  readonly response?: Response;
  readonly waves: readonly (TrendPoint & { readonly top: number })[];
  readonly change?: ShareComparison & { readonly before: string };
  readonly trend?: ShareTrend;
  readonly groups: readonly RatesBy[];
  readonly items: readonly ItemFigures[];
  readonly matrix?: ImportancePerformance;
  readonly stated: boolean;
  readonly drivers?: DriversOf;
  /** Why there are none. */
  readonly noDrivers?: { readonly rows: number; readonly needed: number; readonly items: number };
}

/** Who answered and who did not: what either bought tells whether they are alike. */
export interface Response {
  readonly customers: number;
  readonly answered: number;
  readonly revenueOfAnswered: number;
  readonly revenueOfOthers: number;
}

/** @throws CoreError `notAvailable` where nobody was asked how satisfied he is */
export function satisfied(input: ReportInput, periods: PeriodOptions): Satisfied {
  const survey = surveyOf(input, periods);
  const main = survey?.overall ?? survey?.items[0];
  if (!survey || !main) {
    throw new CoreError("notAvailable", "noSatisfaction");
  }
  const scores = scoresOf(survey, main);
  const { n, top, sum } = countScores(scores, main.scale);
  if (n === 0) {
    throw new CoreError("notAvailable", "noSatisfaction");
  }
  const waves = survey.counted ? [] : byWave(survey).map((wave) => waveFigures(main, wave));
  const known = waves.filter((wave) => wave.n > 0);
  const [before, last] = known.slice(-2);
  const drivers = driversOf(survey);
  return {
    survey,
    main,
    n,
    top,
    mean: survey.counted ? meanOfItems(survey) : sum / n,
    interval: wilsonInterval(top, n, CONFIDENCE),
    response: responseOf(input, survey, main),
    waves,
    change:
      before && last
        ? {
            ...compareShares({ x: before.top, n: before.n }, { x: last.top, n: last.n }, CONFIDENCE),
            before: before.name,
          }
        : undefined,
    trend: shareTrend(
      waves.map((wave, at) => ({ at, x: wave.top, n: wave.n })),
      CONFIDENCE,
    ),
    groups: survey.counted ? [] : groupsOf(input, survey, main),
    ...itemFigures(survey, "weights" in drivers ? drivers.weights : undefined),
    ...("weights" in drivers ? { drivers: drivers.weights } : { noDrivers: drivers.lacking }),
  };
}

function responseOf({ book }: ReportInput, survey: Survey, main: Item): Response | undefined {
  const { customerOf } = survey;
  if (!customerOf) {
    return undefined;
  }
  const { count, total } = book.customers();
  const has = new Uint8Array(count);
  for (const row of answerRows(survey, main)) {
    if (customerOf[row]! >= 0) {
      has[customerOf[row]!] = 1;
    }
  }
  const answered = has.reduce((sum, flag) => sum + flag, 0);
  const mean = (flag: number) =>
    total.reduce((sum, amount, customer) => sum + (has[customer] === flag ? amount : 0), 0) /
    (flag ? answered : count - answered);
  return answered > 0 && answered < count
    ? { customers: count, answered, revenueOfAnswered: mean(1), revenueOfOthers: mean(0) }
    : undefined;
}

function meanOfItems({ items, overall }: Survey): number {
  return overall ? mean(overall.scores) : mean(items.map(({ scores }) => mean(scores)));
}

function waveFigures({ scale, scores }: Item, { name, rows }: WaveRows) {
  const { n, top, sum } = countScores(
    Float64Array.from(rows, (row) => scores[row]!),
    scale,
  );
  const { low, high } = n > 0 ? wilsonInterval(top, n, CONFIDENCE) : { low: null, high: null };
  return { name, n, top, value: n > 0 ? top / n : null, low, high, mean: n > 0 ? sum / n : null };
}

function groupsOf(input: ReportInput, survey: Survey, main: Item): RatesBy[] {
  const rows = answerRows(survey, main);
  const scores = Float64Array.from(rows, (row) => main.scores[row]!);
  return groupingsOf({ ...survey, rows }, input).map(({ title, groups, ordered }) => ({
    by: title,
    ordered,
    rows: satisfactionByGroup(groups, scores, main.scale, CONFIDENCE).map(({ share, ...rate }) => ({
      ...rate,
      value: share,
    })),
  }));
}

/** Of complete answers; items that do not vary explain nothing and are left out. */
function driversOf(survey: Survey): { weights: DriversOf } | { lacking?: Satisfied["noDrivers"] } {
  const { overall, rows, counted } = survey;
  if (!overall || survey.items.length < 2 || counted) {
    return {};
  }
  const asked = survey.items.filter((item) => varies(scoresOf(survey, item)));
  const complete = rows.filter((row) =>
    [overall, ...asked].every(({ scores }) => !Number.isNaN(scores[row]!)),
  );
  const of = ({ scores }: Item) => Float64Array.from(complete, (row) => scores[row]!);
  const needed = Math.max(3, 10 * asked.length);
  const usable = asked.filter((item) => varies(of(item)));
  if (complete.length < needed || usable.length < 2 || !varies(of(overall))) {
    return { lacking: { rows: complete.length, needed, items: asked.length } };
  }
  return {
    weights: {
      ...relativeWeights(usable.map(of), of(overall)),
      titles: usable.map(({ title }) => title),
      model: leastSquares(usable.map(of), of(overall)),
      means: usable.map((item) => mean(of(item))),
    },
  };
}

function varies(scores: Float64Array): boolean {
  const known = scores.filter((score) => !Number.isNaN(score));
  return known.some((score) => score !== known[0]);
}

function itemFigures(
  survey: Survey,
  drivers: DriversOf | undefined,
): Pick<Satisfied, "items" | "matrix" | "stated"> {
  const { items } = survey;
  const stated = items.length > 0 && items.every(({ importance }) => importance !== undefined);
  const derived = new Map(drivers?.titles.map((title, i) => [title, drivers.items[i]!]));
  const figures = items.map((item) => {
    const { n, top, sum } = countScores(scoresOf(survey, item), item.scale);
    const { low, high } =
      n > 0 && !survey.counted ? wilsonInterval(top, n, CONFIDENCE) : { low: null, high: null };
    const driver = derived.get(item.title);
    const weight = driver && (driver.correlation < 0 ? 0 : driver.share);
    return {
      item,
      n,
      csat: survey.counted || n === 0 ? null : top / n,
      low,
      high,
      mean: sum / n,
      importance: stated ? item.importance! : (weight ?? null),
    };
  });
  const placed = figures.filter((figure) => figure.importance !== null && figure.n > 0);
  const scale = items[0]?.scale;
  const matrix =
    placed.length >= 2 && scale
      ? importancePerformance(
          placed.map(({ item, mean: score }) => onScale(score, item.scale, scale)),
          placed.map(({ importance }) => importance!),
          "mean",
        )
      : undefined;
  return {
    stated,
    matrix,
    items: figures.map((figure) => {
      const place = matrix?.items[placed.indexOf(figure)];
      const gap = stated && place && !Number.isNaN(place.gap) ? place.gap : null;
      return { ...figure, gap, quadrant: place?.quadrant ?? null };
    }),
  };
}

function onScale(score: number, from: Scale, to: Scale): number {
  return from.min === to.min && from.max === to.max ? score : rescale(score, from, to);
}

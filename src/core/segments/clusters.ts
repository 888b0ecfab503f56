import { CoreError } from "../errors";
import type { Random } from "../statistics/random";
import { seededRandom } from "../statistics/random";
import { rowsAscending } from "../statistics/rowOrder";

export interface ClusterOptions {
  /** Number of clusters; by default the one from 3 to 8 with the best silhouette. */
  readonly k?: number;
  readonly seed?: number;
  /** With more rows than this the centres stay those of a sample, and every row joins the nearest; no limit by default. */
  readonly refineUpTo?: number;
  /** More columns that customers are alike in. */
  readonly beside?: readonly ClusterFeature[];
}

/** A column beside the others: how far apart rows are in it, as z-scores of its values. */
export type ClusterFeature =
  /** Where nothing is known (NaN), a row is like the mean. */
  | { readonly kind: "number"; readonly values: Float64Array }
  /** Rows of different values are equally far apart; a negative code is a value like any other. */
  | { readonly kind: "text"; readonly codes: Int32Array; readonly values: number };

export interface Clusters {
  readonly k: number;
  /** Cluster 1…k of each row, 1 with the highest mean in the last column. */
  readonly labels: Uint8Array;
  /** Mean centroid silhouette of all rows, 0…1: how well the clusters are apart. */
  readonly silhouette: number;
}

const STARTS = 10;
const MOST_ROUNDS = 100;
/** Rows on which centres for each k are found, and rows on which the best start of the chosen k is. */
const CHOICE_SAMPLE = 2000;
export const START_SAMPLE = 5000;

/**
 * Which groups of alike customers are there? k-means on z-scores of logarithms, seeded with k-means++, best of ten
 * starts. Values of 0 or less count as half the smallest positive one of their column. Rows are put into an order of
 * their own first, so that neither their order nor the unit of a column changes the answer.
 * Sources: Arthur & Vassilvitskii (2007), k-means++; Rousseeuw (1987), silhouettes, here to centres (simplified silhouette).
 *
 * Columns beside them are z-scores of their values as they are, texts one column a value that weigh as one together.
 *
 * @param columns one column a feature, complete rows; the last one numbers the clusters (spend)
 */
export function clusterRows(
  columns: readonly Float64Array[],
  { k, seed = 1, refineUpTo = Infinity, beside = [] }: ClusterOptions = {},
): Clusters {
  const n = columns[0]?.length ?? 0;
  if (n === 0) {
    throw new CoreError("notAvailable", "nothingToCount");
  }
  const features = [...columns.map(standardizedLogs), ...beside.flatMap(featureColumns)];
  const order = rowsAscending(...features);
  const points = pack(features, order);
  const distinct = countDistinct(points);
  if (k !== undefined && !(Number.isInteger(k) && k >= 2 && k <= 20)) {
    throw new CoreError("value", "clusterCount", { k });
  }
  if (distinct < (k ?? 3)) {
    throw new CoreError("notAvailable", "tooFewDistinctRows", { rows: distinct, k: k ?? 3 });
  }
  const chosen = k ?? chooseK(points, Math.min(8, distinct), seed);
  const sample = subset(points, START_SAMPLE, seededRandom(seed));
  const start = bestOf(sample, chosen, seed);
  const rounds = n > refineUpTo ? 1 : MOST_ROUNDS;
  const { labels, centres } = n > sample.rows ? lloyd(points, start.centres, rounds) : start;
  const numbers = numberByLast(columns, order, labels, chosen);
  const inOrder = new Uint8Array(n);
  order.forEach((row, i) => {
    inOrder[row] = numbers[labels[i]!]!;
  });
  return { k: chosen, labels: inOrder, silhouette: silhouette(points, centres) };
}

interface Points {
  readonly rows: number;
  readonly width: number;
  /** Row-major. */
  readonly values: Float64Array;
}

function standardizedLogs(values: Float64Array): Float64Array {
  const smallest = values.reduce((min, value) => (value > 0 ? Math.min(min, value) : min), Infinity);
  const logs = values.map((value) =>
    smallest === Infinity ? 0 : Math.log((value > 0 ? value : smallest / 2) / smallest),
  );
  return zScores(logs);
}

function zScores(values: Float64Array): Float64Array {
  const sorted = values.slice().sort();
  const mean = sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
  const spread = Math.sqrt(sorted.reduce((sum, value) => sum + (value - mean) ** 2, 0) / sorted.length);
  return values.map((value) => (spread > 1e-12 ? roundedScore((value - mean) / spread) : 0));
}

/** So that the same money in another unit is the same point. */
const roundedScore = (score: number) => Math.round(score * 1e9) / 1e9;

/** A text column weighs as much as a number: over all its values the variance is one. */
function featureColumns(feature: ClusterFeature): Float64Array[] {
  if (feature.kind === "number") {
    const known = feature.values.filter((value) => Number.isFinite(value));
    const mean = known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length);
    return [zScores(feature.values.map((value) => (Number.isFinite(value) ? value : mean)))];
  }
  const { codes, values } = feature;
  const shares = new Float64Array(values + 1);
  codes.forEach((code) => (shares[code < 0 ? values : code]! += 1 / codes.length));
  const variance = shares.reduce((sum, share) => sum + share * (1 - share), 0);
  return Array.from(shares.keys())
    .filter((value) => shares[value]! > 0 && variance > 1e-12)
    .map((value) =>
      Float64Array.from(codes, (code) =>
        roundedScore(
          ((code < 0 ? values : code) === value ? 1 - shares[value]! : -shares[value]!) / Math.sqrt(variance),
        ),
      ),
    );
}

function pack(features: readonly Float64Array[], order: Int32Array): Points {
  const width = features.length;
  const values = new Float64Array(order.length * width);
  order.forEach((row, i) => features.forEach((column, c) => (values[i * width + c] = column[row]!)));
  return { rows: order.length, width, values };
}

function countDistinct({ rows, width, values }: Points): number {
  let count = rows > 0 ? 1 : 0;
  for (let i = 1; i < rows; i++) {
    for (let c = 0; c < width; c++) {
      if (values[i * width + c] !== values[(i - 1) * width + c]) {
        count++;
        break;
      }
    }
  }
  return count;
}

function subset(points: Points, size: number, random: Random): Points {
  if (points.rows <= size) {
    return points;
  }
  const from = Int32Array.from({ length: size }, (_, i) => Math.floor(((i + random()) * points.rows) / size));
  const { width, values } = points;
  const own = new Float64Array(size * width);
  from.forEach((row, i) => own.set(values.subarray(row * width, (row + 1) * width), i * width));
  return { rows: size, width, values: own };
}

function squared(points: Points, i: number, centres: Float64Array, c: number): number {
  let sum = 0;
  for (let w = 0; w < points.width; w++) {
    const gap = points.values[i * points.width + w]! - centres[c * points.width + w]!;
    sum += gap * gap;
  }
  return sum;
}

interface Fit {
  readonly centres: Float64Array;
  readonly labels: Uint8Array;
  readonly error: number;
}

function bestOf(points: Points, k: number, seed: number): Fit {
  let best: Fit | undefined;
  for (let start = 0; start < STARTS; start++) {
    const fit = lloyd(points, plusPlus(points, k, seededRandom(seed * STARTS + start)));
    if (!best || fit.error < best.error - 1e-9) {
      best = fit;
    }
  }
  return best!;
}

/** k-means++: each next centre is a row drawn by its squared distance to the nearest centre so far. */
function plusPlus(points: Points, k: number, random: Random): Float64Array {
  const { rows, width, values } = points;
  const centres = new Float64Array(k * width);
  const nearest = new Float64Array(rows).fill(Infinity);
  let chosen = Math.floor(random() * rows);
  for (let c = 0; c < k; c++) {
    centres.set(values.subarray(chosen * width, (chosen + 1) * width), c * width);
    let total = 0;
    for (let i = 0; i < rows; i++) {
      nearest[i] = Math.min(nearest[i]!, squared(points, i, centres, c));
      total += nearest[i]!;
    }
    let rest = random() * total;
    chosen = 0;
    while (chosen < rows - 1 && (rest -= nearest[chosen]!) > 0) {
      chosen++;
    }
  }
  return centres;
}

function lloyd(points: Points, first: Float64Array, rounds = MOST_ROUNDS): Fit {
  const { rows, width, values } = points;
  const centres = first.slice();
  const k = centres.length / width;
  const labels = new Uint8Array(rows).fill(255);
  let error = Infinity;
  for (let round = 0; round < rounds; round++) {
    let changed = false;
    error = 0;
    for (let i = 0; i < rows; i++) {
      let best = 0;
      let least = Infinity;
      const row = i * width;
      // Written out, not called: nearly all the time of clustering is spent here.
      for (let c = 0, at = 0; c < k; c++) {
        let distance = 0;
        for (let w = 0; w < width; w++, at++) {
          const gap = values[row + w]! - centres[at]!;
          distance += gap * gap;
        }
        if (distance < least) {
          least = distance;
          best = c;
        }
      }
      error += least;
      changed ||= labels[i] !== best;
      labels[i] = best;
    }
    if (!changed) {
      break;
    }
    const counts = new Float64Array(k);
    const sums = new Float64Array(k * width);
    for (let i = 0; i < rows; i++) {
      const c = labels[i]!;
      counts[c] = counts[c]! + 1;
      for (let w = 0; w < width; w++) {
        sums[c * width + w] = sums[c * width + w]! + values[i * width + w]!;
      }
    }
    for (let c = 0; c < k; c++) {
      // A centre that lost all its rows stays where it was.
      for (let w = 0; w < width && counts[c]! > 0; w++) {
        centres[c * width + w] = sums[c * width + w]! / counts[c]!;
      }
    }
  }
  return { centres, labels, error };
}

/** Centres are found on a sample; how well they part is judged on all rows. */
function chooseK(points: Points, most: number, seed: number): number {
  const sample = subset(points, CHOICE_SAMPLE, seededRandom(seed + 2));
  let best = { k: 3, silhouette: -Infinity };
  for (let k = 3; k <= most; k++) {
    const own = silhouette(points, bestOf(sample, k, seed).centres);
    if (own > best.silhouette + 1e-9) {
      best = { k, silhouette: own };
    }
  }
  return best.k;
}

/** Mean over rows of (b − a) / b: a is the distance to the nearest centre, b to the next. */
function silhouette({ rows, width, values }: Points, centres: Float64Array): number {
  const k = centres.length / width;
  let total = 0;
  for (let i = 0; i < rows; i++) {
    let a = Infinity;
    let b = Infinity;
    for (let c = 0, at = 0; c < k; c++) {
      let distance = 0;
      for (let w = 0; w < width; w++, at++) {
        const gap = values[i * width + w]! - centres[at]!;
        distance += gap * gap;
      }
      if (distance < a) {
        b = a;
        a = distance;
      } else if (distance < b) {
        b = distance;
      }
    }
    total += b > 0 ? 1 - Math.sqrt(a / b) : 0;
  }
  return total / rows;
}

function numberByLast(
  columns: readonly Float64Array[],
  order: Int32Array,
  labels: Uint8Array,
  k: number,
): Uint8Array {
  const spend = columns[columns.length - 1]!;
  const sums = new Float64Array(k);
  const counts = new Float64Array(k);
  order.forEach((row, i) => {
    const c = labels[i]!;
    sums[c] = sums[c]! + spend[row]!;
    counts[c] = counts[c]! + 1;
  });
  const means = sums.map((sum, c) => sum / Math.max(1, counts[c]!));
  const ranked = Array.from(means.keys()).sort((a, b) => means[b]! - means[a]! || a - b);
  const numbers = new Uint8Array(k);
  ranked.forEach((c, place) => (numbers[c] = place + 1));
  return numbers;
}

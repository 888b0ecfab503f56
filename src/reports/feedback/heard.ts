import { CoreError } from "../../core/errors";
import { compareShares } from "../../core/metrics/compareShares";
import type { PeriodOptions } from "../../core/ledger/periods";
import { withoutNoise } from "../../core/statistics/withoutNoise";
import { holmAdjusted } from "../../core/statistics/proportions";
import { distinctiveWords, type DistinctiveWord } from "../../core/text/distinctiveWords";
import { commentReader, type ReadComment } from "../../core/text/topics";
import type { Topic } from "../../core/text/topicWords";
import type { Dataset } from "../../core/cells/dataset";
import type { ReportInput, RelatedKind } from "../definition";
import { CONFIDENCE } from "../kit/rateWithInterval";
import { MOST_POINTS } from "../kit/rates/trend";
import { isAbout } from "../kit/subject";
import { groupingsOf } from "../kit/survey/groupings";
import { wavesOf } from "../kit/survey/waves";

/** Mentions from which a share may be called new. */
const FEWEST_MENTIONS = 5;
/** Waves before the last one that it is compared with. */
const WAVES_BEFORE = 3;
/** A problem that so many of the displeased name is no single case. */
const COMMON = 0.05;
const QUOTES = 2;
const WORDS = 6;

export interface TopicHeard {
  readonly id: string;
  /** Among the topics of the dictionary. */
  readonly place: number;
  readonly mentions: number;
  readonly negative: number;
  readonly sentiment: number;
  /** Displeased comments are many and from many. */
  readonly common: boolean;
  /** Share of comments in the last wave and in those before; p Holm-corrected, NaN where it was not tested. */
  readonly now: number;
  readonly before: number;
  readonly p: number;
  /** Rows of the most telling comments. */
  readonly quotes: readonly number[];
}

export interface Heard {
  readonly dataset: Dataset;
  readonly customerOf?: Int32Array;
  readonly comments: number;
  readonly negative: number;
  readonly positive: number;
  /** Comments in which no topic was found. */
  readonly unnamed: number;
  readonly topics: readonly TopicHeard[];
  readonly waves: readonly {
    readonly name: string;
    readonly n: number;
    readonly negative: number;
    /** Comments that name each topic. */
    readonly mentions: readonly number[];
  }[];
  /** Sentiment of each row, NaN without a comment. */
  readonly sentiment: Float64Array;
  readonly words: readonly { readonly group: string; readonly words: readonly DistinctiveWord[] }[];
  /** By what the groups of words are told apart. */
  readonly wordsBy?: string;
}

const SOURCES = ["comments", "surveys", "tickets"] as const satisfies readonly RelatedKind[];

/** The table whose comments are read: the one in use where it is of such a kind, else the first of those beside. */
function sourceOf({
  dataset,
  related,
  book,
}: ReportInput): Pick<Heard, "dataset" | "customerOf"> | undefined {
  if (SOURCES.some((kind) => isAbout(dataset, kind)) || dataset.records) {
    return dataset.columns.comment && { dataset };
  }
  const kind = SOURCES.find((one) => related?.[one]?.columns.comment);
  return kind
    ? { dataset: related![kind]!, customerOf: book.table(kind)?.customerOf }
    : dataset.columns.comment && { dataset, customerOf: book.table("orders")?.customerOf };
}

/** @throws CoreError `notAvailable` where nobody wrote anything */
export function heard(input: ReportInput, topics: readonly Topic[], periods: PeriodOptions): Heard {
  const source = sourceOf(input);
  const comment = source?.dataset.columns.comment;
  const rows = comment
    ? Int32Array.from([...comment.codes.keys()].filter((row) => comment.codes[row]! >= 0))
    : new Int32Array();
  if (!source || !comment || rows.length === 0) {
    throw new CoreError("notAvailable", "noComments");
  }
  const { dataset, customerOf } = source;
  const read = commentReader(topics);
  // The same words are read once.
  const readings: ReadComment[] = comment.dictionary.map(read);
  const of = (row: number) => readings[comment.codes[row]!]!;
  const waves = wavesOf(dataset, periods);
  const from = waves ? Math.max(0, waves.names.length - MOST_POINTS) : 0;
  const byWave = (waves?.names ?? []).slice(from).map((name) => ({
    name,
    n: 0,
    negative: 0,
    mentions: topics.map(() => 0),
  }));
  const tally = topics.map(() => ({ mentions: 0, negative: 0, sum: 0 }));
  const quoted: number[][] = topics.map(() => []);
  const sentiment = new Float64Array(dataset.used).fill(NaN);
  let [negative, positive, unnamed] = [0, 0, 0];
  for (const row of rows) {
    const { topics: named, sentiment: score } = of(row);
    const wave = waves && waves.of[row]! >= from ? byWave[waves.of[row]! - from] : undefined;
    sentiment[row] = score;
    negative += score < 0 ? 1 : 0;
    positive += score > 0 ? 1 : 0;
    unnamed += named.length === 0 ? 1 : 0;
    if (wave) {
      wave.n++;
      wave.negative += score < 0 ? 1 : 0;
    }
    for (const topic of named) {
      const own = tally[topic]!;
      own.mentions++;
      own.negative += score < 0 ? 1 : 0;
      own.sum += score;
      quoted[topic]!.push(row);
      if (wave) {
        wave.mentions[topic]!++;
      }
    }
  }
  const emerging = emergingOf(byWave, topics.length);
  return {
    dataset,
    customerOf,
    comments: rows.length,
    negative,
    positive,
    unnamed,
    sentiment,
    waves: byWave,
    topics: topics
      .map(({ id }, topic) => {
        const own = tally[topic]!;
        return {
          id,
          place: topic,
          mentions: own.mentions,
          negative: own.negative,
          sentiment: withoutNoise(own.sum / own.mentions, 1),
          common: own.negative >= FEWEST_MENTIONS && own.negative >= COMMON * negative,
          ...emerging[topic]!,
          quotes: strongest(quoted[topic]!, sentiment, comment.codes),
        };
      })
      .filter(({ mentions }) => mentions > 0)
      .sort((a, b) => b.negative - a.negative || b.mentions - a.mentions || (a.id < b.id ? -1 : 1)),
    ...wordsOf(input, { dataset, customerOf }, rows, comment),
  };
}

/** Share of comments in the last wave against the three before together; topics with five mentions, Holm-corrected. */
function emergingOf(
  waves: Heard["waves"],
  topics: number,
): readonly { readonly now: number; readonly before: number; readonly p: number }[] {
  const known = waves.filter(({ n }) => n > 0);
  const last = known.at(-1);
  const before = known.slice(-1 - WAVES_BEFORE, -1);
  const sum = (of: (wave: Heard["waves"][number]) => number) =>
    before.reduce((all, wave) => all + of(wave), 0);
  const n = sum((wave) => wave.n);
  const all = Array.from({ length: topics }, (_, topic) => ({
    now: { x: last?.mentions[topic] ?? 0, n: last?.n ?? 0 },
    before: { x: sum((wave) => wave.mentions[topic]!), n },
  }));
  const ps = holmAdjusted(
    all.map((one) =>
      one.before.n > 0 && one.now.n > 0 && one.now.x >= FEWEST_MENTIONS
        ? compareShares(one.before, one.now, CONFIDENCE).p
        : NaN,
    ),
  );
  return all.map((one, topic) => ({
    now: one.now.x / one.now.n,
    before: one.before.x / one.before.n,
    p: ps[topic]!,
  }));
}

/** The most displeased and the most pleased comment, each text once. */
function strongest(rows: readonly number[], sentiment: Float64Array, codes: Int32Array): number[] {
  const sorted = [...rows].sort((a, b) => sentiment[a]! - sentiment[b]! || a - b);
  const [low, high] = [sorted[0], sorted.at(-1)];
  return [low, high]
    .filter((row) => row !== undefined)
    .filter((row, index, all) => all.findIndex((other) => codes[other] === codes[row]) === index)
    .slice(0, QUOTES);
}

function wordsOf(
  input: ReportInput,
  source: Pick<Heard, "dataset" | "customerOf">,
  rows: Int32Array,
  { codes, dictionary }: { readonly codes: Int32Array; readonly dictionary: readonly string[] },
): Pick<Heard, "words" | "wordsBy"> {
  const [by] = groupingsOf({ ...source, rows }, input);
  if (!by) {
    return { words: [] };
  }
  const texts = [...rows].map((row) => dictionary[codes[row]!]!);
  const found = distinctiveWords(texts, by.groups.codes, by.groups.dictionary.length, WORDS);
  return {
    wordsBy: by.title,
    words: found.flatMap((words, group) =>
      words.length > 0 ? [{ group: by.groups.dictionary[group]!, words }] : [],
    ),
  };
}

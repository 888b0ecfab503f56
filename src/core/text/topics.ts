import { requireSome } from "../statistics/domain";
import { sentiment } from "./sentiment";
import type { Topic } from "./topicWords";

export interface TopicCount {
  /** Id of the topic; undefined counts the comments that no topic's word occurs in. */
  readonly id: string | undefined;
  readonly comments: number;
  /** Share of all mentions: a comment with three topics is three, one without a topic is one. They sum to 1. */
  readonly share: number;
  /** Running sum of the shares, largest topic first. */
  readonly cumulativeShare: number;
  /** Mean sentiment of its comments, −1…1. */
  readonly sentiment: number;
}

/**
 * What are comments about? A comment belongs to each topic of which a word occurs in it. Largest topics first, those
 * without a comment left out, comments without a topic last.
 */
export function countTopics(texts: readonly string[], topics: readonly Topic[]): TopicCount[] {
  requireSome(texts.length);
  const read = commentReader(topics);
  const tally = new Map<string | undefined, { comments: number; sentiment: number }>();
  const add = (id: string | undefined, score: number) => {
    const before = tally.get(id) ?? { comments: 0, sentiment: 0 };
    tally.set(id, { comments: before.comments + 1, sentiment: before.sentiment + score });
  };
  // Sorted, so that the order of comments does not reach the last digits of the means.
  for (const text of [...texts].sort()) {
    const { topics: found, sentiment: score } = read(text);
    found.forEach((topic) => add(topics[topic]!.id, score));
    if (found.length === 0) {
      add(undefined, score);
    }
  }
  const named = [...tally].filter(([id]) => id !== undefined);
  const place = new Map(topics.map(({ id }, i) => [id, i]));
  named.sort(([a, x], [b, y]) => y.comments - x.comments || (place.get(a!) ?? 0) - (place.get(b!) ?? 0));
  const mentions = [...tally.values()].reduce((sum, { comments }) => sum + comments, 0);
  let running = 0;
  const rest = tally.get(undefined);
  return [...named, ...(rest ? ([[undefined, rest]] as const) : [])].map(
    ([id, { comments, sentiment: sum }]) => {
      running += comments;
      return {
        id,
        comments,
        share: comments / mentions,
        cumulativeShare: running / mentions,
        sentiment: sum / comments,
      };
    },
  );
}

/** What a comment is about, by the places of the topics, and how it sounds. */
export interface ReadComment {
  readonly topics: readonly number[];
  readonly sentiment: number;
}

/**
 * Reads comments one by one. A comment belongs to each topic of which a word occurs in it; who praises or blames without a
 * word of any topic speaks of the whole.
 *
 * @example commentReader([{ id: "price", keywords: ["price"] }])("The price is good").topics // [0]
 */
export function commentReader(topics: readonly Topic[]): (text: string) => ReadComment {
  const matchers = topics.map(({ keywords, rest }, topic) => ({ topic, rest, test: matcher(keywords) }));
  const own = matchers.filter(({ rest }) => !rest);
  const others = matchers.filter(({ rest }) => rest);
  return (text) => {
    const score = sentiment(text);
    const folded = text.normalize("NFKC").toLowerCase();
    const named = own.filter(({ test }) => test(folded));
    const found = named.length > 0 ? named : others.filter(({ test }) => score !== 0 || test(folded));
    return { topics: found.map(({ topic }) => topic), sentiment: score };
  };
}

/** Latin words are found as whole words, Chinese ones anywhere. */
function matcher(keywords: readonly string[]): (text: string) => boolean {
  const folded = keywords
    .map((word) => word.trim().normalize("NFKC").toLowerCase())
    .filter((word) => word !== "");
  const latin = folded.filter((word) => !/\p{Script=Han}/u.test(word));
  const han = folded.filter((word) => /\p{Script=Han}/u.test(word));
  const escape = (word: string) => word.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", "\\p{L}*");
  const pattern =
    latin.length > 0
      ? new RegExp(`(?<![\\p{L}\\p{N}])(?:${latin.map(escape).join("|")})(?![\\p{L}\\p{N}])`, "u")
      : undefined;
  return (text) => (pattern?.test(text) ?? false) || han.some((word) => text.includes(word));
}

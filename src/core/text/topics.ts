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
  const words = topicIndex(topics.map(({ keywords }) => keywords));
  const rest = topics.map((topic) => topic.rest === true);
  const general = [...topics.keys()].filter((topic) => rest[topic]);
  return (text) => {
    const score = sentiment(text);
    const found = words(text.normalize("NFKC").toLowerCase());
    const named = found.filter((topic) => !rest[topic]);
    return {
      topics: named.length > 0 ? named : score !== 0 ? general : found,
      sentiment: score,
    };
  };
}

/** A word of a topic, to be found where a text goes on with it. */
interface Keyword {
  readonly text: string;
  /** Any ending will do. */
  readonly open: boolean;
  /** Latin: a whole word. */
  readonly whole: boolean;
  readonly topic: number;
}

const HAN = /\p{Script=Han}/u;
const LETTER = /[\p{L}\p{N}]/u;

/**
 * Which topics have a word in a text: Latin words are found as whole words, `*` stands for any ending, Chinese ones are
 * found anywhere. All words at once by their first two characters, so that a text is gone through once.
 */
function topicIndex(keywords: readonly (readonly string[])[]): (text: string) => number[] {
  const byStart = new Map<string, Keyword[]>();
  keywords.forEach((own, topic) =>
    own.forEach((word) => {
      const folded = word.trim().normalize("NFKC").toLowerCase();
      const text = folded.replace(/\*$/, "");
      if (text !== "") {
        const keyword = { text, open: folded !== text, whole: !HAN.test(text), topic };
        const start = text.slice(0, 2);
        byStart.set(start, [...(byStart.get(start) ?? []), keyword]);
      }
    }),
  );
  return (text) => {
    const found = new Set<number>();
    let before = false;
    for (let at = 0; at < text.length; at++) {
      const two = byStart.get(text.slice(at, at + 2));
      const one = byStart.get(text[at]!);
      for (const { text: word, open, whole, topic } of [
        ...(two ?? NONE),
        ...(one === two ? NONE : (one ?? NONE)),
      ]) {
        if (
          !found.has(topic) &&
          !(whole && before) &&
          text.startsWith(word, at) &&
          (!whole || open || !isLetter(text, at + word.length))
        ) {
          found.add(topic);
        }
      }
      before = isLetter(text, at);
    }
    return [...found].sort((a, b) => a - b);
  };
}

const NONE: readonly Keyword[] = [];

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128
    ? (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90)
    : at < text.length && LETTER.test(text[at]!);
}

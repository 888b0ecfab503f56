import { requireSome } from "../statistics/domain";
import { scoreOf } from "./sentiment";
import { parseFolded } from "./tokens";
import type { Topic } from "./topicWords";
import { folded, isLetterAt } from "./units";
import { WordTree } from "./wordTree";

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
    const plain = folded(text);
    const score = scoreOf(parseFolded(plain));
    const found = words(plain);
    const named = found.filter((topic) => !rest[topic]);
    return {
      topics: named.length > 0 ? named : score !== 0 ? general : found,
      sentiment: score,
    };
  };
}

/** A word of a topic. */
interface Keyword {
  /** Any ending will do. */
  readonly open: boolean;
  readonly topic: number;
}

const HAN = /\p{Script=Han}/u;

/**
 * Which topics have a word in a text: Latin words are found as whole words, `*` stands for any ending, Chinese ones are
 * found anywhere. All words at once, so that a text is gone through once.
 */
function topicIndex(keywords: readonly (readonly string[])[]): (text: string) => number[] {
  const words = keywords.flatMap((own, topic) =>
    own.flatMap((word): [string, Keyword][] => {
      const told = folded(word.trim());
      const text = told.replace(/\*$/, "");
      return text === "" ? [] : [[text, { open: told !== text, topic }]];
    }),
  );
  const whole = new WordTree(words.filter(([word]) => !HAN.test(word)));
  const anywhere = new WordTree(words.filter(([word]) => HAN.test(word)));
  const found = new Uint8Array(keywords.length);
  let read = "";
  const hear = ({ topic }: Keyword) => {
    found[topic] = 1;
  };
  const hearWhole = ({ open, topic }: Keyword, end: number) => {
    if (open || !isLetterAt(read, end)) {
      found[topic] = 1;
    }
  };
  return (text) => {
    found.fill(0);
    read = text;
    let before = false;
    for (let at = 0; at < text.length; at++) {
      if (!before) {
        whole.from(text, at, hearWhole);
      }
      anywhere.from(text, at, hear);
      before = isLetterAt(text, at);
    }
    const topics: number[] = [];
    for (let topic = 0; topic < found.length; topic++) {
      if (found[topic] === 1) {
        topics.push(topic);
      }
    }
    return topics;
  };
}

import type { Meaning, TextLanguage } from "./lexicon";
import { parseText, type Clause, type ParsedText, type Token } from "./tokens";

export type { TextLanguage } from "./lexicon";

/** A negation reaches this many words or characters ahead, unless the clause ends before; that of a noun not so far. */
const REACH = 10;
const NOUN_REACH = 3;
const OF_NOUNS = /^(?:no|without|zero|less|fewer|lack of|free of|free from|instead of|rather than)$/;
/** "Without charging" blames nobody. */
const ABSENT =
  /^(?:without|less|fewer|instead of|rather than|free of|free from|不用|不必|无需|不需要|避免|减少)$/;
/** "Not good" is not quite bad, and "not very good" still less so. */
const NEGATED = 0.8;
const NEGATED_DEGREE = 0.6;
/** A negation that turns nothing known counts from this on even beside other words. */
const STRONG = -0.8;
/** Weight of what comes before a turn (but), of what comes after it, and of what is only conceded. */
const BEFORE_TURN = 0.5;
const AFTER_TURN = 1.5;
const EXCEPTED = 0.3;
/** "Couldn't be better" against "better". */
const SUPERLATIVE = 1.5;
/** Less is no more often right than wrong. */
const LEAST = 0.45;
/** Weight of emoji beside words that say something. */
const BESIDE_WORDS = 0.6;

/**
 * How does a comment sound, from −1 (bad) to 1 (good)? Words of a lexicon, turned by negation over their clause (不, not,
 * nobody, far from), weighed by degree (非常, slightly), and more after a turn (但是, but) than before it; what ought to
 * happen anyway (answer, 发货) counts only where it did not; emoji and stars count by themselves. 0 says that nothing was
 * known or that good and bad balance. A lexicon, not a model: irony and anything it has no word for escape it.
 *
 *   score = s / √(s² + 4), s = Σ polarity × degree × negation × clause weight
 *
 * @example sentiment("not good") < 0 // true
 */
export function sentiment(text: string, language?: TextLanguage): number {
  return scoreOf(parseText(text, language));
}

/** How a comment sounds that was taken apart. */
export function scoreOf({ clauses, marks, phrases, hints }: ParsedText): number {
  const parts = clauses.flatMap(weigh);
  const turn = parts.findIndex(({ turned }) => turned);
  const conceded = parts.some((part) => part.conceded);
  let words = phrases;
  let silent = 0;
  parts.forEach(({ value, alone, turned, conceded: only }, i) => {
    const side = turn >= 0 ? (i < turn ? BEFORE_TURN : AFTER_TURN) : conceded && !only ? AFTER_TURN : 1;
    const weight = side * (only ? BEFORE_TURN : 1);
    const strong = alone <= STRONG || turned;
    words += weight * (value + (strong ? alone : 0));
    silent += weight * (strong ? 0 : alone);
  });
  // Sums of tenths that balance leave 1e-17.
  const told =
    Math.abs(words) > 1e-9
      ? words
      : marks === 0 && parts.every(({ value }) => value === 0)
        ? silent + hints()
        : 0;
  const sum = told + marks * (told === 0 ? 1 : BESIDE_WORDS);
  return Math.abs(sum) < LEAST ? 0 : sum / Math.sqrt(sum * sum + 4);
}

interface Part {
  readonly value: number;
  /** What negations say that turn nothing known. */
  readonly alone: number;
  /** Begins with a turn. */
  readonly turned: boolean;
  readonly conceded: boolean;
}

interface Negation {
  readonly token: Token;
  readonly alone: number;
  at: number;
  beforeDegree: boolean;
}

/** A word of praise or blame, its own value, and what it added. */
interface Polar {
  readonly token: Token;
  readonly value: number;
  added: number;
}

/** Words or characters of a token. */
function unitsOf({ text }: Token): number {
  return /\p{Script=Han}/u.test(text) ? text.length : text.split(" ").length;
}

/** Values of a clause, one for each stretch between turns. */
function weigh(clause: Clause): Part[] {
  const parts: Part[] = [];
  let part = { value: 0, alone: 0, turned: false, conceded: false };
  let degree = 1;
  let excepted = false;
  let negation: Negation | undefined;
  let last: Negation | undefined;
  let polar: Polar | undefined;
  const close = () => {
    // 没有, "nothing" as a whole answer says that there is nothing to say.
    const said = negation && clause.units.length > unitsOf(negation.token) + 2;
    part.alone += said || part.turned ? (negation?.alone ?? 0) : 0;
    negation = undefined;
    last = undefined;
    degree = 1;
  };
  clause.tokens.forEach((token, i) => {
    // 可 and 说好 mean "but" and "as promised" only where they begin.
    if (token.at > 0 && (token.text === "可" || token.text === "说好")) {
      part.value += token.text === "说好" ? degree : 0;
      return;
    }
    const reach = negation && OF_NOUNS.test(negation.token.text) ? NOUN_REACH : REACH;
    if (negation && token.at - negation.at > reach) {
      close();
    }
    const meaning = chosen(token, clause.tokens[i + 1]);
    switch (meaning.kind) {
      case "turn":
        close();
        parts.push(part);
        part = { value: 0, alone: 0, turned: true, conceded: false };
        break;
      case "concession":
        part.conceded = true;
        break;
      case "exception":
        excepted = true;
        break;
      case "stop":
        close();
        break;
      case "joiner":
        negation ??= last && { ...last, alone: 0, at: token.at };
        break;
      case "neutral":
        if (token.entry.noOpinion && negation) {
          negation = undefined;
        }
        break;
      case "degree":
        degree *= meaning.value;
        if (negation) {
          negation.beforeDegree = true;
        }
        break;
      case "negator":
        // 一点毛病都没有: the word that is turned stands before.
        if (polar && polar.token.at + 4 > token.at && isFronted(polar.token, token, clause)) {
          part.value -= polar.added * (1 + NEGATED);
          negation = undefined;
          break;
        }
        // 不是不好, nobody dislikes: two negations are none.
        negation = negation ? undefined : { token, alone: meaning.alone, at: token.at, beforeDegree: false };
        break;
      case "expected":
        part.value -= negation && !ABSENT.test(negation.token.text) ? degree : 0;
        last = negation;
        negation = undefined;
        degree = 1;
        break;
      case "polarity": {
        const before = polar;
        polar = { token, value: meaning.value, added: 0 };
        if (before && isObject(before, polar)) {
          negation = undefined;
          break;
        }
        if (
          before &&
          before.value < 0 &&
          before.added < 0 &&
          meaning.value > 0 &&
          !negation &&
          RESOLVES.test(token.text)
        ) {
          part.value -= before.added;
        }
        const turned = negation && !isSuperlative(negation, token, clause);
        const factor = !negation
          ? degree
          : !turned
            ? SUPERLATIVE
            : -(negation.beforeDegree ? NEGATED_DEGREE : NEGATED * degree);
        polar.added = meaning.value * factor * (excepted ? EXCEPTED : 1);
        part.value += polar.added;
        last = turned ? negation : undefined;
        // 不用担心质量问题: what there is no fear of is not there either.
        negation = turned && FEARS.test(token.text) ? { ...negation!, alone: 0, at: token.at } : undefined;
        degree = 1;
        excepted = false;
        break;
      }
    }
  });
  close();
  parts.push(part);
  return parts;
}

/** What is resolved, or how quickly something broke, is no blame or praise of its own; nor is 问题 beside 解决不了. */
const RESOLVES =
  /^(?:fix(?:ed|es)?|resolv(?:ed|es|e)|solv(?:ed|es|e)|sorted|解决|解决了|解决不了|处理不了|修不好|没解决|没有解决|未解决|不解决|搞定)$/;
const HOW = /^(?:quick|quickly|fast|easily|快)$/;
const NOUN = /^(?:value for money|help|communication|satisfaction|improvement|success|professionalism)$/;
const FEARS = /^(?:担心|worry|worried|concern|concerned|fear|afraid)$/;

function isObject(before: Polar, { token, value }: Polar): boolean {
  const gap = token.at - before.token.at;
  if (value < 0) {
    return RESOLVES.test(before.token.text) && gap <= 10;
  }
  const next = gap <= unitsOf(before.token) + 2;
  return before.value < 0 && next && (HOW.test(token.text) || NOUN.test(token.text));
}

/** 一次故障都没有, 什么问题也没出: a counted or indefinite object before its negation. */
function isFronted(object: Token, negator: Token, { units }: Clause): boolean {
  const before = units.slice(Math.max(0, object.at - 5), object.at).join("");
  return /^[都也]/.test(negator.text) && /(?:一[次点丝个件处]|任何|什么|半点|丝毫)[^一]{0,3}$/u.test(before);
}

const PRAISING =
  /^(?:thank|recommend|praise|stress|express|say|get|rate|commend|speak|love|appreciate|emphasi[sz]e)$/;
const BEING =
  /^(?:be|been|ask|asked|have|had|find|found|seen|felt|feel|want|wanted|hope|hoped|wish|imagine|get|do|done)$/;

/** "Couldn't be happier", "can't recommend it enough", 不能更满意: the negation is of anything above it. */
function isSuperlative(negation: Negation, token: Token, { units }: Clause): boolean {
  const between = units.slice(negation.token.at + 1, token.at);
  if (/^(?:never|never ever|从来没有?|从未|从没|没见过|没有见过)$/.test(negation.token.text)) {
    if (between.some((word) => /^(?:so|such|this)$/.test(word)) || /这么|如此|这样/.test(between.join(""))) {
      return true;
    }
  }
  if (/^(?:不能|没有|没有比|无法|不可能)$/.test(negation.token.text)) {
    return between.join("").endsWith("更");
  }
  if (!/^(?:cant|cannot|can not|couldnt|could not|never|nobody|no one|nothing)$/.test(negation.token.text)) {
    return false;
  }
  const enough = units.indexOf("enough", token.at) > 0;
  if (enough && [...between, token.text].some((word) => PRAISING.test(word))) {
    return true;
  }
  const compared = /(?:er|worse)$/.test(token.text) || between.at(-1) === "more" || between.at(-1) === "less";
  return compared && between.some((word) => BEING.test(word));
}

/** 好 before an adjective is a degree (好慢), elsewhere praise. */
function chosen({ entry: { meanings }, at, text }: Token, next: Token | undefined): Meaning {
  const degree = meanings.length > 1 ? meanings.find(({ kind }) => kind === "degree") : undefined;
  if (degree && next && next.at <= at + Math.max(1, text.length)) {
    if (next.entry.meanings.some(({ kind }) => kind === "polarity")) {
      return degree;
    }
  }
  return meanings[0]!;
}

/** Chinese where there is a Chinese character, else English. */
export function detectLanguage(text: string): TextLanguage {
  return /\p{Script=Han}/u.test(text) ? "zh" : "en";
}

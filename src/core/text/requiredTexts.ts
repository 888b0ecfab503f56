/** Before a text that can only begin a word, as `\\b` in a pattern. */
export const WORD_START = "\b";

type AnyOf = readonly string[];

/** What a stretch of a pattern matches: all texts it can be, where they are few, else sets of which each must occur in it. */
interface Stretch {
  readonly exact?: AnyOf;
  readonly required?: readonly AnyOf[];
}

const UNKNOWN: Stretch = {};
const NOTHING: Stretch = { exact: [""] };
const BEGINS: Stretch = { exact: [WORD_START] };
const MOST = 400;

/**
 * Sets of texts of which each has one that occurs wherever a pattern matches, so that most patterns need not be tried on
 * most texts: alternatives are joined, neighbours multiplied while they are few.
 *
 * Source: R. Cox (2012), Regular Expression Matching with a Trigram Index, on exact sets.
 *
 * @returns none where nothing need occur; texts that begin a word with a sign before them
 * @example requiredTexts("又(?:很|太)?慢.*退") // [["又慢", "又很慢", "又太慢"], ["退"]]
 */
export function requiredTexts(source: string): readonly AnyOf[] {
  const signs = Array.from(source);
  let at = 0;

  function alternatives(): Stretch {
    const all = [sequence()];
    while (signs[at] === "|") {
      at++;
      all.push(sequence());
    }
    return either(all);
  }

  function sequence(): Stretch {
    const required: AnyOf[] = [];
    let exact: AnyOf = [""];
    let whole = true;
    while (at < signs.length && signs[at] !== "|" && signs[at] !== ")") {
      const next = repeated(single());
      if (next.exact && next.exact.length * exact.length <= MOST) {
        const { exact: ends } = next;
        exact = exact.flatMap((start) => ends.map((end) => follow(start, end)));
        continue;
      }
      whole = false;
      required.push(...sure({ exact }), ...sure({ required: next.required }));
      exact = next.exact ?? [""];
    }
    return whole ? { exact } : { required: [...required, ...sure({ exact })] };
  }

  function single(): Stretch {
    const sign = signs[at++]!;
    switch (sign) {
      case "(":
        return group();
      case "[":
        return oneOf();
      case "\\":
        return escaped();
      case ".":
        return UNKNOWN;
      case "^":
      case "$":
        return NOTHING;
      default:
        return { exact: [sign] };
    }
  }

  function group(): Stretch {
    const kind = /^\?(?:<?[=!]|:)/.exec(signs.slice(at, at + 3).join(""))?.[0] ?? "";
    at += kind.length;
    const inside = alternatives();
    at++;
    // What is looked at is no part of the match.
    return kind === "" || kind === "?:" ? inside : NOTHING;
  }

  function oneOf(): Stretch {
    const end = signs.indexOf("]", at);
    const inside = signs.slice(at, end);
    at = end + 1;
    const plain = !inside.some(
      (sign, i) => sign === "\\" || (sign === "-" && i > 0 && i < inside.length - 1),
    );
    return plain && inside[0] !== "^" ? { exact: inside } : UNKNOWN;
  }

  function escaped(): Stretch {
    const sign = signs[at++]!;
    if (/[pP]/.test(sign)) {
      at = signs.indexOf("}", at) + 1;
      return UNKNOWN;
    }
    if (/[bB]/.test(sign)) {
      return sign === "b" ? BEGINS : NOTHING;
    }
    return /[a-z\d]/i.test(sign) ? UNKNOWN : { exact: [sign] };
  }

  function repeated(stretch: Stretch): Stretch {
    const [times, least, most] = /^(?:[?*+]|\{(\d+)(,?)\d*\})/.exec(signs.slice(at, at + 8).join("")) ?? [];
    if (times === undefined) {
      return stretch;
    }
    at += times.length + (signs[at + times.length] === "?" ? 1 : 0);
    if (times === "?") {
      return stretch.exact ? { exact: ["", ...stretch.exact] } : UNKNOWN;
    }
    if (times === "*" || least === "0") {
      return UNKNOWN;
    }
    return least === "1" && most === "" ? stretch : { required: sure(stretch) };
  }

  return sure(alternatives());
}

function either(all: readonly Stretch[]): Stretch {
  if (all.length === 1) {
    return all[0]!;
  }
  const exact = all.flatMap((one) => one.exact ?? []);
  if (all.every((one) => one.exact) && exact.length <= MOST) {
    return { exact };
  }
  const required = all.map((one) => best(sure(one)));
  return required.every((one) => one !== undefined) ? { required: [required.flat()] } : UNKNOWN;
}

function sure({ exact, required = [] }: Stretch): readonly AnyOf[] {
  return exact ? (exact.some((text) => text === "" || text === WORD_START) ? [] : [exact]) : required;
}

/** A boundary counts only before a word's first letter. */
function follow(start: string, end: string): string {
  if (start === WORD_START) {
    return end === "" || /^\w/.test(end) ? start + end : end;
  }
  return start !== "" && end.startsWith(WORD_START) ? start + end.slice(1) : start + end;
}

/** The longest, of these the fewest. */
function best(sets: readonly AnyOf[]): AnyOf | undefined {
  const shortest = (texts: AnyOf) => Math.min(...texts.map(({ length }) => length));
  return [...sets].sort((a, b) => shortest(b) - shortest(a) || a.length - b.length)[0];
}

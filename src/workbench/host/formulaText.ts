/** What Excel takes for a formula: its grammar, as far as it can be told without looking at the workbook, and its limits. */
import { invalidArgument } from "./excelError";

/** Characters of a formula, and of a text in it. */
export const LONGEST_FORMULA = 8192;
export const LONGEST_LITERAL = 255;
const DEEPEST = 64;

const SPACE = /[\s\u3000]+/y;
const TEXT = /"(?:[^"]|"")*"/y;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?(?![\p{L}_])/iuy;
const ERROR =
  /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|GETTING_DATA|BUSY!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!)/iy;
const SHEET = /(?:'(?:[^']|'')+'|(?:\[[^\]]+\])?[\p{L}\p{N}_.]+(?::[\p{L}\p{N}_.]+)?)!/uy;
const REFERENCE = /\$?[A-Za-z]{1,3}(?:\$?\d+)?(?![\p{L}\p{N}_.$(])|\$?\d+(?=:\$?\d)/uy;
const NAME = /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy;
const BINARY = /<>|<=|>=|[-+*/^&=<>:]/y;
const PREFIX = /[-+@]/y;
const POSTFIX = /[%#]/y;

/** What came last: an operand that may be a place, one that cannot be, or something after which an operand has to come. */
type Before = "place" | "value" | "operator";

/**
 * Throws InvalidArgument, as Excel does, for a formula that is too long or malformed.
 *
 * @example checkFormula("=SUM(A1:A3)*2") // nothing
 * @example checkFormula("=SUM(A1")       // throws
 */
export function checkFormula(formula: string): void {
  if (formula.length > LONGEST_FORMULA) {
    throw invalidArgument(`A formula has at most ${LONGEST_FORMULA} characters.`);
  }
  const wrong = malformedAt(formula);
  if (wrong !== undefined) {
    throw invalidArgument(`The formula cannot be read from "${formula.slice(wrong, wrong + 20)}" on.`);
  }
}

/** Where a formula stops making sense; undefined where it does not. */
function malformedAt(formula: string): number | undefined {
  /** "(" of a function or of a group, each with what stood before. */
  const open: { call: boolean }[] = [];
  let at = 1;
  let before: Before = "operator";
  let afterOpening = false;
  let spaced = false;

  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const [token] = pattern.exec(formula) ?? [];
    at += token?.length ?? 0;
    return token;
  };
  /** Side by side, two places are their intersection; nothing else may stand so. */
  const operand = (kind: "place" | "value"): boolean => {
    if (before !== "operator" && !(spaced && before === "place" && kind === "place")) {
      return false;
    }
    [before, afterOpening, spaced] = [kind, false, false];
    return true;
  };

  while (at < formula.length) {
    const start = at;
    if (take(SPACE)) {
      spaced = true;
      continue;
    }
    const text = take(TEXT);
    if (text !== undefined) {
      if (text.slice(1, -1).replaceAll('""', '"').length > LONGEST_LITERAL || !operand("value")) {
        return start;
      }
      continue;
    }
    const letter = formula[at]!;
    if (letter === "{") {
      const end = formula.indexOf("}", at);
      if (end < 0 || !operand("value")) {
        return start;
      }
      at = end + 1;
    } else if (letter === "(") {
      // A group, or the call of what stands before it: LAMBDA(x,x)(1).
      if (before !== "operator" && spaced) {
        return start;
      }
      open.push({ call: before !== "operator" });
      [before, afterOpening, spaced] = ["operator", true, false];
      at++;
      if (open.length > DEEPEST) {
        return start;
      }
    } else if (letter === ")") {
      const group = open.pop();
      const empty =
        before === "operator" && !(group?.call && (afterOpening || formula[previous(formula, at)] === ","));
      if (!group || empty) {
        return start;
      }
      [before, afterOpening, spaced] = ["place", false, false];
      at++;
    } else if (letter === "," || letter === ";") {
      if (letter === ";" || open.length === 0 || (before === "operator" && !open.at(-1)!.call)) {
        return start;
      }
      [before, afterOpening, spaced] = ["operator", false, false];
      at++;
    } else if (letter === "[" && !startsAt(SHEET, formula, at)) {
      const end = closingBracket(formula, at);
      const ofName = before === "place" && !spaced;
      if (end === undefined || (!ofName && before !== "operator")) {
        return start;
      }
      at = end + 1;
      [before, afterOpening, spaced] = ["place", false, false];
    } else if (before === "operator" && take(PREFIX)) {
      [afterOpening, spaced] = [false, false];
    } else if (before !== "operator" && take(POSTFIX) && !formula.slice(at).startsWith("REF!")) {
      spaced = false;
    } else if (take(ERROR)) {
      if (!operand("place")) {
        return start;
      }
    } else if (before !== "operator" && take(BINARY)) {
      [before, afterOpening, spaced] = ["operator", false, false];
    } else {
      const sheet = take(SHEET);
      const isPlace = take(REFERENCE) !== undefined;
      const number = isPlace || sheet ? undefined : take(NUMBER);
      if (!isPlace && number === undefined && take(NAME) === undefined && take(ERROR) === undefined) {
        return start;
      }
      if (!operand(number === undefined ? "place" : "value")) {
        return start;
      }
    }
  }
  return before === "operator" || open.length > 0 ? formula.length - 1 : undefined;
}

function startsAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** The last character before `at` that is no space. */
function previous(formula: string, at: number): number {
  let index = at - 1;
  while (index > 0 && /\s/.test(formula[index]!)) {
    index--;
  }
  return index;
}

/** Of a structured reference, in which an apostrophe takes the meaning of the character behind it away. */
function closingBracket(formula: string, from: number): number | undefined {
  let depth = 0;
  for (let at = from; at < formula.length; at++) {
    const letter = formula[at];
    if (letter === "'") {
      at++;
    } else if (letter === "[") {
      depth++;
    } else if (letter === "]" && --depth === 0) {
      return at;
    }
  }
  return undefined;
}

/** Pixels at 96 dpi of Excel's body font at 11 points: a digit is 7 wide, a Chinese character 14. */
const UNIT = 7;
const PADDING = 14;

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

/** Whether a sign takes two places in any font. */
export function isWide(sign: string): boolean {
  return WIDE.test(sign);
}

/** Signs that Chinese fonts draw as wide as a character, Latin ones little wider than a digit. */
const AMBIGUOUS = /[×÷±–—…≤≥→▲▼“”‘’·]/;

/** Most ids are nothing else, and tables have many. */
const PLAIN = /^[\x20-\x7e]*$/;

/** Columns of a fixed-width grid that a text takes: wide characters count twice. */
export function displayLength(text: string): number {
  if (PLAIN.test(text)) {
    return text.length;
  }
  let length = 0;
  for (const character of text) {
    length += WIDE.test(character) || AMBIGUOUS.test(character) ? 2 : 1;
  }
  return length;
}

/** Pixels that a text needs on one line, with the cell's padding. */
export function textWidth(text: string, scale = 1): number {
  return Math.ceil(displayLength(text) * UNIT * scale) + PADDING;
}

/**
 * Lines that a text takes in a cell of that width. Latin text breaks at spaces, Chinese anywhere.
 *
 * @example linesNeeded("Share of revenue", 80) // 2
 */
export function linesNeeded(text: string, width: number, scale = 1): number {
  const room = Math.max(1, Math.floor((width - PADDING) / (UNIT * scale)));
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    let used = 0;
    lines += 1;
    for (const word of breakable(paragraph)) {
      const length = displayLength(word.trimEnd());
      if (used > 0 && used + length > room) {
        lines += 1;
        used = 0;
      }
      // A word longer than the line is cut by Excel.
      lines += Math.max(0, Math.ceil(length / room) - 1);
      used += displayLength(word);
    }
  }
  return lines;
}

/** The longest stretch that cannot be broken. */
export function longestWord(text: string): number {
  return Math.max(0, ...breakable(text).map((word) => displayLength(word.trimEnd())));
}

const PIECES = new RegExp(`${WIDE.source}|(?:(?!${WIDE.source})\\S)+\\s*|\\s+`, "gu");

function breakable(text: string): string[] {
  return text.match(PIECES) ?? [];
}

/** What is known of customers, as columns of a regression: numbers as they are, words as levels against the commonest. */

/** A column of numbers (NaN where blank) or of coded words (−1 where blank). */
export type Attribute =
  | { readonly name: string; readonly values: ArrayLike<number> }
  | { readonly name: string; readonly codes: ArrayLike<number>; readonly dictionary: readonly string[] };

/** A level of words; `blank` and `other` stand for the blanks and for all levels that are too rare. */
export type Level = { readonly text: string } | "blank" | "other";

/** One column of the regression and where it comes from; a number has no level. */
export interface AttributeColumn {
  readonly attribute: number;
  readonly level?: Level;
  readonly values: Float64Array;
}

export interface AttributeDesign {
  readonly columns: readonly AttributeColumn[];
  /** The level that the others of each attribute are compared with; undefined of numbers. */
  readonly references: readonly (Level | undefined)[];
}

/** A level of fewer customers says little; beyond so many levels none of them would. */
const RARE = { share: 0.01, least: 5 } as const;
const LEVELS = 20;

/**
 * Columns of attributes. Levels below 1 % of the rows (or five) are pooled. Blanks among numbers are a level of their own
 * beside 0, or stand for the mean where they are as rare.
 */
export function attributeDesign(attributes: readonly Attribute[], rows: number): AttributeDesign {
  const rare = Math.max(RARE.least, RARE.share * rows);
  const designed = attributes.map((attribute, place) =>
    "values" in attribute
      ? { columns: numbersOf(attribute.values, place, rows, rare), reference: undefined }
      : levelsOf(attribute, place, rows, rare),
  );
  return {
    columns: designed.flatMap(({ columns }) => columns),
    references: designed.map(({ reference }) => reference),
  };
}

function numbersOf(
  values: ArrayLike<number>,
  attribute: number,
  rows: number,
  rare: number,
): AttributeColumn[] {
  const blank = new Float64Array(rows);
  const filled = new Float64Array(rows);
  let [blanks, sum] = [0, 0];
  for (let row = 0; row < rows; row++) {
    const value = values[row]!;
    if (Number.isFinite(value)) {
      filled[row] = value;
      sum += value;
    } else {
      blank[row] = 1;
      blanks++;
    }
  }
  if (blanks >= rare) {
    return [
      { attribute, values: filled },
      { attribute, level: "blank", values: blank },
    ];
  }
  const mean = blanks < rows ? sum / (rows - blanks) : 0;
  return [
    { attribute, values: blanks > 0 ? filled.map((value, row) => (blank[row] ? mean : value)) : filled },
  ];
}

function levelsOf(
  { codes, dictionary }: { readonly codes: ArrayLike<number>; readonly dictionary: readonly string[] },
  attribute: number,
  rows: number,
  rare: number,
): { columns: AttributeColumn[]; reference: Level | undefined } {
  // The blanks are counted behind the last word.
  const counts = new Float64Array(dictionary.length + 1);
  const codeOf = (row: number) => (codes[row]! < 0 ? dictionary.length : codes[row]!);
  for (let row = 0; row < rows; row++) {
    counts[codeOf(row)]!++;
  }
  const common = [...counts.keys()]
    .filter((code) => counts[code]! >= rare)
    .sort((a, b) => counts[b]! - counts[a]! || a - b)
    .slice(0, LEVELS);
  const levels: Level[] = common.map((code) =>
    code === dictionary.length ? "blank" : { text: dictionary[code]! },
  );
  const placed = new Int32Array(counts.length).fill(-1);
  common.forEach((code, i) => (placed[code] = i));
  const pooled = counts.reduce((sum, count, code) => sum + (placed[code]! < 0 ? count : 0), 0);
  if (pooled > 0) {
    levels.push("other");
  }
  const columns = levels.map((level) => ({ attribute, level, values: new Float64Array(rows) }));
  for (let row = 0; row < rows; row++) {
    const place = placed[codeOf(row)]!;
    columns[place < 0 ? common.length : place]!.values[row] = 1;
  }
  return { columns: columns.slice(1), reference: levels[0] };
}

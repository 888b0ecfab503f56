import { MOST_POINTS } from "../rates/trend";
import type { Item, Survey } from "./survey";

export interface WaveRows {
  readonly name: string;
  /** Rows that count. */
  readonly rows: Int32Array;
}

/** Rows of each wave, in order; the latest ones where there are many. Empty where no wave is known. */
export function byWave({ rows, waves }: Pick<Survey, "rows" | "waves">): WaveRows[] {
  if (!waves) {
    return [];
  }
  const of: number[][] = waves.names.map(() => []);
  for (const row of rows) {
    of[waves.of[row]!]?.push(row);
  }
  return waves.names.map((name, wave) => ({ name, rows: Int32Array.from(of[wave]!) })).slice(-MOST_POINTS);
}

/** From the first wave with an answer to the last, in words. */
export function wavesInWords(
  waves: readonly { readonly name: string; readonly n: number }[],
): string | undefined {
  const named = waves.filter(({ n }) => n > 0).map(({ name }) => name);
  return named.length > 0 ? [...new Set([named[0]!, named.at(-1)!])].join(" – ") : undefined;
}

/** Rows that count and hold an answer. */
export function answerRows({ rows }: Pick<Survey, "rows">, { scores }: Pick<Item, "scores">): Int32Array {
  return rows.filter((row) => !Number.isNaN(scores[row]!));
}

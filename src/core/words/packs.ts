import { en } from "./en";
import type { WordPack } from "./pack";
import { zh } from "./zh";

export const PACKS: readonly WordPack[] = [zh, en];

/** One pattern for what all packs say. */
export function inAllPacks(patternOf: (pack: WordPack) => RegExp | undefined): RegExp {
  const patterns = PACKS.flatMap((pack) => patternOf(pack) ?? []);
  return new RegExp(patterns.map(({ source }) => `(?:${source})`).join("|"), "i");
}

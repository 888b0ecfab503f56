import { de } from "./de";
import { en } from "./en";
import { es } from "./es";
import { fr } from "./fr";
import { it } from "./it";
import { ja } from "./ja";
import { ko } from "./ko";
import { nl } from "./nl";
import type { WordPack } from "./pack";
import { pt } from "./pt";
import { zh } from "./zh";

export const PACKS: readonly WordPack[] = [zh, en, ja, ko, de, fr, es, pt, it, nl];

/** The packs that every table is looked at with: exports in any language have English titles among theirs. */
export const USUAL_PACKS: readonly WordPack[] = [zh, en];

/** One pattern for what all packs say. */
export function inAllPacks(patternOf: (pack: WordPack) => RegExp | undefined): RegExp {
  const patterns = PACKS.flatMap((pack) => patternOf(pack) ?? []);
  return patterns.length === 0
    ? /(?!)/
    : new RegExp(patterns.map(({ source }) => `(?:${source})`).join("|"), "i");
}

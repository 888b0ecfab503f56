import { requiredTexts } from "./requiredTexts";
import { WordTree } from "./wordTree";

/**
 * Which of many patterns may occur in a text, 1 at their places: those of which all required texts stand in it, found by
 * going along it once. A pattern that is left out does not match.
 *
 * @example [...patternFilter([/slow(er)?/u, /rude|loud/u])("too loud")] // [0, 1]
 */
export function patternFilter(patterns: readonly RegExp[]): (text: string) => Uint8Array {
  const required = patterns.map(({ source }) => requiredTexts(source));
  const tree = new WordTree(
    required.flatMap((sets, place) =>
      sets.flatMap((texts, set) => startsOf(texts).map((text) => [text, { place, bit: 1 << set }] as const)),
    ),
  );
  const all = Int32Array.from(required, ({ length }) => (1 << length) - 1);
  return (text) => {
    const seen = new Int32Array(all.length);
    const mark = ({ place, bit }: { readonly place: number; readonly bit: number }) => {
      seen[place]! |= bit;
    };
    for (let at = 0; at < text.length; at++) {
      tree.from(text, at, mark);
    }
    const may = new Uint8Array(all.length);
    for (let place = 0; place < all.length; place++) {
      may[place] = seen[place] === all[place] ? 1 : 0;
    }
    return may;
  };
}

/** Without those that begin with another one. */
function startsOf(texts: readonly string[]): string[] {
  const kept: string[] = [];
  for (const text of [...texts].sort()) {
    if (kept.length === 0 || !text.startsWith(kept.at(-1)!)) {
      kept.push(text);
    }
  }
  return kept;
}

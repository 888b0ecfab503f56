import type { Pieces } from "../core/pieces";
import type { Texts } from "../locales";
import { contentsSheets } from "../reports/contents/contentsSheets";
import { CONTENTS, HOW_SHEET, INDEX_SHEET } from "../reports/layout/sharedSheets";
import type { StoredEntry } from "./contents";
import type { Look } from "./look";
import { chooseTargets, type Target } from "./targets";

/**
 * Where the index and the sheet of methods go: a new index in front of the first report, methods behind all that is added.
 *
 * @param others sheets that are written with them
 */
export function* contentsTargets(
  entries: readonly StoredEntry[],
  found: Look,
  others: readonly Target[],
  texts: Texts,
): Pieces<Target[]> {
  const stands = found.standing.some(({ record }) => record.sheet === INDEX_SHEET);
  const placed = contentsSheets(entries, { index: stands, texts });
  const names = { ...found, sheetNames: [...found.sheetNames, ...others.map(({ name }) => name)] };
  const targets = yield* chooseTargets(CONTENTS, placed, names, texts.excel.notes.keptAside);
  const added = [...others, ...targets].filter(({ standing }) => !standing).length;
  const first = Math.min(...entries.flatMap(({ tab }) => found.places.get(tab) ?? []));
  return targets.map((target) => {
    if (target.placed.id === HOW_SHEET) {
      return target.standing && added > 0
        ? { ...target, position: found.sheetNames.length + added - 1 }
        : target;
    }
    return target.standing || first === Infinity ? target : { ...target, position: first };
  });
}

import { foldText } from "../read/text";

/** The first column of this title, whatever its case and width; undefined without one. */
export function entitledColumn(titles: readonly string[], title: string): number | undefined {
  const wanted = foldText(title);
  const column = titles.findIndex((own) => foldText(own) === wanted);
  return column < 0 ? undefined : column;
}

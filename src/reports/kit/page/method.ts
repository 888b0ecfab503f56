import type { Dataset } from "../../../core/cells/dataset";
import type { Texts } from "../../../locales";
import { fill } from "../../../locales/translate";
import { formatValue } from "../formatValue";
import { sourceAddresses } from "../howComputed";
import type { MethodBlock } from "../../report";

/** The grey line that closes a page: source, rows, what the words on it mean, version. All of it stands behind the page. */
export function method(
  { dataset, texts, version }: { readonly dataset: Dataset; readonly texts: Texts; readonly version: string },
  definitions: readonly string[] = [],
): MethodBlock {
  const words = texts.reports.page;
  const count = (value: number) => formatValue(value, "integer", texts.locale);
  const used = fill(words.used, {
    source: sourceAddresses(dataset).join(texts.reports.common.listSeparator),
    used: count(dataset.used),
    left: count(dataset.given - dataset.used),
  });
  const space = texts.locale.startsWith("zh") ? "" : " ";
  return {
    kind: "method",
    text: [used, ...definitions, fill(words.version, { version })].join(space),
  };
}

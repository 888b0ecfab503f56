import type { Book } from "../../../core/ledger/book";
import { gapSurvival, purchaseCycle, usualLimit } from "../../../core/ledger/gaps";
import type { Texts } from "../../../locales";
import { fill } from "../../../locales/translate";
import { formatValue } from "../formatValue";
import type { Block } from "../../report";
import { OVERDUE_CUTS, type Standing } from "./standing";

/** Silences, in usual gaps, of which the share that lasts longer is told. */
const SILENCES = [1, OVERDUE_CUTS.medium, OVERDUE_CUTS.high, 3, 5] as const;

/** What stands where no model can be trusted: how long gaps last, in usual gaps. */
export function rhythmBlocks({ method, gaps }: Standing, book: Book, texts: Texts): Block[] {
  if (method !== "rhythm" || !gaps) {
    return [];
  }
  const words = texts.reports.risk.rhythm;
  const purchases = book.gaps();
  const lasting = gapSurvival(purchases, gaps);
  const integer = (value: number) => formatValue(value, "integer", texts.locale);
  return [
    { kind: "heading", level: 2, text: words.heading },
    {
      kind: "note",
      text: fill(words.note, {
        gaps: integer(purchases.pooled.length),
        open: integer(purchases.count),
        usual: integer(purchaseCycle(purchases, "medianOfMeans")),
        most: integer(usualLimit(purchases)),
      }),
    },
    {
      kind: "table",
      id: "rhythm",
      columns: [
        { key: "silence", title: words.silence, format: "number" },
        { key: "lasting", title: words.lasting, format: "percent" },
      ],
      rows: SILENCES.map((silence) => [silence, lasting(silence)]),
    },
  ];
}

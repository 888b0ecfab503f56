import type { Book } from "../../core/ledger/book";
import { gapSurvival } from "../../core/ledger/gaps";
import { fill } from "../../locales/translate";
import { formatValue } from "../kit/formatValue";
import { OVERDUE_CUTS } from "../kit/standing/standing";
import type { Block } from "../report";
import type { Warned } from "./warned";

/** Silences, in usual gaps, of which the share that lasts longer is told. */
const SILENCES = [1, OVERDUE_CUTS.medium, OVERDUE_CUTS.high, 3, 5] as const;

/** Where no model can be trusted: how long gaps last, in usual gaps. */
export function rhythmBlocks({ texts, standing }: Warned, book: Book): Block[] {
  if (standing.method !== "rhythm") {
    return [];
  }
  const { churnWarning: words } = texts.reports;
  const lasting = gapSurvival(book.gaps(), standing.gaps!);
  return [
    { kind: "heading", level: 2, text: words.headings.rhythm },
    {
      kind: "note",
      text: fill(words.findings.rhythm, {
        gaps: formatValue(book.gaps().gaps.length, "integer", texts.locale),
        open: formatValue(book.gaps().count, "integer", texts.locale),
      }),
    },
    {
      kind: "table",
      id: "rhythm",
      columns: [
        { key: "silence", title: words.columns.silence, format: "number" },
        { key: "lasting", title: words.columns.lasting, format: "percent" },
      ],
      rows: SILENCES.map((silence) => [silence, lasting(silence)]),
    },
  ];
}

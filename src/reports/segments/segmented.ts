import type { CustomerSummary } from "../../core/ledger/summary";
import type { Standing } from "../kit/standing/standing";
import type { Concentration } from "../../core/ledger/concentration";
import type { Measure, ScoreGrid } from "../../core/ledger/scores";
import type { RfmScores } from "../../core/segments/rfm";
import type { ValueTiers } from "../../core/segments/valueTiers";
import type { Texts } from "../../locales";
import { formatValue } from "../kit/formatValue";
import type { KnownEdge } from "../kit/leftEdge";
import type { Book } from "../../core/ledger/book";
import type { ValueFormat } from "../report";
import type { CustomerGroups } from "./customerGroups";

/** What the blocks are made of. */
export interface Segmented {
  readonly book: Book;
  readonly edge: KnownEdge;
  readonly customers: CustomerSummary;
  readonly grid: ScoreGrid;
  readonly scores: RfmScores;
  readonly standing: Standing;
  /** Index into `STATUSES`; only with five score levels. */
  readonly segmentOf?: Uint8Array;
  readonly concentration: Concentration;
  readonly tiers: ValueTiers;
  readonly groups: CustomerGroups;
  readonly revenue: number;
  readonly orderCount: number;
  readonly texts: Texts;
}

export const integer = ({ texts }: Segmented, value: number) => formatValue(value, "integer", texts.locale);
export const percent = ({ texts }: Segmented, value: number | null) =>
  formatValue(value, "percent", texts.locale);

/** Limits between groups: whole where they are whole. */
export const cutText = ({ texts }: Segmented, value: number, measure: Measure) =>
  formatValue(value, cutFormat([value], measure), texts);

/** Of limits of a measure: amounts are money. */
export function cutFormat(values: readonly number[], measure: Measure): ValueFormat {
  const whole = values.every(Number.isInteger);
  return measure === "monetary" ? (whole ? "money0" : "money") : whole ? "integer" : "decimal2";
}

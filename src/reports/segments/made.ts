import type { CustomerSummary } from "../../core/customers/summary";
import type { RfmScores } from "../../core/segments/rfm";
import type { ValueTiers } from "../../core/segments/valueTiers";
import type { Texts } from "../../locales";
import { formatValue } from "../formatValue";
import type { KnownEdge } from "../leftEdge";
import type { Orders } from "../needs";
import type { CustomerGroups } from "./customerGroups";

/** What the blocks are made of. */
export interface Made {
  readonly orders: Orders;
  readonly edge: KnownEdge;
  readonly customers: CustomerSummary;
  readonly scores: RfmScores;
  /** Index into `RFM_SEGMENTS`; only with five score levels. */
  readonly segmentOf?: Uint8Array;
  readonly tiers: ValueTiers;
  readonly groups: CustomerGroups;
  readonly revenue: number;
  readonly orderCount: number;
  readonly texts: Texts;
}

export const integer = ({ texts }: Made, value: number) => formatValue(value, "integer", texts.locale);
export const percent = ({ texts }: Made, value: number | null) => formatValue(value, "percent", texts.locale);

/** Limits between groups: whole where they are whole. */
export const cutText = ({ texts }: Made, value: number) =>
  formatValue(value, Number.isInteger(value) ? "integer" : "decimal2", texts.locale);

export function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let index = 0; index < values.length; index++) {
    total += values[index]!;
  }
  return total;
}

import type { Texts } from "../../locales";
import { fill } from "../../locales/translate";
import { formatValue } from "./formatValue";
import type { NoteBlock } from "../report";

/** Longer lists are slow to write, to open and to filter. */
export const MOST_CUSTOMERS = 100_000;

/** The customers of a list that are written, one row each: the first ones, in the order of the list. */
export function listed(order: readonly number[]): readonly number[] {
  return order.length > MOST_CUSTOMERS ? order.slice(0, MOST_CUSTOMERS) : order;
}

/** Says so where a list does not hold everybody. */
export function listNote(order: readonly number[], texts: Texts): NoteBlock[] {
  if (order.length <= MOST_CUSTOMERS) {
    return [];
  }
  const count = (value: number) => formatValue(value, "integer", texts.locale);
  const detail = { shown: count(MOST_CUSTOMERS), count: count(order.length) };
  return [{ kind: "note", tone: "warning", text: fill(texts.reports.common.listedFirst, detail) }];
}

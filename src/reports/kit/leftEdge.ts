import type { BookEdge } from "../../core/ledger/book";
import { FEWEST_DATED, type LeftEdge } from "../../core/ledger/leftEdge";
import { periodLabel, type PeriodOptions } from "../../core/ledger/periods";
import type { Diagnosis } from "../../core/models/diagnosis";
import type { CustomerSummary } from "../../core/ledger/summary";
import type { Texts } from "../../locales";
import { fill } from "../../locales/translate";
import type { RelatedTables, ReportInput } from "../definition";
import { formatValue } from "./formatValue";
import type { NoteBlock } from "../report";
import { share } from "./shares";

/** The left edge of the data, and what else is told of it. */
export interface KnownEdge extends BookEdge {
  readonly label: string;
  /** Customers of the whole data. */
  readonly customers: number;
  /** The customer list, where it has a registration or first-order date. */
  readonly related: RelatedTables;
}

/** The one place where reports learn who was there before the data begin. */
export function leftEdgeOf(
  { book, related }: Pick<ReportInput, "book" | "related">,
  period: PeriodOptions,
): KnownEdge {
  const edge = book.edge(period);
  return {
    ...edge,
    label: periodLabel(edge.period, period),
    customers: book.customerCount,
    related: edge.inList && related?.customers ? { customers: related.customers } : {},
  };
}

/** The sentence on the left edge, as a note that goes where it would tell of a small group. */
export function edgeNote(edge: KnownEdge, texts: Texts, after = ""): NoteBlock {
  const { older, newCount, olderCount, firstSeen } = edge;
  const about = (older ? [newCount, olderCount] : [firstSeen]).map((customers) => ({ customers }));
  return { kind: "note", tone: "warning", text: edgeSentence(edge, texts) + after, about };
}

/** Whether the first period counts like any other, and why. */
function edgeSentence(edge: KnownEdge, texts: Texts): string {
  const words = texts.reports.leftEdge;
  const count = (value: number) => formatValue(value, "integer", texts.locale);
  const detail = {
    period: edge.label,
    count: count(edge.firstSeen),
    dated: count(edge.dated),
    older: count(edge.olderCount),
    acquired: count(edge.newCount),
    needed: formatValue(FEWEST_DATED, "percent", texts.locale),
  };
  if (!edge.older) {
    return fill(edge.hasDates ? words.fewDates : words.noDates, detail);
  }
  const undated = edge.firstSeen - edge.dated;
  return fill(words.told, detail) + (undated > 0 ? fill(words.undated, { undated: count(undated) }) : "");
}

/** What was found about a fit, without the guess that customers are older where it is known who is. */
export function withoutEdgeGuess(
  diagnoses: readonly Diagnosis[],
  { older }: Pick<LeftEdge, "older">,
): readonly Diagnosis[] {
  return older ? diagnoses.filter(({ id }) => id !== "leftTruncated") : diagnoses;
}

/** What the left edge means for a model that counts every customer from the first purchase in the data. */
export function edgeModelSentence(edge: KnownEdge, texts: Texts): string {
  const words = texts.reports.leftEdge;
  const affected = edge.older ? edge.olderCount : edge.firstSeen;
  if (affected === 0) {
    return words.modelNone;
  }
  return fill(edge.older ? words.modelTold : words.modelUnknown, {
    count: formatValue(affected, "integer", texts.locale),
    share: formatValue(share(affected, edge.customers), "percent", texts.locale),
    period: edge.label,
  });
}

/**
 * A warning where a group that is called new holds customers first seen in the first period of the data.
 *
 * @param isInGroup by row of the customer summary
 */
export function edgeOfNewGroup(
  edge: KnownEdge,
  { first }: CustomerSummary,
  isInGroup: (row: number) => boolean,
  group: string,
  texts: Texts,
): string | undefined {
  const rows = [...first.keys()].filter(isInGroup);
  const old = rows.filter((row) => (edge.older ? edge.older[row] === 1 : first[row]! <= edge.to));
  const words = texts.reports.leftEdge;
  return old.length === 0
    ? undefined
    : fill(edge.older ? words.groupTold : words.groupUnknown, {
        count: formatValue(old.length, "integer", texts.locale),
        all: formatValue(rows.length, "integer", texts.locale),
        group,
        period: edge.label,
      });
}

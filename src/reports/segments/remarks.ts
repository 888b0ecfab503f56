import { groupFigures } from "../../core/ledger/groupFigures";
import { STATUSES } from "../../core/segments/status";
import { VALUE_TIERS } from "../../core/segments/valueTiers";
import { fill } from "../../locales/translate";
import { edgeOfNewGroup } from "../kit/leftEdge";
import { orderNotes } from "../kit/orderNotes";
import type { NoteBlock, Told } from "../report";
import { share } from "../kit/shares";
import { largest, shares } from "./groups";
import { sum } from "../kit/sum";
import { integer, percent, type Segmented } from "./segmented";

/** Who used to buy a lot and is going, or gone. */
export const LEAVING = ["slippingAway", "atRisk", "cantLose"] as const;

/** The findings in words, and what the reader has to know before reading on. */
export function remarks(made: Segmented): NoteBlock[] {
  const { texts, customers, segmentOf, scores } = made;
  const words = texts.reports.segments;
  const notes: NoteBlock[] = [];
  const finding = (text: string, ...about: Told[]) =>
    notes.push({ kind: "note", tone: "finding", text, about });
  const warning = (text: string, ...about: Told[]) =>
    notes.push({ kind: "note", tone: "warning", text, about });
  if (made.revenue <= 0) {
    warning(words.findings.noRevenue);
  }
  if (segmentOf) {
    const groups = groupFigures(made.customers, segmentOf, STATUSES.length);
    const leader = largest(groups, (group) => group.revenue);
    finding(
      fill(words.findings.leader, {
        segment: words.names[STATUSES[leader]!],
        ...shares(made, groups[leader]!),
      }),
      { table: "segments", row: leader },
    );
    const leaving = LEAVING.map((id) => groups[STATUSES.indexOf(id)]!);
    finding(
      fill(words.findings.leaving, {
        segments: LEAVING.map((id) => words.names[id]).join(texts.reports.common.listSeparator),
        customers: integer(made, sum(leaving.map((group) => group.customers))),
        share: percent(made, share(sum(leaving.map((group) => group.revenue)), made.revenue)),
      }),
      ...leaving.map((group) => ({ table: "segments", row: groups.indexOf(group) })),
    );
    const isNew = (row: number) => STATUSES[segmentOf[row]!]! === "newCustomers";
    const atEdge = edgeOfNewGroup(made.edge, customers, isNew, words.names.newCustomers, texts);
    if (atEdge !== undefined) {
      warning(atEdge);
    }
  } else {
    warning(fill(words.findings.binsNotFive, { bins: scores.bins }));
  }
  const high = groupFigures(made.customers, made.tiers.tiers, VALUE_TIERS.length)[0]!;
  finding(fill(words.findings.tiers, shares(made, high)), { table: "tiers", row: 0 });
  notes.push(...orderNotes(customers, made.book.provenance.orderIds !== undefined, texts));
  return notes;
}

import type { TextColumn } from "../../../core/cells/columns";
import { sentiment } from "../../../core/text/sentiment";
import { DEFAULT_TOPICS } from "../../../core/text/topicWords";
import { countTopics } from "../../../core/text/topics";
import type { Texts } from "../../../locales";
import { complaintRows, complaintSubject } from "../survey/complaintRows";
import type { JoinedTable, JoinedTables } from "../../../core/ledger/joined";

/** What most complaints of a group are about. */
export interface Complaint {
  /** The same in every language: the reason as it was given, or the topic's id. */
  readonly key: string;
  readonly about: string;
  readonly count: number;
  readonly of: number;
}

/**
 * The commonest complaint of each group: by what tickets say they are about, else by the topics of what was written, of
 * comments only the displeased ones. Why somebody left is no complaint. Undefined where no table has either.
 */
export function topComplaints(
  tables: JoinedTables,
  of: Int32Array,
  groups: number,
  texts: Texts,
): (Complaint | undefined)[] | undefined {
  const { tickets, comments, surveys, orders } = tables;
  const isComplaint = tickets && complaintRows(tickets.dataset);
  const subject = tickets && complaintSubject(tickets.dataset);
  if (tickets && subject) {
    return textsByGroup(tickets, subject, { of, groups, counts: isComplaint }).map(commonest);
  }
  for (const table of [tickets, comments, surveys, orders]) {
    const { comment } = table?.dataset.columns ?? {};
    if (table && comment) {
      const displeased = (text: string) => table === tickets || sentiment(text) < 0;
      const counts = table === tickets ? isComplaint : undefined;
      return textsByGroup(table, comment, { of, groups, counts }).map((said) =>
        commonestTopic(said.filter(displeased), texts),
      );
    }
  }
  return undefined;
}

function textsByGroup(
  { customerOf }: JoinedTable,
  { codes, dictionary }: TextColumn,
  {
    of,
    groups,
    counts = () => true,
  }: { readonly of: Int32Array; readonly groups: number; readonly counts?: (row: number) => boolean },
): string[][] {
  const byGroup: string[][] = Array.from({ length: groups }, () => []);
  codes.forEach((code, row) => {
    const customer = customerOf[row]!;
    if (code >= 0 && customer >= 0 && counts(row)) {
      byGroup[of[customer]!]?.push(dictionary[code]!);
    }
  });
  return byGroup;
}

/** Of equally common ones the first by its text. */
function commonest(given: readonly string[]): Complaint | undefined {
  const counts = new Map<string, number>();
  given.forEach((text) => counts.set(text, (counts.get(text) ?? 0) + 1));
  const [first] = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return first && { key: first[0], about: first[0], count: first[1], of: given.length };
}

function commonestTopic(given: readonly string[], texts: Texts): Complaint | undefined {
  const [first] = given.length > 0 ? countTopics(given, DEFAULT_TOPICS) : [];
  if (!first) {
    return undefined;
  }
  const { topics, noTopic } = texts.reports.profiles;
  const names: Readonly<Record<string, string>> = topics;
  return {
    key: first.id ?? "",
    about: first.id === undefined ? noTopic : Object.hasOwn(names, first.id) ? names[first.id]! : first.id,
    count: first.comments,
    of: given.length,
  };
}

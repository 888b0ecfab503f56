import { MISSING_DAY, type TextColumn } from "../../../core/cells/columns";
import { sentiment } from "../../../core/text/sentiment";
import { DEFAULT_TOPICS } from "../../../core/text/topicWords";
import { commentReader, countTopics } from "../../../core/text/topics";
import type { Texts } from "../../../locales";
import { complaintRows, complaintSubject } from "../survey/complaintRows";
import { dayColumn, type JoinedTable, type JoinedTables } from "../../../core/ledger/joined";

/** What most complaints of a group are about. */
export interface Complaint {
  /** The same in every language: the reason as it was given, or the topic's id. */
  readonly key: string;
  readonly about: string;
  readonly count: number;
  readonly of: number;
}

/** A complaint: of whom, when, and what it is about, as {@link Complaint} has its keys. */
export interface Complained {
  readonly customer: number;
  readonly day: number;
  readonly keys: readonly string[];
}

/** Where complaints stand, and how what they are about is told. */
interface Told {
  readonly table: JoinedTable;
  readonly texts: TextColumn;
  /** By topics of what was written; else as it was given. */
  readonly byTopic: boolean;
  readonly counts: (row: number) => boolean;
}

function whereTold({ tickets, comments, surveys, orders }: JoinedTables): Told | undefined {
  const isComplaint = tickets && complaintRows(tickets.dataset);
  const subject = tickets && complaintSubject(tickets.dataset);
  if (tickets && isComplaint && subject) {
    return { table: tickets, texts: subject, byTopic: false, counts: isComplaint };
  }
  for (const table of [tickets, comments, surveys, orders]) {
    const { comment } = table?.dataset.columns ?? {};
    if (table && comment) {
      const displeased = (row: number) => sentiment(comment.dictionary[comment.codes[row]!] ?? "") < 0;
      const counts = table === tickets && isComplaint ? isComplaint : displeased;
      return { table, texts: comment, byTopic: true, counts };
    }
  }
  return undefined;
}

/** Complaints one by one; undefined where no table tells who complained when. */
export function complaintsOneByOne(tables: JoinedTables): Complained[] | undefined {
  const told = whereTold(tables);
  const days = told && dayColumn(told.table);
  if (!told || !days) {
    return undefined;
  }
  const { table, texts, byTopic, counts } = told;
  const read = commentReader(DEFAULT_TOPICS);
  const keysOf = (text: string) => {
    const topics = byTopic ? read(text).topics.map((topic) => DEFAULT_TOPICS[topic]!.id) : [text];
    return topics.length > 0 ? topics : [""];
  };
  const found: Complained[] = [];
  texts.codes.forEach((code, row) => {
    const [customer, day] = [table.customerOf[row]!, days[row]!];
    if (code >= 0 && customer >= 0 && day !== MISSING_DAY && counts(row)) {
      found.push({ customer, day, keys: keysOf(texts.dictionary[code]!) });
    }
  });
  return found;
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
  const told = whereTold(tables);
  return (
    told &&
    textsByGroup(told.table, told.texts, { of, groups, counts: told.counts }).map((said) =>
      told.byTopic ? commonestTopic(said, texts) : commonest(said),
    )
  );
}

function textsByGroup(
  { customerOf }: JoinedTable,
  { codes, dictionary }: TextColumn,
  {
    of,
    groups,
    counts,
  }: { readonly of: Int32Array; readonly groups: number; readonly counts: (row: number) => boolean },
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

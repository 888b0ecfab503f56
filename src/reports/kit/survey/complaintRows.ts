import type { TextColumn } from "../../../core/cells/columns";
import type { Dataset } from "../../../core/cells/dataset";

/** Tickets of other kinds are no complaints, where a column tells kinds apart. */
const COMPLAINT = /投诉|客诉|抱怨|complain|grievance/i;

/** Columns that may tell what kind of ticket it is, or what it is about. */
function typeColumns({ columns }: Dataset): readonly TextColumn[] {
  return [columns.event, columns.category, columns.reason, columns.item].filter(
    (column) => column !== undefined,
  );
}

const tellsKinds = ({ dictionary }: TextColumn) => dictionary.some((word) => COMPLAINT.test(word));

/** Which rows of a table of tickets are complaints: all where no column tells. */
export function complaintRows(tickets: Dataset): (row: number) => boolean {
  const kinds = typeColumns(tickets).find(tellsKinds);
  return (row) => !kinds || COMPLAINT.test(kinds.dictionary[kinds.codes[row]!] ?? "");
}

/**
 * What complaints are about, where a column says it: their reason, else a type with several kinds of complaint or without
 * any other kind of ticket.
 */
export function complaintSubject(tickets: Dataset): TextColumn | undefined {
  const kindsOf = ({ dictionary }: TextColumn) => dictionary.filter((word) => COMPLAINT.test(word)).length;
  return tickets.columns.reason ?? typeColumns(tickets).find((column) => kindsOf(column) !== 1);
}

import type { TableColumn, ValueFormat } from "../report";

/** @param groupSize customers behind its figures, where a small group of them may have to be hidden */
export function column(
  key: string,
  title: string,
  format: ValueFormat,
  groupSize?: TableColumn["groupSize"],
): TableColumn {
  return { key, title, format, groupSize };
}

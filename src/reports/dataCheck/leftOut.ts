import { EXCLUSION_REASONS, type Dataset } from "../../core/cells/dataset";
import { cellAddress } from "../../core/cells/issue";
import { placeOf } from "../../core/cells/source";
import type { Texts } from "../../locales";
import type { Block, Value } from "../report";
import { share } from "../kit/shares";
import { cutNote, MOST_LISTED } from "../kit/longList";

/** Rows of the table that are left out, by reason. */
export function exclusionBlocks(dataset: Dataset, texts: Texts): Block[] {
  const { columns, headings, findings } = texts.reports.dataCheck;
  const heading: Block = { kind: "heading", level: 2, text: headings.exclusions };
  if (dataset.excluded.length === 0) {
    return [heading, { kind: "note", text: findings.noExcluded }];
  }
  return [
    heading,
    {
      kind: "table",
      id: "exclusions",
      columns: [
        { key: "reason", title: columns.reason, format: "text" },
        { key: "rows", title: columns.rows, format: "integer" },
        { key: "share", title: columns.rowShare, format: "percent" },
      ],
      rows: dataset.excluded.map(({ reason, count }) => [
        texts.exclusions[reason],
        count,
        share(count, dataset.given),
      ]),
    },
  ];
}

/** Each row that is left out of one of the tables, and why. */
export function excludedBlocks(tables: readonly Dataset[], texts: Texts): Block[] {
  const words = texts.reports.dataCheck;
  const total = tables.reduce((sum, { excludedRows }) => sum + excludedRows.length, 0);
  if (total === 0) {
    return [{ kind: "note", text: words.findings.noExcluded }];
  }
  const shown: Value[][] = [];
  for (const { parts, excludedRows, excludedReasons } of tables) {
    for (const [index, row] of excludedRows.subarray(0, MOST_LISTED - shown.length).entries()) {
      const reason = EXCLUSION_REASONS[excludedReasons[index]!]!;
      shown.push([cellAddress(placeOf(parts, row, 0)), texts.exclusions[reason]]);
    }
  }
  return [
    ...cutNote(words.findings.rowsCut, shown.length, total, texts),
    {
      kind: "table",
      id: "excluded",
      filter: true,
      columns: [
        { key: "row", title: words.columns.row, format: "cell" },
        { key: "reason", title: words.columns.reason, format: "text" },
      ],
      rows: shown,
    },
  ];
}

import type { Texts } from "../../locales";
import { fill } from "../../locales/translate";
import { afterRemarks } from "../kit/afterRemarks";
import { withIds, type CustomerIds } from "./customerIds";
import { formatValue } from "../kit/formatValue";
import type { NoteBlock, Report, ReportSheet, TableBlock, TableColumn, Value } from "../report";

/** A report with its customers named as they may be, and what there is to say about it. */
export interface Named {
  readonly report: Report;
  /** Customers named in tables. */
  readonly customers: number;
  /** Of them those who are written otherwise than they are called. */
  readonly changed: number;
  /** A column of what reaches them is among the tables. */
  readonly contacts: boolean;
}

/** Writes the ids in columns that name customers; a customer reads the same wherever it stands. */
export function withPrivateIds(report: Report, ids: CustomerIds, texts: Texts): Named {
  const shown = new Map<string, string>();
  let contacts = false;
  const write = (names: NonNullable<TableColumn["names"]>, value: Value): Value => {
    if (value === null || value === "") {
      return value;
    }
    const text = String(value);
    if (names === "contact") {
      contacts = true;
      const contact = ids.contact(text);
      return contact === text ? value : contact;
    }
    let id = shown.get(text);
    if (id === undefined) {
      if (!ids.isId(text)) {
        return value;
      }
      id = ids.id(text);
      shown.set(text, id);
    }
    return id === text ? value : id;
  };
  const table = (block: TableBlock): TableBlock => {
    const named = block.columns.flatMap(({ names }, column) => (names ? [{ names, column }] : []));
    if (named.length === 0) {
      return block;
    }
    let anyChanged = false;
    // Most rows stay as they are: long lists are not copied.
    const rows = block.rows.map((row) => {
      let copy: Value[] | undefined;
      for (const { names, column } of named) {
        const value = row[column]!;
        const shownAs = write(names, value);
        if (shownAs !== value) {
          copy ??= [...row];
          copy[column] = shownAs;
        }
      }
      anyChanged ||= copy !== undefined;
      return copy ?? row;
    });
    return anyChanged ? { ...block, rows } : block;
  };
  const sheets = report.sheets.map((sheet): ReportSheet => ({
    ...sheet,
    blocks: sheet.blocks.map((block) => (block.kind === "table" ? table(block) : block)),
  }));
  const changed = [...shown].filter(([id, written]) => id !== written).length;
  const notes = remarks(ids, changed, changed > 0 ? sharing(shown) : 0, texts);
  const first = sheets.findIndex(({ blocks }) => blocks[0]?.kind === "heading");
  return {
    report: {
      ...report,
      issues: report.issues.map((issue) => withIds(issue, ids)),
      sheets: sheets.map((sheet, index) =>
        index === first && notes.length > 0 ? { ...sheet, blocks: afterRemarks(sheet.blocks, notes) } : sheet,
      ),
    },
    customers: shown.size,
    changed,
    contacts,
  };
}

function remarks({ setting }: CustomerIds, changed: number, alike: number, texts: Texts): NoteBlock[] {
  const words = texts.reports.privacy.findings;
  const count = (value: number) => ({ count: formatValue(value, "integer", texts.locale) });
  const notes: NoteBlock[] = [];
  if (setting === "auto" && changed > 0) {
    notes.push({ kind: "note", text: fill(words.covered, count(changed)) });
  }
  if (alike > 0) {
    notes.push({ kind: "note", tone: "warning", text: fill(words.alike, count(alike)) });
  }
  return notes;
}

/** Customers who read like another one. */
function sharing(written: ReadonlyMap<string, string>): number {
  const counts = new Map<string, number>();
  for (const text of written.values()) {
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts.values()].reduce((sum, count) => sum + (count > 1 ? count : 0), 0);
}

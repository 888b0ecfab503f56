import type { Finding } from "../dataset";
import type { Issue } from "../issue";
import type { Role } from "../roles";
import { placeOf, type SourcePart } from "../source";

/** Issues with their own sentence kept of each kind and column; the rows of all of them are kept. */
const ISSUES_KEPT = 1000;

type Detail = Issue["detail"];

interface Entry {
  readonly severity: Issue["severity"];
  readonly key: string;
  readonly column: number;
  readonly role?: Role;
  readonly excludes: boolean;
  /** Details of the column or table as a whole. */
  readonly notes: Detail[];
  readonly rows: number[];
  /** Details of single rows, of the first {@link ISSUES_KEPT}. */
  readonly details: Detail[];
}

/** What a problem is about, apart from the row. */
export interface IssueKind {
  readonly severity: Issue["severity"];
  readonly key: string;
  readonly column?: number;
  readonly role?: Role;
  readonly excludes?: boolean;
}

/** Collects every problem of a table: the rows of each kind, and the first thousand sentences of each. */
export class IssueLog {
  private readonly entries = new Map<string, Entry>();

  /**
   * A problem of one row. `detail` is asked for only while the sentence is kept; it is given the row, so that it can be
   * made outside the loop (a closure over the row costs an allocation for every row, complaint or not).
   */
  add(kind: IssueKind, row: number, detail?: (row: number) => Detail): void {
    const entry = this.entry(kind);
    if (entry.rows.push(row) <= ISSUES_KEPT) {
      entry.details.push(detail ? detail(row) : {});
    }
  }

  /** A problem of a column or of the whole table. */
  note(kind: IssueKind, detail: Detail = {}): void {
    this.entry(kind).notes.push(detail);
  }

  /**
   * Findings and issues; `counts` leaves out rows that turned out to be no data (totals, repeated headers…). What
   * concerns a whole column points at `titleRow`.
   */
  finish(
    parts: readonly SourcePart[],
    counts: (row: number, key: string) => boolean,
    titleRow: number,
  ): { findings: Finding[]; issues: Issue[] } {
    const findings: Finding[] = [];
    const issues: Issue[] = [];
    for (const { rows, details, notes, ...kind } of this.entries.values()) {
      const { severity, key, column, excludes } = kind;
      for (const detail of notes) {
        const place = column < 0 ? undefined : placeOf(parts, titleRow, column);
        issues.push({ severity, key, detail, place, excludes });
      }
      if (notes.length > 0) {
        findings.push({ ...kind, count: notes.length, rows: new Int32Array(0), detail: notes[0]! });
      }
      const kept = rows.filter((row) => counts(row, key));
      if (kept.length === 0) {
        continue;
      }
      findings.push({ ...kind, count: kept.length, rows: Int32Array.from(kept).sort(), detail: {} });
      details.forEach((detail, i) => {
        if (counts(rows[i]!, key)) {
          issues.push({
            severity,
            key,
            detail,
            place: placeOf(parts, rows[i]!, Math.max(0, column)),
            excludes,
          });
        }
      });
    }
    return { findings, issues };
  }

  private entry(kind: IssueKind): Entry {
    const { severity, key, column = -1, role, excludes = false } = kind;
    const id = `${key}/${column}`;
    let entry = this.entries.get(id);
    if (!entry) {
      entry = { severity, key, column, role, excludes, notes: [], rows: [], details: [] };
      this.entries.set(id, entry);
    }
    return entry;
  }
}

import type { Dataset, Finding } from "../dataset";
import type { Role } from "../roles";

/** One line of the scorecard. */
export interface QualityMeasure {
  readonly id: "completeness" | "validity" | "uniqueness" | "consistency" | "freshness";
  /** 0–1; undefined where there is nothing to measure. */
  readonly score?: number;
  /** What the score is the ratio of; for freshness `part` is the days since the last row. */
  readonly part: number;
  readonly whole: number;
}

/** How good one mapped column is. */
export interface ColumnQuality {
  readonly role: Role;
  readonly title: string;
  readonly column: number;
  readonly rows: number;
  readonly filled: number;
  readonly readable: number;
  /** Errors and warnings in the column. */
  readonly problems: number;
}

export interface QualityReport {
  readonly measures: readonly QualityMeasure[];
  readonly columns: readonly ColumnQuality[];
  /** Findings, the gravest and most frequent first. */
  readonly findings: readonly Finding[];
}

/** Findings of a row whose fields contradict each other or the rest of the table. */
const CONTRADICTIONS: ReadonlySet<string> = new Set([
  "unknownStatus",
  "negativeQuantityNotCancelled",
  "futureDate",
  "earlyDate",
  "dateOrderConflict",
  "maskedId",
  "implausibleAge",
  "endsBeforeStart",
  "sharesDontAddUp",
  "closingDiffers",
]);

/** Values that are read, and cannot be right. */
const IMPOSSIBLE: ReadonlySet<string> = new Set([
  "outOfScale",
  "implausibleAge",
  "negativeCount",
  "shareOutOfRange",
]);

/** Days after the last row within which data is fresh, and after which it is stale. */
const FRESH_DAYS = 31;
const STALE_DAYS = 365;

const GRAVITY = { error: 0, warning: 1, info: 2 } as const;

/**
 * How good is the data? Five measures, each a share from 0 to 1:
 *
 *   completeness = filled cells ÷ cells of the mapped columns
 *   validity     = readable and possible cells ÷ filled cells
 *   uniqueness   = rows that repeat no other row ÷ rows
 *   consistency  = rows without a contradiction ÷ rows (unknown status, return without cancellation, future date…)
 *   freshness    = 1 up to 31 days after the last row, falling evenly to 0 at 365; needs `today`
 *
 * Rows are those that are data: totals, repeated headers and blank rows are none.
 */
export function assessQuality(dataset: Dataset, today?: number): QualityReport {
  const { coverage, findings } = dataset;
  const rows = coverage[0]?.rows ?? dataset.used;
  const cells = sum(coverage.map((column) => column.rows));
  const filled = sum(coverage.map((column) => column.filled));
  const impossible = sum(findings.filter(({ key }) => IMPOSSIBLE.has(key)).map(({ count }) => count));
  const readable = sum(coverage.map((column) => column.readable)) - impossible;
  const repeated = rowsWith(findings, (key) => key === "duplicate" || key === "duplicateKept");
  const contradictory = rowsWith(findings, (key) => CONTRADICTIONS.has(key));
  return {
    measures: [
      ratio("completeness", filled, cells),
      ratio("validity", readable, filled),
      ratio("uniqueness", rows - repeated, rows),
      ratio("consistency", rows - contradictory, rows),
      freshness(dataset.asOf, today),
    ],
    columns: [...coverage]
      .sort((a, b) => a.column - b.column)
      .map((column) => ({
        ...column,
        title: dataset.titles[column.column]!,
        problems: sum(
          findings
            .filter((finding) => finding.column === column.column && finding.severity !== "info")
            .map(({ count }) => count),
        ),
      })),
    findings: [...findings].sort((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity] || b.count - a.count),
  };
}

function ratio(id: QualityMeasure["id"], part: number, whole: number): QualityMeasure {
  return { id, part, whole, score: whole === 0 ? undefined : part / whole };
}

function freshness(last: number | undefined, today: number | undefined): QualityMeasure {
  if (last === undefined || today === undefined) {
    return { id: "freshness", part: 0, whole: STALE_DAYS };
  }
  const days = Math.max(0, today - last);
  const score = Math.min(1, Math.max(0, (STALE_DAYS - days) / (STALE_DAYS - FRESH_DAYS)));
  return { id: "freshness", part: days, whole: STALE_DAYS, score };
}

/** Distinct rows, so that a row with two problems counts once. */
function rowsWith(findings: readonly Finding[], wanted: (key: string) => boolean): number {
  const rows = new Set<number>();
  for (const finding of findings) {
    if (wanted(finding.key)) {
      finding.rows.forEach((row) => rows.add(row));
    }
  }
  return rows.size;
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}

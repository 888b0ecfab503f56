import type { Block } from "../report";
import type { KeptRows } from "./canvas";

/** Where a block stands, and down to which row it must not be cut: a table's header with its first rows. */
export interface BlockRows {
  readonly kind: Block["kind"];
  readonly row: number;
  readonly headEnd: number;
  readonly end: number;
  /** Short enough to be read as a whole. */
  readonly short: boolean;
}

/** So many rows at the end of a short table are not left alone on the next page. */
const LAST_ROWS = 3;

/**
 * Which rows want to be on one page: headings and the notes below them with the beginning of what they head, short
 * blocks as a whole, and charts with the short table above them that they show.
 */
export function keepTogether(blocks: readonly BlockRows[]): KeptRows[] {
  const kept: KeptRows[] = [];
  const keep = (row: number, end: number, strength: KeptRows["strength"]) =>
    kept.push({ row, rows: end - row, strength });
  let heading: number | undefined;
  let table: number | undefined;
  for (const { kind, row, headEnd, end, short } of blocks) {
    const from = heading ?? row;
    keep(from, headEnd, "firm");
    if (kind === "heading" || kind === "note") {
      heading = kind === "heading" ? from : heading;
      continue;
    }
    if (short) {
      keep(from, end, "wish");
    }
    if (kind === "table" && short) {
      keep(Math.max(from, end - LAST_ROWS), end, "firm");
    }
    if (kind === "chart" && table !== undefined) {
      keep(table, end, "near");
    }
    table = kind === "table" && short ? from : undefined;
    heading = undefined;
  }
  return kept;
}

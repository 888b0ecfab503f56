import type { GroupSizes } from "../report";
import type { Proposal } from "./proposals";

/**
 * How few customers each proposal tells of, row by row: the segments make up a whole, every other finding one by itself. A
 * segment may have several rows; each of them stands for it in a list of its own.
 */
export function groupSizes(proposals: readonly (Proposal | undefined)[]): readonly GroupSizes[] {
  const bySegment = new Map<string, number[]>();
  const alone: number[][] = [];
  proposals.forEach((proposal, row) => {
    if (proposal?.isSegment) {
      bySegment.set(proposal.segment, [...(bySegment.get(proposal.segment) ?? []), row]);
    } else if (proposal) {
      alone.push([row]);
    }
  });
  const segments = [...bySegment.values()];
  const most = Math.max(0, ...segments.map(({ length }) => length));
  const wholes = Array.from({ length: most }, (_, turn) => segments.map((rows) => rows[turn] ?? rows[0]!));
  return [...wholes, ...alone].map((rows) =>
    proposals.map((proposal, row) => (rows.includes(row) ? (proposal?.customers ?? null) : null)),
  );
}

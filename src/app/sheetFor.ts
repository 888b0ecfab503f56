import { blocksOf, cellsOf } from "../core/cells/guess/blocks";
import { guessTableKind, type TableKindGuess } from "../core/cells/guess/tableKind";
import { fullAddress, type SheetArea } from "../excel/address";
import { findTables, type OtherTable } from "../excel/relatedTables";
import type { Origin } from "../excel/selection";
import { RELATED_KINDS, type RelatedKind, type ReportDefinition } from "../reports/definition";
import { isPossible, ORDER_KINDS } from "../reports/kit/needs";
import { REPORTS } from "../reports/registry";
import { possibleReports } from "./chosenReports";

/** The sheet whose table suits these reports best, the first of equals; undefined where the workbook has only one. */
export async function sheetFor(ids: "all" | readonly string[]): Promise<string | undefined> {
  return best(candidatesIn(await findTables([])), ids)?.area.sheet;
}

/** That table, wherever it stands in the workbook; undefined where no table suits. */
export async function tableFor(ids: "all" | readonly string[]): Promise<Origin | undefined> {
  const found = best(candidatesIn(await findTables([], { alone: true })), ids);
  return found && found.score > 0 ? found.origin : undefined;
}

/** A table that may be meant, with the way to find it again. */
interface Candidate {
  readonly area: SheetArea;
  readonly origin: Origin;
  readonly guess: TableKindGuess;
}

const candidatesIn = (tables: readonly OtherTable[]): readonly Candidate[] => tables.flatMap(candidatesOf);

/** An Excel table is one; what stands on a sheet without one may be several, with titles and notes around them. */
function candidatesOf({ table, name, area, head, complete }: OtherTable): readonly Candidate[] {
  if (table !== undefined) {
    return [{ area, origin: { kind: "table", table }, guess: guessTableKind(name, head.cells) }];
  }
  const blocks = blocksOf(head.cells);
  return blocks.map((block) => {
    const cells = cellsOf(head.cells, block);
    const place = { ...area, row: head.row + block.row, column: head.column + block.column };
    const { rows, columns } = block;
    // What has not been read whole goes on below.
    const cut = !complete && block.row + rows === head.cells.length;
    const own = { ...place, rows: cut ? area.row + area.rows - place.row : rows, columns };
    const gaps = cells.some((row) => row.every((cell) => cell === null || cell === ""));
    return {
      area: own,
      origin:
        gaps || cut
          ? { kind: "cells", address: fullAddress(own) }
          : { kind: "region", cell: fullAddress({ ...place, rows: 1, columns: 1 }) },
      guess: guessTableKind(name, cells),
    };
  });
}

function best(candidates: readonly Candidate[], ids: "all" | readonly string[]) {
  const reports = reportsOf(ids);
  const kinds = new Set(candidates.map(({ guess }) => guess.kind));
  const beside = RELATED_KINDS.filter((kind) => kinds.has(kind));
  const scored = candidates.map((candidate) => ({
    ...candidate,
    score: hasRows(candidate) ? scoreOf(candidate.guess, beside, reports) : 0,
  }));
  return scored.reduce<(typeof scored)[number] | undefined>(
    (found, one) => (found && found.score >= one.score ? found : one),
    undefined,
  );
}

function hasRows({ area, guess }: Candidate): boolean {
  const { header } = guess.guess;
  return header.headerRows.length > 0 && area.rows > header.firstRow;
}

function reportsOf(ids: "all" | readonly string[]): readonly ReportDefinition[] | undefined {
  const asked = ids === "all" ? [] : REPORTS.filter(({ id }) => ids.includes(id));
  // What can be made of any table says nothing of which.
  return asked.some(asksColumns) ? asked.filter(asksColumns) : undefined;
}

const asksColumns = ({ needs }: ReportDefinition) => needs.length > 0;

/**
 * Orders speak for most reports, and of several reports the more that can be made. Other tables stand beside orders: what
 * is told of answers tells then who gave them, too. What is nothing that we know suits no report.
 */
function scoreOf(
  { kind, mapping }: TableKindGuess,
  related: readonly RelatedKind[],
  reports: readonly ReportDefinition[] | undefined,
): number {
  const ofOrders = kind !== undefined && ORDER_KINDS.has(kind);
  const beside = ofOrders ? related : [];
  const possible = (reports ?? possibleReports(mapping, beside).filter(asksColumns)).filter((report) =>
    isPossible(report, mapping, beside),
  );
  const asksOrders = !reports || reports.some(({ records, about }) => !records || about !== undefined);
  const suits = kind === undefined ? 0 : ofOrders === asksOrders ? 2 : 1;
  return possible.length === 0 ? 0 : possible.length + suits / 4;
}

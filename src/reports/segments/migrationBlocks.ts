import { calendarOf, dayOf } from "../../core/cells/calendar";
import type { Part } from "../../core/statistics/suppression";
import { periodEnd, periodOf } from "../../core/ledger/periods";
import { STATUSES } from "../../core/segments/status";
import { fill } from "../../locales/translate";
import { formatValue } from "../kit/formatValue";
import type { Block, TableBlock, Value } from "../report";
import { share } from "../kit/shares";
import { integer, percent, type Segmented } from "./segmented";

/** Row of the matrix for customers who had not bought at the earlier date. */
const NEW_SINCE = STATUSES.length;

/**
 * Where the customers of each segment came from: each date is scored by itself, its risk by what was learned since.
 */
export function migrationBlocks(made: Segmented, segmentOf: Uint8Array, months: number): Block[] {
  const { customers, texts } = made;
  const words = texts.reports.segments;
  const then = monthsBefore(customers.asOf, months);
  const dates = {
    then: formatValue(then, "date", texts.locale),
    now: formatValue(customers.asOf, "date", texts.locale),
  };
  const heading: Block = { kind: "heading", level: 1, text: words.headings.migration };
  const { thenOf, gone } = segmentsThen(made, then);
  if (thenOf.every((segment) => segment === NEW_SINCE)) {
    return [heading, { kind: "note", tone: "warning", text: fill(words.findings.nobodyThen, dates) }];
  }
  const matrix = Array.from({ length: NEW_SINCE + 1 }, () => new Array<number>(NEW_SINCE).fill(0));
  thenOf.forEach((from, row) => (matrix[from]![segmentOf[row]!]! += 1));
  const moves = countMoves(matrix);
  const before = customers.count - moves.newSince;
  return [
    heading,
    {
      kind: "note",
      tone: "finding",
      about: [{ table: "moves" }],
      text: fill(words.findings.moves, {
        ...dates,
        before: integer(made, before),
        stayed: percent(made, share(moves.stayed, before)),
        up: integer(made, moves.up),
        down: integer(made, moves.down),
        newSince: integer(made, moves.newSince),
      }),
    },
    ...(gone > 0
      ? [
          {
            kind: "note" as const,
            tone: "warning" as const,
            about: [{ customers: gone }],
            text: fill(words.findings.goneSince, { count: integer(made, gone) }),
          },
        ]
      : []),
    movesTable(made, moves, before),
    {
      kind: "chart",
      id: "moves",
      type: "columnClustered",
      title: words.charts.moves,
      about: [{ table: "moves" }],
      finding: fill(words.findings.movesChart, {
        up: percent(made, share(moves.up, before)),
        down: percent(made, share(moves.down, before)),
      }),
      table: "moves",
      category: "move",
      series: [{ column: "customers" }],
      categoryTitle: words.columns.move,
      valueTitle: texts.reports.common.customers,
    },
    { kind: "heading", level: 2, text: fill(words.headings.matrix, dates) },
    matrixTable(made, matrix),
    { kind: "note", text: words.definitions.migration },
  ];
}

/** The end of a month answers to the end of a month, 31 May to 28 February. */
export function monthsBefore(day: number, months: number): number {
  const month = periodOf(day, { unit: "month" });
  const end = periodEnd(month - months, { unit: "month" });
  if (periodEnd(month, { unit: "month" }) === day) {
    return end;
  }
  const { year, month: calendarMonth } = calendarOf(end);
  return dayOf(year, calendarMonth, calendarOf(day).day) ?? end;
}

/** Segment at the earlier date of each customer of now; and how many of then have nothing but refunded orders now. */
function segmentsThen(
  { book, customers, standing }: Segmented,
  asOf: number,
): { thenOf: Uint8Array; gone: number } {
  const thenOf = new Uint8Array(customers.count).fill(NEW_SINCE);
  const past = book.customers({ asOf });
  if (past.count === 0) {
    return { thenOf, gone: 0 };
  }
  const { status: segments } = standing.at(past);
  // Both stand in the order of the ids' text.
  let gone = 0;
  let now = 0;
  for (let then = 0; then < past.count; then++) {
    while (now < customers.count && customers.ids[now]! < past.ids[then]!) {
      now++;
    }
    if (customers.ids[now] === past.ids[then]) {
      thenOf[now] = segments[then]!;
    } else {
      gone++;
    }
  }
  return { thenOf, gone };
}

interface Moves {
  readonly up: number;
  readonly stayed: number;
  readonly down: number;
  readonly newSince: number;
}

/** Segments stand from the best to the worst: left of the diagonal is up. */
function moveOf(from: number, to: number): keyof Moves {
  return from === NEW_SINCE ? "newSince" : to < from ? "up" : to > from ? "down" : "stayed";
}

function countMoves(matrix: readonly (readonly number[])[]): Moves {
  const moves = { up: 0, stayed: 0, down: 0, newSince: 0 };
  matrix.forEach((row, from) => row.forEach((count, to) => (moves[moveOf(from, to)] += count)));
  return moves;
}

function cellsOfMoves(matrix: readonly (readonly number[])[]): Part[] {
  const cells = matrix.flatMap((row, from) => row.map((_, to): Part[number] => [from, to]));
  const kinds = ["up", "stayed", "down", "newSince"] as const;
  return kinds.map((kind) => cells.filter(([from, to]) => moveOf(from, to) === kind));
}

function movesTable({ customers, texts }: Segmented, moves: Moves, before: number): TableBlock {
  const { common, segments: words } = texts.reports;
  const kinds = ["up", "stayed", "down"] as const;
  return {
    kind: "table",
    id: "moves",
    columns: [
      { key: "move", title: words.columns.move, format: "text" },
      { key: "customers", title: common.customers, format: "integer", groupSize: true },
      { key: "shareBefore", title: words.columns.shareBefore, format: "percent", together: true },
    ],
    rows: [
      ...kinds.map((kind): Value[] => [words.moves[kind], moves[kind], share(moves[kind], before)]),
      [words.moves.newSince, moves.newSince, null],
      [common.total, customers.count, null],
    ],
    total: true,
  };
}

function matrixTable({ customers, texts }: Segmented, matrix: readonly (readonly number[])[]): TableBlock {
  const { common, segments: words } = texts.reports;
  const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
  const names = [...STATUSES.map((id) => words.names[id]), words.moves.newSince];
  return {
    kind: "table",
    id: "migration",
    groups: "crossed",
    columns: [
      { key: "from", title: words.columns.from, format: "text" },
      ...STATUSES.map((id) => ({
        key: id,
        title: words.names[id],
        format: "integer" as const,
        groupSize: true as const,
        scale: "colors" as const,
        scaleGroup: "migration",
      })),
      { key: "total", title: common.total, format: "integer", groupSize: true },
    ],
    rows: [
      ...matrix.map((row, from): Value[] => [names[from]!, ...row, total(row)]),
      [common.total, ...STATUSES.map((_, to) => total(matrix.map((row) => row[to]!))), customers.count],
    ],
    total: true,
    // Elsewhere stand the table of the moves, and the segments of now.
    wholes: [cellsOfMoves(matrix), STATUSES.map((_, to): Part => [[matrix.length, to]])],
  };
}

import { columnLetters } from "../../src/core/cells/issue";
import { seededRandom } from "../../src/core/statistics/random";
import { areaAddress } from "../../src/excel/address";
import { forgetReport } from "../../src/excel/ownRecord";
import { findReports, removeReports } from "../../src/excel/ownSheets";
import { textOf } from "../../src/excel/prints";
import type { PlacedRange, PlacedSheet, PlacedTable } from "../../src/reports/layout/placed";
import type { RunningHost } from "../support/host";
import { copied, inserted, movedToFront } from "../support/sheetEdits";
import { pressFor } from "./press";
import { EVERY_REPORT, tableFor } from "./smallTables";
import type { Cells } from "./throughHost";

type Workbook = ReturnType<RunningHost["host"]["snapshot"]>;

export const AFTERWARDS = [
  "re-make",
  "re-make with more",
  "re-make with fewer",
  "remove",
  "re-make, remove",
] as const;

/** What somebody does to a sheet of a report, and what happens then. */
export interface EditCase {
  readonly report: string;
  readonly edit: EditName | readonly Act[];
  readonly then: (typeof AFTERWARDS)[number];
  /** Our own memory of where the sheets are is lost, as in a new session. */
  readonly forget: boolean;
  /** Which sheet of the report, counted round. */
  readonly turn: number;
}

export interface EditOutcome {
  /** Texts of people that are nowhere any more, beside another customer than before, or on a sheet that is gone. */
  readonly lost: readonly string[];
  /** Cells of ours after a removal. */
  readonly left: readonly string[];
  /** Anything else that is not as it should be. */
  readonly wrong: readonly string[];
}

/** A sheet of a report as somebody finds it. */
interface Scene {
  readonly sheet: string;
  readonly placed: PlacedSheet;
  readonly table: PlacedTable | undefined;
  readonly snapshot: () => Workbook;
  readonly load: (workbook: Workbook) => void;
  readonly type: (row: number, column: number, values: readonly (readonly (string | number)[])[]) => void;
  readonly act: (batch: (sheet: Excel.Worksheet) => void) => Promise<void>;
  readonly settled: () => Promise<void>;
  /** Whose row it is, of the last list. */
  readonly keyAt: (line: number) => string;
}

/** Gives the texts that must stay, each with the key of the row that it has to stand in. */
type Edit = (
  scene: Scene,
) => Promise<Record<string, string | undefined>> | Record<string, string | undefined>;

const free = (text: string) => ({ [text]: undefined });

export const EDITS = {
  "rows inserted above, with notes": ({ sheet, snapshot, load, type }) => {
    load(inserted(snapshot(), sheet, "Row", 0, 3));
    type(0, 0, [["MINE 1"], ["MINE 2"]]);
    return { "MINE 1": undefined, "MINE 2": undefined };
  },
  "columns inserted left, with a note": ({ sheet, snapshot, load, type }) => {
    load(inserted(snapshot(), sheet, "Column", 0, 2));
    type(0, 0, [["MINE 1"]]);
    return free("MINE 1");
  },
  "column inserted in the middle": ({ sheet, snapshot, load, type, table, keyAt }) => {
    const at = (table?.column ?? 0) + 1;
    load(inserted(snapshot(), sheet, "Column", at));
    if (!table) {
      type(40, at, [["MINE 1"]]);
      return free("MINE 1");
    }
    type(table.row, at, [["MINE 0"], ["MINE 1"], ["MINE 2"]]);
    return { "MINE 0": undefined, "MINE 1": keyAt(0), "MINE 2": keyAt(1) };
  },
  "row inserted in the middle": ({ sheet, snapshot, load, type, table }) => {
    const at = table ? table.row + 2 : 1;
    load(inserted(snapshot(), sheet, "Row", at));
    type(at, table?.column ?? 0, [["MINE 1"]]);
    return free("MINE 1");
  },
  "value typed over a cell of ours": ({ type, table }) => {
    type(table ? table.row + 1 : 0, table ? table.column + table.columns - 1 : 0, [["MINE 1"]]);
    return free("MINE 1");
  },
  "key typed over": ({ type, table }) => {
    type(table ? table.row + 1 : 0, table?.column ?? 0, [["MINE 1"]]);
    return free("MINE 1");
  },
  "title typed over": ({ type, placed }) => {
    const first = placed.ranges[0]!;
    type(first.row, first.column, [["MINE 1"]]);
    return free("MINE 1");
  },
  "notes beside the list": ({ type, table, keyAt }) => {
    if (!table) {
      type(2, 30, [["MINE 1"]]);
      return free("MINE 1");
    }
    const notes = Array.from({ length: table.rows - 1 }, (_, line) => [`MINE ${line + 1}`] as const);
    type(table.row, table.column + table.columns, [["MINE 0"], ...notes]);
    return Object.fromEntries([["MINE 0", undefined], ...notes.map(([text], line) => [text, keyAt(line)])]);
  },
  "two columns of notes, with gaps": ({ type, table, keyAt }) => {
    if (!table || table.rows < 3) {
      type(2, 30, [["MINE 1"]]);
      return free("MINE 1");
    }
    const column = table.column + table.columns;
    type(table.row, column, [["MINE 0", "MINE 9"]]);
    type(table.row + 2, column, [["MINE 1"]]);
    type(table.row + table.rows - 1, column + 1, [["MINE 2"]]);
    return { "MINE 0": undefined, "MINE 9": undefined, "MINE 1": keyAt(1), "MINE 2": keyAt(table.rows - 2) };
  },
  "note below the list": ({ type, table }) => {
    type(table ? table.row + table.rows : 60, table?.column ?? 0, [["MINE 1"]]);
    return free("MINE 1");
  },
  "notes far out": ({ type }) => {
    type(4, 51, [["MINE 1"]]);
    type(699, 0, [["MINE 2"]]);
    return { "MINE 1": undefined, "MINE 2": undefined };
  },
  "note in a merged cell": ({ type, placed }) => {
    const wide = placed.ranges.find(({ merge, columns }) => merge === "all" && columns > 1);
    type(wide?.row ?? 1, (wide?.column ?? 0) + 1, [["MINE 1"]]);
    return free("MINE 1");
  },
  "list sorted the other way round": ({ snapshot, load, sheet, table, type, keyAt }) => {
    if (!table || table.rows < 3) {
      type(2, 30, [["MINE 1"]]);
      return free("MINE 1");
    }
    type(table.row + 1, table.column + table.columns, [["MINE 1"]]);
    const key = keyAt(0);
    const workbook = snapshot();
    const data = Object.values(workbook.book.sheets).find(({ name }) => name === sheet)!.cellData as any;
    const lines = Array.from({ length: table.rows - 1 }, (_, line) => data[table.row + 1 + line]);
    lines.reverse().forEach((line, index) => (data[table.row + 1 + index] = line));
    load(workbook);
    return { "MINE 1": key };
  },
  "picture, text box, comment": async ({ act }) => {
    await act((sheet) => {
      sheet.shapes.addTextBox("MINE 1");
      sheet.shapes.addImage("MINE 2");
      sheet.comments.add("A1", "MINE 3");
    });
    return { "MINE 1": undefined, "MINE 2": undefined, "MINE 3": undefined };
  },
  "own chart": async ({ act, placed }) => {
    const isFilled = ({ values }: PlacedRange) =>
      values.slice(0, 3).some((line) => line.slice(0, 2).some((value) => textOf(value) !== ""));
    const table =
      placed.ranges.find((range) => range.rows > 2 && range.columns > 1 && isFilled(range)) ??
      placed.ranges.find(isFilled)!;
    const address = areaAddress({ ...table, rows: 3, columns: 2 });
    await act((sheet) => {
      sheet.charts.add("Line", sheet.getRange(address), "Columns").name = "MINE 1";
    });
    return free("MINE 1");
  },
  "colour of a cell": async ({ act, placed }) => {
    const { row, column } = placed.ranges.at(-1)!;
    await act((sheet) => {
      sheet.getCell(row, column).format.fill.color = "#ABCDEF";
    });
    return { "colour ABCDEF": undefined };
  },
  renamed: async ({ act, type }) => {
    type(1, 40, [["MINE 1"]]);
    await act((sheet) => {
      sheet.name = "MINE 2";
    });
    return { "MINE 1": undefined };
  },
  "moved to the front": ({ snapshot, load, sheet, type }) => {
    load(movedToFront(snapshot(), sheet));
    type(1, 40, [["MINE 1"]]);
    return free("MINE 1");
  },
  copied: ({ snapshot, load, sheet }) => {
    const workbook = snapshot();
    const name = copied(workbook, sheet);
    const id = workbook.book.sheetOrder.at(-1)!;
    ((workbook.book.sheets[id]!.cellData as any)[50] ??= {})[45] = { v: `MINE 1`, t: 1 };
    load(workbook);
    return { "MINE 1": undefined, [`copy ${name}`]: undefined };
  },
} satisfies Record<string, Edit>;

export type EditName = keyof typeof EDITS;

/** One of several things that somebody does to a sheet, anywhere on it. */
export interface Act {
  readonly what: "type" | "type formulas" | "insert rows" | "insert columns";
  readonly row: number;
  readonly column: number;
  readonly count: number;
}

/** In a cell formatted as text a formula is a text. */
const TYPED = /^(?:MINE \d+|="MINE \d+")$/;

/** Any of these, one after the other; the last of what is typed into a cell is what must stay. */
function acted(acts: readonly Act[]): Edit {
  return async ({ sheet, snapshot, load, type, settled }) => {
    acts.forEach(({ what, row, column, count }, index) => {
      if (what === "type" || what === "type formulas") {
        const texts = Array.from({ length: count }, (_, down) => `MINE ${100 * index + down}`);
        type(
          row,
          column,
          texts.map((text) => [what === "type" ? text : `="${text}"`]),
        );
      } else {
        const [dimension, at] =
          what === "insert rows" ? (["Row", row] as const) : (["Column", column] as const);
        load(inserted(snapshot(), sheet, dimension, at, count));
      }
    });
    await settled();
    const typed = cellsOf(snapshot()).filter(({ value }) => TYPED.test(String(value)));
    return Object.fromEntries(typed.map(({ value }) => [String(value), undefined]));
  };
}

/** Every report × edit, each so many times: what happens then, and on which sheet, goes round. */
export function allEdits(rounds: number): EditCase[] {
  const names = Object.keys(EDITS) as EditName[];
  return EVERY_REPORT.flatMap((report, i) =>
    names.flatMap((edit, j) =>
      Array.from({ length: rounds }, (_, k) => ({
        report,
        edit,
        then: AFTERWARDS[(i + j + 2 * k) % AFTERWARDS.length]!,
        forget: (i + j + k) % 2 === 0,
        turn: i + 3 * j + k,
      })),
    ),
  );
}

/** So many of them, the same for one seed. */
export function someEdits(count: number, seed: number): EditCase[] {
  const random = seededRandom(seed);
  return allEdits(AFTERWARDS.length)
    .map((one) => [random(), one] as const)
    .sort(([a], [b]) => a - b)
    .slice(0, count)
    .map(([, one]) => one);
}

/** A report whose pages and figures hold formulas of ours. */
export const WITH_FORMULAS = ["customer-card", "satisfaction"];

/** A text or a formula typed over each formula of ours, and what happens then. */
export async function editsOverFormulas(matrix: EditMatrix, report: string): Promise<EditCase[]> {
  const formulas = await matrix.formulasOf(report);
  return formulas.flatMap(({ turn, row, column }, index) =>
    (["type", "type formulas"] as const).map((what, order) => ({
      report,
      edit: [{ what, row, column, count: 1 }],
      then: AFTERWARDS[(index + 2 * order) % AFTERWARDS.length]!,
      forget: (index + order) % 2 === 0,
      turn,
    })),
  );
}

/** Sizes of the table. */
const [BEFORE, MORE, FEWER] = [40, 46, 25];

interface Made {
  readonly cells: Cells;
  readonly workbook: Workbook;
  readonly placed: readonly PlacedSheet[];
}

/** Edits every sheet of a report, one after the other, in one host. */
export class EditMatrix {
  private readonly made = new Map<string, Made>();

  constructor(private readonly excel: RunningHost) {}

  async try({ report, edit, then, forget, turn }: EditCase): Promise<EditOutcome> {
    const { cells, workbook, placed: sheets } = await this.madeFor(report);
    const placed = sheets[turn % sheets.length]!;
    this.load(workbook);
    forgetReport(report);
    await findReports(); // known from before, as while the pane stays open
    const sheet = placed.name;
    const typed = await (typeof edit === "string" ? (EDITS[edit] as Edit) : acted(edit))(
      this.scene(sheet, placed),
    );
    // The action plan knows its rows by a key of its own, which stands in no other table.
    const entries =
      placed.takesOver || report === "action-plan"
        ? Object.fromEntries(Object.keys(typed).map((text) => [text, undefined]))
        : typed;
    await this.excel.host.settled();
    if (forget) {
      forgetReport(report);
    }
    const wrong: string[] = [];
    try {
      if (then !== "remove") {
        const size = then === "re-make with more" ? MORE : then === "re-make with fewer" ? FEWER : BEFORE;
        const { placed: now, written } = await pressFor(report, tableFor(report, size));
        await this.excel.host.settled();
        wrong.push(...this.unlike(now, written.sheets));
      }
      if (then === "remove" || then === "re-make, remove") {
        await removeReports(report);
        await this.excel.host.settled();
      }
    } catch (error) {
      wrong.push(`refused: ${String((error as { reason?: string }).reason ?? error)}`);
    }
    const removed = then === "remove" || then === "re-make, remove";
    const where = `${sheet}: `;
    return {
      lost: this.lost(entries, then).map((text) => where + text),
      left: removed ? this.left(edit).map((text) => where + text) : [],
      wrong: [...wrong, ...this.source(cells)].map((text) => where + text),
    };
  }

  /** Where formulas of ours stand, by the turn of their sheet. */
  async formulasOf(report: string): Promise<{ turn: number; row: number; column: number }[]> {
    const { placed } = await this.madeFor(report);
    return placed.flatMap(({ ranges }, turn) =>
      ranges.flatMap(({ row, column, live = [] }) =>
        live.map((cell) => ({ turn, row: row + cell.row, column: column + cell.column })),
      ),
    );
  }

  private scene(sheet: string, placed: PlacedSheet): Scene {
    const { host } = this.excel;
    const table = placed.tables.at(-1) ?? tableOf(placed);
    const type: Scene["type"] = (row, column, values) =>
      host.edit(sheet, `${columnLetters(column)}${row + 1}`, values);
    const keys = table ? keysOf(placed, table) : [];
    return {
      sheet,
      placed,
      table,
      type,
      snapshot: () => host.snapshot(),
      load: (workbook) => this.load(workbook),
      settled: () => host.settled(),
      act: (batch) =>
        Excel.run(async (context) => {
          batch(context.workbook.worksheets.getItem(sheet));
          await context.sync();
        }),
      keyAt: (line) => keys[line] ?? "",
    };
  }

  private async madeFor(report: string): Promise<Made> {
    const known = this.made.get(report);
    if (known) {
      return known;
    }
    this.excel.reset();
    forgetReport(report);
    const cells = tableFor(report, BEFORE);
    this.excel.host.edit("Sheet1", "A1", cells);
    const { placed } = await pressFor(report, cells);
    await this.excel.host.settled();
    const made = { cells, workbook: this.excel.host.snapshot(), placed };
    this.made.set(report, made);
    return made;
  }

  private load(workbook: Workbook): void {
    this.excel.host.load(structuredClone(workbook));
  }

  /** Cells of the report that do not say what it says. */
  private unlike(
    placed: readonly PlacedSheet[],
    sheets: readonly { readonly id: string; readonly name: string }[],
  ): string[] {
    return placed.flatMap(({ id, ranges, charts, tables }) => {
      const { name } = sheets.find((sheet) => sheet.id === id)!;
      const cells = ranges.flatMap((range) =>
        range.values.flatMap((line, down) => {
          const now = this.excel.host.read(
            name,
            `${columnLetters(range.column)}${range.row + down + 1}:${columnLetters(range.column + range.columns - 1)}${range.row + down + 1}`,
          )[0]!;
          return line.flatMap((value, right) =>
            isSame(now[right], value)
              ? []
              : [
                  `${name}!R${range.row + down + 1}C${range.column + right + 1} is ${String(now[right])}, not ${String(value)}`,
                ],
          );
        }),
      );
      const { workbook, sheetId } = this.sheetNamed(name);
      const ours = workbook.charts.filter(
        (chart) => chart.sheetId === sheetId && !chart.name.startsWith("MINE"),
      );
      const ourTables = workbook.tables.filter((table) => table.sheetId === sheetId);
      return [
        ...cells.slice(0, 2),
        ...(ours.length === charts.length ? [] : [`${ours.length} charts, not ${charts.length}`]),
        ...(ourTables.length === tables.length ? [] : [`${ourTables.length} tables, not ${tables.length}`]),
      ];
    });
  }

  private sheetNamed(name: string) {
    const workbook = this.excel.host.snapshot();
    return {
      workbook,
      sheetId: workbook.book.sheetOrder.find((id) => workbook.book.sheets[id]!.name === name),
    };
  }

  private lost(entries: Record<string, string | undefined>, then: EditCase["then"]): string[] {
    const removed = then === "remove" || then === "re-make, remove";
    const workbook = this.excel.host.snapshot();
    const cells = cellsOf(workbook);
    return Object.entries(entries).flatMap(([text, key]) => {
      if (text.startsWith("colour ")) {
        const isThere = JSON.stringify(workbook.book).toUpperCase().includes(text.slice(7));
        // On lists whose rows changed their order a colour would say something of another row.
        return isThere || then !== "re-make" ? [] : [`the ${text} is gone`];
      }
      if (text.startsWith("copy ")) {
        const id = workbook.book.sheetOrder.find(
          (each) => workbook.book.sheets[each]!.name === text.slice(5),
        );
        const filled = cells.filter(({ sheetId }) => sheetId === id).length;
        return filled > 1 ? [] : [`the ${text} is empty or gone`];
      }
      const found = cells.filter(({ value }) => value === text);
      const floats = Object.values(workbook.sheets).some(({ floating }) =>
        floating?.some((one) => one.text === text),
      );
      const charts = workbook.charts.some(({ name }) => name === text);
      const remembered = (workbook.xmlParts ?? []).some(
        ({ xml }) => xml.includes("memory:entries/") && xml.includes(text),
      );
      if (found.length === 0) {
        return floats || charts || remembered ? [] : [`${text} is gone`];
      }
      // What is written into the library is used in the plan: there it stands on sheets of its own.
      if (new Set(found.map(({ sheetId }) => sheetId)).size < found.length) {
        return [`${text} stands ${found.length} times`];
      }
      if (key === undefined || removed) {
        return [];
      }
      const { sheetId, row } = found[0]!;
      const beside = cells
        .filter((cell) => cell.sheetId === sheetId && cell.row === row)
        .map(({ value }) => String(value));
      const parts = key.split("\u0000");
      const near = parts.every((part) => beside.some((value) => value === part || value.includes(part)));
      return near ? [] : [`${text} was beside ${parts.join("+")} and is beside ${beside.slice(0, 3).join()}`];
    });
  }

  /** What is left of ours after a removal: everything but the source and what people wrote. */
  private left(edit: EditCase["edit"]): string[] {
    const workbook = this.excel.host.snapshot();
    const copy = edit === "copied" ? workbook.book.sheetOrder.at(-1) : undefined;
    const own = (sheetId: string) =>
      sheetId !== workbook.book.sheetOrder.find((id) => workbook.book.sheets[id]!.name === "Sheet1") &&
      sheetId !== copy;
    return [
      ...cellsOf(workbook)
        .filter(
          ({ sheetId, value }) =>
            own(sheetId) && !TYPED.test(String(value)) && !/^Column\d$/.test(String(value)),
        )
        .map(({ row, column, value }) => `R${row + 1}C${column + 1} ${String(value)} is left`),
      ...workbook.charts
        .filter(({ sheetId, name }) => own(sheetId) && !name.startsWith("MINE"))
        .map(({ name }) => `chart ${name} is left`),
      ...workbook.tables.filter(({ sheetId }) => own(sheetId)).map(({ name }) => `table ${name} is left`),
    ];
  }

  private source(cells: Cells): string[] {
    const last = this.excel.host.read("Sheet1", `A1:${columnLetters(cells[0]!.length - 1)}${cells.length}`);
    return JSON.stringify(last) === JSON.stringify(cells) ? [] : ["the user's table is changed"];
  }
}

/** A formula of ours may differ from what was computed in the last digits. */
function isSame(now: unknown, value: unknown): boolean {
  return typeof now === "number" && typeof value === "number"
    ? Math.abs(now - value) <= 1e-9 * Math.max(1, Math.abs(value))
    : textOf(now) === textOf(value);
}

function cellsOf({ book }: Workbook) {
  return book.sheetOrder.flatMap((sheetId) =>
    Object.entries(
      (book.sheets[sheetId]!.cellData ?? {}) as Record<string, Record<string, { v?: unknown } | null>>,
    ).flatMap(([row, line]) =>
      Object.entries(line).flatMap(([column, cell]) =>
        (cell?.v ?? "") === "" ? [] : [{ sheetId, row: Number(row), column: Number(column), value: cell!.v }],
      ),
    ),
  );
}

/** The last header with what is under it, where it is no Excel table. */
function tableOf({ ranges }: PlacedSheet): PlacedTable | undefined {
  const header = [...ranges].reverse().find(({ style }) => /header/i.test(style));
  if (!header) {
    return undefined;
  }
  let rows = 1;
  for (const range of ranges) {
    if (
      range.row === header.row + rows &&
      range.column === header.column &&
      range.columns === header.columns
    ) {
      rows += range.rows;
    }
  }
  return { id: "", name: "", row: header.row, column: header.column, rows, columns: header.columns };
}

/** What tells the rows of a list from one another: their first text that is nowhere else in its column. */
function keysOf({ ranges }: PlacedSheet, { row, column, columns }: PlacedTable): string[] {
  const bodies = ranges.filter(
    (range) =>
      range.row > row && range.column === column && range.columns === columns && !/header/i.test(range.style),
  );
  const rows = bodies.flatMap(({ values }) => values);
  const texts = [...Array(columns).keys()].filter((index) =>
    bodies.every(({ formats }) => formats[index] === "@"),
  );
  const single = texts.find(
    (index) =>
      new Set(rows.map((line) => line[index])).size === rows.length &&
      rows.every((line) => (line[index] ?? "") !== ""),
  );
  return rows.map((line) => (single === undefined ? "" : String(line[single])));
}

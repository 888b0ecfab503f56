import { seededRandom } from "../../src/core/statistics/random";
import { columnLetters } from "../../src/core/cells/issue";
import { forgetReport } from "../../src/excel/ownRecord";
import { findReports, removeReports } from "../../src/excel/ownSheets";
import type { PlacedSheet } from "../../src/reports/layout/placed";
import { FAULT_CODES } from "../../src/workbench/host/faults";
import type { RunningHost } from "../support/host";
import { isBroken, stateOf } from "./broken";
import { pressFor } from "./press";
import { EVERY_REPORT, tableFor } from "./smallTables";
import type { Cells } from "./throughHost";

export const MADE = ["first write", "re-make", "removal"] as const;
export const THEN = ["press", "start", "remove"] as const;

/** A write that breaks off at a share of its actions, and what a person does next. */
export interface FaultCase {
  readonly report: string;
  readonly what: (typeof MADE)[number];
  readonly share: number;
  readonly code: string;
  readonly then: (typeof THEN)[number];
}

/** How it stood, was left, and ended. */
export interface Outcome {
  readonly broke: boolean;
  /** Neither as before nor as wanted, before anybody did anything. */
  readonly halfBetween: boolean;
  /** What is wrong in the end; empty where all is as it should be. */
  readonly wrong: readonly string[];
}

/** Sizes of the table. */
const [BEFORE, AFTER] = [40, 46];

/** Every report × first write, re-make, removal × what is done next, at so many shares of the write each. */
export function allFaults(shares: number): FaultCase[] {
  const codes = [...FAULT_CODES, "SomethingNew"];
  return EVERY_REPORT.flatMap((report) =>
    MADE.flatMap((what, i) =>
      THEN.flatMap((then, j) =>
        Array.from({ length: shares }, (_, k) => ({
          report,
          what,
          then,
          share: Math.round((100 * (k + 0.5 * ((i + j) % 2))) / shares),
          code: codes[(i + 3 * j + 7 * k) % codes.length]!,
        })),
      ),
    ),
  );
}

/** So many of them, the same for one seed. */
export function someFaults(count: number, seed: number): FaultCase[] {
  const random = seededRandom(seed);
  return allFaults(20)
    .map((one) => [random(), one] as const)
    .sort(([a], [b]) => a - b)
    .slice(0, count)
    .map(([, one]) => one);
}

type Workbook = ReturnType<RunningHost["host"]["snapshot"]>;

interface Base {
  readonly blank: Workbook;
  /** Written once, with what people wrote on its sheets. */
  readonly made: Workbook;
  readonly states: Readonly<
    Record<
      "blank" | "first" | "again" | "made" | "remade" | "removed" | "removedAgain" | "remadeRemoved",
      string
    >
  >;
  readonly entries: readonly string[];
}

/** Breaks writes of one host, report after report. */
export class FaultMatrix {
  private readonly bases = new Map<string, Base>();

  constructor(private readonly excel: RunningHost) {}

  async try({ report, what, share, code, then }: FaultCase): Promise<Outcome> {
    const base = await this.baseOf(report);
    const { states } = base;
    const cells = tableFor(report, what === "first write" ? BEFORE : AFTER);
    const wanted = { "first write": states.first, "re-make": states.remade, removal: states.removed }[what];
    const [old, workbook] =
      what === "first write" ? [states.blank, base.blank] : ([states.made, base.made] as const);
    this.load(report, workbook);
    const broke = await isBroken(
      this.excel,
      () => (what === "removal" ? removeReports(report) : pressFor(report, cells)),
      `${share}%`,
      code,
    );
    const between = this.state();
    const told = await this.next(report, then, cells).then(
      () => [],
      (error: unknown) => [`${then} failed: ${String((error as { reason?: string }).reason ?? error)}`],
    );
    await this.excel.host.settled();
    const end = this.state();
    const ends =
      then === "press"
        ? // A write that was finished first is made again: the period report tells that it replaces a row.
          what === "first write"
          ? [states.first, states.again]
          : // A removal goes on before the report is made again; if it had not begun, there is none.
            [states.remade, ...(what === "removal" ? [states.removedAgain] : [])]
        : then === "start"
          ? [old, wanted]
          : // A list that was made again holds the columns that people added: they go with it, into the memory.
            what === "first write"
            ? [states.blank]
            : [states.removed, states.remadeRemoved];
    return {
      broke,
      halfBetween: between !== old && between !== wanted,
      wrong: [
        ...told,
        ...(ends.includes(end) ? [] : [`ends neither old nor new: ${firstDifference(end, ends.at(-1)!)}`]),
        ...(what === "first write" ? [] : this.lost(base.entries)),
      ],
    };
  }

  private async baseOf(report: string): Promise<Base> {
    const known = this.bases.get(report);
    if (known) {
      return known;
    }
    const [before, after] = [tableFor(report, BEFORE), tableFor(report, AFTER)];
    this.excel.reset();
    this.excel.host.edit("Sheet1", "A1", before);
    const blank = this.excel.host.snapshot();
    const blankState = this.state();
    this.load(report, blank);
    const { placed } = await pressFor(report, before);
    await this.excel.host.settled();
    const first = this.state();
    const written = this.excel.host.snapshot();
    await pressFor(report, before);
    await this.excel.host.settled();
    const again = this.state();
    this.load(report, written);
    const entries = this.write(placed);
    this.excel.host.edit("Sheet1", "A1", after);
    const made = this.excel.host.snapshot();
    const madeState = this.state();
    await pressFor(report, after);
    await this.excel.host.settled();
    const remade = this.state();
    await removeReports(report);
    await this.excel.host.settled();
    const remadeRemoved = this.state();
    this.load(report, made);
    await removeReports(report);
    await this.excel.host.settled();
    const removed = this.state();
    await pressFor(report, after);
    await this.excel.host.settled();
    const removedAgain = this.state();
    const states = {
      blank: blankState,
      first,
      again,
      made: madeState,
      remade,
      removed,
      removedAgain,
      remadeRemoved,
    };
    const base = { blank, made, states, entries };
    this.bases.set(report, base);
    return base;
  }

  /** A note beside every list that is taken over, and one at the far end of every sheet. */
  private write(placed: readonly PlacedSheet[]): string[] {
    return placed.flatMap(({ name, tables, takesOver }, index) => {
      const far = `far note ${index}`;
      this.excel.host.edit(name, "AZ3", [[far]]);
      const table = takesOver ? tables.at(-1) : undefined;
      if (!table || table.rows < 2) {
        return [far];
      }
      const note = `note ${index}`;
      const column = columnLetters(table.column + table.columns);
      this.excel.host.edit(name, `${column}${table.row + 1}`, [["Mine"], [note]]);
      return [far, note];
    });
  }

  private load(report: string, workbook: Workbook): void {
    this.excel.host.load(workbook);
    forgetReport(report);
  }

  private async next(report: string, then: FaultCase["then"], cells: Cells): Promise<void> {
    await (then === "press"
      ? pressFor(report, cells)
      : then === "start"
        ? findReports()
        : removeReports(report));
  }

  /** Neither on a sheet nor remembered of a report that was taken away. */
  private lost(entries: readonly string[]): string[] {
    const all = [this.state(), ...(this.excel.host.snapshot().xmlParts ?? []).map(({ xml }) => xml)].join();
    return entries.filter((entry) => !all.includes(entry)).map((entry) => `lost: ${entry}`);
  }

  private state(): string {
    // What people wrote on a report is kept before it is cleared, and may stay kept.
    return stateOf(this.excel.host.snapshot(), (xml) => !xml.includes("memory:entries/"));
  }
}

function firstDifference(a: string, b: string): string {
  let at = 0;
  while (at < a.length && a[at] === b[at]) {
    at++;
  }
  return `${a.slice(Math.max(0, at - 40), at + 60)} ≠ ${b.slice(Math.max(0, at - 10), at + 60)}`;
}

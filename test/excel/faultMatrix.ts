import { seededRandom } from "../../src/core/statistics/random";
import { columnLetters } from "../../src/core/cells/issue";
import { forgetReport } from "../../src/excel/ownRecord";
import { findReports, removeReports } from "../../src/excel/ownSheets";
import type { PlacedSheet } from "../../src/reports/layout/placed";
import { FAULT_CODES } from "../../src/workbench/host/faults";
import type { RunningHost } from "../support/host";
import { isBroken, stateOf as contentsOf } from "./broken";
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
  /** Written once. */
  readonly first: Workbook;
  /** Written once, with what people wrote on its sheets. */
  readonly made: Workbook;
  readonly entries: readonly string[];
}

/** What is done in a workbook of the base, one after the other, that breaks off nowhere. */
const WAYS = {
  blank: ["blank"],
  first: ["first"],
  again: ["first", "press before"],
  made: ["made"],
  remade: ["made", "press"],
  removed: ["made", "remove"],
  removedAgain: ["made", "remove", "press"],
  remadeRemoved: ["made", "press", "remove"],
} as const;
type State = keyof typeof WAYS;

/** Breaks writes of one host, report after report. */
export class FaultMatrix {
  private readonly bases = new Map<string, Base>();
  private readonly states = new Map<string, string>();

  constructor(private readonly excel: RunningHost) {}

  async try({ report, what, share, code, then }: FaultCase): Promise<Outcome> {
    const base = await this.baseOf(report);
    const isFirst = what === "first write";
    const old = await this.stateOf(report, isFirst ? "blank" : "made");
    const aim = ({ "first write": "first", "re-make": "remade", removal: "removed" } as const)[what];
    const wanted = await this.stateOf(report, aim);
    const cells = tableFor(report, isFirst ? BEFORE : AFTER);
    this.load(report, isFirst ? base.blank : base.made);
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
    const lost = isFirst ? [] : this.lost(base.entries);
    return {
      broke,
      halfBetween: between !== old && between !== wanted,
      wrong: [...told, ...(await this.unlike(end, report, endsOf(what, then, aim))), ...lost],
    };
  }

  /** Nothing where it is one of these. */
  private async unlike(end: string, report: string, ends: readonly State[]): Promise<string[]> {
    let expected = "";
    for (const one of ends) {
      expected = await this.stateOf(report, one);
      if (expected === end) {
        return [];
      }
    }
    return [`ends neither old nor new: ${firstDifference(end, expected)}`];
  }

  private async baseOf(report: string): Promise<Base> {
    const known = this.bases.get(report);
    if (known) {
      return known;
    }
    this.excel.reset();
    this.excel.host.edit("Sheet1", "A1", tableFor(report, BEFORE));
    const blank = this.excel.host.snapshot();
    this.load(report, blank);
    const { placed } = await pressFor(report, tableFor(report, BEFORE));
    await this.excel.host.settled();
    const first = this.excel.host.snapshot();
    this.load(report, first);
    const entries = this.write(placed);
    this.excel.host.edit("Sheet1", "A1", tableFor(report, AFTER));
    const base = { blank, first, made: this.excel.host.snapshot(), entries };
    this.bases.set(report, base);
    return base;
  }

  /** The workbook then, made once where a case asks for it. */
  private async stateOf(report: string, name: State): Promise<string> {
    const key = `${report} ${name}`;
    const known = this.states.get(key);
    if (known !== undefined) {
      return known;
    }
    const [from, ...acts] = WAYS[name];
    this.load(report, (await this.baseOf(report))[from]);
    for (const act of acts) {
      await (act === "remove"
        ? removeReports(report)
        : pressFor(report, tableFor(report, act === "press" ? AFTER : BEFORE)));
      await this.excel.host.settled();
    }
    const state = this.state();
    this.states.set(key, state);
    return state;
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
    return contentsOf(this.excel.host.snapshot(), (xml) => !xml.includes("memory:entries/"));
  }
}

/** How it may stand in the end. */
function endsOf(what: FaultCase["what"], then: FaultCase["then"], aim: State): readonly State[] {
  switch (then) {
    case "press":
      return what === "first write"
        ? // What was finished first is made again: the period report tells that it replaces a row.
          ["first", "again"]
        : // A removal goes on before the report is made again; if it had not begun, there is none.
          ["remade", ...(what === "removal" ? (["removedAgain"] as const) : [])];
    case "start":
      return [what === "first write" ? "blank" : "made", aim];
    case "remove":
      // A list that was made again holds the columns that people added: they go with it, into the memory.
      return what === "first write" ? ["blank"] : ["removed", "remadeRemoved"];
  }
}

function firstDifference(a: string, b: string): string {
  let at = 0;
  while (at < a.length && a[at] === b[at]) {
    at++;
  }
  return `${a.slice(Math.max(0, at - 40), at + 60)} ≠ ${b.slice(Math.max(0, at - 10), at + 60)}`;
}

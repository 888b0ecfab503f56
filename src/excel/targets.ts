import type { Pieces } from "../core/pieces";
import type { PlacedSheet } from "../reports/layout/placed";
import { sheetName } from "../reports/layout/sheetName";
import { isRearranged, keep, type Keeping } from "./keep";
import type { Look, Standing } from "./look";
import { recordOf, type OwnRecord } from "./ownRecord";
import { printsOf, stamping, type Prints } from "./prints";
import { ExcelRefusal } from "./refusal";

/** One sheet of the report with the worksheet that it goes to. */
export interface Target {
  readonly placed: PlacedSheet;
  readonly name: string;
  /** `moved`: nobody knows which cells of the old sheet are ours, so it was left and a new one made. */
  readonly how: "new" | "refreshed" | "moved";
  readonly standing?: Standing;
  readonly left?: Standing;
  /** What of people's stays, and where. */
  readonly keeping?: Keeping;
  readonly record: OwnRecord;
  readonly prints: Prints;
  /** Among all sheets, where it is to stand elsewhere than it does. */
  readonly position?: number;
}

/**
 * A sheet that is there already is written again; else a new one is made.
 *
 * @param words head what is kept aside of people's cells
 */
export function* chooseTargets(
  report: string,
  placed: readonly PlacedSheet[],
  found: Look,
  words: string,
): Pieces<Target[]> {
  const names = [...found.sheetNames];
  const ours = found.standing.filter(({ record }) => record.report === report);
  const refreshed = ours.filter(
    (standing) => placed.some((sheet) => sheet.id === standing.record.sheet) && !isRearranged(standing),
  );
  const freed = new Set(refreshed.flatMap((standing) => standing.record.tables));
  const takenTables = new Set(
    found.tableNames.filter((name) => !freed.has(name)).map((name) => name.toLowerCase()),
  );
  const targets: Target[] = [];
  for (const sheet of placed) {
    const standing = ours.find(({ record }) => record.sheet === sheet.id);
    const usable = standing && refreshed.includes(standing) ? standing : undefined;
    const name = usable?.name ?? sheetName(sheet.name, names);
    names.push(name);
    const tables = sheet.tables.map((table) => freeName(table.name, takenTables));
    const keeping = usable && (yield* keep(usable, sheet, words));
    const whole = keeping?.placed ?? sheet;
    const prints = printsOf(whole);
    const stamp = yield* stamping(prints);
    const record = recordOf(report, whole, { tab: name, tables, ownPage: usable?.ownPage ?? true, stamp });
    targets.push({
      placed: whole,
      name,
      how: usable ? "refreshed" : standing ? "moved" : "new",
      standing: usable,
      left: usable ? undefined : standing,
      keeping,
      record: keeping?.hasAside ? { ...record, aside: true } : record,
      prints,
    });
  }
  return targets;
}

function freeName(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number++) {
    name = `${wanted}_${number}`;
  }
  taken.add(name.toLowerCase());
  return name;
}

/** @throws ExcelRefusal where a sheet to write, or the workbook that a sheet has to be added to, is protected */
export function refuseProtected(targets: readonly Target[], found: Look): void {
  if (found.structureProtected && targets.some((target) => !target.standing)) {
    throw new ExcelRefusal("workbookProtected");
  }
  if (targets.some((target) => target.standing?.protected)) {
    throw new ExcelRefusal("sheetProtected");
  }
}

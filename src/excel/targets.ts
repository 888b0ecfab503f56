import type { PlacedSheet } from "../reports/layout/placed";
import { sheetName } from "../reports/layout/sheetName";
import { standsInTheWay, type Look, type Standing } from "./look";
import { recordOf, type OwnRecord } from "./ownRecord";
import { ExcelRefusal } from "./refusal";

/** One sheet of the report with the worksheet that it goes to. */
export interface Target {
  readonly placed: PlacedSheet;
  readonly name: string;
  /** `moved`: the old sheet holds something of the user's in the way, so it was left and a new one made. */
  readonly how: "new" | "refreshed" | "moved";
  readonly standing?: Standing;
  readonly left?: Standing;
  readonly record: OwnRecord;
}

/** A sheet that is there already is written again, unless something stands in the way; else a new one is made. */
export function chooseTargets(report: string, placed: readonly PlacedSheet[], found: Look): Target[] {
  const names = [...found.sheetNames];
  const refreshed = found.standing.filter((standing) =>
    placed.some((sheet) => sheet.id === standing.record.sheet && !standsInTheWay(standing, sheet)),
  );
  const freed = new Set(refreshed.flatMap((standing) => standing.record.tables));
  const takenTables = new Set(
    found.tableNames.filter((name) => !freed.has(name)).map((name) => name.toLowerCase()),
  );
  return placed.map((sheet) => {
    const standing = found.standing.find(({ record }) => record.sheet === sheet.id);
    const usable = standing && refreshed.includes(standing) ? standing : undefined;
    const name = usable?.name ?? sheetName(sheet.name, names);
    names.push(name);
    const tables = sheet.tables.map((table) => freeName(table.name, takenTables));
    return {
      placed: sheet,
      name,
      how: usable ? "refreshed" : standing ? "moved" : "new",
      standing: usable,
      left: usable ? undefined : standing,
      record: recordOf(report, sheet, tables, usable?.ownPage ?? true),
    };
  });
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

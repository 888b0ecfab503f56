import type { ReportDefinition } from "./definition";
import { actionPlan } from "./actionPlan";
import { churnReasons } from "./churnReasons";
import { churnWarning } from "./churnWarning";
import { cleanedCopy } from "./cleanedCopy";
import { cohorts } from "./cohorts";
import { dataCheck } from "./dataCheck";
import { lifetimeValue } from "./lifetimeValue";
import { overviewOf } from "./overview";
import { periodReport } from "./periodReport";
import { profiles } from "./profiles";
import { retention } from "./retention";
import { segments } from "./segments";

export { reportTexts, type OptionTexts, type ReportTexts } from "./reportTexts";

/** Every report, in the order of the gallery. */
export const REPORTS: readonly ReportDefinition[] = [
  overviewOf(() => REPORTS),
  segments,
  profiles,
  cohorts,
  retention,
  churnReasons,
  lifetimeValue,
  churnWarning,
  actionPlan,
  periodReport,
  dataCheck,
  cleanedCopy,
];

export function reportById(id: string): ReportDefinition {
  const found = REPORTS.find((report) => report.id === id);
  if (!found) {
    throw new Error(`no report has the id "${id}"`);
  }
  return found;
}

import type { ColumnMapping, Role } from "../core/cells/roles";
import { textsFor, type Locale } from "../locales";
import { fill } from "../locales/translate";
import type { Need, ReportDefinition } from "../reports/definition";
import { missingNeeds } from "../reports/kit/needs";
import { waysInWords } from "../reports/kit/waysInWords";

/** What a column means, in words. */
export function roleLabel(role: Role, locale: Locale): string {
  return textsFor(locale).roles[role];
}

/** Columns that a report needs and that are not there; empty when it can be made. */
export function missingWords(report: ReportDefinition, mapping: ColumnMapping, locale: Locale): string {
  return waysInWords(missingNeeds(report, mapping), textsFor(locale), (need) => needWords(need, locale));
}

/** The first alternative stands for all where there are many. */
export function needWords({ roles }: Need, locale: Locale): string {
  const [first, second] = roles.map((role) => roleLabel(role, locale));
  return roles.length === 2
    ? fill(textsFor(locale).pane.columns.or, { first: first ?? "", second: second ?? "" })
    : (first ?? "");
}

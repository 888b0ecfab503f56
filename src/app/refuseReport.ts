import { isoDate } from "../core/cells/calendar";
import type { Cell } from "../core/cells/cell";
import type { ColumnMapping, SourceGrid } from "../core/cells/dataset";
import { likelyColumns, type LikelyColumn } from "../core/cells/guess/likelyColumns";
import type { HeaderBlock } from "../core/cells/read/header";
import { clipped, columnLetters } from "../core/cells/issue";
import { roleRow, type Role } from "../core/cells/roles";
import { textsFor, type Locale } from "../locales";
import { fill } from "../locales/translate";
import type { Need, ReportDefinition } from "../reports/definition";
import { kindSentence } from "../reports/kit/kindSentence";
import { isPossible, kindOfSource, missingNeeds, refuseOtherKind } from "../reports/kit/needs";
import { reportTexts } from "../reports/registry";
import { possibleReports, tablesBeside, wantsRows } from "./chosenReports";
import { missingWords, roleLabel } from "./columnWords";
import type { ReportOrder } from "./outside";
import { SpokenError } from "./sentenceOf";

type Table = Pick<ReportOrder, "sources" | "mapping" | "kind" | "related" | "locale" | "outside">;

/** Between two sentences. */
const BETWEEN: Readonly<Record<Locale, string>> = { "en-US": " ", "zh-CN": "" };

/** The columns of a table, as far as they may be something else than they are taken for. */
export interface TableColumns {
  readonly source: SourceGrid;
  readonly header: HeaderBlock;
  readonly mapping: ColumnMapping;
}

/**
 * Refuses a report for which columns are missing: what the table was taken for, what it can give now, what is missing, which
 * columns it could be and how to say so. Of a table of another kind not its columns are missing.
 *
 * @throws CoreError of such a table
 * @throws SpokenError
 */
export function refuseMissing(report: ReportDefinition, table: Table): void {
  const { mapping, locale } = table;
  const beside = tablesBeside(table);
  if (isPossible(report, mapping, beside)) {
    return;
  }
  const kind = kindOf(table);
  refuseOtherKind(kind);
  const texts = textsFor(locale);
  const { refused } = texts.pane;
  const { found, guess } = kind;
  const possible = possibleReports(mapping, beside).map(({ id }) => reportTexts(texts, id).title);
  throw new SpokenError(
    [
      fill(refused.report, { report: reportTexts(texts, report.id).title }),
      missingReason(report, table, guess.header),
      found ? fill(refused.taken, { kind: kindSentence(found, texts) }) : refused.takenForNothing,
      fill(refused.possible, { reports: possible.join(texts.reports.common.listSeparator) }),
    ].join(BETWEEN[locale]),
  );
}

/** Reports for which columns are missing, or the rows, each with its reason. */
export function refusedReports(
  reports: readonly ReportDefinition[],
  table: Table,
): readonly { readonly title: string; readonly reason: string }[] {
  if (reports.length === 0) {
    return []; // and the table's header is not looked for
  }
  const texts = textsFor(table.locale);
  const { header } = kindOf(table).guess;
  return reports.map((report) => ({
    title: reportTexts(texts, report.id).title,
    reason: wantsRows(report, table.outside)
      ? texts.errors.warehouseRows
      : missingReason(report, table, header),
  }));
}

/** Which columns are missing for a report, which columns could be those, and how to say so. */
function missingReason(report: ReportDefinition, table: Table, header: HeaderBlock): string {
  const { mapping, locale, sources } = table;
  const texts = textsFor(locale);
  const { refused } = texts.pane;
  const advice = adviceFor(report, { source: sources[0]!, header, mapping }, locale);
  const how = {
    heading: texts.pane.columns.heading,
    command: `--map ${advice.map(({ command }) => command).join(",")}`,
  };
  return [
    fill(refused.missing, { roles: missingWords(report, mapping, locale) }),
    ...advice.map(({ sentence }) => sentence),
    fill(refused.how, how),
  ].join(BETWEEN[locale]);
}

function kindOf({ sources, mapping, kind }: Table) {
  return kindOfSource(sources[0]!, mapping, kind);
}

/** For each column that the nearest way to a report lacks, what it could be: in words and for the command line. */
export function adviceFor(
  report: ReportDefinition,
  columns: TableColumns,
  locale: Locale,
): readonly { readonly sentence: string; readonly command: string }[] {
  const ways = missingNeeds(report, columns.mapping);
  const [nearest = []] = [...ways].sort((a, b) => a.length - b.length);
  const { refused } = textsFor(locale).pane;
  const { listSeparator } = textsFor(locale).reports.common;
  return nearest.map((need) => {
    const likely = likelyFor(need, columns);
    const [first] = likely;
    const role = roleLabel(first?.role ?? need.roles[0]!, locale);
    const named = likely.map(({ column, role, samples }) =>
      fill(refused.column, {
        title: titleOf(column, columns),
        samples: samples.map((cell) => sampleText(cell, role)).join(listSeparator),
      }),
    );
    return first
      ? {
          sentence: fill(refused.likely, { role, columns: named.join(refused.or) }),
          command: `${first.role}=${quoted(titleOf(first.column, columns))}`,
        }
      : { sentence: fill(refused.unlikely, { role }), command: `${need.roles[0]}=…` };
  });
}

/** Asked again for every report and at every change of a choice. */
const known = new WeakMap<HeaderBlock, Map<string, readonly LikelyColumn[]>>();

/** The columns that could best be what is needed. */
export function likelyFor(
  { roles }: Need,
  { source, header, mapping }: TableColumns,
): readonly LikelyColumn[] {
  const found = known.get(header) ?? new Map<string, readonly LikelyColumn[]>();
  known.set(header, found);
  const key = JSON.stringify([roles, mapping]);
  const likely = found.get(key) ?? likelyColumns(roles, source.cells, header, mapping);
  found.set(key, likely);
  return likely;
}

function titleOf(column: number, { source, header }: TableColumns): string {
  return header.titles[column] || columnLetters(source.column + column);
}

function sampleText(cell: Cell, role: Role): string {
  const text = typeof cell === "number" && roleRow(role).kind === "date" ? isoDate(cell) : String(cell);
  return clipped(text.trim());
}

/** As a shell wants it. */
function quoted(title: string): string {
  return /[\s"'$&()*;<>?`|]/.test(title) ? `"${title.replace(/["$`\\]/g, "\\$&")}"` : title;
}

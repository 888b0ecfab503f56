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
import { kindOfSource, missingNeeds } from "../reports/kit/needs";
import { reportTexts } from "../reports/registry";
import { possibleReports } from "./chosenReports";
import { missingWords, roleLabel } from "./columnWords";
import type { BuildRequest } from "./buildReport";
import { SpokenError } from "./sentenceOf";

type Table = Pick<BuildRequest, "sources" | "mapping" | "kind" | "locale">;

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
 * columns it could be and how to say so.
 *
 * @throws SpokenError
 */
export function refuseMissing(report: ReportDefinition, table: Table): void {
  const { mapping, locale } = table;
  if (missingNeeds(report, mapping).length === 0) {
    return;
  }
  const texts = textsFor(locale);
  const { refused } = texts.pane;
  const { found } = kindOf(table);
  const possible = possibleReports(mapping).map(({ id }) => reportTexts(texts, id).title);
  throw new SpokenError(
    [
      fill(refused.report, { report: reportTexts(texts, report.id).title }),
      missingReason(report, table),
      found ? fill(refused.taken, { kind: kindSentence(found, texts) }) : refused.takenForNothing,
      fill(refused.possible, { reports: possible.join(texts.reports.common.listSeparator) }),
    ].join(BETWEEN[locale]),
  );
}

/** Which columns are missing for a report, which columns could be those, and how to say so. */
export function missingReason(report: ReportDefinition, table: Table): string {
  const { mapping, locale, sources } = table;
  const texts = textsFor(locale);
  const { refused } = texts.pane;
  const columns = { source: sources[0]!, header: kindOf(table).guess.header, mapping };
  const advice = adviceFor(report, columns, locale);
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

function likelyFor({ roles }: Need, { source, header, mapping }: TableColumns): readonly LikelyColumn[] {
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

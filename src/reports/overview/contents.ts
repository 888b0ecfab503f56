import type { Dataset } from "../../core/cells/dataset";
import type { Texts } from "../../locales";
import { fill } from "../../locales/translate";
import {
  RELATED_KINDS,
  type Need,
  type RelatedKind,
  type ReportDefinition,
  type ReportInput,
} from "../definition";
import { isPossible, kindWith, missingNeeds } from "../kit/needs";
import type { Block, TableBlock, TableColumn, Value } from "../report";
import { reportTexts } from "../reportTexts";
import { waysInWords } from "../kit/waysInWords";

/**
 * The other reports with the question that each answers and a link where it stands already; those that these columns do not
 * allow, and why; the other tables of the workbook, those that are not there too, and the reports that use them.
 */
export function contents(reports: readonly ReportDefinition[], own: string, input: ReportInput): Block[] {
  const { dataset, texts, sheets = [] } = input;
  const { columns: words, headings } = texts.reports.overview;
  const inWorkbook = input.tables ?? (Object.keys(input.related ?? {}) as RelatedKind[]);
  const others = reports.filter(({ id }) => id !== own);
  const allowed = others.filter((report) => isPossible(report, dataset.mapping, inWorkbook));
  const sheetOf = (id: string) => sheets.find(({ report }) => report === id)?.name;
  const linked = allowed.some(({ id }) => sheetOf(id) !== undefined);
  const rows = allowed.map(({ id }): Value[] => {
    const { title, question } = reportTexts(texts, id);
    const sheet = sheetOf(id);
    return [title, ...(linked ? [sheet === undefined ? null : firstCell(sheet)] : []), question];
  });
  const refused = others
    .filter((report) => !allowed.includes(report))
    .map((report): Value[] => [
      reportTexts(texts, report.id).title,
      reasonOf(report, dataset, inWorkbook, texts),
    ]);
  return [
    ...section(headings.contents, {
      id: "contents",
      columns: [
        column("report", words.report),
        ...(linked ? [{ key: "sheet", title: words.sheet, format: "cell" } as const] : []),
        column("question", words.question),
      ],
      rows,
    }),
    ...section(headings.refused, {
      id: "refused",
      columns: [column("report", words.report), column("reason", words.reason)],
      rows: refused,
    }),
    ...section(headings.tables, {
      id: "tables",
      columns: [
        column("table", words.table),
        column("inWorkbook", words.inWorkbook),
        column("tells", words.tells),
      ],
      rows: otherTables(reports, dataset, inWorkbook, texts),
    }),
  ];
}

function section(heading: string, table: Omit<TableBlock, "kind">): Block[] {
  return table.rows.length === 0
    ? []
    : [
        { kind: "heading", level: 2, text: heading },
        { kind: "table", ...table },
      ];
}

function column(key: string, title: string): TableColumn {
  return { key, title, format: "text" };
}

/** Tables that reports use, and what is left out of these reports where a table is not there. */
function otherTables(
  reports: readonly ReportDefinition[],
  dataset: Dataset,
  inWorkbook: readonly RelatedKind[],
  texts: Texts,
): Value[][] {
  const { common, overview } = texts.reports;
  const possible = reports.filter((report) => isPossible(report, dataset.mapping, inWorkbook));
  return RELATED_KINDS.flatMap((kind) => {
    const using = possible.filter(({ related: kinds = [] }) => kinds.includes(kind));
    const isThere = inWorkbook.includes(kind);
    const names = using.map(({ id }) => reportTexts(texts, id).title).join(common.listSeparator);
    return using.length === 0
      ? []
      : [
          [
            common.tableKinds[kind],
            isThere ? common.yes : common.no,
            fill(isThere ? overview.usedBy : overview.notThere, {
              tells: overview.tells[kind],
              reports: names,
            }),
          ],
        ];
  });
}

/** The columns that it lacks, of one kind of table or of another, and the table of the workbook that has them. */
function reasonOf(
  report: ReportDefinition,
  { mapping }: Dataset,
  inWorkbook: readonly RelatedKind[],
  texts: Texts,
): string {
  const { common, overview } = texts.reports;
  const missing = missingNeeds(report, mapping);
  const ofNeed = ({ roles }: Need) => roles.map((role) => texts.roles[role]).join(" / ");
  const lacks = fill(overview.needsColumns, { needs: waysInWords(missing, texts, ofNeed) });
  const kind = kindWith(missing);
  return kind === undefined
    ? lacks
    : `${lacks} ${fill(inWorkbook.includes(kind) ? overview.chooseTable : overview.noSuchTable, { kind: common.tableKinds[kind] })}`;
}

function firstCell(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'!A1`;
}

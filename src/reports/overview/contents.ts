import type { Texts } from "../../locales";
import { fill } from "../../locales/translate";
import type { Need, RelatedKind, ReportDefinition, ReportInput } from "../definition";
import { isPossible, missingNeeds } from "../needs";
import type { Block, TableColumn, Value } from "../report";
import { reportTexts } from "../reportTexts";

/**
 * The other reports with the question that each answers, a link where it stands already, and the other tables that it uses
 * or would use; then those that these columns do not allow, and why.
 */
export function contents(
  reports: readonly ReportDefinition[],
  own: string,
  { dataset, related = {}, tables, texts, sheets = [] }: ReportInput,
): Block[] {
  const { columns: words, headings } = texts.reports.overview;
  const inWorkbook = new Set(tables ?? (Object.keys(related) as RelatedKind[]));
  const others = reports.filter(({ id }) => id !== own);
  const allowed = others.filter((report) => isPossible(report, dataset.mapping));
  const column = (key: string, title: string): TableColumn => ({ key, title, format: "text" });
  const sheetOf = (id: string) => sheets.find(({ report }) => report === id)?.name;
  const linked = allowed.some(({ id }) => sheetOf(id) !== undefined);
  const rows = allowed.map(({ id, related: kinds = [] }): Value[] => {
    const { title, question } = reportTexts(texts, id);
    const sheet = sheetOf(id);
    return [
      title,
      ...(linked ? [sheet === undefined ? null : firstCell(sheet)] : []),
      question,
      kindsInWords(kinds, (kind) => inWorkbook.has(kind), texts),
      kindsInWords(kinds, (kind) => !inWorkbook.has(kind), texts),
    ];
  });
  const refused = others
    .filter((report) => !allowed.includes(report))
    .map((report): Value[] => [
      reportTexts(texts, report.id).title,
      reasonOf(report, dataset.mapping, texts),
    ]);
  return [
    ...(rows.length === 0
      ? []
      : ([
          { kind: "heading", level: 2, text: headings.contents },
          {
            kind: "table",
            id: "contents",
            columns: [
              column("report", words.report),
              ...(linked ? [{ key: "sheet", title: words.sheet, format: "cell" } as const] : []),
              column("question", words.question),
              column("tables", words.tables),
              column("missingTables", words.missingTables),
            ],
            rows,
          },
        ] satisfies Block[])),
    ...(refused.length === 0
      ? []
      : ([
          { kind: "heading", level: 2, text: headings.refused },
          {
            kind: "table",
            id: "refused",
            columns: [column("report", words.report), column("reason", words.reason)],
            rows: refused,
          },
        ] satisfies Block[])),
  ];
}

function kindsInWords(
  kinds: readonly RelatedKind[],
  wanted: (kind: RelatedKind) => boolean,
  { reports: { common } }: Texts,
): string | null {
  const names = kinds.filter(wanted).map((kind) => common.tableKinds[kind]);
  return names.length === 0 ? null : names.join(common.listSeparator);
}

/** The columns that it lacks, of one kind of table or of another. */
function reasonOf(
  report: ReportDefinition,
  mapping: Parameters<typeof missingNeeds>[1],
  texts: Texts,
): string {
  const { common, overview } = texts.reports;
  const ofNeed = ({ roles }: Need) => roles.map((role) => texts.roles[role]).join(" / ");
  const [needs = "", instead] = missingNeeds(report, mapping).map((way) =>
    way.map(ofNeed).join(common.listSeparator),
  );
  return instead === undefined
    ? fill(overview.needsColumns, { needs })
    : fill(overview.needsEither, { needs, instead });
}

function firstCell(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'!A1`;
}

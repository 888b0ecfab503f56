import type { ReportDefinition, ReportInput } from "../definition";
import { isPossible } from "../needs";
import type { Block, Value } from "../report";
import { reportTexts } from "../reportTexts";

/** The other reports that these columns allow, with the question that each answers and a link where it stands already. */
export function contents(
  reports: readonly ReportDefinition[],
  own: string,
  { dataset, texts, sheets = [] }: ReportInput,
): Block[] {
  const words = texts.reports.overview;
  const allowed = reports.filter((report) => report.id !== own && isPossible(report, dataset.mapping));
  const sheetOf = (id: string) => sheets.find(({ report }) => report === id)?.name;
  const linked = allowed.some(({ id }) => sheetOf(id) !== undefined);
  const rows = allowed.map(({ id }): Value[] => {
    const { title, question } = reportTexts(texts, id);
    const sheet = sheetOf(id);
    return [title, ...(linked ? [sheet === undefined ? null : firstCell(sheet)] : []), question];
  });
  return rows.length === 0
    ? []
    : [
        { kind: "heading", level: 2, text: words.headings.contents },
        {
          kind: "table",
          id: "contents",
          columns: [
            { key: "report", title: words.columns.report, format: "text" },
            ...(linked ? [{ key: "sheet", title: words.columns.sheet, format: "cell" } as const] : []),
            { key: "question", title: words.columns.question, format: "text" },
          ],
          rows,
        },
      ];
}

function firstCell(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'!A1`;
}

import { textsFor, type Locale } from "../../locales";
import { HOW_COMPUTED } from "../../reports/kit/howComputed";
import type { Report } from "../../reports/report";
import type { BuildRequest } from "../buildReport";
import type { ReportOrder, WarehouseTableInUse } from "../outside";
import type { AskedTable } from "./askedByMessages";
import type { WarehouseRequest } from "./buildFromWarehouse";

/** What whoever counts has to know, how it is answered, and what the report says of it in the end. */
export interface AskedReport {
  readonly asked: AskedTable;
  readonly request: WarehouseRequest;
  readonly ask: WarehouseTableInUse["answer"];
  readonly told: (report: Report) => Report;
}

/** Answered statements that no report tells of yet, as theirs was cancelled: the next one stands on their answers. */
const untold = new WeakMap<WarehouseTableInUse, Set<string>>();

/** A report that is made of a warehouse's answers, as it is wanted of a table in use. */
export function askedReport(
  outside: WarehouseTableInUse,
  { outside: _, sources, related: _related, mapping, ...settings }: ReportOrder & BuildRequest,
): AskedReport {
  const titles = sources[0]!.cells[0]!.map(String);
  const statements = untold.get(outside) ?? new Set();
  untold.set(outside, statements);
  return {
    asked: { id: outside.id, dialect: outside.dialect },
    request: {
      ...settings,
      table: outside.table,
      columns: Object.fromEntries(Object.entries(mapping).map(([role, column]) => [role, titles[column]])),
    },
    ask: async (question, signal) => {
      const answer = await outside.answer(question, signal);
      statements.add(question.statement.sql);
      return answer;
    },
    told: (report) => {
      const own = [...statements];
      statements.clear();
      return withStatements(report, outside.timeZone, own, settings.locale);
    },
  };
}

/** A cell holds no more. */
const LONGEST = 32_000;

/**
 * How days were told, and the statements that a report needed, at the end of how it was computed; those that others needed
 * before are theirs.
 */
function withStatements(
  report: Report,
  timeZone: string,
  statements: readonly string[],
  locale: Locale,
): Report {
  const words = textsFor(locale).reports.howComputed;
  const rows = [
    [words.timeZone, timeZone],
    ...(statements.length > 0 ? statements : [words.noStatements]).map((sql, index) => [
      index === 0 ? words.statement : null,
      sql.slice(0, LONGEST),
    ]),
  ];
  return {
    ...report,
    sheets: report.sheets.map((sheet) => ({
      ...sheet,
      blocks: sheet.blocks.map((block) =>
        block.kind === "table" && block.id === HOW_COMPUTED
          ? { ...block, rows: [...block.rows, ...rows] }
          : block,
      ),
    })),
  };
}

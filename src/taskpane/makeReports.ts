import type { ColumnMapping } from "../core/cells/dataset";
import { ExcelRefusal } from "../excel/refusal";
import { optionsFor, type WorkbookSettings } from "../excel/settings";
import type { WrittenReport } from "../excel/writer";
import { textsFor } from "../locales";
import type { ReportDefinition } from "../reports/definition";
import { REPORTS, reportTexts } from "../reports/registry";
import type { BuildRequest } from "./buildReport";
import type { PaneHost } from "./host";
import { Cancelled, WorkerStopped } from "./reportErrors";
import { startReport } from "./reportJob";
import { sentenceOf } from "./sentenceOf";
import { isMet } from "./views";

/** Everything but the report that a request has to say. */
export type TableRequest = Omit<BuildRequest, "reportId" | "options" | "currency" | "sheets" | "history">;

/** How far the reports are: the `number`th `of` so many is being made. */
export interface BatchProgress {
  readonly title: string;
  readonly number: number;
  readonly of: number;
  /** 0–1, of all. */
  readonly share: number;
}

export interface MadeReports {
  /** By title, each with its first sheet. */
  readonly made: readonly { readonly title: string; readonly sheet: string }[];
  /** Reports that refused, each with its reason. */
  readonly refused: readonly { readonly title: string; readonly reason: string }[];
  readonly notes: readonly string[];
  readonly cancelled: boolean;
}

export interface BatchOptions {
  readonly onProgress?: (progress: BatchProgress) => void;
  readonly signal?: AbortSignal;
}

type Writer = Pick<PaneHost, "writeReport" | "openSheet" | "earlierReports">;

/** A copy of all the data is nothing to add to a workbook unasked. */
const ONLY_WHEN_ASKED: ReadonlySet<string> = new Set(["cleaned-copy"]);
const OVERVIEW = "overview";
/** Reports that show what others left in the workbook. */
const LOOKS_BACK: ReadonlySet<string> = new Set([OVERVIEW, "period-report"]);
/** Computing takes about this much of the time of a report, writing the rest. */
const BUILDING_SHARE = 0.6;

/** What a single report has to know of those made before; nothing is asked of Excel for the others. */
export async function earlierFor(
  reportId: string,
  host: Pick<PaneHost, "earlierReports">,
): Promise<Pick<BuildRequest, "sheets" | "history">> {
  return LOOKS_BACK.has(reportId) ? await host.earlierReports() : {};
}

/** The reports that a table allows, in the order in which they are made. */
export function possibleReports(mapping: ColumnMapping): readonly ReportDefinition[] {
  return REPORTS.filter(
    ({ id, needs }) =>
      !ONLY_WHEN_ASKED.has(id) && needs.every((need) => !need.required || isMet(need, mapping)),
  );
}

/**
 * Makes every report that the table allows and shows the first. A report that refuses these data does not keep the others
 * from being made; the overview is written once more at the end, with links to all.
 *
 * @throws ExcelRefusal, when nothing can be written into this workbook
 */
export async function makeReports(
  table: TableRequest,
  settings: Pick<WorkbookSettings, "common" | "options" | "currency">,
  host: Writer,
  { onProgress, signal }: BatchOptions = {},
): Promise<MadeReports> {
  const texts = textsFor(table.locale);
  const reports = possibleReports(table.mapping);
  const written: { readonly id: string; readonly title: string; readonly result: WrittenReport }[] = [];
  const refused: { title: string; reason: string }[] = [];
  const earlier = await host.earlierReports();
  const sheets = () => [
    ...earlier.sheets.filter(({ report }) => !written.some(({ id }) => id === report)),
    ...written.map(({ id, result }) => ({ report: id, name: firstSheet(result) })),
  ];
  const of = reports.length;
  // The overview is made twice.
  const steps = of + Number(reports.some(({ id }) => id === OVERVIEW) && of > 1);

  const stopIfAsked = () => {
    if (signal?.aborted) {
      throw new Cancelled();
    }
  };
  const make = async (definition: ReportDefinition, step: number) => {
    const { id } = definition;
    const { title } = reportTexts(texts, id);
    const tell = (share: number) =>
      onProgress?.({ title, number: Math.min(step + 1, of), of, share: (step + share) / steps });
    tell(0);
    stopIfAsked();
    const job = startReport(
      {
        ...table,
        reportId: id,
        options: optionsFor(definition, settings),
        currency: settings.currency,
        sheets: sheets(),
        history: earlier.history,
      },
      (share) => tell(share * BUILDING_SHARE),
    );
    const stop = () => job.cancel();
    signal?.addEventListener("abort", stop);
    try {
      const report = await job.result;
      stopIfAsked();
      return await host.writeReport(report, (share) => tell(BUILDING_SHARE + share * (1 - BUILDING_SHARE)));
    } finally {
      signal?.removeEventListener("abort", stop);
    }
  };

  const makeEach = async () => {
    for (const [index, definition] of reports.entries()) {
      const { title } = reportTexts(texts, definition.id);
      try {
        written.push({ id: definition.id, title, result: await make(definition, index) });
      } catch (error) {
        if (standsInTheWayOfAll(error)) {
          throw error;
        }
        refused.push({ title, reason: sentenceOf(error, table.locale) });
      }
    }
    const overview = reports.find(({ id }) => id === OVERVIEW && written.some((one) => one.id === id));
    if (overview && written.length > 1) {
      await make(overview, of);
    }
  };

  let cancelled = false;
  try {
    await makeEach();
  } catch (error) {
    if (!(error instanceof Cancelled)) {
      throw error;
    }
    cancelled = true;
  }
  const first = written[0];
  if (first) {
    await host.openSheet(firstSheet(first.result));
  }
  return {
    made: written.map(({ title, result }) => ({ title, sheet: firstSheet(result) })),
    refused,
    notes: [...new Set(written.flatMap(({ result }) => result.notes))],
    cancelled,
  };
}

function standsInTheWayOfAll(error: unknown): boolean {
  return error instanceof Cancelled || error instanceof ExcelRefusal || error instanceof WorkerStopped;
}

function firstSheet({ sheets }: WrittenReport): string {
  return sheets[0]?.name ?? "";
}

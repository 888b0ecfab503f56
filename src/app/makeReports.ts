import { ExcelRefusal } from "../excel/refusal";
import { optionsFor, type AsOfRule, type ChosenReports, type WorkbookSettings } from "../excel/settings";
import type { WrittenReport } from "../excel/writer";
import { textsFor } from "../locales";
import type { ReportDefinition } from "../reports/definition";
import { answerOf } from "../reports/kit/apart";
import { reportById, reportTexts } from "../reports/registry";
import type { Report } from "../reports/report";
import type { BuildRequest } from "./buildReport";
import { asOfRequest, chosenReports, NO_CHOICE, PERIOD_REPORT, tablesBeside } from "./chosenReports";
import type { PaneHost } from "./host";
import { withPointedCells } from "./pointedCells";
import { Cancelled, WorkerStopped } from "./reportErrors";
import type { ReportJob, ReportOrder } from "./outside";
import { startReport } from "./reportJob";
import { refusedReports } from "./refuseReport";
import { sentenceOf } from "./sentenceOf";

/** Everything but the report that a request has to say. */
export type TableRequest = Omit<ReportOrder, "reportId" | "options" | "currency" | "sheets" | "earlier">;

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
  readonly made: readonly { readonly report: string; readonly title: string; readonly sheet: string }[];
  /** Reports that refused, each with its reason. */
  readonly refused: readonly { readonly title: string; readonly reason: string }[];
  readonly notes: readonly string[];
  readonly cancelled: boolean;
  /** The report that was being written when it was cancelled: Excel takes no request back. `ended`: all this once it is there. */
  readonly finishing?: { readonly title: string; readonly ended: Promise<MadeReports> };
  /** Last day counted in them, and why that one. */
  readonly asOf?: { readonly day: number; readonly rule: AsOfRule };
  /** What the period report says of now and last time. */
  readonly changes?: string;
}

export interface BatchOptions {
  /** What to make, and up to which day; without it all that the table allows, up to the day of the request. */
  readonly chosen?: ChosenReports;
  readonly onProgress?: (progress: BatchProgress) => void;
  readonly signal?: AbortSignal;
}

type Writer = Pick<PaneHost, "writeReport" | "writeContents" | "openSheet" | "earlierReports" | "valuesOf">;

/** A report on its way. */
interface Building {
  readonly result: Promise<Report>;
  stop(): void;
  /** Who is told how far it is. */
  listen(listener: (share: number) => void): void;
}

const OVERVIEW = "overview";
/** Computing takes about this much of the time of a report, writing the rest. */
const BUILDING_SHARE = 0.6;

/** Two halves of one progress: a report is built, then written. */
export const builtShare = (share: number) => share * BUILDING_SHARE;
export const writtenShare = (share: number) => BUILDING_SHARE + share * (1 - BUILDING_SHARE);

/**
 * What a single report has to know of those made before: where they are, or what stands on its own sheets. Nothing is
 * asked of Excel for the others.
 */
export async function earlierFor(
  reportId: string,
  host: Pick<PaneHost, "earlierReports">,
): Promise<Pick<BuildRequest, "sheets" | "earlier">> {
  if (reportId !== OVERVIEW && !rereads(reportId)) {
    return {};
  }
  const { sheets, cells } = await host.earlierReports(reportId);
  return { sheets, earlier: cells[reportId] ?? {} };
}

/** Whether what stands on its own sheets decides what the report says. */
export function rereads(reportId: string): boolean {
  return reportById(reportId).rereads !== undefined;
}

/**
 * Makes the chosen reports, or every one that the table allows, and shows the first. A report that refuses these data does
 * not keep the others from being made; the overview is written once more at the end, with links to all.
 *
 * @throws ExcelRefusal, when nothing can be written into this workbook
 */
export async function makeReports(
  table: TableRequest,
  settings: Pick<WorkbookSettings, "common" | "options" | "currency">,
  host: Writer,
  { chosen, onProgress, signal }: BatchOptions = {},
): Promise<MadeReports> {
  const texts = textsFor(table.locale);
  const { reports, lacking } = chosenReports(
    chosen ?? NO_CHOICE,
    table.mapping,
    tablesBeside(table),
    table.outside,
  );
  const dated = { ...table, ...(chosen && asOfRequest(chosen)) };
  const written: { readonly id: string; readonly title: string; readonly result: WrittenReport }[] = [];
  const refused = [...refusedReports(lacking, table)];
  let asOf: number | undefined;
  let changes: string | undefined;
  let writing:
    { readonly id: string; readonly title: string; readonly result: Promise<WrittenReport> } | undefined;
  /** The index and the sheet of methods do not tell yet of all that is written. */
  let contentsDue = false;
  const unlessCancelled = untilAbort(signal);
  const earlier = await unlessCancelled(host.earlierReports());
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
  const begin = (definition: ReportDefinition): Building => {
    let hear = (_share: number) => {};
    let job: ReportJob | undefined;
    const stop = () => job?.cancel();
    const build = async () => {
      signal?.addEventListener("abort", stop);
      try {
        const options = optionsFor(definition, settings);
        const request = {
          ...dated,
          reportId: definition.id,
          options: await unlessCancelled(withPointedCells(definition, options, host)),
          currency: settings.currency,
          sheets: sheets(),
          earlier: earlier.cells[definition.id] ?? {},
        };
        stopIfAsked();
        job = startReport(request, (share) => hear(share));
        return await job.result;
      } finally {
        signal?.removeEventListener("abort", stop);
      }
    };
    const result = build();
    // Nobody may be waiting yet when it is refused.
    result.catch(() => undefined);
    return { result, stop, listen: (listener) => (hear = listener) };
  };
  const make = async (
    { id }: ReportDefinition,
    step: number,
    begun: () => Building,
    built: () => void = () => undefined,
  ) => {
    const { title } = reportTexts(texts, id);
    const tell = (share: number) => {
      // What Excel still finishes after Cancel is nothing that anybody waits for.
      if (!signal?.aborted) {
        onProgress?.({ title, number: Math.min(step + 1, of), of, share: (step + share) / steps });
      }
    };
    tell(0);
    stopIfAsked();
    const building = begun();
    building.listen((share) => tell(builtShare(share)));
    const report = await building.result;
    stopIfAsked();
    tell(builtShare(1));
    built();
    asOf ??= report.asOf;
    changes = id === PERIOD_REPORT ? answerOf(report) : changes;
    // The first one stays in sight, to be read while the others are made.
    const show = written.length === 0;
    // What tells of all of them is written with the last.
    const contentsLater = step + 1 < steps;
    const result = host.writeReport(report, (share) => tell(writtenShare(share)), { show, contentsLater });
    writing = { id, title, result };
    const made = await unlessCancelled(result);
    writing = undefined;
    contentsDue = contentsLater;
    return made;
  };

  // The next one is built while Excel writes the one before it.
  let ahead: Building | undefined;
  const makeEach = async () => {
    for (const [index, definition] of reports.entries()) {
      const { title } = reportTexts(texts, definition.id);
      const next = reports[index + 1];
      const begun = ahead;
      ahead = undefined;
      try {
        const result = await make(
          definition,
          index,
          () => begun ?? begin(definition),
          () => (ahead = next && begin(next)),
        );
        written.push({ id: definition.id, title, result });
      } catch (error) {
        if (standsInTheWayOfAll(error)) {
          throw error;
        }
        writing = undefined;
        refused.push({ title, reason: sentenceOf(error, table.locale) });
      }
    }
    const overview = reports.find(({ id }) => id === OVERVIEW && written.some((one) => one.id === id));
    if (overview && written.length > 1) {
      await make(overview, of, () => begin(overview));
    }
  };

  const writeDueContents = async () => {
    if (contentsDue) {
      await host.writeContents();
    }
  };

  let cancelled = false;
  try {
    await makeEach();
  } catch (error) {
    ahead?.stop();
    if (!(error instanceof Cancelled)) {
      // Should this fail as well, the first failure is the one to tell.
      await writeDueContents().catch(() => undefined);
      throw error;
    }
    cancelled = true;
  }
  const sofar = (): MadeReports => ({
    made: written.map(({ id, title, result }) => ({ report: id, title, sheet: firstSheet(result) })),
    refused: [...refused],
    notes: [...new Set(written.flatMap(({ result }) => result.notes))],
    cancelled,
    asOf: asOf === undefined ? undefined : { day: asOf, rule: ruleOf(dated) },
    changes,
  });
  if (!cancelled) {
    await writeDueContents();
    const [first] = written;
    if (first) {
      await host.openSheet(firstSheet(first.result));
    }
    return sofar();
  }
  // Whoever has cancelled does not wait for Excel: for a report that it writes, or for what tells of all of them.
  const finish = async ({ id, title, result }: NonNullable<typeof writing>) => {
    try {
      const one = await result;
      contentsDue = true;
      if (!written.some((before) => before.id === id)) {
        written.push({ id, title, result: one });
      }
    } catch (error) {
      refused.push({ title, reason: sentenceOf(error, table.locale) });
    }
  };
  if (!writing && !contentsDue) {
    return sofar();
  }
  const { index } = texts.reports.contents;
  const ended = (writing ? finish(writing) : Promise.resolve())
    .then(writeDueContents)
    .catch((error: unknown) => void refused.push({ title: index, reason: sentenceOf(error, table.locale) }))
    .then(sofar);
  return { ...sofar(), finishing: { title: writing?.title ?? index, ended } };
}

/** Waits for something no longer than until the signal; what was begun then goes on by itself. */
export function untilAbort(signal: AbortSignal | undefined): <T>(work: Promise<T>) => Promise<T> {
  const aborted = new Promise<never>((_, reject) => {
    signal?.addEventListener("abort", () => reject(new Cancelled()), { once: true });
  });
  // Nobody may be waiting when it comes.
  aborted.catch(() => undefined);
  return (work) => (signal ? Promise.race([work, aborted]) : work);
}

function ruleOf({ asOf, completeMonths }: TableRequest): AsOfRule {
  return asOf !== undefined ? "fixed" : completeMonths ? "lastMonthEnd" : "lastDate";
}

function standsInTheWayOfAll(error: unknown): boolean {
  return error instanceof Cancelled || error instanceof ExcelRefusal || error instanceof WorkerStopped;
}

function firstSheet({ sheets }: WrittenReport): string {
  return sheets[0]?.name ?? "";
}

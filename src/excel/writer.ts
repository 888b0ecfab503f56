import type { Texts } from "../locales";
import { fill } from "../locales/translate";
import { apart, type ReportEntry } from "../reports/kit/apart";
import { layingOut } from "../reports/layout/layout";
import type { PlacedSheet } from "../reports/layout/placed";
import { CONTENTS, HOW_SHEET } from "../reports/layout/sharedSheets";
import type { Report } from "../reports/report";
import { areaAddress } from "./address";
import { breathe, inPieces } from "./breathe";
import { entrySteps, inOrder, type StoredEntry } from "./contents";
import { contentsTargets } from "./contentsTargets";
import { clearOwn, type Clearing } from "./clearOwn";
import { journalSteps, type Journal } from "./journal";
import { keepPrintsSteps } from "./memory/keptPrints";
import { look, type Look, type Standing } from "./look";
import { movedSteps, queueMoved, type MovedCells } from "./moveCells";
import { DECIMAL_SETTING } from "./decimalSign";
import {
  MARK,
  remember,
  rememberedMethods,
  forgetSheetsOf,
  REPORTS_SETTING,
  settingKey,
  type OwnRecord,
} from "./ownRecord";
import { preparePrints } from "./prints";
import { queueAndSync, type QueuedStep } from "./queueSteps";
import { runExcel, supports, type RunOptions } from "./run";
import { chooseTargets, refuseProtected, type Target } from "./targets";
import type { Origin } from "./selection";
import { SOURCE_SETTING } from "./sourceMemory";
import { sheetSteps, tabColorOf, unfinishedTitle, type PlacedFormula, type SheetToWrite } from "./writeSheet";

export type { PlacedFormula };

export interface WrittenReport {
  readonly reportId: string;
  readonly sheets: readonly WrittenSheet[];
  /** What the user should know, in sentences. */
  readonly notes: readonly string[];
}

export interface WrittenSheet {
  /** The sheet's id inside the report. */
  readonly id: string;
  /** The tab. */
  readonly name: string;
  readonly how: Target["how"];
}

export interface WriteOptions extends RunOptions {
  /** What the index and the sheet of methods tell of it; without it they are left alone. */
  readonly entry?: ReportEntry;
  /** The day on which it is made, in words. */
  readonly made?: string;
  /**
   * Others follow: the index and the sheet of methods, of which the first of them needs one to lead to, are written again
   * with the last.
   */
  readonly contentsLater?: boolean;
  /** Whether its first sheet is shown afterwards; it is unless told. */
  readonly show?: boolean;
  /** Where the table stands that the report is made of, to be found again from the report's own sheets. */
  readonly source?: Origin;
  readonly onProgress?: (share: number) => void;
}

/**
 * Puts a report into the workbook in two round trips: look at what is there, write everything (of more than 1 MB in
 * pieces, one round trip each). A report that is there already is written again in its place; everything else on
 * its sheets stays, and where the user has put something in the way, a new sheet is made instead.
 *
 * @throws ExcelRefusal when sheets are protected or Excel refuses
 */
export async function writeReport(
  report: Report,
  texts: Texts,
  options: WriteOptions = {},
): Promise<WrittenReport> {
  const { entry } = apart(report, texts.locale);
  await breathe();
  const placed = await inPieces(layingOut(report, texts.locale));
  await breathe();
  return await writePlaced(report.id, placed, [], texts, { ...options, entry });
}

/** The same for sheets that are placed already; the formulas, which never come from data, go to the first of them. */
export async function writePlaced(
  id: string,
  placed: readonly PlacedSheet[],
  formulas: readonly PlacedFormula[],
  texts: Texts,
  options: WriteOptions = {},
): Promise<WrittenReport> {
  const later = options.contentsLater === true && rememberedMethods() !== undefined;
  const shared: ChooseShared = (own, found) => sharedTargets(own, found, texts, { ...options, later });
  const reports = options.entry && !later ? [id, CONTENTS] : [id];
  const place = ({ methodsTab }: Look) => (later ? leadingTo(methodsTab, placed) : placed);
  return await write({ id, place, formulas, reports, shared }, texts, options);
}

/** What is written, apart from the sheets that tell of several reports. */
interface Wanted {
  readonly id: string;
  readonly place: (found: Look) => readonly PlacedSheet[];
  readonly formulas: readonly PlacedFormula[];
  /** Whose sheets are looked at. */
  readonly reports: readonly string[];
  readonly shared: ChooseShared;
}

type ChooseShared = (
  own: readonly Target[],
  found: Look,
) => Promise<{ readonly targets: readonly Target[]; readonly entry?: StoredEntry }>;

async function write(
  { id, place, formulas, reports, shared: choose }: Wanted,
  texts: Texts,
  options: WriteOptions,
): Promise<WrittenReport> {
  return await runExcel(
    async (context) => {
      const found = await look(context, reports); // 1 of 2
      const placed = place(found);
      await preparePrints(placed, breathe);
      const own = await inPieces(chooseTargets(id, placed, found, texts.excel.notes.keptAside));
      await breathe();
      const shared = await choose(own, found);
      const targets = [...own, ...shared.targets];
      if (targets.length === 0) {
        return { reportId: id, sheets: [], notes: [] };
      }
      refuseProtected(targets, found);
      await breathe();
      const moved = await readMoved(context, targets);
      const steps = await allSteps(context, {
        targets,
        moved,
        formulas,
        found,
        entry: shared.entry,
        show: options.show ?? true,
      });
      await breathe();
      const bytes = steps.steps.reduce((sum, step) => sum + step.bytes, 0);
      const { begin, end } = await journalSteps(
        context,
        journalOf(id, { targets, moved, formulas, entry: shared.entry }),
        bytes,
      );
      // The journal goes before everything; it ends before the sheet is shown, which may be refused. Below ExcelApi 1.12
      // marks come in a request of their own, and it ends there.
      const whole = [
        ...begin,
        ...sourceSteps(context, options.source),
        ...steps.steps.slice(0, -1),
        ...(supports("1.12") ? [end] : []),
        steps.steps.at(-1)!,
      ];
      await queueAndSync(context, whole, found.eventsEnabled, options.onProgress); // 2 of 2, and one per chunk
      await recordTargets(context, targets, steps.worksheets(), end);
      return {
        reportId: id,
        sheets: own.map(({ placed: { id }, name, how }) => ({ id, name, how })),
        notes: notesFor(targets, found, texts),
      };
    },
    { ...options, oneUndoStep: true },
  );
}

/**
 * The index and the sheet of methods are written of the reports that stand; where neither is there, only when they are
 * `due`. Two round trips.
 */
export async function refreshContents(
  texts: Texts,
  { due = false, ...options }: RunOptions & { readonly due?: boolean } = {},
): Promise<void> {
  const shared: ChooseShared = async (own, found) => ({
    targets:
      found.entries.length > 0 && (due || found.standing.length > 0)
        ? await inPieces(contentsTargets(found.entries, found, own, texts))
        : [],
  });
  const wanted = { id: CONTENTS, place: () => [], formulas: [], reports: [CONTENTS], shared };
  await write(wanted, texts, { ...options, show: false });
}

/**
 * The index and the sheet of methods as they are with this report: made of what is told of those that stand, and of it.
 */
async function sharedTargets(
  own: readonly Target[],
  found: Look,
  texts: Texts,
  { entry, made, later }: Pick<WriteOptions, "entry" | "made"> & { readonly later: boolean },
): ReturnType<ChooseShared> {
  const [first] = own;
  if (!entry || !first) {
    return { targets: [] };
  }
  const stored = {
    ...entry,
    sheet: first.placed.id,
    tab: first.name,
    ...(made === undefined ? {} : { made }),
  };
  if (later) {
    return { targets: [], entry: stored };
  }
  const entries = inOrder([...found.entries.filter(({ report }) => report !== entry.report), stored]);
  return { targets: await inPieces(contentsTargets(entries, found, own, texts)), entry: stored };
}

/** The same with leads to the sheet of methods as it stands, which is not written with them. */
function leadingTo(tab: string | undefined, sheets: readonly PlacedSheet[]): readonly PlacedSheet[] {
  return tab === undefined
    ? sheets
    : sheets.map(({ leads, ...sheet }) => ({
        ...sheet,
        ...(leads && { leads: leads.map((lead) => (lead.sheet === HOW_SHEET ? { ...lead, tab } : lead)) }),
      }));
}

function sourceSteps({ workbook }: Excel.RequestContext, source: Origin | undefined): QueuedStep[] {
  const text = source && JSON.stringify(source);
  return text ? [{ bytes: 500 + text.length, queue: () => workbook.settings.add(SOURCE_SETTING, text) }] : [];
}

/** What people typed in cells that have to move: one round trip more where there are any. */
async function readMoved(
  context: Excel.RequestContext,
  targets: readonly Target[],
): Promise<(readonly MovedCells[])[]> {
  const reads = targets.map(({ standing, keeping }) =>
    standing && keeping && keeping.moves.length > 0
      ? queueMoved(standing.worksheet, keeping.moves)
      : undefined,
  );
  if (reads.some((read) => read)) {
    await context.sync();
  }
  return reads.map((read) => read?.() ?? []);
}

/** What is about to be written. */
interface Writing {
  readonly targets: readonly Target[];
  /** Of each target. */
  readonly moved: readonly (readonly MovedCells[])[];
  readonly formulas: readonly PlacedFormula[];
  /** What is told of the report from now on. */
  readonly entry?: StoredEntry;
}

function clearingOf({ record, charts, tables }: Standing, { keeping }: Target): Clearing {
  return {
    charts: record.charts.filter((chart) => charts.includes(chart)),
    tables: record.tables.filter((table) => tables.includes(table)),
    cells: keeping!.clears,
    contents: keeping!.contents,
    highRows: record.highRows,
    breaks: record.page?.breaks === true,
  };
}

function journalOf(report: string, { targets, moved, formulas, entry }: Writing): Journal {
  return {
    report,
    ...(entry ? { entry } : {}),
    placed: targets.map(({ placed }) => placed),
    formulas,
    targets: targets.map(({ name, standing, record, keeping, placed }, index) => ({
      name,
      unfinished: unfinishedTitle(placed),
      record,
      ownPage: standing?.ownPage ?? true,
      clears: [...(keeping?.clears ?? []), ...(keeping?.contents ?? [])].map(areaAddress),
      moved: moved[index]!,
      ownCharts: standing?.record.charts ?? [],
      ownTables: standing?.record.tables ?? [],
      charts: standing?.charts.filter((chart) => !standing.record.charts.includes(chart)) ?? [],
      tables: standing?.tables.filter((table) => !standing.record.tables.includes(table)) ?? [],
      ...(standing ? { worksheetId: standing.id, highRows: standing.record.highRows } : {}),
    })),
  };
}

async function allSteps(
  context: Excel.RequestContext,
  {
    targets,
    moved,
    formulas,
    found,
    entry,
    show,
  }: Writing & { readonly found: Look; readonly show: boolean },
) {
  const worksheets: (Excel.Worksheet | undefined)[] = [];
  const steps: QueuedStep[] = [];
  // Before its sheets: a report that is not among these is not looked for.
  const reports = [...new Set(targets.map(({ record }) => record.report))];
  if (!reports.every((report) => found.writtenReports.includes(report))) {
    const ids = JSON.stringify([...new Set([...found.writtenReports, ...reports])]);
    steps.push({ bytes: 500, queue: () => context.workbook.settings.add(REPORTS_SETTING, ids) });
  }
  steps.push(...entrySteps(context, entry));
  const { proposedDecimal } = found;
  if (proposedDecimal) {
    steps.push({
      bytes: 300,
      queue: () => context.workbook.settings.add(DECIMAL_SETTING, proposedDecimal),
    });
  }
  for (const report of reports) {
    const written = targets.filter(({ record }) => record.report === report);
    const prints = Object.fromEntries(written.map(({ placed, prints }) => [placed.id, prints]));
    steps.push(...keepPrintsSteps(context, found.parts, report, prints));
  }
  const sheets: SheetToWrite[] = [];
  for (const target of targets) {
    const { placed, standing, record, name } = target;
    // Made when the queue reaches it: the journal stands before everything.
    const index = worksheets.length;
    const at = () => (worksheets[index] ??= context.workbook.worksheets.add(name));
    worksheets.push(standing?.worksheet);
    if (standing) {
      const clearing = clearingOf(standing, target);
      steps.push({ bytes: 20_000, queue: () => clearOwn(at(), clearing) });
    }
    steps.push({ bytes: 10_000, queue: () => mark(at(), record, target.left) });
    const { position } = target;
    if (position !== undefined) {
      steps.push({
        bytes: 300,
        queue: () => {
          at().position = position;
        },
      });
    }
    sheets.push({
      placed,
      sheet: at,
      name,
      tableNames: record.tables,
      ownPage: standing?.ownPage ?? true,
      ...(standing ? {} : { tabColor: tabColorOf(record.report, placed) }),
      sameLook: target.keeping?.sameLook,
    });
  }
  for (const step of sheetSteps(sheets)) {
    steps.push(step);
    await breathe();
  }
  sheets.forEach(({ sheet }, index) => steps.push(...movedSteps(sheet, moved[index]!)));
  steps.push(
    ...formulas.map(({ row, column, formula }) => ({
      bytes: 700 + formula.length * 3,
      queue: () => {
        worksheets[0]!.getCell(row, column).formulas = [[formula]];
      },
    })),
  );
  steps.push({
    bytes: 500,
    queue: () => {
      worksheets.forEach((worksheet) => worksheet!.load("id"));
      if (show) {
        worksheets[0]?.activate();
      }
    },
  });
  return { steps, worksheets: () => worksheets.map((worksheet) => worksheet!) };
}

/** Sheets that were left alone are the user's from now on. */
function mark(worksheet: Excel.Worksheet, record: OwnRecord, left: Standing | undefined): void {
  if (supports("1.12")) {
    worksheet.customProperties.add(MARK, JSON.stringify(record));
    left?.worksheet.customProperties.getItem(MARK).delete();
  }
}

/** Without sheet properties the marks are workbook settings by worksheet id, which is only known after the sheet is made. */
async function recordTargets(
  context: Excel.RequestContext,
  targets: readonly Target[],
  worksheets: readonly Excel.Worksheet[],
  end: QueuedStep,
): Promise<void> {
  new Set(targets.map(({ record }) => record.report)).forEach(forgetSheetsOf);
  targets.forEach(({ record, prints }, index) => remember(worksheets[index]!.id, record, prints));
  if (supports("1.12")) {
    return;
  }
  targets.forEach(({ record, left }, index) => {
    context.workbook.settings.add(settingKey(worksheets[index]!.id), JSON.stringify(record));
    if (left) {
      context.workbook.settings.getItem(settingKey(left.id)).delete();
    }
  });
  end.queue();
  await context.sync(); // one more, only below ExcelApi 1.12
}

/** So many cells are named. */
const MOST_NAMED = 12;

function notesFor(targets: readonly Target[], found: Look, texts: Texts): string[] {
  const { notes } = texts.excel;
  return [
    ...(found.readOnly ? [notes.readOnly] : []),
    ...targets.flatMap(({ left, name }) =>
      left ? [fill(notes.movedToNewSheet, { old: left.name, sheet: name })] : [],
    ),
    ...targets.flatMap(({ keeping, name, placed }) => {
      const aside = keeping?.aside ?? [];
      const cells = aside.slice(0, MOST_NAMED).map((cell) => areaAddress({ ...cell, rows: 1, columns: 1 }));
      const more = aside.length > MOST_NAMED ? ["…"] : [];
      const place = placed.ranges[0]!;
      return aside.length === 0
        ? []
        : [
            fill(notes.keptAsideAt, {
              sheet: name,
              place: areaAddress({ ...place, rows: 1, columns: 1 }),
              cells: [...cells, ...more].join(texts.reports.common.listSeparator),
            }),
          ];
    }),
  ];
}

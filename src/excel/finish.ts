import { clearOwn } from "./clearOwn";
import { sheetName } from "../reports/layout/sheetName";
import type { Area, PlacedSheet } from "../reports/layout/placed";
import { boundingArea, parseAddress, parseArea } from "./address";
import { entrySteps } from "./contents";
import { readJournals, type Journal, type JournalTarget, type OpenJournal } from "./journal";
import { keepPrintsSteps } from "./memory/keptPrints";
import { movedSteps } from "./moveCells";
import { queueMark } from "./marks";
import { areasOf } from "./keep";
import { forgetReport, MARK, settingKey } from "./ownRecord";
import { printsOf, type Prints } from "./prints";
import { begunRemovals, queueForRemoval, removeSheets } from "./removal";
import { queueAndSync, type QueuedStep } from "./queueSteps";
import { supports } from "./run";
import { sheetSteps, tabColorOf } from "./writeSheet";

/** What could not be finished since the start is left as it is: reports, and removals by their key. */
const failed = new Set<string>();

/**
 * Finishes what broke off: a removal goes on, and sheets of which the journal says how they were to become are made so.
 * Nothing is asked of Excel unless there is something begun among the parts, which have to be loaded. The answer: whether
 * anything was done.
 */
export async function finishBegun(
  context: Excel.RequestContext,
  parts: Excel.CustomXmlPartCollection,
): Promise<boolean> {
  const removal = begunRemovals(parts).find(({ key }) => !failed.has(key));
  if (removal) {
    queueForRemoval(context);
    await context.sync(); // only after a removal that broke off
    await trying(removal.key, () => removeSheets(context, removal.report, parts));
    return true;
  }
  const journals = await readJournals(context, parts);
  const due = journals.filter(({ journal }) => !journal || !failed.has(journal.report));
  for (const open of due) {
    await trying(open.journal?.report, () => finish(context, open, parts));
  }
  return due.length > 0;
}

async function trying(key: string | undefined, finishing: () => Promise<unknown>): Promise<void> {
  try {
    await finishing();
  } catch (error) {
    if (key !== undefined) {
      failed.add(key);
    }
    throw error;
  }
}

async function finish(
  context: Excel.RequestContext,
  { journal, parts }: OpenJournal,
  all: Excel.CustomXmlPartCollection,
): Promise<void> {
  const end: QueuedStep = { bytes: 1000, queue: () => parts.forEach((part) => part.delete()) };
  if (!journal) {
    await queueAndSync(context, [end], true, undefined);
    return;
  }
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name,items/charts/items/name,items/tables/items/name");
  context.runtime.load("enableEvents");
  const named = journal.targets.map((target) => queueNamed(context, target));
  await context.sync();
  const events = context.runtime.enableEvents;
  const found = journal.targets.map(({ worksheetId }, index) =>
    worksheetId === undefined
      ? worksheets.items.find(({ id }) => id === named[index]!())
      : worksheets.items.find(({ id }) => id === worksheetId),
  );
  const names = worksheets.items.map(({ name }) => name);
  // All of its sheets were deleted by somebody: there is nothing left to finish.
  const left = found.some((sheet) => sheet)
    ? journal.targets.flatMap((target, index) =>
        found[index] || (target.worksheetId === undefined && journal.placed) ? [{ target, index }] : [],
      )
    : [];
  const steps = left.length > 0 ? (journal.placed ? stepsFor(journal.placed) : emptied()) : [];
  await queueAndSync(context, [...steps, ...(supports("1.12") ? [end] : [])], events, undefined);
  new Set(journal.targets.map(({ record }) => record.report)).forEach(forgetReport);
  if (!supports("1.12")) {
    await markInSettings();
  }

  function at(index: number, { name }: JournalTarget): Excel.Worksheet {
    return (found[index] ??= worksheets.add(sheetName(name, names)));
  }

  function stepsFor(placed: readonly PlacedSheet[]): QueuedStep[] {
    const sheets = left.map(({ target, index }) => ({
      placed: placed[index]!,
      sheet: () => at(index, target),
      name: target.name,
      tableNames: target.record.tables,
      ownPage: target.ownPage,
      ...(target.worksheetId === undefined
        ? { tabColor: tabColorOf(target.record.report, placed[index]!) }
        : {}),
    }));
    return [
      ...entrySteps(context, journal!.entry),
      ...printsSteps(context, { ...journal!, placed }, all),
      ...left.flatMap(({ target, index }) => beginning(target, index)),
      ...sheetSteps(sheets),
      ...moves(),
      ...formulaSteps(),
    ];
  }

  /** Of a report too large for its journal: the next press makes it again; what people typed is here alone. */
  function emptied(): QueuedStep[] {
    return [
      ...entrySteps(context, journal!.entry),
      ...left.flatMap(({ target, index }) => [
        ...beginning(target, index),
        { bytes: 1000, queue: () => sayUnfinished(at(index, target), target) },
        ...movedSteps(() => at(index, target), target.moved),
      ]),
    ];
  }

  function moves(): QueuedStep[] {
    return left.flatMap(({ target, index }) => movedSteps(() => at(index, target), target.moved));
  }

  function beginning(target: JournalTarget, index: number): QueuedStep[] {
    const standing = found[index];
    const { record } = target;
    return [
      ...(standing ? [{ bytes: 20_000, queue: () => clear(standing, target) }] : []),
      {
        bytes: 10_000,
        queue: () => {
          const sheet = at(index, target);
          if (supports("1.12")) {
            sheet.customProperties.add(MARK, JSON.stringify(record));
          }
        },
      },
    ];
  }

  /** Below ExcelApi 1.12 sheets are marked by their ids, which are known only now. */
  async function markInSettings(): Promise<void> {
    const sheets = left.map(({ target, index }) => ({ target, sheet: at(index, target).load("id") }));
    await context.sync();
    for (const { target, sheet } of sheets) {
      context.workbook.settings.add(settingKey(sheet.id), JSON.stringify(target.record));
    }
    end.queue();
    await context.sync();
  }

  function formulaSteps(): QueuedStep[] {
    return journal!.formulas.map(({ row, column, formula }) => ({
      bytes: 700 + formula.length * 3,
      queue: () => {
        if (found[0]) {
          found[0].getCell(row, column).formulas = [[formula]];
        }
      },
    }));
  }
}

/** Asks for the sheet that a first write has added, if it came so far; the answer is its id. */
function queueNamed(
  context: Excel.RequestContext,
  { name, worksheetId, record }: JournalTarget,
): () => string | undefined {
  if (worksheetId !== undefined) {
    return () => worksheetId;
  }
  const sheet = context.workbook.worksheets.getItemOrNullObject(name).load("id");
  const mark = queueMark(sheet);
  const used = sheet.getUsedRangeOrNullObject(true).load("address");
  return () => {
    if (sheet.isNullObject) {
      return undefined;
    }
    const marked = mark && !mark.isNullObject;
    // Somebody else may have made a sheet of that name; one without a mark is ours as long as nothing stands beside ours.
    const reach = boundingArea([...areasOf(record), { row: 0, column: 0, rows: 1, columns: 1 }]);
    const isEmpty = used.isNullObject;
    const isWithin = !isEmpty && !mark && within(parseAddress(used.address)[0]!, reach);
    return marked || isEmpty || isWithin ? sheet.id : undefined;
  };
}

function sayUnfinished(sheet: Excel.Worksheet, { unfinished }: JournalTarget): void {
  if (unfinished) {
    const { row, column, text } = unfinished;
    sheet.getCell(row, column).values = [[text]];
  }
}

function within(inner: Area, outer: Area): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

function clear(worksheet: Excel.Worksheet, target: JournalTarget): void {
  const { record, ownCharts, ownTables } = target;
  const highRows = [...new Set([...(target.highRows ?? []), ...record.highRows])];
  const cells = [...new Set([...target.clears, ...record.areas])].map(parseArea);
  const charts = oursAmong(worksheet.charts.items, [...ownCharts, ...record.charts], target.charts);
  const tables = oursAmong(worksheet.tables.items, [...ownTables, ...record.tables], target.tables);
  clearOwn(worksheet, { charts, tables, cells, highRows, breaks: true });
}

/** A single one that nobody knows broke off between being added and being named; of several some are somebody's. */
function oursAmong(
  items: readonly { readonly name: string }[],
  own: readonly string[],
  others: readonly string[],
): string[] {
  const names = items.map(({ name }) => name);
  const unknown = names.filter((name) => !own.includes(name) && !others.includes(name));
  return [...names.filter((name) => own.includes(name)), ...(unknown.length === 1 ? unknown : [])];
}

function printsSteps(
  context: Excel.RequestContext,
  { placed, targets }: Journal & { readonly placed: readonly PlacedSheet[] },
  parts: Excel.CustomXmlPartCollection,
): QueuedStep[] {
  const prints = new Map<string, Record<string, Prints>>();
  targets.forEach(({ record }, index) => {
    const sheet = placed[index]!;
    prints.set(record.report, { ...prints.get(record.report), [sheet.id]: printsOf(sheet) });
  });
  return [...prints].flatMap(([report, own]) => keepPrintsSteps(context, parts, report, own));
}

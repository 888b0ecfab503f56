import { clearOwn } from "./clearOwn";
import { parseArea } from "./address";
import { readJournals, type Journal, type JournalTarget, type OpenJournal } from "./journal";
import { printsBytes, queueKeepPrints } from "./memory/keptPrints";
import { movedSteps } from "./moveCells";
import { forgetReport, MARK } from "./ownRecord";
import { printsOf } from "./prints";
import { begunRemovals, queueForRemoval, removeSheets } from "./removal";
import { queueAndSync } from "./queueSteps";
import { sheetSteps, type QueuedStep, type SheetToWrite } from "./writeSheet";

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
  await context.sync();
  const events = context.runtime.enableEvents;
  const found = journal.targets.map((target) => sheetOf(worksheets.items, target));
  // All of its sheets were deleted by somebody: there is nothing left to finish.
  const left = journal.targets.flatMap((target, index) =>
    found[index] || target.worksheetId === undefined ? [{ target, index }] : [],
  );
  const steps = found.some((sheet) => sheet)
    ? [
        printsStep(context, journal, all),
        ...left.flatMap(({ target, index }) => beginning(target, index)),
        ...sheetSteps(left.map(({ target, index }) => toWrite(target, index))),
        ...left.flatMap(({ target, index }) => movedSteps(() => at(index, target), target.moved)),
      ]
    : [];
  await queueAndSync(context, [...steps, ...formulaSteps(), end], events, undefined);
  forgetReport(journal.report);

  function at(index: number, { name }: JournalTarget): Excel.Worksheet {
    return (found[index] ??= worksheets.add(name));
  }

  function toWrite(target: JournalTarget, index: number): SheetToWrite {
    const { name, record, ownPage } = target;
    const placed = journal!.placed[index]!;
    return { placed, sheet: () => at(index, target), name, tableNames: record.tables, ownPage };
  }

  function beginning(target: JournalTarget, index: number): QueuedStep[] {
    const standing = found[index];
    const { record } = target;
    return [
      ...(standing ? [{ bytes: 20_000, queue: () => clear(standing, target) }] : []),
      {
        bytes: 10_000,
        queue: () => at(index, target).customProperties.add(MARK, JSON.stringify(record)),
      },
    ];

    function clear(worksheet: Excel.Worksheet, { charts, tables }: JournalTarget): void {
      const names = (items: readonly { readonly name: string }[], others: readonly string[]) =>
        items.map(({ name }) => name).filter((name) => !others.includes(name));
      // What is neither people's nor named yet is a chart or table that broke off before it had its name.
      const [ours, ourTables] = [
        names(worksheet.charts.items, charts),
        names(worksheet.tables.items, tables),
      ];
      const highRows = [...new Set([...(target.highRows ?? []), ...record.highRows])];
      const cells = [...new Set([...target.clears, ...record.areas])].map(parseArea);
      clearOwn(worksheet, { charts: ours, tables: ourTables, cells, highRows, breaks: true });
    }
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

function printsStep(
  context: Excel.RequestContext,
  { report, placed, targets }: Journal,
  parts: Excel.CustomXmlPartCollection,
): QueuedStep {
  const prints = Object.fromEntries(
    targets.map((_, index) => [placed[index]!.id, printsOf(placed[index]!.ranges)]),
  );
  return {
    bytes: printsBytes(Object.values(prints)),
    queue: () => queueKeepPrints(context, parts, report, prints),
  };
}

function sheetOf(
  sheets: readonly Excel.Worksheet[],
  { name, worksheetId }: JournalTarget,
): Excel.Worksheet | undefined {
  return worksheetId === undefined
    ? sheets.find((sheet) => sheet.name === name)
    : sheets.find((sheet) => sheet.id === worksheetId);
}

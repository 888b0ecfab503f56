import { columnLetters } from "../core/cells/issue";
import type { Role } from "../core/cells/roles";
import { columnsOfKind } from "../core/cells/guess/tableKind";
import { TABLE_USES, type TableUse } from "../excel/settings";
import { textsFor, type Locale } from "../locales";
import { fill } from "../locales/translate";
import type { ColumnView } from "./components/ColumnList";
import type { TableView } from "./components/OtherTables";
import type { StackedView } from "./components/StackedTables";
import { samplesOf } from "../app/inspectTable";
import { isCopy, type TableChoice } from "../app/tableChoices";
import { roleChoices, showSample } from "./views";

/** What columns of other tables may mean: their dates are no orders' dates. */
export function tableRoleChoices(locale: Locale): ReturnType<typeof roleChoices> {
  const { recordDate } = textsFor(locale).reports.howComputed;
  return roleChoices(locale).map((choice) =>
    choice.role === "date" ? { ...choice, label: recordDate } : choice,
  );
}

/** The other tables as the user sees them: the likely ones first, each with what it may be used for. */
export function tableViews(choices: readonly TableChoice[], locale: Locale): readonly TableView[] {
  const order = (choice: TableChoice) =>
    choice.use !== null ? 0 : choice.guess.kind !== undefined || choice.continues ? 1 : 2;
  return [...choices].sort((a, b) => order(a) - order(b)).map((choice) => tableView(choice, locale));
}

function tableView(choice: TableChoice, locale: Locale): TableView {
  const { pane, reports } = textsFor(locale);
  const { table, guess, use, match, chosen, continuation } = choice;
  const count = (value: number) => new Intl.NumberFormat(locale).format(value);
  const label = (one: TableUse) => (one === "more" ? pane.tables.more : reports.common.tableKinds[one]);
  return {
    name: table.name,
    rows: fill(pane.tables.rows, { rows: count(Math.max(0, table.area.rows - guess.guess.header.firstRow)) }),
    use,
    uses: TABLE_USES.filter((one) => one !== "more" || choice.continues).map((one) => ({
      use: one,
      label: label(one),
    })),
    match:
      match &&
      fill(table.complete ? pane.tables.match : pane.tables.matchOfFirst, {
        matched: count(match.matched),
        rows: count(match.rows),
      }),
    unmatched: match?.matched === 0,
    note: chosen || !continuation ? undefined : pane.tables.continuations[continuation],
    columns: use === null || use === "more" ? [] : columnsOf(choice, locale),
  };
}

/** What is counted together with the table in use, in sentences; undefined where it stands alone. */
export function stackedView(
  choices: readonly TableChoice[],
  inUse: { readonly sheet: string; readonly versions: boolean },
  locale: Locale,
): StackedView | undefined {
  const { pane, reports } = textsFor(locale);
  const { listSeparator } = reports.common;
  const more = choices.filter(({ use }) => use === "more");
  const copies = choices.filter((choice) => choice.continues && isCopy(choice));
  if (more.length + copies.length === 0) {
    return undefined;
  }
  const named = (choice: TableChoice) => {
    const { name, rows } = tableView(choice, locale);
    return fill(pane.stacked.sheet, { table: name, rows });
  };
  const sheets = [inUse.sheet, ...more.map(named)].join(listSeparator);
  const copied = copies.map(({ table }) => table.name).join(listSeparator);
  return {
    sentences: [
      ...(more.length > 0 ? [fill(pane.stacked.sheets, { sheets })] : []),
      ...(more.length > 0 && inUse.versions ? [pane.stacked.versions] : []),
      ...(copies.length > 0 ? [fill(pane.stacked.copies, { sheets: copied })] : []),
    ],
    alone: more.length > 0 ? fill(pane.stacked.alone, { table: inUse.sheet }) : undefined,
  };
}

/** Of a column that means something only because of the kind of its table. */
const LIKELY = 0.6;

function columnsOf(choice: TableChoice, locale: Locale): readonly ColumnView[] {
  const { table, guess, use, mapping, extras } = choice;
  const ofKind = use === null || use === "more" ? {} : columnsOfKind(use, guess.guess).mapping;
  const { titles, firstRow, headerRows } = guess.guess.header;
  const roleOf = new Map(Object.entries(mapping).map(([role, column]) => [column, role as Role]));
  return titles.map((title, column) => {
    const role = roleOf.get(column) ?? null;
    return {
      column,
      letters: columnLetters(table.area.column + column),
      title: headerRows.length > 0 ? title : "",
      samples: samplesOf(table.head.cells, firstRow, column).map((cell) => showSample(cell, role, locale)),
      role,
      note: role === null && extras.includes(column) ? textsFor(locale).pane.tables.item : undefined,
      confidence:
        guess.guess.guesses.find((one) => one.column === column && one.role === role)?.confidence ??
        (role !== null && ofKind[role] === column ? LIKELY : undefined),
    };
  });
}

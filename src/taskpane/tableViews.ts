import { isBlank } from "../core/cells/cell";
import { columnLetters } from "../core/cells/issue";
import type { Role } from "../core/cells/roles";
import { TABLE_USES, type TableUse } from "../excel/settings";
import { textsFor, type Locale } from "../locales";
import { fill } from "../locales/translate";
import type { ColumnView } from "./components/ColumnList";
import type { TableView } from "./components/OtherTables";
import type { TableChoice } from "./tableChoices";
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
  const { table, guess, use, match } = choice;
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
    columns: use === null || use === "more" ? [] : columnsOf(choice, locale),
  };
}

const SAMPLES = 3;

function columnsOf({ table, guess, mapping, extras }: TableChoice, locale: Locale): readonly ColumnView[] {
  const { titles, firstRow, headerRows } = guess.guess.header;
  const roleOf = new Map(Object.entries(mapping).map(([role, column]) => [column, role as Role]));
  return titles.map((title, column) => {
    const role = roleOf.get(column) ?? null;
    const filled = table.head.cells
      .slice(firstRow)
      .map((row) => row[column] ?? null)
      .filter((cell) => !isBlank(cell));
    return {
      column,
      letters: columnLetters(table.area.column + column),
      title: headerRows.length > 0 ? title : "",
      samples: [...new Set(filled)].slice(0, SAMPLES).map((cell) => showSample(cell, role, locale)),
      role,
      note: role === null && extras.includes(column) ? textsFor(locale).pane.tables.item : undefined,
      confidence: guess.guess.guesses.find((one) => one.column === column && one.role === role)?.confidence,
    };
  });
}

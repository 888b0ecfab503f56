import { MISSING_DAY } from "../../../core/cells/columns";
import type { Dataset } from "../../../core/cells/dataset";
import { periodOf } from "../../../core/ledger/periods";
import type { ReportInput } from "../../definition";

/** What new customers cost, and where it was learned. */
export interface Costs {
  readonly from: "option" | "sheet" | "column";
  /** Of one customer, by group: undefined where nothing tells. */
  readonly ofCohort: (period: number, customers: Rows) => number | undefined;
  readonly ofChannel: (channel: string, customers: Rows) => number | undefined;
  readonly ofAll: (customers: Rows) => number | undefined;
}

/** Whose costs they are: asked for only where costs stand beside customers or months. */
type Rows = () => readonly number[];

interface SpendRow {
  readonly period: number | undefined;
  readonly channel: string | undefined;
  readonly spend: number;
}

const MONTH = { unit: "month" } as const;

/** Channels of two tables are one where they differ in case and blanks only. */
const folded = (text: string) => text.normalize("NFKC").trim().toLowerCase();

/**
 * Costs of acquisition: one for all as it is typed, else from the table of what was spent, by month or channel, else from
 * a column of the customers' own.
 *
 * @param cohortOf month in which each customer was won, -1 for who is not counted
 */
export function costsOf(
  { book, dataset, related, options }: ReportInput,
  cohortOf: () => Int32Array,
): Costs | undefined {
  const typed = Number(options.cac);
  if (typed > 0) {
    const same = () => typed;
    return { from: "option", ofCohort: same, ofChannel: same, ofAll: same };
  }
  const rows = related?.spending && spendRows(related.spending);
  if (rows && rows.length > 0) {
    return sheetCosts(rows, cohortOf());
  }
  const own = dataset.columns.spend || related?.customers?.columns.spend ? book.means("spend") : undefined;
  if (!own?.some((value) => value > 0)) {
    return undefined;
  }
  const mean = (customers: Rows) => {
    const known = customers()
      .map((who) => own[who]!)
      .filter((value) => !Number.isNaN(value));
    return known.length > 0 ? known.reduce((sum, one) => sum + one, 0) / known.length : undefined;
  };
  return {
    from: "column",
    ofCohort: (_, customers) => mean(customers),
    ofChannel: (_, customers) => mean(customers),
    ofAll: mean,
  };
}

function spendRows({ columns, used }: Dataset): SpendRow[] {
  const { spend, date, channel, campaign } = columns;
  const by = channel ?? campaign;
  return Array.from({ length: spend ? used : 0 }, (_, row): SpendRow => {
    const day = date?.days[row] ?? MISSING_DAY;
    const code = by?.codes[row] ?? -1;
    return {
      period: day === MISSING_DAY ? undefined : periodOf(day, MONTH),
      channel: code < 0 ? undefined : folded(by!.dictionary[code]!),
      spend: spend!.values[row]!,
    };
  }).filter(({ spend: own }) => own > 0);
}

function sheetCosts(rows: readonly SpendRow[], cohortOf: Int32Array): Costs {
  const dated = rows.some(({ period }) => period !== undefined);
  const counted = new Set([...cohortOf].filter((period) => period >= 0));
  // What was spent in months of which nobody is counted won nobody who is.
  const used = rows.filter(({ period }) => period === undefined || counted.has(period));
  const months = new Set(used.flatMap(({ period }) => period ?? []));
  const sum = (list: readonly SpendRow[]) => list.reduce((total, { spend }) => total + spend, 0);
  const per = (spent: readonly SpendRow[], customers: Rows) => {
    const won = dated ? customers().filter((who) => months.has(cohortOf[who]!)) : customers();
    return spent.length > 0 && won.length > 0 ? sum(spent) / won.length : undefined;
  };
  return {
    from: "sheet",
    ofCohort: (period, customers) =>
      dated
        ? per(
            used.filter((row) => row.period === period),
            customers,
          )
        : undefined,
    ofChannel: (channel, customers) =>
      per(
        used.filter((row) => row.channel === folded(channel)),
        customers,
      ),
    ofAll: (customers) => per(used, customers),
  };
}

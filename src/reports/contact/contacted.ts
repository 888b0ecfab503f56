import { MISSING_DAY } from "../../core/cells/columns";
import { CoreError } from "../../core/errors";
import { contactChance, type ContactChance } from "../../core/metrics/contactChance";
import { periodLabel, periodOf, type PeriodOptions } from "../../core/ledger/periods";
import { percentilesInclusive } from "../../core/statistics/percentiles";
import type { ReportInput } from "../definition";
import { isAbout } from "../kit/subject";
import { MOST_POINTS } from "../kit/rates/trend";

/** Who buys as much as the best fifth. */
const MUCH = 0.8;

export interface ContactMonth {
  readonly name: string;
  readonly contacts: number;
  readonly customers: number;
}

export interface CustomerContacts {
  /** Row of the customer summary. */
  readonly row: number;
  readonly contacts: number;
  readonly last: number | null;
  /** In the last days, and in as many before them. */
  readonly recent: number;
  readonly before: number;
}

export interface Contacts {
  readonly contacts: number;
  readonly customers: number;
  readonly reached: number;
  readonly types: readonly { readonly name: string; readonly count: number }[];
  readonly months: readonly ContactMonth[];
  readonly each: readonly CustomerContacts[];
  /** Who buys much and was not contacted in the last days, the most revenue first. */
  readonly silent: readonly CustomerContacts[];
  /** Who bought nothing in the last days while contacts fell. */
  readonly falling: readonly CustomerContacts[];
  readonly ids: readonly string[];
  /** Absent where no orders stand beside. */
  readonly chance?: ContactChance;
}

/** The contacts, of the buyers of the orders or, without orders, of whom they name. */
function known({ dataset, book }: ReportInput) {
  if (!isAbout(dataset, "interactions")) {
    const { ids, asOf, total, daysSinceLast } = book.customers();
    return { table: book.table("interactions"), ids, asOf, total, daysSinceLast };
  }
  const { customer, date } = dataset.columns;
  const asOf = dataset.asOf ?? date?.days.reduce((last, day) => Math.max(last, day), 0) ?? 0;
  return {
    table: customer && { dataset, customerOf: customer.codes },
    ids: customer?.dictionary ?? [],
    asOf,
  } as {
    table?: { dataset: typeof dataset; customerOf: Int32Array };
    ids: readonly string[];
    asOf: number;
    total?: Float64Array;
    daysSinceLast?: Int32Array;
  };
}

/** @throws CoreError `notAvailable` without contacts of buyers */
export function contactsOf(
  input: ReportInput,
  { days, window }: { readonly days: number; readonly window: number },
  periods: PeriodOptions,
): Contacts {
  const { book } = input;
  const { table, ids, asOf, total, daysSinceLast } = known(input);
  const dates = table?.dataset.columns.date?.days;
  const rows =
    table && dates
      ? [...table.customerOf.keys()].filter(
          (row) => table.customerOf[row]! >= 0 && dates[row] !== MISSING_DAY && dates[row]! <= asOf,
        )
      : [];
  if (!table || !dates || rows.length === 0) {
    throw new CoreError("notAvailable", "noContacts");
  }
  const own: number[][] = ids.map(() => []);
  rows.forEach((row) => own[table.customerOf[row]!]!.push(dates[row]!));
  const each = own.map((contacts, row): CustomerContacts => ({
    row,
    contacts: contacts.length,
    last: contacts.length > 0 ? Math.max(...contacts) : null,
    recent: contacts.filter((day) => asOf - day < days).length,
    before: contacts.filter((day) => asOf - day >= days && asOf - day < 2 * days).length,
  }));
  const much = total && percentilesInclusive(total, [MUCH])[0]!;
  const bySpend = (a: CustomerContacts, b: CustomerContacts) =>
    (total ? total[b.row]! - total[a.row]! : b.before - a.before) || a.row - b.row;
  const { event, channel } = table.dataset.columns;
  const type = event ?? channel;
  const types = new Map<string, number>();
  rows.forEach((row) => {
    const code = type?.codes[row] ?? -1;
    if (code >= 0) {
      types.set(type!.dictionary[code]!, (types.get(type!.dictionary[code]!) ?? 0) + 1);
    }
  });
  return {
    contacts: rows.length,
    customers: ids.length,
    reached: each.filter(({ contacts }) => contacts > 0).length,
    types: [...types]
      .map(([name, count]) => ({ name, count }))
      .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1)),
    months: monthsOf(
      rows.map((row) => ({ day: dates[row]!, customer: table.customerOf[row]! })),
      asOf,
      periods,
    ),
    each,
    ids,
    silent: each.filter(({ row, recent }) => total && total[row]! >= much! && recent === 0).sort(bySpend),
    falling: each
      .filter(({ row, recent, before }) => recent < before && !(daysSinceLast && daysSinceLast[row]! < days))
      .sort(bySpend),
    chance: total && chanceOf(book, own, window, Math.min(...rows.map((row) => dates[row]!))),
  };
}

function monthsOf(
  contacts: readonly { readonly day: number; readonly customer: number }[],
  asOf: number,
  periods: PeriodOptions,
): ContactMonth[] {
  const first = contacts.reduce((low, { day }) => Math.min(low, periodOf(day, periods)), Infinity);
  const count = periodOf(asOf, periods) - first + 1;
  return Array.from({ length: count }, (_, index) => {
    const within = contacts.filter(({ day }) => periodOf(day, periods) === first + index);
    return {
      name: periodLabel(first + index, periods),
      contacts: within.length,
      customers: new Set(within.map(({ customer }) => customer)).size,
    };
  }).slice(-MOST_POINTS);
}

/** Each customer is watched from the day after the first purchase, where contacts are recorded by then. */
function chanceOf(
  book: ReportInput["book"],
  contacts: readonly (readonly number[])[],
  window: number,
  recorded: number,
): ContactChance {
  const { customer, day } = book.purchases();
  const bought: number[][] = contacts.map(() => []);
  customer.forEach((who, index) => bought[who]!.push(day[index]!));
  const { first, asOf } = book.customers();
  return contactChance(
    contacts
      .map((own, row) => ({
        contacts: own,
        purchases: bought[row]!,
        from: Math.max(first[row]! + 1, recorded),
        to: asOf,
      }))
      .filter(({ from, to }) => to >= from),
    window,
  );
}

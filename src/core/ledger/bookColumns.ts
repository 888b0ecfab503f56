import { MISSING_DAY, type Column } from "../cells/columns";
import type { Dataset } from "../cells/dataset";
import { roleRow, ROLES, type Role } from "../cells/roles";
import { entitledColumn } from "../cells/rules/entitled";
import { AGE_BANDS, dimension, type Dimension } from "./dimension";
import { columnByCustomer } from "./join";
import type { CountedLines } from "./ledger";
import type { JoinedTable } from "./joined";

/** A column of the orders or the customer list: its role, its title, or the number of one of the orders' without a role. */
export type BookColumn = string | number;

/** The values of a column, one a line; of the customer list, those of the line's customer. */
export interface LineValues extends Dimension {
  /** A line has its own value; otherwise its customer has it. */
  readonly perLine: boolean;
}

/** Who sold something and where is told by the orders; who the customer is, by the list. */
const TOLD_BY_ORDERS: ReadonlySet<Role> = new Set<Role>(["channel", "salesperson", "team", "store"]);

/**
 * Any column of the orders or the customer list, by its role, its title or its number, as values to group by. Undefined
 * where neither table has it.
 */
export function lineValues(
  name: BookColumn,
  orders: Dataset,
  list: JoinedTable | undefined,
  counted: () => CountedLines,
): LineValues | undefined {
  const found = findColumn(name, orders, list);
  if (!found) {
    return undefined;
  }
  const values = dimension(found.column, bandsOf(found.role));
  return found.perLine
    ? { ...values, perLine: true }
    : {
        ...values,
        codes: counted().customer.map((customer) => (customer < 0 ? -1 : values.codes[customer]!)),
        perLine: false,
      };
}

/**
 * Mean of a column of numbers or days for each customer: of the list the customer's value, of the orders that of the
 * lines that were bought; NaN where there is none. Undefined where neither table has it, or it holds texts.
 */
export function meanByCustomer(
  name: BookColumn,
  orders: Dataset,
  list: JoinedTable | undefined,
  counted: () => CountedLines,
  customers: number,
): Float64Array | undefined {
  const found = findColumn(name, orders, list);
  if (!found || found.column.kind === "text") {
    return undefined;
  }
  const { column } = found;
  const values =
    column.kind === "number"
      ? column.values
      : Float64Array.from(column.days, (day) => (day === MISSING_DAY ? NaN : day));
  if (!found.perLine) {
    return values;
  }
  const [sums, counts] = [new Float64Array(customers), new Float64Array(customers)];
  const { customer, order } = counted();
  values.forEach((value, row) => {
    const who = customer[row]!;
    if (who >= 0 && order[row]! >= 0 && Number.isFinite(value)) {
      sums[who]! += value;
      counts[who]!++;
    }
  });
  return sums.map((sum, who) => sum / counts[who]!);
}

/** Of the orders one value a line, of the list one a customer. */
function findColumn(name: BookColumn, orders: Dataset, list: JoinedTable | undefined) {
  const role = ROLES.find((known) => known === name);
  const ofCustomer = role !== undefined && roleRow(role).attribute && !TOLD_BY_ORDERS.has(role);
  const [own, listed] = [columnOf(orders, name), list && columnOf(list.dataset, name)];
  if (own && !(ofCustomer && listed)) {
    return { ...own, perLine: true };
  }
  return list && listed
    ? { ...listed, column: columnByCustomer(listed.column, list.firstRow), perLine: false }
    : undefined;
}

const bandsOf = (role: Role | undefined) => (role === "age" ? AGE_BANDS : undefined);

function columnOf(
  { columns, extras, mapping, titles }: Dataset,
  name: BookColumn,
): { readonly column: Column; readonly role?: Role } | undefined {
  const typed: Readonly<Partial<Record<string, Column>>> = columns;
  const byRole = ROLES.find((role) => role === name);
  const at = typeof name === "number" ? name : entitledColumn(titles, name);
  const entitled =
    at === undefined || typeof name === "number" ? undefined : ROLES.find((known) => mapping[known] === at);
  const role = [byRole, entitled].find((known) => known && typed[known]);
  if (role) {
    return { column: typed[role]!, role };
  }
  const extra = at === undefined ? undefined : extras.find((own) => own.column === at);
  return extra && { column: extra.data };
}

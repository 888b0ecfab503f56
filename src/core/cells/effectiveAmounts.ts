import type { NumberColumn, TextColumn } from "./columns";
import type { Dataset } from "./dataset";
import type { IssueLog } from "./issueLog";
import { currencyCode } from "./numbers";
import { countOnce, isOrderLevel } from "./orderLines";
import type { Policies } from "./policies";
import type { Preset } from "./presets";
import { quote } from "./readColumns";
import type { ColumnMapping, Role, RoleOfKind } from "./roles";
import type { RowReasons } from "./rowReasons";
import type { Table } from "./table";

/** What the amounts are made from. */
export interface AmountSources {
  readonly table: Table;
  readonly mapping: ColumnMapping;
  readonly policies: Policies;
  readonly log: IssueLog;
  readonly reasons: RowReasons;
  readonly order?: TextColumn;
  readonly currency?: TextColumn;
  /** Currency signs that stood beside amounts, by row. */
  readonly currencies?: ReadonlyMap<number, string>;
  readonly numbers: { readonly [R in RoleOfKind<"money" | "number" | "score">]?: NumberColumn };
  readonly unreadable: ReadonlyMap<Role, ReadonlySet<number>>;
  readonly preset?: Preset;
}

interface EffectiveAmounts {
  readonly amountBasis?: Dataset["amountBasis"];
  readonly amount?: NumberColumn;
  readonly refundRows?: Uint8Array;
  readonly refunds?: NumberColumn;
}

/** Order-level titles: the amount of a whole order, which its lines may repeat. */
const ORDERS_TITLE = /订单|order|买家实际|grand|合计|总/i;

/**
 * The one amount that counts, by row: paid, else due, else list, else quantity × price; once an order; in one
 * currency; with refunds as the policy says. Excludes the rows that the policies exclude.
 */
export function effectiveAmounts(sources: AmountSources): EffectiveAmounts {
  const { mapping, policies, log, reasons, order, numbers } = sources;
  const refundRows = findRefundRows(sources);
  const basis = chooseBasis(sources);
  if (!basis) {
    dropRefunds(sources, refundRows);
    return { refundRows };
  }
  const lineValues = lineValuesOf(numbers);
  // Only the amount column itself may be changed: the others stay in the dataset as they were read.
  const values = basis === "quantityTimesPrice" ? lineValues! : numbers[basis]!.values;
  const amounts = basis === "amount" || basis === "quantityTimesPrice" ? values : values.slice();
  const column = mapping[basis === "quantityTimesPrice" ? "quantity" : basis];
  if (basis === "quantityTimesPrice") {
    log.note({ severity: "info", key: "quantityTimesPrice" });
  }
  if (!oneCurrency(sources)) {
    dropRefunds(sources, refundRows);
    return { refundRows };
  }
  const isUsed = reasons.isUsed;
  const once = (values: Float64Array, role: Role) => {
    const titledAsOrders = ORDERS_TITLE.test(sources.table.titles[mapping[role]!]!);
    const about = {
      order: order!,
      amounts: values,
      lineValues: role === basis ? lineValues : undefined,
      isUsed,
    };
    const preset =
      sources.preset?.orderLevel?.includes(role) &&
      sources.preset.columns[sources.table.titles[mapping[role]!]!.trim()] === role;
    if (preset || isOrderLevel({ ...about, titledAsOrders })) {
      countOnce(about);
      log.note({ severity: "info", key: "orderAmountOnce", column: mapping[role], role });
    }
  };
  const zeros = amounts.indexOf(0) < 0 ? undefined : amounts.map((amount) => Number(amount === 0));
  if (order && basis !== "quantityTimesPrice") {
    once(amounts, basis);
  }
  for (let row = 0; row < amounts.length; row++) {
    if (refundRows[row] && amounts[row]! > 0) {
      amounts[row] = -amounts[row]!;
    }
    if (amounts[row]! < 0) {
      if (!refundRows[row]) {
        refundRows[row] = 1;
      }
      log.add({ severity: "info", key: "negativeAmount", column, role: "amount" }, row, () => ({
        amount: amounts[row]!,
      }));
    }
  }
  requireAmounts(sources, amounts, basis, column);
  const given = givenBack(sources, amounts, refundRows, once);
  zeros?.forEach((zero, row) => {
    // Amounts that already counted on another line of their order are no zeros.
    if (zero === 0 || amounts[row] !== 0 || !isUsed(row) || refundRows[row]) {
      return;
    }
    if (policies.zeroAmounts === "exclude") {
      reasons.exclude(row, "zeroAmount");
    } else {
      log.add({ severity: "info", key: "zeroAmountKept", column, role: "amount" }, row);
    }
  });
  return {
    amountBasis: basis,
    amount: { kind: "number", values: amounts },
    refundRows,
    refunds: given && { kind: "number", values: given },
  };
}

function chooseBasis({ numbers }: AmountSources): Dataset["amountBasis"] {
  if (numbers.amount) {
    return "amount";
  }
  if (numbers.amountDue) {
    return "amountDue";
  }
  if (numbers.listAmount) {
    return "listAmount";
  }
  return numbers.quantity && numbers.price ? "quantityTimesPrice" : undefined;
}

function lineValuesOf({ quantity, price }: AmountSources["numbers"]): Float64Array | undefined {
  // Cents are exact in a price list, not in binary: 3 × 1.1 is 3.3.
  return (
    quantity && price && quantity.values.map((q, row) => Number((q * price.values[row]!).toPrecision(15)))
  );
}

/** Cancelled invoices, negative quantities: no purchases, whatever their amounts say. */
function findRefundRows({ table, mapping, log, order, numbers }: AmountSources): Uint8Array {
  const refundRows = new Uint8Array(table.rows.length);
  const cancelled = order ? cancelledInvoices(order) : undefined;
  const quantity = numbers.quantity?.values;
  for (let row = 0; row < refundRows.length; row++) {
    const isCancelled =
      cancelled !== undefined && order!.codes[row]! >= 0 && cancelled[order!.codes[row]!] === 1;
    if (isCancelled) {
      refundRows[row] = 1;
      log.add(
        { severity: "info", key: "cancelledInvoice", column: mapping.order, role: "order" },
        row,
        () => ({
          order: order!.dictionary[order!.codes[row]!]!,
        }),
      );
    }
    if (quantity && quantity[row]! < 0) {
      refundRows[row] = 1;
      const kind = { severity: "info", column: mapping.quantity, role: "quantity" } as const;
      const detail = () => ({ quantity: quantity[row]! });
      log.add({ ...kind, key: "negativeQuantity" }, row, detail);
      if (!isCancelled && cancelled) {
        log.add({ ...kind, severity: "warning", key: "negativeQuantityNotCancelled" }, row, detail);
      }
    }
  }
  return refundRows;
}

/** `C536379` is the cancellation of an invoice where most invoices are plain numbers. */
function cancelledInvoices({ dictionary }: TextColumn): Uint8Array | undefined {
  const cancelled = Uint8Array.from(dictionary, (id) => (/^[Cc]-?\d+$/.test(id) ? 1 : 0));
  const some = cancelled.some((flag) => flag === 1);
  return some && dictionary.filter((id) => /^\d+$/.test(id)).length > dictionary.length / 2
    ? cancelled
    : undefined;
}

/** False when the amounts are in several currencies and none was chosen: adding them up would mean nothing. */
function oneCurrency({
  mapping,
  policies,
  log,
  reasons,
  table,
  currency,
  currencies,
}: AmountSources): boolean {
  if (!currency && !currencies) {
    return true;
  }
  const codes = currency?.dictionary.map(currencyCode);
  const of = (row: number) => {
    const code = currency ? currency.codes[row]! : -1;
    return code >= 0 ? codes![code] : currencies?.get(row);
  };
  const found = new Map<string, number>();
  for (let row = 0; row < table.rows.length; row++) {
    const name = reasons.isUsed(row) ? of(row) : undefined;
    if (name) {
      found.set(name, (found.get(name) ?? 0) + 1);
    }
  }
  if (policies.currency) {
    const wanted = currencyCode(policies.currency);
    for (let row = 0; row < table.rows.length; row++) {
      const name = of(row);
      if (name && name !== wanted) {
        reasons.exclude(row, "otherCurrency", () => ({ currency: name, wanted }));
      }
    }
    return true;
  }
  if (found.size > 1) {
    const names = [...found].sort((a, b) => b[1] - a[1]).map(([name]) => name);
    log.note(
      {
        severity: "error",
        key: "mixedCurrencies",
        column: mapping.currency ?? mapping.amount ?? mapping.price,
      },
      { currencies: names.join(", ") },
    );
    return false;
  }
  return true;
}

function requireAmounts(
  { mapping, policies, log, reasons, table, unreadable }: AmountSources,
  amounts: Float64Array,
  basis: NonNullable<Dataset["amountBasis"]>,
  column: number | undefined,
): void {
  const excludes = policies.missingAmount === "exclude";
  const kind = { severity: "warning", key: "missingAmount", column, role: "amount", excludes } as const;
  const roles: readonly Role[] = basis === "quantityTimesPrice" ? ["quantity", "price"] : [basis];
  for (let row = 0; row < amounts.length; row++) {
    if (!Number.isNaN(amounts[row]!)) {
      continue;
    }
    const bad = roles.find((role) => unreadable.get(role)?.has(row));
    if (!bad) {
      log.add(kind, row);
    }
    if (excludes) {
      reasons.exclude(row, bad ? "unreadableAmount" : "missingAmount", () =>
        quote(table.rows[row]![mapping[bad ?? "amount"] ?? 0]),
      );
    } else {
      amounts[row] = 0;
    }
  }
}

/**
 * Applies the refund policy to refund rows and to the refund column.
 *
 * @returns what was given back by row, when refunds are kept separate
 */
function givenBack(
  sources: AmountSources,
  amounts: Float64Array,
  refundRows: Uint8Array,
  once: (values: Float64Array, role: Role) => void,
): Float64Array | undefined {
  const { policies, reasons, numbers, order } = sources;
  const { isUsed } = reasons;
  const refund = numbers.refund?.values.map((value) => (Number.isNaN(value) ? 0 : Math.abs(value)));
  if (refund && order) {
    once(refund, "refund");
  }
  if (policies.refunds === "drop") {
    dropRefunds(sources, refundRows);
    return undefined;
  }
  if (policies.refunds === "separate") {
    const separate = refund ?? new Float64Array(amounts.length);
    for (let row = 0; row < amounts.length; row++) {
      if (refundRows[row] && isUsed(row)) {
        separate[row]! += Math.abs(amounts[row]!);
        amounts[row] = 0;
      }
    }
    return separate;
  }
  if (refund) {
    netRefunds(sources, amounts, refund);
  }
  return undefined;
}

/** Amount minus refund. An order of which nothing is left was no purchase. */
function netRefunds({ reasons, order }: AmountSources, amounts: Float64Array, refund: Float64Array): void {
  const { isUsed } = reasons;
  const units = order?.dictionary.length ?? 0;
  const net = new Float64Array(units);
  const back = new Float64Array(units);
  for (let row = 0; row < amounts.length; row++) {
    if (!isUsed(row)) {
      continue;
    }
    const code = order ? order.codes[row]! : -1;
    if (code >= 0) {
      net[code]! += amounts[row]! - refund[row]!;
      back[code]! += refund[row]!;
    }
  }
  const nothingLeft = (left: number, returned: number) => returned > 0 && left <= 1e-9 * returned;
  for (let row = 0; row < amounts.length; row++) {
    if (!isUsed(row)) {
      continue;
    }
    const code = order ? order.codes[row]! : -1;
    const gone =
      code >= 0
        ? nothingLeft(net[code]!, back[code]!)
        : nothingLeft(amounts[row]! - refund[row]!, refund[row]!);
    amounts[row]! -= refund[row]!;
    if (gone) {
      reasons.exclude(row, "refunded", () => ({ text: refund[row]! }));
    }
  }
}

function dropRefunds({ policies, reasons }: AmountSources, refundRows: Uint8Array): void {
  if (policies.refunds !== "drop") {
    return;
  }
  refundRows.forEach((flag, row) => {
    if (flag) {
      reasons.exclude(row, "refundDropped");
    }
  });
}

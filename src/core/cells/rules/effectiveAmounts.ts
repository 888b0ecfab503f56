import { withoutNoise } from "../../statistics/withoutNoise";
import type { NumberColumn } from "../columns";
import type { Dataset } from "../dataset";
import { eachMissing } from "./coverage";
import { inAllPacks } from "../../words/packs";
import { oneCurrency } from "./currencies";
import type { Reading, TypedColumns } from "../read/reading";
import { countOnce, isOrderLevel } from "./orderLines";
import type { Preset } from "../read/presets";
import { dropRefunds, findRefundRows, givenBack } from "./refunds";
import type { NumberedOrders } from "./orderIds";
import type { Role } from "../roles";

interface EffectiveAmounts {
  readonly amountBasis?: Dataset["amountBasis"];
  readonly amount?: NumberColumn;
  readonly refundRows?: Uint8Array;
  readonly refunds?: NumberColumn;
  readonly givenBack?: NumberColumn;
  /** What rows cost whose order was given back whole; NaN on all others. */
  readonly returned?: NumberColumn;
}

/** Order-level titles: the amount of a whole order, which its lines may repeat. */
export const ORDERS_TITLE = inAllPacks(({ orderAmount }) => orderAmount);

/**
 * The one amount that counts, by row: paid, else due, else list, else quantity × price; once an order; in one
 * currency; with refunds as the policy says. Excludes the rows that the policies exclude.
 */
export function effectiveAmounts(
  reading: Reading,
  preset?: Preset,
  orders?: NumberedOrders,
): EffectiveAmounts {
  const {
    mapping,
    policies,
    log,
    reasons,
    columns: { numbers },
  } = reading;
  const refundRows = findRefundRows(reading);
  const basis = chooseBasis(reading);
  if (!basis) {
    dropRefunds(reading, refundRows);
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
  if (!oneCurrency(reading)) {
    dropRefunds(reading, refundRows);
    return { refundRows };
  }
  const isUsed = reasons.isUsed;
  const once = (values: Float64Array, role: Role) => {
    const titledAsOrders = ORDERS_TITLE.test(reading.table.titles[mapping[role]!]!);
    const about = {
      orders: orders!,
      amounts: values,
      lineValues: role === basis ? lineValues : undefined,
      // A refund that repeats what was paid repeats no line.
      isUsed: (row: number) => isUsed(row) && refundRows[row] === 0,
    };
    const known =
      preset?.orderLevel?.includes(role) &&
      preset.columns[reading.table.titles[mapping[role]!]!.trim()] === role;
    if (known || isOrderLevel({ ...about, titledAsOrders })) {
      countOnce(about);
      // What an order cost that is left out counts once, too.
      for (const code of reasons.given()) {
        countOnce({ ...about, isUsed: (row) => reasons.codes[row] === code });
      }
      log.note({ severity: "info", key: "orderAmountOnce", column: mapping[role], role });
    }
  };
  const zeros =
    amounts.indexOf(0) < 0 ? undefined : Uint8Array.from(amounts, (amount) => Number(amount === 0));
  if (orders && basis !== "quantityTimesPrice") {
    once(amounts, basis);
  }
  if (orders && numbers.tax) {
    once(numbers.tax.values, "tax");
  }
  const negative = { severity: "info", key: "negativeAmount", column, role: "amount" } as const;
  const amountOf = (row: number) => ({ amount: amounts[row]! });
  for (
    let row = nextRefund(amounts, refundRows, 0);
    row < amounts.length;
    row = nextRefund(amounts, refundRows, row + 1)
  ) {
    if (refundRows[row] && amounts[row]! > 0) {
      amounts[row] = -amounts[row]!;
    }
    if (amounts[row]! < 0) {
      if (!refundRows[row]) {
        refundRows[row] = 1;
      }
      log.add(negative, row, amountOf);
    }
  }
  requireAmounts(reading, amounts, basis, column);
  const { told, apart } = givenBack(reading, amounts, refundRows, orders, once);
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
    refunds: apart && { kind: "number", values: apart },
    givenBack: told && { kind: "number", values: told },
    returned:
      reasons.returnedRows().length === 0
        ? undefined
        : { kind: "number", values: pricesOf(reasons.isReturned, amounts, told) },
  };
}

/** The next row that is a refund or negative; their number where there is none. Nearly all rows are passed over. */
function nextRefund(amounts: Float64Array, refundRows: Uint8Array, from: number): number {
  let row = from;
  while (row < amounts.length && refundRows[row] === 0 && !(amounts[row]! < 0)) {
    row++;
  }
  return row;
}

function chooseBasis({ columns: { numbers } }: Reading): Dataset["amountBasis"] {
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

function pricesOf(
  isReturned: (row: number) => boolean,
  amounts: Float64Array,
  told: Float64Array | undefined,
): Float64Array {
  return amounts.map((amount, row) => (isReturned(row) ? amount + (told?.[row] ?? 0) : NaN));
}

function lineValuesOf({ quantity, price }: TypedColumns["numbers"]): Float64Array | undefined {
  return (
    quantity &&
    price &&
    quantity.values.map((q, row) => withoutNoise(q * price.values[row]!, Math.abs(q * price.values[row]!)))
  );
}

function requireAmounts(
  { policies, log, reasons, columns: { unreadable } }: Reading,
  amounts: Float64Array,
  basis: NonNullable<Dataset["amountBasis"]>,
  column: number | undefined,
): void {
  const excludes = policies.missingAmount === "exclude";
  const kind = { severity: "warning", key: "missingAmount", column, role: "amount", excludes } as const;
  const roles: readonly Role[] = basis === "quantityTimesPrice" ? ["quantity", "price"] : [basis];
  const unreadableRole = (row: number) => roles.find((role) => unreadable.get(role)?.has(row));
  eachMissing({ kind: "number", values: amounts }, (row) => {
    const bad = unreadableRole(row);
    if (!bad) {
      log.add(kind, row);
    }
    if (excludes) {
      reasons.exclude(row, bad ? "unreadableAmount" : "missingAmount");
    } else {
      amounts[row] = 0;
    }
  });
}

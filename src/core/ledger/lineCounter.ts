import { rowsByKey } from "./keyedRows";
import { moneySum, type CountedLines, type Ledger } from "./ledger";

export interface ValueFigures {
  readonly revenue: number;
  /** An order with several values counts once in each. */
  readonly orders: number;
  readonly customers: number;
  /** Pieces sold less those given back; NaN where there is no quantity. */
  readonly units: number;
}

export interface PartedFigures extends ValueFigures {
  /** One for each part. */
  readonly periods: readonly ValueFigures[];
}

/** Counts lines, and the orders and customers among them once each. */
export class LineCounter {
  // Stamps: which count saw an order or a customer last, so that no set is needed.
  private readonly orders: Int32Array;
  private readonly customers: Int32Array;
  private stamp = 0;

  constructor(
    private readonly ledger: Ledger,
    private readonly lines: CountedLines,
    private readonly quantity: Float64Array | undefined,
  ) {
    this.orders = new Int32Array(lines.orderCount);
    this.customers = new Int32Array(ledger.ids.length);
  }

  count(rows: Int32Array, from: number, to: number): ValueFigures {
    return this.ofParts(rows, Int32Array.of(from, to), 0);
  }

  /**
   * Rows in one go, all together and by their parts.
   * @param starts of each part's rows, and where the last end; parts behind `width` are in the whole only
   */
  ofParts(rows: Int32Array, starts: Int32Array, width: number): PartedFigures {
    const { orders: seenOrders, customers: seenCustomers, quantity, ledger } = this;
    const { customer, order, amount } = this.lines;
    // Every part has its stamp, and all that are larger were given by this whole.
    const first = this.stamp + 1;
    let [revenue, orders, customers, units] = [0, 0, 0, quantity ? 0 : NaN];
    const periods: ValueFigures[] = [];
    for (let part = 0; part + 1 < starts.length; part++) {
      const own = ++this.stamp;
      let [partRevenue, partOrders, partCustomers, partUnits] = [0, 0, 0, quantity ? 0 : NaN];
      for (let at = starts[part]!; at < starts[part + 1]!; at++) {
        const row = rows[at]!;
        const number = order[row]!;
        revenue += amount[row]!;
        partRevenue += amount[row]!;
        if (quantity && !Number.isNaN(quantity[row]!)) {
          const pieces = number < 0 ? -Math.abs(quantity[row]!) : quantity[row]!;
          units += pieces;
          partUnits += pieces;
        }
        if (number < 0) {
          continue;
        }
        if (seenOrders[number] !== own) {
          orders += seenOrders[number]! < first ? 1 : 0;
          partOrders++;
          seenOrders[number] = own;
        }
        const who = customer[row]!;
        if (seenCustomers[who] !== own) {
          customers += seenCustomers[who]! < first ? 1 : 0;
          partCustomers++;
          seenCustomers[who] = own;
        }
      }
      if (part < width) {
        periods.push({
          revenue: moneySum(partRevenue, ledger),
          orders: partOrders,
          customers: partCustomers,
          units: partUnits,
        });
      }
    }
    return { revenue: moneySum(revenue, ledger), orders, customers, units, periods };
  }

  /** @param periodOf place of a line's part, asked for only where there is more than one; -1 for a line of none */
  ofRows(rows: Int32Array, width: number, periodOf: (row: number) => number): PartedFigures {
    if (width === 1) {
      return this.ofParts(rows, Int32Array.of(0, rows.length), 1);
    }
    const keys = new Int32Array(rows.length);
    for (let at = 0; at < rows.length; at++) {
      const period = periodOf(rows[at]!);
      keys[at] = period < 0 ? width : period;
    }
    const { rows: sorted, start } = rowsByKey(keys, width + 1);
    for (let at = 0; at < sorted.length; at++) {
      sorted[at] = rows[sorted[at]!]!;
    }
    return this.ofParts(sorted, start, width);
  }
}

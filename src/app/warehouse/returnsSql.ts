import { withoutDust } from "../../core/ledger/exactSums";
import { byMostBack, type Returns } from "../../core/ledger/returns";
import type { KeptRows } from "./ask";
import type { LedgerSql } from "./ledgerSql";
import { MOST_CUSTOMERS } from "./perCustomer";
import { needsRows, numbers } from "./readView";

/** Whether sales themselves tell that something was given back. */
const salesTell = ({ needs, rows }: LedgerSql) => needs.hasToldRefunds && !rows.facts.dropsRefunds;

export const tellsRefunds = (ledger: LedgerSql) => ledger.needs.hasRefundRows || salesTell(ledger);

/**
 * What was given back of orders, and by whom, as `returnsOf` counts it: an order gives back what its own lines or its
 * refunds tell, whichever is more, up to its price. Undefined where nothing tells of refunds.
 */
export function returnsIn(kept: KeptRows, ledger: LedgerSql): Returns | undefined {
  if (!tellsRefunds(ledger)) {
    return undefined;
  }
  const { perOne } = ledger;
  const { dialect } = kept;
  const sum = (value: string) => dialect.int(`sum(${value})`);
  const when = (condition: string, value = "1") => sum(`CASE WHEN ${condition} THEN ${value} ELSE 0 END`);
  const count = dialect.int("count(*)");
  const orders =
    "SELECT c, d, amt, gone, least(amt, greatest(got, told)) AS given FROM matched WHERE kind = 0";
  const own = `${count} AS orders_of, ${when("given > 0")} AS given_of, ${sum("amt")} AS bought, ${sum("given")} AS back`;
  const sums = [sum("orders_of"), sum("given_of"), sum("bought"), sum("back"), count].join(", ");
  const byCustomer = `SELECT c, ${own}, ${when("given > 0 AND gone = 1")} AS whole_of FROM (${orders}) AS all_orders_of GROUP BY c`;
  const byMonth = `SELECT c, p, ${own} FROM (SELECT c, ${dialect.month("d")} - 1 AS p, amt, given FROM (${orders}) AS all_orders_of) AS in_months GROUP BY c, p`;
  const [totals, refunds, byMonths, byAge] = kept
    .all(
      [
        `SELECT ${sums}, ${sum("whole_of")}, ${when("back > 0")} FROM (${byCustomer}) AS customers_of`,
        `SELECT ${count}, ${when("found = 0 AND amt > 0")}, ${when("found = 0", "amt")} + ${when("found = 1 AND gone = 1", "counted")} FROM matched WHERE kind = 1`,
        `SELECT p, ${sums} FROM (${byMonth}) AS months_of GROUP BY p ORDER BY p`,
        `SELECT age, ${count} FROM matched WHERE kind = 1 AND age >= 0 GROUP BY age ORDER BY age`,
      ].map((select) => ledger.over(select)),
    )
    .map((answer) => answer.map(numbers));
  const [told = 0, apart = 0, elsewhere = 0] = refunds![0]!;
  if (told === 0 && !salesTell(ledger)) {
    return undefined;
  }
  const [whole = 0, giverCount = 0] = totals![0]!.slice(5);
  if (giverCount > MOST_CUSTOMERS) {
    throw needsRows("warehouseTooMany", { column: giverCount, most: MOST_CUSTOMERS });
  }
  const givers = kept.rows(
    ledger.over(
      `SELECT c, orders_of, given_of, bought, back FROM (${byCustomer}) AS customers_of WHERE back > 0`,
    ),
  );
  const money = (units: number) => withoutDust(units / perOne, { perOne });
  const figures = ([all = 0, given = 0, bought = 0, back = 0]: readonly number[]) => ({
    orders: all,
    ordersBack: given,
    bought: money(bought),
    back: money(back),
  });
  const months = new Map(byMonths!.map(([month, ...rest]) => [month!, rest]));
  const [first = 0] = months.keys();
  const last = [...months.keys()].at(-1) ?? first - 1;
  return {
    ...figures(totals![0]!),
    customers: totals![0]![4]!,
    whole,
    elsewhere: { refunds: apart, amount: elsewhere / perOne },
    months: Array.from({ length: last - first + 1 }, (_, place) => {
      const sumsOf = months.get(first + place) ?? [];
      return { ...figures(sumsOf), period: first + place, customers: sumsOf[4] ?? 0 };
    }),
    days: byAge!.flatMap(([age, times]) => new Array<number>(times!).fill(age!)),
    givers: givers
      .map(([customer, ...rest]) => ({ customer: String(customer), ...figures(numbers(rest)) }))
      .sort(byMostBack),
  };
}

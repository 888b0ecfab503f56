import type { CustomerSummary } from "../../core/ledger/summary";
import type { Texts } from "../../locales";
import { cents } from "../kit/shares";
import type { TableColumn, Value } from "../report";

/** Who a customer is and has bought: lists with and without a forecast begin with it. */
export function boughtColumns({ reports }: Texts): TableColumn[] {
  const { common, lifetimeValue: words } = reports;
  return [
    { key: "customer", title: common.customer, format: "text", names: "customer" },
    { key: "orders", title: common.orders, format: "integer" },
    { key: "x", title: words.columns.purchaseDays, format: "integer" },
    { key: "last", title: common.lastPurchase, format: "date" },
    { key: "total", title: words.columns.total, format: "money" },
  ];
}

export function boughtCells({ ids, orders, x, last, total }: CustomerSummary, row: number): Value[] {
  return [ids[row]!, orders[row]!, x[row]!, last[row]!, cents(total[row]!)];
}

import { periodEnd, periodLabel } from "../../core/ledger/periods";
import { percentilesOfSorted } from "../../core/statistics/percentiles";
import { fill } from "../../locales/translate";
import { rateWithInterval } from "../kit/rateWithInterval";
import { ratio } from "../kit/shares";
import { column } from "../kit/tableColumn";
import type { TableBlock, TableColumn, Value } from "../report";
import type { ReturnGroups, Returned } from "./returned";

const MONTH = { unit: "month" } as const;
/** Days up to which an order is in a band, and without an end. */
const DAY_BANDS = [3, 7, 14, 30, 60, Infinity];
const MOST_VALUES = 5000;
const MOST_GIVERS = 5000;

export function monthTable({ texts, whole, usual, asOf }: Returned): TableBlock {
  const { common, returns: words } = texts.reports;
  return {
    kind: "table",
    id: "months",
    title: words.headings.months,
    filter: true,
    columns: [
      column("month", words.columns.month, "text"),
      column("orders", common.orders, "integer", "customers"),
      column("ordersBack", words.columns.ordersBack, "integer", "customers"),
      column("rate", words.columns.rate, "percent", "customers"),
      column("bought", words.columns.bought, "money", "customers"),
      column("back", words.columns.back, "money", "customers"),
      column("amountRate", words.columns.amountRate, "percent", "customers"),
      column("customers", common.customers, "integer", true),
      column("open", words.columns.open, "text"),
    ],
    rows: whole.months.map(({ period, orders, ordersBack, bought, back, customers }): Value[] => [
      periodLabel(period, MONTH),
      orders,
      ordersBack,
      ratio(ordersBack, orders),
      bought,
      back,
      ratio(back, bought),
      customers,
      periodEnd(period, MONTH) + (usual ?? 0) > asOf ? words.stillOpen : null,
    ]),
    groups: "separate",
  };
}

export function groupTable({ texts }: Returned, { by, rows, beyond }: ReturnGroups): TableBlock {
  const { common, returns: words } = texts.reports;
  const other = rows.some(({ elsewhere }) => elsewhere > 0);
  return {
    kind: "table",
    id: `by-${by}`,
    title: fill(words.headings.by, { column: texts.roles[by] }),
    filter: true,
    groups: "separate",
    columns: [
      column("value", texts.roles[by], "text"),
      column("orders", common.orders, "integer", "customers"),
      column("ordersBack", words.columns.ordersBack, "integer", "customers"),
      column("rate", words.columns.rate, "percent", "customers"),
      column("low", words.columns.low, "percent", "customers"),
      column("high", words.columns.high, "percent", "customers"),
      column("bought", words.columns.bought, "money", "customers"),
      column("back", words.columns.back, "money", "customers"),
      column("amountRate", words.columns.amountRate, "percent", "customers"),
      ...(other ? [column("elsewhere", words.columns.elsewhere, "money", "customers")] : []),
      column("customers", common.customers, "integer", true),
      column("beyond", words.columns.beyond, "text", "customers"),
    ],
    rows: rows.slice(0, MOST_VALUES).map((row, index): Value[] => {
      const { value, orders, ordersBack, bought, back, customers, elsewhere } = row;
      const told = beyond.get(index);
      return [
        value ?? words.noValue,
        orders,
        ordersBack,
        ...rateWithInterval(ordersBack, orders),
        bought,
        back,
        ratio(back, bought),
        ...(other ? [elsewhere] : []),
        customers,
        told ? (told.share > told.others ? words.more : words.less) : null,
      ];
    }),
  };
}

export function reasonTable({ texts, reasons }: Returned): TableBlock[] {
  const { returns: words } = texts.reports;
  const all = (reasons ?? []).reduce((sum, { amount }) => sum + amount, 0);
  return reasons
    ? [
        {
          kind: "table",
          id: "reasons",
          title: words.headings.reasons,
          filter: true,
          columns: [
            column("reason", texts.roles.reason!, "text"),
            column("returns", words.columns.returns, "integer"),
            column("back", words.columns.back, "money"),
            column("share", words.columns.shareOfBack, "percent"),
          ],
          rows: reasons
            .slice(0, MOST_VALUES)
            .map(({ value, orders, amount }): Value[] => [
              value ?? words.noValue,
              orders,
              amount,
              ratio(amount, all),
            ]),
        },
      ]
    : [];
}

/** How long it takes; only of orders whose refund has a day. */
export function dayTable({ texts, whole: { days } }: Returned): TableBlock[] {
  const { returns: words } = texts.reports;
  if (days.length === 0) {
    return [];
  }
  let from = 0;
  return [
    {
      kind: "table",
      id: "days",
      title: words.headings.days,
      columns: [
        column("days", words.columns.days, "text"),
        column("orders", words.columns.ordersBack, "integer"),
        column("share", words.columns.shareOfOrders, "percent"),
        column("running", words.columns.running, "percent"),
      ],
      rows: DAY_BANDS.map((to): Value[] => {
        const name = to === Infinity ? `${from}+` : `${from}–${to}`;
        const own = days.filter((day) => day >= from && day <= to).length;
        const until = days.filter((day) => day <= to).length;
        from = to + 1;
        return [name, own, own / days.length, until / days.length];
      }),
    },
  ];
}

/** Who gives back, beside what they keep: who does so more often than all, first. */
export function giverTable({ texts, whole: { givers }, often }: Returned): TableBlock {
  const { common, returns: words } = texts.reports;
  const rows = [...givers.filter((own) => often.has(own)), ...givers.filter((own) => !often.has(own))];
  const customer: TableColumn = {
    key: "customer",
    title: common.customer,
    format: "text",
    names: "customer",
  };
  return {
    kind: "table",
    id: "givers",
    title: words.headings.givers,
    filter: true,
    columns: [
      customer,
      column("orders", common.orders, "integer"),
      column("ordersBack", words.columns.ordersBack, "integer"),
      column("rate", words.columns.rate, "percent"),
      column("bought", words.columns.bought, "money"),
      column("back", words.columns.back, "money"),
      column("kept", words.columns.kept, "money"),
      column("amountRate", words.columns.amountRate, "percent"),
      column("often", words.columns.often, "text"),
    ],
    rows: rows
      .slice(0, MOST_GIVERS)
      .map((own): Value[] => [
        own.customer,
        own.orders,
        own.ordersBack,
        ratio(own.ordersBack, own.orders),
        own.bought,
        own.back,
        Math.round((own.bought - own.back) * 100) / 100,
        ratio(own.back, own.bought),
        often.has(own) ? words.more : null,
      ]),
  };
}

export function medianDays({ whole: { days } }: Returned): number | null {
  return days.length > 0 ? percentilesOfSorted(Float64Array.from(days), [0.5])[0]! : null;
}

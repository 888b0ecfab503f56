import { periodLabel } from "../../core/ledger/periods";
import type { Band } from "../../core/ledger/orderShape";
import { fill } from "../../locales/translate";
import { cents, ratio, share } from "../kit/shares";
import { sum } from "../kit/sum";
import { column } from "../kit/tableColumn";
import type { TableBlock, TableColumn, Value } from "../report";
import { MONTHS, type Behaved } from "./behaved";

/** Hours that stand in one column of the page. */
const TOGETHER = 3;

/** Orders by weekday and hour: in blocks of three hours on the page, hour by hour behind it. */
export function hourTable({ texts, hours }: Behaved, id: "heat" | "hours"): TableBlock[] {
  const { buyingBehaviour: words, common } = texts.reports;
  if (!hours) {
    return [];
  }
  const width = id === "heat" ? TOGETHER : 1;
  const starts = Array.from({ length: 24 / width }, (_, index) => index * width);
  const cell = (weekday: number, start: number) =>
    sum(hours.orders.subarray(24 * weekday + start, 24 * weekday + start + width));
  const pad = (hour: number) => String(hour).padStart(2, "0");
  const columns: TableColumn[] = [
    column("weekday", words.columns.weekday, "text"),
    ...starts.map((start) => ({
      ...column(`hour${start}`, width === 1 ? pad(start) : `${pad(start)}–${pad(start + width)}`, "integer"),
      scale: "colors" as const,
      scaleGroup: "hours",
    })),
    ...(id === "hours" ? [column("total", common.total, "integer")] : []),
  ];
  const rows = words.weekdays.map((name, weekday): Value[] => {
    const own = starts.map((start) => cell(weekday, start));
    return [name, ...own, ...(id === "hours" ? [sum(own)] : [])];
  });
  const totals = starts.map((start) => sum(words.weekdays.map((_, weekday) => cell(weekday, start))));
  const all = id === "hours" ? [[common.total, ...totals, sum(totals)]] : [];
  return [
    {
      kind: "table",
      id,
      title: words.headings.hours,
      columns,
      rows: [...rows, ...all],
      total: id === "hours" || undefined,
    },
  ];
}

/** Per weekday, where no order has a time. */
export function weekdayTable({ texts, weekdays }: Behaved): TableBlock {
  const { buyingBehaviour: words, common } = texts.reports;
  const orders = sum(weekdays.map((day) => day.orders));
  return {
    kind: "table",
    id: "weekdays",
    title: words.headings.weekdays,
    columns: [
      column("weekday", words.columns.weekday, "text"),
      column("orders", common.orders, "integer"),
      column("share", words.columns.orderShare, "percent"),
      column("aDay", words.columns.ordersADay, "number"),
      column("revenue", common.revenue, "money0"),
      column("value", common.orderValue, "money"),
    ],
    rows: weekdays.map((day, index): Value[] => [
      words.weekdays[index]!,
      day.orders,
      share(day.orders, orders),
      ratio(day.orders, day.days),
      cents(day.revenue),
      ratio(day.revenue, day.orders),
    ]),
  };
}

/** Sales by month and category: the last twelve on the page, all behind it. */
export function monthTable({ texts, categories }: Behaved, id: "season" | "months"): TableBlock[] {
  const { buyingBehaviour: words, common } = texts.reports;
  if (!categories) {
    return [];
  }
  const { periods, values, others, total } = categories;
  const from = id === "season" ? Math.max(0, periods.length - MONTHS) : 0;
  const shown = id === "season" ? values.slice(0, others ? 6 : 7) : values;
  const rest = (index: number) =>
    total.periods[index]!.revenue - sum(shown.map((row) => row.periods[index]!.revenue));
  const hasRest = others !== undefined || shown.length < values.length;
  return [
    {
      kind: "table",
      id,
      title: words.headings.months,
      groups: "separate",
      filter: id === "months" || undefined,
      columns: [
        column("month", words.columns.month, "text"),
        ...shown.map((row, index) => ({
          ...column(
            `value${index}`,
            row.value ?? words.noValue,
            "money0",
            row.periods.slice(from).map(({ customers }) => customers),
          ),
          scale: "colors" as const,
          // Each by its own season: a small one would be pale all year.
          scaleGroup: `value${index}`,
        })),
        ...(hasRest ? [column("rest", words.others, "money0")] : []),
        ...(id === "months" ? [column("total", common.total, "money0")] : []),
      ],
      rows: periods
        .slice(from)
        .map((period, at): Value[] => [
          periodLabel(period, { unit: "month" }),
          ...shown.map((row) => cents(row.periods[from + at]!.revenue)),
          ...(hasRest ? [cents(rest(from + at))] : []),
          ...(id === "months" ? [cents(total.periods[from + at]!.revenue)] : []),
        ]),
    },
  ];
}

/** Orders or lines by band. */
export function bandTable({ texts, shape }: Behaved, id: "amounts" | "unitCounts" | "prices"): TableBlock[] {
  const { buyingBehaviour: words, common } = texts.reports;
  const bands: readonly Band[] | undefined = shape[id];
  if (!bands || bands.length === 0) {
    return [];
  }
  const units = bands.some((band) => !Number.isNaN(band.units));
  const [orders, revenue] = [sum(bands.map((band) => band.orders)), sum(bands.map((band) => band.revenue))];
  return [
    {
      kind: "table",
      id,
      title: words.headings[id],
      filter: true,
      columns: [
        column("band", words.columns[id], "text"),
        column("orders", common.orders, "integer"),
        // A price's orders may have others, too: they add up to more than all.
        ...(id === "prices" ? [] : [column("orderShare", words.columns.orderShare, "percent")]),
        column("revenue", common.revenue, "money0"),
        column("share", common.revenueShare, "percent"),
        ...(units ? [column("units", words.columns.units, "integer")] : []),
      ],
      rows: bands.map((band): Value[] => [
        band.name,
        band.orders,
        ...(id === "prices" ? [] : [share(band.orders, orders)]),
        cents(band.revenue),
        share(band.revenue, revenue),
        ...(units ? [band.units] : []),
      ]),
    },
  ];
}

/** Channels with their change from quarter to quarter, and which segment buys where. */
export function channelTables({ texts, channels, channelSegments }: Behaved): TableBlock[] {
  const { buyingBehaviour: words, common } = texts.reports;
  if (!channels || !channelSegments) {
    return [];
  }
  const { values, total, periods } = channels;
  // The running quarter is compared with nothing.
  const last = periods.length - 2;
  const quarter = (index: number) => periodLabel(periods[index]!, { unit: "quarter" });
  const shareIn = (row: (typeof values)[number], index: number) =>
    index < 0 ? null : share(row.periods[index]!.revenue, total.periods[index]!.revenue);
  const compares = last >= 1;
  const { groups, customers } = channelSegments;
  const named = values.filter(({ value }) => value !== null);
  const sizes = groups.names.map((_, group) =>
    groups.of.reduce((count, own) => count + (own === group ? 1 : 0), 0),
  );
  return [
    {
      kind: "table",
      id: "channels",
      title: words.headings.channels,
      filter: true,
      groups: "separate",
      columns: [
        column("channel", texts.roles.channel, "text"),
        column("revenue", common.revenue, "money0", "customers"),
        column("share", common.revenueShare, "percent", "customers"),
        column("customers", common.customers, "integer", true),
        column("orders", common.orders, "integer", "customers"),
        column("value", common.orderValue, "money", "customers"),
        ...(compares
          ? [
              column(
                "before",
                fill(words.columns.shareIn, { period: quarter(last - 1) }),
                "percent",
                "customers",
              ),
              column("now", fill(words.columns.shareIn, { period: quarter(last) }), "percent", "customers"),
              column("change", words.columns.change, "changePoints", "customers"),
            ]
          : []),
      ],
      rows: values.map((row): Value[] => {
        const [before, now] = [shareIn(row, last - 1), shareIn(row, last)];
        return [
          row.value ?? words.noValue,
          cents(row.revenue),
          share(row.revenue, total.revenue),
          row.customers,
          row.orders,
          ratio(row.revenue, row.orders),
          ...(compares ? [before, now, before === null || now === null ? null : 100 * (now - before)] : []),
        ];
      }),
    },
    {
      kind: "table",
      id: "channelSegments",
      title: words.headings.channelSegments,
      filter: true,
      groups: "separate",
      columns: [
        column("segment", groups.title, "text"),
        column("customers", common.customers, "integer", true),
        ...named.map(({ value }, index) => ({
          ...column(
            `channel${index}`,
            value!,
            "percent",
            groups.names.map((_, group) => customers[index]![group]!),
          ),
          scale: "colors" as const,
          scaleGroup: "channels",
        })),
      ],
      rows: groups.names.map((name, group): Value[] => [
        name,
        sizes[group]!,
        ...named.map((_, index) => share(customers[index]![group]!, sizes[group]!)),
      ]),
    },
  ];
}

/** What special days bring beside usual ones. */
export function holidayTable({ texts, holidays }: Behaved): TableBlock[] {
  const { columns, headings, beyond, within } = texts.reports.buyingBehaviour;
  return holidays.length === 0
    ? []
    : [
        {
          kind: "table",
          id: "holidays",
          title: headings.holidays,
          filter: true,
          columns: [
            column("name", columns.holiday, "text"),
            column("from", columns.from, "date"),
            column("to", columns.to, "date"),
            column("total", columns.total, "money0"),
            column("usual", columns.usual, "money0"),
            column("lift", columns.lift, "decimal2"),
            column("low", columns.low, "decimal2"),
            column("high", columns.high, "decimal2"),
            column("verdict", columns.verdict, "text"),
          ],
          rows: holidays.map((days): Value[] => [
            days.name,
            days.from,
            days.to,
            cents(days.total),
            cents(days.usual),
            days.lift,
            days.low,
            days.high,
            days.isBeyond ? beyond : within,
          ]),
        },
      ];
}

import type { Dataset } from "../../core/cells/dataset";
import type { ReportInput } from "../definition";
import { chartedGroups, groupRateTable, type RatesBy } from "../kit/rates/groupRates";
import { paretoTable } from "../kit/pareto";
import { rateWithInterval } from "../kit/rateWithInterval";
import { share } from "../kit/shares";
import { complaintSubject } from "../kit/survey/complaintRows";
import { column } from "../kit/tableColumn";
import type { Block, TableBlock, TableColumn, Value } from "../report";
import type { Served, ServiceFigures } from "./served";

const MOST_OPEN = 5000;
const MOST_PRODUCTS = 100;

/** The figures behind the page: periods, groups, subjects and products of complaints. */
export function dataBlocks(figures: Served, { texts }: ReportInput): Block[] {
  const { service: words } = texts.reports;
  const { tickets, groups, subjects, products } = figures;
  const rates = { value: words.columns.attainment, format: "percent", texts } as const;
  const chosen = chartedGroups(groups);
  const heading = (text: string): Block => ({ kind: "heading", level: 2, text });
  return [
    ...(tickets.timed || !(tickets.has.answers || tickets.has.ends)
      ? []
      : [{ kind: "note", text: words.untimed } as const]),
    heading(words.tables.months),
    monthTable(figures, texts),
    ...(chosen ? [heading(words.tables.allGroups), groupRateTable("chosenGroups", [chosen], rates)] : []),
    ...(groups.length > 0
      ? [
          groupRateTable("groups", groups, rates),
          heading(words.tables.groups),
          timesTable("times", groups, figures, texts),
        ]
      : []),
    ...(subjects.length > 0
      ? [heading(words.tables.subjects), paretoTable("subjects", subjects, words.columns.subject, texts)]
      : []),
    ...(products.length > 0 ? [heading(words.tables.products), productTable(figures, texts)] : []),
  ];
}

type Words = ReportInput["texts"]["reports"]["service"];

function monthTable({ all, target, tickets, months }: Served, { reports }: ReportInput["texts"]): TableBlock {
  const { service: words, listening } = reports;
  const { columns } = words;
  const orders = months.some((month) => month.orders !== null);
  const rate = (month: ServiceFigures) =>
    target === "response" ? month.answeredInTime : month.resolvedInTime;
  return {
    kind: "table",
    id: "months",
    groups: "separate",
    columns: [
      column("period", columns.period, "text"),
      column("tickets", columns.tickets, "integer", true),
      ...(target
        ? [
            column("decided", columns.decided, "integer", true),
            column("value", words.columns.attainment, "percent"),
            column("low", listening.columns.low, "percent"),
            column("high", listening.columns.high, "percent"),
          ]
        : []),
      ...timeColumns(words, tickets.has),
      column("backlog", columns.backlog, "integer"),
      ...(all.reopened === null ? [] : [column("reopened", columns.reopened, "integer")]),
      column("complaints", columns.complaints, "integer", true),
      ...(orders
        ? [column("orders", columns.orders, "integer"), column("rate", columns.rate, "percent")]
        : []),
    ],
    rows: months.map((month): Value[] => {
      const { within, decided } = rate(month);
      return [
        month.name,
        month.tickets,
        ...(target ? [decided, ...rateWithInterval(within, decided)] : []),
        ...timeValues(month, tickets.has),
        month.backlog,
        ...(all.reopened === null ? [] : [month.reopened]),
        month.complaints,
        ...(orders ? [month.orders, share(month.complaints, month.orders ?? 0)] : []),
      ];
    }),
  };
}

function timeColumns({ columns }: Words, { answers, ends }: Served["tickets"]["has"]): TableColumn[] {
  return [
    ...(answers
      ? [
          column("responseMedian", columns.responseMedian, "number"),
          column("responseMean", columns.responseMean, "number"),
          column("responseP90", columns.responseP90, "number"),
        ]
      : []),
    ...(ends
      ? [
          column("resolutionMedian", columns.resolutionMedian, "number"),
          column("resolutionMean", columns.resolutionMean, "number"),
          column("resolutionP90", columns.resolutionP90, "number"),
        ]
      : []),
  ];
}

function timeValues(
  { response, resolution }: ServiceFigures,
  { answers, ends }: Served["tickets"]["has"],
): Value[] {
  const of = (times: ServiceFigures["response"]) => [
    times?.median ?? null,
    times?.mean ?? null,
    times?.p90 ?? null,
  ];
  return [...(answers ? of(response) : []), ...(ends ? of(resolution) : [])];
}

type GroupsOf = Served["groups"][number];

/** Times, open and overdue tickets of groups, one a row. */
function timesTable(
  id: string,
  groups: readonly GroupsOf[],
  { tickets }: Served,
  texts: ReportInput["texts"],
): TableBlock {
  const { service: words, listening } = texts.reports;
  return {
    kind: "table",
    id,
    groups: "separate",
    filter: true,
    columns: [
      column("by", listening.columns.by, "text"),
      column("group", listening.columns.group, "text"),
      column("tickets", words.columns.tickets, "integer", true),
      ...timeColumns(words, tickets.has),
      column("open", words.columns.open, "integer"),
      column("overdue", words.columns.overdue, "integer"),
    ],
    rows: groups.flatMap((by) =>
      by.rows.map((row, index): Value[] => {
        const figures = by.figures[index]!;
        return [
          by.by,
          row.group,
          figures.tickets,
          ...timeValues(figures, tickets.has),
          figures.open,
          figures.overdue,
        ];
      }),
    ),
  };
}

/** The groups of one column on the page: a label and few figures. */
export function shownGroups(figures: Served, { texts }: ReportInput, most: number): TableBlock | undefined {
  const { service: words } = texts.reports;
  const chosen: RatesBy | undefined = chartedGroups(figures.groups);
  const groups = figures.groups.find((one) => one === chosen);
  if (!groups) {
    return undefined;
  }
  const { answers, ends } = figures.tickets.has;
  const order = [...groups.rows.keys()].sort(
    (a, b) => groups.figures[b]!.tickets - groups.figures[a]!.tickets,
  );
  return {
    kind: "table",
    id: "shownGroups",
    groups: "separate",
    columns: [
      column("group", groups.by, "text"),
      column("tickets", words.columns.tickets, "integer", true),
      ...(answers
        ? [
            column("responseMedian", words.columns.responseMedian, "number"),
            column("responseP90", words.columns.responseP90, "number"),
          ]
        : []),
      ...(ends
        ? [
            column("resolutionMedian", words.columns.resolutionMedian, "number"),
            column("resolutionP90", words.columns.resolutionP90, "number"),
          ]
        : []),
      column("value", words.columns.attainment, "percent"),
      column("open", words.columns.open, "integer"),
    ],
    rows: order.slice(0, most).map((index): Value[] => {
      const own = groups.figures[index]!;
      return [
        groups.rows[index]!.group,
        own.tickets,
        ...(answers ? [own.response?.median ?? null, own.response?.p90 ?? null] : []),
        ...(ends ? [own.resolution?.median ?? null, own.resolution?.p90 ?? null] : []),
        groups.rows[index]!.value,
        own.open,
      ];
    }),
  };
}

function productTable({ products }: Served, { reports }: ReportInput["texts"]): TableBlock {
  const { columns } = reports.service;
  const known = products.some(({ orders }) => orders !== null);
  const rows = known
    ? [...products].sort(
        (a, b) => (share(b.complaints, b.orders ?? 0) ?? 0) - (share(a.complaints, a.orders ?? 0) ?? 0),
      )
    : products;
  return {
    kind: "table",
    id: "products",
    groups: "separate",
    filter: true,
    columns: [
      column("product", columns.product, "text"),
      column("complaints", columns.complaints, "integer", true),
      ...(known
        ? [column("orders", columns.orders, "integer"), column("rate", columns.rate, "percent")]
        : []),
    ],
    rows: rows
      .slice(0, MOST_PRODUCTS)
      .map(({ product, complaints, orders }): Value[] => [
        product,
        complaints,
        ...(known ? [orders, share(complaints, orders ?? 0)] : []),
      ]),
  };
}

/** Tickets that wait, the oldest first. */
export function openBlocks({ backlog, tickets }: Served, { texts }: ReportInput): Block[] {
  const { service: words, listening, common } = texts.reports;
  if (backlog.length === 0) {
    return [];
  }
  const { columns } = tickets.dataset;
  const text = (one: Dataset["columns"]["customer"], row: number): Value =>
    one && one.codes[row]! >= 0 ? one.dictionary[one.codes[row]!]! : null;
  const subject = complaintSubject(tickets.dataset) ?? columns.event ?? columns.category;
  const shown: readonly (readonly [TableColumn, (row: number) => Value])[] = [
    ...(columns.customer
      ? [
          [
            { ...column("customer", listening.columns.customer, "text"), names: "customer" } as TableColumn,
            (row: number) => text(columns.customer, row),
          ] as const,
        ]
      : []),
    ...(subject
      ? [[column("type", words.columns.type, "text"), (row: number) => text(subject, row)] as const]
      : []),
    ...(columns.salesperson
      ? [
          [
            column("owner", words.columns.owner, "text"),
            (row: number) => text(columns.salesperson, row),
          ] as const,
        ]
      : []),
  ];
  return [
    { kind: "heading", level: 1, text: words.tables.open },
    {
      kind: "table",
      id: "open",
      filter: true,
      columns: [
        column("opened", words.columns.opened, "date"),
        column("days", words.columns.days, "integer"),
        column("overdue", words.columns.overdue, "text"),
        ...shown.map(([one]) => one),
      ],
      rows: backlog
        .slice(0, MOST_OPEN)
        .map(({ row, days, overdue }): Value[] => [
          Math.floor(tickets.opened[row]!),
          days,
          overdue ? common.yes : common.no,
          ...shown.map(([, of]) => of(row)),
        ]),
    },
  ];
}

/** Who complains again and again, about what, and what he buys. */
export function repeatedBlocks({ repeated, tickets }: Served, { texts, book }: ReportInput): Block[] {
  const { service: words, listening, common } = texts.reports;
  if (repeated.length === 0) {
    return [];
  }
  const { customerOf } = tickets;
  const subject = complaintSubject(tickets.dataset);
  const buys = customerOf && (book.main("product") ?? book.main("category"));
  const total = customerOf && book.customers().total;
  return [
    { kind: "heading", level: 1, text: words.tables.repeated },
    {
      kind: "table",
      id: "repeated",
      filter: true,
      contactList: true,
      columns: [
        { ...column("customer", listening.columns.customer, "text"), names: "customer" },
        column("complaints", words.columns.complaints, "integer"),
        column("last", words.columns.last, "date"),
        ...(subject ? [column("subjects", words.columns.subjects, "text")] : []),
        ...(buys ? [column("buys", words.columns.buys, "text")] : []),
        ...(total ? [column("revenue", listening.columns.revenue, "money0")] : []),
      ],
      rows: repeated.map(({ customer, rows }): Value[] => {
        const buyer = rows.map((row) => customerOf?.[row] ?? -1).find((one) => one >= 0) ?? -1;
        const about = subject
          ? [
              ...new Set(
                rows.flatMap((row) =>
                  subject.codes[row]! >= 0 ? [subject.dictionary[subject.codes[row]!]!] : [],
                ),
              ),
            ]
          : [];
        return [
          customer,
          rows.length,
          Math.max(...rows.map((row) => Math.floor(tickets.opened[row]!))),
          ...(subject ? [about.join(common.listSeparator)] : []),
          ...(buys
            ? [buyer < 0 || buys.codes[buyer]! < 0 ? null : nameOf(buys, buys.codes[buyer]!, texts)]
            : []),
          ...(total ? [buyer < 0 ? null : total[buyer]!] : []),
        ];
      }),
    },
  ];
}

function nameOf(
  { dictionary, several }: { readonly dictionary: readonly string[]; readonly several: number },
  code: number,
  { reports }: ReportInput["texts"],
): string {
  return code === several ? reports.profiles.several : dictionary[code]!;
}

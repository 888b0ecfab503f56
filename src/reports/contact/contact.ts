import { PERIOD_UNITS } from "../../core/ledger/periods";
import { twoSided } from "../../core/statistics/proportions";
import { STATUSES } from "../../core/segments/status";
import { fill } from "../../locales/translate";
import type { ReportDefinition, ReportInput } from "../definition";
import { howComputed } from "../kit/howComputed";
import { inWords } from "../kit/inWords";
import {
  CALENDAR_OPTIONS,
  calendarDefinitions,
  calendarInWords,
  periodOptions,
} from "../kit/keyFigures/calendarOptions";
import { framed } from "../kit/page/pageSheet";
import { paretoChart, paretoTable } from "../kit/pareto";
import { SIGNIFICANT } from "../kit/rates/groupRates";
import { ratio, share } from "../kit/shares";
import { standingOf } from "../kit/standing/standing";
import { column } from "../kit/tableColumn";
import type { Block, ChartBlock, Report, TableBlock, Value } from "../report";
import { ofSizes } from "../kit/told";
import { contactsOf, type Contacts } from "./contacted";

/** How often are customers spoken to, who is not, and do purchases follow. */
export const contact: ReportDefinition = {
  id: "contact",
  records: true,
  about: ["interactions"],
  needs: [
    { roles: ["event"], required: true },
    { roles: ["customer"], required: true },
    { roles: ["date"], required: true },
  ],
  related: ["interactions", "customers"],
  options: [
    { name: "unit", kind: "choice", choices: PERIOD_UNITS, default: "month" },
    ...CALENDAR_OPTIONS,
    { name: "contactDays", kind: "number", min: 1, max: 730, default: 90 },
    { name: "window", kind: "number", min: 1, max: 180, default: 14 },
  ],
  build,
};

interface Asked {
  readonly days: number;
  readonly window: number;
}

function build(input: ReportInput): Report {
  const { dataset, related, texts, version, options } = input;
  const period = periodOptions(options);
  const asked = { days: Number(options.contactDays), window: Number(options.window) };
  const figures = contactsOf(input, asked, period);
  const words = texts.reports.contact;
  const lists = (["silent", "falling"] as const).flatMap((id) => listBlocks(id, figures, asked, input));
  return {
    id: contact.id,
    title: words.title,
    issues: dataset.issues,
    sheets: [
      { id: "page", name: words.sheets.page, page: true, blocks: pageBlocks(figures, asked, input) },
      ...(lists.length > 0 ? [{ id: "lists", name: words.sheets.lists, blocks: lists }] : []),
      {
        id: "data",
        name: words.sheets.data,
        blocks: [
          { kind: "heading", level: 1, text: words.sheets.data },
          ...dataBlocks(figures, input),
          ...howComputed({
            dataset,
            related,
            texts,
            version,
            options: [
              ...calendarInWords(period, words.options),
              [words.options.contactDays.label, asked.days],
              [words.options.window.label, asked.window],
            ],
            definitions: [
              fill(words.definitions.chance, { window: asked.window }),
              fill(words.definitions.silent, { days: asked.days }),
              ...calendarDefinitions(period, texts),
            ],
          }),
        ],
      },
    ],
  };
}

function dataBlocks({ months, types, chance }: Contacts, { texts }: ReportInput): Block[] {
  const { tables, columns } = texts.reports.contact;
  const heading = (text: string): Block => ({ kind: "heading", level: 2, text });
  return [
    heading(tables.months),
    {
      kind: "table",
      id: "months",
      columns: [
        column("period", columns.period, "text"),
        column("contacts", columns.contacts, "integer"),
        column("customers", columns.customers, "integer", true),
        column("perCustomer", columns.perCustomer, "number"),
      ],
      rows: months.map(({ name, contacts, customers }): Value[] => [
        name,
        contacts,
        customers,
        ratio(contacts, customers),
      ]),
    },
    ...(types.length > 0 ? [heading(tables.types), paretoTable("types", types, columns.type, texts)] : []),
    ...(chance ? [heading(tables.chance), chanceTable(chance, columns)] : []),
  ];
}

function chanceTable(
  chance: NonNullable<Contacts["chance"]>,
  columns: ReportInput["texts"]["reports"]["contact"]["columns"],
): TableBlock {
  return {
    kind: "table",
    id: "chance",
    columns: [
      column("purchases", columns.purchases, "integer"),
      column("followed", columns.followed, "integer"),
      column("expected", columns.expected, "number"),
      column("z", columns.z, "decimal2"),
      column("p", columns.p, "p"),
    ],
    rows: [
      [
        chance.purchases,
        chance.followed,
        chance.expected,
        Number.isFinite(chance.z) ? chance.z : null,
        Number.isFinite(chance.z) ? twoSided(chance.z) : null,
      ],
    ],
  };
}

function listBlocks(
  id: "silent" | "falling",
  { [id]: customers, ids, chance }: Contacts,
  { days }: Asked,
  { texts, book }: ReportInput,
): Block[] {
  const { contact: words, listening, segments } = texts.reports;
  const buyers = chance && { total: book.customers().total, status: standingOf(book).status };
  const table: TableBlock = {
    kind: "table",
    id,
    filter: true,
    contactList: true,
    columns: [
      { ...column("customer", listening.columns.customer, "text"), names: "customer" },
      ...(buyers
        ? [
            column("segment", listening.columns.segment, "text"),
            column("revenue", listening.columns.revenue, "money0"),
          ]
        : []),
      column("last", words.columns.last, "date"),
      column("recent", fill(words.columns.recent, { days }), "integer"),
      column("before", fill(words.columns.before, { days }), "integer"),
    ],
    rows: customers.map(({ row, last, recent, before }): Value[] => [
      ids[row]!,
      ...(buyers ? [segments.names[STATUSES[buyers.status[row]!]!], buyers.total[row]!] : []),
      last,
      recent,
      before,
    ]),
  };
  return customers.length > 0 ? [{ kind: "heading", level: 2, text: words.tables[id] }, table] : [];
}

function pageBlocks(
  figures: Contacts,
  asked: Asked,
  { texts, dataset, version, book }: ReportInput,
): Block[] {
  const { contact: words } = texts.reports;
  const { count, money, percent, number } = inWords(texts);
  const { months, silent, falling, reached, customers, contacts, chance } = figures;
  const total = chance && book.customers().total;
  const revenue = money(silent.reduce((sum, { row }) => sum + (total?.[row] ?? 0), 0));
  const detail = { count: count(silent.length), days: asked.days, revenue };
  return framed(
    { dataset, texts, version },
    {
      title: words.title,
      period: [...new Set([months[0]!.name, months.at(-1)!.name])].join(" – "),
      customers,
      definitions: [fill(words.definitions.silent, { days: asked.days })],
    },
    [
      {
        kind: "headline",
        sentences: [
          ...(chance
            ? [
                {
                  text: fill(silent.length > 0 ? words.headlines.silent : words.headlines.noSilent, detail),
                  about: ofSizes(silent.length),
                },
              ]
            : []),
          {
            text: fill(words.headlines.reached, {
              reached: count(reached),
              customers: count(customers),
              share: percent(reached / customers),
              each: number(contacts / reached),
            }),
            about: ofSizes(reached, customers - reached),
          },
          ...(chance && chance.purchases > 0 && Number.isFinite(chance.z)
            ? [
                {
                  text: fill(words.headlines.chance, {
                    followed: percent(chance.followed / chance.purchases),
                    expected: percent(chance.expected / chance.purchases),
                    window: asked.window,
                    verdict:
                      twoSided(chance.z) < SIGNIFICANT ? words.headlines.beyond : words.headlines.within,
                  }),
                },
              ]
            : []),
        ],
      },
      {
        kind: "cards",
        cards: [
          { label: words.cards.contacts, value: contacts, format: "integer" },
          {
            label: words.cards.reached,
            value: reached / customers,
            format: "percent",
            about: ofSizes(reached, customers - reached),
          },
          { label: words.cards.each, value: contacts / reached, format: "number" },
          {
            label: words.cards.silent,
            value: chance ? silent.length : null,
            format: "integer",
            about: ofSizes(silent.length),
          },
          {
            label: words.cards.followed,
            value: chance ? share(chance.followed, chance.purchases) : null,
            format: "percent",
          },
        ],
      },
      ...charts(figures, texts),
      {
        kind: "todo",
        lines: [
          ...(silent.length > 0
            ? [{ text: fill(words.todo.silent, detail), about: ofSizes(silent.length), sheet: "lists" }]
            : []),
          ...(falling.length > 0
            ? [
                {
                  text: fill(words.todo.falling, { count: count(falling.length) }),
                  about: ofSizes(falling.length),
                  sheet: "lists",
                },
              ]
            : []),
        ],
      },
    ],
  );
}

function charts({ months, types, contacts }: Contacts, texts: ReportInput["texts"]): ChartBlock[] {
  const { charts: words } = texts.reports.contact;
  const { count, percent } = inWords(texts);
  const last = months.at(-1)!;
  return [
    {
      kind: "chart",
      id: "months",
      type: "columnClustered",
      title: words.months,
      finding: fill(words.monthsFinding, { last: count(last.contacts), to: last.name }),
      about: ofSizes(last.customers),
      measure: words.monthsMeasure,
      table: "months",
      category: "period",
      series: [{ column: "contacts" }],
      emphasis: { rows: [months.length - 1] },
    },
    ...(types.length > 0
      ? [
          paretoChart(
            "types",
            {
              title: words.types,
              finding: fill(words.typesFinding, {
                first: types[0]!.name,
                share: percent(types[0]!.count / contacts),
              }),
              about: [{ table: "types", row: 0 }],
              measure: words.typesMeasure,
            },
            types,
          ),
        ]
      : []),
  ];
}

import type { ReportDefinition, ReportInput } from "../definition";
import { fill } from "../../locales/translate";
import { listed, listNote } from "../kit/customerList";
import { optionsInWords, VALUE_OPTIONS } from "../kit/customerValue/valueOptions";
import { howComputed } from "../kit/howComputed";
import { lookedUp } from "../kit/live";
import { ORDER_NEEDS } from "../kit/needs";
import { pageSheet } from "../kit/page/pageSheet";
import { column } from "../kit/tableColumn";
import type { Block, LookUp, Report, TableBlock, Value } from "../report";
import { factsOf, type Fact, type Facts } from "./facts";
import { known, type Known } from "./known";

/**
 * Everything that is known of one customer on one page. Its figures are look-ups into the list behind it, so that another
 * customer can be turned to without the add-in.
 */
export const customerCard: ReportDefinition = {
  id: "customer-card",
  needs: [
    ...ORDER_NEEDS,
    { roles: ["product"], required: false },
    { roles: ["category"], required: false },
    { roles: ["score"], required: false },
  ],
  related: ["customers", "surveys", "tickets", "interactions"],
  options: [
    { name: "customer", kind: "text", default: "" },
    ...VALUE_OPTIONS.filter(({ name }) => name === "horizon" || name === "discount" || name === "margin"),
  ],
  rereads: { page: () => false },
  build,
};

/** The list by whose ids a customer is chosen, and the cell that names one. */
const LIST = "customers";
const CHOSEN = "chosen.customer";

function build(input: ReportInput): Report {
  const { dataset, related, texts, version, book } = input;
  const words = texts.reports.customerCard;
  const figures = known(input);
  const facts = factsOf(figures, input);
  return lookedUp({
    id: customerCard.id,
    title: words.title,
    issues: dataset.issues,
    sheets: [
      pageSheet(
        { dataset, texts, version },
        {
          name: words.sheets.page,
          title: words.title,
          customers: figures.customers.count,
          asOf: book.asOf,
          definitions: [words.definitions.turn],
        },
        pageBlocks(figures, facts, input),
      ),
      {
        id: "data",
        name: words.sheets.data,
        blocks: [
          { kind: "heading", level: 1, text: words.sheets.data },
          historyTable(facts, input),
          ...howComputed({
            dataset,
            related,
            texts,
            version,
            options: figures.warned
              ? optionsInWords(figures.options, figures.standing.fitted!.input.unit, texts).filter(
                  ([label]) => label !== texts.reports.customerValue.options.discount.label,
                )
              : [],
            definitions: [
              words.definitions.turn,
              words.definitions.mean,
              ...(figures.buyingRules ? [texts.reports.products.definitions.next] : []),
              ...(figures.expected
                ? [fill(words.definitions.interval, { months: figures.options.months })]
                : []),
            ],
          }),
        ],
      },
      {
        id: "list",
        name: words.sheets.list,
        freezeAt: LIST,
        blocks: [
          { kind: "heading", level: 1, text: words.sheets.list },
          ...listNote(figures.order, texts),
          listTable(figures, facts, input),
        ],
      },
    ],
  });
}

function lookUp({ column: { key } }: Fact): LookUp {
  return { table: LIST, column: key, key: "customer", chosen: CHOSEN };
}

function pageBlocks(known: Known, facts: Facts, { texts }: ReportInput): Block[] {
  const { customerCard: words, common } = texts.reports;
  const { cards, figures, texts: said } = facts;
  // The longer words last: they run on where nothing stands beside them.
  const standing = [...facts.standing].reverse();
  const chosen: TableBlock = {
    kind: "table",
    id: "chosen",
    groups: "separate",
    columns: [
      {
        ...column("customer", common.customer, "text"),
        names: "customer",
        choicesFrom: { table: LIST, column: "customer" },
      },
      column("rank", words.columns.rank, "integer"),
      ...standing.map(({ column: { key, title } }) => column(key, title, "text")),
    ],
    rows: [
      [
        known.customers.ids[known.chosen]!,
        known.order.indexOf(known.chosen) + 1,
        ...standing.map(() => null),
      ],
    ],
    live: [[null, `MATCH({${CHOSEN}:0},{${LIST}.customer},0)`, ...standing.map(lookUp)]],
  };
  return [
    { kind: "headline", sentences: [{ text: words.headline }, { text: words.more }] },
    chosen,
    {
      kind: "cards",
      cards: cards.map((fact) => ({
        label: fact.label,
        value: null,
        format: fact.column.format,
        live: lookUp(fact),
      })),
    },
    {
      kind: "chart",
      id: "history",
      type: "columnClustered",
      title: words.charts.history,
      finding: words.charts.history,
      measure: words.charts.measure,
      table: "history",
      category: "quarter",
      series: [{ column: "revenue" }],
      wide: true,
    },
    {
      kind: "table",
      id: "figures",
      groups: "separate",
      columns: [
        column("figure", words.columns.figure, "text"),
        {
          ...column("value", words.columns.value, "number"),
          rowFormats: figures.map(({ column: { format } }) => format),
        },
        {
          ...column("mean", words.columns.mean, "number"),
          rowFormats: figures.map(({ column: { format } }) => format),
        },
      ],
      rows: figures.map(({ column: { title }, mean }): Value[] => [title, null, mean ?? null]),
      live: figures.map((fact) => [null, lookUp(fact), null]),
    },
    ...(said.length > 0
      ? [
          {
            kind: "table",
            id: "said",
            groups: "separate",
            columns: [column("what", words.columns.what, "text"), column("text", words.columns.text, "text")],
            rows: said.map(({ column: { title } }): Value[] => [title, null]),
            live: said.map((fact) => [null, lookUp(fact)]),
          } as const,
        ]
      : []),
  ];
}

/** What the chosen customer bought in each quarter, for the chart. */
function historyTable({ quarters }: Facts, { texts }: ReportInput): TableBlock {
  const { columns } = texts.reports.customerCard;
  return {
    kind: "table",
    id: "history",
    groups: "separate",
    columns: [column("quarter", columns.quarter, "text"), column("revenue", columns.revenue, "money0")],
    rows: quarters.map(({ column: { title } }): Value[] => [title, null]),
    live: quarters.map((fact) => [null, lookUp(fact)]),
  };
}

/** One row a customer, who bought most first: what the page looks up. */
function listTable({ customers, order }: Known, facts: Facts, { texts }: ReportInput): TableBlock {
  const all = [...facts.standing, ...facts.cards, ...facts.figures, ...facts.texts, ...facts.quarters];
  return {
    kind: "table",
    id: LIST,
    filter: true,
    columns: [
      { ...column("customer", texts.reports.common.customer, "text"), names: "customer" },
      ...all.map(({ column: own }) => own),
    ],
    rows: listed(order).map((row): Value[] => [customers.ids[row]!, ...all.map(({ of }) => of(row))]),
  };
}

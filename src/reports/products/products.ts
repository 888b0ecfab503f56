import type { ReportDefinition, ReportInput } from "../definition";
import { monthChangeBlocks, revenueChangeDefinitions } from "../kit/change/revenueChange";
import { listNote } from "../kit/customerList";
import { formatValue } from "../kit/formatValue";
import { howComputed } from "../kit/howComputed";
import { ORDER_NEEDS } from "../kit/needs";
import { orderNotes } from "../kit/orderNotes";
import { pageSheet } from "../kit/page/pageSheet";
import type { Report } from "../report";
import {
  categoryTable,
  firstTable,
  groupSuggestions,
  leavingTable,
  nextList,
  nextOrder,
  pairTable,
} from "./otherTables";
import { pageBlocks } from "./page";
import { MOST_PRODUCTS, productTable } from "./productTables";
import { sold, type Sold } from "./sold";

/** What is sold, to whom, with what else, who buys it again, and what each customer could be offered next. */
export const products: ReportDefinition = {
  id: "products",
  needs: [
    ...ORDER_NEEDS,
    { roles: ["product", "category"], required: true },
    { roles: ["category"], required: false },
  ],
  related: ["customers"],
  options: [
    { name: "by", kind: "choice", choices: ["segments", "tiers"], default: "segments" },
    { name: "days", kind: "number", min: 0, max: 3650, default: 0 },
  ],
  build,
};

function build(input: ReportInput): Report {
  const { dataset, texts } = input;
  const made = sold(input);
  const { products: words } = texts.reports;
  const order = nextOrder(made);
  const date = (day: number) => formatValue(day, "date", texts.locale);
  return {
    id: products.id,
    title: words.title,
    issues: dataset.issues,
    sheets: [
      pageSheet(
        input,
        {
          name: words.sheets.page,
          title: words.title,
          period: `${date(input.book.firstDay)} – ${date(input.book.asOf)}`,
          asOf: input.book.asOf,
          customers: made.customers.count,
          definitions: [words.method],
        },
        [...pageBlocks(made, order.length)],
      ),
      {
        id: "products",
        name: words.sheets.products,
        blocks: [
          { kind: "heading", level: 1, text: words.sheets.products },
          ...orderNotes(made.customers, made.book.provenance.orderIds !== undefined, texts),
          productTable(made, "products", MOST_PRODUCTS),
          ...categoryTable(made),
          ...monthChangeBlocks(input, [made.column, "category"]),
        ],
      },
      {
        id: "together",
        name: words.sheets.together,
        blocks: [
          { kind: "heading", level: 1, text: words.sheets.together },
          pairTable(made),
          firstTable(made),
          ...(made.leaving.length > 0 ? [leavingTable(made)] : []),
          groupSuggestions(made),
        ],
      },
      {
        id: "next",
        name: words.sheets.next,
        blocks: [
          { kind: "heading", level: 1, text: words.sheets.next },
          ...listNote(order, texts),
          nextList(made, order),
          ...how(made, input),
        ],
      },
    ],
  };
}

function how({ texts, days, together }: Sold, { dataset, related, options, version }: ReportInput) {
  const { options: choices, definitions } = texts.reports.products;
  return howComputed({
    dataset,
    related,
    texts,
    version,
    options: [
      [choices.by.label, choices.by.choices[options.by as "segments" | "tiers"]],
      [choices.days.label, days],
      [definitions.triedLabel, together.tried],
    ],
    definitions: [
      definitions.affinity,
      definitions.pairs,
      definitions.back,
      definitions.leaving,
      definitions.next,
      ...revenueChangeDefinitions(texts),
    ],
  });
}

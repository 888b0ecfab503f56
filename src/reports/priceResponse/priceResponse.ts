import type { ReportDefinition, ReportInput } from "../definition";
import { formatValue } from "../kit/formatValue";
import { howComputed } from "../kit/howComputed";
import { ORDER_NEEDS } from "../kit/needs";
import { method } from "../kit/page/method";
import { subtitle } from "../kit/page/subtitle";
import type { Report } from "../report";
import { pageBlocks } from "./page";
import { responded } from "./responded";
import { groupTable, productTable } from "./tables";

/** How sales go with prices, by category and product, and which price is worth a test. */
export const priceResponse: ReportDefinition = {
  id: "price-response",
  needs: [
    ...ORDER_NEEDS,
    { roles: ["product"], required: true },
    { roles: ["quantity"], required: true },
    { roles: ["category"], required: false },
  ],
  options: [],
  build,
};

function build(input: ReportInput): Report {
  const { book, dataset, related, texts, version } = input;
  const made = responded(input);
  const { priceResponse: words } = texts.reports;
  const date = (day: number) => formatValue(day, "date", texts.locale);
  return {
    id: priceResponse.id,
    title: words.title,
    issues: dataset.issues,
    sheets: [
      {
        id: "page",
        name: words.sheets.page,
        page: true,
        blocks: [
          { kind: "heading", level: 1, text: words.title },
          subtitle(input, {
            period: `${date(book.firstDay)} – ${date(book.asOf)}`,
            asOf: book.asOf,
            customers: book.customerCount,
          }),
          ...pageBlocks(made),
          method(input, [words.method]),
        ],
      },
      {
        id: "figures",
        name: words.sheets.figures,
        blocks: [
          { kind: "heading", level: 1, text: words.sheets.figures },
          { kind: "note", text: words.findings.association },
          groupTable(made, "groups"),
          productTable(made, "products"),
          ...howComputed({ dataset, related, texts, version, definitions: Object.values(words.definitions) }),
        ],
      },
    ],
  };
}

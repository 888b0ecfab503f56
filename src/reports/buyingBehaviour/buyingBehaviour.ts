import { monthChangeBlocks, revenueChangeDefinitions } from "../kit/change/revenueChange";
import { formatValue } from "../kit/formatValue";
import { howComputed } from "../kit/howComputed";
import { ORDER_NEEDS } from "../kit/needs";
import { pageSheet } from "../kit/page/pageSheet";
import type { ReportDefinition, ReportInput } from "../definition";
import type { Report } from "../report";
import { behaved } from "./behaved";
import { pageBlocks } from "./page";
import { bandTable, channelTables, holidayTable, hourTable, monthTable, weekdayTable } from "./tables";

/** When customers buy, where, how much at once, at what price and discount, and what special days bring. */
export const buyingBehaviour: ReportDefinition = {
  id: "buying-behaviour",
  needs: [
    ...ORDER_NEEDS,
    { roles: ["category", "product"], required: false },
    { roles: ["channel"], required: false },
    { roles: ["price"], required: false },
    { roles: ["discount"], required: false },
  ],
  related: ["customers"],
  options: [
    {
      name: "holidays",
      kind: "choice",
      choices: ["auto", "chinese", "western", "both", "none"],
      default: "auto",
    },
    { name: "ownDays", kind: "text", default: "" },
  ],
  build,
};

function build(input: ReportInput): Report {
  const { book, dataset, related, texts, version, options } = input;
  const made = behaved(input);
  const { buyingBehaviour: words } = texts.reports;
  const date = (day: number) => formatValue(day, "date", texts.locale);
  const { choices } = words.options.holidays;
  return {
    id: buyingBehaviour.id,
    title: words.title,
    issues: dataset.issues,
    sheets: [
      pageSheet(
        input,
        {
          name: words.sheets.page,
          title: words.title,
          period: `${date(book.firstDay)} – ${date(book.asOf)}`,
          asOf: book.asOf,
          customers: book.customerCount,
          definitions: [words.method],
        },
        [...pageBlocks(made)],
      ),
      {
        id: "when",
        name: words.sheets.when,
        blocks: [
          { kind: "heading", level: 1, text: words.sheets.when },
          ...hourTable(made, "hours"),
          ...(made.hours ? [weekdayTable(made)] : []),
          ...monthTable(made, "months"),
          ...holidayTable(made),
        ],
      },
      {
        id: "orders",
        name: words.sheets.orders,
        blocks: [
          { kind: "heading", level: 1, text: words.sheets.orders },
          ...bandTable(made, "amounts"),
          ...bandTable(made, "unitCounts"),
          ...bandTable(made, "prices"),
          ...channelTables(made),
          ...monthChangeBlocks(input, ["channel", "category", "product"]),
          ...howComputed({
            dataset,
            related,
            texts,
            version,
            options: [
              [words.options.holidays.label, choices[options.holidays as keyof typeof choices]],
              [words.options.ownDays.label, String(options.ownDays ?? "")],
            ],
            definitions: [
              words.definitions.hours,
              words.definitions.sizes,
              ...(made.shape.discounts ? [words.definitions.discounts[made.shape.discounts.basis]] : []),
              words.definitions.holidays,
              ...revenueChangeDefinitions(texts),
            ],
          }),
        ],
      },
    ],
  };
}

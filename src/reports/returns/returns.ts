import type { ReportDefinition, ReportInput } from "../definition";
import { formatValue } from "../kit/formatValue";
import { howComputed } from "../kit/howComputed";
import { ORDER_NEEDS } from "../kit/needs";
import { pageSheet } from "../kit/page/pageSheet";
import { FEWEST_ORDERS } from "../kit/selling/oftenGiving";
import type { Block, Report, ReportSheet } from "../report";
import { pageBlocks } from "./page";
import { RETURN_COLUMNS, returned, type Returned } from "./returned";
import { dayTable, giverTable, groupTable, monthTable, reasonTable } from "./tables";

/** How much comes back, of what, why and when, who gives back much beside what he keeps, and what it costs. */
export const returns: ReportDefinition = {
  id: "returns",
  needs: [
    ...ORDER_NEEDS,
    { roles: ["refund"], required: false },
    { roles: ["refundDate"], required: false },
    { roles: ["reason"], required: false },
    { roles: ["unitCost", "profit"], required: false },
    ...RETURN_COLUMNS.map((role) => ({ roles: [role], required: false })),
  ],
  options: [{ name: "fewest", kind: "number", min: 2, max: 100, default: FEWEST_ORDERS }],
  build,
};

function build(input: ReportInput): Report {
  const { dataset, texts, book } = input;
  const { returns: words } = texts.reports;
  const made = returned(input);
  const date = (day: number) => formatValue(day, "date", texts.locale);
  const behind: ReportSheet[] = made
    ? [
        {
          id: "figures",
          name: words.sheets.figures,
          blocks: [
            { kind: "heading", level: 1, text: words.sheets.figures },
            monthTable(made),
            ...made.groups.map((group) => groupTable(made, group)),
            ...reasonTable(made),
            ...dayTable(made),
          ],
        },
      ]
    : [];
  return {
    id: returns.id,
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
          customers: made?.whole.customers,
          definitions: [words.method],
        },
        made ? pageBlocks(made) : nothingTold(texts),
      ),
      ...behind,
      {
        id: "list",
        name: words.sheets.list,
        blocks: [
          { kind: "heading", level: 1, text: words.sheets.list },
          ...(made ? [giverTable(made)] : []),
          ...how(made, input),
        ],
      },
    ],
  };
}

/** Where nothing tells of refunds a rate of zero would be wrong. */
function nothingTold({ reports: { returns: words } }: ReportInput["texts"]): Block[] {
  return [
    { kind: "headline", sentences: [{ text: words.findings.notTold }] },
    { kind: "todo", lines: [{ text: words.todo.notTold }] },
  ];
}

function how(made: Returned | undefined, { dataset, version, texts, options }: ReportInput) {
  const { returns: words } = texts.reports;
  const money = (value: number) => formatValue(value, "money", texts);
  return howComputed({
    dataset,
    texts,
    version,
    options: [
      [words.options.fewest.label, Number(options.fewest)],
      ...(made ? [[words.definitions.elsewhereLabel, money(made.whole.elsewhere.amount)] as const] : []),
      ...(made?.usual === undefined ? [] : [[words.definitions.usualLabel, made.usual] as const]),
      ...(made?.whole.margin
        ? [[words.definitions.knownLabel, money(made.whole.margin.known)] as const]
        : []),
    ],
    definitions: [
      words.definitions.rates,
      words.definitions.lines,
      words.definitions.often,
      ...(made?.whole.margin ? [words.definitions.margin] : []),
    ],
  });
}

import type { ReportDefinition, ReportInput } from "../definition";
import { formatValue } from "../kit/formatValue";
import { howComputed } from "../kit/howComputed";
import { ORDER_NEEDS } from "../kit/needs";
import { method } from "../kit/page/method";
import { subtitle } from "../kit/page/subtitle";
import type { Report } from "../report";
import { foreseen, type Foreseen } from "./foreseen";
import { pageBlocks } from "./page";
import { bandTable, checkTable, MEASURES, seriesTable, totalTable, valueTable } from "./tables";

/** How much comes, in all and by any column, how sure that is, and what the known customers bring of it. */
export const forecast: ReportDefinition = {
  id: "forecast",
  needs: [...ORDER_NEEDS, { roles: ["category", "product", "region", "channel"], required: false }],
  related: ["customers"],
  options: [
    { name: "unit", kind: "choice", choices: ["auto", "month", "week"], default: "auto" },
    { name: "horizon", kind: "number", min: 1, max: 52, default: 6 },
    { name: "by", kind: "column", choices: ["auto", "none"], default: "auto" },
    { name: "weekStart", kind: "choice", choices: ["monday", "sunday"], default: "monday" },
  ],
  build,
};

function build(input: ReportInput): Report {
  const { book, dataset, texts } = input;
  const made = foreseen(input);
  const { forecast: words } = texts.reports;
  const date = (day: number) => formatValue(day, "date", texts.locale);
  return {
    id: forecast.id,
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
        id: "data",
        name: words.sheets.data,
        blocks: [
          { kind: "heading", level: 1, text: words.sheets.data },
          ...notes(made),
          totalTable(made),
          checkTable(made),
          ...MEASURES.map((measure) => seriesTable(made, measure)),
          ...(made.by ? [] : how(made, input)),
        ],
      },
      ...(made.by
        ? [
            {
              id: "by",
              name: words.sheets.by,
              blocks: [
                { kind: "heading" as const, level: 1 as const, text: words.sheets.by },
                { kind: "note" as const, text: words.notes.byAlone },
                ...valueTable(made, "values"),
                ...how(made, input),
              ],
            },
          ]
        : []),
      {
        id: "chart",
        name: words.sheets.chart,
        blocks: [
          { kind: "heading", level: 1, text: words.sheets.chart },
          ...MEASURES.map((measure) => bandTable(made, measure)),
        ],
      },
    ],
  };
}

function notes({ texts, cut, known }: Foreseen) {
  const { notes: words } = texts.reports.forecast;
  return [
    ...(cut.first ? [words.cutFirst] : []),
    ...(cut.last ? [words.cutLast] : []),
    ...(known ? [] : [words.modelRefused]),
  ].map((text) => ({ kind: "note" as const, text }));
}

function how({ texts, period }: Foreseen, { dataset, related, options, version }: ReportInput) {
  const { options: choices, definitions } = texts.reports.forecast;
  const { unit } = texts.reports.calendar.options;
  return howComputed({
    dataset,
    related,
    texts,
    version,
    options: [
      [choices.unit.label, unit.choices[period.unit]],
      [choices.horizon.label, Number(options.horizon)],
      [
        choices.by.label,
        String(options.by) in choices.by.choices
          ? choices.by.choices[options.by as "auto"]
          : String(options.by),
      ],
    ],
    definitions: Object.values(definitions),
  });
}

import type { ReportDefinition, ReportInput } from "../definition";
import { formatValue } from "../kit/formatValue";
import { howComputed } from "../kit/howComputed";
import { edgeNote } from "../kit/leftEdge";
import { ORDER_NEEDS } from "../kit/needs";
import { pageSheet } from "../kit/page/pageSheet";
import type { Report } from "../report";
import { basisWords, pageBlocks } from "./page";
import { PAYBACK_DEFAULTS, paidBack, type PaidBack } from "../kit/payback/paidBack";
import { cohortTable, curveTable, splitTable } from "./tables";

/** What customers have brought by each age, against what they cost to win: when is that back? */
export const payback: ReportDefinition = {
  id: "payback",
  needs: [
    ...ORDER_NEEDS,
    { roles: ["unitCost", "profit"], required: false },
    { roles: ["spend"], required: false },
    { roles: ["channel"], required: false },
    { roles: ["product", "category"], required: false },
    { roles: ["discount"], required: false },
  ],
  related: ["spending", "customers"],
  options: [
    { name: "months", kind: "number", min: 1, max: 60, default: PAYBACK_DEFAULTS.months },
    { name: "cac", kind: "number", min: 0, max: 1e9, default: PAYBACK_DEFAULTS.cac },
    { name: "margin", kind: "number", min: 0.001, max: 1, default: PAYBACK_DEFAULTS.margin },
    { name: "by", kind: "column", choices: ["auto"], default: PAYBACK_DEFAULTS.by },
  ],
  build,
};

function build(input: ReportInput): Report {
  const { dataset, related, texts, book } = input;
  const { payback: words } = texts.reports;
  const made = paidBack(input);
  const date = (day: number) => formatValue(day, "date", texts.locale);
  const ages = made.all.map((_, age) => age);
  return {
    id: payback.id,
    title: words.title,
    issues: [...dataset.issues, ...(related?.spending?.issues ?? [])],
    sheets: [
      pageSheet(
        input,
        {
          name: words.sheets.page,
          title: words.title,
          period: `${date(book.firstDay)} – ${date(book.asOf)}`,
          asOf: book.asOf,
          customers: made.customers,
          definitions: [words.method],
        },
        pageBlocks(made),
      ),
      {
        id: "cohorts",
        name: words.sheets.cohorts,
        blocks: [
          { kind: "heading", level: 1, text: words.sheets.cohorts },
          edgeNote(made.edge, texts),
          curveTable(made),
          cohortTable(made, ages),
        ],
      },
      {
        id: "splits",
        name: words.sheets.splits,
        blocks: [
          { kind: "heading", level: 1, text: words.sheets.splits },
          ...made.splits.map((split) => splitTable(made, split)),
          ...how(made, input),
        ],
      },
    ],
  };
}

function how(made: PaidBack, { dataset, related, version, texts }: ReportInput) {
  const { options, definitions } = texts.reports.payback;
  const percent = (value: number) => formatValue(value, "percent", texts.locale);
  return howComputed({
    dataset,
    related,
    texts,
    version,
    options: [
      [options.months.label, made.horizon],
      [definitions.basisLabel, basisWords(made)],
      ...(made.known < 1 ? [[definitions.knownLabel, percent(made.known)] as const] : []),
      [definitions.costLabel, made.costs ? definitions.costFrom[made.costs] : definitions.costFrom.none],
    ],
    definitions: [
      definitions.curve,
      definitions.extension,
      definitions.cost,
      definitions.back,
      definitions.splits,
    ],
  });
}

import { fill } from "../../locales/translate";
import { actionBlocks, agreementBlocks, bandBlocks } from "./bandBlocks";
import { checkBlocks, riskCheckOf } from "./checkBlocks";
import { keyFigures, remarks } from "./remarks";
import { listNote } from "../kit/customerList";
import { riskList } from "./riskList";
import { riskValueBlocks } from "./riskValue";
import { signBlocks } from "./signBlocks";
import { CONTACT_DAYS } from "../kit/signs";
import { warn, type Warned } from "./warned";
import { forecastDefinitions } from "../kit/customerValue/forecastNotes";
import { optionsInWords, VALUE_OPTIONS } from "../kit/customerValue/valueOptions";
import type { Need, ReportDefinition, ReportInput } from "../definition";
import { formatValue } from "../kit/formatValue";
import { howComputed } from "../kit/howComputed";
import { ORDER_NEEDS } from "../kit/needs";
import type { Report } from "../report";

/** Read where they are there: they make two of the signs. */
const SIGN_NEEDS: readonly Need[] = [
  { roles: ["score"], required: false },
  { roles: ["event"], required: false },
];

/** Who is about to leave, what goes with them, why, and what to do. */
export const churnWarning: ReportDefinition = {
  id: "churn-warning",
  needs: [...ORDER_NEEDS, ...SIGN_NEEDS],
  related: ["customers", "surveys", "interactions"],
  options: [
    { name: "high", kind: "number", min: 0.05, max: 0.99, default: 0.7 },
    { name: "medium", kind: "number", min: 0.01, max: 0.99, default: 0.3 },
    ...VALUE_OPTIONS,
  ],
  build,
};

function build(input: ReportInput): Report {
  const { dataset, related, texts, version } = input;
  const warned = warn(input);
  const words = texts.reports.churnWarning;
  const percent = (value: number) => formatValue(value, "percent", texts.locale);
  return {
    id: churnWarning.id,
    title: words.title,
    issues: [...dataset.issues, ...warned.edge.issues],
    sheets: [
      {
        id: "overview",
        name: words.sheets.overview,
        blocks: [
          { kind: "heading", level: 1, text: words.title },
          ...remarks(warned),
          keyFigures(warned),
          ...bandBlocks(warned),
          ...checkBlocks(warned, riskCheckOf(warned, input.book)),
          ...actionBlocks(warned),
          ...agreementBlocks(warned),
          ...signBlocks(warned),
          ...howComputed({
            dataset,
            related: { ...related, customers: warned.edge.related.customers },
            texts,
            version,
            options: [
              [words.options.high.label, percent(warned.cuts.high)],
              [words.options.medium.label, percent(warned.cuts.medium)],
              ...optionsInWords(warned.options, warned.unit, texts),
            ],
            definitions: definitions(warned),
          }),
        ],
      },
      {
        id: "list",
        name: words.sheets.list,
        freezeAt: "customers",
        blocks: [
          { kind: "heading", level: 1, text: words.sheets.list },
          ...listNote(warned.byRisk, texts),
          riskList(warned),
        ],
      },
      ...(warned.gone.length > 0
        ? [
            {
              id: "gone",
              name: words.sheets.gone,
              freezeAt: "gone",
              blocks: [
                { kind: "heading" as const, level: 1 as const, text: words.sheets.gone },
                ...listNote(warned.gone, texts),
                riskList(warned, "gone", warned.gone),
              ],
            },
          ]
        : []),
      {
        id: "scatter",
        name: words.sheets.scatter,
        blocks: [{ kind: "heading", level: 1, text: words.headings.scatter }, ...riskValueBlocks(warned)],
      },
    ],
  };
}

function definitions(warned: Warned): string[] {
  const { texts, cuts, signs, valuableFrom } = warned;
  const { churnWarning: words } = texts.reports;
  const percent = (value: number) => formatValue(value, "percent", texts.locale);
  return [
    fill(words.definitions.risk, { high: percent(cuts.high), medium: percent(cuts.medium) }),
    fill(words.definitions.buys, { days: warned.days }),
    words.definitions.savable,
    words.definitions.atRisk,
    fill(words.definitions.valuable, { value: formatValue(valuableFrom, "money", texts) }),
    words.definitions.ratio,
    words.definitions.growth,
    ...(signs.satisfaction ? [words.definitions.satisfaction] : []),
    ...(signs.contacts ? [fill(words.definitions.contacts, { days: CONTACT_DAYS })] : []),
    ...forecastDefinitions(texts),
  ];
}

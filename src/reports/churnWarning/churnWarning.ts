import { fill } from "../../locales/translate";
import { actionBlocks, agreementBlocks, bandBlocks } from "./bandBlocks";
import { checkBlocks } from "./checkBlocks";
import { takeCharts } from "../kit/page/takeCharts";
import { PAGE_CHARTS, pageBlocks } from "./pageBlocks";
import { keyFigures, remarks } from "./remarks";
import { listNote } from "../kit/customerList";
import { riskList } from "./riskList";
import { riskValueBlocks } from "./riskValue";
import { signBlocks } from "./signBlocks";
import { CONTACT_DAYS } from "../kit/signs";
import { rhythmBlocks } from "../kit/standing/rhythmBlocks";
import { riskRules } from "../kit/standing/riskWords";
import { warn, type Warned } from "../kit/warning/warned";
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
    // The model is that of every other report, so that a customer has one risk.
    ...VALUE_OPTIONS.filter(({ name }) => name !== "model"),
  ],
  build,
};

function build(input: ReportInput): Report {
  const { dataset, related, texts, version } = input;
  const warned = warn(input);
  const words = texts.reports.churnWarning;
  const notes = remarks(warned);
  const blocks = [
    keyFigures(warned),
    ...bandBlocks(warned),
    ...checkBlocks(warned),
    ...rhythmBlocks(warned.standing, input.book, texts),
    ...actionBlocks(warned),
    ...agreementBlocks(warned),
    ...signBlocks(warned),
  ];
  const riskValue = riskValueBlocks(warned);
  const dataName = fill(texts.reports.page.dataSheet, { name: words.sheets.overview });
  return {
    id: churnWarning.id,
    title: words.title,
    issues: [...dataset.issues, ...warned.edge.issues],
    sheets: [
      {
        id: "overview",
        name: words.sheets.overview,
        page: true,
        blocks: pageBlocks(warned, input, { blocks: [...blocks, ...riskValue], notes }),
      },
      {
        id: "data",
        name: dataName,
        blocks: [
          { kind: "heading", level: 1, text: dataName },
          ...notes,
          ...takeCharts(blocks, PAGE_CHARTS).rest,
          ...howComputed({
            dataset,
            related: { ...related, customers: warned.edge.related.customers },
            texts,
            version,
            options: [...optionsInWords(warned.options, warned.standing.fitted!.input.unit, texts)],
            definitions: definitions(warned),
          }),
          {
            kind: "heading",
            level: 2,
            text: warned.foreseen ? words.headings.scatter : words.headings.scatterPlain,
          },
          ...takeCharts(riskValue, PAGE_CHARTS).rest,
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
    ],
  };
}

function definitions(warned: Warned): string[] {
  const { texts, foreseen, standing, signs, valuableFrom } = warned;
  const { churnWarning: words } = texts.reports;
  const value = formatValue(valuableFrom, "money", texts);
  return [
    ...riskRules(standing, texts),
    ...(foreseen
      ? [
          fill(words.definitions.buys, { days: foreseen.days }),
          words.definitions.savable,
          words.definitions.atRisk,
        ]
      : []),
    fill(foreseen ? words.definitions.valuable : words.definitions.valuablePlain, { value }),
    words.definitions.ratio,
    words.definitions.growth,
    ...(signs.satisfaction ? [words.definitions.satisfaction] : []),
    ...(signs.contacts ? [fill(words.definitions.contacts, { days: CONTACT_DAYS })] : []),
    ...(foreseen ? forecastDefinitions(texts) : []),
  ];
}

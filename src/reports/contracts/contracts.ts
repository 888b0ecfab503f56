import type { ReportDefinition, ReportInput } from "../definition";
import { fill } from "../../locales/translate";
import { CONTRACT_NEEDS } from "../kit/contracts";
import { diagnosisNotes } from "../kit/customerValue/diagnosisWords";
import { formatValue } from "../kit/formatValue";
import { howComputed } from "../kit/howComputed";
import { inWords } from "../kit/inWords";
import { pageSheet } from "../kit/page/pageSheet";
import type { Report, ReportSheet } from "../report";
import { pageBlocks } from "./page";
import { survivedOf, TERMS } from "./survived";
import { trialTable } from "./trials";
import { curveTable, renewalsOf, renewalTable, revenueTable, triangleTable } from "./tables";

/** Parameters of the models, as papers in any language write them. */
const GREEK: Readonly<Record<string, string>> = { alpha: "α", beta: "β", gamma: "γ", delta: "δ" };

/** How long contracts last by plan, how many will be left and what they will bring, and which are up for renewal. */
export const contracts: ReportDefinition = {
  id: "contracts",
  records: true,
  everyColumn: true,
  needs: [
    ...CONTRACT_NEEDS,
    { roles: ["product", "category", "memberLevel"], required: false },
    { roles: ["price", "amount", "amountDue"], required: false },
  ],
  instead: [
    [
      { roles: ["churned"], required: true },
      { roles: ["customer"], required: false },
    ],
    [{ roles: ["cohort"], required: true }],
  ],
  options: [
    { name: "term", kind: "choice", choices: ["auto", ...Object.keys(TERMS)], default: "auto" },
    { name: "discount", kind: "number", min: 0.1, max: 100, default: 10 },
    { name: "margin", kind: "number", min: 1, max: 100, default: 100 },
    { name: "since", kind: "text", default: "" },
  ],
  build,
};

function build(input: ReportInput): Report {
  const { dataset, options, texts, version } = input;
  const made = survivedOf(input);
  const { lives, foretold, revenue, term } = made;
  const words = texts.reports.contracts;
  const up = renewalsOf(made);
  const sheet = (id: keyof typeof words.sheets, blocks: ReportSheet["blocks"]): ReportSheet => ({
    id,
    name: words.sheets[id],
    blocks: [{ kind: "heading", level: 1, text: words.sheets[id] }, ...blocks],
  });
  return {
    id: contracts.id,
    title: words.title,
    issues: dataset.issues,
    sheets: [
      pageSheet(
        { dataset, texts, version },
        {
          name: words.sheets.page,
          title: words.title,
          asOf: lives.asOf,
          definitions: [words.method, ...(lives.counted?.shares ? [words.ofShares] : [])],
        },
        [...pageBlocks(made)],
      ),
      sheet("figures", [
        curveTable(made),
        ...(foretold
          ? [
              {
                kind: "note" as const,
                text: `${words.models[foretold.model.id]}: ${foretold.fit.estimates
                  .map(
                    ({ name, value }) =>
                      `${GREEK[name] ?? name} ${formatValue(value, "decimal4", texts.locale)}`,
                  )
                  .join(texts.reports.common.listSeparator)}`,
              },
              ...diagnosisNotes(foretold.fit.diagnoses, texts),
            ]
          : []),
        ...(revenue && revenue.months.length > 0
          ? [
              { kind: "heading" as const, level: 2 as const, text: words.headings.revenue },
              revenueTable(made),
              ...(revenue.cohorts.length > 0
                ? [triangleTable(made, "gross"), triangleTable(made, "net")]
                : []),
            ]
          : []),
        ...(lives.trials && lives.trials.length > 0 ? [trialTable(lives.trials, texts)] : []),
        ...howComputed({
          dataset,
          texts,
          version,
          options: [
            [words.options.term.label, words.terms[termName(term)]],
            [words.options.discount.label, Number(options.discount)],
            [words.options.margin.label, Number(options.margin)],
            ...(options.since ? [[words.options.since.label, String(options.since)] as const] : []),
          ],
          definitions: [
            ...Object.values(words.definitions),
            ...(made.compared ? [fill(words.logRank, { p: inWords(texts).p(made.compared.p) })] : []),
          ],
        }),
      ]),
      ...(up.length > 0
        ? [{ ...sheet("renewals", [renewalTable(made, dataset)]), freezeAt: "renewals" }]
        : []),
    ],
  };
}

function termName(term: number): keyof typeof TERMS {
  return (Object.keys(TERMS) as (keyof typeof TERMS)[]).find((name) => TERMS[name] === term) ?? "month";
}

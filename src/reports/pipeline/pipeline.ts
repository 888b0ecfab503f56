import { formatValue } from "../kit/formatValue";
import { howComputed } from "../kit/howComputed";
import { pageSheet } from "../kit/page/pageSheet";
import type { ReportDefinition, ReportInput } from "../definition";
import type { Report } from "../report";
import { dealt, firstBegun } from "./dealt";
import { pageBlocks } from "./page";
import {
  allGroupTables,
  amountTable,
  checkTable,
  monthTable,
  onceAsOldTable,
  openList,
  reachedTable,
} from "./tables";

/** Deals of a CRM: won, lost and open apart, how surely and how fast they are won, and what is to be expected of the open. */
export const pipeline: ReportDefinition = {
  id: "pipeline",
  records: true,
  about: ["deals"],
  // Stages may have a column each.
  everyColumn: true,
  needs: [
    { roles: ["stage", "status"], required: true },
    { roles: ["stage", "dealCreated", "probability"], required: true },
    { roles: ["amount", "amountDue", "listAmount"], required: true },
    { roles: ["date"], required: false },
    { roles: ["dealCreated"], required: false },
    { roles: ["salesperson"], required: false },
    { roles: ["probability"], required: false },
    { roles: ["reason"], required: false },
    { roles: ["channel"], required: false },
  ],
  related: ["deals"],
  options: [],
  build,
};

function build(input: ReportInput): Report {
  const { texts, version } = input;
  const made = dealt(input);
  const { dataset } = made;
  const { asOf } = made.deals;
  const { pipeline: words } = texts.reports;
  const first = firstBegun(made.deals);
  const date = (day: number) => formatValue(day, "date", texts.locale);
  return {
    id: pipeline.id,
    title: words.title,
    issues: dataset.issues,
    asOf,
    sheets: [
      pageSheet(
        { dataset, texts, version },
        {
          name: words.sheets.page,
          title: words.title,
          period: first < Infinity ? `${date(first)} – ${date(asOf)}` : undefined,
          asOf,
          definitions: [words.method],
        },
        [...pageBlocks(made)],
      ),
      {
        id: "deals",
        name: words.sheets.deals,
        blocks: [
          { kind: "heading", level: 1, text: words.sheets.deals },
          ...(made.months.length > 0 ? [monthTable(made)] : []),
          ...allGroupTables(made),
          ...(["stages", "ages", "reasons"] as const)
            .filter((id) => made[id].length > 0)
            .map((id) => amountTable(made, id, made[id])),
          ...(made.reached ? [reachedTable(made, made.reached)] : []),
          ...(made.onceAsOld.length > 0 ? [onceAsOldTable(made)] : []),
          ...(made.check.length > 0 ? [checkTable(made)] : []),
        ],
      },
      {
        id: "open",
        name: words.sheets.open,
        blocks: [
          { kind: "heading", level: 1, text: words.sheets.open },
          openList(made),
          ...howComputed({
            dataset,
            texts,
            version,
            definitions: [
              words.definitions.outcome,
              words.definitions.rate,
              words.definitions.weighted,
              words.definitions.check,
              made.reached ? words.definitions.reached : words.definitions.stages,
              words.definitions.cycle,
            ],
          }),
        ],
      },
    ],
  };
}

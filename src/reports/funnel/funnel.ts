import { howComputed } from "../kit/howComputed";
import { pageSheet } from "../kit/page/pageSheet";
import type { ReportDefinition, ReportInput } from "../definition";
import type { Report } from "../report";
import { groupTables, pageBlocks, stoppedTable } from "./blocks";
import { BY, FUNNEL_DEFAULTS, funnelled } from "../kit/selling/funnelled";

/** How many get from step to step, where most are lost, how long it takes, and who stands before the last step. */
export const funnel: ReportDefinition = {
  id: "funnel",
  records: true,
  about: ["interactions"],
  needs: [
    { roles: ["event", "stage"], required: true },
    { roles: ["customer"], required: true },
    { roles: ["date"], required: false },
    { roles: ["amount"], required: false },
    { roles: ["channel"], required: false },
    { roles: ["paymentMethod"], required: false },
  ],
  instead: [
    [
      { roles: ["stage", "event", "item"], required: true },
      { roles: ["count"], required: true },
    ],
  ],
  related: ["interactions"],
  options: [
    { name: "steps", kind: "text", default: FUNNEL_DEFAULTS.steps },
    { name: "order", kind: "choice", choices: ["strict", "any"], default: FUNNEL_DEFAULTS.order },
    { name: "window", kind: "number", min: 1, max: 3650, default: FUNNEL_DEFAULTS.window },
    BY,
  ],
  build,
};

function build(input: ReportInput): Report {
  const { texts, version, options } = input;
  const made = funnelled(input);
  const { dataset, names, stopped } = made;
  const { funnel: words } = texts.reports;
  const choices = words.options;
  return {
    id: funnel.id,
    title: words.title,
    issues: dataset.issues,
    sheets: [
      pageSheet(
        { dataset, texts, version },
        { name: words.sheets.page, title: words.title, definitions: [words.method[made.countedFrom]] },
        [...pageBlocks(made)],
      ),
      {
        id: "list",
        name: words.sheets.list,
        blocks: [
          { kind: "heading", level: 1, text: words.sheets.list },
          ...groupTables(made),
          ...(stopped.length > 0 ? [stoppedTable(made)] : []),
          ...howComputed({
            dataset,
            texts,
            version,
            options: [
              [choices.steps.label, names.join(" → ")],
              ...(made.countedFrom === "events"
                ? [
                    [choices.order.label, choices.order.choices[options.order as "strict" | "any"]] as const,
                    [choices.window.label, made.window] as const,
                  ]
                : []),
            ],
            definitions: [words.definitions.rates, words.definitions.paths, words.definitions.stopped],
          }),
        ],
      },
    ],
  };
}

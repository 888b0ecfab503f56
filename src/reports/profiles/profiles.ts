import { fill } from "../../locales/translate";
import type { Need, ReportDefinition, ReportInput } from "../definition";
import { formatValue } from "../kit/formatValue";
import { howComputed } from "../kit/howComputed";
import { edgeOfNewGroup } from "../kit/leftEdge";
import { ORDER_NEEDS } from "../kit/needs";
import { orderNotes } from "../kit/orderNotes";
import { ATTRIBUTES, columnTitle } from "../kit/groups/attributes";
import { crossBlocks } from "./crossBlocks";
import { groupTable } from "./groupBlocks";
import { pageBlocks } from "./page";
import { portraitBlocks } from "./portrait";
import { METRICS, profile, type Profiled } from "./profiled";
import { satisfactionBlocks } from "./satisfactionBlocks";
import type { NoteBlock, Report } from "../report";

/** Read where they are there: they say who the customers are and what they think. */
const PORTRAIT_NEEDS: readonly Need[] = [...ATTRIBUTES, "score", "comment", "reason"].map((role) => ({
  roles: [role] as Need["roles"],
  required: false,
}));

/** Who is in each group of customers, what they bring, what they think, and what to do; attributes crossed with metrics. */
export const profiles: ReportDefinition = {
  id: "profiles",
  needs: [...ORDER_NEEDS, ...PORTRAIT_NEEDS],
  related: ["customers", "surveys", "tickets", "comments", "reasons"],
  options: [
    { name: "by", kind: "column", choices: ["segments", "tiers"], default: "segments" },
    { name: "attribute", kind: "column", choices: ["auto"], default: "auto" },
    { name: "metric", kind: "choice", choices: METRICS, default: "revenue" },
  ],
  build,
};

function build(input: ReportInput): Report {
  const { dataset, options, texts, version } = input;
  const made = profile(input);
  const words = texts.reports.profiles;
  const told = warnings(made, input);
  const choices = words.options;
  const chosen = <C extends object>(names: C, name: unknown) =>
    Object.hasOwn(names, String(name)) ? (names[name as keyof C] as string) : undefined;
  return {
    id: profiles.id,
    title: words.title,
    issues: [...dataset.issues, ...made.joined.issues, ...made.edge.issues],
    sheets: [
      {
        id: "page",
        name: words.sheets.profile,
        page: true,
        blocks: pageBlocks(made, input, { behind: "profile" }, told),
      },
      {
        id: "profile",
        name: fill(texts.reports.page.dataSheet, { name: words.sheets.profile }),
        blocks: [
          { kind: "heading", level: 1, text: words.headings.groups },
          ...remarks(made, input),
          groupTable(made),
          ...portraitBlocks(made),
          ...satisfactionBlocks(made),
          { kind: "heading", level: 1, text: words.headings.crosstab },
          ...crossBlocks(made),
          ...howComputed({
            dataset,
            related: input.related,
            texts,
            version,
            options: [
              [choices.by.label, chosen(choices.by.choices, made.by) ?? columnTitle(made.by, texts)],
              [choices.attribute.label, made.crossed?.title ?? texts.reports.common.notApplicable],
              [choices.metric.label, chosen(choices.metric.choices, options.metric) ?? null],
            ],
            definitions: definitions(made),
          }),
        ],
      },
    ],
  };
}

/** What the page itself has to say: its groups are others than asked for, or not all are shown. */
function warnings({ by, groups, smallest }: Profiled, { options, texts }: ReportInput): NoteBlock[] {
  const { common, profiles: words } = texts.reports;
  const hidden = groups.names.filter((_, group) => groups.hidden[group]);
  const sentences = [
    ...(by === options.by
      ? []
      : [fill(words.findings.noGroupColumn, { column: columnTitle(String(options.by), texts) })]),
    ...(hidden.length === 0
      ? []
      : [fill(words.findings.hidden, { smallest, groups: hidden.join(common.listSeparator) })]),
  ];
  return sentences.map((text) => ({ kind: "note", tone: "warning", text }));
}

/** What stands in the way of reading the figures as they are. */
function remarks(made: Profiled, { texts }: ReportInput): NoteBlock[] {
  const { profiles: words } = texts.reports;
  const { groups, joined, customers } = made;
  const count = (value: number) => formatValue(value, "integer", texts.locale);
  const notes: NoteBlock[] = [];
  const warning = (text: string) => notes.push({ kind: "note", tone: "warning", text });
  const newGroup = groups.keys?.indexOf("newCustomers") ?? -1;
  const atEdge =
    newGroup >= 0 && !groups.hidden[newGroup]
      ? edgeOfNewGroup(
          made.edge,
          customers,
          (row) => groups.of[row] === newGroup,
          groups.names[newGroup]!,
          texts,
        )
      : undefined;
  // Hidden groups stay hidden: a part of a group may be smaller than it.
  if (atEdge !== undefined && made.smallest === 0) {
    warning(atEdge);
  }
  notes.push(...orderNotes(customers, made.hasOrderIds, texts));
  if (joined.withoutOrders.length > 0) {
    warning(fill(words.findings.withoutOrders, { count: count(joined.withoutOrders.length) }));
  }
  return notes;
}

function definitions({ by, texts, smallest, items, groups, crossed }: Profiled): string[] {
  const { profiles: words, segments } = texts.reports;
  return [
    ...(by === "tiers" ? [segments.definitions.tiers] : [words.definitions.segments]),
    words.definitions.attributes,
    words.definitions.ageBands,
    words.definitions.dimensions,
    ...(groups.lines || crossed?.lines ? [words.definitions.lines] : []),
    words.definitions.repeatRate,
    ...(items.length > 0 ? [words.definitions.satisfaction] : []),
    words.definitions.strategy,
    ...(smallest > 0 ? [words.definitions.hidden] : []),
  ];
}

import { revenueChangeBlocks, revenueChangeDefinitions } from "../kit/change/revenueChange";
import { formatValue } from "../kit/formatValue";
import { howComputed } from "../kit/howComputed";
import { ORDER_NEEDS } from "../kit/needs";
import { pageMoney } from "../kit/page/money";
import { pageSheet } from "../kit/page/pageSheet";
import type { Need, ReportDefinition, ReportInput } from "../definition";
import type { Block, Report } from "../report";
import type { DayRange } from "../../core/ledger/figures";
import { campaignSource, campaignTable } from "./campaigns";
import { compared, GROUP_ROLES, type Compared, type ComparedPeriods } from "./compared";
import { pageBlocks } from "./page";

const GROUP_NEEDS: readonly Need[] = GROUP_ROLES.map((role) => ({
  roles: [role],
  required: false,
}));

/** Did it work? Groups of customers beside a control group, a period beside the one before, members beside others like them. */
export const compare: ReportDefinition = {
  id: "compare",
  needs: [...ORDER_NEEDS, ...GROUP_NEEDS],
  // What was spent stands alone, too.
  instead: [
    [
      { roles: ["spend"], required: true },
      { roles: ["campaign", "channel", "item"], required: true },
      { roles: ["reach"], required: false },
      { roles: ["acquired"], required: false },
      { roles: ["amount"], required: false },
    ],
  ],
  related: ["customers", "spending"],
  options: [
    {
      name: "way",
      kind: "choice",
      choices: ["auto", "groups", "periods", "members", "campaigns"],
      default: "auto",
    },
    { name: "group", kind: "column", choices: ["auto"], default: "auto" },
    { name: "control", kind: "text", default: "" },
    { name: "from", kind: "text", default: "" },
    { name: "to", kind: "text", default: "" },
    { name: "window", kind: "number", min: 1, max: 730, default: 90 },
  ],
  build,
};

function build(input: ReportInput): Report {
  const { book, dataset, texts } = input;
  const made = compared(input);
  const { compare: words } = texts.reports;
  const date = (day: number) => formatValue(day, "date", texts.locale);
  const range =
    made.way === "campaigns"
      ? undefined
      : made.way === "members"
        ? { from: book.firstDay, to: book.asOf }
        : made.range;
  return {
    id: compare.id,
    title: words.title,
    issues: [...dataset.issues, ...(range ? book.joined().issues : (input.related?.spending?.issues ?? []))],
    sheets: [
      pageSheet(
        input,
        {
          name: words.sheets.page,
          title: words.title,
          ...(range
            ? {
                period: `${date(range.from)} – ${date(range.to)}`,
                asOf: book.asOf,
                customers: book.customerCount,
              }
            : { about: campaignSource(input)! }),
          definitions: [words.method[made.way]],
        },
        pageBlocks(made),
      ),
      {
        id: "how",
        name: words.sheets.how,
        blocks: [
          { kind: "heading", level: 1, text: words.sheets.how },
          ...(made.way === "campaigns" ? [campaignTable(made)] : []),
          ...(made.way === "periods" ? whyChanged(made, input) : []),
          ...how(made, input, range),
        ],
      },
    ],
  };
}

function how(made: Compared, input: ReportInput, range: DayRange | undefined) {
  const { dataset, related, texts, version, options } = input;
  const { compare: words } = texts.reports;
  const date = (day: number) => formatValue(day, "date", texts.locale);
  return howComputed({
    dataset,
    related,
    texts,
    version,
    options: [
      [words.options.way.label, words.options.way.choices[made.way]],
      ...(made.way === "periods" ? [] : [[words.options.group.label, made.title] as const]),
      ...(made.way === "groups" ? [[words.options.control.label, made.control] as const] : []),
      ...(made.way === "members" ? [[words.options.window.label, Number(options.window)] as const] : []),
      ...(range && made.way !== "members"
        ? [
            [words.options.from.label, date(range.from)] as const,
            [words.options.to.label, date(range.to)] as const,
          ]
        : []),
    ],
    definitions: [
      ...words.definitions[made.way],
      ...(made.way === "periods" ? revenueChangeDefinitions(texts) : []),
    ],
  });
}

function whyChanged({ before, range }: ComparedPeriods, { book, ids, texts }: ReportInput): Block[] {
  const [known, earlier] = book.figures([range, before], { unit: "month" });
  return revenueChangeBlocks({
    book,
    days: range,
    known: known!,
    against: [{ name: "before", days: before, known: earlier! }],
    format: pageMoney([known!.revenue, earlier!.revenue], texts.locale),
    ids,
    texts,
  });
}

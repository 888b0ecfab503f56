import { fill } from "../../locales/translate";
import type { ReportInput } from "../definition";
import { formatValue } from "../kit/formatValue";
import { headline } from "../kit/page/headline";
import { pageMoney } from "../kit/page/money";
import { framed } from "../kit/page/pageSheet";
import { ratio } from "../kit/shares";
import type {
  Block,
  CardsBlock,
  ChartBlock,
  NoteBlock,
  Sentence,
  TableBlock,
  TableColumn,
  TodoBlock,
} from "../report";
import { groupTable, leaderShares, leadingGroup } from "./groupBlocks";
import { strategies } from "./portrait";
import type { Profiled } from "./profiled";

/** Columns of the groups' table that stand on the page, and of which a page has one more row than groups. */
const FIGURES = [
  "group",
  "customers",
  "customerShare",
  "revenueShare",
  "frequency",
  "spend",
  "orderValue",
  "repeatRate",
  "averageDays",
] as const;
const MOST_GROUPS = 14;
/** So few customers say little about how a group buys. */
const FEWEST_COMPARED = 5;
const MOST_TO_DO = 3;

/** Who is in each group and what they bring, on one page; what they think and the crosstab stand behind it. */
export function pageBlocks(
  made: Profiled,
  input: ReportInput,
  sheets: { readonly behind: string },
  warnings: readonly NoteBlock[],
): Block[] {
  const { texts, groups, customers } = made;
  const words = texts.reports.profiles;
  return framed(
    input,
    {
      title: words.title,
      period: groups.title,
      asOf: customers.asOf,
      customers: made.whole.customers,
      definitions: [words.definitions.repeatRate],
    },
    [
      headline(answers(made), more(made)),
      cards(made),
      ...charts(made),
      { ...figureTable(made), title: words.headings.groups },
      ...warnings,
      ...todo(made, sheets.behind),
    ],
  );
}

/** Groups that are shown, those with most revenue first where they are more than a page holds; in their own order. */
function shownGroups({ groups }: Profiled): number[] {
  const all = [...groups.names.keys()];
  const revenue = (group: number) => (groups.hidden[group] ? -Infinity : groups.figures[group]!.revenue);
  return all
    .sort((a, b) => revenue(b) - revenue(a))
    .slice(0, MOST_GROUPS)
    .sort((a, b) => a - b);
}

function answers(made: Profiled): Sentence[] {
  const words = made.texts.reports.profiles.findings;
  const leader = leadingGroup(made);
  if (leader === undefined) {
    const { customers } = made.whole;
    const count = formatValue(customers, "integer", made.texts.locale);
    return [{ text: fill(words.groupsOnly, { groups: made.groups.names.length, customers: count }) }];
  }
  const shares = leaderShares(made, leader);
  return [{ text: fill(words.leader, shares) }, { text: fill(words.leaderShort, shares) }];
}

/** Which group buys most often and which least, and whose orders are largest: of groups large enough to be compared. */
function more({ groups, whole, texts }: Profiled): Sentence[] {
  const { findings: words } = texts.reports.profiles;
  const compared = [...groups.names.keys()].filter(
    (group) => !groups.hidden[group] && groups.figures[group]!.buyers >= FEWEST_COMPARED,
  );
  if (compared.length < 2) {
    return [];
  }
  const extremes = (value: (group: number) => number) =>
    [...compared].sort((a, b) => value(b) - value(a) || a - b);
  const orders = (group: number) => {
    const own = groups.figures[group]!;
    return own.orders / own.buyers;
  };
  const spend = (group: number) => {
    const own = groups.figures[group]!;
    return own.orders === 0 ? 0 : own.revenue / own.orders;
  };
  const often = extremes(orders);
  const large = extremes(spend);
  const money = pageMoney(compared.map(spend), texts.locale);
  const detail = (order: readonly number[], value: (group: number) => string) => ({
    most: groups.names[order[0]!]!,
    mostValue: value(order[0]!),
    least: groups.names[order.at(-1)!]!,
    leastValue: value(order.at(-1)!),
  });
  return [
    {
      text: fill(
        words.frequency,
        detail(often, (group) => formatValue(orders(group), "decimal2", texts)),
      ),
    },
    ...(whole.revenue > 0
      ? [
          {
            text: fill(
              words.orderValue,
              detail(large, (group) => formatValue(spend(group), money, texts)),
            ),
          },
        ]
      : []),
  ];
}

function cards({ whole, texts }: Profiled): CardsBlock {
  const { common, profiles: words } = texts.reports;
  const value = ratio(whole.revenue, whole.orders);
  const cards: CardsBlock["cards"] = [
    { label: common.customers, value: whole.customers, format: "integer" },
    { label: common.orders, value: whole.orders, format: "integer" },
    { label: common.revenue, value: whole.revenue, format: pageMoney([whole.revenue], texts.locale) },
    {
      label: words.cards.orderValue,
      value,
      format: pageMoney([typeof value === "number" ? value : null], texts.locale),
    },
    { label: words.cards.repeatRate, value: ratio(whole.repeaters, whole.customers), format: "percent" },
  ];
  return { kind: "cards", cards };
}

function charts(made: Profiled): ChartBlock[] {
  const { texts, groups } = made;
  const { common, profiles: words } = texts.reports;
  const leader = leadingGroup(made);
  if (leader === undefined) {
    return [];
  }
  const shown = shownGroups(made);
  const shared = {
    kind: "chart",
    type: "barClustered",
    table: "figures",
    category: "group",
    rowCount: shown.length,
    categoryTitle: groups.title,
  } as const;
  const spender = shown
    .filter((group) => !groups.hidden[group] && groups.figures[group]!.buyers > 0)
    .sort((a, b) => spendOf(made, b) - spendOf(made, a))[0]!;
  return [
    {
      ...shared,
      id: "shares",
      title: fill(words.charts.shares, { group: groups.title }),
      finding: fill(words.findings.shares, leaderShares(made, leader, "customers")),
      measure: words.measures.shares,
      series: [{ column: "revenueShare" }, { column: "customerShare" }],
      valueTitle: common.revenueShare,
      emphasis: { series: "revenueShare" },
      axis: { percent: true },
    },
    {
      ...shared,
      id: "spend",
      title: fill(words.charts.spend, { group: groups.title }),
      finding: fill(words.findings.spend, {
        group: groups.names[spender]!,
        amount: formatValue(spendOf(made, spender), spendFormat(made), texts),
      }),
      measure: common.spendPerCustomer,
      series: [{ column: "spend" }],
      valueTitle: common.spendPerCustomer,
      emphasis: { rows: [shown.indexOf(spender)] },
      labels: true,
    },
  ];
}

function spendOf({ groups }: Profiled, group: number): number {
  const { revenue, buyers } = groups.figures[group]!;
  return buyers === 0 ? 0 : revenue / buyers;
}

function spendFormat(made: Profiled) {
  const { groups, texts } = made;
  return pageMoney(
    shownGroups(made)
      .filter((group) => !groups.hidden[group])
      .map((group) => spendOf(made, group)),
    texts.locale,
  );
}

function figureTable(made: Profiled): TableBlock {
  const whole = groupTable(made);
  const { texts } = made;
  const places = FIGURES.map((key) => whole.columns.findIndex((one) => one.key === key));
  const shown = shownGroups(made);
  const { short } = texts.reports.profiles.columns;
  const rows = shown.map((group) => whole.rows[group]!);
  return {
    ...whole,
    id: "figures",
    columns: FIGURES.map((key, index): TableColumn => {
      const own = whole.columns[places[index]!]!;
      const title = key === "group" ? own.title : short[key];
      const format = own.format === "money" ? spendFormat(made) : own.format;
      return { ...own, title, format };
    }),
    rows: [...rows, whole.rows.at(-1)!].map((row) => places.map((place) => row[place]!)),
  };
}

/** What the library advises for the groups with most revenue. */
function todo(made: Profiled, sheet: string): TodoBlock[] {
  const { texts, groups } = made;
  const advice = strategies(made);
  const first = [...groups.names.keys()]
    .filter((group) => !groups.hidden[group])
    .sort((a, b) => groups.figures[b]!.revenue - groups.figures[a]!.revenue)
    .slice(0, MOST_TO_DO);
  const lines = first.map((group) => ({
    text: fill(texts.reports.profiles.toDo, { group: groups.names[group]!, action: advice[group]! }),
    sheet,
  }));
  return lines.length > 0 ? [{ kind: "todo", lines }] : [];
}

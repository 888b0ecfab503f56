import { fill } from "../../locales/translate";
import { listed } from "../kit/customerList";
import { groupColumn } from "../kit/groups/members";
import { cents, ratio } from "../kit/shares";
import { column } from "../kit/tableColumn";
import type { TableBlock, Value } from "../report";
import { affinity } from "./affinity";
import type { Sold } from "./sold";

const SHOWN = { products: 10, groups: 8 } as const;
const MOST_PAIRS = 500;
const MOST_FIRST = 200;

/** Who prefers what: the index of each product in each group. */
export function affinityTable(made: Sold): TableBlock {
  const { products: words } = made.texts.reports;
  const { products, names, buyers, index } = affinity(made, SHOWN);
  return {
    kind: "table",
    id: "affinity",
    title: fill(words.headings.affinity, { group: made.groups.title }),
    columns: [
      column("product", words.columns[made.column], "text"),
      ...names.map((name, group) => ({
        ...column(
          `group${group}`,
          name,
          "decimal2",
          buyers.map((row) => row[group]!),
        ),
        scale: "colors" as const,
        scaleGroup: "affinity",
      })),
    ],
    rows: products.map((product, row): Value[] => [product, ...index[row]!]),
    groups: "separate",
  };
}

/** Sales by category. */
export function categoryTable({ texts, categories, products }: Sold): TableBlock[] {
  const { common, products: words } = texts.reports;
  if (!categories) {
    return [];
  }
  return [
    {
      kind: "table",
      id: "categories",
      title: words.headings.categories,
      filter: true,
      groups: "separate",
      columns: [
        column("category", words.columns.category, "text"),
        column("revenue", common.revenue, "money0", "customers"),
        column("share", common.revenueShare, "percent", "customers"),
        column("customers", common.customers, "integer", true),
        column("orders", common.orders, "integer", "customers"),
        column("spend", common.spendPerCustomer, "money", "customers"),
      ],
      rows: categories.values.map(({ value, revenue, customers, orders }): Value[] => [
        value ?? words.noValue,
        revenue,
        ratio(revenue, products.total.revenue),
        customers,
        orders,
        ratio(revenue, customers),
      ]),
    },
  ];
}

/** Pairs beyond chance, the surest lift first. */
export function pairTable({ texts, together }: Sold): TableBlock {
  const { columns, headings } = texts.reports.products;
  return {
    kind: "table",
    id: "pairs",
    title: headings.pairs,
    filter: true,
    columns: [
      column("first", columns.first, "text"),
      column("second", columns.second, "text"),
      column("together", columns.together, "integer"),
      column("support", columns.support, "percent"),
      column("confidence", columns.confidence, "percent"),
      column("confidenceBack", columns.confidenceBack, "percent"),
      column("lift", columns.lift, "decimal2"),
      column("liftLow", columns.liftLow, "decimal2"),
      column("q", columns.q, "p"),
    ],
    rows: together.found
      .slice(0, MOST_PAIRS)
      .map((pair): Value[] => [
        pair.first,
        pair.second,
        pair.together,
        pair.support,
        pair.confidence,
        pair.confidenceBack,
        pair.lift,
        pair.liftLow,
        pair.q,
      ]),
  };
}

/** What customers began with, whether they came back, and what they bought then. */
export function firstTable({ texts, first, days }: Sold): TableBlock {
  const { columns, headings } = texts.reports.products;
  return {
    kind: "table",
    id: "first",
    title: headings.first,
    filter: true,
    groups: "separate",
    columns: [
      column("product", columns.firstProduct, "text"),
      column("customers", columns.began, "integer", true),
      column("observed", columns.observed, "integer", "customers"),
      column("back", fill(columns.back, { days }), "percent", "customers"),
      column("next", columns.nextProduct, "text", "customers"),
      column("nextCustomers", columns.nextCustomers, "integer", true),
    ],
    rows: first
      .slice(0, MOST_FIRST)
      .map(({ value, customers, observed, again, next: [next] }): Value[] => [
        value,
        customers,
        observed,
        ratio(again, observed),
        next?.value ?? null,
        next?.customers ?? null,
      ]),
  };
}

/** Products after which fewer customers come back than after the others. */
export function leavingTable({ texts, leaving, days }: Sold): TableBlock {
  const { columns, headings } = texts.reports.products;
  return {
    kind: "table",
    id: "leaving",
    title: fill(headings.leaving, { days }),
    filter: true,
    groups: "separate",
    columns: [
      column("product", columns.product, "text"),
      column("observed", columns.observed, "integer", true),
      column("back", fill(columns.back, { days }), "percent", "observed"),
      column("others", columns.others, "percent"),
      column("p", columns.p, "p", "observed"),
    ],
    rows: leaving.map(({ value, observed, share, others, p }): Value[] => [
      value,
      observed,
      share,
      others,
      p,
    ]),
  };
}

/** What to offer to whom in each group: the suggestion that most of its customers have. */
export function groupSuggestions({ texts, groups, next, rules }: Sold): TableBlock {
  const { columns, headings } = texts.reports.products;
  const counts = groups.names.map(() => new Map<number, number>());
  const wanting = groups.names.map(() => 0);
  next.forEach((rule, customer) => {
    if (rule >= 0) {
      const own = counts[groups.of[customer]!]!;
      own.set(rule, (own.get(rule) ?? 0) + 1);
      wanting[groups.of[customer]!]!++;
    }
  });
  return {
    kind: "table",
    id: "byGroup",
    title: headings.byGroup,
    filter: true,
    groups: "separate",
    columns: [
      column("group", groups.title, "text"),
      column("wanting", columns.wanting, "integer", true),
      column("suggested", columns.suggested, "text", "customers"),
      column("because", columns.because, "text", "customers"),
      column("customers", columns.suggestedTo, "integer", true),
      column("confidence", columns.probability, "percent", "customers"),
    ],
    rows: groups.names.flatMap((name, group): Value[][] => {
      const [best] = [...counts[group]!].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
      return best
        ? [
            [
              name,
              wanting[group]!,
              rules[best[0]]!.to,
              rules[best[0]]!.from,
              best[1],
              rules[best[0]]!.confidence,
            ],
          ]
        : [];
    }),
  };
}

/** One row a customer who has a suggestion, those with most sales first. */
export function nextOrder({ customers, next }: Sold): number[] {
  return [...next.keys()]
    .filter((row) => next[row]! >= 0)
    .sort((a, b) => customers.total[b]! - customers.total[a]! || a - b);
}

export function nextList(made: Sold, order: readonly number[]): TableBlock {
  const { texts, customers, next, rules, groups } = made;
  const { common, products: words } = texts.reports;
  const group = groupColumn({ key: "group", title: groups.title }, groups.names, groups.of);
  return {
    kind: "table",
    id: "next",
    filter: true,
    contactList: true,
    columns: [
      { key: "customer", title: common.customer, format: "text", names: "customer" },
      group.column,
      column("because", words.columns.because, "text"),
      column("suggested", words.columns.suggested, "text"),
      column("confidence", words.columns.probability, "percent"),
      column("liftLow", words.columns.liftLow, "decimal2"),
      column("daysSinceLast", common.daysSinceLast, "days"),
      column("orders", common.orders, "integer"),
      column("total", common.revenue, "money"),
    ],
    rows: listed(order).map((row): Value[] => {
      const rule = rules[next[row]!]!;
      return [
        customers.ids[row]!,
        group.nameOf(row),
        rule.from,
        rule.to,
        rule.confidence,
        rule.pair.liftLow,
        customers.daysSinceLast[row]!,
        customers.orders[row]!,
        cents(customers.total[row]!),
      ];
    }),
  };
}

import { suppressTable } from "../../core/statistics/suppression";
import { fill } from "../../locales/translate";
import type { Block, TableBlock, TableColumn, Value, ValueFormat } from "../report";
import { cents, ratio, share } from "../kit/shares";
import type { GroupFigures } from "../../core/ledger/groupFigures";
import { figuresOf } from "../kit/groups/figures";
import type { Grouping } from "../kit/groups/grouping";
import { memberColumns, memberValues } from "./groupBlocks";
import type { Grouped, Metric, Profiled } from "./profiled";
import { answersByGroup, hiddenAnswers, type Answers } from "../kit/groups/satisfaction";

const FORMATS: Readonly<Record<Metric, ValueFormat>> = {
  customers: "integer",
  revenue: "money0",
  orderValue: "money",
  repeatRate: "percent",
  satisfaction: "decimal2",
};

/** Behind what was sold stand those who bought, behind rates of customers those who belong to the group. */
const WHO = {
  customers: "customers",
  revenue: "buyers",
  orderValue: "buyers",
  repeatRate: "customers",
} as const satisfies Partial<Record<Metric, keyof GroupFigures>>;

/** An attribute by all metrics, then by the groups with the metric chosen and the numbers behind it. */
export function crossBlocks(made: Profiled): Block[] {
  const { texts, crossed, groups, metric, items } = made;
  const words = texts.reports.profiles;
  if (!crossed) {
    return [{ kind: "note", tone: "warning", text: words.nothingToCross }];
  }
  const names = { attribute: crossed.title, group: groups.title };
  const cross = [
    { kind: "heading", level: 2, text: fill(words.headings.attribute, names) } as const,
    attributeTable(made, crossed),
  ];
  if (metric === "satisfaction" && items.length === 0) {
    return [...cross, { kind: "note", tone: "warning", text: words.noSurveyNote }];
  }
  const metricName = words.options.metric.choices[metric];
  const cells = crossCells(made, crossed);
  return [
    ...cross,
    {
      kind: "heading",
      level: 2,
      text: fill(words.headings.cross, { ...names, metric: metricName }),
    },
    crossTable("cross", made, cells, FORMATS[metric], metricValue(metric)),
    ...(metric === "customers"
      ? []
      : [
          { kind: "heading", level: 2, text: words.headings.behind } as const,
          crossTable("behind", made, cells, "integer", ({ figures, answered }) =>
            metric === "satisfaction" ? (answered?.answers ?? 0) : figures[WHO[metric]],
          ),
        ]),
  ];
}

function attributeTable(made: Profiled, crossed: Grouped): TableBlock {
  const { texts, items, whole, smallest } = made;
  const { common, profiles: words } = texts.reports;
  const [item] = items;
  const answers = item && answersByGroup(item, crossed.of, crossed.names.length);
  const few = answers && hiddenAnswers(answers, crossed.hidden, smallest);
  const columns: TableColumn[] = [
    { key: "value", title: crossed.title, format: "text" },
    ...memberColumns(made, crossed),
    { key: "revenue", title: common.revenue, format: "money0", scale: "bars" },
    { key: "revenueShare", title: common.revenueShare, format: "percent" },
    { key: "orderValue", title: common.orderValue, format: "money" },
    { key: "repeatRate", title: words.columns.repeatRate, format: "percent" },
    ...(item
      ? [
          {
            key: "satisfaction",
            title: fill(words.columns.meanScore, { item: item.title, ...item.scale }),
            format: "decimal2" as const,
          },
          { key: "answers", title: words.columns.answers, format: "integer" as const },
        ]
      : []),
  ];
  const row = (name: string, figures: GroupFigures, answered?: Answers, hidden = false): Value[] => [
    name,
    ...memberValues(figures, whole, crossed.lines),
    cents(figures.revenue),
    share(figures.revenue, whole.revenue),
    ratio(figures.revenue, figures.orders),
    ratio(figures.repeaters, figures.customers),
    ...(answered
      ? hidden
        ? [texts.reports.privacy.hidden, texts.reports.privacy.hidden]
        : [answered.answers === 0 ? words.noAnswers : answered.sum / answered.answers, answered.answers]
      : []),
  ];
  return {
    kind: "table",
    id: "attribute",
    columns,
    rows: [
      ...crossed.names.map((name, group) =>
        crossed.hidden[group]
          ? [name, ...columns.slice(1).map(() => texts.reports.privacy.hidden)]
          : row(name, crossed.figures[group]!, answers?.[group], few?.[group]),
      ),
      row(common.total, whole, answers?.at(-1)),
    ],
    total: true,
  };
}

interface Cell {
  readonly figures: GroupFigures;
  readonly answered?: Answers;
  readonly hidden: boolean;
}

interface CrossCells {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly title: string;
  /** One row and one column more: the totals. */
  readonly cells: readonly (readonly Cell[])[];
}

function crossCells(made: Profiled, crossed: Grouped): CrossCells {
  const { book, groups, items, metric, smallest, texts } = made;
  const down = smallTogether(crossed, texts.reports.profiles.smallGroups);
  const across = smallTogether(groups, texts.reports.profiles.smallGroups);
  const [rows, columns] = [down.names.length, across.names.length];
  const answersOf = (of: Int32Array, count: number) => items[0] && answersByGroup(items[0], of, count);
  const both = down.of.map((row, customer) => row * columns + across.of[customer]!);
  const inner = { figures: figuresOf(book, down, across), answered: answersOf(both, rows * columns) };
  const right = { figures: figuresOf(book, down), answered: answersOf(down.of, rows) };
  const bottom = { figures: figuresOf(book, across), answered: answersOf(across.of, columns) };
  // Behind a mean score stand those who answered.
  const people = ({ figures, answered }: Omit<Cell, "hidden">) =>
    metric === "satisfaction" ? (answered?.respondents ?? 0) : figures[WHO[metric]];
  const at = ({ figures, answered }: typeof inner, index: number) => ({
    figures: figures[index]!,
    answered: answered?.[index],
  });
  const counts = down.names.map((_, row) =>
    across.names.map((_, column) => people(at(inner, row * columns + column))),
  );
  const small = suppressTable(counts, smallest);
  const total = (from: typeof inner, index: number): Cell => {
    const own = at(from, index);
    return { ...own, hidden: people(own) > 0 && people(own) < smallest };
  };
  const whole = {
    figures: made.whole,
    answered: right.answered?.at(-1),
    hidden: false,
  };
  return {
    title: crossed.title,
    rows: down.names,
    columns: across.names,
    cells: [
      ...counts.map((own, row) => [
        ...own.map((_, column) => ({
          ...at(inner, row * columns + column),
          hidden: small[row]![column]!,
        })),
        total(right, row),
      ]),
      [...across.names.map((_, column) => total(bottom, column)), whole],
    ],
  };
}

/** Hidden groups as one, so that no difference between totals and cells gives one of them back. */
function smallTogether({ title, names, of, lines, hidden }: Grouped, name: string): Grouping {
  const shown = [...names.keys()].filter((group) => !hidden[group]);
  const place = names.map((_, group) => (hidden[group] ? shown.length : shown.indexOf(group)));
  const count = shown.length + (shown.length < names.length ? 1 : 0);
  return {
    title,
    names: [...shown.map((group) => names[group]!), ...(shown.length < names.length ? [name] : [])],
    of: of.map((group) => place[group]!),
    lines:
      lines && "column" in lines
        ? { ...lines, count, of: Array.from(lines.of, (group) => place[group]!) }
        : undefined,
  };
}

function crossTable(
  id: string,
  { texts }: Profiled,
  { rows, columns, title, cells }: CrossCells,
  format: ValueFormat,
  value: (cell: Cell) => Value,
): TableBlock {
  const { common } = texts.reports;
  const shown = (cell: Cell): Value => (cell.hidden ? texts.reports.privacy.hidden : value(cell));
  return {
    kind: "table",
    id,
    columns: [
      { key: "value", title, format: "text" },
      ...columns.map((name, column): TableColumn => ({
        key: `group${column}`,
        title: name,
        format,
        ...(id === "cross" ? { scale: "colors", scaleGroup: "cross" } : {}),
      })),
      { key: "total", title: common.total, format },
    ],
    rows: cells.map((own, row) => [rows[row] ?? common.total, ...own.map(shown)]),
    total: true,
  };
}

function metricValue(metric: Metric): (cell: Cell) => Value {
  switch (metric) {
    case "customers":
      return ({ figures }) => figures.customers;
    case "revenue":
      return ({ figures }) => cents(figures.revenue);
    case "orderValue":
      return ({ figures }) => ratio(figures.revenue, figures.orders);
    case "repeatRate":
      return ({ figures }) => ratio(figures.repeaters, figures.customers);
    case "satisfaction":
      return ({ answered }) => ratio(answered?.sum ?? 0, answered?.answers ?? 0);
  }
}

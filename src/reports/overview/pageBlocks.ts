import { fill } from "../../locales/translate";
import type { ReportInput } from "../definition";
import { formatValue } from "../kit/formatValue";
import { CARD_KPIS, kpiCard, MOST_CARDS } from "../kit/keyFigures/kpiCard";
import { changeFormat, KPIS, type KpiId } from "../kit/keyFigures/kpis";
import { headline } from "../kit/page/headline";
import { pageMoney } from "../kit/page/money";
import { framed } from "../kit/page/pageSheet";
import { reportTexts } from "../reportTexts";
import type {
  Block,
  Card,
  HeadlineBlock,
  Sentence,
  TableBlock,
  TableColumn,
  TodoBlock,
  Told,
  Value,
  ValueFormat,
} from "../report";
import type { ComparedPeriod } from "./comparedTable";
import { customersIn } from "./customersIn";
import type { KpiRow, OverviewFigures } from "./overviewFigures";
import { pageCharts } from "./pageCharts";
import { moveInWords, moves } from "./remarks";
import { brokenInWords } from "./targetBlocks";

/** In the narrow columns of the table, and told below it. */
const NO_CLEAR_CHANGE = "≈";
const MOST_TODO = 3;

/** How is business, against the period before, last year and target: on one page. */
export function pageBlocks(
  figures: OverviewFigures,
  input: ReportInput,
  periods: readonly ComparedPeriod[],
  compared: TableBlock,
): Block[] {
  const { texts, label, book, edge, compared: days } = figures;
  const words = texts.reports.overview;
  const { current } = days.ranges;
  const rows = figures.rows.map((row) => ({ ...row, format: pageFormat(row, texts.locale) }));
  const paged = { ...figures, rows };
  return framed(
    input,
    {
      title: words.title,
      period: label,
      asOf: book.asOf,
      customers: edge.customers,
      definitions: [words.page.noClearChange, texts.reports.keyFigures.definitions.perCustomer],
    },
    [
      answer(paged),
      { kind: "cards", cards: cards(paged) },
      ...pageCharts(figures, periods, compared),
      { ...figureTable(paged), title: words.headings.keyFigures },
      ...todo(paged),
      ...(days.complete
        ? []
        : [
            {
              kind: "note",
              text: fill(words.page.running, { period: label, days: current.to - current.from + 1 }),
            } as const,
          ]),
    ],
  );
}

/** One unit a figure, wherever it stands on the page. */
export function pageFormat({ format, values }: KpiRow, locale: string): ValueFormat {
  const { current, previous, lastYear } = values;
  return format.startsWith("money") ? pageMoney([current, previous, lastYear], locale) : format;
}

function rowOf({ rows }: OverviewFigures, id: KpiId): KpiRow {
  return rows.find((row) => row.id === id)!;
}

function answer(figures: OverviewFigures): HeadlineBlock {
  const { texts, label, rows } = figures;
  const { page: words } = texts.reports.overview;
  const revenue = rowOf(figures, "revenue");
  const customers = rowOf(figures, "customers");
  const spend = rowOf(figures, "spendPerCustomer");
  const show = (value: Value, format: ValueFormat) => formatValue(value, format, texts);
  const about: Told[] = [{ table: "keyFigures", row: rows.indexOf(revenue) }];
  const tell = (text: string): Sentence => ({ text, about });
  const amount = show(revenue.values.current, revenue.format);
  const percent = (value: number) => show(Math.abs(value), "percent");
  const { change } = revenue;
  if (typeof change !== "number" || customers.values.previous === null) {
    const detail = {
      period: label,
      revenue: amount,
      customers: show(customers.values.current, "integer"),
      orders: show(rowOf(figures, "orders").values.current, "integer"),
    };
    return headline([tell(fill(words.alone, detail))], more(figures));
  }
  const difference = customers.values.current! - customers.values.previous;
  const detail = {
    period: label,
    revenue: amount,
    change: fill(change > 0 ? words.up : change < 0 ? words.down : words.same, { change: percent(change) }),
    customers: fill(difference > 0 ? words.more : difference < 0 ? words.fewer : words.asMany, {
      count: show(Math.abs(difference), "integer"),
    }),
    spend: spendInWords(spend.change, texts),
  };
  const short = tell(fill(words.answerShort, detail));
  return headline(spend.change === null ? [short] : [tell(fill(words.answer, detail)), short], more(figures));
}

/** A change within its noise is not told as none: a sum that moved by a half would belie it. */
function spendInWords(change: Value, texts: OverviewFigures["texts"]): string {
  const { page: words } = texts.reports.overview;
  if (typeof change !== "number") {
    return words.spendUnclear;
  }
  return change === 0
    ? words.spendSame
    : fill(change > 0 ? words.spendMore : words.spendLess, {
        change: formatValue(Math.abs(change), "percent", texts),
      });
}

/** What else there is to say, the most pressing first. */
function more(figures: OverviewFigures): Sentence[] {
  const { texts, rows } = figures;
  const { page: words } = texts.reports.overview;
  const show = (value: Value, format: ValueFormat) => formatValue(value, format, texts);
  const about = (row: KpiRow): Told[] => [{ table: "keyFigures", row: rows.indexOf(row) }];
  const revenue = rowOf(figures, "revenue");
  const { yearChange, yearToDateChange: toDate } = revenue;
  const detail = {
    change: show(yearChange ?? toDate, "change"),
    revenue: show(revenue.values.yearToDate, revenue.format),
    yearChange: show(toDate, "change"),
  };
  const judged = rows.filter(({ aimed }) => aimed?.attainment != null && aimed.state !== "incomparable");
  const off = shortRows(figures)[0];
  return [
    ...rows
      .filter(({ limits }) => limits.some(({ broken }) => broken))
      .map((row) => ({
        text: fill(words.beyond, {
          name: row.name,
          value: show(row.values.current, row.format),
          state: brokenInWords(row, texts).join(texts.reports.common.listSeparator),
        }),
        about: about(row),
      })),
    ...(yearChange === null && toDate === null
      ? []
      : [
          {
            text: fill(
              yearChange !== null && toDate !== null
                ? words.year
                : toDate === null
                  ? words.yearOnly
                  : words.toDateOnly,
              detail,
            ),
            about: about(revenue),
          },
        ]),
    ...(off
      ? [
          {
            text: fill(words.targets, {
              reached: judged.filter(({ aimed }) => aimed!.state === "reached").length,
              all: judged.length,
              name: off.name,
              attainment: show(off.aimed!.attainment, "percent"),
            }),
            about: about(off),
          },
        ]
      : []),
    ...moves(figures).map((row) => ({ text: moveInWords(row, figures), about: about(row) })),
  ];
}

/** Short of target and over, those furthest off first. */
function shortRows({ rows }: OverviewFigures): KpiRow[] {
  return rows
    .filter(({ aimed }) => aimed?.state === "close" || aimed?.state === "missed")
    .sort((a, b) => distance(b) - distance(a));
}

function distance({ aimed }: KpiRow): number {
  return Math.abs(1 - (aimed!.attainment ?? 1));
}

function cards(figures: OverviewFigures): Card[] {
  const { texts, rows } = figures;
  const { page: words } = texts.reports.overview;
  return CARD_KPIS.flatMap((id) => rows.filter((row) => row.id === id && row.values.current !== null))
    .slice(0, MOST_CARDS)
    .map(({ id, values, format, change, aimed }, index, shown): Card => {
      const about = [{ table: "keyFigures", row: rows.indexOf(shown[index]!) }];
      const detail = { value: values.current, format, change, words: words.change, about };
      return {
        ...kpiCard(id, detail, texts),
        ...(aimed?.attainment == null
          ? {}
          : { target: fill(words.target, { attainment: `${Math.round(100 * aimed.attainment)}%` }) }),
      };
    });
}

function figureTable(figures: OverviewFigures): TableBlock {
  const { rows, texts } = figures;
  const { columns: words } = texts.reports.overview;
  const { short } = texts.reports.keyFigures;
  const formats = rows.map(({ format }) => format);
  const changes = rows.map(({ id }) => changeFormat(KPIS[id]));
  const value = (key: "current" | "previous" | "lastYear" | "yearToDate"): TableColumn => ({
    key,
    title: words[key],
    format: "number",
    rowFormats: formats,
    groupSize: customersIn(figures, key),
  });
  const change = (
    key: "change" | "yearChange" | "yearToDateChange",
    title: string,
    ranges: Parameters<typeof customersIn>[1][],
  ): TableColumn => ({
    key,
    title,
    format: "change",
    rowFormats: changes,
    groupSize: customersIn(figures, ...ranges),
    good: rows.map(({ id }) => (KPIS[id].lowerIsBetter ? "down" : "up")),
  });
  const hasTargets = rows.some(({ aimed }) => aimed);
  const columns: (readonly [TableColumn, (row: KpiRow) => Value])[] = [
    [{ key: "keyFigure", title: words.keyFigure, format: "text" }, (row) => short[row.id]],
    [value("current"), (row) => row.values.current],
    [value("previous"), (row) => row.values.previous],
    [change("change", words.change, ["current", "previous"]), (row) => shortChange(row.change)],
    [value("lastYear"), (row) => row.values.lastYear],
    [change("yearChange", words.yearChange, ["current", "lastYear"]), (row) => shortChange(row.yearChange)],
    [value("yearToDate"), (row) => row.values.yearToDate],
    [
      change("yearToDateChange", words.yearToDateShort, ["yearToDate", "lastYearToDate"]),
      (row) => shortChange(row.yearToDateChange),
    ],
  ];
  if (hasTargets) {
    columns.push([
      {
        key: "attainment",
        title: words.attainmentShort,
        format: "percent",
        scale: "bars",
        groupSize: customersIn(figures, "current"),
      },
      ({ aimed }) => aimed?.attainment ?? null,
    ]);
  }
  return {
    kind: "table",
    id: "figures",
    groups: "separate",
    columns: columns.map(([column]) => column),
    rows: rows.map((row) => columns.map(([, cell]) => cell(row))),
  };
}

/** A change within its noise is none: the sheet behind says so in words. */
function shortChange(change: Value): Value {
  return typeof change === "string" ? NO_CLEAR_CHANGE : change;
}

function todo(figures: OverviewFigures): TodoBlock[] {
  const { texts, label, known, rows } = figures;
  const { page: words } = texts.reports.overview;
  const show = (value: Value, format: ValueFormat) => formatValue(value, format, texts);
  const row = (id: KpiId) => ({ table: "keyFigures", row: rows.indexOf(rowOf(figures, id)) });
  const [off] = shortRows(figures).filter(({ id }) => !KPIS[id].lowerIsBetter);
  const { current, previous } = known;
  const complaints = current?.complaints ?? 0;
  const fewer = current && previous ? previous.customers - current.customers : 0;
  const lines = [
    ...(off?.aimed && off.values.current !== null
      ? [
          {
            text: fill(words.todoShort, {
              name: off.name,
              actual: show(off.values.current, off.format),
              target: show(off.aimed.aim.value, off.format),
              attainment: show(off.aimed.attainment, "percent"),
              gap: show(off.aimed.aim.value - off.values.current, off.format),
            }),
            about: [row(off.id)],
          },
        ]
      : []),
    ...(fewer > 0
      ? [
          {
            text: fill(words.todoFewer, {
              count: show(fewer, "integer"),
              report: reportTexts(texts, "churn-warning").title,
            }),
            about: [row("customers")],
          },
        ]
      : []),
    ...(complaints > 0
      ? [{ text: fill(words.todoComplaints, { period: label, count: show(complaints, "integer") }) }]
      : []),
    ...(current?.knowsNew && current.newCustomers > 0
      ? [
          {
            text: fill(words.todoNew, { period: label, count: show(current.newCustomers, "integer") }),
            about: [row("newCustomers")],
          },
        ]
      : []),
  ].slice(0, MOST_TODO);
  return lines.length === 0 ? [] : [{ kind: "todo", lines }];
}

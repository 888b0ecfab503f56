import { periodLabel } from "../../core/ledger/periods";
import { formName } from "../../core/models/smoothing/form";
import { fill } from "../../locales/translate";
import { cents } from "../kit/shares";
import { column } from "../kit/tableColumn";
import type { TableBlock, Value, ValueFormat } from "../report";
import type { Foreseen, ForeseenSeries, ForeseenValue } from "./foreseen";

export const MEASURES = ["sales", "orders"] as const;
export type Measure = (typeof MEASURES)[number];

const FORMAT: Readonly<Record<Measure, ValueFormat>> = { sales: "money0", orders: "integer" };
/** Periods before the forecast that its chart shows. */
const SHOWN = { month: 24, week: 52 } as const;

/** Every period, those that were and those to come. */
export function seriesTable(made: Foreseen, measure: Measure): TableBlock {
  const { texts, period, periods, next } = made;
  const { columns, headings } = texts.reports.forecast;
  const { values, fit, forecast, naive } = made[measure];
  const format = FORMAT[measure];
  const own = (value: number) => (measure === "sales" ? cents(value) : Math.round(10 * value) / 10);
  const figures: ValueFormat = measure === "sales" ? "money0" : "number";
  return {
    kind: "table",
    id: measure,
    title: headings[measure],
    filter: true,
    columns: [
      column("period", texts.reports.calendar.options.unit.choices[period.unit], "text"),
      column("actual", columns.actual, format),
      column("fitted", columns.fitted, figures),
      column("forecast", columns.forecast, figures),
      column("low80", columns.low80, figures),
      column("high80", columns.high80, figures),
      column("low95", columns.low95, figures),
      column("high95", columns.high95, figures),
      column("naive", columns.naive, figures),
    ],
    rows: [
      ...periods.map((one, at): Value[] => [
        periodLabel(one, period),
        own(values[at]!),
        own(fit.states.fitted[at]!),
        ...Array<null>(6).fill(null),
      ]),
      ...next.map((one, at): Value[] => {
        const { mean, interval80, interval95 } = forecast.periods[at]!;
        return [
          periodLabel(one, period),
          null,
          null,
          ...[mean, interval80.low, interval80.high, interval95.low, interval95.high].map(own),
          own(naive.periods[at]!.mean),
        ];
      }),
    ],
  };
}

/** What the chart draws: the band opens at the last known value, where line meets line. */
export function bandTable(made: Foreseen, measure: Measure): TableBlock {
  const { texts, period, periods, next } = made;
  const { columns, headings } = texts.reports.forecast;
  const { values, forecast } = made[measure];
  const unit = period.unit === "week" ? "week" : "month";
  const from = Math.max(0, periods.length - SHOWN[unit]);
  const format = FORMAT[measure];
  const known = periods.slice(from);
  const meets = (at: number) => (at === known.length - 1 ? 1 : null);
  return {
    kind: "table",
    id: `${measure}Band`,
    title: headings[`${measure}Band`],
    columns: [
      column("period", texts.reports.calendar.options.unit.choices[period.unit], "text"),
      column("low", columns.low80, format),
      column("width", columns.width, format),
      column("actual", columns.actual, format),
      column("forecast", columns.forecast, format),
    ],
    rows: [
      ...known.map((one, at): Value[] => {
        const value = cents(values[from + at]!);
        return [label(one, made), meets(at) && value, meets(at) && 0, value, meets(at) && value];
      }),
      ...next.map((one, at): Value[] => {
        const { mean, interval80 } = forecast.periods[at]!;
        return [
          label(one, made),
          cents(interval80.low),
          cents(interval80.high - interval80.low),
          null,
          cents(mean),
        ];
      }),
    ],
  };
}

function label(period: number, { period: options }: Foreseen): string {
  return options.unit === "week" ? periodLabel(period, options).slice(2) : periodLabel(period, options);
}

/** The page's table: what comes, period by period. */
export function nextTable(made: Foreseen, rows: number): TableBlock {
  const { texts, period, next, sales, orders, periods, seasonLength } = made;
  const { columns, headings } = texts.reports.forecast;
  const before = (at: number) => {
    const own = sales.values[periods.length - seasonLength + at];
    return at < seasonLength && own !== undefined ? own : null;
  };
  return {
    kind: "table",
    id: "next",
    title: headings.next,
    columns: [
      column("period", texts.reports.calendar.options.unit.choices[period.unit], "text"),
      column("sales", columns.sales, "money0"),
      column("low80", columns.low80, "money0"),
      column("high80", columns.high80, "money0"),
      column("low95", columns.low95, "money0"),
      column("high95", columns.high95, "money0"),
      ...(periods.length >= seasonLength
        ? [
            column("yearAgo", columns.yearAgo, "money0"),
            { ...column("change", columns.change, "change"), good: "up" as const },
          ]
        : []),
      column("orders", columns.orders, "integer"),
    ],
    rows: next.slice(0, rows).map((one, at): Value[] => {
      const { mean, interval80, interval95 } = sales.forecast.periods[at]!;
      const ago = before(at);
      return [
        periodLabel(one, period),
        ...[mean, interval80.low, interval80.high, interval95.low, interval95.high].map(cents),
        ...(periods.length >= seasonLength
          ? [ago, ago ? cents(10_000 * (mean / ago - 1)) / 10_000 : null]
          : []),
        Math.round(orders.forecast.periods[at]!.mean),
      ];
    }),
  };
}

/** What comes of each value; each on its own, so that they do not add up to the total. */
export function valueTable(made: Foreseen, id: string, rows = Infinity): TableBlock[] {
  const { texts, by } = made;
  const { columns, headings, others, none } = texts.reports.forecast;
  if (!by) {
    return [];
  }
  const all = [...by.values, ...(by.others ? [by.others] : [])];
  const shown = all.slice(0, rows);
  const sizes = shown.map(({ customers }) => customers);
  return [
    {
      kind: "table",
      id,
      title: fill(headings.by, { count: made.next.length, column: by.title }),
      ...(rows === Infinity ? { filter: true } : {}),
      groups: "separate",
      columns: [
        column("value", by.title, "text"),
        column("sales", columns.sales, "money0", sizes),
        column("low80", columns.low80, "money0", sizes),
        column("high80", columns.high80, "money0", sizes),
        column("yearAgo", columns.yearAgo, "money0", sizes),
        { ...column("change", columns.change, "change", sizes), good: "up" },
        column("orders", columns.orders, "integer", sizes),
        ...(rows === Infinity
          ? [
              column("mase", columns.mase, "decimal2", sizes),
              column("naiveMase", columns.naiveMase, "decimal2", sizes),
              column("form", columns.form, "text"),
            ]
          : []),
      ],
      rows: shown.map((own): Value[] => {
        const { sales, orders } = own;
        const total = sales?.forecast.total;
        return [
          own === by.others ? others : (own.value ?? none),
          total ? cents(total.mean) : null,
          total ? cents(total.interval80.low) : null,
          total ? cents(total.interval80.high) : null,
          sales?.yearAgo ?? null,
          changeOf(sales),
          orders ? Math.round(orders.forecast.total.mean) : null,
          ...(rows === Infinity
            ? [
                sales?.check?.mase ?? null,
                sales?.check?.naiveMase ?? null,
                sales ? formName(sales.fit.form) : null,
              ]
            : []),
        ];
      }),
    },
  ];
}

/** Against the same periods a year before. */
export function changeOf(series: ForeseenSeries | undefined): number | null {
  const ago = series?.yearAgo;
  return series && ago && ago > 0 ? series.forecast.total.mean / ago - 1 : null;
}

export function nameOf({ value }: ForeseenValue, { texts }: Foreseen): string {
  return value ?? texts.reports.forecast.none;
}

/** What was chosen, and how it did in forecasts of what is known. */
export function checkTable(made: Foreseen): TableBlock {
  const { texts } = made;
  const { columns, headings, measures } = texts.reports.forecast;
  return {
    kind: "table",
    id: "check",
    title: headings.check,
    columns: [
      column("measure", columns.measure, "text"),
      column("form", columns.form, "text"),
      column("aicc", "AICc", "decimal2"),
      column("alpha", "α", "decimal4"),
      column("beta", "β", "decimal4"),
      column("gamma", "γ", "decimal4"),
      column("phi", "φ", "decimal2"),
      column("starts", columns.starts, "integer"),
      column("count", columns.count, "integer"),
      column("mase", columns.mase, "decimal2"),
      column("naiveMase", columns.naiveMase, "decimal2"),
      column("inside80", columns.inside80, "percent"),
      column("inside95", columns.inside95, "percent"),
    ],
    rows: MEASURES.map((measure): Value[] => {
      const { fit, check } = made[measure];
      const { alpha, beta, gamma, phi } = fit.weights;
      const { trend, season } = fit.form;
      return [
        measures[measure],
        formName(fit.form),
        fit.aicc,
        alpha,
        trend === "N" ? null : beta,
        season === "N" ? null : gamma,
        trend === "Ad" ? phi : null,
        check?.starts ?? null,
        check?.count ?? null,
        check?.mase ?? null,
        check?.naiveMase ?? null,
        check?.inside80 ?? null,
        check?.inside95 ?? null,
      ];
    }),
  };
}

/** All periods together, beside last year's figures and what the known customers bring of it. */
export function totalTable(made: Foreseen): TableBlock {
  const { texts, known } = made;
  const { columns, headings, rows } = texts.reports.forecast;
  const line = (
    name: string,
    mean: number,
    i80?: { low: number; high: number },
    i95?: { low: number; high: number },
  ) =>
    [name, mean, i80?.low ?? null, i80?.high ?? null, i95?.low ?? null, i95?.high ?? null].map((value) =>
      typeof value === "number" ? cents(value) : value,
    );
  const money: ValueFormat[] = [];
  const table: Value[][] = [];
  for (const measure of MEASURES) {
    const { forecast, naive } = made[measure];
    const own = (name: string, { mean, interval80, interval95 }: ForeseenSeries["forecast"]["total"]) => {
      money.push(FORMAT[measure]);
      table.push(line(name, mean, interval80, interval95));
    };
    own(rows[measure], forecast.total);
    own(rows[`${measure}Naive`], naive.total);
  }
  if (known) {
    money.push("money0", "integer");
    table.push(line(rows.known, known.revenue, known.interval80, known.interval95));
    table.push(line(rows.knownPurchases, known.purchases));
  }
  return {
    kind: "table",
    id: "total",
    title: fill(headings.total, { count: made.next.length }),
    columns: [
      column("what", columns.measure, "text"),
      ...(["mean", "low80", "high80", "low95", "high95"] as const).map((key) => ({
        ...column(key, key === "mean" ? columns.forecast : columns[key], "money0"),
        rowFormats: money,
      })),
    ],
    rows: table,
  };
}

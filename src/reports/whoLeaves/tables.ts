import { reasonsOf } from "../../core/models/churnModel";
import type { Dataset } from "../../core/cells/dataset";
import type { Texts } from "../../locales";
import { fill } from "../../locales/translate";
import { brief } from "../kit/brief";
import { formatValue } from "../kit/formatValue";
import { rateWithInterval } from "../kit/rateWithInterval";
import type { TableBlock, Value } from "../report";
import type { Leavers } from "./leavers";
import { stepOf, termName } from "./terms";

/** Customers of a list, the likeliest to leave first. */
const MOST_LISTED = 5000;
/** Chances from which on a customer's risk is medium, and high. */
export const RISKS = { medium: 0.2, high: 0.5 } as const;

/** A term by its odds for one step, with its interval. */
export interface OddsRow {
  readonly name: string;
  readonly odds: number;
  readonly low: number;
  readonly high: number;
  readonly p: number;
  readonly step: string;
  readonly customers: number | null;
  readonly share: number | null;
}

/** All terms, those that move the odds most first. */
export function oddsRows({ names, lastDays, model, churned }: Leavers, texts: Texts): OddsRow[] {
  const { steps } = texts.reports.whoLeaves;
  return model.terms
    .map(({ column, coefficient, low, high, p }): OddsRow => {
      const step = stepOf(column);
      const { level, values } = column;
      const binary = level !== undefined || values.every((value) => value === 0 || value === 1);
      const having = values.reduce((sum, value) => sum + value, 0);
      const gone = values.reduce((sum, value, row) => sum + value * churned[row]!, 0);
      const reference = model.references[column.attribute];
      return {
        name: binary
          ? termName(names[column.attribute]!, level, texts)
          : fill(lastDays[column.attribute] === undefined ? steps.term : steps.dateTerm, {
              name: names[column.attribute]!,
              step: formatValue(Number(step.toPrecision(2)), "general", texts.locale),
            }),
        odds: Math.exp(step * coefficient),
        low: Math.exp(step * low),
        high: Math.exp(step * high),
        p,
        step: binary
          ? reference === undefined
            ? steps.yes
            : fill(steps.against, {
                level: termName("", reference, texts).slice(2),
              })
          : fill(lastDays[column.attribute] === undefined ? steps.more : steps.earlier, {
              step: formatValue(Number(step.toPrecision(3)), "general", texts.locale),
            }),
        customers: binary ? having : null,
        share: binary && having > 0 ? gone / having : null,
      };
    })
    .sort((a, b) => Math.abs(Math.log(b.odds)) - Math.abs(Math.log(a.odds)));
}

export function oddsTable(id: string, rows: readonly OddsRow[], texts: Texts, title?: string): TableBlock {
  const { columns } = texts.reports.whoLeaves;
  return {
    kind: "table",
    id,
    ...(title === undefined ? { filter: true } : { title }),
    // Levels of several attributes: no column adds up to a whole.
    groups: "separate",
    columns: [
      { key: "term", title: columns.term, format: "text", widest: 260 },
      { key: "step", title: columns.step, format: "text", widest: 200 },
      { key: "odds", title: columns.odds, format: "decimal2" },
      { key: "low", title: columns.low, format: "decimal2" },
      { key: "high", title: columns.high, format: "decimal2" },
      { key: "p", title: columns.p, format: "p" },
      { key: "customers", title: columns.customers, format: "integer", groupSize: true },
      { key: "share", title: columns.share, format: "percent", groupSize: "customers" },
    ],
    rows: rows.map(({ name, step, odds, low, high, p, customers, share }): Value[] => [
      title === undefined ? name : brief(name, 40),
      step,
      odds,
      low,
      high,
      p,
      customers,
      share,
    ]),
  };
}

/** Customers in tenths by their chance, the likeliest first, with how many left. */
export function decileTable({ bins, churned, left }: Leavers, texts: Texts): TableBlock {
  const { columns } = texts.reports.whoLeaves;
  const base = left / churned.length;
  let caught = 0;
  return {
    kind: "table",
    id: "deciles",
    columns: [
      { key: "decile", title: columns.decile, format: "integer" },
      { key: "customers", title: columns.customers, format: "integer", groupSize: true },
      { key: "left", title: columns.left, format: "integer" },
      { key: "share", title: columns.share, format: "percent" },
      { key: "low", title: columns.low, format: "percent" },
      { key: "high", title: columns.high, format: "percent" },
      { key: "chance", title: columns.foretold, format: "percent" },
      { key: "lift", title: columns.lift, format: "decimal2" },
      { key: "caught", title: columns.caught, format: "percent" },
    ],
    rows: [...bins].reverse().map(({ cases, events, chance }, i): Value[] => {
      const [rate, low, high] = rateWithInterval(events, cases);
      caught += events;
      return [i + 1, cases, events, rate!, low!, high!, chance, events / cases / base, caught / left];
    }),
  };
}

/** Customers who are still there, the likeliest to leave first, each with what raises his chance. */
export function scoreTable(leavers: Leavers, dataset: Dataset, texts: Texts): TableBlock {
  const { columns, risks } = texts.reports.whoLeaves;
  const { model, churned, chances, rows, names, lastDays } = leavers;
  const { customer } = dataset.columns;
  const reasons = reasonsOf(model, churned.length);
  const staying = stayingByChance(leavers).slice(0, MOST_LISTED);
  return {
    kind: "table",
    id: "scores",
    filter: true,
    columns: [
      { key: "customer", title: columns.customer, format: "text", names: "customer" },
      { key: "chance", title: columns.chance, format: "percent", scale: "bars" },
      { key: "risk", title: columns.risk, format: "text" },
      ...([1, 2, 3] as const).map((count) => ({
        key: `reason${count}`,
        title: fill(columns.reason, { count }),
        format: "text" as const,
        widest: 240,
      })),
    ],
    rows: staying.map((row): Value[] => {
      const chance = chances[row]!;
      const told = reasons(row).map(({ attribute, term }) => {
        const { column } = model.terms[term]!;
        const value = column.values[row]!;
        const last = lastDays[attribute];
        return column.level === undefined
          ? `${names[attribute]!}: ${
              last === undefined
                ? formatValue(Number(value.toPrecision(4)), "general", texts.locale)
                : formatValue(last - value, "date", texts.locale)
            }`
          : value === 1
            ? termName(names[attribute]!, column.level, texts)
            : termName(names[attribute]!, model.references[attribute], texts);
      });
      return [
        customer ? (customer.dictionary[customer.codes[rows[row]!]!] ?? "") : String(rows[row]! + 1),
        chance,
        chance >= RISKS.high ? risks.high : chance >= RISKS.medium ? risks.medium : risks.low,
        told[0] ?? null,
        told[1] ?? null,
        told[2] ?? null,
      ];
    }),
  };
}

/** Cases of customers who are still there. */
export function stayingByChance({ churned, chances }: Leavers): number[] {
  return [...churned.keys()]
    .filter((row) => churned[row] === 0)
    .sort((a, b) => chances[b]! - chances[a]! || a - b);
}

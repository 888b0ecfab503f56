import { fill } from "../../locales/translate";
import { brief } from "../kit/brief";
import { formatValue } from "../kit/formatValue";
import { rateWithInterval } from "../kit/rateWithInterval";
import { share } from "../kit/shares";
import type { Block, Card, ChartBlock, Sentence } from "../report";
import type { Dealt } from "./dealt";
import { groupTable, groupTitle, mainGroups, signOf } from "./tables";

const SHOWN = 10;

export function pageBlocks(made: Dealt): Block[] {
  const { texts } = made;
  const main = mainGroups(made);
  const title = main && groupTitle(main.by, texts);
  return [
    { kind: "headline", sentences: headline(made) },
    { kind: "cards", cards: cards(made) },
    ...charts(made),
    ...(main ? [groupTable(made, "groups", title!, main.rows, SHOWN)] : []),
    { kind: "todo", lines: todo(made) },
  ];
}

function headline(made: Dealt): Sentence[] {
  const { texts, whole, weighted, check, deals } = made;
  const { findings } = texts.reports.pipeline;
  const money = (value: number) => formatValue(value, "money0", texts.locale);
  const percent = (value: unknown) => formatValue(value as number, "percent", texts.locale);
  const [rate, low, high] = rateWithInterval(whole.won, whole.won + whole.lost);
  const last = check.at(-1);
  return [
    {
      text: fill(findings.open, {
        count: whole.open,
        amount: money(whole.openAmount),
        weighted: money(weighted),
      }),
    },
    rate === null
      ? { text: findings.noneDecided }
      : {
          text: fill(findings.rate, {
            won: whole.won,
            decided: whole.won + whole.lost,
            rate: percent(rate),
            low: percent(low),
            high: percent(high),
          }),
        },
    ...(last
      ? [
          {
            text: fill(findings.check, {
              day: formatValue(last.day, "date", texts.locale),
              weighted: money(last.weighted),
              won: money(last.won),
              open: money(last.stillOpenAmount),
            }),
          },
        ]
      : [{ text: deals.probability ? findings.ownProbability : findings.noCheck }]),
  ];
}

function cards({ texts, whole, weighted, cycle }: Dealt): Card[] {
  const { cards: words } = texts.reports.pipeline;
  return [
    { label: words.open, value: whole.openAmount, format: "money0" },
    { label: words.weighted, value: weighted, format: "money0" },
    { label: words.rate, value: share(whole.won, whole.won + whole.lost), format: "percent" },
    { label: words.won, value: whole.wonAmount, format: "money0" },
    { label: words.cycle, value: cycle ?? null, format: "days" },
  ];
}

function charts(made: Dealt): ChartBlock[] {
  const { texts, months, stages, ages, reasons } = made;
  const { charts: words } = texts.reports.pipeline;
  const percent = (value: number) => formatValue(value, "percent", texts.locale);
  const found: ChartBlock[] = [];
  if (months.length > 1) {
    const marked = months.filter(({ manyOpen }) => manyOpen).length;
    found.push({
      kind: "chart",
      id: "rates",
      type: "columnClustered",
      title: words.rates,
      finding: fill(marked > 0 ? words.ratesMarked : words.ratesAll, { marked, count: months.length }),
      measure: words.ratesMeasure,
      table: "months",
      category: "month",
      series: [{ column: "rate" }],
      // Months with many open deals are not over.
      emphasis: { rows: months.flatMap(({ manyOpen }, row) => (manyOpen ? [] : [row])) },
      axis: { percent: true },
    });
  }
  const largest = (rows: typeof stages, amount: (row: (typeof stages)[number]) => number) =>
    rows.reduce((best, row, index) => (amount(row) > amount(rows[best]!) ? index : best), 0);
  const bars = (
    id: "stages" | "ages" | "reasons",
    rows: typeof stages,
    amount: (row: (typeof stages)[number]) => number,
  ) => {
    if (rows.length === 0) {
      return;
    }
    const best = largest(rows, amount);
    const all = rows.reduce((sum, row) => sum + amount(row), 0);
    found.push({
      kind: "chart",
      id: `${id}Chart`,
      type: id === "ages" ? "columnClustered" : "barClustered",
      title: words[id],
      finding: fill(words[`${id}Finding`], {
        name: brief(rows[best]!.name, 20),
        share: percent(all > 0 ? amount(rows[best]!) / all : 0),
      }),
      measure: words.amountMeasure,
      table: id,
      category: "name",
      series: [{ column: "amount" }],
      emphasis: { rows: [best], tone: id === "reasons" ? "bad" : "accent" },
      labels: true,
      rowCount: Math.min(SHOWN, rows.length),
    });
  };
  bars("stages", stages, (row) => row.openAmount);
  bars("ages", ages, (row) => row.openAmount);
  bars("reasons", reasons, (row) => row.lostAmount);
  return found;
}

function todo(made: Dealt) {
  const { texts, deals, open, late, reasons, months } = made;
  const { todo: words, signs } = texts.reports.pipeline;
  const money = (value: number) => formatValue(value, "money0", texts.locale);
  const signed = (sign: string) => open.filter((deal) => signOf(deal, made) === sign);
  const line = (text: string, some: readonly number[]) => ({
    text: fill(text, {
      count: some.length,
      amount: money(some.reduce((sum, deal) => sum + (deals.amount[deal]! || 0), 0)),
      days: Math.round(late ?? 0),
    }),
    sheet: "open",
  });
  const [overdue, old] = [signed(signs.overdue), signed(signs.old)];
  const [reason] = reasons;
  return [
    ...(overdue.length > 0 ? [line(words.overdue, overdue)] : []),
    ...(old.length > 0 ? [line(words.old, old)] : []),
    ...(reason
      ? [{ text: fill(words.reason, { reason: brief(reason.name, 24), count: reason.lost }), sheet: "deals" }]
      : []),
    ...(overdue.length + old.length === 0 && !reason
      ? [{ text: months.length > 0 ? words.nothing : words.noCreated, sheet: "open" }]
      : []),
  ].slice(0, 3);
}
